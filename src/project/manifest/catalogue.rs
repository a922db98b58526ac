//! A funder's catalogue of indicators: a file written like the manifest.

use super::section::Section;
use super::syntax::read_toml;
use crate::diagnostic::Diagnostics;
use crate::model::choice::Chosen;
use crate::model::{Direction, Unit};
use crate::project::{CataloguedIndicator, FundersCatalogue};

/// Reads the catalogue in `file`, with every problem at its line.
pub fn parse_catalogue(file: &str, source: &str) -> (FundersCatalogue, Diagnostics) {
    let mut diagnostics = Diagnostics::new();
    let source = source.strip_prefix('\u{feff}').unwrap_or(source);
    let root = match read_toml(file, source) {
        Ok(root) => root,
        Err(errors) => return (FundersCatalogue::default(), diagnostics.and(errors)),
    };
    let mut table = Section::new(&root, (file, source), "", &mut diagnostics);
    let catalogue = FundersCatalogue {
        scheme: table
            .required_text("scheme", "example-catalogue-scheme")
            .unwrap_or_default(),
        indicators: table.sections("indicator", read_indicator),
    };
    table.finish();
    (catalogue, diagnostics)
}

fn read_indicator(table: &mut Section<'_, '_>) -> Option<CataloguedIndicator> {
    let place = table.place.clone();
    let code = table.required_text("code", "example-catalogue-code");
    let name = (table.text("name-sv"), table.text("name-en"));
    let unit = choice::<Unit>(table, "unit");
    let direction = choice::<Direction>(table, "direction");
    let mut end = |key| {
        let end = table.whole(key, -1_000_000, 1_000_000)?;
        i32::try_from(end).ok()
    };
    let scale = (end("scale-from"), end("scale-to"));
    Some(CataloguedIndicator {
        name,
        unit,
        direction,
        scale,
        measured: table.text("measured"),
        is_required: table.yes_no("required"),
        code: code?,
        place,
    })
}

/// A word of our tables, in Swedish or English.
fn choice<T: Chosen + Copy>(table: &mut Section<'_, '_>, key: &'static str) -> Option<T> {
    let words = T::CHOICES
        .iter()
        .flat_map(|(value, words)| [(words.sv, *value), (words.en, *value)]);
    table.one_of(key, &words.collect::<Vec<_>>())
}
