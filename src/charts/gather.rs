//! From what is published to what is drawn: the rows of each chart.

mod activities;
mod evidence;
mod interviews;
mod programme;
mod surveys;

use super::attainment::{AttainmentPanel, AttainmentRow};
use super::drawing::{Between, Mark, Shown, Standing};
use super::overview::{Axis, OverviewRow};
use crate::analysis::{Figure, FigureKey, IndicatorMeasure};
use crate::disclosure::{Publication, Published};
use crate::model::programme::Indicator;
use crate::model::{IndicatorIx, LabIx, Scope, Status, Unit};
use crate::wording::figures::figure_text;
use crate::wording::ranges::{range_said, range_text};
use crate::wording::{Catalogue, ShownFigures, format};

/// What may be shown, as marks.
pub struct Show<'a> {
    /// What is published.
    pub publication: &'a Publication,
    /// The words.
    pub catalogue: &'a Catalogue,
    /// Where the figures that are drawn are noted.
    pub noted: &'a ShownFigures,
}

impl Show<'_> {
    /// What they are called within `scope`; all labs where there is only one,
    /// by its name.
    pub fn name(&self, scope: Scope) -> String {
        match (scope, self.publication.labs()) {
            (Scope::Lab(lab), labs) => labs[lab.at()].called().to_owned(),
            (Scope::All, [only]) => only.called().to_owned(),
            (Scope::All, _) => self.catalogue.text("chart-of-all"),
        }
    }

    /// A figure as it may be drawn, noted as shown.
    fn figure(&self, key: FigureKey) -> Option<Published<'_>> {
        let published = self.publication.figure(key)?;
        self.noted.note(key);
        Some(published)
    }

    /// A figure that may be drawn with its value, noted as shown.
    fn shown(&self, key: FigureKey) -> Option<&Figure> {
        let figure = self.publication.shown(key)?;
        self.noted.note(key);
        Some(figure)
    }

    /// A count of nothing, which is shown as zeros always are.
    fn zero(&self, made_up: bool) -> Shown {
        let text = format::number(0.0, 0, self.catalogue.language());
        Shown::Value(Mark::new(0.0, text, made_up))
    }

    /// What is measured of an indicator.
    fn measured(&self, indicator: IndicatorIx, scope: Scope, measure: IndicatorMeasure) -> Shown {
        self.mark(FigureKey::Indicator {
            indicator,
            scope,
            measure,
            group: None,
        })
    }

    fn mark(&self, key: FigureKey) -> Shown {
        match self.figure(key) {
            None => Shown::Missing,
            Some(Published::Withheld { range, .. }) => range.map_or(Shown::Withheld, |range| {
                Shown::Between(Between {
                    text: range_text(range, self.catalogue.language()),
                    said: range_said(range, self.catalogue),
                })
            }),
            Some(Published::Shown(figure)) => Shown::Value(Mark {
                // As printed: a place in a chart can be measured.
                value: figure.told_value(),
                text: figure_text(figure, self.catalogue.language()),
                interval: figure.printed_interval(),
                made_up: figure.status == Status::Example,
            }),
        }
    }

    fn standing(&self, indicator: IndicatorIx, scope: Scope, actual: &Shown) -> Standing {
        match self.publication.progress(indicator, scope) {
            Some(progress) => Standing::Told(progress),
            None if *actual == Shown::Missing => Standing::Missing,
            None => Standing::Withheld,
        }
    }

    /// Every indicator that has a value within `scope`.
    pub fn overview_rows(&self, scope: Scope) -> Vec<OverviewRow> {
        let all = self.publication.indicators().iter().enumerate();
        let rows = all.filter_map(|(position, indicator)| {
            let ix = IndicatorIx::from(position);
            let key = |measure| FigureKey::Indicator {
                indicator: ix,
                scope,
                measure,
                group: None,
            };
            let baseline = self.mark(key(IndicatorMeasure::Baseline));
            let actual = self.mark(key(IndicatorMeasure::Actual));
            if baseline == Shown::Missing && actual == Shown::Missing {
                return None;
            }
            Some(OverviewRow {
                label: indicator.name.value.clone(),
                axis: self.axis(ix, indicator),
                target: self.mark(key(IndicatorMeasure::Target)),
                standing: self.standing(ix, scope, &actual),
                n: self
                    .shown(key(IndicatorMeasure::Actual))
                    .and_then(|figure| figure.n),
                baseline,
                actual,
            })
        });
        rows.collect()
    }

    /// Means stand on the scale of the item that feeds them, where one does.
    fn axis(&self, ix: IndicatorIx, indicator: &Indicator) -> Axis {
        let mut items = self.publication.survey_items().iter();
        let scale = items
            .find(|item| item.indicator == Some(ix))
            .map(|item| &item.scale);
        match (indicator.unit, scale) {
            (Unit::Share, _) => Axis::Share,
            (Unit::Scale, Some(scale)) => Axis::Scale {
                min: f64::from(*scale.start()),
                max: f64::from(*scale.end()),
            },
            _ => Axis::Own,
        }
    }

    /// Every indicator that has a value and a target in at least one lab.
    pub fn attainment_panels(&self) -> Vec<AttainmentPanel> {
        let all = self.publication.indicators().iter().enumerate();
        let panels = all.map(|(position, indicator)| AttainmentPanel {
            indicator: indicator.name.value.clone(),
            rows: self.attainment_rows(position.into()),
        });
        panels.filter(|panel| !panel.rows.is_empty()).collect()
    }

    /// Where every lab stands in every one of these.
    pub fn standings(&self) -> Vec<Standing> {
        let panels = self.attainment_panels().into_iter();
        let rows = panels.flat_map(|panel| panel.rows);
        rows.map(|row| row.standing).collect()
    }

    fn attainment_rows(&self, indicator: IndicatorIx) -> Vec<AttainmentRow> {
        let labs = self.publication.labs().iter().enumerate();
        let rows = labs.filter_map(|(position, lab)| {
            let scope = Scope::Lab(LabIx::from(position));
            let mark = |measure| self.measured(indicator, scope, measure);
            let actual = mark(IndicatorMeasure::Actual);
            if mark(IndicatorMeasure::Target) == Shown::Missing {
                return None;
            }
            (actual != Shown::Missing).then(|| AttainmentRow {
                lab: lab.called().to_owned(),
                attainment: mark(IndicatorMeasure::Attainment),
                standing: self.standing(indicator, scope, &actual),
            })
        });
        rows.collect()
    }
}
