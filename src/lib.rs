//! `labbrapport`: from a folder of lab workbooks to finished, accessible reports.
//!
//! The modules stand in the order of the data's way through them.

/// Problems found anywhere: one model, several renderers.
pub mod diagnostic;

/// The core nouns: schema, programme, provenance.
pub mod model;

/// What a project says of itself: manifest, templates, fonts, pictures.
pub mod project;

/// From files on disk to a typed programme.
pub mod ingest;

/// From the programme to a register of figures.
pub mod analysis;

/// The one closed step to what may be shown.
pub mod disclosure;

/// How things are said: fixed words, numbers, figures, sentences.
pub mod wording;

/// Drawings of what may be shown.
pub mod charts;

/// Templates filled with what may be shown.
pub mod templates;

/// From filled markup to PDF.
pub mod typeset;

/// What is published for other programs.
pub mod results;

/// The web edition.
pub mod web;

/// Staged beside `output/`, then moved into place.
pub mod publish;

/// The way of the data, one line per stage.
pub mod pipeline;

/// From a printed figure back to its cells.
pub mod trace;

/// What differs: output from its inputs, one edition from another.
pub mod compare;

/// What many programmes tell together.
pub mod portfolio;

/// A project in the browser while one works on it.
pub mod preview;

/// A project to start from.
pub mod scaffold;

/// The command line.
pub mod cli;
