//! Two editions of one programme, subtracted from each other: what their files
//! tell together of the few persons by whom they differ.

use std::collections::BTreeMap;
use std::path::Path;

use crate::answers::{self, Survey, lab_id};
use crate::counts::{self, Counts, DATES, DIMENSIONS, INDICATORS};
use crate::published::{Published, Shown, publish};
use crate::{K, seeds};

/// Where earlier results lie in the project of the new edition.
const EARLIER: &str = "published/results.json";

/// A programme as it was, and as it is now.
fn editions(seed: u64) -> (Counts, Counts) {
    let mut random = fastrand::Rng::with_seed(seed ^ 0xed1);
    let now = counts::make(seed);
    let (mut then, mut now) = (now.clone(), now);
    let (lab, date) = (random.usize(0..now.labs), now.dates - 1);
    let group = |random: &mut fastrand::Rng, dimension: usize| {
        let groups = DIMENSIONS[dimension];
        groups[random.usize(0..groups.len())]
    };
    match random.usize(0..4) {
        // Somebody came.
        0 => {
            let mut groups: Vec<&str> = (0..now.dimensions)
                .map(|dimension| group(&mut random, dimension))
                .collect();
            groups.push("");
            let indicators =
                (0..INDICATORS.len()).flat_map(|own| groups.iter().map(move |of| (own, *of)));
            for (indicator, of) in indicators {
                if let Some(cell) = now.cells.get_mut(&(indicator, date, lab, of)) {
                    cell[0] += 1;
                }
            }
        }
        // Somebody was counted in the wrong group, or not at all.
        1 => {
            for indicator in 0..INDICATORS.len() {
                let own = [DIMENSIONS[0][0], DIMENSIONS[0][1]];
                let own = own.map(|of| (indicator, date, lab, of));
                let from = now.cells.get(&own[0]).copied();
                if now.dimensions > 0 && from.is_some_and(|from| from[0] > 0) {
                    now.cells.entry(own[0]).or_default()[0] -= 1;
                    now.cells.entry(own[1]).or_default()[0] += 1;
                } else if now.dimensions == 0 {
                    now.cells.entry((indicator, date, lab, "")).or_default()[0] += 1;
                }
            }
        }
        // A lab came.
        2 if now.labs > 1 => {
            then.labs -= 1;
            then.cells.retain(|(_, _, lab, _), _| *lab < then.labs);
            then.targets.retain(|(_, lab), _| *lab < then.labs);
        }
        // Another breakdown, and somebody more.
        _ if now.dimensions > 0 => {
            then.dimensions -= 1;
            let gone = DIMENSIONS[then.dimensions];
            then.cells
                .retain(|(_, _, _, group), _| !gone.contains(group));
            let last = gone[random.usize(0..gone.len())];
            for (indicator, own) in
                (0..INDICATORS.len()).flat_map(|own| ["", last].map(|of| (own, of)))
            {
                if now.dimensions == 1 {
                    now.cells.entry((indicator, date, lab, own)).or_default()[0] += 1;
                }
            }
        }
        _ => {}
    }
    (then, now)
}

/// Publishes the new edition: of a project that knows of the old one, or not.
fn publish_beside(then: &Published, write: impl Fn(&Path), knows: bool) -> Published {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path());
    if knows {
        std::fs::create_dir_all(folder.path().join("published")).unwrap();
        let results = &then.files["results/results.json"];
        std::fs::write(folder.path().join(EARLIER), results).unwrap();
        let manifest = folder.path().join("labbrapport.toml");
        let text = std::fs::read_to_string(&manifest).unwrap();
        let earlier = format!("{text}[disclosure]\nearlier = [\"{EARLIER}\"]\n\n");
        std::fs::write(manifest, earlier).unwrap();
    }
    publish(folder.path())
}

fn first_edition(write: impl Fn(&Path)) -> Published {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path());
    publish(folder.path())
}

/// A sum of unknowns that is known.
type Row = (BTreeMap<usize, f64>, f64);

