//! Workbooks as calamine and the readers of looks know them: the parts that
//! are read, under the names that they have in every honest file, and none that
//! would fill the memory.
//!
//! Programs write other names than Excel does, in other cases and with `\`
//! between; a sheet may have macros in it. And a file of a few kilobytes may
//! say that it holds billions of cells. Both are seen here, before anything
//! is read into memory, so that calamine only meets what it can read.

pub mod binary;
mod compound;
mod counting;
mod limits;
mod office;
mod open_document;
mod parts;
pub mod records;

pub use compound::{repaired_xls, root_streams};
pub use limits::Room;
pub use office::{repaired_xlsb, repaired_xlsx};
pub use open_document::repaired_ods;
pub use parts::{Parts, file_name};
