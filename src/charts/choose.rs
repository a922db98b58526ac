//! From what may be shown to what is drawn: the charts that templates name.

mod activities;
mod evidence;
mod interviews;
mod programme;
mod surveys;

use super::{
    AttainmentPanel, AttainmentRow, Axis, Chart, Mark, OverviewRow, Shown, Style, TEXT_WIDTH,
    TogetherIn, WIDE_WIDTH, draw_activities, draw_attainment, draw_calendar, draw_change,
    draw_co_occurrence, draw_code_lab, draw_distribution, draw_effect_logic, draw_factor_lab,
    draw_indicator_overview, draw_joint_display, draw_saturation, draw_spread_of_methods,
};
use crate::analysis::{Figure, FigureKey, IndicatorMeasure};
use crate::diagnostic::{Problem, did_you_mean, quote};
use crate::disclosure::{Publication, Published};
use crate::model::programme::Indicator;
use crate::model::{IndicatorIx, LabIx, Scope, Status, Unit};
use crate::wording::figures::figure_text;
use crate::wording::{Catalogue, ShownFigures};

/// What to draw a chart of.
#[derive(Debug, Clone, Copy)]
pub struct ChartRequest<'a> {
    /// One lab, or all.
    pub scope: Scope,
    /// Whether it may take the margin too.
    pub wide: bool,
    /// The accent, `#rrggbb`.
    pub accent: &'a str,
    /// Where the figures that are drawn are noted.
    pub noted: &'a ShownFigures,
}

/// The names that templates call charts by.
const NAMES: [&str; 14] = [
    "indicator-overview",
    "attainment",
    "activities",
    "code-lab",
    "calendar",
    "spread-of-methods",
    "joint-display",
    "factor-lab",
    "effect-logic",
    "distribution",
    "change",
    "saturation",
    "co-occurrence",
    "co-occurrence-segments",
];

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
    let show = Show {
        publication,
        catalogue,
        noted: request.noted,
    };
    let all = show.all();
    let of = match request.scope {
        Scope::Lab(lab) => publication.labs()[lab.at()].name.value.as_str(),
        Scope::All => &all,
    };
    let sheet = Sheet {
        scope: request.scope,
        of,
        style: Style {
            accent: request.accent.to_owned(),
        },
        width: if request.wide { WIDE_WIDTH } else { TEXT_WIDTH },
    };
    let drawn = show.draw_figures(name, &sheet);
    drawn
        .or_else(|| show.draw_programme(name, &sheet))
        .ok_or_else(|| {
            let there_are = || format!("there are: {}", NAMES.join(", "));
            Problem::new(
                "unknown-chart",
                format!("there is no chart {}", quote(name)),
            )
            .help(did_you_mean(name, NAMES).unwrap_or_else(there_are))
        })
}

/// Whose chart is drawn, and how.
struct Sheet<'a> {
    scope: Scope,
    of: &'a str,
    style: Style,
    width: f64,
}

/// What may be shown, as marks.
struct Show<'a> {
    publication: &'a Publication,
    catalogue: &'a Catalogue,
    noted: &'a ShownFigures,
}

impl Show<'_> {
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

    /// The charts of what was measured and done.
    fn draw_figures(&self, name: &str, sheet: &Sheet<'_>) -> Option<Vec<Chart>> {
        let Sheet {
            scope,
            of,
            ref style,
            width,
        } = *sheet;
        let words = self.catalogue;
        Some(match name {
            "indicator-overview" => {
                let rows = self.overview_rows(scope);
                draw_indicator_overview(&rows, of, style, width, words)
            }
            // About all labs, whichever asks.
            "attainment" => {
                let panels = self.attainment_panels();
                draw_attainment(&panels, &self.all(), style, width, words)
            }
            "activities" => {
                let series = self.activity_series(scope);
                draw_activities(&series, of, style, width, words)
            }
            "distribution" => {
                draw_distribution(&self.distributions(scope), of, style, width, words)
            }
            "change" => draw_change(&self.changes(scope), of, style, width, words),
            _ => return None,
        })
    }

    /// The charts of what was told, and of the programme as a whole.
    fn draw_programme(&self, name: &str, sheet: &Sheet<'_>) -> Option<Vec<Chart>> {
        let Sheet {
            scope,
            of,
            ref style,
            width,
        } = *sheet;
        let words = self.catalogue;
        Some(match name {
            "code-lab" => {
                let (themes, labs) = self.themes(scope);
                draw_code_lab(&themes, &labs, of, style, width, words)
            }
            "calendar" => draw_calendar(&self.posts(scope), of, style, width, words),
            "spread-of-methods" => {
                draw_spread_of_methods(&self.ways(scope), of, style, width, words)
            }
            // Of all labs, whichever asks.
            "factor-lab" => {
                let (factors, labs) = self.factors_by_lab();
                draw_factor_lab(&factors, &labs, &self.all(), style, width, words)
            }
            "joint-display" => {
                draw_joint_display(&self.factors(), None, &self.all(), style, width, words)
            }
            // Of all labs together, whichever asks.
            "saturation" => self.saturation().map_or_else(Vec::new, |found| {
                draw_saturation(&found, None, &self.all(), style, width, words)
            }),
            "co-occurrence" | "co-occurrence-segments" => {
                let within = match name {
                    "co-occurrence" => TogetherIn::Interviews,
                    _ => TogetherIn::Segments,
                };
                let rows = self.together(within);
                draw_co_occurrence(&rows, within, &self.all(), style, width, words)
            }
            "effect-logic" => draw_effect_logic(&self.logic(scope), of, style, width, words),
            _ => return None,
        })
    }

    /// What all labs together are called: the only one by its name.
    fn all(&self) -> String {
        match self.publication.labs() {
            [only] => only.name.value.clone(),
            _ => self.catalogue.text("chart-of-all"),
        }
    }

    fn mark(&self, key: FigureKey) -> Shown {
        match self.figure(key) {
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
            Some(progress) => progress.id(),
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
            self.figure(key(IndicatorMeasure::Target))?;
            (actual != Shown::Missing).then(|| AttainmentRow {
                lab: lab.name.value.clone(),
                attainment: self.mark(key(IndicatorMeasure::Attainment)),
                progress: self.progress(indicator, scope, &actual),
            })
        });
        rows.collect()
    }
}
