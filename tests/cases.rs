//! Whole small projects under `tests/cases/`, each with what it should give:
//! a test each, run by its name (`cargo test --release --test cases bad-ids`).
//!
//! A case is a project folder. `check.txt` is what `labbrapport check
//! --format short` says of it. Where it builds, `figures.txt` holds the
//! figures of its results file, `text.txt` what its first document, or its first lab’s, says, and
//! `says.txt` sentences that one of its documents must contain, a line each;
//! `reference.json` holds values that an established package gave for the same
//! data. `resultat/` holds result files that the build must write as they stand.
//! `import.txt` is what `labbrapport import` says of its data files, the
//! labs aside, before the manifest has a `[[table]]` or `[[import]]`, and the
//! manifest ends with the entries that it prints, confirmed. Run with `SNAPSHOTS=overwrite` to write the first three anew, and read
//! the difference before you commit it.

#![allow(clippy::unwrap_used, reason = "a test says what it expects by failing")]

mod common;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use common::{case, copy, labbrapport, snapshot};
use libtest_mimic::{Arguments, Trial};
use typst_syntax::{LinkedNode, SyntaxKind, parse};

fn main() {
    let arguments = Arguments::from_args();
    let cases = cases();
    let mut trials: Vec<Trial> = cases
        .into_iter()
        .map(|case| {
            let name = case.file_name().unwrap().to_string_lossy().into_owned();
            Trial::test(name, move || {
                hold(&case);
                Ok(())
            })
        })
        .collect();
    let others: [(&str, fn()); 3] = [
        ("a_third_of_the_cases_fail", a_third_of_the_cases_fail),
        ("one_worker_and_three_write_the_same_bytes", workers),
        ("only_one_labs_report_is_made_when_asked", one_lab),
    ];
    trials.extend(others.map(|(name, test)| {
        Trial::test(name, move || {
            test();
            Ok(())
        })
    }));
    libtest_mimic::run(&arguments, trials).exit();
}

fn cases() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let entries = fs::read_dir(folder).unwrap();
    let mut cases: Vec<PathBuf> = entries
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
        .collect();
    cases.sort();
    cases
}

fn a_third_of_the_cases_fail() {
    let fails = |case: &&PathBuf| {
        let checked = fs::read_to_string(case.join("check.txt")).unwrap();
        is_wrong(&checked)
    };
    let cases = cases();
    assert!(cases.iter().filter(fails).count() * 3 >= cases.len());
}

/// Whether an error is among what was said, in either language.
fn is_wrong(said: &str) -> bool {
    said.contains(": error[") || said.contains(": fel[")
}

/// A case says what it should; with errors it writes nothing, else it builds.
fn hold(case: &Path) {
    proposes(case);
    let checked = labbrapport(case, &["check", "--format", "short"]);
    let said = String::from_utf8(checked.stderr).unwrap();
    let has_errors = is_wrong(&said);
    assert_eq!(checked.status.code(), Some(i32::from(has_errors)), "{said}");
    snapshot(&case.join("check.txt"), said);
    if has_errors {
        writes_nothing(case);
    } else {
        builds(case);
    }
}

/// What `import` proposes is what the case's manifest was made of.
fn proposes(case: &Path) {
    let snapshot_path = case.join("import.txt");
    if !snapshot_path.exists() {
        return;
    }
    let project = copy(case);
    let path = project.path().join("labbrapport.toml");
    let manifest = fs::read_to_string(&path).unwrap();
    let kinds = ["[[table]]", "[[import]]"];
    let kind = kinds.into_iter().find(|kind| manifest.contains(kind));
    let (before, entry) = manifest.split_once(kind.unwrap()).unwrap();
    fs::write(&path, before).unwrap();
    let files = fs::read_dir(project.path().join("data")).unwrap();
    let files = files.map(|file| file.unwrap().path().display().to_string());
    let mut files: Vec<String> = files.filter(|file| !file.ends_with("labb.csv")).collect();
    files.sort();
    let mut arguments = vec!["import"];
    arguments.extend(files.iter().map(String::as_str));
    let proposed = labbrapport(project.path(), &arguments);
    let said = String::from_utf8(proposed.stdout).unwrap();
    let (_, printed) = said.split_once(kind.unwrap()).unwrap();
    let printed = printed.replace("confirm = false", "confirm = true");
    assert_eq!(entry.trim_end(), printed.trim_end());
    snapshot(&snapshot_path, said);
}

