//! Problems for other programs, as a JSON array.

use serde_json::{Map, Value, json};

use super::{Diagnostic, Place};

/// Renders problems as a JSON array of objects with `id`, `severity`,
/// `message`, `place` (its parts, and `text` as people read it), `related`
/// and `help`.
pub fn render_json<'a>(diagnostics: impl IntoIterator<Item = &'a Diagnostic>) -> String {
    let list: Vec<Value> = diagnostics.into_iter().map(diagnostic_value).collect();
    let mut text = serde_json::to_string_pretty(&list).unwrap_or_default();
    text.push('\n');
    text
}

fn diagnostic_value(diagnostic: &Diagnostic) -> Value {
    let related: Vec<Value> = diagnostic
        .related
        .iter()
        .map(|(place, what)| json!({ "place": place_value(place), "message": what }))
        .collect();
    json!({
        "id": diagnostic.id,
        "severity": diagnostic.severity.word(),
        "message": diagnostic.message,
        "place": place_value(&diagnostic.place),
        "related": related,
        "help": diagnostic.help,
    })
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
            map.insert("column".into(), super::column_letters(*column).into());
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
