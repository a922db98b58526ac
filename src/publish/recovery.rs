//! What is left of a build that was stopped, and how it is cleared away.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::OUTPUT;
use super::journal::{Journal, Stopped};
use super::workplace::{leftovers, try_lock};
use crate::diagnostic::{Problem, quoted};
use crate::model::Language;

/// Clears away what builds of the project at `root` left that were stopped:
/// a swap that was not finished is undone. Nothing happens while one is at work.
///
/// # Errors
/// When the output folder cannot be made whole again.
pub fn recover(root: &Path) -> Result<(), Problem> {
    let left = left_in(root);
    let unfinished = |work: &PathBuf| !matches!(Journal::read(work), Ok(None));
    if left.is_empty() {
        return Ok(());
    }
    match try_lock(root) {
        Ok(None) => Ok(()),
        Ok(Some(_lock)) => recover_locked(root),
        // Where nothing can be written, what is left can harm nobody.
        Err(_) if !left.iter().any(unfinished) => Ok(()),
        Err(problem) => Err(problem),
    }
}

/// As [`recover`], for who has the lock.
pub(super) fn recover_locked(root: &Path) -> Result<(), Problem> {
    for work in left_in(root) {
        let told = |error: io::Error| (work.clone(), error);
        if let Some(journal) = Journal::read(&work).map_err(told).map_err(unfinished)? {
            undo(&journal, root, &work)?;
        }
        // What cannot be removed harms nobody, and is tried again.
        let _ = match fs::symlink_metadata(&work) {
            Ok(about) if about.is_dir() => fs::remove_dir_all(&work),
            _ => fs::remove_file(&work),
        };
    }
    Ok(())
}

/// Undoes a swap, and takes its journal away.
pub(super) fn undo(journal: &Journal, root: &Path, work: &Path) -> Result<(), Problem> {
    journal.undo(root).map_err(unfinished)?;
    Journal::close(work).map_err(|error| unfinished((work.to_owned(), error)))
}

fn unfinished((path, error): Stopped) -> Problem {
    Problem::OutputUnfinished {
        path: quoted(&path.to_string_lossy()),
        error: (&error).into(),
    }
}

fn left_in(root: &Path) -> Vec<PathBuf> {
    let output = root.join(OUTPUT);
    let editions = [Language::Swedish, Language::English];
    let editions = editions.map(|language| output.join(language.code()));
    let mut folders = vec![root.to_owned(), output];
    folders.extend(editions);
    leftovers(&folders)
}
