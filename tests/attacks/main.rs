//! Everything that is published, attacked from outside: random programmes are
//! built, and what follows from the files is worked out by relations of the
//! attack's own, for readers and for labs that know their own rows.

#![allow(clippy::unwrap_used, reason = "a test says what it expects by failing")]
#![allow(clippy::print_stderr, reason = "how much is withheld is told beside the verdict")]

mod answers;
mod breach;
mod counts;
mod indicators;
mod published;
mod solver;
mod surveys;

use published::{Loss, publish};

/// Counts of 1 to below it are small.
const K: i64 = 5;

/// Which seeds are tried: of a longer search where one is asked for.
fn seeds(usual: u64) -> std::ops::Range<u64> {
    let asked = std::env::var("ATTACK_SEEDS").ok();
    let range = asked.as_deref().and_then(|asked| asked.split_once(".."));
    let range = range.and_then(|(first, end)| Some(first.parse().ok()?..end.parse().ok()?));
    range.unwrap_or(0..usual)
}

#[test]
fn no_count_follows_from_what_is_told_of_indicators() {
    let (mut loss, mut found) = (Loss::default(), Vec::new());
    for seed in seeds(40) {
        let counts = counts::make(seed);
        let folder = tempfile::tempdir().unwrap();
        counts.write(folder.path());
        let published = publish(folder.path());
        published.add_to(&mut loss);
        for indicator in 0..counts::INDICATORS.len() {
            let attack = indicators::Attack::new(&counts, &published, indicator);
            for viewer in (0..counts.labs).map(Some).chain([None]) {
                for mut breach in attack.breaches(viewer) {
                    breach.what = format!("seed {seed}: {}", breach.what);
                    eprintln!("{:?} {}", breach.weight, breach.what);
                    found.push(breach);
                }
            }
        }
    }
    eprintln!("{}", loss.told());
    assert!(found.is_empty(), "{}", breach::told(&found));
}

#[test]
fn no_answer_follows_from_what_is_told_of_surveys() {
    let (mut loss, mut found, mut open) = (Loss::default(), Vec::new(), 0);
    for seed in seeds(40) {
        let survey = answers::make(seed);
        let folder = tempfile::tempdir().unwrap();
        survey.write(folder.path());
        let published = publish(folder.path());
        published.add_to(&mut loss);
        let items: Vec<usize> = (0..survey.reversed.len()).collect();
        let together = if survey.has_index { vec![items] } else { items.iter().map(|item| vec![*item]).collect() };
        let started = std::time::Instant::now();
        for items in together {
            let attack = surveys::Attack::new(&survey, &published, &items);
            for viewer in (0..survey.labs.len()).map(Some).chain([None]) {
                for mut breach in attack.breaches(&items, viewer, &mut open) {
                    breach.what = format!("seed {seed}: {}", breach.what);
                    eprintln!("{:?} {}", breach.weight, breach.what);
                    found.push(breach);
                }
            }
        }
        eprintln!("seed {seed} labs {} most {} {:?}", survey.labs.len(), survey.most, started.elapsed());
    }
    eprintln!("{}{open} questions left open", loss.told());
    assert!(found.is_empty(), "{}", breach::told(&found));
}

/// Writes the project of a seed where it can be looked at.
#[test]
#[ignore = "for looking at one programme: ATTACK_SEEDS and ATTACK_FOLDER say which and where"]
fn write_a_programme() {
    let folder = std::env::var("ATTACK_FOLDER").unwrap();
    for seed in seeds(1) {
        let folder = std::path::Path::new(&folder).join(seed.to_string());
        match std::env::var("ATTACK_KIND").as_deref() {
            Ok("counts") => counts::make(seed).write(&folder),
            _ => answers::make(seed).write(&folder),
        }
        publish(&folder);
    }
}
