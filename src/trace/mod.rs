//! From printed text, an id or a cell to the figures, quotes and recommendations
//! that are meant: figures with formula, cells and the documents they stand in,
//! quotes with their cells, recommendations with all that they rest on. A withheld figure says that
//! it is withheld and where it lies, as far as that is told.

mod chain;
mod pointed;
pub mod quotes;
mod render;
mod tree;

pub use chain::{Chain, CodeLink, Count, GroundLink, Segments};
pub use pointed::{Pointed, find_pointed};
pub use render::{details, render_human};
pub use tree::render_chain;

use quotes::FoundQuote;
use serde::Serialize;

use crate::analysis::{Figure, FigureKey};
use crate::diagnostic::{Diagnostics, Problem, list, nearest, plain, quoted};
use crate::disclosure::{OwnScreen, Publication, Published};
use crate::ingest::contents::{Contents, read_contents};
use crate::model::{CellAddress, CellRange, Language, Sources};
use crate::pipeline::{Prepared, find_places};
use crate::results::{FigureRow, Source};
use crate::templates::typed::PrintedFigures;
use crate::wording::figures::interval_text;

/// Cells of one range whose contents are shown.
const MOST_CELLS: u32 = 20;

/// What to trace.
#[derive(Debug, Clone, Default)]
pub struct Question {
    /// Text as printed, or an id or a part of it.
    pub text: Option<String>,
    /// A cell or a rectangle of them.
    pub cell: Option<CellAddress>,
    /// Whether to show what stands in the cells.
    pub values: bool,
}

/// What a question means.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Found {
    /// A quote.
    Quote(TracedQuote),
    /// A recommendation with what it rests on.
    Recommendation(Chain),
    /// A figure.
    Figure(Box<Traced>),
}

/// A quote, told apart from figures.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TracedQuote {
    /// `quote`.
    pub kind: &'static str,
    /// The quote.
    #[serde(flatten)]
    pub quote: FoundQuote,
}

/// A figure with what it rests on and where it stands.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Traced {
    /// As in `results.json`.
    #[serde(flatten)]
    pub figure: FigureRow,
    /// The 95 % interval as printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interval: Option<String>,
    /// The cells that it rests on. They are shown in the project and nowhere
    /// else.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub cells: Vec<String>,
    /// What stands in the cells, where it was asked for, by address.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub values: Vec<CellValue>,
    /// The documents that show it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<ShownIn>,
}

/// A document that shows a figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ShownIn {
    /// Its path in the project.
    pub file: String,
    /// The pages, from 1, where the chart or table ends that shows it; empty
    /// where the document has no list of its figures' sources.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub pages: Vec<usize>,
}

/// What stands in a cell, or why it is not shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CellValue {
    /// The cell, or the range of which no contents are shown.
    pub cell: String,
    /// Its contents as text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// Why there are none, `personal`, `withheld` or `more`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not_shown: Option<&'static str>,
}

/// The quotes, recommendations and figures that a question means, figures in the
/// order of their keys.
///
/// # Errors
/// What is wrong in a template, at its line: the documents are filled to know
/// which figures they show.
pub fn trace(prepared: &Prepared, question: &Question) -> Result<Vec<Found>, Diagnostics> {
    let publication = &*prepared.publication;
    let (text, cell) = (question.text.as_deref(), question.cell.as_ref());
    let quotes = match (text, cell) {
        (Some(text), None) => quotes::quotes_saying(publication, text),
        (None, Some(cell)) => quotes::quotes_in(publication, cell),
        _ => Vec::new(),
    };
    let quotes = quotes.into_iter().map(|quote| TracedQuote {
        kind: "quote",
        quote,
    });
    let mut found: Vec<Found> = quotes.map(Found::Quote).collect();
    if let (Some(text), None) = (text, cell) {
        let chains = chain::chains(publication, text).into_iter();
        found.extend(chains.map(Found::Recommendation));
    }
    let figures = trace_figures(prepared, question)?.into_iter();
    found.extend(figures.map(|own| Found::Figure(Box::new(own))));
    Ok(found)
}

/// Whether an address, as it was typed, names a sheet that was read.
///
/// # Errors
/// Where it does not, with the sheet that is probably meant.
pub fn check_address(prepared: &Prepared, cell: &CellAddress, typed: &str) -> Result<(), Problem> {
    let sources = prepared.publication.own_screen().sources();
    match cell.names_a_sheet(sources) {
        true => Ok(()),
        false => Err(of_no_sheet(typed, sources)),
    }
}

/// An address that names no sheet: one that was typed without it is told with it.
fn of_no_sheet(typed: &str, sources: &Sources) -> Problem {
    const MOST: usize = 12;
    let text = quoted(typed);
    let (before, cell) = typed.rsplit_once('!').unwrap_or((typed, "A1"));
    let path = before.replace('\\', "/").to_lowercase();
    let names = sources.all();
    let names: Vec<(&str, &str)> = names
        .map(|sheet| (sources.file(sheet), sources.sheet(sheet)))
        .collect();
    let mut own = names.iter().filter(|(file, _)| {
        let file = file.to_lowercase();
        let before = file.strip_suffix(path.as_str());
        before.is_some_and(|before| before.is_empty() || before.ends_with('/'))
    });
    if let Some((file, sheet)) = own.next() {
        let right = quoted(&format!("{file}#{sheet}!{cell}"));
        return Problem::CellWithoutSheet { text, right };
    }
    let known: Vec<String> = names
        .iter()
        .map(|(file, sheet)| format!("{file}#{sheet}"))
        .collect();
    let more = (known.len() > MOST).then(|| plain("…"));
    Problem::CellOfNoSheet {
        text,
        near: nearest(before, known.iter().map(String::as_str)),
        known: list(known.iter().take(MOST).map(plain).chain(more)),
    }
}

