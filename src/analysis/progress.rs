//! Where an indicator stands against its target, and the figures of its
//! change.

use super::bounds::{how_known, is_surely_less, surely_reaches};
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
    /// The value is not known exactly enough: "at least 12" may be 15 or not.
    Inexact,
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
            Self::Inexact => "inexact",
            Self::UnclearTarget => "unclear-target",
            Self::NoTarget => "no-target",
        }
    }
}

/// Judges `actual` against `target`, from `baseline` where there is one, by the
/// values alone; [`super::standing`] also asks what the movement rests on.
pub(super) fn progress(
    direction: Direction,
    baseline: Option<&Figure>,
    actual: &Figure,
    target: Option<&Figure>,
) -> Progress {
    let Some(target) = target else {
        return Progress::NoTarget;
    };
    // Whether the first is further the wanted way than the second.
    let is_worse = |one, other| match direction {
        Direction::Up => is_surely_less(one, other),
        Direction::Down => is_surely_less(other, one),
    };
    let reaches = match direction {
        Direction::Up => surely_reaches(actual, target),
        Direction::Down => surely_reaches(target, actual),
    };
    if baseline.is_some_and(|baseline| is_worse(target, baseline)) {
        return Progress::UnclearTarget;
    }
    if reaches {
        return Progress::Reached;
    }
    if !is_worse(actual, target) {
        return Progress::Inexact;
    }
    let Some(baseline) = baseline else {
        return Progress::NotReached;
    };
    let same = actual.value == baseline.value && actual.qualifier == baseline.qualifier;
    if is_worse(baseline, actual) {
        Progress::OnTheWay
    } else if is_worse(actual, baseline) {
        Progress::WrongWay
    } else if same && actual.qualifier == Qualifier::Exact {
        Progress::NoMovement
    } else {
        Progress::NotReached
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
        Some(progress(
            direction,
            self.baseline.as_ref(),
            self.actual.as_ref()?,
            self.target.as_ref(),
        ))
    }

    /// Adds the three and what follows from them under the keys that `key` gives.
    pub(super) fn add_to(
        mut self,
        register: &mut Register,
        direction: Direction,
        key: impl Fn(IndicatorMeasure) -> FigureKey,
    ) {
        use IndicatorMeasure as M;
        self.tell_apart();
        self.add_change(register, direction, &key);
        if let (None, Some(actual), Some(target)) = (&self.baseline, &self.actual, &self.target)
            && direction == Direction::Up
            && target.value > 0.0
        {
            let inputs = [key(M::Actual), key(M::Target)];
            let ratio = actual.value / target.value;
            let (unit, formula) = (FigureUnit::Ratio, Formula::ActualOfTarget);
            let known = match actual.qualifier {
                _ if target.qualifier != Qualifier::Exact => Qualifier::About,
                own => own,
            };
            let figure = derived(ratio, unit, formula, &inputs, (&[actual, target], known));
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
        let Some(known) = how_known(baseline, actual) else {
            return;
        };
        let change = actual.value - baseline.value;
        let inputs = [key(M::Actual), key(M::Baseline)];
        let both = [actual, baseline];
        let of_both = |value, unit, formula| derived(value, unit, formula, &inputs, (&both, known));
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
        let bound = matches!(known, Qualifier::AtLeast | Qualifier::Over);
        if let Some(target) = &self.target
            && target.value != baseline.value
            && self.progress(direction) != Some(Progress::UnclearTarget)
            && !(bound && target.value < baseline.value)
        {
            let inputs = [key(M::Actual), key(M::Baseline), key(M::Target)];
            let attainment = change / (target.value - baseline.value);
            let (unit, formula) = (FigureUnit::Ratio, Formula::Attainment);
            let known = match target.qualifier {
                Qualifier::Exact => known,
                _ => Qualifier::About,
            };
            let three = [actual, baseline, target];
            let figure = derived(attainment, unit, formula, &inputs, (&three, known));
            register.add(key(M::Attainment), figure);
        }
    }

    /// Gives values that were typed, differ, and would be printed alike the
    /// decimals that tell them apart.
    fn tell_apart(&mut self) {
        const MOST: u8 = 4;
        let mut typed: Vec<&mut Figure> = [&mut self.baseline, &mut self.actual, &mut self.target]
            .into_iter()
            .flatten()
            .filter(|figure| is_typed(figure))
            .collect();
        for _ in 0..MOST {
            let alike = |one: &Figure, other: &Figure| {
                one.value != other.value && one.printed_value() == other.printed_value()
            };
            let told: Vec<bool> = (0..typed.len())
                .map(|at| {
                    let others = typed.iter().any(|other| alike(typed[at], other));
                    others && typed[at].printed_value() != typed[at].value
                })
                .collect();
            for (figure, _) in typed.iter_mut().zip(told).filter(|(_, finer)| *finer) {
                figure.decimals = (figure.decimals + 1).min(MOST);
            }
        }
    }
}

/// Whether a figure is as typed, or a sum of what was: its decimals tell
/// nothing of single answers.
fn is_typed(figure: &Figure) -> bool {
    use Formula::{PooledShare, Share, SumOverLabs, Typed};
    matches!(figure.formula, Typed | Share | SumOverLabs | PooledShare)
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

/// A figure computed from others, known as exactly as is said, with the
/// weakest status among them, about people when one of them is.
fn derived(
    value: f64,
    unit: FigureUnit,
    formula: Formula,
    inputs: &[FigureKey],
    (from, known): (&[&Figure], Qualifier),
) -> Figure {
    let decimals = match unit {
        FigureUnit::Of(_) | FigureUnit::SharePoints => {
            from.iter().map(|figure| figure.decimals).max().unwrap_or(0)
        }
        FigureUnit::Ratio | FigureUnit::Number => 0,
    };
    Figure {
        value,
        unit,
        qualifier: known,
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

    fn figure(value: f64, qualifier: Qualifier) -> Figure {
        Figure {
            qualifier,
            ..Figure::typed(value)
        }
    }

    fn judged(
        direction: Direction,
        baseline: Option<f64>,
        (actual, known): (f64, Qualifier),
        target: Option<f64>,
    ) -> Progress {
        let exact = |value: Option<f64>| value.map(|value| figure(value, Qualifier::Exact));
        let (baseline, target) = (exact(baseline), exact(target));
        let actual = figure(actual, known);
        progress(direction, baseline.as_ref(), &actual, target.as_ref())
    }

    #[test]
    fn progress_follows_the_direction() {
        use Direction::{Down, Up};
        let exact = |value| (value, Qualifier::Exact);
        let cases = [
            (Up, Some(2.0), 4.0, Some(4.0), Progress::Reached),
            (Up, Some(2.0), 3.0, Some(4.0), Progress::OnTheWay),
            (Down, Some(2.0), 3.0, Some(1.0), Progress::WrongWay),
            (Down, Some(2.0), 2.0, Some(1.0), Progress::NoMovement),
            (Up, None, 3.0, Some(4.0), Progress::NotReached),
            (Up, Some(5.0), 6.0, Some(4.0), Progress::UnclearTarget),
            (Up, Some(5.0), 6.0, None, Progress::NoTarget),
        ];
        for (direction, baseline, actual, target, stands) in cases {
            assert_eq!(judged(direction, baseline, exact(actual), target), stands);
        }
    }

    #[test]
    fn what_is_not_known_exactly_is_not_judged() {
        use Direction::{Down, Up};
        use Qualifier::{About, AtLeast, Over};
        let cases = [
            (Up, (100.0, Over), 100.0, Progress::Reached),
            (Up, (80.0, AtLeast), 100.0, Progress::Inexact),
            (Down, (12.0, AtLeast), 15.0, Progress::Inexact),
            (Down, (20.0, AtLeast), 15.0, Progress::NotReached),
            (Down, (40.0, AtLeast), 15.0, Progress::WrongWay),
            (Up, (20.0, About), 20.0, Progress::Inexact),
            (Up, (25.0, About), 20.0, Progress::Reached),
        ];
        for (direction, actual, target, stands) in cases {
            let from = if direction == Up { 10.0 } else { 30.0 };
            let told = judged(direction, Some(from), actual, Some(target));
            assert_eq!(told, stands, "{actual:?} {target}");
        }
    }

    #[test]
    fn values_that_differ_are_printed_apart() {
        let kronor = |value| Figure {
            unit: FigureUnit::Of(Unit::Sek),
            ..figure(value, Qualifier::Exact)
        };
        let mut values = Values {
            baseline: Some(kronor(140.2)),
            actual: Some(kronor(140.25)),
            target: Some(kronor(150.0)),
        };
        values.tell_apart();
        let decimals = |figure: &Option<Figure>| figure.as_ref().map(|figure| figure.decimals);
        assert_eq!(decimals(&values.baseline), Some(1));
        assert_eq!(decimals(&values.actual), Some(1));
        assert_eq!(decimals(&values.target), Some(0));
    }
}
