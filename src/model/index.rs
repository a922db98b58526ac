//! Typed positions in the programme's tables. A reference in a workbook
//! becomes one of these once, at ingest; ids are text only at the edges.

macro_rules! indices {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u32);

        impl $name {
            /// The position as an index into the table's `Vec`.
            pub fn at(self) -> usize {
                self.0 as usize
            }
        }

        impl From<usize> for $name {
            /// # Panics
            /// Beyond 2³² rows, which no spreadsheet holds.
            fn from(position: usize) -> Self {
                Self(u32::try_from(position).expect("a table has fewer than 2^32 rows"))
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
    /// An organisation.
    OrganisationIx;
    /// A group of a disaggregation, `kön: kvinnor`.
    GroupIx;
}
