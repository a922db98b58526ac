//! `labbrapport portfolio` on small results files: what counts, what adds up,
//! and what is said of the rest.

#![allow(clippy::unwrap_used, reason = "a test says what it expects by failing")]

#[cfg(feature = "parquet")]
mod columns;
#[path = "../common/mod.rs"]
mod common;
mod document;
#[path = "../pages/drawn.rs"]
#[allow(dead_code, reason = "of what pages draw, a part is looked at")]
mod drawn;
mod files;
mod honest;
mod sums;
mod tools;
#[path = "../pages/whole.rs"]
#[allow(
    dead_code,
    reason = "of what can be wrong with pages, a part is looked for"
)]
mod whole;
