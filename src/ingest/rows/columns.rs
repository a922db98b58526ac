//! The kinds of columns that a row has.

use calamine::Data;
use chrono::NaiveDate;

use super::Row;
use super::ids::check_id;
use crate::diagnostic::{Problem, did_you_mean, quote};
use crate::ingest::cell;
use crate::ingest::header::{HeadingUnit, PERCENT};
use crate::model::choice::Chosen;
use crate::model::programme::{Picture, Text};
use crate::model::schema::TableId;
use crate::model::{Cell, Number, Occasion, Status};

impl Row<'_, '_> {
    /// A disaggregation, `dimension: category`.
    pub fn group(&mut self, heading: &str) -> Option<Text> {
        let mut group = self.parsed(heading, |data, _| cell::group(data))?;
        self.replace_uncovered(&mut group);
        Some(group)
    }

    /// A list column.
    pub fn texts(&mut self, heading: &str) -> Vec<Text> {
        let Some(text) = self.text(heading) else {
            return Vec::new();
        };
        cell::list(&text.value)
            .map(|item| Cell {
                value: item.to_owned(),
                at: text.at,
            })
            .collect()
    }

    /// A date column.
    pub fn date(&mut self, heading: &str) -> Option<Cell<NaiveDate>> {
        self.parsed(heading, |data, _| cell::date(data))
    }

    /// A count column.
    pub fn count(&mut self, heading: &str) -> Option<Cell<u64>> {
        self.parsed(heading, |data, options| cell::count(data, options.language))
    }

    /// A whole-number column.
    pub fn whole(&mut self, heading: &str) -> Option<Cell<i64>> {
        self.parsed(heading, |data, options| cell::whole(data, options.language))
    }

    /// A yes/no column.
    pub fn yes_no(&mut self, heading: &str) -> Option<Cell<bool>> {
        self.parsed(heading, |data, _| cell::yes_no(data))
    }

    /// A number column with the unit of its heading applied.
    pub fn number(&mut self, heading: &str) -> Option<(Cell<Number>, Option<HeadingUnit>)> {
        let unit = self.sheet.header.columns[self.index(heading)].and_then(|(_, unit)| unit);
        let number = self.parsed(heading, |data, options| {
            let number = cell::number(data, options.language)?;
            let percent = matches!(data, Data::String(text) if text.trim_end().ends_with('%'));
            Ok((number, percent))
        })?;
        let (value, percent) = number.value;
        let (value, unit) = match unit {
            // `80 %` under a heading that says percent is 80 percent once.
            Some(PERCENT) if percent => (value, unit),
            Some(unit) if !percent => (cell::scaled(value, unit.power), Some(unit)),
            // Without a unit in the heading, and where it says another one:
            // percent is what was typed.
            _ if percent => (value, Some(PERCENT)),
            _ => (value, unit),
        };
        let at = number.at;
        Some((Cell { value, at }, unit))
    }

    /// A fixed choice.
    pub fn choice<T: Chosen>(&mut self, heading: &str) -> Option<Cell<T>> {
        self.parsed(heading, |data, _| {
            let typed = cell::text(data)?;
            T::from_word(&typed).ok_or_else(|| unknown_choice::<T>(&typed))
        })
    }

    /// Fixed choices separated by `;`.
    pub fn choices<T: Chosen>(&mut self, heading: &str) -> Vec<T> {
        let parsed = self.parsed(heading, |data, _| {
            let typed = cell::text(data)?;
            let words = cell::list(&typed);
            words
                .map(|word| T::from_word(word).ok_or_else(|| unknown_choice::<T>(word)))
                .collect()
        });
        parsed
            .map(|cell: Cell<Vec<T>>| cell.value)
            .unwrap_or_default()
    }

    /// An occasion: baseline, follow-up, or a date.
    pub fn occasion(&mut self, heading: &str) -> Option<Occasion> {
        let parsed = self.parsed(heading, |data, _| cell::occasion(data));
        parsed.map(|cell| cell.value)
    }

