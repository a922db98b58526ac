//! Random programmes, released as a whole and attacked through nothing but the
//! figures that are published: labs × groups × occasions, persons and shares.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use labbrapport::diagnostic::Severity;
use labbrapport::disclosure::{Publication, Published, Range};
use labbrapport::pipeline::prepare;
use microlp::{ComparisonOp, OptimizationDirection, Problem, Variable};

use crate::tables::K;

/// Gives the true counts behind a figure: numerator and n.
type TrueCounts<'a> = dyn Fn(&(String, &'static str)) -> (u64, u64) + 'a;

const DIMENSIONS: [&[&str]; 3] = [
    &["kön: kvinnor", "kön: män"],
    &["ålder: unga", "ålder: vuxna", "ålder: äldre"],
    &["boende: hyrt", "boende: ägt"],
];
const OCCASIONS: [(&str, &str); 2] = [("baslinje", "baseline"), ("uppföljning", "actual")];
const ALL: &str = "all";

/// What was counted: by indicator, measure, lab or all, and group (empty is
/// everyone), how many did and how many did not.
type Truth = BTreeMap<(&'static str, &'static str, String, &'static str), (u64, u64)>;

struct Made {
    folder: tempfile::TempDir,
    truth: Truth,
    labs: Vec<String>,
    dimensions: usize,
}

/// A programme of `labs` labs with up to three dimensions of groups.
fn make(seed: u64, labs: usize, dimensions: usize) -> Made {
    let mut random = fastrand::Rng::with_seed(seed);
    let labs: Vec<String> = (1..=labs).map(|lab| format!("labb{lab}")).collect();
    let mut truth = Truth::new();
    for indicator in ["delt", "jobb"] {
        for (_, measure) in OCCASIONS {
            for lab in &labs {
                for (group, counts) in draw(&mut random, dimensions, indicator) {
                    for scope in [lab.as_str(), ALL] {
                        let key = (indicator, measure, scope.to_owned(), group);
                        let sum = truth.entry(key).or_default();
                        *sum = (sum.0 + counts.0, sum.1 + counts.1);
                    }
                }
            }
        }
    }
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), &labs, &truth);
    Made {
        folder,
        truth,
        labs,
        dimensions,
    }
}

/// The counts of a lab: drawn per group of the first dimension, and dealt out
/// over the groups of the others.
fn draw(
    random: &mut fastrand::Rng,
    dimensions: usize,
    indicator: &str,
) -> Vec<(&'static str, (u64, u64))> {
    let mut count = |zeros: f64| match random.f64() {
        drawn if drawn < zeros => 0,
        drawn if drawn < 0.12 => random.u64(1..K),
        _ => random.u64(K..50),
    };
    let mut groups: Vec<(&str, (u64, u64))> = Vec::new();
    let mut total = (0, 0);
    for group in DIMENSIONS[0] {
        let counts = match indicator {
            "delt" => (count(0.05), 0),
            _ => (count(0.0), count(0.0)),
        };
        total = (total.0 + counts.0, total.1 + counts.1);
        groups.push((group, counts));
    }
    for dimension in &DIMENSIONS[1..dimensions] {
        let mut left = total;
        for (at, group) in dimension.iter().enumerate() {
            let last = at + 1 == dimension.len();
            let mut part = |all: u64| if last { all } else { random.u64(0..=all) };
            let mut counts = (part(left.0), part(left.1));
            if indicator == "jobb" && counts == (0, 0) {
                counts = left;
            }
            left = (left.0 - counts.0, left.1 - counts.1);
            groups.push((group, counts));
        }
    }
    groups.push(("", total));
    groups
}

fn write(folder: &Path, labs: &[String], truth: &Truth) {
    let data = folder.join("data");
    std::fs::create_dir_all(&data).unwrap();
    let manifest = "title = \"Provprogrammet\"\ndate = 2020-12-31\n\n[results]\nid = \"prov\"\n";
    let indicators = "id;namn;nivå;enhet;riktning\ndelt;Nya deltagare;aktivitet;personer;upp\njobb;I arbete;resultat;andel;upp\n";
    let mut lab_rows = String::from("id;namn;ort\n");
    for lab in labs {
        let _ = writeln!(lab_rows, "{lab};{lab};Ort");
    }
    let mut rows = String::from("labb;indikator;tillfälle;värde;täljare;nämnare;grupp\n");
    for ((indicator, measure, scope, group), (did, did_not)) in truth {
        let occasion = OCCASIONS.iter().find(|(_, id)| id == measure).unwrap().0;
        if scope == ALL || (*indicator == "jobb" && did + did_not == 0) {
            continue;
        }
        let value = match *indicator {
            "delt" => format!("{did};;"),
            _ => format!(";{did};{}", did + did_not),
        };
        let _ = writeln!(rows, "{scope};{indicator};{occasion};{value};{group}");
    }
    for (name, text) in [
        ("labbrapport.toml", manifest.to_owned()),
        ("data/indikatorer.csv", indicators.to_owned()),
        ("data/labb.csv", lab_rows),
        ("data/mätvärden.csv", rows),
    ] {
        std::fs::write(folder.join(name), text).unwrap();
    }
}

