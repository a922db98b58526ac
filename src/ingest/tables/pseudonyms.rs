//! Pseudonyms over all sheets and files: what looks like one person's, written in two
//! ways, and persons who are never met again.

use std::collections::{BTreeMap, BTreeSet};

use super::super::foreign::forms::near_matches;
use super::super::rows::Reader;
use crate::diagnostic::{Problem, Relation, quoted};
use crate::model::{CellRef, LabIx, Occasion, Programme, SheetId};

/// Warns of pseudonyms that are missing, that are nearly another's, and of labs in which
/// none returns.
pub(super) fn check_pseudonyms(reader: &mut Reader<'_>, programme: &Programme) {
    warn_of_missing_pseudonyms(reader, programme);
    warn_of_near(reader, programme);
    warn_of_none_returning(reader, programme);
    warn_of_row_numbers(reader, programme);
    warn_of_two_labs(reader, programme);
}

/// Answers without a pseudonym in a sheet where others have one: they are
/// counted, and compared with nobody's.
fn warn_of_missing_pseudonyms(reader: &mut Reader<'_>, programme: &Programme) {
    let survey = &programme.survey;
    let mut sheets: BTreeMap<SheetId, (usize, Vec<CellRef>)> = BTreeMap::new();
    for (respondent, at) in survey.respondent.iter().zip(&survey.at) {
        let (known, missing) = sheets.entry(at.sheet).or_default();
        match respondent {
            Some(_) => *known += 1,
            None => missing.push(*at),
        }
    }
    for (known, missing) in sheets.into_values() {
        if let Some(first) = missing.first().filter(|_| known > 0) {
            let count = missing.len().into();
            let place = reader.sources.place(*first);
            let problem = Problem::RespondentMissing { count };
            reader.diagnostics.push(problem.warning_at(place));
        }
    }
}

fn warn_of_near(reader: &mut Reader<'_>, programme: &Programme) {
    let survey = &programme.survey;
    let rows: Vec<usize> = (0..survey.lab.len())
        .filter(|row| survey.counts[*row] && survey.respondent[*row].is_some())
        .collect();
    let named = rows.iter().map(|row| {
        let lab = &programme.labs[survey.lab[*row].at()].id.value;
        let respondent = survey.respondent[*row].as_deref().unwrap_or_default();
        (lab.as_str(), respondent, survey.occasion[*row])
    });
    let near = near_matches(&named.collect::<Vec<_>>());
    for pair in near {
        let place = |at: usize| reader.sources.place(survey.at[rows[at]]);
        let (one, other) = (place(pair.one), place(pair.other));
        let problem = Problem::NearRespondent.warning_at(one);
        let problem = problem.related(other, Relation::NearPseudonym);
        reader.diagnostics.push(problem);
    }
}

/// Respondents who are 1 to n, in the order of the rows, on two occasions: the numbers
/// of rows, as forms give them, and the first before need not be the first after.
fn warn_of_row_numbers(reader: &mut Reader<'_>, programme: &Programme) {
    const ENOUGH: usize = 8;
    let survey = &programme.survey;
    let mut rounds: BTreeMap<(LabIx, Occasion), Vec<(CellRef, &str)>> = BTreeMap::new();
    for row in (0..survey.lab.len()).filter(|row| survey.counts[*row]) {
        let respondent = survey.respondent[row].as_deref().unwrap_or_default();
        let round = rounds
            .entry((survey.lab[row], survey.occasion[row]))
            .or_default();
        round.push((survey.at[row], respondent));
    }
    let mut labs: BTreeMap<LabIx, Vec<CellRef>> = BTreeMap::new();
    for ((lab, _), mut round) in rounds {
        round.sort_by_key(|(at, _)| (at.sheet, at.row));
        let mut numbered = (1..).zip(&round);
        let in_order = numbered.all(|(number, (_, own))| *own == number.to_string());
        if in_order && round.len() >= ENOUGH {
            labs.entry(lab)
                .or_default()
                .extend(round.first().map(|(at, _)| *at));
        }
    }
    for first in labs.into_values().filter(|rounds| rounds.len() > 1) {
        if let Some(at) = first.last() {
            let place = reader.sources.place(*at);
            reader
                .diagnostics
                .push(Problem::RowNumbersAsRespondents.warning_at(place));
        }
    }
}

/// Codes that people make themselves (`maj1952`) and that stand in two labs are the same
/// people's: the programme counts them twice. Numbers begin anew in each lab.
fn warn_of_two_labs(reader: &mut Reader<'_>, programme: &Programme) {
    const ENOUGH: usize = 3;
    const LETTERS: usize = 3;
    let survey = &programme.survey;
    let mut labs: BTreeMap<&str, BTreeMap<LabIx, CellRef>> = BTreeMap::new();
    for row in (0..survey.lab.len()).filter(|row| survey.counts[*row]) {
        let Some(respondent) = survey.respondent[row].as_deref() else {
            continue;
        };
        let letters = respondent.chars().filter(|sign| sign.is_alphabetic());
        let digits = respondent.chars().filter(char::is_ascii_digit);
        if letters.count() >= LETTERS && digits.count() >= LETTERS {
            let own = labs.entry(respondent).or_default();
            own.entry(survey.lab[row]).or_insert(survey.at[row]);
        }
    }
    let several = labs.into_values().filter(|labs| labs.len() > 1);
    let several: Vec<_> = several.collect();
    let last = several.first().and_then(|labs| labs.values().last());
    if let Some(at) = last.filter(|_| several.len() >= ENOUGH) {
        let problem = Problem::PersonsInTwoLabs {
            persons: several.len().into(),
        };
        let place = reader.sources.place(*at);
        reader.diagnostics.push(problem.warning_at(place));
    }
}

/// Where pseudonyms stand before and after, and none is the same, they are most likely
/// written in two ways.
fn warn_of_none_returning(reader: &mut Reader<'_>, programme: &Programme) {
    const ENOUGH: usize = 3;
    let survey = &programme.survey;
    let mut labs: BTreeMap<LabIx, (BTreeSet<&str>, BTreeMap<&str, CellRef>)> = BTreeMap::new();
    for row in (0..survey.lab.len()).filter(|row| survey.counts[*row]) {
        let Some(respondent) = survey.respondent[row].as_deref() else {
            continue;
        };
        let (before, after) = labs.entry(survey.lab[row]).or_default();
        if survey.occasion[row] == Occasion::Baseline {
            before.insert(respondent);
        } else {
            after.entry(respondent).or_insert(survey.at[row]);
        }
    }
    for (lab, (before, after)) in labs {
        let returns = after.keys().any(|respondent| before.contains(respondent));
        let enough = before.len() >= ENOUGH && after.len() >= ENOUGH;
        let first = after.values().min_by_key(|at| (at.sheet, at.row));
        if let Some(first) = first.filter(|_| enough && !returns) {
            let lab = quoted(&programme.labs[lab.at()].id.value);
            let place = reader.sources.place(*first);
            let problem = Problem::NobodyReturns { lab };
            reader.diagnostics.push(problem.warning_at(place));
        }
    }
}
