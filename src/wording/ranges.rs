//! How a range is printed and said that stands in the place of a withheld count.

use super::{Catalogue, format};
use crate::disclosure::Range;
use crate::model::Language;

/// As it stands in tables and charts: `1–4`, `14–32 %`.
pub fn range_text(range: Range, language: Language) -> String {
    let (low, high) = range.ends();
    if range.of.is_some() {
        let low = format::number(low * 100.0, 0, language);
        return format::span(low, format::percent(high, 0, language));
    }
    format::span(
        format::number(low, 0, language),
        format::number(high, 0, language),
    )
}

/// As a sentence says it: `mellan sex och elva`, `färre än fem`.
pub fn range_said(range: Range, catalogue: &Catalogue) -> String {
    let language = catalogue.language();
    let between = |low: String, high: String| {
        let ends = [("low", (&low).into()), ("high", (&high).into())];
        catalogue.format("range-between", &ends)
    };
    if range.of.is_some() {
        let (low, high) = range.ends();
        let low = format::number(low * 100.0, 0, language);
        return between(low, format::percent(high, 0, language));
    }
    let in_words = format::has_word(range.high);
    let count = |count: u64| match in_words {
        true => format::people_word(count, language),
        false => format::number(count as f64, 0, language),
    };
    if range.low <= 1 {
        let most = count(range.high.saturating_add(1));
        return catalogue.format("range-fewer", &[("most", (&most).into())]);
    }
    between(count(range.low), count(range.high))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_are_printed_and_said() {
        let catalogues = [Language::Swedish, Language::English].map(Catalogue::new);
        let said = |low, high, of| {
            let range = Range { low, high, of };
            [0, 1].map(|at| range_said(range, &catalogues[at]))
        };
        assert_eq!(said(1, 4, None), ["färre än fem", "fewer than five"]);
        assert_eq!(
            said(6, 11, None),
            ["mellan sex och elva", "between six and eleven"]
        );
        assert_eq!(said(6, 31, None), ["mellan 6 och 31", "between 6 and 31"]);
        let share = Range {
            low: 3,
            high: 7,
            of: Some(22),
        };
        assert_eq!(range_text(share, Language::Swedish), "14–32\u{a0}%");
        assert_eq!(said(3, 7, Some(22))[0], "mellan 14 och 32\u{a0}%");
    }
}
