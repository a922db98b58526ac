//! Codings of other tools, added to the project's interviews, codebook and
//! codings.

mod codes;
mod consent;
mod details;
mod interviews;
mod joined;
mod matched;
mod problems;
mod segments;

pub(super) use codes::add_codes;
pub(super) use interviews::add_interviews;
pub(super) use matched::tell_unmatched;
pub(super) use segments::add_codings;
