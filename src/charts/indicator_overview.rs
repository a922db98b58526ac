//! One lab's indicators: from baseline to actual, against target.

use super::canvas::{self, Anchor, Canvas, colour, ink, wrap};
use super::{Chart, ChartRequest};
use crate::analysis::indicators::Progress;
use crate::analysis::{Figure, FigureKey, IndicatorMeasure};
use crate::disclosure::{Publication, Published};
use crate::model::{IndicatorIx, Scope, Status, Unit};
use crate::text::figures::{figure_text, fraction_text, value_text};
use crate::text::views::progress_name;
use crate::text::{Catalogue, format};

const ROW: f64 = 23.0;
const GROUP: f64 = 23.0;
const DOT: f64 = 3.6;
/// Rows that fit on a page with their group headings.
const MOST_ROWS: usize = 18;

/// Up to this, numbers are words.
const LAST_WORD: u64 = 12;

/// How a row's values are placed.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Axis {
    /// All shares on one axis, 0 to 1.
    Share,
    /// All means on one scale on one axis.
    Scale(i32, i32),
    /// An axis of its own from 0 on.
    Own,
}

struct Row<'a> {
    label: &'a str,
    axis: Axis,
    baseline: Option<Published<'a>>,
    actual: Option<Published<'a>>,
    target: Option<&'a Figure>,
    progress: Option<Progress>,
}

fn shown(published: Option<Published<'_>>) -> Option<&Figure> {
    match published {
        Some(Published::Shown(figure)) => Some(figure),
        _ => None,
    }
}

impl Row<'_> {
    fn figures(&self) -> impl Iterator<Item = &Figure> {
        [shown(self.baseline), shown(self.actual)]
            .into_iter()
            .flatten()
    }

    fn is_withheld(&self) -> bool {
        matches!(self.actual, Some(Published::Withheld(_)))
    }
}

/// Draws the indicators that have any value within the request's scope.
pub(super) fn draw_overview(
    publication: &Publication,
    catalogue: &Catalogue,
    request: &ChartRequest<'_>,
) -> Vec<Chart> {
    let mut rows = rows(publication, request.scope);
    // One axis after another, each in the order of the indicators.
    let order = |axis: Axis| match axis {
        Axis::Share => (0, 0, 0),
        Axis::Scale(low, high) => (1, low, high),
        Axis::Own => (2, 0, 0),
    };
    rows.sort_by_key(|row| order(row.axis));
    let parts: Vec<&[Row<'_>]> = rows.chunks(MOST_ROWS).collect();
    parts
        .iter()
        .map(|part| draw_part(part, catalogue, request))
        .collect()
}

fn rows(publication: &Publication, scope: Scope) -> Vec<Row<'_>> {
    let all = publication.indicators().iter().enumerate();
    all.filter_map(|(position, indicator)| {
        let ix = IndicatorIx::from(position);
        let figure = |measure| {
            publication.figure(FigureKey::Indicator {
                indicator: ix,
                scope,
                measure,
                group: None,
            })
        };
        let (baseline, actual) = (
            figure(IndicatorMeasure::Baseline),
            figure(IndicatorMeasure::Actual),
        );
        baseline.or(actual)?;
        let items = publication.survey_items().iter();
        let scale = items
            .filter(|item| item.indicator == Some(ix))
            .map(|item| &item.scale)
            .next();
        let axis = match (indicator.unit, scale) {
            (Unit::Share, _) => Axis::Share,
            (Unit::Scale, Some(scale)) => Axis::Scale(*scale.start(), *scale.end()),
            _ => Axis::Own,
        };
        Some(Row {
            label: &indicator.name.value,
            axis,
            baseline,
            actual,
            target: shown(figure(IndicatorMeasure::Target)),
            progress: publication.progress(ix, scope),
        })
    })
    .collect()
}

