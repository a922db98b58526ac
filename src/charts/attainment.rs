//! Attainment over labs: how far each came from baseline to target.

use super::canvas::{self, Anchor, Canvas, colour, ink, wrap};
use super::indicator_overview::reached_heading;
use super::{Chart, ChartRequest};
use crate::analysis::indicators::Progress;
use crate::analysis::{Figure, FigureKey, IndicatorMeasure};
use crate::disclosure::{Publication, Published};
use crate::model::{IndicatorIx, LabIx, Scope, Status};
use crate::text::views::progress_name;
use crate::text::{Catalogue, format};

const ROW: f64 = 14.0;
const PANEL: f64 = 26.0;
/// The axis runs from −50 to 200 percent of the way; beyond is at its end.
const LOW: f64 = -0.5;
const HIGH: f64 = 2.0;
/// Height beyond which a further chart begins: less than half a page, so that
/// charts and text can share pages.
const PAGE: f64 = 310.0;
/// Labs beyond which a panel counts instead of drawing each.
const MOST_LABS: usize = 24;

struct Row<'a> {
    lab: &'a str,
    attainment: Option<Published<'a>>,
    progress: Option<Progress>,
}

struct Panel<'a> {
    indicator: &'a str,
    rows: Vec<Row<'a>>,
}

impl Panel<'_> {
    fn height(&self) -> f64 {
        PANEL + self.rows.len().min(MOST_LABS) as f64 * ROW + 8.0
    }
}

/// Draws every indicator that has a target in at least one lab.
pub(super) fn draw_attainment(
    publication: &Publication,
    catalogue: &Catalogue,
    request: &ChartRequest<'_>,
) -> Vec<Chart> {
    let all = (0..publication.indicators().len()).map(IndicatorIx::from);
    let panels: Vec<Panel<'_>> = all.filter_map(|ix| panel(publication, ix)).collect();
    let rows = panels.iter().flat_map(|panel| &panel.rows);
    let judged = rows
        .filter_map(|row| row.progress)
        .filter(|p| *p != Progress::UnclearTarget);
    let reached = judged
        .clone()
        .filter(|progress| *progress == Progress::Reached)
        .count() as u64;
    let finding = reached_heading(reached, judged.count() as u64, catalogue);

    let mut charts = Vec::new();
    let mut rest = panels.as_slice();
    while !rest.is_empty() {
        let mut height = 0.0;
        let fits = rest.iter().take_while(|panel| {
            height += panel.height();
            height <= PAGE
        });
        let (page, later) = rest.split_at(fits.count().max(1));
        // The finding is about all of them and stands over the first.
        let heading = if charts.is_empty() {
            finding.clone()
        } else {
            catalogue.text("chart-attainment-continued")
        };
        charts.push(draw_page(page, heading, catalogue, request));
        rest = later;
    }
    charts
}

fn panel(publication: &Publication, indicator: IndicatorIx) -> Option<Panel<'_>> {
    let labs = (0..publication.labs().len()).map(LabIx::from);
    let mut rows: Vec<Row<'_>> = labs
        .filter_map(|lab| {
            let scope = Scope::Lab(lab);
            let figure = |measure| {
                publication.figure(FigureKey::Indicator {
                    indicator,
                    scope,
                    measure,
                    group: None,
                })
            };
            figure(IndicatorMeasure::Actual)?;
            figure(IndicatorMeasure::Target)?;
            Some(Row {
                lab: &publication.labs()[lab.at()].name.value,
                attainment: figure(IndicatorMeasure::Attainment),
                progress: publication.progress(indicator, scope),
            })
        })
        .collect();
    if rows.is_empty() {
        return None;
    }
    let value = |row: &Row<'_>| row.shown().map_or(f64::NEG_INFINITY, |figure| figure.value);
    rows.sort_by(|a, b| value(b).total_cmp(&value(a)));
    Some(Panel {
        indicator: &publication.indicators()[indicator.at()].name.value,
        rows,
    })
}

impl Row<'_> {
    fn shown(&self) -> Option<&Figure> {
        match self.attainment {
            Some(Published::Shown(figure)) => Some(figure),
            _ => None,
        }
    }
}

