//! The rows of the results, from what may be published.

use std::io;

use super::cell::{Day, OfLab, Shown, TablesOnly};
use super::rows::{FigureRow, IndicatorRow, LabRow, ResultRow};
use super::table::{Row, Source};
use super::word::Word;
use crate::analysis::{Figure, FigureKey, FigureUnit, IndicatorMeasure};
use crate::disclosure::{Published, Range};
use crate::model::{IndicatorIx, LabIx, Qualifier, Scope};
use crate::wording::figures::figure_text;
use crate::wording::ranges::range_text;

impl Source<'_> {
    fn lab(&self, scope: Scope) -> OfLab {
        OfLab(match scope {
            Scope::All => None,
            Scope::Lab(lab) => Some(self.publication.labs()[lab.at()].id.value.clone()),
        })
    }

    /// The row of a figure.
    pub fn figure(&self, key: FigureKey, published: Published<'_>) -> FigureRow {
        let about = FigureRow {
            id: self.publication.id(key),
            lab: self.lab(key.scope()),
            ..FigureRow::default()
        };
        let figure = match published {
            Published::Shown(figure) => figure,
            Published::Withheld { unit, range } => {
                let ends = range.map(Range::ends);
                return FigureRow {
                    unit: Word::Ours(unit),
                    withheld: true,
                    text: range.map(|range| range_text(range, self.language)),
                    low: ends.map(|(low, _)| low),
                    high: ends.map(|(_, high)| high),
                    ..about
                };
            }
        };
        let interval = figure.interval();
        let exact = figure.qualifier == Qualifier::Exact;
        FigureRow {
            value: Shown(Some(figure.value)),
            text: Some(figure_text(figure, self.language)),
            unit: Word::Ours(figure.unit),
            qualifier: (!exact).then_some(Word::Ours(figure.qualifier)),
            n: figure.n,
            low: interval.map(|(low, _)| low),
            high: interval.map(|(_, high)| high),
            status: Some(Word::Ours(figure.status)),
            formula: Some(Word::Ours(figure.formula)),
            source: Some(self.publication.sources_of(key)),
            ..about
        }
    }

    /// An indicator in a scope, where anything of it is known.
    fn result(&self, indicator: IndicatorIx, scope: Scope) -> Option<ResultRow> {
        use IndicatorMeasure::{Actual, Attainment, Baseline, Change, Target};
        let figure = |measure| {
            self.publication.figure(FigureKey::Indicator {
                indicator,
                scope,
                measure,
                group: None,
            })
        };
        let known = [Baseline, Actual, Target].map(figure);
        if known.iter().all(Option::is_none) {
            return None;
        }
        let value = |measure| figure(measure).map(value);
        let status = |measure| shown(figure(measure)).map(|figure| Word::Ours(figure.status));
        let day =
            |measure| shown(figure(measure)).and_then(|figure| Some(Day::from(figure.date?.first)));
        let actual = shown(figure(Actual));
        let interval = match figure(Actual) {
            Some(Published::Withheld { range, .. }) => range.map(Range::ends),
            _ => actual.and_then(Figure::interval),
        };
        let comments: Vec<&str> = match scope {
            Scope::Lab(lab) => {
                let comments = self.publication.comments(indicator, lab);
                comments.map(|(comment, _)| comment).collect()
            }
            Scope::All => Vec::new(),
        };
        let lab = self.lab(scope);
        let progress = self.publication.progress(indicator, scope);
        Some(ResultRow {
            indicator: self.publication.indicators()[indicator.at()]
                .id
                .value
                .clone(),
            scope: lab.0.clone().unwrap_or_else(|| "all".to_owned()),
            lab,
            baseline: value(Baseline),
            baseline_date: day(Baseline),
            baseline_status: status(Baseline),
            target: value(Target),
            target_status: status(Target),
            actual: value(Actual),
            actual_date: day(Actual),
            actual_status: status(Actual),
            change: value(Change),
            attainment: value(Attainment),
            progress: progress.map(Word::Ours),
            n: actual.and_then(|figure| figure.n),
            low: interval.map(|(low, _)| low),
            high: interval.map(|(_, high)| high),
            comment: (!comments.is_empty()).then(|| comments.join("\n")),
        })
    }
}

impl Row for LabRow {
    fn each(source: &Source<'_>, take: &mut dyn FnMut(Self) -> io::Result<()>) -> io::Result<()> {
        let labs = source.publication.labs().iter().enumerate();
        let mut labs = labs.filter(|(at, _)| source.only.is_none_or(|only| only.at() == *at));
        labs.try_for_each(|(_, lab)| {
            take(Self {
                id: lab.id.value.clone(),
                name: lab.name.value.clone(),
                place: lab.place.value.clone(),
                operator: TablesOnly(lab.operator.as_ref().map(|text| text.value.clone())),
                start: TablesOnly(lab.start.as_ref().map(|start| start.value.first.into())),
                end: TablesOnly(lab.end.as_ref().map(|end| end.value.last().into())),
            })
        })
    }
}

impl Row for IndicatorRow {
    fn each(source: &Source<'_>, take: &mut dyn FnMut(Self) -> io::Result<()>) -> io::Result<()> {
        let areas = source.publication.focus_areas();
        let mut indicators = source.publication.indicators().iter();
        indicators.try_for_each(|indicator| {
            let definition = indicator.definition.as_ref();
            let area = indicator.focus_area.map(|area| &areas[area.at()]);
            take(Self {
                id: indicator.id.value.clone(),
                name: indicator.name.value.clone(),
                definition: definition.map(|text| text.value.clone()),
                level: Word::Ours(indicator.level),
                unit: Word::Ours(FigureUnit::Of(indicator.unit)),
                direction: Word::Ours(indicator.direction),
                focus_area: area.map(|area| area.name.value.clone()),
            })
        })
    }
}

impl Row for ResultRow {
    fn each(source: &Source<'_>, take: &mut dyn FnMut(Self) -> io::Result<()>) -> io::Result<()> {
        let labs = (0..source.publication.labs().len()).map(LabIx::from);
        let scopes: Vec<Scope> = match source.only {
            Some(only) => vec![Scope::Lab(only)],
            None => std::iter::once(Scope::All)
                .chain(labs.map(Scope::Lab))
                .collect(),
        };
        for position in 0..source.publication.indicators().len() {
            let rows = scopes
                .iter()
                .filter_map(|scope| source.result(position.into(), *scope));
            rows.into_iter().try_for_each(&mut *take)?;
        }
        Ok(())
    }
}

impl Row for FigureRow {
    fn each(source: &Source<'_>, take: &mut dyn FnMut(Self) -> io::Result<()>) -> io::Result<()> {
        let publication = source.publication;
        let mut take = |(key, published)| take(source.figure(key, published));
        match source.only {
            Some(lab) => publication.figures_of(lab).try_for_each(&mut take),
            None => publication.figures().try_for_each(&mut take),
        }
    }
}

fn shown(published: Option<Published<'_>>) -> Option<&Figure> {
    match published? {
        Published::Shown(figure) => Some(figure),
        Published::Withheld { .. } => None,
    }
}

fn value(published: Published<'_>) -> Shown {
    Shown(match published {
        Published::Withheld { .. } => None,
        Published::Shown(figure) => Some(figure.value),
    })
}
