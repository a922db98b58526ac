//! Whether an option is one of those that were chosen.

use super::words::one_line;

/// Between answers.
const BETWEEN: [char; 2] = [',', ';'];

/// Whether an option is among the answers in a cell.
pub fn is_chosen(cell: &str, option: &str) -> bool {
    let (cell, option) = (one_line(cell).to_lowercase(), option.to_lowercase());
    let mut places = cell.match_indices(&option);
    places.any(|(at, own)| {
        let before = cell[..at].trim_end();
        let after = cell[at + own.len()..].trim_start();
        (before.is_empty() || before.ends_with(BETWEEN))
            && (after.is_empty() || after.starts_with(BETWEEN))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_option_is_chosen_where_it_stands_as_a_whole() {
        for (cell, is) in [
            ("Odling", true),
            ("Läxhjälp;odling;", true),
            ("Läxhjälp, Odling", true),
            ("Odlingsgrupp;Läxhjälp", false),
            ("Ingen odling", false),
            ("", false),
        ] {
            assert_eq!(is_chosen(cell, "Odling"), is, "{cell}");
        }
        assert!(is_chosen(
            "Mat, dryck och fika;Odling",
            "Mat, dryck och fika"
        ));
        assert!(!is_chosen("ett (Odling)", "("));
    }
}
