//! What the results of many programmes tell together: which files count, what
//! of them adds up, and the files that hold it. Nothing that a programme
//! withholds is worked out, and nothing is added that does not count alike.

mod account;
mod alike;
mod attached;
mod bearer;
#[cfg(feature = "parquet")]
mod columnar;
mod editions;
mod gate;
mod identity;
mod impossible;
mod outliers;
mod pages;
mod pdf;
mod printed;
mod programmes;
mod read;
mod receipt;
mod rows;
mod sums;
mod tables;
mod targets;
mod told;
mod twice;
mod unlike;
mod visible;
mod workbook;

pub use attached::{MOST_BYTES, says_results};
pub use gate::{Finding, Gate};
pub use receipt::{Gap, Receipt, Received, receive};
pub use rows::{LeftOutRow, OutcomeRow, OutlierRow, ProgrammeRow, SumRow, TargetRow};
pub use told::{Portfolio, tell_portfolio};
pub use visible::in_a_line;
