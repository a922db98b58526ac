//! Which lab a source belongs to.

use std::collections::{BTreeMap, BTreeSet};

use super::coded::Source;
use super::mapping::Telling;
use crate::model::Programme;
use crate::model::clean::folded;
use crate::project::LEAVE_OUT;

/// A lab of the project: its id and what else it is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownLab {
    /// Its id.
    pub id: String,
    /// Its name and place.
    pub names: Vec<String>,
}

/// The project's labs, by what they are called.
#[derive(Debug, Clone, Default)]
pub struct KnownLabs {
    labs: Vec<KnownLab>,
    ids: BTreeMap<String, usize>,
    /// `None` for a name that several labs have.
    names: BTreeMap<String, Option<usize>>,
}

impl KnownLabs {
    /// These labs.
    pub fn new(labs: Vec<KnownLab>) -> Self {
        let mut known = Self::default();
        for (position, lab) in labs.iter().enumerate() {
            known.ids.entry(folded(&lab.id)).or_insert(position);
            let names: BTreeSet<String> = lab.names.iter().map(|name| folded(name)).collect();
            for name in names {
                let same = known.names.contains_key(&name);
                known.names.insert(name, (!same).then_some(position));
            }
        }
        Self { labs, ..known }
    }

    /// The labs of a programme.
    pub fn of(programme: &Programme) -> Self {
        let labs = programme.labs.iter().map(|lab| KnownLab {
            id: lab.id.value.clone(),
            names: vec![lab.name.value.clone(), lab.place.value.clone()],
        });
        Self::new(labs.collect())
    }

    /// The one lab that a value names: by its id, else by its name or place.
    pub fn named(&self, value: &str) -> Option<usize> {
        let wanted = folded(value);
        let by_id = self.ids.get(&wanted).copied();
        by_id.or_else(|| self.names.get(&wanted).copied().flatten())
    }

    /// The id of a lab.
    pub fn id(&self, lab: usize) -> &str {
        self.labs.get(lab).map_or("", |lab| lab.id.as_str())
    }

    /// Every lab's id and first name.
    pub fn ids_and_names(&self) -> Vec<(String, String)> {
        let labs = self.labs.iter();
        labs.map(|lab| {
            (
                lab.id.clone(),
                lab.names.first().cloned().unwrap_or_default(),
            )
        })
        .collect()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.labs.is_empty()
    }
}

/// Where a source belongs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Belongs {
    /// To this lab, as a position among those known.
    To(usize),
    /// To none on purpose.
    LeftOut,
    /// To several labs by one rule.
    Several,
    /// To something that is no lab; the value where it may be repeated.
    Unknown(Option<String>),
    /// Nothing tells.
    Untold,
}

/// Where a source belongs by the first of `rules` that tells. A case or set
/// that names no lab is about something else where another one does.
pub fn belongs(source: &Source, rules: &[Telling<'_>], labs: &KnownLabs) -> Belongs {
    let mut unknown = None;
    for rule in rules {
        let values = rule.values(source);
        if values.iter().any(|value| value == LEAVE_OUT) {
            return Belongs::LeftOut;
        }
        let named = values.iter().filter_map(|value| labs.named(value));
        let named: BTreeSet<usize> = named.collect();
        match (named.first(), named.len()) {
            (Some(lab), 1) => return Belongs::To(*lab),
            (Some(_), _) => return Belongs::Several,
            (None, _) => {
                let first = values.into_iter().next();
                let quotable = rule.may_be_quoted();
                unknown = unknown.or(first.map(|value| Some(value).filter(|_| quotable)));
            }
        }
    }
    unknown.map_or(Belongs::Untold, Belongs::Unknown)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labs_are_known_by_id_then_by_name() {
        let lab = |id: &str, name: &str| KnownLab {
            id: id.into(),
            names: vec![name.into()],
        };
        let labs = vec![lab("b", "Boden"), lab("v", "Växjö"), lab("x", "Växjö")];
        let labs = KnownLabs::new(labs);
        assert_eq!(labs.named(" B "), Some(0));
        assert_eq!(labs.named("boden"), Some(0));
        assert_eq!(labs.named("växjö"), None, "two have the name");
        assert_eq!(labs.id(1), "v");
    }
}
