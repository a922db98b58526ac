//! Numbers typed by hand that also are a figure's: they do not follow the data.

mod counted;
mod numbers;
mod places;
mod prose;
mod tags;
mod told;
mod ways;
mod words;

use std::collections::{BTreeMap, BTreeSet};

pub use numbers::{TypedNumber, same_print, typed_numbers};
pub use prose::prose_of;
pub use tags::strings_in_tags;
pub use words::typed_words;

use counted::Counted;
use numbers::{folded, is_unit};
use told::check_told;

use crate::analysis::{ActivityMeasure, Figure, FigureKey, IndicatorMeasure, SaturationMeasure};
use crate::diagnostic::{Diagnostics, Problem, plain, quoted};
use crate::disclosure::{Publication, Published};
use crate::model::free_text::TextKind;
use crate::model::{Language, Scope};
use crate::wording::figures::{change_text, figure_text, fraction_text, interval_text};
use crate::wording::format::plain_spaces;

/// The figures that may be shown, by how they are printed.
pub struct PrintedFigures<'a> {
    publication: &'a Publication,
    language: Language,
    by_text: BTreeMap<String, Vec<FigureKey>>,
}

impl<'a> PrintedFigures<'a> {
    /// Everything shown, as it is printed in `language`.
    pub fn new(publication: &'a Publication, language: Language) -> Self {
        let mut by_text: BTreeMap<String, Vec<FigureKey>> = BTreeMap::new();
        for (key, published) in publication.figures() {
            if let Published::Shown(figure) = published {
                for text in printed_forms(figure, language) {
                    by_text.entry(text).or_default().push(key);
                }
            }
        }
        Self {
            publication,
            language,
            by_text,
        }
    }

    /// The figures that are printed as `text`, spaces and words for percent
    /// aside; where none is, those whose digits are.
    pub fn printed_as(&self, text: &str) -> Vec<FigureKey> {
        let wanted = folded(text);
        if let Some(keys) = self.by_text.get(&wanted) {
            return keys.clone();
        }
        let digits = |c: char| c.is_ascii_digit() || matches!(c, ',' | '.' | '-' | '+');
        let bare = !wanted.is_empty() && wanted.chars().all(digits);
        let printed = self.by_text.iter().filter(|(text, _)| {
            let rest = text.strip_prefix(&wanted);
            bare && rest.is_some_and(|rest| {
                is_unit(rest) || !rest.starts_with(|c: char| digits(c) || c.is_alphabetic())
            })
        });
        let mut keys: Vec<FigureKey> = printed.flat_map(|(_, keys)| keys.clone()).collect();
        keys.sort_unstable();
        keys.dedup();
        keys
    }

    /// The figure that a typed number probably is, in a text about `scope`,
    /// and how many others it might be.
    fn meant(&self, number: &TypedNumber, scope: Scope) -> Option<(FigureKey, usize)> {
        let fits = |key: &&FigureKey| {
            // What is said of one lab is not the figure of another.
            let near = key.scope() == scope || key.scope() == Scope::All;
            // Bare numbers are many, and so are the counts they could be.
            let telling = number.bare.is_none();
            (near || telling && scope == Scope::All) && (telling || !is_minor(**key))
        };
        number.forms.iter().find_map(|form| {
            let keys: Vec<&FigureKey> = self.by_text.get(form)?.iter().filter(fits).collect();
            let nearest = keys
                .iter()
                .min_by_key(|key| (key.scope() != scope, rank(***key), ***key))?;
            Some((**nearest, keys.len() - 1))
        })
    }

    /// A warning about a number typed in a template or in a text of the data.
    pub fn problem(
        &self,
        number: &TypedNumber,
        typed: &str,
        scope: Scope,
        in_template: bool,
    ) -> Option<Problem> {
        let (key, others) = self.meant(number, scope)?;
        let typed = quoted(&plain_spaces(typed.trim()));
        let figure = plain(self.publication.id(key));
        let others = others.into();
        Some(if in_template {
            Problem::TypedFigure {
                typed,
                figure,
                others,
            }
        } else {
            Problem::TypedInText {
                typed,
                figure,
                others,
            }
        })
    }

