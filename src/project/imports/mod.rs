//! What files of other systems mean for the project, as `[[import]]` entries
//! of the manifest say it.

mod codings;
mod survey;
mod telling;

use std::sync::Arc;

pub use codings::{CodingsFormat, CodingsMapping};
pub use survey::{FormsMapping, ItemRule};
pub use telling::{By, Rule, Telling};

/// What a value is mapped to where its rows or sources are to be left out.
pub const LEAVE_OUT: &str = "leave-out";

/// What a foreign file means for the project, as its entry says.
#[derive(Debug, Clone)]
pub enum ImportMapping {
    /// It holds answers to a survey.
    Survey(Arc<FormsMapping>),
    /// It holds codings.
    Codings(Arc<CodingsMapping>),
}

/// Whether a file of this name can only hold codings.
pub fn is_of_codings(name: &str) -> bool {
    let name = name.to_lowercase();
    let endings = [".qdpx", ".qdc", ".qde"];
    endings.iter().any(|ending| name.ends_with(ending))
}
