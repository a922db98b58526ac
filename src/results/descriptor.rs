//! `datapackage.json`: what the CSV files hold, as a Data Package, version 2
//! (<https://datapackage.org/standard/data-package/>).

use serde_json::{Value as Json, json};

use super::cell::{Kind, Presence, WITHHELD};
use super::rows::TABLES;
use super::table::{Field, Table};
use crate::model::Language;

/// The package as a whole.
#[derive(Debug, Clone)]
pub struct Package<'a> {
    /// The project's id.
    pub id: &'a str,
    /// Its title.
    pub title: &'a str,
    /// The reports' date, `2019-12-31`.
    pub date: String,
    /// The licence, as Open Definition and SPDX name it.
    pub licence: Option<&'a str>,
    /// The language of titles and descriptions.
    pub language: Language,
    /// The files that the figures were read from.
    pub sources: Vec<&'a str>,
}

/// A file of the package.
#[derive(Debug, Clone)]
pub struct Resource {
    /// Its table.
    pub table: &'static Table,
    /// Its length in bytes.
    pub bytes: u64,
    /// Its SHA-256, in hexadecimal.
    pub sha256: String,
}

/// The descriptor as JSON.
pub fn descriptor(package: &Package<'_>, resources: &[Resource]) -> String {
    let resources = resources.iter();
    let resources: Vec<Json> = resources
        .map(|resource| of_resource(resource, package.language))
        .collect();
    let sources = package.sources.iter().map(|file| json!({"title": file}));
    let mut json = json!({
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": package.id,
        "title": package.title,
        "created": format!("{}T00:00:00Z", package.date),
        "sources": sources.collect::<Vec<Json>>(),
        "resources": resources,
    });
    if let (Some(licence), Some(json)) = (package.licence, json.as_object_mut()) {
        json.insert("licenses".into(), json!([{"name": licence}]));
    }
    let mut text = serde_json::to_string_pretty(&json).unwrap_or_default();
    text.push('\n');
    text
}

fn of_resource(resource: &Resource, language: Language) -> Json {
    let table = resource.table;
    json!({
        "name": table.name,
        "type": "table",
        "path": format!("{}.csv", table.name),
        "title": table.title.of(language),
        "description": table.description.of(language),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": resource.bytes,
        "hash": format!("sha256:{}", resource.sha256),
        "schema": schema(table, language),
    })
}

/// The Table Schema of a table. A cell is blank where there is no such value,
/// and holds a sign where there is one that is withheld.
fn schema(table: &Table, language: Language) -> Json {
    let fields = table
        .columns()
        .map(|field| of_field(table, field, language));
    let keys = table.foreign_keys.iter().map(|(column, of)| {
        let of = TABLES.iter().find(|other| other.name == *of);
        let key = of.map_or(&[][..], |of| of.primary_key);
        json!({
            "fields": [column],
            "reference": {"resource": of.map(|of| of.name), "fields": key},
        })
    });
    json!({
        "fields": fields.collect::<Vec<Json>>(),
        "primaryKey": table.primary_key,
        "foreignKeys": keys.collect::<Vec<Json>>(),
        "missingValues": ["", WITHHELD],
    })
}

fn of_field(table: &Table, field: &Field, language: Language) -> Json {
    let kind = match field.kind {
        Kind::Text | Kind::OneOf(_) => "string",
        Kind::Number => "number",
        Kind::Count => "integer",
        Kind::Flag => "boolean",
        Kind::Date => "date",
    };
    let mut constraints = serde_json::Map::new();
    if field.presence == Presence::Always {
        constraints.insert("required".into(), true.into());
    }
    if table.primary_key == [field.name] {
        constraints.insert("unique".into(), true.into());
    }
    if field.kind == Kind::Count {
        constraints.insert("minimum".into(), 0.into());
    }
    if let Kind::OneOf(words) = field.kind {
        constraints.insert("enum".into(), json!(words));
    }
    let mut json = json!({
        "name": field.name,
        "title": field.about.title.of(language),
        "description": field.about.description.of(language),
        "type": kind,
    });
    if let (false, Some(json)) = (constraints.is_empty(), json.as_object_mut()) {
        json.insert("constraints".into(), constraints.into());
    }
    json
}
