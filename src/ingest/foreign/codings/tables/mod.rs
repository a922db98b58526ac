//! Tables of codings and codebooks, as tools export them.

mod layout;
mod reader;
mod several;

use super::super::super::grid::Grid;
use super::coded::CodedProject;
use super::paths;
use super::warnings::Warnings;
use crate::diagnostic::Problem;
use crate::project::CodingsFormat as Format;
use layout::{Layout, find_layout};
use reader::TableReader;

/// Reads the sheets of a workbook or text file that hold codings or codes.
///
/// # Errors
/// Where none does.
pub fn read_tables(grids: &[Grid]) -> Result<CodedProject, Problem> {
    let found: Vec<(&Grid, Layout)> = grids
        .iter()
        .filter_map(|grid| Some((grid, find_layout(grid)?)))
        .collect();
    let codings = found
        .iter()
        .find(|(_, layout)| !layout.format.is_codebook());
    let Some((_, first)) = codings.or(found.first()) else {
        return Err(Problem::UnknownFormat);
    };
    let mut reader = TableReader::new(first.format);
    // Codes of a codebook come in its order, and before those of codings.
    for (grid, layout) in found
        .iter()
        .filter(|(_, layout)| layout.format.is_codebook())
    {
        reader.read_codebook(grid, layout);
    }
    for (grid, layout) in &found {
        if layout.format == first.format && !first.format.is_codebook() {
            reader.read_codings(grid, layout);
        }
    }
    let (mut project, mut warnings) = reader.finish();
    nest(&mut project, &mut warnings);
    project.warnings = warnings.kept;
    Ok(project)
}

fn nest(project: &mut CodedProject, warnings: &mut Warnings) {
    match project.format {
        Format::AtlasTi => paths::nest(&mut project.codes, paths::ATLAS_TI),
        Format::Taguette | Format::TaguetteCodebook => paths::nest_tags(&mut project.codes),
        _ => {}
    }
    paths::warn_of_doubles(&project.codes, warnings);
}
