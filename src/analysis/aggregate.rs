//! An indicator over labs, as its row says: values add, shares pool, means
//! weigh by n, or there is no total and each lab speaks for itself.

use std::collections::BTreeSet;

use super::progress::{Progress, Values};
use super::register::Hidden;
use super::standing::standing;
use super::{Figure, FigureKey, FigureUnit, Formula, IndicatorMeasure, Input, Register};
use crate::diagnostic::{Diagnostic, Diagnostics, Problem, quoted};
use crate::model::programme::Indicator;
use crate::model::{
    Aggregation, GroupIx, IndicatorIx, LabIx, Programme, Qualifier, Scope, Status, Unit,
};

/// Whether what all labs together change by is more, or less, than any of them
/// does: then it tells how many came from which lab, and not what came of it.
fn moves_by_weights(values: &Values, (baselines, actuals): (&PerLab, &PerLab)) -> bool {
    let (Some(baseline), Some(actual)) = (&values.baseline, &values.actual) else {
        return false;
    };
    if !matches!(actual.formula, Formula::PooledShare | Formula::WeightedMean) {
        return false;
    }
    let room = match actual.unit {
        FigureUnit::Of(Unit::Share | Unit::RelativeChange) => 0.01,
        _ => 0.05 * actual.value.abs().max(baseline.value.abs()),
    };
    let changes = baselines.iter().zip(actuals);
    let changes = changes.map(|((.., before), (.., after))| after.value - before.value);
    let least = changes.clone().fold(f64::INFINITY, f64::min);
    let most = changes.fold(f64::NEG_INFINITY, f64::max);
    let change = actual.value - baseline.value;
    !(least - room..=most + room).contains(&change)
}

fn weights_moved(programme: &Programme, indicator: IndicatorIx) -> Option<Diagnostic> {
    let mut rows = programme.measurements.iter();
    let row = rows.find(|row| row.indicator == indicator)?;
    let problem = Problem::LabsWeighOtherwise {
        indicator: quoted(&programme.indicators[indicator.at()].id.value),
    };
    Some(problem.warning_at(programme.sources.place(row.at)))
}

/// Whether two means cannot be of the same scale: 3.8 of 5 beside 76 of 100.
pub(super) fn are_of_other_scales(least: f64, most: f64) -> bool {
    const TIMES: f64 = 8.0;
    least > 0.0 && most >= TIMES * least
}

/// The figures of one measure in the labs that have it.
type PerLab = Vec<(LabIx, FigureKey, Figure)>;

/// Adds what can be said of an indicator and group over all labs.
pub(super) fn aggregate_over_labs(
    programme: &Programme,
    indicator: IndicatorIx,
    group: Option<GroupIx>,
    register: &mut Register,
    diagnostics: &mut Diagnostics,
) {
    let declared = &programme.indicators[indicator.at()];
    let per_lab = |measure| match group {
        // Told beside the total of all labs, a group must be a part of all of them.
        Some(group) if !divided_everywhere(programme, register, (indicator, group), measure) => {
            Vec::new()
        }
        _ => collect(register, indicator, group, measure, programme.labs.len()),
    };
    let baselines = per_lab(IndicatorMeasure::Baseline);
    let actuals = per_lab(IndicatorMeasure::Actual);
    let targets = per_lab(IndicatorMeasure::Target);
    let key = |measure| FigureKey::Indicator {
        indicator,
        scope: Scope::All,
        measure,
        group,
    };
    let same_labs = |a: &PerLab, b: &PerLab| a.iter().map(|e| e.0).eq(b.iter().map(|e| e.0));
    // A change between sums over different labs would be about the labs.
    let comparable = same_labs(&baselines, &actuals);
    let targeted = same_labs(&targets, &actuals);
    // A sum over some of the labs that count it is no sum of all.
    let adds = declared.joined_by() == Aggregation::Sum;
    let counting = baselines.iter().chain(&actuals).chain(&targets);
    let counting: BTreeSet<LabIx> = counting.map(|own| own.0).collect();
    let covers = |labs: &PerLab| !adds || labs.len() == counting.len();
    let mut values = Values {
        baseline: combine(declared, &baselines).filter(|_| match covers(&actuals) {
            true => comparable,
            false => covers(&baselines),
        }),
        actual: combine(declared, &actuals).filter(|_| covers(&actuals)),
        target: combine_targets(declared, &actuals, &targets)
            .filter(|_| targeted && covers(&targets)),
    };
    if moves_by_weights(&values, (&baselines, &actuals)) {
        values.baseline = None;
        if group.is_none() {
            diagnostics.extend(weights_moved(programme, indicator));
        }
    }
    values.add_to(register, declared.direction, key);
}

