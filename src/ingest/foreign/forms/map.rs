//! From a survey export to rows of the survey responses.

use std::collections::BTreeMap;

use super::export::{Export, Format};
use super::items::{mapped_items, warn_of_unanswered};
use super::join::join_rows;
use super::persons::near_matches;
use super::rows::{Columns, Rows};
use crate::diagnostic::{Diagnostics, Place, Problem, Relation};
use crate::model::{CellRef, Direction, Occasion, SheetId, Sources};
use crate::project::FormsMapping;

/// What a mapping needs to know of its surroundings.
pub struct MapContext<'a> {
    /// The sheets that were read.
    pub sources: &'a Sources,
    /// The export's sheet among them.
    pub sheet: SheetId,
    /// Where the manifest has the mapping.
    pub entry: Place,
}

/// An item that answers were found for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MappedItem {
    /// Its id.
    pub id: String,
    /// The question.
    pub text: String,
    /// The lowest value of the scale.
    pub low: i32,
    /// The highest.
    pub high: i32,
    /// Labels and their values.
    pub labels: Vec<(String, i32)>,
    /// Its column, as a position in [`Export::columns`].
    pub column: usize,
    /// Which way is better, where the mapping says.
    pub direction: Option<Direction>,
    /// The id of the indicator that it feeds.
    pub indicator: Option<String>,
    /// The id of the index that it is part of.
    pub index: Option<String>,
}

/// An answer and its cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answer {
    /// The value, on the item's scale.
    pub value: i32,
    /// Where it stands.
    pub at: CellRef,
}

/// One row of the survey responses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Response {
    /// The lab's id, as the mapping gives it, and the cell that told it.
    pub lab: (String, Option<CellRef>),
    /// The pseudonym, case and spaces folded. Personal.
    pub respondent: String,
    /// The occasion.
    pub occasion: Occasion,
    /// The row: the cell of its pseudonym.
    pub at: CellRef,
    /// The answers, one per item of [`Mapped::items`].
    pub answers: Vec<Option<Answer>>,
}

/// Why a row was left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// The export says that it is a test.
    Test,
    /// The answers were never sent in.
    Incomplete,
    /// No pseudonym stands in it.
    NoRespondent,
    /// No occasion stands in it.
    NoOccasion,
    /// What stands there is no occasion.
    UnknownOccasion,
    /// No lab stands in it.
    NoLab,
    /// The mapping leaves its occasion or lab out.
    LeftOut,
    /// It answers none of the items.
    NoAnswers,
}

impl Reason {
    /// The reason in words, after "because".
    pub fn words(self) -> &'static str {
        match self {
            Self::Test => "they are tests",
            Self::Incomplete => "the answers were never sent in",
            Self::NoRespondent => "they have no pseudonym",
            Self::NoOccasion => "they have no occasion",
            Self::UnknownOccasion => "their occasion is not known",
            Self::NoLab => "they have no lab",
            Self::LeftOut => "the mapping leaves them out",
            Self::NoAnswers => "they answer none of the items",
        }
    }
}

/// What became of an export.
#[derive(Debug, Default)]
pub struct Mapped {
    /// The items, in the mapping's order.
    pub items: Vec<MappedItem>,
    /// The rows, in the sheet's order.
    pub responses: Vec<Response>,
    /// Rows of the sheet (from 0) that were left out, and why.
    pub left_out: BTreeMap<Reason, Vec<u32>>,
    /// All problems, each at its place. With an error among them there are
    /// gaps.
    pub diagnostics: Diagnostics,
}

/// Reads an export by a mapping. Every problem is among the diagnostics: what
/// cannot be read is left out, and the rest goes on being checked.
pub fn map_responses(
    export: &Export<'_>,
    mapping: &FormsMapping,
    context: &MapContext<'_>,
) -> Mapped {
    let mut mapped = Mapped::default();
    mapped.items = mapped_items(export, mapping, context, &mut mapped.diagnostics);
    let items = mapped.items.iter().map(|item| item.column).collect();
    let columns = Columns::find(export, mapping, context, items, &mut mapped.diagnostics);
    if export.respondents.is_empty() {
        let problem = Problem::new(
            "no-responses",
            "there are headings and no answers below them",
        )
        .help("export the answers once more when somebody has answered");
        mapped
            .diagnostics
            .push(problem.warning_at(sheet_place(context)));
    }
    let Some(columns) = columns else {
        return mapped;
    };
    let mut rows = Rows {
        export,
        mapping,
        context,
        columns,
        mapped,
    };
    for respondent in &export.respondents {
        rows.read(respondent.row, respondent.test);
    }
    let mut mapped = rows.mapped;
    if export.format == Format::RedCap {
        join_rows(&mut mapped.responses);
    }
    warn_of_unanswered(export, context, &mut mapped);
    warn_of_near(context, &mut mapped);
    note_left_out(context, &mut mapped);
    mapped
}

fn sheet_place(context: &MapContext<'_>) -> Place {
    let origin = CellRef {
        sheet: context.sheet,
        column: 0,
        row: 0,
    };
    match context.sources.place(origin) {
        Place::Cell { file, sheet, .. } => Place::Sheet { file, sheet },
        place => place,
    }
}

fn warn_of_near(context: &MapContext<'_>, mapped: &mut Mapped) {
    let responses: Vec<_> = mapped
        .responses
        .iter()
        .map(|response| {
            (
                response.lab.0.as_str(),
                response.respondent.as_str(),
                response.occasion,
            )
        })
        .collect();
    for pair in near_matches(&responses) {
        let (Some(one), Some(other)) = (
            mapped.responses.get(pair.one),
            mapped.responses.get(pair.other),
        ) else {
            continue;
        };
        let problem = Problem::new(
            "near-respondent",
            "this pseudonym is nearly another one: perhaps the same person",
        )
        .help("correct one of them if it is; until then they are two people");
        let (at, near) = (
            context.sources.place(one.at),
            context.sources.place(other.at),
        );
        mapped.diagnostics.push(
            problem
                .warning_at(at)
                .related(near, Relation::NearPseudonym),
        );
    }
}

fn note_left_out(context: &MapContext<'_>, mapped: &mut Mapped) {
    for (reason, rows) in &mapped.left_out {
        let rows = match rows.len() {
            1 => "1 row is".to_owned(),
            count => format!("{count} rows are"),
        };
        let problem = Problem::new(
            "rows-left-out",
            format!("{rows} left out because {}", reason.words()),
        );
        mapped
            .diagnostics
            .push(problem.note_at(sheet_place(context)));
    }
}
