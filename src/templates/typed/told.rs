//! Results told in words beside an indicator: whether the numbers typed in them
//! are the indicator's.

use super::numbers::{Amount, TypedNumber, typed_numbers};
use super::ways::{Way, ways};
use super::words::typed_words;
use crate::analysis::{Figure, FigureKey, FigureUnit, IndicatorMeasure};
use crate::diagnostic::{Diagnostics, Problem, plain, quoted};
use crate::disclosure::{Publication, Published};
use crate::model::{IndicatorIx, Language, Scope, Unit};
use crate::wording::figures::figure_text;
use crate::wording::format::plain_spaces;

/// Warnings at told results that say another number than their indicator has
/// in that lab, or one that may not be shown.
pub(super) fn check_told(publication: &Publication, language: Language) -> Diagnostics {
    let mut diagnostics = Diagnostics::new();
    for result in publication.results() {
        let Some(indicator) = result.indicator else {
            continue;
        };
        let scope = result.lab.map_or(Scope::All, Scope::Lab);
        let of_indicator = Figures::of(publication, indicator, scope);
        for text in result.texts() {
            let problems = of_indicator.problems_of(&text.value, language);
            let place = publication.own_screen().place(text.at);
            let said = of_indicator.said_otherwise(&text.value, language);
            let problems = problems.chain(said);
            diagnostics.extend(problems.map(|problem| problem.warning_at(place.clone())));
        }
    }
    diagnostics
}

/// The figures of an indicator within a scope.
struct Figures<'a> {
    publication: &'a Publication,
    actual: FigureKey,
    shown: Vec<&'a Figure>,
    withheld: Vec<FigureKey>,
}

impl<'a> Figures<'a> {
    fn of(publication: &'a Publication, indicator: IndicatorIx, scope: Scope) -> Self {
        let actual = FigureKey::Indicator {
            indicator,
            scope,
            measure: IndicatorMeasure::Actual,
            group: None,
        };
        let own = |key: &FigureKey| matches!(key, FigureKey::Indicator { indicator: of, scope: within, .. } if *of == indicator && *within == scope);
        let (mut shown, mut withheld) = (Vec::new(), Vec::new());
        for (key, published) in publication.figures().filter(|(key, _)| own(key)) {
            match published {
                Published::Shown(figure) => shown.push(figure),
                Published::Withheld { .. } => withheld.push(key),
            }
        }
        Self {
            publication,
            actual,
            shown,
            withheld,
        }
    }

    /// What is wrong with the numbers that a text tells.
    fn problems_of(&self, text: &str, language: Language) -> impl Iterator<Item = Problem> {
        let mut numbers = typed_numbers(text);
        numbers.extend(typed_words(text));
        let problems = numbers.iter().filter_map(|number| {
            if let Some(key) = self.withheld_told(number) {
                let figure = plain(self.publication.id(key));
                return Some(Problem::TextTellsWithheld { figure });
            }
            let (key, figure) = self.differs(number, &numbers)?;
            Some(Problem::TextDiffers {
                typed: quoted(&plain_spaces(text[number.range.clone()].trim())),
                figure: plain(self.publication.id(key)),
                actual: plain(plain_spaces(&figure_text(figure, language))),
            })
        });
        problems.collect::<Vec<Problem>>().into_iter()
    }

    /// What a text says in words and the indicator does not.
    fn said_otherwise(&self, text: &str, language: Language) -> Vec<Problem> {
        let FigureKey::Indicator {
            indicator, scope, ..
        } = self.actual
        else {
            return Vec::new();
        };
        let figure = |measure| {
            self.publication.shown(FigureKey::Indicator {
                indicator,
                scope,
                measure,
                group: None,
            })
        };
        let told = |measure| figure(measure).map(|figure| figure_text(figure, language));
        let change = figure(IndicatorMeasure::Change);
        let relative = figure(IndicatorMeasure::RelativeChange);
        let stands = self.publication.progress(indicator, scope);
        let wrong = ways(text).into_iter();
        let wrong = wrong.filter(|(way, _)| way.is_denied(stands, (change, relative)));
        let problem = |(way, range): (Way, std::ops::Range<usize>)| {
            let typed = quoted(&text[range]);
            let actual = plain(plain_spaces(&told(IndicatorMeasure::Actual)?));
            Some(match way {
                Way::Reached(_) => Problem::TextOfTarget {
                    typed,
                    actual,
                    target: plain(plain_spaces(&told(IndicatorMeasure::Target)?)),
                },
                Way::Rose(_) | Way::Times(_) => Problem::TextOfChange {
                    typed,
                    actual,
                    baseline: plain(plain_spaces(&told(IndicatorMeasure::Baseline)?)),
                },
            })
        };
        wrong.filter_map(problem).collect()
    }

    /// A withheld figure whose value a number tells.
    fn withheld_told(&self, number: &TypedNumber) -> Option<FigureKey> {
        let told = |key: &&FigureKey| match number.amount {
            Amount::Plain(value) => self.publication.withholds(**key, value),
            Amount::Of(part, of) => {
                self.publication.withholds(**key, part)
                    || of > 0.0 && self.publication.withholds(**key, part / of)
            }
            Amount::Share(share) => self.publication.withholds(**key, share),
            Amount::Other => false,
        };
        if self.shown.iter().any(|figure| is_that(figure, number)) {
            return None;
        }
        self.withheld.iter().find(told).copied()
    }

    /// The actual value, where a number that could be it is none of the
    /// indicator's figures.
    fn differs(
        &self,
        number: &TypedNumber,
        all: &[TypedNumber],
    ) -> Option<(FigureKey, &'a Figure)> {
        let actual = self.publication.shown(self.actual)?;
        let comparable = match (actual.unit, number.amount) {
            (FigureUnit::Of(Unit::Share), amount) => {
                matches!(amount, Amount::Share(_) | Amount::Of(..))
            }
            (FigureUnit::Of(Unit::Count | Unit::Persons), amount) => {
                matches!(amount, Amount::Plain(_))
            }
            _ => false,
        };
        let known = |number: &TypedNumber| self.shown.iter().any(|figure| is_that(figure, number));
        // A single digit is as often something else: an age, a day.
        let weak = number.is_digit() && all.iter().any(known);
        (comparable && !weak && !known(number)).then_some((self.actual, actual))
    }
}

/// Whether a number is a figure as it is printed, or what stands behind it.
fn is_that(figure: &Figure, number: &TypedNumber) -> bool {
    let near = |a: f64, b: f64| (a - b).abs() < 1e-9;
    let counts = [figure.numerator, figure.n];
    let behind = |value: f64| {
        counts
            .iter()
            .flatten()
            .any(|count| near(*count as f64, value))
    };
    match number.amount {
        Amount::Plain(value) => near(figure.printed_value(), value) || behind(value),
        // A change of shares is told in percentage points or percent.
        Amount::Share(share) => near(figure.printed_value().abs(), share),
        Amount::Of(part, of) => {
            let same = counts == [Some(part as u64), Some(of as u64)];
            same || of > 0.0
                && figure.unit == FigureUnit::Of(Unit::Share)
                && near(figure.value, part / of)
        }
        Amount::Other => true,
    }
}
