//! Tables as CSV: UTF-8, commas, a heading row of machine names.

use std::borrow::Cow;
use std::io::{self, Write};

use super::cell::{Value, WITHHELD};
use super::table::{Source, Table};

/// Writes a table row by row.
///
/// # Errors
/// When `out` cannot be written to.
pub fn write_csv(table: &Table, source: &Source<'_>, out: &mut dyn Write) -> io::Result<()> {
    let mut writer = csv::Writer::from_writer(out);
    writer.write_record(table.columns().map(|field| field.name))?;
    (table.each)(source, &mut |row| {
        row.iter()
            .try_for_each(|value| writer.write_field(cell(value).as_bytes()))?;
        writer.write_record(None::<&[u8]>)?;
        Ok(())
    })?;
    writer.flush()
}

/// What stands in a cell of a CSV file.
pub fn cell<'v>(value: &'v Value<'_>) -> Cow<'v, str> {
    match value {
        Value::Missing => "".into(),
        Value::Withheld => WITHHELD.into(),
        Value::Text(text) => guarded(text),
        Value::Word(word) => word.word().into(),
        Value::Number(number) => number.to_string().into(),
        Value::Count(count) => count.to_string().into(),
        Value::Flag(flag) => flag.to_string().into(),
        Value::Date(date) => (*date).into(),
    }
}

/// Spreadsheets run what begins like a formula: an apostrophe before it makes
/// it text again. See OWASP, "CSV Injection".
fn guarded(text: &str) -> Cow<'_, str> {
    const STARTERS: [char; 8] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝'];
    if text.starts_with(STARTERS) || text == WITHHELD {
        format!("'{text}").into()
    } else {
        text.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_begins_as_a_formula() {
        for hostile in ["=1+1", "+46 70", "-1", "@sum", "\tx", "\r=1", "\n=1", "＝1"] {
            let value = Value::Text(hostile.into());
            assert_eq!(cell(&value), format!("'{hostile}"));
        }
        assert_eq!(cell(&Value::Text("a=b".into())), "a=b");
        assert_eq!(cell(&Value::Number(-0.5)), "-0.5");
    }

    #[test]
    fn a_text_is_never_taken_for_the_sign_of_a_withheld_value() {
        assert_eq!(cell(&Value::Withheld), "..");
        assert_eq!(cell(&Value::Text("..".into())), "'..");
    }
}