fn writes_nothing(case: &Path) {
    let project = copy(case);
    let previous = project.path().join("output/slutrapport.pdf");
    fs::create_dir_all(previous.parent().unwrap()).unwrap();
    fs::write(&previous, "the previous report").unwrap();
    let built = labbrapport(project.path(), &["build"]);
    assert_eq!(built.status.code(), Some(1));
    let left = fs::read_to_string(&previous).unwrap();
    assert_eq!(left, "the previous report");
    assert!(!project.path().join("output/manifest.json").exists());
}

fn builds(case: &Path) {
    let project = copy(case);
    let sources = project.path().join("sources");
    let built = labbrapport(
        project.path(),
        &["build", "--keep-sources", sources.to_str().unwrap()],
    );
    let said = String::from_utf8_lossy(&built.stderr);
    assert!(built.status.success(), "{said}");
    let output = project.path().join("output");
    let folders = ["resultat", "results"].map(|folder| output.join(folder));
    let folder = folders.iter().find(|folder| folder.is_dir()).unwrap();
    let results = fs::read_to_string(folder.join("results.json")).unwrap();
    let results: serde_json::Value = serde_json::from_str(&results).unwrap();
    snapshot(&case.join("figures.txt"), figures(&results));
    agrees_with_reference(case, &results);
    for wanted in fs::read_dir(case.join("resultat")).into_iter().flatten() {
        let wanted = wanted.unwrap();
        let written = fs::read_to_string(output.join("resultat").join(wanted.file_name()));
        snapshot(&wanted.path(), written.unwrap());
    }
    let texts = said_in_documents(&sources);
    let wanted = fs::read_to_string(case.join("says.txt")).unwrap_or_default();
    let every: String = texts.iter().map(|(_, markup)| markup.as_str()).collect();
    for line in wanted.lines() {
        assert!(every.contains(line), "no document says: {line}");
    }
    let manifest = fs::read_to_string(output.join("manifest.json")).unwrap();
    let manifest: serde_json::Value = serde_json::from_str(&manifest).unwrap();
    // Of a lab where there is one: it is made of everything.
    let documents = manifest["documents"].as_array().unwrap();
    let of_lab = documents.iter().find(|document| document["name"] == "lab");
    let first = of_lab.unwrap_or(&documents[0])["path"].as_str().unwrap();
    let (_, markup) = texts
        .iter()
        .find(|(name, _)| Some(name.as_str()) == first.strip_suffix(".pdf"))
        .unwrap();
    snapshot(&case.join("text.txt"), words_of(markup));
}

/// `id = text`, a line per figure; `withheld` where it is.
fn figures(results: &serde_json::Value) -> String {
    let mut lines = String::new();
    let language = results["programme"]["language"].as_str().unwrap();
    for figure in results["figures"].as_array().unwrap() {
        let text = figure["text"][language].as_str().unwrap_or("withheld");
        lines.push_str(&format!("{} = {text}\n", figure["id"].as_str().unwrap()));
    }
    lines
}

/// What is shown is what an established package makes of the same data, where
/// the case has that in `reference.json`.
fn agrees_with_reference(case: &Path, results: &serde_json::Value) {
    let Ok(reference) = fs::read_to_string(case.join("reference.json")) else {
        return;
    };
    let reference: BTreeMap<String, f64> = serde_json::from_str(&reference).unwrap();
    let figures = results["figures"].as_array().unwrap().iter();
    let found: BTreeMap<&str, Option<(f64, f64)>> = figures
        .map(|figure| {
            let value = figure["value"].as_f64();
            // The p-values of few people are told to be under a limit, or not.
            let within = value.map(|value| match figure["qualifier"].as_str() {
                Some("under") => (0.0, value),
                Some("at least") => (value, f64::INFINITY),
                _ => (value - half_a_unit(figure), value + half_a_unit(figure)),
            });
            (figure["id"].as_str().unwrap(), within)
        })
        .collect();
    let mut held = 0;
    for (id, expected) in &reference {
        match found.get(id.as_str()) {
            Some(Some((least, most))) if (least - 1e-9..=most + 1e-9).contains(expected) => {
                held += 1;
            }
            // Withheld.
            Some(None) => {}
            other => panic!("{id}: {expected}, not {other:?}"),
        }
    }
    assert!(held * 2 > reference.len(), "most figures are shown");
}

