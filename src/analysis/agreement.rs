//! Agreement between coders, over interviews that at least two are listed as
//! having coded: on whether a code is present in an interview, and on which
//! characters of its text it covers.

mod compared;
mod readers;

use std::collections::BTreeMap;

pub(crate) use compared::Compared;
use compared::units;
use readers::Readers;

use super::activities::{inputs, weakest};
use super::statistics::Runs;
use super::statistics::agreement::cohen_kappa;
use super::{
    AgreementMeasure, AgreementUnit, CodeMeasure, Figure, FigureKey, FigureUnit, Formula, Input,
    Register,
};
use crate::diagnostic::Diagnostics;
use crate::model::{CellRef, CodeIx, Programme, Scope};

/// Warnings at interviews in which somebody coded who is not taken to have
/// read them: what that person did not mark tells nothing, and is left out.
pub(super) fn report_coders(programme: &Programme) -> Diagnostics {
    Readers::of(programme).report(programme)
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
