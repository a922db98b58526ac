//! Codes over labs: interviews add up. Segments are withheld with them; those
//! beyond one for each interview are no people, and could be the same whatever
//! the interviews are, so that nothing follows from their sums.

use std::collections::BTreeMap;

use super::{Counts, Relation, Subject, Term, Topic, price};
use crate::analysis::{CodeMeasure, FigureKey, Register};
use crate::model::{CodeIx, Scope};

/// A topic per code that is told of labs and of all of them.
pub(super) fn topics(register: &Register) -> Vec<Topic> {
    let mut codes: BTreeMap<CodeIx, Vec<Scope>> = BTreeMap::new();
    for (key, _) in register.iter() {
        if let FigureKey::Code {
            code,
            scope,
            measure: CodeMeasure::Interviews,
        } = key
        {
            codes.entry(code).or_default().push(scope);
        }
    }
    let topics = codes.into_iter();
    topics
        .filter_map(|(code, scopes)| topic(register, code, &scopes))
        .collect()
}

fn topic(register: &Register, code: CodeIx, scopes: &[Scope]) -> Option<Topic> {
    let mut topic = Topic::default();
    for &scope in scopes {
        let subject = subject(register, code, scope)?;
        topic.subjects.insert(term(code, scope), subject);
    }
    let labs = scopes.iter().filter(|scope| **scope != Scope::All);
    let parts: Vec<Term> = labs.map(|scope| term(code, *scope)).collect();
    let whole = term(code, Scope::All);
    if topic.subjects.contains_key(&whole) && !parts.is_empty() {
        topic.bundles.push(vec![Relation { whole, parts }]);
    }
    Some(topic)
}

fn key(code: CodeIx, scope: Scope, measure: CodeMeasure) -> FigureKey {
    FigureKey::Code {
        code,
        scope,
        measure,
    }
}

fn term(code: CodeIx, scope: Scope) -> Term {
    Term::Figure(key(code, scope, CodeMeasure::Interviews))
}

fn subject(register: &Register, code: CodeIx, scope: Scope) -> Option<Subject> {
    let keys = [CodeMeasure::Interviews, CodeMeasure::Segments];
    let keys = keys.map(|measure| key(code, scope, measure));
    let count = |key| Some(register.get(key)?.value as u64);
    let interviews = count(keys[0])?;
    let lab = match scope {
        Scope::Lab(lab) => Some(lab.at() as u32),
        Scope::All => None,
    };
    Some(Subject {
        counts: Counts {
            first: interviews,
            second: None,
        },
        keys: keys.into(),
        whole_lab: false,
        between: None,
        // How many interviews were held is told.
        most: count(FigureKey::Interview { scope }).filter(|held| *held >= interviews),
        lab,
        cost: price(lab.is_some(), true, interviews),
    })
}
