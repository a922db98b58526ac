//! Texts that tell, in digits or words, a count that is withheld.

use std::collections::{BTreeMap, BTreeSet};

use super::super::Withheld;
use super::lab_names::LabNames;
use super::seen::{Word, words};
use super::spoken::number_of;
use super::told_shares::holds_share;
use crate::analysis::{FigureKey, FigureUnit, IndicatorMeasure, Register, SurveyMeasure};
use crate::model::free_text::{FreeText, TextKind};
use crate::model::people::is_people;
use crate::model::{CellRef, Programme, Scope, Unit};

/// The counts that are withheld, and which texts could tell them.
#[derive(Debug, Default)]
pub(in super::super) struct Told {
    counts: BTreeMap<Scope, BTreeSet<u64>>,
    /// The same, of how many.
    shares: BTreeMap<Scope, BTreeSet<(u64, u64)>>,
    /// Both, of all labs together.
    of_any: (BTreeSet<u64>, BTreeSet<(u64, u64)>),
    labs: LabNames,
    comments: BTreeSet<CellRef>,
}

const ONLY: [&str; 9] = [
    "bara", "endast", "enbart", "blott", "ynka", "only", "just", "merely", "alla",
];
const OF: [&str; 3] = ["av", "of", "utav"];
const THEM: [&str; 10] = [
    "dem", "de", "dessa", "oss", "dom", "them", "the", "us", "those", "våra",
];
const DID: [&str; 22] = [
    "fick", "kom", "var", "är", "har", "hade", "deltog", "blev", "gick", "sade", "sa", "got",
    "found", "were", "was", "are", "answered", "dropped", "left", "took", "came", "said",
];
/// Words for so many.
const GROUPS: [(&str, u64); 9] = [
    ("båda", 2),
    ("bägge", 2),
    ("both", 2),
    ("duo", 2),
    ("trio", 3),
    ("kvartett", 4),
    ("quartet", 4),
    ("dussin", 12),
    ("tjog", 20),
];
/// Counts in Roman numerals, as they are seen: `III män`.
const ROMAN: [(&str, u64); 11] = [
    ("II", 2),
    ("III", 3),
    ("IV", 4),
    ("VI", 6),
    ("VII", 7),
    ("VIII", 8),
    ("IX", 9),
    ("XI", 11),
    ("XII", 12),
    ("XIII", 13),
    ("XIV", 14),
];
/// What stands between people and how many they are: `kvinnorna var tre`.
const WERE: [&str; 6] = ["var", "är", "blev", "were", "are", "was"];
/// Before those of whom some are counted.
const AMONG: [&str; 5] = ["av", "bland", "utav", "of", "among"];
/// What people got, and is counted with them.
const JOBS: [&str; 6] = [
    "jobb",
    "arbeten",
    "anställningar",
    "platser",
    "jobs",
    "places",
];
/// What may follow a count that ends what is said of it.
const ENDS: [&str; 7] = ["till", "och", "i", "av", "and", "in", "of"];

impl Told {
    /// The counts of people that are withheld, by lab and of all.
    pub(in super::super) fn of(
        programme: &Programme,
        register: &Register,
        withheld: &Withheld,
    ) -> Self {
        let mut counts: BTreeMap<Scope, BTreeSet<u64>> = BTreeMap::new();
        let mut shares: BTreeMap<Scope, BTreeSet<(u64, u64)>> = BTreeMap::new();
        for key in withheld.keys() {
            let Some((scope, figure)) = counted_in(*key).zip(register.get(*key)) else {
                continue;
            };
            let whole = figure.value.round().max(0.0) as u64;
            let counts = counts.entry(scope).or_default();
            let of_whole = key.of_everyone().and_then(|key| register.get(key));
            let of_whole = of_whole.map(|total| (whole, total.value.round().max(0.0) as u64));
            let share = figure.numerator.zip(figure.n);
            let shares = shares.entry(scope).or_default();
            shares.extend(share.into_iter().chain(of_whole));
            if matches!(figure.unit, FigureUnit::Of(Unit::Count | Unit::Persons)) {
                counts.insert(whole);
            }
            let rest = figure
                .n
                .zip(figure.numerator)
                .map(|(n, of)| n.saturating_sub(of));
            counts.extend(figure.numerator.into_iter().chain(figure.n).chain(rest));
            counts.remove(&0);
        }
        let remarks = programme
            .measurements
            .iter()
            .filter_map(|row| row.remarks.as_ref());
        let comments = remarks.filter_map(|remarks| Some(remarks.comment.as_ref()?.at));
        let any_counts = counts.values().flatten().copied().collect();
        let any_shares = shares.values().flatten().copied().collect();
        Self {
            of_any: (any_counts, any_shares),
            labs: LabNames::of(&programme.labs),
            comments: comments.collect(),
            counts,
            shares,
        }
    }

