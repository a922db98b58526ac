//! Sums of what is not counted in whole people: an indicator and the survey item
//! that feeds it, an index and its items, what is told over several codes.
//!
//! As long as a relation has exactly one withheld term, that term can be
//! computed from the others; and a lab that knows its own term computes one of
//! two. So another one is withheld with it. Where one lab's terms are told by
//! another's, three are withheld.

mod fed;

use std::collections::BTreeMap;

use self::fed::{FedTotal, is_additive, is_fed};
use super::relations::{Dependence, Guard};
use super::{Rule, Withheld, themes};
use crate::analysis::{
    FactorMeasure, FigureKey, Formula, Input, PairedMeasure, Register, SurveyMeasure,
};
use crate::model::{ItemIx, Programme, Scope};

/// Withholds further figures until no term can be computed from the others.
pub(super) fn protect(
    programme: &Programme,
    register: &Register,
    guard: Guard<'_>,
    withheld: &mut Withheld,
) {
    if withheld.is_empty() {
        return;
    }
    let (relations, mixed) = relations(programme, register);
    loop {
        let before = withheld.len();
        for relation in &relations {
            if is_safe(relation, guard, withheld) {
                continue;
            }
            let shown = relation.iter().filter(|key| !withheld.contains_key(key));
            let partner = shown
                .filter(|key| guard.may_hide(**key))
                .min_by_key(|key| cost(register, **key));
            if let Some(&partner) = partner {
                withheld.insert(partner, Rule::Complementary);
            }
        }
        for total in &mixed {
            if total.tells_of_withheld(withheld) && guard.may_hide(total.key) {
                withheld.insert(total.key, Rule::Complementary);
            }
        }
        if withheld.len() == before {
            return;
        }
    }
}

/// The withheld figures that can be computed from what is shown.
pub(super) fn audit(
    programme: &Programme,
    register: &Register,
    guard: Guard<'_>,
    withheld: &Withheld,
) -> Vec<FigureKey> {
    let (relations, mixed) = relations(programme, register);
    let open = relations
        .into_iter()
        .filter(|relation| !is_safe(relation, guard, withheld));
    let open = open.flatten().filter(|key| withheld.contains_key(key));
    let mixed = mixed
        .iter()
        .filter(|total| total.tells_of_withheld(withheld));
    let mixed = mixed.flat_map(|total| total.withheld_labs(withheld));
    open.chain(mixed).collect()
}

/// Whether no term can be computed, neither by a reader nor by a lab that
/// knows its own.
fn is_safe(relation: &Dependence, guard: Guard<'_>, withheld: &Withheld) -> bool {
    let struck = relation.iter();
    let struck = struck.filter(|key| withheld.contains_key(key) && !(guard.known)(**key));
    let (total, labs): (Vec<&FigureKey>, Vec<&FigureKey>) =
        struck.partition(|key| scope_of(**key) == Scope::All);
    let over_labs = relation.iter().any(|key| scope_of(*key) == Scope::All)
        && relation.iter().any(|key| scope_of(*key) != Scope::All);
    match (total.len(), labs.len()) {
        (0, 0) => true,
        (0, 2) => !over_labs,
        (totals, labs) => totals + labs > 1,
    }
}

/// What withholding a figure costs the reader, cheapest first: what is told
/// beside themes and factors before those themselves; totals are given up
/// last, small figures before large ones.
fn cost(register: &Register, key: FigureKey) -> (bool, bool, bool, u64, FigureKey) {
    let total_over_labs = scope_of(key) == Scope::All;
    let total_over_groups = matches!(key, FigureKey::Indicator { group: None, .. });
    let size = register.get(key).map_or(0, |figure| {
        figure
            .n
            .unwrap_or_else(|| figure.value.abs().round() as u64)
    });
    (
        !themes::is_extra(key),
        total_over_labs,
        total_over_groups,
        size,
        key,
    )
}

