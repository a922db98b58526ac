//! Values that are typed as how many of how many.

use super::super::cell;
use super::super::rows::Row;
use crate::diagnostic::{Problem, Relation};
use crate::model::tables::Measurement;
use crate::model::{Cell, Unit};

/// A share that was typed as `31 av 41` is its numerator and denominator; of another
/// unit it is no value.
pub(super) fn take_part_of_whole(row: &mut Row<'_, '_>, found: &mut Measurement, unit: Unit) {
    let Some(Cell { value, at }) = row.part_of_whole() else {
        return;
    };
    if unit != Unit::Share {
        row.refuse_part();
        return;
    }
    let own = [&found.numerator, &found.denominator]
        .map(|own| own.as_ref().map(|own| (own.value, own.at)));
    let typed = [value.part, value.whole];
    let relations = [Relation::Numerator, Relation::Denominator];
    let mut told = own.into_iter().zip(typed).zip(relations);
    let other = told.find_map(|((own, typed), relation)| {
        let (_, at) = own.filter(|(value, _)| *value != typed)?;
        Some((at, relation))
    });
    let share = value.share.as_deref();
    let share = share.map(|share| cell::number_text(share, row.reader.options.language));
    let agrees = match share {
        // What is wrong with 0 persons is told of the denominator.
        Some(Ok(share)) if value.whole > 0 => {
            let ratio = value.part as f64 / value.whole as f64;
            share.number.agrees_with(ratio)
        }
        Some(Err(problem)) => return row.error(at, problem),
        _ => true,
    };
    if let Some((other, relation)) = other {
        let (here, there) = (row.place(at), row.place(other));
        let problem = Problem::ValueDisagrees.error_at(here);
        let problem = problem.related(there, relation);
        row.reader.diagnostics.push(problem);
        return;
    }
    if !agrees {
        row.error(at, Problem::ValueDisagrees);
    }
    found.numerator = Some(Cell {
        value: value.part,
        at,
    });
    found.denominator = Some(Cell {
        value: value.whole,
        at,
    });
}
