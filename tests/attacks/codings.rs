//! Made-up interviews and their codes.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use crate::answers::lab_id;

/// The code that stands above each.
pub const PARENTS: [Option<usize>; 6] = [None, Some(0), Some(0), None, Some(3), None];
/// The codes that support each success factor.
pub const FACTORS: [&[usize]; 2] = [&[1, 3], &[2, 5]];
/// The codes that each conclusion rests on.
pub const CONCLUSIONS: [&[usize]; 2] = [&[1, 4], &[2]];

/// Interviews of each lab: how many segments each has of each code.
pub struct Interviews {
    pub codes: usize,
    pub labs: Vec<Vec<Vec<i64>>>,
    /// Whether rows stand from the last to the first.
    pub reverse_rows: bool,
}

/// Interviews made up from a seed.
pub fn make(seed: u64) -> Interviews {
    let mut random = fastrand::Rng::with_seed(seed);
    let codes = random.usize(4..=6);
    let labs = random.usize(1..=6);
    let often: Vec<f64> = (0..codes).map(|_| 0.1 + 0.8 * random.f64()).collect();
    let mut interview = || -> Vec<i64> {
        let mut segments = |often: &f64| {
            if random.f64() < *often {
                random.i64(1..=3)
            } else {
                0
            }
        };
        often.iter().map(&mut segments).collect()
    };
    let sizes: Vec<usize> = {
        let mut random = fastrand::Rng::with_seed(seed + 1_000_000);
        (0..labs).map(|_| random.usize(2..=12)).collect()
    };
    Interviews {
        codes,
        reverse_rows: false,
        labs: sizes
            .into_iter()
            .map(|size| (0..size).map(|_| interview()).collect())
            .collect(),
    }
}

/// Which of the codes that stand somewhere are in use.
pub fn within(of: &[usize], codes: usize) -> Vec<usize> {
    of.iter().copied().filter(|code| *code < codes).collect()
}

/// The same with the codes below them, which speak for what those above do.
pub fn with_below(of: &[usize], codes: usize) -> Vec<usize> {
    let above = |code: &usize| std::iter::successors(Some(*code), |code| PARENTS[*code]);
    let all = 0..codes;
    all.filter(|code| above(code).any(|own| of.contains(&own)))
        .collect()
}

impl Interviews {
    /// Writes them as a project.
    pub fn write(&self, folder: &Path) {
        let data = folder.join("data");
        std::fs::create_dir_all(&data).unwrap();
        let mut files: BTreeMap<&str, String> = BTreeMap::new();
        let mut add = |file, line: String| files.entry(file).or_default().push_str(&(line + "\n"));
        add(
            "labbrapport.toml",
            "title = \"Attack\"\nlanguage = \"en\"\ndate = 2025-12-31\n\n[results]\nid = \"attack\"\n".into(),
        );
        add("data/labs.csv", "id;name;place".into());
        add("data/codes.csv", "id;name;parent;supports".into());
        add("data/interviews.csv", "id;lab;date".into());
        add("data/codings.csv", "interview;code;start;end".into());
        add("data/success factors.csv", "id;title;text".into());
        add("data/conclusions.csv", "id;title;text;codes".into());
        let list = |of: &[usize]| -> String {
            let codes = within(of, self.codes)
                .into_iter()
                .map(|code| format!("c{code}"));
            codes.collect::<Vec<_>>().join(",")
        };
        for (code, parent) in PARENTS.iter().enumerate().take(self.codes) {
            let parent = parent.map_or(String::new(), |parent| format!("c{parent}"));
            let supports = (0..FACTORS.len()).filter(|factor| FACTORS[*factor].contains(&code));
            let supports: Vec<String> = supports.map(|factor| format!("f{factor}")).collect();
            add(
                "data/codes.csv",
                format!("c{code};Code {code};{parent};{}", supports.join(",")),
            );
        }
        for factor in 0..FACTORS.len() {
            add(
                "data/success factors.csv",
                format!("f{factor};Factor {factor};It helps."),
            );
        }
        for (at, codes) in CONCLUSIONS.iter().enumerate() {
            add(
                "data/conclusions.csv",
                format!("k{at};Conclusion {at};It is so.;{}", list(codes)),
            );
        }
        let mut day = 0;
        for (lab, interviews) in self.labs.iter().enumerate() {
            let id = lab_id(lab);
            add("data/labs.csv", format!("{id};Lab {id};Town {id}"));
            for (at, segments) in interviews.iter().enumerate() {
                day += 7;
                add(
                    "data/interviews.csv",
                    format!(
                        "{id}i{at};{id};2024-{:02}-{:02}",
                        day % 12 + 1,
                        day % 28 + 1
                    ),
                );
                for (code, count) in segments.iter().enumerate() {
                    for segment in 0..*count {
                        let start = 100 * segment + 10 * code as i64;
                        add(
                            "data/codings.csv",
                            format!("{id}i{at};c{code};{start};{}", start + 15),
                        );
                    }
                }
            }
        }
        for (name, text) in files {
            // Lists are parted by semicolons, so cells are quoted by tabs.
            let turned = ["data/interviews.csv", "data/codings.csv"].contains(&name);
            let text = match (text.split_once('\n'), self.reverse_rows && turned) {
                (Some((head, rows)), true) => {
                    let rows: Vec<&str> = rows.lines().rev().collect();
                    format!("{head}\n{}\n", rows.join("\n"))
                }
                _ => text,
            };
            let text = if name.ends_with("csv") {
                quoted(&text)
            } else {
                text
            };
            std::fs::write(folder.join(name), text).unwrap();
        }
    }
}

/// A comma inside a cell stands for a list's semicolon.
fn quoted(text: &str) -> String {
    let mut out = String::new();
    for line in text.lines() {
        let cells = line.split(';').map(|cell| match cell.contains(',') {
            true => format!("\"{}\"", cell.replace(',', "; ")),
            false => cell.to_owned(),
        });
        let _ = writeln!(out, "{}", cells.collect::<Vec<_>>().join(";"));
    }
    out
}
