//! Headings that stand in two rows and are not merged, as in a text file: the
//! upper ones hold from where they stand to the next of them.

use super::grid::{Grid, GridRow};
use super::headings::{is_known, occasion_heading, per_occasion};
use super::joined::{Headings, headings, is_heading};
use crate::model::schema::{Table, TableId};

/// The headings of a table that begin in a row and go on in the next. None where
/// the lower ones may be a row of data, or do not tell what they are about.
pub fn stacked(grid: &Grid, upper: GridRow<'_>, table: &Table) -> Option<Headings> {
    let lower = grid.row(upper.index().checked_add(1)?);
    if !lower.cells().iter().all(|(_, data)| is_heading(data)) {
        return None;
    }
    let (above, below) = (headings(upper), headings(lower));
    // Rows of data have their first cell under the first heading.
    if above.first()?.0 == below.first()?.0 {
        return None;
    }
    let mut found = Headings {
        row: lower.index(),
        texts: Vec::new(),
        joined: Vec::new(),
    };
    let mut names_any = false;
    for (place, text) in &below {
        let over = over(grid, upper, &above, *place);
        let own = over.filter(|(at, _)| at == place);
        // What holds for the columns beside it has a heading under itself.
        let over = over.filter(|(at, _)| below.iter().any(|(other, _)| other == at));
        let joined = over.map(|(_, over)| format!("{over} – {text}"));
        let joined = joined.filter(|joined| occasion_heading(table, joined).is_some());
        names_any |= is_known(table, text);
        if let Some(joined) = joined {
            found.joined.push(*place);
            found.texts.push((*place, joined));
            continue;
        }
        let is_under_column = own.is_some_and(|(_, own)| is_known(table, own));
        if is_under_column || !tells_all(table, over.or(own), text) {
            return None;
        }
        found.texts.push((*place, text.clone()));
    }
    let mut alone = above;
    alone.retain(|(place, _)| !below.iter().any(|(other, _)| other == place));
    let mut of_upper = alone.iter();
    let adds = of_upper.any(|(_, text)| is_known(table, text)) || !found.joined.is_empty();
    if !adds || (!names_any && found.joined.is_empty()) {
        return None;
    }
    found.texts.extend(alone);
    found.texts.sort_unstable_by_key(|(place, _)| *place);
    Some(found)
}

/// Whether a lower heading tells by itself what is in its column: whose numbers
/// they are that were measured, another above it may say.
fn tells_all(table: &Table, over: Option<&(u16, String)>, text: &str) -> bool {
    if table.id != TableId::Measurements {
        return true;
    }
    let of_numbers = per_occasion(table, text).is_some() || occasion_heading(table, text).is_some();
    let bare = over.is_none_or(|(_, over)| is_known(table, over));
    is_known(table, text) && (bare || !of_numbers)
}

/// The upper heading that a column stands under: the nearest to its left, where
/// cells are merged within what they cover.
fn over<'h>(
    grid: &Grid,
    upper: GridRow<'_>,
    above: &'h [(u16, String)],
    place: u16,
) -> Option<&'h (u16, String)> {
    let found = above.iter().rev().find(|(at, _)| *at <= place)?;
    let spans = grid.spans(upper.index());
    let own = spans.iter().find(|span| span.first == found.0);
    let last = match own {
        Some(span) => span.last,
        None if spans.is_empty() => u16::MAX,
        None => found.0,
    };
    (place <= last).then_some(found)
}

#[cfg(test)]
mod tests {
    use calamine::Data;

    use super::*;

    fn read(table: TableId, rows: &[&str]) -> Option<Vec<String>> {
        let mut grid = Grid::new("x", false);
        for (row, cells) in rows.iter().enumerate() {
            for (column, text) in cells.split(';').enumerate() {
                grid.push(row as u32, column as u32, Data::String(text.into()));
            }
        }
        grid.finish(&[]);
        let found = stacked(&grid, grid.row(0), table.table())?;
        assert_eq!(found.row, 1);
        Some(found.texts.into_iter().map(|(_, text)| text).collect())
    }

    #[test]
    fn headings_go_on_in_the_row_below() {
        let rows = [
            "Labb;Indikator;2018;;2019;;Källa",
            ";;Utfall;Mål;Utfall;Mål;",
        ];
        let told = [
            "Labb",
            "Indikator",
            "2018 – Utfall",
            "2018 – Mål",
            "2019 – Utfall",
            "2019 – Mål",
            "Källa",
        ];
        assert_eq!(read(TableId::Measurements, &rows).unwrap(), told);
        let rows = ["Labb;Indikator;;", ";;2018;2019"];
        let told = ["Labb", "Indikator", "2018", "2019"];
        assert_eq!(read(TableId::Measurements, &rows).unwrap(), told);
        let rows = ["Labb;Datum;Vad som hände;;Deltagare", ";;Namn;Typ;"];
        let told = ["Labb", "Datum", "Namn", "Typ", "Deltagare"];
        assert_eq!(read(TableId::Activities, &rows).unwrap(), told);
    }

    #[test]
    fn groups_titles_and_rows_of_data_are_not_read() {
        for rows in [
            // Whose numbers they are.
            ["Labb;Indikator;2018;;2019;", ";;Kvinnor;Män;Kvinnor;Män"],
            [";;Kvinnor;;Män;", "Labb;Indikator;Före;Efter;Före;Efter"],
            // No years of the target's.
            ["Labb;Indikator;Mål;;", ";;;i våras;i höstas"],
            ["Mätvärden;;", "Labb;Indikator;2018"],
            ["Labb;Indikator;Källa", ";;enkät"],
        ] {
            assert_eq!(read(TableId::Measurements, &rows), None, "{rows:?}");
        }
        let rows = ["Labb;Datum;Namn;Typ", ";;Möte;namn"];
        assert_eq!(read(TableId::Activities, &rows), None);
    }
}
