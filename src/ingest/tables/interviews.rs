//! Interviews, the codebook and codings.

use std::collections::BTreeSet;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::super::cell;
use super::super::foreign::forms::near_names;
use super::super::imports::ImportedCodings;
use super::super::names::without_ending;
use super::super::rows::{Reader, Sheet};
use super::coded::check_codings;
use super::refused::settle_refused;
use super::{codings, read, rows, rows_in_parallel};
use crate::diagnostic::{Problem, Relation, quoted};
use crate::model::schema::TableId;
use crate::model::tables::{Code, Coding, TableRow};
use crate::model::{Cell, CodeIx, Programme};

/// Reads the codebook, interviews and codings, the project's own tables first
/// and then other tools' files, which may add to them.
pub(super) fn read_interviews(
    reader: &mut Reader<'_>,
    sheets: &[Sheet],
    imports: &[ImportedCodings],
    programme: &mut Programme,
) {
    read_codes(reader, sheets, programme);
    let codes = codings::add_codes(reader, imports, programme);
    break_cycles(reader, programme);
    programme.interviews = rows(reader, sheets, read);
    let own = programme.interviews.len();
    let became = codings::add_interviews(reader, imports, &codes, programme);
    read_codings(reader, sheets, programme);
    // Whose words of a group a row of the project's own has, nothing tells.
    for coding in &mut programme.codings {
        let partly = became.partly.contains(&coding.interview);
        coding.quotable = coding.quotable.filter(|said| !(partly && *said));
    }
    codings::tell_unmatched(reader, imports, &became.interviews, own, programme);
    warn_of_near(reader, programme);
    note_missing_consent(reader, programme);
    for (file, (import, codes)) in imports.iter().zip(&codes).enumerate() {
        codings::add_codings(reader, import, codes, (&became, file), programme);
    }
    settle_refused(reader, programme);
    check_codings(reader, programme);
}

/// Reads the codebook; parents may stand below their children.
fn read_codes(reader: &mut Reader<'_>, sheets: &[Sheet], programme: &mut Programme) {
    let mut parents = Vec::new();
    programme.codes = rows(reader, sheets, |row| {
        let code = Code::read(row)?;
        parents.push(row.parsed(Code::parent, |data, _| Ok(cell::text(data)?.into_owned())));
        Some(code)
    });
    for (position, parent) in parents.into_iter().enumerate() {
        let Some(Cell { value, at }) = parent else {
            continue;
        };
        match reader.find(TableId::Codes, &value) {
            Some(found) => programme.codes[position].parent = found.map(CodeIx::from),
            None if reader.has_gaps(TableId::Codes) => {}
            None => {
                let problem = reader.unresolved(&[TableId::Codes], &value);
                let place = reader.sources.place(at);
                reader.diagnostics.push(problem.error_at(place));
            }
        }
    }
}

/// A code cannot be among its own ancestors. Each circle is said once, at its
/// first code, and cut open there.
fn break_cycles(reader: &mut Reader<'_>, programme: &mut Programme) {
    // The start of the walk that came by a code; walks stop where an earlier
    // one was.
    let mut seen: Vec<Option<usize>> = vec![None; programme.codes.len()];
    for start in 0..programme.codes.len() {
        let mut at = start;
        while seen[at].is_none() {
            seen[at] = Some(start);
            match programme.codes[at].parent {
                Some(parent) => at = parent.at(),
                None => break,
            }
        }
        if seen[at] == Some(start) && programme.codes[at].parent.is_some() {
            let first = first_of_circle(programme, at);
            let code = &mut programme.codes[first];
            code.parent = None;
            let problem = Problem::CodeCycle {
                code: quoted(&code.id.value),
            };
            let place = reader.sources.place(code.id.at);
            reader.diagnostics.push(problem.error_at(place));
        }
    }
}

fn first_of_circle(programme: &Programme, within: usize) -> usize {
    let (mut first, mut at) = (within, within);
    while let Some(parent) = programme.codes[at].parent {
        at = parent.at();
        first = first.min(at);
        if at == within {
            break;
        }
    }
    first
}

fn read_codings(reader: &mut Reader<'_>, sheets: &[Sheet], programme: &mut Programme) {
    let mut names: FxHashMap<String, Vec<CodeIx>> = FxHashMap::default();
    for (position, code) in programme.codes.iter().enumerate() {
        let known_as = std::iter::once(&code.name.value).chain(&code.other_names);
        let known_as: BTreeSet<String> = known_as.map(|name| name.to_lowercase()).collect();
        for name in known_as {
            names.entry(name).or_default().push(position.into());
        }
    }
    reader.code_names = Arc::new(names);
    programme.codings = rows_in_parallel::<Coding, _>(reader, sheets, read);
}

/// Two ids that are one interview's, most likely, would count as two voices.
fn warn_of_near(reader: &mut Reader<'_>, programme: &Programme) {
    let interviews = &programme.interviews;
    let named = interviews.iter().map(|interview| {
        let lab = &programme.labs[interview.lab.at()].id.value;
        (lab.as_str(), without_ending(&interview.id.value))
    });
    for pair in near_names(&named.collect::<Vec<_>>()) {
        let place = |at: usize| reader.sources.place(interviews[at].id.at);
        let problem = Problem::NearInterview.warning_at(place(pair.other));
        let problem = problem.related(place(pair.one), Relation::NearInterview);
        reader.diagnostics.push(problem);
    }
}

/// One note per interview whose quotes are marked quotable without consent.
fn note_missing_consent(reader: &mut Reader<'_>, programme: &Programme) {
    let mut quotable = vec![0_u32; programme.interviews.len()];
    for coding in programme
        .codings
        .iter()
        .filter(|coding| coding.quotable == Some(true))
    {
        quotable[coding.interview.at()] += 1;
    }
    for (interview, count) in programme.interviews.iter().zip(quotable) {
        if count > 0 && !interview.consent {
            let problem = Problem::QuoteWithoutConsent {
                count: count.into(),
            };
            let place = reader.sources.place(interview.id.at);
            reader.diagnostics.push(problem.note_at(place));
        }
    }
}
