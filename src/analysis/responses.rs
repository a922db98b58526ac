//! How many were asked, and how many answered: about the collection, not
//! about people, and so always shown.

use std::collections::{BTreeMap, BTreeSet};

use super::{Figure, FigureKey, FigureUnit, Formula, Input, Register, ResponseMeasure};
use crate::model::{CellRange, LabIx, Occasion, Programme, Scope, Status, Unit};

/// What is known of one round.
struct Round<'a> {
    people: BTreeSet<(LabIx, &'a str)>,
    cells: Vec<CellRange>,
    status: Status,
}

/// Adds invited, answered and answer rate per lab and occasion, and for all
/// labs where every lab that answered says how many it invited.
pub fn analyse_responses(programme: &Programme, register: &mut Register) {
    let survey = &programme.survey;
    let mut rounds: BTreeMap<(Scope, Occasion), Round<'_>> = BTreeMap::new();
    for row in 0..survey.lab.len() {
        if !survey
            .answers
            .values()
            .any(|answers| answers[row].is_some())
        {
            continue;
        }
        for scope in [Scope::All, Scope::Lab(survey.lab[row])] {
            let round = rounds
                .entry((scope, survey.occasion[row]))
                .or_insert_with(|| Round {
                    people: BTreeSet::new(),
                    cells: Vec::new(),
                    status: Status::Published,
                });
            round
                .people
                .insert((survey.lab[row], survey.respondent[row].as_str()));
            round.cells.push(CellRange::from(survey.at[row]));
            round.status = round.status.min(survey.status[row]);
        }
    }
    for ((scope, occasion), round) in rounds {
        add_round(programme, register, scope, occasion, round);
    }
}

fn add_round(
    programme: &Programme,
    register: &mut Register,
    scope: Scope,
    occasion: Occasion,
    round: Round<'_>,
) {
    let key = |measure| FigureKey::Response {
        scope,
        occasion,
        measure,
    };
    let persons = |count: u64, formula, inputs: Vec<Input>| Figure {
        unit: FigureUnit::Of(Unit::Persons),
        ..Figure::count(count, formula, round.status, inputs)
    };
    let answered = round.people.len() as u64;
    let cells = CellRange::merged(round.cells);
    let cells = cells.into_iter().map(Input::Cells).collect();
    register.add(
        key(ResponseMeasure::Answered),
        persons(answered, Formula::Distinct, cells),
    );
    let labs: BTreeSet<LabIx> = round.people.iter().map(|person| person.0).collect();
    let mut invited = (0, Vec::new());
    for lab in labs {
        let mut own = programme.survey_rounds.iter();
        let own = own.find(|round| round.lab == lab && round.occasion == occasion);
        let Some(cell) = own.and_then(|round| round.invited.as_ref()) else {
            return;
        };
        invited.0 += cell.value;
        invited.1.push(Input::Cells(cell.at.into()));
    }
    let (count, cells) = invited;
    let formula = match scope {
        Scope::All => Formula::Sum,
        Scope::Lab(_) => Formula::Typed,
    };
    register.add(
        key(ResponseMeasure::Invited),
        persons(count, formula, cells),
    );
    if count >= answered && count > 0 {
        let inputs = [ResponseMeasure::Answered, ResponseMeasure::Invited];
        let rate = Figure {
            value: answered as f64 / count as f64,
            unit: FigureUnit::Of(Unit::Share),
            n: Some(count),
            ..Figure::count(
                0,
                Formula::AnswerRate,
                round.status,
                inputs.map(|measure| Input::Figure(key(measure))).into(),
            )
        };
        register.add(key(ResponseMeasure::Rate), rate);
    }
}
