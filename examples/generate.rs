//! Writes a made-up programme of any size, for tests and measurements.
//!
//! `cargo run --release --example generate -- LABS DIR`

#![allow(clippy::print_stderr, reason = "a program of its own")]

use std::fmt::Write as _;
use std::path::Path;
use std::process::ExitCode;

const INDICATORS: [(&str, &str, &str, &str); 6] = [
    ("jobb", "I arbete eller studier", "andel", "upp"),
    ("trygg", "Känner sig trygga", "andel", "upp"),
    ("besok", "Besök", "antal", "upp"),
    ("framtid", "Framtidstro", "skala", "upp"),
    ("vantan", "Väntan", "dagar", "ner"),
    ("deltagare", "Nya deltagare", "personer", "upp"),
];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [labs, folder] = arguments.as_slice() else {
        eprintln!("usage: generate LABS DIR");
        return ExitCode::from(2);
    };
    let Ok(labs) = labs.parse::<usize>() else {
        eprintln!("LABS must be a number");
        return ExitCode::from(2);
    };
    match write_programme(labs, Path::new(folder)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// Writes a programme of `labs` labs into `folder`.
///
/// # Errors
/// When a file cannot be written.
pub fn write_programme(labs: usize, folder: &Path) -> std::io::Result<()> {
    let mut random = fastrand::Rng::with_seed(labs as u64);
    let data = folder.join("data");
    std::fs::create_dir_all(&data)?;
    let manifest = "title = \"Ett påhittat program\"\ndate = 2020-12-31\n\n[[data]]\nfiles = \"data/**\"\nstatus = \"exempel\"\n\n[results]\nid = \"generated\"\n";
    std::fs::write(folder.join("labbrapport.toml"), manifest)?;
    std::fs::write(data.join("indikatorer.csv"), indicators())?;
    std::fs::write(data.join("labb.csv"), lab_rows(labs))?;
    std::fs::write(data.join("mätvärden.csv"), measurements(labs, &mut random))?;
    std::fs::write(data.join("aktiviteter.csv"), activities(labs, &mut random))
}

fn indicators() -> String {
    let mut text = String::from("id;namn;nivå;enhet;riktning\n");
    for (id, name, unit, direction) in INDICATORS {
        let _ = writeln!(text, "{id};{name};resultat;{unit};{direction}");
    }
    text
}

fn lab_rows(labs: usize) -> String {
    let mut text = String::from("id;namn;ort;utmaning\n");
    for lab in 1..=labs {
        let _ = writeln!(text, "labb{lab};Labb {lab};Ort {lab};Få fler att mötas.");
    }
    text
}

fn measurements(labs: usize, random: &mut fastrand::Rng) -> String {
    let mut text = String::from("labb;indikator;tillfälle;datum;värde;täljare;nämnare;n;mål\n");
    for lab in 1..=labs {
        for (id, _, unit, direction) in INDICATORS {
            for (occasion, date) in [("baslinje", "2020-01-15"), ("uppföljning", "2020-11-15")] {
                // Targets lie beyond the baselines.
                let before = occasion == "baslinje";
                let (value, counts, n) = match unit {
                    "andel" => {
                        let of = random.u32(20..200);
                        (
                            String::new(),
                            format!(
                                "{};{of}",
                                random.u32(6..if before { of / 2 } else { of - 6 })
                            ),
                            String::new(),
                        )
                    }
                    "skala" => (
                        format!(
                            "{},{}",
                            random.u32(1..if before { 4 } else { 5 }),
                            random.u32(0..10)
                        ),
                        ";".into(),
                        random.u32(20..90).to_string(),
                    ),
                    _ => {
                        let value = match (before, direction) {
                            (true, "ner") => random.u32(420..900),
                            (true, _) => random.u32(8..390),
                            (false, _) => random.u32(8..900),
                        };
                        (value.to_string(), ";".into(), String::new())
                    }
                };
                let target = match (occasion, unit) {
                    ("baslinje", _) => "",
                    (_, "andel") => "70 %",
                    (_, "skala") => "4",
                    _ => "400",
                };
                let _ = writeln!(
                    text,
                    "labb{lab};{id};{occasion};{date};{value};{counts};{n};{target}"
                );
            }
        }
    }
    text
}

fn activities(labs: usize, random: &mut fastrand::Rng) -> String {
    let mut text = String::from("labb;datum;namn;deltagare;bestående\n");
    for lab in 1..=labs {
        for month in 1..=12 {
            let (day, came) = (random.u32(1..28), random.u32(5..60));
            let _ = writeln!(text, "labb{lab};2020-{month:02}-{day:02};Träff;{came};nej");
        }
    }
    text
}
