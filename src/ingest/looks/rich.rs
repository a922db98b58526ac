//! Texts of binary workbooks in which runs of characters have fonts of their own.

use std::collections::BTreeSet;

use super::raised;

/// A text in runs, each from a character on in a font, with what stands
/// raised as raised digits; `None` where nothing in it is raised.
pub(super) fn raised_text(
    units: &[u16],
    runs: &[(u16, u16)],
    high: &BTreeSet<u16>,
) -> Option<String> {
    if !runs.iter().any(|(_, font)| high.contains(font)) {
        return None;
    }
    let starts = runs.iter().map(|(start, _)| usize::from(*start));
    let mut ends = starts.chain([units.len()]);
    let piece = |from: usize, to: usize| {
        let piece = units.get(from..to.min(units.len())).unwrap_or_default();
        String::from_utf16_lossy(piece)
    };
    let mut text = piece(0, ends.next().unwrap_or(0));
    for ((start, font), end) in runs.iter().zip(ends) {
        let piece = piece((*start).into(), end);
        match high.contains(font) {
            true => text.extend(raised(&piece)),
            false => text.push_str(&piece),
        }
    }
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_raised_is_a_sign_and_no_digit() {
        let units: Vec<u16> = "12 st1".encode_utf16().collect();
        let high = BTreeSet::from([5]);
        let text = |runs: &[(u16, u16)]| raised_text(&units, runs, &high);
        assert_eq!(text(&[(1, 5)]).as_deref(), Some("1² st¹"));
        assert_eq!(text(&[(0, 2), (5, 5)]).as_deref(), Some("12 st¹"));
        assert_eq!(text(&[(0, 2), (5, 1)]), None);
        assert_eq!(text(&[(9, 5), (3, 2)]).as_deref(), Some("12 st1st1"));
    }
}
