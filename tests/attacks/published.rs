//! What a build published, read from its output folder as anybody would.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

/// A figure of `results.json`.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    pub value: f64,
    pub n: Option<i64>,
    /// Of a share: how many.
    pub numerator: Option<i64>,
    /// Half a unit of the last decimal that is told; nothing of counts.
    pub half: f64,
    pub interval: Option<(f64, f64)>,
}

impl Shown {
    /// The least and the most that value × n can be, where the value is a mean
    /// or share of n, told with so many decimals.
    pub fn sums(&self) -> Option<(i64, i64)> {
        if let Some(numerator) = self.numerator {
            return Some((numerator, numerator));
        }
        let n = self.n? as f64;
        let least = ((self.value - self.half) * n - 1e-9).ceil();
        let most = ((self.value + self.half) * n + 1e-9).floor();
        Some((least as i64, most as i64))
    }

    /// Value × n, where it follows.
    pub fn sum(&self) -> Option<i64> {
        let (least, most) = self.sums()?;
        (least == most).then_some(least)
    }

    pub fn count(&self) -> i64 {
        self.value.round() as i64
    }
}

/// Everything that a build published.
#[derive(Debug)]
pub struct Published {
    /// Figures by id; `None` where one is withheld.
    pub figures: BTreeMap<String, Option<Shown>>,
    /// Ids in the order of the file.
    pub order: Vec<String>,
    /// Every file, by its path.
    pub files: BTreeMap<String, Vec<u8>>,
}

/// The shortest document alone: the files of results are the same.
const SHORT: &str = "[[document]]\nname = \"slutrapport\"\noff = true\n\
    [[document]]\nname = \"labb\"\noff = true\n\
    [[document]]\nname = \"resultatredovisning\"\noff = true\n";

/// Builds a project with the shortest of its documents, and reads what came out.
pub fn publish(project: &Path) -> Published {
    let manifest = project.join("labbrapport.toml");
    let text = std::fs::read_to_string(&manifest).unwrap();
    std::fs::write(&manifest, format!("{text}{SHORT}")).unwrap();
    publish_all(project)
}

/// Builds a project as it is, and reads what came out.
pub fn publish_all(project: &Path) -> Published {
    let built = Command::new(env!("CARGO_BIN_EXE_labbrapport"))
        .arg("--project")
        .arg(project)
        .arg("build")
        .output()
        .expect("the program starts");
    let said = String::from_utf8_lossy(&built.stderr);
    assert!(built.status.success(), "{said}");
    read(&project.join("output"))
}

fn read(output: &Path) -> Published {
    let mut files = BTreeMap::new();
    for entry in walkdir::WalkDir::new(output) {
        let entry = entry.unwrap();
        if entry.file_type().is_file() {
            let path = entry.path().strip_prefix(output).unwrap();
            let name = path.to_string_lossy().replace('\\', "/");
            files.insert(name, std::fs::read(entry.path()).unwrap());
        }
    }
    let results: Value = serde_json::from_slice(&files["results/results.json"]).unwrap();
    let (mut figures, mut order) = (BTreeMap::new(), Vec::new());
    for figure in results["figures"].as_array().unwrap() {
        let id = figure["id"].as_str().unwrap().to_owned();
        let number = |key: &str| figure[key].as_f64();
        let shown = number("value").map(|value| Shown {
            value,
            n: figure["n"].as_i64(),
            numerator: figure["numerator"].as_i64(),
            half: half_a_unit(figure),
            interval: number("low").zip(number("high")),
        });
        order.push(id.clone());
        figures.insert(id, shown);
    }
    Published {
        figures,
        order,
        files,
    }
}

/// Half a unit of the last decimal that is printed of a figure.
fn half_a_unit(figure: &Value) -> f64 {
    let text = figure["text"]["sv"].as_str().unwrap_or_default();
    let decimals = text.split_once(',').map_or(0, |(_, rest)| {
        rest.chars().take_while(char::is_ascii_digit).count()
    });
    let scale = match figure["unit"].as_str().unwrap() {
        "count" | "persons" if decimals == 0 => return 0.0,
        "share" | "ratio" | "relative change" | "percentage points" => 100.0,
        _ => 1.0,
    };
    0.5 / 10_f64.powi(decimals as i32) / scale
}

impl Published {
    /// A figure that is shown.
    pub fn shown(&self, id: &str) -> Option<&Shown> {
        self.figures.get(id)?.as_ref()
    }

    pub fn exists(&self, id: &str) -> bool {
        self.figures.contains_key(id)
    }

    /// How many figures of each kind are withheld, and how many there are.
    pub fn add_to(&self, loss: &mut Loss) {
        for (id, figure) in &self.figures {
            let parts: Vec<&str> = id.split('/').collect();
            let kind = match parts[0] {
                "survey" if parts[3] == "paired" => format!("survey/paired/{}", parts[4]),
                "survey" => format!("survey/{}", parts[4]),
                "indicator" => format!("indicator/{}", parts[3]),
                kind => format!("{kind}/{}", parts.last().unwrap()),
            };
            let of_labs = if parts.contains(&"all") { "all" } else { "lab" };
            let entry = loss.0.entry(format!("{kind} ({of_labs})")).or_default();
            *entry = (entry.0 + usize::from(figure.is_none()), entry.1 + 1);
        }
    }
}

/// Withheld figures, and all, by kind.
#[derive(Default)]
pub struct Loss(BTreeMap<String, (usize, usize)>);

impl Loss {
    /// A line per kind.
    pub fn told(&self) -> String {
        let mut told = String::new();
        for (kind, (withheld, all)) in &self.0 {
            let _ = writeln!(told, "{kind}: {withheld} of {all} withheld");
        }
        told
    }
}
