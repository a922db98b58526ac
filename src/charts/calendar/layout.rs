//! Posts by year and month, and where their squares stand.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use super::super::drawing::{
    Brief, LEADING, Weight, round_steps, text_width, widest, with_count, wrap,
};
use super::DiaryPost;
use crate::wording::{Catalogue, format};

/// From one square to the next.
pub const PITCH: f64 = 5.4;
/// Squares beside each other in a month.
pub const ACROSS: usize = 4;
/// Rows of squares that a month may have.
const MOST_ROWS: usize = 6;
/// Above the squares, for the number of posts.
pub const HEADROOM: f64 = 11.5;
/// Under the squares: months and seasons.
pub const FEET: f64 = 2.0 * LEADING + 5.0;
/// Between the seasons and the highlights, and between years.
pub const LIST_AIR: f64 = 4.0;
const AIR: f64 = 12.0;
/// Highlights that a year may have; the others are counted.
const MOST_HIGHLIGHTS: usize = 8;
/// Empty years between others are drawn when they are no more than this.
const MOST_EMPTY: i32 = 2;
/// Between the two columns of highlights.
pub const COLUMN_GAP: f64 = 14.0;

/// A month's posts.
#[derive(Debug, Clone, Copy, Default)]
pub struct Month {
    /// How many.
    pub posts: u64,
    /// How many of them are pointed out.
    pub highlights: u64,
    /// Whether any is made up.
    pub made_up: bool,
}

/// A year's posts.
pub struct Year {
    /// Which year.
    pub year: i32,
    /// Its months, January first.
    pub months: [Month; 12],
    /// Date, title and the lines of both, in order.
    pub highlights: Vec<Highlight>,
    /// How many highlights there was no room for.
    pub left_out: usize,
}

/// A post to point out.
pub struct Highlight {
    /// What it is called.
    pub title: String,
    /// `12 mars`.
    pub day: String,
    /// The title in lines.
    pub lines: Vec<String>,
}

impl Year {
    /// How many posts.
    pub fn posts(&self) -> u64 {
        self.months.iter().map(|month| month.posts).sum()
    }

    /// How many posts, in words: `94 inlägg`.
    pub fn count(&self, catalogue: &Catalogue) -> String {
        with_count("chart-calendar-year", self.posts(), catalogue)
    }

    /// Highlights in two columns, as the rows that they take.
    pub fn list(&self) -> impl Iterator<Item = &[Highlight]> {
        self.highlights.chunks(2)
    }

    /// The height of the list of highlights.
    pub fn list_height(&self) -> f64 {
        let rows = self.list().map(|row| {
            let lines = row.iter().map(|highlight| highlight.lines.len().max(1));
            lines.max().unwrap_or(1) as f64 * LEADING + 1.5
        });
        let more = if self.left_out > 0 { LEADING } else { 0.0 };
        let rows: f64 = rows.sum::<f64>() + more;
        if rows > 0.0 { rows + LIST_AIR } else { 0.0 }
    }
}

/// The posts by year, with the years between that have none as long as they
/// are few.
pub fn years(posts: &[DiaryPost], brief: &Brief<'_>) -> Vec<Year> {
    let mut by_year: BTreeMap<i32, Vec<&DiaryPost>> = BTreeMap::new();
    for post in posts {
        by_year.entry(post.date.year()).or_default().push(post);
    }
    let mut years: Vec<Year> = Vec::new();
    for (year, posts) in by_year {
        if let Some(last) = years.last().map(|year| year.year)
            && year.saturating_sub(last) <= MOST_EMPTY + 1
        {
            let between = last + 1..year;
            years.extend(between.map(|year| gather(year, &[], brief)));
        }
        years.push(gather(year, &posts, brief));
    }
    years
}

