//! What exists must not depend on what is withheld: a withheld count becomes
//! another small count, and the same ids and files must come out.

use std::collections::BTreeSet;
use std::path::Path;

use crate::K;
use crate::answers::{Survey, lab_id};
use crate::codings::Interviews;
use crate::counts::{Counts, DATES, DIMENSIONS, INDICATORS};
use crate::published::{Published, publish};

/// Publishes what `write` writes.
pub fn published(write: impl Fn(&Path)) -> Published {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path());
    publish(folder.path())
}

/// What exists in one publication and not in another, or stands elsewhere.
pub fn differences(one: &Published, other: &Published) -> Vec<String> {
    let mut found = Vec::new();
    let ids = |of: &Published| of.order.iter().cloned().collect::<BTreeSet<_>>();
    let (first, second) = (ids(one), ids(other));
    found.extend(
        first
            .symmetric_difference(&second)
            .map(|id| format!("id {id}")),
    );
    if first == second && one.order != other.order {
        found.push("the order of ids".into());
    }
    let files = |of: &Published| of.files.keys().cloned().collect::<BTreeSet<_>>();
    let (first, second) = (files(one), files(other));
    found.extend(
        first
            .symmetric_difference(&second)
            .map(|name| format!("file {name}")),
    );
    for name in ["results/labs.csv", "results/indicators.csv"] {
        if one.files[name] != other.files[name] {
            found.push(format!("contents of {name}"));
        }
    }
    let (first, second) = (results(one), results(other));
    if first.len() != second.len() {
        found.push("rows of indicator-results.csv".into());
    }
    for (own, its) in first.iter().zip(&second) {
        let hidden =
            |row: &ResultRow| -> Vec<bool> { row.values.iter().map(|own| own == "..").collect() };
        if hidden(own).contains(&true) && hidden(own) == hidden(its) && own.words != its.words {
            found.push(format!("{:?} becomes {:?}", own.words, its.words));
        }
    }
    let warnings = |of: &Published| {
        let manifest: serde_json::Value =
            serde_json::from_slice(&of.files["manifest.json"]).unwrap();
        manifest["warnings"].to_string()
    };
    if warnings(one) != warnings(other) {
        found.push(format!(
            "warnings {} become {}",
            warnings(one),
            warnings(other)
        ));
    }
    found
}

/// A row of what came of an indicator: its figures, and what is told in words.
struct ResultRow {
    values: Vec<String>,
    words: Vec<String>,
}

fn results(of: &Published) -> Vec<ResultRow> {
    let bytes = &of.files["results/indicator-results.csv"][..];
    let text = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let text = String::from_utf8_lossy(text);
    let mut lines = text
        .lines()
        .map(|line| line.split(',').map(str::to_owned).collect::<Vec<_>>());
    let head = lines.next().unwrap_or_default();
    let pick = |row: &Vec<String>, names: &[&str]| -> Vec<String> {
        let cells = head.iter().zip(row);
        cells
            .filter(|(name, _)| names.contains(&name.as_str()))
            .map(|(_, cell)| cell.clone())
            .collect()
    };
    lines
        .map(|row| ResultRow {
            values: pick(&row, &["baseline", "actual"]),
            words: pick(
                &row,
                &[
                    "indicator",
                    "scope",
                    "progress",
                    "baseline_status",
                    "actual_status",
                    "baseline_date",
                    "actual_date",
                ],
            ),
        })
        .collect()
}