fn draw_part(rows: &[Row<'_>], catalogue: &Catalogue, request: &ChartRequest<'_>) -> Chart {
    let width = request.width();
    let groups: Vec<&[Row<'_>]> = rows.chunk_by(|a, b| a.axis == b.axis).collect();
    let height = groups.len() as f64 * GROUP + rows.len() as f64 * ROW + 4.0;
    let accent = colour(request.accent);
    let (svg, texts) = canvas::draw(width, height, |canvas| {
        let frame = Frame {
            left: width * 0.33,
            right: width - 84.0,
        };
        let mut top = 0.0;
        for group in &groups {
            draw_axis(canvas, &frame, group, top, catalogue);
            top += GROUP;
            for row in *group {
                draw_row(canvas, &frame, row, top, accent, catalogue);
                top += ROW;
            }
        }
    });
    let made_up = rows
        .iter()
        .flat_map(Row::figures)
        .any(|figure| figure.status == Status::Example);
    Chart {
        svg,
        heading: heading(rows, catalogue),
        scope: scope_line(rows, made_up, catalogue),
        alt: alt(rows, catalogue),
        notes: Vec::new(),
        texts,
        size: (width, height),
    }
}

/// Where values are drawn.
struct Frame {
    left: f64,
    right: f64,
}

impl Frame {
    fn x(&self, part: f64) -> f64 {
        // Beyond the axis is at its end; the label says the number.
        self.left + (self.right - self.left) * part.clamp(0.0, 1.0)
    }
}

fn draw_axis(
    canvas: &mut Canvas<'_>,
    frame: &Frame,
    group: &[Row<'_>],
    top: f64,
    catalogue: &Catalogue,
) {
    let language = catalogue.language();
    let bottom = top + GROUP + group.len() as f64 * ROW - 4.0;
    let axis = group[0].axis;
    let (name, ticks): (&str, Vec<(f64, String)>) = match axis {
        Axis::Share => (
            "chart-axis-share",
            (0..=4)
                .map(|quarter| {
                    let part = f64::from(quarter) / 4.0;
                    (part, format::percent(part, 0, language))
                })
                .collect(),
        ),
        Axis::Scale(low, high) => {
            let step = ((high - low) / 5).max(1) as usize;
            (
                "chart-axis-scale",
                (low..=high)
                    .step_by(step)
                    .map(|value| {
                        (
                            f64::from(value - low) / f64::from(high - low),
                            format::number(f64::from(value), 0, language),
                        )
                    })
                    .collect(),
            )
        }
        Axis::Own => ("chart-axis-own", Vec::new()),
    };
    canvas.text(
        &catalogue.text(name),
        (0.0, top + 14.0),
        Anchor::Start,
        ink::SOFT,
        true,
    );
    for (part, text) in ticks {
        let x = frame.x(part);
        canvas.line((x, top + GROUP - 6.0), (x, bottom), ink::GRID, 0.5);
        canvas.text(&text, (x, top + 14.0), Anchor::Middle, ink::SOFT, false);
    }
}

fn draw_row(
    canvas: &mut Canvas<'_>,
    frame: &Frame,
    row: &Row<'_>,
    top: f64,
    accent: plotters::style::RGBColor,
    catalogue: &Catalogue,
) {
    let middle = top + ROW / 2.0;
    let lines = wrap(row.label, frame.left - 34.0, 2);
    let first = middle + 3.0 - (lines.len() as f64 - 1.0) * 5.0;
    for (at, line) in lines.iter().enumerate() {
        canvas.text(
            line,
            (0.0, first + at as f64 * 10.0),
            Anchor::Start,
            ink::DARK,
            false,
        );
    }
    let word = match row.progress {
        Some(progress) => catalogue.text(&format!("progress-{}", progress_name(progress))),
        None if row.is_withheld() => catalogue.text("progress-withheld"),
        None => catalogue.text("progress-missing"),
    };
    let word = wrap(&word, 74.0, 1).join(" ");
    canvas.text(
        &word,
        (canvas.width() - 74.0, middle + 3.0),
        Anchor::Start,
        ink::SOFT,
        false,
    );
    if row.is_withheld() {
        let sign = catalogue.text("withheld-sign");
        canvas.text(
            &sign,
            (frame.left, middle + 3.0),
            Anchor::Start,
            ink::SOFT,
            true,
        );
        return;
    }
    draw_marks(canvas, frame, row, middle, accent, catalogue);
}

fn draw_marks(
    canvas: &mut Canvas<'_>,
    frame: &Frame,
    row: &Row<'_>,
    middle: f64,
    accent: plotters::style::RGBColor,
    catalogue: &Catalogue,
) {
    let x = |value: f64| frame.x(position(row, value));
    let baseline = shown(row.baseline);
    let actual = shown(row.actual);
    if row.axis == Axis::Own {
        canvas.line(
            (frame.left, middle + 7.0),
            (frame.right, middle + 7.0),
            ink::GRID,
            0.5,
        );
    }
    if let Some((low, high)) = actual.and_then(|figure| figure.interval) {
        canvas.line(
            (x(low), middle + 5.5),
            (x(high), middle + 5.5),
            ink::LINE,
            1.0,
        );
    }
    if let (Some(from), Some(to)) = (baseline, actual) {
        let ends = ((x(from.value), middle), (x(to.value), middle));
        if to.status == Status::Example {
            canvas.dashed(ends.0, ends.1, accent);
        } else {
            canvas.line(ends.0, ends.1, accent, 1.2);
        }
    }
    if let Some(target) = row.target {
        let at = x(target.value);
        canvas.line((at, middle - 7.0), (at, middle + 7.0), ink::DARK, 1.3);
        canvas.keep_clear((at, middle), (0.7, 7.0));
    }
    if let Some(from) = baseline {
        canvas.ring((x(from.value), middle), DOT, accent);
        canvas.keep_clear((x(from.value), middle), (DOT, DOT));
    }
    if let Some(to) = actual {
        canvas.dot((x(to.value), middle), DOT, accent);
        canvas.keep_clear((x(to.value), middle), (DOT, DOT));
    }
    label_marks(canvas, &x, baseline, actual, middle, catalogue);
}

/// The numbers stand outside the two dots, where there is room.
fn label_marks(
    canvas: &mut Canvas<'_>,
    x: &dyn Fn(f64) -> f64,
    baseline: Option<&Figure>,
    actual: Option<&Figure>,
    middle: f64,
    catalogue: &Catalogue,
) {
    let language = catalogue.language();
    let rising = match (baseline, actual) {
        (Some(from), Some(to)) => to.value >= from.value,
        _ => true,
    };
    let mut place = |figure: &Figure, right: bool, bold: bool| {
        let text = figure_text(figure, language);
        // Beside the dot and a little up, else a little down, else under it.
        let sides = [(right, -4.0), (!right, -4.0), (right, 11.0), (!right, 11.0)];
        for (right, down) in sides {
            let (offset, anchor) = if right {
                (DOT + 3.0, Anchor::Start)
            } else {
                (-DOT - 3.0, Anchor::End)
            };
            let at = (x(figure.value) + offset, middle + down);
            if canvas.is_free(&text, at, anchor) {
                let colour = if bold { ink::DARK } else { ink::SOFT };
                canvas.text(&text, at, anchor, colour, false);
                return;
            }
        }
    };
    if let Some(to) = actual {
        place(to, rising, true);
    }
    if let Some(from) = baseline
        && actual.is_none_or(|to| {
            value_text(to, to.value, language) != value_text(from, from.value, language)
        })
    {
        place(from, !rising, false);
    }
}

/// Where on its axis a value lies, 0 to 1.
fn position(row: &Row<'_>, value: f64) -> f64 {
    match row.axis {
        Axis::Share => value,
        Axis::Scale(low, high) => (value - f64::from(low)) / f64::from(high - low),
        Axis::Own => {
            let values = row.figures().chain(row.target).map(|figure| figure.value);
            let (low, high) = values.fold((0.0_f64, 0.0_f64), |(low, high), v| {
                (low.min(v), high.max(v))
            });
            if high > low {
                (value - low) / (high - low) * 0.86
            } else {
                0.0
            }
        }
    }
}

/// How many targets are reached, of those that can be judged.
fn heading(rows: &[Row<'_>], catalogue: &Catalogue) -> String {
    let judged = rows
        .iter()
        .filter_map(|row| row.progress)
        .filter(|progress| !matches!(progress, Progress::NoTarget | Progress::UnclearTarget));
    let (mut reached, mut of) = (0_u64, 0_u64);
    for progress in judged {
        of += 1;
        reached += u64::from(progress == Progress::Reached);
    }
    reached_heading(reached, of, catalogue)
}

/// "Tre av fem mål är nådda."
pub(super) fn reached_heading(reached: u64, of: u64, catalogue: &Catalogue) -> String {
    if of == 0 {
        return catalogue.text("chart-overview-neutral");
    }
    let language = catalogue.language();
    if of > LAST_WORD {
        let (of, reached) = (of.to_string(), reached.to_string());
        let arguments = [("of", (&of).into()), ("reached", (&reached).into())];
        return catalogue.format("chart-overview-digits", &arguments);
    }
    let words = |count| format::sentence_case(&format::number_word(count, language));
    let of_word = format::number_word(of, language);
    match reached {
        0 => catalogue.format("chart-overview-none", &[("of", of.into())]),
        _ if reached == of => catalogue.format(
            "chart-overview-all",
            &[("of", of.into()), ("word", (&of_word).into())],
        ),
        _ => {
            let reached_word = words(reached);
            catalogue.format(
                "chart-overview-some",
                &[
                    ("reached", reached.into()),
                    ("word", (&reached_word).into()),
                    ("of", (&of_word).into()),
                ],
            )
        }
    }
}

fn scope_line(rows: &[Row<'_>], made_up: bool, catalogue: &Catalogue) -> String {
    let mut line = catalogue.text("chart-overview-scope");
    let withheld = rows.iter().any(Row::is_withheld);
    for (needed, key) in [(made_up, "chart-made-up"), (withheld, "chart-withheld")] {
        if needed {
            line.push(' ');
            line.push_str(&catalogue.text(key));
        }
    }
    line
}

/// The numbers row by row, up to twelve rows.
fn alt(rows: &[Row<'_>], catalogue: &Catalogue) -> String {
    const SPELT_OUT: usize = 12;
    let language = catalogue.language();
    let mut text = heading(rows, catalogue);
    text.push('.');
    for row in rows.iter().take(SPELT_OUT) {
        let value = |published: Option<Published<'_>>| match published {
            Some(Published::Shown(figure)) => {
                fraction_text(figure, language).unwrap_or_else(|| figure_text(figure, language))
            }
            Some(Published::Withheld(_)) => catalogue.text("alt-withheld"),
            None => catalogue.text("alt-missing"),
        };
        let target = row.target.map_or_else(
            || catalogue.text("alt-missing"),
            |figure| figure_text(figure, language),
        );
        let (baseline, actual) = (value(row.baseline), value(row.actual));
        text.push(' ');
        text.push_str(&catalogue.format(
            "chart-overview-alt-row",
            &[
                ("label", row.label.into()),
                ("baseline", (&baseline).into()),
                ("actual", (&actual).into()),
                ("target", (&target).into()),
            ],
        ));
    }
    if rows.len() > SPELT_OUT {
        text.push(' ');
        text.push_str(&catalogue.format(
            "alt-more-rows",
            &[("count", ((rows.len() - SPELT_OUT) as u64).into())],
        ));
    }
    text
}
