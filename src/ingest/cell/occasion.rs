//! When something was measured, as people call it.

use calamine::Data;

use super::date::{date, date_text};
use super::text_of;
use crate::diagnostic::{Problem, nearest, quoted};
use crate::model::clean::folded;
use crate::model::{Dated, Occasion};

/// An occasion, and its day where it is told as well: `Baslinje 2018`.
pub type Moment = (Occasion, Option<Dated>);

/// What the first measurement is called, as words are compared.
#[rustfmt::skip]
const BEFORE: [&str; 15] = [
    "baslinje", "baseline", "fore", "innan", "before", "formatning", "forenkat", "preenkat",
    "pretest", "baslinjematning", "baselinemeasurement", "nulage", "nollmatning", "startmatning",
    "startenkat",
];
/// What a later one is called.
#[rustfmt::skip]
const AFTER: [&str; 13] = [
    "uppfoljning", "followup", "efter", "after", "eftermatning", "efterenkat", "postenkat",
    "posttest", "uppfoljningsmatning", "followupmeasurement", "slutmatning", "slutenkat",
    "endline",
];

/// The occasion that a folded word names.
pub fn occasion_word(word: &str) -> Option<Occasion> {
    match word {
        _ if BEFORE.contains(&word) => Some(Occasion::Baseline),
        _ if AFTER.contains(&word) => Some(Occasion::FollowUp),
        _ => None,
    }
}

/// An occasion: baseline, follow-up, or a date.
pub fn occasion(data: &Data) -> Result<Occasion, Problem> {
    let Data::String(typed) = data else {
        return date(data).map(Occasion::On);
    };
    // As nearly everyone types them.
    match typed.as_str() {
        "baslinje" | "baseline" => return Ok(Occasion::Baseline),
        "uppföljning" | "follow-up" => return Ok(Occasion::FollowUp),
        _ => {}
    }
    let text = text_of(typed)?;
    if let Some(named) = occasion_word(&folded(&text)) {
        return Ok(named);
    }
    let found = date_text(&text).map(Occasion::On);
    found.map_err(|problem| match problem {
        Problem::NotADate { .. } => Problem::UnknownOccasion {
            typed: quoted(&text),
            near: nearest(&text, ["baslinje", "uppföljning", "baseline", "follow-up"]),
        },
        problem => problem,
    })
}

/// An occasion as a cell tells it, with the year or day that may stand beside its name.
pub fn moment_typed(data: &Data) -> Result<Moment, Problem> {
    occasion(data)
        .map(|found| (found, None))
        .or_else(|problem| {
            let Data::String(typed) = data else {
                return Err(problem);
            };
            let text = text_of(typed)?.replace(['(', ')'], " ");
            moment(text.trim()).ok_or(problem)
        })
}

/// An occasion as a text tells it.
pub fn moment(text: &str) -> Option<Moment> {
    if let Some(found) = named_or_dated(text) {
        return Some((found, None));
    }
    // A day alone is an occasion itself.
    let named = |text: &str| named_or_dated(text).filter(|found| !matches!(found, Occasion::On(_)));
    let day = |text: &str| date_text(text).ok();
    halves(text).find_map(|(left, right)| {
        let (named, day) = match named(left) {
            Some(named) => (named, day(right)?),
            None => (named(right)?, day(left)?),
        };
        Some((named, Some(day)))
    })
}

fn named_or_dated(text: &str) -> Option<Occasion> {
    occasion(&Data::String(text.to_owned())).ok()
}

/// A text parted in two at each of its spaces; what people set between the two
/// goes with them: `2018 – Utfall`, `2018 - Utfall`, `2018: Utfall`.
pub fn halves(text: &str) -> impl Iterator<Item = (&str, &str)> {
    const BETWEEN: [&str; 4] = ["– ", "— ", "- ", "/ "];
    let spaces = text.char_indices().filter(|(_, c)| c.is_whitespace());
    spaces.map(|(at, _)| {
        let (left, right) = text.split_at(at);
        let right = right.trim();
        let mut signs = BETWEEN.into_iter();
        let right = signs.find_map(|sign| right.strip_prefix(sign));
        let right = right.unwrap_or(text[at..].trim());
        (left.trim().trim_end_matches([':', ',']), right.trim())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn occasions_are_read_as_people_call_them() {
        let year = Dated::parse("2025");
        for (typed, told) in [
            ("Nuläge", Some((Occasion::Baseline, None))),
            ("Nollmätning", Some((Occasion::Baseline, None))),
            ("Slutmätning", Some((Occasion::FollowUp, None))),
            ("Follow up", Some((Occasion::FollowUp, None))),
            ("Uppföljning 2025", Some((Occasion::FollowUp, year))),
            ("Uppföljning (2025)", Some((Occasion::FollowUp, year))),
            ("2025: baslinje", Some((Occasion::Baseline, year))),
            ("2025", year.map(|year| (Occasion::On(year), None))),
            ("Uppföljning 1", None),
            ("sedan", None),
        ] {
            let read = moment_typed(&Data::String(typed.to_owned()));
            assert_eq!(read.ok(), told, "{typed}");
        }
    }
}