/// The figures that a question means, in the order of their keys.
fn trace_figures(prepared: &Prepared, question: &Question) -> Result<Vec<Traced>, Diagnostics> {
    let publication = &*prepared.publication;
    let language = prepared.project.manifest.language;
    let keys = meant(publication, language, question);
    if keys.is_empty() {
        return Ok(Vec::new());
    }
    let output = prepared.output_folder();
    let source = Source {
        publication,
        language,
        only: None,
    };
    let open: Vec<FigureKey> = keys
        .iter()
        .copied()
        .filter(|key| publication.shown(*key).is_some())
        .collect();
    let mut places = find_places(prepared, &open)?;
    let mut traced: Vec<Traced> = Vec::with_capacity(keys.len());
    for key in keys {
        let Some(own) = traced_figure(&source, key) else {
            continue;
        };
        let shown_in = places.remove(&key).unwrap_or_default().into_iter();
        let values = publication.shown(key).filter(|_| question.values);
        traced.push(Traced {
            values: values.map_or_else(Vec::new, |figure| values_of(prepared, figure)),
            documents: shown_in
                .map(|(path, mut pages)| {
                    pages.sort_unstable();
                    pages.dedup();
                    let file = format!("{output}/{path}");
                    ShownIn { file, pages }
                })
                .collect(),
            ..own
        });
    }
    Ok(traced)
}

/// A figure with what it rests on; nothing of where it stands.
fn traced_figure(source: &Source<'_>, key: FigureKey) -> Option<Traced> {
    let publication = source.publication;
    let shown = publication.shown(key);
    let screen = publication.own_screen();
    Some(Traced {
        figure: source.figure(key, publication.figure(key)?),
        interval: shown.and_then(|figure| interval_text(figure, source.language)),
        cells: shown.map_or_else(Vec::new, |figure| addresses(screen, figure)),
        values: Vec::new(),
        documents: Vec::new(),
    })
}

fn addresses(screen: OwnScreen<'_>, figure: &Figure) -> Vec<String> {
    let cells = screen.cells(figure).into_iter();
    cells.map(|range| screen.address(range)).collect()
}

fn meant(publication: &Publication, language: Language, question: &Question) -> Vec<FigureKey> {
    let mut keys = match &question.text {
        Some(text) => named(publication, language, text),
        None => Vec::new(),
    };
    if let Some(cell) = &question.cell {
        let resting = resting_on(publication, cell);
        if question.text.is_some() {
            keys.retain(|key| resting.contains(key));
        } else {
            keys = resting;
        }
    }
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// The figures printed as `text`, or whose id is it or holds it.
fn named(publication: &Publication, language: Language, text: &str) -> Vec<FigureKey> {
    let wanted = text.trim().to_lowercase();
    if let Ok(key) = publication.parse_key(text)
        && publication.figure(key).is_some()
    {
        return vec![key];
    }
    let mut keys = PrintedFigures::new(publication, language).printed_as(text);
    if wanted.chars().any(char::is_alphabetic) {
        let all = publication.figures().map(|(key, _)| key);
        keys.extend(all.filter(|key| publication.id(*key).to_lowercase().contains(&wanted)));
    }
    keys
}

/// The shown figures that rest on a cell, through all figures between.
fn resting_on(publication: &Publication, cell: &CellAddress) -> Vec<FigureKey> {
    let shown = publication
        .figures()
        .filter_map(|(key, published)| match published {
            Published::Shown(figure) => Some((key, figure)),
            Published::Withheld { .. } => None,
        });
    let screen = publication.own_screen();
    let rests = |figure: &Figure| {
        let cells = screen.cells(figure);
        let mut cells = cells.iter();
        cells.any(|range| cell.meets(screen.sources(), *range))
    };
    shown
        .filter(|(_, figure)| rests(figure))
        .map(|(key, _)| key)
        .collect()
}

/// What stands in a figure's cells, as far as it may be shown: not where a
/// withheld figure was read from, though a shown total rests on it too.
fn values_of(prepared: &Prepared, figure: &Figure) -> Vec<CellValue> {
    let screen = prepared.publication.own_screen();
    let guarded = screen.guarded_cells();
    let (hidden, open): (Vec<CellRange>, Vec<CellRange>) = screen
        .cells(figure)
        .into_iter()
        .partition(|range| guarded.iter().any(|other| overlap(*range, *other)));
    let not_shown = |range, why| CellValue {
        cell: screen.address(range),
        value: None,
        not_shown: Some(why),
    };
    let mut values: Vec<CellValue> = Vec::new();
    let language = prepared.project.manifest.language;
    let sources = screen.sources();
    let contents = read_contents(&prepared.files, sources, &open, MOST_CELLS, language);
    for (range, contents) in contents {
        let Contents::Cells(cells) = contents else {
            values.push(not_shown(range, "personal"));
            continue;
        };
        values.extend(cells.into_iter().map(|(cell, value)| CellValue {
            cell: screen.address(cell.into()),
            value: Some(value),
            not_shown: None,
        }));
        if range.last - range.first >= MOST_CELLS {
            let first = range.first + MOST_CELLS;
            values.push(not_shown(CellRange { first, ..range }, "more"));
        }
    }
    values.extend(hidden.into_iter().map(|range| not_shown(range, "withheld")));
    values
}

fn overlap(one: CellRange, other: CellRange) -> bool {
    (one.sheet, one.column) == (other.sheet, other.column)
        && one.first <= other.last
        && other.first <= one.last
}
