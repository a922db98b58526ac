//! Where an indicator stands against its target, and the figures of its
//! change.

use super::interval::difference_of_shares;
use super::{Figure, FigureKey, FigureUnit, Formula, IndicatorMeasure, Input, Register};
use crate::model::{Direction, Qualifier, Status, Unit};

/// Where an indicator stands against its target.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Progress {
    /// The target is met in the wanted direction.
    Reached,
    /// Moved towards the target.
    OnTheWay,
    /// The values differ, but no more than chance could make them.
    Unclear,
    /// Did not move.
    NoMovement,
    /// Moved away from the target.
    WrongWay,
    /// Not reached, and without a baseline no movement can be told.
    NotReached,
    /// The target lies on the wrong side of the baseline for the direction.
    UnclearTarget,
    /// There is a value but no target.
    NoTarget,
}

impl Progress {
    /// Its id in results files and for the theme's marks.
    pub fn id(self) -> &'static str {
        match self {
            Self::Reached => "reached",
            Self::OnTheWay => "on-the-way",
            Self::Unclear => "unclear",
            Self::NoMovement => "no-movement",
            Self::WrongWay => "wrong-way",
            Self::NotReached => "not-reached",
            Self::UnclearTarget => "unclear-target",
            Self::NoTarget => "no-target",
        }
    }
}

/// Judges `actual` against `target`, from `baseline` where there is one, by the
/// values alone; [`super::standing`] also asks what the movement rests on.
pub(super) fn progress(
    direction: Direction,
    baseline: Option<f64>,
    actual: f64,
    target: Option<f64>,
) -> Progress {
    let sign = match direction {
        Direction::Up => 1.0,
        Direction::Down => -1.0,
    };
    let Some(target) = target else {
        return Progress::NoTarget;
    };
    if baseline.is_some_and(|baseline| (target - baseline) * sign < 0.0) {
        return Progress::UnclearTarget;
    }
    if (actual - target) * sign >= 0.0 {
        return Progress::Reached;
    }
    let Some(baseline) = baseline else {
        return Progress::NotReached;
    };
    let movement = (actual - baseline) * sign;
    if movement > 0.0 {
        Progress::OnTheWay
    } else if movement < 0.0 {
        Progress::WrongWay
    } else {
        Progress::NoMovement
    }
}

/// Baseline, actual and target of one indicator, as far as they are known.
pub(super) struct Values {
    pub baseline: Option<Figure>,
    pub actual: Option<Figure>,
    pub target: Option<Figure>,
}

impl Values {
    pub fn progress(&self, direction: Direction) -> Option<Progress> {
        let value = |figure: &Option<Figure>| figure.as_ref().map(|figure| figure.value);
        Some(progress(
            direction,
            value(&self.baseline),
            value(&self.actual)?,
            value(&self.target),
        ))
    }

    /// Adds the three and what follows from them under the keys that `key` gives.
    pub(super) fn add_to(
        self,
        register: &mut Register,
        direction: Direction,
        key: impl Fn(IndicatorMeasure) -> FigureKey,
    ) {
        use IndicatorMeasure as M;
        self.add_change(register, direction, &key);
        if let (None, Some(actual), Some(target)) = (&self.baseline, &self.actual, &self.target)
            && direction == Direction::Up
            && target.value > 0.0
        {
            let inputs = [key(M::Actual), key(M::Target)];
            let ratio = actual.value / target.value;
            let (unit, formula) = (FigureUnit::Ratio, Formula::ActualOfTarget);
            let figure = derived(ratio, unit, formula, &inputs, &[actual, target]);
            register.add(key(M::ActualOfTarget), figure);
        }
        let Self {
            baseline,
            actual,
            target,
        } = self;
        for (measure, figure) in [
            (M::Baseline, baseline),
            (M::Actual, actual),
            (M::Target, target),
        ] {
            if let Some(figure) = figure {
                register.add(key(measure), figure);
            }
        }
    }

