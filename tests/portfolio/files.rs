//! Which files count, what is said of the others, and what is written.

use std::collections::BTreeMap;
use std::fs;

use serde_json::{Value, json};

use crate::common::{case, copy, labbrapport};
use crate::tools::{Folder, figure, ids, indicator, pdf, results, said, sum, three, visits};

#[test]
fn what_is_wrong_with_a_file_is_said_of_it_alone() {
    let good = visits("a", "2024-12-31", 10.0);
    let text = good.to_string();
    let newer = text.replace("\"version\":1", "\"version\":2");
    let without = |key: &str| {
        let mut results = visits("u", "2024-12-31", 3.0);
        results["figures"][0].as_object_mut().unwrap().remove(key);
        results
    };
    let mut twice = visits("t", "2024-12-31", 3.0);
    let again = twice["figures"][0].clone();
    twice["figures"].as_array_mut().unwrap().push(again);
    let mut undated = visits("v", "2024-12-31", 3.0);
    undated["edition"]["date"] = json!("i våras");
    let mut lab = visits("a", "2024-12-31", 10.0);
    lab["scope"] = json!({"of": "lab", "lab": "norr", "part-of": "a"});
    let folder = Folder::new()
        .with("in/good/results.json", &good)
        .bytes("in/newer/results.json", newer.as_bytes())
        .bytes("in/cut/results.json", &text.as_bytes()[..text.len() - 20])
        .bytes(
            "in/latin/results.json",
            &[b"{\n\"title\": \"B", [0xe4].as_slice(), b"st\"}"].concat(),
        )
        .bytes("in/empty/results.json", b"")
        .bytes(
            "in/other/results.json",
            b"{\"version\": 1, \"hemligt\": 19121212}",
        )
        .with("in/kindless/results.json", &without("kind"))
        .with("in/idless/results.json", &without("id"))
        .with("in/unitless/results.json", &without("unit"))
        .with("in/valueless/results.json", &without("value"))
        .with("in/twice/results.json", &twice)
        .with("in/undated/results.json", &undated)
        .bytes(
            "in/many/results.json",
            format!("[{}{{}}]", "{},".repeat(1 << 20)).as_bytes(),
        )
        .with("in/lab/results.json", &lab);
    let large = folder.0.path().join("in/large");
    fs::create_dir(&large).unwrap();
    let large = fs::File::create(large.join("results.json")).unwrap();
    large.set_len((64 << 20) + 1).unwrap();
    let told = folder.told(1);
    assert_eq!(ids(&told), ["a"]);
    assert_eq!(sum(&told, "besok", "actual")["value"], 10.0);
    for (file, problem) in [
        ("newer", "results-newer"),
        ("cut", "not-results"),
        ("latin", "not-results"),
        ("empty", "not-results"),
        ("other", "not-results"),
        ("kindless", "results-without"),
        ("idless", "results-without"),
        ("unitless", "results-without"),
        ("valueless", "results-without"),
        ("twice", "results-twice"),
        ("undated", "results-without"),
        ("many", "results-too-many"),
        ("large", "results-too-large"),
    ] {
        assert_eq!(
            said(&told, &format!("{file}/results.json")),
            [(problem, true)]
        );
    }
    // The programme's own file has the same figures.
    assert_eq!(said(&told, "lab/results.json"), [("lab-beside", false)]);
    assert!(said(&told, "good/results.json").is_empty());
    assert!(!told.to_string().contains("19121212"), "nothing is quoted");
    assert_eq!(folder.rows("left-out").len(), 14);
    // A line of each, in the reader's language.
    let output = folder.run(&["--lang", "sv"]);
    assert_eq!(output.status.code(), Some(1));
    let lines = String::from_utf8(output.stderr).unwrap();
    assert_eq!(lines.lines().count(), 15, "{lines}");
    assert!(lines.contains("gäller bara labbet ”norr”"), "{lines}");
    assert!(
        lines.contains("1 program, 1 summa, 13 filer utelämnade"),
        "{lines}"
    );
}

#[test]
fn of_an_edition_one_file_counts() {
    let first = visits("a", "2024-12-31", 10.0);
    let mut english = first.clone();
    english["programme"]["language"] = json!("en");
    let folder = Folder::new()
        .with("in/1/results.json", &first)
        .with("in/2/results.json", &first)
        .with("in/3/results.json", &english);
    let told = folder.told(0);
    assert_eq!(said(&told, "2/results.json"), [("same-results", false)]);
    assert_eq!(said(&told, "3/results.json"), [("same-results", false)]);
    assert_eq!(sum(&told, "besok", "actual")["value"], 10.0);
    let folder = folder.with("in/4/results.json", &visits("a", "2024-12-31", 11.0));
    let told = folder.told(1);
    assert_eq!(said(&told, "4/results.json"), [("other-results", true)]);
    let message = told["files"][2]["message"].as_str().unwrap();
    assert!(message.contains("1/results.json"), "{message}");
    assert_eq!(sum(&told, "besok", "actual")["value"], 10.0);
}

