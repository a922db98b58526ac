//! How problems are told: their entries of the catalogue, filled in and set
//! for people at a terminal, on a line each, or for other programs.

mod alike;
mod human;
mod json;
mod reference;
mod short;
mod tell;

pub use alike::{tell_all, tell_each_once, tell_in_brief};
pub use human::render_human;
pub use json::{json_value, render_json};
pub use reference::problems_markdown;
pub use short::render_short;
#[cfg(test)]
pub use short::told_short;
pub use tell::{Told, tell, tell_entry, tell_problem, tell_system};
