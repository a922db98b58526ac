//! What codings say together: words that stand in several interviews, and coders that
//! are one person under two names.

use std::collections::BTreeMap;

use super::super::rows::Reader;
use crate::diagnostic::{Problem, Severity, quoted};
use crate::model::clean::folded;
use crate::model::{CellRef, InterviewIx, Programme};

/// Warns of quotes that several interviews have, and of coders with nearly one name.
pub(super) fn check_codings(reader: &mut Reader<'_>, programme: &Programme) {
    warn_of_same_words(reader, programme);
    warn_of_near_coders(reader, programme);
}

/// Two people seldom say a whole sentence alike: it was filled down.
fn warn_of_same_words(reader: &mut Reader<'_>, programme: &Programme) {
    const WORDS: usize = 6;
    let mut said: BTreeMap<String, BTreeMap<InterviewIx, CellRef>> = BTreeMap::new();
    for coding in &programme.codings {
        let Some(quote) = &coding.quote else { continue };
        if quote.value.split_whitespace().nth(WORDS - 1).is_some() {
            let by = said.entry(folded(&quote.value)).or_default();
            by.entry(coding.interview).or_insert(quote.at);
        }
    }
    let several = said.into_values().filter(|by| by.len() > 1);
    let mut several: Vec<Vec<CellRef>> = several.map(|by| by.into_values().collect()).collect();
    several.iter_mut().for_each(|cells| cells.sort_unstable());
    several.sort_unstable();
    for cells in several {
        if let [first, second, ..] = cells.as_slice() {
            let problem = Problem::SameWords {
                interviews: cells.len().into(),
            };
            reader.tell_beside(Severity::Warning, problem, *second, *first);
        }
    }
}

/// `EL`, `E.L.` and `Eva Lind` may be one person, who then agrees with herself as two.
fn warn_of_near_coders(reader: &mut Reader<'_>, programme: &Programme) {
    let mut names: BTreeMap<&str, CellRef> = BTreeMap::new();
    for coding in &programme.codings {
        if let Some(coder) = coding.coder.as_deref() {
            names.entry(coder.trim()).or_insert(coding.at);
        }
    }
    let names: Vec<(&str, CellRef)> = names.into_iter().collect();
    // So many are the codes of a tool, not of people.
    const MOST: usize = 50;
    for (position, (name, at)) in names.iter().enumerate().take(MOST) {
        let near = names[..position]
            .iter()
            .find(|(other, _)| is_near(name, other));
        if let Some((other, there)) = near {
            let problem = Problem::NearCoder {
                coder: quoted(name),
                other: quoted(other),
            };
            reader.tell_beside(Severity::Warning, problem, *at, *there);
        }
    }
}

/// Whether two names are written alike without signs, or one is the other's initials or
/// its beginning.
fn is_near(one: &str, other: &str) -> bool {
    let (one, other) = (parts_of(one), parts_of(other));
    let joined = |parts: &[String]| parts.concat();
    let initials = |parts: &[String]| -> String {
        let first = parts.iter().filter_map(|part| part.chars().next());
        first.collect()
    };
    let initialled = |short: &[String], long: &[String]| {
        let short = joined(short);
        long.len() > 1 && short.chars().count() > 1 && short == initials(long)
    };
    let begins = |short: &[String], long: &[String]| {
        let mut pairs = short.iter().zip(long);
        short.len() > 1
            && short.len() == long.len()
            && pairs.all(|(a, b)| b.starts_with(a.as_str()))
    };
    // Names that differ in case alone are one already.
    one != other && joined(&one) == joined(&other)
        || initialled(&one, &other)
        || initialled(&other, &one)
        || one != other && (begins(&one, &other) || begins(&other, &one))
}

fn parts_of(name: &str) -> Vec<String> {
    let parts = name.split(|c: char| !c.is_alphanumeric());
    parts.filter(|part| !part.is_empty()).map(folded).collect()
}

#[cfg(test)]
mod tests {
    use super::is_near;

    #[test]
    fn one_coder_in_two_spellings() {
        for (one, other) in [("EL", "E.L."), ("EL", "Eva Lind"), ("Eva L", "Eva Lind")] {
            assert!(is_near(one, other) && is_near(other, one), "{one} {other}");
        }
        for (one, other) in [
            ("EL", "MS"),
            ("el", "EL"),
            ("K1", "K2"),
            ("Eva", "Evald"),
            ("A", "B"),
        ] {
            assert!(!is_near(one, other), "{one} {other}");
        }
    }
}
