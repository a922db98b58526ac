//! The documentation agrees with the code it is about.

#![allow(clippy::unwrap_used, reason = "a test says what it expects by failing")]

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use common::snapshot;
use labbrapport::diagnostic::{Problem, Value};
use labbrapport::disclosure::statements::statements_markdown;
use labbrapport::project::manifest::parse_manifest;
use labbrapport::scaffold::json_schema::json_schema;
use labbrapport::scaffold::reference::tables_markdown;
use labbrapport::wording::problems::problems_markdown;
use labbrapport::wording::words_markdown;

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap_or_default()
}

/// Holds a file against what it is made from.
fn expect_made(path: &str, made: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    snapshot(&path, made.to_owned());
}

#[test]
fn the_reference_of_tables_is_the_schemas() {
    expect_made("docs/tables.md", &tables_markdown());
}

#[test]
fn the_reference_of_problems_is_the_catalogues() {
    expect_made("docs/problems.md", &problems_markdown());
    expect_made("docs/words.md", &words_markdown());
}

#[test]
fn the_list_of_statements_is_the_codes() {
    expect_made("docs/statements.md", &statements_markdown());
}

#[test]
fn the_json_schema_of_tables_is_the_schemas() {
    let schema = serde_json::to_string_pretty(&json_schema()).unwrap() + "\n";
    expect_made("docs/labbrapport.schema.json", &schema);
}

/// Keys of the manifest's sections as docs/manifest.md lists them.
fn documented_keys() -> BTreeMap<String, BTreeSet<String>> {
    let mut sections: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut section = String::new();
    for line in read("docs/manifest.md").lines() {
        if let Some(heading) = line.strip_prefix("## ") {
            section = heading.split('`').nth(1).unwrap_or_default().to_owned();
        }
        if let Some(row) = line.strip_prefix("| `") {
            let key = row.split('`').next().unwrap().to_owned();
            sections.entry(section.clone()).or_default().insert(key);
        }
    }
    sections
}

/// The keys that an unknown one could have been.
fn known(problem: &Problem) -> Option<Vec<String>> {
    let Problem::UnknownKey { key, known, .. } = problem else {
        return None;
    };
    let (Value::Quoted(key), Value::List(known)) = (key, known) else {
        return None;
    };
    let texts = known.iter().map(|known| match known {
        Value::Text(text) => text.to_string(),
        other => panic!("{other:?}"),
    });
    (**key == *"qqqqqqqqqqqq").then(|| texts.collect())
}

#[test]
fn the_manifests_documentation_names_the_keys_that_are_read() {
    for (section, keys) in documented_keys() {
        if section.contains('.') && section.starts_with("[[") {
            continue;
        }
        // What an unknown key is told are the keys that the reader asked for.
        let source = format!("title = \"x\"\n{section}\nqqqqqqqqqqqq = 1\n");
        let source = if section.is_empty() {
            "qqqqqqqqqqqq = 1\n"
        } else {
            &source
        };
        let diagnostics = parse_manifest(source).unwrap_err();
        let known = diagnostics
            .iter()
            .find_map(|diagnostic| known(&diagnostic.problem));
        let known = known.unwrap();
        // Tables have headings of their own.
        let tables = [
            "data",
            "document",
            "theme",
            "disclosure",
            "exemption",
            "allow-text",
            "cover",
            "logo",
            "picture",
            "edition",
            "evidence",
            "budget",
            "grant",
            "iati",
            "import",
            "quote",
            "results",
            "table",
            "web",
        ];
        let of_table = section == "[[table]]";
        let known: BTreeSet<String> = known
            .into_iter()
            .filter(|key| !tables.contains(&key.as_str()) || of_table && key == "table")
            .collect();
        assert_eq!(keys, known, "docs/manifest.md, section {section:?}");
    }
}

#[test]
fn the_documentation_names_the_keys_of_imported_items() {
    let source = "title = \"x\"\n[[import]]\nfiles = \"a.csv\"\nrespondent = \"kod\"\n\
                  occasion = \"baseline\"\nlab = \"a\"\n[[import.item]]\nqqqqqqqqqqqq = 1\n";
    let diagnostics = parse_manifest(source).unwrap_err();
    let known = diagnostics
        .iter()
        .find_map(|diagnostic| known(&diagnostic.problem));
    let known: BTreeSet<String> = known.unwrap().into_iter().collect();
    assert_eq!(documented_keys()["[[import.item]]"], known);
}

#[test]
fn the_documentation_names_the_keys_of_labs_and_indicators_in_tables() {
    for section in ["[[table.lab]]", "[[table.indicator]]"] {
        let table = "title = \"x\"\n[[table]]\nfiles = \"a.csv\"\ntable = \"Labs\"\n";
        let source = format!("{table}{section}\nqqqqqqqqqqqq = 1\n");
        let diagnostics = parse_manifest(&source).unwrap_err();
        let mut problems = diagnostics.iter();
        let known = problems.find_map(|diagnostic| known(&diagnostic.problem));
        let known: BTreeSet<String> = known.unwrap().into_iter().collect();
        assert_eq!(documented_keys()[section], known);
    }
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
        "docs/glossary.md",
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
