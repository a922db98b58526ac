//! What the portfolio's PDF tells, and that nothing from a file is more in it
//! than text.

use std::fs;

use serde_json::{Value, json};

use crate::drawn::{drawn_pages, open};
use crate::tools::{Folder, figure, indicator, results, three, visits, withheld};
use crate::whole::faults_of;

/// The text of the PDF without spaces, soft hyphens and line breaks, once no
/// page of it runs over or overprints.
fn pdf(folder: &Folder, language: &str, code: i32) -> String {
    let output = folder.run(&["--lang", language]);
    let error = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(code), "{error}");
    assert!(!error.contains("[typst]"), "{error}");
    let written = fs::read(folder.0.path().join("out/portfolio.pdf")).unwrap();
    let pages = drawn_pages(&open(&written));
    let faults = faults_of("portfolio.pdf", &pages);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    let glyphs = pages.iter().flat_map(|page| &page.glyphs);
    let text: String = glyphs.map(|glyph| glyph.text.as_str()).collect();
    packed(&text)
}

fn packed(text: &str) -> String {
    let left = |letter: &char| !letter.is_whitespace() && !['\u{ad}', '\u{200b}'].contains(letter);
    text.chars().filter(left).collect()
}

#[track_caller]
fn told(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(text.contains(&packed(part)), "{part}\n{text}");
    }
}

#[test]
fn three_programmes_tell_findings_sums_and_each_of_them() {
    let folder = three();
    let text = pdf(&folder, "en", 0);
    told(
        &text,
        &[
            "Portfolio",
            "Results of 3 programmes",
            "The portfolio holds three programmes, all with a final account.",
            // 120 of 100 reached; 0.75 of 0.8 and 85 of 90 not; c's is withheld.
            "Of three targets that can be tested, one is reached and two are not.",
            "One value is withheld to protect people.",
            "Neither of the two targets that are not reached has an explanation",
            "1 of 3",
            // The sum of persons: two of three, one withheld.
            "ESF:CO01, persons",
            "205",
            "3 of 3",
            // Pooled with its numerators.
            "75%75 of 100",
            "where at least five programmes report an indicator",
            "No indicator has so many.",
            "No programme has an earlier edition",
            "Programmet a",
            "Programmet c",
            "Target reached",
            "Withheld",
        ],
    );
    let swedish = pdf(&folder, "sv", 0);
    told(
        &swedish,
        &[
            "Portfölj",
            "Resultat från 3 program",
            "Ett värde visas inte",
        ],
    );
}

#[test]
fn one_programme_has_no_sums_and_none_has_no_pdf() {
    let one = Folder::new().with("in/results.json", &visits("a", "2024-12-31", 10.0));
    let text = pdf(&one, "en", 0);
    told(
        &text,
        &["Sums need at least two programmes.", "Programmet a"],
    );
    let none = Folder::new().bytes("in/results.json", b"{}");
    assert_eq!(none.run(&[]).status.code(), Some(1));
    assert!(!none.0.path().join("out/portfolio.pdf").exists());
    assert!(none.0.path().join("out/portfolio.json").exists());
}

/// What would be code, if it were not text.
const HOSTILE: &[&str] = &[
    "#panic()",
    "#panic(\"x\"); $x$ \\ \\\" *a* _b_ `c` ```d``` [e] <f> @g",
    "*/ // /* {{ 7 * 7 }} {% raw %} {# x #}",
    "= x\n\n== y\u{0}\u{7}\u{202e}\u{fdd0}\u{e000}漢🏠",
    "\"); #import \"/main.typ\" //",
];

#[test]
fn foreign_text_is_text_and_nothing_else() {
    let mut folder = Folder::new();
    let long = "qwrtzxvkjm".repeat(50);
    let names = HOSTILE.iter().copied().chain([long.as_str()]);
    for (at, name) in names.enumerate() {
        let mut own = indicator("deltagare", "persons", "up", &[name]);
        own["name"] = json!({"sv": name, "en": name});
        own["focus-area"] = json!("omrade");
        let mut odd = indicator(name, name, "up", &[]);
        odd["level"] = json!(name);
        let figures = vec![
            figure(
                "deltagare",
                "actual",
                "persons",
                json!({"value": 10.0, "qualifier": name}),
            ),
            figure(
                "deltagare",
                "target",
                "persons",
                json!({"value": 20.0, "status": name}),
            ),
            figure(name, "actual", name, json!({"value": 3.5})),
        ];
        let mut file = results(
            &format!("{name}{at}"),
            "2024-12-31",
            vec![own, odd],
            figures,
        );
        file["focus-areas"] = json!([{"id": "omrade", "name": {"sv": name}}]);
        let programme = file["programme"].as_object_mut().unwrap();
        programme.insert("title".into(), json!({"sv": name, "en": name}));
        programme.insert("funder".into(), json!([name]));
        programme.insert("reference-number".into(), json!(name));
        programme.insert("start".into(), json!(name));
        file["edition"]["state"] = json!(name);
        folder = folder.with(&format!("in/{at}/results.json"), &file);
    }
    let text = pdf(&folder, "sv", 0);
    told(&text, &["#panic(\"x\"); $x$ \\", "{{ 7 * 7 }}", &long]);
    assert!(!text.contains("49"), "no template runs");
}

