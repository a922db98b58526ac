//! Agreement between coders: with raw agreement and kappa together, a reader
//! can work out how many interviews have a code.

use super::{Rule, Withheld};
use crate::analysis::agreement::Compared;
use crate::analysis::{AgreementMeasure, AgreementUnit, FigureKey, Register};
use crate::model::CodeIx;

/// So many codes hide each other beneath what is told over all of them.
const HIDING: usize = 3;

/// Withholds the agreement on each code that was found in 1 to k − 1 of the
/// compared interviews, and everything where fewer than k were compared. Where
/// that are one or two codes, theirs would follow from the one over all codes:
/// then the rarest of the others go with them.
pub(super) fn guard(compared: &Compared, register: &Register, k: u64, withheld: &mut Withheld) {
    for unit in [AgreementUnit::Interviews, AgreementUnit::Characters] {
        let few = (1..k).contains(&compared.interviews(unit));
        let small = |code: CodeIx| few || (1..k).contains(&compared.found(code, unit));
        for code in compared.codes().filter(|code| small(*code)) {
            strike(register, Some(code), unit, Rule::Primary, withheld);
        }
        if few {
            strike(register, None, unit, Rule::Primary, withheld);
            continue;
        }
        let known = |code: &CodeIx| compared.found(*code, unit) > 0;
        let (struck, shown): (Vec<CodeIx>, Vec<CodeIx>) = compared
            .codes()
            .filter(known)
            .partition(|code| withheld.contains_key(&raw(*code, unit)));
        // What is over all codes leaves few ways for one or two.
        if !struck.is_empty() {
            let mut rarest = shown;
            rarest.sort_by_key(|code| (compared.found(*code, unit), *code));
            rarest.truncate(HIDING.saturating_sub(struck.len()));
            let too_few = struck.len() + rarest.len() < HIDING;
            let over_all = too_few.then_some(None);
            for code in rarest.into_iter().map(Some).chain(over_all) {
                strike(register, code, unit, Rule::Complementary, withheld);
            }
        }
    }
}

fn raw(code: CodeIx, unit: AgreementUnit) -> FigureKey {
    FigureKey::Agreement {
        code: Some(code),
        unit,
        measure: AgreementMeasure::Raw,
    }
}

/// Withholds all that is told of the agreement on a code, or over all codes.
fn strike(
    register: &Register,
    code: Option<CodeIx>,
    unit: AgreementUnit,
    rule: Rule,
    withheld: &mut Withheld,
) {
    for (_, measure) in AgreementMeasure::ALL {
        let key = FigureKey::Agreement {
            code,
            unit,
            measure,
        };
        if register.get(key).is_some() {
            withheld.entry(key).or_insert(rule);
        }
    }
}
