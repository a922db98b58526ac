//! One answer, understood by its item.

use super::mapped::MappedItem;
use super::scale_families::{is_no_answer, label_key};
use super::scale_numbers::leading_number;
use crate::diagnostic::{Problem, Value, list, plain, quoted};

/// The value of an answer on its item's scale; `None` where it says nothing,
/// as `Vet ej` does, or what stands in `no_answer`.
///
/// # Errors
/// A number off the scale, or words that are none of its labels. The answer is
/// never quoted: it may be anything.
pub fn parse_answer(
    text: &str,
    item: &MappedItem,
    no_answer: &[String],
) -> Result<Option<i32>, Problem> {
    let exact = |(label, _): &&(String, i32)| label.trim() == text.trim();
    let alike = |(label, _): &&(String, i32)| label_key(label) == label_key(text);
    let label = item
        .labels
        .iter()
        .find(exact)
        .or_else(|| item.labels.iter().find(alike));
    if let Some((_, value)) = label {
        return Ok(Some(*value));
    }
    if is_no_answer(text) || no_answer.iter().any(|other| other.trim() == text.trim()) {
        return Ok(None);
    }
    match whole(text).or_else(|| leading_number(text).map(|(number, _)| number)) {
        Some(number) if (item.low..=item.high).contains(&number) => Ok(Some(number)),
        number => Err(unreadable(item, number.is_some())),
    }
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
            place: Place::Project,
        };
        let value =
            |text: &str| parse_answer(text, &item, &["77".into()]).map_err(|problem| problem.id());
        assert_eq!(value("instämmer HELT "), Ok(Some(5)));
        assert_eq!(value("4,0"), Ok(Some(4)));
        assert_eq!(value("2 - Instämmer knappast"), Ok(Some(2)));
        assert_eq!(value("Vet ej"), Ok(None));
        assert_eq!(value("77"), Ok(None));
        for off in ["6", "0", "-1", "99"] {
            assert_eq!(value(off), Err("export-answer-off-scale"), "{off}");
        }
        for words in ["kanske", "4,5", "4 av 5", ""] {
            assert_eq!(value(words), Err("unknown-label"), "{words}");
        }
    }
}
