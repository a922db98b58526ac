//! Survey items, rounds and responses; answers are kept in columns.

use std::collections::HashMap;
use std::ops::RangeInclusive;

use calamine::Data;

use super::super::rows::{ImportedSheet, Reader, Row, Sheet};
use super::super::{ReadOptions, cell};
use super::indices::Memberships;
use super::{feeds, imports, rows};
use crate::diagnostic::{Problem, Relation, quote};
use crate::model::clean::{folded, folded_person};
use crate::model::programme::{SurveyItem, SurveyRound, Text};
use crate::model::schema::TableId;
use crate::model::{Cell, CellRange, CellRef, Direction, ItemIx, LabIx, Occasion, Programme};

pub(super) fn read_surveys(
    reader: &mut Reader<'_>,
    sheets: &[Sheet],
    imports: &[ImportedSheet],
    programme: &mut Programme,
) {
    let mut memberships = read_items(reader, sheets, programme);
    programme.survey_rounds = rows(reader, sheets, TableId::SurveyRounds, round);
    for sheet in sheets
        .iter()
        .filter(|sheet| sheet.table.id == TableId::SurveyResponses)
    {
        read_responses(reader, sheet, programme);
    }
    for import in imports {
        imports::read_import(reader, import, programme, &mut memberships);
    }
    memberships.join(reader, programme);
    feeds::check_feeds(reader, programme);
    mark_repeated(reader, programme);
    note_unanswered(reader, programme);
}

/// An item that no sheet of responses has a column for, where there are
/// responses at all.
fn note_unanswered(reader: &mut Reader<'_>, programme: &Programme) {
    if programme.survey.lab.is_empty() {
        return;
    }
    for (position, item) in programme.survey_items.iter().enumerate() {
        if item.is_index() {
            continue;
        }
        if !programme
            .survey
            .columns
            .contains_key(&ItemIx::from(position))
        {
            let problem = Problem::new(
                "item-without-answers",
                format!(
                    "no column holds answers to the item {}",
                    quote(&item.id.value)
                ),
            )
            .help("head a column of the responses with its id, or remove the item");
            let place = reader.sources.place(item.id.at);
            reader.diagnostics.push(problem.warning_at(place));
        }
    }
}

/// Reads the items, and which index each says it is part of: an index may
/// stand below its items, or among those of an import.
fn read_items(reader: &mut Reader<'_>, sheets: &[Sheet], programme: &mut Programme) -> Memberships {
    let named = std::cell::RefCell::new(Vec::new());
    programme.survey_items = rows(reader, sheets, TableId::SurveyItems, |row| {
        let index = row.parsed("index", |data, _| Ok(cell::text(data)?.into_owned()));
        let item = item(row)?;
        named.borrow_mut().push(index);
        Some(item)
    });
    let mut memberships = Memberships::default();
    for (position, index) in named.into_inner().into_iter().enumerate() {
        if let Some(Cell { value, at }) = index {
            memberships.add(position.into(), value, reader.sources.place(at));
        }
    }
    memberships
}

fn item(row: &mut Row<'_, '_>) -> Option<SurveyItem> {
    let id = row.own_id();
    let text = row.text("text");
    let (min, max) = (row.whole("scale min"), row.whole("scale max"));
    let labels = row.texts("labels");
    let other_labels = row.other_words("labels");
    let other_texts = row.other_words("text");
    let direction = row
        .choice("direction")
        .map_or(Direction::Up, |cell| cell.value);
    let indicator = row.reference("indicator", TableId::Indicators);
    let (id, text, min, max) = (id?, text?, min?, max?);
    let bounds = i32::try_from(min.value)
        .ok()
        .zip(i32::try_from(max.value).ok());
    let Some((low, high)) = bounds.filter(|(low, high)| low < high && high - low <= 100) else {
        let problem = Problem::new(
            "invalid-scale",
            "the scale's highest value must be above its lowest, by 100 at most",
        )
        .help("write for example 1 and 5");
        row.error(max.at, problem);
        return None;
    };
    let other_labels: Vec<Vec<Text>> = other_labels.into_iter().map(split).collect();
    for labels in std::iter::once(&labels).chain(&other_labels) {
        check_labels(row, labels, low..=high);
    }
    let words = |labels: Vec<Text>| labels.into_iter().map(|cell| cell.value).collect();
    Some(SurveyItem {
        id,
        text,
        scale: low..=high,
        labels: words(labels),
        other_labels: other_labels.into_iter().map(words).collect(),
        other_texts: other_texts.into_iter().map(|cell| cell.value).collect(),
        direction,
        indicator,
        parts: Vec::new(),
    })
}

