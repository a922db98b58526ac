//! Interview codings from other tools' projects and exports.
//!
//! [`read_codings`] brings a file of any of the known tools to one model, a
//! [`CodedProject`]. Nothing here touches files, no path leads out of an
//! archive, and no note or memo is ever read.

mod about;
mod archive;
mod borders;
mod candidates;
mod coded;
mod mapping;
mod offsets;
mod paths;
mod patterns;
mod propose;
mod read;
mod refi;
mod tables;
#[cfg(test)]
mod tests;
mod warnings;
mod xml;

pub use coded::{Case, Code, CodedProject, Coding, SegmentKind, Source, Variable, VariableValue};
pub use mapping::{Finder, belongs};
pub use propose::propose_codings;
pub use read::read_codings;
pub use warnings::{At, Warning, Warnings};
