//! E-mail addresses and phone numbers.

/// Whether a text holds an e-mail address, also one written `name(at)host.se`.
pub(super) fn holds_email(text: &[char]) -> bool {
    let plain: String = text.iter().collect();
    let plain = ["(at)", "[at]", "(snabel-a)", "[snabel-a]"]
        .iter()
        .fold(plain.to_lowercase(), |text, at| {
            text.replace(&format!(" {at} "), "@").replace(at, "@")
        });
    let mut parts = plain.split('@').peekable();
    while let Some(before) = parts.next() {
        let named = before
            .chars()
            .next_back()
            .is_some_and(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '+'));
        if named && parts.peek().is_some_and(|after| is_host(after)) {
            return true;
        }
    }
    false
}

/// Whether a text begins with a host: labels with a dot between, the last of
/// two letters or more.
fn is_host(text: &str) -> bool {
    let end = text
        .find(|c: char| !(c.is_alphanumeric() || matches!(c, '.' | '-')))
        .unwrap_or(text.len());
    let host = text[..end].trim_end_matches(['.', '-']);
    host.split_once('.')
        .is_some_and(|(first, _)| !first.is_empty())
        && host.rsplit_once('.').is_some_and(|(_, last)| {
            last.chars().count() >= 2 && last.chars().all(char::is_alphabetic)
        })
}

/// Whether a text holds a phone number: one that begins with 0 or +, has at
/// least eight digits, and is no date, time or sum of money.
pub(super) fn holds_phone_number(text: &[char]) -> bool {
    (0..text.len()).any(|start| {
        let before = start.checked_sub(1).and_then(|before| text.get(before));
        let begins = before.is_none_or(|c| {
            !c.is_alphanumeric() && !matches!(c, '-' | '/' | '.' | ',' | '#' | '_' | '=' | '+')
        });
        begins && matches!(text.get(start), Some('0' | '+')) && number_at(&text[start..])
    })
}

fn number_at(text: &[char]) -> bool {
    let groups = groups(text);
    let digits: String = groups.concat();
    let lengths: Vec<usize> = groups.iter().map(String::len).collect();
    let significant = |text: &str| matches!(text.bytes().next(), Some(b'1'..=b'9'));
    if text.first() == Some(&'+') {
        let [first, rest @ ..] = groups.as_slice() else {
            return false;
        };
        // `+12 500 000` is a change.
        let money = first != "46" && first.len() <= 3 && rest.iter().all(|group| group.len() == 3);
        return significant(&digits) && digits.len() >= 8 && (rest.is_empty() || !money);
    }
    if let Some(abroad) = digits.strip_prefix("00") {
        return significant(abroad) && digits.len() >= 10;
    }
    let local = digits.strip_prefix('0').is_some_and(significant);
    local && digits.len() >= 8 && !is_date(&groups, &lengths) && !is_hours(&groups, &lengths)
}

/// The runs of digits from the beginning of `text`, up to 15 digits, with no
/// more than what separates the groups of a phone number between them.
fn groups(text: &[char]) -> Vec<String> {
    const MOST_DIGITS: usize = 15;
    const MOST_BETWEEN: usize = 3;
    let mut groups = Vec::new();
    let (mut group, mut count, mut between) = (String::new(), 0, 0);
    let rest = text.strip_prefix(&['+']).unwrap_or(text);
    for &c in rest {
        if c.is_ascii_digit() {
            if between > 0 && !group.is_empty() {
                groups.push(std::mem::take(&mut group));
            }
            between = 0;
            count += 1;
            group.push(c);
        } else if matches!(c, ' ' | '-' | '/' | '(' | ')') && between < MOST_BETWEEN {
            between += 1;
        } else {
            break;
        }
        if count == MOST_DIGITS {
            break;
        }
    }
    if !group.is_empty() {
        groups.push(group);
    }
    groups
}

fn number(group: &str) -> u32 {
    group.parse().unwrap_or(u32::MAX)
}

/// `05-12-2019`.
fn is_date(groups: &[String], lengths: &[usize]) -> bool {
    lengths == [2, 2, 4]
        && number(&groups[0]) <= 31
        && number(&groups[1]) <= 12
        && (1900..2100).contains(&number(&groups[2]))
}

/// `0800-1700`.
fn is_hours(groups: &[String], lengths: &[usize]) -> bool {
    let hour = |group: &String| number(group) <= 2400 && number(group) % 100 < 60;
    lengths == [4, 4] && groups.iter().all(hour)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn characters(text: &str) -> Vec<char> {
        text.chars().collect()
    }

    #[test]
    fn addresses_are_told_from_what_looks_like_them() {
        for text in [
            "maja.lind@example.org",
            "<MAJA@EXAMPLE.ORG>",
            "maja+labb@sub.example.se.",
            "maja (at) example.org",
            "maja[at]example.org",
            "åsa@exempel.se",
        ] {
            assert!(holds_email(&characters(text)), "{text}");
        }
        for text in [
            "@labbet",
            "a @ b",
            "maja@",
            "maja@localhost",
            "3 @ 5.50 kr",
            "@",
            "",
        ] {
            assert!(!holds_email(&characters(text)), "{text}");
        }
    }

    #[test]
    fn phone_numbers_in_the_usual_forms() {
        for text in [
            "070-123 45 67",
            "0701234567",
            "08-123 456 78",
            "0920 - 12 34 5",
            "+46 70 123 45 67",
            "+46 (0)70-123 45 67",
            "+46 701 234 567",
            "0046 70 123 45 67",
            "(08-12345678)",
            "031/12 34 56",
            "+4791234567",
        ] {
            assert!(holds_phone_number(&characters(text)), "{text}");
        }
    }

    #[test]
    fn other_numbers_are_none() {
        for text in [
            "05-12-2019",
            "0800-1700",
            "0,8 – 0,9",
            "+12 500 000 kr",
            "+80 %",
            "2017-003829",
            "dnr 2018/0123456",
            "0 100 000",
            "12 070 000",
            "2018-0701-1234",
            "000000000",
        ] {
            assert!(!holds_phone_number(&characters(text)), "{text}");
        }
    }
}