/// The counts that a published figure shows; `None` where it is withheld.
fn shown(publication: &Publication, id: &str) -> Option<Option<(u64, u64)>> {
    let key = publication.parse_key(id).unwrap();
    Some(match publication.figure(key)? {
        Published::Withheld { .. } => None,
        Published::Shown(figure) => {
            let n = figure.n.unwrap_or(0);
            let did = if figure.numerator.is_some() {
                (figure.value * n as f64).round() as u64
            } else {
                figure.value as u64
            };
            Some((did, n.saturating_sub(did)))
        }
    })
}

/// The range that is published of what is withheld.
fn range(publication: &Publication, id: &str) -> Option<Range> {
    match publication.figure(publication.parse_key(id).unwrap())? {
        Published::Withheld { range, .. } => range,
        Published::Shown(_) => None,
    }
}

fn id(indicator: &str, measure: &str, (scope, group): &(String, &str)) -> String {
    let mut id = format!("indicator/{indicator}/{scope}/{measure}");
    if !group.is_empty() {
        let _ = write!(id, "/{group}");
    }
    id
}

/// What a reader knows of one indicator and measure.
struct Reader<'a> {
    made: &'a Made,
    /// Per lab or all, and group: what is shown.
    shown: BTreeMap<(String, &'static str), Option<(u64, u64)>>,
}

impl<'a> Reader<'a> {
    fn of(
        made: &'a Made,
        publication: &Publication,
        indicator: &'static str,
        measure: &'static str,
    ) -> Self {
        let mut known = BTreeMap::new();
        for (of, when, scope, group) in made.truth.keys() {
            if (*of, *when) != (indicator, measure) {
                continue;
            }
            let place = (scope.clone(), *group);
            if let Some(shown) = shown(publication, &id(indicator, measure, &place)) {
                known.insert(place, shown);
            }
        }
        Self { made, shown: known }
    }