fn gather(year: i32, posts: &[&DiaryPost], brief: &Brief<'_>) -> Year {
    let mut months = [Month::default(); 12];
    let mut pointed: Vec<(NaiveDate, &String)> = Vec::new();
    for post in posts {
        let Some(month) = months.get_mut(post.date.month0() as usize) else {
            continue;
        };
        month.posts += 1;
        month.made_up |= post.made_up;
        if let Some(title) = &post.highlight {
            pointed.push((post.date, title));
        }
    }
    pointed.sort_unstable();
    let left_out = pointed.len().saturating_sub(MOST_HIGHLIGHTS);
    if left_out > 0 {
        // Those that stay are spread over the year.
        let kept = (0..MOST_HIGHLIGHTS).map(|at| pointed[at * pointed.len() / MOST_HIGHLIGHTS]);
        pointed = kept.collect();
    }
    for (date, _) in &pointed {
        if let Some(month) = months.get_mut(date.month0() as usize) {
            month.highlights += 1;
        }
    }
    let room = list_column(brief.width) - title_at(brief.catalogue);
    let highlights = pointed.into_iter().map(|(date, title)| Highlight {
        lines: wrap(title, room, 2, Weight::Regular),
        title: title.clone(),
        day: format::short_day(date, brief.catalogue.language()),
    });
    Year {
        year,
        months,
        highlights: highlights.collect(),
        left_out,
    }
}

/// The width of a column of highlights.
pub fn list_column(width: f64) -> f64 {
    (width - COLUMN_GAP) / 2.0
}

/// From the left edge of a highlight to its title: a square and the widest day
/// stand before it.
pub fn title_at(catalogue: &Catalogue) -> f64 {
    let days = (1..=12).filter_map(|month| NaiveDate::from_ymd_opt(2000, month, 28));
    let widest = widest(
        days.map(|date| format::short_day(date, catalogue.language())),
        Weight::Bold,
    );
    PITCH + 2.0 + widest + 5.0
}

/// Where squares stand, in all years alike.
pub struct Stage {
    /// The left edge of January.
    pub left: f64,
    /// Width of a month.
    pub month: f64,
    /// How many posts a square stands for, at most.
    pub unit: u64,
    /// Height of the highest pile.
    pub pile: f64,
}

impl Stage {
    /// The stage for some years.
    pub fn new(years: &[Year], brief: &Brief<'_>) -> Self {
        let width = brief.width;
        let names = years.iter().flat_map(|year| {
            let count = text_width(&year.count(brief.catalogue), Weight::Regular);
            [count, text_width(&year.year.to_string(), Weight::Bold)]
        });
        let left = names.fold(0.0, f64::max).min(width * 0.22) + 8.0;
        let most = years.iter().flat_map(|year| &year.months);
        let most = most.map(|month| month.posts).max().unwrap_or(0);
        let room = (ACROSS * MOST_ROWS) as u64;
        let unit = unit(most, room);
        let rows = most.div_ceil(unit).div_ceil(ACROSS as u64).max(1);
        Self {
            left,
            month: (width - left) / 12.0,
            unit,
            pile: rows as f64 * PITCH,
        }
    }

    /// The height of a year with the air under it.
    pub fn height(&self, year: &Year) -> f64 {
        self.squares() + year.list_height() + AIR
    }

    /// The height of a year's months with their names and seasons.
    pub fn squares(&self) -> f64 {
        HEADROOM + self.pile + FEET
    }
}

/// The least of 1, 2, 5, 10, 20, 50 … of which `room` make `most`.
fn unit(most: u64, room: u64) -> u64 {
    let unit = round_steps().find(|unit| most.div_ceil(*unit) <= room);
    unit.unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn squares_stand_for_as_few_posts_as_there_is_room_for() {
        assert_eq!(unit(0, 24), 1);
        assert_eq!(unit(24, 24), 1);
        assert_eq!(unit(25, 24), 2);
        assert_eq!(unit(1000, 24), 50);
        assert!(u64::MAX.div_ceil(unit(u64::MAX, 24)) <= 24);
    }
}
