//! What is told of interviews: of codes, of those who coded, of success factors.

use crate::model::LabIx;

/// What is told of a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CodeMeasure {
    /// Coded segments.
    Segments,
    /// Interviews with at least one segment.
    Interviews,
    /// Labs with at least one segment; for all labs only.
    Labs,
    /// Segments of it and of all codes below it; of codes with children only.
    SegmentsWithChildren,
    /// Interviews with at least one such segment.
    InterviewsWithChildren,
    /// Labs with at least one such segment; for all labs only.
    LabsWithChildren,
}

impl CodeMeasure {
    /// Every measure and how it stands in ids.
    pub const ALL: [(&'static str, Self); 6] = [
        ("segments", Self::Segments),
        ("interviews", Self::Interviews),
        ("labs", Self::Labs),
        ("segments-with-children", Self::SegmentsWithChildren),
        ("interviews-with-children", Self::InterviewsWithChildren),
        ("labs-with-children", Self::LabsWithChildren),
    ];

    /// The same of the code and all codes below it.
    pub fn with_children(self) -> Self {
        match self {
            Self::Segments | Self::SegmentsWithChildren => Self::SegmentsWithChildren,
            Self::Interviews | Self::InterviewsWithChildren => Self::InterviewsWithChildren,
            Self::Labs | Self::LabsWithChildren => Self::LabsWithChildren,
        }
    }

    /// Whether it counts labs, which are not people.
    pub fn counts_labs(self) -> bool {
        matches!(self, Self::Labs | Self::LabsWithChildren)
    }
}

/// What is told of a success factor, and of a conclusion as far as it is
/// about interviews.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FactorMeasure {
    /// Segments of the codes that support it.
    Segments,
    /// Interviews with at least one such segment.
    Interviews,
    /// Labs with at least one such segment.
    Labs,
    /// How strong the evidence is: 3 strong, 2 moderate, 1 weak, 0 none.
    Strength,
    /// Diary entries with a code that supports it.
    Diary,
    /// How often one of its indicators has moved as wanted in a lab.
    Moved,
    /// How often one of its indicators is followed up in a lab so that its
    /// movement may be told.
    Followed,
    /// Interviews of one lab with at least one such segment.
    InterviewsIn(LabIx),
}

impl FactorMeasure {
    /// Every measure that is not of one lab, and how it stands in ids.
    pub const ALL: [(&'static str, Self); 7] = [
        ("segments", Self::Segments),
        ("interviews", Self::Interviews),
        ("labs", Self::Labs),
        ("strength", Self::Strength),
        ("diary", Self::Diary),
        ("moved", Self::Moved),
        ("followed", Self::Followed),
    ];
}

/// What agreement is judged on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AgreementUnit {
    /// Whether a code is present in an interview.
    Interviews,
    /// Whether a code covers a character of an interview's text.
    Characters,
}

/// What is told of how far coders agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AgreementMeasure {
    /// The share of pairs of coders who say the same.
    Raw,
    /// Cohen's kappa, of two coders.
    Kappa,
    /// Krippendorff's alpha, nominal.
    Alpha,
}

impl AgreementMeasure {
    /// Every measure and how it stands in ids.
    pub const ALL: [(&'static str, Self); 3] = [
        ("raw", Self::Raw),
        ("kappa", Self::Kappa),
        ("alpha", Self::Alpha),
    ];
}

/// In what two codes occur together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TogetherMeasure {
    /// Pairs of segments, one of each, that share a character.
    Segments,
    /// Interviews that have both.
    Interviews,
}

impl TogetherMeasure {
    /// Every measure and how it stands in ids.
    pub const ALL: [(&'static str, Self); 2] = [
        ("segments", Self::Segments),
        ("interviews", Self::Interviews),
    ];
}

/// What is told of how new codes dried up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SaturationMeasure {
    /// Interviews that were coded.
    Interviews,
    /// Codes that occur in them.
    Codes,
    /// Codes of the first interviews, the base.
    Base,
    /// After how many interviews hardly any code was new.
    Reached,
    /// Codes that the interview of this number, from 1 in the order of dates,
    /// was the first to have.
    New(u32),
}

impl SaturationMeasure {
    /// Every measure that is not of one interview, and how it stands in ids.
    pub const ALL: [(&'static str, Self); 4] = [
        ("interviews", Self::Interviews),
        ("codes", Self::Codes),
        ("base", Self::Base),
        ("reached", Self::Reached),
    ];
}
