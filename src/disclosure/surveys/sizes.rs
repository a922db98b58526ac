//! What groups of a size are told of at all. How many answered, and how many of
//! them both times, is told of every group; so what does not exist because of it
//! tells nothing. A table of few people says little of how answers are spread,
//! and would stand there withheld nearly always.

use super::answers::Answers;
use super::consistent::Persons;
use super::level::{Grain, Level, Scale};
use crate::analysis::statistics::{LEVEL, can_reach};
use crate::analysis::{Figure, FigureKey, PairedMeasure, SurveyMeasure};
use crate::model::{Occasion, Scope};

/// How many people a figure rests on. Of 2k it is told whether a p-value is under the
/// level of tests; of 10k the interval of a change, which with the mean tells in smaller
/// groups how far every single person moved, or that hardly anybody did; the p-value itself
/// and the effect, which are ranks of answers and leave few tables of smaller groups; and
/// how the items of an index hang together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Size {
    Small,
    Enough,
    Large,
    Huge,
}

/// How many `n` are; nobody where it is not known.
pub(super) fn size(n: Option<u64>, k: u64) -> Size {
    match n.unwrap_or(0) {
        n if n >= 10 * k => Size::Huge,
        n if n >= 2 * k => Size::Large,
        n if n >= k => Size::Enough,
        _ => Size::Small,
    }
}

impl Scale {
    /// How many must have answered for the counts of a grain: as many that an answer
    /// which one in twenty gave would still be k people; of the three parts of a scale,
    /// one that one in ten is in. Of two answers the counts are the share.
    fn least_people(&self, grain: Grain, k: u64) -> u64 {
        match grain {
            _ if self.is_two_valued() => 0,
            Grain::Answers => 20 * k,
            Grain::Thirds => 10 * k,
            // As far as a level lets them.
            Grain::Positive | Grain::Everyone => 0,
        }
    }

    pub fn is_two_valued(&self) -> bool {
        self.thirds.len() == 2
    }
}

impl Answers {
    /// Whether a group of so many may be told of at a level, whatever they answered.
    pub fn bears(&self, place: (Scope, Occasion), level: Level, k: u64) -> bool {
        let Some(persons) = self.rounds.get(&place) else {
            return false;
        };
        persons.n() >= self.scale.least_people(level.grain(), k)
            && !(level.tells_sum() && are_nearly_all(persons, k))
    }

    /// Whether shares are told of those who answered both times: not where they are
    /// nearly everyone, of whom shares are told already. A share that is an indicator's
    /// value is, and of two answers the mean is the share.
    pub fn tells_shares_of_stayers(&self, scope: Scope, k: u64) -> bool {
        let rounds = self.rounds.iter().filter(|((of, _), _)| *of == scope);
        let mut compared = rounds.filter(|(_, persons)| persons.stayers.is_some());
        let mut differ = || !compared.any(|(_, persons)| are_nearly_all(persons, k));
        self.tells_shares() && (self.feeds_share || self.scale.is_two_valued() || differ())
    }

    /// Whether a figure of the item is told of a group of its size.
    fn tells(&self, key: FigureKey, figure: &Figure, k: u64) -> bool {
        use PairedMeasure as P;
        let n = figure.n.unwrap_or(0);
        match key {
            FigureKey::Survey {
                scope,
                occasion,
                measure,
                ..
            } => {
                let bears = |level| self.bears((scope, occasion), level, k);
                let of_grain = |grain| n >= self.scale.least_people(grain, k);
                match measure {
                    SurveyMeasure::Mean => bears(Level::Mean),
                    // Of two answers the share says all: what the mean says, and these.
                    SurveyMeasure::Median | SurveyMeasure::Third(_)
                        if self.scale.is_two_valued() =>
                    {
                        false
                    }
                    SurveyMeasure::SharePositive
                    | SurveyMeasure::Answer(_)
                    | SurveyMeasure::Third(_)
                    | SurveyMeasure::Median
                        if !self.tells_shares() =>
                    {
                        false
                    }
                    SurveyMeasure::SharePositive | SurveyMeasure::Answer(_)
                        if self.scale.is_two_valued() =>
                    {
                        bears(Level::Full)
                    }
                    SurveyMeasure::Answer(_) => of_grain(Grain::Answers),
                    SurveyMeasure::Median => of_grain(Grain::Answers),
                    SurveyMeasure::Third(_) => of_grain(Grain::Thirds),
                    // Beside the items' means it tells how their answers go together.
                    SurveyMeasure::Alpha => !self.of_two_valued && size(figure.n, k) >= Size::Huge,
                    SurveyMeasure::DifferenceEffect => size(figure.n, k) >= Size::Huge,
                    _ => true,
                }
            }
            FigureKey::Paired { scope, measure, .. } => match measure {
                P::PositiveBefore | P::PositiveAfter => self.tells_shares_of_stayers(scope, k),
                P::DropoutsBefore => n >= k,
                P::Effect => !self.scale.is_two_valued() && size(figure.n, k) >= Size::Huge,
                _ => true,
            },
            _ => true,
        }
    }
}

/// Whether all but 1 to k − 1 answered both times, and a test can tell of them: then they
/// alone are compared, and a mean of everyone would tell what the few others answered.
fn are_nearly_all(persons: &Persons, k: u64) -> bool {
    let stayers = persons.stayers.as_ref().map(|own| own.iter().sum::<u64>());
    stayers.is_some_and(|stayers| {
        let tells = usize::try_from(stayers).is_ok_and(|stayers| can_reach(stayers, LEVEL));
        stayers >= k && tells && (1..k).contains(&(persons.n() - stayers))
    })
}

/// Whether a figure is the p-value of a test.
pub(super) fn is_p(key: FigureKey) -> bool {
    matches!(
        key,
        FigureKey::Paired {
            measure: PairedMeasure::PValue | PairedMeasure::PAdjusted,
            ..
        } | FigureKey::Survey {
            measure: SurveyMeasure::DifferenceP | SurveyMeasure::DifferencePAdjusted,
            ..
        }
    )
}

/// Whether a figure is no p-value, or that of a test of enough people. Of fewer it is
/// withheld, and not left out: that there were no test to tell by is not so.
pub(super) fn tells_tests(key: FigureKey, figure: &Figure, k: u64) -> bool {
    !is_p(key) || size(figure.n, k) >= Size::Large
}

/// Whether a figure is told of a group of its size, whatever the answers are, which stand in
/// the order of their items.
pub(super) fn tells(answers: &[Answers], key: FigureKey, figure: &Figure, k: u64) -> bool {
    let (FigureKey::Survey { item, .. } | FigureKey::Paired { item, .. }) = key else {
        return true;
    };
    match answers.binary_search_by_key(&item, |own| own.item) {
        Ok(at) => answers[at].tells(key, figure, k),
        Err(_) => true,
    }
}
