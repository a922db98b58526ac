//! A figure as templates see it.

use std::fmt;
use std::sync::Arc;

use minijinja::value::{Object, ObjectRepr, Value};

use super::optional;
use crate::analysis::{Figure, FigureKey};
use crate::model::{Language, Status};
use crate::templates::unknown::unknown_number;
use crate::wording::figures::{change_text, fraction_text, interval_text};
use crate::wording::{ShownFigures, format};

/// A figure in a template. Written, it is its text, the sign for withheld, or
/// the sign for missing; a template asks `known`, `withheld`, `missing`.
#[derive(Debug)]
pub struct FigureView {
    pub(super) key: FigureKey,
    pub(super) noted: ShownFigures,
    pub(super) shown: Option<Figure>,
    pub(super) withheld: bool,
    pub(super) printed: String,
    pub(super) language: Language,
}

impl FigureView {
    /// The figure's key.
    pub fn key(&self) -> FigureKey {
        self.key
    }

    /// Notes what a template takes of the figure.
    fn note(&self, part: &str) {
        let number = matches!(part, "value" | "n" | "numerator");
        if number || matches!(part, "text" | "fraction" | "change" | "interval") {
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
            "n" | "numerator" | "value" if figure.is_none() => unknown_number(self.key),
            "known" => figure.is_some().into(),
            "withheld" => self.withheld.into(),
            "missing" => (figure.is_none() && !self.withheld).into(),
            "text" => self.printed.as_str().into(),
            "fraction" => optional(figure.and_then(|f| fraction_text(f, self.language))),
            "change" => figure.map_or(Value::from(self.printed.as_str()), |f| {
                change_text(f, self.language).into()
            }),
            "interval" => optional(figure.and_then(|f| interval_text(f, self.language))),
            "n" => optional(figure.and_then(|f| f.n)),
            "numerator" => optional(figure.and_then(|f| f.numerator)),
            "value" => optional(figure.map(|f| f.value)),
            "made_up" => figure.is_some_and(|f| f.status == Status::Example).into(),
            "date" => optional(
                figure
                    .and_then(|f| f.date)
                    .map(|date| format::date(date, self.language)),
            ),
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
