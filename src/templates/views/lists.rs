//! Lists whose parts are made when a template asks for them.

use std::fmt;
use std::sync::Arc;

use minijinja::value::{Enumerator, Object, ObjectRepr, Value};

/// A list whose parts are made when they are asked for.
pub(super) fn lazy_list(
    count: usize,
    make: impl Fn(usize) -> Value + Send + Sync + 'static,
) -> Value {
    struct Lazy<F>(usize, F);
    impl<F> fmt::Debug for Lazy<F> {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            write!(f, "list of {}", self.0)
        }
    }
    impl<F: Fn(usize) -> Value + Send + Sync + 'static> Object for Lazy<F> {
        fn repr(self: &Arc<Self>) -> ObjectRepr {
            ObjectRepr::Seq
        }
        fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
            let position = key.as_usize().filter(|position| *position < self.0)?;
            Some((self.1)(position))
        }
        fn enumerate(self: &Arc<Self>) -> Enumerator {
            Enumerator::Seq(self.0)
        }
    }
    Value::from_object(Lazy(count, make))
}
