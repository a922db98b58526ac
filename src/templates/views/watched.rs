//! A record that notes which figures are shown when a part of it is asked for.

use std::sync::Arc;

use minijinja::value::{Enumerator, Object, ObjectRepr, Value};

use crate::analysis::FigureKey;
use crate::wording::ShownFigures;

/// A record whose parts `watched` tell of `figures` without being figures.
#[derive(Debug)]
struct Watched {
    record: Value,
    watched: &'static [&'static str],
    figures: Vec<FigureKey>,
    shown: ShownFigures,
}

/// `record`, which notes `figures` as shown when one of `watched` is asked for.
pub(super) fn watched(
    record: Value,
    watched: &'static [&'static str],
    figures: Vec<FigureKey>,
    shown: ShownFigures,
) -> Value {
    Value::from_object(Watched {
        record,
        watched,
        figures,
        shown,
    })
}

impl Object for Watched {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Map
    }

    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        if key.as_str().is_some_and(|key| self.watched.contains(&key)) {
            self.figures.iter().for_each(|key| self.shown.note(*key));
        }
        let part = self.record.get_item(key).ok()?;
        (!part.is_undefined()).then_some(part)
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        match self.record.try_iter() {
            Ok(keys) => Enumerator::Values(keys.collect()),
            Err(_) => Enumerator::NonEnumerable,
        }
    }
}
