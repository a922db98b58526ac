//! The web edition: a document as Typst writes it for the web becomes a page
//! that stands alone, with its style, its fonts and its charts inside it.

mod numbers;
mod slots;
mod style;

pub use style::Style;

use std::collections::BTreeMap;

use crate::disclosure::Publication;
use crate::model::Language;
use crate::templates::{Drawing, Drawings};
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
    /// How it looks.
    pub style: &'a Style,
    /// What may be shown.
    pub publication: &'a Publication,
    /// Its words.
    pub catalogue: &'a Catalogue,
    /// The charts that it shows, by path, as SVG.
    pub svgs: BTreeMap<&'a str, &'a str>,
    /// What the web shows of them.
    pub drawings: &'a Drawings,
}

impl Page<'_> {
    /// The page, whole, to lie at `path` under [`folder`]: in its head a policy that lets nothing be fetched or
    /// run, and its style; in place of each chart its drawings, and its numbers
    /// as a table.
    pub fn html(&self, set: &SetForWeb, path: &str) -> String {
        let up = "../".repeat(path.matches('/').count());
        let html = fill_slots(&set.html, &up, |path| self.chart(path));
        self.style.put_into(&html)
    }

    /// What the page has in place of each chart.
    pub fn charts(&self) -> impl Iterator<Item = String> {
        self.svgs.keys().map(|path| self.chart(path))
    }

    fn chart(&self, path: &str) -> String {
        let (Some(svg), Some(drawing)) = (self.svgs.get(path), self.drawings.get(path)) else {
            return String::new();
        };
        let id: String = path.chars().filter(char::is_ascii_alphanumeric).collect();
        let Drawing {
            heading,
            alt,
            narrow,
            figures,
        } = drawing;
        let mut html = inline_svg(svg, ("wide", &id), heading, alt);
        html = match narrow {
            Some(narrow) => {
                let narrow = inline_svg(narrow, ("narrow", &format!("{id}n")), heading, alt);
                format!("<div class=\"drawing two\">{html}{narrow}</div>")
            }
            None => format!(
                "<div class=\"drawing\" tabindex=\"0\" role=\"group\" aria-label=\"{}\">{html}</div>",
                slots::escaped(heading)
            ),
        };
        html.push_str(&numbers_table(figures, self.publication, self.catalogue));
        html
    }
}
