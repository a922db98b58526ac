//! The lock of a project's output, and the folder that a build fills.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::diagnostic::{Problem, quoted, stops};

/// Beside the output folder and not in it, which is swapped.
const LOCK: &str = ".labbrapport-lock";
/// What names of working folders begin with.
const WORK: &str = ".labbrapport-build-";
/// What was made, in the working folder.
pub(super) const NEW: &str = "new";
/// What it takes the place of, in the working folder.
pub(super) const OLD: &str = "old";

/// Whether a name is one of ours.
pub(super) fn is_ours(name: &str) -> bool {
    name.starts_with(WORK)
}

/// The problem that a path cannot be written.
pub(super) fn not_writable(path: &Path) -> impl FnOnce(io::Error) -> Problem + use<> {
    // Nobody knows of working folders: what they lie in cannot be written.
    let parts = path.components();
    let parts = parts.take_while(|part| !is_ours(&part.as_os_str().to_string_lossy()));
    let shown: PathBuf = parts.collect();
    let shown = match shown.as_os_str().is_empty() {
        true => Path::new("."),
        false => shown.as_path(),
    };
    let path = quoted(&shown.to_string_lossy());
    move |error| Problem::OutputNotWritable {
        path,
        stops: stops(&error),
        error: (&error).into(),
    }
}

/// The lock of the output of the project at `root`, which the system lets go
/// of when we do; `None` where another has it.
pub(super) fn try_lock(root: &Path) -> Result<Option<File>, Problem> {
    let path = root.join(LOCK);
    // Who may not write here is told of the folder, by its name.
    let folder = root.canonicalize().unwrap_or_else(|_| root.to_owned());
    let file = File::create(&path).map_err(not_writable(&folder))?;
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(TryLockError::WouldBlock) => Ok(None),
        Err(TryLockError::Error(error)) => Err(not_writable(&path)(error)),
    }
}

/// A new working folder, and its path relative to the project: in the project
/// where files can be renamed from there into `folder`, else in what there is
/// of `folder`, which is then on another disk.
pub(super) fn make_workplace(root: &Path, folder: &str) -> Result<(TempDir, String), Problem> {
    let target = root.join(folder);
    let nearest = target.ancestors().find(|path| path.is_dir());
    let nearest = nearest.unwrap_or(root);
    let make = |place: &Path| {
        let work = tempfile::Builder::new().prefix(WORK).tempdir_in(place);
        work.map_err(not_writable(place))
    };
    let mut work = make(root)?;
    if !can_move(work.path(), nearest) {
        work = make(nearest)?;
    }
    let name = work.path().strip_prefix(root).unwrap_or(work.path());
    let name = name.to_string_lossy().replace('\\', "/");
    Ok((work, name))
}

fn can_move(work: &Path, to: &Path) -> bool {
    let (from, name) = (work.join("probe"), work.file_name().unwrap_or_default());
    let mut probe = name.to_owned();
    probe.push("-probe");
    let probe = to.join(probe);
    let moved = fs::write(&from, "").and_then(|()| fs::rename(&from, &probe));
    moved.and_then(|()| fs::remove_file(&probe)).is_ok()
}

/// What builds that were stopped left in `folders`.
pub(super) fn leftovers(folders: &[PathBuf]) -> Vec<PathBuf> {
    let entries = folders
        .iter()
        .filter_map(|folder| fs::read_dir(folder).ok());
    let entries = entries.flatten().flatten();
    let ours = entries.filter(|entry| entry.file_name().to_str().is_some_and(is_ours));
    let mut paths: Vec<PathBuf> = ours.map(|entry| entry.path()).collect();
    paths.sort();
    paths
}
