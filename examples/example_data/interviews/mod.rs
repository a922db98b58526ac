//! Interviews, the codebook, and who marked which passage with what.

mod boden;
mod codebook;
mod lina_hage;
mod portalen;
mod rannebergen;

use chrono::NaiveDate;
use fastrand::Rng;

pub use codebook::codebook;

use crate::calendar::{date, days_after, next_workday};
use crate::table::{Cell, Sheet, row};

/// One conversation: who spoke, and the passages that were marked, in the order they were said.
pub struct Interview {
    role: &'static str,
    language: &'static str,
    consent: bool,
    /// Codes separated by semicolons, and the words.
    said: &'static [(&'static str, &'static str)],
}

const LABS: [(&str, &[Interview]); 4] = [
    ("boden", boden::INTERVIEWS),
    ("rannebergen", rannebergen::INTERVIEWS),
    ("portalen", portalen::INTERVIEWS),
    ("lina-hage", lina_hage::INTERVIEWS),
];

/// The two who read the interviews.
const CODERS: [&str; 2] = ["EL", "MS"];

/// Every so many interviews, only one of them did.
const READ_BY_ONE: usize = 3;

/// Where both read: how often each of them sees what is there to be marked, and how often the
/// second one marks the first sentence alone.
const SEES: f64 = 0.94;
const MARKS_LESS: f64 = 0.25;

/// How often a passage may be quoted.
const QUOTABLE: f64 = 0.9;

pub fn count() -> usize {
    LABS.iter().map(|(_, interviews)| interviews.len()).sum()
}

pub fn interviews() -> Sheet {
    let rows = all()
        .map(|(id, lab, number, interview)| {
            row![
                id,
                lab,
                interview_date(lab, number),
                interview.role,
                interview.language,
                interview.consent,
                coders(number).join("; "),
            ]
        })
        .collect();
    let header = [
        "Id",
        "Labb",
        "Datum",
        "Roll",
        "Språk",
        "Samtycke citat",
        "Kodare",
    ];
    Sheet::new("Intervjuer", &header, rows).with_notes(&[
        "Intervjuer våren och hösten 2019",
        "Intervjuer på andra språk än svenska gjordes med tolk. Citaten är översatta.",
    ])
}

pub fn codings(rng: &mut Rng) -> Sheet {
    let rows = all()
        .flat_map(|(id, _, number, interview)| coded(&id, number, interview, rng))
        .collect();
    let header = [
        "Intervju", "Kod", "Kodare", "Start", "Slut", "Citat", "Citerbar",
    ];
    Sheet::new("Kodningar", &header, rows)
}

/// Every interview with its id, its lab and its number within the lab.
fn all() -> impl Iterator<Item = (String, &'static str, usize, &'static Interview)> {
    LABS.iter().flat_map(|&(lab, interviews)| {
        (1..)
            .zip(interviews)
            .map(move |(number, interview)| (format!("{lab}-{number:02}"), lab, number, interview))
    })
}

/// The first half of a lab's interviews were made in spring, the others in autumn.
fn interview_date(lab: &str, number: usize) -> NaiveDate {
    let labs_before = LABS.iter().take_while(|(name, _)| *name != lab).count() as u64;
    let (season, place) = if number <= 5 {
        (date(2019, 2, 4), number)
    } else {
        (date(2019, 9, 2), number - 5)
    };
    next_workday(days_after(season, 9 * place as u64 + 2 * labs_before))
}

fn coders(number: usize) -> &'static [&'static str] {
    if number.is_multiple_of(READ_BY_ONE) {
        let reader = number % CODERS.len();
        &CODERS[reader..=reader]
    } else {
        &CODERS
    }
}

fn coded(id: &str, number: usize, interview: &Interview, rng: &mut Rng) -> Vec<Vec<Cell>> {
    let readers = coders(number);
    let mut rows = Vec::new();
    let mut position = 150 + rng.u32(0..400);
    for &(codes, words) in interview.said {
        let quotable = rng.f64() < QUOTABLE;
        for (reader, coder) in readers.iter().enumerate() {
            let passage = if reader == 1 && rng.f64() < MARKS_LESS {
                first_sentence(words)
            } else {
                words
            };
            let end = position + length(passage);
            for code in codes.split("; ") {
                if readers.len() == 1 || rng.f64() < SEES {
                    rows.push(row![id, code, *coder, position, end, passage, quotable]);
                }
            }
        }
        position += length(words) + rng.u32(120..900);
    }
    rows
}

fn first_sentence(words: &str) -> &str {
    let end = words.find(['.', '?', '!']).map_or(words.len(), |at| at + 1);
    &words[..end]
}

/// In characters, as the programs for coding count.
fn length(text: &str) -> u32 {
    u32::try_from(text.chars().count()).expect("a passage is short")
}
