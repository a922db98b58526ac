//! `labbrapport watch`: builds, and builds anew whenever something changes.

use std::process::ExitCode;
use std::thread::sleep;
use std::time::Duration;

use super::args::BuildArgs;
use super::build::build;
use super::report::Report;
use crate::preview::Changes;
use crate::typeset::Workers;

/// How often files are looked at.
const LOOK: Duration = Duration::from_millis(400);
/// More changed files than this are told as a number.
const MOST_NAMED: usize = 3;

/// Builds until whoever started it ends it. How a round went it says itself; the
/// next one waits for a change. Ended in the middle of a round, `output/` is as
/// after any build that was cut short: whole, or put right by the next command.
pub fn watch(report: &Report, options: &BuildArgs) -> ExitCode {
    let project = report.project.as_path();
    loop {
        // The manifest may have been given another language.
        let report = Report {
            given: report.given,
            ..Report::of(project, report.manner)
        };
        let mut changes = Changes::since_now(project);
        // Its exit code is of one round only.
        let _ = build(&report, options, Workers::again);
        report.say("watch-waiting", &[]);
        let changed = next_change(&mut changes);
        if changed.len() > MOST_NAMED {
            report.say("watch-many", &[("count", (changed.len() as u64).into())]);
        } else {
            report.say("watch-changed", &[("files", (&changed.join(", ")).into())]);
        }
    }
}

fn next_change(changes: &mut Changes) -> Vec<String> {
    loop {
        sleep(LOOK);
        let changed = changes.look();
        if !changed.is_empty() {
            return changed;
        }
    }
}
