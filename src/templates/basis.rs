//! What a document rests on: every figure that it has shown, with formula,
//! sources, number of people and status, part by part of the document.

use minijinja::value::Value;

use super::markup::in_markup;
use super::views::Views;
use crate::analysis::{Figure, FigureKey, Formula};
use crate::disclosure::{Published, PublishedSource};
use crate::model::Status;
use crate::wording::Argument;
use crate::wording::figures::{figure_text, formula_text, interval_text};
use crate::wording::ranges::range_text;

/// Figures of one part that are told one by one. A larger part is that of a
/// table over very many labs, whose figures `results.json` lists.
const MOST_FIGURES: usize = 400;
/// Sheets that are told of one figure.
const MOST_SOURCES: usize = 10;

/// Closes the part of the document up to here: a call of the theme that shows
/// its number, which leads to where its figures are told. `none` where nothing
/// was shown.
pub fn basis_key(views: &Views) -> String {
    let Some(number) = views.shown.close_part() else {
        return "none".into();
    };
    let arguments = [("number", Argument::Number(number as u64))];
    let words = views.catalogue.format("basis-key", &arguments);
    format!("basis-key({number})[{}]", in_markup(&words))
}

/// The parts of the document so far, `number entries more again`: an entry per
/// family of figures that was shown there first, `id source status text`; how
/// many figures the entries leave out; and the numbers of the parts that tell
/// of the others.
pub fn basis(views: &Views) -> Value {
    let parts = views.shown.parts();
    let told = parts.iter().enumerate().map(|(position, part)| {
        let listed = if part.figures.len() > MOST_FIGURES {
            &[]
        } else {
            &part.figures[..]
        };
        let again = part.again.iter().copied();
        Value::from_pairs([
            ("number", Value::from(position + 1)),
            ("entries", entries(views, listed)),
            ("more", Value::from(part.figures.len() - listed.len())),
            ("again", again.collect::<Vec<usize>>().into()),
        ])
    });
    told.collect::<Vec<Value>>().into()
}

/// A figure as an entry tells it.
struct Told {
    /// What follows its family in its id.
    name: String,
    text: String,
    /// `None` of a withheld figure: of it there is nothing but name and sign.
    shown: Option<Behind>,
}

/// What stands behind a figure.
struct Behind {
    formula: Formula,
    sources: Vec<PublishedSource>,
    n: Option<u64>,
    status: Status,
}

/// Figures of one family stand in one entry.
fn entries(views: &Views, keys: &[FigureKey]) -> Value {
    let mut keys = keys.to_vec();
    keys.sort_unstable();
    let mut families: Vec<(String, Vec<Told>)> = Vec::new();
    for key in keys {
        let id = views.publication.id(key);
        let (family, name) = family_of(&id);
        let told = told(views, key, name);
        match families.last_mut() {
            Some((last, figures)) if last == family => figures.push(told),
            _ => families.push((family.to_owned(), vec![told])),
        }
    }
    let entries = families
        .iter()
        .map(|(family, figures)| entry(views, family, figures));
    entries.collect::<Vec<Value>>().into()
}

/// `indicator/jobb/boden` and `actual/kön: kvinnor`: a family is what a thing
/// has of figures in one lab.
fn family_of(id: &str) -> (&str, &str) {
    let third = id.match_indices('/').nth(2).map(|(at, _)| at);
    let at = third.or_else(|| id.rfind('/'));
    at.map_or(("", id), |at| (&id[..at], &id[at + 1..]))
}

fn told(views: &Views, key: FigureKey, name: &str) -> Told {
    let language = views.catalogue.language();
    let figure = views.publication.shown(key);
    let text = |figure: &Figure| {
        let mut text = figure_text(figure, language);
        if let Some(interval) = interval_text(figure, language) {
            text = format!("{text} ({interval})");
        }
        text
    };
    let withheld = || match views.publication.figure(key) {
        Some(Published::Withheld {
            range: Some(range), ..
        }) => range_text(range, language),
        _ => views.catalogue.text("withheld-sign"),
    };
    Told {
        name: name.to_owned(),
        text: figure.map_or_else(withheld, text),
        shown: figure.map(|figure| Behind {
            formula: figure.formula,
            sources: views.publication.sources_of(key),
            // Of a number of people that says it already.
            n: figure.n.filter(|n| *n as f64 != figure.value),
            status: figure.status,
        }),
    }
}

