//! The rows as tables, and those as CSV.

use std::io;

use super::told::Portfolio;
use crate::model::choice::Words;
use crate::results::{Field, Record, Value, csv_cell, words};

/// A table: rows of cells under columns.
pub struct Table<'r> {
    /// Its file is called this, with `.csv`.
    pub name: &'static str,
    /// What people call it.
    pub title: Words,
    /// Its columns.
    pub columns: Vec<&'static Field>,
    /// Its rows.
    pub rows: Vec<Vec<Value<'r>>>,
}

impl<'r> Table<'r> {
    fn of<R: Record>(name: &'static str, title: Words, rows: &'r [R]) -> Self {
        Self {
            name,
            title,
            columns: R::FIELDS
                .iter()
                .filter(|field| field.is_in_tables())
                .collect(),
            rows: rows.iter().map(Record::values).collect(),
        }
    }

    /// The table as CSV.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn csv(&self) -> io::Result<Vec<u8>> {
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(self.columns.iter().map(|field| field.name))?;
        for row in &self.rows {
            row.iter()
                .try_for_each(|value| writer.write_field(csv_cell(value).as_bytes()))?;
            writer.write_record(None::<&[u8]>)?;
        }
        writer.into_inner().map_err(|error| error.into_error())
    }
}

impl Portfolio {
    /// Its tables.
    pub fn tables(&self) -> [Table<'_>; 7] {
        [
            Table::of(
                "programmes",
                words("Program", "Programmes"),
                &self.programmes,
            ),
            Table::of("sums", words("Summor", "Sums"), &self.sums),
            Table::of(
                "sums-within",
                words("Summor inom", "Sums within"),
                &self.sums_within,
            ),
            Table::of("targets", words("Mål", "Targets"), &self.targets),
            Table::of("results", words("Resultat", "Results"), &self.outcomes),
            Table::of("outliers", words("Avvikande", "Outliers"), &self.outliers),
            Table::of("left-out", words("Utelämnade", "Left out"), &self.left_out),
        ]
    }
}
