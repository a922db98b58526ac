//! Complementary suppression, attacked by other means than its own: by linear
//! programming, by trying every table, and through whole published programmes.

#![allow(clippy::unwrap_used, reason = "a test says what it expects by failing")]

mod programmes;
mod surveys;
mod tables;

use labbrapport::disclosure::network::{Flow, Network, State, audit, protect};
use microlp::{ComparisonOp, OptimizationDirection, Problem};
use tables::{K, network, random_counts};

/// The least and largest value of a cell that linear programming finds, given
/// what is shown and what `viewer` knows.
fn attacked(network: &Network, cell: u32, viewer: Option<u32>) -> (u64, u64) {
    let bound = |direction| {
        let mut problem = Problem::new(direction);
        let mut variables = vec![None; network.cells().len()];
        for unit in network.units() {
            if !unit.state.is_withheld() || (viewer.is_some() && unit.holder == viewer) {
                continue;
            }
            for &at in &unit.cells {
                let own = network.cells()[at as usize];
                let range = (
                    own.floor as f64,
                    own.ceiling.map_or(1e4, |most| most as f64),
                );
                let aim = f64::from(u8::from(at == cell));
                variables[at as usize] = Some(problem.add_var(aim, range));
            }
        }
        for node in 0..network.nodes() as u32 {
            let (mut terms, mut known) = (Vec::new(), 0.0);
            for (cell, variable) in network.cells().iter().zip(&variables) {
                let sign = if cell.from == node {
                    1.0
                } else if cell.to == node {
                    -1.0
                } else {
                    continue;
                };
                match variable {
                    Some(variable) => terms.push((*variable, sign)),
                    None => known -= sign * cell.value as f64,
                }
            }
            if !terms.is_empty() {
                problem.add_constraint(terms, ComparisonOp::Eq, known);
            }
        }
        problem.solve().unwrap().objective().round() as u64
    };
    (
        bound(OptimizationDirection::Minimize),
        bound(OptimizationDirection::Maximize),
    )
}

/// Everyone who could look: readers, and each lab but the cell's own.
fn viewers(labs: usize, own: Option<u32>) -> impl Iterator<Item = Option<u32>> {
    let labs = (0..labs as u32).map(Some);
    let others = labs.filter(move |viewer| own.is_some() && *viewer != own);
    others.chain([None])
}

#[test]
fn bounds_are_those_of_linear_programming() {
    let mut compared = 0;
    for seed in 0..120 {
        let mut random = fastrand::Rng::with_seed(seed);
        let shape = (random.usize(1..6), random.usize(1..5));
        let mut table = network(&random_counts(&mut random, shape, 0.3, 60));
        if seed % 2 == 0 {
            protect(&mut table, K - 1);
        }
        let mut flow = Flow::new(&table);
        for unit in table.units().iter().filter(|unit| unit.state.is_withheld()) {
            for viewer in viewers(shape.0, unit.holder) {
                let cell = unit.cells[0];
                let (least, most) = flow.bounds(&table, cell, viewer, 20_000);
                let (attacked_least, attacked_most) = attacked(&table, cell, viewer);
                assert_eq!(least, attacked_least, "seed {seed}");
                // Where a count has no bound, the solver is given one.
                assert_eq!(most.min(5_000), attacked_most.min(5_000), "seed {seed}");
                compared += 1;
            }
        }
    }
    assert!(compared > 1000, "{compared} intervals are not enough");
}

/// Every whole-numbered table that agrees with what is shown, by trying: the
/// inner cells that are withheld take every value up to `most`.
fn possible(counts: &[Vec<u64>], table: &Network, most: u64) -> Vec<Vec<u64>> {
    let groups = counts[0].len();
    let at = |lab: usize, group: usize| lab * (groups + 1) + group;
    let open: Vec<(usize, usize)> = (0..counts.len())
        .flat_map(|lab| (0..groups).map(move |group| (lab, group)))
        .filter(|(lab, group)| table.units()[at(*lab, *group)].state.is_withheld())
        .collect();
    let mut found = Vec::new();
    let mut tried: Vec<Vec<u64>> = counts.to_vec();
    let choices = (most + 1).pow(open.len() as u32);
    for mut choice in 0..choices {
        for &(lab, group) in &open {
            tried[lab][group] = choice % (most + 1);
            choice /= most + 1;
        }
        let other = network(&tried);
        let agrees = table.units().iter().enumerate().all(|(unit, own)| {
            let (cell, other) = (table.cells()[unit], other.cells()[unit].value);
            if own.state.is_withheld() {
                other >= cell.floor
            } else {
                other == cell.value
            }
        });
        if agrees {
            found.push(other.cells().iter().map(|cell| cell.value).collect());
        }
    }
    found
}

