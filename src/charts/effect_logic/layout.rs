//! Boxes in columns, and columns cut into pieces that fit on a sheet.

use super::super::drawing::{
    Brief, LEADING, Shown, Standing, Weight, fit, printed, seen, short, status, text_width, wrap,
};
use super::{LogicBand, LogicBox};
use crate::analysis::indicators::Progress;
use crate::wording::Catalogue;

/// The columns: their names, and what they are.
pub const LEVELS: [(&str, &str); 3] = [
    ("chart-logic-activity", "chart-logic-activity-is"),
    ("chart-logic-result", "chart-logic-result-is"),
    ("chart-logic-impact", "chart-logic-impact-is"),
];

/// The height of the names of the columns.
const NAMES: f64 = 23.0;
/// Between columns, for the arrows.
pub const GAP: f64 = 20.0;
/// Between a frame and what is in it.
pub const INSET: f64 = 6.0;
/// From one box to the next.
const BOX_AIR: f64 = 4.0;
/// The name of a band, and the air under a band.
const NAME: f64 = 15.0;
const AIR: f64 = 6.0;
/// The mark of the status with the air around it.
pub const MARK: f64 = 20.0;
/// The boxes of a piece are no higher than this together.
const MOST: f64 = 532.0;

/// A box ready to draw.
pub struct Drawn<'a> {
    /// The data.
    pub item: &'a LogicBox,
    /// What it is called, in lines.
    pub label: Vec<String>,
    /// The value, and the target where there is one.
    pub value: String,
    /// The word for its status.
    pub status: String,
    /// Whether value and status go on one line.
    pub on_one_line: bool,
}

impl Drawn<'_> {
    /// Its height without the air under it.
    pub fn height(&self) -> f64 {
        let told = if self.on_one_line { 1 } else { 2 };
        (self.label.len() + told) as f64 * LEADING + 5.5
    }

    /// Whether its value is made up.
    pub fn made_up(&self) -> bool {
        self.item.made_up || seen(&self.item.actual).is_some_and(|mark| mark.made_up)
    }

    /// Whether where it stands is told of its labs, and not of all together.
    pub fn is_of_labs(&self) -> bool {
        of_labs(self.item).is_some()
    }
}

/// A band, or as much of one as fits on a sheet.
pub struct Piece<'a> {
    /// Its name.
    pub name: Option<String>,
    /// The boxes of each column.
    pub columns: [Vec<Drawn<'a>>; 3],
}

impl Piece<'_> {
    /// Its height with the air under it.
    pub fn height(&self) -> f64 {
        let columns = self.columns.iter().map(|boxes| stack(boxes));
        self.head() + columns.fold(0.0, f64::max) + AIR
    }

    /// The height of its name.
    pub fn head(&self) -> f64 {
        if self.name.is_some() { NAME } else { 0.0 }
    }
}

/// From a box to the next one.
pub fn step(drawn: &Drawn<'_>) -> f64 {
    drawn.height() + BOX_AIR
}

fn stack(boxes: &[Drawn<'_>]) -> f64 {
    boxes.iter().map(step).sum()
}

/// What each column is, in lines.
pub fn meanings(brief: &Brief<'_>) -> [Vec<String>; 3] {
    let room = column(brief.width) - 2.0 * INSET;
    LEVELS.map(|(_, meaning)| wrap(&brief.catalogue.text(meaning), room, 2, Weight::Regular))
}

/// The height of the names of the columns and what they are.
pub fn header(brief: &Brief<'_>) -> f64 {
    let lines = meanings(brief).iter().map(Vec::len).max();
    NAMES + lines.unwrap_or(0) as f64 * LEADING
}

/// The width of a column.
pub fn column(width: f64) -> f64 {
    ((width - 2.0 * GAP) / 3.0).floor()
}

/// The bands in pieces; those without indicators are left out.
pub fn pieces<'a>(bands: &'a [LogicBand], brief: &Brief<'_>) -> Vec<Piece<'a>> {
    let mut pieces = Vec::new();
    for band in bands {
        let mut columns = [0, 1, 2].map(|at| cut(&band.columns[at], brief).into_iter());
        let mut part = 0;
        loop {
            let columns = [0, 1, 2].map(|at| columns[at].next().unwrap_or_default());
            if columns.iter().all(Vec::is_empty) {
                break;
            }
            let name = band.name.as_ref().map(|name| {
                let name = if part > 0 {
                    let name = short(name);
                    let arguments = [("name", (&name).into())];
                    brief.catalogue.format("chart-continued", &arguments)
                } else {
                    name.clone()
                };
                fit(&name, brief.width, Weight::Bold)
            });
            pieces.push(Piece { name, columns });
            part += 1;
        }
    }
    pieces
}

/// A column's boxes in stacks that fit on a sheet.
fn cut<'a>(boxes: &'a [LogicBox], brief: &Brief<'_>) -> Vec<Vec<Drawn<'a>>> {
    let room = column(brief.width) - 2.0 * INSET;
    let mut stacks: Vec<Vec<Drawn<'a>>> = Vec::new();
    let mut used = 0.0;
    for item in boxes {
        let value = fit(&value(item, brief.catalogue), room, Weight::Bold);
        let status = standing(item, brief.catalogue);
        let both = text_width(&value, Weight::Bold) + MARK + text_width(&status, Weight::Regular);
        let drawn = Drawn {
            item,
            label: wrap(&item.label, room, 4, Weight::Regular),
            value,
            status,
            on_one_line: both <= room,
        };
        let step = step(&drawn);
        match stacks.last_mut() {
            Some(stack) if used + step <= MOST => {
                stack.push(drawn);
                used += step;
            }
            _ => {
                used = step;
                stacks.push(vec![drawn]);
            }
        }
    }
    stacks
}

/// Where it stands, and for which of the labs where they are told together.
fn standing(item: &LogicBox, catalogue: &Catalogue) -> String {
    match of_labs(item) {
        Some(of_labs) => catalogue.format("chart-logic-reached-in", &[("labs", of_labs.into())]),
        // In how many labs it is reached is another thing, which the tables tell.
        None => status(item.standing, catalogue),
    }
}

/// In how many labs the target is reached, where there is none for all: then only the labs'
/// own can be.
fn of_labs(item: &LogicBox) -> Option<&String> {
    let alone = item.apart || item.standing == Standing::Told(Progress::NoTarget);
    item.of_labs.as_ref().filter(|_| alone)
}

/// The value as it stands in a box, with the target where there is one.
fn value(item: &LogicBox, catalogue: &Catalogue) -> String {
    if item.apart {
        return catalogue.text("lab-by-lab");
    }
    let target = printed(&item.target, catalogue);
    with_target(item, &printed(&item.actual, catalogue), &target, catalogue)
}

/// A value with its target, where it has one.
pub fn with_target(item: &LogicBox, value: &str, target: &str, catalogue: &Catalogue) -> String {
    if seen(&item.actual).is_none() || item.target == Shown::Missing {
        return value.to_owned();
    }
    let made_up = |shown| seen(shown).is_some_and(|mark| mark.made_up);
    let borrowed = made_up(&item.target) && !made_up(&item.actual);
    catalogue.format(
        if borrowed {
            "chart-logic-target-example"
        } else {
            "chart-logic-target"
        },
        &[("value", value.into()), ("target", target.into())],
    )
}
