//! Typst sets a document again until everything holds that it says of itself: page
//! numbers, contents, the list of sources. Every pass costs as much as the first.

#![allow(clippy::unwrap_used, reason = "a test says what it expects by failing")]

mod common;

use std::path::Path;

use common::{case, copy};
use labbrapport::pipeline::{BuildOptions, build, prepare};
use labbrapport::typeset::Workers;
use serde_json::Value;

/// How many passes each document of a project takes, one after the other.
fn passes(project: &Path) -> Vec<usize> {
    let prepared = prepare(project, None).unwrap();
    let options = BuildOptions::everything(Workers::once(std::num::NonZeroUsize::MIN));
    let target = tempfile::tempdir().unwrap();
    typst_timing::clear();
    typst_timing::enable();
    build(&prepared, &options, target.path(), &|_| {}).unwrap();
    typst_timing::disable();
    let mut told = Vec::new();
    typst_timing::export_json(&mut told, |_| (String::new(), 0)).unwrap();
    let told: Vec<Value> = serde_json::from_slice(&told).unwrap();
    let mut passes: Vec<usize> = Vec::new();
    for event in told.iter().filter(|event| event["ph"] == "B") {
        let name = event["name"].as_str().unwrap();
        let Some(pass) = name
            .strip_prefix("iter (")
            .and_then(|name| name.strip_suffix(')'))
        else {
            continue;
        };
        match pass {
            "1" => passes.push(1),
            _ => *passes.last_mut().unwrap() += 1,
        }
    }
    passes
}

/// A project's manifest and data, told to make no web pages.
fn without_web(project: &Path) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let data = copy(&project.join("data"));
    std::fs::rename(data.path(), folder.path().join("data")).unwrap();
    let text = std::fs::read_to_string(project.join("labbrapport.toml")).unwrap();
    let manifest = format!("{text}\n[web]\noff = true\n");
    std::fs::write(folder.path().join("labbrapport.toml"), manifest).unwrap();
    folder
}

#[test]
fn documents_settle_in_two_passes() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for project in [root.to_owned(), case("english")] {
        let with_web = passes(&project);
        let few = with_web.iter().all(|passes| *passes <= 3);
        assert!(with_web.len() > 5 && few, "{with_web:?}");
        // Pages alone: a web page is made once more, to see that it holds.
        let pages = passes(without_web(&project).path());
        let two = pages.iter().all(|passes| *passes <= 2);
        assert!(pages.len() > 3 && two, "{pages:?}");
    }
}
