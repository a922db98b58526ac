//! Identifiers: each stands once, and references to them are resolved.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::Reader;
use crate::diagnostic::{Problem, Relation, Value, list, named, nearest_of, plain, quoted};
use crate::model::CellRef;
use crate::model::clean::folded_dashes;
use crate::model::reserved::is_device;
use crate::model::schema::TableId;
use crate::model::tables::Text;

/// A table's own identifiers, lower case, with position and cell.
#[derive(Debug, Default, Clone)]
pub struct Ids {
    /// `None` for a row that has problems of its own: a reference to it is
    /// nothing to complain about.
    positions: FxHashMap<String, (Option<usize>, CellRef)>,
    typed: Vec<String>,
    /// Those of rows that have problems of their own: they are there all the same.
    unread: Vec<String>,
    /// By a row's name as it is compared, the ids of those that have it.
    names: FxHashMap<String, Vec<String>>,
    /// The names as they were typed.
    called: Vec<String>,
}

impl Ids {
    /// How many rows are registered.
    pub fn len(&self) -> usize {
        self.typed.len()
    }

    fn add_name(&mut self, id: &str, name: &str) {
        let ids = self.names.entry(folded_dashes(name)).or_default();
        let id = id.to_lowercase();
        if ids.is_empty() {
            self.called.push(name.to_owned());
        }
        if !ids.contains(&id) {
            ids.push(id);
        }
    }

    /// Names that only one row has, as they were typed.
    fn own_names(&self) -> impl Iterator<Item = &str> {
        let names = self.called.iter().map(String::as_str);
        names.filter(|name| {
            self.names
                .get(&folded_dashes(name))
                .is_some_and(|ids| ids.len() == 1)
        })
    }

    /// The position by identifier, else by the name that only one row has.
    fn find(&self, typed: &str) -> Option<Option<usize>> {
        let folded = || typed.trim().to_lowercase();
        let by_id = self.positions.get(typed);
        let by_id = by_id.or_else(|| self.positions.get(&folded()));
        let by_name = || match self.names.get(&folded_dashes(typed)).map(Vec::as_slice) {
            Some([id]) => self.positions.get(id),
            _ => None,
        };
        by_id.or_else(by_name).map(|(position, _)| *position)
    }

