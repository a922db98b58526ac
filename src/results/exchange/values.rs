//! The figures of indicators that other systems may be told: those that are
//! shown, exact and not made up. A file that says `100` of what is `over 100`
//! would say what nobody has said.

use chrono::NaiveDate;

use super::super::cell::When;
use super::super::rows::FigureRow;
use super::super::table::Source;
use super::super::word::{Hedge, Word};
use crate::analysis::{FigureKey, FigureUnit, IndicatorMeasure};
use crate::model::decimal::rounded;
use crate::model::{Dated, IndicatorIx, Status, Unit};

/// What a figure tells of an indicator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Measure {
    /// Its value before.
    Baseline,
    /// What was aimed at.
    Target,
    /// What came of it, lately or before.
    Actual,
}

/// A figure that may be told.
pub(super) struct Told {
    /// Whose it is.
    pub(super) indicator: IndicatorIx,
    /// What of it.
    pub(super) measure: Measure,
    /// Its value; of shares in percent.
    pub(super) value: String,
    /// When it was measured.
    pub(super) date: Option<Dated>,
    /// The days that it covers.
    pub(super) period: Option<(NaiveDate, NaiveDate)>,
    /// Whether it may still change.
    pub(super) is_preliminary: bool,
    /// The rest of it.
    pub(super) row: FigureRow,
}

/// How many figures are left out, and why.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct LeftOut {
    /// They are withheld to protect people.
    pub(super) withheld: u64,
    /// They are not exact.
    pub(super) hedged: u64,
    /// They are made-up examples.
    pub(super) made_up: u64,
    /// It is not known when they were measured.
    pub(super) undated: u64,
}

impl LeftOut {
    /// All of them.
    pub(super) fn count(self) -> u64 {
        self.withheld + self.hedged + self.made_up + self.undated
    }

    /// Adds others.
    pub(super) fn add(&mut self, other: Self) {
        self.withheld += other.withheld;
        self.hedged += other.hedged;
        self.made_up += other.made_up;
        self.undated += other.undated;
    }
}

/// The figures of one indicator.
#[derive(Default)]
pub(super) struct Figures {
    pub(super) told: Vec<Told>,
    pub(super) left: LeftOut,
}

/// The figures of every indicator, in their order.
pub(super) fn figures(source: &Source<'_>) -> Vec<Figures> {
    let publication = source.publication;
    let mut all: Vec<Figures> = Vec::new();
    all.resize_with(publication.indicators().len(), Figures::default);
    for (key, published) in publication.figures() {
        let FigureKey::Indicator {
            indicator, measure, ..
        } = key
        else {
            continue;
        };
        let measure = match measure {
            IndicatorMeasure::Baseline => Measure::Baseline,
            IndicatorMeasure::Target => Measure::Target,
            IndicatorMeasure::Actual | IndicatorMeasure::At(_) => Measure::Actual,
            _ => continue,
        };
        let (date, period) = match publication.shown(key) {
            Some(figure) => (figure.date, figure.period),
            None => (None, None),
        };
        let row = source.figure(key, published);
        let Some(own) = all.get_mut(indicator.at()) else {
            continue;
        };
        match told_or_not(&row) {
            Ok(value) => own.told.push(Told {
                indicator,
                measure,
                value,
                date,
                period,
                is_preliminary: row.status == Some(Word::Ours(Status::Preliminary)),
                row,
            }),
            Err(left) => own.left.add(left),
        }
    }
    all
}

fn told_or_not(row: &FigureRow) -> Result<String, LeftOut> {
    let none = LeftOut::default();
    let (Some(value), false) = (row.value.0, row.withheld) else {
        return Err(LeftOut {
            withheld: 1,
            ..none
        });
    };
    match (&row.qualifier, &row.status) {
        (Some(Word::Ours(Hedge::Said(_) | Hedge::Under) | Word::Read(_)), _) => {
            Err(LeftOut { hedged: 1, ..none })
        }
        (None, Some(Word::Ours(Status::Example))) => Err(LeftOut { made_up: 1, ..none }),
        (None, _) => Ok(number(value, &row.unit)),
    }
}

/// A number as programs read it, without a tail of zeros; shares in percent.
fn number(value: f64, unit: &Word<FigureUnit>) -> String {
    let is_share = matches!(
        unit,
        Word::Ours(FigureUnit::Of(Unit::Share | Unit::RelativeChange))
    );
    let text = rounded(if is_share { value * 100.0 } else { value }, 6);
    let text = text.trim_end_matches('0').trim_end_matches('.');
    text.to_owned()
}

impl Told {
    /// The last day that it tells of.
    pub(super) fn last_day(&self) -> Option<NaiveDate> {
        let date = self.date.map(Dated::last);
        self.period.map(|(_, last)| last).or(date)
    }

    /// The last month that it tells of, `201912`; none where a year alone is known.
    pub(super) fn month(&self) -> Option<String> {
        if let Some((_, last)) = self.period {
            return Some(last.format("%Y%m").to_string());
        }
        let When(date) = When::from(self.date?);
        let mut parts = date.split('-');
        Some(format!("{}{}", parts.next()?, parts.next()?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_percent_and_numbers_have_no_tail() {
        let of = |unit| Word::Ours(FigureUnit::Of(unit));
        assert_eq!(number(0.145, &of(Unit::Share)), "14.5");
        assert_eq!(number(0.07, &of(Unit::Share)), "7");
        assert_eq!(number(1200.0, &of(Unit::Count)), "1200");
        assert_eq!(number(0.0, &of(Unit::Count)), "0");
        assert_eq!(number(-3.25, &of(Unit::Scale)), "-3.25");
    }

    #[test]
    fn what_is_withheld_hedged_or_made_up_is_not_told() {
        let shown = || FigureRow {
            value: super::super::super::cell::Shown(Some(100.0)),
            unit: Word::Ours(FigureUnit::Of(Unit::Count)),
            ..FigureRow::default()
        };
        assert_eq!(told_or_not(&shown()), Ok("100".to_owned()));
        let over = FigureRow {
            qualifier: Some(Word::Ours(Hedge::Said(crate::model::Qualifier::Over))),
            ..shown()
        };
        assert_eq!(told_or_not(&over).unwrap_err().hedged, 1);
        let made_up = FigureRow {
            status: Some(Word::Ours(Status::Example)),
            ..shown()
        };
        assert_eq!(told_or_not(&made_up).unwrap_err().made_up, 1);
        let withheld = FigureRow {
            withheld: true,
            ..shown()
        };
        assert_eq!(told_or_not(&withheld).unwrap_err().withheld, 1);
    }
}
