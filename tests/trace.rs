//! `labbrapport trace` on small projects of `tests/cases/`.

#![allow(clippy::unwrap_used, reason = "a test says what it expects by failing")]

mod common;

use std::process::Output;

use common::{case, labbrapport, said};
use serde_json::Value;

fn trace(name: &str, arguments: &[&str]) -> Output {
    labbrapport(&case(name), &[&["trace"], arguments].concat())
}

fn traced(case: &str, arguments: &[&str]) -> Vec<Value> {
    let output = trace(case, &[arguments, &["--format", "json"]].concat());
    serde_json::from_slice(&output.stdout).unwrap()
}

fn ids(traced: &[Value]) -> Vec<&str> {
    traced
        .iter()
        .map(|one| one["id"].as_str().unwrap())
        .collect()
}

#[test]
fn a_printed_text_leads_to_its_figure_cells_and_documents() {
    let found = traced("typed-figures", &["64 av 80"]);
    let first = &found[0];
    assert_eq!(first["id"], "indicator/trygga/all/actual");
    let own = found
        .iter()
        .find(|one| one["id"] == "indicator/trygga/norr/actual")
        .unwrap();
    assert_eq!(own["formula"], "share");
    assert_eq!(own["n"], 80);
    assert_eq!(own["status"], "published");
    assert_eq!(
        own["cells"],
        serde_json::json!([
            "data/mätvärden.csv#mätvärden!D3",
            "data/mätvärden.csv#mätvärden!E3"
        ])
    );
    let documents = own["documents"].as_array().unwrap();
    let norr = |shown: &serde_json::Value| shown["file"] == "output/eget/norr.pdf";
    assert!(documents.iter().any(norr), "{own}");
    assert_eq!(ids(&traced("typed-figures", &["80 %"])), ids(&found));
    assert_eq!(ids(&traced("typed-figures", &["80"])), ids(&found));
}

#[test]
fn a_figure_leads_to_the_pages_where_its_source_is_named() {
    let found = traced("underlag", &["indicator/trygga/norr/actual"]);
    let eget = serde_json::json!({"file": "output/eget.pdf", "pages": [1, 3]});
    assert!(found[0]["documents"].as_array().unwrap().contains(&eget));
    let human = trace("underlag", &["indicator/trygga/norr/actual"]);
    let human = String::from_utf8(human.stdout).unwrap();
    assert!(human.contains("output/eget.pdf, sidorna 1, 3"), "{human}");
}

#[test]
fn an_id_or_a_part_of_it_is_enough() {
    let whole = traced("typed-figures", &["indicator/traffar/norr/actual"]);
    assert_eq!(ids(&whole), ["indicator/traffar/norr/actual"]);
    let part = traced("typed-figures", &["traffar/norr"]);
    assert!(part.len() > 1 && ids(&part).contains(&"indicator/traffar/norr/change"));
}

#[test]
fn a_cell_leads_to_every_shown_figure_that_rests_on_it() {
    let by_text = traced("typed-figures", &["mätvärden.csv#mätvärden!F5"]);
    let by_option = traced("typed-figures", &["--cell", "mätvärden!F5"]);
    assert_eq!(ids(&by_text), ids(&by_option));
    for id in [
        "indicator/traffar/norr/actual",
        "indicator/traffar/norr/change",
        "indicator/traffar/all/actual",
    ] {
        assert!(ids(&by_text).contains(&id), "{id}");
    }
    assert!(!ids(&by_text).contains(&"indicator/traffar/soder/actual"));
}

#[test]
fn a_withheld_figure_says_that_it_is_and_nothing_more() {
    let found = traced(
        "typed-figures",
        &["indicator/jobb/soder/actual", "--values"],
    );
    let nothing_more = serde_json::json!({
        "id": "indicator/jobb/soder/actual", "kind": "indicator", "subject": "jobb",
        "lab": "soder", "measure": "actual", "value": null, "unit": "share", "withheld": true,
    });
    assert_eq!(found, [nothing_more]);
    let human = trace(
        "typed-figures",
        &["indicator/jobb/soder/actual", "--values"],
    );
    assert_eq!(
        String::from_utf8(human.stdout).unwrap(),
        "indicator/jobb/soder/actual visas inte\n"
    );
    // No cell of a withheld figure leads anywhere, and no contents are shown.
    assert!(traced("typed-figures", &["--cell", "mätvärden!D7"]).is_empty());
}

#[test]
fn contents_are_shown_on_request_but_never_those_that_are_withheld() {
    let found = traced(
        "typed-figures",
        &["indicator/traffar/norr/actual", "--values"],
    );
    assert_eq!(
        found[0]["values"],
        serde_json::json!([{"cell": "data/mätvärden.csv#mätvärden!F5", "value": "9"}])
    );
    let without = traced("typed-figures", &["indicator/traffar/norr/actual"]);
    assert!(without[0]["values"].is_null());
    // The total is shown, and rests on a row of three that is withheld.
    let total = traced(
        "groups-and-totals",
        &["indicator/ned/norr/actual", "--values"],
    );
    assert_eq!(total[0]["values"][0]["value"], "40");
}

