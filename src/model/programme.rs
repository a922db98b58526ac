//! The programme as read: typed tables with resolved references, every value
//! with its cell. Holds personal data; nothing past `disclosure` sees it whole.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::choice::OrganisationRole;
use super::{
    Cell, CellRange, CellRef, CodeIx, ConclusionIx, Direction, FactorIx, FocusAreaIx, GroupIx,
    IndicatorIx, InterviewIx, ItemIx, LabIx, Level, MeasuringMethod, MethodIx, Number, Occasion,
    OrganisationIx, Qualifier, Section, Sources, Status, Unit,
};

/// A text cell: cleaned, NFC, line breaks kept.
pub type Text = Cell<String>;

/// Everything the project's spreadsheets say.
#[derive(Debug, Default)]
#[allow(missing_docs, reason = "each field is the table of the same name")]
pub struct Programme {
    pub sources: Sources,
    pub items: Vec<ProgrammeItem>,
    pub labs: Vec<Lab>,
    pub focus_areas: Vec<FocusArea>,
    pub indicators: Vec<Indicator>,
    /// The disaggregation groups that occur, in order of first appearance,
    /// spelt as first typed (`kön: kvinnor`).
    pub groups: Vec<String>,
    pub measurements: Vec<Measurement>,
    pub results: Vec<ToldResult>,
    pub texts: Vec<Commentary>,
    pub survey_items: Vec<SurveyItem>,
    pub survey_rounds: Vec<SurveyRound>,
    pub survey: SurveyResponses,
    pub interviews: Vec<Interview>,
    pub codes: Vec<Code>,
    pub codings: Vec<Coding>,
    pub activities: Vec<Activity>,
    pub diary: Vec<DiaryEntry>,
    pub methods: Vec<Method>,
    pub transfers: Vec<Transfer>,
    pub success_factors: Vec<SuccessFactor>,
    pub conclusions: Vec<Conclusion>,
    pub recommendations: Vec<Recommendation>,
    pub organisations: Vec<Organisation>,
    pub project_group: Vec<Member>,
    pub films: Vec<Film>,
}

/// One item about the whole programme.
#[derive(Debug)]
pub struct ProgrammeItem {
    /// Canonical English key (`aim`), or as typed where it is not a known one.
    pub key: String,
    /// Its text.
    pub value: Text,
}

/// A picture and what it shows.
#[derive(Debug, Clone)]
pub struct Picture {
    /// Path relative to the project, with `/`.
    pub path: Text,
    /// What it shows, for those who cannot see it.
    pub alt: Text,
}

/// A lab.
#[derive(Debug)]
#[allow(missing_docs, reason = "the columns of the table")]
pub struct Lab {
    pub id: Text,
    pub name: Text,
    pub place: Text,
    pub operator: Option<Text>,
    pub partners: Vec<Text>,
    pub focus_areas: Vec<FocusAreaIx>,
    pub target_group: Option<Text>,
    pub challenge: Option<Text>,
    pub summary: Option<Text>,
    pub start: Option<Cell<NaiveDate>>,
    pub end: Option<Cell<NaiveDate>>,
    pub picture: Option<Picture>,
}

/// A focus area.
#[derive(Debug)]
#[allow(missing_docs, reason = "the columns of the table")]
pub struct FocusArea {
    pub id: Text,
    pub name: Text,
    pub description: Option<Text>,
}

/// An indicator.
#[derive(Debug)]
#[allow(missing_docs, reason = "the columns of the table")]
pub struct Indicator {
    pub id: Text,
    pub name: Text,
    pub level: Level,
    pub unit: Unit,
    pub direction: Direction,
    pub focus_area: Option<FocusAreaIx>,
    pub method: Option<MeasuringMethod>,
    pub cumulative: bool,
    pub definition: Option<Text>,
}

