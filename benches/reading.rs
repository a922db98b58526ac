//! Reading a workbook of a million cells, beside calamine reading the same
//! sheet: `cargo bench --bench reading`.

#![allow(missing_docs, reason = "a benchmark")]
#![allow(clippy::unwrap_used, reason = "a benchmark that fails says so")]

use std::path::PathBuf;
use std::sync::LazyLock;

use calamine::{Reader, Xlsx, open_workbook};
use labbrapport::ingest::{DataFile, ReadOptions, read_programme};
use labbrapport::model::Language;

/// Rows of seven columns: a million cells.
const ROWS: u32 = 142_857;
const LABS: u32 = 500;
const INDICATORS: u32 = 150;

// As the program that ships.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() {
    divan::main();
}

/// A workbook with every measurement of many labs, written once.
static BOOK: LazyLock<PathBuf> = LazyLock::new(|| {
    let path = std::env::temp_dir().join("labbrapport-reading.xlsx");
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet().set_name("Mätvärden").unwrap();
    let headings = [
        "labb",
        "indikator",
        "tillfälle",
        "datum",
        "täljare",
        "nämnare",
        "källa",
    ];
    for (column, heading) in headings.iter().enumerate() {
        sheet.write(0, column as u16, *heading).unwrap();
    }
    for row in 0..ROWS {
        let (lab, rest) = (row % LABS, row / LABS);
        let (indicator, round) = (rest % INDICATORS, rest / INDICATORS);
        sheet.write(row + 1, 0, format!("labb{lab}")).unwrap();
        sheet
            .write(row + 1, 1, format!("indikator{indicator}"))
            .unwrap();
        sheet.write(row + 1, 2, "uppföljning").unwrap();
        sheet
            .write(row + 1, 3, format!("{}-01-01", 1990 + round))
            .unwrap();
        sheet.write(row + 1, 4, row % 40 + 5).unwrap();
        sheet.write(row + 1, 5, 50).unwrap();
        sheet.write(row + 1, 6, "register").unwrap();
    }
    let sheet = book.add_worksheet().set_name("Labb").unwrap();
    for (column, heading) in ["id", "namn", "ort"].iter().enumerate() {
        sheet.write(0, column as u16, *heading).unwrap();
        for lab in 0..LABS {
            sheet
                .write(lab + 1, column as u16, format!("labb{lab}"))
                .unwrap();
        }
    }
    let sheet = book.add_worksheet().set_name("Indikatorer").unwrap();
    for (column, heading) in ["id", "namn", "nivå", "enhet", "riktning"]
        .iter()
        .enumerate()
    {
        sheet.write(0, column as u16, *heading).unwrap();
        for indicator in 0..INDICATORS {
            let id = format!("indikator{indicator}");
            let text = [id.as_str(), id.as_str(), "resultat", "andel", "upp"][column];
            sheet.write(indicator + 1, column as u16, text).unwrap();
        }
    }
    book.save(&path).unwrap();
    path
});

#[divan::bench(sample_count = 9, sample_size = 1)]
fn calamine_alone() -> usize {
    let mut book: Xlsx<_> = open_workbook(&*BOOK).unwrap();
    let names = book.sheet_names();
    names
        .iter()
        .map(|name| book.worksheet_range(name).unwrap().used_cells().count())
        .sum()
}

#[divan::bench(sample_count = 9, sample_size = 1)]
fn labbrapport() -> usize {
    let file = DataFile {
        path: BOOK.clone(),
        name: "book.xlsx".into(),
        status: None,
        imports: Vec::new(),
        tables: Vec::new(),
        digest: Default::default(),
    };
    let options = ReadOptions {
        language: Language::Swedish,
        edition: Language::Swedish,
        missing: &[],
        covered: &|_| true,
    };
    let (programme, diagnostics) = read_programme(&[file], &options);
    assert!(!diagnostics.has_errors());
    programme.measurements.len()
}
