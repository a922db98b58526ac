//! `labbrapport portfolio`.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;
use std::process::ExitCode;

use walkdir::{DirEntry, WalkDir};

use super::args::{Format, PortfolioArgs, ResultFormat};
use super::clock::today;
use super::report::Report;
use super::{ERRORS, FAILURE};
use crate::diagnostic::{Diagnostics, Place, Problem, Severity, quoted, stops};
use crate::model::natural::natural;
use crate::portfolio::{Gate, MOST_BYTES, Portfolio, says_results, tell_portfolio};
use crate::publish::{FileRecord, Staging};
use crate::results::TOOL;
use crate::wording::Catalogue;

/// What results files are called.
const RESULTS: &str = "results.json";
/// How far below a folder they are looked for: `programme/output/resultat/`,
/// and what lies right in it.
const DEPTH: usize = 4;
/// What tells that a folder is an earlier portfolio.
const PORTFOLIO: &str = "portfolio.json";

/// Adds up the results of many programmes.
pub fn portfolio(report: &Report, options: &PortfolioArgs) -> ExitCode {
    let language = options.lang.map(Into::into);
    let words = Catalogue::new(language.unwrap_or(report.words.language()));
    let report = report.with_words(words);
    let words = &report.words;
    let mut gate = Gate::new(words.language(), today());
    for path in &options.results {
        take_all(&mut gate, path);
    }
    let portfolio = tell_portfolio(gate, words);
    let problems = portfolio.findings.iter();
    let mut diagnostics = Diagnostics::new();
    diagnostics.extend(problems.map(|finding| finding.diagnostic.clone()));
    if options.format == ResultFormat::Human {
        report.show(&diagnostics, Format::Short, Severity::Note);
    }
    let place = || Place::File(options.output.display().to_string());
    let written = portfolio.pdf(words).and_then(|set| {
        let (pdf, warnings) = set.unzip();
        report.show(&warnings.unwrap_or_default(), Format::Short, Severity::Note);
        let written = write(&portfolio, pdf, &options.output, words);
        written.map_err(|problem| Diagnostics::from(problem.error_at(place())))
    });
    if let Err(stopped) = written {
        report.show(&stopped, Format::Human, Severity::Error);
        return ExitCode::from(FAILURE);
    }
    let left = portfolio.count_left_out();
    match options.format {
        ResultFormat::Human => {
            let folder = options.output.display().to_string();
            let arguments = [
                ("programmes", (portfolio.programmes.len() as u64).into()),
                ("sums", (portfolio.sums.len() as u64).into()),
                ("left", (left as u64).into()),
                ("folder", (&folder).into()),
            ];
            report.say("portfolio-done", &arguments);
        }
        ResultFormat::Json => {
            // A closed pipe on the other side is the reader's wish to stop.
            let _ = portfolio.write_json(&mut io::stdout().lock());
        }
    }
    match left {
        0 => ExitCode::SUCCESS,
        _ => ExitCode::from(ERRORS),
    }
}

/// Takes a file that was named, or every results file and every PDF that carries
/// one in a folder that was.
fn take_all(gate: &mut Gate, path: &Path) {
    let name = path.display().to_string();
    if !path.is_dir() {
        gate.take(&name, read(path));
        return;
    }
    let mut any = false;
    let mut pdfs = Vec::new();
    for entry in below(path) {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                let at = error.path().unwrap_or(path).display().to_string();
                gate.take(&at, Err(not_readable(&io::Error::from(error))));
                any = true;
                continue;
            }
        };
        if entry.path().is_dir() {
            continue;
        }
        if entry.file_name() == RESULTS {
            let path = entry.path();
            gate.take(&path.display().to_string(), read(path));
            any = true;
        } else if has_ending(entry.path(), "pdf") {
            pdfs.push(entry.into_path());
        } else if has_ending(entry.path(), "json") {
            // Several in one folder have names of their own.
            let path = entry.path();
            if head(path).is_ok_and(|head| says_results(&head)) {
                gate.take(&path.display().to_string(), read(path));
                any = true;
            }
        }
    }
    // Of a PDF and the file that it carries the file is named as the one that counts.
    for path in pdfs {
        let is_one = gate.take_pdf(&path.display().to_string(), read(&path));
        any = any || is_one;
    }
    if !any {
        gate.take(&name, Err(Problem::NoResultsInFolder));
    }
}

