//! Which sheet is a table of indicators, and what its columns are.

use calamine::Data;

use crate::ingest::cell;
use crate::ingest::grid::{Grid, GridRow};
use crate::ingest::header::HEADER_WITHIN;
use crate::ingest::headings::{find_column, occasion_heading};
use crate::ingest::joined::{Headings, headings, readings};
use crate::model::Language;
use crate::model::clean::folded;
use crate::model::schema::TableId;
use crate::model::tables::Measurement;

/// What a column is there for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Role {
    /// The indicators' texts.
    Indicator,
    /// Where in the effect logic the row stands.
    Level,
    /// Labs, or places.
    Lab,
    /// Units.
    Unit,
    /// What was measured, and the occasion as the manifest writes it.
    Measured(String),
    /// The target.
    Target,
    /// A target on the way.
    Milestone,
    /// What was measured at no year, beside years.
    Undated,
    /// A column of measurements, by its own name.
    Known,
    /// Anything else.
    Other,
}

/// A column.
#[derive(Debug, Clone)]
pub struct Column {
    /// Where it stands.
    pub place: u16,
    /// Its heading.
    pub heading: String,
    /// What it is there for.
    pub role: Role,
}

/// A table of indicators in a sheet.
pub struct Layout<'g> {
    /// The sheet.
    pub grid: &'g Grid,
    /// The row of its headings.
    pub row: u32,
    /// Its columns.
    pub columns: Vec<Column>,
    /// What stands above the years, where it speaks of targets.
    pub above: Option<String>,
}

impl<'g> Layout<'g> {
    /// The table of a sheet, where it holds one.
    pub fn of(grid: &'g Grid) -> Option<Self> {
        let rows = grid.rows().take_while(|row| row.index() < HEADER_WITHIN);
        let mut found = rows.flat_map(|row| readings(grid, row));
        found.find_map(|found| {
            let columns = columns_of(grid, &found)?;
            // What is joined with the years is known of them.
            let alone = found.joined.is_empty();
            let above = alone.then(|| above(grid, found.row)).flatten();
            let layout = Self {
                grid,
                row: found.row,
                above,
                columns,
            };
            let measured = layout.rows().any(|row| layout.is_measured(row));
            measured.then_some(layout)
        })
    }

    /// The rows below the headings.
    pub fn rows(&self) -> impl Iterator<Item = GridRow<'g>> {
        let first = self.row + 1;
        self.grid.rows().filter(move |row| row.index() >= first)
    }

    /// The first column with a role.
    pub fn column(&self, role: &Role) -> Option<&Column> {
        self.columns.iter().find(|column| column.role == *role)
    }

    /// The columns of values that are read, targets among them.
    pub fn values(&self) -> impl Iterator<Item = &Column> {
        let columns = self.columns.iter();
        columns.filter(|column| matches!(column.role, Role::Measured(_) | Role::Target))
    }

    /// A cell of a row as text.
    pub fn text(&self, row: GridRow<'g>, role: &Role) -> Option<String> {
        let (data, _) = row.cell(self.column(role)?.place)?;
        let text = cell::text(data).ok()?.into_owned();
        (!text.is_empty()).then_some(text)
    }

    /// Whether an indicator with a number stands in a row.
    pub fn is_measured(&self, row: GridRow<'g>) -> bool {
        let number = |column: &Column| {
            let own = row.cell(column.place);
            own.is_some_and(|(data, _)| number(data).is_some())
        };
        self.text(row, &Role::Indicator).is_some() && self.values().any(number)
    }
}

/// A number, whatever language it was typed in.
pub fn number(data: &Data) -> Option<cell::TypedNumber> {
    let swedish = cell::number(data, Language::Swedish);
    swedish
        .or_else(|_| cell::number(data, Language::English))
        .ok()
}

/// A row above the years that speaks of targets: the years may be theirs.
fn above(grid: &Grid, row: u32) -> Option<String> {
    let above = row.checked_sub(1).map(|row| grid.row(row))?;
    let texts = headings(above).into_iter().skip(1);
    let mut targets = texts.filter(|(_, text)| is_target(&folded(text)));
    targets.next().map(|(_, text)| text)
}

fn columns_of(grid: &Grid, found: &Headings) -> Option<Vec<Column>> {
    let headings = &found.texts;
    if headings.len() < 3 {
        return None;
    }
    let mut columns: Vec<Column> = Vec::new();
    for (place, heading) in headings {
        let mut role = role_of(heading);
        if !matches!(role, Role::Measured(_) | Role::Target | Role::Other)
            && columns
                .iter()
                .any(|own| own.role == role && role != Role::Known)
        {
            role = Role::Other;
        }
        if matches!(role, Role::Measured(_) | Role::Target)
            && !holds_numbers(grid, found.row, *place)
        {
            role = Role::Other;
        }
        columns.push(Column {
            place: *place,
            heading: heading.clone(),
            role,
        });
    }
    let any = |role: &Role| columns.iter().any(|column| column.role == *role);
    let measured = columns
        .iter()
        .filter(|column| matches!(column.role, Role::Measured(_)))
        .count();
    if !any(&Role::Indicator) || measured == 0 || measured == 1 && !any(&Role::Target) {
        return None;
    }
    keep_last_target(&mut columns);
    leave_undated(&mut columns);
    Some(columns)
}

fn holds_numbers(grid: &Grid, header: u32, column: u16) -> bool {
    let below = grid.rows().filter(|row| row.index() > header);
    let mut cells = below.filter_map(|row| row.cell(column));
    cells.any(|(data, _)| number(data).is_some())
}

