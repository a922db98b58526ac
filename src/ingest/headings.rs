//! What a heading says: a column of a table, or a column at an occasion.

use super::cell::{self, Moment, halves, moment};
use crate::model::clean::folded;
use crate::model::schema::{Table, TableId};
use crate::model::tables::Measurement;
use crate::model::{Dated, Unit};

/// `Värde (procent)` is `Värde` and `procent`, and so is `Värde¹ (procent)*`.
pub fn split_parentheses(heading: &str) -> (&str, Option<&str>) {
    let heading = without_marks(heading);
    match heading.split_once('(') {
        Some((name, rest)) => (without_marks(name), Some(rest.trim_end_matches(')').trim())),
        None => (heading, None),
    }
}

/// A heading without the marks that say that it must be filled in, lead to a note or
/// end it: `Namn*`, `Värde²`, `Id:`.
fn without_marks(heading: &str) -> &str {
    let is_mark = |c: char| {
        let note = matches!(c, '¹' | '²' | '³' | '\u{2070}'..='\u{2079}' | '†' | '‡');
        note || matches!(c, '*' | ':') || c.is_whitespace()
    };
    heading.trim_matches(is_mark)
}

/// A heading that ends in a unit of money or in percent without parentheses,
/// and the unit: `Värde, tkr`, `Värde i tkr`, `Utfall 2019 [%]`. Other units are
/// words that may well mean something else: `Mål personer`.
pub fn split_unit(heading: &str) -> Option<(&str, &str)> {
    let told = |word: &str| {
        let unit = cell::unit(word)?;
        (unit == cell::PERCENT || unit.fits == [Unit::Sek]).then_some(())
    };
    let halves = halves(heading).find_map(|(name, rest)| {
        let word = rest.strip_prefix("i ").or(rest.strip_prefix("in "));
        let word = word.unwrap_or(rest).trim_matches(['[', ']']);
        told(word).map(|()| (name, word))
    });
    let percent = || {
        heading
            .trim()
            .strip_suffix('%')
            .map(|name| (name.trim(), "%"))
    };
    halves.or_else(percent)
}

/// A heading's name and what stands in parentheses behind it; of a column whose
/// numbers have a unit, also a unit behind the name.
pub fn split_heading<'h>(table: &Table, heading: &'h str) -> (&'h str, Option<&'h str>) {
    let takes_unit = |(name, _): &(&str, &str)| {
        find_column(table, name).is_some_and(|column| table.columns[column].takes_unit)
    };
    match split_unit(heading).filter(takes_unit) {
        Some((name, unit)) => (name, Some(unit)),
        None => split_parentheses(heading),
    }
}

/// The column of a table that a heading names in either language.
pub fn find_column(table: &Table, name: &str) -> Option<usize> {
    let name = folded(without_marks(name));
    let mut columns = table.columns.iter();
    columns
        .position(|column| folded(column.heading.sv) == name || folded(column.heading.en) == name)
}

/// Whether a heading names a column of the table, or an occasion.
pub fn is_known(table: &Table, heading: &str) -> bool {
    occasion_heading(table, heading).is_some()
        || find_column(table, split_heading(table, heading).0).is_some()
}

/// Columns that each occasion may have one of, beside its value.
pub const PER_OCCASION: [usize; 5] = [
    Measurement::value,
    Measurement::qualifier,
    Measurement::numerator,
    Measurement::denominator,
    Measurement::n,
];

/// What a heading of a wide table says.
pub struct OccasionHeading<'h> {
    /// The column of the table of measurements.
    pub column: usize,
    /// When; of a target, for when it is set.
    pub moment: Moment,
    /// What more stands in parentheses: a unit.
    pub inside: Option<&'h str>,
}

/// The occasion that a heading of measurements names, and what stands under
/// it: `Baslinje`, `2019`, `Uppföljning 2020 (procent)`, `n (baslinje)`,
/// `Nämnare 2019`, `Mål 2020`.
pub fn occasion_heading<'h>(table: &Table, heading: &'h str) -> Option<OccasionHeading<'h>> {
    if table.id != TableId::Measurements {
        return None;
    }
    occasion_told(table, heading).or_else(|| {
        let (name, unit) = split_unit(heading)?;
        let found = occasion_told(table, name)?;
        let takes_unit = table.columns[found.column].takes_unit && found.inside.is_none();
        takes_unit.then_some(OccasionHeading {
            inside: Some(unit),
            ..found
        })
    })
}

