//! How wide texts are in the very font that draws them, and how labels wrap.

use std::sync::LazyLock;

use ab_glyph::{Font, FontRef};

/// Size of every label, in points.
pub const LABEL: f64 = 8.3;
/// From one line of a label to the next, in points.
pub const LEADING: f64 = 10.0;
/// How far letters reach above the baseline, in parts of the size.
pub const ASCENT: f64 = 0.8;
/// How far letters reach below the baseline, in parts of the size.
pub const DESCENT: f64 = 0.24;

/// More characters than this are never read: no label has room for them.
const LONGEST: usize = 400;
/// What stands where letters were cut.
const CUT: char = '…';

/// Regular or bold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// Running labels.
    Regular,
    /// What the eye should find first.
    Bold,
}

/// The advances of so many characters are kept, Latin ones all.
const KEPT: u32 = 0x250;

struct Face {
    font: Option<FontRef<'static>>,
    per_em: f64,
    kept: Vec<f64>,
}

impl Face {
    fn new(data: &'static [u8]) -> Self {
        let font = FontRef::try_from_slice(data).ok();
        let per_em = font.as_ref().and_then(Font::units_per_em).unwrap_or(1000.0);
        let mut face = Self {
            font,
            per_em: f64::from(per_em),
            kept: Vec::new(),
        };
        let latin = (0..KEPT).filter_map(char::from_u32);
        face.kept = latin.map(|character| face.look_up(character)).collect();
        face
    }

    /// The advance of a character in em; a full one where the face lacks it
    /// and a fallback draws it.
    fn advance(&self, character: char) -> f64 {
        let kept = self.kept.get(character as usize).copied();
        kept.unwrap_or_else(|| self.look_up(character))
    }

    fn look_up(&self, character: char) -> f64 {
        let Some(font) = &self.font else { return 1.0 };
        let glyph = font.glyph_id(character);
        if glyph.0 == 0 {
            return 1.0;
        }
        f64::from(font.h_advance_unscaled(glyph)) / self.per_em
    }

    /// How far a character's ink reaches to the left of where it begins, in em.
    fn overhang(&self, character: char) -> f64 {
        let font = self.font.as_ref();
        let outline = font.and_then(|font| font.outline(font.glyph_id(character)));
        let left = outline.map_or(0.0, |outline| f64::from(outline.bounds.min.x));
        (-left / self.per_em).max(0.0)
    }
}

static REGULAR: LazyLock<Face> = LazyLock::new(|| Face::new(notosans::REGULAR_TTF));
static BOLD: LazyLock<Face> = LazyLock::new(|| Face::new(notosans::BOLD_TTF));

fn advance(character: char, weight: Weight) -> f64 {
    match weight {
        Weight::Regular => REGULAR.advance(character) * LABEL,
        Weight::Bold => BOLD.advance(character) * LABEL,
    }
}

/// The width of `text` in points at [`LABEL`] size.
pub fn text_width(text: &str, weight: Weight) -> f64 {
    text.chars().map(|c| advance(c, weight)).sum()
}

/// The width of the widest of some texts.
pub fn widest(texts: impl IntoIterator<Item = impl AsRef<str>>, weight: Weight) -> f64 {
    let widths = texts
        .into_iter()
        .map(|text| text_width(text.as_ref(), weight));
    widths.fold(0.0, f64::max)
}

/// The steps that people count in: 1, 2, 5, 10, 20, 50 …
pub fn round_steps() -> impl Iterator<Item = u64> {
    let powers = (0..20).map_while(|power| 10_u64.checked_pow(power));
    powers
        .flat_map(|power| [1, 2, 5].map(|step| power.checked_mul(step)))
        .map_while(|step| step)
}

/// How far the ink of `text` reaches to the left of where it begins, in points:
/// the hook of a J does.
pub fn overhang(text: &str, weight: Weight) -> f64 {
    let face = match weight {
        Weight::Regular => &REGULAR,
        Weight::Bold => &BOLD,
    };
    let first = text.chars().next();
    first.map_or(0.0, |character| face.overhang(character) * LABEL)
}

/// Whether a line may break at `character`: at white space, but not at a
/// no-break space.
fn breaks(character: char) -> bool {
    (character.is_whitespace() && !matches!(character, '\u{a0}' | '\u{202f}' | '\u{2007}'))
        || character.is_control()
}

/// Characters that neither print nor belong in XML.
fn is_unprintable(character: char) -> bool {
    matches!(
        character,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{feff}' | '\u{fffe}' | '\u{ffff}'
    )
}

/// `text` as one printable line, and whether its end was left unread.
fn printable(text: &str) -> (String, bool) {
    let mut characters = text.chars();
    let mut out = String::new();
    for character in characters.by_ref().take(LONGEST) {
        if breaks(character) {
            if !out.is_empty() && !out.ends_with(' ') {
                out.push(' ');
            }
        } else if !is_unprintable(character) {
            out.push(character);
        }
    }
    out.truncate(out.trim_end_matches(' ').len());
    (out, characters.next().is_some())
}

/// `text` on one line no wider than `width`, with an ellipsis where it was cut.
pub fn fit(text: &str, width: f64, weight: Weight) -> String {
    wrap(text, width, 1, weight).pop().unwrap_or_default()
}