/// A row of measurements.
#[derive(Debug)]
#[allow(missing_docs, reason = "the columns of the table")]
pub struct Measurement {
    pub lab: LabIx,
    pub indicator: IndicatorIx,
    pub occasion: Occasion,
    /// The row's date, or that of an occasion named by its date.
    pub date: Option<NaiveDate>,
    /// In the indicator's unit: shares and relative changes as fractions,
    /// kronor in kronor.
    pub value: Option<Cell<Number>>,
    pub qualifier: Qualifier,
    pub numerator: Option<Cell<u64>>,
    pub denominator: Option<Cell<u64>>,
    pub target: Option<Cell<Number>>,
    pub n: Option<Cell<u64>>,
    /// First and last day that a count covers.
    pub period: (Option<NaiveDate>, Option<NaiveDate>),
    pub group: Option<GroupIx>,
    pub status: Status,
    /// What is said about the row, where anything is: most rows are bare, and
    /// there are many.
    pub remarks: Option<Box<Remarks>>,
    /// The row's first cell, for problems about the row as a whole.
    pub at: CellRef,
}

/// What is said about a measurement.
#[derive(Debug)]
#[allow(missing_docs, reason = "the columns of the table")]
pub struct Remarks {
    pub source: Option<Text>,
    pub comment: Option<Text>,
    /// Why the row may be shown although it is small, as its data asks.
    pub exemption: Option<Text>,
}

/// A result that is told rather than measured.
#[derive(Debug)]
#[allow(missing_docs, reason = "the columns of the table")]
pub struct ToldResult {
    pub lab: Option<LabIx>,
    pub text: Text,
    pub indicator: Option<IndicatorIx>,
    pub status: Status,
    pub source: Option<Text>,
}

/// A project group's own words for a section.
#[derive(Debug)]
#[allow(missing_docs, reason = "the columns of the table")]
pub struct Commentary {
    pub lab: Option<LabIx>,
    pub section: Section,
    pub text: Text,
    pub status: Status,
}

/// A survey item.
#[derive(Debug)]
#[allow(missing_docs, reason = "the columns of the table")]
pub struct SurveyItem {
    pub id: Text,
    pub text: Text,
    pub scale: std::ops::RangeInclusive<i32>,
    /// Labels, lowest first; empty, or one per value of the scale.
    pub labels: Vec<String>,
    /// The labels in other languages, each list as long: answers may be typed
    /// in any of them.
    pub other_labels: Vec<Vec<String>>,
    /// The text in other languages: columns of answers may be headed by it.
    pub other_texts: Vec<String>,
    pub direction: Direction,
    pub indicator: Option<IndicatorIx>,
    /// Of an index: the items it is computed from, in the order of the table;
    /// none of an item that was asked.
    pub parts: Vec<ItemIx>,
}

impl SurveyItem {
    /// Whether it is computed from other items.
    pub fn is_index(&self) -> bool {
        !self.parts.is_empty()
    }
}

/// When a survey was held in a lab.
#[derive(Debug)]
#[allow(missing_docs, reason = "the columns of the table")]
pub struct SurveyRound {
    pub lab: LabIx,
    pub occasion: Occasion,
    pub invited: Option<Cell<u64>>,
    pub date: Option<NaiveDate>,
    pub at: CellRef,
}

/// Survey answers, kept in columns. All vectors but `answers` have one entry
/// per response row; so has each inner vector of `answers`.
#[derive(Debug, Default)]
pub struct SurveyResponses {
    /// The lab of each response.
    pub lab: Vec<LabIx>,
    /// Pseudonym, case and spaces folded. Personal.
    pub respondent: Vec<String>,
    /// The occasion of each response.
    pub occasion: Vec<Occasion>,
    /// The status of each response's file.
    pub status: Vec<Status>,
    /// Sheet and row of each response; the column is the first one.
    pub at: Vec<CellRef>,
    /// False for the second and later rows of one person on one occasion.
    pub counts: Vec<bool>,
    /// Answers on the item's scale; `None` is no answer.
    pub answers: BTreeMap<ItemIx, Vec<Option<i32>>>,
    /// The cells that an item's answers stand in, one range per sheet.
    pub columns: BTreeMap<ItemIx, Vec<CellRange>>,
}

/// An interview.
#[derive(Debug)]
#[allow(missing_docs, reason = "the columns of the table")]
pub struct Interview {
    /// Personal.
    pub id: Text,
    pub lab: LabIx,
    pub date: Option<NaiveDate>,
    pub role: Option<Text>,
    pub language: Option<Text>,
    pub consent: bool,
    pub coders: Vec<String>,
    pub status: Status,
}

