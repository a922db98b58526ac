//! Which occasion the rows of an export are of: guessed.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::super::super::cell;
use super::super::lines::{Seen, stem};
use super::export::{Export, Role};
use super::guessed::{GuessContext, STAMPS_APART, SourceGuess};
use super::kinds::values_of;
use super::moments::{places_of, times_in};
use super::sources::few;
use super::words::words;
use crate::model::clean::folded;
use crate::model::natural::natural;
use crate::model::{Dated, Occasion, Precision};
use crate::project::LEAVE_OUT;

/// Which occasion the rows are of.
pub fn guess_occasion(
    export: &Export<'_>,
    context: &GuessContext<'_>,
    items: &[usize],
    respondent: Option<usize>,
) -> SourceGuess {
    let free = |position: &usize| !items.contains(position) && Some(*position) != respondent;
    let headed = [Role::Occasion, Role::RepeatInstance]
        .into_iter()
        .filter_map(|role| export.with_role(role))
        .filter(|position| free(position) && few(&values_of(export, *position)));
    let headed: Vec<usize> = headed.collect();
    // One event that all rows are of tells nothing beside the number of the form.
    let telling = |position: &&usize| values_of(export, **position).distinct.len() > 1;
    let headed = headed.iter().find(telling).or(headed.first()).copied();
    let told = || {
        (0..export.columns.len()).filter(free).find(|position| {
            let values = values_of(export, *position);
            let open = export
                .columns
                .get(*position)
                .is_some_and(|column| column.role == Role::Question);
            open && few(&values)
                && values
                    .answers()
                    .iter()
                    .all(|answer| known_occasion(answer).is_some())
        })
    };
    match headed.or_else(told) {
        Some(column) => occasions_of(export, column, items),
        None => occasion_of_file(export, context),
    }
}

/// What is noted where the order of a column's values tells.
pub const BY_ORDER: &str = "import-by-order";
/// What is noted where nothing tells the order of a column's values.
pub const UNORDERED: &str = "import-unordered";
/// What is noted where the sheet's name tells the occasion.
pub const BY_SHEET_NAME: &str = "import-by-sheet-name";
/// What is noted where the file's name does.
pub const BY_FILE_NAME: &str = "import-by-file-name";
/// What is noted where several follow-ups would be taken for one.
pub const SEVERAL: &str = "import-occasion-several";
/// What is noted where nothing tells the occasion, an entry of the catalogue.
pub const NO_OCCASION: &str = "import-no-occasion";

fn occasion_of_file(export: &Export<'_>, context: &GuessContext<'_>) -> SourceGuess {
    if let Some(word) = context.sheet.and_then(known_occasion) {
        return SourceGuess::fixed(word, Some(BY_SHEET_NAME));
    }
    match known_occasion(stem(context.file)) {
        Some(word) => SourceGuess::fixed(word, Some(BY_FILE_NAME)),
        // No occasion is all of theirs.
        None if are_stamped_apart(export) => SourceGuess::fixed("", Some(STAMPS_APART)),
        None => SourceGuess::fixed("baseline", Some(NO_OCCASION)),
    }
}

/// Whether the rows were sent in at two times or more: some months lie between some of
/// them and the others.
fn are_stamped_apart(export: &Export<'_>) -> bool {
    const MONTHS: i64 = 60;
    const ENOUGH: usize = 3;
    let rows = export.respondents.len();
    let stamped = |position: &usize| {
        let days = export.respondents.iter().filter_map(|respondent| {
            let stamp = export.shown(respondent.row, *position)?;
            let day = stamp.split([' ', 'T']).next()?;
            let day = cell::date_text(day).ok()?;
            (day.precision == Precision::Day).then_some(day.first)
        });
        let mut days: Vec<NaiveDate> = days.collect();
        days.sort_unstable();
        let gap = (ENOUGH..=days.len().saturating_sub(ENOUGH)).any(|at| {
            let pair = days.get(at - 1).zip(days.get(at));
            pair.is_some_and(|(before, after)| (*after - *before).num_days() >= MONTHS)
        });
        days.len() * 5 >= rows * 4 && gap
    };
    (0..export.columns.len()).any(|position| stamped(&position))
}

