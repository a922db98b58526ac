//! What must not be told is told nowhere: in no document, chart, table, source
//! or message. Every personal place of made-up programmes, and every value that
//! is withheld, holds something that stands nowhere else, a canary.

pub mod outputs;
mod programmes;

use outputs::{Told, everything_built, said};
use programmes::{Canaries, programme};

use crate::project::Project;

/// Where each of the words or values that were found was told.
fn leaks(canaries: &Canaries, told: &[Told], withheld: &[String]) -> Vec<String> {
    let hidden = canaries.values.iter();
    let hidden = hidden.filter(|(figure, _)| withheld.contains(figure));
    let hidden = hidden.flat_map(|(_, value)| printed_forms(*value));
    let words: Vec<String> = canaries.words.iter().cloned().chain(hidden).collect();
    let found = told.iter().flat_map(|told| {
        let words = words.iter().filter(|word| tells(&told.text, word));
        words.map(move |word| format!("{word} is told in {}", told.name))
    });
    found.collect()
}

/// Whether a text tells a word; a number may not be the end of a longer one.
fn tells(text: &str, word: &str) -> bool {
    let is_number = word.starts_with(|c: char| c.is_ascii_digit());
    let mut found = text.match_indices(word);
    found.any(|(at, _)| !is_number || !text[..at].ends_with(|c: char| c.is_ascii_digit()))
}

/// How a value may be printed: in machine's writing and in both languages'.
fn printed_forms(value: f64) -> Vec<String> {
    let plain = format!("{value}");
    let (whole, decimals) = plain.split_once('.').unwrap_or((&plain, ""));
    if !decimals.is_empty() {
        return vec![plain.clone(), format!("{whole},{decimals}")];
    }
    let (thousands, rest) = whole.split_at(whole.len() - 3);
    let grouped = [" ", "\u{a0}", "\u{202f}", ","];
    let grouped = grouped.map(|sign| format!("{thousands}{sign}{rest}"));
    grouped.into_iter().chain([plain]).collect()
}

/// The ids of figures that results.json says are withheld; but those whose value
/// happens to be an end of the range that is printed for them.
fn withheld_figures(told: &[Told], canaries: &Canaries) -> Vec<String> {
    let results = told
        .iter()
        .find(|told| told.name.ends_with("/results.json"));
    let results: serde_json::Value = serde_json::from_str(&results.unwrap().text).unwrap();
    let figures = results["figures"].as_array().unwrap().iter();
    let is_end = |figure: &serde_json::Value| {
        let value = canaries.values.iter();
        let mut value = value.filter(|(id, _)| figure["id"] == *id.as_str());
        value.any(|(_, value)| {
            let ends = [figure["low"].as_f64(), figure["high"].as_f64()];
            ends.contains(&Some(*value))
        })
    };
    let withheld = figures.filter(|figure| figure["withheld"] == true && !is_end(figure));
    withheld
        .map(|figure| figure["id"].as_str().unwrap().to_owned())
        .collect()
}

/// Everything that is told of a project that can be built.
fn told_of(project: &Project, canaries: &Canaries) -> Vec<Told> {
    let mut told = everything_built(project);
    for format in ["human", "short", "json"] {
        told.push(said(project, &["check", "--format", format]));
        told.push(said(
            project,
            &["trace", "--format", format_of_trace(format), "e"],
        ));
    }
    for cell in &canaries.cells {
        told.push(said(project, &["trace", "--values", "--cell", cell]));
    }
    told.push(said(project, &["verify"]));
    told
}

fn format_of_trace(format: &str) -> &str {
    if format == "json" { "json" } else { "human" }
}

#[test]
fn what_must_not_be_told_is_told_nowhere() {
    let (mut withheld_values, mut found) = (0, 0);
    for seed in 0..6 {
        let (project, canaries) = programme(seed, false);
        let told = told_of(&project, &canaries);
        let withheld = withheld_figures(&told, &canaries);
        let of_canaries = canaries.values.iter();
        withheld_values += of_canaries
            .filter(|(figure, _)| withheld.contains(figure))
            .count();
        assert_eq!(leaks(&canaries, &told, &withheld), [""; 0], "seed {seed}");
        // A value that may be told is: the search would find one that may not.
        let all: Vec<String> = canaries
            .values
            .iter()
            .map(|(figure, _)| figure.clone())
            .collect();
        found += usize::from(!leaks(&canaries, &told, &all).is_empty());
    }
    assert!(found > 3, "values that are told are found in {found} of 6");
    assert!(withheld_values > 10, "{withheld_values}");
}

#[test]
fn messages_about_broken_data_tell_nothing_personal() {
    for seed in 0..6 {
        let (project, canaries) = programme(seed, true);
        let formats = ["human", "short", "json"];
        let mut told: Vec<Told> = formats
            .map(|format| said(&project, &["check", "--format", format]))
            .into();
        told.push(said(&project, &["build"]));
        let is_wrong = ["error[", "fel["].iter();
        let is_wrong = is_wrong.copied().any(|own| told[1].text.contains(own));
        assert!(is_wrong, "{}", told[1].text);
        assert_eq!(leaks(&canaries, &told, &[]), [""; 0], "seed {seed}");
    }
}
