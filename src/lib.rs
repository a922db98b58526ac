//! `labbrapport`: from a folder of lab workbooks to finished, accessible reports.
//!
//! The modules stand in the order of the data's way through them.

pub mod analysis;
pub mod charts;
pub mod cli;
pub mod diagnostic;
pub mod disclosure;
pub mod ingest;
pub mod model;
pub mod pipeline;
pub mod publish;
pub mod text;
pub mod typeset;
