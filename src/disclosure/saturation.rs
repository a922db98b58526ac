//! Saturation: how many codes were new in each interview. With the counts of the codes
//! that are shown, a reader could work out in which interviews those occur that are not.

use super::{Rule, Withheld};
use crate::analysis::{CodeMeasure, FigureKey, Register};
use crate::model::Scope;

/// Withholds all that is told of saturation where a code's interviews are withheld.
pub(super) fn guard(register: &Register, withheld: &mut Withheld) {
    let hides = |key: &FigureKey| {
        matches!(
            key,
            FigureKey::Code {
                scope: Scope::All,
                measure: CodeMeasure::Interviews,
                ..
            }
        )
    };
    if !withheld.keys().any(hides) {
        return;
    }
    let told = register.iter().map(|(key, _)| key);
    let told = told.filter(|key| matches!(key, FigureKey::Saturation { .. }));
    let told: Vec<FigureKey> = told.collect();
    for key in told {
        withheld.entry(key).or_insert(Rule::Complementary);
    }
}
