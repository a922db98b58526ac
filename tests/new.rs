//! A project's first quarter of an hour: `labbrapport new`, and what `check`
//! then says is left to do.

#![allow(clippy::unwrap_used, reason = "a test says what it expects by failing")]

mod common;

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use common::labbrapport;

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// Makes a project in a new folder and gives what was said.
fn new(folder: &Path, arguments: &[&str]) -> String {
    let folder = folder.display().to_string();
    let made = labbrapport(Path::new("."), &[&["new", &folder], arguments].concat());
    assert!(made.status.success(), "{}", said(&made));
    said(&made)
}

/// The problems that `check` finds.
fn check(project: &Path) -> Vec<String> {
    let checked = labbrapport(project, &["check", "--format", "short"]);
    said(&checked).lines().map(str::to_owned).collect()
}

#[test]
fn a_project_with_title_and_labs_lacks_what_only_people_know() {
    let folder = tempfile::tempdir().unwrap();
    let project = folder.path().join("Ungas labb");
    let said = new(&project, &["--title", "Ungas röst", "--labs", "Norr, Syd"]);
    let steps: Vec<&str> = said.lines().skip(1).collect();
    assert_eq!(steps.len(), 2, "{said}");
    assert!(steps[0].starts_with("1. fyll i ") && steps[0].contains("orten för varje labb"));
    // As it is typed, also with a space in the name.
    let typed = format!("\"{}\" check", project.display());
    assert!(steps[1].ends_with(&typed), "{said}");

    let found = check(&project);
    let errors: Vec<&String> = found.iter().filter(|line| line.contains("fel[")).collect();
    assert_eq!(errors.len(), 2, "{found:#?}");
    for (error, cell) in errors.iter().zip(["D5", "D6"]) {
        let wanted = format!("data/projekt.xlsx#Labb!{cell}: fel[missing-value]");
        assert!(error.contains(&wanted), "{error}");
    }
}

#[test]
fn the_title_of_a_new_project_is_asked_for_until_it_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let project = folder.path().join("first");
    let said = new(&project, &["--language", "en"]);
    assert!(said.contains("1. write the programme's name in "), "{said}");
    let labs = "id,name,place\nnorth,The North Lab,Northtown\n";
    fs::write(project.join("data/labs.csv"), labs).unwrap();
    let found = check(&project);
    assert!(
        found
            .iter()
            .any(|line| line.contains("error[placeholder]: “Name of the programme”")),
        "{found:#?}"
    );
}

#[test]
fn nobody_is_asked_where_there_is_no_terminal() {
    let folder = tempfile::tempdir().unwrap();
    let project = folder.path().join("first");
    let mut running = Command::new(env!("CARGO_BIN_EXE_labbrapport"))
        .arg("new")
        .arg(&project)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut input = running.stdin.take().unwrap();
    // It may have ended before.
    let _ = input.write_all(b"Asked\nNorr\n");
    drop(input);
    let made = running.wait_with_output().unwrap();
    assert!(made.status.success());
    assert_eq!(made.stdout, b"");
    let manifest = fs::read_to_string(project.join("labbrapport.toml")).unwrap();
    assert!(manifest.contains("title = \"Programmets namn\""));
}
