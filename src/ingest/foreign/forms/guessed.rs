//! A guess of what an export's columns mean.

use std::collections::BTreeMap;

use indexmap::IndexMap;

use super::super::known::Known;
use super::super::left_out::Reason;
use super::super::lines::{Line, Seen};
use super::export::{Column, Export, Exported};
use super::mapping::find_columns;
use super::scale::ScaleGuess;
use super::seen::{Doubt, SeenScale};
use super::words::words;
use crate::diagnostic::Place;
use crate::model::tables::NO_SCALE;
use crate::model::{Direction, ItemType};
use crate::project::{By, FormsMapping, ItemRule, Rule, Telling};

/// What a guess may go by, beside the export itself.
pub struct GuessContext<'a> {
    /// The file's path under the project.
    pub file: &'a str,
    /// The sheet, where the file has several with rows.
    pub sheet: Option<&'a str>,
    /// What the project has already, where that is known.
    pub known: &'a Known,
    /// All the exports that are read together.
    pub exports: &'a [Exported<'a, 'a>],
}

/// A guess of what tells the occasion or the lab.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceGuess {
    /// What tells.
    pub telling: Telling,
    /// Its column, as a position in [`Export::columns`].
    pub column: Option<usize>,
    /// The column's values.
    pub seen: Vec<Seen>,
    /// What there is to say about it, an entry of the catalogue.
    pub note: Option<&'static str>,
}

impl SourceGuess {
    /// The same for every row.
    pub fn fixed(value: &str, note: Option<&'static str>) -> Self {
        Self {
            telling: Telling::Fixed(value.to_owned()),
            column: None,
            seen: Vec::new(),
            note,
        }
    }

    /// A column with these values.
    pub fn column(
        export: &Export<'_>,
        column: usize,
        seen: Vec<Seen>,
        note: Option<&'static str>,
    ) -> Self {
        let values = seen
            .iter()
            .map(|seen| (seen.value.clone(), seen.means.clone().unwrap_or_default()));
        let (by, values) = (By::Column(column_name(export, column)), values.collect());
        Self {
            telling: Telling::By(Rule {
                by,
                values,
                places: Vec::new(),
            }),
            column: Some(column),
            seen,
            note,
        }
    }
}

/// A column that looks like an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemGuess {
    /// The column, as a position in [`Export::columns`].
    pub column: usize,
    /// An id for it.
    pub id: String,
    /// The question.
    pub text: String,
    /// Its scale.
    pub scale: ScaleGuess,
    /// What a blank cell means, where it means anything.
    pub blank: Option<i32>,
    /// Which way is better.
    pub direction: Direction,
    /// Whether it is one that looks as if less were better.
    pub reversed: bool,
    /// Whether the project says all this of it already.
    pub known: bool,
    /// Answers that say nothing, by the words of the question: `9` of `9 = vet ej`.
    pub no_answer: Vec<String>,
    /// Labels of the scale that nobody chose.
    pub unchosen: Vec<String>,
    /// Answers that are not on the scale.
    pub unplaced: Vec<String>,
    /// How many cells hold an answer.
    pub answers: usize,
    /// How many say nothing: `Vet ej`.
    pub no_answers: usize,
    /// What is seen of its scale.
    pub seen: SeenScale,
}

/// A column with one of a few answers each, on no scale that is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChoiceGuess {
    /// The column, as a position in [`Export::columns`].
    pub column: usize,
    /// An id for it.
    pub id: String,
    /// The question.
    pub text: String,
    /// Whether it asks who people are: a background, as far as can be guessed.
    pub is_background: bool,
    /// Its answers.
    pub answers: Vec<String>,
}

/// What an export would become.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guess {
    /// The file's path under the project.
    pub file: String,
    /// The sheet, where the file has several with rows.
    pub sheet: Option<String>,
    /// The column with the pseudonym; none where nobody is known again.
    pub respondent: Option<usize>,
    /// A column that numbers the rows, and would be taken for pseudonyms else.
    pub running: Option<usize>,
    /// What tells the occasion.
    pub occasion: SourceGuess,
    /// What tells the lab.
    pub lab: SourceGuess,
    /// The items.
    pub items: Vec<ItemGuess>,
    /// Questions whose answers are on no known scale.
    pub choices: Vec<ChoiceGuess>,
    /// The other columns, by why they are left out.
    pub left_out: BTreeMap<Reason, Vec<usize>>,
    /// What people should know of it.
    pub notes: Vec<Line>,
    /// Whether somebody says to have checked it.
    pub confirmed: bool,
}

