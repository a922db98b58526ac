//! Why something of a foreign file is left out.

/// Why a row, column, source or code is left out. Each is an entry of the
/// catalogue, `left-out-…`.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, strum::EnumIter, strum::IntoStaticStr,
)]
#[strum(serialize_all = "kebab-case", prefix = "left-out-")]
pub enum Reason {
    /// The export says that the row is a test.
    Test,
    /// The row is marked as junk, or as not approved.
    Rejected,
    /// The row adds up others.
    Total,
    /// The answers were never sent in.
    Incomplete,
    /// No pseudonym stands in the row.
    NoRespondent,
    /// No occasion stands in the row.
    NoOccasion,
    /// What stands there is no occasion.
    UnknownOccasion,
    /// Nothing tells the lab of the row or source.
    NoLab,
    /// By one rule the source belongs to several labs.
    SeveralLabs,
    /// What tells the lab names none.
    UnknownLab,
    /// The mapping says so.
    OnPurpose,
    /// The row answers none of the items.
    NoAnswers,
    /// The column holds several answers to one question, or one of several.
    MultiSelect,
    /// The cells put the same options in different orders.
    Ranking,
    /// The column holds several answers, of which each that returns is read by itself.
    ByOption,
    /// The column is part of what is read as one question.
    ReadTogether,
    /// The row repeats a form that is read for the same person and occasion.
    Repeated,
    /// The column was asked between the first occasion and the last, nobody knows when.
    Between,
    /// The row holds what is asked once, and goes with the person's other rows.
    Once,
    /// The column holds one of a few answers that are on no known scale.
    Choice,
    /// The column holds one of many answers, which return.
    ManyChoices,
    /// The column holds words of the respondent's own.
    FreeText,
    /// The column holds numbers of something.
    Number,
    /// The column holds dates and times.
    Date,
    /// The column holds no answers at all.
    Empty,
    /// The column is the system's own.
    Bookkeeping,
    /// The column tells who somebody is.
    Personal,
    /// Nothing is coded in the source.
    Uncoded,
    /// The code marks whom a segment belongs to.
    MarksCase,
    /// The indicator has words and no numbers.
    NoNumbers,
    /// Nothing measured stands in the column.
    NotMeasured,
    /// The target is one on the way.
    Milestone,
    /// The column has no date, and others have.
    Undated,
}

#[cfg(test)]
mod tests {
    use strum::IntoEnumIterator;

    use super::super::codings::SegmentKind;
    use super::super::forms::Format;
    use super::*;
    use crate::model::Language;
    use crate::project::CodingsFormat;
    use crate::wording::Catalogue;

    #[test]
    fn reasons_formats_and_segments_are_told_in_both_languages() {
        let mut keys: Vec<&'static str> = Reason::iter().map(Into::into).collect();
        keys.extend(Format::iter().map(<&'static str>::from));
        keys.extend(CodingsFormat::iter().map(<&'static str>::from));
        keys.extend(SegmentKind::iter().map(<&'static str>::from));
        for catalogue in [Language::Swedish, Language::English].map(Catalogue::new) {
            for key in &keys {
                assert!(catalogue.lookup(key, &[]).is_some(), "{key}");
            }
        }
    }
}
