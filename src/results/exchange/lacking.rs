//! What a project does not say that another system's form cannot do without.

use crate::diagnostic::{Problem, Value, plain, quoted};
use crate::project::Scheme;

/// Collects everything that is missing for one form.
pub(super) struct Lacking {
    scheme: Scheme,
    problems: Vec<Problem>,
}

impl Lacking {
    pub(super) fn new(scheme: Scheme) -> Self {
        Self {
            scheme,
            problems: Vec::new(),
        }
    }

    /// The value of a key of the manifest; `example` is the entry of the
    /// catalogue that shows how it is written.
    pub(super) fn key<T: Default>(
        &mut self,
        value: Option<T>,
        (within, key): (&str, &str),
        example: &'static str,
    ) -> T {
        value.unwrap_or_else(|| {
            self.problems.push(Problem::ExchangeLacksKey {
                scheme: plain(self.scheme.title()),
                key: quoted(key),
                within: plain(within),
                example: Value::Entry(example),
            });
            T::default()
        })
    }

    /// What rows of the project tell; `what` is the entry of the catalogue that
    /// says what is to be written where.
    pub(super) fn row<T: Default>(&mut self, value: Option<T>, what: &'static str) -> T {
        value.unwrap_or_else(|| {
            self.problems.push(Problem::ExchangeLacksRow {
                scheme: plain(self.scheme.title()),
                what: Value::Entry(what),
            });
            T::default()
        })
    }

    /// `whole`, where nothing is missing.
    pub(super) fn or<T>(self, whole: T) -> Result<T, Vec<Problem>> {
        if self.problems.is_empty() {
            Ok(whole)
        } else {
            Err(self.problems)
        }
    }
}
