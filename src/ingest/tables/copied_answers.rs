//! Answers that stand twice: what was pasted in one place too many looks like anybody's
//! answers.

use std::collections::{BTreeMap, BTreeSet};

use super::super::rows::Reader;
use crate::diagnostic::{Problem, Severity, quoted};
use crate::model::{CellRef, LabIx, Occasion, Programme};

/// So many rows or persons are not alike by chance.
const ENOUGH: usize = 8;
/// Nor are so many of whom only one thing was asked.
const ENOUGH_OF_ONE: usize = 15;

/// Warns of two labs with the same answers, and of follow-ups that are their baselines.
pub(super) fn warn_of_copies(reader: &mut Reader<'_>, programme: &Programme) {
    warn_of_labs(reader, programme);
    warn_of_follow_ups(reader, programme);
    warn_of_blocks(reader, programme);
}

/// The answers of one row, to every item that any lab was asked.
type Answers = Vec<Option<i32>>;

fn answers_of(programme: &Programme, row: usize) -> Answers {
    let answers = programme.survey.answers.values();
    answers.map(|answers| answers[row]).collect()
}

/// Rows that count and answer something.
fn answered(programme: &Programme) -> impl Iterator<Item = (usize, Answers)> {
    let rows = 0..programme.survey.lab.len();
    let counted = rows.filter(|row| programme.survey.counts[*row]);
    let answers = counted.map(|row| (row, answers_of(programme, row)));
    answers.filter(|(_, answers)| answers.iter().any(Option::is_some))
}

/// Two labs' rows of one occasion are the same, one by one and in the same order.
fn warn_of_labs(reader: &mut Reader<'_>, programme: &Programme) {
    let survey = &programme.survey;
    let mut rounds: BTreeMap<(Occasion, LabIx), (CellRef, Vec<Answers>)> = BTreeMap::new();
    for (row, answers) in answered(programme) {
        let round = (survey.occasion[row], survey.lab[row]);
        let own = rounds
            .entry(round)
            .or_insert_with(|| (survey.at[row], Vec::new()));
        own.1.push(answers);
    }
    let mut first: BTreeMap<(Occasion, &[Answers]), (LabIx, CellRef)> = BTreeMap::new();
    let mut told: BTreeSet<(LabIx, LabIx)> = BTreeSet::new();
    for ((occasion, lab), (at, rows)) in &rounds {
        let varied = rows.iter().any(|row| Some(row) != rows.first());
        if rows.len() < ENOUGH || !varied {
            continue;
        }
        let Some((other, there)) = first.get(&(*occasion, rows.as_slice())).copied() else {
            first.insert((*occasion, rows), (*lab, *at));
            continue;
        };
        if told.insert((other, *lab)) {
            let name = |lab: LabIx| quoted(&programme.labs[lab.at()].id.value);
            let problem = Problem::SameAnswersInLabs {
                lab: name(*lab),
                other: name(other),
                rows: rows.len().into(),
            };
            reader.tell_beside(Severity::Warning, problem, *at, there);
        }
    }
}

/// A run of anonymous rows that comes once more in the same order: nothing else tells
/// that it was pasted twice.
fn warn_of_blocks(reader: &mut Reader<'_>, programme: &Programme) {
    const ITEMS: usize = 3;
    const VARIED: usize = 3;
    let survey = &programme.survey;
    let mut rounds: BTreeMap<(LabIx, Occasion), Vec<(CellRef, Answers)>> = BTreeMap::new();
    for (row, answers) in answered(programme).filter(|(row, _)| survey.respondent[*row].is_none()) {
        let round = (survey.lab[row], survey.occasion[row]);
        rounds
            .entry(round)
            .or_default()
            .push((survey.at[row], answers));
    }
    for rows in rounds.into_values() {
        let items = rows.iter().map(|(_, own)| own.iter().flatten().count());
        let long = match items.min() {
            Some(items) if items >= ITEMS => ENOUGH,
            _ => ENOUGH_OF_ONE,
        };
        let mut met: BTreeMap<Vec<&Answers>, usize> = BTreeMap::new();
        let found = rows.windows(long).enumerate().find_map(|(start, run)| {
            let run: Vec<&Answers> = run.iter().map(|(_, answers)| answers).collect();
            let varied = run.iter().collect::<BTreeSet<_>>().len() >= VARIED;
            let first = *met.entry(run).or_insert(start);
            (varied && start >= first + long).then_some((start, first))
        });
        if let Some((start, first)) = found {
            let problem = Problem::RowsPastedTwice { rows: long.into() };
            reader.tell_beside(Severity::Warning, problem, rows[start].0, rows[first].0);
        }
    }
}

/// Everybody who answered twice gave the same answers both times.
fn warn_of_follow_ups(reader: &mut Reader<'_>, programme: &Programme) {
    type Persons<'a> = BTreeMap<&'a str, (CellRef, Answers)>;
    let survey = &programme.survey;
    let mut labs: BTreeMap<LabIx, BTreeMap<Occasion, Persons<'_>>> = BTreeMap::new();
    for (row, answers) in answered(programme) {
        if let Some(respondent) = survey.respondent[row].as_deref() {
            let occasions = labs.entry(survey.lab[row]).or_default();
            let persons = occasions.entry(survey.occasion[row]).or_default();
            persons.insert(respondent, (survey.at[row], answers));
        }
    }
    for (lab, occasions) in labs {
        let mut occasions = occasions.into_values();
        let Some(before) = occasions.next() else {
            continue;
        };
        for after in occasions {
            let matched = after
                .iter()
                .filter_map(|(person, own)| Some((before.get(person)?, own)));
            let matched: Vec<_> = matched.collect();
            if !are_copies(matched.iter().map(|(before, after)| (&before.1, &after.1))) {
                continue;
            }
            let first = matched.iter().map(|(before, after)| (after.0, before.0));
            let first = first.min_by_key(|(at, _)| (at.sheet, at.row));
            if let Some((here, there)) = first {
                let problem = Problem::FollowUpSameAsBaseline {
                    lab: quoted(&programme.labs[lab.at()].id.value),
                    persons: matched.len().into(),
                };
                reader.tell_beside(Severity::Warning, problem, here, there);
            }
        }
    }
}

/// Whether pairs of answers are alike throughout, of enough people and items, and not
/// because everybody answers the same.
fn are_copies<'a>(pairs: impl Iterator<Item = (&'a Answers, &'a Answers)>) -> bool {
    let pairs: Vec<_> = pairs.collect();
    let items = pairs.first().map_or(0, |(before, _)| before.len());
    let told = |answers: &Answers, item: usize| answers.get(item).copied().flatten();
    // What was asked once only tells nothing.
    let asked = (0..items).filter(|item| {
        pairs
            .iter()
            .any(|(before, _)| told(before, *item).is_some())
            && pairs.iter().any(|(_, after)| told(after, *item).is_some())
    });
    let asked: Vec<usize> = asked.collect();
    let same = |(before, after): &(&Answers, &Answers)| {
        let mut asked = asked.iter();
        asked.all(|item| told(before, *item) == told(after, *item))
    };
    let enough = match asked.len() {
        0 => false,
        1 => pairs.len() >= ENOUGH_OF_ONE,
        _ => pairs.len() >= ENOUGH,
    };
    let varied = asked.iter().any(|item| {
        let mut answers = pairs.iter().map(|(before, _)| told(before, *item));
        let first = answers.next();
        answers.any(|answer| Some(answer) != first)
    });
    enough && varied && pairs.iter().all(same)
}
