//! Everything that is published, attacked from outside: random programmes are
//! built, and what follows from the files is worked out by relations of the
//! attack's own, for readers and for labs that know their own rows.

#![allow(clippy::unwrap_used, reason = "a test says what it expects by failing")]
#![allow(
    clippy::print_stderr,
    reason = "how much is withheld is told beside the verdict"
)]

mod answers;
mod breach;
mod changes;
mod codings;
mod counts;
mod editions;
mod existence;
mod indicators;
mod interviews;
mod judged;
mod published;
mod solver;
mod steady;
mod student;
mod surveys;
mod tools;
mod unseen;

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

/// Breaches of some indicators in random programmes, as readers and labs see them.
fn attack_indicators(indicators: &[usize], seeds: std::ops::Range<u64>) -> Vec<breach::Breach> {
    let (mut loss, mut found) = (Loss::default(), Vec::new());
    for seed in seeds {
        let counts = counts::make(seed);
        let folder = tempfile::tempdir().unwrap();
        counts.write(folder.path());
        let published = publish(folder.path());
        published.add_to(&mut loss);
        for &indicator in indicators {
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
    found
}

#[test]
fn no_count_follows_from_what_is_told_of_people_and_shares() {
    let found = attack_indicators(&[0, 2], seeds(16));
    assert!(found.is_empty(), "{}", breach::told(&found));
}

#[test]
fn no_count_follows_from_what_is_told_of_running_totals() {
    let found = attack_indicators(&[1], seeds(16));
    assert!(found.is_empty(), "{}", breach::told(&found));
}

#[test]
fn no_interview_follows_from_what_is_told_of_codes() {
    let (mut loss, mut found, mut open) = (Loss::default(), Vec::new(), 0);
    for seed in seeds(30) {
        let made = codings::make(seed);
        let folder = tempfile::tempdir().unwrap();
        made.write(folder.path());
        let published = publish(folder.path());
        published.add_to(&mut loss);
        let attack = interviews::Attack::new(&made, &published);
        let labs = [0, made.labs.len() - 1].map(Some);
        for viewer in labs
            .into_iter()
            .filter(|_| made.labs.len() > 1)
            .chain([None])
        {
            for mut breach in attack.breaches(viewer, &mut open) {
                breach.what = format!("seed {seed}: {}", breach.what);
                eprintln!("{:?} {}", breach.weight, breach.what);
                found.push(breach);
            }
        }
    }
    eprintln!("{}{open} questions left open", loss.told());
    assert!(found.is_empty(), "{}", breach::told(&found));
}

/// Breaches of random surveys, as a reader sees them and the first and last lab.
fn attack_surveys(seeds: std::ops::Range<u64>) -> Vec<breach::Breach> {
    let (mut loss, mut found, mut open) = (Loss::default(), Vec::new(), 0);
    for seed in seeds {
        let survey = answers::make(seed);
        let folder = tempfile::tempdir().unwrap();
        survey.write(folder.path());
        let published = publish(folder.path());
        published.add_to(&mut loss);
        for items in survey.together() {
            let attack = surveys::Attack::new(&survey, &published, &items);
            let labs = [0, survey.labs.len() - 1].map(Some);
            for viewer in labs
                .into_iter()
                .filter(|_| survey.labs.len() > 1)
                .chain([None])
            {
                for mut breach in attack.breaches(&items, viewer, &mut open) {
                    breach.what = format!("seed {seed}: {}", breach.what);
                    eprintln!("{:?} {}", breach.weight, breach.what);
                    found.push(breach);
                }
            }
        }
    }
    eprintln!("{}{open} questions left open", loss.told());
    found
}

#[test]
fn no_answer_follows_from_what_is_told_of_surveys() {
    let mut found = attack_surveys(seeds(7));
    // That few of those who left or came can have given an answer which none of
    // them gave is no more than a guess about each. That what is told of all labs
    // can narrow a third of a lab is known, and not guarded.
    let spared = [" is 0,", "above is", "below is", "middle is"];
    found.retain(|own| {
        own.weight == breach::Weight::Exact || !spared.iter().any(|part| own.what.contains(part))
    });
    assert!(found.is_empty(), "{}", breach::told(&found));
}

#[test]
fn no_answer_of_the_few_who_came_or_left_follows() {
    let mut found = Vec::new();
    for seed in seeds(40) {
        let survey = steady::make(seed);
        let folder = tempfile::tempdir().unwrap();
        survey.write(folder.path());
        let published = publish(folder.path());
        found.extend(steady::breaches(&survey, &published, K));
    }
    assert!(found.is_empty(), "{}", breach::told(&found));
}

/// A class of a whole group of at least the threshold, in which the very count
/// of an answer is known to a reader: nowhere, also where the rest is open.
#[test]
fn no_answer_of_a_whole_group_is_known_to_readers_exactly() {
    let mut found = attack_surveys(seeds(7));
    found.retain(|own| {
        let of_all = own.what.contains(" Before (") || own.what.contains(" After (");
        let people = own
            .what
            .split(['(', ')'])
            .nth(1)
            .and_then(|n| n.parse().ok());
        let is_answer = own.what.contains("answer ") && own.what.contains("to a reader");
        let is_whole = people.is_some_and(|n: i64| n >= K);
        own.weight == breach::Weight::Exact && of_all && is_answer && is_whole
    });
    assert!(found.is_empty(), "{}", breach::told(&found));
}

/// The attack sees a small class that is shown, and one that follows.
#[test]
fn what_is_open_is_found() {
    let survey = unseen::six(true);
    let mut published = existence::published(|folder| survey.write(folder));
    let attack = |published: &published::Published| {
        surveys::Attack::new(&survey, published, &[0]).breaches(&[0], None, &mut 0)
    };
    let before = attack(&published).len();
    let mut show = |id: &str, value: f64| {
        let figure = published::Shown {
            value,
            n: Some(14),
            numerator: None,
            half: 0.0,
            interval: None,
        };
        published
            .figures
            .insert(format!("survey/q0/lab1/baseline/{id}"), Some(figure));
    };
    show("answer/1", 5.0);
    show("answer/2", 5.0);
    show("answer/4", 0.0);
    show("answer/5", 0.0);
    let found = attack(&published);
    assert!(
        found.len() > before && found.iter().any(|own| own.what.contains("answer 3 is 4")),
        "{found:?}"
    );
}

/// Lists of changes that are known too well, in random surveys.
fn attack_changes(rounding: changes::Rounding) -> Vec<breach::Breach> {
    let (mut found, mut looked, mut programmes) = (Vec::new(), 0, 0);
    for seed in seeds(60) {
        let survey = answers::make(seed);
        let both = |lab: usize| {
            let pairs = survey.pairs(lab, 0);
            pairs
                .iter()
                .filter(|pair| pair.0.is_some() && pair.1.is_some())
                .count()
        };
        if survey.most > 4 || !(0..survey.labs.len()).any(|lab| (10..=16).contains(&both(lab))) {
            continue;
        }
        let published = existence::published(|folder| survey.write(folder));
        let (breaches, labs) = changes::breaches(&survey, &published, rounding);
        looked += labs;
        programmes += 1;
        for mut breach in breaches {
            breach.what = format!("seed {seed}: {}", breach.what);
            eprintln!("{:?} {}", breach.weight, breach.what);
            found.push(breach);
        }
    }
    eprintln!("{looked} labs");
    assert!(programmes > 2, "{programmes} programmes are not enough");
    found
}

#[test]
fn no_change_follows_from_mean_interval_and_effect() {
    let found = attack_changes(changes::PRINTED);
    assert!(found.is_empty(), "{}", breach::told(&found));
}

/// The same rows in another order must be the same publication.
#[test]
fn the_order_of_rows_is_not_published() {
    for seed in 0..4 {
        let (survey, made) = (answers::make(seed), codings::make(seed));
        let (mut turned, mut back) = (survey.clone(), codings::make(seed));
        let one = existence::published(|folder| survey.write(folder));
        let two = existence::published(|folder| made.write(folder));
        turned.reverse_rows = true;
        back.reverse_rows = true;
        let [one_turned, two_turned] = [
            existence::published(|folder| turned.write(folder)),
            existence::published(|folder| back.write(folder)),
        ];
        for (before, after) in [(one, one_turned), (two, two_turned)] {
            for (name, bytes) in &before.files {
                assert!(
                    after.files.get(name) == Some(bytes),
                    "seed {seed}: {name} follows the order of rows"
                );
            }
        }
    }
}

/// Nothing that is published holds the digest of what was read, a person's
/// key, or the comment of a withheld count.
#[test]
fn no_input_is_told_by_digest_key_or_comment() {
    use sha2::Digest as _;
    let folder = tempfile::tempdir().unwrap();
    let survey = answers::make(3);
    survey.write(folder.path());
    let measurements = "lab;indicator;occasion;date;value;comment\nlab0;new;baseline;2024-01-01;20;kept-remark\nlab0;new;follow-up;2025-01-01;30;\nlab1;new;baseline;2024-01-01;3;secret-remark\nlab1;new;follow-up;2025-01-01;30;secret-later\n";
    std::fs::write(folder.path().join("data/measurements.csv"), measurements).unwrap();
    std::fs::write(
        folder.path().join("data/indicators.csv"),
        "id;name;level;unit;direction\nnew;Newly in;activity;persons;up\n",
    )
    .unwrap();
    if survey.feeds {
        std::fs::write(folder.path().join("data/indicators.csv"), "id;name;level;unit;direction\nnew;Newly in;activity;persons;up\nfeel;How it feels;result;scale;up\n").unwrap();
    }
    let published = published::publish_all(folder.path());
    let mut needles: Vec<Vec<u8>> = [&b"secret-"[..], b";p0;", b"p11\""]
        .map(<[u8]>::to_vec)
        .into();
    for entry in walkdir::WalkDir::new(folder.path().join("data")) {
        let entry = entry.unwrap();
        if entry.file_type().is_file() {
            let digest = sha2::Sha256::digest(std::fs::read(entry.path()).unwrap());
            let hex: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
            needles.push(hex.into_bytes());
        }
    }
    let results = String::from_utf8_lossy(&published.files["results/indicator-results.csv"]);
    assert!(results.contains("kept-remark"), "other comments are told");
    for (name, bytes) in &published.files {
        for needle in &needles {
            let found = bytes
                .windows(needle.len())
                .any(|window| window == needle.as_slice());
            assert!(!found, "{name} holds {}", String::from_utf8_lossy(needle));
        }
    }
}
