//! Attacked by trying every table of answers.

use super::consistent::{Bounds, Counts, Persons, Stayed, concluded, in_blocks, sum};
use super::judge::Judge;
use super::level::{Grain, Level, Scale};
use super::pattern::Pattern;
use crate::analysis::Third;
use crate::disclosure::Withheld;
use crate::disclosure::editions::Editions;
use crate::disclosure::surveys::answers::Answers;
use crate::model::{Occasion, Scope};

fn scale(answers: usize) -> Scale {
    let third = |at: usize| match (2 * at).cmp(&(answers - 1)) {
        std::cmp::Ordering::Less => Third::Below,
        std::cmp::Ordering::Equal => Third::Middle,
        std::cmp::Ordering::Greater => Third::Above,
    };
    Scale {
        thirds: (0..answers).map(third).collect(),
        wanted: Third::Above,
    }
}

/// Every way to spread `n` persons over the answers.
fn tables(n: u64, answers: usize) -> Vec<Counts> {
    if answers == 1 {
        return vec![vec![n]];
    }
    let first = 0..=n;
    let with = |own: u64| {
        let rest = tables(n - own, answers - 1).into_iter();
        rest.map(move |rest| [vec![own], rest].concat())
    };
    first.flat_map(with).collect()
}

fn drawn(random: &mut fastrand::Rng, n: u64, answers: usize) -> Counts {
    let mut counts = vec![0; answers];
    let favourite = random.usize(0..answers);
    for _ in 0..n {
        let at = if random.f64() < 0.6 {
            favourite
        } else {
            random.usize(0..answers)
        };
        counts[at] += 1;
    }
    counts
}

fn added(one: &[u64], other: &[u64]) -> Counts {
    one.iter().zip(other).map(|(a, b)| a + b).collect()
}

/// What is told of some persons.
fn statement(all: &[u64], stayers: (&[u64], Stayed), scale: &Scale, level: Level) -> Vec<u64> {
    let mut told = vec![all.iter().sum()];
    told.extend(in_blocks(all, &scale.blocks(level.grain())));
    told.extend(level.tells_sum().then(|| sum(all)));
    let (stayers, stayed) = stayers;
    if stayed != Stayed::Nothing {
        told.push(sum(stayers));
        told.extend(in_blocks(stayers, &scale.blocks(stayed.grain())));
    }
    told
}

fn widened(bounds: &mut Option<Vec<Bounds>>, counts: &[u64]) {
    match bounds {
        None => *bounds = Some(counts.iter().map(|own| (*own, *own)).collect()),
        Some(bounds) => {
            for (own, count) in bounds.iter_mut().zip(counts) {
                *own = (own.0.min(*count), own.1.max(*count));
            }
        }
    }
}

#[test]
fn what_follows_is_what_every_table_says() {
    let mut random = fastrand::Rng::with_seed(7);
    for _ in 0..400 {
        let answers = random.usize(2..6);
        let scale = scale(answers);
        let (m, b) = (random.u64(1..6), random.u64(0..4));
        let (stayers, others) = (
            drawn(&mut random, m, answers),
            drawn(&mut random, b, answers),
        );
        let persons = Persons {
            all: added(&stayers, &others),
            stayers: Some(stayers.clone()),
        };
        for level in Level::ALL {
            for stayed in Stayed::ALL {
                let told = |stay: &[u64], other: &[u64]| {
                    statement(&added(stay, other), (stay, stayed), &scale, level)
                };
                let truth = told(&stayers, &others);
                let (mut all, mut stay, mut other) = (None, None, None);
                for one in tables(m, answers) {
                    for two in tables(b, answers) {
                        if told(&one, &two) == truth {
                            widened(&mut all, &added(&one, &two));
                            widened(&mut stay, &one);
                            widened(&mut other, &two);
                        }
                    }
                }
                for grain in [Grain::Thirds, Grain::Positive] {
                    if grain >= level.grain() {
                        continue;
                    }
                    let blocks = scale.blocks(grain);
                    let mut together = None;
                    for one in tables(m, answers) {
                        for two in tables(b, answers) {
                            if told(&one, &two) == truth {
                                widened(&mut together, &in_blocks(&added(&one, &two), &blocks));
                            }
                        }
                    }
                    let found = concluded(&persons, &scale, (level, stayed), grain);
                    let found = found.map(|found| found.all);
                    assert_eq!(
                        found, together,
                        "{persons:?} {level:?} {stayed:?} {grain:?}"
                    );
                }
                let found = concluded(&persons, &scale, (level, stayed), Grain::Answers).unwrap();
                assert_eq!(Some(found.all), all, "{persons:?} {level:?} {stayed:?}");
                if let Some((stayers, others)) = found.parts {
                    assert_eq!(Some(stayers), stay, "{persons:?} {level:?}");
                    assert_eq!(Some(others), other, "{persons:?} {level:?}");
                }
            }
        }
    }
}

const K: u64 = 3;

