//! The tables as Parquet, a file each: columns of one kind, for statistics
//! programs.

use std::io;
use std::sync::Arc;

use chrono::{Datelike, NaiveDate};
use parquet::basic::{LogicalType, Repetition, Type as Physical};
use parquet::data_type::{BoolType, ByteArray, ByteArrayType, DataType};
use parquet::data_type::{DoubleType, Int32Type, Int64Type};
use parquet::errors::ParquetError;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::{SerializedFileWriter, SerializedRowGroupWriter};
use parquet::schema::types::Type;

use super::tables::Table;
use crate::results::{Field, Kind, TOOL, Value};

/// So many rows are written at a time; readers take such a group at once.
const ROWS_A_GROUP: usize = 1 << 20;
/// 1970-01-01, from which Parquet counts days, counted from the year 1.
const FIRST_DAY: i32 = 719_163;

type Group<'g> = SerializedRowGroupWriter<'g, Vec<u8>>;

/// A column of the file.
#[derive(Debug, Clone, Copy)]
enum Column {
    /// What stands in a column of the table.
    Of(usize, &'static Field),
    /// Whether it is withheld there: a blank could also be a value that is
    /// missing.
    WithheldIn(usize, &'static Field),
}

impl Table<'_> {
    /// The table as Parquet, the same bytes for the same rows.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn parquet(&self) -> io::Result<Vec<u8>> {
        self.write_parquet().map_err(io::Error::other)
    }

    fn write_parquet(&self) -> Result<Vec<u8>, ParquetError> {
        let columns: Vec<Column> = columns(&self.columns).collect();
        let fields = columns.iter().map(|column| column.declared().map(Arc::new));
        let fields = fields.collect::<Result<Vec<_>, _>>()?;
        let schema = Type::group_type_builder(self.name).with_fields(fields);
        let properties = WriterProperties::builder().set_created_by(TOOL.to_owned());
        let mut file = SerializedFileWriter::new(
            Vec::new(),
            Arc::new(schema.build()?),
            Arc::new(properties.build()),
        )?;
        for rows in self.rows.chunks(ROWS_A_GROUP) {
            let mut group = file.next_row_group()?;
            for column in &columns {
                column.write(&mut group, rows)?;
            }
            group.close()?;
        }
        file.into_inner()
    }
}

fn columns(fields: &[&'static Field]) -> impl Iterator<Item = Column> {
    fields.iter().enumerate().flat_map(|(at, field)| {
        let withheld = field.may_be_withheld;
        let withheld = withheld.then_some(Column::WithheldIn(at, field));
        [Column::Of(at, field)].into_iter().chain(withheld)
    })
}

impl Column {
    fn declared(&self) -> Result<Type, ParquetError> {
        let (name, kind) = match self {
            Self::Of(_, field) => (field.name.to_owned(), field.kind),
            Self::WithheldIn(_, field) => (format!("{}_withheld", field.name), Kind::Flag),
        };
        let (physical, logical) = match kind {
            Kind::Text | Kind::OneOf(_) => (Physical::BYTE_ARRAY, Some(LogicalType::String)),
            Kind::Number => (Physical::DOUBLE, None),
            Kind::Count => (Physical::INT64, None),
            Kind::Flag => (Physical::BOOLEAN, None),
            Kind::Date => (Physical::INT32, Some(LogicalType::Date)),
        };
        Type::primitive_type_builder(&name, physical)
            .with_logical_type(logical)
            .with_repetition(Repetition::OPTIONAL)
            .build()
    }

    fn write(&self, group: &mut Group<'_>, rows: &[Vec<Value<'_>>]) -> Result<(), ParquetError> {
        let (Self::Of(at, field) | Self::WithheldIn(at, field)) = self;
        let cells = rows
            .iter()
            .map(|row| row.get(*at).unwrap_or(&Value::Missing));
        if let Self::WithheldIn(..) = self {
            let told = cells.map(|value| Some(matches!(value, Value::Withheld)));
            return write_column::<BoolType>(group, told);
        }
        match field.kind {
            Kind::Text | Kind::OneOf(_) => write_column::<ByteArrayType>(group, cells.map(text)),
            Kind::Number => write_column::<DoubleType>(group, cells.map(number)),
            Kind::Count => write_column::<Int64Type>(group, cells.map(count)),
            Kind::Flag => write_column::<BoolType>(group, cells.map(flag)),
            Kind::Date => write_column::<Int32Type>(group, cells.map(date)),
        }
    }
}

/// Writes the group's next column; `None` is a blank.
fn write_column<T: DataType>(
    group: &mut Group<'_>,
    cells: impl Iterator<Item = Option<T::T>>,
) -> Result<(), ParquetError> {
    let (mut values, mut levels) = (Vec::new(), Vec::new());
    for cell in cells {
        levels.push(i16::from(cell.is_some()));
        values.extend(cell);
    }
    let next = group.next_column()?;
    let mut column = next.ok_or_else(|| ParquetError::EOF("no such column".to_owned()))?;
    column
        .typed::<T>()
        .write_batch(&values, Some(&levels), None)?;
    column.close()
}

fn text(value: &Value<'_>) -> Option<ByteArray> {
    match value {
        Value::Text(text) => Some(text.as_ref().into()),
        Value::Word(word) => Some(word.word().into()),
        _ => None,
    }
}

fn number(value: &Value<'_>) -> Option<f64> {
    match value {
        Value::Number(number) => Some(*number),
        _ => None,
    }
}

/// The largest number that there is a place for where one is larger: sums stop
/// there too.
fn count(value: &Value<'_>) -> Option<i64> {
    match value {
        Value::Count(count) => Some(i64::try_from(*count).unwrap_or(i64::MAX)),
        _ => None,
    }
}

fn flag(value: &Value<'_>) -> Option<bool> {
    match value {
        Value::Flag(flag) => Some(*flag),
        _ => None,
    }
}

/// Days from 1970-01-01.
fn date(value: &Value<'_>) -> Option<i32> {
    match value {
        Value::Date(day) => Some(day.parse::<NaiveDate>().ok()?.num_days_from_ce() - FIRST_DAY),
        _ => None,
    }
}