/// Adds for each indicator with targets in how many labs the target is
/// reached, and in how many that can be judged, over the figures that are
/// `shown` alone: a lab of which one is withheld is part of neither number.
pub(crate) fn add_reached(
    programme: &Programme,
    register: &mut Register,
    shown: impl Fn(FigureKey) -> bool,
) {
    let mut found = Vec::new();
    for indicator in (0..programme.indicators.len()).map(IndicatorIx::from) {
        let (reached, judged) = count_reached(programme, register, &shown, indicator);
        if judged.is_empty() {
            continue;
        }
        for (measure, formula, value) in [
            (IndicatorMeasure::Reached, Formula::LabsReached, reached),
            (
                IndicatorMeasure::WithTarget,
                Formula::LabsWithTarget,
                judged.len() as u64,
            ),
        ] {
            let inputs = judged.iter().flat_map(|(_, keys)| keys.iter().copied());
            let status = judged.iter().map(|(status, _)| *status).min();
            let figure = Figure::count(
                value,
                formula,
                status.unwrap_or(Status::Preliminary),
                inputs.map(Input::Figure).collect(),
            );
            let key = FigureKey::Indicator {
                indicator,
                scope: Scope::All,
                measure,
                group: None,
            };
            found.push((key, figure));
        }
    }
    for (key, figure) in found {
        register.add(key, figure);
    }
    register.sort();
}

/// Whether every lab that tells a measure of everyone tells it by the dimension of
/// a group too; a category that nobody in a lab belongs to need not be told there.
fn divided_everywhere(
    programme: &Programme,
    register: &Register,
    (indicator, group): (IndicatorIx, GroupIx),
    measure: IndicatorMeasure,
) -> bool {
    let dimension = programme.dimension(group);
    let groups = (0..programme.groups.len()).map(GroupIx::from);
    let within: Vec<GroupIx> = groups
        .filter(|group| programme.dimension(*group) == dimension)
        .collect();
    (0..programme.labs.len()).map(LabIx::from).all(|lab| {
        let told = |group| {
            let scope = Scope::Lab(lab);
            let key = FigureKey::Indicator {
                indicator,
                scope,
                measure,
                group,
            };
            register.get(key).is_some()
        };
        !told(None) || within.iter().any(|group| told(Some(*group)))
    })
}

fn collect(
    register: &Register,
    indicator: IndicatorIx,
    group: Option<GroupIx>,
    measure: IndicatorMeasure,
    labs: usize,
) -> PerLab {
    (0..labs)
        .map(LabIx::from)
        .filter_map(|lab| {
            let key = FigureKey::Indicator {
                indicator,
                scope: Scope::Lab(lab),
                measure,
                group,
            };
            Some((lab, key, register.get(key)?.clone()))
        })
        .collect()
}

