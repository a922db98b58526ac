//! The colours of the charts: greys, and an accent dark enough to be seen.

use plotters::style::RGBColor;

/// Text and strong marks, 17 : 1 on paper.
pub const DARK: RGBColor = RGBColor(26, 26, 26);
/// Secondary text, 7 : 1 on paper.
pub const SOFT: RGBColor = RGBColor(89, 89, 89);
/// Axes and joining lines, 3.5 : 1 on paper.
pub const LINE: RGBColor = RGBColor(135, 135, 135);
/// The grid.
pub const GRID: RGBColor = RGBColor(221, 221, 221);
/// Every second season.
pub const SEASON: RGBColor = RGBColor(243, 243, 243);
/// The paper.
pub const PAPER: RGBColor = RGBColor(255, 255, 255);

/// The target is reached: Okabe and Ito's green, darkened.
pub const REACHED: RGBColor = RGBColor(0, 122, 89);
/// On the way to the target.
pub const UNDER_WAY: RGBColor = RGBColor(0, 114, 178);
/// Away from the target: their vermilion, darkened.
pub const AWAY: RGBColor = RGBColor(192, 79, 0);
/// Neither the one nor the other.
pub const NEUTRAL: RGBColor = RGBColor(107, 107, 107);

/// The programme's accent where none is given: Okabe and Ito's blue.
const BLUE: RGBColor = RGBColor(0, 114, 178);

/// The contrast on paper that marks need.
const MARK_CONTRAST: f64 = 3.0;

/// The accent written `#rrggbb`, darkened until marks in it stand out from
/// paper; blue where it is not a colour.
pub fn accent(hex: &str) -> RGBColor {
    let mut colour = parse(hex).unwrap_or(BLUE);
    while contrast(colour) < MARK_CONTRAST {
        let darker = |part: u8| (f64::from(part) * 0.93) as u8;
        colour = RGBColor(darker(colour.0), darker(colour.1), darker(colour.2));
    }
    colour
}

fn parse(hex: &str) -> Option<RGBColor> {
    let digits = hex.strip_prefix('#').filter(|d| d.len() == 6)?;
    let part = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
    Some(RGBColor(part(0)?, part(2)?, part(4)?))
}

/// `colour` with `part` of its strength on paper.
pub fn tint(colour: RGBColor, part: f64) -> RGBColor {
    let mix = |c: u8| (f64::from(c) * part + 255.0 * (1.0 - part)).round() as u8;
    RGBColor(mix(colour.0), mix(colour.1), mix(colour.2))
}

/// The contrast of `colour` against paper, as WCAG computes it.
pub fn contrast(colour: RGBColor) -> f64 {
    let part = |c: u8| {
        let c = f64::from(c) / 255.0;
        if c <= 0.03928 {
            c / 12.92
        } else {
            ((c + 0.055) / 1.055).powf(2.4)
        }
    };
    let light = 0.2126 * part(colour.0) + 0.7152 * part(colour.1) + 0.0722 * part(colour.2);
    1.05 / (light + 0.05)
}

/// The colour of a text on `fill`: dark or paper, whichever stands out more.
pub fn ink_on(fill: RGBColor) -> RGBColor {
    if contrast(fill) > contrast(DARK) / contrast(fill) {
        PAPER
    } else {
        DARK
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_and_marks_stand_out() {
        assert!(contrast(DARK) >= 4.5 && contrast(SOFT) >= 4.5);
        assert!(contrast(LINE) >= 3.0);
        for hex in ["#F0E442", "#ffffff", "#56B4E9", "nonsense", "#ååå"] {
            assert!(contrast(accent(hex)) >= MARK_CONTRAST, "{hex}");
        }
        assert_eq!(accent("#0072B2"), BLUE);
    }

    #[test]
    fn texts_stand_out_on_every_fill() {
        assert_eq!(ink_on(PAPER), DARK);
        assert_eq!(ink_on(DARK), PAPER);
        for shade in 0..=255 {
            let fill = RGBColor(shade, shade, shade);
            let on_paper = contrast(fill);
            let best = on_paper.max(contrast(DARK) / on_paper);
            let chosen = if ink_on(fill) == PAPER {
                on_paper
            } else {
                contrast(DARK) / on_paper
            };
            assert!((chosen - best).abs() < 1e-9 && chosen >= 4.0);
        }
    }
}
