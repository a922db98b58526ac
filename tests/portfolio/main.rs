//! `labbrapport portfolio` on small results files: what counts, what adds up,
//! and what is said of the rest.

#![allow(clippy::unwrap_used, reason = "a test says what it expects by failing")]

#[path = "../common/mod.rs"]
mod common;
mod files;
mod sums;
mod tools;
