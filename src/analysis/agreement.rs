//! Agreement between coders, over interviews that at least two are listed as
//! having coded: on whether a code is present in an interview, and on which
//! characters of its text it covers.

mod compared;

use std::collections::{BTreeMap, BTreeSet};

pub(crate) use compared::Compared;
use compared::{folded, listed, units};

use super::activities::{inputs, weakest};
use super::statistics::Runs;
use super::statistics::agreement::cohen_kappa;
use super::{
    AgreementMeasure, AgreementUnit, CodeMeasure, Figure, FigureKey, FigureUnit, Formula, Input,
    Register,
};
use crate::diagnostic::{Diagnostics, Problem};
use crate::model::{CellRef, CodeIx, InterviewIx, Programme, Scope};

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
            let problem = Problem::CoderNotListed {
                segments: count.into(),
            };
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
    let kappa = table.and_then(|table| cohen_kappa(&table));
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
            said.alpha(),
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
