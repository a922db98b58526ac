//! The kinds of columns that a row has.

use chrono::NaiveDate;

use super::Row;
use super::choices::choice;
use super::ids::{check_id, slug, without_words};
use super::parted::not_parted;
use crate::diagnostic::{Problem, Severity, Value, plain, quoted};
use crate::ingest::cell;
use crate::model::choice::Chosen;
use crate::model::clean::folded_person;
use crate::model::schema::{Column, TableId};
use crate::model::tables::{NO_SCALE, Named, Picture, Pseudonym, RowSource, Text, Translated};
use crate::model::{Cell, CellRef, CodeIx, Dated, Number, Occasion, Status, Unit};

impl RowSource for Row<'_, '_> {
    fn column(&self, column: usize) -> &'static Column {
        &self.sheet.table.columns[column]
    }

    fn own_id(&mut self, column: usize) -> Option<Text> {
        let found = self.parsed(column, |data, _| {
            let typed = cell::text(data)?.into_owned();
            Ok((check_id(&typed), typed))
        });
        let Some(found) = found else {
            // What refers to the row by its name has nothing wrong.
            let (value, at) = (String::new(), self.at());
            self.reader
                .note_unread(self.sheet.table.id, &Cell { value, at });
            self.register_names("");
            return None;
        };
        let (checked, value) = found.value;
        let id = Cell {
            value,
            at: found.at,
        };
        if let Err(problem) = checked {
            self.reader.note_unread(self.sheet.table.id, &id);
            self.register_names(&id.value);
            match self.column(column).personal {
                true => self.error(id.at, without_words(&id.value, problem)),
                false => self.problem(column, id.at, problem),
            }
            return None;
        }
        let registered = self.reader.register(self.sheet.table.id, &id);
        self.register_names(&id.value);
        registered.map(|_| id)
    }

    fn text(&mut self, column: usize) -> Option<Text> {
        let found = self.typed(column)?;
        let text = Cell {
            value: found.value.into_owned(),
            at: found.at,
        };
        self.check_covered(&text);
        Some(text)
    }

    fn texts(&mut self, column: usize) -> Vec<Text> {
        let Some(text) = self.text(column) else {
            return Vec::new();
        };
        let items = cell::list(&text.value).map(|item| Cell {
            value: item.to_owned(),
            at: text.at,
        });
        items.collect()
    }

    fn other_words(&mut self, column: usize) -> Vec<Text> {
        let header = &self.sheet.header;
        let shown = self.raw(column).map(|(_, at)| at.column);
        let own = header.columns[column].map(|(place, _)| place);
        let foreign = header.foreign[column].filter(|place| Some(*place) != own);
        let others = own.into_iter().chain(foreign);
        others
            .filter(|place| Some(*place) != shown)
            .filter_map(|place| {
                let (data, at) = self.raw_at(place)?;
                let value = cell::text(data).ok()?.into_owned();
                Some(Cell { value, at })
            })
            .collect()
    }

    fn translated(&mut self, column: usize) -> Translated {
        let header = &self.sheet.header;
        let own = self.reader.options.language;
        let language = |place: u16| {
            let mut told = header.languages.iter();
            let told = told.find(|(column, _)| *column == place);
            told.map_or(own, |(_, language)| *language)
        };
        let shown = self.raw(column);
        let shown = shown.map_or(own, |(_, at)| language(at.column));
        let others = self.other_words(column).into_iter();
        let mut others = others.map(|text| (language(text.at.column), text));
        Translated {
            column: self.column(column),
            shown,
            other: others.find(|(language, _)| *language != shown),
        }
    }

    fn pseudonym(&mut self, column: usize) -> Option<Pseudonym> {
        let typed = self.typed(column)?;
        Some(Pseudonym(folded_person(&typed.value)))
    }

    fn date(&mut self, column: usize) -> Option<Cell<NaiveDate>> {
        let dated = self.dated(column)?;
        Some(Cell {
            value: dated.value.first,
            at: dated.at,
        })
    }

    fn dated(&mut self, column: usize) -> Option<Cell<Dated>> {
        self.parsed(column, |data, _| cell::date(data))
    }

    fn count(&mut self, column: usize) -> Option<Cell<u64>> {
        let count = self.parsed(column, |data, options| cell::count(data, options.language))?;
        let count = self.own(column, count)?;
        if self.shows_no_count(column) || self.is_percent(count.at) {
            let (typed, why) = (Value::Nothing, plain("unit"));
            self.problem(column, count.at, Problem::NotANumber { typed, why });
            return None;
        }
        if let Some((severity, problem)) = self.problem_of_format(column, Unit::Count, None) {
            self.tell(severity, count.at, problem);
            if severity == Severity::Error {
                return None;
            }
        }
        Some(count)
    }

    fn whole(&mut self, column: usize) -> Option<Cell<i64>> {
        self.parsed(column, |data, options| cell::whole(data, options.language))
    }

    fn yes_no(&mut self, column: usize) -> Option<Cell<bool>> {
        self.parsed(column, |data, _| cell::yes_no(data))
    }

    fn number(&mut self, column: usize) -> Option<Cell<Number>> {
        // How many of how many is read once it is known of what.
        if self.holds_part(column) {
            return None;
        }
        let read = match self.is_target(column) {
            true => cell::target,
            false => cell::number,
        };
        let typed = self.parsed(column, |data, options| read(data, options.language))?;
        let Cell { value, at } = self.own(column, typed)?;
        if self.is_percent(at) {
            let value = cell::shown_as_percent(value.number);
            return Some(Cell { value, at });
        }
        // `80 %` is 80 percent once, whatever the heading says.
        let heading = self.heading_unit(column);
        let value = match heading.filter(|_| value.unit.is_none()) {
            Some(unit) => cell::scaled(value.number, unit.power),
            None => value.number,
        };
        Some(Cell { value, at })
    }

    fn choice<T: Chosen>(&mut self, column: usize) -> Option<T> {
        let chosen = self.parsed(column, |data, _| {
            let typed = cell::text(data)?;
            choice::<T>(&typed)
        });
        chosen.map(|cell| cell.value)
    }

    fn choices<T: Chosen>(&mut self, column: usize) -> Vec<T> {
        let parsed = self.parsed(column, |data, _| {
            let typed = cell::text(data)?;
            if let Some(parts) = not_parted(&typed, |word| T::from_word(word).is_some()) {
                return Err(Problem::ListNotParted {
                    typed: quoted(&typed),
                    parted: quoted(&parts.join("; ")),
                });
            }
            let words = cell::list(&typed);
            words.map(choice::<T>).collect()
        });
        parsed
            .map(|cell: Cell<Vec<T>>| cell.value)
            .unwrap_or_default()
    }

    fn occasion(&mut self, column: usize) -> Option<Occasion> {
        let parsed = self.parsed(column, |data, _| cell::moment_typed(data))?;
        Some(match parsed.value {
            // Answers have no date of their own: follow-ups of two years are two.
            (Occasion::FollowUp, Some(day)) if self.sheet.table.id != TableId::Measurements => {
                Occasion::On(day)
            }
            (occasion, _) => occasion,
        })
    }

    fn reference(&mut self, column: usize, table: TableId) -> Option<usize> {
        let typed = self.typed(column)?;
        match self.reader.find(table, &typed.value) {
            Some(position) => {
                self.failed |= position.is_none();
                position
            }
            None => {
                self.refused(column, typed.at, table, &typed.value);
                None
            }
        }
    }

    fn references(&mut self, column: usize, tables: &[TableId]) -> Vec<(TableId, usize)> {
        let Some(typed) = self.typed(column) else {
            return Vec::new();
        };
        // Unless a lab is called so.
        let named = self.reader.find(TableId::Labs, &typed.value).is_some();
        if tables == [TableId::Labs] && !named && cell::is_whole_programme(&typed.value) {
            let labs = self.reader.positions(TableId::Labs);
            return labs.map(|position| (TableId::Labs, position)).collect();
        }
        if let Some(parts) = not_parted(&typed.value, |id| {
            let mut known = tables.iter().map(|table| self.reader.find(*table, id));
            known.any(|found| found.is_some())
        }) {
            let problem = Problem::ListNotParted {
                typed: quoted(&typed.value),
                parted: quoted(&parts.join("; ")),
            };
            self.problem(column, typed.at, problem);
            return Vec::new();
        }
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
                None => self.unresolved(column, typed.at, tables, id),
            }
        }
        found
    }

    fn named(&mut self, column: usize, table: TableId) -> Option<Named<usize>> {
        let text = self.text(column)?;
        Some(match self.reader.find(table, &text.value) {
            Some(position) => Named::Known(position?),
            None => Named::Other(text.value),
        })
    }

    fn code(&mut self, column: usize) -> Option<CodeIx> {
        let typed = self.typed(column)?;
        if let Some(found) = self.reader.find(TableId::Codes, &typed.value) {
            return found.map(CodeIx::from);
        }
        let names = self.reader.code_names.clone();
        match names.get(&typed.value.to_lowercase()).map(Vec::as_slice) {
            Some([code]) => Some(*code),
            Some(_) => {
                let code = quoted(&typed.value);
                self.problem(column, typed.at, Problem::AmbiguousCode { code });
                None
            }
            None => {
                self.unresolved(column, typed.at, &[TableId::Codes], &typed.value);
                None
            }
        }
    }

    fn period(&mut self, column: usize) -> (Option<NaiveDate>, Option<NaiveDate>) {
        let (from, to) = (self.date(column), self.dated(column + 1));
        let to = to.map(|cell| Cell {
            value: cell.value.last(),
            at: cell.at,
        });
        self.check_order(from.as_ref(), to.as_ref(), "dates");
        (from.map(|cell| cell.value), to.map(|cell| cell.value))
    }

    fn span(&mut self, column: usize) -> Option<(u64, u64)> {
        let (start, end) = (self.count(column), self.count(column + 1));
        self.check_order(start.as_ref(), end.as_ref(), "positions");
        Some((start?.value, end?.value))
    }

    fn scale(&mut self, column: usize) -> Option<std::ops::RangeInclusive<i32>> {
        let (min, max) = match (self.whole(column), self.whole(column + 1)) {
            (Some(min), Some(max)) => (min, max),
            _ if self.has_failed() => return None,
            (None, None) => return Some(NO_SCALE),
            (Some(one), None) | (None, Some(one)) => {
                self.error(one.at, Problem::InvalidScale);
                return None;
            }
        };
        let bounds = i32::try_from(min.value).ok();
        let bounds = bounds.zip(i32::try_from(max.value).ok());
        let Some((low, high)) = bounds.filter(|(low, high)| low < high && high - low <= 100) else {
            self.error(max.at, Problem::InvalidScale);
            return None;
        };
        Some(low..=high)
    }

    fn picture(&mut self, column: usize) -> Option<Picture> {
        let path = self.text(column)?;
        let alt = self.text(column + 1);
        if !is_inside(&path.value) {
            self.problem(column, path.at, Problem::PictureOutside);
            return None;
        }
        let Some(alt) = alt else {
            let problem = Problem::MissingAltText {
                column: self.heading(column + 1),
            };
            self.error(self.cell(column + 1), problem);
            return None;
        };
        let path = Cell {
            value: path.value.replace('\\', "/"),
            at: path.at,
        };
        Some(Picture { path, alt })
    }

    fn status(&mut self, column: Option<usize>) -> Status {
        let own = column.and_then(|column| self.choice::<Status>(column));
        own.or(self.sheet.status).unwrap_or(Status::Preliminary)
    }

    fn at(&self) -> CellRef {
        Row::at(self)
    }
}

