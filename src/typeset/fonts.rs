//! The fonts of the reports: those that ship, and a project's own.

use typst::foundations::Bytes;
use typst::text::Font;
use typst_kit::fonts::FontStore;

use crate::diagnostic::{Diagnostics, Place, Problem, nearest, quoted};
use crate::project::TEMPLATES;
use crate::project::manifest::Theme;

/// All fonts that pages and charts may use, in a fixed order.
pub struct Fonts {
    /// The store that Typst reads from.
    pub store: FontStore,
    coverage: Vec<std::ops::RangeInclusive<u32>>,
    files: Vec<(String, Bytes)>,
    /// Files that hold no font.
    damaged: Vec<String>,
}

impl Fonts {
    /// The fonts that ship, and then `own`: path under `report-templates/` and
    /// contents of the font files of a project, in the order of their paths.
    pub fn new(own: Vec<(String, Vec<u8>)>) -> Self {
        let mut files: Vec<(String, Bytes)> = shipped()
            .into_iter()
            .map(|(name, data)| (name.to_owned(), Bytes::new(data)))
            .collect();
        files.extend(own.into_iter().map(|(name, data)| (name, Bytes::new(data))));
        let mut store = FontStore::new();
        let mut covered = Vec::new();
        let mut damaged = Vec::new();
        for (name, data) in &files {
            let before = covered.len();
            for font in Font::iter(data.clone()) {
                let info = font.info().clone();
                covered.extend(info.coverage.iter());
                store.push((font, info));
            }
            if covered.len() == before {
                damaged.push(name.clone());
            }
        }
        Self {
            store,
            coverage: joined(covered),
            files,
            damaged,
        }
    }

    /// Errors at files that hold no font, or else at the manifest's line for
    /// families that no font has.
    pub fn check(&self, theme: &Theme) -> Diagnostics {
        let mut diagnostics = Diagnostics::new();
        for name in &self.damaged {
            let place = Place::File(format!("{TEMPLATES}/{name}"));
            diagnostics.push(Problem::DamagedFont.error_at(place));
        }
        if diagnostics.has_errors() {
            return diagnostics;
        }
        let known: Vec<String> = self
            .store
            .book()
            .families()
            .map(|(family, _)| family.to_owned())
            .collect();
        for (family, place) in theme.text_font.iter().chain(&theme.heading_font) {
            if !known.iter().any(|name| name.eq_ignore_ascii_case(family)) {
                let problem = Problem::UnknownFont {
                    family: quoted(family),
                    near: nearest(family, known.iter().map(String::as_str)),
                };
                diagnostics.push(problem.error_at(place.clone()));
            }
        }
        diagnostics
    }

    /// Whether some font has a glyph for `character`. Line breaks, tabs and
    /// characters without a picture of their own need none.
    pub fn covers(&self, character: char) -> bool {
        if matches!(character, '\n' | '\t' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{ad}')
        {
            return true;
        }
        let point = character as u32;
        let at = self.coverage.partition_point(|range| *range.end() < point);
        self.coverage
            .get(at)
            .is_some_and(|range| range.contains(&point))
    }

    /// The font files, name and contents: what somebody needs to set the kept
    /// sources with another Typst.
    pub fn files(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.files
            .iter()
            .map(|(path, data)| (path.rsplit('/').next().unwrap_or(path), data.as_slice()))
    }
}

/// The faces of the reports. Those of Libertinus are files of this crate, as Typst
/// brings them: its own list of fonts cannot be linked in part, and holds 8 MB that
/// no page needs.
fn shipped() -> [(&'static str, &'static [u8]); 12] {
    macro_rules! libertinus {
        ($face:literal) => {
            (
                concat!("LibertinusSerif-", $face, ".otf"),
                include_bytes!(concat!("fonts/LibertinusSerif-", $face, ".otf")).as_slice(),
            )
        };
    }
    [
        libertinus!("Regular"),
        libertinus!("Bold"),
        libertinus!("Italic"),
        libertinus!("BoldItalic"),
        libertinus!("Semibold"),
        libertinus!("SemiboldItalic"),
        ("NotoSans-Regular.ttf", notosans::REGULAR_TTF),
        ("NotoSans-Bold.ttf", notosans::BOLD_TTF),
        ("NotoSans-Italic.ttf", notosans::ITALIC_TTF),
        ("NotoSans-BoldItalic.ttf", notosans::BOLD_ITALIC_TTF),
        ("DejaVuSans.ttf", dejavu::sans::regular()),
        ("DejaVuSans-Bold.ttf", dejavu::sans::bold()),
    ]
}

fn joined(mut points: Vec<u32>) -> Vec<std::ops::RangeInclusive<u32>> {
    points.sort_unstable();
    points.dedup();
    points
        .chunk_by(|a, b| b - a == 1)
        .map(|run| run[0]..=run[run.len() - 1])
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_fonts_cover_the_scripts_of_the_reports() {
        let fonts = Fonts::new(Vec::new());
        for character in "aåäöÅÄÖ–—”“’€−×•…Ωжאع\u{fffd}\u{a0}\u{202f}".chars()
        {
            assert!(fonts.covers(character), "{character:?}");
        }
        assert!(!fonts.covers('🏠') && !fonts.covers('漢'));
    }
}