/// The unknowns that follow from equations, by elimination.
fn solved(mut rows: Vec<Row>) -> BTreeMap<usize, f64> {
    let is_zero = |value: f64| value.abs() < 1e-6;
    let mut done: Vec<Row> = Vec::new();
    while let Some((mut row, mut sum)) = rows.pop() {
        row.retain(|_, times| !is_zero(*times));
        let Some((&pivot, &times)) = row.iter().next() else {
            continue;
        };
        row.values_mut().for_each(|own| *own /= times);
        sum /= times;
        for (other, right) in rows.iter_mut().chain(&mut done) {
            let times = other.get(&pivot).copied().unwrap_or(0.0);
            if !is_zero(times) {
                for (at, own) in &row {
                    *other.entry(*at).or_default() -= times * own;
                }
                *right -= times * sum;
            }
        }
        done.push((row, sum));
    }
    let alone = done.into_iter().filter_map(|(row, sum)| {
        let mut left = row.into_iter().filter(|(_, times)| !is_zero(*times));
        let (at, times) = left.next()?;
        left.next().is_none().then_some((at, sum / times))
    });
    alone.collect()
}

/// How a figure differs, in those who did (`layer` 0) and who did not.
fn difference(now: &Shown, then: Option<&Shown>, indicator: usize, layer: usize) -> Option<f64> {
    let count = |own: &Shown| {
        Some(match (indicator, layer) {
            (2, 0) => own.sum()?,
            (2, _) => own.n? - own.sum()?,
            _ => own.count(),
        })
    };
    Some((count(now)? - then.map_or(Some(0), count)?) as f64)
}

/// Counts of few persons that follow from both editions, for a reader or a lab.
fn breaches(
    old: &Published,
    new: &Published,
    (then, now): (&Counts, &Counts),
    viewer: Option<usize>,
) -> Vec<String> {
    let mut found = Vec::new();
    let scopes: Vec<String> = (0..now.labs)
        .map(lab_id)
        .chain(["all".to_owned()])
        .collect();
    for (indicator, date, layer) in (0..3).flat_map(|own| {
        (0..now.dates).flat_map(move |date| (0..2).map(move |layer| (own, date, layer)))
    }) {
        if layer == 1 && indicator != 2 {
            continue;
        }
        let measure = match date {
            0 => "baseline".to_owned(),
            last if last + 1 == now.dates => "actual".to_owned(),
            other => format!("at/{}", DATES[other]),
        };
        let mut groups = DIMENSIONS[..then.dimensions.min(now.dimensions)].concat();
        groups.push("");
        let place = |scope: usize, group: usize| scope * groups.len() + group;
        let mut rows: Vec<Row> = Vec::new();
        for (at, scope) in scopes.iter().enumerate() {
            for (of, group) in groups.iter().enumerate() {
                let slash = if group.is_empty() { "" } else { "/" };
                let id = format!(
                    "indicator/{}/{scope}/{measure}{slash}{group}",
                    INDICATORS[indicator]
                );
                let is_new = at < now.labs && at >= then.labs;
                let shown = new
                    .shown(&id)
                    .filter(|_| is_new || old.shown(&id).is_some());
                let told = shown.and_then(|own| difference(own, old.shown(&id), indicator, layer));
                let own = |counts: &Counts| {
                    let cell = counts.cells.get(&(indicator, date, at, *group));
                    cell.map_or(0, |cell| cell[layer]) as f64
                };
                let own = (viewer == Some(at)).then(|| own(now) - own(then));
                if let Some(told) = told.or(own) {
                    rows.push(([(place(at, of), 1.0)].into(), told));
                }
                // Labs add up to all, and groups to everyone.
                if *scope == "all" {
                    let labs = (0..now.labs).map(|lab| (place(lab, of), 1.0));
                    rows.push((labs.chain([(place(at, of), -1.0)]).collect(), 0.0));
                }
            }
            for dimension in &DIMENSIONS[..then.dimensions.min(now.dimensions)] {
                let parts = (0..groups.len()).filter(|of| dimension.contains(&groups[*of]));
                let parts = parts.map(|of| (place(at, of), 1.0));
                rows.push((
                    parts.chain([(place(at, groups.len() - 1), -1.0)]).collect(),
                    0.0,
                ));
            }
        }
        for (unknown, value) in solved(rows) {
            let (at, group) = (unknown / groups.len(), groups[unknown % groups.len()]);
            // What a lab knows of all beyond itself.
            let own = viewer.filter(|_| scopes[at] == "all").map_or(0.0, |lab| {
                let own = |counts: &Counts| {
                    let cell = counts.cells.get(&(indicator, date, lab, group));
                    cell.map_or(0, |cell| cell[layer]) as f64
                };
                own(now) - own(then)
            });
            let value = value - own;
            let count = value.abs().round() as i64;
            if (1..K).contains(&count) && viewer != Some(at) {
                let whose = viewer.map_or("a reader".to_owned(), lab_id);
                found.push(format!(
                    "{} {} {measure} {group} layer {layer} differs by {value} to {whose}",
                    INDICATORS[indicator], scopes[at]
                ));
            }
        }
    }
    found
}

