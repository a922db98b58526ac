//! Which labs a text names.

use std::collections::BTreeMap;

use super::seen::{Word, visible, words};
use crate::model::LabIx;
use crate::model::tables::Lab;

/// A shorter word of a longer name is in too many texts.
const FEWEST_LETTERS: usize = 4;

/// What labs are called, in small letters.
#[derive(Debug, Default)]
pub(super) struct LabNames {
    /// Names, short names and places, as they are written.
    names: Vec<(String, LabIx)>,
    /// The words that name one lab and no other: of `Portalen i Södertälje` and
    /// `Portalen i Boden`, the towns.
    words: BTreeMap<String, LabIx>,
}

impl LabNames {
    pub(super) fn of(labs: &[Lab]) -> Self {
        let mut names = Vec::new();
        // Of a word in the names of several labs, none.
        let mut found: BTreeMap<String, Option<LabIx>> = BTreeMap::new();
        for (position, lab) in labs.iter().enumerate() {
            let lab_ix = LabIx::from(position);
            let short = lab.short_name.as_ref().map(|name| &name.value);
            for name in [&lab.name.value, &lab.place.value].into_iter().chain(short) {
                let seen = visible(name);
                let named = words(&seen);
                let telling = |word: &&Word| is_telling(word) || named.len() == 1;
                for word in named.iter().filter(telling) {
                    let entry = found.entry(word.lower()).or_insert(Some(lab_ix));
                    *entry = entry.filter(|own| *own == lab_ix);
                }
                names.push((seen.iter().collect::<String>().to_lowercase(), lab_ix));
            }
        }
        names.retain(|(name, _)| !name.is_empty());
        let only = found.into_iter();
        let words = only.filter_map(|(word, lab)| Some((word, lab?)));
        Self {
            names,
            words: words.collect(),
        }
    }

    /// The labs that a text, as it is seen, names: by a whole name, or by a word
    /// of one that has a capital there too and may stand in the genitive, before a
    /// hyphen or before `labbet`.
    pub(super) fn named_in(&self, seen: &[char]) -> Vec<LabIx> {
        let lower = seen.iter().collect::<String>().to_lowercase();
        let whole = self.names.iter();
        let whole = whole.filter(|(name, _)| lower.contains(name.as_str()));
        let words = words(seen).into_iter().filter(Word::is_capital);
        let by_word = words.filter_map(|word| self.lab_of(&word.lower()));
        whole.map(|(_, lab)| *lab).chain(by_word).collect()
    }

    fn lab_of(&self, word: &str) -> Option<LabIx> {
        let first = word.split('-').next().unwrap_or(word);
        let bare = |end: &str| {
            first
                .strip_suffix(end)
                .map(|bare| bare.trim_end_matches('s'))
        };
        let forms = [
            Some(word),
            Some(first),
            bare("s"),
            bare("labbet"),
            bare("labb"),
        ];
        let mut forms = forms.into_iter().flatten();
        forms.find_map(|form| self.words.get(form).copied())
    }
}

/// A name's own word, no `i` and no `labb`.
fn is_telling(word: &Word) -> bool {
    let generic = ["labb", "labbet", "lab"].contains(&word.lower().as_str());
    word.is_capital() && word.text.chars().count() >= FEWEST_LETTERS && !generic
}
