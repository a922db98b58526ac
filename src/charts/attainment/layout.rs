//! Panels, their rows in order, and the one scale that they share.

use super::super::drawing::{
    Brief, LEADING, Standing, Weight, fit, printed, seen, status, text_width, widest, wrap,
};
use super::{AttainmentPanel, AttainmentRow};
use crate::analysis::indicators::Progress;
use crate::wording::Catalogue;

/// Height of the axis over the panels.
pub const HEADER: f64 = 24.0;
/// What a row is higher than its lines.
const ROW_AIR: f64 = 4.0;
/// Between panels.
const PANEL_AIR: f64 = 9.0;
/// Panels with more rows go on in another.
const ROWS: usize = 20;
/// From the end of a bar to its text.
pub const TEXT_GAP: f64 = 4.0;
/// The scale ends here at the least and at the most.
const LOWEST: f64 = -0.5;
const HIGHEST: f64 = 1.5;

/// A row ready to draw.
pub struct Line<'a> {
    /// The data.
    pub row: &'a AttainmentRow,
    /// The lab's name.
    pub label: Vec<String>,
    /// The value, and a word where it lies beyond the target or the baseline.
    pub text: String,
    /// Its height.
    pub height: f64,
}

/// A panel, or a part of one.
pub struct Block<'a> {
    /// The indicator as it was given.
    pub indicator: &'a str,
    /// Its name in lines.
    pub title: Vec<String>,
    /// Its rows from the best down.
    pub lines: Vec<Line<'a>>,
}

impl Block<'_> {
    /// Its height with the air under it.
    pub fn height(&self) -> f64 {
        let rows: f64 = self.lines.iter().map(|line| line.height).sum();
        self.title.len() as f64 * LEADING + 3.0 + rows + PANEL_AIR
    }
}

/// Where things stand across.
pub struct Scale {
    /// Width of the labels.
    pub label: f64,
    /// The left end of the scale.
    pub left: f64,
    /// Points per 100 percent.
    pub scale: f64,
    /// The lowest value on the scale.
    pub from: f64,
    /// The highest.
    pub to: f64,
}

impl Scale {
    /// The scale for some panels.
    pub fn new(panels: &[AttainmentPanel], brief: &Brief<'_>) -> Self {
        let (width, catalogue) = (brief.width, brief.catalogue);
        let rows = || panels.iter().flat_map(|panel| &panel.rows);
        let names = rows().map(|row| fit(&row.lab, width * 0.34, Weight::Regular));
        let widest = widest(names, Weight::Regular);
        let label = widest.max(width * 0.12) + 1.0;
        let values = || rows().filter_map(|row| seen(&row.attainment));
        let from = values().map(|m| m.value).fold(0.0, f64::min).max(LOWEST);
        let to = values().map(|m| m.value).fold(1.0, f64::max).min(HIGHEST);
        let left = label + 10.0;
        let room = width - left;
        let mut scale = room * 0.92 / (to - from);
        for row in rows() {
            let text = value_text(row, catalogue);
            let end = seen(&row.attainment).map_or(0.0, |mark| text_at(mark.value).clamp(0.0, to));
            let text = text_width(&text, Weight::Bold) + TEXT_GAP + 1.0;
            scale = scale.min((room - text).max(0.0) / (end - from).max(1e-6));
        }
        // Texts may not crowd the bars out.
        scale = scale.max(room * 0.45 / (to - from));
        Self {
            label,
            left,
            scale,
            from,
            to,
        }
    }

    /// The scale of strips, over the whole width.
    pub fn of_strips(panels: &[AttainmentPanel], brief: &Brief<'_>) -> Self {
        let inset = 14.0;
        let own = Self::new(panels, brief);
        Self {
            label: 0.0,
            left: inset,
            scale: (brief.width - 2.0 * inset) / (own.to - own.from),
            ..own
        }
    }

    /// Where a value stands in a panel.
    pub fn place(&self, value: f64) -> f64 {
        self.left + (value.clamp(self.from, self.to) - self.from) * self.scale
    }
}

/// The value that a value's text stands at: near the target it stands beyond
/// the target's line.
pub fn text_at(value: f64) -> f64 {
    if (0.7..1.0).contains(&value) {
        1.0
    } else {
        value
    }
}

/// The panels with their rows sorted, long ones in parts.
pub fn blocks<'a>(
    panels: &'a [AttainmentPanel],
    scale: &Scale,
    brief: &Brief<'_>,
) -> Vec<Block<'a>> {
    let mut blocks = Vec::new();
    for panel in panels {
        for (part, rows) in from_best(panel).chunks(ROWS).enumerate() {
            let title = if part == 0 {
                panel.indicator.clone()
            } else {
                let name = [("name", (&panel.indicator).into())];
                brief.catalogue.format("chart-continued", &name)
            };
            blocks.push(Block {
                indicator: &panel.indicator,
                title: wrap(&title, brief.width, 2, Weight::Bold),
                lines: rows.iter().map(|row| line(row, scale, brief)).collect(),
            });
        }
    }
    blocks
}

/// A panel's rows from the best down.
pub fn from_best(panel: &AttainmentPanel) -> Vec<&AttainmentRow> {
    let mut rows: Vec<&AttainmentRow> = panel.rows.iter().collect();
    let value = |row: &AttainmentRow| seen(&row.attainment).map_or(f64::NEG_INFINITY, |m| m.value);
    rows.sort_by(|a, b| value(b).total_cmp(&value(a)));
    rows
}

fn line<'a>(row: &'a AttainmentRow, scale: &Scale, brief: &Brief<'_>) -> Line<'a> {
    let label = wrap(&row.lab, scale.label, 2, Weight::Regular);
    Line {
        row,
        text: value_text(row, brief.catalogue),
        height: label.len().max(1) as f64 * LEADING + ROW_AIR,
        label,
    }
}

fn value_text(row: &AttainmentRow, catalogue: &Catalogue) -> String {
    let value = printed(&row.attainment, catalogue);
    let key = match seen(&row.attainment) {
        // How far on the wrong side is no share of the way.
        Some(mark) if mark.value < -1e-9 => match row.standing {
            Standing::Told(Progress::Unclear) => {
                return status(row.standing, catalogue).to_lowercase();
            }
            _ => "chart-attainment-below",
        },
        Some(_) if row.standing == Standing::Told(Progress::Unclear) => "chart-attainment-unclear",
        Some(mark) if mark.value > 1.0 + 1e-9 => "chart-attainment-beyond",
        Some(_) => return value,
        None => {
            let status = status(row.standing, catalogue).to_lowercase();
            return format!("{value} {status}");
        }
    };
    catalogue.format(key, &[("value", (&value).into())])
}
