//! `labbrapport watch`: builds, and builds anew whenever something changes.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::ExitCode;
use std::thread::sleep;
use std::time::{Duration, SystemTime};

use walkdir::WalkDir;

use super::args::BuildArgs;
use super::build::build;
use super::report::Report;
use crate::publish::OUTPUT;

/// How often files are looked at. Looking works everywhere, also on the shared
/// folders that no operating system tells of changes on.
const LOOK: Duration = Duration::from_millis(400);
/// More changed files than this are told as a number.
const MOST_NAMED: usize = 3;

/// When each file of a project was last written, and its length.
type Seen = BTreeMap<String, (Option<SystemTime>, u64)>;

/// Builds until whoever started it ends it. How a round went it says itself; the
/// next one waits for a change. Ended in the middle of a round, `output/` is as
/// after any build that was cut short: whole, or put right by the next command.
pub fn watch(project: &Path, options: &BuildArgs) -> ExitCode {
    loop {
        let before = look(project);
        // Its exit code is of one round only.
        let _ = build(project, options);
        let report = Report::of(project);
        report.say("watch-waiting", &[]);
        let changed = next_change(project, before);
        if changed.len() > MOST_NAMED {
            report.say("watch-many", &[("count", (changed.len() as u64).into())]);
        } else {
            report.say("watch-changed", &[("files", (&changed.join(", ")).into())]);
        }
    }
}

/// The files that are not as they were, once two looks see the same: programs
/// save a file in several steps.
fn next_change(project: &Path, before: Seen) -> Vec<String> {
    let mut last = look(project);
    loop {
        sleep(LOOK);
        let now = look(project);
        if now == last && now != before {
            return changed(&before, &now);
        }
        last = now;
    }
}

fn changed(before: &Seen, now: &Seen) -> Vec<String> {
    let mut files: Vec<String> = now
        .iter()
        .filter(|(path, state)| before.get(*path) != Some(state))
        .map(|(path, _)| path.clone())
        .collect();
    let gone = before.keys().filter(|path| !now.contains_key(*path));
    files.extend(gone.cloned());
    files.sort();
    files
}

/// What the project's files are: not what a build writes, nor what programs keep
/// beside a file that is open.
fn look(project: &Path) -> Seen {
    let walk = WalkDir::new(project).into_iter();
    let inputs = walk.filter_entry(|entry| {
        entry.depth() == 0 || is_input(&entry.file_name().to_string_lossy(), entry.depth())
    });
    let files = inputs.flatten().filter(|entry| entry.file_type().is_file());
    let seen = files.filter_map(|entry| {
        let within = entry.path().strip_prefix(project).ok()?;
        let about = entry.metadata().ok()?;
        let state = (about.modified().ok(), about.len());
        Some((within.to_string_lossy().replace('\\', "/"), state))
    });
    seen.collect()
}

fn is_input(name: &str, depth: usize) -> bool {
    let open = name.starts_with("~$") || name.ends_with('~');
    let written = depth == 1 && (name == OUTPUT || name == "target");
    !(open || written || name.starts_with('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_beside_a_project_begins_no_round() {
        assert!(is_input("data", 1) && is_input("labbrapport.toml", 1) && is_input("output", 2));
        for other in [
            "output",
            "target",
            ".git",
            ".labbrapport-new",
            "~$a.xlsx",
            ".~lock.a.ods#",
        ] {
            assert!(!is_input(other, 1), "{other}");
        }
    }
}
