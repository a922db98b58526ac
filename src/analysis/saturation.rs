//! Saturation: how many codes each interview was the first to have, in the
//! order of their dates, and when hardly any was new.

use std::collections::{BTreeMap, BTreeSet};

use super::activities::{inputs, weakest};
use super::statistics::saturation::{BASE_SIZE, saturation};
use super::{Figure, FigureKey, FigureUnit, Formula, Input, Register, SaturationMeasure};
use crate::diagnostic::{Diagnostics, Problem};
use crate::model::{CellRef, CodeIx, InterviewIx, Programme};

/// Of fewer codes than this no saturation is told: where there is hardly anything to
/// find, that nothing new is found says nothing.
pub const FEWEST_CODES: usize = 5;

/// The interviews that were coded, those of an earlier date first and those
/// without a date last; of the same date, in the order of their ids, whatever the
/// order of the table is, which would tie what is published to rows. One that
/// has no segment was coded where someone is listed for it.
pub(crate) fn coded_in_order(programme: &Programme) -> Vec<InterviewIx> {
    let coded: BTreeSet<InterviewIx> = programme.codings.iter().map(|own| own.interview).collect();
    let mut order: Vec<InterviewIx> = (0..programme.interviews.len())
        .map(InterviewIx::from)
        .filter(|ix| coded.contains(ix) || !programme.interviews[ix.at()].coders.is_empty())
        .collect();
    let date = |ix: &InterviewIx| programme.interviews[ix.at()].date;
    let id = |ix: &InterviewIx| programme.interviews[ix.at()].id.value.as_str();
    order.sort_by_key(|ix| (date(ix).is_none(), date(ix), id(ix), *ix));
    order
}

/// A note where interviews without a date stand last in that order.
pub(super) fn report_dates(programme: &Programme) -> Diagnostics {
    let order = coded_in_order(programme);
    let rows = order.iter().map(|ix| &programme.interviews[ix.at()]);
    let undated: Vec<_> = rows.filter(|interview| interview.date.is_none()).collect();
    let mut diagnostics = Diagnostics::new();
    if let [first, ..] = undated[..] {
        let problem = Problem::InterviewWithoutDate {
            undated: undated.len().into(),
            dated: (order.len() - undated.len()).into(),
        };
        diagnostics.push(problem.note_at(programme.sources.place(first.id.at)));
    }
    diagnostics
}

/// Adds how many interviews were coded, their codes, the codes of the base,
/// after how many interviews hardly any was new, and the new codes of each.
pub(super) fn analyse_saturation(programme: &Programme, register: &mut Register) {
    let order = coded_in_order(programme);
    let mut codes: BTreeMap<InterviewIx, BTreeSet<CodeIx>> = BTreeMap::new();
    let mut cells: BTreeMap<InterviewIx, Vec<CellRef>> = BTreeMap::new();
    for coding in &programme.codings {
        let own = codes.entry(coding.interview).or_default();
        own.insert(coding.code);
        cells.entry(coding.interview).or_default().push(coding.at);
    }
    if codes.is_empty() {
        return;
    }
    let sets = order.iter();
    let sets = sets.map(|ix| codes.remove(ix).unwrap_or_default());
    let sets: Vec<BTreeSet<CodeIx>> = sets.collect();
    let found = saturation(&sets);
    let key = |measure| FigureKey::Saturation { measure };
    let figure = |value: u64, formula, rests_on: Vec<Input>, rows: &[InterviewIx]| Figure {
        // A single interview is a person's: nothing is told of fewer than k.
        unit: FigureUnit::Number,
        about_people: true,
        n: Some(order.len() as u64),
        ..Figure::count(value, formula, status(programme, rows), rests_on)
    };
    let mut each = Vec::with_capacity(order.len());
    for ((number, ix), new) in (1_u32..).zip(&order).zip(&found.new) {
        let mut rests_on = cells.remove(ix).unwrap_or_default();
        rests_on.push(programme.interviews[ix.at()].id.at);
        let measure = key(SaturationMeasure::New(number));
        let own = figure(*new as u64, Formula::NewCodes, inputs(rests_on), &[*ix]);
        register.add(measure, own);
        each.push(Input::Figure(measure));
    }
    let interviews = order.len();
    let codes = found.new.iter().sum();
    for (measure, value, formula) in [
        (
            SaturationMeasure::Interviews,
            Some(interviews),
            Formula::Rows,
        ),
        (SaturationMeasure::Codes, Some(codes), Formula::Sum),
        (SaturationMeasure::Base, Some(found.base), Formula::Sum),
        (
            SaturationMeasure::Reached,
            found.reached.filter(|_| codes >= FEWEST_CODES),
            Formula::Saturation,
        ),
    ] {
        let Some(value) = value else { continue };
        let counted = match measure {
            SaturationMeasure::Base => BASE_SIZE,
            _ => each.len(),
        };
        let rests_on = each.iter().take(counted).copied().collect();
        let total = figure(value as u64, formula, rests_on, &order);
        register.add(key(measure), total);
    }
}

