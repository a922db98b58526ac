//! Surveys before and after, person by person: who answered when, how much
//! their answers changed, and whether that is more than chance could do.

use std::collections::BTreeMap;

use super::scores::Scores;
use super::statistics::LEVEL;
use super::statistics::{can_reach, mcnemar, mean, mean_interval, p_towards, signed_rank};
use super::surveys::{third_of, wanted};
use super::{
    Figure, FigureKey, FigureUnit, Formula, Input, PairedMeasure, Register, SurveyMeasure,
};
use crate::model::programme::SurveyResponses;
use crate::model::{LabIx, Occasion, Qualifier, Scope, Status, Unit};

/// What one person answered.
#[derive(Default)]
struct Person {
    before: Option<i64>,
    after: Option<i64>,
    twice: bool,
}

/// Before and after of those who answered both times.
pub(crate) struct Matched {
    /// The later occasion; the earlier one is the baseline.
    pub after: Occasion,
    /// Sums over the items of an index; of one item the answers.
    pub answers: Vec<(i64, i64)>,
}

/// Who answered an item both times; `None` where nobody was asked on two
/// occasions.
pub(crate) fn matched(
    survey: &SurveyResponses,
    scores: &Scores<'_>,
    scope: Scope,
) -> Option<Matched> {
    let pairs = Pairs::of(survey, scores, scope)?;
    Some(Matched {
        after: pairs.after,
        answers: pairs.matched,
    })
}

/// The answers to one item before and after, or their sums over the items of
/// an index.
pub(super) struct Pairs {
    /// Before and after of those who answered both times.
    matched: Vec<(i64, i64)>,
    /// Before, of those who did not answer after.
    dropouts: Vec<i64>,
    after_only: u64,
    duplicates: u64,
    after: Occasion,
    status: Status,
}

impl Pairs {
    /// `None` where nobody who can be told apart was asked on two occasions.
    /// An answer without a pseudonym is nobody's.
    pub fn of(survey: &SurveyResponses, scores: &Scores<'_>, scope: Scope) -> Option<Self> {
        let rows = || {
            let rows = 0..survey.lab.len();
            rows.filter_map(|row| Some((row, scores.occasion(scope, row)?)))
        };
        let rows = || rows().filter(|(row, _)| survey.respondent[*row].is_some());
        let answered = || rows().filter(|(row, _)| scores.sum(*row).is_some());
        let occasions = || answered().map(|(_, occasion)| occasion);
        let after = occasions()
            .max()
            .filter(|last| *last != Occasion::Baseline)?;
        occasions().find(|occasion| *occasion == Occasion::Baseline)?;
        let mut people: BTreeMap<(LabIx, &str), Person> = BTreeMap::new();
        let mut status = Status::Published;
        for (row, occasion) in rows() {
            if occasion != Occasion::Baseline && occasion != after {
                continue;
            }
            let Some(respondent) = &survey.respondent[row] else {
                continue;
            };
            let person = people.entry((survey.lab[row], respondent)).or_default();
            person.twice |= !survey.counts[row];
            if let Some(answer) = scores.sum(row).filter(|_| survey.counts[row]) {
                status = status.min(survey.status[row]);
                match occasion {
                    Occasion::Baseline => person.before = Some(answer),
                    _ => person.after = Some(answer),
                }
            }
        }
        Some(Self::sorted(people.into_values(), after, status))
    }

    fn sorted(people: impl Iterator<Item = Person>, after: Occasion, status: Status) -> Self {
        let mut pairs = Self {
            matched: Vec::new(),
            dropouts: Vec::new(),
            after_only: 0,
            duplicates: 0,
            after,
            status,
        };
        for person in people {
            match (person.before, person.after) {
                _ if person.twice => pairs.duplicates += 1,
                (Some(before), Some(after)) => pairs.matched.push((before, after)),
                (Some(before), None) => pairs.dropouts.push(before),
                (None, Some(_)) => pairs.after_only += 1,
                (None, None) => {}
            }
        }
        pairs
    }

    /// Whether nobody answered both times.
    pub fn are_none(&self) -> bool {
        self.matched.is_empty()
    }

    /// Adds its figures and gives the p-value, where there is one.
    pub fn add_to(
        &self,
        register: &mut Register,
        scores: &Scores<'_>,
        scope: Scope,
    ) -> Option<Figure> {
        let key = |measure| FigureKey::Paired {
            item: scores.ix,
            scope,
            measure,
        };
        self.add_counts(register, scores, scope);
        self.add_levels(register, scores, scope);
        let changes = self.matched.iter();
        let changes = changes.map(|(before, after)| scores.score(after - before));
        let changes: Vec<f64> = changes.collect();
        let n = self.matched.len() as u64;
        let both = asked(scores, scope, &[Occasion::Baseline, self.after]);
        let told_in = scores.told_in();
        let change = Figure {
            mean_interval: mean_interval(&changes).map(Box::new),
            unit: told_in.change,
            ..self.figure(
                mean(&changes)?,
                n,
                Formula::PairedChange,
                told_in.decimals,
                &both,
            )
        };
        register.add(key(PairedMeasure::MeanChange), change);
        let of_change = [Input::Figure(key(PairedMeasure::MeanChange))];
        let number = |value, formula, decimals| Figure {
            unit: FigureUnit::Number,
            ..self.figure(value, n, formula, decimals, &of_change)
        };
        let test = signed_rank(&changes)?;
        let effect = number(test.effect, Formula::RankBiserial, 2);
        register.add(key(PairedMeasure::Effect), effect);
        // Whether there is a test turns on how many answered, never on how many of them
        // answered otherwise than before.
        if !can_reach(self.matched.len(), LEVEL) {
            return None;
        }
        let p = match scores.is_two_valued() {
            true => number(of_changed(&changes), Formula::McNemar, 3),
            false => {
                let p = p_towards(mean(&changes)?, test.effect, test.p);
                number(p, Formula::SignedRank, 3)
            }
        };
        register.add(key(PairedMeasure::PValue), p.clone());
        Some(p)
    }

