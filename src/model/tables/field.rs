//! What a field's type says of its column: what it holds, how it is read, and
//! how it is emptied.

use std::ops::RangeInclusive;

use chrono::NaiveDate;

use super::row::{Period, RowSource, Span};
use super::{Ground, Named, Picture, Pseudonym, Remarks, Text, TypedWith};
use crate::model::choice::{self, Chosen, OrganisationRole};
use crate::model::free_text::Found;
use crate::model::schema::{Column, Kind, TableId};
use crate::model::{
    Aggregation, Cell, CodeIx, ConclusionIx, Dated, Direction, FactorIx, FocusAreaIx, GroupIx,
    IndicatorIx, InterviewIx, ItemIx, ItemType, LabIx, Level, MeasuringMethod, MethodIx, Number,
    Occasion, OrganisationIx, Qualifier, Section, Status, Unit,
};

/// A type that a row's field can have.
pub trait Field: Sized {
    /// What its column holds, unless the column says otherwise.
    const KIND: Kind;
    /// Whether it can be emptied, so that its column need not be kept.
    const CAN_BE_EMPTY: bool = false;

    /// Reads it; `None` where the row cannot be without it.
    fn read<R: RowSource>(row: &mut R, column: usize) -> Option<Self>;

    /// The lab that it says the row is about.
    fn lab(&self) -> Option<LabIx> {
        None
    }

    /// Adds its texts that may be published. `columns` begin with its own.
    fn texts<'a>(&'a self, _columns: &[Column], _found: &mut Found<'a>) {}

    /// Empties it where its column is not kept. `columns` begin with its own.
    fn forget(&mut self, _columns: &[Column]) {}
}

/// Fields that are read in one way and forgotten by what stands for nothing.
macro_rules! fields {
    ($($type:ty: $kind:expr, |$row:ident, $column:ident| $read:expr;)*) => {$(
        impl Field for $type {
            const KIND: Kind = $kind;
            const CAN_BE_EMPTY: bool = true;

            fn read<R: RowSource>($row: &mut R, $column: usize) -> Option<Self> {
                $read
            }

            fn forget(&mut self, columns: &[Column]) {
                if !columns[0].kept {
                    *self = Self::default();
                }
            }
        }
    )*};
}

fields! {
    String: Kind::Key, |row, column| Some(row.text(column)?.value);
    Pseudonym: Kind::Key, |row, column| Some(row.pseudonym(column).unwrap_or_default());
    Option<String>: Kind::Text, |row, column| Some(row.text(column).map(|cell| cell.value));
    Vec<String>: Kind::List, |row, column| {
        Some(row.texts(column).into_iter().map(|cell| cell.value).collect())
    };
    Option<Cell<NaiveDate>>: Kind::Date, |row, column| Some(row.date(column));
    Option<NaiveDate>: Kind::Date, |row, column| Some(row.date(column).map(|cell| cell.value));
    Option<Cell<Dated>>: Kind::Date, |row, column| Some(row.dated(column));
    Option<Dated>: Kind::Date, |row, column| Some(row.dated(column).map(|cell| cell.value));
    Period: Kind::Date, |row, column| Some(row.period(column));
    Option<Cell<u64>>: Kind::Count, |row, column| Some(row.count(column));
    Option<Span>: Kind::Count, |row, column| Some(row.span(column));
    Option<Cell<i64>>: Kind::Whole, |row, column| Some(row.whole(column));
    Option<Cell<bool>>: Kind::YesNo, |row, column| Some(row.yes_no(column));
    Option<bool>: Kind::YesNo, |row, column| Some(row.yes_no(column).map(|cell| cell.value));
    bool: Kind::YesNo, |row, column| Some(row.yes_no(column).is_some_and(|cell| cell.value));
    Option<Cell<Number>>: Kind::Number, |row, column| Some(row.number(column));
    Option<Unit>: Kind::OneOf(Unit::WORDS), |row, column| Some(row.choice(column));
    Option<Direction>: Kind::OneOf(Direction::WORDS), |row, column| Some(row.choice(column));
    Option<Aggregation>: Kind::OneOf(Aggregation::WORDS), |row, column| Some(row.choice(column));
    Option<MeasuringMethod>: Kind::OneOf(MeasuringMethod::WORDS), |row, column| Some(row.choice(column));
    Vec<OrganisationRole>: Kind::ListOf(OrganisationRole::WORDS), |row, column| Some(row.choices(column));
    // These name rows that may stand further down: they are resolved when all
    // of the table has been read.
    Option<CodeIx>: Kind::Ref(TableId::Codes), |_row, _column| Some(None);
    // Read with the numbers that it is about.
    TypedWith: Kind::Text, |_row, _column| Some(TypedWith);
    Option<GroupIx>: Kind::Group, |_row, _column| Some(None);
    Vec<ItemIx>: Kind::Ref(TableId::SurveyItems), |_row, _column| Some(Vec::new());
    Vec<Ground>: Kind::RefListEither(TableId::SuccessFactors, TableId::Conclusions), |row, column| {
        let found = row.references(column, &[TableId::SuccessFactors, TableId::Conclusions]);
        let grounds = found.into_iter().map(|(table, position)| match table {
            TableId::SuccessFactors => Ground::Factor(FactorIx::from(position)),
            _ => Ground::Conclusion(ConclusionIx::from(position)),
        });
        Some(grounds.collect())
    };
}

