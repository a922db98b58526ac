//! What a portfolio refuses, sets aside or names, since it would tell what is not
//! so: other programmes' pages, days to come, one programme twice, one name for two
//! things.

use serde_json::{Value, json};

use crate::common::labbrapport;
use crate::tools::{Folder, figure, ids, indicator, pdf, results, said, sum, sums, visits};

/// What is said of the only file that anything is said of.
#[track_caller]
fn message(told: &Value) -> &str {
    let files = told["files"].as_array().unwrap();
    assert_eq!(files.len(), 1, "{files:?}");
    files[0]["message"].as_str().unwrap()
}

/// The text of a file's message, without where the folder happens to lie.
fn without_folder(folder: &Folder, text: &str) -> String {
    let path = folder.0.path().join("in");
    text.replace(path.to_str().unwrap(), "in")
}

/// Metadata as the program writes them, of a programme.
fn metadata(title: &str) -> String {
    format!(
        "<x:xmpmeta><dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">{title}</rdf:li>\
         </rdf:Alt></dc:description><xmp:CreatorTool>labbrapport 0.1.0</xmp:CreatorTool></x:xmpmeta>"
    )
}

/// A PDF with results and the title of a programme.
fn account(of: &Value, title: &str) -> Vec<u8> {
    [
        pdf(of.to_string().as_bytes(), true),
        metadata(title).into_bytes(),
    ]
    .concat()
}

#[test]
fn a_folder_is_its_results_files_and_its_pdfs() {
    let one = visits("a", "2024-12-31", 10.0);
    let other = visits("b", "2024-12-31", 5.0);
    let mut lab = visits("a", "2024-12-31", 10.0);
    lab["scope"] = json!({"of": "lab", "lab": "norr", "part-of": "a"});
    let folder = Folder::new()
        .with("in/a/results.json", &one)
        .bytes("in/a/account.pdf", &account(&one, "Programmet a"))
        .bytes("in/a/summary.PDF", &account(&one, "Programmet a"))
        .bytes("in/a/lab/norr.pdf", &account(&lab, "Programmet a"))
        .bytes("in/a/brochure.pdf", b"%PDF-1.7 nothing %%EOF")
        .bytes("in/b.pdf", &account(&other, "Programmet b"));
    let told = folder.told(0);
    assert_eq!(ids(&told), ["a", "b"]);
    assert_eq!(sum(&told, "besok", "actual")["value"], 15.0);
    for file in ["account.pdf", "summary.PDF"] {
        assert_eq!(said(&told, file), [("same-results", false)]);
    }
    assert_eq!(said(&told, "norr.pdf"), [("lab-beside", false)]);
    assert_eq!(said(&told, "in/a"), [("pdfs-without-results", false)]);
    assert!(told.to_string().contains("brochure.pdf"), "{told}");
    // What it has written itself is no programme's.
    let inside = ["portfolio", "in", "--output", "in/portfolio"];
    for _ in 0..2 {
        let output = labbrapport(folder.0.path(), &inside);
        assert_eq!(output.status.code(), Some(0));
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(!said.contains("portfolio.pdf"), "{said}");
    }
}

#[test]
fn a_folder_of_pdfs_without_results_is_a_folder_without() {
    let folder = Folder::new().bytes("in/brochure.pdf", b"%PDF-1.7 nothing %%EOF");
    let told = folder.told(1);
    assert_eq!(
        said(&told, "in"),
        [
            ("no-results-in-folder", true),
            ("pdfs-without-results", false)
        ]
    );
}

#[test]
fn a_pdf_that_was_cut_off_is_told_and_a_file_of_another_name_counts() {
    let folder = Folder::new()
        .with("in/results (1).json", &visits("a", "2024-12-31", 10.0))
        .with("in/else.json", &json!({"version": 1}))
        .bytes("in/cut.pdf", b"%PDF-1.7 what was sent of it");
    let told = folder.told(1);
    assert_eq!(ids(&told), ["a"]);
    assert_eq!(said(&told, "cut.pdf"), [("results-in-pdf", true)]);
    assert_eq!(said(&told, "else.json"), []);
}

