//! People in groups, of each of which something is told.

use crate::model::CategoryIx;

/// People in groups, of each of which something is told.
pub(super) struct Grouping {
    /// The group of each row of the round.
    pub of_row: Vec<usize>,
    /// How many groups there may be.
    pub many: usize,
    /// Of a background: which, and the categories that are told of.
    pub background: Option<(usize, Vec<CategoryIx>)>,
    /// Whether shares of positive answers are told of the groups.
    pub tells_share: bool,
}

impl Grouping {
    /// The group of someone who is in no row.
    pub fn of_partly(&self, said: &[Option<CategoryIx>]) -> usize {
        let background = self.background.as_ref();
        background.map_or(0, |(at, categories)| position(said, *at, categories))
    }
}

/// The group of what somebody said: the last one is that of everybody else.
pub(super) fn position(
    said: &[Option<CategoryIx>],
    background: usize,
    categories: &[CategoryIx],
) -> usize {
    let own = said.get(background).copied().flatten();
    let at = own.and_then(|own| categories.iter().position(|category| *category == own));
    at.unwrap_or(categories.len())
}
