//! Rows that add up others: of sheets, and of exports.

use crate::model::clean::folded;

/// How rows begin that add up those above, or tell something else of them.
const TOTALS: [&str; 20] = [
    "summa",
    "totalt",
    "total",
    "totalsumma",
    "delsumma",
    "sum",
    "grandtotal",
    "subtotal",
    "samtliga",
    "s:a",
    "tot",
    "tot.",
    "σ",
    "sammanlagt",
    "medelvarde",
    "genomsnitt",
    "snitt",
    "average",
    "medel",
    "median",
];

/// Whether a row that begins so adds up others: `Summa:`, `Medelvärde`.
pub fn is_total(word: &str) -> bool {
    const LONGEST: usize = 24;
    let word = word.trim().trim_end_matches(':');
    word.len() <= LONGEST && TOTALS.contains(&folded(word).as_str())
}

/// Whether what a row is called adds up others, whatever follows: `Summa maj`,
/// `Totalt antal deltagare`.
pub fn begins_as_total(name: &str) -> bool {
    const FIRST: [&str; 6] = [
        "summa",
        "totalt",
        "totalsumma",
        "delsumma",
        "s:a",
        "sammanlagt",
    ];
    let mut words = name.split_whitespace();
    let first = words.next().map(|word| folded(word.trim_end_matches(':')));
    is_total(name) || first.is_some_and(|word| FIRST.contains(&word.as_str()))
}

/// Whether a row is called so where it stands beside totals: how many answered, or how
/// far they lie apart.
pub fn is_beside_totals(word: &str) -> bool {
    const BESIDE: [&str; 9] = [
        "n",
        "antal",
        "antalsvar",
        "std",
        "sd",
        "stdav",
        "min",
        "max",
        "count",
    ];
    BESIDE.contains(&folded(word.trim().trim_end_matches(':')).as_str())
}
