//! The core nouns: what a project's data are, before anything is computed.

pub mod address;
pub mod choice;
pub mod clean;
mod dated;
pub mod decimal;
pub mod digest;
pub mod free_text;
mod index;
pub mod month;
pub mod natural;
pub mod number;
pub mod number_words;
pub mod people;
pub mod placeholder;
pub mod programme;
pub mod provenance;
pub mod reserved;
pub mod schema;
pub mod scope;
pub mod spans;
pub mod tables;

pub use address::CellAddress;
pub use choice::{
    Aggregation, Direction, ItemType, Language, Level, MeasuringMethod, Qualifier, Section, Status,
    Unit,
};
pub use dated::{Dated, Precision};
pub use index::*;
pub use number::Number;
pub use programme::Programme;
pub use provenance::{Cell, CellRange, CellRef, SheetId, Sources};
pub use scope::{Occasion, Scope};
