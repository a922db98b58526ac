//! Charts: drawings at their printed size, each with the finding as its
//! heading, a line that says what is shown, and an alt text from the same data.
//!
//! Pure functions from plain data; whoever calls them decides what may be shown.

mod activities;
mod attainment;
mod calendar;
mod canvas;
mod change;
mod choose;
mod co_occurrence;
mod code_lab;
mod colour;
mod distribution;
mod effect_logic;
mod factor_lab;
mod finish;
mod glyph;
mod heat;
mod joint_display;
mod label;
mod measure;
mod overview;
mod saturation;
mod spread;
mod spread_of_methods;
#[cfg(test)]
mod tests;
mod words;

pub use activities::{ActivitySeries, draw_activities};
pub use attainment::{AttainmentPanel, AttainmentRow, draw_attainment};
pub use calendar::{DiaryPost, draw_calendar};
pub use canvas::TextBox;
pub use change::{ChangeRow, Verdict, draw_change};
pub use choose::{ChartRequest, draw_chart};
pub use co_occurrence::{MOST_THEMES, TogetherIn, TogetherRow, draw_co_occurrence};
pub use code_lab::{ThemeRow, draw_code_lab};
pub use distribution::{AnswerScale, Answers, DistributionRow, draw_distribution};
pub use effect_logic::{LogicBand, LogicBox, draw_effect_logic};
pub use factor_lab::draw_factor_lab;
pub use joint_display::{FactorRow, Strength, draw_joint_display};
pub use overview::{Axis, OverviewRow, draw_indicator_overview};
pub use saturation::{Saturation, draw_saturation};
pub use spread_of_methods::{MethodSpread, Site, draw_spread_of_methods};

/// The width of the text column, in points.
pub const TEXT_WIDTH: f64 = 340.0;
/// The width of text and margin together, in points.
pub const WIDE_WIDTH: f64 = 480.0;
/// No chart is higher than this, in points: it is split into several.
pub const MOST_HEIGHT: f64 = 600.0;

/// What of a figure may be drawn.
#[derive(Debug, Clone, PartialEq)]
pub enum Shown {
    /// A value.
    Value(Mark),
    /// There is a value, but too few people stand behind it.
    Withheld,
    /// There is none.
    Missing,
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

/// What a report decides about its charts.
#[derive(Debug, Clone, Default)]
pub struct Style {
    /// The accent, `#rrggbb`.
    pub accent: String,
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
