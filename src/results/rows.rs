//! The rows of the tables, from what may be published.

use std::io;

use super::tables::{Table, TableName, Value};
use crate::analysis::indicators::Progress;
use crate::analysis::{Figure, FigureKey, IndicatorMeasure};
use crate::disclosure::{Publication, Published};
use crate::model::{IndicatorIx, LabIx, Qualifier, Scope};
use crate::wording::Catalogue;
use crate::wording::figures::{figure_text, formula_text};

/// What takes rows one by one.
type Take<'t> = &'t mut dyn FnMut(&[Value<'_>]) -> io::Result<()>;

/// Gives the rows of a table one by one, so that a large one never stands in
/// memory as a whole: a value per column, in the language of `catalogue`.
/// Where `only` is a lab, the rows about it.
///
/// # Errors
/// What `take` gives.
pub fn for_each_row(
    table: &Table,
    publication: &Publication,
    catalogue: &Catalogue,
    only: Option<LabIx>,
    take: Take<'_>,
) -> io::Result<()> {
    let rows = Rows {
        publication,
        catalogue,
        only,
    };
    match table.id {
        TableName::Labs => rows.labs(take),
        TableName::Indicators => rows.indicators(take),
        TableName::Results => rows.results(take),
        TableName::Figures => rows.figures(take),
    }
}

struct Rows<'p> {
    publication: &'p Publication,
    catalogue: &'p Catalogue,
    only: Option<LabIx>,
}

impl Rows<'_> {
    fn labs(&self, take: Take<'_>) -> io::Result<()> {
        for (position, lab) in self.publication.labs().iter().enumerate() {
            if self.only.is_some_and(|only| only.at() != position) {
                continue;
            }
            take(&[
                Value::text(Some(&lab.id.value)),
                Value::text(Some(&lab.name.value)),
                Value::text(Some(&lab.place.value)),
                Value::text(lab.operator.as_ref().map(|text| text.value.as_str())),
                date(lab.start.as_ref().map(|start| start.value)),
                date(lab.end.as_ref().map(|end| end.value)),
            ])?;
        }
        Ok(())
    }

    fn indicators(&self, take: Take<'_>) -> io::Result<()> {
        let language = self.catalogue.language();
        for indicator in self.publication.indicators() {
            let areas = self.publication.focus_areas();
            let area = indicator.focus_area.map(|area| &areas[area.at()]);
            let definition = indicator.definition.as_ref();
            take(&[
                Value::text(Some(&indicator.id.value)),
                Value::text(Some(&indicator.name.value)),
                Value::text(definition.map(|text| text.value.as_str())),
                Value::word(indicator.level.words(), language),
                Value::word(indicator.unit.words(), language),
                Value::word(indicator.direction.words(), language),
                Value::text(area.map(|area| area.name.value.as_str())),
            ])?;
        }
        Ok(())
    }

    fn results(&self, take: Take<'_>) -> io::Result<()> {
        let labs = (0..self.publication.labs().len()).map(LabIx::from);
        let scopes: Vec<Scope> = match self.only {
            Some(only) => vec![Scope::Lab(only)],
            None => [Scope::All]
                .into_iter()
                .chain(labs.map(Scope::Lab))
                .collect(),
        };
        for position in 0..self.publication.indicators().len() {
            for scope in &scopes {
                self.result(position.into(), *scope, take)?;
            }
        }
        Ok(())
    }

    /// An indicator in a scope, where anything of it is known.
    fn result(&self, indicator: IndicatorIx, scope: Scope, take: Take<'_>) -> io::Result<()> {
        use IndicatorMeasure::{Actual, Attainment, Baseline, Change, Target};
        let figure = |measure| {
            self.publication.figure(FigureKey::Indicator {
                indicator,
                scope,
                measure,
                group: None,
            })
        };
        if [Baseline, Actual, Target]
            .into_iter()
            .all(|measure| figure(measure).is_none())
        {
            return Ok(());
        }
        let status = |measure| shown(figure(measure)).map_or(Value::Missing, |f| self.status(f));
        let day = |measure| date(shown(figure(measure)).and_then(|figure| figure.date));
        let actual = shown(figure(Actual));
        let interval = actual.and_then(Figure::interval);
        let comments: Vec<&str> = match scope {
            Scope::Lab(lab) => self.publication.comments(indicator, lab).collect(),
            Scope::All => Vec::new(),
        };
        let lab = self.lab(scope);
        take(&[
            Value::text(Some(
                &self.publication.indicators()[indicator.at()].id.value,
            )),
            Value::text(Some(lab.unwrap_or("all"))),
            Value::text(lab),
            value(figure(Baseline)),
            day(Baseline),
            status(Baseline),
            value(figure(Target)),
            status(Target),
            value(figure(Actual)),
            day(Actual),
            status(Actual),
            value(figure(Change)),
            value(figure(Attainment)),
            self.progress(indicator, scope),
            actual
                .and_then(|figure| figure.n)
                .map_or(Value::Missing, Value::Count),
            number(interval.map(|(low, _)| low)),
            number(interval.map(|(_, high)| high)),
            match comments.as_slice() {
                [] => Value::Missing,
                comments => Value::Text(comments.join("\n").into()),
            },
        ])
    }

    fn progress(&self, indicator: IndicatorIx, scope: Scope) -> Value<'_> {
        let progress = self.publication.progress(indicator, scope);
        progress.map(Progress::id).map_or(Value::Missing, |name| {
            Value::Word(
                name,
                self.catalogue.text(&format!("progress-{name}")).into(),
            )
        })
    }

    fn status(&self, figure: &Figure) -> Value<'_> {
        Value::word(figure.status.words(), self.catalogue.language())
    }

    fn lab(&self, scope: Scope) -> Option<&str> {
        match scope {
            Scope::All => None,
            Scope::Lab(lab) => Some(&self.publication.labs()[lab.at()].id.value),
        }
    }

    fn figures(&self, take: Take<'_>) -> io::Result<()> {
        let mut take = |(key, published)| take(&self.figure(key, published));
        match self.only {
            Some(lab) => self.publication.figures_of(lab).try_for_each(&mut take),
            None => self.publication.figures().try_for_each(&mut take),
        }
    }

    fn figure(&self, key: FigureKey, published: Published<'_>) -> [Value<'_>; 13] {
        let language = self.catalogue.language();
        let id = Value::Text(self.publication.id(key).into());
        let lab = Value::text(self.lab(key.scope()));
        let figure = match published {
            Published::Shown(figure) => figure,
            Published::Withheld(unit) => {
                return withheld(id, lab, Value::word(unit.words(), language));
            }
        };
        let interval = figure.interval();
        let cells = self.publication.cells(figure).into_iter();
        let cells: Vec<String> = cells.map(|range| self.publication.address(range)).collect();
        let qualifier = figure.qualifier;
        [
            id,
            lab,
            Value::Number(figure.value),
            Value::Text(figure_text(figure, language).into()),
            Value::word(figure.unit.words(), language),
            if qualifier == Qualifier::Exact {
                Value::Missing
            } else {
                Value::word(qualifier.words(), language)
            },
            figure.n.map_or(Value::Missing, Value::Count),
            number(interval.map(|(low, _)| low)),
            number(interval.map(|(_, high)| high)),
            self.status(figure),
            Value::Flag(false),
            Value::Word(
                figure.formula.text(),
                formula_text(figure.formula, self.catalogue).into(),
            ),
            Value::Text(cells.join("; ").into()),
        ]
    }
}

/// Of a withheld figure no more is told than what it would count in.
fn withheld<'a>(id: Value<'a>, lab: Value<'a>, unit: Value<'a>) -> [Value<'a>; 13] {
    [
        id,
        lab,
        Value::Withheld,
        Value::Missing,
        unit,
        Value::Missing,
        Value::Missing,
        Value::Missing,
        Value::Missing,
        Value::Missing,
        Value::Flag(true),
        Value::Missing,
        Value::Missing,
    ]
}

fn shown(published: Option<Published<'_>>) -> Option<&Figure> {
    match published? {
        Published::Shown(figure) => Some(figure),
        Published::Withheld(_) => None,
    }
}

fn value(published: Option<Published<'_>>) -> Value<'static> {
    match published {
        None => Value::Missing,
        Some(Published::Withheld(_)) => Value::Withheld,
        Some(Published::Shown(figure)) => Value::Number(figure.value),
    }
}

fn number(number: Option<f64>) -> Value<'static> {
    number.map_or(Value::Missing, Value::Number)
}

fn date(date: Option<chrono::NaiveDate>) -> Value<'static> {
    date.map_or(Value::Missing, Value::Date)
}
