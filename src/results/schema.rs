//! `results.schema.json`: what `results.json` holds, as a JSON Schema.

use serde_json::{Map, Value as Json, json};

use super::cell::Presence;
use super::json::VERSION;
use super::rows::{FigureRow, IndicatorRow, LabRow, Programme};
use super::table::{Field, Record};

/// The schema of `results.json`, draft 2020-12.
pub fn results_schema() -> Json {
    let mut programme = object::<Programme>();
    programme["properties"]["threshold"]["minimum"] = 2.into();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "labbrapport results",
        "description": "Every figure that a project publishes, with what it rests on. Shares are fractions from 0 to 1.",
        "type": "object",
        "required": ["version", "programme", "labs", "indicators", "figures"],
        "properties": {
            "version": {"const": VERSION},
            "programme": programme,
            "labs": {"type": "array", "items": object::<LabRow>()},
            "indicators": {"type": "array", "items": object::<IndicatorRow>()},
            "figures": {"type": "array", "items": figure()},
        },
        "additionalProperties": false,
    })
}

/// Writers are strict: a record has its fields and no others.
fn object<R: Record>() -> Json {
    let property = |field: &Field| {
        let mut schema = (field.schema)();
        schema["description"] = field.about.description.en.into();
        (field.name.to_owned(), schema)
    };
    let required = names::<R>(&[Presence::Always, Presence::Nullable]);
    let fields = R::FIELDS.iter();
    let fields = fields.filter(|field| field.presence != Presence::TablesOnly);
    json!({
        "type": "object",
        "required": required.collect::<Vec<&str>>(),
        "properties": fields.map(property).collect::<Map<String, Json>>(),
        "additionalProperties": false,
    })
}

fn names<R: Record>(presence: &[Presence]) -> impl Iterator<Item = &'static str> {
    let fields = R::FIELDS.iter();
    let fields = fields.filter(|field| presence.contains(&field.presence));
    fields.map(|field| field.name)
}

/// Of a withheld figure there is nothing that can be left out, save its range.
fn figure() -> Json {
    let absent = names::<FigureRow>(&[Presence::Optional]);
    let mut withheld: Map<String, Json> = absent
        .map(|name| (name.to_owned(), Json::Bool(false)))
        .collect();
    // But the range that it lies in, where what is shown tells it anyway.
    for name in ["text", "low", "high"] {
        withheld.remove(name);
    }
    withheld.insert("value".to_owned(), json!({"type": "null"}));
    let mut figure = object::<FigureRow>();
    figure["if"] = json!({"properties": {"withheld": {"const": true}}});
    figure["then"] = json!({"properties": withheld});
    figure["else"] = json!({
        "properties": {"value": {"type": "number"}},
        "required": ["text", "status", "formula", "source"],
    });
    figure
}
