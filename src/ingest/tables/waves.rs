//! One item's answers over its waves: whether they were given to the same question on the
//! same scale, which way round.

use std::collections::BTreeMap;

use super::super::rows::Reader;
use crate::diagnostic::{Problem, Severity, plain, quoted};
use crate::model::programme::Person;
use crate::model::{CellRef, ItemIx, ItemType, Occasion, Programme};

/// Warns of items that were asked on two scales, and of waves that are turned round.
pub(super) fn check_waves(reader: &mut Reader<'_>, programme: &Programme) {
    for position in 0..programme.survey_items.len() {
        let item = ItemIx::from(position);
        let asked = programme.survey_items.get(position);
        if asked.is_some_and(|asked| asked.kind == ItemType::Scale && !asked.is_index()) {
            let waves = waves_of(programme, item);
            warn_of_longer(reader, programme, item, &waves);
            warn_of_turned(reader, programme, item, &waves);
        }
    }
}

/// What was answered in one wave, by whom and where.
type Wave<'p> = Vec<(Person<'p>, i32, CellRef)>;

fn waves_of(programme: &Programme, item: ItemIx) -> BTreeMap<Occasion, Wave<'_>> {
    let survey = &programme.survey;
    let mut waves: BTreeMap<Occasion, Wave<'_>> = BTreeMap::new();
    let Some(answers) = survey.answers.get(&item) else {
        return waves;
    };
    for (row, answer) in answers.iter().enumerate() {
        if let Some(answer) = answer.filter(|_| survey.counts[row]) {
            let wave = waves.entry(survey.occasion[row]).or_default();
            wave.push((survey.person(row), answer, survey.at[row]));
        }
    }
    waves
}

/// In one wave nobody goes beyond what ends a usual scale, and in another many do: it was
/// asked from 1 to 5, and then from 1 to 7.
fn warn_of_longer(
    reader: &mut Reader<'_>,
    programme: &Programme,
    item: ItemIx,
    waves: &BTreeMap<Occasion, Wave<'_>>,
) {
    /// Of fewer it is chance that nobody answers with the highest.
    const ENOUGH: usize = 20;
    /// The ends of usual scales.
    const ENDS: [i32; 4] = [3, 4, 5, 7];
    /// How many of a wave have to go beyond.
    const MANY: f64 = 0.15;
    let own = &programme.survey_items[item.at()];
    let enough = || waves.values().filter(|wave| wave.len() >= ENOUGH);
    let ends = enough().filter_map(|wave| {
        let most = wave.iter().map(|(_, answer, _)| *answer).max()?;
        let short = ENDS.contains(&most) && most + 2 <= *own.scale.end();
        short.then_some((most, wave))
    });
    let found = ends.into_iter().find_map(|(most, short)| {
        enough().find_map(|long| {
            let beyond = long.iter().filter(|(_, answer, _)| *answer > most);
            let many = beyond.clone().count() as f64 >= MANY * long.len() as f64;
            let first = beyond.map(|(_, _, at)| *at).min_by_key(row_of)?;
            let there = short.iter().map(|(_, _, at)| *at).min_by_key(row_of)?;
            many.then_some((most, first, there))
        })
    });
    if let Some((most, here, there)) = found {
        let problem = Problem::WaveOnShorterScale {
            item: quoted(&own.id.value),
            most: plain(most),
        };
        reader.tell_beside(Severity::Warning, problem, here, there);
    }
}

/// Those who answered most before answer least after: one of the waves counts the other
/// way round.
fn warn_of_turned(
    reader: &mut Reader<'_>,
    programme: &Programme,
    item: ItemIx,
    waves: &BTreeMap<Occasion, Wave<'_>>,
) {
    /// Of so many a correlation this far below zero is no chance (p < 0.1, two-sided), and
    /// people who change trade places seldom.
    const ENOUGH: usize = 12;
    const AGAINST: f64 = -0.5;
    let mut waves = waves.values();
    let Some(first) = waves.next() else {
        return;
    };
    let before: BTreeMap<Person<'_>, (i32, CellRef)> = first
        .iter()
        .map(|(person, answer, at)| (*person, (*answer, *at)))
        .collect();
    for wave in waves {
        let matched = wave.iter().filter_map(|(person, answer, at)| {
            let (then, there) = before.get(person)?;
            Some((f64::from(*then), f64::from(*answer), *at, *there))
        });
        let matched: Vec<_> = matched.collect();
        let against = correlation(matched.iter().map(|(x, y, ..)| (*x, *y)));
        let cells = matched.iter().map(|(_, _, here, there)| (*here, *there));
        let cells = cells.min_by_key(|(here, _)| row_of(here));
        if let Some((here, there)) = cells
            && matched.len() >= ENOUGH
            && against.is_some_and(|r| r < AGAINST)
        {
            let problem = Problem::WaveTurnedRound {
                item: quoted(&programme.survey_items[item.at()].id.value),
                persons: matched.len().into(),
            };
            reader.tell_beside(Severity::Warning, problem, here, there);
        }
    }
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
