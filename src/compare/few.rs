//! Figures about people that two editions show differently by a few persons: the
//! difference tells of them.

use super::reveal::{Figures, How, Warning};
use crate::analysis::{FigureUnit, Formula};
use crate::disclosure::differs_by_few;
use crate::disclosure::statements::{Statement, of_formula};
use crate::model::Unit;
use crate::results::{FigureRow, Worded};

/// A warning for each.
pub(super) fn warnings(old: &Figures<'_>, new: &Figures<'_>, k: u64) -> Vec<Warning> {
    let both = new.iter().filter_map(|(id, now)| {
        let then = old.get(id)?;
        let shown = |row: &FigureRow| Some((row.told_value()?, row.n));
        let (own, other) = (shown(now)?, shown(then)?);
        let unit = unit_of(now)?;
        let tells = own != other && is_about_people(now, unit);
        (tells && differs_by_few(unit, own, other, k)).then(|| Warning {
            id: (*id).to_owned(),
            how: How::Few,
            total: None,
        })
    });
    both.collect()
}

/// What a figure counts in, as far as it can be about people.
fn unit_of(row: &FigureRow) -> Option<FigureUnit> {
    let of = [Unit::Persons, Unit::Share, Unit::Scale, Unit::Count].map(FigureUnit::Of);
    let mut units = of.into_iter().chain([FigureUnit::Number]);
    units.find(|unit| unit.id() == row.unit.word())
}

/// Whether a figure tells of people by itself, and not by what it is computed
/// from or only of the collection.
fn is_about_people(row: &FigureRow, unit: FigureUnit) -> bool {
    let word = row.formula.as_ref().map(Worded::word);
    let formula = Formula::ALL.into_iter().find(|own| Some(own.id()) == word);
    let Some(statement) = formula.map(of_formula) else {
        return false;
    };
    let of_answers = matches!(statement, Statement::Answers | Statement::LargeGroups);
    let mut parts = row.id.split('/');
    match parts.next() {
        Some("indicator") => {
            let of_people = matches!(unit, FigureUnit::Of(unit) if unit.is_about_people());
            of_people && (of_answers || statement == Statement::Node)
        }
        Some("survey" | "agreement") => of_answers,
        Some("code" | "factor" | "conclusion" | "co-occurrence") => {
            let of_labs = parts
                .next_back()
                .is_some_and(|last| last.starts_with("labs"));
            statement == Statement::Node && !of_labs
        }
        _ => false,
    }
}
