//! The folder that a build fills, and the swap.

use std::collections::BTreeSet;
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use sha2::{Digest, Sha256};
use tempfile::TempDir;
use walkdir::WalkDir;

use super::MANIFEST;
use super::journal::{Journal, Stopped, flush_folder};
use super::plan::Plan;
use super::record::BuildRecord;
use super::recovery::{recover_locked, undo};
use super::workplace::{NEW, make_workplace, not_writable, try_lock};
use crate::diagnostic::{Problem, quoted};
use crate::model::digest::hexadecimal;
use crate::results::{Sink, Written};

/// A folder beside the output folder that a build fills.
pub struct Staging {
    root: PathBuf,
    /// The output folder, relative to the project with `/`.
    folder: String,
    work: TempDir,
    /// The working folder, relative to the project with `/`.
    work_name: String,
    /// Held until the build ends, and let go of last.
    _lock: File,
}

impl Staging {
    /// Opens a staging folder for `folder` of the project at `root`, and takes
    /// the lock of its output. What an earlier build left is cleared away.
    ///
    /// # Errors
    /// When another build holds the lock, or the folder cannot be made.
    pub fn open(root: &Path, folder: &str) -> Result<Self, Problem> {
        let lock = try_lock(root)?.ok_or_else(|| Problem::OutputBusy {
            path: quoted(&root.join(folder).to_string_lossy()),
        })?;
        recover_locked(root)?;
        let (work, work_name) = make_workplace(root, folder)?;
        let new = work.path().join(NEW);
        fs::create_dir(&new).map_err(not_writable(&new))?;
        Ok(Self {
            root: root.to_owned(),
            folder: folder.to_owned(),
            work,
            work_name,
            _lock: lock,
        })
    }

    /// The staged file at `path`, its folder made.
    fn place(&self, path: &str) -> Result<PathBuf, Problem> {
        let staged = self.work.path().join(NEW).join(path);
        if let Some(parent) = staged.parent() {
            fs::create_dir_all(parent).map_err(not_writable(parent))?;
        }
        Ok(staged)
    }

    /// Writes a file, `path` relative to the output folder with `/`.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn write(&self, path: &str, contents: &[u8]) -> Result<(), Problem> {
        let staged = self.place(path)?;
        fs::write(&staged, contents).map_err(not_writable(&staged))
    }

    /// The contents of a staged file.
    ///
    /// # Errors
    /// When there is no such file.
    pub fn read(&self, path: &str) -> Result<Vec<u8>, Problem> {
        let staged = self.work.path().join(NEW).join(path);
        fs::read(&staged).map_err(not_writable(&staged))
    }

    /// Keeps the project's own record of the build, before its output is put in
    /// place.
    ///
    /// # Errors
    /// When it cannot be written; nothing has moved then.
    pub fn keep_record(&self, record: &BuildRecord) -> Result<(), Problem> {
        record.write(&self.root, &self.folder)
    }

    /// Puts `files` and the manifest in place, and takes away `stale` files of
    /// the previous build; whatever else lies in the output folder stays. All
    /// paths are relative with `/`.
    ///
    /// # Errors
    /// When something cannot be moved; the output is as it was then, or, where
    /// even that cannot be, the problem says so.
    pub fn publish(
        mut self,
        files: &BTreeSet<String>,
        stale: &BTreeSet<String>,
        manifest: &[u8],
    ) -> Result<(), Problem> {
        self.write(MANIFEST, manifest)?;
        flush_all(&self.work.path().join(NEW)).map_err(stopped)?;
        let mut written = files.clone();
        written.insert(MANIFEST.to_owned());
        if self.swap_folder(&written, stale)? {
            return Ok(());
        }
        let journal = self.plan(&written, stale).by_file()?;
        self.swap(&journal)?.map_err(stopped)?;
        let target = self.root.join(&self.folder);
        for file in stale.difference(&written) {
            remove_empty_parents(&target, file);
        }
        Ok(())
    }

    fn plan<'a>(&'a self, written: &'a BTreeSet<String>, stale: &'a BTreeSet<String>) -> Plan<'a> {
        Plan {
            root: &self.root,
            work: &self.work_name,
            target: &self.folder,
            written,
            stale,
        }
    }

    /// Swaps the folder as a whole; false where that folder cannot be moved:
    /// a link, another disk's, or what we work in.
    fn swap_folder(
        &mut self,
        written: &BTreeSet<String>,
        stale: &BTreeSet<String>,
    ) -> Result<bool, Problem> {
        let target = self.root.join(&self.folder);
        if target.is_symlink() || self.work.path().starts_with(&target) {
            return Ok(false);
        }
        let Some(journal) = self.plan(written, stale).by_folder()? else {
            return Ok(false);
        };
        if let Ok(about) = fs::metadata(&target) {
            let new = self.work.path().join(NEW);
            let kept = fs::set_permissions(&new, about.permissions());
            kept.map_err(not_writable(&new))?;
        }
        match self.swap(&journal)? {
            Ok(()) => Ok(true),
            Err((_, error)) if is_fixed(&error) => Ok(false),
            Err(blocked) => Err(stopped(blocked)),
        }
    }

    /// Carries out a swap. What stops it is inside, once all is as it was;
    /// outside where that cannot be brought about.
    fn swap(&mut self, journal: &Journal) -> Result<Result<(), Stopped>, Problem> {
        let work = self.work.path().to_owned();
        let here = |error: io::Error| (work.clone(), error);
        journal.write(&work).map_err(here).map_err(stopped)?;
        let done = journal.perform(&self.root, usize::MAX);
        let done = done.and_then(|()| journal.flush(&self.root));
        let done = done.and_then(|()| Journal::close(&work).map_err(here));
        let Err(blocked) = done else {
            return Ok(Ok(()));
        };
        if let Err(unfinished) = undo(journal, &self.root, &work) {
            // The journal and what it tells of are the next command's.
            self.work.disable_cleanup(true);
            return Err(unfinished);
        }
        Ok(Err(blocked))
    }
}

