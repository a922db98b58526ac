//! Ranges of withheld counts: what a reader can work out anyway from what is
//! shown. Printed, they tell nothing more; so they are computed when the pattern
//! of what is withheld is final, and from what is shown alone.

use std::collections::BTreeSet;

use super::range::{Range, Ranges, is_count};
use super::relations::{Guard, Topic};
use super::surveys::Surveys;
use super::{Rule, Withheld, complementary};
use crate::analysis::{
    CodeMeasure, Figure, FigureKey, PairedMeasure, Register, ResponseMeasure, SurveyMeasure,
    TogetherMeasure,
};
use crate::model::{CodeIx, ItemIx, Programme, Scope};

/// Withholds numbers that only tell of the collection, where they are 1 to
/// k − 1: they are said as fewer than k. How many answered once only follows from how
/// many answered, and both times, and is told where those are.
pub(super) fn guard_bookkeeping(register: &Register, k: u64, withheld: &mut Withheld) {
    let is_small = |figure: &Figure| figure.value >= 1.0 && figure.value < k as f64;
    let of_few: BTreeSet<(ItemIx, Scope)> = register
        .iter()
        .filter(|(_, figure)| is_small(figure))
        .filter_map(|(key, _)| answered(key))
        .collect();
    let small = register.iter().filter(|(key, figure)| {
        is_bookkeeping(*key)
            && is_small(figure)
            && once_only(*key).is_none_or(|group| of_few.contains(&group))
    });
    withheld.extend(small.map(|(key, _)| (key, Rule::Primary)));
}

/// The item and lab of a number of those who answered, or did both times.
fn answered(key: FigureKey) -> Option<(ItemIx, Scope)> {
    match key {
        FigureKey::Survey {
            item,
            scope,
            measure: SurveyMeasure::N,
            ..
        }
        | FigureKey::Paired {
            item,
            scope,
            measure: PairedMeasure::Matched,
        } => Some((item, scope)),
        _ => None,
    }
}

/// The item and lab of a number of those who answered on one occasion only.
fn once_only(key: FigureKey) -> Option<(ItemIx, Scope)> {
    match key {
        FigureKey::Paired {
            item,
            scope,
            measure: PairedMeasure::BeforeOnly | PairedMeasure::AfterOnly,
        } => Some((item, scope)),
        _ => None,
    }
}

/// Whether a figure tells how many were asked and answered, and nothing of what.
fn is_bookkeeping(key: FigureKey) -> bool {
    match key {
        FigureKey::Survey { measure, .. } => measure == SurveyMeasure::N,
        FigureKey::Paired { measure, .. } => matches!(
            measure,
            PairedMeasure::Matched
                | PairedMeasure::BeforeOnly
                | PairedMeasure::AfterOnly
                | PairedMeasure::Duplicates
        ),
        FigureKey::Response { measure, .. } => matches!(
            measure,
            ResponseMeasure::Invited | ResponseMeasure::Answered
        ),
        _ => false,
    }
}

/// The range of every withheld figure that has one.
pub(super) fn ranges(
    programme: &Programme,
    register: &Register,
    (topics, surveys): (&[Topic], &Surveys),
    guard: Guard<'_>,
    withheld: &Withheld,
) -> Ranges {
    let mut ranges: Ranges = surveys
        .ranges(programme, register, withheld)
        .into_iter()
        .collect();
    let counts = complementary::bounds(topics, guard, withheld).into_iter();
    ranges.extend(counts.filter_map(|(key, (low, high, ceiling))| {
        register.get(key).filter(|figure| is_count(figure))?;
        if is_in_unknown_labs(key, withheld) {
            return None;
        }
        // A code that is told of at all occurs.
        let low = match key {
            FigureKey::Code { .. } => low.max(1),
            _ => low,
        };
        // How high it could be would tell which labs have the code.
        let (high, ceiling) = match in_all_interviews(key, register, withheld) {
            None => (high, ceiling),
            Some(all) => (all?, all),
        };
        let everyone = ceiling.filter(|_| low <= 1);
        // From nobody to everybody goes without saying.
        if low == 0 && of_everyone(key, register, withheld) == Some(high) {
            return None;
        }
        let tells = everyone.is_none_or(|everyone| high < everyone);
        let range = Range::telling(low, high, None, None)?;
        tells.then_some((key, range))
    }));
    for key in withheld.keys().filter(|key| is_bookkeeping(**key)) {
        ranges.extend(
            Range::telling(1, guard.k.saturating_sub(1), None, None).map(|range| (*key, range)),
        );
    }
    let together = withheld.keys().filter_map(|key| {
        let range = together(*key, register, withheld)?;
        Some((*key, range))
    });
    ranges.extend(together);
    // Of a small group, a range that ends among the small counts tells too much.
    let leaves_open = |range: &Range| range.high.saturating_add(1) >= guard.k;
    ranges.retain(|key, range| withheld.contains_key(key) && leaves_open(range));
    ranges
}

/// Of a group: how many everyone is, where that is shown.
fn of_everyone(key: FigureKey, register: &Register, withheld: &Withheld) -> Option<u64> {
    let all = key
        .of_everyone()
        .filter(|all| !withheld.contains_key(all))?;
    register.get(all).map(|figure| figure.value as u64)
}

/// Of a count of all interviews that have a code: how many there are in all, where that is
/// shown.
fn in_all_interviews(
    key: FigureKey,
    register: &Register,
    withheld: &Withheld,
) -> Option<Option<u64>> {
    let FigureKey::Code {
        scope: Scope::All,
        measure: CodeMeasure::Interviews | CodeMeasure::InterviewsWithChildren,
        ..
    } = key
    else {
        return None;
    };
    let all = FigureKey::Interview { scope: Scope::All };
    let shown = register.get(all).filter(|_| !withheld.contains_key(&all));
    Some(shown.map(|figure| figure.value as u64))
}

/// Whether a count is of a code in a lab where the one over all labs is
/// withheld: then every lab is listed, also those that do not have it.
fn is_in_unknown_labs(key: FigureKey, withheld: &Withheld) -> bool {
    match key {
        FigureKey::Code {
            code,
            scope: Scope::Lab(_),
            measure,
        } => withheld.contains_key(&FigureKey::Code {
            code,
            scope: Scope::All,
            measure,
        }),
        _ => false,
    }
}

/// Two codes that occur together do so in one interview, and in no more than
/// has each of them.
fn together(key: FigureKey, register: &Register, withheld: &Withheld) -> Option<Range> {
    let FigureKey::Together {
        one,
        other,
        measure: TogetherMeasure::Interviews,
    } = key
    else {
        return None;
    };
    let shown = |key: FigureKey| {
        let figure = register.get(key).filter(|_| !withheld.contains_key(&key));
        figure.map(|figure| figure.value as u64)
    };
    let of_code = |code: CodeIx| {
        shown(FigureKey::Code {
            code,
            scope: Scope::All,
            measure: CodeMeasure::Interviews,
        })
    };
    // Where one is withheld, every pair with it is listed.
    let most = of_code(one)?.min(of_code(other)?);
    let all = shown(FigureKey::Interview { scope: Scope::All })?;
    Range::telling(1, most.min(all), Some(all), None).filter(|_| most < all)
}
