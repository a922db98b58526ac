//! Many labs at once: a strip per indicator, a dot per lab where it stands on the
//! way from baseline to target. Which lab is which the results files tell.

use super::super::drawing::{
    Anchor, Brief, Canvas, DARK, GRID, LEADING, LINE, Mark, PAPER, Tally, Weight, bold, fit, glyph,
    seen, soft, text_width, wrap,
};
use super::AttainmentPanel;
use super::layout::{HEADER, Scale};
use super::panel::header;

/// From so many labs on.
pub const MANY: usize = 13;
/// From dot to dot, beside and above each other.
const STEP: f64 = 2.0 * glyph::DOT + 1.6;
/// Dots above each other; more of them are told as a number.
const MOST: usize = 5;
/// Between strips.
const AIR: f64 = 10.0;

/// An indicator's strip, ready to draw.
pub struct Strip<'a> {
    title: Vec<String>,
    finding: String,
    /// Where each dot stands across, and how many stand under it.
    dots: Vec<(f64, usize, &'a Mark)>,
    /// Where dots are left out, and how many.
    more: Vec<(f64, usize)>,
    levels: usize,
}

impl<'a> Strip<'a> {
    /// The strip of an indicator.
    pub fn of(panel: &'a AttainmentPanel, scale: &Scale, brief: &Brief<'_>) -> Self {
        let marks = panel.rows.iter().filter_map(|row| seen(&row.attainment));
        let mut marks: Vec<&Mark> = marks.collect();
        marks.sort_by(|one, other| one.value.total_cmp(&other.value));
        // How far each level is taken, and which column a full one began in.
        let mut taken = [f64::NEG_INFINITY; MOST];
        let (mut dots, mut more) = (Vec::new(), Vec::<(f64, usize)>::new());
        for mark in marks {
            let at = scale.place(mark.value);
            match taken.iter().position(|end| end + STEP <= at + 1e-6) {
                Some(level) => {
                    taken[level] = at;
                    dots.push((at, level, mark));
                }
                None => match more.last_mut().filter(|(last, _)| at - *last < 2.5 * STEP) {
                    Some((_, count)) => *count += 1,
                    None => more.push((at, 1)),
                },
            }
        }
        let levels = dots
            .iter()
            .map(|(_, level, _)| level + 1)
            .max()
            .unwrap_or(1);
        let tally = Tally::of(panel.rows.iter().map(|row| row.standing));
        Self {
            title: wrap(&panel.indicator, brief.width, 2, Weight::Bold),
            finding: tally.heading(brief.catalogue).unwrap_or_default(),
            levels: levels + usize::from(!more.is_empty()),
            dots,
            more,
        }
    }

    /// Its height with the air under it.
    pub fn height(&self) -> f64 {
        self.head() + self.levels as f64 * STEP + 3.0 + AIR
    }

    fn head(&self) -> f64 {
        (self.title.len() + usize::from(!self.finding.is_empty())) as f64 * LEADING + 4.0
    }
}

/// Paints strips from the top down, under one axis.
pub fn paint(canvas: &mut Canvas<'_>, brief: &Brief<'_>, scale: &Scale, strips: &[Strip<'_>]) {
    header(canvas, brief, scale);
    let mut top = HEADER;
    for strip in strips {
        let lines = strip.title.len() as f64;
        canvas.write(&strip.title, (0.0, top + 8.0), bold(Anchor::Start));
        let finding = fit(&strip.finding, brief.width, Weight::Regular);
        canvas.text(
            &finding,
            (0.0, top + 8.0 + lines * LEADING),
            soft(Anchor::Start),
        );
        let (from, to) = (top + strip.head(), top + strip.height() - AIR);
        for (value, colour, thick) in [
            (0.5, GRID, 0.5),
            (0.0, LINE, 0.7),
            (1.0, PAPER, 2.4),
            (1.0, DARK, 1.1),
        ] {
            let at = scale.place(value);
            canvas.line((at, from), (at, to), colour, thick);
        }
        canvas.line(
            (scale.place(scale.from), to),
            (scale.place(scale.to), to),
            LINE,
            0.5,
        );
        let height = |level: usize| to - 1.0 - (level as f64 + 0.5) * STEP;
        for (at, level, mark) in &strip.dots {
            let centre = (*at, height(*level));
            // As the bars have it: what has come all the way is full.
            if mark.value >= 1.0 {
                glyph::dot(canvas, centre, brief.accent, mark.made_up);
            } else {
                glyph::ring(canvas, centre, brief.accent, mark.made_up);
            }
        }
        for (at, count) in &strip.more {
            let text = format!("+{count}");
            let half = text_width(&text, Weight::Regular) / 2.0;
            let at = at.clamp(half, brief.width - half);
            canvas.text_on_paper(&text, (at, height(MOST) + 3.0), soft(Anchor::Middle));
        }
        top += strip.height();
    }
}
