//! What an `.ods` file tells of its cells beside their values.

use std::collections::{BTreeMap, BTreeSet};

use calamine::{CellErrorType, Data};
use chrono::NaiveDate;
use quick_xml::events::{BytesStart, Event};

use super::{Looks, MOST, Part, SheetLooks, attribute, number, open, part, raised, resolved};
use crate::ingest::cell::{UNCALCULATED, is_error_text};

/// What is known of the sheets.
pub fn ods_looks(bytes: &[u8]) -> SheetLooks {
    let read = || {
        let mut archive = open(bytes)?;
        let mut content = part(&mut archive, "content.xml")?;
        let mut buffer = Vec::new();
        let mut looks = SheetLooks::new();
        let mut styles = Styles::default();
        loop {
            buffer.clear();
            match content.read_event_into(&mut buffer).ok()? {
                Event::Start(element) | Event::Empty(element)
                    if element.local_name().as_ref() == "text-properties" =>
                {
                    let position = attribute(&element, "text-position").unwrap_or_default();
                    if position.starts_with("super") {
                        styles.high.extend(styles.last.clone());
                    }
                }
                Event::Empty(element) if element.local_name().as_ref() == "style" => {
                    styles.add(&element);
                }
                Event::Start(element) => match element.local_name().as_ref() {
                    "style" => styles.add(&element),
                    "date-style" => {
                        if let Some(name) = attribute(&element, "name")
                            && shows_months(&mut content)?
                        {
                            styles.of_months.insert(name);
                        }
                    }
                    "table" => {
                        let name = attribute(&element, "name").unwrap_or_default();
                        let found = Sheet::new(&styles).read(&mut content)?;
                        looks.insert(name, found);
                    }
                    _ => {}
                },
                Event::Eof => return Some(looks),
                _ => {}
            }
        }
    };
    read().unwrap_or_default()
}

/// What styles say, by their names.
#[derive(Default)]
struct Styles {
    /// The last that began.
    last: Option<String>,
    /// Those of text that stands raised.
    high: BTreeSet<String>,
    /// Formats that show a month and its year, and no more.
    of_months: BTreeSet<String>,
    /// The formats of the styles that have one.
    formats: BTreeMap<String, String>,
}

impl Styles {
    fn add(&mut self, element: &BytesStart<'_>) {
        self.last = attribute(element, "name");
        let format = attribute(element, "data-style-name");
        self.formats.extend(self.last.clone().zip(format));
    }

    fn is_of_months(&self, style: &str) -> bool {
        let format = self.formats.get(style);
        format.is_some_and(|format| self.of_months.contains(format))
    }
}

/// Reads a format of dates to its end: whether it shows months without days.
fn shows_months(content: &mut Part<'_>) -> Option<bool> {
    let mut buffer = Vec::new();
    let (mut month, mut year, mut more) = (false, false, false);
    loop {
        buffer.clear();
        match content.read_event_into(&mut buffer).ok()? {
            Event::Start(element) | Event::Empty(element) => match element.local_name().as_ref() {
                "month" => month = true,
                "year" => year = true,
                "day" | "day-of-week" | "hours" | "minutes" | "seconds" => more = true,
                _ => {}
            },
            Event::End(element) if element.local_name().as_ref() == "date-style" => {
                return Some(month && year && !more);
            }
            Event::Eof => return None,
            _ => {}
        }
    }
}

/// A sheet that is being read.
struct Sheet<'a> {
    styles: &'a Styles,
    /// The style of the row's cells that have none of their own.
    of_row: Option<String>,
    /// The same of columns: those before which column, in order.
    of_columns: Vec<(u32, Option<String>)>,
    looks: Looks,
    row: u32,
    column: u32,
    /// Columns that have been declared.
    declared: u32,
}

/// What is odd about a cell.
enum Odd {
    Percent,
    Is(Data),
}

impl<'a> Sheet<'a> {
    fn new(styles: &'a Styles) -> Self {
        Self {
            styles,
            of_row: None,
            of_columns: Vec::new(),
            looks: Looks::default(),
            row: 0,
            column: 0,
            declared: 0,
        }
    }

