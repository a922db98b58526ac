//! Which figures a document shows, noted as its template is filled.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::analysis::FigureKey;

/// The figures that a document has shown so far, in the order they came.
/// Clones share one list.
#[derive(Debug, Clone, Default)]
pub struct ShownFigures {
    notes: Arc<Mutex<Notes>>,
}

#[derive(Debug, Default)]
struct Notes {
    order: Vec<FigureKey>,
    seen: BTreeSet<FigureKey>,
    /// Withheld or missing figures whose numbers were asked for.
    unknown: Vec<FigureKey>,
}

impl ShownFigures {
    fn notes(&self) -> MutexGuard<'_, Notes> {
        self.notes.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Notes that the document shows the figure under `key`.
    pub fn note(&self, key: FigureKey) {
        let mut notes = self.notes();
        if notes.seen.insert(key) {
            notes.order.push(key);
        }
    }

    /// Notes that the number of a figure was asked for that has none to give.
    pub fn note_unknown(&self, key: FigureKey) {
        self.notes().unknown.push(key);
    }

    /// The figures noted as unknown since this was last asked.
    pub fn take_unknown(&self) -> Vec<FigureKey> {
        std::mem::take(&mut self.notes().unknown)
    }

    /// The figures shown so far, each once, first shown first.
    pub fn keys(&self) -> Vec<FigureKey> {
        self.notes().order.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Scope;

    #[test]
    fn a_figure_is_listed_once_where_it_first_came() {
        let (diary, interviews) = (
            FigureKey::Diary { scope: Scope::All },
            FigureKey::Interview { scope: Scope::All },
        );
        let shown = ShownFigures::default();
        for key in [interviews, diary, interviews] {
            shown.clone().note(key);
        }
        assert_eq!(shown.keys(), [interviews, diary]);
    }
}