    /// This table's own identifier, checked.
    pub fn id(&mut self) -> Option<Text> {
        self.parsed("id", |data, _| {
            let typed = cell::text(data)?;
            check_id(&typed)?;
            Ok(typed.into_owned())
        })
    }

    /// This table's own identifier, checked and registered: it stands once.
    pub fn own_id(&mut self) -> Option<Text> {
        let id = self.id()?;
        self.reader.register(self.sheet.table.id, &id)?;
        Some(id)
    }

    /// A reference to `table`, resolved to a position.
    pub fn reference<I: From<usize>>(&mut self, heading: &str, table: TableId) -> Option<I> {
        let typed = self.typed(heading)?;
        match self.reader.find(table, &typed.value) {
            Some(position) => {
                self.failed |= position.is_none();
                position.map(Into::into)
            }
            None => {
                let problem = self.reader.unresolved(&[table], &typed.value);
                self.problem(self.index(heading), typed.at, problem);
                None
            }
        }
    }

    /// References to `table` separated by `;`, each resolved.
    pub fn references<I: From<usize>>(&mut self, heading: &str, table: TableId) -> Vec<I> {
        let found = self.references_among(heading, &[table]);
        found
            .into_iter()
            .map(|(_, position)| position.into())
            .collect()
    }

    /// References to any of `tables` separated by `;`, each resolved.
    pub fn references_among(&mut self, heading: &str, tables: &[TableId]) -> Vec<(TableId, usize)> {
        let Some(typed) = self.typed(heading) else {
            return Vec::new();
        };
        let mut found = Vec::new();
        for id in cell::list(&typed.value) {
            let hit = tables
                .iter()
                .find_map(|table| Some((*table, self.reader.find(*table, id)?)));
            match hit {
                Some((table, Some(position))) if !found.contains(&(table, position)) => {
                    found.push((table, position));
                }
                Some(_) => {}
                None => {
                    let problem = self.reader.unresolved(tables, id);
                    self.problem(self.index(heading), typed.at, problem);
                }
            }
        }
        found
    }

    /// A picture with its text for those who cannot see it.
    pub fn picture(&mut self) -> Option<Picture> {
        let path = self.text("image")?;
        let alt = self.text("alt text");
        if !is_inside(&path.value) {
            let problem = Problem::new(
                "picture-outside",
                "the picture must lie in the project folder",
            )
            .help("copy it there and write its path from the project folder, bilder/labb.jpg");
            self.problem(self.index("image"), path.at, problem);
            return None;
        }
        let Some(alt) = alt else {
            let problem = Problem::new("missing-alt-text", "the picture has no alt text")
                .help("say in the column `alt-text` what the picture shows");
            self.problem(self.index("image"), path.at, problem);
            return None;
        };
        let path = Cell {
            value: path.value.replace('\\', "/"),
            at: path.at,
        };
        Some(Picture { path, alt })
    }

    /// The row's status: its own, else its file's, else preliminary.
    pub fn status(&mut self) -> Status {
        let own = if self.sheet.table.column("status").is_some() {
            self.choice::<Status>("status").map(|cell| cell.value)
        } else {
            None
        };
        own.or(self.sheet.status).unwrap_or(Status::Preliminary)
    }
}

fn unknown_choice<T: Chosen>(typed: &str) -> Problem {
    let words = || {
        T::CHOICES
            .iter()
            .flat_map(|(_, words)| [words.sv, words.en])
    };
    let swedish: Vec<&str> = T::CHOICES.iter().map(|(_, words)| words.sv).collect();
    let help = did_you_mean(typed, words())
        .unwrap_or_else(|| format!("write one of: {}", swedish.join(", ")));
    Problem::new(
        "unknown-choice",
        format!("{} is not one of the choices", quote(typed)),
    )
    .help(help)
}

fn is_inside(path: &str) -> bool {
    let path = path.replace('\\', "/");
    !path.starts_with('/') && !path.contains(':') && path.split('/').all(|part| part != "..")
}