/// What figures of a family have in common is told once: the sheet and the
/// status of all, the columns and the formula of those beside each other.
fn entry(views: &Views, family: &str, figures: &[Told]) -> Value {
    let behind = || figures.iter().filter_map(|told| told.shown.as_ref());
    let sources = behind().flat_map(|behind| &behind.sources);
    let sheet = common(sources.map(PublishedSource::place));
    let status = common(behind().map(|behind| behind.status));
    let on_one = figures.chunk_by(|a, b| sources_of(a) == sources_of(b));
    let text = on_one.map(|figures| {
        let alike = figures.chunk_by(|a, b| details(views, a, status) == details(views, b, status));
        let told = alike.map(|figures| {
            let named = figures
                .iter()
                .map(|told| format!("{} {}", told.name, told.text));
            let named = named.collect::<Vec<String>>().join(", ");
            match figures.first().map(|told| details(views, told, status)) {
                Some(details) if !details.is_empty() => format!("{named} ({details})"),
                _ => named,
            }
        });
        let told = told.collect::<Vec<String>>().join("; ");
        let sources = figures.first().map_or(&[][..], sources_of);
        match columns(views, sources, sheet.as_deref()) {
            columns if columns.is_empty() => told,
            columns => format!("{told} [{columns}]"),
        }
    });
    let text = text.collect::<Vec<String>>().join("; ");
    let none = || Value::from(());
    let sheet = sheet.map_or_else(none, Value::from);
    let status = status.map_or_else(none, |status| status_word(views, status).into());
    Value::from_pairs([
        ("id", Value::from(family)),
        ("source", sheet),
        ("status", status),
        ("text", Value::from(text)),
    ])
}

/// What a figure comes from; nothing of a withheld one.
fn sources_of(told: &Told) -> &[PublishedSource] {
    told.shown.as_ref().map_or(&[], |behind| &behind.sources)
}

/// The one that all are; `None` where there are several or none.
fn common<T: PartialEq>(mut all: impl Iterator<Item = T>) -> Option<T> {
    let first = all.next()?;
    all.all(|other| other == first).then_some(first)
}

/// Formula, number of people, and status where the entry does not tell it for
/// all.
fn details(views: &Views, told: &Told, status: Option<Status>) -> String {
    let Some(behind) = &told.shown else {
        return String::new();
    };
    let mut details = Vec::new();
    // A typed figure is what its cell says.
    if behind.formula != Formula::Typed {
        details.push(formula_text(behind.formula, &views.catalogue));
    }
    details.extend(behind.n.map(|n| format!("n = {n}")));
    if status.is_none() {
        details.push(status_word(views, behind.status).to_owned());
    }
    details.join("; ")
}

/// The columns of each sheet, `data/boden.xlsx#Mätvärden H, I (8 cells)`; without
/// the sheet where the entry has told it, and without the number of cells where
/// there is one a column. Of very many sheets the first are told.
fn columns(views: &Views, sources: &[PublishedSource], told: Option<&str>) -> String {
    let (listed, left_out) = sources.split_at(sources.len().min(MOST_SOURCES));
    let listed = listed.iter().map(|source| {
        let place = Some(source.place()).filter(|place| Some(place.as_str()) != told);
        let columns = source.columns.join(", ");
        let columns = Some(columns).filter(|columns| !columns.is_empty());
        let several = |cells: &u64| *cells > source.columns.len() as u64;
        let cells = source.cells.filter(several).map(|cells| {
            let arguments = [("count", Argument::Number(cells))];
            views.catalogue.format("basis-cells", &arguments)
        });
        let parts: Vec<String> = [place, columns, cells].into_iter().flatten().collect();
        parts.join(" ")
    });
    let listed = listed.filter(|told| !told.is_empty());
    let mut text = listed.collect::<Vec<String>>().join("; ");
    if !left_out.is_empty() {
        let arguments = [("count", Argument::Number(left_out.len() as u64))];
        text.push_str(&views.catalogue.format("basis-sources-more", &arguments));
    }
    text
}

fn status_word(views: &Views, status: Status) -> &'static str {
    status.words().of(views.catalogue.language())
}