/// One figure for all labs, where the indicator has one at all.
fn combine(indicator: &Indicator, per_lab: &PerLab) -> Option<Figure> {
    let (_, _, first) = per_lab.first()?;
    let figures = || per_lab.iter().map(|(_, _, figure)| figure);
    if figures().any(|figure| figure.period != first.period) {
        return None;
    }
    let least = figures()
        .map(|figure| figure.value)
        .fold(f64::INFINITY, f64::min);
    let most = figures().map(|figure| figure.value).fold(0.0, f64::max);
    if indicator.unit == Unit::Scale && are_of_other_scales(least, most) {
        return None;
    }
    let sum = || figures().map(|figure| figure.value).sum::<f64>();
    let n = figures().map(|figure| figure.n).sum::<Option<u64>>();
    let weighted = || {
        let total = n.filter(|n| *n > 0)? as f64;
        let weight = |figure: &Figure| figure.n.unwrap_or(0) as f64;
        Some(
            figures()
                .map(|figure| figure.value * weight(figure))
                .sum::<f64>()
                / total,
        )
    };
    let numerator = figures()
        .map(|figure| figure.numerator)
        .sum::<Option<u64>>();
    let (value, formula) = match (indicator.joined_by(), numerator, n) {
        (Aggregation::None, ..) => return None,
        (Aggregation::Sum, ..) => (sum(), Formula::SumOverLabs),
        (Aggregation::Pooled, Some(numerator), Some(n)) if n > 0 => {
            (numerator as f64 / n as f64, Formula::PooledShare)
        }
        (Aggregation::Pooled | Aggregation::Mean, ..) => (weighted()?, Formula::WeightedMean),
    };
    let pooled = formula == Formula::PooledShare;
    Some(Figure {
        value,
        unit: FigureUnit::Of(indicator.unit),
        qualifier: combined_qualifier(figures().map(|figure| figure.qualifier)),
        decimals: figures().map(|figure| figure.decimals).max().unwrap_or(0),
        numerator: numerator.filter(|_| pooled),
        n,
        mean_interval: None,
        status: figures().map(|figure| figure.status).min()?,
        date: figures().map(|figure| figure.date).max()?,
        period: first.period,
        formula,
        inputs: per_lab
            .iter()
            .map(|(_, key, _)| Input::Figure(*key))
            .collect(),
        about_people: first.about_people,
        exemption: None,
    })
}

/// Targets add up where the values do; those of shares and means can be told
/// for all labs only where every lab has the same.
fn combine_targets(indicator: &Indicator, actuals: &PerLab, targets: &PerLab) -> Option<Figure> {
    let (_, _, first) = targets.first()?;
    let adds = combine(indicator, actuals)?.formula == Formula::SumOverLabs;
    let same = targets
        .iter()
        .all(|(_, _, figure)| figure.value == first.value);
    if !adds && !same {
        return None;
    }
    let mut figure = first.clone();
    figure.inputs = targets
        .iter()
        .map(|(_, key, _)| Input::Figure(*key))
        .collect();
    figure.status = targets.iter().map(|(_, _, figure)| figure.status).min()?;
    if adds {
        figure.value = targets.iter().map(|(_, _, figure)| figure.value).sum();
        figure.formula = Formula::SumOverLabs;
    }
    Some(figure)
}

/// A sum of "over 100" and 20 is over 120; with an "about" in it, about.
fn combined_qualifier(qualifiers: impl Iterator<Item = Qualifier>) -> Qualifier {
    let rank = |qualifier: &Qualifier| match qualifier {
        Qualifier::Exact => 0,
        Qualifier::AtLeast => 1,
        Qualifier::Over => 2,
        Qualifier::About => 3,
    };
    qualifiers.max_by_key(rank).unwrap_or(Qualifier::Exact)
}

/// In how many labs the target is reached, and for each lab that has a value
/// and a target that can be judged, all of them shown, the weakest status and
/// the figures behind it.
fn count_reached(
    programme: &Programme,
    register: &Register,
    shown: &impl Fn(FigureKey) -> bool,
    indicator: IndicatorIx,
) -> (u64, Vec<(Status, Vec<FigureKey>)>) {
    use IndicatorMeasure::{Actual, Baseline, Target};
    let mut reached = 0;
    let mut judged = Vec::new();
    for lab in (0..programme.labs.len()).map(LabIx::from) {
        let scope = Scope::Lab(lab);
        let key = |measure| FigureKey::Indicator {
            indicator,
            scope,
            measure,
            group: None,
        };
        let keys = [Baseline, Actual, Target].map(key).into_iter();
        let known = keys.filter_map(|key| Some((key, register.get(key)?.status)));
        let (keys, statuses): (Vec<FigureKey>, Vec<Status>) = known.unzip();
        if !keys.contains(&key(Target)) || !keys.iter().all(|key| shown(*key)) {
            continue;
        }
        let look = |key| match register.get(key) {
            Some(_) if !shown(key) => Err(Hidden),
            figure => Ok(figure),
        };
        let stands = standing(programme, register, (indicator, scope), look);
        let Ok(Some(stands)) = stands else { continue };
        if matches!(stands, Progress::UnclearTarget | Progress::Inexact) {
            continue;
        }
        reached += u64::from(stands == Progress::Reached);
        let weakest = statuses.into_iter().min().unwrap_or(Status::Preliminary);
        judged.push((weakest, keys));
    }
    (reached, judged)
}
