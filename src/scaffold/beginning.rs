//! What is known of a new project from the start.

use chrono::NaiveDate;

use crate::ingest::names::{Namer, slug};
use crate::model::Language;

/// What a new project holds from the start.
#[derive(Debug, Clone)]
pub struct Beginning {
    /// The language of workbook and reports.
    pub language: Language,
    /// The reports' date.
    pub date: NaiveDate,
    /// The programme's name, where it was given.
    pub title: Option<String>,
    /// The labs that were given.
    pub labs: Vec<NewLab>,
}

/// A lab of which only the name is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewLab {
    /// Made from the name.
    pub id: String,
    /// The name, as it was given.
    pub name: String,
}

impl Beginning {
    /// Of what somebody typed: `labs` holds names between commas or semicolons.
    /// Blank is as not given.
    pub fn new(language: Language, date: NaiveDate, title: &str, labs: &str) -> Self {
        let title = one_line(title);
        Self {
            language,
            date,
            title: (!title.is_empty()).then_some(title),
            labs: labs_of_names(labs, language),
        }
    }
}

/// The labs of a list of names, each once.
fn labs_of_names(names: &str, language: Language) -> Vec<NewLab> {
    let fallback = match language {
        Language::Swedish => "labb",
        Language::English => "lab",
    };
    let mut namer = Namer::default();
    let mut labs: Vec<NewLab> = Vec::new();
    for name in names.split([',', ';', '\n']).map(one_line) {
        let same = |lab: &NewLab| lab.name.to_lowercase() == name.to_lowercase();
        if name.is_empty() || labs.iter().any(same) {
            continue;
        }
        let taken = |id: &str| labs.iter().any(|lab| lab.id == id);
        let id = namer.name(&slug(&name), fallback, taken);
        labs.push(NewLab { id, name });
    }
    labs
}

/// A text without line breaks and spaces around its words.
fn one_line(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labs(names: &str) -> Vec<(String, String)> {
        let labs = labs_of_names(names, Language::Swedish).into_iter();
        labs.map(|lab| (lab.id, lab.name)).collect()
    }

    fn lab(id: &str, name: &str) -> (String, String) {
        (id.to_owned(), name.to_owned())
    }

    #[test]
    fn labs_get_ids_of_their_names() {
        assert_eq!(
            labs("Norr,  Lina   Hage ; Malmö/Väst"),
            [
                lab("norr", "Norr"),
                lab("lina-hage", "Lina Hage"),
                lab("malmö-väst", "Malmö/Väst")
            ]
        );
    }

    #[test]
    fn every_lab_has_an_id_of_its_own() {
        assert_eq!(
            labs("A b, a-b, A B, norr 2, norr, Norr!"),
            [
                lab("a-b", "A b"),
                lab("a-b-2", "a-b"),
                lab("norr-2", "norr 2"),
                lab("norr", "norr"),
                lab("norr-3", "Norr!")
            ]
        );
        // A name that no file may have, and one without letters.
        assert_eq!(labs("All, ★"), [lab("all-2", "All"), lab("labb", "★")]);
    }

    #[test]
    fn blank_is_as_not_given() {
        let date = NaiveDate::from_ymd_opt(2020, 1, 31).unwrap();
        let beginning = Beginning::new(Language::Swedish, date, " \n", " , ;");
        assert_eq!(beginning.title, None);
        assert_eq!(beginning.labs, []);
    }
}
