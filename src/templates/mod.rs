//! Templates filled with what may be shown.

pub mod attachments;
mod basis;
mod breaks;
mod claims;
pub mod environment;
mod functions;
pub mod markup;
mod plain;
mod renderer;
pub mod settings;
mod sources;
mod syntax;
pub mod typed;
mod unknown;
pub mod views;

pub use plain::render_plain;
pub use renderer::{INDEX, IndexEntry, Renderer, Report};
pub use sources::{DocumentFiles, Drawing, Drawings, MAIN, Sources, Subject};
pub use syntax::check_templates;
pub use views::said::said;
