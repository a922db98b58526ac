//! A figure: a number with everything needed to defend it.

use chrono::NaiveDate;

use super::FigureKey;
use super::formula::Formula;
use super::interval::wilson;
use super::statistics::LEVEL;
use crate::model::choice::Words;
use crate::model::decimal::{rounded, sensible_decimals};
use crate::model::{CellRange, CellRef, Dated, Qualifier, Status, Unit};

/// A number that a report may show.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// The number, finite, in `unit`.
    pub value: f64,
    /// What it counts in.
    pub unit: FigureUnit,
    /// How exactly it is known.
    pub qualifier: Qualifier,
    /// Decimals worth printing, of the number as printed (a share of 0.806
    /// with 0 decimals is `81 %`).
    pub decimals: u8,
    /// Of a share: how many.
    pub numerator: Option<u64>,
    /// How many it rests on: a share's denominator, a mean's answers.
    pub n: Option<u64>,
    /// 95 % interval of a mean or a difference, in `unit`, lower end first;
    /// see [`Self::interval`].
    pub mean_interval: Option<Box<(f64, f64)>>,
    /// The weakest status of what it rests on.
    pub status: Status,
    /// When it was measured.
    pub date: Option<Dated>,
    /// First and last day that a count covers.
    pub period: Option<(NaiveDate, NaiveDate)>,
    /// How it came about.
    pub formula: Formula,
    /// What it came from.
    pub inputs: Box<[Input]>,
    /// Whether it says something about people, and so is guarded.
    pub about_people: bool,
    /// The cell that asks for an exemption from the threshold.
    pub exemption: Option<CellRef>,
}

impl Figure {
    /// A plain count of `value` things with a formula and inputs; other parts
    /// as a count has them.
    pub fn count(value: u64, formula: Formula, status: Status, inputs: Vec<Input>) -> Self {
        Self {
            value: value as f64,
            unit: FigureUnit::Of(Unit::Count),
            qualifier: Qualifier::Exact,
            decimals: 0,
            numerator: None,
            n: None,
            mean_interval: None,
            status,
            date: None,
            period: None,
            formula,
            inputs: inputs.into(),
            about_people: false,
            exemption: None,
        }
    }

    /// A published value that somebody typed, for tests.
    #[cfg(test)]
    pub fn typed(value: f64) -> Self {
        Self {
            value,
            ..Self::count(0, Formula::Typed, Status::Published, Vec::new())
        }
    }

    /// The 95 % interval, in `unit`, lower end first: Wilson's of a share of
    /// which numerator and denominator are known, else that of the mean.
    pub fn interval(&self) -> Option<(f64, f64)> {
        match (self.numerator, self.n) {
            (Some(of), Some(n)) => wilson(of, n),
            _ => self.mean_interval.as_deref().copied(),
        }
    }

    /// What `value`, in the figure's unit, is multiplied by where it is printed,
    /// and how many decimals are printed of it.
    pub fn printed_as(&self, value: f64) -> (f64, usize) {
        let decimals = usize::from(self.decimals);
        match self.unit {
            FigureUnit::Of(Unit::Share | Unit::RelativeChange)
            | FigureUnit::Ratio
            | FigureUnit::SharePoints => (100.0, decimals),
            // A mean of counts over labs may have a part after the comma.
            FigureUnit::Of(Unit::Count | Unit::Persons | Unit::Scale) => {
                (1.0, decimals.max(sensible_decimals(value, 1)))
            }
            FigureUnit::Number | FigureUnit::Of(Unit::Sek | Unit::Hours | Unit::Days) => {
                (1.0, decimals)
            }
        }
    }

    /// Its number as far as it is printed: 0.796 that prints `80 %` is 0.8.
    pub fn printed_value(&self) -> f64 {
        let (scale, decimals) = self.printed_as(self.value);
        to_decimals(self.value, scale, decimals)
    }

    /// The number that a publication tells: as printed, and the limit of what is
    /// too small to be printed.
    pub fn told_value(&self) -> f64 {
        self.told_under().unwrap_or_else(|| self.printed_value())
    }

