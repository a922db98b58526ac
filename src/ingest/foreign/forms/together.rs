//! Who is met again in several exports that are proposed together.

use std::collections::{BTreeMap, BTreeSet};

use super::super::lines::{Line, any, counted, line};
use super::mapped::Response;
use super::persons::near_matches;
use crate::diagnostic::quoted;
use crate::model::Occasion;

/// Those who answered in several files, in how many.
#[derive(Debug, Default)]
pub struct Together {
    /// The files that people are known again in.
    files: Vec<String>,
    /// Who answered: the lab and the folded pseudonym, with files and occasions.
    people: BTreeMap<(String, String), BTreeSet<(usize, Occasion)>>,
}

impl Together {
    /// Adds who answered in a file.
    pub fn add<'r>(&mut self, file: &str, responses: impl Iterator<Item = &'r Response>) {
        let at = self.files.len();
        let mut any = false;
        for own in responses {
            let Some(respondent) = &own.respondent else {
                continue;
            };
            any = true;
            let person = (own.lab.0.to_lowercase(), respondent.clone());
            let seen = self.people.entry(person).or_default();
            seen.insert((at, own.occasion));
        }
        if any {
            self.files.push(file.to_owned());
        }
    }

    /// How many are met in several files, and how many in one alone; nothing of one file.
    pub fn lines(&self) -> Vec<Line> {
        if self.files.len() < 2 {
            return Vec::new();
        }
        let files = |seen: &BTreeSet<(usize, Occasion)>| -> BTreeSet<usize> {
            seen.iter().map(|(file, _)| *file).collect()
        };
        let of: Vec<BTreeSet<usize>> = self.people.values().map(files).collect();
        let several = of.iter().filter(|files| files.len() > 1).count();
        let on_several = self.people.values().filter(|seen| {
            let occasions: BTreeSet<&Occasion> = seen.iter().map(|(_, own)| own).collect();
            occasions.len() > 1 && files(seen).len() > 1
        });
        let mut lines = vec![
            counted(0, "import-together", self.files.len()),
            line(
                1,
                "import-together-several",
                [
                    ("count", several.into()),
                    ("occasions", on_several.count().into()),
                ],
            ),
        ];
        for (at, file) in self.files.iter().enumerate() {
            let alone = of.iter().filter(|files| **files == BTreeSet::from([at]));
            let values = [("count", alone.count().into()), ("file", quoted(file))];
            lines.push(line(1, "import-together-one", values));
        }
        lines.extend(any(1, "import-near", self.near()));
        if several == 0 {
            lines.push(line(0, "import-note-none-matched", []));
        }
        lines
    }

    /// Pairs of pseudonyms that are nearly the same.
    fn near(&self) -> usize {
        let people = self.people.iter().flat_map(|((lab, name), seen)| {
            let seen = seen.iter();
            seen.map(move |(_, occasion)| (lab.as_str(), name.as_str(), *occasion))
        });
        near_matches(&people.collect::<Vec<_>>()).len()
    }
}
