//! What is published for other programs: the register as JSON with its
//! schema, as tables with a Data Package, and as a workbook for people. All
//! follow from one declaration of each row, and `results.json` is read again
//! by it.

mod cell;
mod delimited;
mod descriptor;
mod fill;
mod json;
mod package;
mod rows;
mod schema;
mod table;
mod word;
mod workbook;

pub use cell::{Group, OfLab, Texts, Worded};
pub use json::{Results, read_results};
pub use package::{FOLDER, Sink, Written, write_package, write_part};
pub use rows::{Edition, FigureRow, FocusAreaRow, IndicatorRow, LabRow, Programme};
pub use schema::results_schema;
pub use table::{Source, fields_that_differ, heading};
