//! Which formula gives which measure in which unit: a share of labs, or a chance
//! in kronor, is no figure of ours.

use serde_json::{Value as Json, json};

/// Formulas, the measures that they give and the units that those are in; all where
/// none is listed.
type Pairing = (
    &'static [&'static str],
    &'static [&'static str],
    &'static [&'static str],
);

const PAIRINGS: &[Pairing] = &[
    (
        &["share", "pooled-share"],
        &["baseline", "actual", "at"],
        &["share"],
    ),
    (
        &["sum-over-labs"],
        &["baseline", "actual", "target", "at"],
        &["count", "persons", "sek", "hours", "days"],
    ),
    (&["weighted-mean"], &["baseline", "actual", "at"], &[]),
    (
        &["change"],
        &["change"],
        &[
            "count",
            "persons",
            "percentage points",
            "relative change",
            "scale",
            "sek",
            "hours",
            "days",
        ],
    ),
    (&["relative-change"], &["relative-change"], &["ratio"]),
    (&["attainment"], &["attainment"], &["ratio"]),
    (&["actual-of-target"], &["actual-of-target"], &["ratio"]),
    (&["labs-reached"], &["reached"], &["count"]),
    (&["labs-with-target"], &["with-target"], &["count"]),
    (&["answer-rate"], &["rate"], &["share"]),
    (&["share-positive"], &[], &["share"]),
    (&["positive-of-group"], &["share-positive"], &["share"]),
    (&["answers"], &[], &["persons"]),
    (&["answers-of-group"], &["n"], &["persons"]),
    (&["mean-of-group"], &["mean"], &["scale"]),
    (&["median"], &["median"], &["scale"]),
    (&["paired-change"], &["mean-change"], &[]),
    (&["mean-difference"], &["difference"], &[]),
    (&["signed-rank", "mc-nemar"], &["p-value"], &["number"]),
    (
        &["holm"],
        &["p-adjusted", "difference-p-adjusted"],
        &["number"],
    ),
    (&["rank-biserial"], &["effect"], &["number"]),
    (&["mann-whitney", "fisher"], &["difference-p"], &["number"]),
    (&["cliff-delta"], &["difference-effect"], &["number"]),
    (
        &["cronbach-alpha", "krippendorff-alpha"],
        &["alpha"],
        &["number"],
    ),
    (&["raw-agreement"], &["raw"], &["ratio"]),
    (&["cohen-kappa"], &["kappa"], &["number"]),
    (&["segments-together"], &["segments"], &["count"]),
    (&["interviews-together"], &["interviews"], &["count"]),
    (&["indicators-moved"], &["moved"], &["count"]),
    (&["indicators-followed"], &["followed"], &["count"]),
    (&["new-codes"], &["new"], &["number"]),
    (&["saturation"], &["reached"], &["number"]),
    (
        &["strength", "strongest-ground"],
        &["strength"],
        &["number"],
    ),
];

/// Measures of indicators that one formula alone gives, in one unit: also where the
/// figure is withheld, and its formula with it.
const OF_INDICATORS: &[(&str, &str, &str)] = &[
    ("relative-change", "relative-change", "ratio"),
    ("attainment", "attainment", "ratio"),
    ("actual-of-target", "actual-of-target", "ratio"),
    ("reached", "labs-reached", "count"),
    ("with-target", "labs-with-target", "count"),
];

/// The rules, each for a figure's schema.
pub fn pairings() -> Vec<Json> {
    let by_formula = PAIRINGS.iter().map(|(formulas, measures, units)| {
        let listed = [("measure", measures), ("unit", units)];
        let listed = listed.into_iter().filter(|(_, words)| !words.is_empty());
        let listed = listed.map(|(name, words)| (name.to_owned(), json!({"enum": words})));
        json!({
            "if": {"properties": {"formula": {"enum": formulas}}, "required": ["formula"]},
            "then": {"properties": listed.collect::<serde_json::Map<_, _>>()},
        })
    });
    let by_measure = OF_INDICATORS.iter().map(|(measure, formula, unit)| {
        json!({
            "if": {"properties": {"kind": {"const": "indicator"}, "measure": {"const": measure}}},
            "then": {"properties": {"formula": {"const": formula}, "unit": {"const": unit}}},
        })
    });
    by_formula.chain(by_measure).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::Formula;
    use crate::results::Vocabulary;

    #[test]
    fn pairings_name_formulas_that_there_are() {
        let words = <Formula as Vocabulary>::WORDS;
        let named = PAIRINGS.iter().flat_map(|(formulas, ..)| *formulas);
        let named = named.chain(OF_INDICATORS.iter().map(|(_, formula, _)| formula));
        for formula in named {
            assert!(words.contains(formula), "{formula}");
        }
    }
}
