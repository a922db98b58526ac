//! Text that follows the data: the catalogue of fixed words, formats of
//! numbers and dates, and the filling of templates.

pub mod catalogue;
pub mod environment;
pub mod figures;
pub mod format;
pub mod markup;
pub mod sentences;
pub mod views;

pub use catalogue::{Argument, Catalogue};
