//! An entry put at the end of the manifest: what stands there is kept as it is, and
//! the file is the old one or the new one, whatever happens meanwhile.

use std::fs;
use std::io::Write;
use std::path::Path;

use toml::de::DeTable;

use crate::model::digest::sha256;
use crate::project::FILE_NAME;

/// Why nothing was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unwritten {
    /// The manifest is not the one that was looked at.
    Changed,
    /// It, or it with the entry, cannot be read as a manifest.
    Unreadable,
    /// The operating system does not let us.
    Refused,
}

/// The digest of the manifest of the project at `root`; none where there is none.
pub fn manifest_digest(root: &Path) -> Option<String> {
    fs::read(root.join(FILE_NAME))
        .ok()
        .map(|bytes| sha256(&bytes))
}

/// What stood in a manifest, and what stands there now.
#[derive(Debug, Clone)]
pub struct Appended {
    before: Vec<u8>,
    /// The digest of what stands there now.
    now: String,
    /// The lines that stood there.
    pub lines: u32,
}

/// Puts `entry` at the end of the manifest that has this digest.
///
/// # Errors
/// Why nothing was written.
pub fn append(root: &Path, digest: &str, entry: &str) -> Result<Appended, Unwritten> {
    let before = fs::read(root.join(FILE_NAME)).map_err(|_| Unwritten::Unreadable)?;
    if sha256(&before) != digest {
        return Err(Unwritten::Changed);
    }
    let text = with_entry(&before, entry).ok_or(Unwritten::Unreadable)?;
    put(root, digest, text.as_bytes())?;
    let lines = before.iter().filter(|byte| **byte == b'\n').count();
    Ok(Appended {
        before,
        now: sha256(text.as_bytes()),
        lines: u32::try_from(lines).unwrap_or(u32::MAX),
    })
}

/// Takes back what was appended, where nobody has changed the manifest since.
///
/// # Errors
/// Why nothing was written.
pub fn take_back(root: &Path, appended: &Appended) -> Result<(), Unwritten> {
    put(root, &appended.now, &appended.before)
}

/// Puts a text in place of the manifest that has this digest.
fn put(root: &Path, digest: &str, text: &[u8]) -> Result<(), Unwritten> {
    // A link stays a link: what it leads to is written.
    let path = fs::canonicalize(root.join(FILE_NAME)).map_err(|_| Unwritten::Unreadable)?;
    let folder = path.parent().ok_or(Unwritten::Refused)?;
    let write = || -> std::io::Result<Option<()>> {
        let mut file = tempfile::Builder::new()
            .prefix(".labbrapport-manifest-")
            .tempfile_in(folder)?;
        file.write_all(text)?;
        file.as_file().sync_all()?;
        file.as_file()
            .set_permissions(fs::metadata(&path)?.permissions())?;
        if sha256(&fs::read(&path)?) != digest {
            return Ok(None);
        }
        file.persist(&path).map_err(|unmoved| unmoved.error)?;
        Ok(Some(()))
    };
    let written = write().map_err(|_| Unwritten::Refused)?;
    written.ok_or(Unwritten::Changed)
}

fn with_entry(bytes: &[u8], entry: &str) -> Option<String> {
    let text = std::str::from_utf8(bytes).ok()?;
    is_toml(text).then_some(())?;
    let line = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let ended = if text.is_empty() || text.ends_with('\n') {
        ""
    } else {
        line
    };
    let entry = entry.replace('\n', line);
    let text = format!("{text}{ended}{line}{entry}");
    is_toml(&text).then_some(text)
}

fn is_toml(text: &str) -> bool {
    DeTable::parse(text.trim_start_matches('\u{feff}')).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENTRY: &str = "[[import]]\nfiles = \"data/a.csv\"\n";

    fn appended(before: &str) -> Result<String, Unwritten> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(FILE_NAME);
        fs::write(&path, before).unwrap();
        let digest = manifest_digest(folder.path()).unwrap();
        let done = append(folder.path(), &digest, ENTRY);
        let after = fs::read_to_string(&path).unwrap();
        assert!(done.is_ok() || after == before, "{after}");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
        if let Ok(done) = &done {
            take_back(folder.path(), done).unwrap();
            assert_eq!(fs::read_to_string(&path).unwrap(), before);
            assert_eq!(take_back(folder.path(), done), Err(Unwritten::Changed));
        }
        done.map(|_| after)
    }

    #[test]
    fn what_stands_there_is_kept_as_it_is() {
        let before = "# vår\ntitle   = \"x\" # y\n\n[results]\nid='a'";
        assert_eq!(appended(before), Ok(format!("{before}\n\n{ENTRY}")));
        let windows = "title = \"x\"\r\n";
        let entry = ENTRY.replace('\n', "\r\n");
        assert_eq!(appended(windows), Ok(format!("{windows}\r\n{entry}")));
    }

    #[test]
    fn what_cannot_be_read_before_or_after_is_left_alone() {
        for before in ["title = \"", "import = []\n", "text = \"\"\"\nunended"] {
            assert_eq!(appended(before), Err(Unwritten::Unreadable), "{before}");
        }
    }

    #[test]
    fn one_that_somebody_has_changed_meanwhile_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(FILE_NAME);
        fs::write(&path, "title = \"x\"\n").unwrap();
        let digest = manifest_digest(folder.path()).unwrap();
        fs::write(&path, "title = \"y\"\n").unwrap();
        let done = append(folder.path(), &digest, ENTRY);
        assert_eq!(done.err(), Some(Unwritten::Changed));
        assert_eq!(fs::read_to_string(&path).unwrap(), "title = \"y\"\n");
    }
}
