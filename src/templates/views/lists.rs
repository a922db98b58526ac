//! Lists whose parts are made when a template asks for them.

use std::fmt;
use std::sync::{Arc, OnceLock};

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

/// A list (`ObjectRepr::Seq`) or record (`ObjectRepr::Map`) that is made as a whole
/// once, when a template first asks for anything of it: most documents never do.
pub(super) fn late(repr: ObjectRepr, make: impl Fn() -> Value + Send + Sync + 'static) -> Value {
    struct Late<F> {
        repr: ObjectRepr,
        made: OnceLock<Value>,
        make: F,
    }
    impl<F: Fn() -> Value> Late<F> {
        fn made(&self) -> &Value {
            self.made.get_or_init(&self.make)
        }
    }
    impl<F> fmt::Debug for Late<F> {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("made when it is asked for")
        }
    }
    impl<F: Fn() -> Value + Send + Sync + 'static> Object for Late<F> {
        fn repr(self: &Arc<Self>) -> ObjectRepr {
            self.repr
        }
        fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
            let value = self.made().get_item(key).ok()?;
            (!value.is_undefined()).then_some(value)
        }
        fn enumerate(self: &Arc<Self>) -> Enumerator {
            match self.repr {
                ObjectRepr::Seq => Enumerator::Seq(self.made().len().unwrap_or(0)),
                _ => Enumerator::Values(self.made().try_iter().into_iter().flatten().collect()),
            }
        }
    }
    Value::from_object(Late {
        repr,
        made: OnceLock::new(),
        make,
    })
}
