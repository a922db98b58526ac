//! What days and years are called.

use chrono::{Datelike, NaiveDate};

use super::super::drawing::with_count;
use crate::wording::{Catalogue, format};

/// `12 mars`, the month in three letters or so.
pub fn day(date: NaiveDate, catalogue: &Catalogue) -> String {
    let month = format::short_month(date.month0() as usize, catalogue.language());
    format!("{}\u{a0}{month}", date.day())
}

/// `94 inlägg`.
pub fn posts(count: u64, catalogue: &Catalogue) -> String {
    with_count("chart-calendar-year", count, catalogue)
}

/// `och fyra till`.
pub fn more(count: usize, catalogue: &Catalogue) -> String {
    with_count("chart-calendar-more", count as u64, catalogue)
}
