//! Whether an option is one of those that were chosen.

use super::lists::are_codes;
use super::words::one_line;

/// Between answers; lines too, which are read as one.
const BETWEEN: [char; 3] = [',', ';', '|'];

/// Whether an option is among the answers in a cell, whose codes are parted by spaces in
/// a form that writes them so.
pub fn is_chosen(cell: &str, option: &str, coded: bool) -> bool {
    if coded && are_codes(cell) && are_codes(option) {
        return cell.split(' ').any(|own| own == option);
    }
    let cell = one_line(&cell.trim().replace('\n', ";")).to_lowercase();
    let option = option.to_lowercase();
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
            ("Läxhjälp|Odling", true),
            ("Läxhjälp\nOdling\nMat", true),
            ("", false),
        ] {
            assert_eq!(is_chosen(cell, "Odling", false), is, "{cell}");
        }
        assert!(is_chosen(
            "Mat, dryck och fika;Odling",
            "Mat, dryck och fika",
            false
        ));
        assert!(!is_chosen("ett (Odling)", "(", false));
        assert!(is_chosen("mat odling", "odling", true));
        assert!(!is_chosen("mat odling", "odling", false));
    }
}
