//! Survey items, rounds and responses; answers are kept in columns.

use std::collections::HashMap;

use super::super::cell;
use super::super::foreign::forms::names_a_test;
use super::super::header::severity_of_unknown;
use super::super::rows::{ImportedSheet, Reader, Row, Sheet};
use super::answers::{answer, label_yes_and_no};
use super::backgrounds::{Categories, check_type, note_open, read_words};
use super::carried::carry_backgrounds;
use super::collected::{check_collected, read_round};
use super::copied_answers::warn_of_copies;
use super::import_items::ImportedItems;
use super::indices::Memberships;
use super::item_words::{check_direction, check_labels, check_scale_words, spread_ends};
use super::merged_answers::MergedAnswers;
use super::pseudonyms::check_pseudonyms;
use super::waves::check_waves;
use super::{feeds, imports, rows};
use crate::diagnostic::{Problem, Relation, Value, nearest, quoted};
use crate::model::clean::folded;
use crate::model::schema::TableId;
use crate::model::tables::{SurveyItem, SurveyResponse, TableRow};
use crate::model::{
    CategoryIx, Cell, CellRange, CellRef, ItemIx, ItemType, LabIx, Occasion, Programme,
};

pub(super) fn read_surveys(
    reader: &mut Reader<'_>,
    sheets: &[Sheet],
    imports: &[ImportedSheet],
    programme: &mut Programme,
) {
    let memberships = read_items(reader, sheets, programme);
    let mut categories = Categories::default();
    programme.survey_rounds = rows(reader, sheets, read_round);
    for sheet in sheets
        .iter()
        .filter(|sheet| sheet.table.id == TableId::SurveyResponses)
    {
        read_responses(reader, sheet, programme, &mut categories);
    }
    let mut known = ImportedItems::new(memberships);
    for import in in_order(imports) {
        imports::read_import(reader, import, programme, (&mut known, &mut categories));
    }
    categories.settle(reader, programme);
    known.tell_unsaid(reader, imports);
    known.memberships.join(reader, programme);
    feeds::check_feeds(reader, programme);
    mark_repeated(reader, programme);
    carry_backgrounds(reader, programme);
    check_pseudonyms(reader, programme);
    check_collected(reader, programme);
    warn_of_copies(reader, programme);
    check_waves(reader, programme);
    note_unanswered(reader, programme);
}

/// Imports in the order of their entries: of two that contradict each other it
/// is the later entry that is wrong.
fn in_order(imports: &[ImportedSheet]) -> Vec<&ImportedSheet> {
    let mut imports: Vec<&ImportedSheet> = imports.iter().collect();
    imports.sort_by_key(|import| &import.entry);
    imports
}

/// An item that nobody answered, where there are responses at all: no report tells of it.
fn note_unanswered(reader: &mut Reader<'_>, programme: &Programme) {
    if programme.survey.lab.is_empty() {
        return;
    }
    for (position, item) in programme.survey_items.iter().enumerate() {
        if item.is_index() || item.kind == ItemType::Open {
            continue;
        }
        let item_ix = ItemIx::from(position);
        let survey = &programme.survey;
        let answers = survey.answers.get(&item_ix).into_iter().flatten();
        let told = survey.backgrounds.get(&item_ix).into_iter().flatten();
        let answered = answers.flatten().count() + told.flatten().count() > 0;
        if !answered {
            let problem = Problem::ItemWithoutAnswers {
                item: quoted(&item.id.value),
            };
            let place = reader.sources.place(item.id.at);
            reader.diagnostics.push(problem.warning_at(place));
        }
    }
}

/// Reads the items, and which index each says it is part of: an index may
/// stand below its items, or among those of an import.
fn read_items(reader: &mut Reader<'_>, sheets: &[Sheet], programme: &mut Programme) -> Memberships {
    let mut named = Vec::new();
    programme.survey_items = rows(reader, sheets, |row| {
        let mut item = SurveyItem::read(row)?;
        spread_ends(&mut item);
        let sound = check_labels(row, &item);
        check_direction(row, &item);
        check_scale_words(row, &item);
        let part = row.parsed(SurveyItem::parts, |data, _| {
            Ok(cell::text(data)?.into_owned())
        });
        check_type(row, &item, part.is_some());
        if !sound {
            // What answers say cannot be held against its words.
            return None;
        }
        named.push(part);
        Some(item)
    });
    let mut memberships = Memberships::default();
    for (position, index) in named.into_iter().enumerate() {
        if let Some(Cell { value, at }) = index {
            memberships.add(position.into(), value, reader.sources.place(at));
        }
    }
    memberships
}

