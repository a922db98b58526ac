//! Numbers whose cell shows another number, or another unit, than is read.

use calamine::Data;

use super::Row;
use crate::diagnostic::{Problem, Severity, Value, named, plain, quoted};
use crate::ingest::cell::{self, TypedUnit};
use crate::ingest::looks::Shown;
use crate::model::decimal::rounded;
use crate::model::{Language, Number, Unit};

impl Row<'_, '_> {
    /// What the format of the number in a column shows beside its digits.
    fn shown(&self, column: usize) -> Option<Shown> {
        let (data, at) = self.raw(column)?;
        let number = matches!(data, Data::Int(_) | Data::Float(_));
        number.then(|| self.sheet.grid.shown(at.row, at.column))?
    }

    /// Whether the format of a count's cell shows a unit that counts nothing.
    pub(super) fn shows_no_count(&self, column: usize) -> bool {
        let fits = self.shown(column).and_then(|shown| shown.fits);
        fits.is_some_and(|fits| !fits.contains(&Unit::Count))
    }

    /// What is wrong where a cell's format shows its number in another unit
    /// than it is read in, by its heading or the indicator.
    pub fn problem_of_format(
        &self,
        column: usize,
        unit: Unit,
        heading: Option<TypedUnit>,
    ) -> Option<(Severity, Problem)> {
        let shown = self.shown(column)?;
        if shown.fits.is_some_and(|fits| !fits.contains(&unit)) {
            let words = unit.words();
            let problem = Problem::UnitMismatch {
                unit: named(words.sv, words.en),
                given: plain("format"),
            };
            return Some((Severity::Error, problem));
        }
        if shown.alters {
            return Some((Severity::Error, Problem::AlteredByFormat));
        }
        if shown.plus && unit != Unit::RelativeChange {
            let number = self.number_told(column)?;
            return Some((Severity::Error, Problem::SignedNumber { number }));
        }
        let read = heading.map_or(0, |heading| heading.power);
        let own = if shown.of_column { read } else { 0 };
        let meant = shown.power.saturating_add(own);
        let (data, _) = self.raw(column)?;
        let number = cell::number(data, self.reader.options.language).ok()?;
        let number = number.number;
        if meant == read || number.value == 0.0 {
            return None;
        }
        let (read, shown_as) = (self.told(number, read), self.told(number, meant));
        Some(match shown.of_column && heading.is_none() {
            true => (
                Severity::Note,
                Problem::ShownInPart {
                    read,
                    shown: shown_as,
                },
            ),
            false => (
                Severity::Error,
                Problem::AmbiguousFormat {
                    read,
                    shown: shown_as,
                },
            ),
        })
    }

    /// The number of a column as it stands there.
    fn number_told(&self, column: usize) -> Option<Value> {
        let (data, _) = self.raw(column)?;
        let typed = cell::number(data, self.reader.options.language).ok()?;
        Some(self.told(typed.number, 0))
    }

    /// What is wrong with a number that was typed so that it may mean another: `+10`,
    /// which may be 10 more than before, and hours with minutes behind a point.
    pub fn problem_of_typing(&self, column: usize, unit: Unit) -> Option<Problem> {
        let (data, _) = self.raw(column)?;
        let Data::String(typed) = data else {
            return None;
        };
        if unit != Unit::RelativeChange && cell::has_plus(typed) {
            let number = self.number_told(column)?;
            return Some(Problem::SignedNumber { number });
        }
        let swedish = self.reader.options.language == Language::Swedish;
        let (hours, minutes) = cell::clock_with_point(typed).filter(|_| swedish)?;
        if unit != Unit::Hours {
            return None;
        }
        let number = |value: f64| {
            let decimals = 2;
            self.told(Number { value, decimals }, 0)
        };
        Some(Problem::AmbiguousHours {
            typed: quoted(typed.trim()),
            decimal: number(f64::from(hours) + f64::from(minutes) / 100.0),
            clock: number(f64::from(hours) + f64::from(minutes) / 60.0),
        })
    }

    /// A number times a power of ten, as people write it.
    pub fn told(&self, number: Number, power: i8) -> Value {
        let number = cell::scaled(number, power);
        let decimals = usize::try_from(number.decimals).unwrap_or(0);
        let told = rounded(number.value, decimals);
        let told = match told.contains('.') {
            true => told.trim_end_matches('0').trim_end_matches('.').to_owned(),
            false => told,
        };
        plain(match self.reader.options.language {
            Language::Swedish => told.replace('.', ","),
            Language::English => told,
        })
    }
}
