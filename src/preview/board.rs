//! What is shown: how the last round went, and the pages of the last good one.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde_json::{Value, json};

use crate::pipeline::Prepared;
use crate::wording::problems::{Told, json_value};

/// A document of the last good round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Document {
    /// Its title.
    pub(super) title: String,
    /// Its web page and PDF, below the folder of pages.
    pub(super) page: String,
    pub(super) pdf: String,
    /// Another one where the page is another.
    pub(super) digest: String,
}

/// What a good round gives.
pub(super) struct Good {
    /// The project that it was made of.
    pub(super) project: Arc<Prepared>,
    pub(super) documents: Vec<Document>,
    /// Where their pages lie.
    pub(super) pages: PathBuf,
}

/// How the work on a round stands, and the latest word of a build into the project.
#[derive(Default)]
struct State {
    /// How many rounds have ended; 0 before the first.
    round: u64,
    working: bool,
    problems: Vec<Told>,
    /// The last round that gave pages.
    last: Option<Good>,
    /// Whether the very last one did.
    good: bool,
    wants_build: bool,
    built: Option<String>,
}

/// What is shown, shared by who finds out and who answers.
#[derive(Default)]
pub struct Board {
    state: Mutex<State>,
}

impl Board {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A round begins: what a build said is older than what it will show.
    pub(super) fn begin(&self) {
        let mut state = self.state();
        state.working = true;
        state.built = None;
    }

    /// A round has ended; the pages before stay where it gives none.
    pub(super) fn end(&self, problems: Vec<Told>, good: Option<Good>) {
        let mut state = self.state();
        state.round += 1;
        state.working = false;
        state.problems = problems;
        state.good = good.is_some();
        state.last = good.or(state.last.take());
    }

    /// The project that the pages are made of.
    pub(super) fn project(&self) -> Option<Arc<Prepared>> {
        let state = self.state();
        state.last.as_ref().map(|last| last.project.clone())
    }

    /// Somebody asks for a build into the project.
    pub(super) fn ask_for_build(&self) {
        self.state().wants_build = true;
    }

    /// Whether somebody has, since this was asked last.
    pub(super) fn takes_wish(&self) -> bool {
        std::mem::take(&mut self.state().wants_build)
    }

    /// How such a build went.
    pub(super) fn tell_built(&self, said: String) {
        let mut state = self.state();
        state.built = Some(said);
        state.working = false;
        state.round += 1;
    }

    /// Where a file of the pages lies; `None` for any path that no page has.
    pub(super) fn page(&self, path: &str) -> Option<PathBuf> {
        let state = self.state();
        let last = state.last.as_ref()?;
        let mut documents = last.documents.iter();
        let known = documents.any(|document| document.page == path || document.pdf == path);
        known.then(|| last.pages.join(path))
    }

    /// Everything that is shown, as JSON.
    pub(super) fn value(&self) -> Value {
        let state = self.state();
        let documents = state.last.iter().flat_map(|last| &last.documents);
        let documents = documents.map(|document| {
            json!({
                "title": document.title,
                "page": document.page,
                "pdf": document.pdf,
                "digest": document.digest,
            })
        });
        json!({
            "round": state.round,
            "working": state.working,
            "good": state.good,
            "problems": json_value(&state.problems),
            "documents": documents.collect::<Vec<Value>>(),
            "built": state.built,
        })
    }
}
