//! Cells that hold several answers, as forms write them.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// What stands in a column's cells, and in how many.
pub type Cells<'c> = BTreeMap<Cow<'c, str>, usize>;

/// A question with more options is a list of something else.
pub const MOST_OPTIONS: usize = 40;

/// What parts answers more surely than a comma does, which options may hold themselves.
pub const SURE: [char; 3] = [';', '|', '\n'];

/// The answers of each cell, and how many cells have them. Where a semicolon, a line or a
/// bar parts any of them, commas belong to the options; else what never stands but after
/// one and the same other is the rest of that one: *Annat, vill ej uppge* is one answer.
/// Codes (of a form that writes them so) are parted by spaces.
pub fn lists(cells: &Cells<'_>, coded: bool) -> Vec<(Vec<String>, usize)> {
    let mut sure = SURE.into_iter();
    let sure = sure.find(|sign| cells.keys().any(|cell| cell.contains(*sign)));
    let codes = coded && are_lists_of_codes(cells);
    let between = match sure {
        Some(sign) => sign,
        None if codes => ' ',
        None => ',',
    };
    let parted = cells.iter().map(|(cell, count)| {
        let parts = cell.split(between).map(str::trim);
        let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
        (parts, *count)
    });
    let parted: Vec<(Vec<&str>, usize)> = parted.collect();
    let mut before: BTreeMap<&str, BTreeSet<Option<&str>>> = BTreeMap::new();
    for (parts, _) in &parted {
        for (place, part) in parts.iter().enumerate() {
            let other = place.checked_sub(1).and_then(|place| parts.get(place));
            before.entry(part).or_default().insert(other.copied());
        }
    }
    let is_rest = |part: &str| {
        let before = before.get(part);
        between == ',' && before.is_some_and(|before| before.len() == 1 && !before.contains(&None))
    };
    let joined = parted.into_iter().map(|(parts, count)| {
        let mut list: Vec<String> = Vec::new();
        for part in parts {
            match list.last_mut().filter(|_| is_rest(part)) {
                Some(last) => last.push_str(&format!(", {part}")),
                None => list.push(part.to_owned()),
            }
        }
        (list, count)
    });
    joined.collect()
}

/// Whether spaces part codes: of which most stand alone too, as the words of *very bad*
/// do not.
fn are_lists_of_codes(cells: &Cells<'_>) -> bool {
    let parts = cells.keys().flat_map(|cell| cell.split(' '));
    let parts: BTreeSet<&str> = parts.filter(|part| !part.is_empty()).collect();
    let alone = parts.iter().filter(|part| cells.contains_key(**part));
    cells.keys().all(|cell| are_codes(cell)) && alone.count() * 2 >= parts.len()
}

/// Whether a cell holds nothing but codes: `odling laxhjalp`.
pub fn are_codes(cell: &str) -> bool {
    let is_sign = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "_-".contains(c);
    cell.chars().all(|c| c == ' ' || is_sign(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_after_one_answer_alone_is_its_rest() {
        let listed = |cells: &[&str]| {
            let mut counts = Cells::new();
            for cell in cells {
                *counts.entry((*cell).into()).or_default() += 1;
            }
            lists(&counts, true)
                .into_iter()
                .map(|(list, _)| list.join(" | "))
                .collect::<Vec<String>>()
        };
        assert_eq!(
            listed(&["Annat, vill ej uppge", "Kvinna", "Man"]),
            ["Annat, vill ej uppge", "Kvinna", "Man"]
        );
        assert_eq!(
            listed(&["Ja, ibland", "Ja, ofta", "Nej", "Nej, aldrig"]),
            ["Ja, ibland", "Ja, ofta", "Nej", "Nej, aldrig"]
        );
        assert_eq!(
            listed(&["Mat, Odling", "Mat, Sport", "Odling", "Odling, Sport"]),
            ["Mat | Odling", "Mat | Sport", "Odling", "Odling | Sport"]
        );
        assert_eq!(listed(&["Mat, dryck;Odling;"]), ["Mat, dryck | Odling"]);
        assert_eq!(listed(&["Mat, dryck|Odling"]), ["Mat, dryck | Odling"]);
        assert_eq!(listed(&["Mat, dryck\nOdling"]), ["Mat, dryck | Odling"]);
        assert_eq!(listed(&["mat odling", "mat"]), ["mat", "mat | odling"]);
    }
}
