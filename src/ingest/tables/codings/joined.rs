//! Which sources of all files are one interview: those whose whole names are equal. A
//! part of a name, or the order in which sources stand, would take somebody's consent for
//! somebody else's.

use std::collections::{BTreeMap, BTreeSet};

use super::super::super::foreign::codings::Source;
use crate::ingest::names::{names_of_source, whole_name};
use crate::model::programme::Interview;

/// The name by which a source is an interview of other files or of the table, and which
/// of those with the same name in its file it is.
pub type Key = (String, usize);

/// What is known of the names in all files before any is read.
pub struct Joined {
    /// By file and source; `None` for what is no interview.
    keys: Vec<Vec<Option<Key>>>,
    /// Names that several sources of a file have, or that are one only as an
    /// identifier, where the table or another file has them too.
    unclear: BTreeSet<String>,
}

/// Sources of a name.
#[derive(Default)]
struct Met {
    /// Those of each file that has any.
    of_files: Vec<usize>,
    /// How the name is written.
    names: BTreeSet<String>,
}

impl Joined {
    /// Looks at the sources of every file, each with how many themes are coded in it.
    /// What has none is an interview only if the table has it.
    pub fn of<'p>(
        files: impl Iterator<Item = (&'p [Source], Vec<usize>)>,
        table: &[Interview],
    ) -> Self {
        let own: BTreeSet<String> = table.iter().map(|own| whole_name(&own.id.value)).collect();
        let mut met: BTreeMap<String, Met> = BTreeMap::new();
        let mut keys = Vec::new();
        for (sources, segments) in files {
            let names: Vec<String> = sources.iter().map(|source| name(source, &own)).collect();
            let coded = names.iter().zip(&segments);
            let coded = coded.filter(|(_, segments)| **segments > 0);
            let coded: BTreeSet<&String> = coded.map(|(name, _)| name).collect();
            let mut here: BTreeMap<&String, usize> = BTreeMap::new();
            let mut of_file = Vec::with_capacity(sources.len());
            for ((name, source), segments) in names.iter().zip(sources).zip(segments) {
                // A recording beside its transcript.
                if segments == 0 && (coded.contains(name) || !own.contains(name)) {
                    of_file.push(None);
                    continue;
                }
                let number = here.entry(name).or_default();
                of_file.push(Some((name.clone(), *number)));
                *number += 1;
                let written = whole_name(&source.name);
                met.entry(name.clone()).or_default().names.insert(written);
            }
            for (name, count) in here {
                met.entry(name.clone()).or_default().of_files.push(count);
            }
            keys.push(of_file);
        }
        let unclear = met.into_iter().filter(|(name, met)| {
            let several = met.of_files.iter().any(|count| *count > 1);
            let elsewhere = own.contains(name) || met.of_files.len() > 1;
            let unnamed = name.is_empty() && elsewhere;
            several && elsewhere || met.names.len() > 1 || unnamed
        });
        Self {
            keys,
            unclear: unclear.map(|(name, _)| name).collect(),
        }
    }

    /// The key of each source of a file.
    pub fn keys(&self, file: usize) -> &[Option<Key>] {
        &self.keys[file]
    }

    /// Whether it cannot be told which of several sources is the interview of this name.
    pub fn is_unclear(&self, key: &Key) -> bool {
        self.unclear.contains(&key.0)
    }
}

/// The name that a source is compared by: in the table, where an identifier has not all
/// signs, also its own as an identifier.
fn name(source: &Source, table: &BTreeSet<String>) -> String {
    let [name, as_id] = names_of_source(&source.name);
    match !table.contains(&name) && table.contains(&as_id) {
        true => as_id,
        false => name,
    }
}
