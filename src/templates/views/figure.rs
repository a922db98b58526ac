//! A figure as templates see it.

use std::fmt;
use std::sync::Arc;

use minijinja::value::{Object, ObjectRepr, Value};

use super::optional;
use super::said::said;
use crate::analysis::{Figure, FigureKey};
use crate::model::{Language, Qualifier, Status};
use crate::templates::unknown::unknown_number;
use crate::wording::figures::{bare_change_text, change_text, fraction_text, interval_text};
use crate::wording::{ShownFigures, format};

/// A figure in a template. Written, it is its text, its range or the sign for
/// withheld, or the sign for missing; a template asks `known`, `withheld`, `missing`.
#[derive(Debug)]
pub struct FigureView {
    pub(super) key: FigureKey,
    pub(super) noted: ShownFigures,
    pub(super) shown: Option<Figure>,
    pub(super) withheld: bool,
    /// The range that it lies in where it is withheld, as a sentence says it.
    pub(super) range: Option<String>,
    pub(super) printed: String,
    pub(super) language: Language,
}

impl FigureView {
    /// The figure's key.
    pub fn key(&self) -> FigureKey {
        self.key
    }

    /// Whether it is made up, to show how a report looks.
    pub fn is_made_up(&self) -> bool {
        let figure = self.shown.as_ref();
        figure.is_some_and(|figure| figure.status == Status::Example)
    }

    fn said(&self, text: String) -> Value {
        said(text, self.is_made_up())
    }

    /// Notes what a template takes of the figure.
    fn note(&self, part: &str) {
        let number = matches!(part, "value" | "n" | "numerator" | "low" | "high");
        if number || matches!(part, "text" | "fraction" | "change" | "interval" | "range") {
            self.note_shown();
        }
    }

    /// Notes that the figure, or the sign in its place, is shown.
    fn note_shown(&self) {
        if self.shown.is_some() || self.withheld {
            self.noted.note(self.key);
        }
    }
}

impl fmt::Display for FigureView {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.printed)
    }
}

impl Object for FigureView {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Plain
    }

    fn get_value_by_str(self: &Arc<Self>, key: &str) -> Option<Value> {
        self.note(key);
        let figure = self.shown.as_ref();
        Some(match key {
            "n" | "numerator" | "value" | "low" | "high" if figure.is_none() => {
                unknown_number(self.key)
            }
            "known" => figure.is_some().into(),
            "exact" => figure
                .is_some_and(|f| f.qualifier == Qualifier::Exact)
                .into(),
            "withheld" => self.withheld.into(),
            "range" => optional(self.range.as_deref()),
            "missing" => (figure.is_none() && !self.withheld).into(),
            "text" => self.said(self.printed.clone()),
            "fraction" => {
                optional(figure.and_then(|f| Some(self.said(fraction_text(f, self.language)?))))
            }
            "change" => figure.map_or(Value::from(self.printed.as_str()), |f| {
                self.said(change_text(f, self.language))
            }),
            "bare_change" => figure.map_or(Value::from(self.printed.as_str()), |f| {
                self.said(bare_change_text(f, self.language))
            }),
            "interval" => {
                optional(figure.and_then(|f| Some(self.said(interval_text(f, self.language)?))))
            }
            "n" => optional(figure.and_then(|f| f.n)),
            "numerator" => optional(figure.and_then(|f| f.numerator)),
            "low" => optional(figure.and_then(|f| Some(f.printed_interval()?.0))),
            "high" => optional(figure.and_then(|f| Some(f.printed_interval()?.1))),
            "value" => optional(figure.map(|f| f.value)),
            "made_up" => self.is_made_up().into(),
            "date" => optional(
                figure
                    .and_then(|f| f.date)
                    .map(|date| format::dated(date, self.language)),
            ),
            "month" => optional(figure.and_then(|f| f.date).map(format::iso_month)),
            _ => return None,
        })
    }

    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        self.get_value_by_str(key.as_str()?)
    }

    fn is_true(self: &Arc<Self>) -> bool {
        self.shown.is_some()
    }

    fn render(self: &Arc<Self>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.note_shown();
        f.write_str(&self.printed)
    }
}
