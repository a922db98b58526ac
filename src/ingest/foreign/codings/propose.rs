//! What a file of codings would become, before it is named in the manifest.

use std::collections::BTreeMap;

use serde_json::{Map, Value as Json, json};

use super::super::answers::CodingsAnswers;
use super::super::entry::{Entry, telling, toml_text};
use super::super::known::Known;
use super::super::left_out::Reason;
use super::super::lines::{Line, any, counted, left_out, line, stem};
use super::super::proposal::Proposal;
use super::about::details;
use super::candidates::{Candidate, covering, lab_candidates};
use super::coded::{CodedProject, SegmentKind};
use super::warnings::At;
use crate::diagnostic::{Diagnostics, Place, Value, list, plain, quoted};
use crate::ingest::names::names_of_source;
use crate::project::{By, Rule, Telling};

/// Codes that are listed.
const MOST_CODES: usize = 60;

/// What a project read from `file` (its path under the project's folder)
/// holds, and the entry that reads it, with what somebody answered.
pub fn propose_codings(
    file: &str,
    project: &CodedProject,
    known: &Known,
    answers: &CodingsAnswers,
) -> Proposal {
    let mut overview = Overview::new(file, project, known);
    overview.answer(answers);
    let mut diagnostics = Diagnostics::new();
    for warning in &project.warnings {
        let place = place(file, project, warning.at);
        diagnostics.push(warning.problem.clone().warning_at(place));
    }
    Proposal {
        parts: overview.parts(file),
        entry: overview.entry(file, answers),
        counts: overview.json(),
        diagnostics,
    }
}

fn place(file: &str, project: &CodedProject, at: Option<At>) -> Place {
    let sheet = at.and_then(|at| Some((at, project.sheets.get(usize::from(at.sheet))?)));
    let file = file.to_owned();
    match sheet {
        Some((at, sheet)) if project.format.is_refi() => Place::Element {
            file,
            element: sheet.clone(),
            position: at.row,
        },
        Some((at, sheet)) => Place::Cell {
            file,
            sheet: sheet.clone(),
            row: at.row,
            column: at.column.into(),
        },
        None => Place::File(file),
    }
}

/// What a file holds, counted.
struct Overview<'p> {
    project: &'p CodedProject,
    /// What could tell the lab.
    candidates: Vec<Candidate>,
    /// The lab of the whole file, where nothing in it tells any: the only one there is, or
    /// the one that the file is named after.
    only_lab: Option<&'p str>,
    /// Whether the project's interviews tell the lab of everything that is coded.
    in_table: bool,
    coded_sources: usize,
    /// Codes that mark whom a segment belongs to.
    marking: usize,
    folders: usize,
    kinds: BTreeMap<SegmentKind, usize>,
    /// Segments of each code itself.
    segments: Vec<usize>,
    without_quote: usize,
}

impl<'p> Overview<'p> {
    fn new(file: &str, project: &'p CodedProject, known: &'p Known) -> Self {
        let labs = &known.labs;
        let mut coded = vec![false; project.sources.len()];
        let mut kinds = BTreeMap::new();
        let mut segments = vec![0; project.codes.len()];
        let mut without_quote = 0;
        for coding in &project.codings {
            coded[coding.source] |= project.codes[coding.code].case.is_none();
            *kinds.entry(coding.kind).or_default() += 1;
            segments[coding.code] += 1;
            without_quote += usize::from(coding.quote.is_none());
        }
        let marking = project.own_codes().filter(|code| code.case.is_some());
        let folders = project.own_codes().filter(|code| code.folder);
        let candidates = lab_candidates(project, &coded, labs);
        // Of what could tell a lab and names none, only what speaks of places matters
        // where there is no other lab.
        let one = labs.count() == 1;
        let tells = |own: &Candidate| own.recognised() > 0 || own.speaks_of_places() || !one;
        let told = candidates.iter().any(tells);
        let only_lab = labs.within(stem(file)).filter(|_| !told);
        let is_known = |(name, coded): (&str, &bool)| {
            let mut names = names_of_source(name).into_iter();
            !*coded || names.any(|name| known.interviews.contains(&name))
        };
        let names = project.sources.iter().map(|source| source.name.as_str());
        let in_table = coded.contains(&true) && names.zip(&coded).all(is_known);
        Self {
            project,
            candidates,
            only_lab,
            in_table,
            coded_sources: coded.iter().filter(|coded| **coded).count(),
            marking: marking.count(),
            folders: folders.count(),
            kinds,
            segments,
            without_quote,
        }
    }