fn occasions_of(export: &Export<'_>, column: usize, items: &[usize]) -> SourceGuess {
    let values = values_of(export, column);
    let asked = asked_on(export, column, items);
    let seen = values.distinct.iter().map(|(value, rows)| Seen {
        value: value.to_string(),
        means: match known_occasion(value) {
            _ if !asked.contains(value.as_ref()) => Some(LEAVE_OUT.to_owned()),
            word => word.map(ToOwned::to_owned),
        },
        count: *rows,
    });
    let mut seen: Vec<Seen> = seen.collect();
    seen.sort_by_cached_key(|seen| {
        let place = match seen.means.as_deref() {
            Some("baseline") => 0,
            Some("follow-up") => 2,
            Some(LEAVE_OUT) => 3,
            _ => 1,
        };
        (place, natural(&folded(&seen.value)))
    });
    if tell_apart(&mut seen) {
        return SourceGuess::column(export, column, seen, Some(SEVERAL));
    }
    let unknown = seen.iter().any(|seen| seen.means.is_none());
    let note = unknown.then(|| by_order(&mut seen));
    SourceGuess::column(export, column, seen, note)
}

/// Takes away what values of different times would mean alike: *efter 6 månader* and
/// *efter 12 månader* are two follow-ups, each with a day of its own. Follow-ups that all
/// say their day are of that. Whether there is any that somebody has to date.
pub fn tell_apart(seen: &mut [Seen]) -> bool {
    let mut any = false;
    for word in ["baseline", "follow-up"] {
        let alike = |own: &&mut Seen| own.means.as_deref() == Some(word);
        let mut own: Vec<&mut Seen> = seen.iter_mut().filter(alike).collect();
        let times: BTreeSet<Vec<String>> = own.iter().map(|own| times_in(&own.value)).collect();
        if times.len() < 2 {
            continue;
        }
        let days = own.iter().map(|own| cell::moment(&own.value)?.1);
        let days: Option<BTreeSet<Dated>> = days.collect();
        let dated = word == "follow-up" && days.is_some_and(|days| days.len() == own.len());
        for own in &mut own {
            let day = cell::moment(&own.value).and_then(|(_, day)| day);
            own.means = day.filter(|_| dated).map(|day| day.to_string());
        }
        any |= !dated;
    }
    any
}

/// The values that stand in rows where an item is answered.
fn asked_on(export: &Export<'_>, column: usize, items: &[usize]) -> BTreeSet<String> {
    let answered = |row: u32| items.iter().any(|item| export.shown(row, *item).is_some());
    let rows = export.respondents.iter().map(|respondent| respondent.row);
    let rows = rows.filter(|row| answered(*row));
    rows.filter_map(|row| Some(export.shown(row, column)?.into_owned()))
        .collect()
}

/// The first is before and the last is after; which of those between them
/// count, and when they were, is for people to say. So is all of it where nothing tells
/// their order. Returns what is to be noted.
pub fn by_order(seen: &mut [Seen]) -> &'static str {
    let dated = |value: &str| cell::date_text(value).is_ok();
    let is_asked = |seen: &Seen| seen.means.as_deref() != Some(LEAVE_OUT);
    let values = seen.iter().filter(|own| is_asked(own));
    let values: Vec<&str> = values.map(|own| own.value.as_str()).collect();
    let Some(places) = places_of(&values, known_occasion) else {
        for own in seen.iter_mut().filter(|own| is_asked(own)) {
            own.means = known_occasion(&own.value).map(ToOwned::to_owned);
        }
        return UNORDERED;
    };
    let places = values.iter().map(|value| (*value).to_owned()).zip(places);
    let places: BTreeMap<String, (u8, Vec<u64>)> = places.collect();
    seen.sort_by_cached_key(|own| (!is_asked(own), places.get(&own.value).cloned()));
    let asked = seen
        .iter_mut()
        .filter(|seen| seen.means.as_deref() != Some(LEAVE_OUT));
    let mut asked: Vec<&mut Seen> = asked.collect();
    let last = asked.len().saturating_sub(1);
    for (place, seen) in asked.iter_mut().enumerate() {
        seen.means = Some(match place {
            0 => "baseline".into(),
            _ if dated(&seen.value) => seen.value.clone(),
            place if place == last => "follow-up".into(),
            _ => LEAVE_OUT.into(),
        });
    }
    BY_ORDER
}

