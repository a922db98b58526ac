//! Where figures come from, as it may be told outside the project: files,
//! sheets and columns, and how many cells, never rows. Rows tie answers to
//! persons; and of rows about people their number is itself a count of people,
//! or of what they said.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::diagnostic::column_letters;
use crate::model::{CellRange, ItemIx, LabIx, Programme, Scope, SheetId, Sources};

/// More sheets, files or folders with rows about people than this are told as
/// what holds them: there may be one for each person.
const MOST_PLACES: usize = 10;

/// A sheet that a figure rests on, or the file or folder that holds it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct PublishedSource {
    /// The file, relative to the project with `/`; a folder ends in `/`.
    pub file: String,
    /// The sheet; none where it is the file or the folder as a whole.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// Letters of the columns; none where whole rows are counted.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub columns: Vec<String>,
    /// How many cells; none where the rows are about people.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cells: Option<u64>,
}

impl PublishedSource {
    /// The sheet with its file, `data/enkät.xlsx#Enkätsvar`.
    pub fn place(&self) -> String {
        match &self.sheet {
            Some(sheet) => format!("{}#{sheet}", self.file),
            None => self.file.clone(),
        }
    }
}

/// `data/mätvärden.xlsx#Mätvärden: D, E (8)`, as tables have it.
impl fmt::Display for PublishedSource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.place())?;
        if !self.columns.is_empty() {
            write!(f, ": {}", self.columns.join(", "))?;
        }
        self.cells.map_or(Ok(()), |cells| write!(f, " ({cells})"))
    }
}

/// What rows about people are of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Answers,
    Interviews,
    Codings,
}

/// A column of a sheet.
type Column = (SheetId, u16);

/// The sheets that hold rows about people, and whose.
///
/// What is told of them depends on their kind, the lab and the items alone, and
/// on nothing that a row says: a figure names every sheet in which its lab has
/// such rows.
#[derive(Debug, Default)]
pub(super) struct PeopleSheets {
    kinds: BTreeMap<SheetId, Kind>,
    of_labs: BTreeMap<(Kind, LabIx), BTreeSet<SheetId>>,
    /// The items that are answered in a column.
    items: BTreeMap<Column, BTreeSet<ItemIx>>,
    columns: BTreeMap<ItemIx, BTreeSet<Column>>,
}

impl PeopleSheets {
    /// Those of a programme whose rows are all there yet.
    pub(super) fn of(programme: &Programme) -> Self {
        let mut sheets = Self::default();
        let survey = &programme.survey;
        for (lab, at) in survey.lab.iter().zip(&survey.at) {
            sheets.add(Kind::Answers, *lab, at.sheet);
        }
        for interview in &programme.interviews {
            sheets.add(Kind::Interviews, interview.lab, interview.id.at.sheet);
        }
        for coding in &programme.codings {
            let lab = programme.interviews[coding.interview.at()].lab;
            sheets.add(Kind::Codings, lab, coding.at.sheet);
        }
        for (item, ranges) in &survey.columns {
            for range in ranges {
                let column = (range.sheet, range.column);
                sheets.items.entry(column).or_default().insert(*item);
                sheets.columns.entry(*item).or_default().insert(column);
            }
        }
        sheets
    }

    fn add(&mut self, kind: Kind, lab: LabIx, sheet: SheetId) {
        let known = self.kinds.entry(sheet).or_insert(kind);
        *known = kind.max(*known);
        let own = self.of_labs.entry((kind, lab)).or_default();
        own.insert(sheet);
    }

    /// What may be told of the cells that a figure within `scope` rests on.
    pub(super) fn published(
        &self,
        sources: &Sources,
        scope: Scope,
        cells: &[CellRange],
    ) -> Vec<PublishedSource> {
        let mut told: BTreeMap<SheetId, (BTreeSet<u16>, u64)> = BTreeMap::new();
        let mut people: BTreeMap<Kind, BTreeSet<ItemIx>> = BTreeMap::new();
        for range in cells {
            if let Some(kind) = self.kinds.get(&range.sheet) {
                let items = self.items.get(&(range.sheet, range.column));
                let known = people.entry(*kind).or_default();
                known.extend(items.into_iter().flatten());
                continue;
            }
            let (columns, cells) = told.entry(range.sheet).or_default();
            columns.insert(range.column);
            *cells += u64::from(range.last.saturating_sub(range.first)) + 1;
        }
        let told = told.into_iter();
        let mut published: Vec<PublishedSource> = told
            .map(|(sheet, (columns, cells))| PublishedSource {
                cells: Some(cells),
                ..of_sheet(sources, sheet, &columns)
            })
            .collect();
        for (kind, items) in people {
            published.extend(self.of_people(sources, kind, scope, &items));
        }
        published
    }

    fn of_people(
        &self,
        sources: &Sources,
        kind: Kind,
        scope: Scope,
        items: &BTreeSet<ItemIx>,
    ) -> Vec<PublishedSource> {
        let own = self.of_labs.iter().filter(|((of, lab), _)| {
            *of == kind && (scope == Scope::All || scope == Scope::Lab(*lab))
        });
        let sheets: BTreeSet<SheetId> = own.flat_map(|(_, sheets)| sheets).copied().collect();
        let columns: BTreeSet<Column> = items
            .iter()
            .filter_map(|item| self.columns.get(item))
            .flatten()
            .copied()
            .collect();
        let told = sheets.into_iter().filter_map(|sheet| {
            let own = columns.range((sheet, 0)..=(sheet, u16::MAX));
            let own: BTreeSet<u16> = own.map(|(_, column)| *column).collect();
            // A sheet that does not ask what the figure is about.
            let other = own.is_empty() && !items.is_empty();
            (!other).then(|| of_sheet(sources, sheet, &own))
        });
        shortened(told.collect())
    }
}

fn of_sheet(sources: &Sources, sheet: SheetId, columns: &BTreeSet<u16>) -> PublishedSource {
    let columns = columns
        .iter()
        .map(|column| column_letters((*column).into()));
    PublishedSource {
        file: sources.file(sheet).to_owned(),
        sheet: Some(sources.sheet(sheet).to_owned()),
        columns: match sources.has_elements(sheet) {
            true => Vec::new(),
            false => columns.collect(),
        },
        cells: None,
    }
}

/// Very many sheets as their files, and those as the folder they are all in.
fn shortened(told: Vec<PublishedSource>) -> Vec<PublishedSource> {
    if told.len() <= MOST_PLACES {
        return told;
    }
    let files: BTreeSet<String> = told.into_iter().map(|source| source.file).collect();
    let places = match files.len() <= MOST_PLACES {
        true => files,
        false => BTreeSet::from([common_folder(&files)]),
    };
    let whole = places.into_iter().map(|file| PublishedSource {
        file,
        ..PublishedSource::default()
    });
    whole.collect()
}

fn common_folder(files: &BTreeSet<String>) -> String {
    let mut folders = files.iter().map(|file| {
        let parts: Vec<&str> = file.split_inclusive('/').collect();
        let folders = parts.len().saturating_sub(1);
        parts.into_iter().take(folders).collect::<Vec<&str>>()
    });
    let first = folders.next().unwrap_or_default();
    let common = folders.fold(first, |common, other| {
        let alike = common.iter().zip(&other).take_while(|(a, b)| a == b);
        let alike = alike.count();
        common.into_iter().take(alike).collect()
    });
    common.concat()
}

#[cfg(test)]
mod tests;
