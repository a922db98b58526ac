//! The project's labs, as foreign files name them.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::Programme;
use crate::model::clean::folded;

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

    /// The only lab, or the first whose id or name stands in a file's name.
    pub fn within(&self, file: &str) -> Option<&str> {
        let file = folded(file);
        let stands = |name: &str| file.contains(&folded(name));
        let mut labs = self.labs.iter();
        let found = labs.find(|lab| {
            self.labs.len() == 1 || stands(&lab.id) || lab.names.first().is_some_and(|n| stands(n))
        });
        found.map(|lab| lab.id.as_str())
    }

    /// Their ids.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.labs.iter().map(|lab| lab.id.as_str())
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.labs.len()
    }
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