#[test]
fn what_means_nothing_is_said() {
    let none = trace("typed-figures", &["tolv procent"]);
    assert_eq!(none.status.code(), Some(1));
    assert_eq!(trace("typed-figures", &[]).status.code(), Some(2));
    let wrong = trace("typed-figures", &["--cell", "överallt"]);
    assert_eq!(wrong.status.code(), Some(2));
}

#[test]
fn an_indicator_that_a_survey_feeds_leads_to_the_answers() {
    let cells = |id: &str| {
        let found = traced("survey-index", &[id]);
        let own = found.iter().find(|one| one["id"] == id).unwrap();
        let cells = own["cells"].as_array().unwrap();
        let cells: Vec<String> = cells
            .iter()
            .map(|cell| cell.as_str().unwrap().to_owned())
            .collect();
        (own["formula"].as_str().unwrap().to_owned(), cells)
    };
    let (formula, of_item) = cells("survey/fritid/soder/baseline/share-positive");
    assert_eq!(formula, "share-positive");
    assert!(of_item.iter().all(|cell| cell.contains("enkätsvar!G")));

    let (formula, of_index) = cells("indicator/trivsel/norr/actual");
    assert_eq!(formula, "mean-score");
    for column in ["!D", "!E", "!F"] {
        let own = of_index.iter().filter(|cell| cell.contains(column));
        assert!(own.count() > 0, "{of_index:?}");
    }
    assert!(!of_index.iter().any(|cell| cell.contains("!G")));
}

#[test]
fn a_quote_or_its_first_words_lead_to_its_cell() {
    let cell = "data/kodningar.csv#kodningar!E4";
    for text in [
        "Utan huset hade vi inte träffats.",
        "”utan huset hade …”",
        "vi inte träffats",
    ] {
        let found = traced("quotes", &[text]);
        assert_eq!(found[0]["kind"], "quote", "{text}");
        assert_eq!(found[0]["cell"], cell, "{text}");
        assert_eq!(found[0]["state"], "chosen-by-hand", "{text}");
    }
    let by_cell = traced("quotes", &["--cell", cell]);
    assert_eq!(by_cell[0]["text"], "Utan huset hade vi inte träffats.");
    // Without consent, or of a theme that is withheld.
    for text in ["Jag vill inte att detta", "Kaffet var starkt", "utan"] {
        assert!(traced("quotes", &[text]).is_empty(), "{text}");
    }
    assert!(traced("quotes", &["--cell", "kodningar!E9"]).is_empty());
}

#[test]
fn a_recommendation_leads_through_factors_and_codes_to_segments() {
    let by_title = traced("quotes", &["Öppna en lokal"]);
    let chain = &by_title[0];
    assert_eq!(chain["kind"], "recommendation");
    assert_eq!(chain["id"], "oppna");
    let whole = traced("quotes", &["recommendation/oppna/strength"]);
    assert_eq!(&whole[0], chain);
    let mote = &chain["grounds"][0]["codes"][0];
    assert_eq!(mote["id"], "mote");
    let norr = serde_json::json!({
        "lab": "norr",
        "segments": {"shown": 8.0},
        "interviews": {"shown": 8.0},
        "cells": ["data/kodningar.csv#kodningar!A2:A9"],
    });
    assert_eq!(mote["labs"][0], norr);
    // What is withheld leads nowhere.
    let kaffe = &chain["grounds"][0]["codes"][1];
    let withheld = serde_json::json!({
        "lab": "norr", "segments": "withheld", "interviews": "withheld",
    });
    assert_eq!(kaffe["labs"][0], withheld);
    assert_eq!(chain["grounds"][1]["interviews"], "withheld");

    let human = trace("quotes", &["oppna"]);
    let human = String::from_utf8(human.stdout).unwrap();
    let tree = "├─ framgångsfaktor: Mötesplatser (moten), intervjuer: 15
│  ├─ kod: Möten (mote)
│  │  ├─ norr: avsnitt: 8, intervjuer: 8
│  │  │    data/kodningar.csv#kodningar!A2:A9
";
    assert!(human.contains(tree), "{human}");
}

#[test]
fn a_withheld_figure_says_its_range_where_one_is_told() {
    let told = |id: &str| String::from_utf8(trace("ranges", &[id]).stdout).unwrap();
    let withheld = told("indicator/deltagare/norr/actual");
    assert!(withheld.ends_with(": 1–29\n"), "{withheld}");
    assert!(!withheld.contains("mätvärden"), "{withheld}");
    let nothing = told("indicator/mentorer/norr/actual");
    assert!(!nothing.contains(':'), "{nothing}");
}

#[test]
fn an_address_of_no_sheet_is_told_with_the_one_that_is_meant() {
    let told = said(&trace("quotes", &["--cell", "kodningar.csv!E9"]));
    assert!(told.contains("[cell-without-sheet]"), "{told}");
    assert!(told.contains("”data/kodningar.csv#kodningar!E9”"), "{told}");
    let told = said(&trace(
        "quotes",
        &["--cell", "data/kodning.csv#kodningar!E9"],
    ));
    assert!(told.contains("[cell-of-no-sheet]"), "{told}");
    assert!(
        told.contains("menade du ”data/kodningar.csv#kodningar”?"),
        "{told}"
    );
}
