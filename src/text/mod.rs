//! Text that follows the data: the catalogue of fixed words, formats of
//! numbers and dates, and the filling of templates.

pub mod attachments;
mod basis;
mod breaks;
pub mod catalogue;
mod claims;
pub mod document;
pub mod environment;
pub mod figures;
pub mod format;
pub mod markup;
mod pictures;
pub mod sentences;
pub mod settings;
pub mod shown;
pub mod typed;
pub mod views;

pub use catalogue::{Argument, Catalogue};
pub use document::{Pictures, Renderer, Report, Sources, Subject};
pub use pictures::read_pictures;
pub use shown::{Part, ShownFigures};
