//! Items and indices that feed an indicator: whether they can.

use std::collections::{BTreeMap, BTreeSet};

use super::super::rows::Reader;
use crate::diagnostic::{Problem, Relation, quote};
use crate::model::programme::{Indicator, SurveyItem};
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
    let problem = Problem::new(
        "indicator-cannot-be-fed",
        format!(
            "the item {} feeds the indicator {}, which is no mean and no share",
            quote(&item.id.value),
            quote(&indicator.id.value)
        ),
    )
    .help("give the indicator the unit `skala` (`scale`) for the mean, or `andel` (`share`) for the share of positive answers");
    Some(problem)
}

/// A share is of positive answers, of which more are better; a mean goes the
/// way of its item.
fn other_direction(item: &SurveyItem, indicator: &Indicator) -> Option<Problem> {
    let (of_item, of_indicator) = (item.direction, indicator.direction);
    if indicator.unit == Unit::Share {
        let problem = Problem::new(
            "feeds-the-other-way",
            format!(
                "the item {} gives the indicator {} the share of positive answers, of which more are better, and the indicator goes down",
                quote(&item.id.value),
                quote(&indicator.id.value)
            ),
        )
        .help("give the indicator the direction `upp` (`up`), and a name that says what the share is of");
        return (of_indicator == Direction::Down).then_some(problem);
    }
    if of_item == of_indicator {
        return None;
    }
    let problem = Problem::new(
        "feeds-the-other-way",
        format!(
            "the item {} goes {} and the indicator {}, which its mean feeds, {}",
            quote(&item.id.value),
            of_item.words().en,
            quote(&indicator.id.value),
            of_indicator.words().en
        ),
    )
    .help(
        "correct the direction (`riktning`) of one of them: the mean stays on the scale as asked",
    );
    Some(problem)
}

fn fed_twice(item: &SurveyItem, indicator: &Indicator, earlier: &SurveyItem) -> Problem {
    Problem::new(
        "indicator-fed-twice",
        format!(
            "the items {} and {} feed the same indicator {} in the same lab",
            quote(&earlier.id.value),
            quote(&item.id.value),
            quote(&indicator.id.value)
        ),
    )
    .help("let them form an index (the column `index`) and let the index feed the indicator, or keep one of them")
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
