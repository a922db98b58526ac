//! The tag tree of a PDF as text: what a screen reader meets, in its order.

use std::collections::BTreeMap;
use std::path::Path;

use hayro::hayro_syntax::Pdf;
use hayro::hayro_syntax::object::{
    Array, Dict, MaybeRef, Name, ObjRef, Object, String as PdfString,
};

use crate::common::snapshot;
use crate::drawn::{drawn_pages, open};
use crate::small::small_programme;

/// Longer text is cut in the middle; how it goes on is no matter of tags.
const SHOWN: usize = 72;

struct Tree {
    /// Which page an object is, by its reference.
    pages: BTreeMap<i32, usize>,
    /// The text of every page's marked contents.
    texts: Vec<BTreeMap<i32, String>>,
    lines: String,
}

/// The tag tree, a line per element: its tag, what it says of itself, its text.
pub fn tag_tree(pdf: &Pdf) -> String {
    let catalog: Dict<'_> = pdf.xref().get(pdf.xref().root_id()).unwrap();
    let root: Dict<'_> = catalog.get("StructTreeRoot").unwrap();
    let pages = pdf.pages().iter().enumerate();
    let pages = pages.map(|(position, page)| {
        (
            ObjRef::from(page.raw().obj_id().unwrap()).obj_number,
            position,
        )
    });
    let mut tree = Tree {
        pages: pages.collect(),
        texts: drawn_pages(pdf).iter().map(|page| page.texts()).collect(),
        lines: String::new(),
    };
    tree.children(&root, None, 0);
    tree.lines
}

impl Tree {
    fn children(&mut self, parent: &Dict<'_>, page: Option<usize>, depth: usize) -> String {
        let mut text = String::new();
        match parent.get::<Object<'_>>("K") {
            Some(Object::Array(children)) => {
                for child in children.iter::<Object<'_>>() {
                    self.child(child, page, depth, &mut text);
                }
            }
            Some(child) => self.child(child, page, depth, &mut text),
            None => {}
        }
        text
    }

    fn child(&mut self, child: Object<'_>, page: Option<usize>, depth: usize, text: &mut String) {
        match child {
            Object::Number(number) => text.push_str(&self.content(page, number.as_i64())),
            Object::Dict(child) if child.contains_key("MCID") => {
                let page = self.page_of(&child).or(page);
                text.push_str(&self.content(page, child.get::<i64>("MCID").unwrap_or(-1)));
            }
            Object::Dict(child) if child.contains_key("S") => self.element(&child, page, depth),
            // A reference to an annotation: a link's.
            _ => text.push_str("⟨link⟩"),
        }
    }

    fn element(&mut self, element: &Dict<'_>, page: Option<usize>, depth: usize) {
        let page = self.page_of(element).or(page);
        let tag: Name<'_> = element.get("S").unwrap();
        let start = self.lines.len();
        let text = self.children(element, page, depth + 1);
        let mut line = format!("{}{}", "  ".repeat(depth), tag.as_str());
        for (name, value) in said(element) {
            line.push_str(&format!(" {name}={value}"));
        }
        // What an alternative text stands for is not read.
        if !text.trim().is_empty() && !element.contains_key("Alt") {
            line.push_str(&format!(" «{}»", shorten(&text)));
        }
        self.lines.insert_str(start, &format!("{line}\n"));
    }

    fn page_of(&self, element: &Dict<'_>) -> Option<usize> {
        let page = element.get_ref("Pg")?;
        self.pages.get(&page.obj_number).copied()
    }

    fn content(&self, page: Option<usize>, number: i64) -> String {
        let number = i32::try_from(number).unwrap_or(-1);
        let page = page.and_then(|page| self.texts.get(page));
        page.and_then(|texts| texts.get(&number))
            .cloned()
            .unwrap_or_default()
    }
}

/// What an element says of itself besides its text.
fn said(element: &Dict<'_>) -> Vec<(&'static str, String)> {
    let mut said = Vec::new();
    for name in ["Lang", "T", "Alt", "ActualText", "E"] {
        if let Some(value) = element.get::<PdfString<'_>>(name) {
            said.push((name, format!("«{}»", unicode(&value))));
        }
    }
    let attributes: Vec<Dict<'_>> = match element.get::<Object<'_>>("A") {
        Some(Object::Dict(attributes)) => vec![attributes],
        Some(Object::Array(all)) => all.iter::<Dict<'_>>().collect(),
        _ => Vec::new(),
    };
    for attributes in attributes {
        for name in ["Scope", "ListNumbering"] {
            if let Some(value) = attributes.get::<Name<'_>>(name) {
                said.push((name, value.as_str().to_owned()));
            }
        }
        for name in ["ColSpan", "RowSpan"] {
            if let Some(value) = attributes.get::<i32>(name) {
                said.push((name, value.to_string()));
            }
        }
        if let Some(ids) = attributes.get::<Array<'_>>("Headers") {
            said.push((
                "Headers",
                ids.raw_iter()
                    .filter(|id| matches!(id, MaybeRef::NotRef(_)))
                    .count()
                    .to_string(),
            ));
        }
    }
    said
}

pub fn unicode(text: &[u8]) -> String {
    match text.strip_prefix(&[0xFE, 0xFF]) {
        Some(utf16) => {
            let units = utf16
                .chunks_exact(2)
                .map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
            char::decode_utf16(units)
                .map(|unit| unit.unwrap_or('\u{FFFD}'))
                .collect()
        }
        None => text.iter().map(|byte| char::from(*byte)).collect(),
    }
}

fn shorten(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let text = words.join(" ");
    if text.chars().count() <= SHOWN {
        return text;
    }
    let start: String = text.chars().take(SHOWN).collect();
    format!("{start}…")
}

#[test]
fn every_document_is_read_aloud_as_it_was_heard_last() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages/tags");
    for (name, pdf) in small_programme().build() {
        let tree = tag_tree(&open(&pdf));
        let path = folder.join(name.replace('/', "-").replace(".pdf", ".txt"));
        snapshot(&path, tree);
    }
}
