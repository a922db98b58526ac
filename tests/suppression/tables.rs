//! Made-up tables of labs × groups, as networks; for tests and measurements.

use labbrapport::disclosure::network::{Cell, NEVER, Need, Network, State, Unit};

/// The threshold that the tables are made for.
pub const K: u64 = 5;

/// Counts of a table, a row per lab: some zeros, about `small` of them below
/// the threshold.
pub fn random_counts(
    random: &mut fastrand::Rng,
    (labs, groups): (usize, usize),
    small: f64,
    largest: u64,
) -> Vec<Vec<u64>> {
    let mut count = || match random.f64() {
        drawn if drawn < 0.08 => 0,
        drawn if drawn < 0.08 + small => random.u64(1..K),
        _ => random.u64(K..=largest),
    };
    (0..labs)
        .map(|_| (0..groups).map(|_| count()).collect())
        .collect()
}

/// The table with its totals as a network: small counts are withheld, and labs
/// with a few people in all as a whole. Rows come first among the units, the
/// total last in each; the last row is the total over labs.
pub fn network(counts: &[Vec<u64>]) -> Network {
    let groups = counts[0].len();
    let with_total = |row: &Vec<u64>| {
        let total = row.iter().sum();
        row.iter().copied().chain([total]).collect::<Vec<u64>>()
    };
    let sums = (0..groups).map(|group| counts.iter().map(|row| row[group]).sum());
    let rows = counts.iter().cloned().chain([sums.collect()]);
    let rows: Vec<Vec<u64>> = rows.map(|row| with_total(&row)).collect();
    let (mut cells, mut units) = (Vec::new(), Vec::new());
    for (lab, row) in rows.iter().enumerate() {
        for (group, &value) in row.iter().enumerate() {
            let (of_lab, of_group) = (lab < counts.len(), group < groups);
            let small_lab = of_lab && (1..K).contains(&row[groups]) && of_group;
            let at = cells.len() as u32;
            let (row_node, column_node) = (lab as u32, (rows.len() + group) as u32);
            // Parts flow out of their row, totals into it, and so around.
            let (from, to) = if of_lab == of_group {
                (row_node, column_node)
            } else {
                (column_node, row_node)
            };
            let cell = Cell {
                from,
                to,
                value,
                floor: value.min(u64::from(!small_lab)),
                ceiling: None,
            };
            units.push(unit(at, &cell, (of_lab, of_group), small_lab, lab));
            cells.push(cell);
        }
    }
    Network::new((rows.len() + groups + 1) as u32, cells, units)
}

fn unit(at: u32, cell: &Cell, (of_lab, of_group): (bool, bool), whole: bool, lab: usize) -> Unit {
    let small = (1..K).contains(&cell.value);
    let price = match (of_lab, of_group) {
        (true, true) => 100,
        (true, false) => 200,
        (false, true) => 500,
        (false, false) => 5000,
    };
    Unit {
        cells: vec![at],
        state: if small || whole {
            State::Given
        } else {
            State::Shown
        },
        cost: if cell.value == 0 {
            NEVER
        } else {
            price + 2 * cell.value.ilog2()
        },
        holder: of_lab.then_some(lab as u32),
        needs: vec![if small {
            Need::range(at, cell, K)
        } else {
            Need::width(at, cell, K)
        }],
    }
}
