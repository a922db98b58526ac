//! The quotes of the project, for the one who chooses among them: each with its
//! cell, whether it is chosen or why not, and what chooses it.

mod render;

pub use render::{heading_of, render_quote, render_quotes};

use serde::Serialize;

use crate::diagnostic::{Diagnostics, Place, Problem, nearest, quoted};
use crate::disclosure::{JudgedQuote, Publication, Unnamed};
use crate::ingest::foreign::toml_text;
use crate::model::{CellAddress, CodeIx, LabIx};

/// Which quotes to list; all where nothing is said.
#[derive(Debug, Clone, Default)]
pub struct QuoteSelection {
    /// Labs by id.
    pub labs: Vec<String>,
    /// Codes by id or name.
    pub codes: Vec<String>,
}

/// The quotes of a project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FoundQuotes {
    /// Those with consent that are marked as quotable.
    pub quotes: Vec<FoundQuote>,
    /// How many there are of interviews without consent.
    pub without_consent: usize,
    /// How many are not marked as quotable, in interviews with consent.
    pub not_quotable: usize,
}

/// A quote, its cell, and what was decided of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FoundQuote {
    /// The lab's id.
    pub lab: String,
    /// The code's id.
    pub code: String,
    /// The code's name.
    pub name: String,
    /// Its cell, or the element of a project file by its position.
    pub cell: String,
    /// The cell of its interview, or the element.
    pub interview: String,
    /// Its first character in the interview's text, where that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<u64>,
    /// Where it ends there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end: Option<u64>,
    /// How many characters it has.
    pub length: usize,
    /// Whether it is chosen, or why not: `chosen`, `chosen-by-hand`,
    /// `another-chosen`, `too-long`, `theme-withheld` or `personal`.
    pub state: &'static str,
    /// What was said, where it may be shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// The manifest's entry that chooses it, where it may be shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entry: Option<String>,
}

/// The quotes that are asked for, by lab and code, those that are chosen first.
///
/// # Errors
/// Labs and codes that are not there.
pub fn find_quotes(
    publication: &Publication,
    selection: &QuoteSelection,
) -> Result<FoundQuotes, Diagnostics> {
    let labs = labs(publication, &selection.labs);
    let codes = codes(publication, &selection.codes);
    let (labs, codes) = match (labs, codes) {
        (Ok(labs), Ok(codes)) => (labs, codes),
        (labs, codes) => {
            let wrong = labs.err().into_iter().chain(codes.err());
            return Err(wrong.fold(Diagnostics::new(), Diagnostics::and));
        }
    };
    let asked = |lab: LabIx, code: CodeIx| {
        let lab = labs.is_empty() || labs.contains(&lab);
        lab && (codes.is_empty() || codes.contains(&code))
    };
    let judged = publication.own_screen().quotes();
    let named = judged.named.iter().filter(|own| asked(own.lab, own.code));
    let others = judged.unnamed.iter();
    let others: Vec<&Unnamed> = others
        .filter(|((lab, code), _)| asked(*lab, *code))
        .map(|(_, unnamed)| unnamed)
        .collect();
    Ok(FoundQuotes {
        quotes: named.map(|own| found(publication, own)).collect(),
        without_consent: others.iter().map(|own| own.without_consent).sum(),
        not_quotable: others.iter().map(|own| own.not_quotable).sum(),
    })
}

fn labs(publication: &Publication, wanted: &[String]) -> Result<Vec<LabIx>, Diagnostics> {
    let known = || publication.labs().iter().map(|lab| lab.id.value.as_str());
    let lookup = wanted.iter().map(|typed| {
        let position = known().position(|id| same(id, typed));
        position
            .map(LabIx::from)
            .ok_or_else(|| Problem::UnknownLab {
                lab: quoted(typed),
                near: nearest(typed, known()),
            })
    });
    all_found(lookup)
}

