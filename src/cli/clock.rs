//! The one place that asks the clock: a new manifest begins with today's date,
//! and of results that were sent in no edition is of a day that has not come.

use std::time::{SystemTime, UNIX_EPOCH};

use chrono::{Days, NaiveDate};

/// Today's date; none where the clock stands before 1970.
#[allow(
    clippy::disallowed_methods,
    reason = "the date is written down once, or held against those of files"
)]
pub fn today() -> Option<NaiveDate> {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).ok()?.as_secs();
    NaiveDate::from_ymd_opt(1970, 1, 1)?.checked_add_days(Days::new(seconds / 86_400))
}
