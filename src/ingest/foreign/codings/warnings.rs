//! What is odd about a file, with bounds: a file can hold more oddities than
//! anyone reads.

use std::collections::BTreeMap;

use super::coded::At;
use crate::diagnostic::Problem;

/// A problem that does not stop the reading, and where it is, where it is not
/// about the file as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    /// What is odd.
    pub problem: Problem,
    /// Where.
    pub at: Option<At>,
}

/// Warnings as they are met; of each kind the first few are kept and the
/// others counted.
#[derive(Debug, Default)]
pub struct Warnings {
    kept: Vec<Warning>,
    met: BTreeMap<&'static str, u64>,
}

impl Warnings {
    /// Warnings of one kind that are shown one by one.
    const MOST: u64 = 20;

    /// Adds a warning; `problem` is asked for only where it is kept.
    pub fn push(&mut self, id: &'static str, at: Option<At>, problem: impl FnOnce() -> Problem) {
        let met = self.met.entry(id).or_default();
        *met += 1;
        if *met <= Self::MOST {
            let problem = problem();
            self.kept.push(Warning { problem, at });
        }
    }

    /// The warnings, and one more per kind that has others.
    pub fn finish(mut self) -> Vec<Warning> {
        for (id, met) in self.met {
            if let more @ 1.. = met.saturating_sub(Self::MOST) {
                let problem = Problem::new(id, format!("{more} more of the same kind"));
                self.kept.push(Warning { problem, at: None });
            }
        }
        self.kept
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_too_often_is_counted() {
        let mut warnings = Warnings::default();
        for _ in 0..25 {
            warnings.push("x", None, || Problem::new("x", "odd"));
        }
        let said = warnings.finish();
        assert_eq!(said.len(), 21);
        assert_eq!(said[20].problem.told().0, "5 more of the same kind");
    }
}
