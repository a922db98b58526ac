//! The finished PDFs as their readers meet them: what the pages look like, what
//! is read aloud and in which order, and that nothing on them is cut, covered
//! or off the paper, whatever the data are.

#![allow(clippy::unwrap_used, reason = "a test says what it expects by failing")]

mod bad_input;
#[path = "../common/mod.rs"]
mod common;
mod drawn;
mod leaks;
mod look;
mod marks;
mod own;
mod project;
mod register;
mod rows;
mod small;
mod tags;
mod whole;
