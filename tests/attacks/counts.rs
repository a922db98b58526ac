//! Made-up counts of people: labs × groups × dates, of three indicators.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use crate::answers::lab_id;

/// Groups by dimension.
pub const DIMENSIONS: [&[&str]; 3] = [
    &["sex: women", "sex: men"],
    &["age: young", "age: adult", "age: old"],
    &["home: rented", "home: owned"],
];

/// When was counted, and how ids call it where it is the last but one.
pub const DATES: [&str; 3] = ["2023-01-01", "2024-01-01", "2025-01-01"];

/// What is counted: people, a running total of people, a share of people.
pub const INDICATORS: [&str; 3] = ["new", "run", "job"];

/// A count: indicator, date, lab, group (empty is everyone).
pub type Place = (usize, usize, usize, &'static str);

/// How many did, and how many did not.
#[derive(Clone)]
pub struct Counts {
    pub labs: usize,
    pub dimensions: usize,
    pub dates: usize,
    pub cells: BTreeMap<Place, [i64; 2]>,
    pub targets: BTreeMap<(usize, usize), i64>,
}

/// Counts made up from a seed.
pub fn make(seed: u64) -> Counts {
    let mut random = fastrand::Rng::with_seed(seed);
    let mut made = Counts {
        labs: random.usize(1..=6),
        dimensions: random.usize(0..=3),
        dates: random.usize(2..=3),
        cells: BTreeMap::new(),
        targets: BTreeMap::new(),
    };
    let small = [0.05, 0.15, 0.35][random.usize(0..3)];
    for lab in 0..made.labs {
        for indicator in 0..INDICATORS.len() {
            let mut before: Option<BTreeMap<&'static str, [i64; 2]>> = None;
            for date in 0..made.dates {
                let mut groups = draw(&mut random, made.dimensions, small, indicator);
                if let (1, Some(before)) = (indicator, &before) {
                    // Newcomers are few in every group.
                    groups = grow(&mut random, made.dimensions, before);
                }
                for (group, counts) in &groups {
                    made.cells.insert((indicator, date, lab, group), *counts);
                }
                before = Some(groups);
            }
            if random.bool() {
                let target = match indicator {
                    2 => random.i64(1..=9) * 10,
                    _ => random.i64(1..60),
                };
                made.targets.insert((indicator, lab), target);
            }
        }
    }
    made
}

fn count(random: &mut fastrand::Rng, small: f64) -> i64 {
    match random.f64() {
        drawn if drawn < 0.06 => 0,
        drawn if drawn < 0.06 + small => random.i64(1..5),
        _ => random.i64(5..40),
    }
}

/// Drawn for the first dimension, dealt out over the others.
fn draw(
    random: &mut fastrand::Rng,
    dimensions: usize,
    small: f64,
    indicator: usize,
) -> BTreeMap<&'static str, [i64; 2]> {
    let mut groups = BTreeMap::new();
    let mut total = [0, 0];
    for group in DIMENSIONS[0] {
        let did = count(random, small);
        let counts = [
            did,
            if indicator == 2 {
                count(random, small).max(1)
            } else {
                0
            },
        ];
        total = [total[0] + counts[0], total[1] + counts[1]];
        if dimensions > 0 {
            groups.insert(*group, counts);
        }
    }
    for dimension in DIMENSIONS[..dimensions].iter().skip(1) {
        deal(random, dimension, total, &mut groups);
    }
    groups.insert("", total);
    groups
}

fn deal(
    random: &mut fastrand::Rng,
    dimension: &[&'static str],
    mut left: [i64; 2],
    groups: &mut BTreeMap<&'static str, [i64; 2]>,
) {
    for (at, group) in dimension.iter().enumerate() {
        let last = at + 1 == dimension.len();
        let part = left.map(|all| if last { all } else { random.i64(0..=all) });
        left = [left[0] - part[0], left[1] - part[1]];
        let own = groups.entry(*group).or_default();
        *own = [own[0] + part[0], own[1] + part[1]];
    }
}

fn grow(
    random: &mut fastrand::Rng,
    dimensions: usize,
    before: &BTreeMap<&'static str, [i64; 2]>,
) -> BTreeMap<&'static str, [i64; 2]> {
    let mut groups = before.clone();
    let more = [random.i64(0..8), 0];
    for dimension in &DIMENSIONS[..dimensions] {
        deal(random, dimension, more, &mut groups);
    }
    let total = groups.entry("").or_default();
    total[0] += more[0];
    groups
}

impl Counts {
    /// Writes them as a project.
    pub fn write(&self, folder: &Path) {
        let data = folder.join("data");
        std::fs::create_dir_all(&data).unwrap();
        let mut labs = String::from("id;name;place\n");
        for lab in (0..self.labs).map(lab_id) {
            let _ = writeln!(labs, "{lab};Lab {lab};Town {lab}");
        }
        let indicators = "id;name;level;unit;direction;cumulative\nnew;Newly in;activity;persons;up;\nrun;All in;activity;persons;up;yes\njob;In work;result;share;up;\n";
        let mut rows =
            String::from("lab;indicator;occasion;date;value;numerator;denominator;target;group\n");
        for ((indicator, date, lab, group), [did, did_not]) in &self.cells {
            if *indicator == 2 && did + did_not == 0 {
                continue;
            }
            let occasion = if *date == 0 { "baseline" } else { "follow-up" };
            let value = match indicator {
                2 => format!(";{did};{}", did + did_not),
                _ => format!("{did};;"),
            };
            let target = self.targets.get(&(*indicator, *lab));
            let target = target.filter(|_| *date == 0 && group.is_empty());
            let target = target.map_or(String::new(), |target| match indicator {
                2 => format!("{target} %"),
                _ => target.to_string(),
            });
            let _ = writeln!(
                rows,
                "{};{};{occasion};{};{value};{target};{group}",
                lab_id(*lab),
                INDICATORS[*indicator],
                DATES[*date]
            );
        }
        let manifest = "title = \"Attack\"\nlanguage = \"en\"\ndate = 2025-12-31\n\n[results]\nid = \"attack\"\n";
        for (name, text) in [
            ("labbrapport.toml", manifest),
            ("data/labs.csv", &labs),
            ("data/indicators.csv", indicators),
            ("data/measurements.csv", &rows),
        ] {
            std::fs::write(folder.join(name), text).unwrap();
        }
    }

    /// Groups of a dimension, or everyone.
    pub fn groups(&self) -> Vec<&'static str> {
        let mut groups = DIMENSIONS[..self.dimensions].concat();
        groups.push("");
        groups
    }
}
