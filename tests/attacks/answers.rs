//! Made-up surveys: who answered what, before and after.

use std::fmt::Write as _;
use std::path::Path;

/// What somebody answered on one occasion, item by item.
pub type Sheet = Vec<Option<i64>>;

/// Somebody who was asked.
#[derive(Clone)]
pub struct Person {
    pub before: Option<Sheet>,
    pub after: Option<Sheet>,
}

/// A survey of several labs.
#[derive(Clone)]
pub struct Survey {
    /// Answers are 1 to this.
    pub most: i64,
    /// Which items count the other way.
    pub reversed: Vec<bool>,
    pub has_index: bool,
    pub feeds: bool,
    pub labs: Vec<Vec<Person>>,
    /// Whether rows stand from the last to the first.
    pub reverse_rows: bool,
}

/// A survey made up from a seed.
pub fn make(seed: u64) -> Survey {
    let mut random = fastrand::Rng::with_seed(seed);
    let most = random.i64(2..=7);
    let items = random.usize(1..=2);
    let labs = random.usize(1..=6);
    let skips = if random.bool() { 0.0 } else { 0.06 };
    let leaves = [0.0, 0.05, 0.15, 0.3][random.usize(0..4)];
    let lab = |random: &mut fastrand::Rng| {
        let lean = random.f64() * 2.0 - 1.0;
        let most_people = [12, 20, 40][random.usize(0..3)];
        let people = random.usize(3..=most_people);
        let person = |random: &mut fastrand::Rng| {
            let sheet = |random: &mut fastrand::Rng, lean: f64| -> Option<Sheet> {
                let answer = |random: &mut fastrand::Rng| {
                    let drawn = (random.f64() + random.f64() + lean) / 2.0;
                    let answer = (drawn * most as f64).floor() as i64 + 1;
                    (random.f64() >= skips).then_some(answer.clamp(1, most))
                };
                Some((0..items).map(|_| answer(&mut *random)).collect())
            };
            let (before, after) = (sheet(random, lean), sheet(random, lean + 0.3));
            match random.f64() {
                drawn if drawn < leaves => Person {
                    before,
                    after: None,
                },
                drawn if drawn < leaves * 1.6 => Person {
                    before: None,
                    after,
                },
                _ => Person { before, after },
            }
        };
        (0..people).map(|_| person(&mut *random)).collect()
    };
    let labs = (0..labs).map(|_| lab(&mut random)).collect();
    Survey {
        most,
        reversed: (0..items).map(|item| item == 1 && random.bool()).collect(),
        has_index: items > 1 && random.bool(),
        feeds: random.bool(),
        labs,
        reverse_rows: false,
    }
}

pub fn lab_id(lab: usize) -> String {
    format!("lab{lab}")
}

impl Survey {
    /// Writes it as a project.
    pub fn write(&self, folder: &Path) {
        let data = folder.join("data");
        std::fs::create_dir_all(&data).unwrap();
        let mut labs = String::from("id;name;place\n");
        let mut items = String::from("id;text;scale min;scale max;direction;indicator;index\n");
        let mut answers = String::from("lab;respondent;occasion");
        let index = if self.has_index { "ix" } else { "" };
        for (item, reversed) in self.reversed.iter().enumerate() {
            let direction = if *reversed { "down" } else { "up" };
            let feeds = if self.feeds && item == 0 { "feel" } else { "" };
            let _ = writeln!(
                items,
                "q{item};Question {item}?;1;{};{direction};{feeds};{index}",
                self.most
            );
            let _ = write!(answers, ";q{item}");
        }
        if self.has_index {
            let _ = writeln!(items, "ix;Together;1;{};up;;", self.most);
        }
        answers.push('\n');
        let mut rows = Vec::new();
        for (lab, people) in self.labs.iter().enumerate() {
            let id = lab_id(lab);
            let _ = writeln!(labs, "{id};Lab {id};Town {id}");
            for (person, own) in people.iter().enumerate() {
                for (occasion, sheet) in [("baseline", &own.before), ("follow-up", &own.after)] {
                    let Some(sheet) = sheet else { continue };
                    let mut row = format!("{id};p{person};{occasion}");
                    for answer in sheet {
                        let answer = answer.map_or(String::new(), |answer| answer.to_string());
                        let _ = write!(row, ";{answer}");
                    }
                    row.push('\n');
                    rows.push(row);
                }
            }
        }
        if self.reverse_rows {
            rows.reverse();
        }
        answers.extend(rows);
        let manifest = "title = \"Attack\"\nlanguage = \"en\"\ndate = 2025-12-31\n\n[results]\nid = \"attack\"\n";
        let mut files = vec![
            ("labbrapport.toml", manifest.to_owned()),
            ("data/labs.csv", labs),
            ("data/survey items.csv", items),
            ("data/survey responses.csv", answers),
        ];
        if self.feeds {
            let indicators = "id;name;level;unit;direction\nfeel;How it feels;result;scale;up\n";
            files.push(("data/indicators.csv", indicators.to_owned()));
        }
        for (name, text) in files {
            std::fs::write(folder.join(name), text).unwrap();
        }
    }

    /// Items that are attacked together: those of an index, or each alone.
    pub fn together(&self) -> Vec<Vec<usize>> {
        let items = 0..self.reversed.len();
        match self.has_index {
            true => vec![items.collect()],
            false => items.map(|item| vec![item]).collect(),
        }
    }

    /// What a person of a lab answered to an item, before and after.
    pub fn pairs(&self, lab: usize, item: usize) -> Vec<(Option<i64>, Option<i64>)> {
        let people = self.labs[lab].iter();
        let answer = |sheet: &Option<Sheet>| sheet.as_ref().and_then(|sheet| sheet[item]);
        people
            .map(|person| (answer(&person.before), answer(&person.after)))
            .collect()
    }
}
