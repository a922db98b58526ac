//! Indicators measured lab by lab: the published figures, and made-up ones around them.

mod boden;
mod lina_hage;
mod portalen;
mod rannebergen;

pub use boden::sheet as boden;
pub use lina_hage::{homework_sheet, sheet as lina_hage};
pub use portalen::sheet as portalen;
pub use rannebergen::sheet as rannebergen;

use crate::programme::PUBLISHED_SOURCE;
use crate::table::{Cell, Sheet};

/// A row of the table of measurements, filled in step by step.
pub struct Measurement {
    lab: &'static str,
    indicator: &'static str,
    occasion: Cell,
    date: Cell,
    value: Cell,
    qualifier: &'static str,
    numerator: Cell,
    denominator: Cell,
    target: Cell,
    answers: Cell,
    period: (Cell, Cell),
    group: &'static str,
    status: &'static str,
    source: &'static str,
    comment: &'static str,
    comment_in_english: &'static str,
    exemption: &'static str,
}

impl Measurement {
    fn on(lab: &'static str, indicator: &'static str, occasion: impl Into<Cell>) -> Self {
        Self {
            lab,
            indicator,
            occasion: occasion.into(),
            date: Cell::Blank,
            value: Cell::Blank,
            qualifier: "",
            numerator: Cell::Blank,
            denominator: Cell::Blank,
            target: Cell::Blank,
            answers: Cell::Blank,
            period: (Cell::Blank, Cell::Blank),
            group: "",
            status: "exempel",
            source: "",
            comment: "",
            comment_in_english: "",
            exemption: "",
        }
    }

    fn baseline(lab: &'static str, indicator: &'static str) -> Self {
        Self::on(lab, indicator, "baslinje")
    }

    fn follow_up(lab: &'static str, indicator: &'static str) -> Self {
        Self::on(lab, indicator, "uppföljning")
    }

    fn date(mut self, date: impl Into<Cell>) -> Self {
        self.date = date.into();
        self
    }

    fn value(mut self, value: impl Into<Cell>) -> Self {
        self.value = value.into();
        self
    }

    fn over(mut self, value: u32) -> Self {
        self.qualifier = "över";
        self.value(value)
    }

    fn about(mut self, value: u32) -> Self {
        self.qualifier = "cirka";
        self.value(value)
    }

    fn share(mut self, numerator: u32, denominator: u32) -> Self {
        self.numerator = numerator.into();
        self.denominator = denominator.into();
        self
    }

    fn target(mut self, target: impl Into<Cell>) -> Self {
        self.target = target.into();
        self
    }

    /// How many people a mean or a count rests on.
    fn answers(mut self, answers: u32) -> Self {
        self.answers = answers.into();
        self
    }

    fn period(mut self, from: impl Into<Cell>, to: impl Into<Cell>) -> Self {
        self.period = (from.into(), to.into());
        self
    }

    fn group(mut self, group: &'static str) -> Self {
        self.group = group;
        self
    }

    /// In Swedish and in English.
    fn comment(mut self, comment: &'static str, in_english: &'static str) -> Self {
        self.comment = comment;
        self.comment_in_english = in_english;
        self
    }

    fn published(mut self) -> Self {
        self.status = "publicerad";
        self.source = PUBLISHED_SOURCE;
        self
    }

    fn exempted(mut self, reason: &'static str) -> Self {
        self.exemption = reason;
        self
    }

    /// The cell that stands under the heading; a unit in parentheses does not change which.
    fn under(&self, heading: &str) -> Cell {
        let name = match heading.split_once(" (") {
            Some((name, inside)) if inside != "en)" => name,
            _ => heading,
        };
        match name {
            "Labb" => self.lab.into(),
            "Indikator" => self.indicator.into(),
            "Tillfälle" => self.occasion.clone(),
            "Datum" => self.date.clone(),
            "Värde" => self.value.clone(),
            "Bestämning" => self.qualifier.into(),
            "Täljare" => self.numerator.clone(),
            "Nämnare" => self.denominator.clone(),
            "Mål" => self.target.clone(),
            "N" => self.answers.clone(),
            "Från" => self.period.0.clone(),
            "Till" => self.period.1.clone(),
            "Grupp" => self.group.into(),
            "Grupp (en)" => in_english(self.group).into(),
            "Status" => self.status.into(),
            "Källa" => self.source.into(),
            "Kommentar" => self.comment.into(),
            "Kommentar (en)" => self.comment_in_english.into(),
            "Undantag" => self.exemption.into(),
            _ => unreachable!("no such heading: {heading}"),
        }
    }
}

fn in_english(group: &str) -> &'static str {
    match group {
        "" => "",
        "kön: kvinnor" => "gender: women",
        "kön: män" => "gender: men",
        "kön: vill inte svara" => "gender: prefers not to say",
        _ => unreachable!("no such group: {group}"),
    }
}

fn sheet_of(headings: &[&'static str], measurements: &[Measurement]) -> Sheet {
    let rows = measurements
        .iter()
        .map(|measurement| headings.iter().map(|h| measurement.under(h)).collect())
        .collect();
    Sheet::new("Mätvärden", headings, rows)
}
