//! What a document rests on: a row per figure that it has shown, with
//! formula, cells, number of people and status.

use minijinja::value::Value;

use super::figures::{figure_text, interval_text};
use super::views::Views;
use crate::analysis::{Figure, FigureKey, Formula};
use crate::model::{CellRange, Language};

/// The figures that the document has shown so far, first shown first:
/// `number id text withheld formula cells n interval status`. Of a withheld
/// figure there is nothing but its number, its id and the sign.
pub fn shown_rows(views: &Views) -> Value {
    let keys = views.shown.keys().into_iter().enumerate();
    let known = keys.filter(|(_, key)| views.publication.figure(*key).is_some());
    let rows = known.map(|(position, key)| row(views, position + 1, key));
    rows.collect::<Vec<Value>>().into()
}

fn row(views: &Views, number: usize, key: FigureKey) -> Value {
    let id = views.publication.id(key);
    let figure = views.publication.shown(key);
    let language = views.catalogue.language();
    let told = |tell: &dyn Fn(&Figure) -> Option<String>| -> Value {
        figure.and_then(tell).map_or(Value::from(()), Value::from)
    };
    let text = figure.map_or_else(
        || views.catalogue.text("withheld-sign"),
        |figure| figure_text(figure, language),
    );
    let cells = figure.map(|figure| addresses(views, figure));
    Value::from_pairs([
        ("number", Value::from(number)),
        ("id", Value::from(id)),
        ("text", Value::from(text)),
        ("withheld", Value::from(figure.is_none())),
        (
            "formula",
            told(&|figure| Some(formula(views, figure.formula))),
        ),
        ("cells", Value::from(cells.unwrap_or_default())),
        (
            "n",
            figure
                .and_then(|figure| figure.n)
                .map_or(Value::from(()), Value::from),
        ),
        ("interval", told(&|figure| interval_text(figure, language))),
        (
            "status",
            told(&|figure| {
                let words = figure.status.words();
                let word = match language {
                    Language::Swedish => words.sv,
                    Language::English => words.en,
                };
                Some(word.to_owned())
            }),
        ),
    ])
}

/// The cells behind a figure, those of one sheet together:
/// `data/boden.xlsx#Mätvärden!H6, I6:I9`.
fn addresses(views: &Views, figure: &Figure) -> Vec<String> {
    let mut sheets: Vec<(CellRange, String)> = Vec::new();
    for range in views.publication.cells(figure) {
        let address = views.publication.address(range);
        match sheets.last_mut() {
            Some((last, told)) if last.sheet == range.sheet => {
                let cells = address.rsplit_once('!').map_or("", |(_, cells)| cells);
                told.push_str(", ");
                told.push_str(cells);
            }
            _ => sheets.push((range, address)),
        }
    }
    sheets.into_iter().map(|(_, told)| told).collect()
}

/// A formula in the reports' language: `formula-pooled-share` of the
/// catalogue, or as results files have it where the catalogue has none.
fn formula(views: &Views, formula: Formula) -> String {
    let mut key = "formula".to_owned();
    for letter in format!("{formula:?}").chars() {
        if letter.is_uppercase() {
            key.push('-');
        }
        key.extend(letter.to_lowercase());
    }
    let words = views.catalogue.lookup(&key, &[]);
    words.unwrap_or_else(|| formula.text().to_owned())
}
