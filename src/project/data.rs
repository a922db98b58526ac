//! Which files hold the project's data.

use std::sync::Arc;

use super::imports::ImportMapping;
use super::tables::TableMapping;
use crate::diagnostic::Place;
use crate::model::Status;

/// A pattern of the manifest and the status it gives.
#[derive(Debug, Clone)]
pub struct DataEntry {
    /// A path or glob relative to the project, `data/**`.
    pub pattern: String,
    /// The status of rows that have none of their own.
    pub status: Option<Status>,
    /// Where it stands in the manifest.
    pub place: Place,
    /// What it means, where it is another system's export.
    pub import: Option<ImportMapping>,
    /// What a sheet with headings of its own means.
    pub table: Option<Arc<TableMapping>>,
}

/// How the names of files with tables end.
pub const TABLE_ENDINGS: [&str; 7] = ["xlsx", "xlsm", "xlsb", "xls", "ods", "csv", "tsv"];
