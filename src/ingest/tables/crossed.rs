//! Labs and indicators that are called what another's id or short name is: a reference
//! may mean either.

use super::super::rows::Reader;
use crate::diagnostic::{Problem, Relation, quoted};
use crate::model::clean::folded;
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
    let ids = rows.iter().map(|row| folded(&row.id.value));
    let short = |row: &Called<'_>| row.short_name.map(|name| folded(&name.value));
    let short: Vec<Option<String>> = rows.iter().map(short).collect();
    let ids: Vec<String> = ids.collect();
    for (at, row) in rows.iter().enumerate() {
        let names = std::iter::once((row.name, true));
        let names = names.chain(row.short_name.map(|name| (name, false)));
        for (name, is_name) in names {
            let own = folded(&name.value);
            let other = (0..rows.len()).find_map(|other| {
                let by_id = (ids[other] == own).then_some(rows[other].id);
                let by_short = is_name && short[other].as_ref() == Some(&own);
                let by_short = rows[other].short_name.filter(|_| by_short);
                by_id.or(by_short).filter(|_| other != at)
            });
            if let Some(other) = other {
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