    fn read(mut self, content: &mut Part<'_>) -> Option<Looks> {
        let mut buffer = Vec::new();
        let mut repeated = 1;
        loop {
            buffer.clear();
            match content.read_event_into(&mut buffer).ok()? {
                Event::Start(element) => match element.local_name().as_ref() {
                    "table-row" => {
                        repeated = number(&element, "number-rows-repeated").unwrap_or(1);
                        self.begin_row(&element, repeated);
                    }
                    "table-cell" | "covered-table-cell" => {
                        let odd = self.cell(&element, content)?;
                        self.add(&element, odd, repeated);
                    }
                    "table-column" => self.columns(&element),
                    _ => {}
                },
                Event::Empty(element) => match element.local_name().as_ref() {
                    "table-row" => {
                        self.row = self
                            .row
                            .saturating_add(number(&element, "number-rows-repeated").unwrap_or(1));
                    }
                    "table-cell" | "covered-table-cell" => {
                        let odd = empty_cell(&element);
                        self.add(&element, odd, repeated);
                    }
                    "table-column" => self.columns(&element),
                    _ => {}
                },
                Event::End(element) => match element.local_name().as_ref() {
                    "table-row" => self.row = self.row.saturating_add(repeated),
                    "table" => return Some(self.looks),
                    _ => {}
                },
                Event::Eof => return None,
                _ => {}
            }
        }
    }

    fn begin_row(&mut self, element: &BytesStart<'_>, repeated: u32) {
        self.column = 0;
        self.of_row = attribute(element, "default-cell-style-name");
        if is_hidden(element) {
            let last = self.row.saturating_add(repeated.saturating_sub(1));
            self.looks.hidden_rows.push((self.row, last));
        }
    }

    fn columns(&mut self, element: &BytesStart<'_>) {
        let repeated = number(element, "number-columns-repeated").unwrap_or(1);
        let after = self.declared.saturating_add(repeated);
        if is_hidden(element) && repeated > 0 {
            self.looks.hidden_columns.push((self.declared, after - 1));
        }
        let style = attribute(element, "default-cell-style-name");
        self.of_columns.push((after, style));
        self.declared = after;
    }

    /// Whether a cell's style shows a date as a month.
    fn is_month(&self, element: &BytesStart<'_>) -> bool {
        let of_column = || {
            let at = self
                .of_columns
                .partition_point(|(before, _)| *before <= self.column);
            self.of_columns.get(at).and_then(|(_, style)| style.clone())
        };
        let own = attribute(element, "style-name").or_else(|| self.of_row.clone());
        let style = own.or_else(of_column);
        style.is_some_and(|style| self.styles.is_of_months(&style))
    }

    /// Reads a cell to its end.
    fn cell(&self, element: &BytesStart<'_>, content: &mut Part<'_>) -> Option<Option<Odd>> {
        let mut buffer = Vec::new();
        let mut text = String::new();
        let (mut lines, mut aside, mut any) = (0, 0_usize, false);
        let mut raising = Vec::new();
        loop {
            buffer.clear();
            match content.read_event_into(&mut buffer).ok()? {
                Event::Start(inner) => match inner.local_name().as_ref() {
                    // A note beside the cell, and drawings over it.
                    "annotation" | "shapes" | "frame" | "g" => aside += 1,
                    "p" if aside == 0 => {
                        if lines > 0 {
                            text.push('\n');
                        }
                        lines += 1;
                    }
                    "span" if aside == 0 => {
                        let style = attribute(&inner, "style-name").unwrap_or_default();
                        raising.push(self.styles.high.contains(&style));
                    }
                    _ => {}
                },
                Event::Empty(inner) if aside == 0 && inner.local_name().as_ref() == "s" => {
                    let spaces = number(&inner, "c").unwrap_or(1).min(1000);
                    text.extend(std::iter::repeat_n(' ', spaces as usize));
                }
                Event::End(inner) => match inner.local_name().as_ref() {
                    "annotation" | "shapes" | "frame" | "g" => aside = aside.saturating_sub(1),
                    "span" if aside == 0 => drop(raising.pop()),
                    "table-cell" | "covered-table-cell" => {
                        let month = month(element).filter(|_| self.is_month(element));
                        return Some(month.or_else(|| odd(element, &text, any)));
                    }
                    _ => {}
                },
                Event::Text(piece) if aside == 0 && raising.contains(&true) => {
                    any = true;
                    text.extend(raised(&piece));
                }
                Event::Text(piece) if aside == 0 => text.push_str(&piece),
                Event::GeneralRef(reference) if aside == 0 => text.extend(resolved(&reference)),
                Event::Eof => return None,
                _ => {}
            }
        }
    }

