//! Archives from outside: nothing is unpacked to disk, and nothing is read
//! beyond what an honest project holds.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Cursor, ErrorKind, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::warnings::Warnings;
use crate::diagnostic::{Problem, Value, plain, quoted};

/// Entries that an archive may have.
const MOST_ENTRIES: usize = 50_000;
/// Entries smaller than this may be packed as tightly as they like.
const SMALL: u64 = 1 << 20;
/// How many times larger an entry may be than it is packed. XML and text pack
/// to a tenth or a fortieth; deflate's limit is about a thousandth.
const HIGHEST_RATIO: u64 = 150;
/// What all that is read may unpack to, in bytes.
const LARGEST_TOTAL: u64 = 256 << 20;

/// An archive in memory.
pub struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    /// Paths in lower case with `/` between, by position; folders are empty.
    names: Vec<String>,
    /// Positions of files by path; of two at one path the first counts.
    positions: BTreeMap<String, usize>,
    /// Bytes that may still be unpacked.
    left: u64,
}

impl<'a> Archive<'a> {
    /// Opens an archive and looks at its table of contents.
    ///
    /// # Errors
    /// Where it is damaged, has too many entries, or a path that leads out.
    pub fn open(bytes: &'a [u8]) -> Result<Self, Problem> {
        // Each entry has its sign; looking for them costs no memory.
        let signs = bytes.windows(4).filter(|part| *part == b"PK\x01\x02");
        if signs.count() > MOST_ENTRIES {
            return Err(too_many());
        }
        let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Problem::DamagedArchive)?;
        if zip.len() > MOST_ENTRIES {
            return Err(too_many());
        }
        let mut names = Vec::with_capacity(zip.len());
        for index in 0..zip.len() {
            let entry = zip
                .by_index_raw(index)
                .map_err(|error| unreadable(&error))?;
            let name = entry.name().map_err(|_| Problem::DamagedArchive)?;
            let name = name.replace('\\', "/");
            if leads_out(&name) {
                let path = quoted(&name);
                return Err(Problem::PathOutsideArchive { path });
            }
            let folder = entry.is_dir();
            names.push(if folder {
                String::new()
            } else {
                name.to_lowercase()
            });
        }
        let mut positions = BTreeMap::new();
        for (index, name) in names.iter().enumerate() {
            positions.entry(name.clone()).or_insert(index);
        }
        Ok(Self {
            zip,
            names,
            positions,
            left: LARGEST_TOTAL,
        })
    }

    /// Paths of the files that end in `ending`, with their positions.
    pub fn ending_in(&self, ending: &str) -> Vec<(usize, &str)> {
        let names = self.names.iter().enumerate();
        names
            .filter(|(_, name)| name.ends_with(ending))
            .map(|(index, name)| (index, name.as_str()))
            .collect()
    }

    /// The position of the file at `path`, in whatever case, seen from the
    /// archive's root or from its folder of sources.
    pub fn find(&self, path: &str) -> Option<usize> {
        let path = path.trim_start_matches("./").to_lowercase();
        let within = [path.clone(), format!("sources/{path}")];
        let found = |wanted: &String| self.positions.get(wanted).copied();
        within.iter().find_map(found)
    }

    /// Warns of entries that are packed tighter than anything honest is.
    /// They are not read.
    pub fn warn_of_bombs(&mut self, warnings: &mut Warnings) {
        for index in 0..self.zip.len() {
            let Ok(entry) = self.zip.by_index_raw(index) else {
                continue;
            };
            if is_bomb(entry.size(), entry.compressed_size()) {
                let name = self.names.get(index).cloned().unwrap_or_default();
                warnings.push(None, bomb(&name));
            }
        }
    }

    /// A file of at most `most` bytes, to be read as it is unpacked; reading
    /// beyond fails with [`ErrorKind::FileTooLarge`].
    ///
    /// # Errors
    /// Where it is encrypted, or packed tighter than anything honest is.
    pub fn stream(&mut self, index: usize, most: u64) -> Result<impl BufRead, Problem> {
        let name = self.names.get(index).cloned().unwrap_or_default();
        let entry = self
            .zip
            .by_index(index)
            .map_err(|error| unreadable(&error))?;
        if is_bomb(entry.size(), entry.compressed_size()) {
            return Err(bomb(&name));
        }
        let most = most.min(SMALL.max(entry.compressed_size().saturating_mul(HIGHEST_RATIO)));
        Ok(BufReader::new(Limited {
            inner: entry,
            left: most,
        }))
    }

    /// Reads a file of at most `most` bytes.
    ///
    /// # Errors
    /// Where it is encrypted, damaged, or unpacks to more than it should.
    pub fn read(&mut self, index: usize, most: u64) -> Result<Vec<u8>, Problem> {
        let name = self.names.get(index).cloned().unwrap_or_default();
        let entry = self
            .zip
            .by_index(index)
            .map_err(|error| unreadable(&error))?;
        if is_bomb(entry.size(), entry.compressed_size()) {
            return Err(bomb(&name));
        }
        // What the archive says of sizes may be untrue.
        let packed = entry.compressed_size();
        let most = most
            .min(self.left)
            .min(SMALL.max(packed.saturating_mul(HIGHEST_RATIO)));
        let mut bytes = Vec::new();
        let read = entry.take(most + 1).read_to_end(&mut bytes);
        read.map_err(|_| Problem::DamagedArchive)?;
        let read = bytes.len() as u64;
        if read > most {
            return Err(too_large(&name));
        }
        self.left = self.left.saturating_sub(read);
        Ok(bytes)
    }
}

/// A reader that fails where more comes than should.
struct Limited<R> {
    inner: R,
    left: u64,
}

impl<R: Read> Read for Limited<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let read = self.inner.read(buffer)?;
        self.left = self
            .left
            .checked_sub(read as u64)
            .ok_or(ErrorKind::FileTooLarge)?;
        Ok(read)
    }
}

fn is_bomb(size: u64, packed: u64) -> bool {
    size > SMALL && size / HIGHEST_RATIO > packed
}

/// Whether a path leads out of the folder it is seen from.
pub fn leads_out(path: &str) -> bool {
    let drive = path.as_bytes().get(1) == Some(&b':');
    path.starts_with('/') || drive || path.split('/').any(|part| part == "..")
}

fn too_many() -> Problem {
    Problem::ExportTooLarge {
        what: plain("files"),
        most: plain(MOST_ENTRIES),
        file: Value::Nothing,
    }
}

fn unreadable(error: &ZipError) -> Problem {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) | ZipError::InvalidPassword => {
            Problem::EncryptedArchive
        }
        ZipError::UnsupportedArchive(_) | ZipError::CompressionMethodNotSupported(_) => {
            Problem::UnsupportedArchive
        }
        _ => Problem::DamagedArchive,
    }
}

fn bomb(name: &str) -> Problem {
    Problem::ArchiveBomb {
        file: quoted(name),
        times: plain(HIGHEST_RATIO),
    }
}

fn too_large(name: &str) -> Problem {
    Problem::ExportTooLarge {
        what: plain("file"),
        most: Value::Nothing,
        file: quoted(name),
    }
}
