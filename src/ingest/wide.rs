//! Columns of a wide table: each holds what was measured at one occasion.

use super::cell::Moment;
use super::cell::TypedUnit;
use super::headings::PER_OCCASION;
use crate::diagnostic::{Problem, named, quoted};
use crate::model::tables::{Measurement, TableRow};
use crate::model::{Dated, Occasion};

/// A column that holds what one occasion has.
#[derive(Debug, Clone)]
pub struct OccasionColumn {
    /// Where it stands.
    pub place: u16,
    /// Its heading.
    pub heading: String,
    /// Which column of the table of measurements it is.
    pub column: usize,
    /// The unit of its heading.
    pub unit: Option<TypedUnit>,
    /// When.
    pub moment: Moment,
}

impl OccasionColumn {
    /// Whether two columns are about one occasion. There is one baseline;
    /// follow-ups are told apart by their day.
    pub fn is_with(&self, other: &Self) -> bool {
        self.key() == other.key()
    }

    /// Whether it holds targets, which are measured at no occasion.
    pub fn is_target(&self) -> bool {
        self.column == Measurement::target
    }

    fn key(&self) -> (bool, Option<Dated>) {
        match self.moment {
            (Occasion::Baseline, _) => (true, None),
            (Occasion::FollowUp, day) => (false, day),
            (Occasion::On(day), _) => (false, Some(day)),
        }
    }
}

/// What is wrong with the headings of a wide table, each with its column.
/// `others` are the columns that hold for the whole row, by position.
pub fn check_occasions(
    wide: &[OccasionColumn],
    others: &[Option<(u16, Option<TypedUnit>)>],
) -> Vec<(u16, Problem)> {
    let mut problems = Vec::new();
    let long = [Measurement::value, Measurement::occasion];
    let measured: Vec<&OccasionColumn> = wide.iter().filter(|own| !own.is_target()).collect();
    if let Some(first) = measured.first()
        && long.iter().any(|column| others[*column].is_some())
    {
        let heading = quoted(&first.heading);
        problems.push((first.place, Problem::WideAndLong { heading }));
    }
    for (position, own) in wide.iter().enumerate() {
        let mut before = wide[..position].iter();
        if let Some(same) = before.find(|same| same.is_with(own) && same.column == own.column) {
            let problem = Problem::OccasionTwice {
                heading: quoted(&own.heading),
                other: quoted(&same.heading),
            };
            problems.push((own.place, problem));
        }
    }
    let mut others_measured = measured.iter().skip(1);
    let several = others_measured.any(|own| !own.is_with(measured[0]));
    let mut of_one = PER_OCCASION[1..].to_vec();
    of_one.extend([
        Measurement::date,
        Measurement::period,
        Measurement::period + 1,
    ]);
    for column in of_one.into_iter().filter(|_| several) {
        if let Some((place, _)) = others[column] {
            let words = Measurement::TABLE.columns[column].heading;
            let column = named(words.sv, words.en);
            problems.push((place, Problem::WhichOccasion { column }));
        }
    }
    problems
}
