//! Writes results files of many made-up programmes, for measurements of
//! `labbrapport portfolio`.
//!
//! `cargo run --release --example generate_results -- PROGRAMMES DIR`

#![allow(clippy::print_stderr, reason = "a program of its own")]

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::Path;
use std::process::ExitCode;

use serde_json::{Value, json};

/// Indicators: id, unit, code.
const INDICATORS: [(&str, &str, &str); 12] = [
    ("deltagare", "persons", "ESF:CO01"),
    ("unga", "persons", "ESF:CO06"),
    ("jobb", "share", "SDG:8.6"),
    ("trygga", "share", ""),
    ("trivsel", "scale", ""),
    ("framtidstro", "scale", ""),
    ("besok", "count", ""),
    ("aktiviteter", "count", ""),
    ("nya-kontakter", "count", ""),
    ("vantan", "days", ""),
    ("oppet", "hours", ""),
    ("kostnad", "sek", ""),
];
const LABS: u64 = 20;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [programmes, folder] = arguments.as_slice() else {
        eprintln!("usage: generate_results PROGRAMMES DIR");
        return ExitCode::from(2);
    };
    let Ok(programmes) = programmes.parse::<u64>() else {
        eprintln!("PROGRAMMES must be a number");
        return ExitCode::from(2);
    };
    let mut written = (1..=programmes).map(|at| write_results(at, Path::new(folder)));
    match written.find_map(Result::err) {
        None => ExitCode::SUCCESS,
        Some(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// Writes the results of a programme of 20 labs: `DIR/programN/resultat/`.
fn write_results(at: u64, folder: &Path) -> io::Result<()> {
    let mut random = fastrand::Rng::with_seed(at);
    let folder = folder.join(format!("program{at}/resultat"));
    fs::create_dir_all(&folder)?;
    let mut out = BufWriter::new(File::create(folder.join("results.json"))?);
    let labs = (1..=LABS).map(
        |lab| json!({"id": format!("labb{lab}"), "name": format!("Labb {lab}"), "place": "Ort"}),
    );
    let indicators = INDICATORS.map(|(id, unit, code)| {
        let codes: Vec<&str> = Some(code)
            .filter(|code| !code.is_empty())
            .into_iter()
            .collect();
        json!({"id": id, "name": {"sv": id}, "level": "result", "unit": unit, "direction": "up",
            "aggregation": "sum", "cumulative": false, "focus-area": "arbete", "codes": codes})
    });
    let programme = json!({"id": format!("program{at}"), "title": {"sv": format!("Program {at}")},
        "language": "sv", "threshold": 5});
    writeln!(
        out,
        "{{\n\"$schema\": \"urn:labbrapport:results:1\",\n\"version\": 1,"
    )?;
    writeln!(
        out,
        "\"edition\": {{\"date\": \"2024-12-31\", \"state\": \"final\"}},"
    )?;
    writeln!(
        out,
        "\"scope\": {{\"of\": \"programme\"}},\n\"supersedes\": [],"
    )?;
    writeln!(out, "\"programme\": {programme},")?;
    writeln!(out, "\"labs\": {},", Value::from_iter(labs))?;
    writeln!(
        out,
        "\"focus-areas\": [{{\"id\": \"arbete\", \"name\": {{\"sv\": \"Arbete\"}}}}],"
    )?;
    writeln!(
        out,
        "\"indicators\": {},\n\"figures\": [",
        Value::from_iter(indicators)
    )?;
    let mut before = "";
    for (id, unit, _) in INDICATORS {
        for lab in 0..=LABS {
            for measure in ["baseline", "actual", "target", "change", "attainment"] {
                let figure = figure((id, unit), measure, lab, &mut random);
                write!(out, "{before}{figure}")?;
                before = ",\n";
            }
        }
    }
    writeln!(out, "\n],\n\"sources\": []\n}}")?;
    out.flush()
}

/// A figure of a lab, or of all where `lab` is 0.
fn figure((id, unit): (&str, &str), measure: &str, lab: u64, random: &mut fastrand::Rng) -> Value {
    let lab = (lab > 0).then(|| format!("labb{lab}"));
    let scope = lab.as_deref().unwrap_or("all");
    let withheld = unit == "persons" && random.u32(0..10) == 0;
    let n = random.u64(20..400);
    let of = random.u64(10..n);
    let value = match unit {
        "share" => (of as f64 / n as f64 * 100.0).round() / 100.0,
        "scale" => random.u32(10..50) as f64 / 10.0,
        _ => of as f64,
    };
    let mut figure = json!({
        "id": format!("indicator/{id}/{scope}/{measure}"), "kind": "indicator", "subject": id,
        "lab": lab, "measure": measure, "date": "2024-11-30", "from": "2024-01-01",
        "to": "2024-11-30", "value": (!withheld).then_some(value),
        "text": {"sv": value.to_string(), "en": value.to_string()}, "unit": unit, "n": n,
        "status": "preliminary", "withheld": withheld, "formula": "sum over labs",
        "inputs": [format!("indicator/{id}/labb1/{measure}"), format!("indicator/{id}/labb2/{measure}")],
        "source": [0, 1, 2],
    });
    if unit == "share" {
        (figure["numerator"], figure["denominator"]) = (of.into(), n.into());
    }
    if unit == "scale" {
        figure["scale"] = json!({"min": 1, "max": 5});
    }
    figure
}
