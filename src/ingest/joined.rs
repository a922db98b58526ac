//! Headings that stand in two rows, the upper ones merged over the columns that
//! they are about: `2018` over `Utfall` and `Mål` is `2018 – Utfall` and
//! `2018 – Mål`.

use calamine::Data;

use super::cell;
use super::grid::{Grid, GridRow};

/// The headings of a sheet, as one row would have them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Headings {
    /// The row above the first row of data.
    pub row: u32,
    /// What each column is called.
    pub texts: Vec<(u16, String)>,
    /// The columns that are called by two cells.
    pub joined: Vec<u16>,
}

/// The headings of a row with their columns. A survey item's id may be a
/// number.
pub fn headings(row: GridRow<'_>) -> Vec<(u16, String)> {
    let cells = row.cells().iter();
    cells
        .filter_map(|(column, data)| Some((*column, cell::text(data).ok()?.into_owned())))
        .collect()
}

/// How headings can be read that begin in a row: with those of the next row,
/// where cells are merged over these, and by itself.
pub fn readings(grid: &Grid, row: GridRow<'_>) -> Vec<Headings> {
    let alone = Headings {
        row: row.index(),
        texts: headings(row),
        joined: Vec::new(),
    };
    let mut readings = Vec::from_iter(joined(grid, row));
    readings.push(alone);
    readings
}

fn joined(grid: &Grid, upper: GridRow<'_>) -> Option<Headings> {
    let spans = grid.spans(upper.index());
    if spans.is_empty() {
        return None;
    }
    let lower = grid.row(upper.index().checked_add(1)?);
    if !lower.cells().iter().all(|(_, data)| is_heading(data)) {
        return None;
    }
    let (above, below) = (headings(upper), headings(lower));
    let (first_above, first_below) = (above.first()?.0, below.first()?.0);
    // Rows of data have their first cell under the first heading.
    if first_above == first_below {
        return None;
    }
    // What begins with the table is its title.
    let first = first_above.min(first_below);
    let over = |place: u16| {
        let mut spans = spans.iter();
        spans.find(|span| {
            span.first > first
                && span.bottom == upper.index()
                && (span.first..=span.last).contains(&place)
        })
    };
    let mut found = Headings {
        row: lower.index(),
        texts: Vec::new(),
        joined: Vec::new(),
    };
    for (place, text) in &below {
        let stands = over(*place).map_or(*place, |span| span.first);
        match above.iter().find(|(other, _)| *other == stands) {
            Some((_, over)) => {
                found.joined.push(*place);
                found.texts.push((*place, format!("{over} – {text}")));
            }
            None => found.texts.push((*place, text.clone())),
        }
    }
    if !found.joined.iter().any(|place| over(*place).is_some()) {
        return None;
    }
    let alone = above.into_iter().filter(|(place, _)| {
        let below_it = |(other, _): &(u16, String)| {
            other == place || over(*other).is_some_and(|span| span.first == *place)
        };
        !below.iter().any(below_it)
    });
    found.texts.extend(alone);
    found.texts.sort_unstable_by_key(|(place, _)| *place);
    Some(found)
}

/// Whether a cell may be a heading: words, a date or a year.
pub fn is_heading(data: &Data) -> bool {
    match data {
        Data::Int(_) | Data::Float(_) => cell::date(data).is_ok(),
        Data::String(_) | Data::DateTime(_) | Data::DateTimeIso(_) => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use calamine::Dimensions;

    use super::*;

    fn read(rows: &[&[&str]], spans: &[(u32, u32, u32)]) -> Option<Vec<String>> {
        let mut grid = Grid::new("x", true);
        for (row, cells) in rows.iter().enumerate() {
            for (column, text) in cells.iter().enumerate() {
                let number = text.parse().map(Data::Float);
                let data = number.unwrap_or_else(|_| Data::String((*text).into()));
                grid.push(row as u32, column as u32, data);
            }
        }
        let merges = spans.iter().map(|(row, first, last)| Dimensions {
            start: (*row, *first),
            end: (*row, *last),
        });
        grid.finish(&merges.collect::<Vec<_>>());
        let found = joined(&grid, grid.row(0))?;
        assert_eq!(found.row, 1);
        Some(found.texts.into_iter().map(|(_, text)| text).collect())
    }

    #[test]
    fn a_heading_over_others_is_joined_to_each() {
        let rows: &[&[&str]] = &[
            &["Labb", "Indikator", "2018", "", "Källa"],
            &["", "", "Utfall", "n", ""],
            &["norr", "traff", "10", "12"],
        ];
        let told = ["Labb", "Indikator", "2018 – Utfall", "2018 – n", "Källa"];
        assert_eq!(read(rows, &[(0, 2, 3)]).unwrap(), told);
        let rows: &[&[&str]] = &[
            &["", "", "Utfall", ""],
            &["Labb", "Indikator", "2018", "2019"],
        ];
        let told = ["Labb", "Indikator", "Utfall – 2018", "Utfall – 2019"];
        assert_eq!(read(rows, &[(0, 2, 3)]).unwrap(), told);
    }

    #[test]
    fn titles_and_rows_of_data_are_no_headings() {
        let titled: &[&[&str]] = &[&["Våra värden"], &["Labb", "Indikator", "2018"]];
        assert_eq!(read(titled, &[(0, 0, 2)]), None);
        let words: &[&[&str]] = &[
            &["Labb", "Vad som hände", ""],
            &["norr", "ett möte", "en resa"],
        ];
        assert_eq!(read(words, &[(0, 1, 2)]), None);
        let numbers: &[&[&str]] = &[&["Labb", "2018", ""], &["", "10", "12"]];
        assert_eq!(read(numbers, &[(0, 1, 2)]), None);
        let apart: &[&[&str]] = &[&["Labb", "2018", "2019"], &["", "Utfall", "Utfall"]];
        assert_eq!(read(apart, &[]), None);
    }
}
