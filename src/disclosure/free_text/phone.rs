//! Phone numbers: those of the Swedish numbering plan in all the ways they are
//! written, and those of other countries that begin with their country's code.
//!
//! The plan is a few lines; a library of all countries' plans would add its
//! metadata to every binary and still not know what in running text is money,
//! a date or a reference.

/// More digits than any number has.
const MOST_DIGITS: usize = 17;
const MOST_BETWEEN: usize = 3;

/// What numbers follow that are nobody's.
const REFERENCES: [&str; 17] = [
    "isbn",
    "issn",
    "doi",
    "dnr",
    "diarienr",
    "diarienummer",
    "ref",
    "referens",
    "referensnummer",
    "ärende",
    "ärendenummer",
    "ocr",
    "bankgiro",
    "plusgiro",
    "orgnr",
    "organisationsnummer",
    "projektnummer",
];
const MONEY: [&str; 8] = ["kr", "kronor", "sek", "tkr", "mkr", "euro", "eur", "kr."];

/// Whether a text holds a phone number that is no date, time, sum of money or
/// reference.
pub(super) fn holds_phone_number(text: &[char]) -> bool {
    (0..text.len()).any(|start| {
        let first = matches!(text[start], '0'..='9' | '+');
        first && begins(text, start) && number_at(text, start) && !is_reference(text, start)
    })
}

/// Whether a number may begin here: not within another number, word or address.
fn begins(text: &[char], start: usize) -> bool {
    let Some(before) = start.checked_sub(1).map(|at| text[at]) else {
        return true;
    };
    let digit_before = text[..start - 1].last().is_some_and(char::is_ascii_digit);
    match before {
        '/' | '#' | '=' | '+' => false,
        '-' | '.' | ',' | ':' => !digit_before,
        // `mobil0701234567`
        c if c.is_alphabetic() => text[start] == '0' && text.get(start + 1) == Some(&'7'),
        c => !c.is_ascii_digit(),
    }
}

/// Whether the word before tells that the number is a reference.
fn is_reference(text: &[char], start: usize) -> bool {
    let before: String = text[start.saturating_sub(30)..start].iter().collect();
    let lower = before.to_lowercase();
    let letters = |c: char| !c.is_alphabetic();
    let mut words = lower.rsplit(letters).filter(|word| !word.is_empty());
    // Nothing but `nr` and signs may stand between.
    let near = lower
        .chars()
        .rev()
        .take_while(|c| !c.is_alphabetic())
        .count()
        <= 12;
    let word = words.next().map(|word| match word {
        "nr" | "nummer" | "number" => words.next().unwrap_or_default(),
        word => word,
    });
    near && word.is_some_and(|word| REFERENCES.contains(&word))
}

/// A run of digits, and what parts it from the one before.
struct Group {
    digits: String,
    dotted: bool,
}

fn number_at(text: &[char], start: usize) -> bool {
    let plus = text[start] == '+';
    let (groups, end) = groups(&text[start + usize::from(plus)..]);
    let end = start + usize::from(plus) + end;
    // `070-123 45 67 3 dagar`: the number may end before the run does.
    (1..=groups.len()).any(|many| {
        let groups = &groups[..many];
        let digits: String = groups.iter().map(|group| group.digits.as_str()).collect();

        is_number(text, (start, end), plus, groups, &digits)
    })
}

fn is_number(
    text: &[char],
    (start, end): (usize, usize),
    plus: bool,
    groups: &[Group],
    digits: &str,
) -> bool {
    let lengths: Vec<usize> = groups.iter().map(|group| group.digits.len()).collect();
    let threes = lengths.len() > 1 && lengths[0] <= 3 && lengths[1..].iter().all(|one| *one == 3);
    let money = threes && (money_follows(&text[end..]) || number_before(text, start));
    if plus {
        // `+12 500 000` is a change.
        let change = threes && lengths[0] <= 3 && !digits.starts_with("46");
        return digits.len() >= 8 && !digits.starts_with('0') && !change && !money;
    }
    // Dots part two digits or more, and the zero is never alone: `0.5`.
    let dotted = groups.iter().any(|group| group.dotted);
    let fits_dots = !dotted || lengths.iter().all(|one| (2..=4).contains(one));
    let spelled = lengths.len() > 1 && lengths.iter().all(|one| *one == 1);
    let alone = lengths[0] == 1 && !spelled && text.get(start + 1) != Some(&')');
    if alone || !fits_dots || money || is_date(groups, &lengths) || is_hours(groups, &lengths) {
        return false;
    }
    if let Some(abroad) = digits.strip_prefix("00") {
        return digits.len() >= 10 && !abroad.starts_with('0');
    }
    if let Some(national) = digits.strip_prefix('0') {
        return is_swedish(national);
    }
    if let Some(national) = digits.strip_prefix("46") {
        let national = national.strip_prefix('0').unwrap_or(national);
        // `46 701 234 567` is a number too when no money follows it.
        return is_swedish(national) && (is_mobile(national) || lengths.len() > 1);
    }
    // `70-123 45 67`: the zero is left out, and no sum is grouped so.
    is_mobile(digits) && lengths.len() > 2 && !threes
}