    /// Values that were answered mean these labs.
    fn answer(&mut self, answers: &CodingsAnswers) {
        let values = self.candidates.iter_mut().flat_map(|own| &mut own.values);
        for seen in values {
            let means = answers.values.get(&seen.value);
            let means = means.filter(|means| !means.is_empty());
            seen.means = means.cloned().or_else(|| seen.means.take());
        }
    }

    /// The counts for other programs.
    fn json(&self) -> Json {
        let project = self.project;
        let kinds = self.kinds.iter();
        let kinds = kinds.map(|(kind, count)| (kind.word().to_owned(), json!(count)));
        let variables = project.variables.iter().map(|variable| &variable.name);
        json!({
            "format": project.format.word(),
            "origin": project.origin,
            "codes": project.own_codes().count(),
            "folders": self.folders,
            "codes-of-cases": self.marking,
            "codings": project.codings.len(),
            "segments": kinds.collect::<Map<String, Json>>(),
            "without-quote": self.without_quote,
            "sources": project.sources.len(),
            "coded-sources": self.coded_sources,
            "coders": project.coders.len(),
            "cases": project.cases.len(),
            "sets": project.sets.len(),
            "variables": variables.collect::<Vec<_>>(),
            "labs": self.candidates.iter().map(candidate_json).collect::<Vec<_>>(),
        })
    }

    /// What it is, what was read, what could tell the lab, what is left out.
    fn parts(&self, file: &str) -> Vec<Vec<Line>> {
        let project = self.project;
        let is = [
            ("file", plain(file)),
            ("format", Value::Entry(project.format.into())),
            ("origin", project.origin.as_deref().map(quoted).into()),
        ];
        let codes = [
            ("count", project.own_codes().count().into()),
            ("folders", self.folders.into()),
        ];
        let is = vec![line(0, "import-is", is)];
        let codes = line(0, "import-codes", codes);
        if project.format.is_codebook() {
            return vec![is, vec![codes], self.codes()];
        }
        let mut read = vec![codes, counted(0, "import-codings", project.codings.len())];
        read.extend(self.kinds.iter().map(|(kind, count)| {
            let kind = Value::Entry(kind.into());
            let values = [("kind", kind), ("count", (*count).into())];
            line(1, "import-segments", values)
        }));
        let sources = [
            ("count", project.sources.len().into()),
            ("coded", self.coded_sources.into()),
        ];
        read.push(line(0, "import-sources", sources));
        read.push(counted(0, "import-coders", project.coders.len()));
        vec![is, read, self.codes(), self.labs(), self.left_out()]
    }

