//! `labbrapport open`: a project in the browser while one works on it. What is
//! wrong and where stands beside the pages as they will be; both follow every
//! save. Nothing is written to the project until one asks for it.

mod answers;
mod appending;
mod board;
mod changes;
mod figures;
mod guard;
mod imports;
mod names;
mod rounds;
mod server;

pub use board::Board;
pub use changes::Changes;
pub use guard::Guard;
pub use imports::Imports;
pub use rounds::run_rounds;
pub use server::{Preview, start};