#[test]
fn bounds_are_those_of_every_possible_table() {
    let (mut compared, most) = (0, 8);
    for seed in 0..80 {
        let mut random = fastrand::Rng::with_seed(seed);
        let shape = (random.usize(2..4), 2);
        let counts = random_counts(&mut random, shape, 0.4, 6);
        let mut table = network(&counts);
        protect(&mut table, K - 1);
        let inner = (0..shape.0 * 3).filter(|unit| unit % 3 < 2);
        if inner
            .filter(|unit| table.units()[*unit].state.is_withheld())
            .count()
            > 5
        {
            continue;
        }
        let possible = possible(&counts, &table, most);
        assert!(!possible.is_empty(), "the true table is possible");
        let mut flow = Flow::new(&table);
        for unit in (0..shape.0 * 3).filter(|unit| unit % 3 < 2) {
            if !table.units()[unit].state.is_withheld() {
                continue;
            }
            let (least, largest) = flow.bounds(&table, unit as u32, None, 100);
            let mut values: Vec<u64> = possible.iter().map(|table| table[unit]).collect();
            values.sort_unstable();
            values.dedup();
            // Totals that are withheld let cells grow beyond what was tried.
            if largest <= most {
                assert_eq!(
                    values,
                    (least..=largest).collect::<Vec<u64>>(),
                    "seed {seed}"
                );
                compared += 1;
            }
        }
    }
    assert!(compared > 60, "{compared} cells are not enough");
}

#[test]
fn nothing_small_can_be_concluded_and_nothing_is_withheld_in_vain() {
    let (mut small, mut chosen) = (0, 0);
    for seed in 0..60 {
        let mut random = fastrand::Rng::with_seed(1_000 + seed);
        let shape = (random.usize(2..9), random.usize(2..5));
        let mut table = network(&random_counts(&mut random, shape, 0.25, 60));
        let all = !protect(&mut table, K - 1).is_empty();
        if all {
            table.withhold_all();
        }
        assert!(audit(&table).is_empty(), "seed {seed}");
        for (at, unit) in table.units().iter().enumerate() {
            if !unit.state.is_withheld() {
                continue;
            }
            let value = table.cells()[at].value;
            for viewer in viewers(shape.0, unit.holder) {
                let (least, most) = attacked(&table, at as u32, viewer);
                if (1..K).contains(&value) {
                    assert!(
                        least <= 1 && most >= K - 1,
                        "seed {seed}: {least} to {most}"
                    );
                    small += 1;
                } else {
                    assert!(most - least >= K - 1, "seed {seed}: {least} to {most}");
                }
            }
            if unit.state == State::Chosen && !all {
                assert!(!audit(&without(&table, at)).is_empty(), "seed {seed}");
                chosen += 1;
            }
        }
    }
    assert!(
        small > 1_000 && chosen > 200,
        "{small} and {chosen} are not enough"
    );
}

/// The same pattern, with one unit shown.
fn without(table: &Network, shown: usize) -> Network {
    let mut units = table.units().to_vec();
    units[shown].state = State::Shown;
    Network::new(table.nodes() as u32, table.cells().to_vec(), units)
}

/// What the chosen units cost, and how many they are.
fn chosen(table: &Network) -> (u64, usize) {
    let chosen = table.units().iter();
    let chosen = chosen.filter(|unit| unit.state == State::Chosen);
    (
        chosen.clone().map(|unit| u64::from(unit.cost)).sum(),
        chosen.count(),
    )
}

/// The cheapest safe pattern, by trying every one that is cheaper than `best`.
fn optimum(table: &Network, mut best: (u64, usize)) -> (u64, usize) {
    let candidates = table.units().iter().enumerate();
    let candidates = candidates.filter(|(_, unit)| {
        unit.state == State::Shown && unit.cost != labbrapport::disclosure::network::NEVER
    });
    let candidates: Vec<usize> = candidates.map(|(at, _)| at).collect();
    for choice in 1_u32..1 << candidates.len() {
        let picked = (0..candidates.len()).filter(|bit| choice >> bit & 1 == 1);
        let picked: Vec<usize> = picked.map(|bit| candidates[bit]).collect();
        let cost = picked.iter().map(|at| u64::from(table.units()[*at].cost));
        let cost: u64 = cost.sum();
        if cost >= best.0 {
            continue;
        }
        let mut units = table.units().to_vec();
        for at in picked {
            units[at].state = State::Chosen;
        }
        let tried = Network::new(table.nodes() as u32, table.cells().to_vec(), units);
        if audit(&tried).is_empty() {
            best = (cost, choice.count_ones() as usize);
        }
    }
    best
}

#[test]
fn no_more_is_withheld_than_the_optimum_and_a_tenth() {
    let (mut tables, mut ours, mut least) = (0, (0, 0), (0, 0));
    for seed in 0..60 {
        let mut random = fastrand::Rng::with_seed(2_000 + seed);
        let shape = (random.usize(3..5), random.usize(2..4));
        let table = network(&random_counts(&mut random, shape, 0.15, 60));
        let mut protected = table.clone();
        let free = table
            .units()
            .iter()
            .filter(|unit| unit.state == State::Shown);
        if !protect(&mut protected, K - 1).is_empty() || free.count() > 16 {
            continue;
        }
        let own = chosen(&protected);
        if own.1 == 0 {
            continue;
        }
        let best = optimum(&table, own);
        tables += 1;
        ours = (ours.0 + own.0, ours.1 + own.1);
        least = (least.0 + best.0, least.1 + best.1);
    }
    assert!(tables >= 15, "{tables} tables are not enough");
    assert!(
        ours.1 * 10 <= least.1 * 11,
        "{} cells where {} do",
        ours.1,
        least.1
    );
    assert!(
        ours.0 * 10 <= least.0 * 11,
        "price {} where {} do",
        ours.0,
        least.0
    );
}
