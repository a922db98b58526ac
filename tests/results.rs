//! The results files of small projects under `tests/cases/`: tables that add
//! nothing to what is published, and keep text text.

#![allow(clippy::unwrap_used, reason = "a test says what it expects by failing")]

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use calamine::{Data, Reader, Xlsx};
use common::{case, copy, labbrapport};
use labbrapport::publish::sha256;
use labbrapport::results::results_schema;
use serde_json::Value;

/// A case's results folder, kept until the first is dropped.
fn results(name: &str) -> (tempfile::TempDir, PathBuf) {
    let project = copy(&case(name));
    assert!(labbrapport(project.path(), &["build"]).status.success());
    let folder = project.path().join("output/resultat");
    (project, folder)
}

fn json(path: &Path) -> Value {
    serde_json::from_slice(&fs::read(path).unwrap()).unwrap()
}

/// The rows of a CSV file, by heading.
fn rows(path: &Path) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_path(path).unwrap();
    reader.deserialize().map(Result::unwrap).collect()
}

#[test]
fn tables_and_json_hold_the_same_figures() {
    let (_project, folder) = results("groups-and-totals");
    let figures = json(&folder.join("results.json"))["figures"].clone();
    let figures = figures.as_array().unwrap();
    let rows = rows(&folder.join("figures.csv"));
    assert_eq!(figures.len(), rows.len());
    for (figure, row) in figures.iter().zip(&rows) {
        assert_eq!(figure["id"], row["id"].as_str());
        assert_eq!(figure["withheld"].to_string(), row["withheld"]);
        let value = match &figure["value"] {
            Value::Null => "..".to_owned(),
            value => value.as_f64().unwrap().to_string(),
        };
        assert_eq!(value, row["value"]);
    }
    assert!(rows.iter().any(|row| row["value"] == ".."));
}

#[test]
fn both_languages_write_the_same_file() {
    let project = copy(&case("groups-and-totals"));
    let built = |arguments: &[&str]| {
        assert!(labbrapport(project.path(), arguments).status.success());
    };
    built(&["build"]);
    built(&["build", "--edition", "en"]);
    let output = project.path().join("output");
    let swedish = json(&output.join("resultat/results.json"));
    let english = json(&output.join("en/results/results.json"));
    assert_eq!(swedish["figures"], english["figures"]);
    let shown = swedish["figures"].as_array().unwrap().iter();
    let texts = shown.filter_map(|figure| figure.get("text"));
    assert!(texts.clone().count() > 0);
    for text in texts {
        let texts = text.as_object().unwrap();
        assert_eq!(texts.keys().collect::<Vec<_>>(), ["en", "sv"]);
    }
}

#[test]
fn names_are_told_in_each_language_that_the_project_has_them_in() {
    let project = copy(&case("groups-and-totals"));
    let indicators = "id;namn;namn (en);nivå;enhet;riktning;definition (en)\n\
        ned;Nya deltagare;New participants;aktivitet;personer;upp;Counted once\n\
        gamla;Gamla deltagare;;aktivitet;personer;upp;\n";
    fs::write(project.path().join("data/indikatorer.csv"), indicators).unwrap();
    for arguments in [&["build"][..], &["build", "--edition", "en"]] {
        assert!(labbrapport(project.path(), arguments).status.success());
    }
    let output = project.path().join("output");
    let swedish = output.join("resultat");
    let english = output.join("en/results");
    let told = json(&swedish.join("results.json"));
    let indicators = told["indicators"].as_array().unwrap();
    let both = serde_json::json!({"sv": "Nya deltagare", "en": "New participants"});
    assert_eq!(indicators[0]["name"], both);
    assert_eq!(
        indicators[0]["definition"],
        serde_json::json!({"en": "Counted once"})
    );
    // What has no translation is not called one.
    assert_eq!(
        indicators[1]["name"],
        serde_json::json!({"sv": "Gamla deltagare"})
    );
    assert_eq!(
        told["indicators"],
        json(&english.join("results.json"))["indicators"]
    );
    // Tables are in the edition's language, as far as there are words in it.
    let names = |folder: &Path| -> Vec<String> {
        let rows = rows(&folder.join("indicators.csv")).into_iter();
        rows.map(|row| row["name"].clone()).collect()
    };
    assert_eq!(names(&swedish), ["Nya deltagare", "Gamla deltagare"]);
    assert_eq!(names(&english), ["New participants", "Gamla deltagare"]);
}

