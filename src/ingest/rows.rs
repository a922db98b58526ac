//! The row reader: driven by the schema, it turns problems into diagnostics at
//! their cell and never quotes a personal column.

use std::borrow::Cow;
use std::sync::Arc;

use calamine::Data;
use chrono::NaiveDate;
use rustc_hash::FxHashMap;

use super::ReadOptions;
use super::cell;
use super::foreign::forms::FormsMapping;
use super::grid::{Grid, GridRow};
use super::header::{Header, HeadingUnit, PERCENT};
use crate::diagnostic::{Diagnostics, Place, Problem, did_you_mean, quote};
use crate::model::choice::Chosen;
use crate::model::programme::{Picture, Text};
use crate::model::schema::{Table, TableId};
use crate::model::{Cell, CellRef, Number, Occasion, SheetId, Sources, Status};

/// A sheet that is a table of the schema.
pub struct Sheet {
    /// Its id in the sources.
    pub id: SheetId,
    /// Which table.
    pub table: &'static Table,
    /// Its cells.
    pub grid: Grid,
    /// Where its columns are.
    pub header: Header,
    /// The status of its file, where the manifest gives one.
    pub status: Option<Status>,
}

impl Sheet {
    /// The rows below the header that hold anything in a column of the table;
    /// remarks beside and below a table are none of its rows.
    pub fn data_rows(&self) -> impl Iterator<Item = GridRow<'_>> {
        self.grid.rows().filter(|row| {
            row.index() > self.header.row
                && row
                    .cells()
                    .iter()
                    .any(|(column, _)| self.header.known.binary_search(column).is_ok())
        })
    }
}

/// A sheet of another system's export.
pub struct ImportedSheet {
    /// Its id in the sources.
    pub id: SheetId,
    /// Its cells.
    pub grid: Grid,
    /// What its columns mean.
    pub mapping: Arc<FormsMapping>,
    /// Where the manifest says so.
    pub entry: Place,
    /// The status of its file.
    pub status: Status,
}

/// A table's own identifiers, lower case, with position and cell.
#[derive(Debug, Default, Clone)]
pub struct Ids {
    /// `None` for a row that has problems of its own: a reference to it is
    /// nothing to complain about.
    positions: FxHashMap<String, (Option<usize>, CellRef)>,
    typed: Vec<String>,
}

impl Ids {
    /// How many rows are registered.
    pub fn len(&self) -> usize {
        self.typed.len()
    }

    /// Takes back the latest registration: the row could not be read.
    pub fn take_back_latest(&mut self) {
        if let Some(latest) = self.typed.pop()
            && let Some((position, _)) = self.positions.get_mut(&latest.to_lowercase())
        {
            *position = None;
        }
    }
}

/// What all rows share while a project is read.
pub struct Reader<'a> {
    /// How to read.
    pub options: &'a ReadOptions<'a>,
    /// The sheets read so far.
    pub sources: Arc<Sources>,
    /// Problems so far.
    pub diagnostics: Diagnostics,
    /// Identifiers so far, by table.
    pub ids: Arc<FxHashMap<TableId, Ids>>,
    /// Whether fonts cover the first characters, which are nearly all there
    /// are.
    covered: [bool; 0x180],
}

impl<'a> Reader<'a> {
    /// Nothing read yet.
    pub fn new(options: &'a ReadOptions<'a>) -> Self {
        let covered = std::array::from_fn(|point| {
            let character = u32::try_from(point).ok().and_then(char::from_u32);
            character.is_some_and(|character| (options.covered)(character))
        });
        Self {
            options,
            sources: Arc::default(),
            diagnostics: Diagnostics::new(),
            ids: Arc::default(),
            covered,
        }
    }

    /// A reader with what is known so far and no problems yet, for rows that
    /// other threads read.
    pub fn fork(&self) -> Self {
        Self {
            options: self.options,
            sources: self.sources.clone(),
            diagnostics: Diagnostics::new(),
            ids: self.ids.clone(),
            covered: self.covered,
        }
    }

    fn is_covered(&self, character: char) -> bool {
        // Line breaks and tabs are layout, not glyphs.
        if matches!(character, '\n' | '\t') {
            return true;
        }
        let known = self.covered.get(character as usize).copied();
        known.unwrap_or_else(|| (self.options.covered)(character))
    }

    /// Registers an identifier of `table` and gives its position; a duplicate
    /// is a problem at its cell.
    pub fn register(&mut self, table: TableId, id: &Text) -> Option<usize> {
        let folded = id.value.to_lowercase();
        let ids = Arc::make_mut(&mut self.ids).entry(table).or_default();
        if let Some((_, first)) = ids.positions.get(&folded) {
            let (here, first) = (self.sources.place(id.at), self.sources.place(*first));
            let personal = is_personal_id(table);
            let what = if personal {
                "this id".to_owned()
            } else {
                format!("the id {}", quote(&id.value))
            };
            let problem = Problem::new(
                "duplicate-id",
                format!("{what} stands twice in {}", table.table().name.sv),
            )
            .help("give one of them another id, and mend the references to it");
            self.diagnostics
                .push(problem.error_at(here).related(first, "stands here first"));
            return None;
        }
        let position = ids.typed.len();
        ids.positions.insert(folded, (Some(position), id.at));
        ids.typed.push(id.value.clone());
        Some(position)
    }