fn stopped((path, error): Stopped) -> Problem {
    not_writable(&path)(error)
}

/// Whether a folder cannot be moved for what it is, and its files may.
fn is_fixed(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::CrossesDevices | ErrorKind::ResourceBusy
    )
}

/// Has everything in a folder on the disk.
fn flush_all(folder: &Path) -> Result<(), Stopped> {
    let found = WalkDir::new(folder).into_iter();
    let found: Result<Vec<_>, _> = found.collect();
    let found = found.map_err(|error| (folder.to_owned(), error.into()))?;
    found.par_iter().try_for_each(|entry| {
        let path = entry.path();
        let flushed = if entry.file_type().is_dir() {
            flush_folder(path)
        } else {
            let file = OpenOptions::new().write(true).open(path);
            file.and_then(|file| file.sync_all())
        };
        flushed.map_err(|error| (path.to_owned(), error))
    })
}

impl Sink for Staging {
    type Error = Problem;

    fn write_with(
        &self,
        path: &str,
        fill: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    ) -> Result<Written, Problem> {
        let staged = self.place(path)?;
        let file = File::create(&staged).map_err(not_writable(&staged))?;
        let mut out = Digesting {
            out: BufWriter::new(file),
            digest: Sha256::new(),
            bytes: 0,
        };
        fill(&mut out)
            .and_then(|()| out.flush())
            .map_err(not_writable(&staged))?;
        Ok(Written {
            bytes: out.bytes,
            sha256: hexadecimal(&out.digest.finalize()),
        })
    }
}

/// Passes on what is written, and counts and digests it on the way.
struct Digesting<W> {
    out: W,
    digest: Sha256,
    bytes: u64,
}

impl<W: Write> Write for Digesting<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.out.write(bytes)?;
        self.digest.update(&bytes[..written]);
        self.bytes += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// Best effort: an empty folder harms nobody.
fn remove_empty_parents(target: &Path, file: &str) {
    let path = target.join(file);
    let mut parent = path.parent();
    while let Some(folder) = parent.filter(|folder| *folder != target) {
        if fs::remove_dir(folder).is_err() {
            return;
        }
        parent = folder.parent();
    }
}
