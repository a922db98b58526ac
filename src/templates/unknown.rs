//! The number of a figure that has none to give: withheld, or missing.
//! Compared with anything it would be false without a word.

use minijinja::value::Value;
use minijinja::{Error, ErrorKind};

use crate::analysis::FigureKey;

/// A template asked for the number of the figure under this key.
#[derive(Debug)]
struct Unknown(FigureKey);

impl std::fmt::Display for Unknown {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the number of a figure that is not known")
    }
}

impl std::error::Error for Unknown {}

/// What a template gets in place of the number: an error at its line.
pub(in crate::templates) fn unknown_number(key: FigureKey) -> Value {
    let kind = ErrorKind::InvalidOperation;
    Error::new(kind, "unknown number")
        .with_source(Unknown(key))
        .into()
}

/// The figure whose number an error is about.
pub(super) fn figure_asked_for(error: &Error) -> Option<FigureKey> {
    let mut source = std::error::Error::source(error);
    while let Some(inner) = source {
        if let Some(Unknown(key)) = inner.downcast_ref() {
            return Some(*key);
        }
        source = inner.source();
    }
    None
}
