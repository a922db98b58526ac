//! What a field of the results holds, by its type: how it stands in JSON and in
//! tables, and whether it may be left out.

use std::borrow::Cow;
use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::{Value as Json, json};

use crate::analysis::FigureKey;
use crate::disclosure::PublishedSource;
use crate::model::{Dated, Language};
use crate::wording::Catalogue;

/// The sign of a withheld value in every table.
pub const WITHHELD: &str = "..";

/// Kinds of values in tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Text.
    Text,
    /// A number.
    Number,
    /// A whole number of at least 0.
    Count,
    /// Yes or no.
    Flag,
    /// A day.
    Date,
    /// One of these.
    OneOf(&'static [&'static str]),
}

/// Whether every row has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Presence {
    /// Every row.
    Always,
    /// Blank in tables and `null` in JSON where there is none.
    Nullable,
    /// Blank in tables and left out of JSON where there is none.
    Optional,
    /// Only ever in tables.
    TablesOnly,
    /// Left out of JSON where there is none, and never in tables.
    JsonOnly,
}

/// What stands in a cell of a table.
#[derive(Clone)]
pub enum Value<'a> {
    /// Nothing: there is no such figure.
    Missing,
    /// A figure that may not be shown.
    Withheld,
    /// A text that someone wrote.
    Text(Cow<'a, str>),
    /// A word of ours.
    Word(&'a dyn Worded),
    /// A number as far as it is printed.
    Number(f64),
    /// A number of things.
    Count(u64),
    /// Yes or no.
    Flag(bool),
    /// A day, `2019-12-31`; the first where only the month or the year is known.
    Date(&'a str),
}

/// A word for programs that people read in their own language.
pub trait Worded {
    /// The word for programs.
    fn word(&self) -> &str;

    /// What people read.
    fn told(&self, catalogue: &Catalogue) -> String;
}

/// A type of field.
pub trait Cell {
    /// The kind in tables.
    const KIND: Kind;
    /// Whether every row has it.
    const PRESENCE: Presence = Presence::Always;
    /// Whether a table may have it withheld, which is another thing than missing.
    const MAY_BE_WITHHELD: bool = false;

    /// Its JSON Schema, where there is one.
    fn schema() -> Json;

    /// What stands in a table.
    fn value(&self) -> Value<'_>;

    /// Whether JSON leaves it out.
    fn is_absent(&self) -> bool {
        false
    }
}

impl<C: Cell> Cell for Option<C> {
    const KIND: Kind = C::KIND;
    const PRESENCE: Presence = Presence::Optional;
    const MAY_BE_WITHHELD: bool = C::MAY_BE_WITHHELD;

    fn schema() -> Json {
        C::schema()
    }

    fn value(&self) -> Value<'_> {
        self.as_ref().map_or(Value::Missing, Cell::value)
    }

    fn is_absent(&self) -> bool {
        self.is_none()
    }
}

/// A day, `2019-12-31`; the first where only the month or the year is known.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Day(String);

impl Day {
    /// The day as it stands in the file; `None` of a blank one.
    pub fn told(&self) -> Option<&str> {
        Some(self.0.as_str()).filter(|day| !day.is_empty())
    }
}

impl From<NaiveDate> for Day {
    fn from(date: NaiveDate) -> Self {
        Self(date.to_string())
    }
}

/// A day, month or year, as far as it is known: `2019-11-30`, `2019-11`, `2019`.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct When(pub String);

impl From<Dated> for When {
    fn from(date: Dated) -> Self {
        Self(date.to_string())
    }
}

/// A text in each language that it is told in, by the language's code.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[serde(transparent)]
pub struct Texts {
    texts: BTreeMap<String, String>,
    /// The language that tables show: files for programs have all of them.
    #[serde(skip)]
    shown: Option<Language>,
}

impl Texts {
    /// The text by language, of which tables show one.
    pub fn new(texts: BTreeMap<String, String>, shown: Language) -> Self {
        let shown = Some(shown);
        Self { texts, shown }
    }

    /// The text in `language`, else in any that there is.
    pub fn of(&self, language: Language) -> Option<&str> {
        let own = self.texts.get(language.code());
        own.or_else(|| self.texts.values().next())
            .map(String::as_str)
    }

    /// Every text, after the code of its language.
    pub fn each(&self) -> impl Iterator<Item = (&str, &str)> {
        let texts = self.texts.iter();
        texts.map(|(code, text)| (code.as_str(), text.as_str()))
    }

    /// The text that tables show.
    fn shown(&self) -> Option<&str> {
        self.of(self.shown.unwrap_or_default())
    }
}

/// Editions from before texts were told per language have one alone.
impl<'de> Deserialize<'de> for Texts {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Read {
            One(String),
            Each(BTreeMap<String, String>),
        }
        let texts = match Read::deserialize(deserializer)? {
            Read::One(text) => [(String::new(), text)].into(),
            Read::Each(texts) => texts,
        };
        let shown = None;
        Ok(Self { texts, shown })
    }
}

/// A group of a disaggregation, or another part of many that add up.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Group {
    /// What people are told apart by: `kön`.
    pub dimension: String,
    /// Who they are: `kvinnor`.
    pub category: String,
}

/// The ends of a scale.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScaleEnds {
    /// Its lowest value.
    pub min: i32,
    /// Its highest value.
    pub max: i32,
}

/// What kind of thing a figure is about: one of [`FigureKey::KINDS`].
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct FigureKind(pub String);