/// A survey of labs of up to seven persons, and what is told of it.
fn made(random: &mut fastrand::Rng) -> (Answers, Pattern) {
    let labs = random.usize(1..5);
    let answers = random.usize(2..5);
    let mut rounds = std::collections::BTreeMap::new();
    let mut all = vec![0; answers];
    for lab in 0..labs {
        let n = random.u64(1..8);
        let counts = drawn(random, n, answers);
        all = added(&all, &counts);
        let persons = Persons {
            all: counts,
            stayers: None,
        };
        rounds.insert((Scope::Lab(lab.into()), Occasion::Baseline), persons);
    }
    let among_all = rounds.keys().map(|of| (*of, Occasion::Baseline)).collect();
    let persons = Persons { all, stayers: None };
    rounds.insert((Scope::All, Occasion::Baseline), persons);
    let answers = Answers {
        divided: false,
        item: 0.into(),
        scale: scale(answers),
        is_index: false,
        feeds_share: false,
        of_shared_index: false,
        of_two_valued: false,
        lone: std::collections::BTreeSet::new(),
        rounds,
        among_all,
        compared: std::collections::BTreeMap::new(),
    };
    let none = Withheld::new();
    let pattern = Judge::new(&answers, &none, &Editions::default(), K).pattern();
    (answers, pattern)
}

/// The answers of every lab that agree with all that is told; what one lab
/// knows of itself is told to it.
fn agreeing(answers: &Answers, pattern: &Pattern, viewer: Option<usize>) -> Vec<Vec<Counts>> {
    let told = |scope: Scope, counts: &[u64]| {
        let level = pattern.levels[&(scope, Occasion::Baseline)];
        statement(counts, (&[], Stayed::Nothing), &answers.scale, level)
    };
    let labs: Vec<&Persons> = answers
        .rounds
        .iter()
        .filter(|((scope, _), _)| *scope != Scope::All)
        .map(|(_, persons)| persons)
        .collect();
    let classes = answers.scale.thirds.len();
    let mut found: Vec<Vec<Counts>> = vec![Vec::new()];
    for (lab, persons) in labs.iter().enumerate() {
        let scope = Scope::Lab(lab.into());
        let truth = told(scope, &persons.all);
        let own: Vec<Counts> = tables(persons.n(), classes)
            .into_iter()
            .filter(|counts| told(scope, counts) == truth)
            .filter(|counts| viewer != Some(lab) || *counts == persons.all)
            .collect();
        let longer = found.iter().flat_map(|labs| {
            own.iter()
                .map(move |own| [labs.clone(), vec![own.clone()]].concat())
        });
        found = longer.collect();
    }
    let all = &answers.rounds[&(Scope::All, Occasion::Baseline)].all;
    let truth = told(Scope::All, all);
    found.retain(|labs| {
        let together = labs
            .iter()
            .fold(vec![0; classes], |sum, own| added(&sum, own));
        told(Scope::All, &together) == truth
    });
    found
}

#[test]
fn no_reader_and_no_lab_can_conclude_a_small_count() {
    let mut random = fastrand::Rng::with_seed(11);
    let (mut guarded, mut told_of_all) = (0, 0);
    for _ in 0..300 {
        let (answers, pattern) = made(&mut random);
        let labs = answers.rounds.len() - 1;
        let of_all = pattern.levels[&(Scope::All, Occasion::Baseline)];
        told_of_all += usize::from(of_all.grain() < Grain::Everyone || of_all.tells_sum());
        for ((scope, occasion), persons) in &answers.rounds {
            let level = pattern.levels[&(*scope, *occasion)];
            let blocks = answers.scale.blocks(level.grain());
            let told = in_blocks(&persons.all, &blocks);
            let small = |count: &u64| blocks.len() > 1 && (1..K).contains(count);
            assert!(!told.iter().any(small), "{told:?} is told as it is");
        }
        for viewer in (0..labs).map(Some).chain([None]) {
            let tables = agreeing(&answers, &pattern, viewer);
            for lab in (0..labs).filter(|lab| Some(*lab) != viewer) {
                let truth = &answers.rounds[&(Scope::Lab(lab.into()), Occasion::Baseline)];
                for (at, &count) in truth.all.iter().enumerate() {
                    let possible = || tables.iter().map(|labs| labs[lab][at]);
                    let (least, most) = (possible().min().unwrap(), possible().max().unwrap());
                    if (1..K).contains(&count) {
                        guarded += 1;
                        let enough = (K - 1).min(truth.n());
                        assert!(
                            least <= 1 && most >= enough,
                            "{least}..{most} for {:?}, {pattern:?}, lab {lab} seen by {viewer:?}",
                            answers
                                .rounds
                                .values()
                                .map(|own| &own.all)
                                .collect::<Vec<_>>()
                        );
                    }
                }
            }
        }
    }
    assert!(
        guarded > 500 && told_of_all > 30,
        "{guarded}, {told_of_all}"
    );
}