    /// Whether a text, as it is seen, tells one of them.
    pub(super) fn is_in(&self, text: &FreeText<'_>, seen: &[char]) -> bool {
        // What people said in interviews is about anything.
        let tells = match text.kind {
            TextKind::Prose | TextKind::Title => true,
            TextKind::Personal => self.comments.contains(&text.at),
            _ => false,
        };
        let holds = |counts: &BTreeSet<u64>, shares: &BTreeSet<(u64, u64)>| {
            !counts.is_empty() && (holds_count(seen, counts) || holds_share(seen, shares))
        };
        // Which labs a text names is asked of the few that tell a count of any.
        tells && holds(&self.of_any.0, &self.of_any.1) && {
            let scopes = self.about(text, seen);
            let counts = scopes.iter().filter_map(|scope| self.counts.get(scope));
            let counts: BTreeSet<u64> = counts.flatten().copied().collect();
            let shares = scopes.iter().filter_map(|scope| self.shares.get(scope));
            let shares: BTreeSet<(u64, u64)> = shares.flatten().copied().collect();
            holds(&counts, &shares)
        }
    }

    /// The lab that a text is about, of one about the programme all; and each lab
    /// that it names.
    fn about(&self, text: &FreeText<'_>, seen: &[char]) -> BTreeSet<Scope> {
        let own = text.lab.map_or(Scope::All, Scope::Lab);
        let named = self.labs.named_in(seen).into_iter().map(Scope::Lab);
        std::iter::once(own).chain(named).collect()
    }
}

/// Where a figure that counts people counts them.
fn counted_in(key: FigureKey) -> Option<Scope> {
    match key {
        FigureKey::Indicator {
            scope,
            measure: IndicatorMeasure::Actual | IndicatorMeasure::Baseline | IndicatorMeasure::At(_),
            ..
        }
        | FigureKey::Survey {
            scope,
            measure: SurveyMeasure::N,
            ..
        } => Some(scope),
        _ => None,
    }
}

/// Whether one of the counts stands where it counts people: `bara tre`, `tre
/// av dem`, `tre kvinnor`, `3 av 8`, `tre svarade`.
fn holds_count(seen: &[char], counts: &BTreeSet<u64>) -> bool {
    let words = words(seen);
    let lower: Vec<String> = words.iter().map(Word::lower).collect();
    (0..words.len()).any(|at| {
        let count = count_at(seen, &words, &lower, at);
        let mut told = count.into_iter().chain(range_at(&lower[at]));
        told.any(|count| counts.contains(&count) && counts_people(seen, &words, &lower, at, count))
    })
}

/// The ends of a range that is one word: `3-4`, `tre-fyra`.
fn range_at(word: &str) -> impl Iterator<Item = u64> {
    let number = |end: &str| match number_of(end) {
        Some(number) => Some(u64::from(number)),
        None => end.parse().ok(),
    };
    let ends = word.split_once('-');
    let ends = ends.and_then(|(one, other)| Some([number(one)?, number(other)?]));
    ends.into_iter().flatten()
}

fn count_at(seen: &[char], words: &[Word], lower: &[String], at: usize) -> Option<u64> {
    let word = &words[at];
    let grouped = GROUPS.iter().find(|(word, _)| *word == lower[at]);
    if let Some((_, count)) = grouped {
        return Some(*count);
    }
    if let Some((_, count)) = ROMAN.iter().find(|(roman, _)| *roman == word.text) {
        return Some(*count);
    }
    if !word.text.chars().all(|c| c.is_ascii_digit()) {
        return number_of(&word.text).map(u64::from);
    }
    // Not a part of a number, an hour or a date.
    let digit = |at: Option<usize>| {
        at.and_then(|at| seen.get(at))
            .is_some_and(char::is_ascii_digit)
    };
    let joins = |at: Option<usize>| {
        at.and_then(|at| seen.get(at))
            .is_some_and(|c| matches!(c, ',' | '.' | ':' | '/'))
    };
    let before = joins(word.start.checked_sub(1)) && digit(word.start.checked_sub(2));
    // `3,0` is three, and `3/23` three of 23.
    let next = words.get(at + 1).filter(|next| next.start == word.end + 1);
    let sign = seen.get(word.end).copied().unwrap_or(' ');
    let whole =
        matches!(sign, ',' | '.') && next.is_some_and(|next| next.text.chars().all(|c| c == '0'));
    let after = joins(Some(word.end)) && digit(Some(word.end + 1)) && !whole && sign != '/';
    (!before && !after)
        .then(|| word.text.parse().ok())
        .flatten()
}

