//! `labbrapport`: from a folder of lab workbooks to finished, accessible reports.
//!
//! The modules stand in the order of the data's way through them.

pub mod diagnostic;
pub mod model;
pub mod ingest;
pub mod analysis;
pub mod disclosure;
pub mod charts;
pub mod text;
pub mod typeset;
pub mod publish;
pub mod pipeline;
pub mod cli;