#[test]
fn the_later_edition_counts_and_the_change_is_told_unless_it_is_of_a_few() {
    let edition = |date: &str, visits: f64, persons: f64| {
        let own = vec![
            indicator("besok", "count", "up", &[]),
            indicator("deltagare", "persons", "up", &[]),
            indicator("nya", "persons", "up", &[]),
        ];
        let figures = vec![
            figure("besok", "actual", "count", json!({"value": visits})),
            figure("deltagare", "actual", "persons", json!({"value": persons})),
            figure("nya", "actual", "persons", json!({"value": 2.0 * persons})),
        ];
        results("a", date, own, figures)
    };
    let folder = Folder::new()
        .with("in/new/results.json", &edition("2024-12-31", 12.0, 33.0))
        .with("in/old/results.json", &edition("2023-12-31", 10.0, 30.0));
    let told = folder.told(0);
    assert_eq!(
        said(&told, "old/results.json"),
        [("earlier-results", false)]
    );
    assert_eq!(sum(&told, "deltagare", "actual")["value"], 33.0);
    assert_eq!(told["programmes"][0]["previous-date"], "2023-12-31");
    let rows = folder.rows("results");
    let changes: Vec<_> = rows
        .iter()
        .map(|row| (row["previous"].as_str(), row["change"].as_str()))
        .collect();
    // Visits are not people; three participants are too few, six are not.
    assert_eq!(changes, [("10", "2"), ("..", ".."), ("60", "6")]);
}

#[test]
fn a_pdf_is_read_by_what_it_carries() {
    let results = visits("a", "2024-12-31", 10.0).to_string();
    let other = visits("b", "2024-12-31", 5.0).to_string();
    let run = |contents: &[u8]| {
        let folder = Folder::new().bytes("in", contents);
        let output = folder.run(&["--format", "json"]);
        (
            output.status.code(),
            serde_json::from_slice::<Value>(&output.stdout).unwrap(),
        )
    };
    for packed in [true, false] {
        let (code, told) = run(&pdf(results.as_bytes(), packed));
        assert_eq!((code, ids(&told)), (Some(0), vec!["a"]));
    }
    let several = [pdf(results.as_bytes(), true), pdf(other.as_bytes(), true)].concat();
    let cut = &pdf(results.as_bytes(), true)[..300];
    let bare = pdf(b"{\"name\": \"datapackage\"}", true);
    for (contents, problem) in [
        (several.as_slice(), "results-in-pdf"),
        (bare.as_slice(), "results-in-pdf"),
        (cut, "not-results"),
    ] {
        let (code, told) = run(contents);
        assert_eq!(
            (code, told["files"][0]["problem"].as_str()),
            (Some(1), Some(problem))
        );
    }
    // More than a results file may be ends there.
    let bomb = format!("{}{}", results.trim_end_matches('}'), " ".repeat(80 << 20));
    let (_, told) = run(&pdf(bomb.as_bytes(), true));
    assert_eq!(told["files"][0]["problem"], "not-results");
}

#[test]
fn what_a_build_writes_is_read() {
    let project = copy(&case("claims"));
    assert!(labbrapport(project.path(), &["build"]).status.success());
    let to = project.path().join("portfolio");
    let arguments = [
        "portfolio",
        project.path().to_str().unwrap(),
        "--output",
        to.to_str().unwrap(),
    ];
    let output = labbrapport(
        project.path(),
        &[&arguments[..], &["--format", "json"]].concat(),
    );
    let told: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(0), "{told}");
    assert_eq!(told["programmes"].as_array().unwrap().len(), 1);
    assert!(!told["sums"].as_array().unwrap().is_empty());
}

#[test]
fn a_folder_with_anything_else_in_it_is_left_as_it_is() {
    let folder = three().bytes("out/viktigt.txt", b"hej");
    let output = folder.run(&[]);
    assert_eq!(output.status.code(), Some(2));
    assert!(
        String::from_utf8(output.stderr)
            .unwrap()
            .contains("folder-not-empty")
    );
    let left = fs::read_dir(folder.0.path().join("out")).unwrap().count();
    assert_eq!(left, 1);
}

#[test]
fn the_same_files_give_the_same_bytes() {
    let folder = three();
    let written = |folder: &Folder| -> BTreeMap<_, _> {
        let entries = fs::read_dir(folder.0.path().join("out")).unwrap();
        let entries = entries.map(|entry| entry.unwrap().path());
        entries
            .map(|path| (path.clone(), fs::read(path).unwrap()))
            .collect()
    };
    folder.told(0);
    let first = written(&folder);
    folder.told(0);
    assert!(first == written(&folder));
    assert!(first.contains_key(&folder.0.path().join("out/manifest.json")));
}

#[test]
fn a_folder_without_results_and_a_file_that_is_not_there_are_named() {
    let folder = Folder::new().bytes("in/readme.txt", b"");
    let told = folder.told(1);
    assert_eq!(said(&told, "in"), [("no-results-in-folder", true)]);
    fs::remove_dir_all(folder.0.path().join("in")).unwrap();
    let told = folder.told(1);
    assert_eq!(said(&told, "in"), [("results-not-readable", true)]);
    assert!(folder.0.path().join("out/portfolio.xlsx").is_file());
}

/// Programmes with these titles, a file each.
fn titled(titles: &[&str]) -> Folder {
    let mut folder = Folder::new();
    for title in titles {
        let mut own = visits(title, "2024-12-31", 10.0);
        own["programme"]["title"] = serde_json::json!({ "sv": title });
        folder = folder.with(&format!("in/{title}/results.json"), &own);
    }
    folder
}

#[test]
fn programmes_stand_in_the_order_of_their_titles_and_numbers_count_as_numbers() {
    let folder = titled(&["Program 10", "Öst 1", "program 2", "Ås 1", "Ä", "Program 1"]);
    let told = folder.told(0);
    let order = ["Program 1", "program 2", "Program 10", "Ås 1", "Ä", "Öst 1"];
    assert_eq!(ids(&told), order);
    assert_eq!(
        sum(&told, "besok", "actual")["ids"],
        serde_json::json!(order)
    );
    for table in ["programmes", "results"] {
        let column = if table == "results" {
            "programme"
        } else {
            "id"
        };
        let rows = folder.rows(table);
        let ids: Vec<&str> = rows.iter().map(|row| row[column].as_str()).collect();
        assert_eq!(ids, order, "{table}");
    }
}
