//! Statistics as pure functions over numbers: nothing here knows of labs or
//! reports. What is undefined is `None`, never a number that is none.

pub mod agreement;
mod cronbach;
mod holm;
mod mcnemar;
mod mean;
mod saturation;
mod wilcoxon;

pub use cronbach::cronbach_alpha;
pub use holm::holm;
pub use mcnemar::mcnemar;
pub use mean::{mean, mean_interval};
pub use saturation::{Saturation, saturation};
pub use wilcoxon::{SignedRank, can_reach, signed_rank};