/// Every relation in which one term follows from the others; and the totals that repeat
/// no figure of the item that feeds them.
fn relations(programme: &Programme, register: &Register) -> (Vec<Dependence>, Vec<FedTotal>) {
    let mut over_labs: BTreeMap<FigureKey, Dependence> = BTreeMap::new();
    let mut over_groups: BTreeMap<(FigureKey, &str), Dependence> = BTreeMap::new();
    let (mut equal, mut mixed) = (Vec::new(), Vec::new());
    for (key, figure) in register.iter().filter(|(_, figure)| figure.about_people) {
        if let Some(total) = total_over_labs(key) {
            over_labs.entry(total).or_default().push(key);
        }
        if let FigureKey::Indicator {
            measure,
            group: Some(group),
            ..
        } = key
            && is_additive(measure)
            && let Some(total) = key.of_everyone()
        {
            let dimension = programme.dimension(group);
            over_groups.entry((total, dimension)).or_default().push(key);
        }
        if let (
            Formula::Mean | Formula::MeanScore | Formula::SharePositive,
            FigureKey::Indicator { .. },
            [Input::Figure(fed_by)],
        ) = (figure.formula, key, &*figure.inputs)
        {
            equal.push(vec![key, *fed_by]);
        }
        if let Some(total) = FedTotal::of(register, key, figure) {
            match total.repeats(register) {
                Some(same) => equal.push(vec![key, same]),
                None => mixed.push(total),
            }
        }
    }
    let with_total = |(total, mut terms): (FigureKey, Dependence)| {
        register.get(total)?;
        if !terms.contains(&total) {
            terms.push(total);
        }
        Some(terms)
    };
    let fed = |key: &FigureKey| register.get(*key).is_some_and(is_fed);
    let labs = over_labs.into_iter().filter(|(total, parts)| {
        !matches!(total, FigureKey::Indicator { .. }) || parts.iter().any(fed)
    });
    let labs = labs.filter_map(with_total);
    let groups = over_groups.into_iter();
    let groups = groups
        .map(|((total, _), terms)| (total, terms))
        .filter(|(total, _)| fed(total));
    let relations = labs
        .chain(groups.filter_map(with_total))
        .chain(equal)
        .chain(themes::relations(register))
        .chain(index_relations(programme, register));
    (relations.collect(), mixed)
}

/// The figure for all labs that a lab's figure adds up to, where it does.
fn total_over_labs(key: FigureKey) -> Option<FigureKey> {
    let scope = Scope::All;
    match key {
        FigureKey::Indicator {
            indicator,
            measure,
            group,
            ..
        } if is_additive(measure) => Some(FigureKey::Indicator {
            indicator,
            scope,
            measure,
            group,
        }),
        FigureKey::Code { code, measure, .. }
            if measure == measure.with_children() && !measure.counts_labs() =>
        {
            Some(FigureKey::Code {
                code,
                scope,
                measure,
            })
        }
        _ => None,
    }
}

/// Means that are judged item by item, and yet add up to that of an index.
/// Those of who dropped out follow from others.
fn is_mean(measure: PairedMeasure) -> bool {
    matches!(
        measure,
        PairedMeasure::MeanChange | PairedMeasure::StayersBefore
    )
}

/// An index's mean is the mean of its items' means, before, after and of what
/// changed, where the same persons answered them all.
fn index_relations(programme: &Programme, register: &Register) -> Vec<Dependence> {
    let mut relations = Vec::new();
    for (key, figure) in register.iter() {
        let index = match key {
            FigureKey::Survey {
                item,
                measure: SurveyMeasure::Mean,
                ..
            } => item,
            FigureKey::Paired { item, measure, .. } if is_mean(measure) => item,
            _ => continue,
        };
        let parts = programme.survey_items[index.at()].parts.iter();
        let parts: Dependence = parts.map(|part| of_item(key, *part)).collect();
        let same = |part: &FigureKey| register.get(*part).is_some_and(|of| of.n == figure.n);
        if !parts.is_empty() && parts.iter().all(same) {
            relations.push([vec![key], parts].concat());
        }
    }
    relations
}

/// The same figure of another item.
pub(super) fn of_item(key: FigureKey, item: ItemIx) -> FigureKey {
    match key {
        FigureKey::Survey {
            scope,
            occasion,
            measure,
            ..
        } => FigureKey::Survey {
            item,
            scope,
            occasion,
            measure,
        },
        FigureKey::Paired { scope, measure, .. } => FigureKey::Paired {
            item,
            scope,
            measure,
        },
        other => other,
    }
}

/// Whom a figure is about; the interviews behind a factor are told lab by lab.
fn scope_of(key: FigureKey) -> Scope {
    match key {
        FigureKey::Factor {
            measure: FactorMeasure::InterviewsIn(lab),
            ..
        } => Scope::Lab(lab),
        _ => key.scope(),
    }
}
