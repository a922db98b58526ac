//! From what may be shown to what is drawn: the charts that templates name.

use std::collections::BTreeMap;

use super::{
    ActivitySeries, AttainmentPanel, AttainmentRow, Axis, Chart, Mark, OverviewRow, Shown, Style,
    TEXT_WIDTH, WIDE_WIDTH, draw_activities, draw_attainment, draw_indicator_overview,
};
use crate::analysis::{ActivityMeasure, FigureKey, IndicatorMeasure};
use crate::diagnostic::{Problem, did_you_mean, quote};
use crate::disclosure::{Publication, Published};
use crate::model::programme::Indicator;
use crate::model::{IndicatorIx, LabIx, Scope, Status, Unit};
use crate::text::Catalogue;
use crate::text::figures::figure_text;
use crate::text::views::progress_name;

/// What to draw a chart of.
#[derive(Debug, Clone, Copy)]
pub struct ChartRequest<'a> {
    /// One lab, or all.
    pub scope: Scope,
    /// Whether it may take the margin too.
    pub wide: bool,
    /// The accent, `#rrggbb`.
    pub accent: &'a str,
}

/// The names that templates call charts by.
const NAMES: [&str; 3] = ["indicator-overview", "attainment", "activities"];

/// Labs whose activities are drawn one under the other; beyond, all together.
const MOST_LABS: usize = 6;

/// Draws the chart that a template names; none where there is nothing to
/// draw, several where one would not fit on a page.
///
/// # Errors
/// When no chart has that name.
pub fn draw_chart(
    name: &str,
    publication: &Publication,
    catalogue: &Catalogue,
    request: &ChartRequest<'_>,
) -> Result<Vec<Chart>, Problem> {
    let width = if request.wide { WIDE_WIDTH } else { TEXT_WIDTH };
    let style = Style {
        accent: request.accent.to_owned(),
    };
    let scope = request.scope;
    let of = match scope {
        Scope::All => "",
        Scope::Lab(lab) => publication.labs()[lab.at()].name.value.as_str(),
    };
    let show = Show {
        publication,
        catalogue,
    };
    match name {
        "indicator-overview" => {
            let rows = show.overview_rows(scope);
            Ok(draw_indicator_overview(&rows, of, &style, width, catalogue))
        }
        "attainment" => Ok(draw_attainment(
            &show.attainment_panels(),
            of,
            &style,
            width,
            catalogue,
        )),
        "activities" => {
            let series = show.activity_series(scope);
            Ok(draw_activities(&series, of, &style, width, catalogue))
        }
        _ => Err(Problem::new(
            "unknown-chart",
            format!("there is no chart {}", quote(name)),
        )
        .help(
            did_you_mean(name, NAMES).unwrap_or_else(|| format!("there are: {}", NAMES.join(", "))),
        )),
    }
}

/// What may be shown, as marks.
struct Show<'a> {
    publication: &'a Publication,
    catalogue: &'a Catalogue,
}

impl Show<'_> {
    fn mark(&self, key: FigureKey) -> Shown {
        match self.publication.figure(key) {
            None => Shown::Missing,
            Some(Published::Withheld(_)) => Shown::Withheld,
            Some(Published::Shown(figure)) => Shown::Value(Mark {
                value: figure.value,
                text: figure_text(figure, self.catalogue.language()),
                interval: figure.interval(),
                made_up: figure.status == Status::Example,
            }),
        }
    }

    fn progress(&self, indicator: IndicatorIx, scope: Scope, actual: &Shown) -> &'static str {
        match self.publication.progress(indicator, scope) {
            Some(progress) => progress_name(progress),
            None if *actual == Shown::Missing => "missing",
            None => "withheld",
        }
    }

    fn overview_rows(&self, scope: Scope) -> Vec<OverviewRow> {
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
                progress: self.progress(ix, scope, &actual),
                n: self
                    .publication
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
    fn attainment_panels(&self) -> Vec<AttainmentPanel> {
        let all = self.publication.indicators().iter().enumerate();
        let panels = all.map(|(position, indicator)| AttainmentPanel {
            indicator: indicator.name.value.clone(),
            rows: self.attainment_rows(position.into()),
        });
        panels.filter(|panel| !panel.rows.is_empty()).collect()
    }

    fn attainment_rows(&self, indicator: IndicatorIx) -> Vec<AttainmentRow> {
        let labs = self.publication.labs().iter().enumerate();
        let rows = labs.filter_map(|(position, lab)| {
            let scope = Scope::Lab(LabIx::from(position));
            let key = |measure| FigureKey::Indicator {
                indicator,
                scope,
                measure,
                group: None,
            };
            let actual = self.mark(key(IndicatorMeasure::Actual));
            self.publication.figure(key(IndicatorMeasure::Target))?;
            (actual != Shown::Missing).then(|| AttainmentRow {
                lab: lab.name.value.clone(),
                attainment: self.mark(key(IndicatorMeasure::Attainment)),
                progress: self.progress(indicator, scope, &actual),
            })
        });
        rows.collect()
    }

    fn activity_series(&self, scope: Scope) -> Vec<ActivitySeries> {
        let labs = self.publication.labs().len();
        let scopes: Vec<Scope> = match scope {
            Scope::All if (2..=MOST_LABS).contains(&labs) => {
                (0..labs).map(|lab| Scope::Lab(LabIx::from(lab))).collect()
            }
            scope => vec![scope],
        };
        scopes
            .into_iter()
            .filter_map(|scope| self.activities(scope))
            .collect()
    }

    fn activities(&self, scope: Scope) -> Option<ActivitySeries> {
        let start = FigureKey::Activity {
            scope,
            measure: ActivityMeasure::Month {
                year: i32::MIN,
                month: 0,
            },
        };
        let mut months = BTreeMap::new();
        let mut made_up = false;
        for (key, published) in self.publication.figures_from(start) {
            let FigureKey::Activity {
                scope: of,
                measure: ActivityMeasure::Month { year, month },
            } = key
            else {
                break;
            };
            if of != scope {
                break;
            }
            if let Published::Shown(figure) = published {
                months.insert((year, month), figure.value as u64);
                made_up |= figure.status == Status::Example;
            }
        }
        let name = match scope {
            Scope::All => String::new(),
            Scope::Lab(lab) => self.publication.labs()[lab.at()].name.value.clone(),
        };
        let months: Vec<(i32, u32, u64)> = months
            .into_iter()
            .map(|((year, month), count)| (year, month, count))
            .collect();
        (!months.is_empty()).then_some(ActivitySeries {
            name,
            months,
            made_up,
        })
    }
}
