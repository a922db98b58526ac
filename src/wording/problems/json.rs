//! Problems for other programs, as a JSON array.

use serde_json::{Map, Value, json};

use super::Told;
use crate::diagnostic::{Place, column_letters};

/// Renders problems as a JSON array of objects with `id`, `severity`,
/// `message`, `place` (its parts, and `text` as people read it), `related`,
/// `help`, and `alike` where the same is wrong in many places.
pub fn render_json(told: &[Told]) -> String {
    let mut text = serde_json::to_string_pretty(&json_value(told)).unwrap_or_default();
    text.push('\n');
    text
}

/// The same as a value.
pub fn json_value(told: &[Told]) -> Value {
    told.iter().map(told_value).collect()
}

fn told_value(told: &Told) -> Value {
    let related = told.related.iter();
    let related: Vec<Value> = related
        .map(|(place, what)| json!({ "place": place_value(place), "message": what }))
        .collect();
    let mut value = json!({
        "id": told.id,
        "severity": told.severity.id(),
        "message": told.message,
        "place": place_value(&told.place),
        "related": related,
        "help": told.help,
    });
    if !told.alike.is_empty() {
        value["alike"] = told.alike.iter().map(place_value).collect();
    }
    value
}

fn place_value(place: &Place) -> Value {
    let mut map = Map::new();
    map.insert("text".into(), place.to_string().into());
    match place {
        Place::Project => {}
        Place::File(file) => {
            map.insert("file".into(), file.as_str().into());
        }
        Place::Sheet { file, sheet } => {
            map.insert("file".into(), file.as_str().into());
            map.insert("sheet".into(), sheet.as_str().into());
        }
        Place::Cell {
            file,
            sheet,
            row,
            column,
        } => {
            map.insert("file".into(), file.as_str().into());
            map.insert("sheet".into(), sheet.as_str().into());
            map.insert("row".into(), (row + 1).into());
            map.insert("column".into(), column_letters(*column).into());
        }
        Place::Element {
            file,
            element,
            position,
        } => {
            map.insert("file".into(), file.as_str().into());
            map.insert("element".into(), element.as_str().into());
            map.insert("number".into(), (u64::from(*position) + 1).into());
        }
        Place::Line {
            file, line, column, ..
        } => {
            map.insert("file".into(), file.as_str().into());
            map.insert("line".into(), (*line).into());
            if *column > 0 {
                map.insert("column".into(), (*column).into());
            }
        }
    }
    Value::Object(map)
}