    /// Notes what is odd about a cell and those that repeat it.
    fn add(&mut self, element: &BytesStart<'_>, odd: Option<Odd>, rows: u32) {
        let repeated = number(element, "number-columns-repeated").unwrap_or(1);
        let first = self.column;
        self.column = first.saturating_add(repeated);
        let Some(odd) = odd else { return };
        let columns = first..self.column.min(u32::from(u16::MAX));
        for row in self.row..self.row.saturating_add(rows) {
            for column in columns.clone() {
                if self.looks.percents.len() + self.looks.replaced.len() > MOST {
                    return;
                }
                let column = column as u16;
                match &odd {
                    Odd::Percent => self.looks.percents.push((row, column)),
                    Odd::Is(data) => self.looks.replaced.push((row, column, data.clone())),
                }
            }
        }
    }
}

fn is_hidden(element: &BytesStart<'_>) -> bool {
    let visibility = attribute(element, "visibility");
    visibility.is_some_and(|visibility| matches!(visibility.as_str(), "collapse" | "filter"))
}

/// A formula that was never calculated has no kind of value; one that gave
/// an empty text has.
fn empty_cell(element: &BytesStart<'_>) -> Option<Odd> {
    let uncalculated =
        attribute(element, "formula").is_some() && attribute(element, "value-type").is_none();
    uncalculated.then_some(Odd::Is(UNCALCULATED))
}

/// The month of a date.
fn month(element: &BytesStart<'_>) -> Option<Odd> {
    let date = attribute(element, "date-value")?;
    let day = NaiveDate::parse_from_str(date.get(..10)?, "%Y-%m-%d").ok()?;
    Some(Odd::Is(Data::String(day.format("%Y-%m").to_string())))
}

/// Excel writes an error as 0 with the error's name as the text that is shown.
fn odd(element: &BytesStart<'_>, text: &str, any_raised: bool) -> Option<Odd> {
    let kind = attribute(element, "value-type");
    if is_error_text(text.trim()) || kind.as_deref() == Some("error") {
        return Some(Odd::Is(Data::Error(CellErrorType::Value)));
    }
    match kind.as_deref() {
        Some("percentage") => Some(Odd::Percent),
        Some("string") if any_raised => Some(Odd::Is(Data::String(text.to_owned()))),
        None if text.is_empty() => empty_cell(element),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    /// A workbook whose one sheet has this in it, with formats of months and days.
    fn book(sheet: &str) -> Vec<u8> {
        let content = format!(
            r#"<c xmlns:number="n" xmlns:style="s" xmlns:table="t" xmlns:office="o" xmlns:text="x">
            <number:date-style style:name="N1"><number:month number:textual="true"/><number:text> </number:text><number:year number:style="long"/></number:date-style>
            <number:date-style style:name="N2"><number:year/><number:month/><number:day/></number:date-style>
            <style:style style:name="month" style:family="table-cell" style:data-style-name="N1"/>
            <style:style style:name="day" style:family="table-cell" style:data-style-name="N2"><style:text-properties/></style:style>
            <table:table table:name="Labb">{sheet}</table:table></c>"#
        );
        let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
        let options = zip::write::SimpleFileOptions::default();
        zip.start_file("content.xml", options).unwrap();
        zip.write_all(content.as_bytes()).unwrap();
        zip.finish().unwrap().into_inner()
    }

    #[test]
    fn a_date_that_is_shown_as_a_month_is_that_month() {
        let cell = |style: &str| {
            format!(
                r#"<table:table-cell {style} office:value-type="date" office:date-value="2018-11-01"><text:p>nov 2018</text:p></table:table-cell>"#
            )
        };
        let (none, day) = (cell(""), cell(r#"table:style-name="day""#));
        let month = cell(r#"table:style-name="month""#);
        let sheet = format!(
            r#"<table:table-column table:number-columns-repeated="2"/><table:table-column table:default-cell-style-name="month"/>
            <table:table-row>{none}{month}{none}{day}</table:table-row>
            <table:table-row table:default-cell-style-name="day">{none}{month}{none}</table:table-row>"#
        );
        let looks = ods_looks(&book(&sheet)).remove("Labb").unwrap();
        let seen = looks
            .replaced
            .iter()
            .map(|(row, column, _)| (*row, *column));
        assert_eq!(seen.collect::<Vec<_>>(), [(0, 1), (0, 2), (1, 1)]);
        let month = Data::String("2018-11".to_owned());
        assert!(looks.replaced.iter().all(|(_, _, data)| *data == month));
    }
}
