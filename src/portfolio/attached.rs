//! The results that a PDF carries. Streams of embedded files stand in a PDF as
//! they are, whatever else of it is packed: they are looked for by their type
//! and unpacked up to what a results file may be, so that no file can make the
//! program take more memory than that.

use std::io::Read;

use flate2::read::ZlibDecoder;
use memchr::memmem;

use crate::diagnostic::Problem;
use crate::results::LAYOUT;

/// The largest file that is read, and the longest one that a PDF may carry.
pub const MOST_BYTES: u64 = 64 << 20;

/// The type of a stream that is an embedded file. See ISO 32000-2, 7.11.4.
const TYPE: &[u8] = b"/EmbeddedFile";
/// How far the dictionary of such a stream may reach around its type.
const MOST_DICTIONARY: usize = 4096;
/// Within so many bytes a results file says what it is.
const HEAD: usize = 512;
/// More results files than this in one PDF are not compared with each other.
const MOST_FILES: usize = 16;

/// Whether a file is a PDF, whatever it is called.
pub fn is_pdf(contents: &[u8]) -> bool {
    let head = contents.get(..1024).unwrap_or(contents);
    memmem::find(head, b"%PDF-").is_some()
}

/// Whether a PDF has no end, as when only a part of it was sent.
pub fn is_cut(contents: &[u8]) -> bool {
    let tail = &contents[contents.len().saturating_sub(2048)..];
    is_pdf(contents) && memmem::find(tail, b"%%EOF").is_none()
}

/// Whether a file says itself to be results, whatever it is called.
pub fn says_results(contents: &[u8]) -> bool {
    let head = contents.get(..1024).unwrap_or(contents);
    let after = memmem::find(head, b"\"$schema\"").map(|at| &head[at + 9..]);
    let after = after.map(|after| after.trim_ascii_start().strip_prefix(b":").unwrap_or(after));
    after.is_some_and(|after| {
        after
            .trim_ascii_start()
            .starts_with(b"\"urn:labbrapport:results")
    })
}

/// The results file that a PDF carries.
///
/// # Errors
/// When it carries none, or several that differ.
pub fn results_of_pdf(pdf: &[u8]) -> Result<Vec<u8>, Problem> {
    let mut found: Option<Vec<u8>> = None;
    let files = memmem::find_iter(pdf, TYPE).filter_map(|at| embedded_at(pdf, at));
    for (count, file) in files.enumerate() {
        let differs = found.as_ref().is_some_and(|found| *found != file);
        if differs || count >= MOST_FILES {
            return Err(Problem::ResultsInPdf {
                count: 2_u64.into(),
            });
        }
        found = Some(file);
    }
    found.ok_or(Problem::ResultsInPdf {
        count: 0_u64.into(),
    })
}

/// The results file whose stream has its type at `at`; `None` where it is
/// another file.
fn embedded_at(pdf: &[u8], at: usize) -> Option<Vec<u8>> {
    let after = pdf.get(at + TYPE.len()..)?;
    // `/EmbeddedFiles` is the list of them.
    if after.first()?.is_ascii_alphanumeric() {
        return None;
    }
    let before = pdf.get(at.saturating_sub(MOST_DICTIONARY)..at)?;
    let before = before.get(memmem::rfind(before, b"obj")?..)?;
    let rest = after.get(..MOST_DICTIONARY).unwrap_or(after);
    let end = memmem::find(rest, b"stream")?;
    let dictionary = [before, rest.get(..end)?].concat();
    let stream = after.get(end + b"stream".len()..)?;
    let stream = stream.strip_prefix(b"\r").unwrap_or(stream);
    let stream = stream.strip_prefix(b"\n").unwrap_or(stream);
    if memmem::find(&dictionary, b"/FlateDecode").is_some() {
        unpacked(stream)
    } else if memmem::find(&dictionary, b"/Filter").is_none() {
        let end = memmem::find(stream, b"endstream")?;
        let file = stream.get(..end)?.trim_ascii_end();
        is_results(file).then(|| file.to_vec())
    } else {
        None
    }
}

/// Unpacks a stream: its head first, and the rest where that is of results. One
/// that is longer than it may be ends there, and is told as damaged.
fn unpacked(stream: &[u8]) -> Option<Vec<u8>> {
    let mut decoder = ZlibDecoder::new(stream);
    let mut file = Vec::new();
    // What is damaged is read so far, and told of the results themselves.
    let _ = decoder.by_ref().take(HEAD as u64).read_to_end(&mut file);
    if !is_results(&file) {
        return None;
    }
    let _ = decoder.take(MOST_BYTES).read_to_end(&mut file);
    Some(file)
}

/// Whether a file says that it is results, of whatever version.
fn is_results(file: &[u8]) -> bool {
    let layout = LAYOUT.rsplit_once(':').map_or(LAYOUT, |(any, _)| any);
    let head = file.get(..HEAD).unwrap_or(file);
    memmem::find(head, layout.as_bytes()).is_some()
}
