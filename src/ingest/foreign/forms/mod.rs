//! Survey answers from other systems' exports.
//!
//! [`read_export`] brings a sheet of any of the known systems to one model;
//! [`propose_surveys`] proposes what the columns of several mean, and [`map_responses`]
//! turns the export into rows of the survey responses by a mapping that the
//! manifest gives. Nothing here touches files, and no content of a column that
//! says who somebody is leaves it other than folded, as a pseudonym.

mod answer;
mod asked;
mod background_words;
mod blocks;
mod cells;
mod chosen;
mod columns;
mod copied;
mod corrected;
mod export;
mod grids;
mod guess;
mod guessed;
mod headings;
mod items;
mod kinds;
mod kobo;
mod limesurvey;
mod lists;
mod long;
mod map;
mod mapped;
mod mapping;
mod marks;
mod moments;
mod no_answer;
mod occasions;
mod options;
mod over_files;
mod parts;
mod persons;
mod propose;
mod propose_entry;
mod proposed_json;
mod qualtrics;
mod questions;
mod read;
mod reversed;
mod rows;
mod scale;
mod scale_families;
mod scale_numbers;
mod seen;
mod several;
mod sides;
mod single;
mod sources;
#[cfg(test)]
mod tests;
mod ticks;
mod times;
mod together;
mod unchosen;
mod words;

pub use background_words::{asks_who, names_a_trait};
pub use export::{Column, Completion, Export, Exported, Format, Respondent, Role};
pub use headings::find_headings;
pub use kinds::asks_anything;
pub use map::map_responses;
pub use mapped::{Answer, MapContext, Mapped, MappedItem, Response, Wording};
pub use no_answer::{is_no_answer, no_step_in};
pub use persons::{near_matches, near_names};
pub use propose::propose_surveys;
pub use read::{names_a_test, read_export};
pub use reversed::looks_reversed;
pub use scale_families::label_key;
pub use scale_numbers::{leading_number, range_in};
pub use several::{add_named_options, add_options};
pub use words::wording_key;
