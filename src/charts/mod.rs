//! Charts: from the publication to drawings at their printed size, each with
//! its finding, its scope and an alt text from the same data.

mod activities;
mod attainment;
mod canvas;
mod indicator_overview;

use crate::diagnostic::{Problem, did_you_mean, quote};
use crate::disclosure::Publication;
use crate::model::Scope;
use crate::text::Catalogue;

/// The width of the text column, in points.
pub const TEXT_WIDTH: f64 = 340.0;
/// The width of text and margin together, in points.
pub const WIDE_WIDTH: f64 = 480.0;

/// A finished chart.
#[derive(Debug, Clone)]
pub struct Chart {
    /// The drawing; its natural size is its printed size.
    pub svg: String,
    /// What it shows, in a sentence.
    pub heading: String,
    /// What is drawn: measure, unit, n, signs.
    pub scope: String,
    /// The finding and the numbers, for those who cannot see it.
    pub alt: String,
    /// Notes to stand under it.
    pub notes: Vec<String>,
    /// The boxes of all its texts, in points.
    pub texts: Vec<canvas::TextBox>,
    /// Width and height in points.
    pub size: (f64, f64),
}

/// What to draw a chart of.
#[derive(Debug, Clone, Copy)]
pub struct ChartRequest<'a> {
    /// One lab, or all.
    pub scope: Scope,
    /// Whether it may take the margin too.
    pub wide: bool,
    /// The accent, `#rrggbb`.
    pub accent: &'a str,
}

impl ChartRequest<'_> {
    fn width(&self) -> f64 {
        if self.wide { WIDE_WIDTH } else { TEXT_WIDTH }
    }
}

/// The names that templates call charts by.
const NAMES: [&str; 3] = ["indicator-overview", "attainment", "activities"];

/// Draws the chart that a template names; none where there is nothing to
/// draw, several where one would not fit on a page.
///
/// # Errors
/// When no chart has that name.
pub fn draw_chart(
    name: &str,
    publication: &Publication,
    catalogue: &Catalogue,
    request: &ChartRequest<'_>,
) -> Result<Vec<Chart>, Problem> {
    match name {
        "indicator-overview" => Ok(indicator_overview::draw_overview(
            publication,
            catalogue,
            request,
        )),
        "attainment" => Ok(attainment::draw_attainment(publication, catalogue, request)),
        "activities" => Ok(activities::draw_activities(publication, catalogue, request)),
        _ => Err(Problem::new(
            "unknown-chart",
            format!("there is no chart {}", quote(name)),
        )
        .help(
            did_you_mean(name, NAMES).unwrap_or_else(|| format!("there are: {}", NAMES.join(", "))),
        )),
    }
}

pub use canvas::TextBox;
