//! `results.json`: the publication's register for other programs.

use std::io::{self, Write};

use serde::Serialize;

use crate::analysis::{Figure, FigureKey};
use crate::disclosure::{Publication, Published};
use crate::model::{LabIx, Language, Qualifier, Scope};
use crate::wording::figures::figure_text;

/// The version of the file's layout.
pub const VERSION: u32 = 1;

/// What the file says of the project.
#[derive(Debug, Clone, Serialize)]
pub struct Header<'a> {
    /// The project's id among others.
    pub id: &'a str,
    /// Its title.
    pub title: &'a str,
    /// The language of names and printed figures, `sv` or `en`.
    pub language: &'a str,
    /// The reports' date, `2019-12-31`.
    pub date: String,
    /// Counts below it are withheld.
    pub threshold: u64,
    /// The licence that the results may be used under.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub licence: Option<&'a str>,
}

#[derive(Serialize)]
struct IndicatorRow<'a> {
    id: &'a str,
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    definition: Option<&'a str>,
    level: &'static str,
    unit: &'static str,
    direction: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    focus_area: Option<&'a str>,
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
/// as printed. Where `only` is a lab, the figures about it.
///
/// # Errors
/// When `out` cannot be written to.
pub fn write_results(
    publication: &Publication,
    header: &Header<'_>,
    language: Language,
    only: Option<LabIx>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let lines = |out: &mut dyn Write, rows: Vec<String>| writeln!(out, "{}", rows.join(",\n"));
    writeln!(out, "{{")?;
    writeln!(out, "\"version\": {VERSION},")?;
    writeln!(out, "\"programme\": {},", serde_json::to_string(header)?)?;
    writeln!(out, "\"labs\": [")?;
    lines(out, labs(publication, only)?)?;
    writeln!(out, "],\n\"indicators\": [")?;
    lines(out, indicators(publication)?)?;
    writeln!(out, "],\n\"figures\": [")?;
    let mut first = true;
    let mut line = |(key, published)| {
        let row = figure_row(publication, key, published, language);
        let comma = if std::mem::take(&mut first) {
            ""
        } else {
            ",\n"
        };
        write!(out, "{comma}{}", serde_json::to_string(&row)?)
    };
    match only {
        Some(lab) => publication.figures_of(lab).try_for_each(&mut line)?,
        None => publication.figures().try_for_each(&mut line)?,
    }
    writeln!(out, "\n]\n}}")
}

fn labs(publication: &Publication, only: Option<LabIx>) -> io::Result<Vec<String>> {
    let labs = publication.labs().iter().enumerate();
    let labs = labs.filter(|(position, _)| only.is_none_or(|only| only.at() == *position));
    let rows = labs.map(|(_, lab)| LabRow {
        id: &lab.id.value,
        name: &lab.name.value,
        place: &lab.place.value,
    });
    rows.map(|row| Ok(serde_json::to_string(&row)?)).collect()
}

fn indicators(publication: &Publication) -> io::Result<Vec<String>> {
    let areas = publication.focus_areas();
    let rows = publication
        .indicators()
        .iter()
        .map(|indicator| IndicatorRow {
            id: &indicator.id.value,
            name: &indicator.name.value,
            definition: indicator
                .definition
                .as_ref()
                .map(|text| text.value.as_str()),
            level: indicator.level.words().en,
            unit: indicator.unit.words().en,
            direction: indicator.direction.words().en,
            focus_area: indicator
                .focus_area
                .map(|area| areas[area.at()].name.value.as_str()),
        });
    rows.map(|row| Ok(serde_json::to_string(&row)?)).collect()
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
