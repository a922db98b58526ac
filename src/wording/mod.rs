//! How things are said: the catalogue of fixed words, formats of numbers and
//! dates, figures, sentences and problems in words; and which figures were said.

pub mod catalogue;
pub mod figures;
pub mod format;
mod own;
pub mod problems;
pub mod proposals;
pub mod ranges;
pub mod sentences;
mod shown;
pub mod told;

pub use catalogue::{Argument, Catalogue};
pub use own::{check_words, words_markdown};
pub use shown::{Part, ShownFigures};
