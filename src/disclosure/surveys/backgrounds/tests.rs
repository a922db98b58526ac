//! Attacked by counting: of all that is told, every choice of groups against
//! every choice of labs.

use std::collections::BTreeSet;

use super::rounds::{Round, Row, Shares};
use super::{Judged, Told};
use crate::analysis::Third;
use crate::disclosure::Withheld;
use crate::disclosure::surveys::level::{Grain, Level, Scale};
use crate::model::{LabIx, Occasion};

const K: u64 = 3;

/// A survey of a few labs, with one background of up to four categories.
fn made(random: &mut fastrand::Rng) -> Round {
    let (labs, categories) = (random.usize(2..5), random.usize(2..5));
    let most = [16, 80][random.usize(0..2)];
    let mut rows = Vec::new();
    for lab in 0..labs {
        // In some labs nearly everybody is of one category.
        let usual = random.usize(0..categories);
        let mixed = random.f64();
        for _ in 0..random.usize(3..most) {
            let own = match random.f64() < mixed {
                true => random.usize(0..categories),
                false => usual,
            };
            let at = random.usize(0..3);
            let said = (random.f64() > 0.1).then(|| own.into());
            rows.push(Row::new(lab.into(), at, at == 2, vec![said]));
        }
    }
    Round {
        item: 0.into(),
        occasion: Occasion::Baseline,
        scale: Scale {
            thirds: vec![Third::Below, Third::Middle, Third::Above],
            wanted: Third::Above,
        },
        is_index: false,
        rows,
        backgrounds: 1,
        partly: Vec::new(),
    }
}

/// Everybody's group: of those that are told of, or the rest.
fn groups(round: &Round, told: &Told) -> Vec<usize> {
    let groups = round.by_background(0, &told.categories);
    groups.of_row
}

fn is_in(set: usize, at: usize) -> bool {
    set >> at & 1 == 1
}

#[test]
fn no_groups_differ_from_labs_by_few() {
    let mut random = fastrand::Rng::with_seed(5);
    let (mut told_of, mut with_share, mut hidden) = (0, 0, 0);
    for _ in 0..400 {
        let round = made(&mut random);
        let judged = Judged {
            round: &round,
            of_all: Level::PositiveAndMean,
            shares: round.by_lab_with_share(|_, _| Shares {
                of_everyone: true,
                of_stayers: false,
            }),
            k: K,
        };
        let told = judged.told(&Withheld::new());
        let Some(told) = told.first() else {
            hidden += 1;
            continue;
        };
        told_of += 1;
        let shares = told.level.grain() <= Grain::Positive;
        with_share += usize::from(shares);
        let of_row = groups(&round, told);
        let labs: BTreeSet<LabIx> = round.labs();
        let many = told.categories.len() + 1;
        for set in 1..1_usize << many {
            let within = |at: usize| is_in(set, of_row[at]);
            for viewer in labs.iter().copied().map(Some).chain([None]) {
                let others: Vec<usize> = (0..round.rows.len())
                    .filter(|at| Some(round.rows[*at].lab) != viewer)
                    .collect();
                let own = others.iter().filter(|at| within(**at)).count();
                if own == 0 || own == others.len() {
                    continue;
                }
                let least = match viewer {
                    Some(_) => K,
                    None => 2 * K,
                };
                for of_labs in 0..1_usize << labs.len() {
                    let apart = others
                        .iter()
                        .filter(|at| within(**at) != is_in(of_labs, round.rows[**at].lab.at()));
                    let apart: Vec<&usize> = apart.collect();
                    let n = apart.len() as u64;
                    assert!(n >= least, "{n} people for {viewer:?}");
                    // Of them the difference of positive answers is known.
                    let said = |at: &&&usize| round.rows[***at].is_positive == within(***at);
                    let counted = apart.iter().filter(said).count() as u64;
                    let open = counted >= K && n - counted >= K;
                    assert!(!shares || open, "{counted} of {n} for {viewer:?}");
                }
            }
        }
    }
    assert!(
        told_of > 50 && with_share > 10 && hidden > 50,
        "{told_of}, {with_share}, {hidden}"
    );
}

/// The mean that everybody's answers give away is told of no group.
#[test]
fn a_mean_that_tells_every_answer_is_withheld() {
    let rows = (0..60).map(|at: usize| {
        let women = at.is_multiple_of(2);
        // Of the women one did not give the highest answer.
        let answer = if women {
            2 - usize::from(at == 0)
        } else {
            at / 2 % 3
        };
        Row::new(
            (at % 3).into(),
            answer,
            answer == 2,
            vec![Some(usize::from(women).into())],
        )
    });
    let round = Round {
        rows: rows.collect(),
        ..made(&mut fastrand::Rng::with_seed(1))
    };
    let judged = Judged {
        round: &round,
        of_all: Level::Mean,
        shares: round.by_lab(),
        k: K,
    };
    assert!(judged.told(&Withheld::new()).is_empty());
}