fn counts_people(seen: &[char], words: &[Word], lower: &[String], at: usize, count: u64) -> bool {
    // Within the same sentence.
    let near = |at: usize| {
        let follows = at > 0 && at < words.len();
        follows
            && !seen[words[at - 1].end..words[at].start]
                .iter()
                .any(|c| matches!(c, '.' | ';' | '!' | '?' | '%'))
    };
    let next = |by: usize| {
        let all_near = (1..=by).all(|step| near(at + step));
        all_near.then(|| lower[at + by].as_str())
    };
    let parted = words.get(at).and_then(|word| seen.get(word.end)) == Some(&'/');
    let people = next(1).is_some_and(is_people)
        || next(2).is_some_and(is_people)
        || (parted && next(3).is_some_and(is_people));
    let of = next(1).is_some_and(|word| OF.contains(&word))
        && next(2).is_some_and(|word| {
            THEM.contains(&word)
                || is_people(word)
                || number_of(word).is_some()
                || word.chars().all(|c| c.is_ascii_digit())
        });
    // `en början`, `bara en bild`: an article counts only people.
    let several = count > 1;
    let did = next(1).is_some_and(|word| DID.contains(&word) || word.ends_with("ade"));
    let only = near(at)
        && lower[at - 1..at]
            .iter()
            .any(|word| ONLY.contains(&word.as_str()));
    let bare = next(1).is_none() || did;
    let before = |by: usize| {
        let from = at.checked_sub(by)?;
        let all_near = (from + 1..=at).all(near);
        all_near.then(|| lower[from].as_str())
    };
    let ends = next(1).is_none_or(|word| ENDS.contains(&word));
    // `Kvinnor: 3`, `kvinnorna var tre`, `de tre som fick jobb`.
    let listed = at > 0
        && before(1).is_some_and(is_people)
        && seen[words[at - 1].end..words[at].start].contains(&':');
    let are =
        before(1).is_some_and(|word| WERE.contains(&word)) && before(2).is_some_and(is_people);
    // `3 till antalet`, `männens antal steg till tre`, `(män/kvinnor) blev 3/20`.
    let number = |word: &str| matches!(word, "antal" | "antalet" | "number");
    let in_number = next(1) == Some("till") && next(2).is_some_and(number)
        || before(1).is_some_and(|word| matches!(word, "till" | "to"))
            && (2..6).any(|by| before(by).is_some_and(number));
    let parts = parted && (1..6).any(|by| before(by).is_some_and(is_people));
    let those = before(1).is_some_and(|word| THEM.contains(&word))
        && next(1).is_some_and(|word| matches!(word, "som" | "who"));
    // `Av männen fick tre jobb`, `tre jobb för männen`.
    let among = before(1).is_some_and(|word| DID.contains(&word))
        && before(2).is_some_and(is_people)
        && before(3).is_some_and(|word| AMONG.contains(&word));
    let jobs = next(1).is_some_and(|word| JOBS.contains(&word))
        && next(2).is_some_and(|word| matches!(word, "för" | "till" | "åt" | "for" | "to"))
        && (next(3).is_some_and(is_people) || next(4).is_some_and(is_people));
    people
        || among
        || jobs
        || of
        || in_number
        || parts
        || (ends && (listed || are))
        || (several && (those || did || (only && bare)))
}

#[cfg(test)]
mod tests {
    use super::super::seen::visible;
    use super::*;

    fn tells(text: &str) -> bool {
        holds_count(&visible(text), &BTreeSet::from([1, 3]))
    }

    #[test]
    fn counts_of_people_in_digits_and_words() {
        for text in [
            "Bara tre av dem kom tillbaka.",
            "Det var bara 3.",
            "Av dem var det endast tre som hade svarat: tre unga.",
            "Tre kvinnor fick jobb.",
            "Alla tre kvinnorna bor nära.",
            "3 av 8 svarade",
            "tre av åtta",
            "Tre svarade.",
            "De tre deltagarna",
            "En av dem flyttade.",
            "En enda person var kvar.",
            "only three of them",
            "Three women found work.",
            "Tre hyresgäster flyttade in.",
            "3 boende kom",
            "tre nyanlända föräldrar",
            "Three tenants left.",
            "Kvinnor: 3",
            "Kvinnorna var tre till antalet.",
            "Antalet kvinnor var tre",
            "3/23 var kvinnor",
            "3-4 kvinnor",
            "tre-fyra kvinnor",
            "3,0 kvinnor",
            "De tre som fick arbete var kvinnor",
            "En trio kvinnor",
            "3 pers.",
            "3 stycken",
            "Women: three",
            "tre damer",
            "Tre herrar",
            "Av männen fick tre jobb",
            "tre jobb för männen",
            "tre utrikesfödda",
            "\u{2162} män",
            "De var 3 till antalet.",
            "Männens antal steg till tre",
            "Fördelningen (män/kvinnor) blev 3/20",
        ] {
            assert!(tells(text), "{text}");
        }
    }

    #[test]
    fn other_numbers_tell_nothing() {
        for text in [
            "Tre metoder prövades.",
            "Tre hyresgästföreningar var med.",
            "tre boendeformer jämfördes",
            "Bara tre metoder prövades.",
            "Två av dem kom.",
            "En av anledningarna var tiden.",
            "Det var bara en början.",
            "3,5 personer",
            "Kl. 3.15 var alla där",
            "Tre personalgrupper",
            "I steg tre. Deltagarna kom.",
            "3 % av dem",
            "",
        ] {
            assert!(!tells(text), "{text}");
        }
    }
}
