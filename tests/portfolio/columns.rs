//! The tables as Parquet: the rows and values of the tables as CSV.

use std::collections::BTreeMap;
use std::fs::{self, File};

use chrono::NaiveDate;
use parquet::basic::{LogicalType, Type as Physical};
use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::record::Field;

use crate::tools::{Folder, three, visits};

/// What the test's programmes have besides: a date, and hostile text.
fn folder() -> Folder {
    let mut hostile = visits("=1+1", "2023-12-31", 7.0);
    hostile["programme"]["title"] = serde_json::json!({"sv": ".."});
    hostile["programme"]["funder"] = serde_json::json!(["Åre; \"Fonden\"", "F\n2"]);
    let later = visits("=1+1", "2024-12-31", 17.0);
    three()
        .with("in/d/results.json", &hostile)
        .with("in/e/results.json", &later)
        .bytes("in/f/results.json", b"{")
}

fn read(folder: &Folder, table: &str) -> SerializedFileReader<File> {
    let path = folder.0.path().join(format!("out/{table}.parquet"));
    SerializedFileReader::new(File::open(path).unwrap()).unwrap()
}

/// A cell as CSV has it, with the sign of what is withheld.
fn as_csv(value: &Field, withheld: Option<&Field>) -> String {
    let written = match value {
        Field::Null => String::new(),
        Field::Str(text) => text.clone(),
        Field::Double(number) => number.to_string(),
        Field::Long(count) => count.to_string(),
        Field::Bool(flag) => flag.to_string(),
        Field::Date(days) => {
            let first = NaiveDate::from_ymd_opt(1970, 1, 1).unwrap();
            let days = chrono::Days::new(u64::try_from(*days).unwrap());
            first.checked_add_days(days).unwrap().to_string()
        }
        other => panic!("{other:?} is no kind of ours"),
    };
    match withheld {
        Some(Field::Bool(true)) => {
            assert_eq!(written, "");
            "..".to_owned()
        }
        Some(Field::Bool(false)) | None => written,
        Some(other) => panic!("{other:?} is no answer"),
    }
}

/// What CSV puts before a text that a spreadsheet would run.
fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(text) if text.starts_with(['=', '+', '-', '@', '.']) => text,
        _ => cell,
    }
}

#[test]
fn every_table_has_the_rows_of_its_csv_file() {
    let folder = folder();
    folder.told(1);
    let (mut rows_seen, mut withheld_seen) = (0, 0);
    for table in [
        "programmes",
        "sums",
        "sums-within",
        "targets",
        "results",
        "outliers",
        "left-out",
    ] {
        let path = folder.0.path().join(format!("out/{table}.csv"));
        let mut csv = csv::Reader::from_path(path).unwrap();
        let headings = csv.headers().unwrap().clone();
        let rows: Vec<csv::StringRecord> = csv.records().map(Result::unwrap).collect();
        let file = read(&folder, table);
        let columns = file
            .metadata()
            .file_metadata()
            .schema_descr()
            .columns()
            .len();
        let typed: Vec<_> = file
            .get_row_iter(None)
            .unwrap()
            .map(Result::unwrap)
            .collect();
        assert_eq!(typed.len(), rows.len(), "{table}");
        for (row, typed) in rows.iter().zip(&typed) {
            let own: BTreeMap<&str, &Field> = typed
                .get_column_iter()
                .map(|(name, value)| (name.as_str(), value))
                .collect();
            assert_eq!(own.len(), columns, "{table}");
            for (name, cell) in headings.iter().zip(row) {
                let withheld = own.get(format!("{name}_withheld").as_str()).copied();
                let read = as_csv(own[name], withheld);
                assert_eq!(read, unguarded(cell), "{table} {name}");
                withheld_seen += usize::from(cell == "..");
            }
            rows_seen += 1;
        }
    }
    assert!(
        rows_seen > 20 && withheld_seen > 0,
        "{rows_seen} {withheld_seen}"
    );
}

#[test]
fn columns_are_of_the_kind_that_is_declared() {
    let folder = folder();
    folder.told(1);
    let file = read(&folder, "results");
    let schema = file.metadata().file_metadata().schema_descr();
    let kind = |schema: &parquet::schema::types::SchemaDescriptor, name: &str| {
        let column = schema.columns().iter().find(|column| column.name() == name);
        let column = column.unwrap_or_else(|| panic!("{name}"));
        (column.physical_type(), column.logical_type_ref().cloned())
    };
    assert_eq!(
        kind(schema, "programme"),
        (Physical::BYTE_ARRAY, Some(LogicalType::String))
    );
    assert_eq!(kind(schema, "actual"), (Physical::DOUBLE, None));
    assert_eq!(kind(schema, "actual_withheld"), (Physical::BOOLEAN, None));
    assert_eq!(kind(schema, "n"), (Physical::INT64, None));
    assert_eq!(kind(schema, "target_reached"), (Physical::BOOLEAN, None));
    let file = read(&folder, "programmes");
    let schema = file.metadata().file_metadata().schema_descr();
    assert_eq!(
        kind(schema, "date"),
        (Physical::INT32, Some(LogicalType::Date))
    );
}

#[test]
fn they_are_in_the_manifest_and_a_table_without_rows_has_its_columns() {
    let folder = three();
    folder.told(0);
    let manifest = fs::read_to_string(folder.0.path().join("out/manifest.json")).unwrap();
    assert!(manifest.contains("\"sums-within.parquet\""));
    let file = read(&folder, "outliers");
    assert_eq!(file.metadata().file_metadata().num_rows(), 0);
    assert!(file.metadata().file_metadata().schema_descr().num_columns() > 5);
}
