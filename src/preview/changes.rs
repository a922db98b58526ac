//! What changes in a project's folder, by looking: that works everywhere, also
//! on the shared folders that no operating system tells of changes on.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, SystemTime};

use walkdir::WalkDir;

use crate::publish::OUTPUT;

/// When each file of a project was last written, and its length.
type Seen = BTreeMap<String, (Option<SystemTime>, u64)>;

/// Follows the files of a project.
pub struct Changes {
    project: PathBuf,
    /// As it was when last told.
    told: Seen,
    /// As it was at the last look.
    last: Seen,
}

impl Changes {
    /// From how the files of `project` are now.
    pub fn since_now(project: &Path) -> Self {
        let seen = look(project);
        Self {
            project: project.to_owned(),
            told: seen.clone(),
            last: seen,
        }
    }

    /// The files that are not as they were, once two looks see the same: programs
    /// save a file in several steps. Nothing while nothing has changed, or a save
    /// goes on.
    pub fn look(&mut self) -> Vec<String> {
        let now = look(&self.project);
        let settled = now == self.last;
        self.last = now;
        if !settled || self.last == self.told {
            return Vec::new();
        }
        let changed = changed(&self.told, &self.last);
        self.told.clone_from(&self.last);
        changed
    }

    /// Whether any file is not as it was when last told.
    pub fn has_changed(&self) -> bool {
        look(&self.project) != self.told
    }

    /// Waits until two looks, `pause` apart, see the same.
    pub fn wait_until_settled(&mut self, pause: Duration) {
        loop {
            let now = look(&self.project);
            let settled = now == self.last;
            self.last = now;
            if settled {
                return;
            }
            sleep(pause);
        }
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