    /// The position of the row of `table` with this identifier; the inner
    /// `None` is a row that could not be read.
    pub fn find(&self, table: TableId, id: &str) -> Option<Option<usize>> {
        let positions = &self.ids.get(&table)?.positions;
        let found = positions
            .get(id)
            .or_else(|| positions.get(&id.trim().to_lowercase()));
        found.map(|(position, _)| *position)
    }

    /// The problem of an identifier that `table` does not have.
    pub fn unresolved(&self, tables: &[TableId], id: &str) -> Problem {
        let personal = tables.iter().any(|table| is_personal_id(*table));
        let names: Vec<&str> = tables.iter().map(|table| table.table().name.sv).collect();
        let names = names.join(" or ");
        if personal {
            return Problem::new(
                "unknown-reference",
                format!("this id does not stand in {names}"),
            )
            .help(format!("correct it, or add the row to {names}"));
        }
        let known: Vec<&str> = tables
            .iter()
            .filter_map(|table| self.ids.get(table))
            .flat_map(|ids| ids.typed.iter().map(String::as_str))
            .collect();
        let help = did_you_mean(id, known.iter().copied()).unwrap_or_else(|| {
            if known.is_empty() {
                format!("{names} has no rows yet; add it there")
            } else {
                format!("add it to {names}, or use one of: {}", shortened(&known))
            }
        });
        Problem::new(
            "unknown-reference",
            format!("{} does not stand in {names}", quote(id)),
        )
        .help(help)
    }
}

fn shortened(known: &[&str]) -> String {
    let shown: Vec<&str> = known.iter().copied().take(12).collect();
    let more = if known.len() > shown.len() {
        ", …"
    } else {
        ""
    };
    format!("{}{more}", shown.join(", "))
}

fn is_personal_id(table: TableId) -> bool {
    let table = table.table();
    table
        .id_column()
        .is_some_and(|column| table.columns[column].personal)
}

/// One row of one sheet, read column by column.
pub struct Row<'r, 'a> {
    /// What all rows share.
    pub reader: &'r mut Reader<'a>,
    sheet: &'r Sheet,
    row: GridRow<'r>,
    /// Whether something required was missing or could not be read.
    failed: bool,
}

impl<'r, 'a> Row<'r, 'a> {
    /// The row `row` of `sheet`.
    pub fn new(reader: &'r mut Reader<'a>, sheet: &'r Sheet, row: GridRow<'r>) -> Self {
        Self {
            reader,
            sheet,
            row,
            failed: false,
        }
    }

    /// Whether something in the row could not be read, which was said then.
    pub fn has_failed(&self) -> bool {
        self.failed
    }

    /// The row's first known cell, for problems about the row as a whole.
    pub fn at(&self) -> CellRef {
        CellRef {
            sheet: self.sheet.id,
            column: self.sheet.header.known.first().copied().unwrap_or(0),
            row: self.row.index(),
        }
    }

    fn index(&self, heading: &str) -> usize {
        // Headings are literals of this crate; a test reads every table.
        self.sheet.table.column(heading).unwrap_or(0)
    }

    fn raw(&self, index: usize) -> Option<(&'r Data, CellRef)> {
        let variant = self.sheet.header.variants[index].and_then(|column| self.raw_at(column));
        variant.or_else(|| self.raw_at(self.sheet.header.columns[index]?.0))
    }