/// Six programmes with one outcome each, the last far from the others.
fn six() -> Folder {
    let actuals = [110.0, 112.0, 108.0, 111.0, 109.0, 190.0];
    let programme = |at: usize, actual: f64| -> Value {
        let own = vec![indicator("jobb", "persons", "up", &["X:1"])];
        let figures = vec![
            figure("jobb", "baseline", "persons", json!({"value": 100.0})),
            figure("jobb", "target", "persons", json!({"value": 200.0})),
            figure(
                "jobb",
                "actual",
                "persons",
                json!({"value": actual, "comment": "Sen start"}),
            ),
        ];
        results(&format!("p{at}"), "2024-12-31", own, figures)
    };
    let all = actuals.into_iter().enumerate();
    all.fold(Folder::new(), |folder, (at, actual)| {
        folder.with(&format!("in/{at}/results.json"), &programme(at, actual))
    })
}

#[test]
fn an_outcome_far_from_the_others_is_listed_by_the_rule_that_is_told() {
    let folder = six();
    let told_of = folder.told(0);
    // Attainments 0.08 to 0.12 and 0.9: the median is 0.105, and half of them
    // are within 0.015 of it.
    assert_eq!(
        told_of["outliers"],
        json!([{"programme": "p5", "programme-title": "Programmet p5", "indicator": "jobb",
            "indicator-name": "jobb", "code": "X:1", "attainment": 0.9, "median": 0.11,
            "distance": 0.02, "programmes": 6, "status": "published"}])
    );
    let text = pdf(&folder, "en", 0);
    told(
        &text,
        &[
            "at least five programmes",
            "more than three typical distances",
            "One outcome lies far from other programmes'",
            "90%",
            // Each has a comment.
            "All targets that are not reached have a comment in the results file.",
        ],
    );
}

#[test]
fn sums_within_a_focus_area_are_of_its_indicators_alone() {
    let programme = |id: &str, area: &str, value: f64| {
        let mut own = indicator("jobb", "persons", "up", &[]);
        own["focus-area"] = json!(area);
        let figures = vec![figure("jobb", "actual", "persons", json!({"value": value}))];
        let mut file = results(id, "2024-12-31", vec![own], figures);
        file["focus-areas"] = json!([{"id": area, "name": {"sv": area}}]);
        file
    };
    let hidden = |id: &str, area: &str| {
        let mut file = programme(id, area, 0.0);
        file["figures"] = json!([withheld("jobb", "actual", "persons")]);
        file
    };
    let folder = Folder::new()
        .with("in/a/results.json", &programme("a", "arbete", 10.0))
        .with("in/b/results.json", &programme("b", "arbete", 20.0))
        .with("in/c/results.json", &programme("c", "skola", 40.0))
        .with("in/d/results.json", &hidden("d", "skola"));
    let told = folder.told(0);
    let rows = told["sums-within"].as_array().unwrap().iter();
    let rows: Vec<_> = rows
        .map(|row| {
            let of = ["within", "focus-areas", "value", "reported-by", "withheld"];
            of.map(|key| row[key].clone())
        })
        .collect();
    let area = |name: &str, value: f64, by: u64, withheld: u64| {
        [
            json!("focus-area"),
            json!([name]),
            json!(value),
            json!(by),
            json!(withheld),
        ]
    };
    assert_eq!(
        rows,
        [area("arbete", 30.0, 2, 0), area("skola", 40.0, 2, 1)]
    );
    assert_eq!(folder.rows("sums-within").len(), 2);
}

#[test]
fn the_change_since_the_edition_before_is_told() {
    let folder = Folder::new()
        .with("in/new/results.json", &visits("a", "2024-12-31", 12.0))
        .with("in/old/results.json", &visits("a", "2023-12-31", 10.0));
    let text = pdf(&folder, "en", 0);
    told(
        &text,
        &["Of one programme there is an earlier edition", "+2"],
    );
}

#[test]
fn many_programmes_have_a_row_each() {
    let folder = (0..41).fold(Folder::new(), |folder, at| {
        let id = format!("p{at}");
        folder.with(
            &format!("in/{at}/results.json"),
            &visits(&id, "2024-12-31", 1.0),
        )
    });
    let text = pdf(&folder, "sv", 0);
    told(
        &text,
        &[
            "Programmen är fler än 40 och har därför en rad var.",
            "Programmet p40",
        ],
    );
}