fn draw_page(
    panels: &[Panel<'_>],
    heading: String,
    catalogue: &Catalogue,
    request: &ChartRequest<'_>,
) -> Chart {
    let width = request.width();
    let height = panels.iter().map(Panel::height).sum::<f64>() + 16.0;
    let accent = colour(request.accent);
    let language = catalogue.language();
    let x = |part: f64| {
        let (left, right) = (width * 0.33, width - 104.0);
        left + (right - left) * ((part - LOW) / (HIGH - LOW)).clamp(0.0, 1.0)
    };
    let (svg, texts) = canvas::draw(width, height, |canvas| {
        for (part, key) in [(0.0, "chart-baseline"), (1.0, "chart-target")] {
            canvas.line((x(part), 14.0), (x(part), height - 4.0), ink::LINE, 0.6);
            canvas.text(
                &catalogue.text(key),
                (x(part), 9.0),
                Anchor::Middle,
                ink::SOFT,
                false,
            );
        }
        let mut top = 16.0;
        for panel in panels {
            draw_panel(canvas, panel, top, &x, accent, catalogue);
            top += panel.height();
        }
    });
    let rows = || panels.iter().flat_map(|panel| &panel.rows);
    let made_up = rows()
        .filter_map(Row::shown)
        .any(|figure| figure.status == Status::Example);
    let mut scope = catalogue.text("chart-attainment-scope");
    if made_up {
        scope.push(' ');
        scope.push_str(&catalogue.text("chart-made-up"));
    }
    let mut alt = format!("{heading}.");
    for panel in panels {
        let list: Vec<String> = panel
            .rows
            .iter()
            .take(12)
            .map(|row| {
                let value = match row.attainment {
                    Some(Published::Shown(figure)) => format::percent(figure.value, 0, language),
                    Some(Published::Withheld(_)) => catalogue.text("alt-withheld"),
                    None => row.word(catalogue),
                };
                format!("{} {value}", row.lab)
            })
            .collect();
        alt.push_str(&format!(" {}: {}.", panel.indicator, list.join(", ")));
    }
    Chart {
        svg,
        heading,
        scope,
        alt,
        notes: Vec::new(),
        texts,
        size: (width, height),
    }
}

impl Row<'_> {
    fn word(&self, catalogue: &Catalogue) -> String {
        let name = self.progress.map_or("withheld", progress_name);
        catalogue.text(&format!("progress-{name}"))
    }
}

fn draw_panel(
    canvas: &mut Canvas<'_>,
    panel: &Panel<'_>,
    top: f64,
    x: &dyn Fn(f64) -> f64,
    accent: plotters::style::RGBColor,
    catalogue: &Catalogue,
) {
    let language = catalogue.language();
    let title = wrap(panel.indicator, x(0.0) - 8.0, 1).join(" ");
    canvas.text(&title, (0.0, top + 16.0), Anchor::Start, ink::DARK, true);
    let rows = &panel.rows[..panel.rows.len().min(MOST_LABS)];
    for (at, row) in rows.iter().enumerate() {
        let middle = top + PANEL + at as f64 * ROW + ROW / 2.0;
        let name = wrap(row.lab, x(LOW) - 8.0, 1).join(" ");
        canvas.text(&name, (0.0, middle + 3.0), Anchor::Start, ink::DARK, false);
        match row.shown() {
            Some(figure) => {
                let (from, to) = (x(0.0), x(figure.value));
                let (left, right) = (from.min(to), from.max(to));
                canvas.bar(
                    (left, middle - 3.5),
                    (right, middle + 3.5),
                    accent,
                    figure.status == Status::Example,
                );
                let beyond = figure.value > HIGH || figure.value < LOW;
                let arrow = if beyond { " ›" } else { "" };
                let text = format!("{}{arrow}", format::percent(figure.value, 0, language));
                canvas.text(
                    &text,
                    (right.max(from) + 4.0, middle + 3.0),
                    Anchor::Start,
                    ink::DARK,
                    false,
                );
            }
            None => {
                let sign = match row.attainment {
                    Some(Published::Withheld(_)) => catalogue.text("withheld-sign"),
                    _ => catalogue.text("missing-sign"),
                };
                canvas.text(
                    &sign,
                    (x(0.0) + 4.0, middle + 3.0),
                    Anchor::Start,
                    ink::SOFT,
                    false,
                );
            }
        }
        let word = wrap(&row.word(catalogue), 72.0, 1).join(" ");
        canvas.text(
            &word,
            (canvas.width() - 72.0, middle + 3.0),
            Anchor::Start,
            ink::SOFT,
            false,
        );
    }
}
