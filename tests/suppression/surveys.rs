//! Random surveys, released as a whole: every range that is published holds the
//! truth, and is no narrower than what every table of answers says that agrees
//! with what is shown.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use labbrapport::disclosure::{Publication, Published, Range};
use labbrapport::pipeline::prepare;

use crate::tables::K;

const ANSWERS: usize = 5;

/// How many gave each answer, by lab and occasion.
type Truth = BTreeMap<(&'static str, &'static str), Vec<u64>>;

/// A survey of three labs with one item; after, some of those who answered
/// before.
fn make(seed: u64, twice: bool) -> (tempfile::TempDir, Truth) {
    let mut random = fastrand::Rng::with_seed(seed);
    let mut truth = Truth::new();
    let mut rows = String::from("labb;respondent;tillfälle;trygg\n");
    for lab in ["norr", "mitt", "syd"] {
        let favourite = random.usize(0..ANSWERS);
        for (occasion, id) in [("baslinje", "baseline"), ("uppföljning", "follow-up")] {
            if id == "follow-up" && !twice {
                continue;
            }
            for respondent in 0..random.u64(2..11) {
                let at = match random.f64() {
                    drawn if drawn < 0.6 => favourite,
                    _ => random.usize(0..ANSWERS),
                };
                let _ = writeln!(rows, "{lab};{lab}{respondent};{occasion};{}", at + 1);
                for scope in [lab, "all"] {
                    truth.entry((scope, id)).or_insert_with(|| vec![0; ANSWERS])[at] += 1;
                }
            }
        }
    }
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    std::fs::create_dir_all(&data).unwrap();
    let manifest = "title = \"Prov\"\ndate = 2020-12-31\n\n[results]\nid = \"prov\"\n";
    let items = "id;text;skala min;skala max;riktning\ntrygg;Jag är trygg;1;5;upp\n";
    let labs = "id;namn;ort\nnorr;Norr;Ort\nmitt;Mitt;Ort\nsyd;Syd;Ort\n";
    for (name, text) in [
        ("labbrapport.toml", manifest),
        ("data/labb.csv", labs),
        ("data/enkätfrågor.csv", items),
        ("data/enkätsvar.csv", &rows),
    ] {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    (folder, truth)
}

/// What answers say under each measure: how many, of how many.
fn measures(counts: &[u64]) -> Vec<(String, f64, f64)> {
    let n: u64 = counts.iter().sum();
    let sum: u64 = (1..)
        .zip(counts)
        .map(|(answer, count)| answer * count)
        .sum();
    let above = (counts[3] + counts[4]) as f64;
    let mut told: Vec<(String, f64, f64)> = (1..)
        .zip(counts)
        .map(|(answer, count): (u32, _)| (format!("answer/{answer}"), *count as f64, 1.0))
        .collect();
    told.extend([
        ("n".to_owned(), n as f64, 1.0),
        ("mean".to_owned(), sum as f64, n as f64),
        ("share-positive".to_owned(), above, n as f64),
        (
            "third/below".to_owned(),
            (counts[0] + counts[1]) as f64,
            1.0,
        ),
        ("third/middle".to_owned(), counts[2] as f64, 1.0),
        ("third/above".to_owned(), above, 1.0),
    ]);
    told
}

/// Every way to spread `n` persons over the answers.
fn tables(n: u64, answers: usize) -> Vec<Vec<u64>> {
    if answers == 1 {
        return vec![vec![n]];
    }
    let with = |own: u64| {
        let rest = tables(n - own, answers - 1).into_iter();
        rest.map(move |rest| [vec![own], rest].concat())
    };
    (0..=n).flat_map(with).collect()
}

/// Looks at every range of a survey; gives how many there are.
fn attack(seed: u64, twice: bool) -> usize {
    let (folder, truth) = make(seed, twice);
    let publication = prepare(folder.path(), None)
        .unwrap_or_else(|said| panic!("seed {seed}: {said:?}"))
        .publication;
    let mut found = 0;
    for ((scope, occasion), counts) in &truth {
        let published = |measure: &str| {
            let id = format!("survey/trygg/{scope}/{occasion}/{measure}");
            publication.figure(publication.parse_key(&id).unwrap())
        };
        let agrees = |table: &[u64]| {
            measures(table)
                .iter()
                .all(|(measure, value, of)| match published(measure) {
                    Some(Published::Shown(figure)) => (figure.value - value / of).abs() < 1e-9,
                    _ => true,
                })
        };
        let n: u64 = counts.iter().sum();
        // Where more is told, of all labs and of those who answered twice,
        // more follows: there only the truth is held against the range.
        let agreeing: Option<Vec<Vec<u64>>> = (!twice && n < 12).then(|| {
            let all = (0..=n.max(K)).flat_map(|n| tables(n, ANSWERS));
            all.filter(|table| agrees(table)).collect()
        });
        for (at, (measure, count, of)) in measures(counts).iter().enumerate() {
            let Some(Published::Withheld {
                range: Some(range), ..
            }) = published(measure)
            else {
                continue;
            };
            found += 1;
            let told =
                format!("seed {seed}: {measure} of {scope} {occasion} {counts:?}: {range:?}");
            let within = |count: f64| (range.low as f64..=range.high as f64).contains(&count);
            assert!(within(*count), "{told}");
            assert_eq!(range.of.map_or(1.0, |of| of as f64), *of, "{told}");
            if *count >= 1.0 && *count < K as f64 {
                assert!(range.low <= 1 && range.high >= K - 1, "{told}");
            }
            if measure == "n" {
                continue;
            }
            for table in agreeing.iter().flatten() {
                let (_, other, _) = measures(table)[at].clone();
                assert!(within(other), "{told} might be {other}");
            }
        }
        found += bookkeeping(&publication, scope, twice, seed);
    }
    found
}

/// Small numbers of those who answered are told as `1..k` and no other way, save the
/// difference of two that are both told.
fn bookkeeping(publication: &Publication, scope: &str, twice: bool, seed: u64) -> usize {
    let mut found = 0;
    let measures = ["matched", "before-only", "after-only"];
    for measure in measures.iter().filter(|_| twice) {
        let id = format!("survey/trygg/{scope}/paired/{measure}");
        match publication.figure(publication.parse_key(&id).unwrap()) {
            None => {}
            Some(Published::Shown(figure)) => {
                let small = figure.value >= 1.0 && figure.value < K as f64;
                let told = |id: String| {
                    let key = publication.parse_key(&id).unwrap();
                    publication.shown(key).is_some()
                };
                let both = ["paired/matched", "baseline/n", "follow-up/n"];
                let mut both = both
                    .map(|of| format!("survey/trygg/{scope}/{of}"))
                    .into_iter();
                let follows = *measure != "matched" && both.all(told);
                assert!(!small || follows, "seed {seed}: {id}");
            }
            Some(Published::Withheld { range, .. }) => {
                let (low, high, of) = (1, K - 1, None);
                assert_eq!(range, Some(Range { low, high, of }), "seed {seed}: {id}");
                found += 1;
            }
        }
    }
    found
}

#[test]
fn ranges_of_answers_are_what_follows_from_what_is_shown() {
    let found = |seeds, twice| (0..seeds).map(|seed| attack(seed, twice)).sum::<usize>();
    let (once, both_times) = (found(200, false), found(60, true));
    assert!(once > 200 && both_times > 200, "{once}, {both_times}");
}
