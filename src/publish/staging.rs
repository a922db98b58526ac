//! The staging folder and the move into place.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::MANIFEST;
use super::digest::hexadecimal;
use crate::diagnostic::{Problem, quoted};
use crate::results::{Sink, Written};

const LOCK: &str = ".labbrapport.lock";

fn at(path: &Path) -> impl FnOnce(io::Error) -> Problem {
    let path = quoted(&path.to_string_lossy());
    move |error| Problem::OutputNotWritable {
        path,
        error: (&error).into(),
    }
}

/// A folder beside the output folder that a build fills.
pub struct Staging {
    target: PathBuf,
    folder: tempfile::TempDir,
    /// Held until the build ends; the system lets go of it when we do.
    _lock: File,
}

impl Staging {
    /// Opens a staging folder for `target`, and the target's lock.
    ///
    /// # Errors
    /// When another build holds the lock, or the folder cannot be made.
    pub fn open(target: &Path) -> Result<Self, Problem> {
        fs::create_dir_all(target).map_err(at(target))?;
        let lock_path = target.join(LOCK);
        let lock = File::create(&lock_path).map_err(at(&lock_path))?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(fs::TryLockError::WouldBlock) => {
                return Err(Problem::OutputBusy {
                    path: quoted(&target.to_string_lossy()),
                });
            }
            Err(fs::TryLockError::Error(error)) => return Err(at(&lock_path)(error)),
        }
        let parent = target
            .parent()
            .filter(|parent| !parent.as_os_str().is_empty());
        let folder = tempfile::Builder::new()
            .prefix(".labbrapport-")
            .tempdir_in(parent.unwrap_or(Path::new(".")))
            .map_err(at(target))?;
        Ok(Self {
            target: target.to_owned(),
            folder,
            _lock: lock,
        })
    }

    /// Writes a file, `path` relative to the output folder with `/`.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn write(&self, path: &str, contents: &[u8]) -> Result<(), Problem> {
        let staged = self.folder.path().join(path);
        if let Some(parent) = staged.parent() {
            fs::create_dir_all(parent).map_err(at(parent))?;
        }
        fs::write(&staged, contents).map_err(at(&staged))
    }

    /// The contents of a staged file.
    ///
    /// # Errors
    /// When there is no such file.
    pub fn read(&self, path: &str) -> Result<Vec<u8>, Problem> {
        let staged = self.folder.path().join(path);
        fs::read(&staged).map_err(at(&staged))
    }

    /// Moves `files` into place and the manifest last, then removes `stale`
    /// files of the previous build. All paths are relative with `/`.
    ///
    /// # Errors
    /// When a file cannot be moved; those already moved stay, and the old
    /// manifest still tells what belongs to the last whole build.
    pub fn publish(
        self,
        files: &BTreeSet<String>,
        stale: &BTreeSet<String>,
        manifest: &[u8],
    ) -> Result<(), Problem> {
        self.write(MANIFEST, manifest)?;
        for file in files.iter().map(String::as_str).chain([MANIFEST]) {
            let target = self.target.join(file);
            if let Some(parent) = target.parent() {
                fs::create_dir_all(parent).map_err(at(parent))?;
            }
            fs::rename(self.folder.path().join(file), &target).map_err(at(&target))?;
        }
        for file in stale.difference(files) {
            remove_with_empty_parents(&self.target, file);
        }
        Ok(())
    }
}

impl Sink for Staging {
    type Error = Problem;

    fn write_with(
        &self,
        path: &str,
        fill: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    ) -> Result<Written, Problem> {
        let staged = self.folder.path().join(path);
        if let Some(parent) = staged.parent() {
            fs::create_dir_all(parent).map_err(at(parent))?;
        }
        let file = File::create(&staged).map_err(at(&staged))?;
        let mut out = Digesting {
            out: BufWriter::new(file),
            digest: Sha256::new(),
            bytes: 0,
        };
        fill(&mut out)
            .and_then(|()| out.flush())
            .map_err(at(&staged))?;
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

/// Best effort: a stale file that cannot be removed harms nobody, the
/// manifest no longer lists it.
fn remove_with_empty_parents(target: &Path, file: &str) {
    let path = target.join(file);
    if fs::remove_file(&path).is_err() {
        return;
    }
    let mut parent = path.parent();
    while let Some(folder) = parent.filter(|folder| *folder != target) {
        if fs::remove_dir(folder).is_err() {
            return;
        }
        parent = folder.parent();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(files: &[&str]) -> BTreeSet<String> {
        files.iter().map(|file| (*file).to_owned()).collect()
    }

    #[test]
    fn nothing_moves_before_publish_and_stale_files_go() {
        let project = tempfile::tempdir().unwrap();
        let target = project.path().join("output");
        let staging = Staging::open(&target).unwrap();
        staging.write("labb/a.pdf", b"one").unwrap();
        assert!(!target.join("labb/a.pdf").exists());
        assert!(matches!(
            Staging::open(&target),
            Err(Problem::OutputBusy { .. })
        ));
        staging
            .publish(&set(&["labb/a.pdf"]), &set(&[]), b"{}")
            .unwrap();
        assert_eq!(fs::read(target.join("labb/a.pdf")).unwrap(), b"one");

        let staging = Staging::open(&target).unwrap();
        staging.write("b.pdf", b"two").unwrap();
        staging
            .publish(&set(&["b.pdf"]), &set(&["labb/a.pdf"]), b"{}")
            .unwrap();
        assert!(!target.join("labb").exists());
        assert!(target.join("b.pdf").exists() && target.join("manifest.json").exists());
        let left = fs::read_dir(project.path()).unwrap().count();
        assert_eq!(left, 1, "no staging folder is left");
    }

    #[test]
    fn a_dropped_staging_leaves_the_output_as_it_was() {
        let project = tempfile::tempdir().unwrap();
        let target = project.path().join("output");
        let staging = Staging::open(&target).unwrap();
        staging.write("a.pdf", b"one").unwrap();
        drop(staging);
        assert!(!target.join("a.pdf").exists());
    }
}
