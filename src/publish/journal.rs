//! The journal of a swap: which renames make it, so that a swap that stopped
//! anywhere can be undone by whoever comes next.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::{Component, Path, PathBuf};
use std::time::Duration;

use serde::{Deserialize, Serialize};

const JOURNAL: &str = "journal.json";

/// A rename, both paths relative to the project with `/`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Move {
    pub(super) from: String,
    pub(super) to: String,
}

impl Move {
    pub(super) fn new(from: impl Into<String>, to: impl Into<String>) -> Self {
        Self {
            from: from.into(),
            to: to.into(),
        }
    }
}

/// A swap, in the order of its steps. It is there from before the first rename
/// until after the last: as long as it lies in the working folder, the swap has
/// not taken place.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Journal {
    /// Folders that were not there before.
    pub(super) folders: Vec<String>,
    /// What makes room, into the working folder.
    pub(super) aside: Vec<Move>,
    /// What is new, and what is kept.
    pub(super) place: Vec<Move>,
}

/// What stopped a swap, and the path that it stopped at.
pub(super) type Stopped = (PathBuf, io::Error);

impl Journal {
    /// Writes the journal to the working folder, all of it or nothing.
    pub(super) fn write(&self, work: &Path) -> io::Result<()> {
        let draft = work.join("journal.draft");
        let mut file = File::create(&draft)?;
        file.write_all(&serde_json::to_vec(self)?)?;
        file.sync_all()?;
        fs::rename(&draft, work.join(JOURNAL))?;
        flush_folder(work)?;
        work.parent().map_or(Ok(()), flush_folder)
    }

    /// The journal in a working folder, where there is one.
    pub(super) fn read(work: &Path) -> io::Result<Option<Self>> {
        match fs::read(work.join(JOURNAL)) {
            Ok(text) => {
                let journal: Self = serde_json::from_slice(&text)?;
                let paths = journal.moves().flat_map(|one| [&one.from, &one.to]);
                let plain = paths.chain(&journal.folders).all(|path| is_plain(path));
                if plain {
                    Ok(Some(journal))
                } else {
                    Err(ErrorKind::InvalidData.into())
                }
            }
            Err(error) if is_missing(&error) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Takes the journal away: from here on the swap has taken place, or was
    /// undone. Nothing else in the working folder may go before it.
    pub(super) fn close(work: &Path) -> io::Result<()> {
        fs::remove_file(work.join(JOURNAL))?;
        // It is gone; whether the disk knows already changes nothing here.
        let _ = flush_folder(work);
        Ok(())
    }

    /// The renames in their order.
    pub(super) fn moves(&self) -> impl DoubleEndedIterator<Item = &Move> {
        self.aside.iter().chain(&self.place)
    }

    /// Carries out the first `steps` renames.
    pub(super) fn perform(&self, root: &Path, steps: usize) -> Result<(), Stopped> {
        for folder in &self.folders {
            let folder = root.join(folder);
            fs::create_dir_all(&folder).map_err(|error| (folder, error))?;
        }
        let asides = self.aside.len();
        for (step, one) in self.moves().enumerate().take(steps) {
            let told = if step < asides { &one.from } else { &one.to };
            let told = |error| (root.join(told), error);
            let (from, to) = (root.join(&one.from), root.join(&one.to));
            if exists(&to).map_err(told)? {
                return Err(told(ErrorKind::AlreadyExists.into()));
            }
            let parent = to.parent().unwrap_or(root);
            fs::create_dir_all(parent).map_err(told)?;
            rename(&from, &to).map_err(told)?;
        }
        Ok(())
    }

    /// Undoes as many renames as were carried out. May be called again where
    /// it stopped, for as long as the journal lies there.
    pub(super) fn undo(&self, root: &Path) -> Result<(), Stopped> {
        let mut made_room = true;
        for one in &self.aside {
            let to = root.join(&one.to);
            made_room &= exists(&to).map_err(|error| (to, error))?;
        }
        // What makes room is moved first: without it, nothing else was.
        for one in self.place.iter().rev().filter(|_| made_room) {
            let (from, to) = (root.join(&one.from), root.join(&one.to));
            let told = |error| (to.clone(), error);
            if !exists(&from).map_err(told)? && exists(&to).map_err(told)? {
                rename(&to, &from).map_err(told)?;
            }
        }
        for one in self.aside.iter().rev() {
            let (from, to) = (root.join(&one.from), root.join(&one.to));
            let told = |error| (from.clone(), error);
            if !exists(&to).map_err(told)? {
                continue;
            }
            if exists(&from).map_err(told)? {
                // Somebody made a folder in its place, which is no loss while empty.
                fs::remove_dir(&from).map_err(told)?;
            }
            rename(&to, &from).map_err(told)?;
        }
        for folder in self.folders.iter().rev() {
            // What others put there stays.
            let _ = fs::remove_dir(root.join(folder));
        }
        self.flush(root)
    }

    /// Has the renames on the disk.
    pub(super) fn flush(&self, root: &Path) -> Result<(), Stopped> {
        let paths = self.moves().flat_map(|one| [&one.from, &one.to]);
        let paths = paths.map(|path| root.join(path));
        let parents = paths.filter_map(|path| path.parent().map(Path::to_owned));
        for parent in parents.collect::<BTreeSet<_>>() {
            match flush_folder(&parent) {
                Err(error) if !is_missing(&error) => return Err((parent, error)),
                _ => {}
            }
        }
        Ok(())
    }
}

/// Whether there is something at a path, a link that leads nowhere included.
pub(super) fn exists(path: &Path) -> io::Result<bool> {
    match fs::symlink_metadata(path) {
        Ok(_) => Ok(true),
        Err(error) if is_missing(&error) => Ok(false),
        Err(error) => Err(error),
    }
}

/// Whether a path stays in the project.
fn is_plain(path: &str) -> bool {
    let mut parts = Path::new(path).components();
    parts.all(|part| matches!(part, Component::Normal(_)))
}

fn is_missing(error: &io::Error) -> bool {
    matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory)
}

/// Renames; on Windows, where a virus scanner may hold a new file open for a
/// moment, with patience.
fn rename(from: &Path, to: &Path) -> io::Result<()> {
    for pause in [50, 200, 500] {
        match fs::rename(from, to) {
            Err(error) if cfg!(windows) && error.kind() == ErrorKind::PermissionDenied => {
                std::thread::sleep(Duration::from_millis(pause));
            }
            other => return other,
        }
    }
    fs::rename(from, to)
}

/// Has a folder's names on the disk; Windows does that by itself.
pub(super) fn flush_folder(folder: &Path) -> io::Result<()> {
    if cfg!(windows) {
        return Ok(());
    }
    let flushed = File::open(folder)?.sync_all();
    match flushed {
        // Some network file systems cannot, and keep names in order anyway.
        Err(error) if error.kind() == ErrorKind::InvalidInput => Ok(()),
        other => other,
    }
}
