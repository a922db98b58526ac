//! Which renames put a new output in place of an old one.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::Path;

use super::journal::{Journal, Move, exists};
use super::workplace::{NEW, OLD, is_ours, not_writable};
use crate::diagnostic::{Problem, quoted};

/// A swap to plan. Paths are relative to the project with `/`.
pub(super) struct Plan<'a> {
    pub(super) root: &'a Path,
    /// The working folder.
    pub(super) work: &'a str,
    /// The output folder.
    pub(super) target: &'a str,
    /// What the build wrote, relative to the output folder.
    pub(super) written: &'a BTreeSet<String>,
    /// What earlier builds wrote and is no longer wanted, likewise.
    pub(super) stale: &'a BTreeSet<String>,
}

impl Plan<'_> {
    /// By the folder: the old one aside, what is to be kept of it into the new
    /// one, the new one in its place. `None` where a name cannot be noted down.
    pub(super) fn by_folder(&self) -> Result<Option<Journal>, Problem> {
        let new = format!("{}/{NEW}", self.work);
        let old = format!("{}/{OLD}", self.work);
        let mut journal = Journal::default();
        let parents = Path::new(self.target).parent().into_iter();
        for parent in parents.filter(|parent| !parent.as_os_str().is_empty()) {
            self.add_folder(&parent.to_string_lossy(), &mut journal)?;
        }
        if self.is_there(self.target)? {
            journal.aside.push(Move::new(self.target, &old));
            let mut kept = Vec::new();
            if !self.find_kept("", &mut kept)? {
                return Ok(None);
            }
            let kept = kept.iter();
            let kept = kept.map(|path| Move::new(format!("{old}/{path}"), format!("{new}/{path}")));
            journal.place.extend(kept);
        }
        journal.place.push(Move::new(new, self.target));
        Ok(Some(journal))
    }

    /// File by file, for a folder that cannot be moved itself.
    pub(super) fn by_file(&self) -> Result<Journal, Problem> {
        let mut journal = Journal::default();
        self.add_folder(self.target, &mut journal)?;
        let gone: BTreeSet<&String> = self.written.union(self.stale).collect();
        for path in gone {
            let own = format!("{}/{path}", self.target);
            if self.is_there(&own)? {
                let is_folder = self.root.join(&own).is_dir();
                if is_folder && self.written.contains(path) {
                    return Err(self.in_the_way(path));
                }
                if !is_folder {
                    let old = format!("{}/{OLD}/{path}", self.work);
                    journal.aside.push(Move::new(own, old));
                }
            }
        }
        for path in self.written {
            for (end, _) in path.match_indices('/') {
                let folder = format!("{}/{}", self.target, &path[..end]);
                self.add_folder(&folder, &mut journal)?;
            }
            let new = format!("{}/{NEW}/{path}", self.work);
            let own = format!("{}/{path}", self.target);
            journal.place.push(Move::new(new, own));
        }
        Ok(journal)
    }

    fn is_there(&self, path: &str) -> Result<bool, Problem> {
        let path = self.root.join(path);
        exists(&path).map_err(not_writable(&path))
    }

    /// A folder that is needed, where it is not there.
    fn add_folder(&self, folder: &str, journal: &mut Journal) -> Result<(), Problem> {
        if self.root.join(folder).is_dir() {
            return Ok(());
        }
        if self.is_there(folder)? {
            let path = quoted(&self.root.join(folder).to_string_lossy());
            return Err(Problem::OutputInTheWay { path });
        }
        if !journal.folders.iter().any(|known| known == folder) {
            journal.folders.push(folder.to_owned());
        }
        Ok(())
    }

    /// Adds what lies in `folder` of the output and no build wrote, folders as
    /// wholes where they hold nothing else; false where a name is no Unicode.
    fn find_kept(&self, folder: &str, kept: &mut Vec<String>) -> Result<bool, Problem> {
        let lies = self.root.join(self.target).join(folder);
        let found = fs::read_dir(&lies).and_then(Iterator::collect::<io::Result<Vec<_>>>);
        let mut found = found.map_err(not_writable(&lies))?;
        found.sort_by_key(fs::DirEntry::file_name);
        for entry in found {
            let name = entry.file_name();
            let Some(name) = name.to_str() else {
                return Ok(false);
            };
            let path = match folder {
                "" => name.to_owned(),
                _ => format!("{folder}/{name}"),
            };
            if is_ours(name) {
                continue;
            }
            let kind = entry.file_type().map_err(not_writable(&lies))?;
            let wanted = below(self.written, &path);
            if kind.is_dir() && self.written.contains(&path) || !kind.is_dir() && wanted {
                return Err(self.in_the_way(&path));
            } else if kind.is_dir() && (wanted || below(self.stale, &path)) {
                if !self.find_kept(&path, kept)? {
                    return Ok(false);
                }
            } else if kind.is_dir() || !self.written.contains(&path) && !self.stale.contains(&path)
            {
                kept.push(path);
            }
        }
        Ok(true)
    }

    fn in_the_way(&self, path: &str) -> Problem {
        let path = self.root.join(self.target).join(path);
        Problem::OutputInTheWay {
            path: quoted(&path.to_string_lossy()),
        }
    }
}

/// Whether a file of `files` lies in the folder `path`.
fn below(files: &BTreeSet<String>, path: &str) -> bool {
    let start = format!("{path}/");
    let mut from = files.range(start.clone()..);
    from.next().is_some_and(|file| file.starts_with(&start))
}
