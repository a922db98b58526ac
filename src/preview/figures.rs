//! The figures that somebody points at on a page: what each is, and what it rests on.

use std::sync::Arc;

use hyper::StatusCode;
use serde::Deserialize;
use serde_json::{Value as Json, json};

use super::imports::Said;
use crate::pipeline::Prepared;
use crate::trace::{Pointed, Traced, details, find_pointed};
use crate::wording::Catalogue;
use crate::wording::format::plain_spaces;

/// Figures that are told at once.
const MOST_FIGURES: usize = 24;

/// What is pointed at.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Asked {
    /// The document, by the path of its PDF.
    document: String,
    text: String,
    #[serde(default)]
    part: Option<usize>,
}

/// What stands on the page of a project that was `prepared`. Cells are told by their
/// places, and never what stands in them.
pub(super) fn figures(prepared: Option<&Arc<Prepared>>, body: &[u8], words: &Catalogue) -> Said {
    let (Some(prepared), Ok(asked)) = (prepared, serde_json::from_slice::<Asked>(body)) else {
        let said = words.text("open-figure-unknown");
        return (StatusCode::BAD_REQUEST, json!({ "said": said }));
    };
    let pointed = Pointed {
        document: asked.document,
        text: asked.text,
        part: asked.part,
    };
    let found = find_pointed(prepared, &pointed).unwrap_or_default();
    let (told, more) = found.split_at(found.len().min(MOST_FIGURES));
    let said = words.format(
        "open-figure-found",
        &[
            ("text", (&plain_spaces(&pointed.text)).into()),
            ("count", (found.len() as u64).into()),
        ],
    );
    let told: Vec<Json> = told.iter().map(|own| figure(own, words)).collect();
    let answer = json!({ "said": said, "figures": told, "more": more.len() });
    (StatusCode::OK, answer)
}

fn figure(traced: &Traced, words: &Catalogue) -> Json {
    let row = &traced.figure;
    let measured = row.measured(words);
    let names = row.names(words).into_iter().chain([measured]);
    let names: Vec<String> = names.filter(|name| !name.is_empty()).collect();
    let printed = row.printed.0.as_deref().map(plain_spaces);
    let details = details(traced, words).into_iter().map(|(key, items)| {
        let is_place = key == "trace-cells";
        json!({ "label": words.text(key), "items": items, "places": is_place })
    });
    json!({
        "name": names.join(" · "),
        "printed": printed,
        "withheld": row.withheld.then(|| words.text("open-figure-withheld")),
        "details": details.collect::<Vec<Json>>(),
        "id": row.id,
    })
}
