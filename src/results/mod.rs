//! What is published for other programs: the register as JSON with its
//! schema, as tables with a Data Package, and as a workbook for people.

mod delimited;
mod descriptor;
mod json;
mod layout;
mod package;
mod rows;
mod schema;
mod tables;
mod workbook;

pub use package::{FOLDER, Sink, Written, write_package, write_part};
pub use schema::results_schema;
