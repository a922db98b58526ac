//! What is published for other programs: the register as JSON with its
//! schema, as tables with a Data Package, and as a workbook for people. All
//! follow from one declaration of each row, and `results.json` is read again
//! by it.

mod cell;
mod delimited;
mod descriptor;
mod exchange;
mod fill;
mod json;
mod names;
mod package;
mod pairings;
mod period;
mod rows;
mod schema;
mod sheet;
mod table;
mod word;
mod workbook;

pub use cell::{
    Cell, Day, Group, JsonOnly, Kind, OfLab, Presence, ScaleEnds, Shown, Texts, Value, WITHHELD,
    When, Worded,
};
pub use delimited::cell as csv_cell;
pub use exchange::check_exchange;
pub use json::{LAYOUT, Results, TOOL, read_results};
pub use names::{FigureNames, name_figures};
pub use package::{Sink, Written, folder, write_package, write_part};
pub use rows::{Edition, FigureRow, FocusAreaRow, IndicatorRow, LabRow, Programme};
pub use schema::results_schema;
pub use sheet::{Formats, write_cell, write_head};
pub(crate) use table::records;
pub use table::{Field, Record, Source, about, fields_that_differ, heading, words};
pub use word::{Extent, Hedge, State, Vocabulary, Word};
