//! `results.schema.json`: what `results.json` holds, as a JSON Schema.

use serde_json::{Value, json};

/// The schema of `results.json`, draft 2020-12.
pub fn results_schema() -> Value {
    let text = json!({"type": "string"});
    let number = json!({"type": "number"});
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "labbrapport results",
        "description": "Every figure that a project publishes, with what it rests on. Shares are fractions from 0 to 1.",
        "type": "object",
        "required": ["version", "programme", "labs", "indicators", "figures"],
        "properties": {
            "version": {"const": super::json::VERSION},
            "programme": programme(&text),
            "labs": {"type": "array", "items": {
                "type": "object",
                "required": ["id", "name", "place"],
                "properties": {"id": text, "name": text, "place": text},
                "additionalProperties": false,
            }},
            "indicators": {"type": "array", "items": indicator(&text)},
            "figures": {"type": "array", "items": figure(&text, &number)},
        },
        "additionalProperties": false,
    })
}

fn programme(text: &Value) -> Value {
    json!({
        "type": "object",
        "required": ["id", "title", "language", "date", "threshold"],
        "properties": {
            "id": text,
            "title": text,
            "language": {"enum": ["sv", "en"]},
            "date": {"type": "string", "format": "date"},
            "threshold": {
                "description": "Counts from 1 to threshold - 1 are withheld.",
                "type": "integer", "minimum": 2,
            },
            "licence": text,
        },
        "additionalProperties": false,
    })
}

fn indicator(text: &Value) -> Value {
    json!({
        "type": "object",
        "required": ["id", "name", "level", "unit", "direction"],
        "properties": {
            "id": text, "name": text, "definition": text, "unit": text,
            "level": {"enum": ["activity", "result", "impact"]},
            "direction": {"enum": ["up", "down"]},
            "focus_area": text,
        },
        "additionalProperties": false,
    })
}

/// Of a withheld figure there is nothing but its id, its lab and its unit.
fn figure(text: &Value, number: &Value) -> Value {
    let absent = [
        "text",
        "qualifier",
        "n",
        "low",
        "high",
        "status",
        "formula",
        "cells",
    ];
    let absent: serde_json::Map<String, Value> = absent
        .iter()
        .map(|key| ((*key).to_owned(), Value::Bool(false)))
        .chain([("value".to_owned(), json!({"type": "null"}))])
        .collect();
    json!({
        "type": "object",
        "required": ["id", "lab", "value", "unit", "withheld"],
        "properties": {
            "id": text,
            "lab": {"type": ["string", "null"], "description": "null of the whole programme"},
            "value": {"type": ["number", "null"], "description": "null where withheld"},
            "text": {"type": "string", "description": "as the reports print it"},
            "unit": text,
            "qualifier": {"enum": ["over", "at least", "about"]},
            "n": {"type": "integer", "minimum": 0},
            "low": number,
            "high": number,
            "status": {"enum": ["published", "preliminary", "example"]},
            "withheld": {"type": "boolean"},
            "formula": text,
            "cells": {"type": "array", "items": text},
        },
        "additionalProperties": false,
        "if": {"properties": {"withheld": {"const": true}}},
        "then": {"properties": absent},
        "else": {
            "properties": {"value": number},
            "required": ["text", "status", "formula", "cells"],
        },
    })
}
