//! Painting years.

use plotters::style::RGBColor;

use super::super::drawing::{
    Anchor, Brief, Canvas, DARK, LEADING, LINE, SEASON, Weight, bold, dark, digits, fit, glyph,
    soft, text_width, with_count,
};
use super::layout::{
    ACROSS, COLUMN_GAP, HEADROOM, LIST_AIR, Month, PITCH, Stage, Year, list_column, title_at,
};
use crate::wording::format;

/// The side of a square.
const SIDE: f64 = 4.5;
/// The seasons: name, first month, and the month after the last.
const SEASONS: [(&str, usize, usize); 5] = [
    ("chart-winter", 0, 2),
    ("chart-spring", 2, 5),
    ("chart-summer", 5, 8),
    ("chart-autumn", 8, 11),
    ("chart-winter", 11, 12),
];

/// Paints years from the top down.
pub fn paint(canvas: &mut Canvas<'_>, brief: &Brief<'_>, stage: &Stage, years: &[Year]) {
    let painter = Painter { brief, stage };
    let mut top = 0.0;
    for year in years {
        painter.year(canvas, year, top);
        painter.list(canvas, year, top + stage.squares() + LIST_AIR);
        top += stage.height(year);
    }
}

struct Painter<'a> {
    brief: &'a Brief<'a>,
    stage: &'a Stage,
}

impl Painter<'_> {
    fn year(&self, canvas: &mut Canvas<'_>, year: &Year, top: f64) {
        let stage = self.stage;
        let floor = top + HEADROOM + stage.pile;
        let bottom = top + stage.squares();
        let edge = |at: usize| stage.left + stage.month * at as f64;
        for (at, (name, from, to)) in SEASONS.into_iter().enumerate() {
            let (left, right) = (edge(from), edge(to));
            if at % 2 == 0 {
                canvas.fill((left, top), (right, bottom), SEASON);
            }
            let name = self.brief.catalogue.text(name);
            if text_width(&name, Weight::Regular) + 2.0 <= right - left {
                let place = (f64::midpoint(left, right), floor + 9.0 + LEADING);
                canvas.text(&name, place, soft(Anchor::Middle));
            }
        }
        let named = stage.left - 6.0;
        let count = fit(&year.count(self.brief.catalogue), named, Weight::Regular);
        let name = fit(&year.year.to_string(), named, Weight::Bold);
        canvas.text(&name, (0.0, floor - 1.0), bold(Anchor::Start));
        canvas.text(&count, (0.0, floor + 9.0), soft(Anchor::Start));
        canvas.line((stage.left, floor), (self.brief.width, floor), LINE, 0.6);
        let language = self.brief.catalogue.language();
        let names: [&str; 12] = std::array::from_fn(|at| format::short_month(at, language));
        let fits = names
            .iter()
            .all(|name| text_width(name, Weight::Regular) + 2.0 <= stage.month);
        for (at, month) in year.months.iter().enumerate() {
            let centre = f64::midpoint(edge(at), edge(at + 1));
            let shown = if fits { usize::MAX } else { 1 };
            let name: String = names[at].chars().take(shown).collect();
            canvas.text(&name, (centre, floor + 9.0), soft(Anchor::Middle));
            self.month(canvas, month, (centre, floor));
        }
    }

    /// A pile of squares, the ones pointed out at the bottom.
    fn month(&self, canvas: &mut Canvas<'_>, month: &Month, (centre, floor): (f64, f64)) {
        if month.posts == 0 {
            return;
        }
        let unit = self.stage.unit;
        let squares = month.posts.div_ceil(unit);
        let black = month.highlights.div_ceil(unit);
        let across = usize::try_from(squares).unwrap_or(ACROSS).min(ACROSS);
        let left = centre - (PITCH * across as f64 - (PITCH - SIDE)) / 2.0;
        let mut top = floor;
        for at in 0..usize::try_from(squares).unwrap_or(0) {
            let x = left + PITCH * (at % ACROSS) as f64;
            let y = floor - PITCH * (at / ACROSS + 1) as f64;
            top = y;
            let colour = if (at as u64) < black {
                DARK
            } else {
                self.brief.accent
            };
            square(canvas, (x, y), colour, month.made_up);
        }
        let text = digits(month.posts, self.brief.catalogue);
        let text = fit(&text, self.stage.month - 1.0, Weight::Regular);
        canvas.text(&text, (centre, top - 2.6), dark(Anchor::Middle));
    }

    fn list(&self, canvas: &mut Canvas<'_>, year: &Year, top: f64) {
        let column = list_column(self.brief.width);
        let title = title_at(self.brief.catalogue);
        let mut baseline = top + 8.0;
        for row in year.list() {
            for (at, highlight) in row.iter().enumerate() {
                let x = (column + COLUMN_GAP) * at as f64;
                let made_up = year.months.iter().all(|m| m.posts == 0 || m.made_up);
                square(canvas, (x, baseline - SIDE - 0.7), DARK, made_up);
                let place = (x + PITCH + 2.0, baseline);
                canvas.text(&highlight.day, place, bold(Anchor::Start));
                let place = (x + title, baseline);
                canvas.write(&highlight.lines, place, dark(Anchor::Start));
            }
            let lines = row.iter().map(|highlight| highlight.lines.len().max(1));
            baseline += lines.max().unwrap_or(1) as f64 * LEADING + 1.5;
        }
        if year.left_out > 0 {
            let count = year.left_out as u64;
            let more = with_count("chart-calendar-more", count, self.brief.catalogue);
            canvas.text(&more, (title, baseline), soft(Anchor::Start));
        }
    }
}

/// A square whose upper left corner is at `place`. A made-up one is hollow with
/// a stroke.
fn square(canvas: &mut Canvas<'_>, place: (f64, f64), colour: RGBColor, made_up: bool) {
    let (x, y) = place;
    let to = (x + SIDE, y + SIDE);
    if made_up {
        glyph::outline(canvas, place, to, colour);
        canvas.line(
            (x + 0.4, y + SIDE - 0.4),
            (x + SIDE - 0.4, y + 0.4),
            colour,
            0.6,
        );
        if colour == DARK {
            canvas.line(
                (x + 0.4, y + 0.4),
                (x + SIDE - 0.4, y + SIDE - 0.4),
                colour,
                0.6,
            );
        }
    } else {
        canvas.fill(place, to, colour);
    }
}