fn codes(publication: &Publication, wanted: &[String]) -> Result<Vec<CodeIx>, Diagnostics> {
    let known = || publication.codes().iter();
    let lookup = wanted.iter().map(|typed| {
        let by_id = known().position(|code| same(&code.id.value, typed));
        let position = by_id.or_else(|| known().position(|code| same(&code.name.value, typed)));
        position
            .map(CodeIx::from)
            .ok_or_else(|| Problem::NoSuchCode {
                code: quoted(typed),
                near: nearest(typed, known().map(|code| code.id.value.as_str())),
            })
    });
    all_found(lookup)
}

fn same(one: &str, other: &str) -> bool {
    one.to_lowercase() == other.trim().to_lowercase()
}

fn all_found<T>(found: impl Iterator<Item = Result<T, Problem>>) -> Result<Vec<T>, Diagnostics> {
    let mut wrong = Diagnostics::new();
    let mut all = Vec::new();
    for one in found {
        match one {
            Ok(one) => all.push(one),
            Err(problem) => wrong.push(problem.error_at(Place::Project)),
        }
    }
    wrong.ok(all).map(|(all, _)| all)
}

fn found(publication: &Publication, own: &JudgedQuote) -> FoundQuote {
    let cell = publication.own_screen().address(own.at.into());
    let interview = publication.own_screen().address(own.interview.into());
    let code = &publication.codes()[own.code.at()];
    let entry = own.state.may_be_shown().then(|| entry(&cell));
    FoundQuote {
        lab: publication.labs()[own.lab.at()].id.value.clone(),
        code: code.id.value.clone(),
        name: code.name.value.clone(),
        start: own.span.map(|(start, _)| start),
        end: own.span.map(|(_, end)| end),
        length: own.length,
        state: own.state.id(),
        text: own.text.clone(),
        entry,
        cell,
        interview,
    }
}

/// What to paste into the manifest to choose the quote of a cell.
fn entry(cell: &str) -> String {
    format!("[[quote]]\ncell = {}\n", toml_text(cell))
}

/// The quotes that may be shown and that are `text`, or begin with it, or end in
/// it; of one word only those that are nothing else.
pub(super) fn quotes_saying(publication: &Publication, text: &str) -> Vec<FoundQuote> {
    let wanted = plain_words(text);
    if !wanted
        .iter()
        .any(|word| word.chars().any(char::is_alphabetic))
    {
        return Vec::new();
    }
    let judged = publication.own_screen().quotes();
    let says = |own: &&JudgedQuote| {
        let words = own.text.as_deref().map(plain_words).unwrap_or_default();
        words == wanted
            || (wanted.len() > 1 && (words.starts_with(&wanted) || words.ends_with(&wanted)))
    };
    let named = judged.named.iter().filter(says);
    named.map(|own| found(publication, own)).collect()
}

/// The quotes that may be shown and stand in a cell or rectangle of cells.
pub(super) fn quotes_in(publication: &Publication, cell: &CellAddress) -> Vec<FoundQuote> {
    let screen = publication.own_screen();
    let named = screen.quotes().named.iter();
    let named =
        named.filter(|own| own.state.may_be_shown() && cell.meets(screen.sources(), own.at.into()));
    named.map(|own| found(publication, own)).collect()
}

/// A text's words, without what typesetting makes of them: quotation marks,
/// dots, line breaks and hyphens of a line's end.
pub(super) fn plain_words(text: &str) -> Vec<String> {
    let text = text.replace('\u{ad}', "").to_lowercase();
    let words = text.split(|c: char| !c.is_alphanumeric());
    let words = words.filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_told_from_how_they_are_set() {
        let set = plain_words("”Vi fick hjälp –\nav hand\u{ad}ledaren …”");
        assert_eq!(set, ["vi", "fick", "hjälp", "av", "handledaren"]);
        assert!(plain_words("»…«").is_empty());
    }

    #[test]
    fn an_entry_is_toml_whatever_the_sheet_is_called() {
        let cell = r#"data/x.xlsx#Det "nya" \bladet!F12"#;
        let table: toml::Table = entry(cell).parse().unwrap_or_default();
        assert_eq!(table["quote"][0]["cell"].as_str(), Some(cell));
    }
}
