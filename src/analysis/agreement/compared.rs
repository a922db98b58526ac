//! What coders marked in the interviews that at least two of them read.

use std::collections::{BTreeMap, BTreeSet};

use super::super::AgreementUnit;
use super::super::statistics::Runs;
use super::readers::{Readers, folded};
use crate::model::programme::{Coding, Interview};
use crate::model::{CellRef, CodeIx, InterviewIx, Programme};

/// No interview is longer, in characters: offsets beyond are mistakes.
const LONGEST: u64 = 100_000_000;

/// Spans of each coder, where they marked something; without offsets 0 to 0.
type Marks = Vec<Vec<(u64, u64)>>;

/// An interview that several coders read.
pub(super) struct Read {
    pub(super) interview: InterviewIx,
    /// Which of the coders did.
    by: Vec<bool>,
    /// Characters of the whole text, or, where that is not known, up to the
    /// end of the last coded segment; none where a segment has no offsets.
    length: Option<u64>,
}

/// What coders marked in the interviews that at least two of them read.
pub(crate) struct Compared {
    pub(super) coders: usize,
    pub(super) read: Vec<Read>,
    /// By code and by the interview's place among those read.
    marks: BTreeMap<CodeIx, BTreeMap<usize, Marks>>,
    pub(super) cells: BTreeMap<CodeIx, Vec<CellRef>>,
}

impl Compared {
    /// Looks for what can be compared; interviews that fewer than two read and
    /// segments of coders who did not read them are left out.
    pub(crate) fn of(programme: &Programme) -> Self {
        let lists = Readers::of(programme).names;
        let several = || {
            lists
                .iter()
                .enumerate()
                .filter(|(_, names)| names.len() > 1)
        };
        let coders: BTreeSet<&String> = several().flat_map(|(_, names)| names).collect();
        let coders: Vec<&String> = coders.into_iter().collect();
        let mut read: Vec<Read> = several()
            .map(|(position, names)| Read {
                interview: position.into(),
                by: coders.iter().map(|coder| names.contains(*coder)).collect(),
                length: Some(known_length(&programme.interviews[position])),
            })
            .collect();
        let places: BTreeMap<InterviewIx, usize> = read
            .iter()
            .enumerate()
            .map(|(place, own)| (own.interview, place))
            .collect();
        let mut marks: BTreeMap<CodeIx, BTreeMap<usize, Marks>> = BTreeMap::new();
        let mut cells: BTreeMap<CodeIx, Vec<CellRef>> = BTreeMap::new();
        for coding in &programme.codings {
            let Some(&place) = places.get(&coding.interview) else {
                continue;
            };
            let name = coding.coder.as_deref().map(folded);
            let coder = name.and_then(|name| coders.binary_search(&&name).ok());
            let Some(coder) = coder.filter(|coder| read[place].by[*coder]) else {
                continue;
            };
            read[place].length = longer(read[place].length, coding);
            let of_code = marks.entry(coding.code).or_default();
            let of_all = of_code.entry(place).or_default();
            of_all.resize(coders.len(), Vec::new());
            of_all[coder].push(coding.span.unwrap_or_default());
            cells.entry(coding.code).or_default().push(coding.at);
        }
        Self {
            coders: coders.len(),
            read,
            marks,
            cells,
        }
    }

    /// The codes that anyone marked in these interviews.
    pub(crate) fn codes(&self) -> impl Iterator<Item = CodeIx> {
        self.marks.keys().copied()
    }

    /// Over how many interviews `unit` can be judged.
    pub(crate) fn interviews(&self, unit: AgreementUnit) -> u64 {
        self.read
            .iter()
            .filter(|read| units(read, unit) > 0)
            .count() as u64
    }

    /// In how many of those at least one coder marked `code`.
    pub(crate) fn found(&self, code: CodeIx, unit: AgreementUnit) -> u64 {
        let marked = self.marks.get(&code).into_iter().flatten();
        marked
            .filter(|(place, _)| units(&self.read[**place], unit) > 0)
            .count() as u64
    }

    /// What the coders said of a code, as stretches of units.
    pub(super) fn said(&self, code: CodeIx, unit: AgreementUnit) -> Runs {
        let mut tally: BTreeMap<Vec<Option<i64>>, u64> = BTreeMap::new();
        let marked = self.marks.get(&code);
        for (place, read) in self.read.iter().enumerate() {
            let marks = marked.and_then(|marked| marked.get(&place));
            for (said, times) in judged(read, marks, unit).stretches() {
                *tally.entry(said.to_vec()).or_default() += times;
            }
        }
        tally.into_iter().collect()
    }
}

/// How long an interview's text is, 0 where that is not known.
fn known_length(interview: &Interview) -> u64 {
    interview
        .length
        .filter(|length| *length <= LONGEST)
        .unwrap_or(0)
}

/// How far an interview's text reaches, a segment more.
fn longer(length: Option<u64>, coding: &Coding) -> Option<u64> {
    let (start, end) = coding.span?;
    let known = start < end && end <= LONGEST;
    known.then_some(length?.max(end))
}

/// How many units an interview has.
pub(super) fn units(read: &Read, unit: AgreementUnit) -> u64 {
    match unit {
        AgreementUnit::Interviews => 1,
        AgreementUnit::Characters => read.length.unwrap_or(0),
    }
}

/// What the coders of an interview said of a code, which they gave `marks`.
fn judged(read: &Read, marks: Option<&Marks>, unit: AgreementUnit) -> Runs {
    let spans = |coder: usize| marks.map_or(&[][..], |marks| &marks[coder]);
    let coders = read.by.iter().enumerate();
    match unit {
        AgreementUnit::Interviews => {
            let said =
                coders.map(|(coder, read)| read.then(|| i64::from(!spans(coder).is_empty())));
            std::iter::once((said.collect(), 1)).collect()
        }
        AgreementUnit::Characters => Runs::among(
            read.length.unwrap_or(0),
            coders.map(|(coder, read)| read.then(|| spans(coder))),
        ),
    }
}
