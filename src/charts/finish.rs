//! From drawings to finished charts: pages of even height, headings and alt texts.

use std::ops::Range;

use super::canvas::Drawing;
use super::words::{digits, sentences};
use super::{Chart, MOST_HEIGHT};
use crate::wording::Catalogue;

/// One drawing of a chart that may have several.
pub struct Sheet {
    /// What is drawn.
    pub drawing: Drawing,
    /// Its height in points.
    pub height: f64,
    /// What its rows say, for the alt text.
    pub rows: Vec<String>,
}

/// What all drawings of a chart share.
pub struct Frame {
    /// The finding.
    pub heading: String,
    /// What is drawn.
    pub scope: String,
    /// What is to be known besides.
    pub notes: Vec<String>,
    /// Width in points.
    pub width: f64,
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
pub fn finish(frame: &Frame, sheets: Vec<Sheet>, catalogue: &Catalogue) -> Vec<Chart> {
    let parts = sheets.len() as u64;
    let charts = sheets.into_iter().zip(1_u64..);
    charts
        .map(|(sheet, part)| {
            let heading = if parts > 1 {
                let (part, parts) = (digits(part, catalogue), digits(parts, catalogue));
                catalogue.format(
                    "chart-part",
                    &[
                        ("heading", (&frame.heading).into()),
                        ("part", (&part).into()),
                        ("parts", (&parts).into()),
                    ],
                )
            } else {
                frame.heading.clone()
            };
            let said = [&heading, &frame.scope].into_iter();
            let alt = sentences(said.chain(&sheet.rows));
            Chart {
                svg: sheet.drawing.svg,
                width: frame.width,
                height: sheet.height,
                heading,
                scope: frame.scope.clone(),
                alt,
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
