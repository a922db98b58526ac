//! Writes the example programme's data: `cargo run --release --example example_data`.
//!
//! The same bytes every time. Writes into `data`, or into the folder given as argument.

mod activities;
mod calendar;
mod check;
mod csv_file;
mod diary;
mod interviews;
mod measurements;
mod ods;
mod programme;
mod readme;
mod survey;
mod table;
mod texts;
mod xlsx;

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use fastrand::Rng;

const SEED: u64 = 2018_2019;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args_os().nth(1).unwrap_or_else(|| "data".into());
    let folder = PathBuf::from(folder);
    // Each part has its own stream, so that a change in one leaves the others as they were.
    let mut streams = Rng::with_seed(SEED);
    let log = activities::log(&mut streams.fork());
    check::agrees_with_published_figures(&log);
    for subfolder in ["portalen", "ungdomsenkät"] {
        fs::create_dir_all(folder.join(subfolder))?;
    }
    write_programme(&folder)?;
    write_labs(&folder, &log)?;
    write_surveys(&folder, &mut streams.fork())?;
    write_interviews(&folder, &mut streams.fork())?;
    let posts = diary::sheet(&mut streams.fork());
    xlsx::write(&folder.join("dagbok.xlsx"), &[posts])?;
    fs::write(folder.join("README.md"), readme::text(&log))?;
    Ok(())
}

fn write_programme(folder: &Path) -> Result<(), Box<dyn Error>> {
    xlsx::write(&folder.join("program.xlsx"), &programme::sheets())?;
    xlsx::write(
        &folder.join("texter.xlsx"),
        &[texts::sheet(), programme::recommendations()],
    )
}

fn write_labs(folder: &Path, log: &[activities::Activity]) -> Result<(), Box<dyn Error>> {
    let activities = |lab| activities::sheet(log, lab);
    xlsx::write(
        &folder.join("boden.xlsx"),
        &[measurements::boden(log), activities("boden")],
    )?;
    ods::write(
        &folder.join("rannebergen.ods"),
        &[measurements::rannebergen(log), activities("rannebergen")],
    )?;
    xlsx::write(
        &folder.join("lina-hage.xlsx"),
        &[measurements::lina_hage(log), activities("lina-hage")],
    )?;
    xlsx::write(
        &folder.join("läxor.xlsx"),
        &[measurements::homework_sheet()],
    )?;
    let portalen = folder.join("portalen");
    csv_file::write(
        &portalen.join("mätvärden.csv"),
        &measurements::portalen(log),
    )?;
    csv_file::write(&portalen.join("aktiviteter.csv"), &activities("portalen"))
}

fn write_surveys(folder: &Path, rng: &mut Rng) -> Result<(), Box<dyn Error>> {
    xlsx::write(
        &folder.join("enkät.xlsx"),
        &[survey::items(), survey::rounds(), survey::adults(rng)],
    )?;
    csv_file::write(
        &folder.join("ungdomsenkät").join("enkätsvar.csv"),
        &survey::young(rng),
    )
}

fn write_interviews(folder: &Path, rng: &mut Rng) -> Result<(), Box<dyn Error>> {
    xlsx::write(
        &folder.join("intervjuer.xlsx"),
        &[
            interviews::interviews(),
            interviews::codebook(),
            interviews::codings(rng),
        ],
    )
}