/// Half a unit of the last decimal that is printed of a figure: results hold
/// values as they are printed.
fn half_a_unit(figure: &serde_json::Value) -> f64 {
    let text = figure["text"]["sv"].as_str().unwrap();
    let decimals = text.split_once(',').map_or(0, |(_, rest)| {
        rest.chars().take_while(char::is_ascii_digit).count()
    });
    let in_percent = text.contains('%') || text.contains("procent");
    0.5 / 10_f64.powi(decimals as i32) / if in_percent { 100.0 } else { 1.0 }
}

/// The markup of every document, by its path without the ending.
fn said_in_documents(sources: &Path) -> Vec<(String, String)> {
    let files = walkdir::WalkDir::new(sources).sort_by_file_name();
    let files = files.into_iter().map(|entry| entry.unwrap().into_path());
    let mains = files.filter(|path| path.file_name().is_some_and(|name| name == "main.typ"));
    mains
        .map(|path| {
            let name = path.parent().unwrap().strip_prefix(sources).unwrap();
            let markup = fs::read_to_string(&path).unwrap();
            (name.to_string_lossy().replace('\\', "/"), markup)
        })
        .collect()
}

/// The words of a document, a line each; files that it shows left out.
fn words_of(markup: &str) -> String {
    let root = parse(markup);
    let mut text = String::new();
    let mut open = vec![LinkedNode::new(&root)];
    while let Some(node) = open.pop() {
        if node.children().len() > 0 {
            open.extend(node.children().rev());
            continue;
        }
        let leaf = node.get().leaf_text();
        match node.kind() {
            SyntaxKind::Text | SyntaxKind::Space => text.push_str(leaf),
            SyntaxKind::Str if !leaf.starts_with("\"/") => text.push_str(leaf.trim_matches('"')),
            SyntaxKind::Parbreak => text.push('\n'),
            _ => {}
        }
    }
    let lines = text.lines().map(|line| line.split_whitespace());
    let lines = lines.map(|words| words.collect::<Vec<_>>().join(" "));
    let kept: Vec<String> = lines.filter(|line| !line.is_empty()).collect();
    kept.join("\n") + "\n"
}

/// Everything a build wrote, by path.
fn written(project: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let files = walkdir::WalkDir::new(project.join("output")).sort_by_file_name();
    let files = files.into_iter().map(Result::unwrap);
    files
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let name = entry.path().strip_prefix(project).unwrap().to_owned();
            (name, fs::read(entry.path()).unwrap())
        })
        .collect()
}

fn workers() {
    let case = case("english");
    let builds = ["1", "3"].map(|jobs| {
        let project = copy(&case);
        let built = labbrapport(project.path(), &["build", "--jobs", jobs]);
        assert!(built.status.success());
        written(project.path())
    });
    assert!(builds[0].len() > 3);
    assert!(builds[0] == builds[1]);
}

fn one_lab() {
    let project = copy(&case("english"));
    assert!(labbrapport(project.path(), &["build"]).status.success());
    let before = written(project.path());
    let built = labbrapport(project.path(), &["build", "--lab", "north"]);
    assert!(built.status.success());
    let same = before == written(project.path());
    assert!(same, "the rest stays, and so does the manifest");
    let unknown = labbrapport(project.path(), &["build", "--lab", "nort"]);
    assert_eq!(unknown.status.code(), Some(2));
    let said = String::from_utf8_lossy(&unknown.stderr);
    assert!(said.contains("did you mean “north”?"), "{said}");
}
