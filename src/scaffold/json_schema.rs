//! `labbrapport.schema.json`: the input format as a JSON Schema, from the
//! schema alone, for programs that write workbooks or check them.

use serde_json::{Map, Value, json};

use crate::model::choice::Words;
use crate::model::programme::TABLES;
use crate::model::schema::{Column, Kind, Table};

/// A JSON Schema (2020-12) of all tables: an object with a list of rows per
/// table under its English name, each row an object under English headings.
/// `x-sv` holds the Swedish name, `x-personal` marks columns about a person,
/// `x-references` the tables whose ids a column holds.
pub fn json_schema() -> Value {
    let tables: Map<String, Value> = TABLES.iter().map(table_schema).collect();
    let required = TABLES.iter().filter(|table| table.required);
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Tables of a labbrapport project",
        "description": "Rows as they mean after reading: shares as fractions, dates as ISO dates, lists split.",
        "type": "object",
        "properties": tables,
        "required": required.map(|table| table.name.en).collect::<Vec<_>>(),
    })
}

fn table_schema(table: &Table) -> (String, Value) {
    let columns = table.columns.iter();
    let properties: Map<String, Value> = columns
        .clone()
        .map(|column| (column.heading.en.to_owned(), column_schema(column)))
        .collect();
    let required: Vec<&str> = columns
        .filter(|column| column.required)
        .map(|column| column.heading.en)
        .collect();
    // Columns named by survey item ids hold a number or a label.
    let others = if table.item_columns {
        json!({ "type": ["integer", "string", "null"], "x-personal": true })
    } else {
        json!(false)
    };
    let rows = json!({
        "type": "array",
        "description": table.help.en,
        "x-sv": table.name.sv,
        "items": {
            "type": "object",
            "properties": properties,
            "required": required,
            "additionalProperties": others,
        },
    });
    (table.name.en.to_owned(), rows)
}

fn column_schema(column: &Column) -> Value {
    let mut schema = kind_schema(column.kind);
    if let Some(schema) = schema.as_object_mut() {
        schema.insert("description".into(), column.help.en.into());
        schema.insert("x-sv".into(), column.heading.sv.into());
        if column.personal {
            schema.insert("x-personal".into(), true.into());
        }
    }
    schema
}

fn kind_schema(kind: Kind) -> Value {
    let words = |choices: &[Words]| -> Vec<&str> {
        let choices = choices.iter();
        choices.map(|choice| choice.en).collect()
    };
    let list = |items: Value| json!({ "type": "array", "items": items });
    match kind {
        Kind::Id => json!({ "type": "string", "maxLength": 40, "pattern": "^[\\p{L}\\p{N}_-]+$" }),
        Kind::Key | Kind::Text => json!({ "type": "string" }),
        Kind::List => list(json!({ "type": "string" })),
        Kind::Number => json!({ "type": "number" }),
        Kind::Count => json!({ "type": "integer", "minimum": 0 }),
        Kind::Whole => json!({ "type": "integer" }),
        Kind::Date => json!({ "type": "string", "format": "date" }),
        Kind::YesNo => json!({ "type": "boolean" }),
        Kind::Ref(table) => json!({ "type": "string", "x-references": [table.table().name.en] }),
        Kind::RefOrText(table) => {
            json!({ "type": "string", "x-references-or-text": [table.table().name.en] })
        }
        Kind::RefList(table) => {
            list(json!({ "type": "string", "x-references": [table.table().name.en] }))
        }
        Kind::RefListEither(one, other) => {
            let tables = [one.table().name.en, other.table().name.en];
            list(json!({ "type": "string", "x-references": tables }))
        }
        Kind::OneOf(choices) => json!({ "enum": words(choices) }),
        Kind::ListOf(choices) => list(json!({ "enum": words(choices) })),
        Kind::Occasion => json!({
            "anyOf": [{ "enum": ["baseline", "follow-up"] }, { "type": "string", "format": "date" }]
        }),
        Kind::Group => json!({ "type": "string", "pattern": "^[^:]+: [^:].*$" }),
        Kind::Path => json!({ "type": "string" }),
        Kind::Url => json!({ "type": "string", "format": "uri" }),
    }
}
