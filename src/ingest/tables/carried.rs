//! What a person said of their background holds on every occasion: it is often
//! asked once, at the baseline.

use std::collections::BTreeMap;

use super::super::rows::Reader;
use crate::diagnostic::{Problem, Relation, quoted};
use crate::model::programme::{Person, SurveyResponses};
use crate::model::{CategoryIx, CellRef, ItemIx, Programme};

/// What a person was found to have said of one background.
enum Said {
    /// The same wherever it was told; the first row that tells it.
    Once(CategoryIx, usize),
    /// The first two rows that contradict each other.
    Differently(usize, usize),
}

/// Gives a response that tells no background what its person said on another
/// occasion. Of two different answers nobody knows which one holds elsewhere, and
/// both may be right (an age class, a time of residence): each holds where it was
/// told, and nothing is carried.
pub(super) fn carry_backgrounds(reader: &mut Reader<'_>, programme: &mut Programme) {
    let survey = &programme.survey;
    let mut settled: BTreeMap<ItemIx, Vec<Option<CategoryIx>>> = BTreeMap::new();
    let mut told_in = BTreeMap::new();
    for (item, told) in &survey.backgrounds {
        let said = said(survey, told);
        for own in said.values() {
            if let Said::Differently(first, second) = own {
                warn(reader, programme, *item, (*first, *second));
            }
        }
        let carried = told.iter().enumerate().map(|(row, own)| {
            let elsewhere = said.get(&survey.person(row));
            match (own, elsewhere) {
                (None, Some(Said::Once(category, first))) => {
                    told_in.insert((*item, row), *first);
                    Some(*category)
                }
                _ => *own,
            }
        });
        settled.insert(*item, carried.collect());
    }
    programme.survey.backgrounds = settled;
    programme.survey.told_in = told_in;
}

fn said<'s>(
    survey: &'s SurveyResponses,
    told: &[Option<CategoryIx>],
) -> BTreeMap<Person<'s>, Said> {
    let mut found: BTreeMap<Person<'s>, Said> = BTreeMap::new();
    let told = told.iter().enumerate();
    for (row, category) in told.filter_map(|(row, own)| Some((row, (*own)?))) {
        let own = found
            .entry(survey.person(row))
            .or_insert(Said::Once(category, row));
        if let Said::Once(known, first) = *own
            && known != category
        {
            *own = Said::Differently(first, row);
        }
    }
    found
}

/// Names both cells, and never what stands in them.
fn warn(
    reader: &mut Reader<'_>,
    programme: &Programme,
    item: ItemIx,
    (first, second): (usize, usize),
) {
    let Some(declared) = programme.survey_items.get(item.at()) else {
        return;
    };
    // Of two columns in one row the first told the earlier occasion.
    let first = cells(&programme.survey, item, first).next();
    let second = cells(&programme.survey, item, second).last();
    let (Some(first), Some(second)) = (first, second) else {
        return;
    };
    let (first, second) = (reader.sources.place(first), reader.sources.place(second));
    let problem = Problem::BackgroundsDiffer {
        item: quoted(&declared.id.value),
    };
    let warning = problem.warning_at(first);
    let warning = warning.related(second, Relation::SaysOtherwise);
    reader.diagnostics.push(warning);
}

/// The cells that may hold what a response says of a background: one, or in a
/// sheet with several occasions beside each other one for each.
fn cells(survey: &SurveyResponses, item: ItemIx, row: usize) -> impl Iterator<Item = CellRef> {
    let at = survey.at.get(row).copied();
    let ranges = survey.columns.get(&item).into_iter().flatten();
    ranges.filter_map(move |range| {
        let at = at.filter(|at| at.sheet == range.sheet)?;
        let within = (range.first..=range.last).contains(&at.row);
        within.then_some(CellRef {
            column: range.column,
            ..at
        })
    })
}
