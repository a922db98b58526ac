//! Interviews: how often each code occurs, in how many interviews and labs.

use std::collections::BTreeMap;

use super::activities::{inputs, weakest};
use super::nesting::{Coded, analyse_nesting};
use super::tally::Tally;
use super::{CodeMeasure, Figure, FigureKey, Formula, Register};
use crate::model::{InterviewIx, Programme, Scope};

/// Adds interviews per lab, and segments, interviews and labs per code, with
/// and without the codes below it.
pub fn analyse_interviews(programme: &Programme, register: &mut Register) {
    let mut held: BTreeMap<Scope, Vec<InterviewIx>> = BTreeMap::new();
    for (position, interview) in programme.interviews.iter().enumerate() {
        held.entry(Scope::All).or_default().push(position.into());
        held.entry(Scope::Lab(interview.lab))
            .or_default()
            .push(position.into());
    }
    for (scope, interviews) in held {
        let rows = interviews.iter().map(|ix| &programme.interviews[ix.at()]);
        let status = weakest(rows.clone().map(|interview| interview.status));
        let cells = rows.map(|interview| interview.id.at).collect();
        let count = interviews.len() as u64;
        register.add(
            FigureKey::Interview { scope },
            Figure::count(count, Formula::Rows, status, inputs(cells)),
        );
    }

    let mut coded = Coded::new();
    for coding in &programme.codings {
        let lab = programme.interviews[coding.interview.at()].lab;
        coded
            .entry((coding.code, Scope::All))
            .or_default()
            .push(coding);
        coded
            .entry((coding.code, Scope::Lab(lab)))
            .or_default()
            .push(coding);
    }
    for ((code, scope), codings) in &coded {
        let (code, scope) = (*code, *scope);
        let tally = Tally::of(programme, codings);
        let mut counts = vec![
            (CodeMeasure::Segments, tally.segments, Formula::Distinct),
            (CodeMeasure::Interviews, tally.interviews, Formula::Distinct),
        ];
        if scope == Scope::All {
            counts.push((CodeMeasure::Labs, tally.labs, Formula::Distinct));
        }
        for (measure, value, formula) in counts {
            let mut figure = tally.figure(programme, codings, value, formula);
            // One segment is one person's; so is a lab's count of interviews.
            figure.about_people = measure != CodeMeasure::Labs;
            figure.n = figure.about_people.then_some(tally.interviews);
            register.add(
                FigureKey::Code {
                    code,
                    scope,
                    measure,
                },
                figure,
            );
        }
    }
    analyse_nesting(programme, coded, register);
}
