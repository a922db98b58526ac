//! What the results files say of themselves.

use super::exchange::{read_also, read_grant, read_iati};
use super::section::Section;
use crate::diagnostic::{Place, Problem, quoted};
use crate::model::clean::folded;
use crate::project::{GrantFacts, IatiFacts, Scheme};

/// What the results files say of themselves.
#[derive(Debug, Clone, Default)]
pub struct ResultsEntry {
    /// The programme's id among others, the same in every edition.
    pub id: Option<String>,
    /// The licence they may be used under, as SPDX names it.
    pub licence: Option<String>,
    /// Other forms that they are written in, each with its place.
    pub also: Vec<(Scheme, Place)>,
    /// What an IATI file needs besides.
    pub iati: IatiFacts,
    /// The grant behind the programme.
    pub grant: GrantFacts,
    /// The funder's catalogue of indicators: its path, and where that stands.
    pub catalogue: Option<(String, Place)>,
}

pub(super) fn read_results(table: &mut Section<'_, '_>) -> Option<ResultsEntry> {
    let licence = table.text("licence");
    let id = table.text("id");
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-_.".contains(c);
    if let Some(id) = id.as_ref().filter(|id| !id.chars().all(plain)) {
        table.wrong("id", Problem::InvalidProgrammeId { id: quoted(id) });
    }
    let catalogue = table.text("catalogue");
    Some(ResultsEntry {
        id,
        licence,
        also: read_also(table),
        iati: table.section("iati", read_iati).unwrap_or_default(),
        grant: table.section("grant", read_grant).unwrap_or_default(),
        catalogue: catalogue.map(|path| (path, table.value_place("catalogue"))),
    })
}

/// An id made from a title or a folder's name: `allmannyttans-innovationslabb`.
pub fn id_of_title(title: &str) -> String {
    let words = title.split_whitespace().map(folded);
    let words = words.map(|word| word.chars().filter(char::is_ascii_alphanumeric).collect());
    let words: Vec<String> = words.filter(|word: &String| !word.is_empty()).collect();
    if words.is_empty() {
        "project".into()
    } else {
        words.join("-")
    }
}
