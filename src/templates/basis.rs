//! What a document rests on: a row for each table and chart, in words. Every
//! single figure stands in `results.json`, with its formula and its sources.

use std::collections::{BTreeMap, BTreeSet};

use minijinja::value::Value;

use super::markup::in_markup;
use super::views::Views;
use crate::analysis::{Figure, FigureKey, Formula};
use crate::diagnostic::{column_letters, column_number};
use crate::model::Status;
use crate::wording::figures::formula_text;
use crate::wording::{Argument, format};

/// Sheets that are told of one part, and ways of computing.
const MOST_SOURCES: usize = 6;

/// Closes the part of the document up to here: a call of the theme that shows
/// its number, which leads to its row. `none` where nothing was shown.
pub fn basis_key(views: &Views) -> String {
    let Some(number) = views.shown.close_part() else {
        return "none".into();
    };
    let arguments = [("number", Argument::Number(number as u64))];
    let words = views.catalogue.format("basis-key", &arguments);
    format!("basis-key({number})[{}]", in_markup(&words))
}

/// The parts of the document so far, each `number what how sources n status
/// again`: what was shown there first, how it was computed, from which sheets,
/// of how many people, how sure it is, and the numbers of the parts that tell of
/// the rest.
pub fn basis(views: &Views) -> Value {
    let parts = views.shown.parts();
    let told = parts.iter().enumerate().map(|(position, part)| {
        let figures = part.figures.iter();
        let shown: Vec<(FigureKey, &Figure)> = figures
            .filter_map(|key| Some((*key, views.publication.shown(*key)?)))
            .collect();
        let again = part.again.iter().copied();
        Value::from_pairs([
            ("number", Value::from(position + 1)),
            ("what", what(views, &part.figures, shown.len()).into()),
            ("how", how(views, &shown).into()),
            ("sources", sources(views, &shown).into()),
            ("n", people(&shown).into()),
            ("status", statuses(views, &shown).into()),
            ("again", again.collect::<Vec<usize>>().into()),
        ])
    });
    told.collect::<Vec<Value>>().into()
}

/// What the figures are about, and how many of them are withheld.
fn what(views: &Views, keys: &[FigureKey], shown: usize) -> String {
    if keys.is_empty() {
        return String::new();
    }
    let mut kinds: Vec<&'static str> = Vec::new();
    for key in keys {
        let kind = kind(*key);
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    let words = kinds.iter().map(|kind| views.catalogue.text(kind));
    let words = words.collect::<Vec<String>>();
    let what = format::sentence_case(&format::list(&words, views.catalogue.language()));
    let count = [
        ("count", Argument::Number(keys.len() as u64)),
        ("hidden", Argument::Number((keys.len() - shown) as u64)),
    ];
    let count = views.catalogue.format("basis-count", &count);
    format!("{what} ({count})")
}

/// The catalogue's key for what a figure is about.
fn kind(key: FigureKey) -> &'static str {
    match key {
        FigureKey::Indicator { .. } => "basis-indicators",
        FigureKey::Survey { .. } => "basis-surveys",
        FigureKey::Paired { .. } => "basis-paired",
        FigureKey::Breakdown { .. } => "basis-backgrounds",
        FigureKey::Response { .. } => "basis-responses",
        FigureKey::Activity { .. } => "basis-activities",
        FigureKey::Diary { .. } => "basis-diary",
        FigureKey::Interview { .. } => "basis-interviews",
        FigureKey::Saturation { .. } => "basis-saturation",
        FigureKey::Code { .. } => "basis-codes",
        FigureKey::Agreement { .. } => "basis-agreement",
        FigureKey::Together { .. } => "basis-together",
        FigureKey::Factor { .. } => "basis-factors",
        FigureKey::Conclusion { .. } => "basis-conclusions",
        FigureKey::Recommendation { .. } => "basis-recommendations",
        FigureKey::Method { .. } => "basis-methods",
    }
}

