//! Suppression and audit of 24 tables of 5 groups, a fifth of the cells small:
//! `cargo bench --bench suppression --profile dist`. The goals on two cores
//! are half a second for 200 labs, and 20 seconds for 2,000.

#![allow(missing_docs, reason = "a benchmark")]
#![allow(clippy::unwrap_used, reason = "a benchmark that fails says so")]

use labbrapport::disclosure::network::{Network, audit, protect};
use rayon::prelude::*;

#[path = "../tests/suppression/tables.rs"]
mod tables;

const TABLES: u64 = 24;
const GROUPS: usize = 5;

fn main() {
    divan::main();
}

fn networks(labs: usize) -> Vec<Network> {
    let counts = (0..TABLES).map(|seed| {
        let mut random = fastrand::Rng::with_seed(seed);
        tables::random_counts(&mut random, (labs, GROUPS), 0.2, 60)
    });
    counts.map(|counts| tables::network(&counts)).collect()
}

#[divan::bench(args = [200, 2000], sample_count = 3, sample_size = 1)]
fn suppression_and_audit(bencher: divan::Bencher<'_, '_>, labs: usize) {
    bencher
        .with_inputs(|| networks(labs))
        .bench_values(|mut networks| {
            networks.par_iter_mut().for_each(|network| {
                assert!(protect(network, tables::K - 1).is_empty());
                assert!(audit(network).is_empty());
            });
            networks
        });
}

#[divan::bench(args = [200, 2000], sample_count = 3, sample_size = 1)]
fn audit_alone(bencher: divan::Bencher<'_, '_>, labs: usize) {
    let protected = || {
        let mut networks = networks(labs);
        networks.par_iter_mut().for_each(|network| {
            protect(network, tables::K - 1);
        });
        networks
    };
    bencher.with_inputs(protected).bench_values(|networks| {
        networks
            .par_iter()
            .map(|network| audit(network).len())
            .sum::<usize>()
    });
}
