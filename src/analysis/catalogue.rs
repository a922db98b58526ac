//! The project's indicators against the funder's catalogue of them.

use crate::diagnostic::{
    Diagnostic, Diagnostics, Problem, Relation, Value, named, nearest, plain, quoted,
};
use crate::model::choice::Words;
use crate::model::programme::{Indicator, Programme};
use crate::model::{IndicatorIx, Language};
use crate::project::{CataloguedIndicator, Project};

/// Warns of indicators that the funder asks for and the project does not have,
/// that it has otherwise, and of codes that the catalogue does not know.
pub fn check_catalogue(project: &Project, programme: &Programme) -> Diagnostics {
    let mut diagnostics = Diagnostics::new();
    let Some(file) = &project.catalogue else {
        return diagnostics;
    };
    let catalogue = &file.catalogue;
    let known = || catalogue.indicators.iter().map(|own| own.code.as_str());
    let mut used: Vec<&str> = Vec::new();
    for (at, indicator) in programme.indicators.iter().enumerate() {
        for cell in &indicator.codes {
            let Some((code, entry)) = catalogue.find(&cell.value) else {
                continue;
            };
            let place = programme.sources.place(cell.at);
            match entry {
                None => {
                    let problem = Problem::NotInCatalogue {
                        code: quoted(code),
                        file: quoted(&file.path),
                        near: nearest(code, known()),
                    };
                    diagnostics.push(problem.warning_at(place));
                }
                Some(entry) => {
                    used.push(code);
                    let of = Compared {
                        programme,
                        indicator: (at.into(), indicator),
                        entry,
                    };
                    let differ = of.differences().into_iter();
                    diagnostics.extend(differ.map(|problem| {
                        let there = entry.place.clone();
                        problem
                            .warning_at(place.clone())
                            .related(there, Relation::InCatalogue)
                    }));
                }
            }
        }
    }
    let required = catalogue.indicators.iter().filter(|own| own.is_required);
    let missing = required.filter(|own| !used.contains(&own.code.as_str()));
    let language = project.manifest.language;
    diagnostics.extend(missing.map(|entry| lacks(entry, &catalogue.scheme, language)));
    diagnostics
}

/// Notes of each indicator how the funder's catalogue says that it is measured.
pub fn tell_measured(project: &Project, programme: &mut Programme) {
    let Some(file) = &project.catalogue else {
        return;
    };
    for indicator in &mut programme.indicators {
        let codes = indicator.codes.iter();
        let found = codes.filter_map(|cell| file.catalogue.find(&cell.value)?.1);
        let mut measured = found.filter_map(|entry| entry.measured.clone());
        indicator.measured.0 = measured.next();
    }
}

fn lacks(entry: &CataloguedIndicator, scheme: &str, language: Language) -> Diagnostic {
    let (swedish, english) = (&entry.name.0, &entry.name.1);
    let name = match language {
        Language::Swedish => swedish.as_ref().or(english.as_ref()),
        Language::English => english.as_ref().or(swedish.as_ref()),
    };
    let problem = Problem::CataloguedMissing {
        code: quoted(&format!("{scheme}:{}", entry.code)),
        name: name.map(|name| quoted(name)).into(),
        measured: measured(entry),
    };
    problem.warning_at(entry.place.clone())
}

/// How the catalogue says that an indicator is measured, where it does.
fn measured(entry: &CataloguedIndicator) -> Value {
    let said = entry.measured.as_ref();
    said.map(|said| plain(said.trim_end_matches('.'))).into()
}

/// An indicator of the project beside the catalogue's.
struct Compared<'c> {
    programme: &'c Programme,
    indicator: (IndicatorIx, &'c Indicator),
    entry: &'c CataloguedIndicator,
}

impl Compared<'_> {
    fn differences(&self) -> Vec<Problem> {
        let (ix, own) = self.indicator;
        let mut found = Vec::new();
        let mut differs = |what, here: Value, there: Value| {
            found.push(Problem::CatalogueDiffers {
                indicator: quoted(&own.id.value),
                what: Value::Entry(what),
                here,
                there,
                measured: measured(self.entry),
            });
        };
        if let Some(unit) = self.entry.unit.filter(|unit| *unit != own.unit) {
            differs("catalogue-unit", word(own.unit.words()), word(unit.words()));
        }
        let direction = self.entry.direction;
        if let Some(direction) = direction.filter(|direction| *direction != own.direction) {
            let (here, there) = (own.direction.words(), direction.words());
            differs("catalogue-direction", word(here), word(there));
        }
        let items = self.programme.survey_items.iter();
        let mut feeding = items.filter(|item| item.indicator == Some(ix));
        if let Some(item) = feeding.next() {
            let (from, to) = (*item.scale.start(), *item.scale.end());
            let (least, most) = self.entry.scale;
            // Of an end that is not told nothing can differ.
            if least.is_some_and(|least| least != from) || most.is_some_and(|most| most != to) {
                let end = |end: Option<i32>| end.map_or("…".to_owned(), |end| end.to_string());
                let ends = |from, to| plain(format!("{}–{}", end(from), end(to)));
                let (here, there) = (ends(Some(from), Some(to)), ends(least, most));
                differs("catalogue-scale", here, there);
            }
        }
        found
    }
}

fn word(words: Words) -> Value {
    named(words.sv, words.en)
}
