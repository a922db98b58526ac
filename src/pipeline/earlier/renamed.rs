//! What an earlier publication told of under ids that are no longer there.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Language, Programme};
use crate::results::Results;

/// New ids of labs and indicators that kept their names, and what else is gone.
pub(super) struct Renamed {
    labs: BTreeMap<String, String>,
    indicators: BTreeMap<String, String>,
    /// The ids of labs, indicators and survey items that nothing here has.
    pub gone: Vec<String>,
}

impl Renamed {
    /// Compares what `results` told of with what the programme has now.
    pub fn of(results: &Results, programme: &Programme) -> Self {
        let labs = programme.labs.iter();
        let labs = labs.map(|lab| (lab.id.value.as_str(), vec![lab.name.value.as_str()]));
        let told = results.labs.iter();
        let told = told.map(|lab| (lab.id.as_str(), vec![lab.name.as_str()]));
        let labs = moved(&labs.collect::<Vec<_>>(), &told.collect::<Vec<_>>());
        let indicators = programme.indicators.iter().map(|own| {
            let other = own.name_in.other.as_ref();
            let other = other.map(|(_, name)| name.value.as_str());
            let names = std::iter::once(own.name.value.as_str()).chain(other);
            (own.id.value.as_str(), names.collect::<Vec<&str>>())
        });
        let told = results.indicators.iter().map(|own| {
            let names = [Language::Swedish, Language::English];
            let names = names
                .into_iter()
                .filter_map(|language| own.name.of(language));
            (own.id.as_str(), names.collect::<Vec<&str>>())
        });
        let indicators = moved(&indicators.collect::<Vec<_>>(), &told.collect::<Vec<_>>());
        let items = programme
            .survey_items
            .iter()
            .map(|item| item.id.value.as_str());
        let items: BTreeSet<&str> = items.collect();
        let surveyed = results.figures.iter();
        let surveyed = surveyed.filter_map(|row| row.id.strip_prefix("survey/")?.split('/').next());
        let gone: BTreeSet<&str> = surveyed.filter(|id| !items.contains(id)).collect();
        let gone = gone.into_iter().map(ToOwned::to_owned);
        Self {
            gone: (labs.1.into_iter())
                .chain(indicators.1)
                .chain(gone)
                .collect(),
            labs: labs.0,
            indicators: indicators.0,
        }
    }

    /// The id that a figure has now.
    pub fn id(&self, told: &str) -> String {
        let mut parts: Vec<&str> = told.split('/').collect();
        let kind = parts.first().copied().unwrap_or_default();
        if kind == "indicator" {
            put(&mut parts, 1, &self.indicators);
        }
        match kind {
            "indicator" | "survey" | "code" => put(&mut parts, 2, &self.labs),
            "interview" | "activity" | "diary" | "response" => put(&mut parts, 1, &self.labs),
            "factor" => put(&mut parts, 3, &self.labs),
            _ => {}
        }
        parts.join("/")
    }
}

/// Puts the new id in the place of the old one.
fn put<'a>(parts: &mut [&'a str], at: usize, moved: &'a BTreeMap<String, String>) {
    if let Some(part) = parts.get_mut(at)
        && let Some(new) = moved.get(*part)
    {
        *part = new;
    }
}

/// An id, and its names.
type Named<'a> = (&'a str, Vec<&'a str>);

/// The new ids of what kept a name but not its id, and the ids of what is gone.
fn moved(now: &[Named<'_>], told: &[Named<'_>]) -> (BTreeMap<String, String>, Vec<String>) {
    let has = |all: &[Named<'_>], id: &str| all.iter().any(|(own, _)| *own == id);
    let alike = |one: &str, other: &str| one.trim().to_lowercase() == other.trim().to_lowercase();
    let (mut moved, mut gone) = (BTreeMap::new(), Vec::new());
    for (id, names) in told.iter().filter(|(id, _)| !has(now, id)) {
        let new = now.iter().filter(|(own, _)| !has(told, own));
        let mut same = new.filter(|(_, own)| {
            let mut own = own.iter();
            own.any(|own| names.iter().any(|name| alike(own, name)))
        });
        match (same.next(), same.next()) {
            (Some((new, _)), None) => {
                moved.insert((*id).to_owned(), (*new).to_owned());
            }
            _ => gone.push((*id).to_owned()),
        }
    }
    (moved, gone)
}
