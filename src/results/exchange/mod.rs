//! The results in the forms that other systems take: an IATI activity, a grant
//! as 360Giving has it, data values of DHIS2.

mod activity;
mod dhis2;
mod grants;
mod indicators;
mod lacking;
mod values;
mod xml;

use std::io::{self, Write};

use super::table::Source;
use crate::diagnostic::{Diagnostics, Problem, plain};
use crate::disclosure::Publication;
use crate::project::{Project, Scheme};
use crate::wording::Catalogue;
use activity::Activity;
use values::LeftOut;

fn source<'p>(project: &Project, publication: &'p Publication) -> Source<'p> {
    Source {
        publication,
        language: project.manifest.edition,
        only: None,
    }
}

/// What is missing for the forms that the manifest asks for, and how many
/// figures they leave out.
pub fn check_exchange(project: &Project, publication: &Publication) -> Diagnostics {
    let mut diagnostics = Diagnostics::new();
    let source = source(project, publication);
    for (scheme, place) in &project.manifest.results.also {
        let (lacks, left) = match scheme {
            Scheme::Iati => match Activity::of(project, publication) {
                Ok(activity) => (Vec::new(), indicators::left_out(&source, activity.days)),
                Err(lacks) => (lacks, LeftOut::default()),
            },
            Scheme::ThreeSixtyGiving => {
                let lacks = grants::grant(project, publication).err();
                (lacks.unwrap_or_default(), LeftOut::default())
            }
            Scheme::Dhis2 => (Vec::new(), dhis2::left_out(&source)),
        };
        let lacks = lacks.into_iter();
        diagnostics.extend(lacks.map(|problem| problem.error_at(place.clone())));
        if left.count() > 0 {
            let problem = Problem::ExchangeLeavesOut {
                scheme: plain(scheme.title()),
                withheld: left.withheld.into(),
                hedged: left.hedged.into(),
                examples: left.made_up.into(),
                undated: left.undated.into(),
            };
            diagnostics.push(problem.note_at(place.clone()));
        }
    }
    diagnostics
}

/// Writes the results in one form.
///
/// # Errors
/// When `out` cannot be written to.
pub(super) fn write_exchange(
    scheme: Scheme,
    project: &Project,
    publication: &Publication,
    catalogue: &Catalogue,
    out: &mut dyn Write,
) -> io::Result<()> {
    let source = source(project, publication);
    // What is missing has been told, and stopped the build.
    let lacks = |problems: Vec<Problem>| io::Error::other(format!("{} missing", problems.len()));
    match scheme {
        Scheme::Iati => {
            let activity = Activity::of(project, publication).map_err(lacks)?;
            activity.write(&source, project.date, catalogue, out)
        }
        Scheme::ThreeSixtyGiving => {
            let grant = grants::grant(project, publication).map_err(lacks)?;
            writeln!(out, "{}", serde_json::to_string_pretty(&grant)?)
        }
        Scheme::Dhis2 => dhis2::write_dhis2(&source, project.manifest.project_id(), out),
    }
}