    /// What a typed number of interviews or answers is, or is not.
    fn problem_of_count(
        &self,
        counted: Counted,
        number: &TypedNumber,
        typed: &str,
        scope: Scope,
    ) -> Option<Problem> {
        let typed = quoted(&plain_spaces(typed.trim()));
        if let Some(same) = counted.same(self.publication, number) {
            let figure = plain(self.publication.id(same));
            return Some(Problem::TypedInText {
                typed,
                figure,
                others: 0_usize.into(),
            });
        }
        let whole = counted.whole(self.publication, scope)?;
        let figure = self.publication.shown(whole)?;
        Some(Problem::TextDiffers {
            typed,
            figure: plain(self.publication.id(whole)),
            actual: plain(plain_spaces(&figure_text(figure, self.language))),
        })
    }

    /// Warnings at the text cells that hold a figure's value.
    pub fn check_texts(&self) -> Diagnostics {
        let mut diagnostics = Diagnostics::new();
        for text in self.publication.free_texts() {
            if text.kind != TextKind::Prose {
                continue;
            }
            let scope = text.lab.map_or(Scope::All, Scope::Lab);
            let mut told = BTreeSet::new();
            let digits = typed_numbers(text.text).into_iter();
            for number in digits.chain(typed_words(text.text)) {
                let typed = &text.text[number.range.clone()];
                let at = || self.publication.own_screen().place(text.at);
                let counted = Counted::of(text.text, &number);
                if let Some(counted) = counted.filter(|own| own.compares(&number)) {
                    let problem = self.problem_of_count(counted, &number, typed, scope);
                    diagnostics.extend(problem.map(|problem| problem.warning_at(at())));
                    continue;
                }
                if number.is_digit() || !told.insert(typed) {
                    continue;
                }
                if let Some(problem) = self.problem(&number, typed, scope, false) {
                    diagnostics.push(problem.warning_at(at()));
                }
            }
        }
        diagnostics.and(check_told(self.publication, self.language))
    }
}

/// What there is a great deal of, and nobody types into a text.
fn is_minor(key: FigureKey) -> bool {
    matches!(
        key,
        FigureKey::Activity {
            measure: ActivityMeasure::Month { .. },
            ..
        } | FigureKey::Saturation {
            measure: SaturationMeasure::New(_)
        } | FigureKey::Together { .. }
    )
}

/// What a number most often is: values before changes before counts behind.
fn rank(key: FigureKey) -> u8 {
    match key {
        FigureKey::Indicator {
            measure,
            group: None,
            ..
        } => match measure {
            IndicatorMeasure::Actual => 0,
            IndicatorMeasure::Baseline => 1,
            IndicatorMeasure::Target => 2,
            IndicatorMeasure::Change | IndicatorMeasure::RelativeChange => 3,
            _ => 5,
        },
        FigureKey::Activity { .. } | FigureKey::Survey { .. } => 4,
        FigureKey::Indicator { .. } => 7,
        _ => 6,
    }
}

fn printed_forms(figure: &Figure, language: Language) -> BTreeSet<String> {
    let mut forms: BTreeSet<String> =
        [figure_text(figure, language), change_text(figure, language)]
            .into_iter()
            .chain(fraction_text(figure, language))
            .chain(interval_text(figure, language))
            .map(|text| folded(&text))
            .collect();
    // `över 100` is typed as 100 too.
    let bare = crate::wording::figures::value_text(figure, figure.value, language);
    forms.insert(folded(&bare));
    // `+80 %` is typed, and looked for, as 80 % too.
    let unsigned = |form: &String| form.strip_prefix('+').map(ToOwned::to_owned);
    let unsigned: Vec<String> = forms.iter().filter_map(unsigned).collect();
    forms.extend(unsigned);
    forms
}