    /// Adds means and shares of positive answers before and after, of those
    /// who answered both times, and the mean before of those who did not.
    fn add_levels(&self, register: &mut Register, scores: &Scores<'_>, scope: Scope) {
        let before: Vec<i64> = self.matched.iter().map(|pair| pair.0).collect();
        let after: Vec<i64> = self.matched.iter().map(|pair| pair.1).collect();
        let (first, last) = (Occasion::Baseline, self.after);
        let mut add = |measure, figure| {
            let key = FigureKey::Paired {
                item: scores.ix,
                scope,
                measure,
            };
            register.add(key, figure);
        };
        for (measure, answers, occasion) in [
            (PairedMeasure::StayersBefore, &before, first),
            (PairedMeasure::StayersAfter, &after, last),
            (PairedMeasure::DropoutsBefore, &self.dropouts, first),
        ] {
            let asked = asked(scores, scope, &[occasion]);
            let answers: Vec<f64> = answers.iter().map(|sum| scores.score(*sum)).collect();
            if let Some(mean) = mean(&answers) {
                let count = answers.len() as u64;
                let formula = match scores.declared.is_index() {
                    true => Formula::MeanScore,
                    false => Formula::Mean,
                };
                let told_in = scores.told_in();
                let figure = self.figure(mean, count, formula, told_in.decimals, &asked);
                let unit = told_in.level;
                add(measure, Figure { unit, ..figure });
            }
        }
        for (measure, answers, occasion) in [
            (PairedMeasure::PositiveBefore, &before, first),
            (PairedMeasure::PositiveAfter, &after, last),
        ] {
            let (asked, n) = (asked(scores, scope, &[occasion]), answers.len() as u64);
            let is_positive = |sum: &&i64| {
                third_of(scores.declared, **sum, scores.items()) == wanted(scores.declared)
            };
            let positive = answers.iter().filter(is_positive).count() as u64;
            let share = positive as f64 / n as f64;
            let figure = Figure {
                unit: FigureUnit::Of(Unit::Share),
                numerator: Some(positive),
                ..self.figure(share, n, Formula::SharePositive, 0, &asked)
            };
            add(measure, figure);
        }
    }

    /// Adds who answered when: bookkeeping about the collection, not about a
    /// person.
    fn add_counts(&self, register: &mut Register, scores: &Scores<'_>, scope: Scope) {
        let inputs = asked(scores, scope, &[Occasion::Baseline, self.after]);
        let counts = [
            (PairedMeasure::Matched, self.matched.len() as u64),
            (PairedMeasure::BeforeOnly, self.dropouts.len() as u64),
            (PairedMeasure::AfterOnly, self.after_only),
            (PairedMeasure::Duplicates, self.duplicates),
        ];
        for (measure, count) in counts {
            let figure = Figure {
                unit: FigureUnit::Of(Unit::Persons),
                inputs: inputs.clone(),
                ..Figure::count(count, Formula::Distinct, self.status, Vec::new())
            };
            let key = FigureKey::Paired {
                item: scores.ix,
                scope,
                measure,
            };
            register.add(key, figure);
        }
    }

    /// A figure about `n` persons, on the item's scale.
    fn figure(
        &self,
        value: f64,
        n: u64,
        formula: Formula,
        decimals: u8,
        inputs: &[Input],
    ) -> Figure {
        Figure {
            value,
            unit: FigureUnit::Of(Unit::Scale),
            decimals,
            n: Some(n),
            inputs: inputs.into(),
            about_people: true,
            qualifier: Qualifier::Exact,
            ..Figure::count(0, formula, self.status, Vec::new())
        }
    }
}

/// How many answered the item on these occasions, as inputs.
fn asked(scores: &Scores<'_>, scope: Scope, occasions: &[Occasion]) -> Box<[Input]> {
    let n = |occasion: &Occasion| FigureKey::Survey {
        item: scores.ix,
        scope,
        occasion: *occasion,
        measure: SurveyMeasure::N,
    };
    occasions.iter().map(|at| Input::Figure(n(at))).collect()
}

/// McNemar's test of those who changed up and down.
fn of_changed(changes: &[f64]) -> f64 {
    let up = changes.iter().filter(|change| **change > 0.0).count();
    let down = changes.iter().filter(|change| **change < 0.0).count();
    mcnemar(up as u64, down as u64)
}
