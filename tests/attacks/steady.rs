//! Labs where hardly anybody came or left: what all labs tell, less what is told
//! of each, must not tell what those few answered.

use crate::answers::{Person, Survey, lab_id};
use crate::breach::{Breach, Weight};
use crate::published::Published;

/// A survey of two to four labs in which all but a few answered both times.
pub fn make(seed: u64) -> Survey {
    const MISSES: f64 = 0.025;
    let mut random = fastrand::Rng::with_seed(seed);
    let most = [2, 3, 5][random.usize(0..3)];
    let labs = random.usize(2..=4);
    let lab = |random: &mut fastrand::Rng| {
        let lean = random.f64() * 2.0 - 1.0;
        let people = random.usize(20..=40);
        let answer = |random: &mut fastrand::Rng, lean: f64| {
            let drawn = (random.f64() + random.f64() + lean) / 2.0;
            let answer = (drawn * most as f64).floor() as i64 + 1;
            (random.f64() >= MISSES).then(|| vec![Some(answer.clamp(1, most))])
        };
        (0..people)
            .map(|_| Person {
                before: answer(random, lean),
                after: answer(random, lean + 0.3),
            })
            .collect()
    };
    Survey {
        most,
        reversed: vec![false],
        has_index: false,
        feeds: false,
        labs: (0..labs).map(|_| lab(&mut random)).collect(),
        reverse_rows: false,
    }
}

/// How many positive answers those few gave who came or left, of the labs of
/// which only those who answered both times are told.
pub fn breaches(survey: &Survey, published: &Published, threshold: i64) -> Vec<Breach> {
    let numerator = |id: &str| published.figures.get(id)?.as_ref()?.numerator;
    let count = |id: &str| Some(published.figures.get(id)?.as_ref()?.count());
    let mut found = Vec::new();
    for (occasion, stayed) in [
        ("baseline", "positive-before"),
        ("follow-up", "positive-after"),
    ] {
        let Some(mut rest) = numerator(&format!("survey/q0/all/{occasion}/share-positive")) else {
            continue;
        };
        let mut people = 0;
        let labs = (0..survey.labs.len()).map(lab_id);
        let known = labs.into_iter().all(|lab| {
            let whole = numerator(&format!("survey/q0/{lab}/{occasion}/share-positive"));
            let of_stayers = numerator(&format!("survey/q0/{lab}/paired/{stayed}"));
            let n = count(&format!("survey/q0/{lab}/{occasion}/n"));
            let matched = count(&format!("survey/q0/{lab}/paired/matched"));
            match (whole, of_stayers, n, matched) {
                (Some(whole), ..) => rest -= whole,
                (None, Some(own), Some(n), Some(matched)) => {
                    rest -= own;
                    people += n - matched;
                }
                _ => return false,
            }
            true
        });
        if known && (1..threshold).contains(&people) {
            found.push(Breach {
                weight: Weight::Exact,
                what: format!("{occasion}: {rest} of the {people} who came or left"),
            });
        }
    }
    found
}
