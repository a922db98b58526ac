//! `results.json`: the publication's register for other programs.

use std::io::{self, Write};

use serde::Serialize;

use crate::analysis::{Figure, FigureKey};
use crate::disclosure::{Publication, Published};
use crate::model::{Language, Qualifier, Scope};
use crate::text::figures::figure_text;

/// The version of the file's layout.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct Header<'a> {
    title: &'a str,
    language: &'a str,
    date: String,
    threshold: u64,
}

#[derive(Serialize)]
struct LabRow<'a> {
    id: &'a str,
    name: &'a str,
    place: &'a str,
}

#[derive(Serialize)]
struct FigureRow<'a> {
    id: String,
    lab: Option<&'a str>,
    value: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<String>,
    unit: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    qualifier: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    n: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    low: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    high: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<&'static str>,
    withheld: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    formula: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cells: Option<Vec<String>>,
}

/// Writes the register as JSON, a figure a line, so that an edition differs
/// from the one before line by line. Numbers have full precision; `text` is
/// as printed.
///
/// # Errors
/// When `out` cannot be written to.
pub fn write_results(
    publication: &Publication,
    title: &str,
    date: chrono::NaiveDate,
    language: Language,
    out: &mut dyn Write,
) -> io::Result<()> {
    let header = Header {
        title,
        language: language.code(),
        date: date.to_string(),
        threshold: publication.threshold(),
    };
    let labs: Vec<LabRow<'_>> = publication
        .labs()
        .iter()
        .map(|lab| LabRow {
            id: &lab.id.value,
            name: &lab.name.value,
            place: &lab.place.value,
        })
        .collect();
    writeln!(out, "{{")?;
    writeln!(out, "\"version\": {VERSION},")?;
    writeln!(out, "\"programme\": {},", serde_json::to_string(&header)?)?;
    writeln!(out, "\"labs\": {},", serde_json::to_string(&labs)?)?;
    writeln!(out, "\"figures\": [")?;
    let mut figures = publication.figures().peekable();
    while let Some((key, published)) = figures.next() {
        let row = figure_row(publication, key, published, language);
        let comma = if figures.peek().is_some() { "," } else { "" };
        writeln!(out, "{}{comma}", serde_json::to_string(&row)?)?;
    }
    writeln!(out, "]\n}}")
}

fn figure_row<'a>(
    publication: &'a Publication,
    key: FigureKey,
    published: Published<'_>,
    language: Language,
) -> FigureRow<'a> {
    let lab = match key.scope() {
        Scope::All => None,
        Scope::Lab(lab) => Some(publication.labs()[lab.at()].id.value.as_str()),
    };
    let id = publication.id(key);
    match published {
        Published::Withheld(unit) => FigureRow {
            id,
            lab,
            value: None,
            text: None,
            unit: unit.id(),
            qualifier: None,
            n: None,
            low: None,
            high: None,
            status: None,
            withheld: true,
            formula: None,
            cells: None,
        },
        Published::Shown(figure) => shown_row(publication, id, lab, figure, language),
    }
}

fn shown_row<'a>(
    publication: &Publication,
    id: String,
    lab: Option<&'a str>,
    figure: &Figure,
    language: Language,
) -> FigureRow<'a> {
    let cells = publication.cells(figure);
    let interval = figure.interval();
    FigureRow {
        id,
        lab,
        value: Some(figure.value),
        text: Some(figure_text(figure, language)),
        unit: figure.unit.id(),
        qualifier: Some(figure.qualifier)
            .filter(|qualifier| *qualifier != Qualifier::Exact)
            .map(|qualifier| qualifier.words().en),
        n: figure.n,
        low: interval.map(|interval| interval.0),
        high: interval.map(|interval| interval.1),
        status: Some(figure.status.words().en),
        withheld: false,
        formula: Some(figure.formula.text()),
        cells: Some(
            cells
                .into_iter()
                .map(|range| publication.address(range))
                .collect(),
        ),
    }
}
