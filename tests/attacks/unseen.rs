//! What exists, where a withheld value is another.

use crate::{answers, codings, counts, existence, published, seeds};

/// What a build published before and after a withheld value was another, and
/// what that was.
type Pair = (published::Published, published::Published, String);

/// How what exists differs in such pairs, of which a seed may give one.
fn differences(
    programmes: u64,
    pair: impl Fn(u64, &mut fastrand::Rng) -> Option<Pair>,
) -> Vec<String> {
    let (mut found, mut compared) = (Vec::new(), 0);
    for seed in seeds(programmes) {
        let Some((before, after, what)) = pair(seed, &mut fastrand::Rng::with_seed(seed)) else {
            continue;
        };
        compared += 1;
        for difference in existence::differences(&before, &after) {
            let told = format!("seed {seed}: {what}: {difference}");
            eprintln!("{told}");
            found.push(told);
        }
    }
    eprintln!("{compared} compared");
    assert!(compared > 10, "{compared} are not enough");
    found
}

#[test]
fn what_exists_of_indicators_hangs_on_nothing_withheld() {
    let found = differences(14, |seed, random| {
        let counts = counts::make(seed);
        let before = existence::published(|folder| counts.write(folder));
        let (other, what) = existence::other_counts(&counts, &before, random)?;
        let after = existence::published(|folder| other.write(folder));
        Some((before, after, what))
    });
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn what_exists_of_surveys_hangs_on_no_withheld_answer() {
    let found = differences(16, |seed, random| {
        let survey = answers::make(seed);
        let before = existence::published(|folder| survey.write(folder));
        let (other, what) = existence::other_answer(&survey, &before, random)?;
        let after = existence::published(|folder| other.write(folder));
        Some((before, after, what))
    });
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn what_exists_of_interviews_hangs_on_no_withheld_count() {
    let mut found = differences(16, |seed, random| {
        let made = codings::make(seed);
        let before = existence::published(|folder| made.write(folder));
        let (other, what) = existence::other_coding(&made, &before, random)?;
        let after = existence::published(|folder| other.write(folder));
        Some((before, after, what))
    });
    // Codes that come together for the first time are no withheld count.
    found.retain(|told| !told.contains("co-occurrence/"));
    assert!(found.is_empty(), "{found:#?}");
}

/// Six people who all answer the same twice, and six of whom one does not.
pub fn six(changes: bool) -> answers::Survey {
    let person = |at: i64| answers::Person {
        before: Some(vec![Some(at % 3 + 1)]),
        after: Some(vec![Some(if changes && at == 0 { 2 } else { at % 3 + 1 })]),
    };
    let lab = |people: i64| (0..people).map(person).collect();
    answers::Survey {
        most: 5,
        reversed: vec![false],
        has_index: false,
        feeds: false,
        reverse_rows: false,
        labs: vec![lab(6), lab(14)],
    }
}

#[test]
fn that_nobody_changed_is_not_told_by_what_is_missing() {
    let [before, after] =
        [six(false), six(true)].map(|survey| existence::published(|folder| survey.write(folder)));
    let mut found = existence::differences(&before, &after);
    found.retain(|told| told.contains("/lab0/"));
    assert!(found.is_empty(), "{found:#?}");
}
