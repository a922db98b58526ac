//! The closed world: everything that a build publishes is a statement of one
//! of five kinds, and every formula and channel has its kind here. What is
//! added to either does not compile without one.

use crate::analysis::Formula;

/// What a published statement is to someone who wants to know more than it
/// says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Statement {
    /// Not about people: shown as it is.
    NotAboutPeople,
    /// A count that adds up with others: guarded by its size, and with all that
    /// it adds up with.
    Node,
    /// It follows from others, and others follow from it: shown where all of
    /// them are.
    Linear,
    /// The answers to an item: told by levels, judged together.
    Answers,
    /// Of at least 2k people, and rounded.
    LargeGroups,
    /// Never published.
    Never,
}

impl Statement {
    /// The kind in the documentation's words.
    pub fn text(self) -> &'static str {
        match self {
            Self::NotAboutPeople => "not about people",
            Self::Node => "count that adds up",
            Self::Linear => "follows from others",
            Self::Answers => "answers, told by levels",
            Self::LargeGroups => "large groups only, rounded",
            Self::Never => "never",
        }
    }
}

/// What a figure of this formula is, where it is about people.
pub fn of_formula(formula: Formula) -> Statement {
    match formula {
        Formula::Typed
        | Formula::Share
        | Formula::SumOverLabs
        | Formula::PooledShare
        | Formula::WeightedMean
        | Formula::Sum
        | Formula::Rows
        | Formula::Distinct
        | Formula::DistinctOverCodes
        | Formula::SegmentsTogether
        | Formula::InterviewsTogether => Statement::Node,
        Formula::Change
        | Formula::RelativeChange
        | Formula::Attainment
        | Formula::ActualOfTarget
        | Formula::AnswerRate
        | Formula::MeanDifference
        | Formula::Strength
        | Formula::StrongestGround => Statement::Linear,
        Formula::Mean
        | Formula::Median
        | Formula::MeanScore
        | Formula::SharePositive
        | Formula::Answers
        | Formula::PairedChange => Statement::Answers,
        Formula::AnswersOfGroup
        | Formula::MeanOfGroup
        | Formula::PositiveOfGroup
        | Formula::SignedRank
        | Formula::McNemar
        | Formula::Holm
        | Formula::RankBiserial
        | Formula::MannWhitney
        | Formula::Fisher
        | Formula::CliffDelta
        | Formula::CronbachAlpha
        | Formula::RawAgreement
        | Formula::CohenKappa
        | Formula::KrippendorffAlpha => Statement::LargeGroups,
        // Bookkeeping of the collection, codes and labs, and what is counted
        // over shown figures alone.
        Formula::NewCodes
        | Formula::Saturation
        | Formula::LabsReached
        | Formula::LabsWithTarget
        | Formula::IndicatorsMoved
        | Formula::IndicatorsFollowed => Statement::NotAboutPeople,
    }
}

/// Something by which a publication tells, and which is no figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Channel {
    /// Whether a figure, row, section or document is there.
    Existence,
    /// Where figures come from: files, sheets, columns.
    Sources,
    /// Rows and addresses of cells.
    Cells,
    /// Names of files, folders, sheets and pictures.
    FileNames,
    /// SHA-256 of documents and results.
    DigestsOfOutput,
    /// SHA-256 of what was read.
    DigestsOfInput,
    /// How many figures are withheld.
    WithheldCounts,
    /// The order of rows, bars and lists.
    Order,
    /// Lengths and places in charts.
    Geometry,
    /// Comments of rows, and results told in words.
    Comments,
    /// Other texts that the project wrote.
    Texts,
    /// What was said in interviews.
    Quotes,
    /// How many quotes there are of a theme.
    NumberOfQuotes,
    /// 95 % intervals of means and changes.
    Intervals,
}

