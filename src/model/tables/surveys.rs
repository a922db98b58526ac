//! Surveys: what was asked, whom, and what they answered.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use super::Text;
use super::columns::{ID, LAB, OCCASION, TEXT};
use super::declare::table;
use crate::model::schema::{col, table};
use crate::model::{
    CategoryIx, Cell, CellRange, CellRef, Dated, Direction, IndicatorIx, ItemIx, ItemType, LabIx,
    Number, Occasion, Status,
};

table! {
    /// A survey item.
    SurveyItem in SurveyItems = table(
        "Enkätfrågor", "Survey items",
        "Enkätens frågor och skalor.", "The survey's items and scales.",
    );
    {
        id: Text = ID;
        text: Text = TEXT.label();
        kind: ItemType = col("typ", "type", "Vad frågan ger: ett svar på en skala; en bakgrund i ord (kön, ålder, boendetid), som svaren delas upp efter; eller öppna svar, som aldrig visas. Tom: skala.", "What the item gives: an answer on a scale; a background in words (gender, age, years in the area), by which answers are broken down; or open answers, which are never shown. Blank: scale.").kept();
        /// [`NO_SCALE`] of an item that has none.
        scale: RangeInclusive<i32> =
            col("skala min", "scale min", "Skalans lägsta värde. Behövs där frågan har en skala.", "The scale's lowest value. Needed where the item has a scale.").kept(),
            col("skala max", "scale max", "Skalans högsta värde. Behövs där frågan har en skala.", "The scale's highest value. Needed where the item has a scale.").kept();
        /// Labels, lowest first; empty, or one per value of the scale.
        labels: Vec<String> = col("etiketter", "labels", "Skalans ord, lägst först, åtskilda med semikolon; två ord är skalans ändar.", "The scale's words, lowest first, separated by semicolons; two words are the scale's ends.").kept();
        direction: Direction = col("riktning", "direction", "Vilket håll som är bättre. Tom: upp.", "Which way is better. Blank: up.").kept();
        indicator: Option<IndicatorIx> = col("indikator", "indicator", "Indikatorn som frågans medelvärde ger.", "The indicator that the item's mean feeds.").kept();
        /// In steps of the scale; see [`Self::smallest_change`].
        smallest: Option<Cell<Number>> = col("minsta ändring", "smallest change", "Den minsta ändringen av medelvärdet som har betydelse, i steg på skalan. Tom: en tjugondel av skalan.", "The smallest change of the mean that matters, in steps of the scale. Blank: a twentieth of the scale.").kept();
        /// Of an index: the items that name it, in the order of the table; none
        /// of an item that was asked.
        parts: Vec<ItemIx> = col("index", "index", "Indexet som frågan ingår i: en rad för sig i tabellen, med namn och samma skala. Vänds om frågan har en annan riktning.", "The index that the item is part of: a row of its own in the table, with a name and the same scale. Reversed where the item's direction is another.").kept();
    }
    with {
        /// The labels in other languages, each list as long: answers may be
        /// typed in any of them.
        other_labels: Vec<Vec<String>> = |row| row.other_words(Self::labels).iter().map(|list| list_items(&list.value)).collect();
        /// The text in other languages: columns of answers may be headed by it.
        other_texts: Vec<String> = |row| row.other_words(Self::text).into_iter().map(|cell| cell.value).collect();
    }
}

/// The scale of an item that is answered in words.
pub const NO_SCALE: RangeInclusive<i32> = RangeInclusive::new(1, 0);

/// A category of a background variable: what some people answered.
#[derive(Debug, Clone)]
pub struct Category {
    /// The background item.
    pub item: ItemIx,
    /// As it was first written, and where.
    pub name: Text,
}

impl SurveyItem {
    /// The smallest change of the mean that matters, in steps of the scale,
    /// above 0. Where the table does not say, a twentieth of the way from its
    /// lowest to its highest answer: people call a change of 5 to 10 of 100
    /// points little, and less none (Osoba et al. 1998,
    /// doi 10.1200/JCO.1998.16.1.139).
    pub fn smallest_change(&self) -> f64 {
        let said = self.smallest.as_ref().map(|cell| cell.value.value);
        said.filter(|said| *said > 0.0).unwrap_or_else(|| {
            f64::from(*self.scale.end()) / 20.0 - f64::from(*self.scale.start()) / 20.0
        })
    }

    /// Whether it has two answers, and is no index: its mean is then a share.
    pub fn has_two_answers(&self) -> bool {
        self.scale.end().checked_sub(*self.scale.start()) == Some(1) && !self.is_index()
    }

