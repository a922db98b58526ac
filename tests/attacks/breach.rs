//! What followed from what was published, and must not.

/// How much followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// The very count.
    Exact,
    /// Less than all that a small count may be.
    Narrow,
}

/// A count that is known too well.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Breach {
    pub weight: Weight,
    pub what: String,
}

/// Breaches, a line each.
pub fn told(breaches: &[Breach]) -> String {
    let lines = breaches
        .iter()
        .map(|own| format!("{:?}: {}\n", own.weight, own.what));
    lines.collect()
}
