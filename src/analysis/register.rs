//! The register of figures: kept sorted by key, looked up by binary search.

use super::{Figure, FigureKey, SurveyMeasure, cells_behind};
use crate::model::{CellRange, ItemIx, Occasion, Scope};

/// That a figure exists, but may not be seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hidden;

/// A figure as far as somebody may see it; `Ok(None)` where there is none.
pub type Seen<'a> = Result<Option<&'a Figure>, Hidden>;

/// All figures of a build under their keys.
#[derive(Debug, Default)]
pub struct Register {
    entries: Vec<(FigureKey, Figure)>,
    sorted: usize,
}

impl Register {
    /// An empty register with room for `figures`.
    pub fn with_capacity(figures: usize) -> Self {
        Self {
            entries: Vec::with_capacity(figures),
            sorted: 0,
        }
    }

    /// Adds a figure. A key is added once only; [`Self::sort`] checks that.
    /// What is not a number, or too large to be one, is undefined and left out.
    pub fn add(&mut self, key: FigureKey, figure: Figure) {
        if figure.value.is_finite() {
            self.entries.push((key, figure));
        }
    }

    /// Makes everything added so far visible to [`Self::get`].
    pub fn sort(&mut self) {
        if self.sorted == self.entries.len() {
            return;
        }
        self.entries.sort_unstable_by_key(|entry| entry.0);
        debug_assert!(
            self.entries.windows(2).all(|pair| pair[0].0 != pair[1].0),
            "a figure stands twice in the register"
        );
        self.sorted = self.entries.len();
    }

    /// The figure under `key`, among those sorted.
    pub fn get(&self, key: FigureKey) -> Option<&Figure> {
        let sorted = &self.entries[..self.sorted];
        let at = sorted.binary_search_by_key(&key, |entry| entry.0).ok()?;
        Some(&sorted[at].1)
    }

    /// Lets every figure be made to tell less.
    pub fn alter(&mut self, mut change: impl FnMut(FigureKey, &mut Figure)) {
        for (key, figure) in &mut self.entries {
            change(*key, figure);
        }
    }

    /// Lets go of the figures that are not told at all, whatever they are.
    pub fn keep(&mut self, mut told: impl FnMut(FigureKey, &Figure) -> bool) {
        self.sort();
        self.entries.retain(|(key, figure)| told(*key, figure));
        self.sorted = self.entries.len();
    }

    /// The figures in the order of their keys.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (FigureKey, &Figure)> {
        self.entries.iter().map(|(key, figure)| (*key, figure))
    }

    /// The figure at a position of the order of [`Self::iter`].
    pub fn at(&self, position: usize) -> (FigureKey, &Figure) {
        let (key, figure) = &self.entries[position];
        (*key, figure)
    }

    /// The figures with keys from `from` on, in order.
    pub fn iter_from(&self, from: FigureKey) -> impl Iterator<Item = (FigureKey, &Figure)> {
        let start = self.entries.partition_point(|entry| entry.0 < from);
        self.entries[start..]
            .iter()
            .map(|(key, figure)| (*key, figure))
    }

    /// The latest occasion on which a survey item was answered.
    pub fn last_occasion(&self, item: ItemIx, scope: Scope) -> Option<Occasion> {
        let start = FigureKey::Survey {
            item,
            scope,
            occasion: Occasion::Baseline,
            measure: SurveyMeasure::N,
        };
        let occasions = self.iter_from(start).map_while(|(key, _)| match key {
            FigureKey::Survey {
                item: of,
                scope: within,
                occasion,
                ..
            } if of == item && within == scope => Some(occasion),
            _ => None,
        });
        occasions.max()
    }

    /// How many figures there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// All cells that a figure rests on.
    pub fn cells(&self, figure: &Figure) -> Vec<CellRange> {
        cells_behind(&figure.inputs, |key| {
            self.get(key).map_or(&[], |figure| &figure.inputs)
        })
    }
}
