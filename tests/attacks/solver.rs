//! Whole numbers that agree with what is known of them: branch and bound over
//! linear programming, that gives up rather than take long.

use microlp::{ComparisonOp, Error, OptimizationDirection, Problem};

/// A sum of unknowns: which, and how many times.
pub type Terms = Vec<(usize, i64)>;

/// How much work a question may take before it is left open: branches × unknowns.
const MOST_WORK: usize = 2000;

/// What is known of a set of whole numbers.
#[derive(Clone, Default)]
pub struct Known {
    /// Least and largest value of each unknown.
    pub ranges: Vec<(i64, i64)>,
    /// What is known of sums.
    pub rows: Vec<(Terms, Is, i64)>,
}

/// How a sum stands to a number.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Is {
    Equal,
    AtMost,
    AtLeast,
}

impl Is {
    fn op(self) -> ComparisonOp {
        match self {
            Self::Equal => ComparisonOp::Eq,
            Self::AtMost => ComparisonOp::Le,
            Self::AtLeast => ComparisonOp::Ge,
        }
    }
}

/// Whether something can be.
pub enum Answer {
    /// It can: so.
    Possible(Vec<i64>),
    Impossible,
    /// Not found out.
    Open,
}

impl Known {
    pub fn unknown(&mut self, most: i64) -> usize {
        self.ranges.push((0, most));
        self.ranges.len() - 1
    }

    pub fn row(&mut self, terms: Terms, is: Is, number: i64) {
        self.rows.push((terms, is, number));
    }

    /// A sum lies between two numbers, both included.
    pub fn between(&mut self, terms: Terms, (least, most): (i64, i64)) {
        if least == most {
            return self.row(terms, Is::Equal, least);
        }
        self.row(terms.clone(), Is::AtLeast, least);
        self.row(terms, Is::AtMost, most);
    }

    /// The first row that values do not keep to.
    pub fn broken(&self, values: &[i64]) -> Option<String> {
        let range = self.ranges.iter().zip(values).enumerate();
        for (at, (range, value)) in range {
            if !(range.0..=range.1).contains(value) {
                return Some(format!("unknown {at} is {value}, outside {range:?}"));
            }
        }
        let mut rows = self.rows.iter();
        let broken = rows.find(|(terms, is, number)| {
            let sum = sum(terms, values);
            !match is {
                Is::Equal => sum == *number,
                Is::AtMost => sum <= *number,
                Is::AtLeast => sum >= *number,
            }
        })?;
        Some(format!("{broken:?} with {}", sum(&broken.0, values)))
    }

    /// Whether all that is known can be so, with one thing more.
    pub fn with(&self, terms: &Terms, is: Is, number: i64) -> Answer {
        let mut with = self.clone();
        with.row(terms.clone(), is, number);
        let unknowns = with.ranges.iter().filter(|range| range.0 < range.1).count();
        let mut left = MOST_WORK / unknowns.max(1) + 1;
        with.search(&mut left)
    }

    fn search(&self, left: &mut usize) -> Answer {
        if *left == 0 {
            return Answer::Open;
        }
        *left -= 1;
        let mut problem = Problem::new(OptimizationDirection::Minimize);
        let variables: Vec<_> = self
            .ranges
            .iter()
            .map(|(least, most)| {
                (least < most).then(|| problem.add_var(0.0, (*least as f64, *most as f64)))
            })
            .collect();
        for (terms, is, number) in &self.rows {
            let (mut sum, mut right) = (Vec::new(), *number as f64);
            for (at, times) in terms {
                match variables[*at] {
                    Some(variable) => sum.push((variable, *times as f64)),
                    None => right -= (self.ranges[*at].0 * times) as f64,
                }
            }
            if !sum.is_empty() {
                problem.add_constraint(sum, is.op(), right);
            } else if match is {
                Is::Equal => right != 0.0,
                Is::AtMost => right < 0.0,
                Is::AtLeast => right > 0.0,
            } {
                return Answer::Impossible;
            }
        }
        let solution = match problem.solve() {
            Ok(solution) => solution,
            Err(Error::Infeasible) => return Answer::Impossible,
            Err(_) => return Answer::Open,
        };
        let values: Vec<f64> = variables
            .iter()
            .zip(&self.ranges)
            .map(|(variable, range)| match variable {
                Some(variable) => *solution.var_value(*variable),
                None => range.0 as f64,
            })
            .collect();
        let whole: Vec<i64> = values.iter().map(|value| value.round() as i64).collect();
        if self.broken(&whole).is_none() {
            return Answer::Possible(whole);
        }
        let part = |value: &f64| (value - value.round()).abs();
        let worst =
            (0..values.len()).max_by(|a, b| part(&values[*a]).total_cmp(&part(&values[*b])));
        let Some(worst) = worst.filter(|at| part(&values[*at]) > 1e-7) else {
            return Answer::Open;
        };
        let (below, mut open) = (values[worst].floor() as i64, false);
        let (least, most) = self.ranges[worst];
        for range in [(least, below), (below + 1, most)] {
            if range.0 > range.1 {
                continue;
            }
            let mut branch = self.clone();
            branch.ranges[worst] = range;
            match branch.search(left) {
                Answer::Impossible => {}
                Answer::Open => open = true,
                possible @ Answer::Possible(_) => return possible,
            }
        }
        if open {
            Answer::Open
        } else {
            Answer::Impossible
        }
    }
}

/// A sum of unknowns that have these values.
pub fn sum(terms: &Terms, values: &[i64]) -> i64 {
    terms.iter().map(|(at, times)| values[*at] * times).sum()
}
