//! What the made-up data must keep to, so that it never contradicts what was published.

use chrono::Datelike;

use crate::activities::{Activity, youth_activities};
use crate::diary;

/// Panics where the data disagrees with the published figures.
pub fn agrees_with_published_figures(log: &[Activity]) {
    assert!(
        youth_activities(log, "rannebergen", 2019) > 100,
        "over 100 youth activities in Rannebergen in 2019 were published"
    );
    let lasting = log.iter().filter(|a| a.lab == "rannebergen" && a.lasting);
    assert!(
        lasting.count() > 2,
        "several activities in Rannebergen became permanent"
    );
    assert_eq!(diary::count(), 176, "the diary had 176 posts");
    assert!(
        log.iter().all(|a| (2018..=2019).contains(&a.date.year())),
        "the programme ran in 2018 and 2019"
    );
}
