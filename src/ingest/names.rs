//! Identifiers made of names.

use std::collections::BTreeMap;

pub use super::rows::slug;

use super::rows::{check_id, whole_slug};

/// Endings of what is transcribed and coded. Anything else after a dot may be what tells
/// one interview from another: `IP.n1`, `IP.n2`.
const ENDINGS: [&str; 28] = [
    "aac", "avi", "csv", "doc", "docx", "flac", "htm", "html", "jpeg", "jpg", "m4a", "md", "mov",
    "mp3", "mp4", "odt", "ogg", "pdf", "png", "rtf", "srt", "tsv", "txt", "vtt", "wav", "wma",
    "wmv", "xlsx",
];

/// A source's name without the ending of a file.
pub fn without_ending(name: &str) -> &str {
    match name.rsplit_once('.') {
        Some((stem, ending))
            if !stem.is_empty() && ENDINGS.contains(&ending.to_ascii_lowercase().as_str()) =>
        {
            stem
        }
        _ => name,
    }
}

/// A name as it is compared with others: the whole of it without the ending of a file,
/// in lower case; spaces, hyphens and underscores are the same.
pub fn whole_name(name: &str) -> String {
    let is_gap = |c: char| c.is_whitespace() || c == '-' || c == '_';
    let parts = without_ending(name.trim()).split(is_gap);
    let parts = parts.filter(|part| !part.is_empty());
    parts.collect::<Vec<&str>>().join("-").to_lowercase()
}

/// The names by which a source is that of an identifier, compared by [`whole_name`]: its
/// own, and its own as an identifier, which has not all signs.
pub fn names_of_source(name: &str) -> [String; 2] {
    let as_id = whole_name(&whole_slug(without_ending(name)));
    [whole_name(name), as_id]
}

/// Makes identifiers that nothing else has.
#[derive(Default)]
pub struct Namer {
    /// How many each beginning has been given.
    given: BTreeMap<String, usize>,
}

impl Namer {
    /// `wanted`, or with a number after it; `fallback` where it is empty.
    pub fn name(&mut self, wanted: &str, fallback: &str, taken: impl Fn(&str) -> bool) -> String {
        let base = if wanted.is_empty() { fallback } else { wanted };
        let given = self.given.entry(base.to_owned()).or_default();
        loop {
            *given += 1;
            let id = match *given {
                1 => base.to_owned(),
                number => format!("{base}-{number}"),
            };
            if check_id(&id).is_ok() && !taken(&id) {
                return id;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_loses_its_ending() {
        assert_eq!(without_ending("Intervju 1.docx"), "Intervju 1");
        assert_eq!(without_ending("Intervju 1.TXT"), "Intervju 1");
        assert_eq!(without_ending("Intervju 1.2"), "Intervju 1.2");
        assert_eq!(without_ending("IP.n1"), "IP.n1");
        assert_eq!(without_ending(".txt"), ".txt");
    }

    #[test]
    fn names_are_compared_whole() {
        assert_eq!(whole_name(" Intervju_1 - Eva.docx"), "intervju-1-eva");
        assert_ne!(whole_name("Boende A+"), whole_name("Boende A"));
        let long = |number| whole_name(&format!("{} {number}", "x".repeat(60)));
        assert_ne!(long(1), long(2));
    }

    #[test]
    fn an_identifier_is_given_once() {
        let mut namer = Namer::default();
        let mut given = |wanted: &str| namer.name(wanted, "kod", |id| id == "tid");
        assert_eq!(given("stöd"), "stöd");
        assert_eq!(given("stöd"), "stöd-2");
        assert_eq!(given("tid"), "tid-2");
        assert_eq!(given("all"), "all-2", "reserved");
        assert_eq!(given(""), "kod");
    }
}
