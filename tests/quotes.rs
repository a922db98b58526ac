//! `labbrapport quotes` on small projects of `tests/cases/`.

#![allow(clippy::unwrap_used, reason = "a test says what it expects by failing")]

mod common;

use std::fs;
use std::process::Output;

use common::{case, copy, labbrapport};
use serde_json::{Value, json};

fn quotes(name: &str, arguments: &[&str]) -> Output {
    labbrapport(&case(name), &[&["quotes"], arguments].concat())
}

fn listed(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).unwrap()
}

/// Cell and state of each.
fn states(found: &Value) -> Vec<(&str, &str)> {
    let quotes = found["quotes"].as_array().unwrap().iter();
    let texts = quotes.map(|one| {
        (
            one["cell"].as_str().unwrap(),
            one["state"].as_str().unwrap(),
        )
    });
    texts
        .map(|(cell, state)| (cell.rsplit_once('!').unwrap().1, state))
        .collect()
}

#[test]
fn every_quote_says_whether_it_is_chosen_or_why_not() {
    let found = listed(&quotes("quotes", &["--lab", "norr", "--format", "json"]));
    assert_eq!(
        states(&found),
        [
            ("E4", "chosen-by-hand"),
            ("E2", "another-chosen"),
            ("E3", "another-chosen"),
            ("E6", "another-chosen"),
            ("E7", "too-long"),
            ("E25", "theme-withheld"),
            ("E18", "chosen"),
        ]
    );
    let first = json!({
        "lab": "norr",
        "code": "mote",
        "name": "Möten",
        "cell": "data/kodningar.csv#kodningar!E4",
        "interview": "data/intervjuer.csv#intervjuer!A4",
        "start": 102,
        "end": 152,
        "length": 33,
        "state": "chosen-by-hand",
        "text": "Utan huset hade vi inte träffats.",
        "entry": "[[quote]]\ncell = \"data/kodningar.csv#kodningar!E4\"\n",
    });
    assert_eq!(found["quotes"][0], first);
    assert_eq!(found["without_consent"], 1);
    assert_eq!(found["not_quotable"], 1);
}

#[test]
fn only_quotes_that_may_be_shown_have_a_text() {
    for format in ["human", "json"] {
        let output = quotes("quotes", &["--format", format]);
        let said = String::from_utf8(output.stdout).unwrap();
        assert!(said.contains("Utan huset hade vi inte träffats."), "{said}");
        for text in [
            "Jag vill inte att detta",
            "Det var roligt",
            "Det var en lång tid",
            "Kaffet var starkt",
            "Praktiken gav mig",
        ] {
            assert!(!said.contains(text), "{text}: {said}");
        }
    }
}

#[test]
fn what_points_at_a_person_is_named_by_its_cell_alone() {
    let output = quotes("bad-personal-text", &["--format", "json"]);
    assert_eq!(output.status.code(), Some(1), "the build stops at it");
    let found = listed(&output);
    assert_eq!(states(&found), [("C2", "personal")]);
    assert!(found["quotes"][0].get("text").is_none());
    assert!(found["quotes"][0].get("entry").is_none());
}

#[test]
fn labs_and_codes_narrow_the_list_by_id_or_name() {
    let by = |arguments: &[&str]| {
        listed(&quotes(
            "quotes",
            &[arguments, &["--format", "json"]].concat(),
        ))
    };
    let by_id = by(&["--code", "praktik"]);
    assert_eq!(by_id, by(&["--code", "Praktik"]));
    assert_eq!(states(&by_id)[0], ("E18", "chosen"));
    let in_south = by(&["--code", "praktik", "--lab", "syd"]);
    assert_eq!(
        states(&in_south),
        [("E23", "theme-withheld"), ("E24", "theme-withheld")]
    );
    assert_eq!(in_south["without_consent"], 0);
    let wrong = quotes("quotes", &["--lab", "nor", "--code", "motet"]);
    assert_eq!(wrong.status.code(), Some(2));
    let said = String::from_utf8(wrong.stderr).unwrap();
    assert!(said.contains("”norr”") && said.contains("”mote”"), "{said}");
}

#[test]
fn the_entry_that_is_printed_chooses_the_quote() {
    let project = copy(&case("quotes"));
    let list = || {
        let output = labbrapport(project.path(), &["quotes", "--format", "json"]);
        listed(&output)
    };
    let before = list();
    let quotes = before["quotes"].as_array().unwrap();
    let other = quotes
        .iter()
        .find(|one| one["lab"] == "syd" && one["state"] == "another-chosen");
    let other = other.unwrap();
    let path = project.path().join("labbrapport.toml");
    let manifest = fs::read_to_string(&path).unwrap();
    let entry = other["entry"].as_str().unwrap();
    fs::write(&path, format!("{manifest}\n{entry}")).unwrap();
    let after = list();
    let quotes = after["quotes"].as_array().unwrap();
    let own = quotes.iter().find(|one| one["cell"] == other["cell"]);
    assert_eq!(own.unwrap()["state"], "chosen-by-hand");
}

#[test]
fn an_element_of_a_project_file_is_named_by_its_position() {
    let found = listed(&quotes(
        "codings-refi",
        &["--lab", "norr", "--format", "json"],
    ));
    let first = &found["quotes"][0];
    assert_eq!(first["cell"], "data/intervjuer.qdpx#Coding!5");
    assert_eq!(first["state"], "chosen");
    assert!(first["start"].as_u64() < first["end"].as_u64());
}
