//! Interviews, the codebook and codings.

use std::collections::{BTreeSet, HashMap};

use super::super::cell;
use super::super::imports::ImportedCodings;
use super::super::rows::{Reader, Row, Sheet};
use super::{codings, rows, rows_in_parallel};
use crate::diagnostic::{Problem, quote};
use crate::model::programme::{Code, Coding, Interview};
use crate::model::schema::TableId;
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
    programme.interviews = rows(reader, sheets, TableId::Interviews, interview);
    let interviews = codings::add_interviews(reader, imports, &codes, programme);
    read_codings(reader, sheets, programme);
    note_missing_consent(reader, programme);
    for ((import, codes), interviews) in imports.iter().zip(&codes).zip(&interviews) {
        codings::add_codings(reader, import, codes, interviews, programme);
    }
}

fn interview(row: &mut Row<'_, '_>) -> Option<Interview> {
    let id = row.own_id();
    let lab = row.reference("lab", TableId::Labs);
    Some(Interview {
        date: row.date("date").map(|cell| cell.value),
        role: row.text("role"),
        language: row.text("language"),
        consent: row
            .yes_no("consent to quotes")
            .is_some_and(|cell| cell.value),
        coders: row
            .texts("coders")
            .into_iter()
            .map(|cell| cell.value)
            .collect(),
        status: row.status(),
        id: id?,
        lab: lab?,
    })
}

/// Reads the codebook; parents may stand below their children.
fn read_codes(reader: &mut Reader<'_>, sheets: &[Sheet], programme: &mut Programme) {
    let parents = std::cell::RefCell::new(Vec::new());
    programme.codes = rows(reader, sheets, TableId::Codes, |row| {
        let id = row.own_id();
        let name = row.text("name");
        let other_names = row.other_words("name");
        let parent = row.parsed("parent", |data, _| Ok(cell::text(data)?.into_owned()));
        let definition = row.text("definition");
        let supports = row.references("supports", TableId::SuccessFactors);
        let code = Code {
            id: id?,
            name: name?,
            other_names: other_names.into_iter().map(|cell| cell.value).collect(),
            parent: None,
            definition,
            supports,
        };
        parents.borrow_mut().push(parent);
        Some(code)
    });
    for (position, parent) in parents.into_inner().into_iter().enumerate() {
        let Some(Cell { value, at }) = parent else {
            continue;
        };
        match reader.find(TableId::Codes, &value) {
            Some(found) => programme.codes[position].parent = found.map(CodeIx::from),
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
            let problem = Problem::new(
                "code-cycle",
                format!("the code {} is its own ancestor", quote(&code.id.value)),
            )
            .help("take away one of the parents in the circle");
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
    let mut names: HashMap<String, Vec<CodeIx>> = HashMap::new();
    for (position, code) in programme.codes.iter().enumerate() {
        let known_as = std::iter::once(&code.name.value).chain(&code.other_names);
        let known_as: BTreeSet<String> = known_as.map(|name| name.to_lowercase()).collect();
        for name in known_as {
            names.entry(name).or_default().push(position.into());
        }
    }
    programme.codings =
        rows_in_parallel(reader, sheets, TableId::Codings, |row| coding(row, &names));
}

/// One note per interview whose quotes are marked quotable without consent.
fn note_missing_consent(reader: &mut Reader<'_>, programme: &Programme) {
    let mut quotable = vec![0_u32; programme.interviews.len()];
    for coding in programme.codings.iter().filter(|coding| coding.quotable) {
        quotable[coding.interview.at()] += 1;
    }
    for (interview, count) in programme.interviews.iter().zip(quotable) {
        if count > 0 && !interview.consent {
            let problem = Problem::new(
                "quote-without-consent",
                format!(
                    "quotes of this interview are marked quotable ({count}), but it has no consent; they are not shown"
                ),
            );
            let place = reader.sources.place(interview.id.at);
            reader.diagnostics.push(problem.note_at(place));
        }
    }
}

fn coding(row: &mut Row<'_, '_>, names: &HashMap<String, Vec<CodeIx>>) -> Option<Coding> {
    let interview = row.reference("interview", TableId::Interviews);
    let code = code_by_id_or_name(row, names);
    let (start, end) = (row.count("start"), row.count("end"));
    if let (Some(start), Some(end)) = (&start, &end)
        && end.value < start.value
    {
        row.error(
            end.at,
            Problem::new("end-before-start", "the segment ends before it starts")
                .help("swap or correct the positions"),
        );
    }
    Some(Coding {
        coder: row.text("coder").map(|cell| cell.value),
        span: start.map(|cell| cell.value).zip(end.map(|cell| cell.value)),
        quote: row.text("quote"),
        quotable: row.yes_no("quotable").is_some_and(|cell| cell.value),
        at: row.at(),
        interview: interview?,
        code: code?,
    })
}

fn code_by_id_or_name(
    row: &mut Row<'_, '_>,
    names: &HashMap<String, Vec<CodeIx>>,
) -> Option<CodeIx> {
    let typed = row.typed("code")?;
    if let Some(found) = row.reader.find(TableId::Codes, &typed.value) {
        return found.map(CodeIx::from);
    }
    match names.get(&typed.value.to_lowercase()).map(Vec::as_slice) {
        Some([code]) => Some(*code),
        Some(_) => {
            let problem = Problem::new(
                "ambiguous-code",
                format!("several codes are named {}", quote(&typed.value)),
            )
            .help("write the code's id instead");
            row.error(typed.at, problem);
            None
        }
        None => {
            let problem = row.reader.unresolved(&[TableId::Codes], &typed.value);
            row.error(typed.at, problem);
            None
        }
    }
}
