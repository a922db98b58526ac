//! Words that carry what they rest on: a text is written so that a reader
//! sees whether it is made up.

use std::fmt;
use std::sync::Arc;

use minijinja::value::{Object, ObjectRepr, Value};

use super::FigureView;
use crate::model::Status;

/// A text that is made up, to show how a report looks. Written, it is marked.
#[derive(Debug)]
struct MadeUp(String);

impl Object for MadeUp {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Plain
    }

    fn is_true(self: &Arc<Self>) -> bool {
        !self.0.is_empty()
    }

    fn render(self: &Arc<Self>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// `text` for a template, marked where it is made up.
pub fn said(text: impl Into<String>, made_up: bool) -> Value {
    let text = text.into();
    if made_up {
        Value::from_object(MadeUp(text))
    } else {
        Value::from(text)
    }
}

/// `text` for a template, with the status of its row.
pub(super) fn said_with(text: &str, status: Status) -> Value {
    said(text, status == Status::Example)
}

/// Whether a value is made up: a text or a figure with that status.
pub(in crate::templates) fn is_made_up(value: &Value) -> bool {
    let figure = value.downcast_object_ref::<FigureView>();
    value.downcast_object_ref::<MadeUp>().is_some() || figure.is_some_and(FigureView::is_made_up)
}

/// What a filter makes of a text; made up stays made up.
pub(in crate::templates) fn changed(value: &Value, change: impl FnOnce(&str) -> String) -> Value {
    let text = value.to_string();
    said(change(&text), is_made_up(value))
}