fn occasion_told<'h>(table: &Table, heading: &'h str) -> Option<OccasionHeading<'h>> {
    let found = |column, moment, inside| {
        Some(OccasionHeading {
            column,
            moment,
            inside,
        })
    };
    let (name, inside) = split_parentheses(heading);
    let column = |name: &str| per_occasion(table, name);
    if let Some(at) = moment(name) {
        return match inside {
            Some(inside) => match (column(inside), day(inside)) {
                (Some(column), _) => found(column, at, None),
                (None, Some(day)) => found(Measurement::value, (at.0, Some(day)), None),
                (None, None) => found(Measurement::value, at, Some(inside)),
            },
            None => found(Measurement::value, at, None),
        };
    }
    if let (Some(column), Some(at)) = (column(name), inside.and_then(moment)) {
        return found(column, at, None);
    }
    let (column, at) = halves(name).find_map(|(left, right)| {
        let first = column(left).zip(moment(right));
        first.or_else(|| column(right).zip(moment(left)))
    })?;
    found(column, at, inside)
}

/// The column that each occasion may have one of, or the target, by its name or
/// what people call it.
pub fn per_occasion(table: &Table, name: &str) -> Option<usize> {
    if matches!(folded(name).as_str(), "utfall" | "actual") {
        return Some(Measurement::value);
    }
    let column = find_column(table, name)?;
    (PER_OCCASION.contains(&column) || column == Measurement::target).then_some(column)
}

fn day(text: &str) -> Option<Dated> {
    cell::date_text(text).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Occasion;

    #[test]
    fn headings_tell_the_occasion_and_what_stands_under_it() {
        let table = TableId::Measurements.table();
        let told = |heading| {
            let found = occasion_heading(table, heading)?;
            let (occasion, day) = found.moment;
            let when = match (occasion, day) {
                (Occasion::Baseline, day) => format!("före {day:?}"),
                (Occasion::FollowUp, day) => format!("efter {day:?}"),
                (Occasion::On(day), _) => day.to_string(),
            };
            let column = table.columns[found.column].heading.en;
            Some(format!("{column} {when} {:?}", found.inside).replace("None", "-"))
        };
        for (heading, says) in [
            ("Baslinje", "value före - -"),
            ("After", "value efter - -"),
            ("Före (procent)", "value före - Some(\"procent\")"),
            ("maj 2019", "value 2019-05 -"),
            ("2019-05-12", "value 2019-05-12 -"),
            ("Baseline 2018", "value före Some(2018) -"),
            ("Baslinje (2018)", "value före Some(2018) -"),
            ("n (baslinje)", "n före - -"),
            ("Nämnare 2019", "denominator 2019 -"),
            ("Uppföljning n", "n efter - -"),
            ("Utfall 2019", "value 2019 -"),
            ("Mål 2020", "target 2020 -"),
            ("2019 – Utfall", "value 2019 -"),
            ("2018 – Mål", "target 2018 -"),
            ("2018 - mål", "target 2018 -"),
            ("2018: Utfall", "value 2018 -"),
            ("Baslinje* (procent)", "value före - Some(\"procent\")"),
            ("Utfall 2019²", "value 2019 -"),
            ("mål 2019 (tkr)", "target 2019 Some(\"tkr\")"),
            ("Baslinje – n", "n före - -"),
            ("Utfall 2019, tkr", "value 2019 Some(\"tkr\")"),
            ("Baslinje %", "value före - Some(\"%\")"),
            ("Baslinje – 2018", "value före Some(2018) -"),
        ] {
            assert_eq!(told(heading).as_deref(), Some(says), "{heading}");
        }
        for heading in [
            "Mål",
            "Värde",
            "Värde (tkr)",
            "Labb",
            "Uppföljning 1",
            "Källa 2019",
            "Kvinnor – Före",
            "2018 – 2019",
            "2018 - 2019",
        ] {
            assert_eq!(told(heading), None, "{heading}");
        }
    }

    #[test]
    fn a_unit_may_stand_behind_a_heading_without_parentheses() {
        let table = TableId::Measurements.table();
        for (heading, name, unit) in [
            ("Värde, tkr", "Värde", Some("tkr")),
            ("Värde i tkr", "Värde", Some("tkr")),
            ("Värde tusen kr", "Värde", Some("tusen kr")),
            ("Värde [mnkr]", "Värde", Some("mnkr")),
            ("Mål%", "Mål", Some("%")),
            ("Värde (procent)", "Värde", Some("procent")),
            ("Mål personer", "Mål personer", None),
            ("Kommentar kr", "Kommentar kr", None),
        ] {
            assert_eq!(split_heading(table, heading), (name, unit), "{heading}");
        }
    }
}
