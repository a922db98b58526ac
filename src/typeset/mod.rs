//! From filled markup to PDF bytes and web pages, with Typst as a library: no network, no
//! packages, no system fonts; the same bytes on every machine.

mod errors;
pub mod fonts;
pub mod pdf;
mod shown;
mod web;
mod workers;
pub mod world;

pub use errors::Located;
pub use fonts::Fonts;
pub use pdf::{Typeset, pages_of_labels, typeset_pdf};
pub use web::{SetForWeb, ignored_on_web, set_for_web};
pub use workers::{Workers, cores, run_on_workers};
pub use world::{SharedFiles, Typesetter};
