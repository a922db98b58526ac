//! The columns of a survey export that a name in the manifest stands for.

use super::export::Export;
use super::words::one_line;
use crate::diagnostic::{Problem, Value, nearest, plain, quoted};

/// A column that a name stands for, as a position in [`Export::columns`], and
/// what the `*` of a pattern stood for.
pub type Found = (usize, Option<String>);

/// The columns that `name` stands for: the one with this code, else the one
/// with this heading, else all that match it as a pattern.
///
/// # Errors
/// Where no column or two have the name.
pub fn find_columns(export: &Export<'_>, name: &str) -> Result<Vec<Found>, Problem> {
    let wanted = one_line(name).to_lowercase();
    let same = |text: &str| text.to_lowercase() == wanted;
    let columns = || export.columns.iter().enumerate();
    let by_code: Vec<usize> = columns()
        .filter(|(_, column)| column.code.as_deref().is_some_and(same))
        .map(|(position, _)| position)
        .collect();
    let exact = if by_code.is_empty() {
        columns()
            .filter(|(_, column)| same(&column.heading))
            .map(|(position, _)| position)
            .collect()
    } else {
        by_code
    };
    match exact.as_slice() {
        [position] => return Ok(vec![(*position, None)]),
        [] => {}
        _ => {
            return Err(Problem::SeveralExportColumns {
                column: quoted(name),
                pattern: Value::Nothing,
            });
        }
    }
    if let Some(position) = numbered(export, &wanted) {
        return Ok(vec![(position, None)]);
    }
    let matching: Vec<Found> = columns()
        .filter_map(|(position, column)| {
            let code = column
                .code
                .as_deref()
                .and_then(|code| stands_for(&wanted, code));
            let part = code.or_else(|| stands_for(&wanted, &column.heading))?;
            Some((position, Some(part)))
        })
        .collect();
    if matching.is_empty() {
        return Err(missing(export, name));
    }
    Ok(matching)
}

/// The second from the left of several with one heading: `heading #2`.
fn numbered(export: &Export<'_>, name: &str) -> Option<usize> {
    let (heading, number) = name.rsplit_once(" #")?;
    let number: usize = number.parse().ok()?;
    let columns = export.columns.iter().enumerate();
    let mut alike = columns.filter(|(_, column)| column.heading.to_lowercase() == heading);
    alike
        .nth(number.checked_sub(1)?)
        .map(|(position, _)| position)
}

/// The one column that `name` stands for.
///
/// # Errors
/// Where no column or several have the name.
pub fn find_column(export: &Export<'_>, name: &str) -> Result<usize, Problem> {
    match find_columns(export, name)?.as_slice() {
        [(position, _)] => Ok(*position),
        _ => Err(Problem::SeveralExportColumns {
            column: quoted(name),
            pattern: plain("pattern"),
        }),
    }
}

fn missing(export: &Export<'_>, name: &str) -> Problem {
    let codes = export
        .columns
        .iter()
        .filter_map(|column| column.code.as_deref());
    let headings = export.columns.iter().map(|column| column.heading.as_str());
    Problem::NoExportColumn {
        column: quoted(name),
        near: nearest(name, codes.chain(headings)),
    }
}

/// What the one `*` of a pattern stands for in a text, without case.
fn stands_for(pattern: &str, text: &str) -> Option<String> {
    let (before, after) = pattern.split_once('*')?;
    let text = text.to_lowercase();
    let part = text.strip_prefix(before)?.strip_suffix(after)?;
    (!part.is_empty()).then(|| part.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_star_stands_for_anything() {
        assert_eq!(stands_for("q1[*]", "Q1[SQ001]"), Some("sq001".into()));
        assert_eq!(stands_for("q1[*]", "Q2[SQ001]"), None);
        assert_eq!(stands_for("q1", "Q1"), None);
        assert_eq!(stands_for("aa*aa", "aaa"), None);
    }
}
