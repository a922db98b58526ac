//! Saturation: how many codes were new in each interview, and how many were
//! known in all, in the order in which the interviews were held.

mod bins;
mod panel;

use bins::{Bins, fold};

use super::drawing::{Brief, Chart, Frame, Sheet, counted, digits, explained, finish, marked};
use crate::analysis::saturation::FEWEST_CODES;
use crate::analysis::statistics::saturation::RUN_LENGTH;
use crate::wording::Catalogue;

/// Columns read out one by one; of more, the first and the last few.
const READ: usize = 12;

/// New codes, interview by interview.
#[derive(Debug, Clone, Default)]
pub struct Saturation {
    /// How many codes each interview was the first to have, in the order of the
    /// interviews.
    pub new: Vec<u64>,
    /// After how many interviews hardly any were new, by the rule that the
    /// report states; `None` where that never came.
    pub reached: Option<usize>,
    /// Whether the interviews are made up.
    pub made_up: bool,
    /// Whether any has a date to be in order by; otherwise their ids are.
    pub dated: bool,
}

/// Draws the new codes in interviews; nothing where there are none. Interviews
/// are taken together where there are too many.
pub fn draw_saturation(saturation: &Saturation, brief: &Brief<'_>) -> Vec<Chart> {
    let bins = fold(&saturation.new, brief.width);
    if bins.counts.is_empty() {
        return Vec::new();
    }
    let frame = Frame {
        heading: heading(saturation, brief.catalogue),
        scope: scope(saturation, &bins, brief),
        notes: Vec::new(),
    };
    let said = vec![alt(saturation, &bins, brief.catalogue)];
    let sheet = Sheet::new(brief, panel::HEIGHT, said, |canvas| {
        panel::paint(canvas, brief, saturation, &bins);
    });
    finish(brief, &frame, vec![sheet])
}

/// The finding: after how many interviews hardly anything was new.
fn heading(saturation: &Saturation, catalogue: &Catalogue) -> String {
    let all = saturation.new.len() as u64;
    let word = |count: u64| counted(count, all, catalogue);
    let known = saturation
        .new
        .iter()
        .fold(0_u64, |sum, new| sum.saturating_add(*new));
    match saturation.reached {
        Some(reached) => {
            let before = reached.saturating_sub(RUN_LENGTH);
            let run = saturation.new.iter().skip(before).take(RUN_LENGTH);
            let new = run.fold(0_u64, |sum, new| sum.saturating_add(*new));
            let last = if reached as u64 == all { "yes" } else { "no" };
            let (before, of) = (word(before as u64), word(all));
            let arguments = [
                ("last", last.into()),
                ("before", (&before).into()),
                ("of", (&of).into()),
                ("new", new.into()),
            ];
            catalogue.format("chart-saturation-heading", &arguments)
        }
        None if known < FEWEST_CODES as u64 => catalogue.text("chart-saturation-neutral"),
        None => catalogue.format(
            "chart-saturation-not-reached",
            &[("count", all.into()), ("of", (&word(all)).into())],
        ),
    }
}

/// Whose interviews, and how to read the columns and the line.
fn scope(saturation: &Saturation, bins: &Bins, brief: &Brief<'_>) -> String {
    let each = digits(bins.each as u64, brief.catalogue);
    let scope = brief.catalogue.format(
        "chart-saturation-scope",
        &[
            ("of", brief.of.into()),
            ("each", (bins.each as u64).into()),
            ("each-shown", (&each).into()),
        ],
    );
    let how = [(saturation.made_up, "chart-scope-made-up-bars")];
    explained(scope, &how, brief.catalogue)
}

/// The new codes column by column, and how many are known in the end.
fn alt(saturation: &Saturation, bins: &Bins, catalogue: &Catalogue) -> String {
    let new = bins.counts.iter().take(READ);
    let new: Vec<String> = new.map(|count| digits(*count, catalogue)).collect();
    let known = bins.known.last().copied().unwrap_or(0);
    let more = if bins.counts.len() > READ {
        "yes"
    } else {
        "no"
    };
    let said = catalogue.format(
        "chart-saturation-alt",
        &[
            ("new", (&new.join(", ")).into()),
            ("more", more.into()),
            ("known", (&digits(known, catalogue)).into()),
        ],
    );
    marked(said, saturation.made_up, catalogue)
}