/// How they were computed, the most common way first. A typed figure is what
/// its cell says.
fn how(views: &Views, shown: &[(FigureKey, &Figure)]) -> String {
    let mut counts: BTreeMap<&'static str, (usize, Formula)> = BTreeMap::new();
    for (_, figure) in shown {
        if figure.formula != Formula::Typed {
            counts
                .entry(figure.formula.text())
                .or_insert((0, figure.formula))
                .0 += 1;
        }
    }
    let mut formulas: Vec<(usize, Formula)> = counts.into_values().collect();
    formulas.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    let formulas = formulas.into_iter();
    let texts = formulas.map(|(_, formula)| formula_text(formula, &views.catalogue));
    joined(views, texts.collect(), "basis-formulas-more")
}

/// The sheets, with the columns of each.
fn sources(views: &Views, shown: &[(FigureKey, &Figure)]) -> String {
    let mut sheets: BTreeMap<(String, Option<String>), BTreeSet<u32>> = BTreeMap::new();
    for (key, _) in shown {
        for source in views.publication.sources_of(*key) {
            let columns = source.columns.iter();
            let columns = columns.filter_map(|letters| column_number(letters));
            let sheet = sheets.entry((source.file, source.sheet)).or_default();
            sheet.extend(columns);
        }
    }
    let told = sheets.into_iter().map(|((file, sheet), columns)| {
        let count = columns.len() as u64;
        let columns = in_runs(&columns);
        let arguments = [
            ("file", Argument::from(&file)),
            ("sheet", Argument::from(sheet.as_deref().unwrap_or("none"))),
            ("columns", Argument::from(&columns)),
            ("count", Argument::Number(count)),
        ];
        views.catalogue.format("basis-source", &arguments)
    });
    joined(views, told.collect(), "basis-sources-more")
}

/// Columns by their letters, `A, D–F`.
fn in_runs(columns: &BTreeSet<u32>) -> String {
    let columns: Vec<u32> = columns.iter().copied().collect();
    let runs = columns.chunk_by(|one, next| one + 1 == *next).map(|run| {
        let letters: Vec<String> = run.iter().map(|column| column_letters(*column)).collect();
        match letters.as_slice() {
            [first, _, .., last] => format!("{first}–{last}"),
            few => few.join(", "),
        }
    });
    runs.collect::<Vec<String>>().join(", ")
}

/// The first of a list, and how many more there are.
fn joined(views: &Views, all: Vec<String>, more: &str) -> String {
    let (listed, left_out) = all.split_at(all.len().min(MOST_SOURCES));
    let mut text = listed.join("; ");
    if !left_out.is_empty() {
        let arguments = [("count", Argument::Number(left_out.len() as u64))];
        text.push_str(&views.catalogue.format(more, &arguments));
    }
    text
}

/// The fewest and the most people that a figure rests on.
fn people(shown: &[(FigureKey, &Figure)]) -> Option<String> {
    let numbers = || shown.iter().filter_map(|(_, figure)| figure.n);
    let (least, most) = (numbers().min()?, numbers().max()?);
    Some(match least == most {
        true => least.to_string(),
        false => format!("{least}–{most}"),
    })
}

/// How sure the figures are, the least sure first.
fn statuses(views: &Views, shown: &[(FigureKey, &Figure)]) -> String {
    let found: BTreeSet<Status> = shown.iter().map(|(_, figure)| figure.status).collect();
    let words = found.into_iter().map(|status| {
        let words = status.words();
        words.of(views.catalogue.language()).to_owned()
    });
    format::list(&words.collect::<Vec<String>>(), views.catalogue.language())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_beside_each_other_are_told_as_runs() {
        let columns = BTreeSet::from([0, 3, 4, 5, 25, 26]);
        assert_eq!(in_runs(&columns), "A, D–F, Z, AA");
    }
}
