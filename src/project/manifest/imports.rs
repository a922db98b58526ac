//! `[[import]]` entries: what files of other programs mean for the project.

use std::sync::Arc;

use toml::de::DeValue;

use super::data::read_data;
use super::import_items::{pairs, read_item, texts};
use super::section::Section;
use crate::diagnostic::{Place, Problem, plain, quoted};
use crate::project::{
    By, CodingsFormat as Format, CodingsMapping, DataEntry, FormsMapping, ImportMapping, Rule,
    Telling, is_of_codings,
};

/// Keys that only entries for survey exports have.
const SURVEY_KEYS: [&str; 7] = [
    "sheet",
    "respondent",
    "occasion",
    "keep-incomplete",
    "no-answer",
    "confirm",
    "item",
];
/// Keys that only entries for codings have.
const CODINGS_KEYS: [&str; 6] = ["role", "date", "language", "consent", "quotable", "coder"];
/// What may tell something of a coded source.
const TELLING: [&str; 4] = ["variable", "case", "set", "source"];

/// An export of another program: answers to a survey, or codings.
pub(super) fn read_import(table: &mut Section<'_, '_>) -> Option<DataEntry> {
    let entry = read_data(table);
    let format = table.text("format");
    let both = ["lab", "leave-out"].iter();
    for key in both.chain(&SURVEY_KEYS).chain(&CODINGS_KEYS) {
        table.get(key);
    }
    let named = format.as_deref().and_then(Format::named);
    let mut of_survey = SURVEY_KEYS.iter().map(|key| table.get(key).is_some());
    let unsaid = format.is_none() && !of_survey.any(|said| said);
    let codings = entry
        .as_ref()
        .is_some_and(|own| is_of_codings(&own.pattern));
    let import = if named.is_some() || codings || unsaid {
        reject_keys(table, &SURVEY_KEYS, "codings");
        Some(ImportMapping::Codings(Arc::new(read_codings(table, named))))
    } else {
        reject_keys(table, &CODINGS_KEYS, "survey");
        read_survey(table).map(|mapping| ImportMapping::Survey(Arc::new(mapping)))
    };
    Some(DataEntry {
        import: Some(import?),
        ..entry?
    })
}

