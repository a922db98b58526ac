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
            let Some((scheme, code)) = cell.value.split_once(':') else {
                continue;
            };
            if !scheme.trim().eq_ignore_ascii_case(&catalogue.scheme) {
                continue;
            }
            let code = code.trim();
            let place = programme.sources.place(cell.at);
            let mut entries = catalogue.indicators.iter();
            match entries.find(|entry| entry.code == code) {
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

fn lacks(entry: &CataloguedIndicator, scheme: &str, language: Language) -> Diagnostic {
    let (swedish, english) = (&entry.name.0, &entry.name.1);
    let name = match language {
        Language::Swedish => swedish.as_ref().or(english.as_ref()),
        Language::English => english.as_ref().or(swedish.as_ref()),
    };
    let problem = Problem::CataloguedMissing {
        code: quoted(&format!("{scheme}:{}", entry.code)),
        name: name.map(|name| quoted(name)).into(),
    };
    problem.warning_at(entry.place.clone())
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
        if let (Some(item), Some(scale)) = (feeding.next(), &self.entry.scale)
            && item.scale != *scale
        {
            let ends = |from: &i32, to: &i32| plain(format!("{from}–{to}"));
            differs(
                "catalogue-scale",
                ends(item.scale.start(), item.scale.end()),
                ends(scale.start(), scale.end()),
            );
        }
        found
    }
}

fn word(words: Words) -> Value {
    named(words.sv, words.en)
}
