//! The rows of the results, from what may be published.

use std::io;

use super::cell::{
    Day, FigureKind, Group, JsonOnly, OfLab, ScaleEnds, Shown, TablesOnly, Texts, When,
};
use super::rows::{FigureRow, FocusAreaRow, IndicatorRow, LabRow, ResultRow};
use super::table::{Row, Source};
use super::word::{Hedge, Word};
use crate::analysis::{Figure, FigureKey, FigureUnit, IndicatorMeasure, KeyParts, Part};
use crate::disclosure::{Published, Range};
use crate::model::tables::{Text, Translated};
use crate::model::{IndicatorIx, ItemIx, LabIx, Language, Qualifier, Scope, Unit};
use crate::wording::figures::figure_text;
use crate::wording::ranges::range_text;

const LANGUAGES: [Language; 2] = [Language::Swedish, Language::English];

impl Source<'_> {
    fn lab(&self, scope: Scope) -> OfLab {
        OfLab(match scope {
            Scope::All => None,
            Scope::Lab(lab) => Some(self.publication.labs()[lab.at()].id.value.clone()),
        })
    }

    fn lab_name(&self, scope: Scope) -> Option<String> {
        match scope {
            Scope::All => None,
            Scope::Lab(lab) => Some(self.publication.labs()[lab.at()].name.value.clone()),
        }
    }

    /// What stands in a cell, in each language that the row has it in.
    fn each(&self, text: &Text, translated: &Translated) -> Texts {
        let other = translated.other.as_ref();
        let other = other.map(|(language, text)| (*language, text));
        let texts = [(translated.shown, text)].into_iter().chain(other);
        let texts = texts.map(|(language, text)| (language.code().to_owned(), text.value.clone()));
        Texts::new(texts.collect(), self.language)
    }

    /// As printed, in every language.
    fn printed(&self, print: impl Fn(Language) -> String) -> Texts {
        let texts = LANGUAGES.map(|language| (language.code().to_owned(), print(language)));
        Texts::new(texts.into(), self.language)
    }

    /// The row of a figure.
    pub fn figure(&self, key: FigureKey, published: Published<'_>) -> FigureRow {
        let about = self.about(key);
        let figure = match published {
            Published::Shown(figure) => figure,
            Published::Withheld { unit, range } => {
                let ends = range.map(Range::ends);
                let text = range.map(|range| self.printed(|language| range_text(range, language)));
                return FigureRow {
                    unit: Word::Ours(unit),
                    withheld: true,
                    printed: self.of_tables(text.as_ref()),
                    text: JsonOnly(text),
                    low: ends.map(|(low, _)| low),
                    high: ends.map(|(_, high)| high),
                    ..about
                };
            }
        };
        let interval = figure.printed_interval();
        let text = self.printed(|language| figure_text(figure, language));
        let hedge = match figure.qualifier {
            _ if figure.told_under().is_some() => Some(Hedge::Under),
            Qualifier::Exact => None,
            said => Some(Hedge::Said(said)),
        };
        let inputs = self.publication.inputs_of(key);
        let inputs: Vec<String> = inputs.map(|key| self.publication.id(key)).collect();
        let sources = self.publication.sources_of(key);
        let is_share = figure.numerator.is_some();
        FigureRow {
            value: Shown(Some(figure.told_value())),
            printed: self.of_tables(Some(&text)),
            text: JsonOnly(Some(text)),
            unit: Word::Ours(figure.unit),
            qualifier: hedge.map(Word::Ours),
            n: figure.n,
            numerator: figure.numerator,
            denominator: figure.n.filter(|_| is_share),
            low: interval.map(|(low, _)| low),
            high: interval.map(|(_, high)| high),
            date: figure.date.map(When::from),
            from: figure.period.map(|(first, _)| Day::from(first)),
            to: figure.period.map(|(_, last)| Day::from(last)),
            scale: self.scale(key, figure.unit),
            status: Some(Word::Ours(figure.status)),
            comment: self.comment(key),
            formula: Some(Word::Ours(figure.formula)),
            inputs: JsonOnly(Some(inputs).filter(|inputs| !inputs.is_empty())),
            sources: TablesOnly(sources),
            ..about
        }
    }

    fn of_tables(&self, text: Option<&Texts>) -> TablesOnly<Option<String>> {
        TablesOnly(text.and_then(|text| text.of(self.language).map(ToOwned::to_owned)))
    }

    /// What a figure is, whether or not it may be shown.
    pub(super) fn about(&self, key: FigureKey) -> FigureRow {
        let parts = self.publication.parts(key);
        let (measure, group) = self.measure_and_group(&parts);
        let scope = match parts.part {
            Some(Part::Lab(lab)) => Scope::Lab(lab),
            _ => key.scope(),
        };
        let subject = (!parts.subjects.is_empty()).then(|| parts.subjects.join("/"));
        FigureRow {
            id: self.publication.id(key),
            kind: FigureKind(parts.kind.to_owned()),
            subject,
            subject_name: TablesOnly(self.subject_name(key)),
            lab: self.lab(scope),
            lab_name: TablesOnly(self.lab_name(scope)),
            measure,
            occasion: parts.occasion,
            dimension: TablesOnly(group.as_ref().map(|group| group.dimension.clone())),
            category: TablesOnly(group.as_ref().map(|group| group.category.clone())),
            category_name: TablesOnly(self.category_name(key, group.as_ref())),
            group: JsonOnly(group),
            ..FigureRow::default()
        }
    }

    fn category_name(&self, key: FigureKey, group: Option<&Group>) -> Option<String> {
        match key {
            FigureKey::Indicator {
                group: Some(group), ..
            } => {
                let name = self.publication.group(group);
                let (_, category) = name.split_once(':').unwrap_or((name, name));
                Some(category.trim().to_owned())
            }
            _ => group.map(|group| group.category.clone()),
        }
    }

    fn measure_and_group(&self, parts: &KeyParts<'_>) -> (String, Option<Group>) {
        let group = |dimension: &str, category: String| {
            Some(Group {
                dimension: dimension.to_owned(),
                category,
            })
        };
        if let Some((of, category)) = parts.measure.split_once('/') {
            return (of.to_owned(), group(of, category.to_owned()));
        }
        let group = match &parts.part {
            Some(Part::Group(name)) => {
                let name = name.as_ref();
                let (dimension, category) = name.split_once(':').unwrap_or((name, name));
                group(dimension.trim(), category.trim().to_owned())
            }
            Some(Part::Answer(answer)) => group("answer", answer.to_string()),
            Some(Part::Interview(number)) => group("interview", number.to_string()),
            Some(Part::Month { year, month }) => group("month", format!("{year}-{month:02}")),
            Some(Part::Lab(_)) | None => None,
        };
        (parts.measure.to_owned(), group)
    }

    fn subject_name(&self, key: FigureKey) -> Option<String> {
        let of = self.publication;
        let item = |item: ItemIx| of.survey_items()[item.at()].text.value.as_str();
        let code = |code: crate::model::CodeIx| of.codes()[code.at()].name.value.as_str();
        let name = match key {
            FigureKey::Indicator { indicator, .. } => &of.indicators()[indicator.at()].name.value,
            FigureKey::Survey { item: of, .. }
            | FigureKey::Paired { item: of, .. }
            | FigureKey::Breakdown { item: of, .. } => item(of),
            FigureKey::Code { code: of, .. } => code(of),
            FigureKey::Agreement { code: of, .. } => code(of?),
            FigureKey::Together { one, other, .. } => {
                return Some(format!("{} / {}", code(one), code(other)));
            }
            FigureKey::Factor { factor, .. } => {
                of.success_factors()[factor.at()].title.value.as_str()
            }
            FigureKey::Conclusion { conclusion, .. } => {
                of.conclusions()[conclusion.at()].title.value.as_str()
            }
            FigureKey::Recommendation { recommendation } => of.recommendations()
                [recommendation.at()]
            .title
            .value
            .as_str(),
            FigureKey::Method { method } => of.methods()[method.at()].name.value.as_str(),
            FigureKey::Response { .. }
            | FigureKey::Activity { .. }
            | FigureKey::Diary { .. }
            | FigureKey::Interview { .. }
            | FigureKey::Saturation { .. } => return None,
        };
        Some(name.to_owned())
    }

    /// The scale that a value stands on, where it is known: an item's, or that
    /// of the item that feeds an indicator.
    fn scale(&self, key: FigureKey, unit: FigureUnit) -> Option<ScaleEnds> {
        if unit != FigureUnit::Of(Unit::Scale) {
            return None;
        }
        let items = self.publication.survey_items();
        let item = match key {
            FigureKey::Survey { item, .. }
            | FigureKey::Paired { item, .. }
            | FigureKey::Breakdown { item, .. } => &items[item.at()],
            FigureKey::Indicator { indicator, .. } => {
                let mut feeding = items.iter();
                feeding.find(|item| item.indicator == Some(indicator))?
            }
            _ => return None,
        };
        Some(ScaleEnds {
            min: *item.scale.start(),
            max: *item.scale.end(),
        })
    }

    /// What a lab says of its outcome.
    fn comment(&self, key: FigureKey) -> Option<String> {
        match key {
            FigureKey::Indicator {
                indicator,
                scope: Scope::Lab(lab),
                measure: IndicatorMeasure::Actual,
                group: None,
            } => self.comments(indicator, lab),
            _ => None,
        }
    }

    fn comments(&self, indicator: IndicatorIx, lab: LabIx) -> Option<String> {
        let comments = self.publication.comments(indicator, lab);
        let comments: Vec<&str> = comments.map(|(comment, _)| comment).collect();
        (!comments.is_empty()).then(|| comments.join("\n"))
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
            _ => actual.and_then(Figure::printed_interval),
        };
        let comment = match scope {
            Scope::Lab(lab) => self.comments(indicator, lab),
            Scope::All => None,
        };
        let lab = self.lab(scope);
        let progress = self.publication.progress(indicator, scope);
        let declared = &self.publication.indicators()[indicator.at()];
        let hedged = |figure: &&Figure| figure.qualifier != Qualifier::Exact;
        Some(ResultRow {
            indicator: declared.id.value.clone(),
            indicator_name: declared.name.value.clone(),
            lab_name: self.lab_name(scope),
            unit: Word::Ours(FigureUnit::Of(declared.unit)),
            qualifier: actual
                .filter(hedged)
                .map(|figure| Word::Ours(Hedge::Said(figure.qualifier))),
            numerator: actual.and_then(|figure| figure.numerator),
            denominator: actual.and_then(|figure| figure.n.filter(|_| figure.numerator.is_some())),
            from: actual.and_then(|figure| Some(Day::from(figure.period?.0))),
            to: actual.and_then(|figure| Some(Day::from(figure.period?.1))),
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
            comment,
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
                operator: lab.operator.as_ref().map(|text| text.value.clone()),
                start: lab.start.as_ref().map(|start| start.value.first.into()),
                end: lab.end.as_ref().map(|end| end.value.last().into()),
            })
        })
    }
}

impl Row for FocusAreaRow {
    fn each(source: &Source<'_>, take: &mut dyn FnMut(Self) -> io::Result<()>) -> io::Result<()> {
        let mut areas = source.publication.focus_areas().iter();
        areas.try_for_each(|area| {
            take(Self {
                id: area.id.value.clone(),
                name: source.each(&area.name, &area.name_in),
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
            let codes: Vec<String> = indicator
                .codes
                .iter()
                .map(|code| code.value.clone())
                .collect();
            take(Self {
                id: indicator.id.value.clone(),
                name: source.each(&indicator.name, &indicator.name_in),
                definition: definition.map(|text| source.each(text, &indicator.definition_in)),
                measured: indicator.measured.0.clone(),
                level: Word::Ours(indicator.level),
                unit: Word::Ours(FigureUnit::Of(indicator.unit)),
                direction: Word::Ours(indicator.direction),
                aggregation: Word::Ours(indicator.joined_by()),
                cumulative: indicator.cumulative,
                focus_area: area.map(|area| area.id.value.clone()),
                codes: Some(codes).filter(|codes| !codes.is_empty()),
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
        Published::Shown(figure) => Some(figure.printed_value()),
    })
}