/// An entry that has keys of the other kind of export.
fn reject_keys(table: &mut Section<'_, '_>, keys: &[&'static str], kind: &'static str) {
    for key in keys {
        if table.get(key).is_some() {
            let place = table.value_place(key);
            let (key, kind) = (quoted(key), plain(kind));
            let problem = Problem::KeyOfOtherImport { key, kind };
            table.diagnostics.push(problem.error_at(place));
        }
    }
}

fn read_survey(table: &mut Section<'_, '_>) -> Option<FormsMapping> {
    let sheet = table.text("sheet");
    let respondent = read_respondent(table);
    let occasion = told_by_column(table, "occasion", "example-occasion");
    let lab = told_by_column(table, "lab", "example-import-lab");
    let leave_out = texts(table, "leave-out", "expected-columns");
    let keep_incomplete = table.yes_no("keep-incomplete");
    let no_answer = texts(table, "no-answer", "expected-answers");
    let unconfirmed = read_confirm(table);
    let items = table.sections("item", read_item);
    Some(FormsMapping {
        sheet,
        respondent: respondent?,
        occasion: occasion?,
        lab: lab?,
        leave_out,
        keep_incomplete,
        no_answer,
        unconfirmed,
        items,
    })
}

/// The column with the pseudonym, or `false`: nobody is known again. It has to
/// be said, so that nobody's answers come apart by an oversight.
fn read_respondent(table: &mut Section<'_, '_>) -> Option<Option<String>> {
    match table.get("respondent").map(|value| value.get_ref()) {
        Some(DeValue::Boolean(false)) => Some(None),
        Some(DeValue::String(_)) => table.text("respondent").map(Some),
        Some(_) => {
            table.wrong_type("respondent", "expected-respondent");
            None
        }
        None => table
            .required_text("respondent", "example-respondent")
            .map(Some),
    }
}

/// A text, or a column and what its values mean.
fn told_by_column(
    table: &mut Section<'_, '_>,
    key: &'static str,
    example: &'static str,
) -> Option<Telling> {
    let Some(value) = table.get(key) else {
        return table.required_text(key, example).map(Telling::Fixed);
    };
    telling(
        table,
        key,
        value.get_ref(),
        "expected-column-or-text",
        |table| {
            let column = table.required_text("column", "example-column");
            let values = pairs(table, "values", "expected-values", meaning);
            let places = table.places_of("values");
            let by = By::Column(column?);
            Some(Rule { by, values, places })
        },
    )
}

fn read_codings(table: &mut Section<'_, '_>, format: Option<Format>) -> CodingsMapping {
    CodingsMapping {
        format,
        lab: read_labs(table),
        role: told(table, "role", "expected-telling"),
        date: told(table, "date", "expected-telling-date"),
        language: told(table, "language", "expected-telling"),
        consent: read_consent(table),
        quotable: table.yes_no("quotable"),
        coder: table.text("coder"),
        leave_out: texts(table, "leave-out", "expected-codes"),
    }
}

/// A lab's id, what tells it, or a list of these.
fn read_labs(table: &mut Section<'_, '_>) -> Vec<Telling> {
    let value = table.get("lab");
    if !value.is_some_and(|value| value.get_ref().is_array()) {
        let told = told(table, "lab", "expected-telling-lab");
        return told.into_iter().collect();
    }
    let rules = table.sections("lab", |table| read_rule(table, "lab"));
    rules.into_iter().map(Telling::By).collect()
}

/// `true`, `false`, or what tells.
fn read_consent(table: &mut Section<'_, '_>) -> Option<Telling> {
    match table.get("consent")?.get_ref() {
        DeValue::Boolean(consent) => Some(Telling::Fixed(consent.to_string())),
        DeValue::Table(_) => told(table, "consent", "expected-telling-consent"),
        _ => {
            table.wrong_type("consent", "expected-telling-consent");
            None
        }
    }
}

fn told(table: &mut Section<'_, '_>, key: &'static str, expected: &'static str) -> Option<Telling> {
    let value = table.get(key)?;
    telling(table, key, value.get_ref(), expected, |table| {
        read_rule(table, key)
    })
}

/// A text or a date, or a table that says what tells.
fn telling(
    table: &mut Section<'_, '_>,
    key: &'static str,
    value: &DeValue<'_>,
    expected: &'static str,
    rule: impl FnOnce(&mut Section<'_, '_>) -> Option<Rule>,
) -> Option<Telling> {
    match value {
        DeValue::String(_) => table.text(key).map(Telling::Fixed),
        DeValue::Datetime(date) => Some(Telling::Fixed(date.to_string())),
        DeValue::Table(_) => table.section(key, rule).map(Telling::By),
        _ => {
            table.wrong_type(key, expected);
            None
        }
    }
}

/// What tells something of a coded source: exactly one of [`TELLING`].
fn read_rule(table: &mut Section<'_, '_>, what: &'static str) -> Option<Rule> {
    let mut found = Vec::new();
    found.extend(table.text("variable").map(By::Variable));
    found.extend(pattern(table, "case", what).map(By::Case));
    found.extend(pattern(table, "set", what).map(By::Set));
    found.extend(pattern(table, "source", what).map(By::Source));
    let values = pairs(table, "values", "expected-values", meaning);
    let places = table.places_of("values");
    let key = quoted(what);
    let problem = match (found.pop(), found.is_empty()) {
        (Some(by), true) => return Some(Rule { by, values, places }),
        (Some(_), false) => Problem::ToldByMany { key },
        // A key whose value cannot be used was told already.
        (None, _) if TELLING.iter().any(|key| table.get(key).is_some()) => return None,
        (None, _) => Problem::ToldByNothing { key },
    };
    let place = table.place.clone();
    table.diagnostics.push(problem.error_at(place));
    None
}

fn pattern(table: &mut Section<'_, '_>, by: &'static str, what: &str) -> Option<String> {
    let text = table.text(by)?;
    let opening = text.find('{');
    let closing = opening.and_then(|at| text.get(at..)?.find('}'));
    if closing.is_some_and(|length| length > 1) {
        return Some(text);
    }
    let problem = Problem::PatternWithoutPlace {
        pattern: quoted(&text),
        key: plain(what),
        by: plain(by),
    };
    let place = table.value_place(by);
    table.diagnostics.push(problem.error_at(place));
    None
}

fn meaning(value: &DeValue<'_>) -> Option<String> {
    Some(value.as_str()?.trim().to_owned())
}

/// Where the entry says that nobody has looked at what was guessed.
fn read_confirm(table: &mut Section<'_, '_>) -> Option<Place> {
    let unsaid = table.get("confirm").is_none();
    let confirmed = unsaid || table.yes_no("confirm");
    (!confirmed).then(|| table.value_place("confirm"))
}

#[cfg(test)]
mod tests {
    use super::super::parse_manifest;

    #[test]
    fn every_problem_of_an_entry_comes_at_its_line() {
        let source = "title = \"x\"\n\n[[import]]\nfiles = \"a.csv\"\nrespondent = 3\n\
            occasion = { colum = \"x\", values = [1] }\nkeep-incomplete = \"ja\"\nno-answer = \"99\"\n\
            coder = \"Eva\"\n\n[[import.item]]\ncolumn = \"Q1\"\nscale = [1]\n\
            labels = { Ja = \"1\" }\ndirection = \"sidledes\"\nunit = \"x\"\n";
        let diagnostics = parse_manifest(source).unwrap_err();
        let mut found: Vec<(usize, &str)> = Vec::new();
        for diagnostic in diagnostics.iter() {
            let place = diagnostic.place.to_string();
            let line = place.split(':').nth(1).and_then(|line| line.parse().ok());
            found.push((line.unwrap(), diagnostic.problem.id()));
        }
        found.sort_unstable();
        assert_eq!(
            found,
            [
                (3, "missing-key"),
                (5, "wrong-type"),
                (6, "missing-key"),
                (6, "unknown-key"),
                (6, "wrong-type"),
                (7, "wrong-type"),
                (8, "wrong-type"),
                (9, "key-of-other-import"),
                (11, "missing-key"),
                (13, "wrong-type"),
                (14, "wrong-type"),
                (15, "unknown-choice"),
                (16, "unknown-key"),
            ]
        );
    }
}
