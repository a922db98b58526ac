//! Items and indices that feed an indicator: whether they can.

use std::collections::{BTreeMap, BTreeSet};

use super::super::rows::Reader;
use crate::diagnostic::{Problem, Relation, Value, named, quoted};
use crate::model::choice::Words;
use crate::model::tables::{Indicator, SurveyItem};
use crate::model::{Direction, IndicatorIx, ItemIx, LabIx, Programme, Unit};

/// Checks every item that feeds an indicator: that its unit can be fed, that
/// both go the same way, and that in no lab another item feeds it too.
pub(super) fn check_feeds(reader: &mut Reader<'_>, programme: &Programme) {
    let mut fed: BTreeMap<(IndicatorIx, LabIx), ItemIx> = BTreeMap::new();
    for (position, item) in programme.survey_items.iter().enumerate() {
        let Some(indicator) = item.indicator else {
            continue;
        };
        let declared = &programme.indicators[indicator.at()];
        let place = reader.sources.place(item.id.at);
        if let Some(problem) = wrong_unit(item, declared) {
            reader.diagnostics.push(problem.error_at(place));
            continue;
        }
        if let Some(problem) = other_direction(item, declared) {
            reader.diagnostics.push(problem.warning_at(place.clone()));
        }
        let item_ix = ItemIx::from(position);
        let labs = labs_asked(programme, item_ix);
        let mut earlier = labs.iter().filter_map(|lab| fed.get(&(indicator, *lab)));
        if let Some(earlier) = earlier.next() {
            let earlier = &programme.survey_items[earlier.at()];
            let problem = fed_twice(item, declared, earlier);
            let other = reader.sources.place(earlier.id.at);
            let error = problem.error_at(place);
            reader
                .diagnostics
                .push(error.related(other, Relation::FeedsItAlready));
        }
        fed.extend(labs.into_iter().map(|lab| ((indicator, lab), item_ix)));
    }
}

fn wrong_unit(item: &SurveyItem, indicator: &Indicator) -> Option<Problem> {
    if matches!(indicator.unit, Unit::Scale | Unit::Share) {
        return None;
    }
    Some(Problem::IndicatorCannotBeFed {
        item: quoted(&item.id.value),
        indicator: quoted(&indicator.id.value),
        scale: word(Unit::Scale.words()),
        share: word(Unit::Share.words()),
    })
}

fn word(words: Words) -> Value {
    named(words.sv, words.en)
}

/// A share is of positive answers, of which more are better; a mean goes the
/// way of its item.
fn other_direction(item: &SurveyItem, indicator: &Indicator) -> Option<Problem> {
    let (of_item, of_indicator) = (item.direction, indicator.direction);
    let share = indicator.unit == Unit::Share;
    let differs = match share {
        true => of_indicator == Direction::Down,
        false => of_item != of_indicator,
    };
    differs.then(|| Problem::FeedsTheOtherWay {
        item: quoted(&item.id.value),
        indicator: quoted(&indicator.id.value),
        goes: (!share).then(|| word(of_item.words())).into(),
        other: word(of_indicator.words()),
        up: word(Direction::Up.words()),
    })
}

fn fed_twice(item: &SurveyItem, indicator: &Indicator, earlier: &SurveyItem) -> Problem {
    Problem::IndicatorFedTwice {
        item: quoted(&item.id.value),
        other: quoted(&earlier.id.value),
        indicator: quoted(&indicator.id.value),
    }
}

/// The labs that answered an item, or the first item of an index.
fn labs_asked(programme: &Programme, item: ItemIx) -> BTreeSet<LabIx> {
    let survey = &programme.survey;
    let parts = &programme.survey_items[item.at()].parts;
    let asked = parts.first().unwrap_or(&item);
    let answers = survey.answers.get(asked).into_iter().flatten();
    let answered = answers.zip(&survey.lab).filter(|pair| pair.0.is_some());
    answered.map(|(_, lab)| *lab).collect()
}