/// Counts in which one or two withheld ones are others.
pub fn other_counts(
    counts: &Counts,
    of: &Published,
    random: &mut fastrand::Rng,
) -> Option<(Counts, String)> {
    let id = |date: usize, indicator: usize, lab: usize, group: &str| {
        let measure = match date {
            0 => "baseline".to_owned(),
            date if date + 1 == counts.dates => "actual".to_owned(),
            date => format!("at/{}", DATES[date]),
        };
        let tail = if group.is_empty() {
            String::new()
        } else {
            format!("/{group}")
        };
        format!(
            "indicator/{}/{}/{measure}{tail}",
            INDICATORS[indicator],
            lab_id(lab)
        )
    };
    let withheld = |place: &(usize, usize, usize, &'static str)| {
        of.figures.get(&id(place.1, place.0, place.2, place.3)) == Some(&None)
    };
    let places = counts
        .cells
        .iter()
        .filter(|(place, own)| place.0 != 1 && (1..K).contains(&own[0]) && withheld(place));
    let mut places: Vec<_> = places.map(|(place, own)| (*place, own[0])).collect();
    random.shuffle(&mut places);
    for (place, count) in places {
        let dimension = DIMENSIONS[..counts.dimensions]
            .iter()
            .find(|groups| groups.contains(&place.3));
        let to = (1..K).filter(|to| *to != count).nth(random.usize(0..3))?;
        let mut other = counts.clone();
        other.cells.get_mut(&place)?[0] = to;
        if let Some(groups) = dimension {
            // Another group of the lab gives or takes.
            let given = groups.iter().find_map(|group| {
                let own = (place.0, place.1, place.2, *group);
                let kept = counts.cells[&own][0] + count - to;
                let stays =
                    (1..K).contains(&counts.cells[&own][0]) == (1..K).contains(&kept) && kept > 0;
                (*group != place.3 && withheld(&own) && stays).then_some((own, kept))
            });
            let Some((own, kept)) = given else { continue };
            other.cells.get_mut(&own)?[0] = kept;
        } else if counts.dimensions > 0 {
            continue;
        } else if place.0 == 2 {
            // As many in all as before.
            let own = other.cells.get_mut(&place)?;
            own[1] += count - to;
            if own[1] < K && own[1] != counts.cells[&place][1] {
                continue;
            }
        }
        return Some((other, format!("{place:?} {count} to {to}")));
    }
    None
}

/// A survey in which somebody of a class that is not shown gave another answer, of a
/// class that is not shown either.
pub fn other_answer(
    survey: &Survey,
    of: &Published,
    random: &mut fastrand::Rng,
) -> Option<(Survey, String)> {
    for _ in 0..60 {
        let (lab, item) = (
            random.usize(0..survey.labs.len()),
            random.usize(0..survey.reversed.len()),
        );
        let person = random.usize(0..survey.labs[lab].len());
        let is_before = random.bool();
        let occasion = if is_before { "baseline" } else { "follow-up" };
        let to = random.i64(1..=survey.most);
        let pairs = survey.pairs(lab, item);
        let own = |pair: &(Option<i64>, Option<i64>)| if is_before { pair.0 } else { pair.1 };
        let Some(from) = own(&pairs[person]) else {
            continue;
        };
        let count = |answer| {
            pairs
                .iter()
                .filter(|pair| own(pair) == Some(answer))
                .count() as i64
        };
        let withheld = |answer: i64| {
            let id = format!("survey/q{item}/{}/{occasion}/answer/{answer}", lab_id(lab));
            // Of few people there is no such figure at all.
            !matches!(of.figures.get(&id), Some(Some(_)))
        };
        if from == to
            || !withheld(from)
            || !withheld(to)
            || !(2..K).contains(&count(from))
            || !(1..K - 1).contains(&count(to))
        {
            continue;
        }
        let mut other = survey.clone();
        let changed = &mut other.labs[lab][person];
        let sheet = if is_before {
            &mut changed.before
        } else {
            &mut changed.after
        };
        sheet.as_mut()?[item] = Some(to);
        return Some((
            other,
            format!(
                "q{item} {} {occasion} p{person} {from} to {to}",
                lab_id(lab)
            ),
        ));
    }
    None
}

/// Interviews of which one has a code more, where the code is withheld in its lab.
pub fn other_coding(
    made: &Interviews,
    of: &Published,
    random: &mut fastrand::Rng,
) -> Option<(Interviews, String)> {
    for _ in 0..60 {
        let (lab, code) = (
            random.usize(0..made.labs.len()),
            random.usize(0..made.codes),
        );
        let count = made.labs[lab].iter().filter(|own| own[code] > 0).count() as i64;
        let id = format!("code/c{code}/{}/interviews", lab_id(lab));
        let at = random.usize(0..made.labs[lab].len());
        if of.figures.get(&id) != Some(&None)
            || !(1..K - 1).contains(&count)
            || made.labs[lab][at][code] > 0
        {
            continue;
        }
        let mut labs = made.labs.clone();
        labs[lab][at][code] = 1;
        return Some((
            Interviews {
                codes: made.codes,
                labs,
                reverse_rows: false,
            },
            format!("{id} {count} to {}", count + 1),
        ));
    }
    None
}
