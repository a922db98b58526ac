//! What columns and panels are called.

use super::super::drawing::digits;
use super::ActivitySeries;
use super::bins::{Bins, Unit};
use crate::wording::{Catalogue, format};

/// A month with its year, the month counted from year 0.
pub fn long_month(month: i64, catalogue: &Catalogue) -> String {
    let (year, month) = (month.div_euclid(12), month.rem_euclid(12));
    format::month_of(year, month as usize, catalogue.language())
}

/// `2019`, or `2010–2019` where a column counts several years.
pub fn span(bins: &Bins, at: usize, catalogue: &Catalogue) -> String {
    let year = bins.year(at);
    match bins.unit {
        Unit::Month => long_month(bins.month(at), catalogue),
        Unit::Quarter => {
            let quarter = bins.month(at).rem_euclid(12) / 3 + 1;
            let key = format!("chart-quarter-{quarter}");
            catalogue.format(&key, &[("year", year.to_string().as_str().into())])
        }
        Unit::Years(1) => year.to_string(),
        Unit::Years(years) => format::span(year, year + years - 1),
    }
}

/// A column's name with the preposition that its unit takes.
pub fn when(name: &str, unit: Unit, catalogue: &Catalogue) -> String {
    let key = match unit {
        Unit::Month => "chart-in-month",
        Unit::Quarter => "chart-in-quarter",
        Unit::Years(1) => "chart-in-year",
        Unit::Years(_) => "chart-in-span",
    };
    catalogue.format(key, &[("when", name.into())])
}

/// A panel's title: name and total.
pub fn title(series: &ActivitySeries, total: u64, catalogue: &Catalogue) -> String {
    // The total must not be what an ellipsis takes away.
    let name: String = series.name.chars().take(100).collect();
    let name = if name.len() < series.name.len() {
        format!("{name}…")
    } else {
        name
    };
    let made_up = if series.made_up { "yes" } else { "no" };
    let key = match name.is_empty() {
        true => "chart-activities-title-all",
        false => "chart-activities-title",
    };
    catalogue.format(
        key,
        &[
            ("name", (&name).into()),
            ("total", (&digits(total, catalogue)).into()),
            ("made-up", made_up.into()),
        ],
    )
}