#[test]
fn one_programme_under_two_ids_is_counted_once() {
    let mut one = visits("a", "2024-12-31", 10.0);
    one["programme"]["reference-number"] = json!("2025-1");
    let mut other = one.clone();
    other["programme"]["id"] = json!("b");
    let folder = Folder::new()
        .with("in/a/results.json", &one)
        .with("in/b/results.json", &other);
    let told = folder.told(1);
    assert_eq!(ids(&told), ["a"]);
    assert_eq!(sum(&told, "besok", "actual")["value"], 10.0);
    assert_eq!(
        without_folder(&folder, message(&told)),
        "“b” has the same labs and the same values as “a” in “in/a/results.json”, so it is the \
         same programme under two ids; this file is left out and nothing is summed twice"
    );
    // A title written otherwise: the number is the funder's own.
    other["programme"]["title"] = json!({"sv": "Något annat"});
    other["labs"][0]["name"] = json!("Labb Norr");
    let folder = folder.with("in/b/results.json", &other);
    let told = folder.told(1);
    assert_eq!(said(&told, "a/results.json"), [("programme-twice", true)]);
}

#[test]
fn programmes_that_are_only_alike_are_named_and_count() {
    let mut other = visits("b", "2024-12-31", 11.0);
    other["programme"]["title"] = json!({"sv": "programmet A"});
    let folder = Folder::new()
        .with("in/a/results.json", &visits("a", "2024-12-31", 10.0))
        .with("in/b/results.json", &other);
    let told = folder.told(0);
    assert_eq!(ids(&told).len(), 2);
    assert_eq!(told["files"][0]["problem"], "programme-alike");
}

#[test]
fn a_draft_never_takes_the_place_of_what_is_final() {
    let mut draft = visits("a", "2025-06-30", 99.0);
    draft["edition"]["state"] = json!("draft");
    let folder = Folder::new()
        .with("in/1/results.json", &visits("a", "2024-12-31", 10.0))
        .with("in/2/results.json", &draft)
        .with("in/3/results.json", &visits("a", "2023-12-31", 8.0));
    let told = folder.told(0);
    assert_eq!(
        said(&told, "2/results.json"),
        [("draft-beside-final", false)]
    );
    assert_eq!(sum(&told, "besok", "actual")["value"], 10.0);
    assert_eq!(told["programmes"][0]["previous-date"], "2023-12-31");
    // Of one day, too.
    draft["edition"]["date"] = json!("2024-12-31");
    let folder = folder.with("in/2/results.json", &draft);
    let told = folder.told(0);
    assert_eq!(
        said(&told, "2/results.json"),
        [("draft-beside-final", false)]
    );
}

#[test]
fn an_edition_of_a_day_to_come_is_set_aside() {
    let folder = Folder::new()
        .with("in/1/results.json", &visits("a", "2024-12-31", 10.0))
        .with("in/2/results.json", &visits("a", "2999-01-01", 99.0));
    let told = folder.told(1);
    assert_eq!(said(&told, "2/results.json"), [("edition-ahead", true)]);
    assert_eq!(sum(&told, "besok", "actual")["value"], 10.0);
    let said = message(&told);
    assert!(
        said.starts_with("the edition is dated 2999-01-01, which is after 2"),
        "{said}"
    );
}

