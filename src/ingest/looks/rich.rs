//! Texts of binary workbooks in which runs of characters have fonts of their own.

use std::collections::BTreeSet;

use super::raised;

/// A text of a cell as it is meant: what stands raised as raised digits, and
/// without what is struck through.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Rich {
    /// The text; where all of it is struck through, that.
    pub text: String,
    /// Whether all of it is struck through.
    pub struck: bool,
}

/// A text with some of it raised or struck through, as it is read.
#[derive(Debug, Default)]
pub(super) struct Pieces {
    kept: String,
    struck: String,
    any: bool,
}

impl Pieces {
    /// Adds a piece of text in a font that stands raised or is struck through.
    pub(super) fn add(&mut self, piece: &str, is_raised: bool, is_struck: bool) {
        self.any |= is_raised || is_struck;
        match (is_struck, is_raised) {
            (true, _) => self.struck.push_str(piece),
            (false, true) => self.kept.extend(raised(piece)),
            (false, false) => self.kept.push_str(piece),
        }
    }

    /// What is not struck through.
    pub(super) fn kept(&self) -> &str {
        &self.kept
    }

    /// The text; `None` where nothing in it is raised or struck through.
    pub(super) fn read(self) -> Option<Rich> {
        let struck = !self.struck.is_empty() && self.kept.trim().is_empty();
        let text = if struck { self.struck } else { self.kept };
        self.any.then_some(Rich { text, struck })
    }
}

/// Fonts that say something of what is written in them, by their numbers.
#[derive(Debug, Default)]
pub(super) struct Fonts {
    /// Those that stand raised.
    pub high: BTreeSet<u16>,
    /// Those that are struck through.
    pub struck: BTreeSet<u16>,
}

impl Fonts {
    /// Whether none says anything.
    pub(super) fn is_empty(&self) -> bool {
        self.high.is_empty() && self.struck.is_empty()
    }

    /// A text in runs, each from a character on in a font; `None` where nothing
    /// in it is raised or struck through.
    pub(super) fn read(&self, units: &[u16], runs: &[(u16, u16)]) -> Option<Rich> {
        let starts = runs.iter().map(|(start, _)| usize::from(*start));
        let mut ends = starts.chain([units.len()]);
        let piece = |from: usize, to: usize| {
            let piece = units.get(from..to.min(units.len())).unwrap_or_default();
            String::from_utf16_lossy(piece)
        };
        let mut pieces = Pieces::default();
        pieces.add(&piece(0, ends.next().unwrap_or(0)), false, false);
        for ((start, font), end) in runs.iter().zip(ends) {
            let piece = piece((*start).into(), end);
            pieces.add(&piece, self.high.contains(font), self.struck.contains(font));
        }
        pieces.read()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_raised_is_a_sign_and_what_is_struck_is_gone() {
        let units: Vec<u16> = "12 st1".encode_utf16().collect();
        let fonts = Fonts {
            high: BTreeSet::from([5]),
            struck: BTreeSet::from([6]),
        };
        let read = |runs: &[(u16, u16)]| fonts.read(&units, runs);
        let text = |runs: &[(u16, u16)]| read(runs).map(|rich| rich.text);
        assert_eq!(text(&[(1, 5)]).as_deref(), Some("1² st¹"));
        assert_eq!(text(&[(0, 2), (5, 5)]).as_deref(), Some("12 st¹"));
        assert_eq!(text(&[(0, 2), (5, 1)]), None);
        assert_eq!(text(&[(9, 5), (3, 2)]).as_deref(), Some("12 st1st1"));
        assert_eq!(text(&[(0, 6), (1, 0)]).as_deref(), Some("2 st1"));
        let whole = Rich {
            text: "12 st1".to_owned(),
            struck: true,
        };
        assert_eq!(read(&[(0, 6)]), Some(whole));
    }
}
