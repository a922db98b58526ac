//! How many were asked, and how many answered: about the collection, not
//! about people, and so always shown.

use std::collections::{BTreeMap, BTreeSet};

use super::scores::FollowUps;
use super::{Figure, FigureKey, FigureUnit, Formula, Input, Register, ResponseMeasure};
use crate::model::programme::Person;
use crate::model::{CellRange, LabIx, Occasion, Programme, Scope, Status, Unit};

/// What is known of one round.
struct Round<'a> {
    people: BTreeSet<Person<'a>>,
    cells: Vec<CellRange>,
    status: Status,
}

/// Adds invited, answered and answer rate per lab and occasion, and for all
/// labs where every lab that answered says how many it invited; no rate where more
/// answered in a lab than it says.
pub fn analyse_responses(programme: &Programme, register: &mut Register) {
    let survey = &programme.survey;
    let mut rounds: BTreeMap<(Scope, Occasion), Round<'_>> = BTreeMap::new();
    let answered = |row: &usize| {
        let mut answers = survey.answers.values();
        answers.any(|answers| answers[*row].is_some())
    };
    let rows: Vec<usize> = (0..survey.lab.len()).filter(answered).collect();
    let follow_ups = rows
        .iter()
        .map(|row| (survey.lab[*row], survey.occasion[*row]));
    let follow_ups = FollowUps::of(follow_ups);
    for row in rows {
        let lab = survey.lab[row];
        for scope in [Scope::All, Scope::Lab(lab)] {
            let Some(occasion) = follow_ups.occasion(scope, lab, survey.occasion[row]) else {
                continue;
            };
            let round = rounds.entry((scope, occasion)).or_insert_with(|| Round {
                people: BTreeSet::new(),
                cells: Vec::new(),
                status: Status::Published,
            });
            round.people.insert(survey.person(row));
            round.cells.push(CellRange::from(survey.at[row]));
            round.status = round.status.min(survey.status[row]);
        }
    }
    for ((scope, occasion), round) in rounds {
        add_round(programme, register, (scope, occasion), round, &follow_ups);
    }
}

fn add_round(
    programme: &Programme,
    register: &mut Register,
    (scope, occasion): (Scope, Occasion),
    round: Round<'_>,
    follow_ups: &FollowUps,
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
    let labs: BTreeSet<LabIx> = round.people.iter().map(|person| person.lab).collect();
    let mut invited = (0, Vec::new());
    // Where more answered than were invited, one of the two is wrong.
    let mut credible = true;
    for lab in labs {
        let mut own = programme.survey_rounds.iter();
        let own = own.find(|round| {
            let at = follow_ups.occasion(scope, lab, round.occasion);
            round.lab == lab && at == Some(occasion)
        });
        let Some(cell) = own.and_then(|round| round.invited.as_ref()) else {
            return;
        };
        let people = round.people.iter().filter(|person| person.lab == lab);
        credible &= people.count() as u64 <= cell.value;
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
    if credible && count > 0 {
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
