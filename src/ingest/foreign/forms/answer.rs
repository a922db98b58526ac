//! One answer, understood by its item.

use std::ops::RangeInclusive;

use super::mapped::MappedItem;
use super::no_answer::is_no_answer;
use super::scale_families::label_key;
use super::scale_numbers::leading_number;
use crate::diagnostic::{Problem, Value, list, plain, quoted};

/// The value of an answer on its item's scale; `None` where it says nothing,
/// as `Vet ej` does, or what stands in `no_answer` or the item's own.
///
/// # Errors
/// A number off the scale, or words that are none of its labels. The answer is
/// never quoted: it may be anything.
pub fn parse_answer(
    text: &str,
    item: &MappedItem,
    no_answer: &[String],
) -> Result<Option<i32>, Problem> {
    if says_nothing(text, &item.no_answer) {
        return Ok(None);
    }
    let value = value_on(text, item.low..=item.high, &item.labels, no_answer);
    value.map_err(|number| unreadable(item, number.is_some()))
}

/// The value of an answer on a scale with these labels; `None` where it says
/// nothing.
///
/// # Errors
/// Where it is not on the scale: the number that it is, if any.
pub fn value_on(
    text: &str,
    scale: RangeInclusive<i32>,
    labels: &[(String, i32)],
    no_answer: &[String],
) -> Result<Option<i32>, Option<i32>> {
    let exact = |(label, _): &&(String, i32)| label.trim() == text.trim();
    let alike = |(label, _): &&(String, i32)| label_key(label) == label_key(text);
    let label = labels.iter().find(exact);
    if let Some((_, value)) = label.or_else(|| labels.iter().find(alike)) {
        return Ok(Some(*value));
    }
    if is_no_answer(text) || says_nothing(text, no_answer) {
        return Ok(None);
    }
    if let Some(number) = whole(text) {
        return if scale.contains(&number) {
            Ok(Some(number))
        } else {
            Err(Some(number))
        };
    }
    match leading_number(text) {
        Some((number, words)) if scale.contains(&number) => {
            // The words were chosen, and not the number before them.
            is_worded(number, words, labels)
                .then_some(Some(number))
                .ok_or(None)
        }
        number => Err(number.map(|(number, _)| number)),
    }
}

/// Whether words may stand for a number: they are those of its label, or it has none and
/// they are no other's.
fn is_worded(number: i32, words: &str, labels: &[(String, i32)]) -> bool {
    let said = label_key(words);
    let same = |label: &str| label_key(words_of(label)) == said;
    let mut own = labels
        .iter()
        .filter(|(_, value)| *value == number)
        .peekable();
    match own.peek() {
        Some(_) => own.any(|(label, _)| same(label)),
        None => !labels.iter().any(|(label, _)| same(label)),
    }
}

/// The words of a label without the number before them.
pub fn words_of(label: &str) -> &str {
    leading_number(label).map_or(
        label,
        |(_, words)| if words.is_empty() { label } else { words },
    )
}

/// Whether two scales give one number different words, or the same words different
/// numbers.
pub fn are_worded_apart(one: &[(String, i32)], other: &[(String, i32)]) -> bool {
    let apart = |(label, value): &(String, i32)| {
        let said = label_key(words_of(label));
        let number = other.iter().any(|(_, own)| own == value);
        let worded = |(own, at): &(String, i32)| label_key(words_of(own)) == said && at == value;
        let elsewhere = |(own, at): &(String, i32)| label_key(words_of(own)) == said && at != value;
        other.iter().any(elsewhere) || number && !other.iter().any(worded)
    };
    one.iter().any(apart)
}

/// Whether an answer is one that the manifest says to be none.
fn says_nothing(text: &str, no_answer: &[String]) -> bool {
    no_answer.iter().any(|other| other.trim() == text.trim())
}

/// `4`, `4.0` and `4,0` are one answer.
fn whole(text: &str) -> Option<i32> {
    let text = text.trim().replace(['−', '–'], "-");
    let (whole, fraction) = text.split_once(['.', ',']).unwrap_or((&text, ""));
    fraction
        .bytes()
        .all(|byte| byte == b'0')
        .then(|| whole.parse().ok())
        .flatten()
}

fn unreadable(own: &MappedItem, is_number: bool) -> Problem {
    let (item, low, high) = (quoted(&own.id), plain(own.low), plain(own.high));
    let labels = match own.labels.as_slice() {
        [] => Value::Nothing,
        labels => list(labels.iter().map(|(label, _)| quoted(label))),
    };
    if is_number {
        Problem::ExportAnswerOffScale {
            item,
            low,
            high,
            labels,
        }
    } else {
        Problem::UnknownLabel {
            item,
            low,
            high,
            labels,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::mapped::Wording;
    use super::*;
    use crate::diagnostic::Place;

    #[test]
    fn answers_are_labels_or_numbers() {
        let item = MappedItem {
            id: "trygg".into(),
            text: "Trygg".into(),
            wording: Wording::Said,
            kind: crate::model::ItemType::Scale,
            low: 1,
            high: 5,
            labels: vec![
                ("Instämmer inte alls".into(), 1),
                ("Instämmer helt".into(), 5),
            ],
            column: 0,
            direction: None,
            indicator: None,
            index: None,
            smallest_change: None,
            blank: None,
            no_answer: vec!["66".into()],
            place: Place::Project,
            entry: Place::Project,
        };
        let value =
            |text: &str| parse_answer(text, &item, &["77".into()]).map_err(|problem| problem.id());
        assert_eq!(value("instämmer HELT "), Ok(Some(5)));
        assert_eq!(value("4,0"), Ok(Some(4)));
        assert_eq!(value("2 - Instämmer knappast"), Ok(Some(2)));
        assert_eq!(value("Vet ej"), Ok(None));
        assert_eq!(value("77"), Ok(None));
        assert_eq!(value("66"), Ok(None));
        for off in ["6", "0", "-1", "99"] {
            assert_eq!(value(off), Err("export-answer-off-scale"), "{off}");
        }
        for words in [
            "kanske",
            "4,5",
            "4 av 5",
            "",
            "1 - Instämmer helt",
            "5 - Bra",
            "2 - Instämmer helt",
        ] {
            assert_eq!(value(words), Err("unknown-label"), "{words}");
        }
    }
}