/// A code of the codebook.
#[derive(Debug)]
#[allow(missing_docs, reason = "the columns of the table")]
pub struct Code {
    pub id: Text,
    pub name: Text,
    /// The name in other languages: codings may refer to it.
    pub other_names: Vec<String>,
    pub parent: Option<CodeIx>,
    pub definition: Option<Text>,
    pub supports: Vec<FactorIx>,
}

/// A coded segment of an interview.
#[derive(Debug)]
#[allow(missing_docs, reason = "the columns of the table")]
pub struct Coding {
    pub interview: InterviewIx,
    pub code: CodeIx,
    pub coder: Option<String>,
    pub span: Option<(u64, u64)>,
    /// Personal.
    pub quote: Option<Text>,
    pub quotable: bool,
    pub at: CellRef,
}

/// An activity.
#[derive(Debug)]
#[allow(missing_docs, reason = "the columns of the table")]
pub struct Activity {
    pub lab: LabIx,
    pub date: Cell<NaiveDate>,
    pub name: Text,
    pub kind: Option<Text>,
    pub participants: Option<Cell<u64>>,
    pub lasting: Option<Cell<bool>>,
    pub method: Option<MethodIx>,
    pub status: Status,
}

/// A post of the shared diary.
#[derive(Debug)]
#[allow(missing_docs, reason = "the columns of the table")]
pub struct DiaryEntry {
    pub date: Cell<NaiveDate>,
    pub lab: Option<LabIx>,
    pub title: Text,
    /// Personal.
    pub text: Option<Text>,
    /// Personal.
    pub author: Option<Text>,
    pub picture: Option<Picture>,
    pub codes: Vec<CodeIx>,
    pub status: Status,
}

/// A method.
#[derive(Debug)]
#[allow(missing_docs, reason = "the columns of the table")]
pub struct Method {
    pub id: Text,
    pub name: Text,
    pub purpose: Option<Text>,
    pub description: Option<Text>,
    pub labs: Vec<LabIx>,
    pub status: Status,
}

/// A thing named by a reference or in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Named<I> {
    /// A row of the table.
    Known(I),
    /// Any other, as written.
    Other(String),
}

/// A method that went from one place to another.
#[derive(Debug)]
#[allow(missing_docs, reason = "the columns of the table")]
pub struct Transfer {
    pub method: Named<MethodIx>,
    pub from: Named<LabIx>,
    pub to: Named<LabIx>,
    pub description: Option<Text>,
    pub at: CellRef,
}

/// A success factor.
#[derive(Debug)]
#[allow(missing_docs, reason = "the columns of the table")]
pub struct SuccessFactor {
    pub id: Text,
    pub title: Text,
    pub text: Text,
    pub indicators: Vec<IndicatorIx>,
}

/// A conclusion of the follow-up research.
#[derive(Debug)]
#[allow(missing_docs, reason = "the columns of the table")]
pub struct Conclusion {
    pub id: Text,
    pub title: Text,
    pub text: Text,
    pub codes: Vec<CodeIx>,
}

/// What a recommendation rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ground {
    /// A success factor.
    Factor(FactorIx),
    /// A conclusion.
    Conclusion(ConclusionIx),
}

/// A recommendation.
#[derive(Debug)]
#[allow(missing_docs, reason = "the columns of the table")]
pub struct Recommendation {
    pub id: Text,
    pub title: Text,
    pub text: Text,
    pub audience: Option<Text>,
    pub grounds: Vec<Ground>,
}

/// An organisation behind the programme.
#[derive(Debug)]
#[allow(missing_docs, reason = "the columns of the table")]
pub struct Organisation {
    pub id: Text,
    pub name: Text,
    pub roles: Vec<OrganisationRole>,
    pub labs: Vec<LabIx>,
}

/// A member of the project group.
#[derive(Debug)]
#[allow(missing_docs, reason = "the columns of the table")]
pub struct Member {
    pub organisation: OrganisationIx,
    /// Personal.
    pub name: Option<Text>,
    pub role: Option<Text>,
}

/// A film about the programme.
#[derive(Debug)]
#[allow(missing_docs, reason = "the columns of the table")]
pub struct Film {
    pub title: Text,
    pub lab: Option<LabIx>,
    pub url: Option<Text>,
    pub description: Option<Text>,
}