fn status(programme: &Programme, rows: &[InterviewIx]) -> crate::model::Status {
    weakest(rows.iter().map(|ix| programme.interviews[ix.at()].status))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::testing;
    use chrono::NaiveDate;

    #[test]
    fn interviews_come_in_the_order_of_their_dates() {
        let codings = [(0, 0), (1, 1), (1, 0), (2, 2), (4, 0), (4, 1)];
        let mut programme = testing::coded(1, 6, &[None; 3], &codings);
        let dates = [None, Some(3), Some(2), Some(1), Some(2), Some(1)];
        for (interview, day) in programme.interviews.iter_mut().zip(dates) {
            interview.date = day.and_then(|day| NaiveDate::from_ymd_opt(2019, 3, day));
        }
        // Read, and nothing found; the last was not read.
        programme.interviews[3].coders.push("EL".to_owned());
        let order: Vec<usize> = coded_in_order(&programme)
            .iter()
            .map(|ix| ix.at())
            .collect();
        assert_eq!(order, [3, 2, 4, 1, 0]);
        let mut register = Register::default();
        analyse_saturation(&programme, &mut register);
        register.sort();
        let value = |measure| {
            let figure = register.get(FigureKey::Saturation { measure });
            figure.map(|figure| figure.value)
        };
        let new: Vec<f64> = (1..=5)
            .filter_map(|number| value(SaturationMeasure::New(number)))
            .collect();
        assert_eq!(new, [0.0, 1.0, 2.0, 0.0, 0.0]);
        assert_eq!(value(SaturationMeasure::Interviews), Some(5.0));
        assert_eq!(value(SaturationMeasure::Base), Some(3.0));
        assert_eq!(value(SaturationMeasure::Codes), Some(3.0));
        assert_eq!(
            value(SaturationMeasure::Reached),
            None,
            "no run of two after the base"
        );
    }

    #[test]
    fn of_few_codes_no_saturation_is_told() {
        let reached = |codes: usize| {
            let each = (0..codes).map(|code| (0, code));
            let codings: Vec<(usize, usize)> = each.chain((1..6).map(|at| (at, 0))).collect();
            let programme = testing::coded(1, 6, &vec![None; codes], &codings);
            let mut register = Register::default();
            analyse_saturation(&programme, &mut register);
            register.sort();
            let measure = SaturationMeasure::Reached;
            let figure = register.get(FigureKey::Saturation { measure });
            figure.map(|figure| figure.value)
        };
        assert_eq!(reached(FEWEST_CODES - 1), None);
        assert_eq!(reached(FEWEST_CODES), Some(6.0));
    }

    #[test]
    fn without_codings_there_is_nothing_to_tell() {
        let mut register = Register::default();
        analyse_saturation(&testing::coded(1, 3, &[None], &[]), &mut register);
        assert!(register.is_empty());
    }
}
