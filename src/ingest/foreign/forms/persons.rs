//! Pseudonyms that are nearly the same: reported, never joined.

use std::collections::{BTreeMap, BTreeSet};

use super::words::key;
use crate::model::Occasion;

/// Two pseudonyms of one lab that may be one person's: each stands on
/// occasions that the other does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct NearMatch {
    /// A response of the one, as a position in what was given.
    pub one: usize,
    /// A response of the other.
    pub other: usize,
}

/// More than this are not told: something else is wrong then.
const MOST: usize = 50;

/// Pseudonyms longer than this are sentences, not codes.
const LONGEST: usize = 40;

struct Person<'a> {
    name: &'a str,
    first: usize,
    occasions: BTreeSet<Occasion>,
}

/// Finds pseudonyms that differ by signs alone (`AB-12`, `ab 12`), by zeros before a
/// number (`0592`, `592`), by the letters before it (`A-07`, `7`), by a letter for a digit
/// (`O` for `0`), or by one letter put in, left out, exchanged or swapped. Numbers must agree: `P12` and `P13` are two people.
///
/// `responses` are lab, folded pseudonym and occasion.
pub fn near_matches(responses: &[(&str, &str, Occasion)]) -> Vec<NearMatch> {
    let mut labs: BTreeMap<&str, BTreeMap<&str, Person<'_>>> = BTreeMap::new();
    for (position, (lab, name, occasion)) in responses.iter().enumerate() {
        let persons = labs.entry(lab).or_default();
        let person = persons.entry(name).or_insert_with(|| Person {
            name,
            first: position,
            occasions: BTreeSet::new(),
        });
        person.occasions.insert(*occasion);
    }
    let found = labs
        .into_values()
        .flat_map(|persons| near_of(&persons.into_values().collect::<Vec<_>>()));
    let mut found: Vec<NearMatch> = found.collect();
    found.sort_unstable();
    found.truncate(MOST);
    found
}

/// Names that differ by signs alone (`I-1`, `i1`), or by zeros before a number (`i01`,
/// `i1`): a name is near to the first of its lab that it is near to. Not by a letter:
/// `ak` and `al` are two, where nothing else tells.
pub fn near_names(names: &[(&str, &str)]) -> Vec<NearMatch> {
    let mut first: BTreeMap<(&str, String), usize> = BTreeMap::new();
    let mut found = Vec::new();
    for (position, (lab, name)) in names.iter().enumerate() {
        let spelled = zeroless(&parted_numbers(name));
        match first.get(&(*lab, spelled.clone())) {
            Some(one) => found.push(NearMatch {
                one: *one,
                other: position,
            }),
            None => drop(first.insert((lab, spelled), position)),
        }
    }
    found.truncate(MOST);
    found
}

/// Letters and digits alone, as they are compared; what stands between two numbers keeps
/// them apart: `1-1` is not `11`.
fn parted_numbers(name: &str) -> String {
    let mut kept = String::with_capacity(name.len());
    for part in name.split(|c: char| !c.is_alphanumeric()) {
        let number = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        if number(kept.chars().next_back()) && number(part.chars().next()) {
            kept.push('-');
        }
        kept.push_str(&key(part));
    }
    kept
}

