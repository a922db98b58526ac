//! Names that a project lists as not to be published.

use std::collections::{BTreeMap, BTreeSet};

use super::counted::is_counted;
use super::folded::{bare, pieces, spelled, spelled_alike};
use super::seen::{visible, words};

/// After a part of a listed name: the part points at the person on its own.
const ALONE: char = '*';
/// Words of a surname, `von Ström`: people leave them out.
const PARTICLES: [&str; 10] = [
    "von", "af", "av", "de", "la", "van", "der", "den", "di", "del",
];

/// A part of a form that a name is written in.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    /// A word, without marks and in small letters.
    Word(String),
    /// The first letter of one.
    Initial(char),
}

type Form = Vec<Part>;

/// The forms of the listed names by the first letter of their first part,
/// ready to be looked for.
#[derive(Debug, Default)]
pub(super) struct Names {
    by_letter: BTreeMap<char, BTreeSet<Form>>,
}

/// A word of a text as names are compared.
struct Seen {
    /// Without marks, `asa`, and with marks spelled out, `aasa`.
    bare: String,
    spelled: String,
    capital: bool,
    /// Whether it is one letter that stands for a word: `M.`, `M`.
    initial: bool,
}

/// Where a text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Where {
    /// In sentences: a name of one word begins with a capital.
    Prose,
    /// In the name of a file, where nothing says what is a name.
    FileName,
}

impl Names {
    /// Each name in every form that people give it: whole, the last word
    /// first, with initials, without what stands between first and last; and
    /// parts alone that the list marks, `Maja* Lind`.
    pub(super) fn new(names: &[String]) -> Self {
        let mut found = Self::default();
        for name in names {
            let mut listed: Vec<Vec<String>> = Vec::new();
            for word in name.split_whitespace() {
                let parts = parts_of(word);
                if !parts.is_empty() && word.trim_end_matches(',').ends_with(ALONE) {
                    found.add(parts.iter().cloned().map(Part::Word).collect());
                }
                listed.extend((!parts.is_empty()).then_some(parts));
            }
            for form in forms(&listed) {
                found.add(form);
            }
        }
        found
    }

    fn add(&mut self, form: Form) {
        let letter = match form.first() {
            Some(Part::Word(word)) => word.chars().next(),
            Some(Part::Initial(initial)) => Some(*initial),
            None => None,
        };
        if let Some(letter) = letter {
            self.by_letter.entry(letter).or_default().insert(form);
        }
    }

    /// Whether one of the names occurs, in any case and in the genitive, with
    /// or without marks, hyphens and apostrophes. A name of one word must
    /// begin with a capital in sentences: `Liv` is no `liv`; and before what
    /// is counted, `Per deltagare`, it is none.
    pub(super) fn occur_in(&self, text: &[char], stands: Where) -> bool {
        if self.by_letter.is_empty() {
            return false;
        }
        let seen = seen(text);
        (0..seen.len()).any(|at| {
            let letter = seen[at].bare.chars().next();
            let forms = letter.and_then(|letter| self.by_letter.get(&letter));
            forms.into_iter().flatten().any(|form| {
                let Some(length) = length_of(form, &seen[at..]) else {
                    return false;
                };
                let counted = || {
                    seen.get(at + length)
                        .is_some_and(|next| is_counted(&next.bare))
                };
                match form.as_slice() {
                    [_] if stands == Where::Prose => {
                        seen[at].capital && !(seen[at].bare == "per" && counted())
                    }
                    [_] => !(seen[at].bare == "per" && counted()),
                    _ => true,
                }
            })
        })
    }
}

/// The forms of a name of these words, each of one part or, with hyphens, more.
fn forms(name: &[Vec<String>]) -> Vec<Form> {
    let whole = |words: &[Vec<String>]| -> Form {
        words.iter().flatten().cloned().map(Part::Word).collect()
    };
    let initials = |words: &[Vec<String>]| -> Form {
        let firsts = words
            .iter()
            .flatten()
            .filter_map(|part| part.chars().next());
        firsts.map(Part::Initial).collect()
    };
    let mut forms = vec![whole(name)];
    let [first, .., last] = name else {
        return forms;
    };
    let first = std::slice::from_ref(first);
    let bare_last = std::slice::from_ref(last);
    let is_particle =
        |word: &Vec<String>| matches!(word.as_slice(), [one] if PARTICLES.contains(&one.as_str()));
    let from = (1..name.len() - 1)
        .rev()
        .take_while(|at| is_particle(&name[*at]))
        .last()
        .unwrap_or(name.len() - 1);
    let (given, full_last) = name.split_at(from);
    let middle = &given[1..];
    for surname in [full_last, bare_last] {
        let surname = || whole(surname);
        let fronts = [
            whole(first),
            whole(given),
            initials(first),
            initials(first).into_iter().take(1).collect(),
            initials(given),
            [whole(first), initials(middle)].concat(),
        ];
        for front in fronts {
            forms.push([front.clone(), surname()].concat());
            forms.push([surname(), front].concat());
        }
        forms.push([whole(first), surname_initial(&surname())].concat());
    }
    forms
}

/// `Maja L.`
fn surname_initial(surname: &[Part]) -> Form {
    let first = surname.iter().find_map(|part| match part {
        Part::Word(word) => word.chars().next(),
        Part::Initial(initial) => Some(*initial),
    });
    first.into_iter().map(Part::Initial).collect()
}

