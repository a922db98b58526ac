//! Claims that something rose, fell or stayed.

use super::super::views::Views;
use super::{Claim, id, printed, shown};
use crate::analysis::verdict::Verdict;
use crate::analysis::{Figure, FigureKey, FigureUnit, IndicatorMeasure, PairedMeasure};
use crate::diagnostic::{Problem, plain, quoted};
use crate::model::{Language, Occasion, Unit};
use crate::wording::figures::{figure_text, value_text};
use crate::wording::format;

/// A movement as values and as printed.
pub(super) struct Movement {
    pub by: f64,
    /// Whether both ends are printed alike.
    pub alike: bool,
    /// The value before as printed, where there is one beside the change.
    pub before: Option<String>,
    pub after: String,
}

/// Holds a claim of a movement: in the values, as printed, and more than chance
/// could make.
pub(super) fn check_movement(
    views: &Views,
    key: FigureKey,
    claim: Claim,
    says: &str,
) -> Result<(), Problem> {
    let movement = movement(views, key)?;
    let carried = match claim {
        Claim::Increased => movement.by > 0.0 && !movement.alike,
        Claim::Decreased => movement.by < 0.0 && !movement.alike,
        _ => movement.alike,
    };
    if carried && claim != Claim::Unchanged && is_unclear(views, key) {
        return Err(Problem::ClaimUnclear {
            figure: plain(id(views, key)),
            says: quoted(says.trim()),
        });
    }
    if carried {
        return Ok(());
    }
    Err(Problem::ClaimNotCarried {
        figure: plain(id(views, key)),
        says: quoted(says.trim()),
        before: movement.before.map(plain).into(),
        actual: plain(movement.after),
    })
}

fn movement(views: &Views, key: FigureKey) -> Result<Movement, Problem> {
    let language = views.catalogue.language();
    let to = shown(views, key)?;
    if is_change(key) || to.unit == FigureUnit::Of(Unit::RelativeChange) {
        return Ok(Movement {
            by: to.value,
            alike: value_text(to, to.value, language) == value_text(to, 0.0, language),
            before: None,
            after: printed(views, key)?,
        });
    }
    let before = before(key).ok_or_else(|| Problem::ClaimWithoutBefore {
        figure: plain(id(views, key)),
    })?;
    let from = shown(views, before)?;
    Ok(between(from, to, language))
}

pub(super) fn between(from: &Figure, to: &Figure, language: Language) -> Movement {
    let (before, after) = (figure_text(from, language), figure_text(to, language));
    let alike = before == after;
    Movement {
        by: to.value - from.value,
        alike,
        before: Some(format::plain_spaces(&before)),
        after: format::plain_spaces(&after),
    }
}

fn is_change(key: FigureKey) -> bool {
    matches!(
        key,
        FigureKey::Indicator {
            measure: IndicatorMeasure::Change | IndicatorMeasure::RelativeChange,
            ..
        } | FigureKey::Paired {
            measure: PairedMeasure::MeanChange,
            ..
        }
    )
}

/// Whether chance alone could have made a movement, as the reports judge it
/// everywhere.
fn is_unclear(views: &Views, key: FigureKey) -> bool {
    match key {
        FigureKey::Indicator {
            indicator,
            scope,
            group: None,
            measure:
                IndicatorMeasure::Actual | IndicatorMeasure::Change | IndicatorMeasure::RelativeChange,
        } => views.publication.is_unclear(indicator, scope),
        FigureKey::Survey { item, scope, .. } | FigureKey::Paired { item, scope, .. } => {
            let verdict = views.publication.verdict(item, scope);
            !matches!(verdict, Some(Verdict::Better | Verdict::Worse))
        }
        _ => false,
    }
}

/// The figure that a later one is compared with.
fn before(key: FigureKey) -> Option<FigureKey> {
    match key {
        FigureKey::Indicator {
            indicator,
            scope,
            measure: IndicatorMeasure::Actual | IndicatorMeasure::At(_),
            group,
        } => Some(FigureKey::Indicator {
            indicator,
            scope,
            measure: IndicatorMeasure::Baseline,
            group,
        }),
        FigureKey::Survey {
            item,
            scope,
            occasion: Occasion::FollowUp | Occasion::On(_),
            measure,
        } => Some(FigureKey::Survey {
            item,
            scope,
            occasion: Occasion::Baseline,
            measure,
        }),
        _ => None,
    }
}
