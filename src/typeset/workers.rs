//! Document workers: each a thread of its own that runs inside its own
//! one-thread rayon pool.
//!
//! Typst uses rayon inside. On a shared pool a worker that waits inside Typst
//! would steal another whole document and nest it on its stack.

use std::num::NonZeroUsize;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::diagnostic::caught;

/// Deep layouts recurse; a worker gets room for them.
const STACK: usize = 32 * 1024 * 1024;

/// How many documents are made at the same time, and how long what was laid out
/// is remembered.
#[derive(Debug, Clone, Copy)]
pub struct Workers {
    jobs: NonZeroUsize,
    /// Results of memoised layout older than so many finished documents are dropped.
    memory: usize,
}

impl Workers {
    /// Every document is made once: the theme's layout stays hot, the documents' goes.
    pub fn once(jobs: NonZeroUsize) -> Self {
        Self { jobs, memory: 1 }
    }

    /// The same documents will soon be made again, most of them alike. For the example
    /// that takes two thirds of the time, and half as much memory again.
    pub fn again(jobs: NonZeroUsize) -> Self {
        Self { jobs, memory: 12 }
    }
}

/// How many documents are made at the same time where nobody says: one per core.
pub fn cores() -> NonZeroUsize {
    std::thread::available_parallelism().unwrap_or(NonZeroUsize::MIN)
}

/// Runs `work` on every index below `count` with `workers` and gives the
/// results in order of their index. A panic inside `work` is given as the
/// text of the panic.
///
/// # Errors
/// When a worker's pool cannot be made.
pub fn run_on_workers<T: Send>(
    workers: Workers,
    count: usize,
    work: impl Fn(usize) -> T + Sync,
) -> Result<Vec<Result<T, String>>, rayon::ThreadPoolBuildError> {
    let next = AtomicUsize::new(0);
    let results = Mutex::new(Vec::with_capacity(count));
    let pools = (0..workers.jobs.get().min(count))
        .map(|_| {
            rayon::ThreadPoolBuilder::new()
                .num_threads(1)
                .stack_size(STACK)
                .build()
        })
        .collect::<Result<Vec<_>, _>>()?;
    std::thread::scope(|scope| {
        for pool in &pools {
            scope.spawn(|| {
                pool.install(|| take_turns(&next, (count, workers.memory), &work, &results))
            });
        }
    });
    let mut results = results
        .into_inner()
        .unwrap_or_else(std::sync::PoisonError::into_inner);
    results.sort_by_key(|(index, _)| *index);
    Ok(results.into_iter().map(|(_, result)| result).collect())
}

fn take_turns<T>(
    next: &AtomicUsize,
    (count, memory): (usize, usize),
    work: &(impl Fn(usize) -> T + Sync),
    results: &Mutex<Vec<(usize, Result<T, String>)>>,
) {
    loop {
        let index = next.fetch_add(1, Ordering::Relaxed);
        if index >= count {
            return;
        }
        let result = caught(|| work(index));
        results
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
            .push((index, result));
        comemo::evict(memory);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_come_in_order_and_a_panic_stays_with_its_document() {
        let jobs = NonZeroUsize::new(3).unwrap();
        let results = run_on_workers(Workers::once(jobs), 20, |index| {
            assert!(index != 7, "seven");
            index * 2
        })
        .unwrap();
        for (index, result) in results.into_iter().enumerate() {
            match index {
                7 => assert_eq!(result.unwrap_err(), "seven"),
                _ => assert_eq!(result.unwrap(), index * 2),
            }
        }
    }
}