    /// Takes back the latest registration: the row could not be read.
    pub fn take_back_latest(&mut self) {
        if let Some(latest) = self.typed.pop()
            && let Some((position, _)) = self.positions.get_mut(&latest.to_lowercase())
        {
            *position = None;
            self.unread.push(latest);
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
            let problem = Problem::DuplicateId {
                id: match is_personal_id(table) {
                    true => Value::Nothing,
                    false => quoted(&id.value),
                },
                table: self.table_name(table),
                beside: (here.file() != first.file()).then(|| plain("file")).into(),
            };
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

    /// Notes an identifier that cannot be used, which was said: references to
    /// it are nothing to complain about.
    pub fn note_unread(&mut self, table: TableId, id: &Text) {
        let ids = Arc::make_mut(&mut self.ids).entry(table).or_default();
        let known = ids.positions.entry(id.value.to_lowercase());
        known.or_insert((None, id.at));
        if !id.value.is_empty() {
            ids.unread.push(id.value.clone());
        }
    }

    /// The position of the row of `table` with this identifier; the inner
    /// `None` is a row that could not be read.
    pub fn find(&self, table: TableId, id: &str) -> Option<Option<usize>> {
        self.ids.get(&table)?.find(id)
    }

    /// Registers what a row is called besides its identifier.
    pub fn register_name(&mut self, table: TableId, id: &str, name: &str) {
        let ids = Arc::make_mut(&mut self.ids).entry(table).or_default();
        ids.add_name(id, name);
    }

    /// The positions of all rows of `table` that have no problems of their own, in order.
    pub fn positions(&self, table: TableId) -> impl Iterator<Item = usize> {
        let rows = self.ids.get(&table).into_iter();
        let mut rows: Vec<usize> = rows
            .flat_map(|ids| ids.positions.values().filter_map(|(position, _)| *position))
            .collect();
        rows.sort_unstable();
        rows.into_iter()
    }

    /// Whether rows of `table` have no identifier, which was said.
    pub fn lacks_ids(&self, table: TableId) -> bool {
        let ids = self.ids.get(&table);
        ids.is_some_and(|ids| ids.positions.contains_key(""))
    }

    /// Whether rows of `table` could not be read for a reason that was said.
    pub fn has_gaps(&self, table: TableId) -> bool {
        self.gaps.contains(&table)
    }

    /// What the project calls a table: its sheet's name, where it has one.
    pub fn table_name(&self, table: TableId) -> Value {
        let names = table.table().name;
        let own = self.sheet_names.get(&table);
        own.map_or(named(names.sv, names.en), |own| quoted(own))
    }

    /// The problem of an identifier that none of `tables` has, of which there
    /// are one or two.
    pub fn unresolved(&self, tables: &[TableId], id: &str) -> Problem {
        const MOST: usize = 12;
        let personal = tables.iter().any(|table| is_personal_id(*table));
        let mut names = tables.iter().map(|table| self.table_name(*table));
        let (table, or) = (names.next(), names.next());
        let ids = tables.iter().filter_map(|table| self.ids.get(table));
        let known = ids.flat_map(|ids| ids.typed.iter().chain(&ids.unread).map(String::as_str));
        let mut shown: Vec<Value> = known.clone().take(MOST).map(quoted).collect();
        if known.clone().nth(MOST).is_some() {
            shown.push(plain("…"));
        }
        let known_ids = (!personal && !shown.is_empty()).then(|| list(shown));
        Problem::UnknownReference {
            id: (!personal).then(|| quoted(id)).into(),
            table: table.into(),
            or: or.into(),
            near: match personal {
                true => Value::Nothing,
                false => same_number(id, known.clone()).unwrap_or_else(|| {
                    let ids = tables.iter().filter_map(|table| self.ids.get(table));
                    nearest_of(id, known, ids.flat_map(Ids::own_names))
                }),
            },
            known: known_ids.into(),
        }
    }
}

/// The identifier that is the same number: `7` of `007`.
fn same_number<'a>(typed: &str, mut known: impl Iterator<Item = &'a str>) -> Option<Value> {
    let number = |text: &str| text.trim().parse::<f64>().ok().filter(|n| n.is_finite());
    let typed = number(typed)?;
    let same = known.find(|id| number(id) == Some(typed))?;
    Some(quoted(same))
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
    let why = if id.to_lowercase() == "all" || is_device(id) {
        "reserved"
    } else if id.chars().count() > LONGEST {
        "long"
    } else if !id
        .chars()
        .all(|c| c.is_alphanumeric() || c == '-' || c == '_')
    {
        "characters"
    } else {
        return Ok(());
    };
    let instead = slug(id);
    let usable = instead != id && check_id(&instead).is_ok();
    Err(Problem::InvalidId {
        id: quoted(id),
        why: plain(why),
        instead: usable.then(|| quoted(&instead)).into(),
    })
}

/// The problem of an identifier that may be somebody's name: what it could be is said
/// only where it is hardly more than a number, `i 1`.
pub fn without_words(typed: &str, problem: Problem) -> Problem {
    const LETTERS: usize = 2;
    let Problem::InvalidId { why, instead, .. } = problem else {
        return problem;
    };
    let letters = typed.chars().filter(|c| c.is_alphabetic()).count();
    let digits = typed.chars().any(|c| c.is_ascii_digit());
    Problem::InvalidId {
        id: Value::Nothing,
        why,
        instead: match letters <= LETTERS && digits {
            true => instead,
            false => quoted("i1"),
        },
    }
}

/// Characters of an identifier before what makes it another's.
const LONGEST: usize = 34;

/// A name as an identifier: letters and digits in lower case, the rest
/// hyphens, cut to what an identifier may have. Empty where nothing is left.
pub fn slug(name: &str) -> String {
    let whole = whole_slug(name);
    let cut: String = whole.chars().take(LONGEST).collect();
    cut.trim_end_matches('-').to_owned()
}

/// The same of the whole name, however long.
pub fn whole_slug(name: &str) -> String {
    let mut slug = String::new();
    for character in name.chars() {
        match character {
            c if c.is_alphanumeric() || c == '_' => slug.extend(c.to_lowercase()),
            _ if !slug.is_empty() && !slug.ends_with('-') => slug.push('-'),
            _ => {}
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_identifiers() {
        assert_eq!(
            slug("  Stöd & hjälp: från ”andra” "),
            "stöd-hjälp-från-andra"
        );
        assert_eq!(slug("😀"), "");
        assert_eq!(slug(&"x".repeat(90)).len(), LONGEST);
        assert!(check_id(&slug(&"x".repeat(90))).is_ok());
    }
}
