//! Agreement between coders, over interviews that at least two are listed as
//! having coded: on whether a code is present in an interview, and on which
//! characters of its text it covers.

use std::collections::{BTreeMap, BTreeSet};

use super::activities::{inputs, weakest};
use super::statistics::agreement::{Level, Runs, cohen_kappa};
use super::{
    AgreementMeasure, AgreementUnit, CodeMeasure, Figure, FigureKey, FigureUnit, Formula, Input,
    Register,
};
use crate::diagnostic::{Diagnostics, Problem};
use crate::model::programme::{Coding, Interview};
use crate::model::{CellRef, CodeIx, InterviewIx, Programme, Scope};

/// No interview is longer, in characters: offsets beyond are mistakes.
const LONGEST: u64 = 100_000_000;

/// Spans of each coder, where they marked something; without offsets 0 to 0.
type Marks = Vec<Vec<(u64, u64)>>;

/// An interview that several coders read.
struct Read {
    interview: InterviewIx,
    /// Which of the coders did.
    by: Vec<bool>,
    /// Characters up to the end of the last coded segment; none where a
    /// segment has no offsets.
    length: Option<u64>,
}

/// What coders marked in the interviews that at least two of them read.
pub(crate) struct Compared {
    coders: usize,
    read: Vec<Read>,
    /// By code and by the interview's place among those read.
    marks: BTreeMap<CodeIx, BTreeMap<usize, Marks>>,
    cells: BTreeMap<CodeIx, Vec<CellRef>>,
}

/// The names under which an interview's coders are told apart.
fn listed(interview: &Interview) -> BTreeSet<String> {
    let names = interview.coders.iter().map(|name| folded(name));
    names.filter(|name| !name.is_empty()).collect()
}

fn folded(name: &str) -> String {
    name.trim().to_lowercase()
}

impl Compared {
    /// Looks for what can be compared; interviews with fewer than two listed
    /// coders and segments of coders who are not listed are left out.
    pub(crate) fn of(programme: &Programme) -> Self {
        let lists: Vec<BTreeSet<String>> = programme.interviews.iter().map(listed).collect();
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
                length: Some(0),
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
    fn said(&self, code: CodeIx, unit: AgreementUnit) -> Runs {
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

/// How far an interview's text reaches, a segment more.
fn longer(length: Option<u64>, coding: &Coding) -> Option<u64> {
    let (start, end) = coding.span?;
    let known = start < end && end <= LONGEST;
    known.then_some(length?.max(end))
}

/// How many units an interview has.
fn units(read: &Read, unit: AgreementUnit) -> u64 {
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

/// Warnings at interviews with segments of someone who is not listed for them:
/// what that person did not mark is not known to be read, so it is left out.
/// Where nobody is listed, only if several people marked something.
pub(super) fn report_coders(programme: &Programme) -> Diagnostics {
    let mut unlisted: BTreeMap<InterviewIx, (u64, BTreeSet<String>)> = BTreeMap::new();
    let lists: Vec<BTreeSet<String>> = programme.interviews.iter().map(listed).collect();
    for coding in &programme.codings {
        let list = &lists[coding.interview.at()];
        let name = coding.coder.as_deref().map(folded);
        if let Some(name) = name.filter(|name| !name.is_empty() && !list.contains(name)) {
            let (count, names) = unlisted.entry(coding.interview).or_default();
            *count += 1;
            names.insert(name);
        }
    }
    let mut diagnostics = Diagnostics::new();
    for (interview, (count, names)) in unlisted {
        if !lists[interview.at()].is_empty() || names.len() > 1 {
            let message = format!(
                "segments of this interview ({count}) are by someone who is not listed as its coder; they are left out of the agreement between coders"
            );
            let problem = Problem::new("coder-not-listed", message)
                .help("name everyone who coded the interview in its column `kodare` (`coders`)");
            let place = programme.interviews[interview.at()].id.at;
            diagnostics.push(problem.warning_at(programme.sources.place(place)));
        }
    }
    diagnostics
}

/// Adds raw agreement, Cohen's kappa (of two coders) and Krippendorff's alpha
/// for each code that occurs in interviews of several coders, and over all of
/// these codes together. What is undefined, because only one thing was said,
/// is left out.
pub(super) fn analyse_agreement(programme: &Programme, register: &mut Register) {
    let compared = Compared::of(programme);
    for unit in [AgreementUnit::Interviews, AgreementUnit::Characters] {
        let interviews = compared.interviews(unit);
        if interviews == 0 {
            continue;
        }
        let rows = compared.read.iter().filter(|read| units(read, unit) > 0);
        let rows = rows.map(|read| &programme.interviews[read.interview.at()]);
        let status = weakest(rows.clone().map(|interview| interview.status));
        let listed: Vec<CellRef> = rows.map(|interview| interview.id.at).collect();
        let template = Figure {
            n: Some(interviews),
            ..Figure::count(0, Formula::RawAgreement, status, Vec::new())
        };
        let mut all: BTreeMap<Vec<Option<i64>>, u64> = BTreeMap::new();
        let mut cells = listed.clone();
        for code in compared
            .codes()
            .filter(|code| compared.found(*code, unit) > 0)
        {
            let said = compared.said(code, unit);
            for (said, times) in said.stretches() {
                *all.entry(said.to_vec()).or_default() += times;
            }
            cells.extend(compared.cells.get(&code).into_iter().flatten());
            let occurs = FigureKey::Code {
                code,
                scope: Scope::All,
                measure: CodeMeasure::Interviews,
            };
            let mut rests_on = inputs(listed.clone());
            rests_on.push(Input::Figure(occurs));
            add_measures(
                Some(code),
                unit,
                &said,
                compared.coders,
                &Figure {
                    inputs: rests_on.into(),
                    ..template.clone()
                },
                register,
            );
        }
        let template = Figure {
            inputs: inputs(cells).into(),
            ..template
        };
        let all: Runs = all.into_iter().collect();
        add_measures(None, unit, &all, compared.coders, &template, register);
    }
}

fn add_measures(
    code: Option<CodeIx>,
    unit: AgreementUnit,
    said: &Runs,
    coders: usize,
    template: &Figure,
    register: &mut Register,
) {
    let table = said.cross_table().filter(|_| coders == 2);
    let kappa = table.and_then(|table| cohen_kappa(&table)?.kappa);
    let measures = [
        (
            AgreementMeasure::Raw,
            Formula::RawAgreement,
            FigureUnit::Ratio,
            said.raw_agreement(),
        ),
        (
            AgreementMeasure::Kappa,
            Formula::CohenKappa,
            FigureUnit::Number,
            kappa,
        ),
        (
            AgreementMeasure::Alpha,
            Formula::KrippendorffAlpha,
            FigureUnit::Number,
            said.alpha(Level::Nominal),
        ),
    ];
    for (measure, formula, counts_in, value) in measures {
        let Some(value) = value else { continue };
        // Of very many characters nearly all are marked by nobody.
        let decimals = match (counts_in, unit) {
            (FigureUnit::Number, _) => 2,
            (_, AgreementUnit::Interviews) => 0,
            (_, AgreementUnit::Characters) => 1,
        };
        let figure = Figure {
            value,
            unit: counts_in,
            decimals,
            formula,
            ..template.clone()
        };
        let key = FigureKey::Agreement {
            code,
            unit,
            measure,
        };
        register.add(key, figure);
    }
}

#[cfg(test)]
mod tests;
