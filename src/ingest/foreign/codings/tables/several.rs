//! Several codes in one cell.

use std::collections::BTreeSet;

/// A code's name without the signs and counts that ATLAS.ti puts around it:
/// `● Stöd {12-3}`.
pub fn bare_code(name: &str) -> &str {
    let name = name
        .trim_start_matches(['●', '○', '•', '◦', '*', ' '])
        .trim();
    let Some((before, count)) = name.rsplit_once('{') else {
        return name;
    };
    let counted = count.strip_suffix('}').is_some_and(|count| {
        let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        count
            .split_once('-')
            .is_some_and(|(own, links)| digits(own) && digits(links))
    });
    if counted { before.trim_end() } else { name }
}

fn split(cell: &str, separator: char) -> Vec<&str> {
    let parts = cell.split(separator).map(bare_code);
    parts.filter(|part| !part.is_empty()).collect()
}

/// The codes of a cell: by line breaks, else by semicolons, else by commas
/// where that gives as many as `count` says or only codes that stand `alone`
/// in other cells. A code's own name may hold any of them.
pub fn codes_of<'c>(cell: &'c str, count: Option<usize>, alone: &BTreeSet<String>) -> Vec<&'c str> {
    let ways = ['\n', ';', ','].map(|separator| split(cell, separator));
    if let Some(count) = count
        && let Some(fitting) = ways.iter().find(|codes| codes.len() == count)
    {
        return fitting.clone();
    }
    let [lines, semicolons, commas] = ways;
    if lines.len() > 1 {
        return lines;
    }
    if semicolons.len() > 1 {
        return semicolons;
    }
    if commas.iter().all(|code| alone.contains(*code)) {
        return commas;
    }
    lines
}

/// What stands alone in cells, as far as signs tell.
pub fn alone<'c>(cells: impl Iterator<Item = &'c str>) -> BTreeSet<String> {
    let bare = cells.filter(|cell| !cell.contains(['\n', ';', ',']));
    bare.map(|cell| bare_code(cell).to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_and_counts_are_no_part_of_a_code() {
        assert_eq!(bare_code("● Stöd {12-3}"), "Stöd");
        assert_eq!(bare_code("Stöd {ny}"), "Stöd {ny}");
        assert_eq!(bare_code("Stöd"), "Stöd");
    }

    #[test]
    fn codes_are_parted_as_the_table_does_it() {
        let known = alone(["Stöd", "Tid", "Tid, och plats"].into_iter());
        assert_eq!(
            codes_of("Stöd\nTid, och plats", None, &known),
            ["Stöd", "Tid, och plats"]
        );
        assert_eq!(codes_of("Stöd; Tid", None, &known), ["Stöd", "Tid"]);
        assert_eq!(codes_of("Stöd, Tid", None, &known), ["Stöd", "Tid"]);
        assert_eq!(codes_of("Rum, tak", None, &known), ["Rum, tak"]);
        assert_eq!(codes_of("Rum, tak", Some(2), &known), ["Rum", "tak"]);
        assert_eq!(codes_of("Rum; tak", Some(1), &known), ["Rum; tak"]);
        assert!(codes_of("", None, &known).is_empty());
    }
}