    /// Whether everything told of a lab is withheld, or everything of a
    /// dimension of groups: zeros too.
    fn is_whole(&self, (scope, group): &(String, &'static str)) -> bool {
        let dimension = DIMENSIONS.iter().find(|groups| groups.contains(group));
        let mut of_lab = self.shown.iter().filter(|((of, _), _)| of == scope);
        let of_dimension = self
            .shown
            .iter()
            .filter(|((_, of), _)| dimension.is_some_and(|groups| groups.contains(of)));
        // Of nobody it is told that they are none, so a lab's total is something.
        let everything = self.shown.values().all(Option::is_none);
        (of_lab.all(|(_, shown)| shown.is_none()) && (everything || !group.is_empty()))
            || dimension.is_some() && of_dimension.clone().all(|(_, shown)| shown.is_none())
    }

    /// Least and largest of what is withheld at a place: of those who did
    /// (layer 0), those who did not (1), or both together (`None`).
    fn attack(
        &self,
        place: &(String, &'static str),
        layer: Option<usize>,
        layers: usize,
        knows: Option<&str>,
        truth: &TrueCounts<'_>,
    ) -> (u64, u64) {
        let bound = |direction| {
            let mut problem = Problem::new(direction);
            for own in 0..layers {
                let mut terms: BTreeMap<&(String, &str), Result<Variable, f64>> = BTreeMap::new();
                for (at, shown) in &self.shown {
                    let known = shown.or((knows == Some(at.0.as_str())).then(|| truth(at)));
                    let least = f64::from(u8::from(layers == 1 && !self.is_whole(at)));
                    let aimed = at == place && layer.is_none_or(|layer| layer == own);
                    terms.insert(
                        at,
                        match known {
                            Some(counts) => Err([counts.0, counts.1][own] as f64),
                            None => Ok(problem.add_var(f64::from(u8::from(aimed)), (least, 1e4))),
                        },
                    );
                }
                self.add_sums(&mut problem, &terms);
            }
            problem.solve().unwrap().objective().round() as u64
        };
        (
            bound(OptimizationDirection::Minimize),
            bound(OptimizationDirection::Maximize),
        )
    }

    fn add_sums(
        &self,
        problem: &mut Problem,
        terms: &BTreeMap<&(String, &str), Result<Variable, f64>>,
    ) {
        let scopes = || self.made.labs.iter().map(String::as_str).chain([ALL]);
        let groups = || {
            DIMENSIONS[..self.made.dimensions]
                .concat()
                .into_iter()
                .chain([""])
        };
        let rows = scopes().flat_map(|scope| {
            let dimensions = DIMENSIONS[..self.made.dimensions].iter();
            dimensions.map(move |groups| {
                let parts = groups.iter().map(|group| (scope.to_owned(), *group));
                (parts.collect::<Vec<_>>(), (scope.to_owned(), ""))
            })
        });
        let columns = groups().map(|group| {
            let parts = self.made.labs.iter().map(|lab| (lab.clone(), group));
            (parts.collect(), (ALL.to_owned(), group))
        });
        // What is not told for all labs, because some lab lacks it at one of
        // the occasions, is a sum that nobody knows.
        let told = |at: &(String, &'static str)| terms.contains_key(at);
        let is_told = |(parts, whole): &(Vec<_>, _)| {
            told(whole)
                && parts
                    .iter()
                    .all(|part: &(String, _)| part.0 != ALL || told(part))
        };
        for (parts, whole) in rows.chain(columns).filter(is_told) {
            let (mut sum, mut known) = (Vec::new(), 0.0);
            let signed = parts.iter().map(|part| (part, 1.0)).chain([(&whole, -1.0)]);
            for (at, sign) in signed {
                match terms.get(at) {
                    Some(Ok(variable)) => sum.push((*variable, sign)),
                    Some(Err(value)) => known -= sign * value,
                    None => {}
                }
            }
            if !sum.is_empty() {
                problem.add_constraint(sum, ComparisonOp::Eq, known);
            }
        }
    }
}

/// Attacks every withheld count of a programme, as every reader and as every
/// lab; gives how many counts are shown, how many withheld, and how many of
/// those with a range.
fn attack(seed: u64, labs: usize, dimensions: usize) -> (usize, usize, usize) {
    let made = make(seed, labs, dimensions);
    let prepared = prepare(made.folder.path(), None).unwrap_or_else(|said| {
        let errors = said.iter().filter(|said| said.severity == Severity::Error);
        let told: Vec<String> = errors.map(|error| format!("{:?}", error.problem)).collect();
        panic!("seed {seed}: {told:?}")
    });
    let (mut open, mut withheld, mut ranges) = (0, 0, 0);
    for (indicator, layers) in [("delt", 1), ("jobb", 2)] {
        for (_, measure) in OCCASIONS {
            let reader = Reader::of(&made, &prepared.publication, indicator, measure);
            let truth = |place: &(String, &'static str)| {
                made.truth[&(indicator, measure, place.0.clone(), place.1)]
            };
            for (place, shown) in &reader.shown {
                if let Some(counts) = shown {
                    assert_eq!(*counts, truth(place), "what is shown is true");
                    open += 1;
                    continue;
                }
                withheld += 1;
                let id = id(indicator, measure, place);
                if let Some(range) = range(&prepared.publication, &id) {
                    ranges += 1;
                    check_range(&reader, place, range, &truth, seed);
                }
                let others = made.labs.iter().map(|lab| Some(lab.as_str()));
                let others = others.filter(|lab| place.0 != ALL && *lab != Some(&place.0));
                for viewer in others.chain([None]) {
                    check(&reader, place, layers, viewer, &truth, seed);
                }
            }
        }
    }
    (open, withheld, ranges)
}

/// Holds that a range is true, tells nothing that a reader could not conclude,
/// and does not tell small counts apart.
fn check_range(
    reader: &Reader<'_>,
    place: &(String, &'static str),
    range: Range,
    truth: &TrueCounts<'_>,
    seed: u64,
) {
    let (count, _) = truth(place);
    let (least, most) = reader.attack(place, Some(0), 1, None, truth);
    let told = format!("seed {seed}: {place:?} is told as {range:?}, {least} to {most} follows");
    assert!((range.low..=range.high).contains(&count), "{told}");
    assert!(range.low <= least && most <= range.high, "{told}");
    if (1..K).contains(&count) {
        assert!(range.low <= 1 && range.high >= K - 1, "{told}");
    }
}

fn check(
    reader: &Reader<'_>,
    place: &(String, &'static str),
    layers: usize,
    viewer: Option<&str>,
    truth: &TrueCounts<'_>,
    seed: u64,
) {
    let counts = truth(place);
    let together = [
        (Some(0), counts.0),
        (Some(1), counts.1),
        (None, counts.0 + counts.1),
    ];
    for (layer, count) in together {
        if (layer.is_some_and(|layer| layer >= layers)) || (layer.is_none() && layers == 1) {
            continue;
        }
        let (least, most) = reader.attack(place, layer, layers, viewer, truth);
        let told = format!("seed {seed}: {place:?} to {viewer:?} is {least} to {most}");
        if (1..K).contains(&count) {
            assert!(least <= 1 && most >= K - 1, "{told}");
        } else {
            assert!(most - least >= K - 1, "{told}");
        }
    }
}

#[test]
fn nobody_can_conclude_a_small_count_from_a_publication() {
    let (mut open, mut withheld, mut ranges) = (0, 0, 0);
    for seed in 0..24 {
        let labs = 2 + seed as usize % 6;
        let found = attack(seed, labs, 1 + seed as usize % 3);
        (open, withheld) = (open + found.0, withheld + found.1);
        ranges += found.2;
    }
    assert!(ranges > 150, "{ranges} ranges are not enough");
    assert!(withheld > 500, "{withheld} withheld counts are not enough");
    assert!(open * 3 > withheld, "{open} shown, {withheld} withheld");
}