#[test]
fn a_group_that_is_named_in_both_languages_has_one_id() {
    let project = copy(&case("groups-and-totals"));
    let data = project.path().join("data/mätvärden.csv");
    let text = fs::read_to_string(&data).unwrap();
    let lines = text.lines().enumerate().map(|(at, line)| {
        let english = match (at, line) {
            (0, _) => "grupp (en)",
            _ if line.ends_with("kön: kvinnor") => "gender: women",
            _ if line.ends_with("kön: män") => "gender: men",
            _ => "",
        };
        format!("{line};{english}\n")
    });
    fs::write(&data, lines.collect::<String>()).unwrap();
    for arguments in [&["build"][..], &["build", "--edition", "en"]] {
        assert!(labbrapport(project.path(), arguments).status.success());
    }
    let output = project.path().join("output");
    let [swedish, english] = ["resultat", "en/results"].map(|folder| output.join(folder));
    let figures = |folder: &Path| json(&folder.join("results.json"))["figures"].clone();
    assert_eq!(figures(&swedish), figures(&english));
    let names = |folder: &Path| -> BTreeSet<(String, String)> {
        let rows = rows(&folder.join("figures.csv")).into_iter();
        let rows = rows.filter(|row| row["dimension"] == "kön");
        rows.map(|row| (row["category"].clone(), row["category_name"].clone()))
            .collect()
    };
    let named = |pairs: [(&str, &str); 2]| -> BTreeSet<(String, String)> {
        pairs
            .map(|(id, name)| (id.to_owned(), name.to_owned()))
            .into()
    };
    assert_eq!(
        names(&swedish),
        named([("kvinnor", "kvinnor"), ("män", "män")])
    );
    assert_eq!(
        names(&english),
        named([("kvinnor", "women"), ("män", "men")])
    );
}

#[test]
fn a_figure_says_part_by_part_what_its_id_says() {
    let project = copy(&case("groups-and-totals"));
    assert!(labbrapport(project.path(), &["build"]).status.success());
    let whole = json(&project.path().join("output/resultat/results.json"));
    assert_eq!(whole["scope"], serde_json::json!({"of": "programme"}));
    let id = whole["programme"]["id"].as_str().unwrap();
    assert_eq!(id, "groups-and-totals");
    for figure in whole["figures"].as_array().unwrap() {
        let id = figure["id"].as_str().unwrap();
        let parts = ["kind", "subject"].map(|part| figure[part].as_str().unwrap_or_default());
        assert!(id.starts_with(&parts.join("/")), "{id}");
        if let Some(group) = figure.get("group") {
            let category = group["category"].as_str().unwrap();
            assert!(id.ends_with(category), "{id}");
        }
        for input in figure["inputs"].as_array().into_iter().flatten() {
            let known = whole["figures"].as_array().unwrap().iter();
            assert!(known.into_iter().any(|other| other["id"] == *input), "{id}");
        }
    }
}

#[test]
fn what_an_account_carries_is_received_with_what_is_missing() {
    let project = copy(&case("groups-and-totals"));
    assert!(labbrapport(project.path(), &["build"]).status.success());
    let output = project.path().join("output");
    let account = output.join("resultatredovisning.pdf");
    let taken = project.path().join("taken.json");
    let (account, saved) = (account.to_str().unwrap(), taken.to_str().unwrap());
    let arguments = ["receive", account, "--output", saved, "--format", "json"];
    let received = labbrapport(project.path(), &arguments);
    let receipt: Value = serde_json::from_slice(&received.stdout).unwrap();
    let sent = fs::read(output.join("resultat/results.json")).unwrap();
    assert_eq!(fs::read(&taken).unwrap(), sent);
    assert_eq!(receipt["sha256"], sha256(&sent));
    let figures = json(&taken)["figures"].as_array().unwrap().clone();
    let withheld = figures.iter().filter(|own| own["withheld"] == true);
    assert_eq!(receipt["withheld"], withheld.count());
    let gaps = receipt["gaps"].as_array().unwrap().iter();
    let gaps: Vec<&str> = gaps.map(|gap| gap["what"].as_str().unwrap()).collect();
    assert!(gaps.contains(&"reference-number"), "{gaps:?}");
    // What was received before is left as it is.
    let again = labbrapport(project.path(), &arguments);
    assert_eq!(again.status.code(), Some(2));
    let damaged = project.path().join("damaged.json");
    fs::write(&damaged, &sent[..sent.len() / 2]).unwrap();
    let refused = labbrapport(project.path(), &["receive", damaged.to_str().unwrap()]);
    assert!(!refused.status.success());
    let said = String::from_utf8(refused.stderr).unwrap();
    assert!(
        said.contains("not-results") && said.contains("damaged.json"),
        "{said}"
    );
}