/// What is noted where the time stamps tell that the rows are of two occasions or more.
pub const STAMPS_APART: &str = "import-stamps-apart";
/// What is noted where the numbers in the files' names tell the occasions.
pub const BY_FILES: &str = "import-by-file-numbers";

/// The name that stands for a column alone: its code, else its heading.
pub fn column_name(export: &Export<'_>, column: usize) -> String {
    let Some(own) = export.columns.get(column) else {
        return String::new();
    };
    let code = own
        .code
        .as_ref()
        .filter(|code| find_columns(export, code).is_ok_and(|found| found.len() == 1));
    if let Some(code) = code {
        return code.clone();
    }
    // Of several that are headed alike, which one it is from the left.
    let alike = |other: &&Column| other.heading.to_lowercase() == own.heading.to_lowercase();
    match export.columns.iter().filter(alike).count() {
        0 | 1 => own.heading.clone(),
        _ => {
            let before = export.columns.iter().take(column + 1);
            format!("{} #{}", own.heading, before.filter(alike).count())
        }
    }
}

impl Guess {
    /// Questions whose answers are proposed as backgrounds, where anything is
    /// asked that they could break down.
    pub fn backgrounds(&self) -> impl Iterator<Item = &ChoiceGuess> {
        let choices = self.choices.iter().filter(|choice| choice.is_background);
        choices.filter(|_| !self.items.is_empty())
    }

    /// Questions whose answers somebody has to give values.
    pub fn to_fill_in(&self) -> impl Iterator<Item = &ChoiceGuess> {
        let choices = self.choices.iter();
        choices.filter(|choice| !choice.is_background || self.items.is_empty())
    }

    /// Columns that somebody wants to be left out.
    fn on_purpose(&self) -> impl Iterator<Item = usize> {
        let columns = self.left_out.get(&Reason::OnPurpose);
        columns.into_iter().flatten().copied()
    }

    /// Whether anything in it is a guess that somebody has to confirm.
    pub fn wants_confirmation(&self) -> bool {
        let unsure_when = [Some(STAMPS_APART), Some(BY_FILES)];
        let apart = unsure_when.contains(&self.occasion.note);
        let unsure = |item: &ItemGuess| !item.known || item.seen.doubt == Some(Doubt::Apart);
        apart || self.backgrounds().next().is_some() || self.items.iter().any(unsure)
    }

    /// The guess as a mapping, as it would be read from the manifest.
    pub fn mapping(&self, export: &Export<'_>) -> FormsMapping {
        let place = Place::File(self.file.clone());
        let items = self.items.iter().map(|item| ItemRule {
            column: column_name(export, item.column),
            id: item.id.clone(),
            text: Some(item.text.clone()),
            kind: ItemType::Scale,
            scale: [item.scale.low, item.scale.high],
            labels: item.scale.labels.iter().cloned().collect(),
            direction: Some(item.direction),
            indicator: None,
            index: None,
            smallest_change: None,
            blank: item.blank,
            no_answer: item.no_answer.clone(),
            place: place.clone(),
        });
        let backgrounds = self.backgrounds().map(|choice| ItemRule {
            column: column_name(export, choice.column),
            id: choice.id.clone(),
            text: Some(choice.text.clone()),
            kind: ItemType::Background,
            scale: [*NO_SCALE.start(), *NO_SCALE.end()],
            labels: IndexMap::new(),
            direction: None,
            indicator: None,
            index: None,
            smallest_change: None,
            blank: None,
            no_answer: Vec::new(),
            place: place.clone(),
        });
        let left_out = self.on_purpose();
        FormsMapping {
            sheet: self.sheet.clone(),
            leave_out: left_out.map(|column| column_name(export, column)).collect(),
            respondent: self.respondent.map(|column| column_name(export, column)),
            occasion: self.occasion.telling.clone(),
            lab: self.lab.telling.clone(),
            items: items.chain(backgrounds).collect(),
            ..FormsMapping::default()
        }
    }
}

/// The first words of a text as an id: at most 30 letters, digits and hyphens.
pub fn slug(text: &str) -> String {
    slug_of(text, 30)
}

/// The same with at most so many.
pub fn slug_of(text: &str, most: usize) -> String {
    let mut slug = String::new();
    for word in words(&text.replace(['_', '-', '–'], " ")) {
        let ascii: String = word.chars().filter(char::is_ascii_alphanumeric).collect();
        if slug.len() + ascii.len() >= most && !slug.is_empty() {
            break;
        }
        if !slug.is_empty() && !ascii.is_empty() {
            slug.push('-');
        }
        slug.push_str(&ascii[..ascii.len().min(most)]);
    }
    slug
}
