//! Survey answers from other systems' exports.
//!
//! [`read_export`] brings a sheet of any of the known systems to one model;
//! [`guess_mapping`] proposes what its columns mean, and [`map_responses`]
//! turns the export into rows of the survey responses by a mapping that the
//! manifest gives. Nothing here touches files, and no content of a column that
//! says who somebody is leaves it other than folded, as a pseudonym.

mod answer;
mod columns;
mod entry;
mod export;
mod guess;
mod headings;
mod items;
mod join;
mod kinds;
mod limesurvey;
mod map;
mod mapping;
mod occasions;
mod persons;
mod proposal;
mod read;
mod rows;
mod scale;
mod scale_families;
mod scale_numbers;
mod show;
mod sources;
#[cfg(test)]
mod tests;
mod words;

pub use crate::project::{FormsMapping, ItemRule, LEAVE_OUT, Source, SourceColumn};
pub use entry::{manifest_entry, survey_item_rows};
pub use export::{Column, Completion, Export, Format, Respondent, Role};
pub use guess::guess_mapping;
pub use kinds::Kind;
pub use map::{Answer, MapContext, Mapped, MappedItem, Reason, Response, map_responses};
pub use persons::{NearMatch, near_matches};
pub use proposal::{GuessContext, ItemGuess, Proposal, ProposedSource, Seen};
pub use read::read_export;
pub use scale::{ScaleGuess, ScaleOrigin, guess_scale};
pub use show::show_proposal;