/// Adds one sheet's responses. A sheet may lack items that its group was not asked.
fn read_responses(
    reader: &mut Reader<'_>,
    sheet: &Sheet,
    programme: &mut Programme,
    categories: &mut Categories,
) {
    let found = item_columns(reader, sheet, &programme.survey_items);
    let of_kind = |kind: ItemType| {
        let items = &programme.survey_items;
        let own = found
            .iter()
            .filter(move |(_, item)| items[item.at()].kind == kind);
        own.copied().collect::<Vec<(u16, ItemIx)>>()
    };
    let columns = of_kind(ItemType::Scale);
    let (backgrounds, open) = (of_kind(ItemType::Background), of_kind(ItemType::Open));
    let mut unread = vec![0; open.len()];
    let mut merged = MergedAnswers::default();
    let mut rows_read: Option<(u32, u32)> = None;
    let survey = &mut programme.survey;
    for row in sheet.data_rows() {
        let index = row.index();
        rows_read = Some((rows_read.map_or(index, |(first, _)| first), index));
        let mut row = Row::new(reader, sheet, row);
        if row.is_note() {
            continue;
        }
        let response = SurveyResponse::read(&mut row);
        merged.check(&mut row, &columns);
        merged.check(&mut row, &backgrounds);
        let answers: Vec<Option<i32>> = columns
            .iter()
            .map(|(column, item)| {
                answer(&mut row, sheet, *column, &programme.survey_items[item.at()])
            })
            .collect();
        let told = backgrounds.iter().map(|(column, item)| {
            let (words, at) = read_words(&mut row, sheet, *column)?;
            categories.of(*item, &words, at)
        });
        let told: Vec<Option<CategoryIx>> = told.collect();
        for ((column, _), unread) in open.iter().zip(&mut unread) {
            *unread += usize::from(row.outside_schema(*column).is_some());
        }
        let Some(response) = response else {
            continue;
        };
        if names_a_test(&response.respondent.0) {
            row.warn(response.at, Problem::TestRow);
            continue;
        }
        survey.lab.push(response.lab);
        let respondent = Some(response.respondent.0);
        let respondent = respondent.filter(|respondent| !respondent.is_empty());
        survey.respondent.push(respondent);
        survey.occasion.push(response.occasion);
        survey.status.push(response.status);
        survey.at.push(response.at);
        survey.counts.push(true);
        let known = survey.lab.len();
        for ((_, item), answer) in columns.iter().zip(answers) {
            let values = survey.answers.entry(*item).or_default();
            values.resize(known - 1, None);
            values.push(answer);
        }
        for ((_, item), category) in backgrounds.iter().zip(told) {
            let values = survey.backgrounds.entry(*item).or_default();
            values.resize(known - 1, None);
            values.push(category);
        }
    }
    survey.fill_up();
    for (column, item) in &columns {
        label_yes_and_no(sheet, *column, &mut programme.survey_items[item.at()]);
    }
    for ((_, item), unread) in open.iter().zip(unread) {
        note_open(reader, &programme.survey_items[item.at()], unread);
    }
    if let Some((first, last)) = rows_read {
        for (column, item) in columns.into_iter().chain(backgrounds) {
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
                let problem = Problem::DuplicateColumn {
                    heading: quoted(heading),
                    column: Value::Nothing,
                };
                reader.diagnostics.push(problem.error_at(place));
            }
            Some(item) => columns.push((*column, item)),
            // Of an item that could not be read.
            None if reader.find(TableId::SurveyItems, heading).is_some() => {}
            None => {
                let ids = items.iter().map(|item| item.id.value.as_str());
                let near = nearest(heading, ids);
                let severity = severity_of_unknown(&near);
                let problem = Problem::UnknownColumn {
                    column: quoted(heading),
                    table: Value::Nothing,
                    holds: Value::Nothing,
                    near,
                };
                reader.diagnostics.push(problem.at(severity, place));
            }
        }
    }
    columns
}

/// Somebody twice on one occasion: the first row counts.
fn mark_repeated(reader: &mut Reader<'_>, programme: &mut Programme) {
    let survey = &mut programme.survey;
    let mut first: HashMap<(LabIx, String, Occasion), usize> = HashMap::new();
    for row in 0..survey.lab.len() {
        // Nobody knows whether two without a pseudonym are one.
        let Some(respondent) = survey.respondent[row].clone() else {
            continue;
        };
        let person = (survey.lab[row], respondent, survey.occasion[row]);
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
            let (at, other) = (reader.sources.place(at), reader.sources.place(other));
            reader.diagnostics.push(
                Problem::RepeatedRespondent
                    .warning_at(at)
                    .related(other, what),
            );
        }
    }
}
