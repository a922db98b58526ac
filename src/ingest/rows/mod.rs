//! The row reader: driven by the schema, it turns problems into diagnostics at
//! their cell and never quotes a personal column.

mod choices;
mod columns;
mod ids;
mod measured;
mod note;
mod parted;
mod refused;
mod row;
mod sheet;
mod shown;
mod split;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rustc_hash::FxHashMap;

pub use ids::{Ids, check_id, slug, whole_slug};
pub use row::Row;
pub use sheet::{ImportedSheet, Sheet};

use super::ReadOptions;
use crate::diagnostic::{Diagnostic, Diagnostics, Place, Problem, Relation, Severity, uncovered};
use crate::model::schema::TableId;
use crate::model::tables::Text;
use crate::model::{CellRef, CodeIx, Sources};

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
    /// What the sheets of tables are called.
    pub sheet_names: BTreeMap<TableId, String>,
    /// Tables of which rows could not be read, which was said.
    pub gaps: BTreeSet<TableId>,
    /// Labs and indicators of `[[table]]` entries that some sheet has, by the
    /// entry's place.
    pub met: BTreeSet<(Place, TableId, String)>,
    /// Those that a sheet does not have, and how that is told.
    pub unmet: Vec<((Place, TableId, String), Diagnostic)>,
    /// Codes by their names in lower case, known once the codebook is read.
    pub code_names: Arc<FxHashMap<String, Vec<CodeIx>>>,
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
            sheet_names: BTreeMap::new(),
            gaps: BTreeSet::new(),
            met: BTreeSet::new(),
            unmet: Vec::new(),
            code_names: Arc::default(),
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
            sheet_names: self.sheet_names.clone(),
            gaps: self.gaps.clone(),
            met: BTreeSet::new(),
            unmet: Vec::new(),
            code_names: self.code_names.clone(),
            covered: self.covered,
        }
    }

    /// Tells of a row that another row has to do with.
    pub fn tell_beside(
        &mut self,
        severity: Severity,
        problem: Problem,
        here: CellRef,
        there: CellRef,
    ) {
        let (here, there) = (self.sources.place(here), self.sources.place(there));
        let problem = problem.at(severity, here);
        self.diagnostics
            .push(problem.related(there, Relation::OtherRow));
    }

    /// Warns about characters that no font covers. They stay: results files
    /// have them, and pages show another in their place.
    pub fn check_covered(&mut self, text: &Text) {
        if let Some(problem) = uncovered(&text.value, |c| self.is_covered(c)) {
            let place = self.sources.place(text.at);
            self.diagnostics.push(problem.warning_at(place));
        }
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
