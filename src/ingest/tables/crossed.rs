//! Labs and indicators that are called what another's id or short name is: a reference
//! may mean either.

use rustc_hash::FxHashMap;

use super::super::rows::Reader;
use crate::diagnostic::{Problem, Relation, quoted};
use crate::model::tables::{Indicator, Lab, Text};

/// How one row may be referred to.
struct Called<'p> {
    id: &'p Text,
    name: &'p Text,
    short_name: Option<&'p Text>,
}

/// Says which labs and indicators are called as others are.
pub(super) fn refuse_crossed_names(
    reader: &mut Reader<'_>,
    labs: &[Lab],
    indicators: &[Indicator],
) {
    let labs = labs.iter().map(|lab| Called {
        id: &lab.id,
        name: &lab.name,
        short_name: lab.short_name.as_ref(),
    });
    refuse(reader, &labs.collect::<Vec<_>>());
    let indicators = indicators.iter().map(|indicator| Called {
        id: &indicator.id,
        name: &indicator.name,
        short_name: None,
    });
    refuse(reader, &indicators.collect::<Vec<_>>());
}

fn refuse(reader: &mut Reader<'_>, rows: &[Called<'_>]) {
    let said = |text: &Text| text.value.trim().to_lowercase();
    let mut ids: FxHashMap<String, (usize, &Text)> = FxHashMap::default();
    let mut short = ids.clone();
    for (at, row) in rows.iter().enumerate() {
        ids.entry(said(row.id)).or_insert((at, row.id));
        if let Some(name) = row.short_name {
            short.entry(said(name)).or_insert((at, name));
        }
    }
    for (at, row) in rows.iter().enumerate() {
        let names = [(Some(row.name), true), (row.short_name, false)];
        for (name, is_name) in names {
            let Some(name) = name else {
                continue;
            };
            let own = said(name);
            let by_short = short.get(&own).filter(|_| is_name);
            let mut others = [ids.get(&own), by_short].into_iter().flatten();
            if let Some((_, other)) = others.find(|(other, _)| *other != at) {
                let (here, there) = (
                    reader.sources.place(name.at),
                    reader.sources.place(other.at),
                );
                let problem = Problem::NameOfAnother {
                    name: quoted(&name.value),
                };
                let problem = problem.error_at(here);
                let problem = problem.related(there, Relation::OtherRow);
                reader.diagnostics.push(problem);
            }
        }
    }
}
