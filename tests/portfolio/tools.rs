//! Small results files, and what a portfolio of them tells.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::process::Output;

use serde_json::{Value, json};

use crate::common::labbrapport;

/// An indicator: id, unit, direction, codes.
pub fn indicator(id: &str, unit: &str, direction: &str, codes: &[&str]) -> Value {
    json!({
        "id": id, "name": {"sv": id, "en": id}, "level": "result", "unit": unit,
        "direction": direction, "aggregation": "sum", "cumulative": false, "codes": codes,
    })
}

/// A figure of an indicator over all labs, with `more` of it.
pub fn figure(indicator: &str, measure: &str, unit: &str, more: Value) -> Value {
    let mut figure = json!({
        "id": format!("indicator/{indicator}/all/{measure}"), "kind": "indicator",
        "subject": indicator, "lab": null, "measure": measure, "unit": unit,
        "status": "published", "withheld": false,
    });
    let more = more.as_object().unwrap().clone();
    figure.as_object_mut().unwrap().extend(more);
    figure
}

/// A figure that is withheld.
pub fn withheld(indicator: &str, measure: &str, unit: &str) -> Value {
    let mut figure = figure(
        indicator,
        measure,
        unit,
        json!({"value": null, "withheld": true}),
    );
    figure.as_object_mut().unwrap().remove("status");
    figure
}

/// A results file.
pub fn results(id: &str, date: &str, indicators: Vec<Value>, figures: Vec<Value>) -> Value {
    json!({
        "$schema": "urn:labbrapport:results:1", "version": 1, "tool": "labbrapport",
        "edition": {"date": date, "state": "final"}, "scope": {"of": "programme"},
        "supersedes": [],
        "programme": {"id": id, "title": {"sv": format!("Programmet {id}")}, "language": "sv", "threshold": 5},
        "labs": [{"id": "norr", "name": "Norr", "place": "N"}], "focus-areas": [],
        "indicators": indicators, "figures": figures, "sources": [],
    })
}

/// A folder of results files, and what comes of them.
pub struct Folder(pub tempfile::TempDir);

impl Folder {
    pub fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    pub fn with(self, name: &str, results: &Value) -> Self {
        self.bytes(name, results.to_string().as_bytes())
    }

    pub fn bytes(self, name: &str, contents: &[u8]) -> Self {
        let path = self.0.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, contents).unwrap();
        self
    }

    pub fn run(&self, arguments: &[&str]) -> Output {
        let (from, to) = (self.0.path().join("in"), self.0.path().join("out"));
        let paths = [
            "portfolio",
            from.to_str().unwrap(),
            "--output",
            to.to_str().unwrap(),
        ];
        labbrapport(self.0.path(), &[paths.as_slice(), arguments].concat())
    }

    /// The portfolio in English, once it is made with this exit code.
    pub fn told(&self, code: i32) -> Value {
        let output = self.run(&["--lang", "en", "--format", "json"]);
        let error = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(code), "{error}");
        let written = fs::read(self.0.path().join("out/portfolio.json")).unwrap();
        assert!(written == output.stdout, "what is told is what is written");
        serde_json::from_slice(&written).unwrap()
    }

    pub fn rows(&self, table: &str) -> Vec<BTreeMap<String, String>> {
        let path = self.0.path().join("out").join(format!("{table}.csv"));
        let mut reader = csv::Reader::from_path(path).unwrap();
        reader.deserialize().map(Result::unwrap).collect()
    }
}

/// The only sum of a code (or of an id) and measure.
pub fn sum<'a>(told: &'a Value, of: &str, measure: &str) -> &'a Value {
    let found = sums(told, of, measure);
    assert_eq!(found.len(), 1, "{of} {measure}: {found:?}");
    found[0]
}

pub fn sums<'a>(told: &'a Value, of: &str, measure: &str) -> Vec<&'a Value> {
    let sums = told["sums"].as_array().unwrap().iter();
    let own = sums.filter(|sum| match sum.get("code") {
        Some(code) => code == of,
        None => sum["indicator"] == of,
    });
    own.filter(|sum| sum["measure"] == measure).collect()
}

/// What is said of a file: the problem's id, and whether it is left out.
pub fn said<'a>(told: &'a Value, file: &str) -> Vec<(&'a str, bool)> {
    let files = told["files"].as_array().unwrap().iter();
    let of = files.filter(|said| said["file"].as_str().unwrap().ends_with(file));
    of.map(|said| {
        (
            said["problem"].as_str().unwrap(),
            said["left-out"].as_bool().unwrap(),
        )
    })
    .collect()
}

