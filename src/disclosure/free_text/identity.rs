//! Swedish personal identity numbers and coordination numbers.

use chrono::NaiveDate;

/// How many characters may part two groups of digits: ` - `.
const MOST_BETWEEN: usize = 3;

/// Whether a text holds a personal identity number, `811228-9874` or
/// `198112289874`, or a coordination number (day + 60), with a real date and
/// a right check digit (Luhn's, over the last ten digits; SKV 704), however its
/// parts are set apart. The last four may be masked, `811228-XXXX`, or begin
/// with letters, as numbers that stand in for one do: those have no check.
pub(super) fn holds_identity_number(text: &[char]) -> bool {
    occurs(text, |_, _| true)
}

/// The same in the name of a file, where programs write when it was made:
/// `20181228_1015` is a day and an hour.
pub(super) fn holds_number_but_time(text: &[char]) -> bool {
    occurs(text, |birth, last| {
        let number = |digits: &[u32]| digits.iter().fold(0, |sum, digit| sum * 10 + digit);
        let recent = match birth.split_at(birth.len() - 4).0 {
            [_, _, _, _] => number(&birth[..4]) >= 2010,
            year => (10..50).contains(&number(year)),
        };
        !(recent && number(&last[..2]) < 24 && number(&last[2..]) < 60)
    })
}

fn occurs(text: &[char], is_meant: impl Fn(&[u32], &[u32]) -> bool) -> bool {
    (0..text.len()).any(|start| {
        let before = start.checked_sub(1).and_then(|before| text.get(before));
        let begins = text[start].is_ascii_digit() && before.is_none_or(|c| !c.is_ascii_digit());
        begins
            && [8, 6]
                .into_iter()
                .any(|date| number_at(text, start, date, &is_meant))
    })
}

/// Whether a number whose date has `date` digits begins at `start`.
fn number_at(
    text: &[char],
    start: usize,
    date: usize,
    is_meant: &impl Fn(&[u32], &[u32]) -> bool,
) -> bool {
    let mut at = start;
    let mut birth = Vec::with_capacity(date);
    let mut gaps = Vec::with_capacity(2);
    for digits in [date - 4, 2, 2] {
        if !birth.is_empty() {
            let next = after_gap(text, at, &[]);
            gaps.push(next > at);
            at = next;
        }
        let Some(more) = digits_at(text, at, digits) else {
            return false;
        };
        birth.extend(more);
        at += digits;
    }
    // `2011-12-10 12` is a day and a count.
    let within =
        start >= 2 && matches!(text[start - 1], '-' | '.') && text[start - 2].is_ascii_digit();
    if gaps[0] != gaps[1] || (gaps[0] && within) || !is_date(&birth) {
        return false;
    }
    let next = after_gap(text, at, &[':', ',', '•', '·']);
    if next > at && is_masked(&text[next..]) {
        return true;
    }
    let last = digits_at(text, next, 2).and_then(|mut last| {
        // `10:15` is a time of the day.
        let gap = matches!(text.get(next + 2), Some(' ' | '-'));
        let then = next + 2 + usize::from(gap);
        last.extend(digits_at(text, then, 2)?);
        Some((last, then + 2))
    });
    let Some((last, end)) = last else {
        return false;
    };
    let digit = |at: usize| text.get(at).is_some_and(char::is_ascii_digit);
    // `2017-01-01 - 2018-06-30` is a period.
    let goes_on = matches!(text.get(end), Some('-' | '/')) && digit(end + 1);
    !digit(end)
        && !goes_on
        && is_meant(&birth, &last)
        && luhn(birth[date - 6..].iter().chain(&last))
}

/// Where digits go on after what may part them, and what `others` may.
fn after_gap(text: &[char], at: usize, others: &[char]) -> usize {
    let rest = text.get(at..).unwrap_or_default().iter();
    let between =
        rest.take_while(|c| matches!(c, ' ' | '-' | '+' | '.' | '/' | '_') || others.contains(c));
    match between.count() {
        gap if gap <= MOST_BETWEEN => at + gap,
        _ => at,
    }
}

/// `XXXX`, `98**`, `T123`.
fn is_masked(text: &[char]) -> bool {
    let Some(four) = text.get(..4) else {
        return false;
    };
    let ends = text
        .get(4)
        .is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '*' | '?'));
    let hidden = |c: &char| matches!(c, 'x' | 'X' | '*' | '?' | '•' | '#');
    let masked = four.iter().any(hidden) && four.iter().all(|c| hidden(c) || c.is_ascii_digit());
    let digits = four.iter().skip_while(|c| c.is_ascii_uppercase());
    let letters = 4 - digits.clone().count();
    let stands_in = (1..=2).contains(&letters) && digits.clone().all(char::is_ascii_digit);
    ends && (masked || stands_in)
}

fn digits_at(text: &[char], start: usize, count: usize) -> Option<Vec<u32>> {
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
            "811228 - 9874",
            "811228-98 74",
            "1981-12-28-9874",
            "1981-12-28 9874",
            "81 12 28 9874",
            "1981.12.28.9874",
            "(670919-9530)",
            "nr811228-9874.",
            "811228-XXXX",
            "19811228-98**",
            "811228-T123",
        ] {
            assert!(holds(text), "{text}");
        }
    }

    #[test]
    fn a_coordination_number_counts_too() {
        assert!(holds("701063-2391"));
        assert!(holds("1970-10-63-2391"));
    }

    #[test]
    fn other_numbers_do_not() {
        for text in [
            "811228-9873",
            "811328-9874",
            "556036-0793",
            "1811228-9874",
            "811228-98741",
            "811228----9874",
            "2018-12-28",
            "2018-12-28 10:15",
            "2018-12-28 Labb",
            "00:10:06 +0200",
            "2017-01-01 - 2014-06-30",
            "2017-01-01 - 2015-06-30",
            "2017-01-01 - 2016-06-30",
            "2017-01-01 - 2017-06-30",
            "2017-01-01 - 2018-06-30",
            "2017-01-01 - 2019-06-30",
            "2017-01-01 - 2020-06-30",
            "2017-01-01 - 2021-06-30",
            "2017-01-01 - 2022-06-30",
            "2017-01-01 - 2023-06-30",
            "2018-0001",
            "",
        ] {
            assert!(!holds(text), "{text}");
        }
    }
}
