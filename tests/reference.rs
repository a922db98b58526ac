//! The statistics against values from established packages, made by
//! `tests/reference/make.py`.

#![allow(clippy::unwrap_used, reason = "a test says what it expects by failing")]

use std::path::Path;

use labbrapport::analysis::statistics::agreement::{
    cohen_kappa, krippendorff_alpha, raw_agreement,
};
use labbrapport::analysis::statistics::{
    Runs, cronbach_alpha, difference_interval, fisher, holm, mcnemar, mean, mean_interval,
    rank_sum, signed_rank,
};
use serde::Deserialize;
use serde::de::DeserializeOwned;

fn rows<T: DeserializeOwned>(name: &str) -> Vec<T> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/reference")
        .join(name);
    let rows: Vec<T> = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    assert!(rows.len() >= 100);
    rows
}

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * b.abs().max(1.0)
}

fn same(a: Option<f64>, b: Option<f64>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => close(a, b),
        (a, b) => a == b,
    }
}

#[derive(Deserialize, Debug)]
struct Wilcoxon {
    d: Vec<f64>,
    n: usize,
    statistic: f64,
    p: f64,
    effect: f64,
}

#[test]
fn signed_ranks() {
    for row in rows::<Wilcoxon>("wilcoxon.json") {
        let found = signed_rank(&row.d).unwrap();
        assert!(
            found.n == row.n
                && close(found.statistic, row.statistic)
                && close(found.p, row.p)
                && close(found.effect, row.effect),
            "{row:?} {found:?}"
        );
    }
}

#[derive(Deserialize, Debug)]
struct Mean {
    values: Vec<f64>,
    mean: f64,
    low: Option<f64>,
    high: Option<f64>,
}

#[test]
fn means_and_their_intervals() {
    for row in rows::<Mean>("mean.json") {
        let (low, high) = mean_interval(&row.values).unzip();
        assert!(
            same(mean(&row.values), Some(row.mean)) && same(low, row.low) && same(high, row.high),
            "{row:?} {low:?} {high:?}"
        );
    }
}

#[derive(Deserialize, Debug)]
struct McNemar {
    up: u64,
    down: u64,
    p: f64,
}

#[test]
fn changes_of_two_valued_answers() {
    for row in rows::<McNemar>("mcnemar.json") {
        let found = mcnemar(row.up, row.down);
        assert!(close(found, row.p), "{row:?} {found}");
    }
}

#[derive(Deserialize, Debug)]
struct Holm {
    p: Vec<f64>,
    adjusted: Vec<f64>,
}

#[test]
fn adjusted_p_values() {
    for row in rows::<Holm>("holm.json") {
        let found = holm(&row.p);
        let all = found.iter().zip(&row.adjusted).all(|(a, b)| close(*a, *b));
        assert!(all && found.len() == row.p.len(), "{row:?} {found:?}");
    }
}

#[derive(Deserialize, Debug)]
struct Kappa {
    table: Vec<Vec<u64>>,
    kappa: Option<f64>,
}

#[test]
fn kappas() {
    for row in rows::<Kappa>("kappa.json") {
        let found = cohen_kappa(&row.table);
        assert!(same(found, row.kappa), "{row:?} {found:?}");
    }
}

#[derive(Deserialize, Debug)]
struct Alpha {
    units: Vec<Vec<Option<i64>>>,
    raw: Option<f64>,
    nominal: Option<f64>,
}

#[test]
fn alphas() {
    for row in rows::<Alpha>("alpha.json") {
        assert!(
            same(krippendorff_alpha(&row.units), row.nominal)
                && same(raw_agreement(&row.units), row.raw),
            "{row:?}"
        );
    }
}

#[derive(Deserialize, Debug)]
struct Characters {
    length: u64,
    spans: Vec<Vec<(u64, u64)>>,
    alpha: Option<f64>,
    kappa: Option<f64>,
}

#[test]
fn agreement_on_characters() {
    for row in rows::<Characters>("characters.json") {
        let runs = Runs::of_presence(row.length, &row.spans);
        let table = runs.cross_table();
        assert_eq!(table.is_some(), row.spans.len() == 2);
        let kappa = table.and_then(|table| cohen_kappa(&table));
        assert!(
            same(runs.alpha(), row.alpha) && same(kappa, row.kappa),
            "{row:?} {kappa:?}"
        );
    }
}

#[derive(Deserialize, Debug)]
struct Cronbach {
    rows: Vec<Vec<Option<f64>>>,
    alpha: Option<f64>,
}

#[test]
fn cronbachs_alphas() {
    for row in rows::<Cronbach>("cronbach.json") {
        let persons = row.rows.iter();
        let complete = persons.filter_map(|answers| answers.iter().copied().collect());
        let found = cronbach_alpha(&complete.collect::<Vec<Vec<f64>>>());
        assert!(same(found, row.alpha), "{row:?} {found:?}");
    }
}

#[derive(Deserialize, Debug)]
struct TwoGroups {
    before: Vec<i64>,
    after: Vec<i64>,
    p: f64,
    least: Option<f64>,
    effect: f64,
}

#[test]
fn rank_sums() {
    for row in rows::<TwoGroups>("rank_sum.json") {
        let found = rank_sum(&row.before, &row.after).unwrap();
        let least = row.least.is_none_or(|least| close(found.least, least));
        assert!(
            close(found.p, row.p) && close(found.effect, row.effect) && least,
            "{row:?} {found:?}"
        );
    }
}

#[derive(Deserialize, Debug)]
struct Fisher {
    before: (u64, u64),
    after: (u64, u64),
    p: f64,
    least: f64,
}

#[test]
fn fishers_exact_test() {
    for row in rows::<Fisher>("fisher.json") {
        let (p, least) = fisher(row.before, row.after);
        assert!(
            close(p, row.p) && close(least, row.least),
            "{row:?} {p} {least}"
        );
    }
}

#[derive(Deserialize, Debug)]
struct Welch {
    before: Vec<f64>,
    after: Vec<f64>,
    low: Option<f64>,
    high: Option<f64>,
}

#[test]
fn intervals_of_differences_between_groups() {
    for row in rows::<Welch>("welch.json") {
        let (low, high) = difference_interval(&row.before, &row.after).unzip();
        assert!(
            same(low, row.low) && same(high, row.high),
            "{row:?} {low:?} {high:?}"
        );
    }
}