/// Pairs are looked for among those that share a trace, so that not every
/// person is compared with every other.
fn near_of(persons: &[Person<'_>]) -> Vec<NearMatch> {
    const CROWD: usize = 40;
    let plain: Vec<String> = persons.iter().map(|person| key(person.name)).collect();
    let mut sharing: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (position, name) in plain
        .iter()
        .enumerate()
        .filter(|(_, name)| name.chars().count() <= LONGEST)
    {
        for trace in traces(name) {
            let group = sharing.entry(trace).or_default();
            if group.len() < CROWD {
                group.push(position);
            }
        }
    }
    let mut pairs = BTreeSet::new();
    for group in sharing.values() {
        for (place, one) in group.iter().enumerate() {
            pairs.extend(group.iter().skip(place + 1).map(|other| (*one, *other)));
        }
    }
    let near = pairs.into_iter().filter_map(|(one, other)| {
        let (a, b) = (persons.get(one)?, persons.get(other)?);
        let apart = a.occasions.is_disjoint(&b.occasions);
        let (first, second) = (a.first.min(b.first), a.first.max(b.first));
        (apart && is_near(plain.get(one)?, plain.get(other)?)).then_some(NearMatch {
            one: first,
            other: second,
        })
    });
    near.collect()
}

/// What near names share: the digits that letters are mistaken for, or their
/// own digits beside what is left when one other sign is taken away, or none.
fn traces(name: &str) -> BTreeSet<String> {
    let digits = digits(name);
    let signs: Vec<char> = name.chars().collect();
    let letters =
        (0..signs.len()).filter(|at| signs.get(*at).is_some_and(|sign| !sign.is_ascii_digit()));
    let without = |left_out: Option<usize>| -> String {
        let kept = signs
            .iter()
            .enumerate()
            .filter(|(at, _)| Some(*at) != left_out);
        kept.map(|(_, sign)| sign).collect()
    };
    let mut traces: BTreeSet<String> = letters
        .map(Some)
        .chain([None])
        .map(|left_out| format!("{}|{digits}", without(left_out)))
        .collect();
    traces.insert(alike(name));
    traces.insert(zeroless(name));
    traces.insert(format!("#{}", zeroless(&digits)));
    traces
}

fn digits(name: &str) -> String {
    name.chars().filter(char::is_ascii_digit).collect()
}

/// With the digits that letters are mistaken for.
fn alike(name: &str) -> String {
    name.replace('o', "0").replace(['l', 'i'], "1")
}

/// Without the zeros that spreadsheets take away before a number.
fn zeroless(name: &str) -> String {
    let mut kept = String::with_capacity(name.len());
    let mut rest = name.chars().peekable();
    let mut in_number = false;
    while let Some(sign) = rest.next() {
        let more = rest.peek().is_some_and(char::is_ascii_digit);
        if sign != '0' || in_number || !more {
            kept.push(sign);
        }
        in_number = sign.is_ascii_digit() && (in_number || sign != '0');
    }
    kept
}

/// Whether one is the other's number without its letters: `7` of `a07`.
fn is_number_of(one: &str, other: &str) -> bool {
    let letters = other.trim_end_matches(|c: char| c.is_ascii_digit());
    let number = other.strip_prefix(letters).unwrap_or_default();
    let bare = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let lettered = !letters.is_empty() && !letters.contains(|c: char| c.is_ascii_digit());
    lettered && bare(one) && bare(number) && zeroless(one) == zeroless(number)
}

fn is_near(one: &str, other: &str) -> bool {
    one == other
        || is_number_of(one, other)
        || is_number_of(other, one)
        || alike(one) == alike(other)
        || zeroless(one) == zeroless(other)
        || one.chars().count().min(other.chars().count()) >= 4
            && digits(one) == digits(other)
            && strsim::osa_distance(one, other) <= 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use Occasion::{Baseline, FollowUp};

    fn near(before: &[&str], after: &[&str]) -> usize {
        let before = before.iter().map(|name| ("a", *name, Baseline));
        let after = after.iter().map(|name| ("a", *name, FollowUp));
        near_matches(&before.chain(after).collect::<Vec<_>>()).len()
    }

    #[test]
    fn slips_are_told() {
        assert_eq!(near(&["ab-12"], &["ab 12"]), 1);
        assert_eq!(near(&["ab10"], &["ablo"]), 1, "letters for digits");
        assert_eq!(near(&["anka"], &["anak"]), 1, "swapped");
        assert_eq!(near(&["björn7"], &["bjorn7"]), 1);
        assert_eq!(near(&["granen"], &["grane"]), 1);
        assert_eq!(near(&["0592"], &["592"]), 1);
        assert_eq!(near(&["p010"], &["p10"]), 1);
        assert_eq!(near(&["a-07"], &["7"]), 1, "the number alone");
        assert_eq!(near(&["a-07"], &["b-07"]), 0);
    }

    #[test]
    fn neighbours_in_a_series_are_two_people() {
        assert_eq!(near(&["p001", "p002"], &["p003", "p004"]), 0);
        assert_eq!(near(&["ab1"], &["ac1"]), 0, "too short to tell");
        assert_eq!(
            near(&["anka", "anak"], &["anka", "anak"]),
            0,
            "both on both occasions"
        );
        assert_eq!(near(&["anka"], &["anka"]), 0, "one person");
        let labs = [("a", "ab-12", Baseline), ("b", "ab12", FollowUp)];
        assert!(near_matches(&labs).is_empty(), "a person is of one lab");
    }

    proptest::proptest! {
        #[test]
        fn any_pseudonyms_are_compared(names in proptest::collection::vec("\\PC{0,8}|[a-c]{4}", 0..40)) {
            let responses: Vec<_> = names.iter().enumerate()
                .map(|(at, name)| ("a", name.as_str(), if at % 2 == 0 { Baseline } else { FollowUp }))
                .collect();
            for pair in near_matches(&responses) {
                proptest::prop_assert!(pair.one < pair.other && pair.other < names.len());
                proptest::prop_assert_ne!(&names[pair.one], &names[pair.other]);
            }
        }

        #[test]
        fn no_near_pair_is_missed(before in proptest::collection::btree_set("[abo0]{3,5}", 0..7), after in proptest::collection::btree_set("[abo0]{3,5}", 0..7)) {
            let before: Vec<&String> = before.difference(&after).collect();
            let after: Vec<&String> = after.iter().filter(|name| !before.contains(name)).collect();
            let pairs = before.iter().flat_map(|one| after.iter().map(move |other| (one, other)));
            let expected = pairs.filter(|(one, other)| is_near(&key(one), &key(other))).count();
            let names = |names: &[&String], occasion| -> Vec<(String, Occasion)> {
                names.iter().map(|name| ((*name).clone(), occasion)).collect()
            };
            let all = [names(&before, Baseline), names(&after, FollowUp)].concat();
            let all: Vec<_> = all.iter().map(|(name, occasion)| ("a", name.as_str(), *occasion)).collect();
            proptest::prop_assert_eq!(near_matches(&all).len(), expected);
        }
    }

    #[test]
    fn names_without_occasions_are_near_by_signs_and_zeros() {
        let near = |one, other| near_names(&[("norr", one), ("norr", other)]).len();
        for (one, other) in [("i1", "i01"), ("I-1", "i1"), ("intervju_7", "intervju-07")] {
            assert_eq!(near(one, other), 1, "{one} {other}");
        }
        for (one, other) in [("i1", "i10"), ("i1-1", "i11"), ("ia", "ib"), ("i1", "l1")] {
            assert_eq!(near(one, other), 0, "{one} {other}");
        }
        assert!(near_names(&[("norr", "i1"), ("syd", "i01")]).is_empty());
    }
}
