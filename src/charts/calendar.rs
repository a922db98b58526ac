//! The diary as a calendar: a row per year, a pile of squares per month, and
//! under each year the posts worth reading first.

mod layout;
mod panel;
mod text;

use chrono::NaiveDate;
use layout::{Stage, Year, years};

use super::canvas::draw;
use super::finish::{Frame, Sheet, finish, paginate};
use super::{Chart, Style, colour};
use crate::wording::Catalogue;

/// One post.
#[derive(Debug, Clone)]
pub struct DiaryPost {
    /// When.
    pub date: NaiveDate,
    /// What it is called, where it is one to point out.
    pub highlight: Option<String>,
    /// Whether it is made up.
    pub made_up: bool,
}

/// Draws the posts of `of` by month and year; nothing where there are none.
/// Years without posts between others are drawn, as long as they are few.
pub fn draw_calendar(
    posts: &[DiaryPost],
    of: &str,
    style: &Style,
    width: f64,
    catalogue: &Catalogue,
) -> Vec<Chart> {
    let years = years(posts, width, catalogue);
    if years.is_empty() {
        return Vec::new();
    }
    let stage = Stage::new(&years, width, catalogue);
    let frame = Frame {
        heading: text::heading(&years, catalogue),
        scope: text::scope(posts, &stage, of, catalogue),
        notes: Vec::new(),
        width,
    };
    let accent = colour::accent(&style.accent);
    let heights: Vec<f64> = years.iter().map(|year| stage.height(year)).collect();
    let sheets = paginate(&heights, 0.0).into_iter().map(|range| {
        let height = heights[range.clone()].iter().sum::<f64>();
        let years: &[Year] = &years[range];
        let drawing = draw(width, height, |canvas| {
            panel::paint(canvas, &stage, years, accent, catalogue);
        });
        Sheet {
            drawing,
            height,
            rows: text::alt_rows(years, catalogue),
        }
    });
    finish(&frame, sheets.collect(), catalogue)
}