    /// The codes as a tree, with how many segments each has itself.
    fn codes(&self) -> Vec<Line> {
        let project = self.project;
        let mut below: BTreeMap<Option<usize>, Vec<usize>> = BTreeMap::new();
        for (code, own) in project.codes.iter().enumerate() {
            below.entry(own.parent).or_default().push(code);
        }
        let mut lines = vec![line(0, "import-codebook", [])];
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
                let values = [
                    ("code", plain(&project.codes[code].name)),
                    ("count", self.segments[code].into()),
                ];
                lines.push(line(depth.min(20) + 1, "import-code", values));
            }
            push(&mut next, Some(code), depth + 1);
        }
        let more = listed.saturating_sub(MOST_CODES);
        lines.extend(any(1, "import-more-codes", more));
        lines
    }

    fn labs(&self) -> Vec<Line> {
        if self.in_table {
            return vec![line(0, "import-labs-in-table", [])];
        }
        if let Some(lab) = self.only_lab {
            return vec![line(0, "import-lab-of-file", [("lab", quoted(lab))])];
        }
        if self.candidates.is_empty() {
            return vec![line(0, "import-no-candidates", [])];
        }
        let first = line(0, "import-candidates", []);
        let found = self.candidates.iter();
        let found = found.flat_map(|candidate| candidate.lines(self.coded_sources));
        std::iter::once(first).chain(found).collect()
    }

    fn left_out(&self) -> Vec<Line> {
        let coded = self.coded_sources;
        let uncoded = self.project.sources.len() - coded;
        let known = match self.only_lab {
            None if !self.in_table => covering(&self.candidates).1,
            _ => coded,
        };
        let unknown = coded.saturating_sub(known);
        let lines = [
            Some(line(0, "import-left-out-heading", [])),
            left_out("sources", uncoded, Reason::Uncoded, Vec::new()),
            left_out("codes", self.marking, Reason::MarksCase, Vec::new()),
            any(1, "import-without-quote", self.without_quote),
            any(1, "import-unknown-lab", unknown),
            Some(line(1, "import-no-notes", [])),
        ];
        lines.into_iter().flatten().collect()
    }

    /// The `[[import]]` entry, with what tells the lab where something was
    /// found. Whether segments may be quoted is for people to say.
    fn entry(&self, file: &str, answers: &CodingsAnswers) -> Entry {
        let project = self.project;
        let mut entry = Entry::new(file, project.format.word());
        if project.format.is_codebook() {
            return entry;
        }
        let only_lab = self.only_lab.filter(|_| !self.in_table);
        match answers.one_lab().or(only_lab) {
            Some(lab) => entry.text("lab", lab),
            None if self.in_table => {}
            None => lab_lines(&mut entry, &covering(&self.candidates).0),
        }
        for (key, found) in details(project) {
            match found {
                Ok(name) => {
                    let by = By::Variable(name.to_owned());
                    let values = Default::default();
                    let places = Vec::new();
                    let rule = Rule { by, values, places };
                    entry.line(key, &telling(&Telling::By(rule)));
                }
                Err(several) => {
                    let names = several.into_iter().map(|name| plain(toml_text(name)));
                    let values = [("key", plain(key)), ("names", list(names))];
                    entry.remark(line(0, "import-remark-unsure", values));
                }
            }
        }
        match answers.coded_by() {
            Some(coder) => entry.text("coder", coder),
            None if project.coders.is_empty() && !project.codings.is_empty() => {
                entry.remark(line(0, "import-remark-coder", []));
            }
            None => {}
        }
        match answers.quotable {
            true => entry.line("quotable", "true"),
            false => entry.remark(line(0, "import-remark-quotable", [])),
        }
        entry
    }
}

fn lab_lines(entry: &mut Entry, covering: &[&Candidate]) {
    let rules = covering
        .iter()
        .map(|candidate| telling(&candidate.telling()));
    let rules: Vec<String> = rules.collect();
    match rules.as_slice() {
        [] => entry.line("lab", "\"…\""),
        [one] => entry.line("lab", one),
        _ => entry.line("lab", &format!("[\n    {},\n]", rules.join(",\n    "))),
    }
    // Names of cases and sources may be those of people.
    let told = covering
        .iter()
        .filter(|candidate| candidate.by.may_be_quoted());
    let values = told.flat_map(|candidate| candidate.shown());
    for seen in values.filter(|seen| seen.means.is_none()).take(20) {
        let value = plain(toml_text(&seen.value));
        entry.remark(line(0, "import-remark-value", [("value", value)]));
    }
}

fn candidate_json(candidate: &Candidate) -> Json {
    let (by, name) = candidate.by.key();
    let values = candidate
        .shown()
        .map(|seen| json!({ "value": seen.value, "sources": seen.count, "lab": seen.means }));
    json!({
        "by": by,
        "name": name,
        "values": candidate.values.len(),
        "sources": candidate.sources,
        "recognised": candidate.recognised(),
        "shown": values.collect::<Vec<_>>(),
    })
}
