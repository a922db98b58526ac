//! The parts of a zip archive, by what their names mean.

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::diagnostic::Problem;

/// Parts smaller than this may be packed as tightly as they like.
const SMALL: u64 = 32 << 20;
/// How many times larger a part may be than it is packed. Sheets pack to a
/// tenth or a fiftieth; deflate's limit is about a thousandth.
const HIGHEST_RATIO: u64 = 200;
/// What all parts that are read may unpack to.
const LARGEST_TOTAL: u64 = 1 << 30;

/// An archive whose parts are found whatever the case of their names, and
/// with `/` or `\` between.
pub struct Parts<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    positions: BTreeMap<String, usize>,
    encrypted: bool,
    left: u64,
}

impl<'a> Parts<'a> {
    /// Opens an archive; `None` where its table of contents is missing, as in
    /// a file that was cut short.
    pub fn open(bytes: &'a [u8]) -> Option<Self> {
        let mut zip = ZipArchive::new(Cursor::new(bytes)).ok()?;
        let mut positions = BTreeMap::new();
        let mut encrypted = false;
        for index in 0..zip.len() {
            let part = zip.by_index_raw(index).ok()?;
            encrypted |= part.encrypted();
            positions.entry(key(&part.name().ok()?)).or_insert(index);
        }
        Some(Self {
            zip,
            positions,
            encrypted,
            left: LARGEST_TOTAL,
        })
    }

    /// Whether any part has a password.
    pub fn is_encrypted(&self) -> bool {
        self.encrypted
    }

    /// The names of all parts, in lower case and with `/` between.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.positions.keys().map(String::as_str)
    }

    /// Whether there is a part of this name.
    pub fn has(&self, name: &str) -> bool {
        self.positions.contains_key(&key(name))
    }

    /// A part, to be read as it is unpacked; `None` where there is none.
    pub fn read(&mut self, name: &str) -> Option<impl Read> {
        let index = *self.positions.get(&key(name))?;
        self.zip.by_index(index).ok()
    }

    /// The beginning of a part, no more than a small one holds.
    pub fn start(&mut self, name: &str) -> Option<Vec<u8>> {
        const MOST: u64 = 4 << 20;
        let mut bytes = Vec::new();
        self.read(name)?.take(MOST).read_to_end(&mut bytes).ok()?;
        Some(bytes)
    }

    /// The size of a part as its archive tells it.
    pub fn size(&mut self, name: &str) -> u64 {
        let index = self.positions.get(&key(name)).copied();
        let part = index.and_then(|index| self.zip.by_index_raw(index).ok());
        part.map_or(0, |part| part.size())
    }

    /// Copies a part that is there into another archive, as packed as it is.
    ///
    /// # Errors
    /// Where it unpacks to more than any honest one, or cannot be unpacked.
    pub fn copy(&mut self, name: &str, copy: &mut Copy, to: &str) -> Result<(), Problem> {
        self.copy_counting(name, copy, to, &mut std::io::sink())
    }

    /// The same, with what the part unpacks to told to `seen`.
    ///
    /// # Errors
    /// Where it unpacks to more than any honest one, or cannot be unpacked.
    pub fn copy_counting(
        &mut self,
        name: &str,
        copy: &mut Copy,
        to: &str,
        seen: &mut impl Write,
    ) -> Result<(), Problem> {
        let Some(index) = self.positions.get(&key(name)).copied() else {
            return Ok(());
        };
        self.measure(index, seen)?;
        let part = self.zip.by_index_raw(index).map_err(damaged)?;
        copy.zip.raw_copy_file_rename(part, to).map_err(damaged)
    }

    /// Unpacks a part: what the archive says of sizes may be untrue.
    fn measure(&mut self, index: usize, seen: &mut impl Write) -> Result<(), Problem> {
        let mut part = self.zip.by_index(index).map_err(damaged)?;
        let most = SMALL.max(part.compressed_size().saturating_mul(HIGHEST_RATIO));
        let most = most.min(self.left);
        if part.size() > most {
            return Err(Problem::TooLarge);
        }
        let unpacked = std::io::copy(&mut part.by_ref().take(most + 1), seen);
        let unpacked = unpacked.map_err(|_| Problem::DamagedFile)?;
        self.left = self.left.checked_sub(unpacked).ok_or(Problem::TooLarge)?;
        match unpacked > most {
            true => Err(Problem::TooLarge),
            false => Ok(()),
        }
    }
}

/// An archive that is being written in memory.
pub struct Copy {
    zip: ZipWriter<Cursor<Vec<u8>>>,
}

impl Copy {
    /// An archive without parts.
    pub fn new() -> Self {
        Self {
            zip: ZipWriter::new(Cursor::new(Vec::new())),
        }
    }

    /// Adds a part of our own.
    pub fn add(&mut self, name: &str, text: &str) -> Result<(), Problem> {
        let options = SimpleFileOptions::default();
        self.zip.start_file(name, options).map_err(damaged)?;
        let written = self.zip.write_all(text.as_bytes());
        written.map_err(|_| Problem::DamagedFile)
    }

    /// The archive.
    pub fn finish(self) -> Result<Vec<u8>, Problem> {
        Ok(self.zip.finish().map_err(damaged)?.into_inner())
    }
}

fn damaged(_: zip::result::ZipError) -> Problem {
    Problem::DamagedFile
}

/// What a part's name means.
fn key(name: &str) -> String {
    let name = name.replace('\\', "/").to_lowercase();
    name.trim_start_matches("./")
        .trim_start_matches('/')
        .to_owned()
}

/// A name without the folders that it stands in.
pub fn file_name(name: &str) -> &str {
    name.rsplit_once('/').map_or(name, |(_, own)| own)
}
