//! Months folded to what fits: months, quarters, years, or spans of years.

use super::super::drawing::round_steps;
use super::ActivitySeries;

/// The least room that a column needs, in points.
const SLOT: f64 = 11.5;

/// What one column counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// A month.
    Month,
    /// Three months.
    Quarter,
    /// So many years.
    Years(i64),
}

impl Unit {
    fn months(self) -> i64 {
        match self {
            Self::Month => 1,
            Self::Quarter => 3,
            Self::Years(years) => years * 12,
        }
    }
}

/// Counts per column for each series.
#[derive(Debug, Clone)]
pub struct Bins {
    /// What a column counts.
    pub unit: Unit,
    /// The first column, counted in units from year 0.
    pub first: i64,
    /// The first and last month that were given, counted from year 0.
    pub months: (i64, i64),
    /// The counts, series by series.
    pub counts: Vec<Vec<u64>>,
}

impl Bins {
    /// How many columns there are.
    pub fn len(&self) -> usize {
        self.counts.first().map_or(0, Vec::len)
    }

    /// The first month of a column, counted from year 0.
    pub fn month(&self, at: usize) -> i64 {
        (self.first + at as i64) * self.unit.months()
    }

    /// The year that a column begins in.
    pub fn year(&self, at: usize) -> i64 {
        self.month(at).div_euclid(12)
    }

    /// Whether the first or last column covers months outside what was given.
    pub fn is_partial(&self) -> bool {
        let span = self.unit.months();
        self.months.0.rem_euclid(span) != 0 || (self.months.1 + 1).rem_euclid(span) != 0
    }
}

/// The counts folded so that all columns have room on `width` points; none
/// where no valid month is given.
pub fn fold(series: &[ActivitySeries], width: f64) -> Option<Bins> {
    let months = || {
        let all = series.iter().flat_map(|series| &series.months);
        all.filter_map(|&(year, month, _)| serial(year, month))
    };
    let months = (months().min()?, months().max()?);
    let room = ((width - 20.0) / SLOT).max(1.0) as i64;
    let coarser = round_steps().map_while(|years| i64::try_from(years).ok());
    let coarser = coarser
        .take_while(|years| *years <= 10_000)
        .map(Unit::Years);
    let columns = |unit: Unit| {
        let span = unit.months();
        months.1.div_euclid(span) - months.0.div_euclid(span) + 1
    };
    let unit = [Unit::Month, Unit::Quarter]
        .into_iter()
        .chain(coarser)
        .find(|unit| columns(*unit) <= room)?;
    let first = months.0.div_euclid(unit.months());
    let count = usize::try_from(columns(unit)).ok()?;
    let counts = series.iter().map(|series| {
        let mut counts = vec![0_u64; count];
        for &(year, month, n) in &series.months {
            let at = serial(year, month)
                .and_then(|month| usize::try_from(month.div_euclid(unit.months()) - first).ok());
            if let Some(slot) = at.and_then(|at| counts.get_mut(at)) {
                *slot = slot.saturating_add(n);
            }
        }
        counts
    });
    Some(Bins {
        unit,
        first,
        months,
        counts: counts.collect(),
    })
}

/// A month counted from year 0; none where year or month is nonsense.
fn serial(year: i32, month: u32) -> Option<i64> {
    let known = (1..=12).contains(&month) && (1..=9999).contains(&year);
    known.then(|| i64::from(year) * 12 + i64::from(month) - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn series(months: &[(i32, u32, u64)]) -> Vec<ActivitySeries> {
        vec![ActivitySeries {
            name: String::new(),
            months: months.to_vec(),
            made_up: false,
        }]
    }

    #[test]
    fn long_periods_fold() {
        let unit = |last: i32| {
            fold(&series(&[(2018, 3, 1), (last, 5, 2)]), 340.0)
                .unwrap()
                .unit
        };
        assert_eq!(unit(2019), Unit::Month);
        assert_eq!(unit(2022), Unit::Quarter);
        assert_eq!(unit(2030), Unit::Years(1));
        assert_eq!(unit(2060), Unit::Years(2));
        assert!(matches!(unit(9999), Unit::Years(_)));
        assert!(fold(&series(&[(i32::MIN, 1, 1), (0, 12, 1)]), 340.0).is_none());
    }

    #[test]
    fn sums_survive_folding_and_no_month_is_invented() {
        let bins = fold(
            &series(&[(2018, 12, 3), (2018, 12, 1), (2019, 2, 5), (2019, 13, 9)]),
            340.0,
        )
        .unwrap();
        assert_eq!(bins.counts, [[4, 0, 5]]);
        assert_eq!(fold(&series(&[(2019, 0, 1)]), 340.0).map(|b| b.len()), None);
        assert!(fold(&series(&[]), 340.0).is_none());
    }

    #[test]
    fn partial_columns_are_told() {
        let bins = |to| fold(&series(&[(2018, 1, 1), (to, 6, 1)]), 340.0).unwrap();
        assert!(!bins(2018).is_partial());
        assert!(!bins(2021).is_partial());
        assert!(bins(2040).is_partial());
    }
}