/// Fields that a row is not without.
macro_rules! firm {
    ($($type:ty: $kind:expr, |$row:ident, $column:ident| $read:expr;)*) => {$(
        impl Field for $type {
            const KIND: Kind = $kind;

            fn read<R: RowSource>($row: &mut R, $column: usize) -> Option<Self> {
                $read
            }
        }
    )*};
}

firm! {
    Cell<NaiveDate>: Kind::Date, |row, column| row.date(column);
    Cell<Dated>: Kind::Date, |row, column| row.dated(column);
    RangeInclusive<i32>: Kind::Whole, |row, column| row.scale(column);
    Occasion: Kind::Occasion, |row, column| row.occasion(column);
    Level: Kind::OneOf(Level::WORDS), |row, column| row.choice(column);
    Unit: Kind::OneOf(Unit::WORDS), |row, column| row.choice(column);
    Section: Kind::OneOf(Section::WORDS), |row, column| row.choice(column);
    ItemType: Kind::OneOf(ItemType::WORDS), |row, column| choice_or(row, column, Self::Scale);
    Direction: Kind::OneOf(Direction::WORDS), |row, column| choice_or(row, column, Self::Up);
    Qualifier: Kind::OneOf(Qualifier::WORDS), |row, column| choice_or(row, column, Self::Exact);
    Status: Kind::OneOf(choice::Status::WORDS), |row, column| Some(row.status(Some(column)));
    IndicatorIx: Kind::Ref(TableId::Indicators), |row, column| {
        row.reference(column, TableId::Indicators).map(Self::from)
    };
    InterviewIx: Kind::Ref(TableId::Interviews), |row, column| {
        row.reference(column, TableId::Interviews).map(Self::from)
    };
    OrganisationIx: Kind::Ref(TableId::Organisations), |row, column| {
        row.reference(column, TableId::Organisations).map(Self::from)
    };
    CodeIx: Kind::Ref(TableId::Codes), |row, column| row.code(column);
    Named<MethodIx>: Kind::RefOrText(TableId::Methods), |row, column| {
        Some(known(row.named(column, TableId::Methods)?))
    };
    Named<LabIx>: Kind::RefOrText(TableId::Labs), |row, column| {
        Some(known(row.named(column, TableId::Labs)?))
    };
}

/// A choice that is `blank` in an empty cell of a column that is not required.
fn choice_or<T: Chosen>(row: &mut impl RowSource, column: usize, blank: T) -> Option<T> {
    let chosen = row.choice(column);
    let blank = (!row.column(column).required).then_some(blank);
    chosen.or(blank)
}

fn known<I: From<usize>>(named: Named<usize>) -> Named<I> {
    match named {
        Named::Known(position) => Named::Known(position.into()),
        Named::Other(text) => Named::Other(text),
    }
}

macro_rules! references {
    ($($ix:ident in $table:ident: $($shape:ident)+;)*) => {$($(references!(@$shape $ix $table);)+)*};
    (@perhaps $ix:ident $table:ident) => {
        fields! {
            Option<$ix>: Kind::Ref(TableId::$table), |row, column| {
                Some(row.reference(column, TableId::$table).map($ix::from))
            };
        }
    };
    (@many $ix:ident $table:ident) => {
        fields! {
            Vec<$ix>: Kind::RefList(TableId::$table), |row, column| {
                let found = row.references(column, &[TableId::$table]);
                Some(found.into_iter().map(|(_, position)| position.into()).collect())
            };
        }
    };
}

