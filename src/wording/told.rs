//! Told sentences that carry a measured figure: `{utfall} nya bodensare har
//! fått arbete`.

use super::figures::{change_text, figure_text, value_text};
use super::{Catalogue, format};
use crate::analysis::{Figure, FigureKey, IndicatorMeasure};
use crate::diagnostic::{Diagnostics, Problem, plain};
use crate::disclosure::{Publication, Published};
use crate::model::placeholder::{Piece, Placeholder, pieces};
use crate::model::programme::ToldResult;
use crate::model::{Language, Scope, Status};

/// A told sentence with its figures, and the figures that it shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The sentence.
    pub text: String,
    /// The weakest status of the sentence and its figures.
    pub status: Status,
    /// What it shows.
    pub figures: Vec<FigureKey>,
}

/// A told result as the reports say it.
///
/// # Errors
/// When one of its figures is withheld or not there: then nothing is said.
pub fn told_result(
    publication: &Publication,
    catalogue: &Catalogue,
    result: &ToldResult,
) -> Result<Told, Problem> {
    told_as(publication, catalogue, result, &result.text.value)
}

/// A told result in plain words, where it has them and its figures may be told.
pub fn told_plainly(
    publication: &Publication,
    catalogue: &Catalogue,
    result: &ToldResult,
) -> Option<Told> {
    let text = result.plain.as_ref()?;
    told_as(publication, catalogue, result, &text.value).ok()
}

fn told_as(
    publication: &Publication,
    catalogue: &Catalogue,
    result: &ToldResult,
    text: &str,
) -> Result<Told, Problem> {
    let mut told = Told {
        text: String::new(),
        status: result.status,
        figures: Vec::new(),
    };
    for piece in pieces(text) {
        let placeholder = match piece {
            Piece::Text(text) | Piece::Unknown(text) => {
                told.text.push_str(text);
                continue;
            }
            Piece::Figure(placeholder) => placeholder,
        };
        let (key, figure) = figure_of(publication, result, placeholder)?;
        let language = catalogue.language();
        let said = match placeholder {
            Placeholder::Change if tells_direction(&told.text) => {
                let size = value_text(figure, figure.value.abs(), language);
                let size = size.trim_start_matches('+');
                Some(format::qualified(size, figure.qualifier, language))
            }
            _ => said(figure, placeholder, language),
        };
        let said = said.ok_or_else(|| missing(publication, key))?;
        let begins = told.text.trim_end();
        let begins = begins.is_empty() || begins.ends_with(['.', '!', '?']);
        told.text.push_str(&match begins {
            true => format::sentence_case(&said),
            false => said,
        });
        told.status = told.status.min(figure.status);
        told.figures.push(key);
    }
    Ok(told)
}

/// Whether the words before a change tell which way it went: "minskade med",
/// after which a sign would tell it twice.
fn tells_direction(before: &str) -> bool {
    let before = before.trim_end().to_lowercase();
    let words = ["med", "by", "with"].into_iter();
    let mut before = words.filter_map(|word| before.strip_suffix(word));
    before.any(|before| {
        let last = before.split_whitespace().next_back().unwrap_or_default();
        let ways = [
            "ökade",
            "ökat",
            "ökar",
            "öka",
            "steg",
            "stigit",
            "stiger",
            "växte",
            "vuxit",
            "minskade",
            "minskat",
            "minskar",
            "minska",
            "sjönk",
            "sjunkit",
            "sjunker",
            "föll",
            "fallit",
            "rose",
            "risen",
            "rise",
            "grew",
            "grown",
            "increased",
            "increase",
            "fell",
            "fallen",
            "fall",
            "dropped",
            "decreased",
            "decrease",
            "declined",
        ];
        ways.contains(&last)
    })
}

/// A warning at every told result that is left out.
pub fn report_left_out(publication: &Publication, catalogue: &Catalogue) -> Diagnostics {
    let mut diagnostics = Diagnostics::new();
    for result in publication.results() {
        for text in result.texts() {
            if let Err(problem) = told_as(publication, catalogue, result, &text.value) {
                let place = publication.own_screen().place(text.at);
                diagnostics.push(problem.warning_at(place));
            }
        }
    }
    diagnostics
}

fn figure_of<'p>(
    publication: &'p Publication,
    result: &ToldResult,
    placeholder: Placeholder,
) -> Result<(FigureKey, &'p Figure), Problem> {
    let indicator = result
        .indicator
        .ok_or(Problem::PlaceholderWithoutIndicator)?;
    let key = FigureKey::Indicator {
        indicator,
        scope: result.lab.map_or(Scope::All, Scope::Lab),
        measure: match placeholder {
            Placeholder::Baseline => IndicatorMeasure::Baseline,
            Placeholder::Target => IndicatorMeasure::Target,
            Placeholder::Change => IndicatorMeasure::Change,
            Placeholder::Actual
            | Placeholder::Numerator
            | Placeholder::Denominator
            | Placeholder::Date => IndicatorMeasure::Actual,
        },
        group: None,
    };
    match publication.figure(key) {
        Some(Published::Shown(figure)) => Ok((key, figure)),
        Some(Published::Withheld { .. }) => Err(Problem::ToldWithheld {
            figure: plain(publication.id(key)),
        }),
        None => Err(missing(publication, key)),
    }
}

fn missing(publication: &Publication, key: FigureKey) -> Problem {
    Problem::ToldMissing {
        figure: plain(publication.id(key)),
    }
}

/// A figure within a sentence: small counts in words, shares as so many of
/// so many; `None` where it has no such part.
fn said(figure: &Figure, placeholder: Placeholder, language: Language) -> Option<String> {
    Some(match placeholder {
        Placeholder::Actual | Placeholder::Baseline | Placeholder::Target => {
            match figure.numerator.zip(figure.n) {
                Some((of, n)) => fraction(of, n, language),
                None => value(figure, language),
            }
        }
        Placeholder::Change => change_text(figure, language),
        Placeholder::Numerator => format::people_word(figure.numerator?, language),
        Placeholder::Denominator => format::people_word(figure.n?, language),
        Placeholder::Date => format::dated(figure.date?, language),
    })
}

fn fraction(of: u64, n: u64, language: Language) -> String {
    let (of, n) = match format::has_word(n) {
        true => (
            format::people_word(of, language),
            format::people_word(n, language),
        ),
        false => (digits(of, language), digits(n, language)),
    };
    match language {
        Language::Swedish => format!("{of} av de {n}"),
        Language::English => format!("{of} of the {n}"),
    }
}

/// Small whole numbers without a unit in words.
fn value(figure: &Figure, language: Language) -> String {
    let printed = figure_text(figure, language);
    match printed.parse::<u64>() {
        Ok(whole) if format::has_word(whole) => format::people_word(whole, language),
        _ => printed,
    }
}

fn digits(value: u64, language: Language) -> String {
    format::number(value as f64, 0, language)
}
