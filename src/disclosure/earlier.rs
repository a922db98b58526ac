//! What earlier publications told.

use std::collections::BTreeMap;

/// What an earlier publication told of a figure.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct EarlierFigure {
    /// Its value, where that was shown.
    pub value: Option<f64>,
    /// How many it rested on, where that was told.
    pub n: Option<u64>,
    /// The range of a withheld value, where one was told.
    pub range: Option<(f64, f64)>,
}

/// What all earlier publications told, by the figures' ids.
#[derive(Debug, Clone, Default)]
pub struct Earlier {
    figures: BTreeMap<String, Vec<EarlierFigure>>,
}

impl Earlier {
    /// Adds a figure of one publication.
    pub fn add(&mut self, id: String, figure: EarlierFigure) {
        self.figures.entry(id).or_default().push(figure);
    }

    /// Whether nothing was told.
    pub(super) fn is_empty(&self) -> bool {
        self.figures.is_empty()
    }

    /// The ids of the figures of which something was told.
    pub(super) fn ids(&self) -> impl Iterator<Item = &str> {
        self.figures.keys().map(String::as_str)
    }

    /// What was told of a figure.
    pub(super) fn of(&self, id: &str) -> &[EarlierFigure] {
        self.figures.get(id).map_or(&[], Vec::as_slice)
    }
}