/// `text` in at most `lines` lines no wider than `width`, the last one ending
/// in an ellipsis where the text had to be cut.
pub fn wrap(text: &str, width: f64, lines: usize, weight: Weight) -> Vec<String> {
    let (line, unread) = printable(text);
    let mut found: Vec<String> = Vec::new();
    let mut rest = line.as_str();
    while !rest.is_empty() {
        if found.len() + 1 >= lines.max(1) {
            let fits = !unread && text_width(rest, weight) <= width;
            found.push(if fits {
                rest.to_owned()
            } else {
                ellipsis(rest, width, weight)
            });
            break;
        }
        let (taken, left) = first_line(rest, width, weight);
        found.push(taken);
        rest = left;
    }
    found
}

/// As many words of `text` as go on a line, and what is left; a word too long
/// for a line is broken with a hyphen.
fn first_line(text: &str, width: f64, weight: Weight) -> (String, &str) {
    let hyphen = advance('-', weight);
    let mut x = 0.0;
    let mut word_end = None;
    let mut hyphen_at = 0;
    for (at, character) in text.char_indices() {
        if character == ' ' {
            word_end = Some((at, at + 1));
        }
        x += advance(character, weight);
        if x > width && character != ' ' {
            return match word_end {
                Some((end, next)) => (text[..end].to_owned(), &text[next..]),
                None => broken(text, hyphen_at.max(1)),
            };
        }
        let next = at + character.len_utf8();
        if matches!(character, '-' | '–' | '/') && next < text.len() {
            word_end = Some((next, next));
        }
        if x + hyphen <= width {
            hyphen_at = next;
        }
    }
    (text.to_owned(), "")
}

fn broken(text: &str, at: usize) -> (String, &str) {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at += 1;
    }
    (format!("{}-", &text[..at]), &text[at..])
}

/// The beginning of `text` that leaves room for an ellipsis. A number is never cut in
/// two: what is left of it would be another.
fn ellipsis(text: &str, width: f64, weight: Weight) -> String {
    let room = width - advance(CUT, weight);
    let mut x = 0.0;
    let mut kept = String::new();
    for character in text.chars() {
        x += advance(character, weight);
        if x > room {
            break;
        }
        kept.push(character);
    }
    let between = |c: char| matches!(c, ',' | '.' | '\u{a0}' | '\u{202f}');
    let digit = |c: char| c.is_ascii_digit();
    let rest = text.get(kept.len()..).unwrap_or_default();
    let goes_on = rest.trim_start_matches(between).starts_with(digit);
    if goes_on && kept.trim_end_matches(between).ends_with(digit) {
        let of_number = |c: char| digit(c) || between(c);
        kept.truncate(kept.trim_end_matches(of_number).len());
    }
    kept.truncate(kept.trim_end_matches([' ', ',', '.', ';', ':', '=']).len());
    kept.push(CUT);
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use Weight::{Bold, Regular};

    #[test]
    fn lines_are_never_too_wide() {
        for text in [
            "å".repeat(30_000),
            "ord ".repeat(10_000),
            "Ungas framtidstro och delaktighet i närsamhället efter två år".to_owned(),
            "Kommunikationsinfrastrukturutvecklingsprogrammet nu".to_owned(),
        ] {
            for lines in 1..4 {
                let found = wrap(&text, 80.0, lines, Regular);
                assert!(found.len() <= lines);
                assert!(found.iter().all(|line| text_width(line, Regular) <= 80.0));
            }
        }
    }

    #[test]
    fn what_is_cut_shows() {
        assert_eq!(wrap("en rubrik", 200.0, 2, Bold), ["en rubrik"]);
        assert!(fit(&"x".repeat(3000), 50.0, Bold).ends_with(CUT));
        for text in [
            "3,0 → 4,0, n = 1234567",
            "n = 1\u{a0}234\u{a0}567",
            "Värdet är 12,3456789",
        ] {
            let width = text_width(text, Regular);
            for part in [0.6, 0.7, 0.8, 0.9, 0.95] {
                let cut = fit(text, width * part, Regular);
                let number = cut.trim_end_matches(CUT).split(' ').next_back().unwrap();
                let whole = text
                    .split(' ')
                    .any(|word| word.trim_end_matches(',') == number);
                assert!(whole || number.is_empty(), "{cut}");
            }
        }
        assert_eq!(wrap("  ", 50.0, 2, Bold), Vec::<String>::new());
    }

    #[test]
    fn numbers_and_units_stay_together() {
        let lines = wrap(
            "från 80\u{a0}% nu",
            text_width("80\u{a0}% nu", Regular),
            3,
            Regular,
        );
        assert_eq!(lines, ["från", "80\u{a0}% nu"]);
    }

    #[test]
    fn the_hook_of_a_j_hangs_over() {
        assert!(overhang("Jag", Bold) > 0.5);
        assert!(overhang("Hej", Bold).abs() < 1e-9);
        assert!(overhang("", Regular).abs() < 1e-9);
    }

    #[test]
    fn steps_are_round_and_end_before_they_overflow() {
        assert!(round_steps().take(5).eq([1, 2, 5, 10, 20]));
        assert_eq!(round_steps().last(), Some(10_000_000_000_000_000_000));
    }

    #[test]
    fn nothing_unprintable_is_left() {
        assert_eq!(fit("a\u{0}b\u{200b}c\u{ffff}\n", 90.0, Regular), "a bc");
    }
}