pub fn ids(told: &Value) -> Vec<&str> {
    let programmes = told["programmes"].as_array().unwrap().iter();
    programmes.map(|row| row["id"].as_str().unwrap()).collect()
}

/// Three programmes with persons under a code, a share, a mean and money.
pub fn three() -> Folder {
    let indicators = |scale: &str| {
        vec![
            indicator("deltagare", "persons", "up", &["ESF:CO01"]),
            indicator("jobb", "share", "up", &[]),
            indicator(scale, "scale", "up", &[]),
            indicator("kostnad", "sek", "down", &[]),
        ]
    };
    let scale = |value: f64, n: u64, max: u64| json!({"value": value, "n": n, "scale": {"min": 1, "max": max}});
    let share = |of: u64, all: u64| {
        let value = (of as f64 / all as f64 * 100.0).round() / 100.0;
        json!({"value": value, "numerator": of, "denominator": all, "n": all})
    };
    let a = vec![
        figure("deltagare", "baseline", "persons", json!({"value": 40.0})),
        figure(
            "deltagare",
            "actual",
            "persons",
            json!({"value": 120.0, "date": "2024-11-30", "from": "2024-01-01", "to": "2024-11-30"}),
        ),
        figure("deltagare", "target", "persons", json!({"value": 100.0})),
        figure("jobb", "actual", "share", share(30, 40)),
        figure("jobb", "target", "share", json!({"value": 0.8})),
        figure("trygghet", "actual", "scale", scale(3.5, 20, 5)),
        figure("kostnad", "actual", "sek", json!({"value": 1000.0})),
        // A lab's figures, and those of a group, are never counted.
        json!({"id": "indicator/deltagare/norr/actual", "kind": "indicator", "subject": "deltagare",
            "lab": "norr", "measure": "actual", "unit": "persons", "value": 120.0, "withheld": false}),
        figure(
            "deltagare",
            "actual",
            "persons",
            json!({"id": "indicator/deltagare/all/actual/kön: kvinnor",
            "value": 61.0, "group": {"dimension": "kön", "category": "kvinnor"}}),
        ),
    ];
    let b = vec![
        figure(
            "deltagare",
            "actual",
            "persons",
            json!({"value": 85.0, "status": "preliminary", "date": "2024-12"}),
        ),
        figure("deltagare", "target", "persons", json!({"value": 90.0})),
        figure("jobb", "actual", "share", share(45, 60)),
        figure("trygghet", "actual", "scale", scale(4.1, 60, 5)),
        figure("kostnad", "actual", "sek", json!({"value": 2000.0})),
    ];
    let c = vec![
        withheld("deltagare", "actual", "persons"),
        figure("deltagare", "target", "persons", json!({"value": 10.0})),
        json!({"id": "indicator/deltagare/norr/actual", "kind": "indicator", "subject": "deltagare",
            "lab": "norr", "measure": "actual", "unit": "persons", "value": 33.0, "withheld": false}),
        figure("jobb", "actual", "share", json!({"value": 0.5})),
        figure(
            "kostnad",
            "actual",
            "sek",
            json!({"value": 3000.0, "status": "example"}),
        ),
    ];
    Folder::new()
        .with(
            "in/a/resultat/results.json",
            &results("a", "2024-12-31", indicators("trygghet"), a),
        )
        .with(
            "in/b/output/resultat/results.json",
            &results("b", "2024-12-31", indicators("trygghet"), b),
        )
        .with(
            "in/results.json",
            &results("c", "2024-12-31", indicators("trygghet"), c),
        )
}

/// One programme with ten visits.
pub fn visits(id: &str, date: &str, value: f64) -> Value {
    let figures = vec![figure("besok", "actual", "count", json!({"value": value}))];
    results(
        id,
        date,
        vec![indicator("besok", "count", "up", &[])],
        figures,
    )
}

/// A PDF with an embedded file, packed or not.
pub fn pdf(file: &[u8], packed: bool) -> Vec<u8> {
    let (filter, stream) = if packed {
        let mut encoder =
            flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::default());
        encoder.write_all(file).unwrap();
        ("/Filter/FlateDecode", encoder.finish().unwrap())
    } else {
        ("", file.to_vec())
    };
    let head = format!(
        "%PDF-1.7\n1 0 obj\n<</Length {}/Type/EmbeddedFile{filter}>>\nstream\n",
        stream.len()
    );
    [
        head.as_bytes(),
        &stream,
        b"\nendstream\nendobj\n2 0 obj\n<</EmbeddedFiles 1 0 R>>\nendobj\n%%EOF\n",
    ]
    .concat()
}
