//! One row of an export after the other, read by a mapping.

use calamine::Data;
use indexmap::IndexMap;

use super::super::super::cell;
use super::answer::parse_answer;
use super::export::Export;
use super::map::{Answer, MapContext, Mapped, Reason, Response};
use super::mapping::find_column;
use crate::diagnostic::{Diagnostics, Problem, quote};
use crate::model::clean::{folded, folded_person};
use crate::model::{CellRef, Occasion};
use crate::project::{FormsMapping, LEAVE_OUT, Source};

/// Where the respondent, the occasion and the lab stand; `None` is fixed.
pub struct Columns {
    respondent: usize,
    occasion: Option<usize>,
    lab: Option<usize>,
    items: Vec<usize>,
}

impl Columns {
    /// Finds them; what is wrong is told at the mapping's place.
    pub fn find(
        export: &Export<'_>,
        mapping: &FormsMapping,
        context: &MapContext<'_>,
        items: Vec<usize>,
        diagnostics: &mut Diagnostics,
    ) -> Option<Self> {
        let mut find = |name: &str| match find_column(export, name) {
            Ok(column) => Some(column),
            Err(problem) => {
                diagnostics.push(problem.error_at(context.entry.clone()));
                None
            }
        };
        let respondent = find(&mapping.respondent);
        let mut source = |source: &Source| match source {
            Source::Fixed(_) => Some(None),
            Source::Column(column) => find(&column.column).map(Some),
        };
        let (occasion, lab) = (source(&mapping.occasion), source(&mapping.lab));
        if let Source::Fixed(fixed) = &mapping.occasion
            && let Err(problem) = parse_occasion(fixed)
        {
            diagnostics.push(problem.error_at(context.entry.clone()));
            return None;
        }
        Some(Self {
            respondent: respondent?,
            occasion: occasion?,
            lab: lab?,
            items,
        })
    }
}

fn parse_occasion(word: &str) -> Result<Occasion, Problem> {
    cell::occasion(&Data::String(word.to_owned())).map_err(|_| {
        Problem::new(
            "unknown-occasion",
            format!("{} is no occasion", quote(word)),
        )
        .help("write baseline, follow-up or a date")
    })
}

/// The rows of an export on their way through a mapping.
pub struct Rows<'a, 'g> {
    /// The export.
    pub export: &'a Export<'g>,
    /// The mapping.
    pub mapping: &'a FormsMapping,
    /// Its surroundings.
    pub context: &'a MapContext<'a>,
    /// Where what is asked for stands.
    pub columns: Columns,
    /// What became of the rows so far.
    pub mapped: Mapped,
}

impl Rows<'_, '_> {
    /// Reads a row: it becomes a response, or is left out for a reason.
    pub fn read(&mut self, row: u32, test: bool) {
        match self.response(row, test) {
            Ok(response) => self.mapped.responses.push(response),
            Err(reason) => self.mapped.left_out.entry(reason).or_default().push(row),
        }
    }

    /// Tests and what was never sent in are nobody's answers: nothing in them
    /// is checked.
    fn response(&mut self, row: u32, test: bool) -> Result<Response, Reason> {
        if test {
            return Err(Reason::Test);
        }
        let complete = self.export.is_complete(row, &self.columns.items);
        if complete == Some(false) && !self.mapping.keep_incomplete {
            return Err(Reason::Incomplete);
        }
        // An error value stands for an answer: it is told below.
        let answered = |item: &usize| {
            self.export
                .text(row, *item)
                .map_or(true, |text| text.is_some())
        };
        if !self.columns.items.iter().any(answered) {
            return Err(Reason::NoAnswers);
        }
        let answers = self.answers(row);
        let respondent = self.text(row, self.columns.respondent);
        let occasion = self.occasion(row);
        let lab = self.lab(row);
        let (respondent, at) = respondent.ok_or(Reason::NoRespondent)?;
        Ok(Response {
            occasion: occasion?,
            lab: lab?,
            respondent: folded_person(&respondent),
            at,
            answers,
        })
    }

    /// A cell's text; an error value in it is told.
    fn text(&mut self, row: u32, column: usize) -> Option<(String, CellRef)> {
        let place = self.export.columns.get(column)?.at;
        let at = |row| CellRef {
            sheet: self.context.sheet,
            column: place,
            row,
        };
        match self.export.text(row, column) {
            Ok(found) => found.map(|(text, stands)| (text.into_owned(), at(stands))),
            Err(problem) => {
                let place = self.context.sources.place(at(row));
                self.mapped.diagnostics.push(problem.error_at(place));
                None
            }
        }
    }

    fn answers(&mut self, row: u32) -> Vec<Option<Answer>> {
        let items = std::mem::take(&mut self.mapped.items);
        let answers = items.iter().map(|item| {
            let (text, at) = self.text(row, item.column)?;
            match parse_answer(&text, item, &self.mapping.no_answer) {
                Ok(value) => value.map(|value| Answer { value, at }),
                Err(problem) => {
                    let place = self.context.sources.place(at);
                    self.mapped.diagnostics.push(problem.error_at(place));
                    None
                }
            }
        });
        let answers = answers.collect();
        self.mapped.items = items;
        answers
    }

    fn occasion(&mut self, row: u32) -> Result<Occasion, Reason> {
        let (source, column) = match (&self.mapping.occasion, self.columns.occasion) {
            (Source::Column(source), Some(column)) => (source, column),
            (Source::Fixed(fixed), _) => {
                return parse_occasion(fixed).map_err(|_| Reason::UnknownOccasion);
            }
            _ => return Err(Reason::NoOccasion),
        };
        let (text, at) = self.text(row, column).ok_or(Reason::NoOccasion)?;
        let meant = meaning(&source.values, &text);
        if meant == Some(LEAVE_OUT) {
            return Err(Reason::LeftOut);
        }
        cell::occasion(&Data::String(meant.unwrap_or(&text).to_owned())).map_err(|_| {
            let problem = Problem::new("unknown-occasion", "what stands here is no occasion")
                .help("add it to the occasion's `values` in the manifest, as baseline, follow-up, a date, or leave-out");
            let place = self.context.sources.place(at);
            self.mapped.diagnostics.push(problem.error_at(place));
            Reason::UnknownOccasion
        })
    }

    fn lab(&mut self, row: u32) -> Result<(String, Option<CellRef>), Reason> {
        let (source, column) = match (&self.mapping.lab, self.columns.lab) {
            (Source::Fixed(fixed), _) => return Ok((fixed.clone(), None)),
            (Source::Column(source), Some(column)) => (source, column),
            _ => return Err(Reason::NoLab),
        };
        let (text, at) = self.text(row, column).ok_or(Reason::NoLab)?;
        match meaning(&source.values, &text) {
            Some(LEAVE_OUT) => Err(Reason::LeftOut),
            meant => Ok((meant.unwrap_or(&text).to_owned(), Some(at))),
        }
    }
}

/// What a column's value means, without regard to case and spaces.
fn meaning<'m>(values: &'m IndexMap<String, String>, text: &str) -> Option<&'m str> {
    let found = values.get(text).or_else(|| {
        let alike = values
            .iter()
            .find(|(value, _)| folded(value) == folded(text));
        alike.map(|(_, meant)| meant)
    });
    found.map(String::as_str)
}
