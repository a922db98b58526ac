//! Typed positions in the programme's tables. A reference in a workbook
//! becomes one of these once, at ingest; ids are text only at the edges.

use std::num::NonZeroU32;

// Counted from 1 inside: keys of figures hold several of them, perhaps none,
// and there are many keys.
macro_rules! indices {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(NonZeroU32);

        impl $name {
            /// The position as an index into the table's `Vec`.
            pub fn at(self) -> usize {
                self.0.get() as usize - 1
            }
        }

        impl From<usize> for $name {
            /// # Panics
            /// Beyond 2³² − 1 rows, which no spreadsheet holds.
            fn from(position: usize) -> Self {
                let number = u32::try_from(position + 1).ok().and_then(NonZeroU32::new);
                Self(number.expect("a table has fewer than 2^32 rows"))
            }
        }
    )*};
}

indices! {
    /// A lab.
    LabIx;
    /// A focus area.
    FocusAreaIx;
    /// An indicator.
    IndicatorIx;
    /// A survey item.
    ItemIx;
    /// A category of a background variable.
    CategoryIx;
    /// An interview.
    InterviewIx;
    /// A code of the codebook.
    CodeIx;
    /// A method.
    MethodIx;
    /// A success factor.
    FactorIx;
    /// A conclusion of the follow-up research.
    ConclusionIx;
    /// A recommendation.
    RecommendationIx;
    /// An organisation.
    OrganisationIx;
    /// A group of a disaggregation, `kön: kvinnor`.
    GroupIx;
}
