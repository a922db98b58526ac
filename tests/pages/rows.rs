//! Nothing that is published ties answers to rows: no row of a sheet is told,
//! and what is told does not follow the order of rows about people.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use sha2::{Digest, Sha256};

use crate::common::case;
use crate::leaks::outputs::{Told, everything_built, said};
use crate::project::Project;

/// Cases with a survey, interviews and codings, in tables of the project's own
/// and of other programs.
const CASES: [&str; 5] = [
    "interviews",
    "survey-index",
    "import",
    "codings-qualcoder",
    "codings-refi",
];

/// Files with rows about people, which may stand in any order.
const ABOUT_PEOPLE: [&str; 4] = ["intervjuer", "kodningar", "enkätsvar", "kodade"];

fn files_of(name: &str) -> BTreeMap<String, Vec<u8>> {
    let folder = case(name);
    let files = walkdir::WalkDir::new(&folder);
    let files = files.into_iter().map(|entry| entry.unwrap().into_path());
    let files = files.filter(|path| path.is_file());
    let files = files.map(|path| {
        let name = path.strip_prefix(&folder).unwrap().to_string_lossy();
        (name.replace('\\', "/"), fs::read(&path).unwrap())
    });
    files.collect()
}

fn project_of(files: &BTreeMap<String, Vec<u8>>) -> Project {
    let manifest = String::from_utf8(files["labbrapport.toml"].clone()).unwrap();
    let files = files.iter();
    files.fold(Project::new(&manifest), |project, (name, contents)| {
        project.with(name, contents)
    })
}

/// Whatever is shaped like a row of a sheet of the data: `kodningar!F12`,
/// `Coding!12`, `[D2, E2]`, `kodade.csv:12`.
fn rows_told(text: &str, sheets: &BTreeSet<String>) -> Vec<String> {
    let mut found = Vec::new();
    for sheet in sheets {
        for mark in [format!("{sheet}!"), format!("{sheet}.csv:")] {
            found.extend(text.match_indices(&mark).map(|(at, _)| at));
        }
    }
    let brackets = text.match_indices('[').map(|(at, _)| at);
    found.extend(brackets.filter(|at| is_cell(&text[at + 1..])));
    let told = found.into_iter();
    told.map(|at| text[at..].chars().take(40).collect())
        .collect()
}

/// Whether a text begins with the address of a cell: `D2,` or `D2:`.
fn is_cell(text: &str) -> bool {
    let letters = text.trim_start_matches(|c: char| c.is_ascii_uppercase());
    let digits = letters.trim_start_matches(|c: char| c.is_ascii_digit());
    let (letters, digits) = (text.len() - letters.len(), letters.len() - digits.len());
    (1..=3).contains(&letters)
        && digits > 0
        && text[letters + digits..].starts_with([',', ':', ']'])
}

/// The sheets that figures come from, as the results name them.
fn sheets(told: &[Told]) -> BTreeSet<String> {
    let results = told
        .iter()
        .find(|told| told.name.ends_with("output/resultat/results.json"));
    let results: serde_json::Value = serde_json::from_str(&results.unwrap().text).unwrap();
    let sources = results["sources"].as_array().unwrap().iter();
    let sheets = sources.map(|source| {
        assert!(source["file"].is_string(), "{source}");
        source["sheet"].as_str().unwrap().to_owned()
    });
    sheets.collect()
}

#[test]
fn no_row_of_a_sheet_is_published() {
    for name in CASES {
        let files = files_of(name);
        let project = project_of(&files);
        let mut told = everything_built(&project);
        told.retain(|told| told.name.starts_with("output"));
        assert!(told.len() > 5, "{name}");
        let sheets = sheets(&told);
        assert!(!sheets.is_empty(), "{name}");
        for told in &told {
            let rows = rows_told(&told.text, &sheets);
            assert_eq!(rows, [""; 0], "{name}: {}", told.name);
            for (file, contents) in &files {
                // What is attached or listed is digested; what was read is not.
                let digest = Sha256::digest(contents);
                let digest: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
                let listed = told.text.contains(&digest);
                assert!(!listed, "{name}: {} has the digest of {file}", told.name);
            }
        }
        // The project's own screen tells rows: the search would find them.
        let screen = said(&project, &["trace", "e"]);
        assert!(!rows_told(&screen.text, &sheets).is_empty(), "{name}");
    }
}

#[test]
fn the_order_of_rows_about_people_does_not_show() {
    for name in CASES {
        let files = files_of(name);
        let mut reversed = files.clone();
        let mut moved = 0;
        for (file, contents) in &mut reversed {
            let stem = file.rsplit('/').next().unwrap().trim_end_matches(".csv");
            if !ABOUT_PEOPLE.contains(&stem) {
                continue;
            }
            let text = String::from_utf8(contents.clone()).unwrap();
            let mut lines: Vec<&str> = text.lines().collect();
            lines[1..].reverse();
            *contents = (lines.join("\n") + "\n").into_bytes();
            moved += lines.len() - 1;
        }
        if moved == 0 {
            continue;
        }
        let [before, after] = [files, reversed].map(|files| published(&project_of(&files)));
        assert_eq!(
            before.keys().collect::<Vec<_>>(),
            after.keys().collect::<Vec<_>>()
        );
        for (file, contents) in &before {
            assert!(contents == &after[file], "{name}: {file} follows the rows");
        }
    }
}

fn published(project: &Project) -> BTreeMap<String, Vec<u8>> {
    let documents = project.build().into_iter();
    let mut files: BTreeMap<String, Vec<u8>> = documents.collect();
    for name in [
        "manifest.json",
        "resultat/results.json",
        "resultat/results.xlsx",
    ] {
        let path = project.path().join("output").join(name);
        files.insert(name.to_owned(), fs::read(path).unwrap());
    }
    files
}
