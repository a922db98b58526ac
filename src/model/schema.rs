//! What a table and a column are, as `tables` declares them. The reader, the
//! blank workbook, the reference documentation and the JSON Schema follow.

use super::choice::Words;

/// A table of the data dictionary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "each is described by its entry in `TABLES`")]
pub enum TableId {
    Programme,
    Labs,
    FocusAreas,
    Indicators,
    Measurements,
    Results,
    Texts,
    SurveyItems,
    SurveyRounds,
    SurveyResponses,
    Interviews,
    Codes,
    Codings,
    Activities,
    Diary,
    Methods,
    Transfers,
    SuccessFactors,
    Conclusions,
    Recommendations,
    Organisations,
    ProjectGroup,
    Films,
}

/// What kind of text it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextKind {
    /// Names, titles, labels.
    Label,
    /// Headings of what people write: they tell as sentences do.
    Title,
    /// Sentences.
    Prose,
    /// How to reach the programme: addresses are what it is for.
    Contact,
    /// An address on the web.
    Link,
    /// Of a personal column: never quoted in a message.
    Personal,
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// This table's own identifier.
    Id,
    /// A pseudonym or key that is not checked as an identifier.
    Key,
    /// Free text.
    Text,
    /// Text items separated by `;`.
    List,
    /// A number.
    Number,
    /// A whole number of at least 0.
    Count,
    /// A whole number, perhaps negative.
    Whole,
    /// A date.
    Date,
    /// Yes or no.
    YesNo,
    /// An identifier of another table.
    Ref(TableId),
    /// An identifier of another table, or any text.
    RefOrText(TableId),
    /// Identifiers of another table separated by `;`.
    RefList(TableId),
    /// Identifiers of either of two tables separated by `;`.
    RefListEither(TableId, TableId),
    /// One of fixed choices.
    OneOf(&'static [Words]),
    /// Fixed choices separated by `;`.
    ListOf(&'static [Words]),
    /// `baseline`, `follow-up`, or a date.
    Occasion,
    /// A disaggregation, `dimension: category`.
    Group,
    /// A file under the project folder.
    Path,
    /// A web address.
    Url,
}

/// The sheet of a blank workbook that says how to fill it in.
pub const GUIDE: Words = Words {
    sv: "Så här gör du",
    en: "How to fill this in",
};

/// A column of a table.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// Its heading, lower case.
    pub heading: Words,
    /// What it holds.
    pub kind: Kind,
    /// Whether every row must have it.
    pub required: bool,
    /// Whether its contents are about a person and never leave the reader in
    /// diagnostics, logs, caches or traces.
    pub personal: bool,
    /// Whether a unit may stand in parentheses after its heading.
    pub takes_unit: bool,
    /// Whether what it holds stays when rows become a publication. What is not
    /// kept is emptied there.
    pub kept: bool,
    /// What kind of free text it is kept as: it is screened before.
    pub shown: Option<TextKind>,
    /// What to write in it, for people.
    pub help: Words,
}

impl Column {
    /// Every row must have it.
    pub(super) const fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// Its contents are about a person.
    pub(super) const fn personal(mut self) -> Self {
        self.personal = true;
        self
    }

    /// A unit may stand after its heading.
    pub(super) const fn takes_unit(mut self) -> Self {
        self.takes_unit = true;
        self
    }

    /// What it holds, where the field's type does not say.
    pub(super) const fn kind(mut self, kind: Kind) -> Self {
        self.kind = kind;
        self
    }

    /// What it holds by its field's type.
    pub(super) const fn holding(self, kind: Kind) -> Self {
        match self.kind {
            Kind::Text => self.kind(kind),
            _ => self,
        }
    }

    /// Kept by disclosure, as it is: no free text.
    pub(super) const fn kept(mut self) -> Self {
        self.kept = true;
        self
    }

    /// Kept by disclosure, screened as what people wrote.
    pub(super) const fn shown_as(mut self, kind: TextKind) -> Self {
        self.shown = Some(kind);
        self.kept()
    }

    /// Kept, screened as a name.
    pub(super) const fn label(self) -> Self {
        self.shown_as(TextKind::Label)
    }

    /// Kept, screened as sentences.
    pub(super) const fn prose(self) -> Self {
        self.shown_as(TextKind::Prose)
    }
}

/// A table: its names, columns and what it is for.
#[derive(Debug)]
pub struct Table {
    /// Which table.
    pub id: TableId,
    /// The sheet's name.
    pub name: Words,
    /// Its columns, in the order the blank workbook has them.
    pub columns: &'static [Column],
    /// Whether a project must have it.
    pub required: bool,
    /// Whether further columns are named by survey item ids.
    pub item_columns: bool,
    /// Whether its rows are dropped altogether when a publication is made.
    pub forgotten: bool,
    /// What it is for, for people.
    pub help: Words,
}

impl Table {
    /// A project must have it.
    pub(super) const fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// Further columns are named by survey item ids.
    pub(super) const fn with_item_columns(mut self) -> Self {
        self.item_columns = true;
        self
    }

    /// None of its rows is published.
    pub(super) const fn forgotten(mut self) -> Self {
        self.forgotten = true;
        self
    }

    /// The position of the table's identifier column, where it has one.
    pub fn id_column(&self) -> Option<usize> {
        self.columns
            .iter()
            .position(|column| column.kind == Kind::Id)
    }
}

/// A column of text; its field's type may say that it holds something else.
pub(super) const fn col(
    sv: &'static str,
    en: &'static str,
    help_sv: &'static str,
    help_en: &'static str,
) -> Column {
    Column {
        heading: Words { sv, en },
        kind: Kind::Text,
        required: false,
        personal: false,
        takes_unit: false,
        kept: false,
        shown: None,
        help: Words {
            sv: help_sv,
            en: help_en,
        },
    }
}

/// A table; its declaration adds which it is, and its columns.
pub(super) const fn table(
    sv: &'static str,
    en: &'static str,
    help_sv: &'static str,
    help_en: &'static str,
) -> Table {
    Table {
        id: TableId::Programme,
        name: Words { sv, en },
        columns: &[],
        required: false,
        item_columns: false,
        forgotten: false,
        help: Words {
            sv: help_sv,
            en: help_en,
        },
    }
}

#[cfg(test)]
mod tests {
    use crate::model::programme::TABLES;

    #[test]
    fn tables_stand_in_the_order_of_their_ids() {
        for (position, table) in TABLES.iter().enumerate() {
            assert_eq!(table.id as usize, position, "{}", table.name.en);
        }
    }

    #[test]
    fn few_columns_about_persons_are_published() {
        let stays = TABLES.iter().filter(|table| !table.forgotten);
        let kept: Vec<(&str, &str)> = stays
            .flat_map(|table| table.columns.iter().map(|column| (table.name.en, column)))
            .filter(|(_, column)| column.personal && column.kept)
            .map(|(table, column)| (table, column.heading.en))
            .collect();
        // What explains a value, and those who stand for the programme.
        assert_eq!(
            kept,
            [("Measurements", "comment"), ("Project group", "name")]
        );
    }

    #[test]
    fn headings_are_unique_within_a_table() {
        for table in TABLES {
            for (position, column) in table.columns.iter().enumerate() {
                for other in &table.columns[..position] {
                    assert_ne!(column.heading.sv, other.heading.sv, "{}", table.name.en);
                    assert_ne!(column.heading.en, other.heading.en, "{}", table.name.en);
                }
            }
        }
    }
}
