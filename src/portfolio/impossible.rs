//! What cannot be so in a file of results: figures that contradict themselves,
//! each other, or what they say that they are made of.

use std::collections::BTreeMap;

use super::account::word;
use crate::model::Dated;
use crate::results::{Day, FigureRow, IndicatorRow, Results};

/// A figure that cannot be so, and why.
pub(super) fn impossible(results: &Results) -> Option<(&FigureRow, &'static str)> {
    let file = File {
        results,
        by_id: results
            .figures
            .iter()
            .map(|own| (own.id.as_str(), own))
            .collect(),
        indicators: results
            .indicators
            .iter()
            .map(|own| (own.id.as_str(), own))
            .collect(),
        is_whole: word(&results.scope.of) != "lab",
    };
    let mut figures = results.figures.iter();
    figures.find_map(|figure| Some((figure, file.why(figure)?)))
}

struct File<'r> {
    results: &'r Results,
    by_id: BTreeMap<&'r str, &'r FigureRow>,
    indicators: BTreeMap<&'r str, &'r IndicatorRow>,
    /// Whether it is of a whole programme, and so has all that its figures rest on.
    is_whole: bool,
}

/// Half of the last decimal that shares are printed with at the least, and hair.
const ROUNDED_SHARE: f64 = 0.0051;

impl File<'_> {
    fn why(&self, figure: &FigureRow) -> Option<&'static str> {
        let lab_listed = |lab: &str| self.results.labs.iter().any(|own| own.id == lab);
        let of_lab = figure.lab.0.as_deref();
        let named = figure.id.split('/').nth(2);
        if figure.kind.0 == "indicator" && of_lab.is_none() && named.is_some_and(lab_listed) {
            return Some("lab");
        }
        if of_lab.is_some_and(|lab| !lab_listed(lab)) {
            return Some("unknown-lab");
        }
        if figure.withheld && figure.value.0.is_some() {
            return Some("withheld");
        }
        if figure
            .low
            .zip(figure.high)
            .is_some_and(|(low, high)| low > high)
        {
            return Some("interval");
        }
        if !days_exist(figure) {
            return Some("day");
        }
        if !figure.withheld {
            self.why_shown(figure)
        } else {
            None
        }
    }

    fn why_shown(&self, figure: &FigureRow) -> Option<&'static str> {
        let value = figure.told_value()?;
        let unit = word(&figure.unit);
        let is_measure = matches!(&*figure.measure, "baseline" | "actual" | "target" | "at");
        let share = unit == "share" && is_measure && !(0.0..=1.0).contains(&value);
        let fraction = figure.numerator.zip(figure.denominator);
        if share || fraction.is_some_and(|(part, whole)| part > whole) {
            return Some("share");
        }
        let printed = figure.value.0.unwrap_or(value);
        if fraction.is_some() && (printed - value).abs() > ROUNDED_SHARE {
            return Some("fraction");
        }
        let counted = matches!(unit, "persons" | "count");
        if counted && is_measure && value < 0.0 {
            return Some("count");
        }
        if unit == "persons" && is_measure && figure.lab.0.is_some() && value.fract() != 0.0 {
            return Some("count");
        }
        let on_scale = unit == "scale" && (is_measure || figure.measure == "mean");
        let scale = figure.scale.filter(|_| on_scale);
        if scale.is_some_and(|ends| {
            !(f64::from(ends.min) - 1e-9..=f64::from(ends.max) + 1e-9).contains(&value)
        }) {
            return Some("scale");
        }
        if figure.measure.starts_with("p-") && !(0.0..=1.0).contains(&value) {
            return Some("chance");
        }
        if figure.kind.0 != "indicator" || figure.group.0.is_some() || figure.lab.0.is_some() {
            return None;
        }
        match &*figure.measure {
            "reached" => self.is_more_than_judged(figure, value).then_some("reached"),
            "baseline" | "actual" => self.is_of_other_labs(figure, value),
            _ => self.is_no_sum(figure, value).then_some("sum"),
        }
    }

    fn is_more_than_judged(&self, figure: &FigureRow, value: f64) -> bool {
        let subject = figure.subject.as_deref().unwrap_or_default();
        let judged = self
            .by_id
            .get(&*format!("indicator/{subject}/all/with-target"));
        let judged = judged.and_then(|judged| judged.told_value());
        judged.is_some_and(|judged| value > judged)
    }

    /// What is told of all labs, held against what is told of each: as the
    /// indicator says that its labs become one, whatever the figure says itself.
    fn is_of_other_labs(&self, figure: &FigureRow, value: f64) -> Option<&'static str> {
        let subject = figure.subject.as_deref().unwrap_or_default();
        let declared = self.indicators.get(subject)?;
        let labs = self.results.labs.iter();
        let rows = labs.filter_map(|lab| {
            let id = format!("indicator/{subject}/{}/{}", lab.id, figure.measure);
            self.by_id.get(id.as_str()).copied()
        });
        let rows: Vec<&FigureRow> = rows.collect();
        let values: Option<Vec<f64>> = rows.iter().map(|row| row.told_value()).collect();
        let values = values.filter(|values| !values.is_empty())?;
        let sum = || values.iter().sum::<f64>();
        match word(&declared.aggregation) {
            "sum" => {
                let room = 0.5 * (values.len() as f64 + 1.0);
                ((sum() - value).abs() > room).then_some("sum")
            }
            "pooled" => {
                let add = |count: fn(&FigureRow) -> Option<u64>| {
                    rows.iter().map(|row| count(row)).sum::<Option<u64>>()
                };
                let parts = add(|row| row.numerator).zip(add(|row| row.denominator));
                let own = figure.numerator.zip(figure.denominator);
                let other = parts.zip(own).is_some_and(|(parts, own)| parts != own);
                other.then_some("pooled")
            }
            "mean" => {
                let least = values.iter().copied().fold(f64::INFINITY, f64::min);
                let most = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
                let room = 0.06;
                (!(least - room..=most + room).contains(&value)).then_some("mean")
            }
            _ => None,
        }
    }

    /// Whether a sum is not that of the figures that it says it is made of, as far as
    /// all of them are told exactly; their printed values may each be rounded.
    fn is_no_sum(&self, figure: &FigureRow, sum: f64) -> bool {
        let formula = figure.formula.as_ref().map(word);
        if formula != Some("sum-over-labs") || figure.qualifier.is_some() || !self.is_whole {
            return false;
        }
        let inputs = figure.inputs.0.as_deref().unwrap_or_default();
        let parts = inputs.iter().map(|id| {
            let part = self.by_id.get(id.as_str())?;
            part.told_value().filter(|_| part.qualifier.is_none())
        });
        let parts: Option<Vec<f64>> = parts.collect();
        parts.is_some_and(|parts| {
            let room = 0.5 * (parts.len() as f64 + 1.0);
            !parts.is_empty() && (parts.iter().sum::<f64>() - sum).abs() > room
        })
    }
}

/// Whether the days that a figure names exist, in their order.
fn days_exist(figure: &FigureRow) -> bool {
    let day = |text: &str| Dated::parse(text);
    let date = figure
        .date
        .as_ref()
        .is_none_or(|date| day(&date.0).is_some());
    let end = |own: &Option<Day>| own.as_ref().map(|own| day(own.told()?));
    match (end(&figure.from), end(&figure.to)) {
        (Some(None), _) | (_, Some(None)) => false,
        (Some(Some(from)), Some(Some(to))) => date && from.first <= to.first,
        _ => date,
    }
}