references! {
    LabIx in Labs: many;
    FocusAreaIx in FocusAreas: perhaps many;
    IndicatorIx in Indicators: perhaps many;
    MethodIx in Methods: perhaps;
    CodeIx in Codes: many;
    FactorIx in SuccessFactors: many;
}

impl Field for LabIx {
    const KIND: Kind = Kind::Ref(TableId::Labs);

    fn read<R: RowSource>(row: &mut R, column: usize) -> Option<Self> {
        row.reference(column, TableId::Labs).map(Self::from)
    }

    fn lab(&self) -> Option<LabIx> {
        Some(*self)
    }
}

impl Field for Option<LabIx> {
    const KIND: Kind = Kind::Ref(TableId::Labs);

    fn read<R: RowSource>(row: &mut R, column: usize) -> Option<Self> {
        Some(row.reference(column, TableId::Labs).map(LabIx::from))
    }

    fn lab(&self) -> Option<LabIx> {
        *self
    }
}

impl Field for Text {
    const KIND: Kind = Kind::Text;
    const CAN_BE_EMPTY: bool = true;

    fn read<R: RowSource>(row: &mut R, column: usize) -> Option<Self> {
        match row.column(column).kind {
            Kind::Id => row.own_id(column),
            _ => row.text(column),
        }
    }

    fn texts<'a>(&'a self, columns: &[Column], found: &mut Found<'a>) {
        found.add(&columns[0], self);
    }

    fn forget(&mut self, columns: &[Column]) {
        if !columns[0].kept {
            self.value = String::new();
        }
    }
}

impl Field for Option<Text> {
    const KIND: Kind = Kind::Text;
    const CAN_BE_EMPTY: bool = true;

    fn read<R: RowSource>(row: &mut R, column: usize) -> Option<Self> {
        Some(row.text(column))
    }

    fn texts<'a>(&'a self, columns: &[Column], found: &mut Found<'a>) {
        self.iter().for_each(|text| found.add(&columns[0], text));
    }

    fn forget(&mut self, columns: &[Column]) {
        *self = self.take().filter(|_| columns[0].kept);
    }
}

impl Field for Vec<Text> {
    const KIND: Kind = Kind::List;
    const CAN_BE_EMPTY: bool = true;

    fn read<R: RowSource>(row: &mut R, column: usize) -> Option<Self> {
        Some(row.texts(column))
    }

    fn texts<'a>(&'a self, columns: &[Column], found: &mut Found<'a>) {
        self.iter().for_each(|text| found.add(&columns[0], text));
    }

    fn forget(&mut self, columns: &[Column]) {
        self.retain(|_| columns[0].kept);
    }
}

impl Field for Option<Picture> {
    const KIND: Kind = Kind::Text;
    const CAN_BE_EMPTY: bool = true;

    fn read<R: RowSource>(row: &mut R, column: usize) -> Option<Self> {
        Some(row.picture(column))
    }

    fn texts<'a>(&'a self, columns: &[Column], found: &mut Found<'a>) {
        self.iter()
            .for_each(|picture| found.add(&columns[1], &picture.alt));
    }

    fn forget(&mut self, columns: &[Column]) {
        *self = self.take().filter(|_| columns[0].kept && columns[1].kept);
    }
}

impl Field for Option<Box<Remarks>> {
    const KIND: Kind = Kind::Text;
    const CAN_BE_EMPTY: bool = true;

    fn read<R: RowSource>(row: &mut R, column: usize) -> Option<Self> {
        let [source, comment, exemption] = [0, 1, 2].map(|next| row.text(column + next));
        let said = source.is_some() || comment.is_some() || exemption.is_some();
        Some(said.then(|| {
            Box::new(Remarks {
                source,
                comment,
                exemption,
            })
        }))
    }

    fn texts<'a>(&'a self, columns: &[Column], found: &mut Found<'a>) {
        let Some(remarks) = self else { return };
        for (column, text) in
            columns
                .iter()
                .zip([&remarks.source, &remarks.comment, &remarks.exemption])
        {
            text.iter().for_each(|text| found.add(column, text));
        }
    }

    fn forget(&mut self, columns: &[Column]) {
        let Some(remarks) = self else { return };
        let said = [
            &mut remarks.source,
            &mut remarks.comment,
            &mut remarks.exemption,
        ];
        for (text, column) in said.into_iter().zip(columns) {
            *text = text.take().filter(|_| column.kept);
        }
    }
}