    /// Whether it is computed from other items.
    pub fn is_index(&self) -> bool {
        !self.parts.is_empty()
    }

    /// Whether its answers are 0 and 1, whose mean is a share and told as one.
    pub fn has_shares(&self) -> bool {
        self.scale == (0..=1) && !self.is_index()
    }
}

/// The items of a list, separated by `;`.
fn list_items(list: &str) -> Vec<String> {
    let items = list.split(';').map(str::trim);
    items
        .filter(|item| !item.is_empty())
        .map(str::to_owned)
        .collect()
}

table! {
    /// When a survey was held in a lab.
    SurveyRound in SurveyRounds = table(
        "Enkätomgångar", "Survey rounds",
        "När enkäten gjordes och hur många som bjöds in.", "When the survey was held and how many were invited.",
    );
    {
        lab: LabIx = LAB.required();
        occasion: Occasion = OCCASION;
        invited: Option<Cell<u64>> = col("inbjudna", "invited", "Hur många som fick enkäten.", "How many were given the survey.").kept();
        date: Option<Dated> = col("datum", "date", "När den gjordes.", "When it was held.").kept();
    }
    with {
        /// The row's first cell.
        at: CellRef = |row| row.at();
    }
}

/// Whom a response is from: a pseudonym, case and spaces folded; blank where
/// the survey was anonymous.
#[derive(Debug, Default)]
pub struct Pseudonym(pub String);

table! {
    /// A response, its answers aside: they are kept in columns.
    SurveyResponse in SurveyResponses = table(
        "Enkätsvar", "Survey responses",
        "En rad per svar, en kolumn per fråga.", "A row per response, a column per item.",
    ).with_item_columns().forgotten();
    {
        lab: LabIx = LAB.required();
        respondent: Pseudonym = col("respondent", "respondent", "En pseudonym, aldrig ett namn. Tom där enkäten var anonym: då jämförs före och efter som grupper av olika personer.", "A pseudonym, never a name. Blank where the survey was anonymous: before and after are then compared as groups of different people.").personal();
        occasion: Occasion = OCCASION;
    }
    with {
        /// The status of the file.
        status: Status = |row| row.status(None);
        /// The row's first cell.
        at: CellRef = |row| row.at();
    }
}

/// Survey answers, kept in columns. All vectors but `answers` have one entry
/// per response row; so has each inner vector of `answers`.
#[derive(Debug, Default)]
pub struct SurveyResponses {
    /// The lab of each response.
    pub lab: Vec<LabIx>,
    /// Pseudonym, case and spaces folded; none of an anonymous answer.
    /// Personal.
    pub respondent: Vec<Option<String>>,
    /// The occasion of each response.
    pub occasion: Vec<Occasion>,
    /// The status of each response's file.
    pub status: Vec<Status>,
    /// Sheet and row of each response; the column is the first one.
    pub at: Vec<CellRef>,
    /// False for the second and later rows of one person on one occasion.
    pub counts: Vec<bool>,
    /// Answers on the item's scale; `None` is no answer.
    pub answers: BTreeMap<ItemIx, Vec<Option<i32>>>,
    /// What each response says of a background, or else its person on another
    /// occasion; `None` where it is not told, or elsewhere in two ways.
    pub backgrounds: BTreeMap<ItemIx, Vec<Option<CategoryIx>>>,
    /// The response in which a person told a background, where this one does
    /// not tell it itself.
    pub told_in: BTreeMap<(ItemIx, usize), usize>,
    /// The cells that an item's answers stand in, one range per sheet.
    pub columns: BTreeMap<ItemIx, Vec<CellRange>>,
}

/// Whose a response is, as far as that can be told: everyone without a
/// pseudonym is somebody else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Person<'a> {
    /// The lab that asked.
    pub lab: LabIx,
    who: Result<&'a str, usize>,
}

impl SurveyResponses {
    /// Gives every item an entry for each response: none where it was not asked.
    pub fn fill_up(&mut self) {
        let known = self.lab.len();
        let answers = self.answers.values_mut();
        answers.for_each(|values| values.resize(known, None));
        let backgrounds = self.backgrounds.values_mut();
        backgrounds.for_each(|values| values.resize(known, None));
    }

    /// Whose a response is.
    pub fn person(&self, row: usize) -> Person<'_> {
        Person {
            lab: self.lab[row],
            who: self.respondent[row].as_deref().ok_or(row),
        }
    }
}
