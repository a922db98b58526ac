//! Foreign formats, read as they come and mapped to the project's own tables.

mod answers;
pub mod codings;
mod entry;
pub mod forms;
mod indicators;
mod known;
mod labs;
mod left_out;
mod lines;
mod other_codings;
mod proposal;
mod propose;

pub use answers::{Answers, CodingsAnswers, ItemAnswer, SurveyAnswers, TellingAnswer};
pub use entry::toml_text;
pub use known::{Known, KnownItem};
pub use labs::{KnownLab, KnownLabs};
pub use left_out::Reason;
pub use lines::Line;
pub use proposal::Proposal;
pub use propose::propose_imports;
