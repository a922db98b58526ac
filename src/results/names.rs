//! What a figure is, in words.

use super::rows::FigureRow;
use super::table::Source;
use crate::analysis::FigureKey;
use crate::diagnostic::{Diagnostics, Value, plain};
use crate::disclosure::Publication;
use crate::model::Scope;
use crate::wording::Catalogue;

/// What tells figures of one measure apart: what it is about, the lab, when, and which
/// group or part; blank where it is none.
pub type FigureNames = [String; 4];

impl FigureRow {
    /// What tells it apart from others of its measure.
    pub fn names(&self, words: &Catalogue) -> FigureNames {
        let what = self.subject_name.0.clone();
        let what = what.unwrap_or_else(|| words.text(&format!("web-kind-{}", self.kind.0)));
        let when = match self.occasion.as_deref() {
            None => self
                .date
                .as_ref()
                .filter(|_| self.measure == "at")
                .map(|date| date.0.clone()),
            Some(occasion @ ("baseline" | "follow-up" | "paired")) => {
                Some(words.text(&format!("web-occasion-{occasion}")))
            }
            Some(other) => Some(other.to_owned()),
        };
        [
            what,
            self.lab_name.0.clone().unwrap_or_default(),
            when.unwrap_or_default(),
            self.category_name.0.clone().unwrap_or_default(),
        ]
    }

    /// What is measured, in words.
    pub fn measured(&self, words: &Catalogue) -> String {
        words.text(&format!("measure-{}", self.measure))
    }
}

/// Problems whose help has the id of a figure as it is written into a template, or that
/// are about an id that is none.
const OF_IDS: [&str; 5] = [
    "typed-figure",
    "typed-in-text",
    "unknown-figure",
    "not-a-figure",
    "unknown-in-figure",
];

/// Says the figures that problems are about in words, each with its id behind.
pub fn name_figures(found: &mut Diagnostics, publication: &Publication, words: &Catalogue) {
    let source = Source {
        publication,
        language: words.language(),
        only: None,
    };
    for own in found.iter_mut() {
        if OF_IDS.contains(&own.problem.id()) {
            continue;
        }
        for (name, value) in own.problem.values_mut() {
            let Value::Text(id) = &*value else { continue };
            if name != "figure" {
                continue;
            }
            if let Ok(key) = publication.parse_key(id) {
                *value = plain(format!("{} ({id})", said(&source, key, words)));
            }
        }
    }
}

/// What a figure is: `Hyresgäster som fått jobb, alla labb, utfall`.
fn said(source: &Source<'_>, key: FigureKey, words: &Catalogue) -> String {
    let row = source.about(key);
    let [what, lab, when, category] = row.names(words);
    let all = source.publication.parts(key).scope == Some(Scope::All);
    let lab = match lab.is_empty() && all {
        true => words.text("figure-of-all-labs"),
        false => lab,
    };
    // The id says the rest of what has no name.
    let measured = words.lookup(&format!("measure-{}", row.measure), &[]);
    let measured = measured.unwrap_or_default();
    let mut letters = measured.chars();
    // As within a sentence.
    let measured = letters
        .next()
        .map(|first| first.to_lowercase().chain(letters).collect::<String>());
    let parts = [what, lab, when.to_lowercase(), category];
    let parts = parts.into_iter().chain(measured);
    let parts = parts.filter(|part| !part.is_empty());
    parts.collect::<Vec<String>>().join(", ")
}

#[cfg(test)]
mod tests {
    use crate::analysis::{IndicatorMeasure, PairedMeasure, ResponseMeasure, SurveyMeasure};
    use crate::model::Language;
    use crate::wording::Catalogue;

    #[test]
    fn every_measure_has_words_in_both_languages() {
        let of_indicators = IndicatorMeasure::ALL.iter().map(|own| own.0);
        let of_surveys = SurveyMeasure::ALL.iter().map(|own| own.0);
        let of_pairs = PairedMeasure::ALL.iter().map(|own| own.0);
        let of_rounds = ResponseMeasure::ALL.iter().map(|own| own.0);
        let all = of_indicators
            .chain(of_surveys)
            .chain(of_pairs)
            .chain(of_rounds);
        // What a part is of stands before the stroke.
        let all: Vec<&str> = all
            .map(|name| name.split('/').next().unwrap_or(name))
            .collect();
        for language in [Language::Swedish, Language::English] {
            let words = Catalogue::new(language);
            for name in &all {
                let key = format!("measure-{name}");
                assert!(words.lookup(&key, &[]).is_some(), "{key}");
            }
        }
    }
}
