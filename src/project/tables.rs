//! What the sheets of a file that has headings of its own mean, as `[[table]]`
//! entries of the manifest say it.

use crate::diagnostic::Place;
use crate::model::schema::TableId;
use crate::model::{Direction, Level, Unit};

/// What a sheet with headings of its own means.
#[derive(Debug, Clone)]
pub struct TableMapping {
    /// The table that its rows are of.
    pub table: TableId,
    /// The sheet's name; where nothing is said, every sheet with the headings.
    pub sheet: Option<String>,
    /// A column of the table, or an occasion, and their heading for it.
    pub columns: Vec<Said>,
    /// A column of the table, and what it holds in every row.
    pub values: Vec<Said>,
    /// What stands in cells of the table's columns, and what it means in our words.
    pub cells: Vec<Said>,
    /// What stands in a cell where there is nothing to say, beside the
    /// project's own signs.
    pub missing: Vec<String>,
    /// Headings of columns, and texts of rows, that are known and left out.
    pub leave_out: Vec<String>,
    /// Labs that no table of the project has.
    pub labs: Vec<LabRule>,
    /// What the texts of indicators mean.
    pub indicators: Vec<IndicatorRule>,
    /// Where the entry stands in the manifest.
    pub place: Place,
}

/// A key and a text of the manifest.
#[derive(Debug, Clone)]
pub struct Said {
    /// The key.
    pub key: String,
    /// The text.
    pub text: String,
    /// Where it stands.
    pub place: Place,
}

/// A lab that a file's rows are about.
#[derive(Debug, Clone)]
pub struct LabRule {
    /// What the file calls it, where that is not its id.
    pub is: Option<String>,
    /// Its id.
    pub id: String,
    /// Its name, where no table of labs has it.
    pub name: Option<String>,
    /// Where it is, where no table of labs has it.
    pub town: Option<String>,
}

/// What a text in the column of indicators means.
#[derive(Debug, Clone)]
pub struct IndicatorRule {
    /// What the file calls it.
    pub is: String,
    /// Its id.
    pub id: String,
    /// Its name in the reports, where that is not what the file calls it.
    pub name: Option<String>,
    /// The unit that its numbers are given in, where they do not say: percent.
    pub given: Option<String>,
    /// The level; with unit and direction it makes an indicator that no table
    /// has.
    pub level: Option<Level>,
    /// The unit.
    pub unit: Option<Unit>,
    /// The direction.
    pub direction: Option<Direction>,
    /// Where it stands in the manifest.
    pub place: Place,
}
