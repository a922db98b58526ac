//! What the indicators of a table are, as far as it tells.

use calamine::Data;

use super::layout::{Layout, Role, number};
use crate::ingest::cell;
use crate::ingest::grid::GridRow;
use crate::model::clean::folded;
use crate::model::people::speaks_of_people;
use crate::model::{Direction, Level, Unit};

/// Something that is guessed, and what it was guessed by: an entry of a
/// choice in the catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Guessed<T> {
    pub value: T,
    pub by: &'static str,
}

/// An indicator.
#[derive(Debug, Clone)]
pub struct IndicatorGuess {
    /// What the table calls it.
    pub text: String,
    /// In how many rows it stands.
    pub rows: usize,
    pub level: Guessed<Level>,
    pub unit: Guessed<Unit>,
    pub direction: Guessed<Direction>,
    /// Whether its numbers are percentages that do not say so.
    pub bare_percent: bool,
}

/// What the rows of a table hold.
#[derive(Debug, Default)]
pub struct RowGuesses {
    pub indicators: Vec<IndicatorGuess>,
    /// Indicators that have words and no number.
    pub told: Vec<String>,
    /// Words in cells of indicators that have numbers in others.
    pub words: Vec<(String, usize)>,
}

impl RowGuesses {
    /// Adds the rows of a table.
    pub fn add(&mut self, layout: &Layout<'_>, missing: &[&str]) {
        let mut level = None;
        for row in layout.rows() {
            let own = level_of_row(layout, row);
            let Some(text) = layout.text(row, &Role::Indicator) else {
                level = own.or(level);
                continue;
            };
            if !layout.is_measured(row) {
                level = own.or(level);
                let mut values = layout.values();
                if values.any(|column| row.cell(column.place).is_some())
                    && !self.told.contains(&text)
                {
                    self.told.push(text);
                }
                continue;
            }
            // A level in the row itself holds for those below as well.
            level = own.or(level);
            self.add_words(layout, row, missing);
            if let Some(known) = self.indicators.iter_mut().find(|own| own.text == text) {
                known.rows += 1;
                continue;
            }
            let by_name = level_named(&text);
            let guessed = match (by_name, level) {
                (Some(value), _) => Guessed { value, by: "name" },
                (None, Some(value)) => Guessed {
                    value,
                    by: "section",
                },
                (None, None) => Guessed {
                    value: Level::Result,
                    by: "default",
                },
            };
            let (unit, bare_percent) = unit_of(layout, row, &text);
            self.indicators.push(IndicatorGuess {
                direction: direction_of(layout, row, &text),
                text,
                rows: 1,
                level: guessed,
                unit,
                bare_percent,
            });
        }
        let measured = &self.indicators;
        self.told
            .retain(|text| measured.iter().all(|own| own.text != *text));
    }

    fn add_words(&mut self, layout: &Layout<'_>, row: GridRow<'_>, missing: &[&str]) {
        for column in layout.values() {
            let Some((Data::String(text), _)) = row.cell(column.place) else {
                continue;
            };
            let word = text.trim();
            let known = missing.iter().any(|sign| sign.eq_ignore_ascii_case(word));
            if known || number(&Data::String(text.clone())).is_some() {
                continue;
            }
            match self.words.iter_mut().find(|(own, _)| own == word) {
                Some((_, count)) => *count += 1,
                None => self.words.push((word.to_owned(), 1)),
            }
        }
    }
}

/// The level that a row's heading or its column of levels names.
fn level_of_row(layout: &Layout<'_>, row: GridRow<'_>) -> Option<Level> {
    if let Some(text) = layout.text(row, &Role::Level)
        && let Some(level) = level_named(&text)
    {
        return Some(level);
    }
    let measured = layout.is_measured(row);
    let indicator = layout.column(&Role::Indicator)?.place;
    let mut cells = row.cells().iter();
    let texts = cells
        .by_ref()
        .filter(|(column, _)| *column < indicator || !measured && *column == indicator);
    let mut texts = texts.filter_map(|(_, data)| cell::text(data).ok());
    texts.find_map(|text| level_named(&text))
}

/// The level that a text begins with the name of.
fn level_named(text: &str) -> Option<Level> {
    const WORDS: [(&str, Level); 24] = [
        ("impact", Level::Impact),
        ("overallobjective", Level::Impact),
        ("goal", Level::Impact),
        ("effekt", Level::Impact),
        ("langsiktig", Level::Impact),
        ("overgripande", Level::Impact),
        ("huvudmal", Level::Impact),
        ("developmentobjective", Level::Impact),
        ("outcome", Level::Result),
        ("intermediateoutcome", Level::Result),
        ("specificobjective", Level::Result),
        ("purpose", Level::Result),
        ("projectdevelopmentobjective", Level::Result),
        ("pdo", Level::Result),
        ("resultat", Level::Result),
        ("projektmal", Level::Result),
        ("delmal", Level::Result),
        ("intermediateresult", Level::Result),
        ("mellanliggande", Level::Result),
        ("output", Level::Activity),
        ("activit", Level::Activity),
        ("aktivitet", Level::Activity),
        ("prestation", Level::Activity),
        ("leverans", Level::Activity),
    ];
    let name = folded(text);
    let mut words = WORDS.iter();
    words
        .find(|(word, _)| name.starts_with(word))
        .map(|(_, level)| *level)
}

