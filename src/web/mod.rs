//! The web edition: a document as Typst writes it for the web becomes a page
//! that stands alone, with its style, its fonts and its charts inside it.

mod numbers;
mod slots;
mod style;

pub use style::Style;

use std::collections::BTreeMap;

use crate::disclosure::Publication;
use crate::model::Language;
use crate::templates::{Drawing, Sources};
use crate::typeset::SetForWeb;
use crate::wording::Catalogue;
use numbers::numbers_table;
use slots::{fill_slots, inline_svg};

/// The folder under the output that web pages go to, in an edition's language.
pub fn folder(language: Language) -> &'static str {
    match language {
        Language::Swedish => "webb",
        Language::English => "web",
    }
}

/// Where a document's page lies under [`folder`], from where its PDF does.
pub fn page_path(pdf: &str) -> String {
    let stem = pdf.strip_suffix(".pdf").unwrap_or(pdf);
    format!("{stem}.html")
}

/// What a page holds besides what Typst writes.
pub struct Page<'a> {
    style: &'a Style,
    /// What stands in place of each chart, by its path.
    charts: BTreeMap<&'a str, String>,
}

impl<'a> Page<'a> {
    /// The page of a filled document, with the numbers of its charts as they may
    /// be shown and in these words.
    pub fn new(
        style: &'a Style,
        sources: &'a Sources,
        publication: &Publication,
        catalogue: &Catalogue,
    ) -> Self {
        let charts = sources.drawings.iter().filter_map(|(path, drawing)| {
            let svg = sources.files.get(path)?.as_str().ok()?;
            let numbers = numbers_table(&drawing.figures, publication, catalogue);
            Some((path.as_str(), chart(path, svg, drawing) + &numbers))
        });
        Self {
            style,
            charts: charts.collect(),
        }
    }

    /// What stands in place of the charts.
    pub fn charts(&self) -> impl Iterator<Item = &str> {
        self.charts.values().map(String::as_str)
    }

    /// The page, whole, to lie at `path` under [`folder`]: in its head a policy
    /// that lets nothing be fetched or run, and its style; in place of each chart
    /// its drawings, and its numbers as a table.
    pub fn html(&self, set: &SetForWeb, path: &str) -> String {
        let up = "../".repeat(path.matches('/').count());
        let chart = |path: &str| self.charts.get(path).map_or("", String::as_str);
        self.style.put_into(&fill_slots(&set.html, &up, chart))
    }
}

/// The drawings of a chart.
fn chart(path: &str, svg: &str, drawing: &Drawing) -> String {
    let id: String = path.chars().filter(char::is_ascii_alphanumeric).collect();
    let Drawing {
        heading,
        alt,
        narrow,
        ..
    } = drawing;
    let wide = inline_svg(svg, ("wide", &id), heading, alt);
    match narrow {
        Some(narrow) => {
            let narrow = inline_svg(narrow, ("narrow", &format!("{id}n")), heading, alt);
            format!("<div class=\"drawing two\">{wide}{narrow}</div>")
        }
        None => format!(
            "<div class=\"drawing\" tabindex=\"0\" role=\"group\" aria-label=\"{}\">{wide}</div>",
            slots::escaped(heading)
        ),
    }
}
