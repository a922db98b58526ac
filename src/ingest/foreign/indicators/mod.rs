//! Tables of indicators as results frameworks have them: an indicator a row,
//! baseline, target and what came of it in columns.

mod guess;
mod layout;
mod propose;
#[cfg(test)]
mod tests;

pub use propose::propose_indicators;
