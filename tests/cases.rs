//! Whole small projects under `tests/cases/`, each with what it should give.
//!
//! A case is a project folder. `check.txt` is what `labbrapport check
//! --format short` says of it. Where it builds, `figures.txt` holds the
//! figures of its results file, and `text.txt` the sentences that one of its
//! documents must contain, a line each; `reference.json` holds values that an
//! established package gave for the same data. Run with `UPDATE_CASES=1` to write
//! the first two anew, and read the difference before you commit it.

#![allow(clippy::unwrap_used, reason = "a test says what it expects by failing")]

mod common;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use common::{case, copy, labbrapport};

fn cases() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut cases: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
        .collect();
    cases.sort();
    assert!(!cases.is_empty());
    cases
}

/// Compares with a file of the case, or writes it when asked to.
fn expect(case: &Path, file: &str, actual: &str, wrong: &mut Vec<String>) {
    let path = case.join(file);
    if std::env::var_os("UPDATE_CASES").is_some() {
        fs::write(path, actual).unwrap();
        return;
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    if expected != actual {
        let name = path
            .strip_prefix(env!("CARGO_MANIFEST_DIR"))
            .unwrap()
            .display();
        wrong.push(format!(
            "--- {name}, expected\n{expected}--- actual\n{actual}"
        ));
    }
}

#[test]
fn every_case_says_what_it_should() {
    let mut wrong = Vec::new();
    for case in cases() {
        let checked = labbrapport(&case, &["check", "--format", "short"]);
        let said = String::from_utf8(checked.stderr).unwrap();
        expect(&case, "check.txt", &said, &mut wrong);
        let has_errors = said.contains(": error[");
        assert_eq!(
            checked.status.code(),
            Some(i32::from(has_errors)),
            "{}",
            case.display()
        );
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_case_with_errors_writes_nothing() {
    let failing = cases().into_iter().filter(|case| {
        fs::read_to_string(case.join("check.txt"))
            .unwrap_or_default()
            .contains(": error[")
    });
    let mut count = 0;
    for case in failing {
        count += 1;
        let project = copy(&case);
        let previous = project.path().join("output/slutrapport.pdf");
        fs::create_dir_all(previous.parent().unwrap()).unwrap();
        fs::write(&previous, "the previous report").unwrap();
        let built = labbrapport(project.path(), &["build"]);
        assert_eq!(built.status.code(), Some(1), "{}", case.display());
        assert_eq!(
            fs::read_to_string(&previous).unwrap(),
            "the previous report"
        );
        assert!(
            !project.path().join("output/manifest.json").exists(),
            "{}",
            case.display()
        );
    }
    assert!(
        count * 3 >= cases().len(),
        "a third of the cases are failing ones"
    );
}

/// `id = text`, a line per figure; `withheld` where it is.
fn figures(results: &str) -> String {
    let results: serde_json::Value = serde_json::from_str(results).unwrap();
    let mut lines = String::new();
    for figure in results["figures"].as_array().unwrap() {
        let text = figure["text"].as_str().unwrap_or("withheld");
        lines.push_str(&format!("{} = {text}\n", figure["id"].as_str().unwrap()));
    }
    lines
}

/// Figures that are shown and are not what an established package makes of the
/// same data, where the case has that in `reference.json`.
fn unlike_reference(case: &Path, results: &str) -> Vec<String> {
    let Ok(reference) = fs::read_to_string(case.join("reference.json")) else {
        return Vec::new();
    };
    let reference: BTreeMap<String, f64> = serde_json::from_str(&reference).unwrap();
    let results: serde_json::Value = serde_json::from_str(results).unwrap();
    let found: BTreeMap<&str, Option<f64>> = results["figures"]
        .as_array()
        .unwrap()
        .iter()
        .map(|figure| (figure["id"].as_str().unwrap(), figure["value"].as_f64()))
        .collect();
    let mut held = 0;
    let mut wrong = Vec::new();
    for (id, expected) in &reference {
        match found.get(id.as_str()) {
            Some(Some(value)) if (value - expected).abs() <= 1e-9 => held += 1,
            // Withheld.
            Some(None) => {}
            other => wrong.push(format!(
                "{}: {id}: {expected}, not {other:?}",
                case.display()
            )),
        }
    }
    assert!(held * 2 > reference.len(), "most figures are shown");
    wrong
}

/// Every string that the kept sources show, as one text.
fn shown_text(sources: &Path) -> String {
    let mut text = String::new();
    for entry in walkdir::WalkDir::new(sources).sort_by_file_name() {
        let path = entry.unwrap().into_path();
        if path.file_name().is_some_and(|name| name == "main.typ") {
            text.push_str(&fs::read_to_string(path).unwrap());
        }
    }
    text
}

#[test]
fn every_case_without_errors_builds() {
    let mut wrong = Vec::new();
    for case in cases() {
        let checked = fs::read_to_string(case.join("check.txt")).unwrap_or_default();
        if checked.contains(": error[") {
            continue;
        }
        let project = copy(&case);
        let sources = project.path().join("sources");
        let built = labbrapport(
            project.path(),
            &["build", "--keep-sources", sources.to_str().unwrap()],
        );
        let said = String::from_utf8_lossy(&built.stderr);
        assert!(built.status.success(), "{}: {said}", case.display());
        let results =
            fs::read_to_string(project.path().join("output/resultat/results.json")).unwrap();
        expect(&case, "figures.txt", &figures(&results), &mut wrong);
        wrong.extend(unlike_reference(&case, &results));
        let text = shown_text(&sources);
        let wanted = fs::read_to_string(case.join("text.txt")).unwrap_or_default();
        for line in wanted.lines() {
            if !text.contains(line) {
                wrong.push(format!("{}: no document says: {line}", case.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Everything a build wrote, by path.
fn written(project: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let files = walkdir::WalkDir::new(project.join("output")).sort_by_file_name();
    let files = files
        .into_iter()
        .map(Result::unwrap)
        .filter(|entry| entry.file_type().is_file());
    files
        .map(|entry| {
            (
                entry.path().strip_prefix(project).unwrap().to_owned(),
                fs::read(entry.path()).unwrap(),
            )
        })
        .collect()
}

#[test]
fn one_worker_and_three_write_the_same_bytes() {
    let case = case("english");
    let builds = ["1", "3"].map(|jobs| {
        let project = copy(&case);
        assert!(
            labbrapport(project.path(), &["build", "--jobs", jobs])
                .status
                .success()
        );
        written(project.path())
    });
    assert!(builds[0].len() > 3);
    assert!(builds[0] == builds[1]);
}

#[test]
fn only_one_labs_report_is_made_when_asked() {
    let project = copy(&case("english"));
    assert!(labbrapport(project.path(), &["build"]).status.success());
    let before = written(project.path());
    assert!(
        labbrapport(project.path(), &["build", "--lab", "north"])
            .status
            .success()
    );
    assert!(
        before == written(project.path()),
        "the rest stays, and so does the manifest"
    );
    let unknown = labbrapport(project.path(), &["build", "--lab", "nort"]);
    assert_eq!(unknown.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&unknown.stderr).contains("did you mean `north`?"));
}
