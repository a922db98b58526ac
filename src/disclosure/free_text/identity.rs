//! Swedish personal identity numbers and coordination numbers.

use chrono::NaiveDate;

/// Whether a text holds a personal identity number, `811228-9874` or
/// `198112289874`, or a coordination number (day + 60), with a real date and
/// a right check digit (Luhn's, over the last ten digits; SKV 704).
pub(super) fn holds_identity_number(text: &[char]) -> bool {
    (0..text.len()).any(|start| {
        let begins = start
            .checked_sub(1)
            .and_then(|before| text.get(before))
            .is_none_or(|before| !before.is_ascii_digit());
        begins && [8, 6].into_iter().any(|date| number_at(text, start, date))
    })
}

/// Whether a number whose date has `date` digits begins at `start`.
fn number_at(text: &[char], start: usize, date: usize) -> bool {
    let Some(birth) = digits(text, start, date) else {
        return false;
    };
    let mut next = start + date;
    if matches!(text.get(next), Some('-' | '+' | ' ')) {
        next += 1;
    }
    let Some(last) = digits(text, next, 4) else {
        return false;
    };
    let ends = text.get(next + 4).is_none_or(|c| !c.is_ascii_digit());
    let short = &birth[date - 6..];
    ends && is_date(&birth) && luhn(short.iter().chain(&last))
}

fn digits(text: &[char], start: usize, count: usize) -> Option<Vec<u32>> {
    let slice = text.get(start..start.checked_add(count)?)?;
    slice.iter().map(|c| c.to_digit(10)).collect()
}

/// Whether six or eight digits are a day from 1800 to 2099; the day may have
/// 60 added.
fn is_date(birth: &[u32]) -> bool {
    let number = |digits: &[u32]| digits.iter().fold(0, |sum, digit| sum * 10 + digit);
    let (year, rest) = birth.split_at(birth.len() - 4);
    let (month, day) = rest.split_at(2);
    let (year, month, day) = (number(year), number(month), number(day));
    let day = if day > 60 { day - 60 } else { day };
    let exists = |year: u32| {
        i32::try_from(year).is_ok_and(|year| NaiveDate::from_ymd_opt(year, month, day).is_some())
    };
    if birth.len() == 8 {
        (1800..2100).contains(&year) && exists(year)
    } else {
        exists(1900 + year) || exists(2000 + year)
    }
}

/// Luhn's sum: every other digit doubled, digits of products added, from the
/// first of ten on; divisible by ten.
fn luhn<'d>(digits: impl Iterator<Item = &'d u32>) -> bool {
    let weighted = digits.enumerate().map(|(position, digit)| {
        let product = if position % 2 == 0 { digit * 2 } else { *digit };
        product / 10 + product % 10
    });
    weighted.sum::<u32>() % 10 == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn holds(text: &str) -> bool {
        holds_identity_number(&text.chars().collect::<Vec<char>>())
    }

    // 811228-9874 and 670919-9530 are the examples of Skatteverket's leaflet
    // SKV 704 and of Statistics Sweden's description of the number.
    #[test]
    fn written_in_every_usual_way() {
        for text in [
            "811228-9874",
            "8112289874",
            "19811228-9874",
            "198112289874",
            "811228+9874",
            "811228 9874",
            "(670919-9530)",
            "nr811228-9874.",
        ] {
            assert!(holds(text), "{text}");
        }
    }

    #[test]
    fn a_coordination_number_counts_too() {
        assert!(holds("701063-2391"));
    }

    #[test]
    fn other_numbers_do_not() {
        for text in [
            "811228-9873",
            "811328-9874",
            "556036-0793",
            "1811228-9874",
            "811228-98741",
            "811228--9874",
            "2018-0001",
            "",
        ] {
            assert!(!holds(text), "{text}");
        }
    }
}