/// The items of a list, each at the list's cell.
fn split(list: Text) -> Vec<Text> {
    let items = cell::list(&list.value);
    items
        .map(|item| Cell {
            value: item.to_owned(),
            at: list.at,
        })
        .collect()
}

/// A label per value of the scale, all different; or none at all.
fn check_labels(row: &mut Row<'_, '_>, labels: &[Text], scale: RangeInclusive<i32>) {
    let (low, high) = (scale.start(), scale.end());
    if let Some(first) = labels.first()
        && labels.len() as i64 != i64::from(high - low) + 1
    {
        let problem = Problem::new(
            "label-count",
            format!(
                "the scale has {} values and {} labels",
                high - low + 1,
                labels.len()
            ),
        )
        .help("write one label per value, lowest first, separated by `;`, or none at all");
        row.error(first.at, problem);
    }
    if let Some(twice) = labels.iter().enumerate().find_map(|(position, label)| {
        let earlier = &labels[..position];
        let same = |other: &Text| folded(&other.value) == folded(&label.value);
        earlier.iter().any(same).then_some(label)
    }) {
        let problem = Problem::new(
            "repeated-label",
            format!("the label {} stands twice", quote(&twice.value)),
        )
        .help("give every value of the scale a label of its own");
        row.error(twice.at, problem);
    }
}

fn round(row: &mut Row<'_, '_>) -> Option<SurveyRound> {
    let lab = row.reference("lab", TableId::Labs);
    let occasion = row.occasion("occasion");
    Some(SurveyRound {
        invited: row.count("invited"),
        date: row.date("date").map(|cell| cell.value),
        at: row.at(),
        lab: lab?,
        occasion: occasion?,
    })
}

/// Adds one sheet's responses. A sheet may lack items that its group was not asked.
fn read_responses(reader: &mut Reader<'_>, sheet: &Sheet, programme: &mut Programme) {
    let columns = item_columns(reader, sheet, &programme.survey_items);
    let mut rows_read: Option<(u32, u32)> = None;
    let survey = &mut programme.survey;
    for row in sheet.data_rows() {
        let index = row.index();
        rows_read = Some((rows_read.map_or(index, |(first, _)| first), index));
        let mut row = Row::new(reader, sheet, row);
        let lab = row.reference::<LabIx>("lab", TableId::Labs);
        let respondent = row.typed("respondent");
        let occasion = row.occasion("occasion");
        let (status, at) = (row.status(), row.at());
        let answers: Vec<Option<i32>> = columns
            .iter()
            .map(|(column, item)| {
                answer(&mut row, sheet, *column, &programme.survey_items[item.at()])
            })
            .collect();
        let (Some(lab), Some(respondent), Some(occasion)) = (lab, respondent, occasion) else {
            continue;
        };
        survey.lab.push(lab);
        survey.respondent.push(folded_person(&respondent.value));
        survey.occasion.push(occasion);
        survey.status.push(status);
        survey.at.push(at);
        survey.counts.push(true);
        let known = survey.lab.len();
        for ((_, item), answer) in columns.iter().zip(answers) {
            let values = survey.answers.entry(*item).or_default();
            values.resize(known - 1, None);
            values.push(answer);
        }
    }
    let known = survey.lab.len();
    for values in survey.answers.values_mut() {
        values.resize(known, None);
    }
    if let Some((first, last)) = rows_read {
        for (column, item) in columns {
            let range = CellRange {
                sheet: sheet.id,
                column,
                first,
                last,
            };
            survey.columns.entry(item).or_default().push(range);
        }
    }
}

