//! Identifiers made of names.

use std::collections::BTreeMap;

pub use super::rows::slug;

use super::rows::check_id;

/// A source's name without the ending of a file.
pub fn without_ending(name: &str) -> &str {
    match name.rsplit_once('.') {
        Some((stem, ending))
            if !stem.is_empty()
                && (2..=4).contains(&ending.len())
                && ending.bytes().all(|byte| byte.is_ascii_alphanumeric())
                && ending.bytes().any(|byte| byte.is_ascii_alphabetic()) =>
        {
            stem
        }
        _ => name,
    }
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
        assert_eq!(without_ending("Intervju 1.2"), "Intervju 1.2");
        assert_eq!(without_ending(".txt"), ".txt");
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
