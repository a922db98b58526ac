//! The shared diary: 176 posts over two years.

mod boden;
mod lina_hage;
mod portalen;
mod programme;
mod rannebergen;

use chrono::NaiveDate;
use fastrand::Rng;

use crate::calendar::workdays_of_month;
use crate::table::{Sheet, row};

/// A post and the month in which it was written.
pub struct Post {
    month: (i32, u32),
    title: &'static str,
    /// The title in English.
    english: &'static str,
    text: &'static str,
    /// Separated by semicolons.
    codes: &'static str,
}

const fn post(
    month: (i32, u32),
    title: &'static str,
    english: &'static str,
    text: &'static str,
    codes: &'static str,
) -> Post {
    Post {
        month,
        title,
        english,
        text,
        codes,
    }
}

/// Lab (none for the whole programme), author, posts in order of time.
const WRITERS: [(&str, &str, &[Post]); 5] = [
    ("", "Projektledningen", programme::POSTS),
    ("boden", "Processledaren i Boden", boden::POSTS),
    (
        "rannebergen",
        "Processledaren i Rannebergen",
        rannebergen::POSTS,
    ),
    ("portalen", "Processledaren på Portalen", portalen::POSTS),
    ("lina-hage", "Processledaren i Lina Hage", lina_hage::POSTS),
];

pub fn count() -> usize {
    WRITERS.iter().map(|(.., posts)| posts.len()).sum()
}

pub fn sheet(rng: &mut Rng) -> Sheet {
    let mut dated = Vec::new();
    for (lab, author, posts) in WRITERS {
        for of_month in posts.chunk_by(|a, b| a.month == b.month) {
            let dates = spread_over_month(of_month[0].month, of_month.len(), rng);
            for (post, date) in of_month.iter().zip(dates) {
                dated.push((date, lab, author, post));
            }
        }
    }
    dated.sort_by_key(|(date, ..)| *date);
    let rows = dated
        .into_iter()
        .map(|(date, lab, author, post)| {
            row![
                date,
                lab,
                post.title,
                post.english,
                post.text,
                author,
                post.codes
            ]
        })
        .collect();
    let header = [
        "Datum",
        "Labb",
        "Rubrik",
        "Rubrik (en)",
        "Text",
        "Författare",
        "Koder",
    ];
    Sheet::new("Dagbok", &header, rows).with_notes(&[
        "Programmets gemensamma dagbok",
        "Inlägg utan labb gäller hela programmet.",
    ])
}

/// So many working days of the month, in order, each from its own part of the month.
fn spread_over_month((year, month): (i32, u32), posts: usize, rng: &mut Rng) -> Vec<NaiveDate> {
    let days = workdays_of_month(year, month);
    let part = days.len() / posts;
    (0..posts)
        .map(|number| days[number * part + rng.usize(0..part)])
        .collect()
}
