//! The survey before and after: questions, rounds, and answers drawn at random around set means.

mod panels;
mod questions;

use chrono::NaiveDate;
use fastrand::Rng;

use crate::calendar::date;
use crate::table::{Cell, Sheet, row};
use panels::{ADULTS, Panel, YOUNG};
use questions::{ITEMS, Item, Scale};

const BEFORE: &str = "baslinje";
const AFTER: &str = "uppföljning";

/// How often a question is left unanswered.
const SKIPPED: f64 = 0.03;

/// How far people differ from each other, and a person's answers from one another.
const SPREAD_OF_PEOPLE: f64 = 1.1;
const SPREAD_OF_ANSWERS: f64 = 1.8;

pub fn items() -> Sheet {
    let rows = ITEMS
        .iter()
        .map(|item| {
            let (lowest, highest) = item.scale.ends();
            row![
                item.id,
                item.text,
                item.english,
                lowest,
                highest,
                item.scale.labels().join("; "),
                item.scale.english().join("; "),
                if item.downwards { "ner" } else { "upp" },
                item.indicator,
            ]
        })
        .collect();
    let header = [
        "Id",
        "Text",
        "Text (en)",
        "Skala min",
        "Skala max",
        "Etiketter",
        "Etiketter (en)",
        "Riktning",
        "Indikator",
    ];
    Sheet::new("Enkätfrågor", &header, rows)
}

pub fn rounds() -> Sheet {
    let rows = ADULTS
        .iter()
        .chain(YOUNG)
        .flat_map(|panel| {
            let [before, after] = panel.dates.map(|(y, m, d)| date(y, m, d));
            [
                round(panel.lab, BEFORE, panel.invited.0, before),
                round(panel.lab, AFTER, panel.invited.1, after),
            ]
        })
        .collect();
    Sheet::new(
        "Enkätomgångar",
        &["Labb", "Tillfälle", "Inbjudna", "Datum"],
        rows,
    )
    .with_notes(&["Inbjudna: alla som var med i labbets aktiviteter och fick enkäten."])
}

fn round(lab: &str, occasion: &str, invited: u32, date: NaiveDate) -> Vec<Cell> {
    row![lab, occasion, invited, date]
}

/// The adults' answers, typed in as numbers.
pub fn adults(rng: &mut Rng) -> Sheet {
    answers(ADULTS, |_, answer| Cell::from(answer), rng).with_notes(&[
        "Enkätsvar från Boden och Portalen",
        "1 betyder stämmer inte alls och 5 stämmer helt. I sista kolumnen är 1 ja och 0 nej.",
    ])
}

/// The answers of the young, exported from a web form with the words they chose.
pub fn young(rng: &mut Rng) -> Sheet {
    let in_words = |scale: Scale, answer: u32| {
        let (lowest, _) = scale.ends();
        Cell::from(scale.labels()[(answer - lowest) as usize])
    };
    answers(YOUNG, in_words, rng)
}

/// How many different people answered at least once.
pub fn respondents() -> u32 {
    ADULTS
        .iter()
        .chain(YOUNG)
        .map(|panel| panel.before_and_after + panel.only_before + panel.only_after)
        .sum()
}

fn answers(panels: &[&Panel], as_cell: impl Fn(Scale, u32) -> Cell, rng: &mut Rng) -> Sheet {
    let asked: Vec<&Item> = ITEMS
        .iter()
        .filter(|item| panels.iter().any(|panel| panel.mean(item.id).is_some()))
        .collect();
    let mut header = vec!["Labb", "Respondent", "Tillfälle"];
    header.extend(asked.iter().map(|item| item.id));
    let mut before = Vec::new();
    let mut after = Vec::new();
    for panel in panels {
        let people = panel.before_and_after + panel.only_before + panel.only_after;
        for number in 1..=people {
            let tendency = SPREAD_OF_PEOPLE * (rng.f64() - 0.5);
            let mut response = |occasion| {
                let respondent = format!("{}{number:02}", panel.prefix);
                let mut cells = row![panel.lab, respondent, occasion];
                cells.extend(asked.iter().map(|item| {
                    answer(panel, item, occasion, tendency, rng)
                        .map_or(Cell::Blank, |answer| as_cell(item.scale, answer))
                }));
                cells
            };
            if number <= panel.before_and_after + panel.only_before {
                before.push(response(BEFORE));
            }
            if number <= panel.before_and_after || number > people - panel.only_after {
                after.push(response(AFTER));
            }
        }
    }
    before.append(&mut after);
    Sheet::new("Enkätsvar", &header, before)
}

fn answer(panel: &Panel, item: &Item, occasion: &str, tendency: f64, rng: &mut Rng) -> Option<u32> {
    let (before, after) = panel.mean(item.id)?;
    let expected = if occasion == BEFORE { before } else { after };
    if rng.f64() < SKIPPED {
        return None;
    }
    let drawn = match item.scale {
        Scale::YesNo => return Some(u32::from(rng.f64() < expected)),
        Scale::Agreement => {
            let towards = if item.downwards { -tendency } else { tendency };
            expected + towards + SPREAD_OF_ANSWERS * (rng.f64() - 0.5)
        }
    };
    let (lowest, highest) = item.scale.ends();
    Some((drawn.round() as u32).clamp(lowest, highest))
}