/// Places in the file's list of sources.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Refs(pub Vec<u32>);

/// Editions from before sources were listed once tell them here: they are let go.
impl<'de> Deserialize<'de> for Refs {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let read = Vec::<Json>::deserialize(deserializer)?.into_iter();
        let places = read.filter_map(|place| u32::try_from(place.as_u64()?).ok());
        Ok(Self(places.collect()))
    }
}

/// A lab's id; none for the whole programme.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct OfLab(pub Option<String>);

/// A value; none where it is withheld.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Shown(pub Option<f64>);

/// A field that stands in tables and not in JSON.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TablesOnly<C>(pub C);

impl<C: Cell> Cell for TablesOnly<C> {
    const KIND: Kind = C::KIND;
    const PRESENCE: Presence = Presence::TablesOnly;
    const MAY_BE_WITHHELD: bool = C::MAY_BE_WITHHELD;

    fn schema() -> Json {
        Json::Bool(false)
    }

    fn value(&self) -> Value<'_> {
        self.0.value()
    }

    fn is_absent(&self) -> bool {
        true
    }
}

/// A field that stands in JSON and not in tables.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct JsonOnly<C>(pub Option<C>);

impl<C: Cell> Cell for JsonOnly<C> {
    const KIND: Kind = C::KIND;
    const PRESENCE: Presence = Presence::JsonOnly;

    fn schema() -> Json {
        C::schema()
    }

    fn value(&self) -> Value<'_> {
        Value::Missing
    }

    fn is_absent(&self) -> bool {
        self.0.is_none()
    }
}

impl<C> Serialize for TablesOnly<C> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_unit()
    }
}

impl<'de, C: Default> Deserialize<'de> for TablesOnly<C> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        serde::de::IgnoredAny::deserialize(deserializer).map(|_| Self::default())
    }
}

fn listed(sources: &[PublishedSource]) -> String {
    let sources: Vec<String> = sources.iter().map(ToString::to_string).collect();
    sources.join("; ")
}

/// Types of fields: kind and presence, JSON Schema, what stands in a table.
macro_rules! cells {
    ($($type:ty: $kind:ident, $presence:ident, $schema:tt, $value:expr;)*) => {$(
        impl Cell for $type {
            const KIND: Kind = Kind::$kind;
            const PRESENCE: Presence = Presence::$presence;

            fn schema() -> Json {
                json!($schema)
            }

            fn value(&self) -> Value<'_> {
                let value: fn(&Self) -> Value<'_> = $value;
                value(self)
            }
        }
    )*};
}

impl Cell for Shown {
    const KIND: Kind = Kind::Number;
    const PRESENCE: Presence = Presence::Nullable;
    const MAY_BE_WITHHELD: bool = true;

    fn schema() -> Json {
        json!({"type": ["number", "null"], "$comment": "null where withheld"})
    }

    fn value(&self) -> Value<'_> {
        self.0.map_or(Value::Withheld, Value::Number)
    }
}

#[rustfmt::skip]
cells! {
    String: Text, Always, {"type": "string", "minLength": 1}, |text| Value::Text(text.into());
    u64: Count, Always, {"type": "integer", "minimum": 0}, |count| Value::Count(*count);
    f64: Number, Always, {"type": "number"}, |number| Value::Number(*number);
    bool: Flag, Always, {"type": "boolean"}, |flag| Value::Flag(*flag);
    Day: Date, Always, {"type": "string", "format": "date", "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"}, |day| Value::Date(&day.0);
    Vec<String>: Text, Always, {"type": "array", "items": {"type": "string", "minLength": 1}}, |texts| Value::Text(texts.join("; ").into());
    When: Text, Always, {"type": "string", "pattern": "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"}, |when| Value::Text(when.0.as_str().into());
    Texts: Text, Always, {"type": "object", "minProperties": 1, "propertyNames": {"pattern": "^[a-z]{2}$"}, "additionalProperties": {"type": "string", "minLength": 1}}, |texts| texts.shown().map_or(Value::Missing, |text| Value::Text(text.into()));
    Group: Text, Always, {"type": "object", "required": ["dimension", "category"], "properties": {
        "dimension": {"type": "string", "minLength": 1},
        "category": {"type": "string", "minLength": 1},
    }, "additionalProperties": false}, |group| Value::Text(format!("{}: {}", group.dimension, group.category).into());
    ScaleEnds: Text, Always, {"type": "object", "required": ["min", "max"], "properties": {
        "min": {"type": "integer"},
        "max": {"type": "integer"},
    }, "additionalProperties": false}, |scale| Value::Text(format!("{}–{}", scale.min, scale.max).into());
    FigureKind: Text, Always, {"enum": (FigureKey::KINDS)}, |kind| Value::Text(kind.0.as_str().into());
    Refs: Text, Always, {"type": "array", "items": {"type": "integer", "minimum": 0}, "$comment": "places in the list of sources, from 0"}, |_| Value::Missing;
    Vec<PublishedSource>: Text, Always, {"type": "array", "items": {"type": "object", "required": ["file"], "properties": {
        "file": {"type": "string", "$comment": "a folder ends in /"},
        "sheet": {"type": "string"},
        "columns": {"type": "array", "items": {"type": "string"}},
        "cells": {"type": "integer", "minimum": 1},
    }, "additionalProperties": false}}, |sources| Value::Text(listed(sources).into());
    OfLab: Text, Nullable, {"type": ["string", "null"], "minLength": 1, "$comment": "null for the whole programme"}, |lab| lab.0.value();
}
