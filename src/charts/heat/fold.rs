//! Adding up the rows and columns that there is no room for.

use super::super::drawing::{Mark, Shown, seen, with_count};
use super::{Heat, HeatRow};
use crate::model::decimal::sensible_decimals;
use crate::wording::{Catalogue, format};

impl Heat {
    /// Keeps the first rows and adds up the rest in one, so that there are
    /// `most` at most. The rows stand in order already.
    pub fn fold_rows(&mut self, most: usize, key: &str, catalogue: &Catalogue) {
        if self.rows.len() <= most.max(2) {
            return;
        }
        let rest = self.rows.split_off(most.max(2) - 1);
        let cells = (0..self.columns.len())
            .map(|column| {
                let cells = rest.iter().filter_map(|row| row.cells.get(column));
                sum(cells, catalogue)
            })
            .collect();
        let first = rest.iter().filter_map(|row| row.first.as_ref());
        self.rows.push(HeatRow {
            name: with_count(key, rest.len() as u64, catalogue),
            first: self.first.is_some().then(|| sum(first, catalogue)),
            cells,
            folded: true,
        });
    }

    /// Keeps the columns with the highest sums, in their order, and adds up the
    /// rest in one, so that there are `most` at most.
    pub fn fold_columns(&mut self, most: usize, key: &str, catalogue: &Catalogue) {
        let count = self.columns.len();
        if count <= most.max(2) {
            return;
        }
        let total = |column: usize| -> f64 {
            let cells = self.rows.iter().filter_map(|row| row.cells.get(column));
            cells.filter_map(seen).map(|mark| mark.value.abs()).sum()
        };
        let totals: Vec<f64> = (0..count).map(total).collect();
        let mut by_total: Vec<usize> = (0..count).collect();
        by_total.sort_by(|a, b| totals[*b].total_cmp(&totals[*a]));
        let mut kept = vec![false; count];
        for column in by_total.into_iter().take(most.max(2) - 1) {
            kept[column] = true;
        }
        let folded = kept.iter().filter(|kept| !**kept).count();
        for row in &mut self.rows {
            let rest = sum(of(&row.cells, &kept, false), catalogue);
            let mut cells: Vec<Shown> = of(&row.cells, &kept, true).cloned().collect();
            cells.push(rest);
            row.cells = cells;
        }
        let mut columns: Vec<String> = of(&self.columns, &kept, true).cloned().collect();
        columns.push(with_count(key, folded as u64, catalogue));
        self.columns = columns;
        self.folded = true;
    }
}

fn of<'a, T>(items: &'a [T], kept: &'a [bool], wanted: bool) -> impl Iterator<Item = &'a T> {
    let items = items.iter().zip(kept);
    items
        .filter(move |(_, kept)| **kept == wanted)
        .map(|(item, _)| item)
}

/// The sum of some cells: withheld where any of them is, missing where all
/// are. A sum of shown cells tells nothing that they do not.
fn sum<'a>(cells: impl Iterator<Item = &'a Shown>, catalogue: &Catalogue) -> Shown {
    let mut value = None;
    let mut made_up = false;
    for cell in cells {
        match (seen(cell), cell) {
            (Some(mark), _) => {
                value = Some(value.unwrap_or(0.0) + mark.value);
                made_up |= mark.made_up;
            }
            (None, Shown::Withheld | Shown::Between(_)) => return Shown::Withheld,
            (None, _) => {}
        }
    }
    value.map_or(Shown::Missing, |value: f64| {
        let decimals = sensible_decimals(value, 1);
        let text = format::number(value, decimals, catalogue.language());
        Shown::Value(Mark::new(value, text, made_up))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Language;

    fn count(value: f64) -> Shown {
        Shown::Value(Mark::new(value, value.to_string(), false))
    }

    #[test]
    fn a_sum_over_a_withheld_cell_is_withheld() {
        let catalogue = Catalogue::new(Language::Swedish);
        let sum = |cells: &[Shown]| sum(cells.iter(), &catalogue);
        assert_eq!(sum(&[count(7.0), Shown::Withheld]), Shown::Withheld);
        assert_eq!(sum(&[count(7.0), Shown::Missing]), count(7.0));
        assert_eq!(sum(&[Shown::Missing]), Shown::Missing);
    }

    #[test]
    fn folding_keeps_every_segment() {
        let catalogue = Catalogue::new(Language::Swedish);
        let row = |at: usize| HeatRow {
            name: at.to_string(),
            first: Some(count(6.0)),
            cells: (0..6).map(|column| count((at * column) as f64)).collect(),
            folded: false,
        };
        let mut heat = Heat {
            columns: (0..6).map(|at| at.to_string()).collect(),
            first: Some("alla".to_owned()),
            rows: (0..9).map(row).collect(),
            folded: false,
            least: super::super::NAMED,
        };
        let all = |heat: &Heat| -> f64 {
            let cells = heat.rows.iter().flat_map(|row| &row.cells);
            cells.filter_map(seen).map(|mark| mark.value).sum()
        };
        let before = all(&heat);
        heat.fold_rows(4, "chart-heat-other-themes", &catalogue);
        heat.fold_columns(3, "chart-heat-other-labs", &catalogue);
        assert_eq!((heat.rows.len(), heat.columns.len()), (4, 3));
        assert_eq!(all(&heat), before);
        assert_eq!(heat.columns[..2], ["4", "5"]);
        assert_eq!(heat.rows[3].name, "övriga 6 teman");
    }
}
