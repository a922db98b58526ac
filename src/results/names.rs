//! What a figure is, in words.

use super::rows::FigureRow;
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