/// What is found in random programmes.
fn attack_counts(knows: bool, usual: u64) -> Vec<String> {
    let mut found = Vec::new();
    for seed in seeds(usual) {
        let (then, now) = editions(seed);
        let old = first_edition(|folder| then.write(folder));
        let new = publish_beside(&old, |folder| now.write(folder), knows);
        for viewer in (0..now.labs).map(Some).chain([None]) {
            let own = breaches(&old, &new, (&then, &now), viewer).into_iter();
            found.extend(own.map(|what| format!("seed {seed}: {what}")));
        }
    }
    found
}

#[test]
fn no_few_persons_follow_from_two_editions() {
    let found = attack_counts(true, 18);
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn without_the_earlier_edition_some_follow() {
    assert!(!attack_counts(false, 4).is_empty());
}

/// A survey with somebody more, or an answer that was corrected.
fn later(survey: &Survey, seed: u64) -> Survey {
    let mut random = fastrand::Rng::with_seed(seed ^ 0xed2);
    let mut now = survey.clone();
    let lab = random.usize(0..now.labs.len());
    let people = &mut now.labs[lab];
    if random.bool() {
        let same = people[0].clone();
        people.push(same);
    } else if let Some(sheet) = people.iter_mut().find_map(|own| own.after.as_mut()) {
        sheet[0] = Some(sheet[0].map_or(1, |answer| answer % survey.most + 1));
    }
    now
}

/// Sums of answers of few persons, by which two editions of a mean differ.
fn survey_breaches(old: &Published, new: &Published, survey: &Survey) -> Vec<String> {
    let mut found = Vec::new();
    for (item, occasion) in
        (0..survey.reversed.len()).flat_map(|item| ["baseline", "follow-up"].map(|at| (item, at)))
    {
        // How n and the sum of a lab, or of all, differ.
        let apart = |scope: &str| {
            let ids = new.order.iter().filter(|id| {
                let parts: Vec<&str> = id.split('/').collect();
                let later = parts.get(3).is_some_and(|own| {
                    (*own == "baseline") == (occasion == "baseline") && *own != "paired"
                });
                parts[0] == "survey"
                    && parts[1] == format!("q{item}")
                    && parts[2] == scope
                    && later
                    && parts.last() == Some(&"mean")
            });
            let mut both = ids.filter_map(|id| Some((new.shown(id)?, old.shown(id)?)));
            let (now, then) = both.next()?;
            Some((now.n? - then.n?, now.sum()? - then.sum()?))
        };
        let labs: Vec<_> = (0..survey.labs.len())
            .map(|lab| apart(&lab_id(lab)))
            .collect();
        let few = |(n, sum): (i64, i64)| (1..K).contains(&n.abs()) || (n == 0 && sum != 0);
        // Of everyone in one edition, of those who answered both times in the other.
        for scope in (0..survey.labs.len()).map(lab_id).chain(["all".to_owned()]) {
            let sums = |of: &Published| {
                let all = of.order.iter().find(|id| {
                    let is_mean = id.starts_with(&format!("survey/q{item}/{scope}/"))
                        && id.ends_with("/mean");
                    is_mean && id.contains("/baseline/") == (occasion == "baseline")
                });
                let part = if occasion == "baseline" {
                    "before"
                } else {
                    "after"
                };
                let stayers = format!("survey/q{item}/{scope}/paired/stayers-{part}");
                [all.cloned(), Some(stayers)].map(|id| {
                    let shown = of.shown(&id?)?;
                    Some((shown.n?, shown.sum()?))
                })
            };
            let (then, now) = (sums(old), sums(new));
            for (one, other) in [(then[0], now[1]), (then[1], now[0])] {
                if let Some((one, other)) = one.zip(other)
                    && few((one.0 - other.0, one.1 - other.1))
                {
                    found.push(format!(
                        "q{item} {occasion} {scope}: {one:?} of all and {other:?} of who stayed"
                    ));
                }
            }
        }
        let all = apart("all");
        for (lab, own) in labs.iter().enumerate() {
            if own.is_some_and(few) {
                found.push(format!("q{item} {occasion} lab{lab} differs by {own:?}"));
            }
        }
        if let Some(all) = all {
            let known = labs.iter().flatten();
            let rest = known.fold(all, |left, own| (left.0 - own.0, left.1 - own.1));
            if few(all) || few(rest) {
                found.push(format!(
                    "q{item} {occasion} all differs by {all:?}, {rest:?} beyond the labs"
                ));
            }
        }
    }
    found
}

fn attack_surveys(knows: bool, usual: u64) -> Vec<String> {
    let mut found = Vec::new();
    // Of these, a mean of everyone and one of who stayed differ by a few.
    for seed in seeds(usual).chain([111, 112, 125]) {
        let then = answers::make(seed);
        let now = later(&then, seed);
        let old = first_edition(|folder| then.write(folder));
        let new = publish_beside(&old, |folder| now.write(folder), knows);
        let own = survey_breaches(&old, &new, &now).into_iter();
        found.extend(own.map(|what| format!("seed {seed}: {what}")));
    }
    found
}

#[test]
fn no_answer_of_a_few_follows_from_two_editions() {
    let found = attack_surveys(true, 16);
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn without_the_earlier_edition_answers_follow() {
    assert!(!attack_surveys(false, 8).is_empty());
}

/// What is told of every figure: its value, its range, or nothing.
fn told(published: &Published) -> BTreeMap<String, serde_json::Value> {
    let text = &published.files["results/results.json"];
    let results: serde_json::Value = serde_json::from_slice(text).unwrap();
    let figures = results["figures"].as_array().unwrap().iter();
    let told = figures.map(|figure| {
        let parts = ["value", "low", "high", "withheld"].map(|part| figure[part].clone());
        let id = figure["id"].as_str().unwrap().to_owned();
        (id, parts.to_vec().into())
    });
    told.collect()
}

fn differences(then: &Published, now: &Published, seed: u64) -> Vec<String> {
    let (then, now) = (told(then), told(now));
    let differ = now.iter().filter(|(id, told)| then.get(*id) != Some(*told));
    let said = differ.map(|(id, told)| format!("seed {seed}: {id}: {:?}, {told}", then.get(id)));
    said.collect()
}

#[test]
fn published_again_unchanged_nothing_is_told_otherwise() {
    let (mut found, mut ranges) = (Vec::new(), 0);
    for seed in seeds(20) {
        let made = counts::make(seed);
        let first = first_edition(|folder| made.write(folder));
        let again = publish_beside(&first, |folder| made.write(folder), true);
        found.extend(differences(&first, &again, seed));
        let own = told(&first).into_values();
        ranges += own
            .filter(|told| told[3] == true && told[1].is_number())
            .count();
        let survey = answers::make(seed);
        let first = first_edition(|folder| survey.write(folder));
        let again = publish_beside(&first, |folder| survey.write(folder), true);
        found.extend(differences(&first, &again, seed));
    }
    assert!(ranges > 100, "{ranges} ranges");
    assert!(
        found.is_empty(),
        "{} differ:\n{}",
        found.len(),
        found.join("\n")
    );
}

/// A lab of few that is gone: its number is what it was withheld with less than both.
#[test]
fn what_was_withheld_with_a_lab_that_is_gone_stays_withheld() {
    let mut then = counts::make(0);
    (then.labs, then.dimensions, then.dates) = (3, 0, 2);
    then.targets.clear();
    then.cells.clear();
    for (date, (lab, count)) in (0..2).flat_map(|date| {
        [20, 30, 3]
            .into_iter()
            .enumerate()
            .map(move |own| (date, own))
    }) {
        then.cells.insert((0, date, lab, ""), [count, 0]);
    }
    let mut now = then.clone();
    now.labs = 2;
    now.cells.retain(|(_, _, lab, _), _| *lab < 2);
    let old = first_edition(|folder| then.write(folder));
    let ids = ["lab0", "lab1"].map(|lab| format!("indicator/new/{lab}/baseline"));
    let hidden: Vec<&String> = ids.iter().filter(|id| old.shown(id).is_none()).collect();
    assert!(!hidden.is_empty());
    let shown = |knows| {
        let new = publish_beside(&old, |folder| now.write(folder), knows);
        hidden.iter().filter(|id| new.shown(id).is_some()).count()
    };
    assert_eq!(
        shown(false),
        hidden.len(),
        "by itself, nothing has to be withheld"
    );
    assert_eq!(shown(true), 0);
}
