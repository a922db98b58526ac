//! One row of an export after the other, read by a mapping.

use std::collections::{BTreeMap, BTreeSet};

use calamine::Data;

use super::super::super::cell;
use super::super::super::grid::is_missing;
use super::super::left_out::Reason;
use super::answer::parse_answer;
use super::export::{Export, Respondent, Role};
use super::mapped::{Answer, MapContext, Mapped, MappedItem, Response};
use super::mapping::find_column;
use super::no_answer::is_no_answer;
use crate::diagnostic::{Problem, Value, quoted};
use crate::model::clean::folded_person;
use crate::model::{CellRef, ItemType, Occasion};
use crate::project::{FormsMapping, LEAVE_OUT, Rule, Telling};

/// What tells something of a row.
#[derive(Clone, Copy)]
enum Told<'m> {
    /// The same for every row.
    Fixed(&'m str),
    /// A column and what its values mean.
    Column(&'m Rule, usize),
}

/// The rows of an export on their way through a mapping.
pub struct Rows<'a, 'g> {
    export: &'a Export<'g>,
    mapping: &'a FormsMapping,
    context: &'a MapContext<'a>,
    /// The column of pseudonyms, where there are any.
    respondent: Option<usize>,
    occasion: Told<'a>,
    lab: Told<'a>,
    /// Columns of the items.
    items: Vec<usize>,
    /// Rows of what is asked once, by the folded pseudonym, where others repeat.
    once: BTreeMap<String, u32>,
    /// Cells of answers that are merged over rows, which was said.
    merged: BTreeSet<CellRef>,
    /// What became of the rows so far.
    pub mapped: Mapped,
}

impl<'a, 'g> Rows<'a, 'g> {
    /// Finds where the respondent, the occasion and the lab stand.
    ///
    /// # Errors
    /// What was mapped so far, and what is wrong, at the mapping's place.
    pub fn new(
        export: &'a Export<'g>,
        mapping: &'a FormsMapping,
        context: &'a MapContext<'a>,
        mut mapped: Mapped,
    ) -> Result<Self, Mapped> {
        let mut problems = Vec::new();
        let mut find = |name: &str| {
            let found = find_column(export, name);
            found.map_err(|problem| problems.push(problem)).ok()
        };
        let respondent = mapping.respondent.as_deref().map(&mut find);
        let mut told = |telling: &'a Telling| match telling {
            Telling::Fixed(value) => Some(Told::Fixed(value)),
            Telling::By(rule) => find(rule.by.key().1).map(|column| Told::Column(rule, column)),
        };
        let (occasion, lab) = (told(&mapping.occasion), told(&mapping.lab));
        if let Telling::Fixed(fixed) = &mapping.occasion
            && parse_occasion(fixed).is_none()
        {
            let found = quoted(fixed);
            problems.push(Problem::UnknownExportOccasion { found });
        }
        let sound = problems.is_empty();
        for problem in problems {
            mapped.wrong(problem, context);
        }
        match (occasion, lab) {
            (Some(occasion), Some(lab)) if sound => Ok(Self {
                export,
                mapping,
                context,
                respondent: respondent.flatten(),
                occasion,
                lab,
                once: asked_once(export, respondent.flatten(), occasion),
                items: mapped.items.iter().map(|item| item.column).collect(),
                merged: BTreeSet::new(),
                mapped,
            }),
            _ => Err(mapped),
        }
    }

    /// Reads a row: it becomes a response, or is left out for a reason.
    pub fn read(&mut self, respondent: &Respondent) {
        let row = respondent.row;
        match respondent.aside.map_or_else(|| self.response(row), Err) {
            Ok(response) => self.mapped.responses.push(response),
            Err(reason) => self.mapped.left_out.entry(reason).or_default().push(row),
        }
    }

    /// What was never sent in is nobody's answer, as tests and sums are: nothing in it is
    /// checked.
    fn response(&mut self, row: u32) -> Result<Response, Reason> {
        let complete = self.export.is_complete(row, &self.items);
        if complete == Some(false) && !self.mapping.keep_incomplete {
            return Err(Reason::Incomplete);
        }
        // An error value stands for an answer: it is told below.
        let export = self.export;
        let answered = |item: &usize| export.text(row, *item).map_or(true, |text| text.is_some());
        if !self.items.iter().any(answered) {
            return Err(Reason::NoAnswers);
        }
        if self.once.values().any(|own| *own == row) {
            return Err(Reason::Once);
        }
        let answers = self.answers(row);
        let respondent = self.respondent(row);
        let occasion = self.occasion(row);
        let lab = self.told(row, self.lab, Reason::NoLab);
        let (respondent, at) = respondent?;
        let asked = |item: &MappedItem| item.kind == ItemType::Scale && answered(&item.column);
        Ok(Response {
            occasion: occasion?,
            lab: lab?,
            respondent,
            at,
            answers_a_scale: self.mapped.items.iter().any(asked),
            answers,
        })
    }

    /// The pseudonym and its cell; of an anonymous row the first item's cell.
    fn respondent(&mut self, row: u32) -> Result<(Option<String>, CellRef), Reason> {
        let Some(column) = self.respondent else {
            let first = self.items.first();
            let first = first.and_then(|item| self.export.columns.get(*item));
            let at = first.map(|first| self.context.cell(row, first));
            return Ok((None, at.ok_or(Reason::NoAnswers)?));
        };
        let found = self.text(row, column);
        let found = found.filter(|(text, _)| !is_missing(text, self.context.missing));
        let (respondent, at) = found.ok_or(Reason::NoRespondent)?;
        Ok((Some(folded_person(&respondent)), at))
    }

    /// A cell's text; an error value in it is told.
    fn text(&mut self, row: u32, column: usize) -> Option<(String, CellRef)> {
        let own = self.export.columns.get(column)?;
        match self.export.text(row, column) {
            Ok(found) => found.map(|(text, (row, column))| {
                let sheet = self.context.sheet;
                (text.into_owned(), CellRef { sheet, column, row })
            }),
            Err(problem) => {
                self.wrong(problem, self.context.cell(row, own));
                None
            }
        }
    }

    fn wrong(&mut self, problem: Problem, at: CellRef) {
        let place = self.context.sources.place(at);
        self.mapped.diagnostics.push(problem.error_at(place));
    }

    fn answers(&mut self, row: u32) -> Vec<Option<Answer>> {
        let mut items = std::mem::take(&mut self.mapped.items);
        let once = self.once_of(row);
        let answers = items.iter_mut().map(|item| {
            let background = item.kind == ItemType::Background;
            let own = self.text(row, item.column);
            let told = || once.filter(|_| background);
            let (row, found) = match own {
                None => told().map_or((row, None), |once| (once, self.text(once, item.column))),
                own => (row, own),
            };
            let Some((text, at)) = found else {
                return self.blank(row, item);
            };
            // An answer that is merged over rows is nobody's for certain.
            if at.row != self.export.home(row, item.column) {
                if self.merged.insert(at) {
                    self.wrong(Problem::MergedAnswer, at);
                }
                return None;
            }
            if item.kind == ItemType::Background {
                let ruled_out = [&self.mapping.no_answer, &item.no_answer];
                let missing = is_missing(&text, self.context.missing);
                let said = !missing
                    && !is_no_answer(&text)
                    && !ruled_out.iter().any(|own| own.contains(&text));
                let value = said.then(|| item.number_of(&text));
                return value.map(|value| Answer { value, at });
            }
            match parse_answer(&text, item, &self.mapping.no_answer) {
                Ok(value) => value.map(|value| Answer { value, at }),
                Err(_) if is_missing(&text, self.context.missing) => None,
                Err(problem) => {
                    self.mapped.unreadable += 1;
                    self.wrong(problem, at);
                    None
                }
            }
        });
        let answers = answers.collect();
        self.mapped.items = items;
        answers
    }

    /// The row of what was asked of the same person once.
    fn once_of(&self, row: u32) -> Option<u32> {
        if self.once.is_empty() {
            return None;
        }
        let name = self.export.shown(row, self.respondent?)?;
        self.once.get(&folded_person(&name)).copied()
    }

    /// What a blank cell means: nothing, but where the entry gives it a value
    /// and another part of the question is answered.
    fn blank(&self, row: u32, item: &MappedItem) -> Option<Answer> {
        // An error value is no blank cell.
        if self.export.text(row, item.column).is_err() {
            return None;
        }
        let own = self.export.columns.get(item.column)?;
        let mut columns = self.export.columns.iter().enumerate();
        let answered = columns.any(|(at, other)| {
            other.question == own.question && self.export.shown(row, at).is_some()
        });
        let at = self.context.cell(row, own);
        item.blank
            .filter(|_| answered)
            .map(|value| Answer { value, at })
    }

    /// What is told of a row, and the cell that told it.
    fn told(
        &mut self,
        row: u32,
        told: Told<'_>,
        nothing: Reason,
    ) -> Result<(String, Option<CellRef>), Reason> {
        let (rule, column) = match told {
            Told::Fixed(fixed) => return Ok((fixed.to_owned(), None)),
            Told::Column(rule, column) => (rule, column),
        };
        let (text, at) = self.text(row, column).ok_or(nothing)?;
        match rule.meaning(&text) {
            Some(LEAVE_OUT) => Err(Reason::OnPurpose),
            meant => Ok((meant.unwrap_or(&text).to_owned(), Some(at))),
        }
    }

    fn occasion(&mut self, row: u32) -> Result<Occasion, Reason> {
        let (word, at) = self.told(row, self.occasion, Reason::NoOccasion)?;
        let occasion = parse_occasion(&word);
        if let (None, Some(at)) = (occasion, at) {
            match self.mapping.occasion.said_at(&word) {
                Some(place) => {
                    let found = quoted(&word);
                    let problem = Problem::UnknownExportOccasion { found };
                    self.mapped.wrong_at(problem, place);
                }
                None => {
                    let found = Value::Nothing;
                    self.wrong(Problem::UnknownExportOccasion { found }, at);
                }
            }
        }
        occasion.ok_or(Reason::UnknownOccasion)
    }
}

/// Where the number of a repeated form tells the occasion, rows without one are of no
/// occasion: they hold what is asked of a person once.
fn asked_once(
    export: &Export<'_>,
    respondent: Option<usize>,
    occasion: Told<'_>,
) -> BTreeMap<String, u32> {
    let repeats = |column: usize| {
        let own = export.columns.get(column);
        own.is_some_and(|own| own.role == Role::RepeatInstance)
    };
    let (Told::Column(_, column), Some(respondent)) = (occasion, respondent) else {
        return BTreeMap::new();
    };
    if !repeats(column) {
        return BTreeMap::new();
    }
    let rows = export.respondents.iter().map(|own| own.row);
    let rows = rows.filter(|row| export.shown(*row, column).is_none());
    let named = rows.filter_map(|row| {
        let name = export.shown(row, respondent)?;
        Some((folded_person(&name), row))
    });
    named.collect()
}

fn parse_occasion(word: &str) -> Option<Occasion> {
    cell::occasion(&Data::String(word.to_owned())).ok()
}
