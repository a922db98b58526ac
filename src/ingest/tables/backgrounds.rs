//! Background variables of surveys: what people answered in words, as
//! categories; and open answers, of which only is said how many there are.

use std::collections::BTreeMap;

use calamine::Data;

use super::super::cell;
use super::super::foreign::forms::is_no_answer;
use super::super::rows::{Reader, Row, Sheet};
use crate::diagnostic::{Problem, quoted};
use crate::model::clean::folded_dashes;
use crate::model::tables::{Category, SurveyItem};
use crate::model::{CategoryIx, Cell, CellRef, ItemIx, ItemType, Programme};

/// How many categories a background has at most: of more, answers are words of
/// people's own.
const MOST: usize = 12;

/// The categories found so far.
#[derive(Default)]
pub(super) struct Categories {
    found: Vec<Category>,
    positions: BTreeMap<(ItemIx, String), CategoryIx>,
    many: BTreeMap<ItemIx, usize>,
    /// Where days stand: what spreadsheets make of `2-3`.
    days: Vec<(ItemIx, CellRef)>,
}

impl Categories {
    /// The category of an answer. Of an item with too many no further ones are
    /// kept: they may be anything.
    pub fn of(&mut self, item: ItemIx, name: &str, at: CellRef) -> Option<CategoryIx> {
        if is_no_answer(name) || name.trim().is_empty() {
            return None;
        }
        if cell::is_day(name) {
            self.days.push((item, at));
            return None;
        }
        let key = (item, key_of(name));
        if let Some(known) = self.positions.get(&key) {
            return Some(*known);
        }
        let many = self.many.entry(item).or_insert(0);
        *many += 1;
        if *many > MOST {
            return None;
        }
        let ix = CategoryIx::from(self.found.len());
        let name = Cell {
            value: name.split_whitespace().collect::<Vec<_>>().join(" "),
            at,
        };
        self.found.push(Category { item, name });
        self.positions.insert(key, ix);
        Some(ix)
    }

    /// Gives the programme its categories; an item with too many is none of its
    /// backgrounds.
    pub fn settle(self, reader: &mut Reader<'_>, programme: &mut Programme) {
        for (item, _) in self.many.iter().filter(|(_, many)| **many > MOST) {
            let Some(declared) = programme.survey_items.get(item.at()) else {
                continue;
            };
            let problem = Problem::TooManyCategories {
                item: quoted(&declared.id.value),
                most: MOST.into(),
            };
            let place = reader.sources.place(declared.id.at);
            reader.diagnostics.push(problem.error_at(place));
        }
        for (item, at) in &self.days {
            let Some(declared) = programme.survey_items.get(item.at()) else {
                continue;
            };
            let problem = Problem::DateAsCategory {
                item: quoted(&declared.id.value),
            };
            let place = reader.sources.place(*at);
            reader.diagnostics.push(problem.error_at(place));
        }
        self.put_in_order(programme);
    }

    /// In the order of their names, ages and years by their numbers: the order of
    /// rows is nobody's business.
    fn put_in_order(self, programme: &mut Programme) {
        let mut found: Vec<(usize, Category)> = self.found.into_iter().enumerate().collect();
        found.sort_by_cached_key(|(_, own)| (own.item, order_of(&own.name.value)));
        let mut after = vec![None; found.len()];
        for (now, (then, _)) in found.iter().enumerate() {
            if let Some(after) = after.get_mut(*then) {
                *after = Some(CategoryIx::from(now));
            }
        }
        let told = programme.survey.backgrounds.values_mut().flatten();
        for category in told {
            *category = category.and_then(|own| after.get(own.at()).copied().flatten());
        }
        programme.categories = found.into_iter().map(|(_, own)| own).collect();
    }
}

/// What tells categories apart: not the word `år` behind an age.
fn key_of(name: &str) -> String {
    let key = folded_dashes(name);
    let aged = [" år", " years", " yrs"]
        .into_iter()
        .find_map(|unit| key.strip_suffix(unit));
    let aged = aged.filter(|aged| aged.ends_with(|c: char| c.is_ascii_digit() || c == '+'));
    aged.unwrap_or(&key).to_owned()
}

/// `Under 18` stands before `18–29`, and what has no number last.
fn order_of(name: &str) -> (u64, bool, String) {
    let digits = name.trim_start_matches(|c: char| !c.is_ascii_digit());
    let begins = digits.len() == name.len();
    let end = digits.find(|c: char| !c.is_ascii_digit());
    let number = digits.get(..end.unwrap_or(digits.len()));
    let number = number.and_then(|number| number.parse().ok());
    (number.unwrap_or(u64::MAX), begins, folded_dashes(name))
}

/// What stands in a column of words; nothing where the cell is blank.
pub(super) fn read_words(
    row: &mut Row<'_, '_>,
    sheet: &Sheet,
    column: u16,
) -> Option<(String, CellRef)> {
    let (data, at): (&Data, CellRef) = row.outside_schema(column)?;
    let at = CellRef {
        sheet: sheet.id,
        ..at
    };
    match cell::text(data) {
        Ok(text) => Some((text.into_owned(), at)),
        Err(problem) => {
            row.error(at, problem);
            None
        }
    }
}

/// What an item's type asks for: a scale has two ends, and nothing else has
/// what scales have.
pub(super) fn check_type(row: &mut Row<'_, '_>, item: &SurveyItem, is_part: bool) {
    let of_scale = !item.scale.is_empty();
    let item_id = quoted(&item.id.value);
    let problem = match item.kind {
        ItemType::Scale if of_scale => return,
        ItemType::Scale => Problem::ItemWithoutScale { item: item_id },
        ItemType::Background | ItemType::Open => {
            let says = of_scale || is_part || item.indicator.is_some() || !item.labels.is_empty();
            if !says {
                return;
            }
            Problem::ItemOfWordsWithScale { item: item_id }
        }
    };
    row.error(item.id.at, problem);
}

/// Says how many open answers were left unread.
pub(super) fn note_open(reader: &mut Reader<'_>, item: &SurveyItem, count: usize) {
    if count > 0 {
        let problem = Problem::OpenAnswersLeftOut {
            item: quoted(&item.id.value),
            count: count.into(),
        };
        let place = reader.sources.place(item.id.at);
        reader.diagnostics.push(problem.note_at(place));
    }
}
