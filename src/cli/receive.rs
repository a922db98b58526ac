//! `labbrapport receive`.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;
use std::process::ExitCode;

use super::args::{Format, ReceiveArgs, ResultFormat};
use super::clock::today;
use super::report::{self, Report};
use super::{FAILURE, print_json};
use crate::diagnostic::{Diagnostics, Place, Problem, Severity};
use crate::portfolio::{MOST_BYTES, Receipt, Received, in_a_line, receive as take};
use crate::wording::Catalogue;

/// Takes the results out of a file and says what was received.
pub fn receive(report: &Report, options: &ReceiveArgs) -> ExitCode {
    let words = &report.words;
    let stopped = |problem: Problem, path: &Path| {
        let place = Place::File(in_a_line(&path.display().to_string()));
        report.stopped(&Diagnostics::from(problem.error_at(place)), Severity::Error)
    };
    let received = read(&options.file);
    let received = received.and_then(|contents| take(contents, words.language(), today()));
    let Received {
        text,
        receipt,
        remarks,
    } = match received {
        Ok(received) => received,
        Err(problem) => return stopped(problem, &options.file),
    };
    let mut noted = Diagnostics::new();
    let place = || Place::File(in_a_line(&options.file.display().to_string()));
    let remarks = remarks.into_iter();
    noted.extend(remarks.map(|(problem, severity)| problem.at(severity, place())));
    report.show(&noted, Format::Short, Severity::Note);
    if let Some(path) = &options.output
        && let Err(error) = write_new(path, &text)
    {
        let problem = Problem::ReceivedNotWritten {
            error: (&error).into(),
        };
        let _ = stopped(problem, path);
        return ExitCode::from(FAILURE);
    }
    match options.format {
        ResultFormat::Human => report::print(&told(&receipt, words)),
        ResultFormat::Json => print_json(&receipt),
    }
    ExitCode::SUCCESS
}

fn read(path: &Path) -> Result<Vec<u8>, Problem> {
    let not_readable = |error: io::Error| Problem::ResultsNotReadable {
        error: (&error).into(),
    };
    let file = File::open(path).map_err(not_readable)?;
    let mut contents = Vec::new();
    let most = MOST_BYTES;
    let mut file = file.take(most + 1);
    file.read_to_end(&mut contents).map_err(not_readable)?;
    if contents.len() as u64 > most {
        return Err(Problem::ResultsTooMany);
    }
    Ok(contents)
}

/// Writes a file that is not there yet: nothing that was received before is lost.
fn write_new(path: &Path, text: &str) -> io::Result<()> {
    let mut options = fs::OpenOptions::new();
    let mut file = options.write(true).create_new(true).open(path)?;
    io::Write::write_all(&mut file, text.as_bytes())
}

fn told(receipt: &Receipt, words: &Catalogue) -> String {
    let count = |count: usize| crate::wording::Argument::Number(count as u64);
    let lab = receipt.lab.as_deref().unwrap_or_default();
    let mut lines = vec![
        words.format(
            "receipt-of",
            &[
                ("title", (&receipt.title).into()),
                ("id", (&receipt.id).into()),
                ("lab", lab.into()),
                ("part", if lab.is_empty() { "whole" } else { "lab" }.into()),
            ],
        ),
        words.format(
            "receipt-edition",
            &[
                ("date", (&receipt.date).into()),
                ("state", (&receipt.state).into()),
            ],
        ),
        words.format(
            "receipt-holds",
            &[
                ("labs", count(receipt.labs)),
                ("indicators", count(receipt.indicators)),
                ("shown", count(receipt.shown)),
                ("made", count(receipt.made_up)),
                ("withheld", count(receipt.withheld)),
            ],
        ),
        words.format("receipt-digest", &[("digest", (&receipt.sha256).into())]),
    ];
    if receipt.gaps.is_empty() {
        lines.push(words.text("receipt-whole"));
    }
    for gap in &receipt.gaps {
        let what = words.text(&format!("receipt-without-{}", gap.what));
        lines.push(match gap.indicators.as_slice() {
            [] => words.format("receipt-gap", &[("what", (&what).into())]),
            names => words.format(
                "receipt-gap-of",
                &[
                    ("what", (&what).into()),
                    ("names", (&names.join("; ")).into()),
                ],
            ),
        });
    }
    lines.push(String::new());
    lines.join("\n")
}