    /// Adds the change, absolute and relative, and the attainment.
    fn add_change(
        &self,
        register: &mut Register,
        direction: Direction,
        key: &impl Fn(IndicatorMeasure) -> FigureKey,
    ) {
        use IndicatorMeasure as M;
        let (Some(baseline), Some(actual)) = (&self.baseline, &self.actual) else {
            return;
        };
        if unequal_periods(baseline, actual) {
            return;
        }
        let change = actual.value - baseline.value;
        let inputs = [key(M::Actual), key(M::Baseline)];
        let of_both =
            |value, unit, formula| derived(value, unit, formula, &inputs, &[actual, baseline]);
        let unit = match actual.unit {
            FigureUnit::Of(Unit::Share | Unit::RelativeChange) => FigureUnit::SharePoints,
            unit => unit,
        };
        let interval = change_interval(baseline, actual);
        let figure = Figure {
            mean_interval: interval.map(Box::new),
            ..of_both(change, unit, Formula::Change)
        };
        register.add(key(M::Change), figure);
        if baseline.value != 0.0 {
            let relative = change / baseline.value.abs();
            let figure = of_both(relative, FigureUnit::Ratio, Formula::RelativeChange);
            register.add(key(M::RelativeChange), figure);
        }
        if let Some(target) = &self.target
            && target.value != baseline.value
            && self.progress(direction) != Some(Progress::UnclearTarget)
        {
            let inputs = [key(M::Actual), key(M::Baseline), key(M::Target)];
            let attainment = change / (target.value - baseline.value);
            let (unit, formula) = (FigureUnit::Ratio, Formula::Attainment);
            let three = [actual, baseline, target];
            let figure = derived(attainment, unit, formula, &inputs, &three);
            register.add(key(M::Attainment), figure);
        }
    }
}

/// The 95 % interval of `actual` − `baseline`, in their unit, as far as their
/// own intervals give one: of shares by Newcombe's method, of means as of
/// independent groups. Where the same people were asked twice it is wider than
/// need be, never narrower than it should for answers that go together.
pub(super) fn change_interval(baseline: &Figure, actual: &Figure) -> Option<(f64, f64)> {
    let counts = |figure: &Figure| Some((figure.numerator?, figure.n?));
    if let (Some(before), Some(after)) = (counts(baseline), counts(actual)) {
        return difference_of_shares(before, after);
    }
    let half = |figure: &Figure| {
        let (low, high) = figure.mean_interval.as_deref()?;
        Some((high - low) / 2.0)
    };
    let half = half(baseline)?.hypot(half(actual)?);
    let change = actual.value - baseline.value;
    Some((change - half, change + half))
}

/// A figure computed from others: exact only when all of them are, with the
/// weakest status among them, about people when one of them is.
fn derived(
    value: f64,
    unit: FigureUnit,
    formula: Formula,
    inputs: &[FigureKey],
    from: &[&Figure],
) -> Figure {
    let exact = from
        .iter()
        .all(|figure| figure.qualifier == Qualifier::Exact);
    let decimals = match unit {
        FigureUnit::Of(_) => from.iter().map(|figure| figure.decimals).max().unwrap_or(0),
        FigureUnit::SharePoints | FigureUnit::Ratio | FigureUnit::Number => 0,
    };
    Figure {
        value,
        unit,
        qualifier: if exact {
            Qualifier::Exact
        } else {
            Qualifier::About
        },
        decimals,
        numerator: None,
        n: None,
        mean_interval: None,
        status: from
            .iter()
            .map(|figure| figure.status)
            .min()
            .unwrap_or(Status::Preliminary),
        date: None,
        period: None,
        formula,
        inputs: inputs.iter().map(|key| Input::Figure(*key)).collect(),
        about_people: from.iter().any(|figure| figure.about_people),
        exemption: from.iter().find_map(|figure| figure.exemption),
    }
}

/// Whether two counts cover periods whose lengths differ by more than a tenth.
pub(super) fn unequal_periods(a: &Figure, b: &Figure) -> bool {
    let days = |figure: &Figure| figure.period.map(|(from, to)| (to - from).num_days() + 1);
    match (days(a), days(b)) {
        (Some(a), Some(b)) => (a - b).abs() * 10 > a.max(b),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn progress_follows_the_direction() {
        use Direction::{Down, Up};
        assert_eq!(progress(Up, Some(2.0), 4.0, Some(4.0)), Progress::Reached);
        assert_eq!(progress(Up, Some(2.0), 3.0, Some(4.0)), Progress::OnTheWay);
        assert_eq!(
            progress(Down, Some(2.0), 3.0, Some(1.0)),
            Progress::WrongWay
        );
        assert_eq!(
            progress(Down, Some(2.0), 2.0, Some(1.0)),
            Progress::NoMovement
        );
        assert_eq!(progress(Up, None, 3.0, Some(4.0)), Progress::NotReached);
        assert_eq!(
            progress(Up, Some(5.0), 6.0, Some(4.0)),
            Progress::UnclearTarget
        );
        assert_eq!(progress(Up, Some(5.0), 6.0, None), Progress::NoTarget);
    }
}