impl Row<'_, '_> {
    /// The column of what the row is called. Codes have names of their own
    /// that imports add to.
    fn name_column(&self) -> Option<usize> {
        let table = self.sheet.table;
        let named = |column: &Column| matches!(column.heading.sv, "namn" | "rubrik");
        let column = table.columns.iter().position(named)?;
        (table.id != TableId::Codes && !table.columns[column].personal).then_some(column)
    }

    /// An id for a row that has none, where the empty column is that of the
    /// id and the row has a name to make one of.
    pub(super) fn id_to_give(&self, empty: usize) -> Option<Value> {
        if self.sheet.table.id_column() != Some(empty) {
            return None;
        }
        let (data, _) = self.raw(self.name_column()?)?;
        let id = slug(&cell::text(data).ok()?);
        check_id(&id).is_ok().then(|| quoted(&id))
    }

    /// Registers what the row is called: references may say that as well.
    fn register_names(&mut self, id: &str) {
        let table = self.sheet.table;
        let Some(column) = self.name_column() else {
            return;
        };
        let mut names = self.other_words(column);
        if let Some((data, at)) = self.raw(column)
            && let Ok(value) = cell::text(data)
        {
            let value = value.into_owned();
            names.push(Cell { value, at });
        }
        for name in names {
            self.reader.register_name(table.id, id, &name.value);
        }
    }
}

fn is_inside(path: &str) -> bool {
    let path = path.replace('\\', "/");
    !path.starts_with('/') && !path.contains(':') && path.split('/').all(|part| part != "..")
}
