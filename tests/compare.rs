//! `labbrapport verify` and `diff` on a small project of `tests/cases/`.

#![allow(clippy::unwrap_used, reason = "a test says what it expects by failing")]

mod common;

use std::fs;
use std::path::Path;

use common::{case, copy, labbrapport};

use serde_json::{Value, json};

/// A copy of the case `claims`, built.
fn built() -> tempfile::TempDir {
    let copy = copy(&case("claims"));
    assert!(labbrapport(copy.path(), &["build"]).status.success());
    copy
}

fn replace(project: &Path, file: &str, from: &str, to: &str) {
    let path = project.join(file);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(from), "{file} holds {from}");
    fs::write(path, text.replace(from, to)).unwrap();
}

fn verified(project: &Path) -> (Option<i32>, Value) {
    let output = labbrapport(project, &["verify", "--format", "json"]);
    let verified = serde_json::from_slice(&output.stdout).unwrap_or_default();
    (output.status.code(), verified)
}

#[test]
fn a_fresh_build_is_what_its_inputs_give() {
    let project = built();
    let before = fs::read(project.path().join("output/manifest.json")).unwrap();
    let (code, verified) = verified(project.path());
    assert_eq!(code, Some(0), "{verified}");
    assert_eq!(verified["outputs"], json!({}));
    let after = fs::read(project.path().join("output/manifest.json")).unwrap();
    assert!(before == after, "verifying writes nothing");
    let human = labbrapport(project.path(), &["verify"]);
    assert_eq!(
        String::from_utf8(human.stdout).unwrap(),
        "rapporterna är precis vad underlaget ger\n"
    );
}

#[test]
fn a_changed_input_is_named_with_the_documents_that_differ() {
    let project = built();
    let file = "data/mätvärden.csv";
    replace(
        project.path(),
        file,
        "norr,trygga,uppföljning,64,80",
        "norr,trygga,uppföljning,72,80",
    );
    let (code, verified) = verified(project.path());
    assert_eq!(code, Some(1));
    assert_eq!(verified["inputs"], json!({file: "changed"}));
    assert_eq!(verified["outputs"]["eget.pdf"], "changed");
    assert_eq!(verified["outputs"]["resultat/results.json"], "changed");
    assert_eq!(verified["damaged"], json!({}));
}

#[test]
fn inputs_are_known_to_the_project_alone() {
    let project = built();
    let manifest = fs::read_to_string(project.path().join("output/manifest.json")).unwrap();
    assert!(!manifest.contains("mätvärden"), "{manifest}");
    let record = project.path().join(".labbrapport-record-output.json");
    let kept = fs::read_to_string(&record).unwrap();
    assert!(kept.contains("data/mätvärden.csv"), "{kept}");
    fs::remove_file(record).unwrap();
    let (code, verified) = verified(project.path());
    assert_eq!((code, &verified["inputs"]), (Some(0), &json!({})));
}

#[test]
fn a_touched_and_a_lost_document_are_named() {
    let project = built();
    fs::write(project.path().join("output/eget.pdf"), "another").unwrap();
    fs::remove_file(project.path().join("output/resultat/results.json")).unwrap();
    let (code, verified) = verified(project.path());
    assert_eq!(code, Some(1));
    assert_eq!(verified["outputs"], json!({}));
    assert_eq!(
        verified["damaged"],
        json!({"eget.pdf": "changed", "resultat/results.json": "removed"})
    );
}

#[test]
fn without_a_build_there_is_nothing_to_verify() {
    let project = built();
    fs::remove_file(project.path().join("output/manifest.json")).unwrap();
    assert_eq!(verified(project.path()).0, Some(2));
}

/// `diff` of two projects' results, run in the example, which is Swedish.
fn run_diff(old: &Path, new: &Path, format: &str) -> (Option<i32>, Vec<u8>) {
    let results = |project: &Path| project.join("output/resultat/results.json");
    let (old, new) = (results(old), results(new));
    let files = [old.to_str().unwrap(), new.to_str().unwrap()];
    let arguments = [&["diff"], files.as_slice(), &["--format", format]].concat();
    let output = labbrapport(Path::new("."), &arguments);
    (output.status.code(), output.stdout)
}

fn diff(old: &Path, new: &Path) -> (Option<i32>, Value) {
    let (code, stdout) = run_diff(old, new, "json");
    (code, serde_json::from_slice(&stdout).unwrap())
}

#[test]
fn two_editions_are_told_apart_by_lab_with_sources() {
    let (old, new) = (built(), built());
    assert_eq!(diff(old.path(), new.path()).0, Some(0));
    let file = "data/mätvärden.csv";
    replace(
        new.path(),
        file,
        "norr,trygga,uppföljning,64,80",
        "norr,trygga,uppföljning,72,80",
    );
    // Four of twelve, corrected to seven, is shown.
    for occasion in ["baslinje", "uppföljning"] {
        let row = |of: &str| format!("soder,jobb,{occasion},{of},12");
        replace(new.path(), file, &row("4"), &row("7"));
    }
    assert!(labbrapport(new.path(), &["build"]).status.success());
    let (code, comparison) = diff(old.path(), new.path());
    assert_eq!(code, Some(1));
    let labs = comparison["labs"].as_array().unwrap();
    let lab = |id: &str| labs.iter().find(|lab| lab["lab"] == id).unwrap();
    let figure = |lab: &Value, id: &str| {
        let figures = lab["figures"].as_array().unwrap();
        figures
            .iter()
            .find(|figure| figure["id"] == id)
            .unwrap()
            .clone()
    };
    let changed = figure(lab("norr"), "indicator/trygga/norr/actual");
    assert_eq!(changed["change"], "changed");
    assert_eq!(
        (&changed["before"], &changed["after"]),
        (&json!("80 %"), &json!("90 %"))
    );
    let source = json!([{
        "file": file, "sheet": "mätvärden", "columns": ["D", "E"], "cells": 2,
    }]);
    assert_eq!(changed["source"], source);
    let human = String::from_utf8(run_diff(old.path(), new.path(), "human").1).unwrap();
    for line in [
        "norr (Norrlabbet)",
        "  ändrad     indicator/trygga/norr/actual: 80 % → 90 % (värde, intervall)",
        "  visas nu   indicator/jobb/soder/actual",
    ] {
        assert!(human.lines().any(|told| told == line), "{human}");
    }
    // Of as many, some answered otherwise: nobody can tell how few.
    let warnings = comparison["warnings"].as_array().unwrap();
    let few = json!({"id": "indicator/trygga/norr/actual", "how": "few"});
    assert!(warnings.contains(&few), "{warnings:?}");
    assert!(human.contains("skiljer sig med färre personer än tröskeln"));
    assert!(human.contains("earlier = "), "{human}");
    let freed = figure(lab("soder"), "indicator/jobb/soder/actual");
    assert_eq!(freed["change"], "freed");
    assert!(freed["before"].is_null() && freed["after"].is_null());
    assert!(
        comparison["warnings"]
            .as_array()
            .unwrap()
            .iter()
            .any(|warning| {
                warning["id"] == "indicator/jobb/soder/actual" && warning["how"] == "shown-now"
            })
    );
}

#[test]
fn what_is_no_results_file_is_wrong_use() {
    let project = built();
    let manifest = project.path().join("labbrapport.toml");
    let manifest = manifest.to_str().unwrap();
    let output = labbrapport(project.path(), &["diff", manifest, manifest]);
    assert_eq!(output.status.code(), Some(2));
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(told.starts_with("fel[not-results]"), "{told}");
}
