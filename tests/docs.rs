//! The documentation agrees with the code it is about.

#![allow(clippy::unwrap_used, reason = "a test says what it expects by failing")]

use std::fs;
use std::path::Path;

use labbrapport::scaffold::reference::tables_markdown;

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap_or_default()
}

#[test]
fn the_reference_of_tables_is_the_schemas() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/tables.md");
    if std::env::var_os("UPDATE_DOCS").is_some() {
        fs::write(path, tables_markdown()).unwrap();
        return;
    }
    assert_eq!(read("docs/tables.md"), tables_markdown());
}

/// Paths in backticks that begin in a folder of the repository.
fn paths(text: &str) -> impl Iterator<Item = &str> {
    let folders = [
        "src/",
        "tests/",
        "docs/",
        "report-templates/",
        "examples/",
        "data/",
    ];
    text.split('`').skip(1).step_by(2).filter(move |code| {
        folders.iter().any(|folder| code.starts_with(folder))
            && !code.contains([' ', '*', '<', '{'])
    })
}

#[test]
fn every_path_in_the_documentation_exists() {
    for document in [
        "README.md",
        "CONTRIBUTING.md",
        "docs/architecture.md",
        "docs/templates.md",
        "docs/manifest.md",
    ] {
        let text = read(document);
        assert!(!text.is_empty(), "{document}");
        for path in paths(&text) {
            let found = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
            assert!(found.exists(), "{document} names {path}");
        }
    }
}

#[test]
fn the_worked_example_of_a_template_is_a_case_that_builds() {
    let template = read("tests/cases/own-document/report-templates/omrade.typ.j2");
    assert!(read("docs/templates.md").contains(&template));
}