#[test]
fn of_a_withheld_figure_there_is_nothing_but_its_id_unit_and_range() {
    let (_project, folder) = results("groups-and-totals");
    let mut with_range = 0;
    for row in rows(&folder.join("figures.csv")) {
        if row["withheld"] == "true" {
            let told = row.iter().filter(|(_, value)| !value.is_empty());
            let told: Vec<&str> = told.map(|(name, _)| name.as_str()).collect();
            let about = [
                "id",
                "kind",
                "subject",
                "subject_name",
                "lab",
                "lab_name",
                "measure",
                "occasion",
                "dimension",
                "category",
                "category_name",
                "unit",
                "value",
                "withheld",
            ];
            let range = ["printed", "low", "high"];
            let ranged = told.iter().filter(|name| range.contains(name)).count();
            assert!(ranged == 0 || ranged == range.len(), "{told:?}");
            let named = |name: &&str| about.contains(name) || range.contains(name);
            assert!(told.iter().all(named), "{told:?}");
            assert_eq!(row["value"], "..");
            with_range += usize::from(ranged > 0);
        }
    }
    assert!(with_range > 0, "the case has counts that lie in a range");
}

#[test]
fn the_descriptor_tells_each_file_as_it_is() {
    let (_project, folder) = results("groups-and-totals");
    let package = json(&folder.join("datapackage.json"));
    let resources = package["resources"].as_array().unwrap();
    assert_eq!(resources.len(), 5);
    for resource in resources {
        let bytes = fs::read(folder.join(resource["path"].as_str().unwrap())).unwrap();
        assert_eq!(resource["bytes"], bytes.len());
        assert_eq!(resource["hash"], format!("sha256:{}", sha256(&bytes)));
        let fields = resource["schema"]["fields"].as_array().unwrap().iter();
        let fields: Vec<&str> = fields
            .map(|field| field["name"].as_str().unwrap())
            .collect();
        let heading = String::from_utf8_lossy(&bytes);
        assert_eq!(heading.lines().next().unwrap(), fields.join(","));
    }
}

#[test]
fn hostile_text_is_text_in_every_table() {
    let (_project, folder) = results("hostile-text");
    for entry in fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|ending| ending == "csv") {
            for row in rows(&path) {
                for (name, text) in row {
                    let starts = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
                    assert!(!starts || text.parse::<f64>().is_ok(), "{name}: {text}");
                }
            }
        }
    }
    let bytes = fs::read(folder.join("results.xlsx")).unwrap();
    let mut book: Xlsx<_> = Xlsx::new(std::io::Cursor::new(bytes)).unwrap();
    for sheet in book.sheet_names() {
        assert!(
            book.worksheet_formula(&sheet).unwrap().is_empty(),
            "{sheet}"
        );
    }
}

#[test]
fn the_workbook_has_typed_cells_and_the_sign_of_withheld_ones() {
    let (_project, folder) = results("groups-and-totals");
    let bytes = fs::read(folder.join("results.xlsx")).unwrap();
    let mut book: Xlsx<_> = Xlsx::new(std::io::Cursor::new(bytes)).unwrap();
    let sheets = [
        "Läs mig",
        "Labb",
        "Fokusområden",
        "Indikatorer",
        "Resultat",
        "Alla siffror",
    ];
    assert_eq!(book.sheet_names(), sheets);
    let range = book.worksheet_range("Alla siffror").unwrap();
    let headings = range.rows().next().unwrap();
    let value = headings.iter().position(|cell| *cell == "Värde").unwrap();
    let of_csv = rows(&folder.join("figures.csv"));
    for (row, expected) in range.rows().skip(1).zip(&of_csv) {
        assert_eq!(row[0].to_string(), expected["id"]);
        match expected["value"].as_str() {
            ".." => assert_eq!(row[value], Data::String("..".into())),
            number => assert_eq!(row[value], Data::Float(number.parse().unwrap())),
        }
    }
    assert_eq!(range.height(), of_csv.len() + 1);
}

#[test]
fn the_schema_in_the_docs_is_the_one_that_is_written() {
    let (_project, folder) = results("minimal");
    let written = fs::read_to_string(folder.join("results.schema.json")).unwrap();
    assert_eq!(
        serde_json::from_str::<Value>(&written).unwrap(),
        results_schema()
    );
    let version = json(&folder.join("results.json"))["version"].clone();
    assert_eq!(results_schema()["properties"]["version"]["const"], version);
}