impl Channel {
    /// Every channel.
    pub const ALL: [Self; 14] = [
        Self::Existence,
        Self::Sources,
        Self::Cells,
        Self::FileNames,
        Self::DigestsOfOutput,
        Self::DigestsOfInput,
        Self::WithheldCounts,
        Self::Order,
        Self::Geometry,
        Self::Comments,
        Self::Texts,
        Self::Quotes,
        Self::NumberOfQuotes,
        Self::Intervals,
    ];

    /// What it is, and how it is guarded.
    pub fn statement(self) -> (Statement, &'static str) {
        match self {
            Self::Existence => (
                Statement::NotAboutPeople,
                "what a withheld value decides is listed as withheld, whether it exists or not; pairs of a withheld theme and the interviews of a withheld saturation, all of them, are not listed",
            ),
            Self::Sources => (
                Statement::NotAboutPeople,
                "files, sheets and columns; how many cells only where rows are not about people",
            ),
            Self::Cells => (Statement::Never, "rows tie answers to persons"),
            Self::FileNames => (
                Statement::NotAboutPeople,
                "a name, address or number in one stops the build",
            ),
            Self::DigestsOfOutput => (
                Statement::NotAboutPeople,
                "they follow from what is published",
            ),
            Self::DigestsOfInput => (
                Statement::Never,
                "a small table can be guessed from its digest",
            ),
            Self::WithheldCounts => (
                Statement::NotAboutPeople,
                "they follow from what is listed as withheld",
            ),
            Self::Order => (
                Statement::Linear,
                "by what is shown, then by names; never by a withheld value or a row",
            ),
            Self::Geometry => (
                Statement::Linear,
                "drawn from shown figures alone, as they are printed",
            ),
            Self::Comments => (
                Statement::Linear,
                "dropped beside a withheld figure, with a warning",
            ),
            Self::Texts => (
                Statement::Linear,
                "a withheld count told in digits or words stops the build",
            ),
            Self::Quotes => (
                Statement::Node,
                "with consent, of themes that are shown of the lab",
            ),
            Self::NumberOfQuotes => (Statement::NotAboutPeople, "one of each theme and lab"),
            Self::Intervals => (Statement::LargeGroups, "with a mean they tell every answer"),
        }
    }

    /// The channel in the documentation's words.
    pub fn text(self) -> &'static str {
        match self {
            Self::Existence => "whether a figure, row, section or document is there",
            Self::Sources => "where figures come from",
            Self::Cells => "rows and addresses of cells",
            Self::FileNames => "names of files, folders, sheets, pictures",
            Self::DigestsOfOutput => "digests of what is published",
            Self::DigestsOfInput => "digests of what was read",
            Self::WithheldCounts => "how many figures are withheld",
            Self::Order => "order of rows, bars, lists",
            Self::Geometry => "lengths and places in charts",
            Self::Comments => "comments, results told in words",
            Self::Texts => "other texts",
            Self::Quotes => "quotes",
            Self::NumberOfQuotes => "number of quotes",
            Self::Intervals => "intervals of means and changes",
        }
    }
}

/// The list as a page of documentation.
pub fn statements_markdown() -> String {
    let mut page = String::from(
        "# What a publication tells\n\nEverything that a build publishes is a statement of one of \
         these kinds (`src/disclosure/statements.rs`); a formula or channel without one does not \
         compile. `docs/disclosure.md` says how each kind is guarded.\n\n## Figures about people, \
         by formula\n\n| formula | kind |\n|---|---|\n",
    );
    for formula in Formula::ALL {
        let kind = of_formula(formula).text();
        page.push_str(&format!("| {} | {kind} |\n", formula.text()));
    }
    page.push_str("\n## What is no figure\n\n| channel | kind | guard |\n|---|---|---|\n");
    for channel in Channel::ALL {
        let (kind, guard) = channel.statement();
        page.push_str(&format!(
            "| {} | {} | {guard} |\n",
            channel.text(),
            kind.text()
        ));
    }
    page
}
