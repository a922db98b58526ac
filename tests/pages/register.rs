//! What is printed in the finished PDFs is what the register of figures says,
//! wherever a figure stands.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::drawn::{DrawnPage, drawn_pages, open};
use crate::project::Project;
use crate::small::small_programme;

/// The numbers of a text, as they are printed: `1 200`, `63,5`.
fn numbers(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut number = String::new();
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let next_is_digit = letters.peek().is_some_and(char::is_ascii_digit);
        let inside = !number.is_empty() && next_is_digit && matches!(letter, ',' | '\u{a0}');
        if letter.is_ascii_digit() || inside {
            number.push(letter);
        } else if !number.is_empty() {
            found.insert(std::mem::take(&mut number));
        }
    }
    found.extend(Some(number).filter(|number| !number.is_empty()));
    found
}

/// The numbers of a page, each marked content for itself.
fn numbers_of(page: &DrawnPage) -> BTreeSet<String> {
    page.texts()
        .values()
        .flat_map(|text| numbers(text))
        .collect()
}

fn traced(project: &Project, of: &str) -> Vec<Value> {
    let output = project.run(&["trace", "--format", "json", of]);
    serde_json::from_slice(&output.stdout).unwrap()
}

/// The numbers of every page of every document, by the document's path.
fn numbers_of_documents(project: &Project) -> BTreeMap<String, Vec<BTreeSet<String>>> {
    let documents = project.build().into_iter().map(|(name, pdf)| {
        let pages = drawn_pages(&open(&pdf));
        let pages = pages.iter().map(numbers_of).collect();
        (format!("output/{name}"), pages)
    });
    documents.collect()
}

/// The documents that show a figure, with the pages that its sources lead to.
fn shown_in(figure: &Value) -> Vec<(&str, Vec<usize>)> {
    let documents = figure["documents"].as_array().into_iter().flatten();
    let documents = documents.map(|document| {
        let pages = document["pages"].as_array().into_iter().flatten();
        let pages = pages.map(|page| usize::try_from(page.as_u64().unwrap()).unwrap());
        (document["file"].as_str().unwrap(), pages.collect())
    });
    documents.collect()
}

#[test]
fn a_figure_is_printed_as_the_register_has_it_in_every_document() {
    let project = small_programme();
    let documents = numbers_of_documents(&project);
    let figures = traced(&project, "indicator/");
    let texts: BTreeMap<&str, &str> = figures
        .iter()
        .filter_map(|figure| Some((figure["id"].as_str()?, figure["text"]["sv"].as_str()?)))
        .collect();
    let mut looked_up = BTreeMap::new();
    let mut wrong = Vec::new();
    for figure in &figures {
        let id = figure["id"].as_str().unwrap();
        let Some(text) = texts.get(id) else { continue };
        // The chart of attainment shows how far a value has come in its place.
        let of = id.rsplit_once('/').unwrap().0;
        let attainment = texts.get(format!("{of}/attainment").as_str());
        for (document, pages) in shown_in(figure) {
            // The plain summary has no list of its figures' sources.
            if pages.is_empty() {
                continue;
            }
            *looked_up.entry(document).or_insert(0) += 1;
            // A part's key can stand on the page before or after its numbers.
            let near = documents[document].iter().zip(1..);
            let near =
                near.filter(|(_, number)| pages.iter().any(|page| page.abs_diff(*number) <= 1));
            let printed = |text: &str| {
                near.clone()
                    .any(|(found, _)| numbers(text).is_subset(found))
            };
            if !printed(text) && !attainment.is_some_and(|text| printed(text)) {
                wrong.push(format!(
                    "{id} = {text}: not on pages {pages:?} of {document}"
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    // The account has no list of what its figures rest on.
    let expected = ["labb/norr", "labb/syd", "slutrapport"];
    let expected = expected.map(|name| format!("output/{name}.pdf"));
    assert!(
        looked_up
            .keys()
            .copied()
            .eq(expected.iter().map(String::as_str)),
        "{looked_up:?}"
    );
}
