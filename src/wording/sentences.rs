//! Sentences that follow the data: a withheld or missing figure changes the
//! sentence's shape instead of breaking it.

use super::Catalogue;
use super::figures::{figure_text, value_text};
use super::format;
use super::ranges::range_said;
use crate::analysis::indicators::Progress;
use crate::analysis::{Figure, FigureKey, IndicatorMeasure};
use crate::disclosure::{Publication, Published};
use crate::model::{Direction, IndicatorIx, Qualifier, Scope, Status};

/// What an indicator tells in one lab (or all): one or two sentences about
/// its value, its movement and its target.
pub fn indicator_sentence(
    publication: &Publication,
    catalogue: &Catalogue,
    indicator: IndicatorIx,
    scope: Scope,
) -> String {
    let figure = |measure| {
        publication.figure(FigureKey::Indicator {
            indicator,
            scope,
            measure,
            group: None,
        })
    };
    let actual = match figure(IndicatorMeasure::Actual) {
        None => return catalogue.text("sentence-missing"),
        Some(Published::Withheld {
            range: Some(range), ..
        }) => {
            let range = range_said(range, catalogue);
            return catalogue.format("sentence-range", &[("range", (&range).into())]);
        }
        Some(Published::Withheld { range: None, .. }) => {
            return catalogue.text("sentence-withheld");
        }
        Some(Published::Shown(actual)) => actual,
    };
    // A published result is not told against a made-up baseline or target.
    let told_with =
        |other: &Figure| other.status != Status::Example || actual.status == Status::Example;
    let baseline = match figure(IndicatorMeasure::Baseline) {
        Some(Published::Shown(baseline)) if told_with(baseline) => Some(baseline),
        _ => None,
    };
    let change = match figure(IndicatorMeasure::Change) {
        Some(Published::Shown(change)) => Some(change),
        _ => None,
    };
    let unclear = publication.is_unclear(indicator, scope);
    let moved = baseline.zip(change).filter(|_| !unclear);
    let mut sentence = value_sentence(catalogue, actual, moved);
    if let Some(baseline) = baseline.filter(|_| unclear) {
        let from = figure_text(baseline, catalogue.language());
        sentence.push(' ');
        sentence.push_str(&catalogue.format("sentence-unclear", &[("from", (&from).into())]));
    }
    // That the labs reach it together says nothing of each.
    let together = scope == Scope::All && publication.labs().len() > 1;
    if let Some(Published::Shown(target)) = figure(IndicatorMeasure::Target)
        && told_with(target)
        && let Some(progress) = publication.progress(indicator, scope)
        && let Some(words) = target_sentence(
            catalogue,
            (progress, together),
            (actual, target),
            publication.indicators()[indicator.at()].direction,
        )
    {
        sentence.push(' ');
        sentence.push_str(&words);
    }
    sentence
}

/// "Nio av de tio …" for shares with their counts, else value and movement.
fn value_sentence(
    catalogue: &Catalogue,
    actual: &Figure,
    from: Option<(&Figure, &Figure)>,
) -> String {
    let language = catalogue.language();
    if let (Some(numerator), Some(n)) = (actual.numerator, actual.n)
        && actual.qualifier == Qualifier::Exact
    {
        return fraction_sentence(catalogue, numerator, n);
    }
    let to = figure_text(actual, language);
    let Some((baseline, change)) = from else {
        return catalogue.format("sentence-value", &[("value", (&to).into())]);
    };
    let from = figure_text(baseline, language);
    let same = baseline.qualifier == actual.qualifier
        && value_text(baseline, baseline.value, language)
            == value_text(actual, actual.value, language);
    let bound = matches!(change.qualifier, Qualifier::AtLeast | Qualifier::Over);
    let key = match change.value.total_cmp(&0.0) {
        // From 30 to over 30 is a rise, of which no more is known.
        _ if bound => "sentence-increased",
        _ if same => "sentence-unchanged",
        std::cmp::Ordering::Greater => "sentence-increased",
        std::cmp::Ordering::Less => "sentence-decreased",
        std::cmp::Ordering::Equal => "sentence-unchanged",
    };
    catalogue.format(key, &[("from", (&from).into()), ("to", (&to).into())])
}

/// Words where both numbers are small enough for words; else digits, in an
/// order that does not begin a sentence with them.
fn fraction_sentence(catalogue: &Catalogue, numerator: u64, n: u64) -> String {
    let language = catalogue.language();
    if format::has_word(n) {
        let of = format::sentence_case(&format::people_word(numerator, language));
        let n = format::people_word(n, language);
        return catalogue.format(
            "sentence-fraction-words",
            &[("of", (&of).into()), ("n", (&n).into())],
        );
    }
    let digits = |count: u64| format::number(count as f64, 0, language);
    let (of, n) = (digits(numerator), digits(n));
    catalogue.format(
        "sentence-fraction-digits",
        &[("of", (&of).into()), ("n", (&n).into())],
    )
}

fn target_sentence(
    catalogue: &Catalogue,
    (progress, together): (Progress, bool),
    (actual, target): (&Figure, &Figure),
    direction: Direction,
) -> Option<String> {
    let is_met = match direction {
        Direction::Up => actual.value >= target.value,
        Direction::Down => actual.value <= target.value,
    };
    let key = match progress {
        // What has not got there has not reached it, moved or not.
        Progress::Unclear if !is_met => "sentence-target-not-reached",
        Progress::Reached if together => "sentence-target-reached-together",
        Progress::Unclear => "sentence-target-unclear",
        Progress::Reached => "sentence-target-reached",
        Progress::OnTheWay => "sentence-target-on-the-way",
        Progress::NoMovement | Progress::NotReached => "sentence-target-not-reached",
        Progress::WrongWay => "sentence-target-wrong-way",
        Progress::Inexact => "sentence-target-inexact",
        Progress::UnclearTarget | Progress::NoTarget => return None,
    };
    let target = figure_text(target, catalogue.language());
    Some(catalogue.format(key, &[("target", (&target).into())]))
}
