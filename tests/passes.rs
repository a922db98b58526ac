//! Typst sets a document again until everything holds that it says of itself: page
//! numbers, contents, the list of sources. Every pass costs as much as the first.

#![allow(clippy::unwrap_used, reason = "a test says what it expects by failing")]

mod common;

use std::path::Path;

use common::case;
use labbrapport::pipeline::{BuildOptions, Selection, build, prepare};
use serde_json::Value;

/// How many passes each document of a project takes, one after the other.
fn passes(project: &Path) -> Vec<usize> {
    let prepared = prepare(project, None).unwrap();
    let options = BuildOptions {
        selection: Selection::default(),
        jobs: std::num::NonZeroUsize::MIN,
        parts: Vec::new(),
        keep_sources: None,
    };
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

#[test]
fn documents_settle_in_two_passes() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for project in [root.to_owned(), case("english")] {
        let passes = passes(&project);
        let few = passes.iter().all(|passes| *passes <= 2);
        assert!(passes.len() > 5 && few, "{passes:?}");
    }
}
