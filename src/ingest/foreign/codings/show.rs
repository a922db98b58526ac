//! What a file of codings holds, in words and counts.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::candidates::{Candidate, covering};
use super::coded::{CodedProject, SegmentKind};
use crate::diagnostic::quote;

/// Codes that are listed.
const MOST_CODES: usize = 60;

/// What a file holds, and what could tell the lab of its sources.
pub struct Overview<'p> {
    project: &'p CodedProject,
    candidates: &'p [Candidate],
    /// Which sources have codings.
    coded: &'p [bool],
    kinds: BTreeMap<SegmentKind, usize>,
    without_quote: usize,
}

impl<'p> Overview<'p> {
    /// Counts.
    pub fn new(project: &'p CodedProject, candidates: &'p [Candidate], coded: &'p [bool]) -> Self {
        let mut kinds = BTreeMap::new();
        for coding in &project.codings {
            *kinds.entry(coding.kind).or_default() += 1;
        }
        let quoteless = project.codings.iter().filter(|own| own.quote.is_none());
        Self {
            project,
            candidates,
            coded,
            kinds,
            without_quote: quoteless.count(),
        }
    }

    fn coded_sources(&self) -> usize {
        self.coded.iter().filter(|coded| **coded).count()
    }

    fn marking(&self) -> usize {
        let codes = self.project.own_codes();
        codes.filter(|code| code.case.is_some()).count()
    }

    fn folders(&self) -> usize {
        let codes = self.project.own_codes();
        codes.filter(|code| code.folder).count()
    }

    /// The counts for other programs.
    pub fn json(&self) -> Value {
        let project = self.project;
        let kinds = SegmentKind::ALL.iter().filter_map(|kind| {
            let count = self.kinds.get(kind)?;
            Some((kind.word().to_owned(), json!(count)))
        });
        let variables = project.variables.iter().map(|variable| &variable.name);
        json!({
            "format": project.format.word(),
            "origin": project.origin,
            "codes": project.own_codes().count(),
            "folders": self.folders(),
            "codes-of-cases": self.marking(),
            "codings": project.codings.len(),
            "segments": kinds.collect::<Map<String, Value>>(),
            "without-quote": self.without_quote,
            "sources": project.sources.len(),
            "coded-sources": self.coded_sources(),
            "coders": project.coders.len(),
            "cases": project.cases.len(),
            "sets": project.sets.len(),
            "variables": variables.collect::<Vec<_>>(),
            "labs": self.candidates.iter().map(candidate_json).collect::<Vec<_>>(),
        })
    }

    /// The same in words. No name of a source, case or coder stands in it.
    pub fn text(&self, file: &str) -> String {
        let project = self.project;
        let origin = project.origin.as_deref();
        let origin = origin.map(|origin| format!(", written by {}", quote(origin)));
        let origin = origin.unwrap_or_default();
        let mut text = format!("{file}: {}{origin}\n\n", project.format.name());
        let mut line = |name: &str, count: usize, more: &str| {
            text.push_str(&format!("{name:<10}{count:>8}{more}\n"));
        };
        let folders = match self.folders() {
            0 => String::new(),
            folders => format!("  of which {folders} only group others"),
        };
        line("codes", project.own_codes().count(), &folders);
        if !project.format.is_codebook() {
            let coded = format!("  of which {} are coded", self.coded_sources());
            line("codings", project.codings.len(), &self.kinds_text());
            line("sources", project.sources.len(), &coded);
            line("coders", project.coders.len(), "");
        }
        text.push_str(&self.codes_text());
        if !project.format.is_codebook() {
            text.push_str(&self.labs_text());
            text.push_str(&self.left_out_text());
        }
        text
    }

    fn kinds_text(&self) -> String {
        let kinds = self.kinds.iter();
        let kinds = kinds.map(|(kind, count)| format!("{} {count}", kind.word()));
        let kinds: Vec<String> = kinds.collect();
        if kinds.is_empty() {
            return String::new();
        }
        format!("  {}", kinds.join(", "))
    }

