//! What the attainment chart says in words.

use super::super::words::{ROWS_READ, Signs, more_rows, seen, spoken, status};
use super::layout::{Block, Line};
use crate::wording::Catalogue;

/// Whose targets, and how to read the scale.
pub fn scope(of: &str, panels: usize, signs: Signs, catalogue: &Catalogue) -> String {
    let mut scope = catalogue.format("chart-attainment-scope", &[("of", of.into())]);
    for (used, key) in [
        (panels > 1, "chart-scope-same-scale"),
        (signs.interval, "chart-scope-interval-line"),
        (signs.made_up, "chart-scope-made-up-bars"),
    ] {
        if used {
            scope.push(' ');
            scope.push_str(&catalogue.text(key));
        }
    }
    scope
}

/// Panel by panel what each lab has reached, then how many rows more there are.
pub fn alt_rows(blocks: &[Block<'_>], catalogue: &Catalogue) -> Vec<String> {
    let mut said = Vec::new();
    let (mut read, mut left) = (0, 0);
    for block in blocks {
        let lines = &block.lines[..block.lines.len().min(ROWS_READ - read)];
        left += block.lines.len() - lines.len();
        read += lines.len();
        if lines.is_empty() {
            continue;
        }
        let values: Vec<String> = lines.iter().map(|line| value(line, catalogue)).collect();
        said.push(format!("{}: {}", block.indicator, values.join("; ")));
    }
    said.extend(more_rows(left, catalogue));
    said
}

fn value(line: &Line<'_>, catalogue: &Catalogue) -> String {
    let row = line.row;
    let spoken = spoken(&row.attainment, catalogue);
    if seen(&row.attainment).is_none() && row.progress != "withheld" && row.progress != "missing" {
        let status = status(row.progress, catalogue).to_lowercase();
        return format!("{} {spoken} ({status})", row.lab);
    }
    format!("{} {spoken}", row.lab)
}
