//! Agreement between coders: with raw agreement and kappa together, a reader
//! can work out how many interviews have a code.

use super::{Rule, Withheld};
use crate::analysis::agreement::Compared;
use crate::analysis::{AgreementMeasure, AgreementUnit, FigureKey, Register};
use crate::model::CodeIx;

/// Withholds the agreement on each code that was found in 1 to k − 1 of the
/// compared interviews, and everything where fewer than k were compared. Where
/// that is a single code, its share would follow from the one over all codes:
/// then the rarest of the others goes with it.
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
        let rarest = shown
            .iter()
            .min_by_key(|code| (compared.found(**code, unit), **code));
        if let ([_], rarest) = (&struck[..], rarest) {
            let rule = Rule::Complementary;
            strike(register, rarest.copied(), unit, rule, withheld);
        }
        // Of two the one over all codes leaves few ways.
        if (1..=2).contains(&struck.len()) {
            strike(register, None, unit, Rule::Complementary, withheld);
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
