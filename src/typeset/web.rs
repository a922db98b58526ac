//! One document for the web: markup in, HTML out. Typst's HTML export is
//! experimental and changes between its versions: all that knows it is here.

use typst::foundations::{Content, Label, Selector, Value};
use typst::introspection::{Introspector, MetadataElem};
use typst::model::Document;
use typst::utils::PicoStr;
use typst_html::{HtmlDocument, HtmlElement, HtmlNode, HtmlOptions};

use super::Typesetter;
use super::errors::{Located, locate};
use super::pdf::nowhere;
use super::shown::Shown;
use super::world::{DocumentWorld, Medium};
use crate::templates::DocumentFiles;

/// How Typst ends what it says of an element that is not in the HTML.
const IGNORED: &str = " was ignored during HTML export";

/// How Typst begins what it says of its export.
const EXPERIMENTAL: &str = "html export is under active development";

/// What only paper has, as Typst calls it: nobody misses it.
const OF_PAPER: [&str; 1] = ["page set rule"];

/// What the theme says of what it leaves out on purpose.
const LEFT_OUT: &str = "left-out";

/// A document as Typst writes it for the web.
pub struct SetForWeb {
    /// The HTML, from its doctype on.
    pub html: String,
    /// The document's title.
    pub title: String,
    /// Those of the given texts that the reader of the page cannot get at.
    pub lost: Vec<usize>,
    /// Warnings with their places.
    pub warnings: Vec<Located>,
}

/// Sets `markup` with its `files` for the web. `written` are the texts that must
/// be there for whoever reads it, all of the document's.
///
/// # Errors
/// What Typst reports, each with its place in the markup or the theme; what the
/// HTML would leave out is among it ([`ignored_on_web`]).
pub fn set_for_web(
    typesetter: &Typesetter,
    markup: &str,
    files: &DocumentFiles,
    written: &[String],
) -> Result<SetForWeb, Vec<Located>> {
    let world = DocumentWorld::new(typesetter, markup, files, Medium::Web).ok_or_else(nowhere)?;
    let compiled = typst::compile::<HtmlDocument>(&world);
    let document = compiled.output.map_err(|errors| locate(&world, &errors))?;
    let warnings = locate(&world, &compiled.warnings).into_iter();
    let of_export = |said: &Located| {
        said.message.starts_with(EXPERIMENTAL)
            || said
                .message
                .strip_suffix(IGNORED)
                .is_some_and(|element| OF_PAPER.contains(&element))
    };
    let warnings = warnings.filter(|said| !of_export(said));
    let (ignored, warnings): (Vec<Located>, Vec<Located>) =
        warnings.partition(|said| ignored_on_web(said).is_some());
    if !ignored.is_empty() {
        return Err(ignored);
    }
    let html = typst_html::html(&document, &HtmlOptions { pretty: false })
        .map_err(|errors| locate(&world, &errors))?;
    let mut reached = Reached::default();
    reached.add(document.root());
    for told in left_out(&document) {
        add_letters(&told, &mut reached.beside);
    }
    let title = document.info().title.clone().unwrap_or_default();
    let is_lost = |(_, text): &(usize, &String)| {
        let mut letters = String::new();
        add_letters(&Shown::new(text, &typesetter.fonts).text, &mut letters);
        // Before its full stop a sentence may be told which figure shows it.
        !reached.has(letters.trim_end_matches('.'))
    };
    let lost = written.iter().enumerate().filter(is_lost);
    Ok(SetForWeb {
        html,
        title: title.into(),
        lost: lost.map(|(position, _)| position).collect(),
        warnings,
    })
}

/// The element that a message of Typst's says is not in the HTML; nothing of
/// what only paper has.
pub fn ignored_on_web(said: &Located) -> Option<&str> {
    let element = said.message.strip_suffix(IGNORED)?;
    (!OF_PAPER.contains(&element)).then_some(element)
}

/// Everything that someone can read of a page.
#[derive(Default)]
struct Reached {
    /// Its text.
    text: String,
    /// Alternative texts, and what is left out on purpose: never in the midst of the
    /// text, where two spaces have an element of their own.
    beside: String,
}

impl Reached {
    fn add(&mut self, element: &HtmlElement) {
        for (_, value) in &element.attrs.0 {
            add_letters(value, &mut self.beside);
        }
        for child in &element.children {
            match child {
                HtmlNode::Text(text, _) => add_letters(text, &mut self.text),
                HtmlNode::Element(child) => self.add(child),
                HtmlNode::Tag(_) | HtmlNode::Frame(_) => {}
            }
        }
    }

    fn has(&self, letters: &str) -> bool {
        self.text.contains(letters) || self.beside.contains(letters)
    }
}

/// The letters of a text: how it is broken into lines and parts does not matter.
fn add_letters(text: &str, letters: &mut String) {
    let between = |letter: &char| {
        letter.is_whitespace() || matches!(letter, '\u{200b}' | '\u{ad}' | '\u{2060}')
    };
    letters.extend(text.chars().filter(|letter| !between(letter)));
}

/// What the theme leaves out and says so.
fn left_out(document: &HtmlDocument) -> Vec<String> {
    let Some(label) = Label::new(PicoStr::intern(LEFT_OUT)) else {
        return Vec::new();
    };
    let said = document.introspector().query(&Selector::Label(label));
    let text = |said: &Content| match &said.to_packed::<MetadataElem>()?.value {
        Value::Content(content) => Some(content.plain_text().to_string()),
        Value::Str(text) => Some(text.to_string()),
        _ => None,
    };
    said.iter().filter_map(text).collect()
}