/// How many words of the text a form is written in from the first on.
fn length_of(form: &[Part], seen: &[Seen]) -> Option<usize> {
    let (mut at, mut left) = (0, form);
    while !left.is_empty() {
        let word = seen.get(at)?;
        if let Some(Part::Initial(letter)) = left.first() {
            let one = word.initial && word.bare.starts_with(*letter);
            if one {
                left = &left[1..];
                at += 1;
                continue;
            }
            // `AK Lind`
            let letters = left.iter().map_while(|part| match part {
                Part::Initial(letter) => Some(*letter),
                Part::Word(_) => None,
            });
            let letters: String = letters.collect();
            if letters.len() > 1 && word.capital && word.bare == letters {
                left = &left[letters.chars().count()..];
                at += 1;
                continue;
            }
            return None;
        }
        // `AnnaKarin`: several parts in one word; `O Brien`: one in two.
        let mut joined = String::new();
        let parts = left.iter().map_while(|part| match part {
            Part::Word(part) => Some(part),
            Part::Initial(_) => None,
        });
        let many = parts.enumerate().find_map(|(position, part)| {
            joined.push_str(part);
            word.is(&joined).then_some(position + 1)
        });
        if let Some(many) = many {
            left = &left[many..];
            at += 1;
            continue;
        }
        let next = seen.get(at + 1)?;
        match left.first() {
            Some(Part::Word(part)) if part.len() > 5 && next.ends(&word.bare, part) => {
                left = &left[1..];
                at += 2;
            }
            _ => return None,
        }
    }
    Some(at)
}

impl Seen {
    /// Whether it is a part of a name, perhaps in the genitive.
    fn is(&self, part: &str) -> bool {
        self.bare == part
            || self.spelled == part
            || self.bare.strip_suffix('s') == Some(part)
            || self.spelled.strip_suffix('s') == Some(part)
            || spelled_alike(&self.bare, part)
    }

    /// Whether it ends a part that another word begins.
    fn ends(&self, begun: &str, part: &str) -> bool {
        let rest = part.strip_prefix(begun);
        rest.is_some_and(|rest| !rest.is_empty() && self.is(rest))
    }
}

/// The words of a text, parted where a hyphen, a capital or a digit parts them.
fn seen(text: &[char]) -> Vec<Seen> {
    let mut found = Vec::new();
    for word in words(text) {
        let dot = text.get(word.end) == Some(&'.');
        for piece in pieces(&word.text) {
            let one = piece.chars().count() == 1;
            let capital = piece.chars().next().is_some_and(char::is_uppercase);
            // `I`, `Å` and `Ö` are words.
            let word_too = matches!(piece.as_str(), "I" | "Å" | "Ö" | "i" | "å" | "ö");
            found.push(Seen {
                bare: bare(&piece),
                spelled: spelled(&piece),
                capital,
                initial: one && (dot || (capital && !word_too)),
            });
        }
    }
    found
}

/// The parts of a listed word, as they are compared.
fn parts_of(word: &str) -> Vec<String> {
    let characters = visible(word);
    let words = words(&characters);
    let pieces = words.iter().flat_map(|word| pieces(&word.text));
    pieces
        .map(|piece| bare(&piece))
        .filter(|part| !part.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: [&str; 10] = [
        "Maja Lind",
        "Liv",
        "Karl-Erik von Ström",
        "Åsa Öberg",
        "Anna-Karin Berg",
        "Sean O’Brien",
        "Per",
        "Ingrid Boden",
        "Zlatan* Holm",
        "Björn Olof Hägg",
    ];

    fn occurs_at(text: &str, stands: Where) -> bool {
        Names::new(&LIST.map(ToOwned::to_owned)).occur_in(&visible(text), stands)
    }

    #[test]
    fn names_are_found_however_they_are_written() {
        for text in [
            "Maja Lind sade",
            "MAJA LIND",
            "Maja Linds idé",
            "Majas Lind",
            "Lind, Maja",
            "Lind, M.",
            "M. Lind",
            "M Lind",
            "m. lind",
            "M.Lind",
            "Maja L. berättar",
            "MajaLind",
            "majalind",
            "Maja\u{200b} Lind",
            "Maja\nLind",
            "Livs ord",
            "karl-erik  von ström",
            "Karl Erik Ström",
            "KarlErik von Strom",
            "K.-E. von Ström",
            "K-E Ström",
            "KE Ström",
            "Asa Oberg",
            "Aasa Oeberg",
            "A\u{30a}sa O\u{308}berg",
            "Anna Karin Berg",
            "AnnaKarin Berg",
            "Annakarin Bergs",
            "Anna–Karin Berg",
            "Sean O'Brien",
            "Sean OBrien",
            "Sean O´Brien",
            "Sean O Brien",
            "S. O'Brien's",
            "Per sade",
            "I. Boden",
            "Zlatans väg",
            "Björn Hägg",
            "B. O. Hägg",
            "Björn O. Hägg",
            "Bjoern Haegg",
        ] {
            assert!(occurs_at(text, Where::Prose), "{text}");
        }
    }

    #[test]
    fn other_words_are_not() {
        for text in [
            "Maja Lindgren",
            "Lind",
            "Maja",
            "människors liv",
            "von Ström",
            "Livet",
            "Per deltagare",
            "Per person och år",
            "per",
            "I Boden",
            "i boden",
            "Holm",
            "Åsa",
            "Anna Karin",
            "",
        ] {
            assert!(!occurs_at(text, Where::Prose), "{text}");
        }
    }

    #[test]
    fn names_of_files_need_no_capital() {
        assert!(occurs_at("data/liv_2018.csv", Where::FileName));
        assert!(occurs_at("data/MajaLind2.csv", Where::FileName));
        assert!(!occurs_at("data/livskvalitet.csv", Where::FileName));
        assert!(!occurs_at("data/per-labb.csv", Where::FileName));
    }
}
