//! Typed answers: numbers, labels, or both.

use calamine::Data;

use super::super::foreign::forms::{is_no_answer, label_key, leading_number};
use super::super::rows::{Row, Sheet};
use super::super::{ReadOptions, cell};
use crate::diagnostic::{Problem, list, plain, quoted};
use crate::model::CellRef;
use crate::model::clean::folded;
use crate::model::tables::SurveyItem;

/// The answer of a row to an item; none where it says nothing, or cannot be read.
pub(super) fn answer(
    row: &mut Row<'_, '_>,
    sheet: &Sheet,
    column: u16,
    item: &SurveyItem,
) -> Option<i32> {
    let (data, at) = row.outside_schema(column)?;
    match parse_answer(data, item, row.reader.options) {
        Ok(answer) => answer,
        Err(problem) => {
            let at = CellRef {
                sheet: sheet.id,
                ..at
            };
            row.error(at, problem);
            None
        }
    }
}

/// The value of an answer; none where it says nothing, as `vet ej` does.
fn parse_answer(
    data: &Data,
    item: &SurveyItem,
    options: &ReadOptions<'_>,
) -> Result<Option<i32>, Problem> {
    let off_scale = || {
        let labels = item.labels.iter().map(|label| quoted(label));
        let labels = (!item.labels.is_empty()).then(|| list(labels));
        Problem::AnswerOffScale {
            item: quoted(&item.id.value),
            low: plain(item.scale.start()),
            high: plain(item.scale.end()),
            labels: labels.into(),
        }
    };
    let typed = cell::text(data)?;
    let typed_label = folded(&typed);
    let label = std::iter::once(&item.labels)
        .chain(&item.other_labels)
        .find_map(|labels| labels.iter().position(|label| folded(label) == typed_label));
    if let Some(position) = label {
        return Ok(Some(item.scale.start() + position as i32));
    }
    if is_no_answer(&typed) {
        return Ok(None);
    }
    if let Some((number, words)) = leading_number(&typed).filter(|(_, words)| !words.is_empty()) {
        return numbered_label(number, words, item);
    }
    if let Some(yes) = unlabelled_yes_no(data, item) {
        return Ok(Some(yes));
    }
    // A tick box of a two-valued item.
    if let Data::Bool(value) = data
        && item.scale.end() - item.scale.start() == 1
    {
        return Ok(Some(item.scale.start() + i32::from(*value)));
    }
    let number = cell::whole(data, options.language).map_err(|_| off_scale())?;
    let answer = i32::try_from(number).map_err(|_| off_scale())?;
    if item.scale.contains(&answer) {
        Ok(Some(answer))
    } else {
        Err(off_scale())
    }
}

/// `3 – Varken eller`: a number and its own label.
///
/// # Errors
/// Where they are not one answer, or the item has no labels to compare with.
fn numbered_label(number: i32, words: &str, item: &SurveyItem) -> Result<Option<i32>, Problem> {
    let words = words.strip_suffix(')').unwrap_or(words);
    let place = usize::try_from(number - item.scale.start()).ok();
    let lists = std::iter::once(&item.labels).chain(&item.other_labels);
    let own = place.filter(|_| item.scale.contains(&number));
    let mut own = lists.filter_map(|labels| labels.get(own?));
    let said = |label: &String| {
        let label = leading_number(label).map_or(label.as_str(), |(_, words)| words);
        label_key(label) == label_key(words)
    };
    if own.any(said) {
        return Ok(Some(number));
    }
    Err(Problem::AnswerSaysTwo {
        item: quoted(&item.id.value),
        low: plain(item.scale.start()),
        high: plain(item.scale.end()),
    })
}

/// Yes and no to an item from 0 to 1 that has no labels.
fn unlabelled_yes_no(data: &Data, item: &SurveyItem) -> Option<i32> {
    let asks = item.labels.is_empty() && item.scale == (0..=1) && matches!(data, Data::String(_));
    cell::yes_no(data).ok().filter(|_| asks).map(i32::from)
}

/// The words that were typed in answer to an item from 0 to 1 without labels become its
/// labels, so that nothing in the reports is called 0 or 1.
pub(super) fn label_yes_and_no(sheet: &Sheet, column: u16, item: &mut SurveyItem) {
    let rows = sheet.data_rows();
    let typed = rows.filter_map(|row| row.cell(column).map(|(data, _)| data));
    let said = typed.filter(|data| unlabelled_yes_no(data, item).is_some());
    let words = said.filter_map(|data| cell::text(data).ok());
    let mut words = words.map(|words| words.to_lowercase());
    let labels = words.find_map(|word| match word.as_str() {
        "ja" | "nej" | "j" => Some(["Nej", "Ja"]),
        "yes" | "no" | "y" => Some(["No", "Yes"]),
        _ => None,
    });
    if let Some(labels) = labels {
        item.labels = labels.map(str::to_owned).to_vec();
    }
}