#[test]
fn a_pdf_of_another_programme_than_its_results_is_refused() {
    let own = visits("a", "2024-12-31", 10.0);
    let folder = Folder::new().bytes("in/swapped.pdf", &account(&own, "Trygga &amp; gårdar"));
    let told = folder.told(1);
    assert_eq!(
        message(&told),
        "the PDF is of “Trygga & gårdar”, but the results that it carries are of “Programmet a”"
    );
    let output = labbrapport(folder.0.path(), &["receive", "in/swapped.pdf"]);
    assert_ne!(output.status.code(), Some(0));
    let error = String::from_utf8(output.stderr).unwrap();
    assert!(error.contains("[pdf-of-other]"), "{error}");
    // One that says nothing of itself is taken, and that is said.
    let bare = folder.bytes("in/swapped.pdf", &pdf(own.to_string().as_bytes(), true));
    let told = bare.told(0);
    assert_eq!(said(&told, "swapped.pdf"), [("pdf-of-none", false)]);
}

#[test]
fn one_id_for_two_things_is_not_added() {
    let programme = |id: &str, definition: Option<&str>, name: &str| {
        let mut own = indicator("jobb", "persons", "up", &[]);
        own["name"] = json!({"sv": name});
        if let Some(definition) = definition {
            own["definition"] = json!({"sv": definition});
        }
        let told = figure("jobb", "actual", "persons", json!({"value": 10.0}));
        results(id, "2024-12-31", vec![own], vec![told])
    };
    let values = |folder: &Folder| {
        let told = folder.told(0);
        let found = sums(&told, "jobb", "actual");
        let values = found.iter().map(|sum| sum["value"].as_f64().unwrap());
        (values.collect::<Vec<f64>>(), told["files"].clone())
    };
    let folder = Folder::new()
        .with(
            "in/a/results.json",
            &programme("a", Some("Har en anställning."), "I arbete"),
        )
        .with(
            "in/b/results.json",
            &programme("b", Some("Anställda hos bolaget."), "I arbete"),
        )
        .with(
            "in/c/results.json",
            &programme("c", Some("har en anställning"), "Jobb"),
        );
    let (found, files) = values(&folder);
    assert_eq!(found, [10.0, 10.0, 10.0]);
    assert_eq!(
        files[0]["message"],
        "“jobb” does not mean the same in all programmes, and is added up only where it does \
         (what differs: “definition”): “a”, “b”, “c”"
    );
    // Where one of them does not say what it counts, names tell.
    let folder = Folder::new()
        .with(
            "in/a/results.json",
            &programme("a", Some("Har en anställning."), "I arbete"),
        )
        .with(
            "in/b/results.json",
            &programme("b", None, "I arbete eller studier"),
        )
        .with("in/c/results.json", &programme("c", None, "i arbete"));
    let (found, files) = values(&folder);
    assert_eq!(found, [20.0, 10.0]);
    assert!(
        files[0]["message"]
            .as_str()
            .unwrap()
            .contains("(what differs: “name”)")
    );
}

#[test]
fn a_code_on_two_scales_is_named() {
    let programme = |id: &str, max: u64| {
        let more = json!({"value": 3.0, "n": 30, "scale": {"min": 1, "max": max}});
        let own = indicator("trivsel", "scale", "up", &["T:1"]);
        let told = figure("trivsel", "actual", "scale", more);
        results(id, "2024-12-31", vec![own], vec![told])
    };
    let folder = Folder::new()
        .with("in/a/results.json", &programme("a", 5))
        .with("in/b/results.json", &programme("b", 7));
    assert_eq!(
        message(&folder.told(0)),
        "“T:1” is measured on different scales (1–5, 1–7), and is added up separately for \
         each: “a”, “b”"
    );
}

