//! The programme-wide workbook: published facts, and the sheets that tie them together.

mod about;
mod findings;
mod indicators;
mod labs;
mod methods;

pub use findings::PUBLISHED_SOURCE;

use crate::table::{Cell, Sheet};

pub fn sheets() -> Vec<Sheet> {
    vec![
        about::programme(),
        labs::labs(),
        labs::focus_areas(),
        indicators::indicators(),
        methods::methods(),
        methods::transfers(),
        about::organisations(),
        about::project_group(),
        about::films(),
        findings::success_factors(),
        findings::conclusions(),
        findings::results(),
    ]
}

/// Written for the example, so it goes to another workbook than the published facts.
pub fn recommendations() -> Sheet {
    findings::recommendations()
}

/// A sheet whose cells are all text, as most of this workbook is.
fn text_sheet<const N: usize>(
    name: &'static str,
    header: [&'static str; N],
    rows: &[[&str; N]],
) -> Sheet {
    let cells = rows
        .iter()
        .map(|texts| texts.iter().map(|text| Cell::from(*text)).collect())
        .collect();
    Sheet::new(name, &header, cells)
}
