//! One item's answers over its waves: whether they were given to the same question on the
//! same scale, which way round.

use std::collections::BTreeMap;

use super::super::rows::Reader;
use crate::diagnostic::{Problem, Severity, plain, quoted};
use crate::model::programme::Person;
use crate::model::{CellRef, ItemIx, ItemType, LabIx, Occasion, Programme};

/// Warns of items that were asked on two scales, and of waves that are turned round.
pub(super) fn check_waves(reader: &mut Reader<'_>, programme: &Programme) {
    for position in 0..programme.survey_items.len() {
        let item = ItemIx::from(position);
        let asked = programme.survey_items.get(position);
        if asked.is_some_and(|asked| asked.kind == ItemType::Scale && !asked.is_index()) {
            // Labs have forms of their own; where each is small, all together may tell.
            let (labs, all) = waves_of(programme, item);
            for told in [longer, turned] {
                let mut scopes = labs.values().chain([&all]);
                let found = scopes.find_map(|waves| told(programme, item, waves));
                if let Some((problem, here, there)) = found {
                    reader.tell_beside(Severity::Warning, problem, here, there);
                }
            }
        }
    }
}

/// What was answered in one wave, by whom and where.
type Wave<'p> = Vec<(Person<'p>, i32, CellRef)>;

/// By when they were asked.
type Waves<'p> = BTreeMap<Occasion, Wave<'p>>;

/// What is asked, and the cells of one wave and of another.
type Asked = Option<(Problem, CellRef, CellRef)>;

/// The waves of each lab, and of all: every answer is looked at once.
fn waves_of(programme: &Programme, item: ItemIx) -> (BTreeMap<LabIx, Waves<'_>>, Waves<'_>) {
    let survey = &programme.survey;
    let (mut labs, mut all) = (BTreeMap::new(), Waves::new());
    let answers = survey.answers.get(&item).into_iter().flatten();
    for (row, answer) in answers.enumerate() {
        if let Some(answer) = answer.filter(|_| survey.counts[row]) {
            let own: &mut Waves<'_> = labs.entry(survey.lab[row]).or_default();
            for waves in [own, &mut all] {
                let wave = waves.entry(survey.occasion[row]).or_default();
                wave.push((survey.person(row), answer, survey.at[row]));
            }
        }
    }
    (labs, all)
}

/// Whether in one wave nobody goes beyond what ends a usual scale, and in another many
/// do: it was asked from 1 to 5, and then from 1 to 7.
fn longer(programme: &Programme, item: ItemIx, waves: &Waves<'_>) -> Asked {
    /// Of fewer it is chance that nobody answers with the highest.
    const ENOUGH: usize = 20;
    /// The ends of usual scales.
    const ENDS: [i32; 3] = [4, 5, 7];
    /// How many of a wave have to go beyond.
    const MANY: f64 = 0.15;
    let own = &programme.survey_items[item.at()];
    let enough = || waves.values().filter(|wave| wave.len() >= ENOUGH);
    let ends = enough().filter_map(|wave| {
        let most = wave.iter().map(|(_, answer, _)| *answer).max()?;
        let short = ENDS.contains(&most) && most + 2 <= *own.scale.end();
        short.then_some((most, wave))
    });
    let (most, here, there) = ends.into_iter().find_map(|(most, short)| {
        enough().find_map(|long| {
            let beyond = long.iter().filter(|(_, answer, _)| *answer > most);
            let many = beyond.clone().count() as f64 >= MANY * long.len() as f64;
            let first = beyond.map(|(_, _, at)| *at).min_by_key(row_of)?;
            let there = short.iter().map(|(_, _, at)| *at).min_by_key(row_of)?;
            many.then_some((most, first, there))
        })
    })?;
    let problem = Problem::WaveOnShorterScale {
        item: quoted(&own.id.value),
        most: plain(most),
    };
    Some((problem, here, there))
}

/// Whether those who answered most before answer least after: one of the waves counts the other
/// way round.
fn turned(programme: &Programme, item: ItemIx, waves: &Waves<'_>) -> Asked {
    /// Of fewer it may be chance. Beyond so many standard errors below zero it is not
    /// (p < 0.01), and people who change trade places seldom.
    const ENOUGH: usize = 12;
    const AGAINST: f64 = -0.5;
    const ERRORS: f64 = 2.5;
    let mut waves = waves.values();
    let first = waves.next()?;
    let before: BTreeMap<Person<'_>, (i32, CellRef)> = first
        .iter()
        .map(|(person, answer, at)| (*person, (*answer, *at)))
        .collect();
    waves.find_map(|wave| {
        let matched = wave.iter().filter_map(|(person, answer, at)| {
            let (then, there) = before.get(person)?;
            Some((f64::from(*then), f64::from(*answer), *at, *there))
        });
        let matched: Vec<_> = matched.collect();
        let against = correlation(matched.iter().map(|(x, y, ..)| (*x, *y)))?;
        let limit = AGAINST.min(-ERRORS / (matched.len() as f64).sqrt());
        let cells = matched.iter().map(|(_, _, here, there)| (*here, *there));
        let (here, there) = cells.min_by_key(|(here, _)| row_of(here))?;
        let problem = Problem::WaveTurnedRound {
            item: quoted(&programme.survey_items[item.at()].id.value),
            persons: matched.len().into(),
        };
        (matched.len() >= ENOUGH && against < limit).then_some((problem, here, there))
    })
}

fn row_of(at: &CellRef) -> (crate::model::SheetId, u32) {
    (at.sheet, at.row)
}

/// Pearson's coefficient, from -1 to 1; none where either side is all the same.
fn correlation(pairs: impl Iterator<Item = (f64, f64)> + Clone) -> Option<f64> {
    let n = pairs.clone().count() as f64;
    let mean = |of: fn((f64, f64)) -> f64| pairs.clone().map(of).sum::<f64>() / n;
    let (mean_x, mean_y) = (mean(|pair| pair.0), mean(|pair| pair.1));
    let sum = |of: &dyn Fn(f64, f64) -> f64| {
        let apart = pairs.clone().map(|(x, y)| of(x - mean_x, y - mean_y));
        apart.sum::<f64>()
    };
    let spread = sum(&|x, _| x * x) * sum(&|_, y| y * y);
    (spread > 0.0).then(|| sum(&|x, y| x * y) / spread.sqrt())
}
