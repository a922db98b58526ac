//! How answers were collected: when, and from how many of those who were asked.

use std::collections::{BTreeMap, BTreeSet};

use super::super::rows::{Reader, Row};
use super::contradictions::check_date;
use crate::diagnostic::{Problem, Severity, quoted};
use crate::model::programme::Person;
use crate::model::tables::{SurveyRound, TableRow};
use crate::model::{CellRef, LabIx, Occasion, Precision, Programme};

/// A round: its occasion and its date tell one time.
pub(super) fn read_round(row: &mut Row<'_, '_>) -> Option<SurveyRound> {
    let round = SurveyRound::read(row)?;
    let told = row.day_told(SurveyRound::occasion);
    let date = (SurveyRound::date, round.date);
    check_date(row, (SurveyRound::occasion, told), date);
    Some(round)
}

/// What answers and rounds say together.
pub(super) fn check_collected(reader: &mut Reader<'_>, programme: &Programme) {
    check_rounds(reader, programme);
    check_invited(reader, programme);
    check_days(reader, programme);
}

/// A round stands once, and somebody answered on its occasion: answers with the day of
/// a round for their occasion are of another.
fn check_rounds(reader: &mut Reader<'_>, programme: &Programme) {
    let survey = &programme.survey;
    let answered = survey.lab.iter().zip(&survey.occasion);
    let answered: BTreeSet<(LabIx, Occasion)> = answered.map(|(lab, when)| (*lab, *when)).collect();
    let mut met: BTreeMap<(LabIx, Occasion), CellRef> = BTreeMap::new();
    for round in &programme.survey_rounds {
        let own = (round.lab, round.occasion);
        if let Some(first) = met.get(&own) {
            reader.tell_beside(Severity::Error, Problem::RoundTwice, round.at, *first);
            continue;
        }
        met.insert(own, round.at);
        let asked = survey.lab.contains(&round.lab);
        if asked && round.invited.is_some() && !answered.contains(&own) {
            let place = reader.sources.place(round.at);
            let problem = Problem::RoundWithoutAnswers;
            reader.diagnostics.push(problem.warning_at(place));
        }
    }
}

/// More cannot have answered than were asked.
fn check_invited(reader: &mut Reader<'_>, programme: &Programme) {
    let survey = &programme.survey;
    let mut people: BTreeMap<(LabIx, Occasion), BTreeSet<Person<'_>>> = BTreeMap::new();
    for row in 0..survey.lab.len() {
        let mut answers = survey.answers.values();
        if answers.any(|answers| answers[row].is_some()) {
            let round = (survey.lab[row], survey.occasion[row]);
            people.entry(round).or_default().insert(survey.person(row));
        }
    }
    for round in &programme.survey_rounds {
        let answered = people.get(&(round.lab, round.occasion));
        let answered = answered.map_or(0, |people| people.len() as u64);
        let invited = round.invited.as_ref();
        if let Some(invited) = invited.filter(|invited| invited.value < answered) {
            let problem = Problem::MoreAnsweredThanInvited {
                answered: answered.into(),
                invited: invited.value.into(),
            };
            let place = reader.sources.place(invited.at);
            reader.diagnostics.push(problem.warning_at(place));
        }
    }
}

/// The days on which people answered, where occasions should stand: each would be an
/// occasion of its own, too small to be shown, and nothing could be compared.
fn check_days(reader: &mut Reader<'_>, programme: &Programme) {
    /// So many days are no occasions, where few answered on most of them.
    const MANY: usize = 5;
    const FEW: usize = 5;
    let survey = &programme.survey;
    let mut labs: BTreeMap<LabIx, BTreeMap<Occasion, (usize, CellRef)>> = BTreeMap::new();
    for row in 0..survey.lab.len() {
        let occasion = survey.occasion[row];
        if matches!(occasion, Occasion::On(date) if date.precision == Precision::Day) {
            let days = labs.entry(survey.lab[row]).or_default();
            days.entry(occasion).or_insert((0, survey.at[row])).0 += 1;
        }
    }
    for (lab, days) in labs {
        let few = days.values().filter(|(answers, _)| *answers < FEW).count();
        let first = days.values().map(|(_, at)| *at);
        let first = first.min_by_key(|at| (at.sheet, at.row));
        let first = first.filter(|_| days.len() >= MANY && few * 2 > days.len());
        if let Some(first) = first {
            let problem = Problem::DaysAsOccasions {
                lab: quoted(&programme.labs[lab.at()].id.value),
                days: days.len().into(),
            };
            let place = reader.sources.place(first);
            reader.diagnostics.push(problem.error_at(place));
        }
    }
}
