//! Two codes in the same interviews: with what is told of each, the number of
//! interviews that have both tells how many have the one and not the other.

use super::{Rule, Withheld};
use crate::analysis::{CodeMeasure, FigureKey, Register, TogetherMeasure};
use crate::model::{CodeIx, Scope};

/// How many interviews have a code, of all labs.
pub(super) fn interviews_with(code: CodeIx) -> FigureKey {
    FigureKey::Code {
        code,
        scope: Scope::All,
        measure: CodeMeasure::Interviews,
    }
}

/// Whether what two codes have in common is told of so many interviews, whatever it is:
/// of 4k on, and of segments, which have far less in common, of 20k on. How many interviews
/// there are is told.
pub(super) fn told(register: &Register, k: u64) -> impl Fn(TogetherMeasure) -> bool + use<> {
    let all = FigureKey::Interview { scope: Scope::All };
    let interviews = register.get(all).map_or(0.0, |all| all.value) as u64;
    move |measure| match measure {
        TogetherMeasure::Segments => interviews >= 20 * k,
        TogetherMeasure::Interviews => interviews >= 4 * k,
    }
}

/// Withholds what is told of two codes where there are few interviews, and where 1 to k − 1
/// interviews have one of them without the other.
pub(super) fn guard(register: &Register, k: u64, withheld: &mut Withheld) {
    let (is_told, mut struck) = (told(register, k), Vec::new());
    for (key, figure) in register.iter() {
        let FigureKey::Together {
            one,
            other,
            measure,
        } = key
        else {
            continue;
        };
        if !is_told(measure) {
            struck.push(key);
        }
        if measure != TogetherMeasure::Interviews {
            continue;
        }
        let alone = |code| {
            let all = register.get(interviews_with(code));
            let all = all.map_or(0.0, |all| all.value);
            (all - figure.value).max(0.0) as u64
        };
        if [one, other]
            .into_iter()
            .any(|code| (1..k).contains(&alone(code)))
        {
            let measures = [TogetherMeasure::Interviews, TogetherMeasure::Segments];
            struck.extend(measures.map(|measure| FigureKey::Together {
                one,
                other,
                measure,
            }));
        }
    }
    for key in struck
        .into_iter()
        .filter(|key| register.get(*key).is_some())
    {
        withheld.entry(key).or_insert(Rule::Primary);
    }
}
