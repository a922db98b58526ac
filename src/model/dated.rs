//! A day, or a month or a year where no more is known of it.

use std::fmt;

use chrono::{Datelike, Days, Months, NaiveDate};

/// How much is known of a date, the most first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// The day.
    Day,
    /// The month.
    Month,
    /// The year.
    Year,
}

/// A date as far as it is known. Ordered by its first day.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Dated {
    /// Its first day.
    pub first: NaiveDate,
    /// How much is known of it.
    pub precision: Precision,
}

impl Dated {
    /// Its last day.
    pub fn last(self) -> NaiveDate {
        let months = match self.precision {
            Precision::Day => return self.first,
            Precision::Month => Months::new(1),
            Precision::Year => Months::new(12),
        };
        let next = self.first.checked_add_months(months);
        let last = next.and_then(|next| next.checked_sub_days(Days::new(1)));
        last.unwrap_or(self.first)
    }

    /// The date in ISO form: `2019-05-12`, `2019-05`, `2019`.
    pub fn parse(text: &str) -> Option<Self> {
        let (whole, precision) = match text.len() {
            10 => (text.to_owned(), Precision::Day),
            7 => (format!("{text}-01"), Precision::Month),
            4 => (format!("{text}-01-01"), Precision::Year),
            _ => return None,
        };
        let first = NaiveDate::parse_from_str(&whole, "%Y-%m-%d").ok()?;
        Some(Self { first, precision })
    }
}

impl From<NaiveDate> for Dated {
    fn from(first: NaiveDate) -> Self {
        Self {
            first,
            precision: Precision::Day,
        }
    }
}

impl fmt::Display for Dated {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month) = (self.first.year(), self.first.month());
        match self.precision {
            Precision::Day => write!(f, "{}", self.first),
            Precision::Month => write!(f, "{year:04}-{month:02}"),
            Precision::Year => write!(f, "{year:04}"),
        }
    }
}

impl fmt::Debug for Dated {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_as_long_as_it_is_known() {
        for (text, last) in [
            ("2019-05-12", "2019-05-12"),
            ("2019-02", "2019-02-28"),
            ("2018", "2018-12-31"),
        ] {
            let dated = Dated::parse(text).unwrap();
            assert_eq!(dated.to_string(), text);
            assert_eq!(dated.last().to_string(), last);
        }
        assert_eq!(Dated::parse("2019-13"), None);
        assert_eq!(Dated::parse("maj 2019"), None);
    }
}
