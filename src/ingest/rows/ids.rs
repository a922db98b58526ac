//! Identifiers: each stands once, and references to them are resolved.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::Reader;
use crate::diagnostic::{Problem, Relation, did_you_mean, quote};
use crate::model::CellRef;
use crate::model::programme::Text;
use crate::model::schema::TableId;

/// A table's own identifiers, lower case, with position and cell.
#[derive(Debug, Default, Clone)]
pub struct Ids {
    /// `None` for a row that has problems of its own: a reference to it is
    /// nothing to complain about.
    positions: FxHashMap<String, (Option<usize>, CellRef)>,
    typed: Vec<String>,
}

impl Ids {
    /// How many rows are registered.
    pub fn len(&self) -> usize {
        self.typed.len()
    }

    /// Takes back the latest registration: the row could not be read.
    pub fn take_back_latest(&mut self) {
        if let Some(latest) = self.typed.pop()
            && let Some((position, _)) = self.positions.get_mut(&latest.to_lowercase())
        {
            *position = None;
        }
    }
}

impl Reader<'_> {
    /// Registers an identifier of `table` and gives its position; a duplicate
    /// is a problem at its cell.
    pub fn register(&mut self, table: TableId, id: &Text) -> Option<usize> {
        let folded = id.value.to_lowercase();
        let ids = Arc::make_mut(&mut self.ids).entry(table).or_default();
        if let Some((_, first)) = ids.positions.get(&folded) {
            let (here, first) = (self.sources.place(id.at), self.sources.place(*first));
            let personal = is_personal_id(table);
            let what = if personal {
                "this id".to_owned()
            } else {
                format!("the id {}", quote(&id.value))
            };
            let problem = Problem::new(
                "duplicate-id",
                format!("{what} stands twice in {}", table.table().name.sv),
            )
            .help("give one of them another id, and mend the references to it");
            self.diagnostics.push(
                problem
                    .error_at(here)
                    .related(first, Relation::StandsHereFirst),
            );
            return None;
        }
        let position = ids.typed.len();
        ids.positions.insert(folded, (Some(position), id.at));
        ids.typed.push(id.value.clone());
        Some(position)
    }

    /// The position of the row of `table` with this identifier; the inner
    /// `None` is a row that could not be read.
    pub fn find(&self, table: TableId, id: &str) -> Option<Option<usize>> {
        let positions = &self.ids.get(&table)?.positions;
        let found = positions
            .get(id)
            .or_else(|| positions.get(&id.trim().to_lowercase()));
        found.map(|(position, _)| *position)
    }

    /// The problem of an identifier that `table` does not have.
    pub fn unresolved(&self, tables: &[TableId], id: &str) -> Problem {
        let personal = tables.iter().any(|table| is_personal_id(*table));
        let names: Vec<&str> = tables.iter().map(|table| table.table().name.sv).collect();
        let names = names.join(" or ");
        if personal {
            return Problem::new(
                "unknown-reference",
                format!("this id does not stand in {names}"),
            )
            .help(format!("correct it, or add the row to {names}"));
        }
        let known: Vec<&str> = tables
            .iter()
            .filter_map(|table| self.ids.get(table))
            .flat_map(|ids| ids.typed.iter().map(String::as_str))
            .collect();
        let help = did_you_mean(id, known.iter().copied()).unwrap_or_else(|| {
            if known.is_empty() {
                format!("{names} has no rows yet; add it there")
            } else {
                format!("add it to {names}, or use one of: {}", shortened(&known))
            }
        });
        Problem::new(
            "unknown-reference",
            format!("{} does not stand in {names}", quote(id)),
        )
        .help(help)
    }
}

fn shortened(known: &[&str]) -> String {
    let shown: Vec<&str> = known.iter().copied().take(12).collect();
    let more = if known.len() > shown.len() {
        ", …"
    } else {
        ""
    };
    format!("{}{more}", shown.join(", "))
}

fn is_personal_id(table: TableId) -> bool {
    let table = table.table();
    table
        .id_column()
        .is_some_and(|column| table.columns[column].personal)
}

/// Whether `id` may become a file name and part of a figure's id.
pub fn check_id(id: &str) -> Result<(), Problem> {
    const LONGEST: usize = 40;
    const RESERVED: [&str; 23] = [
        "all", "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7",
        "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
    ];
    let problem = |what: String| {
        Err(Problem::new("invalid-id", what)
            .help("use letters, digits, - and _, at most 40 characters; ids become file names"))
    };
    if RESERVED.contains(&id.to_lowercase().as_str()) {
        return problem(format!("{} cannot be used as an id", quote(id)));
    }
    if id.chars().count() > LONGEST {
        return problem(format!(
            "the id {} is longer than {LONGEST} characters",
            quote(id)
        ));
    }
    if !id
        .chars()
        .all(|c| c.is_alphanumeric() || c == '-' || c == '_')
    {
        return problem(format!(
            "the id {} holds other characters than letters, digits, - and _",
            quote(id)
        ));
    }
    Ok(())
}
