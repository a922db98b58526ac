//! What earlier publications of a project told.

mod renamed;

use renamed::Renamed;

use crate::diagnostic::{Diagnostics, Problem, quoted};
use crate::disclosure::{Earlier, EarlierFigure};
use crate::model::Programme;
use crate::project::{EarlierFile, Project};
use crate::publish::OUTPUT;
use crate::results::{FigureRow, Results, read_results};

/// Reads the results that the manifest names. What was told of a lab or an indicator that
/// has another id now, and its name still, was told of it; what else has no counterpart is
/// a warning.
///
/// # Errors
/// What is no results file, or another project's, at its line.
pub(super) fn read_earlier(project: &Project, programme: &Programme) -> (Earlier, Diagnostics) {
    let (mut earlier, mut diagnostics) = (Earlier::default(), Diagnostics::new());
    for file in &project.earlier {
        match read(file, project) {
            Ok(results) => {
                let renamed = Renamed::of(&results, programme);
                for row in &results.figures {
                    earlier.add(renamed.id(&row.id), figure(row));
                }
                if !renamed.gone.is_empty() {
                    let problem = Problem::EarlierGone {
                        path: quoted(&file.path),
                        ids: quoted(&renamed.gone.join(", ")),
                    };
                    diagnostics.push(problem.warning_at(file.place.clone()));
                }
            }
            Err(problem) => diagnostics.push(problem.error_at(file.place.clone())),
        }
    }
    (earlier, diagnostics)
}

fn read(file: &EarlierFile, project: &Project) -> Result<Results, Problem> {
    let path = || quoted(&file.path);
    let mut parts = file.path.split(['/', '\\']);
    if parts.find(|part| *part != ".") == Some(OUTPUT) {
        return Err(Problem::EarlierInOutput { path: path() });
    }
    let text = String::from_utf8_lossy(&file.contents);
    let results = read_results(&text).map_err(|problem| match problem {
        Problem::NotResults { line, column } => Problem::EarlierNotResults {
            path: path(),
            line,
            column,
        },
        other => other,
    })?;
    let own = project.manifest.project_id();
    if results.programme.id == own {
        return Ok(results);
    }
    Err(Problem::EarlierForeign {
        path: path(),
        id: quoted(&results.programme.id),
        own: quoted(own),
    })
}

fn figure(row: &FigureRow) -> EarlierFigure {
    EarlierFigure {
        value: row.told_value(),
        n: row.n,
        range: row.low.zip(row.high).filter(|_| row.withheld),
    }
}
