//! Panics of libraries, kept from whoever runs the program.

use std::any::Any;
use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind, set_hook, take_hook};
use std::sync::Once;

thread_local! {
    /// How many callers on this thread tell panics themselves.
    static QUIET: Cell<u32> = const { Cell::new(0) };
}

/// Does something with a library that must not take the program down, nor
/// print what only its makers understand. What it starts on other threads is
/// not kept quiet there.
///
/// # Errors
/// What the library panicked with.
pub fn caught<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let others = take_hook();
        set_hook(Box::new(move |panic| {
            if QUIET.get() == 0 {
                others(panic);
            }
        }));
    });
    QUIET.set(QUIET.get() + 1);
    let result = catch_unwind(AssertUnwindSafe(work));
    QUIET.set(QUIET.get() - 1);
    result.map_err(|panic| text_of(&*panic))
}

fn text_of(panic: &(dyn Any + Send)) -> String {
    panic
        .downcast_ref::<&str>()
        .map(|text| (*text).to_owned())
        .or_else(|| panic.downcast_ref::<String>().cloned())
        .unwrap_or_else(|| "unknown".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_told_to_the_caller() {
        assert_eq!(caught(|| 7), Ok(7));
        let number = 7;
        let result: Result<(), String> = caught(|| panic!("seven {number}"));
        assert_eq!(result, Err("seven 7".to_owned()));
    }
}
