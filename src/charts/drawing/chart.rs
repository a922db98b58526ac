//! What charts are made of and for: values that may be drawn, whose chart it
//! is and on what, and the finished chart.

use plotters::style::RGBColor;

use super::canvas::TextBox;
use crate::analysis::indicators::Progress;
use crate::wording::Catalogue;

/// The width of the text column, in points.
pub const TEXT_WIDTH: f64 = 340.0;
/// The width of a telephone's screen, in points of a drawing at its own size.
pub const PHONE_WIDTH: f64 = 270.0;
/// The width of text and margin together, in points.
pub const WIDE_WIDTH: f64 = 480.0;
/// No chart is higher than this, in points: it is split into several.
pub const MOST_HEIGHT: f64 = 600.0;

/// Whose chart is drawn, and how.
#[derive(Clone, Copy)]
pub struct Brief<'a> {
    /// What they are called whose figures are drawn.
    pub of: &'a str,
    /// The width, in points.
    pub width: f64,
    /// The colour of what the eye should find first.
    pub accent: RGBColor,
    /// The words.
    pub catalogue: &'a Catalogue,
}

/// What of a figure may be drawn.
#[derive(Debug, Clone, PartialEq)]
pub enum Shown {
    /// A value.
    Value(Mark),
    /// There is a value, but too few people stand behind it.
    Withheld,
    /// The same, and all that is told is where it lies.
    Between(Between),
    /// There is none.
    Missing,
}

impl Shown {
    /// Whether it tells a number, or between which it lies.
    pub fn tells(&self) -> bool {
        matches!(self, Self::Value(_) | Self::Between(_))
    }
}

/// Where a withheld count lies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Between {
    /// As it is printed: `1–4`.
    pub text: String,
    /// As it is said: `färre än fem`.
    pub said: String,
}

/// A value as drawn and as printed.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// Where it stands: a share as 0.8.
    pub value: f64,
    /// As it is printed: `80 %`, `över 100`.
    pub text: String,
    /// Its 95 percent interval.
    pub interval: Option<(f64, f64)>,
    /// Whether it is made up, to show how a report looks.
    pub made_up: bool,
}

impl Mark {
    /// A value without an interval.
    pub fn new(value: f64, text: impl Into<String>, made_up: bool) -> Self {
        Self {
            value,
            text: text.into(),
            interval: None,
            made_up,
        }
    }

    /// Its interval, where it has one that can be drawn.
    pub fn drawn_interval(&self) -> Option<(f64, f64)> {
        self.interval
            .filter(|(low, high)| low.is_finite() && high.is_finite())
    }
}

/// Where an indicator stands, or why that is not told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It may be told.
    Told(Progress),
    /// Too few people stand behind it.
    Withheld,
    /// There is no value.
    Missing,
}

/// A finished chart.
#[derive(Debug, Clone)]
pub struct Chart {
    /// The drawing; its natural size is its printed size.
    pub svg: String,
    /// Width in points.
    pub width: f64,
    /// Height in points.
    pub height: f64,
    /// The finding, in a sentence without a full stop.
    pub heading: String,
    /// What is drawn: whose, measure, unit, signs.
    pub scope: String,
    /// The finding and the numbers, for those who cannot see it.
    pub alt: String,
    /// Notes to stand under it.
    pub notes: Vec<String>,
    /// The boxes of all its texts, in points.
    pub texts: Vec<TextBox>,
    /// The smallest box around everything drawn, in points.
    pub ink: TextBox,
}
