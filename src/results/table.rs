//! How the rows of the results are declared: a field a line, from which JSON
//! and its schema, CSV, Data Package and workbook follow.

use std::io;

use serde_json::Value as Json;

use super::cell::{Cell, Kind, Presence, Value};
use crate::disclosure::Publication;
use crate::model::choice::Words;
use crate::model::{LabIx, Language};

/// A field, as it is declared.
#[derive(Debug)]
pub struct Field {
    /// Its name in files for programs, the same in every language.
    pub name: &'static str,
    /// What people are told of it.
    pub about: About,
    /// What kind of value a table has.
    pub kind: Kind,
    /// Whether every row has it.
    pub presence: Presence,
    /// Whether a table may have it withheld.
    pub may_be_withheld: bool,
    /// Its JSON Schema.
    pub schema: fn() -> Json,
}

impl Field {
    /// Its name in JSON.
    pub fn json_name(&self) -> String {
        self.name.replace('_', "-")
    }

    /// Whether tables have it.
    pub fn is_in_tables(&self) -> bool {
        self.presence != Presence::JsonOnly
    }

    /// Whether JSON has it.
    pub fn is_in_json(&self) -> bool {
        self.presence != Presence::TablesOnly
    }

    /// A field of type `C`.
    pub const fn of<C: Cell>(name: &'static str, about: About) -> Self {
        Self {
            name,
            about,
            kind: C::KIND,
            presence: C::PRESENCE,
            may_be_withheld: C::MAY_BE_WITHHELD,
            schema: C::schema,
        }
    }
}

/// What people are told of a field.
#[derive(Debug)]
pub struct About {
    /// Its heading.
    pub title: Words,
    /// What stands in it.
    pub description: Words,
}

/// Heading and description, each in Swedish and English.
pub const fn about(
    title_sv: &'static str,
    title_en: &'static str,
    sv: &'static str,
    en: &'static str,
) -> About {
    About {
        title: words(title_sv, title_en),
        description: words(sv, en),
    }
}

/// The same in Swedish and English.
pub const fn words(sv: &'static str, en: &'static str) -> Words {
    Words { sv, en }
}

/// What is written in a file: its fields, and what stands in them.
pub trait Record {
    /// Its fields, in their order.
    const FIELDS: &'static [Field];

    /// What stands in those that tables have.
    fn values(&self) -> Vec<Value<'_>>;
}

/// The names of the fields in which two records differ for other programs.
pub fn fields_that_differ<R: Record + PartialEq + serde::Serialize>(
    old: &R,
    new: &R,
) -> Vec<&'static str> {
    if old == new {
        return Vec::new();
    }
    // Records hold texts and numbers, which can always be written.
    let [old, new] = [old, new].map(|row| serde_json::to_value(row).unwrap_or_default());
    let differ = R::FIELDS.iter().filter(|field| {
        let name = field.json_name();
        old.get(&name) != new.get(&name)
    });
    differ.map(|field| field.name).collect()
}

/// What people call a field; its name where there is no such field.
pub fn heading<R: Record>(name: &'static str, language: Language) -> &'static str {
    let field = R::FIELDS.iter().find(|field| field.name == name);
    field.map_or(name, |field| field.about.title.of(language))
}

/// Declares records, a field a line: name, type, what people are told of it.
/// Readers ignore what they do not know, and take what is missing for blank.
macro_rules! records {
    ($($(#[$doc:meta])* $name:ident { $($field:ident: $type:ty = $about:expr;)* })*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
        #[serde(default, rename_all = "kebab-case")]
        #[allow(missing_docs, reason = "each field is described in its declaration")]
        pub struct $name {
            $(#[serde(skip_serializing_if = "Cell::is_absent")] pub $field: $type,)*
        }

        impl Record for $name {
            const FIELDS: &'static [Field] =
                &[$(Field::of::<$type>(stringify!($field), $about)),*];

            fn values(&self) -> Vec<Value<'_>> {
                let mut values = Vec::new();
                $(if <$type as Cell>::PRESENCE != Presence::JsonOnly {
                    values.push(self.$field.value());
                })*
                values
            }
        }
    )*};
}

pub(crate) use records;

/// What rows are made of.
#[derive(Debug, Clone, Copy)]
pub struct Source<'p> {
    /// What may be shown.
    pub publication: &'p Publication,
    /// The language of printed figures.
    pub language: Language,
    /// The lab that the rows are about, where it is one alone.
    pub only: Option<LabIx>,
}

/// A record of which there are many, a row each.
pub trait Row: Record + serde::Serialize + Sized {
    /// Gives the rows one by one, so that a large table never stands in memory
    /// as a whole.
    ///
    /// # Errors
    /// What `take` gives.
    fn each(source: &Source<'_>, take: &mut dyn FnMut(Self) -> io::Result<()>) -> io::Result<()>;
}

/// What takes rows one by one, a value per field.
pub(super) type Take<'t> = &'t mut dyn FnMut(&[Value<'_>]) -> io::Result<()>;

/// What a table is and holds.
#[derive(Debug)]
pub struct Table {
    /// Its file is called this, with `.csv`.
    pub name: &'static str,
    /// What people call it.
    pub title: Words,
    /// What a row is.
    pub description: Words,
    /// Its columns, and what only JSON has.
    pub fields: &'static [Field],
    /// The columns that tell its rows apart.
    pub primary_key: &'static [&'static str],
    /// Columns that name rows of other tables: the column, the table.
    pub foreign_keys: &'static [(&'static str, &'static str)],
    /// Gives its rows.
    pub(super) each: fn(&Source<'_>, Take<'_>) -> io::Result<()>,
}

impl Table {
    /// Its columns.
    pub fn columns(&self) -> impl Iterator<Item = &'static Field> {
        self.fields.iter().filter(|field| field.is_in_tables())
    }
}

/// The rows of a table as what stands in its cells.
pub(super) fn values_of<R: Row>(source: &Source<'_>, take: Take<'_>) -> io::Result<()> {
    R::each(source, &mut |row| take(&row.values()))
}
