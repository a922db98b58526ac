//! From drawings to finished charts: pages of even height, headings and alt texts.

use std::ops::Range;

use super::canvas::{Canvas, Drawing, draw};
use super::chart::{Brief, Chart, MOST_HEIGHT};
use super::words::{digits, sentences};

/// One drawing of a chart that may have several.
pub struct Sheet {
    drawing: Drawing,
    height: f64,
    /// What its rows say, for the alt text.
    said: Vec<String>,
}

impl Sheet {
    /// A sheet of some height, painted.
    pub fn new(
        brief: &Brief<'_>,
        height: f64,
        said: Vec<String>,
        paint: impl FnOnce(&mut Canvas<'_>),
    ) -> Self {
        Self {
            drawing: draw(brief.width, height, paint),
            height,
            said,
        }
    }
}

/// What all sheets of a chart say.
pub struct Frame {
    /// The finding.
    pub heading: String,
    /// What is drawn.
    pub scope: String,
    /// What is to be known besides.
    pub notes: Vec<String>,
}

/// A chart of blocks of given heights, on as few sheets as will hold them, each
/// with so much at its head or foot besides. `paint` and `said` are asked for
/// the blocks of a sheet and, to paint, their height together.
pub fn draw_blocks(
    brief: &Brief<'_>,
    frame: &Frame,
    heights: &[f64],
    besides: f64,
    paint: impl Fn(&mut Canvas<'_>, Range<usize>, f64),
    said: impl Fn(Range<usize>) -> Vec<String>,
) -> Vec<Chart> {
    let sheets = paginate(heights, besides).into_iter().map(|range| {
        let blocks = heights[range.clone()].iter().sum::<f64>();
        let said = said(range.clone());
        Sheet::new(brief, besides + blocks, said, |canvas| {
            paint(canvas, range, blocks);
        })
    });
    finish(brief, frame, sheets.collect())
}

/// Divides blocks of given heights among as few sheets as will hold them, of
/// heights as even as may be. `taken` is what every sheet needs besides.
pub fn paginate(heights: &[f64], taken: f64) -> Vec<Range<usize>> {
    let most = MOST_HEIGHT - taken;
    let count = greedy(heights, most).len();
    let (mut low, mut high) = (0.0, most);
    for _ in 0..20 {
        let middle = f64::midpoint(low, high);
        if greedy(heights, middle).len() <= count {
            high = middle;
        } else {
            low = middle;
        }
    }
    greedy(heights, high)
}

fn greedy(heights: &[f64], most: f64) -> Vec<Range<usize>> {
    let mut sheets: Vec<Range<usize>> = Vec::new();
    let mut used = 0.0;
    for (at, height) in heights.iter().enumerate() {
        match sheets.last_mut() {
            Some(sheet) if used + height <= most => {
                sheet.end = at + 1;
                used += height;
            }
            _ => {
                sheets.push(at..at + 1);
                used = *height;
            }
        }
    }
    sheets
}

/// The charts of some sheets.
pub fn finish(brief: &Brief<'_>, frame: &Frame, sheets: Vec<Sheet>) -> Vec<Chart> {
    let parts = sheets.len() as u64;
    let charts = sheets.into_iter().zip(1_u64..);
    charts
        .map(|(sheet, part)| {
            let heading = if parts > 1 {
                brief.catalogue.format(
                    "chart-part",
                    &[
                        ("heading", (&frame.heading).into()),
                        ("part", (&digits(part, brief.catalogue)).into()),
                        ("parts", (&digits(parts, brief.catalogue)).into()),
                    ],
                )
            } else {
                frame.heading.clone()
            };
            let said = [&heading, &frame.scope].into_iter();
            Chart {
                alt: sentences(said.chain(&sheet.said)),
                svg: sheet.drawing.svg,
                width: brief.width,
                height: sheet.height,
                heading,
                scope: frame.scope.clone(),
                notes: frame.notes.clone(),
                texts: sheet.drawing.texts,
                ink: sheet.drawing.ink,
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheets_are_even_and_never_too_high() {
        let heights = [31.0; 20];
        assert_eq!(paginate(&heights, 20.0), [0..10, 10..20]);
        assert_eq!(paginate(&[10.0; 3], 0.0), [Range { start: 0, end: 3 }]);
        assert_eq!(paginate(&[700.0, 1.0], 0.0).len(), 2);
        assert!(paginate(&[], 0.0).is_empty());
    }
}
