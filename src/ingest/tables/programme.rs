//! Rules of the descriptive tables that hold between columns and rows.

use super::super::rows::{Reader, Row, Sheet};
use crate::diagnostic::{Problem, Relation, list, nearest, plain, quoted};
use crate::model::choice::Chosen;
use crate::model::clean::folded;
use crate::model::placeholder::{Piece, Placeholder, pieces};
use crate::model::schema::TableId;
use crate::model::tables::{Film, Lab, ProgrammeItem, RowSource, TableRow, ToldResult};
use crate::model::{Cell, CellRef, Language};

/// Known keys of the programme table, Swedish and English; the English one is
/// what templates use.
const KEYS: [(&str, &str); 17] = [
    ("syfte", "aim"),
    ("lättläst", "plain language"),
    ("bakgrund", "background"),
    ("urval", "selection"),
    ("innovation", "innovation"),
    ("kontakt", "contact"),
    ("diarienummer", "reference number"),
    ("budskap", "message"),
    ("mål", "goals"),
    ("mätning", "measurement"),
    ("följeforskning", "follow-up research"),
    ("dagbok", "diary"),
    ("start", "start"),
    ("slut", "end"),
    ("belopp", "amount"),
    ("författare", "author"),
    ("projektledning", "lead"),
];

/// The items about the whole programme; a key stands once.
pub(super) fn items(reader: &mut Reader<'_>, sheets: &[Sheet]) -> Vec<ProgrammeItem> {
    let mut items: Vec<ProgrammeItem> = Vec::new();
    let mut cells: Vec<CellRef> = Vec::new();
    for sheet in sheets
        .iter()
        .filter(|sheet| sheet.table.id == TableId::Programme)
    {
        for row in sheet.data_rows() {
            let mut row = Row::new(reader, sheet, row);
            let Some(item) = ProgrammeItem::read(&mut row) else {
                continue;
            };
            let at = row.cell(ProgrammeItem::key);
            let typed = folded(&item.key);
            let known = KEYS
                .iter()
                .find(|(sv, en)| folded(sv) == typed || folded(en) == typed);
            if known.is_none() {
                let swedish = row.reader.options.language == Language::Swedish;
                let words = KEYS.map(|(sv, en)| if swedish { sv } else { en });
                let problem = Problem::UnknownProgrammeKey {
                    key: quoted(&item.key),
                    near: nearest(&item.key, words.iter().copied()),
                    known: list(words.into_iter().map(plain)),
                };
                row.warn(at, problem);
            }
            let key = known.map_or(item.key.to_lowercase(), |(_, en)| (*en).to_owned());
            if let Some(first) = items.iter().position(|item| item.key == key) {
                let key = quoted(&item.key);
                let (here, first) = (row.place(at), row.place(cells[first]));
                let error = Problem::DuplicateKey { key }.error_at(here);
                let error = error.related(first, Relation::StandsHereFirst);
                row.reader.diagnostics.push(error);
                continue;
            }
            items.push(ProgrammeItem { key, ..item });
            cells.push(at);
        }
    }
    items
}

pub(super) fn lab(row: &mut Row<'_, '_>) -> Option<Lab> {
    let lab = Lab::read(row);
    let (start, end) = row.quietly(|row| (row.date(Lab::start), row.dated(Lab::end)));
    let end = end.map(|cell| Cell {
        value: cell.value.last(),
        at: cell.at,
    });
    row.check_order(start.as_ref(), end.as_ref(), "dates");
    lab
}

/// A told result; what its braces stand for must be a figure of its indicator.
pub(super) fn told_result(row: &mut Row<'_, '_>) -> Option<ToldResult> {
    let result = ToldResult::read(row)?;
    let texts = result.texts();
    for (at, piece) in texts.flat_map(|text| {
        pieces(&text.value)
            .into_iter()
            .map(|piece| (text.at, piece))
    }) {
        let problem = match piece {
            Piece::Text(_) => continue,
            Piece::Figure(_) if result.indicator.is_some() => continue,
            Piece::Figure(_) if !row.is_blank(ToldResult::indicator) => continue,
            Piece::Figure(_) => Problem::PlaceholderWithoutIndicator,
            Piece::Unknown(name) => {
                let language = row.reader.options.language;
                let words = Placeholder::CHOICES.iter();
                let words = words.map(|(_, words)| words.of(language));
                Problem::UnknownPlaceholder {
                    placeholder: quoted(name),
                    near: nearest(name, words.clone()),
                    known: list(words.map(|word| plain(format!("{{{word}}}")))),
                }
            }
        };
        row.error(at, problem);
    }
    Some(result)
}

pub(super) fn film(row: &mut Row<'_, '_>) -> Option<Film> {
    let film = Film::read(row);
    let url = row.quietly(|row| row.text(Film::url));
    if let Some(url) = url.filter(|url| !is_web_address(&url.value)) {
        row.error(url.at, Problem::NotAWebAddress);
    }
    film
}

fn is_web_address(text: &str) -> bool {
    text.starts_with("https://") || text.starts_with("http://")
}