/// What lies in a folder and below it, in the order of its names.
fn below(folder: &Path) -> impl Iterator<Item = walkdir::Result<DirEntry>> {
    let below = WalkDir::new(folder).max_depth(DEPTH);
    let below = below.sort_by_key(|entry| {
        let name = entry.file_name().to_os_string();
        (natural(&name.to_string_lossy()), name)
    });
    below.into_iter().filter_entry(|entry| {
        // What programs keep for themselves, such as a build under way; and what
        // an earlier portfolio has written.
        let hidden = entry.file_name().to_string_lossy().starts_with('.');
        let earlier = entry.path().join(PORTFOLIO).is_file();
        entry.depth() == 0 || !(hidden || earlier)
    })
}

fn has_ending(path: &Path, wanted: &str) -> bool {
    let ending = path.extension();
    ending.is_some_and(|ending| ending.eq_ignore_ascii_case(wanted))
}

/// How a file begins.
fn head(path: &Path) -> io::Result<Vec<u8>> {
    let mut head = Vec::new();
    File::open(path)?.take(1024).read_to_end(&mut head)?;
    Ok(head)
}

fn not_readable(error: &io::Error) -> Problem {
    Problem::ResultsNotReadable {
        error: error.into(),
    }
}

/// A file's contents, where it is no larger than it may be.
fn read(path: &Path) -> Result<Vec<u8>, Problem> {
    let too_large = || Problem::ResultsTooLarge {
        most: (MOST_BYTES >> 20).into(),
    };
    let file = File::open(path).map_err(|error| not_readable(&error))?;
    let about = file.metadata().map_err(|error| not_readable(&error))?;
    if about.len() > MOST_BYTES {
        return Err(too_large());
    }
    let mut contents = Vec::new();
    let read = file.take(MOST_BYTES + 1).read_to_end(&mut contents);
    read.map_err(|error| not_readable(&error))?;
    match contents.len() as u64 > MOST_BYTES {
        // It grew while it was read.
        true => Err(too_large()),
        false => Ok(contents),
    }
}

/// Writes the portfolio, whole or not at all.
fn write(
    portfolio: &Portfolio,
    pdf: Option<Vec<u8>>,
    output: &Path,
    words: &Catalogue,
) -> Result<(), Problem> {
    let not_written = |error: io::Error| Problem::OutputNotWritable {
        path: quoted(&output.to_string_lossy()),
        stops: stops(&error),
        error: (&error).into(),
    };
    let target = std::path::absolute(output).map_err(not_written)?;
    let place = target.parent().zip(target.file_name());
    let in_the_way = || Problem::OutputInTheWay {
        path: quoted(&output.to_string_lossy()),
    };
    let (parent, name) = place.ok_or_else(in_the_way)?;
    let name = name.to_str().ok_or_else(in_the_way)?;
    if target.is_file() {
        return Err(in_the_way());
    }
    let others = fs::read_dir(&target).is_ok_and(|mut entries| entries.next().is_some());
    if others && !target.join(PORTFOLIO).is_file() {
        return Err(Problem::FolderNotEmpty);
    }
    fs::create_dir_all(parent).map_err(not_written)?;
    let staging = Staging::open(parent, name)?;
    let files = files(portfolio, pdf, words).map_err(not_written)?;
    for (path, contents) in &files {
        staging.write(path, contents)?;
    }
    let written = files.iter().map(|(path, _)| path.clone()).collect();
    let records = files.iter();
    let records: Vec<FileRecord> = records
        .map(|(path, contents)| FileRecord::new(path, contents))
        .collect();
    let manifest = serde_json::json!({ "tool": TOOL, "files": records });
    let manifest = format!("{manifest:#}\n");
    staging.publish(&written, &BTreeSet::new(), manifest.as_bytes())
}

/// What is written, by its path.
fn files(
    portfolio: &Portfolio,
    pdf: Option<Vec<u8>>,
    words: &Catalogue,
) -> io::Result<Vec<(String, Vec<u8>)>> {
    let mut json = Vec::new();
    portfolio.write_json(&mut json)?;
    let mut files = vec![
        (PORTFOLIO.to_owned(), json),
        ("portfolio.xlsx".to_owned(), portfolio.workbook(words)?),
    ];
    files.extend(pdf.map(|pdf| ("portfolio.pdf".to_owned(), pdf)));
    for table in portfolio.tables() {
        files.push((format!("{}.csv", table.name), table.csv()?));
        #[cfg(feature = "parquet")]
        files.push((format!("{}.parquet", table.name), table.parquet()?));
    }
    Ok(files)
}