/// Whether digits after the leading zero are a number of the Swedish plan
/// (PTS, Svensk nummerplan): seven to nine digits after an area's code.
fn is_swedish(national: &str) -> bool {
    let head = national.get(..2).unwrap_or_default();
    let lengths = match head {
        "71" => return false,
        "70" | "72" | "73" | "76" | "79" => 8..=9,
        "10" | "74" | "75" | "77" | "78" => 8..=9,
        _ => 7..=9,
    };
    !national.starts_with('0') && lengths.contains(&national.len())
}

fn is_mobile(national: &str) -> bool {
    let heads = ["70", "72", "73", "76", "79"];
    national.len() == 9 && heads.iter().any(|head| national.starts_with(head))
}

fn money_follows(text: &[char]) -> bool {
    let rest = text.iter().skip_while(|c| **c == ' ');
    let word: String = rest.take_while(|c| c.is_alphabetic()).collect();
    MONEY.contains(&word.to_lowercase().as_str())
}

/// `2 070 000 000`: the groups go on from before.
fn number_before(text: &[char], start: usize) -> bool {
    start >= 2 && text[start - 1] == ' ' && text[start - 2].is_ascii_digit()
}

/// The runs of digits from the beginning of `text`, with no more than what
/// separates the groups of a phone number between them, and where they end.
fn groups(text: &[char]) -> (Vec<Group>, usize) {
    let mut groups: Vec<Group> = Vec::new();
    let (mut between, mut dotted, mut count, mut end) = (0, false, 0, 0);
    for (at, &c) in text.iter().enumerate() {
        if c.is_ascii_digit() {
            match groups.last_mut() {
                Some(group) if between == 0 => group.digits.push(c),
                _ => groups.push(Group {
                    digits: c.to_string(),
                    dotted,
                }),
            }
            (between, dotted, end) = (0, false, at + 1);
            count += 1;
        } else if matches!(c, ' ' | '-' | '/' | '(' | ')' | '.' | '_' | '•' | '·')
            && between < MOST_BETWEEN
        {
            // `12. 3` ends a sentence.
            if text[..at].ends_with(&['.']) {
                break;
            }
            between += 1;
            dotted |= c == '.';
        } else {
            break;
        }
        if count == MOST_DIGITS {
            break;
        }
    }
    (groups, end)
}

fn number(group: &Group) -> u32 {
    group.digits.parse().unwrap_or(u32::MAX)
}

/// `05-12-2019`, `05.12.2019`.
fn is_date(groups: &[Group], lengths: &[usize]) -> bool {
    lengths.starts_with(&[2, 2, 4])
        && number(&groups[0]) <= 31
        && number(&groups[1]) <= 12
        && (1900..2100).contains(&number(&groups[2]))
}

/// `0800-1700`, `08.00-17.00`.
fn is_hours(groups: &[Group], lengths: &[usize]) -> bool {
    let hour = |hours: u32, minutes: u32| hours <= 24 && minutes < 60;
    match lengths {
        [4, 4] => groups
            .iter()
            .map(number)
            .all(|time| hour(time / 100, time % 100)),
        [2, 2, 2, 2] => {
            let dots = groups[1].dotted && !groups[2].dotted && groups[3].dotted;
            dots && groups
                .chunks(2)
                .all(|pair| hour(number(&pair[0]), number(&pair[1])))
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn holds(text: &str) -> bool {
        holds_phone_number(&text.chars().collect::<Vec<char>>())
    }

    #[test]
    fn phone_numbers_in_the_usual_forms() {
        for text in [
            "070-123 45 67",
            "0701234567",
            "070.123.45.67",
            "070 - 123 - 45 - 67",
            "070/1234567",
            "0 7 0 1 2 3 4 5 6 7",
            "070-123 45 67 3 dagar i veckan",
            "08-123 456 78",
            "0920 - 12 34 5",
            "+46 70 123 45 67",
            "+46 (0)70-123 45 67",
            "+46 701 234 567",
            "0046 70 123 45 67",
            "46701234567",
            "46 70 123 45 67",
            "70-123 45 67",
            "(0)70-123 45 67",
            "(08-12345678)",
            "Tfn.0701234567",
            "mobil0701234567",
            "tel:0701234567",
            "031/12 34 56",
            "+4791234567",
        ] {
            assert!(holds(text), "{text}");
        }
    }

    #[test]
    fn other_numbers_are_none() {
        for text in [
            "05-12-2019",
            "05.12.2019",
            "0800-1700",
            "08.00-17.00",
            "0,8 – 0,9",
            "0.12345678",
            "+12 500 000 kr",
            "+80 %",
            "i Grand total 070 000 kr",
            "070 000 000 kr",
            "2017-003829",
            "dnr 2018/0123456",
            "Dnr: 0123456789",
            "ref.nr 0123456789",
            "ISBN 0-306-40615-2",
            "978-91-0-012345-6",
            "978 91 0 012345 6",
            "0 100 000",
            "12 070 000",
            "2 070 000 000",
            "46 500 000 000 kr",
            "70 123 456",
            "701 234 567",
            "2018-0701-1234",
            "000000000",
            "811228 12 12",
        ] {
            assert!(!holds(text), "{text}");
        }
    }
}
