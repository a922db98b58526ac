//! The row reader: driven by the schema, it turns problems into diagnostics at
//! their cell and never quotes a personal column.

mod columns;
mod ids;
mod row;
mod sheet;

use std::sync::Arc;

use rustc_hash::FxHashMap;

pub use ids::{Ids, check_id};
pub use row::Row;
pub use sheet::{ImportedSheet, Sheet};

use super::ReadOptions;
use crate::diagnostic::{Diagnostics, Problem};
use crate::model::Sources;
use crate::model::programme::Text;
use crate::model::schema::TableId;

/// What all rows share while a project is read.
pub struct Reader<'a> {
    /// How to read.
    pub options: &'a ReadOptions<'a>,
    /// The sheets read so far.
    pub sources: Arc<Sources>,
    /// Problems so far.
    pub diagnostics: Diagnostics,
    /// Identifiers so far, by table.
    pub ids: Arc<FxHashMap<TableId, Ids>>,
    /// Whether fonts cover the first characters, which are nearly all there
    /// are.
    covered: [bool; 0x180],
}

impl<'a> Reader<'a> {
    /// Nothing read yet.
    pub fn new(options: &'a ReadOptions<'a>) -> Self {
        let covered = std::array::from_fn(|point| {
            let character = u32::try_from(point).ok().and_then(char::from_u32);
            character.is_some_and(|character| (options.covered)(character))
        });
        Self {
            options,
            sources: Arc::default(),
            diagnostics: Diagnostics::new(),
            ids: Arc::default(),
            covered,
        }
    }

    /// A reader with what is known so far and no problems yet, for rows that
    /// other threads read.
    pub fn fork(&self) -> Self {
        Self {
            options: self.options,
            sources: self.sources.clone(),
            diagnostics: Diagnostics::new(),
            ids: self.ids.clone(),
            covered: self.covered,
        }
    }

    /// Replaces characters that no font covers, and warns about them.
    pub fn replace_uncovered(&mut self, text: &mut Text) {
        let Some(first) = text.value.chars().find(|c| !self.is_covered(*c)) else {
            return;
        };
        text.value = text
            .value
            .chars()
            .map(|c| if self.is_covered(c) { c } else { '\u{fffd}' })
            .collect();
        let problem = Problem::new(
            "unsupported-character",
            format!(
                "no font has the character U+{:04X}; the report shows � in its place",
                first as u32
            ),
        )
        .help("write it in another way, or put a font that has it under report-templates/fonts/");
        let place = self.sources.place(text.at);
        self.diagnostics.push(problem.warning_at(place));
    }

    fn is_covered(&self, character: char) -> bool {
        // Line breaks and tabs are layout, not glyphs.
        if matches!(character, '\n' | '\t') {
            return true;
        }
        let known = self.covered.get(character as usize).copied();
        known.unwrap_or_else(|| (self.options.covered)(character))
    }
}
