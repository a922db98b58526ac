//! What was received: of which programme and edition, how much of it is shown,
//! and what an account should hold and this one does not.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::Serialize;

use super::account::word;
use super::gate::edition_ahead;
use super::read::{Checked, read_checked};
use crate::diagnostic::{Problem, Severity};
use crate::model::Language;
use crate::results::Results;

/// Something that an account should hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Gap {
    /// What is missing: a key of the programme, or `baseline`, `target`, `actual`,
    /// `definition` of indicators.
    pub what: &'static str,
    /// The names of the indicators that lack it; none of the programme itself.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub indicators: Vec<String>,
}

/// What is told of a file that was received.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Receipt {
    /// The programme's id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The lab, where the file is of one alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lab: Option<String>,
    /// The edition's date.
    pub date: String,
    /// `draft` or `final`.
    pub state: String,
    /// SHA-256 of the results, in hexadecimal: both sides can compare it.
    pub sha256: String,
    /// How many labs.
    pub labs: usize,
    /// How many indicators.
    pub indicators: usize,
    /// How many figures are shown.
    pub shown: usize,
    /// How many of those are made up.
    pub made_up: usize,
    /// How many figures are withheld to protect people.
    pub withheld: usize,
    /// What is missing.
    pub gaps: Vec<Gap>,
}

/// What was taken out of a file.
#[derive(Debug)]
pub struct Received {
    /// The text of the results.
    pub text: String,
    /// What is told of them.
    pub receipt: Receipt,
    /// What is worth knowing, and how much it matters.
    pub remarks: Vec<(Problem, Severity)>,
}

/// Takes the results out of a file, a results file or a PDF that carries one, on
/// this day where it is known.
///
/// # Errors
/// What is wrong with the file.
pub fn receive(
    contents: Vec<u8>,
    language: Language,
    today: Option<NaiveDate>,
) -> Result<Received, Problem> {
    let Checked {
        text,
        digest,
        results,
        date,
        remark,
    } = read_checked(contents)?;
    let ahead = edition_ahead(date, today).map(|ahead| (ahead, Severity::Warning));
    let noted = remark.map(|noted| (noted, Severity::Note));
    let remarks = ahead.into_iter().chain(noted).collect();
    let figures = || results.figures.iter();
    let shown = || figures().filter(|figure| !figure.withheld);
    let made_up = shown().filter(|figure| {
        let status = figure.status.as_ref().map(word);
        status == Some("example")
    });
    let receipt = Receipt {
        title: results
            .programme
            .title
            .of(language)
            .unwrap_or_default()
            .to_owned(),
        lab: results.scope.lab.clone(),
        date: date.to_string(),
        state: word(&results.edition.state).to_owned(),
        sha256: digest,
        labs: results.labs.len(),
        indicators: results.indicators.len(),
        shown: shown().count(),
        made_up: made_up.count(),
        withheld: figures().count() - shown().count(),
        gaps: gaps(&results, language),
        id: results.programme.id,
    };
    Ok(Received {
        text,
        receipt,
        remarks,
    })
}

/// What a funder asks for that the file does not say.
fn gaps(results: &Results, language: Language) -> Vec<Gap> {
    let programme = &results.programme;
    let of_programme = [
        ("reference-number", programme.reference_number.is_none()),
        ("funder", programme.funder.is_none()),
        ("lead", programme.lead.is_none()),
        ("start", programme.start.is_none()),
        ("end", programme.end.is_none()),
        ("contact", programme.contact.is_none()),
    ];
    let missing = of_programme.into_iter().filter(|(_, missing)| *missing);
    let mut gaps: Vec<Gap> = missing
        .map(|(what, _)| Gap {
            what,
            indicators: Vec::new(),
        })
        .collect();
    let named = |without: &dyn Fn(&str) -> bool| -> Vec<String> {
        let lacking = results.indicators.iter().filter(|own| without(&own.id));
        let names = lacking.map(|own| own.name.of(language).unwrap_or(&own.id).to_owned());
        names.collect()
    };
    for what in ["baseline", "target", "actual"] {
        let told = results
            .figures
            .iter()
            .filter(|figure| figure.measure == what);
        let told: BTreeSet<&str> = told
            .filter_map(|figure| figure.subject.as_deref())
            .collect();
        gaps.push(Gap {
            what,
            indicators: named(&|id| !told.contains(id)),
        });
    }
    let undefined = |id: &str| {
        let mut indicators = results.indicators.iter();
        indicators.any(|own| own.id == id && own.definition.is_none())
    };
    gaps.push(Gap {
        what: "definition",
        indicators: named(&undefined),
    });
    let of_programme =
        |gap: &Gap| !["baseline", "target", "actual", "definition"].contains(&gap.what);
    gaps.retain(|gap| of_programme(gap) || !gap.indicators.is_empty());
    gaps
}