    /// What stands in the variants of a column that [`Row::text`] does not
    /// give: data may be typed in the words of any of them.
    pub fn other_words(&self, heading: &str) -> Vec<Text> {
        let index = self.index(heading);
        let header = &self.sheet.header;
        let shown = self.raw(index).map(|(_, at)| at.column);
        let own = header.columns[index].map(|(place, _)| place);
        let foreign = header.foreign[index].filter(|place| Some(*place) != own);
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

    fn raw_at(&self, column: u16) -> Option<(&'r Data, CellRef)> {
        let (data, row) = self.row.cell(column)?;
        Some((
            data,
            CellRef {
                sheet: self.sheet.id,
                column,
                row,
            },
        ))
    }

    /// Adds a problem at a cell. The message of a personal column is replaced.
    fn problem(&mut self, index: usize, at: CellRef, mut problem: Problem) {
        let column = &self.sheet.table.columns[index];
        // These say what is wrong without quoting anything.
        let quotes_nothing = ["error-value", "uncalculated-formula"];
        if column.personal && !quotes_nothing.contains(&problem.id) {
            problem.message = format!("the content of `{}` cannot be used", column.heading.sv);
        }
        self.failed = true;
        let place = self.reader.sources.place(at);
        self.reader.diagnostics.push(problem.error_at(place));
    }

    /// The value of a column, parsed; blank is `None`, and an error where the
    /// column is required.
    pub fn parsed<T>(
        &mut self,
        heading: &str,
        parse: impl FnOnce(&'r Data, &ReadOptions<'_>) -> Result<T, Problem>,
    ) -> Option<Cell<T>> {
        let index = self.index(heading);
        let Some((data, at)) = self.raw(index) else {
            if self.sheet.table.columns[index].required {
                self.missing(index);
            }
            return None;
        };
        match parse(data, self.reader.options) {
            Ok(value) => Some(Cell { value, at }),
            Err(problem) => {
                self.problem(index, at, problem);
                None
            }
        }
    }

    fn missing(&mut self, index: usize) {
        let column = &self.sheet.table.columns[index];
        let place = self.sheet.header.columns[index].map(|(place, _)| place);
        let at = CellRef {
            sheet: self.sheet.id,
            column: place.unwrap_or(self.at().column),
            row: self.row.index(),
        };
        self.failed = true;
        // A column that is missing altogether was said once, at the header.
        if place.is_none() {
            return;
        }
        let mut help = "fill it in, or remove the row".to_owned();
        if !self.sheet.grid.tells_merging {
            help.push_str("; if the cell is merged with the one above, write the value in every row: this format does not tell of merged cells");
        }
        let problem = Problem::new(
            "missing-value",
            format!("`{}` is required and empty here", column.heading.sv),
        )
        .help(help);
        let place = self.reader.sources.place(at);
        self.reader.diagnostics.push(problem.error_at(place));
    }

    /// A text column, cleaned; characters that no font covers are replaced
    /// and warned about.
    pub fn text(&mut self, heading: &str) -> Option<Text> {
        let found = self.typed(heading)?;
        let mut text = Cell {
            value: found.value.into_owned(),
            at: found.at,
        };
        self.replace_uncovered(&mut text);
        Some(text)
    }

    /// A cell's text as it was typed, cleaned; characters that no font covers
    /// are still in it.
    pub fn typed(&mut self, heading: &str) -> Option<Cell<Cow<'r, str>>> {
        self.parsed(heading, |data, _| cell::text(data))
    }

    /// Replaces characters that no font covers, and warns about them.
    pub fn replace_uncovered(&mut self, text: &mut Text) {
        let reader = &*self.reader;
        let Some(first) = text.value.chars().find(|c| !reader.is_covered(*c)) else {
            return;
        };
        text.value = text
            .value
            .chars()
            .map(|c| if reader.is_covered(c) { c } else { '\u{fffd}' })
            .collect();
        let problem = Problem::new(
            "unsupported-character",
            format!(
                "no font has the character U+{:04X}; the report shows � in its place",
                first as u32
            ),
        )
        .help("write it in another way, or put a font that has it under report-templates/fonts/");
        let place = self.reader.sources.place(text.at);
        self.reader.diagnostics.push(problem.warning_at(place));
    }

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

    /// A cell of a column that the schema does not declare.
    pub fn outside_schema(&self, column: u16) -> Option<(&'r Data, CellRef)> {
        self.raw_at(column)
    }

    /// An error about what stands at `at`.
    pub fn error(&mut self, at: CellRef, problem: Problem) {
        self.failed = true;
        let place = self.reader.sources.place(at);
        self.reader.diagnostics.push(problem.error_at(place));
    }

    /// A warning about what stands at `at`.
    pub fn warn(&mut self, at: CellRef, problem: Problem) {
        let place = self.reader.sources.place(at);
        self.reader.diagnostics.push(problem.warning_at(place));
    }

    /// The place of a cell, for related places.
    pub fn place(&self, at: CellRef) -> Place {
        self.reader.sources.place(at)
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

/// Whether `id` may become a file name and part of a figure's id.
fn check_id(id: &str) -> Result<(), Problem> {
    const LONGEST: usize = 40;
    const RESERVED: [&str; 23] = [
        "all", "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7",
        "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
    ];
    let problem = |what: String| {
        Err(Problem::new("invalid-id", what)
            .help("use letters, digits, - and _, at most 40 characters; ids become file names"))
    };
    if RESERVED.contains(&id.to_lowercase().as_str()) {
        return problem(format!("{} cannot be used as an id", quote(id)));
    }
    if id.chars().count() > LONGEST {
        return problem(format!(
            "the id {} is longer than {LONGEST} characters",
            quote(id)
        ));
    }
    if !id
        .chars()
        .all(|c| c.is_alphanumeric() || c == '-' || c == '_')
    {
        return problem(format!(
            "the id {} holds other characters than letters, digits, - and _",
            quote(id)
        ));
    }
    Ok(())
}
