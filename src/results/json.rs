//! `results.json`: the publication's register for other programs, written and
//! read again.

use std::io::{self, Write};

use serde::Deserialize;

use super::rows::{FigureRow, IndicatorRow, LabRow, Programme};
use super::table::{Row, Source};
use crate::diagnostic::Problem;

/// The version of the file's layout.
pub const VERSION: u32 = 1;

/// A results file that was read.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Results {
    /// The project.
    pub programme: Programme,
    /// Its labs.
    #[serde(default)]
    pub labs: Vec<LabRow>,
    /// Everything that is published.
    pub figures: Vec<FigureRow>,
}

/// Reads a results file.
///
/// # Errors
/// When it is not one; nothing of it is quoted.
pub fn read_results(text: &str) -> Result<Results, Problem> {
    serde_json::from_str(text).map_err(|error| Problem::NotResults {
        line: error.line().into(),
        column: error.column().into(),
    })
}

/// Writes the register as JSON, a figure a line, so that an edition differs
/// from the one before line by line. Numbers have full precision; `text` is
/// as printed.
///
/// # Errors
/// When `out` cannot be written to.
pub fn write_results(
    source: &Source<'_>,
    programme: &Programme,
    out: &mut dyn Write,
) -> io::Result<()> {
    writeln!(out, "{{")?;
    writeln!(out, "\"version\": {VERSION},")?;
    writeln!(out, "\"programme\": {},", serde_json::to_string(programme)?)?;
    writeln!(out, "\"labs\": [")?;
    write_rows::<LabRow>(source, out)?;
    writeln!(out, "],\n\"indicators\": [")?;
    write_rows::<IndicatorRow>(source, out)?;
    writeln!(out, "],\n\"figures\": [")?;
    write_rows::<FigureRow>(source, out)?;
    writeln!(out, "]\n}}")
}

fn write_rows<R: Row>(source: &Source<'_>, out: &mut dyn Write) -> io::Result<()> {
    let mut before = "";
    R::each(source, &mut |row| {
        let before = std::mem::replace(&mut before, ",\n");
        write!(out, "{before}{}", serde_json::to_string(&row)?)
    })?;
    writeln!(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_results_file_is_not_quoted() {
        let problem = read_results("{\"hemligt\": 1}").unwrap_err();
        assert_eq!(problem.id(), "not-results");
        assert!(!problem.quotes());
    }

    #[test]
    fn readers_ignore_what_they_do_not_know() {
        let text = r#"{"version": 1, "programme": {"id": "x", "new": 1}, "new": [],
            "figures": [{"id": "a", "status": "revised", "new": {}, "value": null}]}"#;
        let results = read_results(text).unwrap();
        assert_eq!(results.figures[0].id, "a");
        let written = serde_json::to_value(&results.figures[0]).unwrap();
        assert_eq!(written["status"], "revised");
    }
}
