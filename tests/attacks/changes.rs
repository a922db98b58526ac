//! Every list of changes, person by person, that agrees with a mean change,
//! its interval and its effect.

use crate::K;
use crate::answers::{Survey, lab_id};
use crate::breach::{Breach, Weight};
use crate::published::Published;
use crate::student::student;

/// How far figures may lie from what is told: half a unit of the last decimal
/// that is printed.
#[derive(Clone, Copy)]
pub struct Rounding {
    pub mean: f64,
    pub effect: f64,
}

/// Changes are told with one decimal, effects with two.
pub const PRINTED: Rounding = Rounding {
    mean: 0.05 + 1e-9,
    effect: 0.005 + 1e-9,
};

/// What is told of a lab's changes.
struct Told {
    n: i64,
    mean: f64,
    error: f64,
    effect: f64,
}

/// Counts of changes in labs that a reader knows better than 1 to K − 1, and
/// how many labs were looked at.
pub fn breaches(
    survey: &Survey,
    published: &Published,
    rounding: Rounding,
) -> (Vec<Breach>, usize) {
    let (mut found, mut looked) = (Vec::new(), 0);
    for item in 0..survey.reversed.len() {
        for lab in 0..survey.labs.len() {
            let id = |of: &str| format!("survey/q{item}/{}/paired/{of}", lab_id(lab));
            let shown = |of: &str| published.shown(&id(of));
            let (Some(change), Some(effect)) = (shown("mean-change"), shown("effect")) else {
                continue;
            };
            let (Some(n), Some((low, high))) = (change.n, change.interval) else {
                continue;
            };
            // Longer lists take long to try.
            if n > 16 || survey.most > 4 {
                continue;
            }
            looked += 1;
            let told = Told {
                n,
                mean: change.value,
                error: (high - low) / 2.0 / student((n - 1) as f64),
                effect: effect.value,
            };
            let widest = survey.most - 1;
            let mut truth = vec![0; 2 * widest as usize + 1];
            for (before, after) in survey.pairs(lab, item) {
                if let (Some(before), Some(after)) = (before, after) {
                    truth[(after - before + widest) as usize] += 1;
                }
            }
            let mut seen = Vec::new();
            try_all(&mut vec![0; truth.len()], 0, n, &told, rounding, &mut seen);
            assert!(
                seen.contains(&truth),
                "{}: the true changes agree",
                id("effect")
            );
            for (at, count) in truth
                .iter()
                .enumerate()
                .filter(|(_, count)| (1..K).contains(*count))
            {
                let possible = |value: &i64| seen.iter().any(|own| own[at] == *value);
                let never: Vec<i64> = (1..K).filter(|value| !possible(value)).collect();
                if !never.is_empty() {
                    let exact = seen.iter().all(|own| own[at] == *count);
                    found.push(Breach {
                        weight: if exact { Weight::Exact } else { Weight::Narrow },
                        what: format!("q{item} {} ({n}) changed by {} are {count}: cannot be {never:?}, {} lists agree", lab_id(lab), at as i64 - widest, seen.len()),
                    });
                }
            }
        }
    }
    (found, looked)
}

fn try_all(
    counts: &mut Vec<i64>,
    at: usize,
    left: i64,
    told: &Told,
    rounding: Rounding,
    seen: &mut Vec<Vec<i64>>,
) {
    if at + 1 == counts.len() {
        counts[at] = left;
        if agrees(counts, told, rounding) {
            seen.push(counts.clone());
        }
        return;
    }
    for count in 0..=left {
        counts[at] = count;
        try_all(counts, at + 1, left - count, told, rounding, seen);
    }
}

fn agrees(counts: &[i64], told: &Told, rounding: Rounding) -> bool {
    let widest = counts.len() as i64 / 2;
    let changes = || (-widest..=widest).zip(counts);
    let n = told.n as f64;
    let mean = changes().map(|(change, count)| change * count).sum::<i64>() as f64 / n;
    if (mean - told.mean).abs() > rounding.mean {
        return false;
    }
    let squares = changes()
        .map(|(change, count)| *count as f64 * (change as f64 - mean).powi(2))
        .sum::<f64>();
    let error = (squares / (n - 1.0) / n).sqrt();
    // Ends of the interval are rounded as the mean is; the solver's t is not exact.
    if (error - told.error).abs() > rounding.mean.max(1e-6) {
        return false;
    }
    let (mut before, mut up, mut all) = (0.0, 0.0, 0.0);
    for size in 1..=widest {
        let of = |change: i64| counts[(change + widest) as usize] as f64;
        let both = of(size) + of(-size);
        let rank = before + (both + 1.0) / 2.0;
        up += rank * (of(size) - of(-size));
        all += rank * both;
        before += both;
    }
    all > 0.0 && (up / all - told.effect).abs() <= rounding.effect
}