fn role_of(heading: &str) -> Role {
    const INDICATOR: [&str; 10] = [
        "ovi",
        "kpi",
        "kpis",
        "nyckeltal",
        "matt",
        "indikator",
        "indikatorer",
        "indicator",
        "indicators",
        "indikatornsnamn",
    ];
    const LAB: [&str; 20] = [
        "labb",
        "lab",
        "ort",
        "plats",
        "place",
        "location",
        "kommun",
        "municipality",
        "county",
        "lan",
        "region",
        "district",
        "distrikt",
        "omrade",
        "area",
        "site",
        "stadsdel",
        "country",
        "land",
        "city",
    ];
    const LEVEL: [&str; 11] = [
        "niva",
        "level",
        "resultslevel",
        "resultlevel",
        "resultschain",
        "resultchain",
        "resultatkedja",
        "malniva",
        "mal/niva",
        "interventionlogic",
        "typ",
    ];
    let table = TableId::Measurements.table();
    let name = folded(heading);
    let native = occasion_heading(table, heading);
    if let Some(found) = native.filter(|found| found.column == Measurement::value) {
        let day = found.moment.1;
        let key = match found.moment.0 {
            crate::model::Occasion::Baseline => "baseline".to_owned(),
            crate::model::Occasion::FollowUp => "follow-up".to_owned(),
            crate::model::Occasion::On(day) => return Role::Measured(day.to_string()),
        };
        let day = day.map(|day| format!(" {day}"));
        return Role::Measured(format!("{key}{}", day.unwrap_or_default()));
    }
    let is_code = ["code", "kod", "type", "typ", "nummer"];
    if INDICATOR.contains(&name.as_str())
        || (name.contains("indicator") || name.contains("indikator"))
            && !is_code.iter().any(|word| name.contains(word))
            && !name.ends_with("nr")
            && !name.ends_with("id")
    {
        return Role::Indicator;
    }
    if [
        "enhet",
        "unit",
        "unitofmeasure",
        "unitofmeasurement",
        "mattenhet",
    ]
    .contains(&name.as_str())
    {
        return Role::Unit;
    }
    if LAB.contains(&name.as_str()) {
        return Role::Lab;
    }
    if LEVEL.contains(&name.as_str()) {
        return Role::Level;
    }
    let year = year_in(heading).map(|year| format!(" {year}"));
    if is_baseline(&name) {
        return match name.ends_with("year") || name.ends_with("ar") {
            true => Role::Other,
            false => Role::Measured(format!("baseline{}", year.unwrap_or_default())),
        };
    }
    if is_target(&name) {
        return Role::Target;
    }
    if is_actual(&name) {
        let year = year.map(|year| year.trim().to_owned());
        return Role::Measured(year.unwrap_or_else(|| "follow-up".to_owned()));
    }
    // A status is often told in words of its own, and comments name people.
    match find_column(table, heading) {
        Some(Measurement::remarks | Measurement::group) => Role::Known,
        _ => Role::Other,
    }
}

fn is_baseline(name: &str) -> bool {
    const WORDS: [&str; 8] = [
        "baslinje",
        "baseline",
        "utgangslage",
        "utgangsvarde",
        "nulage",
        "startvarde",
        "ingangsvarde",
        "basvarde",
    ];
    WORDS.iter().any(|word| name.starts_with(word)) || name == "basar"
}

fn is_target(name: &str) -> bool {
    const WORDS: [&str; 6] = [
        "malvarde",
        "maltal",
        "slutmal",
        "malniva",
        "delmal",
        "milestone",
    ];
    name == "mal"
        || name
            .strip_prefix("mal")
            .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit() || c == '('))
        || name.contains("target") && !name.contains("targetgroup")
        || WORDS.iter().any(|word| name.starts_with(word))
}

fn is_actual(name: &str) -> bool {
    const WORDS: [&str; 14] = [
        "utfall",
        "actual",
        "achieved",
        "achievement",
        "uppnatt",
        "resultat",
        "result",
        "progress",
        "current",
        "latest",
        "endline",
        "slutvarde",
        "value",
        "varde",
    ];
    WORDS.iter().any(|word| name.starts_with(word)) || name.ends_with("achieved")
}

/// The year in a heading.
pub fn year_in(heading: &str) -> Option<u32> {
    let mut runs = heading.split(|c: char| !c.is_ascii_digit());
    let year = |run: &str| run.parse().ok().filter(|year| (1900..=2100).contains(year));
    runs.find_map(|run| (run.len() == 4).then(|| year(run))?)
}

/// Of several targets the last year's is the target, else the last.
fn keep_last_target(columns: &mut [Column]) {
    let targets = columns.iter().enumerate();
    let targets = targets.filter(|(_, column)| column.role == Role::Target);
    let last = targets.max_by_key(|(at, column)| (year_in(&column.heading), *at));
    let Some(last) = last.map(|(at, _)| at) else {
        return;
    };
    for (at, column) in columns.iter_mut().enumerate() {
        if column.role == Role::Target && at != last {
            column.role = Role::Milestone;
        }
    }
}

/// Beside follow-ups with a year, one without cannot be put in order.
fn leave_undated(columns: &mut [Column]) {
    let dated = columns.iter().any(|column| match &column.role {
        Role::Measured(key) => !key.starts_with("baseline") && key != "follow-up",
        _ => false,
    });
    for column in columns.iter_mut().filter(|_| dated) {
        if column.role == Role::Measured("follow-up".to_owned()) {
            column.role = Role::Undated;
        }
    }
}