    /// Decimals of its interval: a share of fewer than a thousand people is not known to a
    /// part of a percent, whatever decimals its number was typed with.
    pub fn interval_decimals(&self) -> u8 {
        match self.unit {
            FigureUnit::Of(Unit::Share) if self.n.is_some_and(|n| n < 1000) => 0,
            _ => self.decimals,
        }
    }

    /// Its interval as far as it is printed.
    pub fn printed_interval(&self) -> Option<(f64, f64)> {
        let (scale, _) = self.printed_as(self.value);
        let printed = |end| to_decimals(end, scale, usize::from(self.interval_decimals()));
        let (low, high) = self.interval()?;
        Some((printed(low), printed(high)))
    }

    /// The limit that a p-value is told to be under, where no more is: it is too small to
    /// be printed, since a p-value of 0 does not exist, or [coarse](Self::coarsen_p).
    pub fn told_under(&self) -> Option<f64> {
        let is_p = self.unit == FigureUnit::Number;
        match self.decimals {
            _ if !is_p || self.value <= 0.0 => None,
            3 if self.value < 0.0005 => Some(LEAST_PRINTED),
            2 if self.value == UNDER_LEVEL => Some(LEVEL),
            _ => None,
        }
    }

    /// Leaves of a p-value only whether it is under the level of tests: of so few people
    /// its digits, with the means, tell what each of them answered.
    pub fn coarsen_p(&mut self) {
        (self.value, self.qualifier) = match self.value < LEVEL {
            true => (UNDER_LEVEL, Qualifier::Exact),
            false => (LEVEL, Qualifier::AtLeast),
        };
        self.decimals = 2;
    }
}

/// The least p-value that is printed: a smaller one is told to be under it.
const LEAST_PRINTED: f64 = 0.001;

/// The largest number under [`LEVEL`]: what stands for any that is.
const UNDER_LEVEL: f64 = LEVEL.next_down();

fn to_decimals(value: f64, scale: f64, decimals: usize) -> f64 {
    let printed = rounded(value * scale, decimals).parse::<f64>();
    // A fraction of so many decimals more, without the dust of the division.
    let places = if scale == 1.0 { decimals } else { decimals + 2 };
    let exact = |printed: f64| rounded(printed / scale, places).parse::<f64>().ok();
    printed.ok().and_then(exact).unwrap_or(value)
}

/// What a figure counts in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FigureUnit {
    /// The unit of an indicator.
    Of(Unit),
    /// A difference of two shares, in fractions; printed as percentage points.
    SharePoints,
    /// A part of the way, 1 is all of it; printed as a percentage.
    Ratio,
    /// A plain number, such as a p-value.
    Number,
}

impl FigureUnit {
    /// The unit's name in results files.
    pub fn id(self) -> &'static str {
        self.words().en
    }

    /// The unit's name in both languages.
    pub fn words(self) -> Words {
        let words = |sv, en| Words { sv, en };
        match self {
            Self::Of(unit) => unit.words(),
            Self::SharePoints => words("procentenheter", "percentage points"),
            Self::Ratio => words("kvot", "ratio"),
            Self::Number => words("tal", "number"),
        }
    }
}

/// What a figure came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Input {
    /// Cells of a workbook.
    Cells(CellRange),
    /// Another figure.
    Figure(FigureKey),
}

/// All cells behind `inputs`, through every figure between (`inputs_of` gives
/// theirs), joined to ranges.
pub fn cells_behind<'a>(
    inputs: &[Input],
    inputs_of: impl Fn(FigureKey) -> &'a [Input],
) -> Vec<CellRange> {
    let mut ranges = Vec::new();
    let mut open: Vec<Input> = inputs.to_vec();
    while let Some(input) = open.pop() {
        match input {
            Input::Cells(range) => ranges.push(range),
            Input::Figure(key) => open.extend(inputs_of(key)),
        }
    }
    CellRange::merged(ranges)
}