    /// The codes as a tree, with how many segments each has itself.
    fn codes_text(&self) -> String {
        let project = self.project;
        let mut segments = vec![0_usize; project.codes.len()];
        for coding in &project.codings {
            segments[coding.code] += 1;
        }
        let mut below: BTreeMap<Option<usize>, Vec<usize>> = BTreeMap::new();
        for (code, own) in project.codes.iter().enumerate() {
            below.entry(own.parent).or_default().push(code);
        }
        let mut text = String::from("\nThe codebook, with the segments of each code itself:\n");
        let mut next: Vec<(usize, usize)> = Vec::new();
        let push = |next: &mut Vec<(usize, usize)>, above: Option<usize>, depth: usize| {
            let own = below.get(&above).into_iter().flatten().rev();
            next.extend(own.map(|code| (*code, depth)));
        };
        push(&mut next, None, 0);
        let mut listed = 0;
        while let Some((code, depth)) = next.pop() {
            listed += 1;
            if listed <= MOST_CODES {
                let name = &project.codes[code].name;
                let indent = "  ".repeat(depth.min(20) + 1);
                text.push_str(&format!("{indent}{name}  {}\n", segments[code]));
            }
            push(&mut next, Some(code), depth + 1);
        }
        if listed > MOST_CODES {
            text.push_str(&format!("  … and {} more\n", listed - MOST_CODES));
        }
        text
    }

    fn labs_text(&self) -> String {
        if self.candidates.is_empty() {
            return "\nNothing in the file could tell the lab; name one for the whole file, or add its\nsources to the table Intervjuer.\n".to_owned();
        }
        let mut text = "\nWhat could tell the lab, the likeliest first:\n".to_owned();
        for candidate in self.candidates {
            let (what, by) = candidate.by.key();
            text.push_str(&format!(
                "  {what} {}: {} of {} coded sources have a value, {} a known lab\n",
                quote(by),
                candidate.sources,
                self.coded_sources(),
                candidate.recognised(),
            ));
            for value in candidate.shown() {
                let lab = value.lab.as_deref();
                let lab = lab.map_or_else(String::new, |lab| format!(" is {lab}"));
                let (value, sources) = (quote(&value.value), value.sources);
                text.push_str(&format!("      {value}{lab}: {sources}\n"));
            }
        }
        text
    }

    fn left_out_text(&self) -> String {
        let mut text = String::from("\nLeft out, or without a quote:\n");
        let mut line = |count: usize, one: &str, many: &str| {
            match count {
                0 => {}
                1 => text.push_str(&format!("  1 {one}\n")),
                _ => text.push_str(&format!("  {count} {many}\n")),
            };
        };
        line(
            self.project.sources.len() - self.coded_sources(),
            "source in which nothing is coded: it is no interview",
            "sources in which nothing is coded: they are no interviews",
        );
        line(
            self.marking(),
            "code that marks whom a segment belongs to: it is no theme",
            "codes that mark whom a segment belongs to: they are no themes",
        );
        line(
            self.without_quote,
            "coding without text: it counts and has no quote",
            "codings without text: they count and have no quote",
        );
        let (_, known) = covering(self.candidates);
        line(
            self.coded_sources().saturating_sub(known),
            "coded source whose lab is not known: map what it has, or add it to Intervjuer",
            "coded sources whose lab is not known: map what they have, or add them to Intervjuer",
        );
        text.push_str("  notes and memos, which are never read\n");
        text
    }
}

fn candidate_json(candidate: &Candidate) -> Value {
    let (by, name) = candidate.by.key();
    let values = candidate
        .shown()
        .map(|value| json!({ "value": value.value, "sources": value.sources, "lab": value.lab }));
    json!({
        "by": by,
        "name": name,
        "values": candidate.values.len(),
        "sources": candidate.sources,
        "recognised": candidate.recognised(),
        "shown": values.collect::<Vec<_>>(),
    })
}