/// The occasion that a value speaks of: `Före`, `baseline_arm_1`, `Efter
/// insatsen`, `T1` is too little to go by.
pub fn known_occasion(value: &str) -> Option<&'static str> {
    // Beside those that are taken for occasions in a project's own tables.
    const BEFORE: [&str; 4] = ["pre", "prior", "start", "ingang"];
    #[rustfmt::skip]
    const AFTER: [&str; 6] = [
        "post", "afterwards", "slut", "avslut", "avslutning", "avslutsenkat",
    ];
    let value = value
        .split('(')
        .next()
        .unwrap_or(value)
        .replace(['_', '-'], " ");
    let words = words(&value);
    // `follow up` is two words.
    let joined = words.windows(2).map(|pair| pair.concat());
    let words: Vec<String> = words.iter().cloned().chain(joined).collect();
    let has = |list: &[&str], occasion| {
        let mut words = words.iter();
        words.any(|word| list.contains(&word.as_str()) || cell::occasion_word(word) == occasion)
    };
    let before = has(&BEFORE, Some(Occasion::Baseline));
    match (before, has(&AFTER, Some(Occasion::FollowUp))) {
        (true, false) => Some("baseline"),
        (false, true) => Some("follow-up"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_follow_ups_are_not_taken_for_one() {
        let told = |values: &[&str]| {
            let seen = values.iter().map(|value| Seen {
                value: (*value).to_owned(),
                means: known_occasion(value).map(ToOwned::to_owned),
                count: 5,
            });
            let mut seen: Vec<Seen> = seen.collect();
            let any = tell_apart(&mut seen);
            let means = seen.into_iter().map(|own| own.means.unwrap_or_default());
            (any, means.collect::<Vec<String>>().join(" "))
        };
        for (values, means) in [
            (
                ["Före", "Efter 6 månader", "Efter 12 månader"],
                "baseline  ",
            ),
            (["Före", "Efter ett halvår", "Efter två år"], "baseline  "),
            (["Före", "Efter", "Efter 12 månader"], "baseline  "),
            (["Före 1", "Före 2", "Efter"], "  follow-up"),
        ] {
            assert_eq!(told(&values), (true, means.to_owned()), "{values:?}");
        }
        for (values, means) in [
            (
                ["Före", "Efter", "Efter insatsen"],
                "baseline follow-up follow-up",
            ),
            (
                ["Före", "Uppföljning 2024", "Uppföljning 2025"],
                "baseline 2024 2025",
            ),
            (
                ["baseline_arm_1", "baseline_arm_2", "endline_arm_1"],
                "baseline baseline follow-up",
            ),
        ] {
            assert_eq!(told(&values), (false, means.to_owned()), "{values:?}");
        }
    }

    #[test]
    fn occasions_are_known_by_their_words() {
        for (value, occasion) in [
            ("Före", Some("baseline")),
            ("baseline_arm_1", Some("baseline")),
            ("Follow up (Arm 1: Alla)", Some("follow-up")),
            ("Efter insatsen", Some("follow-up")),
            ("Före eller efter", None),
            ("visit_1_arm_1", None),
            ("svar-före", Some("baseline")),
            ("slutenkät 2019", Some("follow-up")),
            ("kobo_endline", Some("follow-up")),
        ] {
            assert_eq!(known_occasion(value), occasion, "{value}");
        }
    }
}
