//! `results.schema.json`: what `results.json` holds, as a JSON Schema.

use serde_json::{Map, Value as Json, json};

use super::cell::{Cell, Presence};
use super::json::{LAYOUT, VERSION};
use super::pairings::pairings;
use super::rows::{Edition, FigureRow, FileScope, FocusAreaRow, IndicatorRow, LabRow, Programme};
use super::table::{Field, Record};
use crate::analysis::IndicatorMeasure;
use crate::disclosure::PublishedSource;

/// The schema of `results.json`, draft 2020-12.
pub fn results_schema() -> Json {
    let mut programme = object::<Programme>();
    programme["properties"]["threshold"]["minimum"] = 2.into();
    let mut sources = <Vec<PublishedSource> as Cell>::schema();
    sources["description"] = "The sheets that figures rest on.".into();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": LAYOUT,
        "title": "labbrapport results",
        "description": "Every figure that a programme publishes, with what it rests on, the same in every language. Shares are fractions from 0 to 1.",
        "type": "object",
        "required": [
            "$schema", "version", "tool", "edition", "scope", "supersedes", "programme",
            "labs", "focus-areas", "indicators", "figures", "sources",
        ],
        "properties": {
            "$schema": {"const": LAYOUT},
            "version": {"const": VERSION},
            "tool": {"type": "string", "pattern": "^labbrapport [0-9]"},
            "edition": object::<Edition>(),
            "scope": scope(),
            "supersedes": {"type": "array", "items": {"type": "string", "pattern": "^[0-9a-f]{64}$"}},
            "programme": programme,
            "labs": {"type": "array", "items": object::<LabRow>()},
            "focus-areas": {"type": "array", "items": object::<FocusAreaRow>()},
            "indicators": {"type": "array", "items": object::<IndicatorRow>()},
            "figures": {"type": "array", "items": figure()},
            "sources": sources,
        },
        "additionalProperties": false,
    })
}

/// A lab's file says which, and of which programme.
fn scope() -> Json {
    let mut scope = object::<FileScope>();
    scope["if"] = json!({"properties": {"of": {"const": "lab"}}});
    scope["then"] = json!({"required": ["lab", "part-of"]});
    scope["else"] = json!({"properties": {"lab": false, "part-of": false}});
    scope
}

/// Writers are strict: a record has its fields and no others.
fn object<R: Record>() -> Json {
    let property = |field: &Field| {
        let mut schema = (field.schema)();
        schema["description"] = field.about.description.en.into();
        (field.json_name(), schema)
    };
    let required = names::<R>(&[Presence::Always, Presence::Nullable]);
    let fields = R::FIELDS.iter();
    let fields = fields.filter(|field| field.is_in_json());
    json!({
        "type": "object",
        "required": required.collect::<Vec<String>>(),
        "properties": fields.map(property).collect::<Map<String, Json>>(),
        "additionalProperties": false,
    })
}

fn names<R: Record>(presence: &[Presence]) -> impl Iterator<Item = String> {
    let fields = R::FIELDS.iter();
    let fields = fields.filter(|field| presence.contains(&field.presence));
    fields.map(Field::json_name)
}

/// Of a withheld figure there is nothing that can be left out, save what it is
/// and its range; of a shown one there are its value and what it rests on.
fn figure() -> Json {
    let absent = names::<FigureRow>(&[Presence::Optional, Presence::JsonOnly]);
    let mut withheld: Map<String, Json> = absent.map(|name| (name, Json::Bool(false))).collect();
    for name in [
        "subject", "occasion", "date", "group", "text", "low", "high",
    ] {
        withheld.remove(name);
    }
    withheld.insert("value".to_owned(), json!({"type": "null"}));
    let mut figure = object::<FigureRow>();
    figure["properties"]["id"]["pattern"] = "^[a-z-]+/.*[^/]$".into();
    figure["if"] = json!({"properties": {"withheld": {"const": true}}});
    figure["then"] = json!({
        "properties": withheld,
        "dependentRequired": {"low": ["high", "text"], "high": ["low"], "text": ["low"]},
    });
    figure["else"] = json!({
        "properties": {"value": {"type": "number"}},
        "required": ["text", "status", "formula"],
        "dependentRequired": {
            "numerator": ["denominator"], "denominator": ["numerator"],
            "low": ["high"], "high": ["low"], "to": ["from"],
        },
    });
    let share = json!({"properties": {"unit": {"const": "share"}}});
    let within = json!({"minimum": 0, "maximum": 1});
    let mut rules = vec![
        json!({
            "if": share,
            "then": {"properties": {"value": within, "low": within, "high": within}},
        }),
        json!({
            "if": {"properties": {"kind": {"const": "survey"}}},
            "then": {"required": ["subject", "occasion"]},
        }),
        json!({
            "if": {"properties": {"kind": {"const": "indicator"}}},
            "then": {"required": ["subject"], "properties": {"measure": {"enum": indicator_measures()}}},
        }),
    ];
    rules.extend(pairings());
    figure["allOf"] = rules.into();
    figure
}

fn indicator_measures() -> Vec<&'static str> {
    let named = IndicatorMeasure::ALL.iter().map(|(name, _)| *name);
    named.chain(["at"]).collect()
}
