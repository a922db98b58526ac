//! What exists, where a withheld value is another.

use crate::{answers, codings, counts, existence, published, seeds};

/// What a build published of a project before and after a withheld value was
/// another, and what that was.
fn compared(
    found: &mut Vec<String>,
    seed: u64,
    what: &str,
    before: &published::Published,
    after: &published::Published,
) {
    for difference in existence::differences(before, after) {
        let told = format!("seed {seed}: {what}: {difference}");
        eprintln!("{told}");
        found.push(told);
    }
}

#[test]
fn what_exists_of_indicators_hangs_on_nothing_withheld() {
    let (mut found, mut compared_pairs) = (Vec::new(), 0);
    for seed in seeds(14) {
        let counts = counts::make(seed);
        let before = existence::published(|folder| counts.write(folder));
        let random = &mut fastrand::Rng::with_seed(seed);
        if let Some((other, what)) = existence::other_counts(&counts, &before, random) {
            let after = existence::published(|folder| other.write(folder));
            compared(&mut found, seed, &what, &before, &after);
            compared_pairs += 1;
        }
    }
    eprintln!("{compared_pairs} compared");
    assert!(compared_pairs > 10 && found.is_empty(), "{found:#?}");
}

#[test]
fn what_exists_of_surveys_hangs_on_no_withheld_answer() {
    let (mut found, mut compared_pairs) = (Vec::new(), 0);
    for seed in seeds(16) {
        let survey = answers::make(seed);
        let before = existence::published(|folder| survey.write(folder));
        let random = &mut fastrand::Rng::with_seed(seed);
        if let Some((other, what)) = existence::other_answer(&survey, &before, random) {
            let after = existence::published(|folder| other.write(folder));
            compared(&mut found, seed, &what, &before, &after);
            compared_pairs += 1;
        }
    }
    eprintln!("{compared_pairs} compared");
    assert!(compared_pairs > 10 && found.is_empty(), "{found:#?}");
}

#[test]
fn what_exists_of_interviews_hangs_on_no_withheld_count() {
    let (mut found, mut compared_pairs) = (Vec::new(), 0);
    for seed in seeds(16) {
        let made = codings::make(seed);
        let before = existence::published(|folder| made.write(folder));
        let random = &mut fastrand::Rng::with_seed(seed);
        if let Some((other, what)) = existence::other_coding(&made, &before, random) {
            let after = existence::published(|folder| other.write(folder));
            compared(&mut found, seed, &what, &before, &after);
            compared_pairs += 1;
        }
    }
    // Codes that come together for the first time are no withheld count.
    found.retain(|told| !told.contains("co-occurrence/"));
    eprintln!("{compared_pairs} compared");
    assert!(compared_pairs > 10 && found.is_empty(), "{found:#?}");
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
