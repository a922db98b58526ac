//! Which figures a document shows, noted as its template is filled.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::analysis::FigureKey;

/// The figures that a document has shown so far, in the order they came, and
/// the parts of the document that they came in. Clones share one list.
#[derive(Debug, Clone, Default)]
pub struct ShownFigures {
    notes: Arc<Mutex<Notes>>,
}

/// Figures that a stretch of a document shows: a chart or a table and the text
/// before it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Part {
    /// The figures that no earlier part has shown.
    pub figures: Vec<FigureKey>,
    /// Figures of earlier parts that it shows again.
    pub repeated: BTreeSet<FigureKey>,
    /// The numbers, from 1, of those parts.
    pub again: BTreeSet<usize>,
}

impl Part {
    /// Whether it shows the figure under `key`.
    pub fn shows(&self, key: FigureKey) -> bool {
        self.repeated.contains(&key) || self.figures.contains(&key)
    }

    /// Every figure that it shows.
    pub fn shown(&self) -> impl Iterator<Item = FigureKey> {
        self.figures.iter().chain(&self.repeated).copied()
    }
}

#[derive(Debug, Default)]
struct Notes {
    /// The number of the part that has shown a figure first.
    parts_of: BTreeMap<FigureKey, usize>,
    closed: Vec<Part>,
    open: Part,
}

impl Notes {
    fn note(&mut self, key: FigureKey) {
        let open = self.closed.len() + 1;
        let first = *self.parts_of.entry(key).or_insert_with(|| {
            self.open.figures.push(key);
            open
        });
        if first != open {
            self.open.repeated.insert(key);
            self.open.again.insert(first);
        }
    }
}

impl ShownFigures {
    fn notes(&self) -> MutexGuard<'_, Notes> {
        self.notes.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Notes that the document shows the figure under `key`.
    pub fn note(&self, key: FigureKey) {
        self.notes().note(key);
    }

    /// The figures of the part that is open, in the order they came.
    pub fn keys(&self) -> Vec<FigureKey> {
        self.notes().open.figures.clone()
    }

    /// Closes the part of the document up to here and gives its number, from
    /// 1; `None` where nothing was shown since the last one.
    pub fn close_part(&self) -> Option<usize> {
        let mut notes = self.notes();
        if notes.open == Part::default() {
            return None;
        }
        let part = std::mem::take(&mut notes.open);
        notes.closed.push(part);
        Some(notes.closed.len())
    }

    /// The parts closed so far.
    pub fn parts(&self) -> Vec<Part> {
        self.notes().closed.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Scope;

    const DIARY: FigureKey = FigureKey::Diary { scope: Scope::All };
    const INTERVIEWS: FigureKey = FigureKey::Interview { scope: Scope::All };

    #[test]
    fn a_figure_is_listed_once_where_it_first_came() {
        let shown = ShownFigures::default();
        for key in [INTERVIEWS, DIARY, INTERVIEWS] {
            shown.clone().note(key);
        }
        assert_eq!(shown.close_part(), Some(1));
        assert_eq!(shown.parts()[0].figures, [INTERVIEWS, DIARY]);
    }

    #[test]
    fn a_later_part_names_the_part_that_has_a_figure() {
        let shown = ShownFigures::default();
        assert_eq!(shown.close_part(), None);
        shown.note(INTERVIEWS);
        shown.note(INTERVIEWS);
        assert_eq!(shown.close_part(), Some(1));
        shown.note(DIARY);
        shown.note(INTERVIEWS);
        assert_eq!(shown.close_part(), Some(2));
        let parts = shown.parts();
        assert_eq!(
            (&parts[0].figures[..], parts[0].again.len()),
            (&[INTERVIEWS][..], 0)
        );
        assert_eq!(parts[1].figures, [DIARY]);
        assert_eq!(parts[1].again, BTreeSet::from([1]));
        assert!(parts[1].shows(INTERVIEWS) && !parts[0].shows(DIARY));
    }
}
