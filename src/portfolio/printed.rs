//! How values of results files are printed in the portfolio's document: as in
//! reports, with as many decimals as the files have.

use minijinja::Value;

use super::sums::decimals_of;
use crate::analysis::FigureUnit;
use crate::model::{Dated, Language, Status, Unit};
use crate::results::{Hedge, Shown, When, Word, Worded};
use crate::templates::said;
use crate::wording::figures::number_text;
use crate::wording::{Catalogue, format};

/// Prints values in one language.
#[derive(Clone, Copy)]
pub struct Printer<'c> {
    /// The words.
    pub catalogue: &'c Catalogue,
}

impl Printer<'_> {
    /// The language.
    pub fn language(&self) -> Language {
        self.catalogue.language()
    }

    /// A number in a unit; one whose unit is not known stands alone.
    pub fn number(&self, unit: &Word<FigureUnit>, value: f64) -> String {
        let unit = match unit {
            Word::Ours(unit) => *unit,
            Word::Read(_) => FigureUnit::Number,
        };
        let decimals = usize::try_from(decimals_of(value)).unwrap_or_default();
        let in_per_cent = matches!(
            unit,
            FigureUnit::Of(Unit::Share | Unit::RelativeChange)
                | FigureUnit::Ratio
                | FigureUnit::SharePoints
        );
        let decimals = decimals.saturating_sub(if in_per_cent { 2 } else { 0 });
        number_text(unit, value, decimals, self.language())
    }

    /// A value of an indicator, or what stands in its place.
    pub fn value(
        &self,
        unit: &Word<FigureUnit>,
        shown: Option<&Shown>,
        hedge: Option<&Word<Hedge>>,
        made_up: bool,
    ) -> Value {
        let Some(Shown(value)) = shown else {
            return self.sign("missing-sign");
        };
        let Some(value) = value else {
            return self.sign("withheld-sign");
        };
        let number = self.number(unit, *value);
        let text = match hedge {
            Some(hedge) => format!("{}\u{a0}{number}", hedge.told(self.catalogue)),
            None => number,
        };
        said(text, made_up)
    }

    /// A change of an indicator, with its sign: of shares, in percentage points.
    pub fn change(&self, unit: &Word<FigureUnit>, change: Option<&Shown>, made_up: bool) -> Value {
        let Some(Shown(Some(value))) = change else {
            return self.value(unit, change, None, made_up);
        };
        let unit = match unit {
            Word::Ours(FigureUnit::Of(Unit::Share | Unit::RelativeChange)) => {
                &Word::Ours(FigureUnit::SharePoints)
            }
            other => other,
        };
        let sign = if *value > 0.0 { "+" } else { "" };
        said(format!("{sign}{}", self.number(unit, *value)), made_up)
    }

    /// A share of so many of so many; none where it has neither.
    pub fn made_of(&self, of: Option<u64>, all: Option<u64>) -> Option<String> {
        let (of, all) = (self.count(of?), self.count(all?));
        let words = [("of", of.as_str().into()), ("all", all.as_str().into())];
        Some(self.catalogue.format("portfolio-of", &words))
    }

    /// A count.
    pub fn count(&self, count: u64) -> String {
        format::number(count as f64, 0, self.language())
    }

    /// What stands in place of a value.
    pub fn sign(&self, key: &str) -> Value {
        Value::from(self.catalogue.text(key))
    }

    /// A day, month or year; as it stands where it is none.
    pub fn when(&self, when: &str) -> String {
        let dated = Dated::parse(when);
        dated.map_or_else(
            || when.to_owned(),
            |dated| format::dated(dated, self.language()),
        )
    }

    /// From when to when; none where neither is known.
    pub fn period(&self, start: Option<&When>, end: Option<&When>) -> Option<String> {
        let start = start.map(|When(start)| self.when(start));
        let end = end.map(|When(end)| self.when(end));
        match (start, end) {
            (None, None) => None,
            (Some(start), Some(end)) => Some(format!("{start} – {end}")),
            (Some(start), None) => Some(format!("{start} –")),
            (None, Some(end)) => Some(format!("– {end}")),
        }
    }
}

/// Whether something is made up.
pub fn is_made_up(status: Option<&Word<Status>>) -> bool {
    status == Some(&Word::Ours(Status::Example))
}
