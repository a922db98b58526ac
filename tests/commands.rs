//! What the commands say, as loud as one asks for, and where from.

#![allow(clippy::unwrap_used, reason = "a test says what it expects by failing")]

mod common;

use std::path::Path;
use std::process::{Command, Output};

use common::{case, copy, files, labbrapport, said};
use serde_json::Value;

fn printed(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

/// The program run in `folder`.
fn run_in(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_labbrapport"))
        .current_dir(folder)
        .args(arguments)
        .output()
        .unwrap()
}

#[test]
fn notes_of_a_kind_are_told_as_one_unless_all_are_asked_for() {
    let project = copy(&case("survey-groups"));
    let brief = said(&labbrapport(project.path(), &["check"]));
    let all = said(&labbrapport(project.path(), &["check", "--all"]));
    let notes = |told: &str| told.matches("upplysning[").count();
    assert!(notes(&brief) < notes(&all), "{brief}");
    assert!(brief.contains("ställen till\n"), "{brief}");
    assert!(brief.ends_with("labbrapport check --all visar alla upplysningar\n"));
    assert!(!all.contains("--all"));
    // As many are counted.
    let counted = |told: &str| {
        let line = told.lines().find(|line| line.starts_with("kontrollerat"));
        line.unwrap().to_owned()
    };
    assert_eq!(counted(&brief), counted(&all));
}

#[test]
fn quiet_says_what_is_wrong_and_no_more() {
    let project = copy(&case("english"));
    let built = labbrapport(project.path(), &["build", "--quiet"]);
    assert!(built.status.success());
    let told = said(&built);
    assert!(!told.contains("wrote") && !told.contains(".pdf"), "{told}");
    let wrong = labbrapport(project.path(), &["--quiet", "build", "--lab", "nowhere"]);
    assert!(said(&wrong).contains("unknown-lab"));
}

#[test]
fn paths_can_be_opened_from_where_one_stands() {
    let project = copy(&case("english"));
    let folder = project.path().join("data");
    let built = run_in(&folder, &["build"]);
    let told = said(&built);
    let begin = told
        .lines()
        .find_map(|line| line.strip_prefix("begin with "));
    assert!(folder.join(begin.unwrap()).is_file(), "{told}");
    let outputs = printed(&run_in(&folder, &["outputs"]));
    assert!(outputs.lines().count() > 5);
    for path in outputs.lines() {
        assert!(folder.join(path).is_file(), "{path}");
    }
}

#[test]
fn the_files_that_a_build_writes_are_known_before_it() {
    let project = copy(&case("english"));
    let outputs = labbrapport(project.path(), &["outputs", "--format", "json"]);
    let mut outputs: Vec<String> = serde_json::from_slice(&outputs.stdout).unwrap();
    assert!(!project.path().join("output").exists());
    labbrapport(project.path(), &["build"]);
    let written = files(&project.path().join("output")).into_keys();
    let mut written: Vec<String> = written.map(|path| format!("output/{path}")).collect();
    outputs.sort();
    written.sort();
    assert_eq!(outputs, written);
}

#[test]
fn a_build_tells_other_programs_what_it_wrote() {
    let project = copy(&case("english"));
    let build = || labbrapport(project.path(), &["build", "--format", "json"]);
    let first = build();
    let told: Value = serde_json::from_slice(&first.stdout).unwrap();
    assert_eq!(told["output"], "output");
    let documents = told["documents"].as_array().unwrap();
    for document in documents {
        let path = document["path"].as_str().unwrap();
        assert!(project.path().join("output").join(path).is_file());
    }
    assert_eq!(told["left"], 0);
    assert_eq!(said(&first), "");
    let again: Value = serde_json::from_slice(&build().stdout).unwrap();
    assert_eq!(again["documents"], told["documents"]);
    assert_eq!(again["left"], documents.len());
    // What stops it is told as check tells it.
    std::fs::write(project.path().join("labbrapport.toml"), "title = ").unwrap();
    let stopped = build();
    let problems: Value = serde_json::from_slice(&stopped.stdout).unwrap();
    assert_eq!(problems[0]["severity"], "error");
    assert!(!stopped.status.success());
}

#[test]
fn colours_come_when_they_are_asked_for() {
    let project = copy(&case("english"));
    let wrong = |color: &str| {
        let asked = ["build", "--color", color, "--lab", "nowhere"];
        said(&labbrapport(project.path(), &asked))
    };
    assert!(wrong("always").contains('\u{1b}'));
    assert!(!wrong("never").contains('\u{1b}'));
    assert!(!wrong("auto").contains('\u{1b}'));
}

#[test]
fn every_command_has_a_page_of_the_manual() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("man");
    let written = run_in(folder.path(), &["man", "--output", path.to_str().unwrap()]);
    assert!(written.status.success(), "{}", said(&written));
    let page = std::fs::read_to_string(path.join("labbrapport-build.1")).unwrap();
    assert!(page.contains("shard"), "{page}");
    assert!(path.join("labbrapport-gather.1").is_file());
    assert!(path.join("labbrapport.1").is_file());
    assert!(!path.join("labbrapport-help-build.1").exists());
}

#[test]
fn commands_that_are_shown_can_be_typed_as_they_stand() {
    let project = copy(&case("survey-groups"));
    let above = project.path().parent().unwrap();
    let name = project.path().file_name().unwrap().to_str().unwrap();
    let told = said(&run_in(above, &["--project", name, "check"]));
    let typed = format!("labbrapport check --project {name} --all visar alla upplysningar\n");
    assert!(told.ends_with(&typed), "{told}");
    let here = said(&run_in(project.path(), &["check"]));
    assert!(here.ends_with("labbrapport check --all visar alla upplysningar\n"));
}

#[test]
fn a_project_that_is_not_where_it_should_be_is_told_with_the_way_out() {
    let project = copy(&case("minimal"));
    let manifest = project.path().join("labbrapport.toml");
    let file = manifest.to_str().unwrap();
    let told = said(&run_in(project.path(), &["--project", file, "check"]));
    assert!(told.contains("[project-not-folder]"), "{told}");
    let folder = format!("--project {}\n", project.path().display());
    assert!(told.contains(&folder), "{told}");
    let misnamed = project.path().join("labbrapport.toml.txt");
    std::fs::rename(&manifest, misnamed).unwrap();
    let told = said(&run_in(project.path(), &["check"]));
    assert!(told.contains("[manifest-misnamed]"), "{told}");
    assert!(told.contains("labbrapport.toml.txt"), "{told}");
}

#[test]
fn help_is_there_however_it_is_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let asked = |arguments: &[&str]| printed(&run_in(folder.path(), arguments));
    assert_eq!(asked(&["help", "--help"]), asked(&["help"]));
    assert_eq!(asked(&["help", "build", "-h"]), asked(&["help", "build"]));
    assert!(asked(&["help"]).contains("labbrapport"));
}
