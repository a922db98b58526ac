//! What an earlier publication told of under ids that are no longer there.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Language, Programme};
use crate::results::{FigureRow, Results};

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
        let surveyed = results.figures.iter().filter(|row| row.kind.0 == "survey");
        let surveyed = surveyed.filter_map(|row| row.subject.as_deref());
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
    pub fn id(&self, row: &FigureRow) -> String {
        let mut id = row.id.clone();
        let subject = row.subject.as_deref();
        let lab = row.lab.0.as_deref();
        let before = match subject {
            Some(subject) => format!("{}/{subject}/", row.kind.0),
            None => format!("{}/", row.kind.0),
        };
        if let Some((old, new)) = lab.and_then(|lab| Some((lab, self.labs.get(lab)?))) {
            let (was, is) = (format!("{before}{old}/"), format!("{before}{new}/"));
            if let Some(rest) = id.strip_prefix(&was) {
                id = is + rest;
            }
        }
        let indicator = subject.filter(|_| row.kind.0 == "indicator");
        if let Some((old, new)) = indicator.and_then(|own| Some((own, self.indicators.get(own)?)))
            && let Some(rest) = id.strip_prefix(&format!("indicator/{old}/"))
        {
            id = format!("indicator/{new}/{rest}");
        }
        id
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
