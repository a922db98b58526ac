//! The page that tells readers of `data/` what is published and what is made up.

use crate::activities::Activity;
use crate::{diary, interviews, survey};

const PAGE: &str = include_str!("readme.md");

pub fn text(log: &[Activity]) -> String {
    PAGE.replace("{activities}", &log.len().to_string())
        .replace("{respondents}", &survey::respondents().to_string())
        .replace("{interviews}", &interviews::count().to_string())
        .replace("{posts}", &diary::count().to_string())
}