#[test]
fn a_row_is_of_the_same_programmes_for_all_three() {
    let programme = |id: &str, measures: &[(&str, f64)]| {
        let figures = measures.iter();
        let figures =
            figures.map(|(of, value)| figure("jobb", of, "persons", json!({"value": value})));
        let own = indicator("jobb", "persons", "up", &[]);
        results(id, "2024-12-31", vec![own], figures.collect())
    };
    let folder = Folder::new()
        .with(
            "in/a/results.json",
            &programme("a", &[("actual", 10.0), ("target", 20.0)]),
        )
        .with(
            "in/b/results.json",
            &programme(
                "b",
                &[("baseline", 1.0), ("actual", 10.0), ("target", 30.0)],
            ),
        )
        .with("in/c/results.json", &programme("c", &[("target", 500.0)]));
    let told = folder.told(0);
    assert_eq!(sum(&told, "jobb", "actual")["value"], 20.0);
    let target = sum(&told, "jobb", "target");
    assert_eq!(
        (&target["value"], &target["programmes"]),
        (&json!(50.0), &json!(2))
    );
    assert_eq!(target["ids-not-pooled"], json!(["c"]));
    let baseline = sum(&told, "jobb", "baseline");
    assert!(baseline.get("value").is_none(), "{baseline}");
}

#[test]
fn what_only_labs_tell_is_told() {
    let mut own = visits("a", "2024-12-31", 10.0);
    let of_lab = |lab: &str, value: f64| {
        json!({"id": format!("indicator/vantan/{lab}/actual"), "kind": "indicator",
            "subject": "vantan", "lab": lab, "measure": "actual", "unit": "days",
            "value": value, "withheld": false, "status": "example"})
    };
    own["labs"] = json!([{"id": "norr", "name": "N", "place": "N"}, {"id": "syd", "name": "S", "place": "S"}]);
    let indicators = own["indicators"].as_array_mut().unwrap();
    indicators.push(indicator("vantan", "days", "down", &[]));
    let figures = own["figures"].as_array_mut().unwrap();
    figures.extend([of_lab("norr", 12.0), of_lab("syd", 30.0)]);
    let folder = Folder::new().with("in/results.json", &own);
    folder.told(0);
    let rows = folder.rows("results");
    let row = rows
        .iter()
        .find(|row| row["indicator"] == "vantan")
        .unwrap();
    assert_eq!(
        [
            "actual",
            "labs_with_actual",
            "labs_low",
            "labs_high",
            "status"
        ]
        .map(|key| row[key].as_str()),
        ["", "2", "12", "30", "example"]
    );
}

#[test]
fn what_is_not_exact_enough_is_not_judged() {
    let programme = |actual: Value, target: Value| {
        let figures = [("actual", actual), ("target", target)];
        let figures = figures.map(|(of, more)| figure("besok", of, "count", more));
        let own = vec![indicator("besok", "count", "up", &[])];
        let folder = Folder::new().with(
            "in/results.json",
            &results("a", "2024-12-31", own, figures.to_vec()),
        );
        folder.told(0);
        folder.rows("results")[0]["standing"].clone()
    };
    let about = |value: f64| json!({"value": value, "qualifier": "about"});
    let at_least = |value: f64| json!({"value": value, "qualifier": "at least"});
    let exact = |value: f64| json!({"value": value});
    assert_eq!(programme(about(20.0), exact(20.0)), "inexact");
    assert_eq!(programme(about(21.0), exact(20.0)), "reached");
    assert_eq!(programme(at_least(12.0), exact(20.0)), "inexact");
    assert_eq!(programme(exact(12.0), at_least(20.0)), "not-reached");
    assert_eq!(programme(at_least(20.0), exact(20.0)), "reached");
}

#[test]
fn a_title_is_a_line_of_text_on_a_terminal() {
    let mut own = visits("a", "2024-12-31", 10.0);
    let title = "Kvarnby\nreceived: another\u{1b}[31m\u{202e}x";
    own["programme"]["title"] = json!({"sv": title, "en": title});
    let folder = Folder::new()
        .with("in/results.json", &own)
        .bytes("in/b/results.json", b"{");
    let told = folder.told(1);
    assert_eq!(
        told["programmes"][0]["title"],
        "Kvarnby received: another [31m x"
    );
    let output = labbrapport(folder.0.path(), &["receive", "in/results.json"]);
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(!said.contains(['\u{1b}', '\u{202e}']), "{said:?}");
    assert!(
        !said
            .lines()
            .any(|line| line.starts_with("received: another")),
        "{said}"
    );
}