/// The unit, and whether numbers are percentages that do not say so.
fn unit_of(layout: &Layout<'_>, row: GridRow<'_>, text: &str) -> (Guessed<Unit>, bool) {
    let cells: Vec<_> = layout
        .values()
        .filter_map(|column| row.cell(column.place))
        .collect();
    let column = layout
        .columns
        .iter()
        .find(|own| own.role == Role::Indicator);
    let shown = layout.values().any(|own| {
        let signed = |data: &Data| matches!(data, Data::String(text) if text.contains('%'));
        let typed = row.cell(own.place).is_some_and(|(data, _)| signed(data));
        typed || layout.grid.is_percent(row.index(), own.place)
    });
    let numbers: Vec<f64> = cells
        .iter()
        .filter_map(|(data, _)| number(data))
        .map(|typed| typed.number.value)
        .collect();
    let bare = !shown && numbers.iter().any(|value| value.abs() > 1.0);
    debug_assert!(column.is_some());
    let given = layout.text(row, &Role::Unit);
    let named = given.as_deref().and_then(cell::unit);
    let name = text.to_lowercase();
    if let Some(unit) = named {
        let people = unit.fits.contains(&Unit::Persons) && speaks_of_people(text);
        let value = match people {
            true => Unit::Persons,
            false => unit.fits.first().copied().unwrap_or(Unit::Count),
        };
        // The column of units is read as well and says percent itself.
        return (
            Guessed {
                value,
                by: "column",
            },
            false,
        );
    }
    if shown {
        let value = match numbers.iter().all(|value| (0.0..=1.0).contains(value)) {
            true => Unit::Share,
            false => Unit::RelativeChange,
        };
        return (Guessed { value, by: "sign" }, false);
    }
    let says = |words: &[&str]| words.iter().any(|word| name.contains(word));
    let by_name = if says(&[
        "%",
        "procent",
        "percent",
        "andel",
        "proportion",
        "share of",
        "rate",
    ]) {
        Some(Unit::Share)
    } else if says(&["kronor", " sek", "(sek", " kr", "kostnad"]) {
        Some(Unit::Sek)
    } else if says(&["timmar", "hours"]) {
        Some(Unit::Hours)
    } else if says(&["dagar", "days"]) {
        Some(Unit::Days)
    } else if says(&["index", "medelvärde", "mean ", "average", "score", "skala"]) {
        Some(Unit::Scale)
    } else if speaks_of_people(text) {
        Some(Unit::Persons)
    } else if says(&["antal", "number of", "no. of", "#"]) {
        Some(Unit::Count)
    } else {
        None
    };
    let value = by_name.unwrap_or(match numbers.iter().any(|value| value.fract() != 0.0) {
        true => Unit::Scale,
        false => Unit::Count,
    });
    let by = by_name.map_or("default", |_| "name");
    (Guessed { value, by }, bare && value == Unit::Share)
}

fn direction_of(layout: &Layout<'_>, row: GridRow<'_>, text: &str) -> Guessed<Direction> {
    let first = |wanted: &dyn Fn(&Role) -> bool| {
        let mut columns = layout.columns.iter().filter(|own| wanted(&own.role));
        columns.find_map(|own| Some(number(row.cell(own.place)?.0)?.number.value))
    };
    let baseline =
        first(&|role| matches!(role, Role::Measured(key) if key.starts_with("baseline")));
    let target = first(&|role| *role == Role::Target);
    if let (Some(baseline), Some(target)) = (baseline, target)
        && baseline != target
    {
        let value = match target > baseline {
            true => Direction::Up,
            false => Direction::Down,
        };
        return Guessed {
            value,
            by: "target",
        };
    }
    const LESS: [&str; 14] = [
        "minsk",
        "färre",
        "fewer",
        "reduc",
        "decreas",
        "lower",
        "arbetslös",
        "unemploy",
        "mortality",
        "dropout",
        "frånvaro",
        "absence",
        "brott",
        "crime",
    ];
    let name = text.to_lowercase();
    match LESS.iter().any(|word| name.contains(word)) {
        true => Guessed {
            value: Direction::Down,
            by: "name",
        },
        false => Guessed {
            value: Direction::Up,
            by: "default",
        },
    }
}