/// Which columns are items: headed by an item's id or its text.
fn item_columns(
    reader: &mut Reader<'_>,
    sheet: &Sheet,
    items: &[SurveyItem],
) -> Vec<(u16, ItemIx)> {
    let mut by_text: HashMap<String, ItemIx> = HashMap::new();
    for (position, item) in items.iter().enumerate() {
        by_text.insert(folded(&item.text.value), position.into());
    }
    for (position, item) in items.iter().enumerate() {
        for text in &item.other_texts {
            by_text.entry(folded(text)).or_insert(position.into());
        }
    }
    let mut columns: Vec<(u16, ItemIx)> = Vec::new();
    for (heading, column) in &sheet.header.others {
        let by_id = reader
            .find(TableId::SurveyItems, heading)
            .flatten()
            .map(ItemIx::from);
        let found = by_id.or_else(|| by_text.get(&folded(heading)).copied());
        let place = reader.sources.place(CellRef {
            sheet: sheet.id,
            column: *column,
            row: sheet.header.row,
        });
        match found {
            Some(item) if columns.iter().any(|(_, other)| *other == item) => {
                let problem = Problem::new(
                    "duplicate-column",
                    format!("the item {} stands twice", quote(heading)),
                )
                .help("keep one of the columns");
                reader.diagnostics.push(problem.error_at(place));
            }
            Some(item) => columns.push((*column, item)),
            None => {
                let ids = items.iter().map(|item| item.id.value.as_str());
                let problem = Problem::new(
                    "unknown-column",
                    format!(
                        "the column {} is no survey item and is left alone",
                        quote(heading)
                    ),
                );
                reader
                    .diagnostics
                    .push(match crate::diagnostic::did_you_mean(heading, ids) {
                        Some(help) => problem.help(help).warning_at(place),
                        None => problem.note_at(place),
                    });
            }
        }
    }
    columns
}

fn answer(row: &mut Row<'_, '_>, sheet: &Sheet, column: u16, item: &SurveyItem) -> Option<i32> {
    let (data, at) = row.outside_schema(column)?;
    match parse_answer(data, item, row.reader.options) {
        Ok(answer) => Some(answer),
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

fn parse_answer(data: &Data, item: &SurveyItem, options: &ReadOptions<'_>) -> Result<i32, Problem> {
    let off_scale = || {
        let mut help = format!(
            "write a whole number from {} to {}",
            item.scale.start(),
            item.scale.end()
        );
        if !item.labels.is_empty() {
            help.push_str(&format!(", or one of: {}", item.labels.join("; ")));
        }
        Problem::new(
            "answer-off-scale",
            format!("this is no answer to the item `{}`", item.id.value),
        )
        .help(help)
    };
    let typed = cell::text(data)?;
    let typed_label = folded(&typed);
    let label = std::iter::once(&item.labels)
        .chain(&item.other_labels)
        .find_map(|labels| labels.iter().position(|label| folded(label) == typed_label));
    if let Some(position) = label {
        return Ok(item.scale.start() + position as i32);
    }
    // A tick box of a two-valued item.
    if let Data::Bool(value) = data
        && item.scale.end() - item.scale.start() == 1
    {
        return Ok(item.scale.start() + i32::from(*value));
    }
    let number = cell::whole(data, options.language).map_err(|_| off_scale())?;
    let answer = i32::try_from(number).map_err(|_| off_scale())?;
    if item.scale.contains(&answer) {
        Ok(answer)
    } else {
        Err(off_scale())
    }
}

/// Somebody twice on one occasion: the first row counts.
fn mark_repeated(reader: &mut Reader<'_>, programme: &mut Programme) {
    let survey = &mut programme.survey;
    let mut first: HashMap<(LabIx, String, Occasion), usize> = HashMap::new();
    for row in 0..survey.lab.len() {
        let person = (
            survey.lab[row],
            survey.respondent[row].clone(),
            survey.occasion[row],
        );
        let Some(&earlier) = first.get(&person) else {
            first.insert(person, row);
            continue;
        };
        survey.counts[row] = false;
        let (here, there) = (survey.at[row], survey.at[earlier]);
        for (at, other, what) in [
            (here, there, Relation::FirstRowCounts),
            (there, here, Relation::LaterRowDoesNotCount),
        ] {
            let problem = Problem::new(
                "repeated-respondent",
                "the same respondent stands twice on this occasion",
            )
            .help("keep the right row; until then the first one counts");
            let (at, other) = (reader.sources.place(at), reader.sources.place(other));
            reader
                .diagnostics
                .push(problem.warning_at(at).related(other, what));
        }
    }
}
