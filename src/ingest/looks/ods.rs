//! What an `.ods` file tells of its cells beside their values.

use calamine::{Data, Dimensions};
use chrono::NaiveDate;
use quick_xml::events::{BytesStart, Event};

use super::formats::Format;
use super::ods_cells::{Odd, Seen, empty_cell, odd};
use super::ods_styles::Styles;
use super::rich::Pieces;
use super::sections::NumberFormat;
use super::shown::shown_by;
use super::{Looks, Part, SheetLooks, attribute, number, open, part, resolved};

/// What is known of the sheets.
pub fn ods_looks(bytes: &[u8]) -> SheetLooks {
    let read = || {
        let mut archive = open(bytes)?;
        let mut styles = Styles::of(&mut archive);
        let mut content = part(&mut archive, "content.xml")?;
        let mut buffer = Vec::new();
        let mut looks = SheetLooks::new();
        loop {
            buffer.clear();
            match content.read_event_into(&mut buffer).ok()? {
                Event::Empty(element) => styles.take(&element, None)?,
                Event::Start(element) if element.local_name().as_ref() == "table" => {
                    let name = attribute(&element, "name").unwrap_or_default();
                    let found = Sheet::new(&styles).read(&mut content)?;
                    looks.insert(name, found);
                }
                Event::Start(element) => styles.take(&element, Some(&mut content))?,
                Event::Eof => return Some(looks),
                _ => {}
            }
        }
    };
    read().unwrap_or_default()
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
                        let seen = self.cell(&element, content)?;
                        self.add(&element, &seen, repeated);
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
                        let seen = Seen {
                            odd: empty_cell(&element),
                            ..Seen::default()
                        };
                        self.add(&element, &seen, repeated);
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

    /// The month or year of a date that is shown as one.
    fn span(&self, element: &BytesStart<'_>) -> Option<Odd> {
        let date = attribute(element, "date-value")?;
        let day = NaiveDate::parse_from_str(date.get(..10)?, "%Y-%m-%d").ok()?;
        match self.format(element)?.of_number(1.0)? {
            Format::Span(span) => Some(Odd::Is(Data::String(span.of(day)))),
            _ => None,
        }
    }

    /// What a cell's style makes of its number.
    fn format(&self, element: &BytesStart<'_>) -> Option<&NumberFormat> {
        self.styles.format(&self.style(element)?)
    }

    /// The style of a cell: its own, or its row's or column's.
    fn style(&self, element: &BytesStart<'_>) -> Option<String> {
        let of_column = || {
            let at = self
                .of_columns
                .partition_point(|(before, _)| *before <= self.column);
            self.of_columns.get(at).and_then(|(_, style)| style.clone())
        };
        let own = attribute(element, "style-name").or_else(|| self.of_row.clone());
        own.or_else(of_column)
    }

    /// What a cell's format shows beside its number; else its currency.
    fn shown(&self, element: &BytesStart<'_>) -> Option<Odd> {
        let kind = attribute(element, "value-type")?;
        if !matches!(kind.as_str(), "float" | "currency") {
            return None;
        }
        let currency = || {
            let currency = attribute(element, "currency")?;
            shown_by(&format!("0[${currency}]"))
        };
        let value = attribute(element, "value").and_then(|value| value.parse().ok());
        let format = self.format(element).zip(value);
        match format.and_then(|(format, value)| format.of_number(value)) {
            Some(Format::Shown(shown)) => Some(Odd::Shown(shown)),
            _ => currency().map(Odd::Shown),
        }
    }

    /// Reads a cell to its end.
    fn cell(&self, element: &BytesStart<'_>, content: &mut Part<'_>) -> Option<Seen> {
        let mut buffer = Vec::new();
        let mut pieces = Pieces::default();
        let (mut lines, mut aside, mut noted) = (0, 0_usize, false);
        // Of every span whether it is raised, and whether it is struck through.
        let mut spans: Vec<(bool, bool)> = Vec::new();
        loop {
            buffer.clear();
            let high = spans.iter().any(|(high, _)| *high);
            let struck = spans.iter().any(|(_, struck)| *struck);
            match content.read_event_into(&mut buffer).ok()? {
                Event::Start(inner) => match inner.local_name().as_ref() {
                    // A note beside the cell, and drawings over it.
                    own @ ("annotation" | "shapes" | "frame" | "g") => {
                        noted |= own == "annotation";
                        aside += 1;
                    }
                    "p" if aside == 0 => {
                        if lines > 0 {
                            pieces.add("\n", false, false);
                        }
                        lines += 1;
                    }
                    "span" if aside == 0 => {
                        let style = attribute(&inner, "style-name").unwrap_or_default();
                        let styles = self.styles;
                        spans.push((styles.is_high(&style), styles.is_struck(&style)));
                    }
                    _ => {}
                },
                Event::Empty(inner) if aside == 0 && inner.local_name().as_ref() == "s" => {
                    let spaces = number(&inner, "c").unwrap_or(1).min(1000);
                    pieces.add(&" ".repeat(spaces as usize), high, struck);
                }
                Event::End(inner) => match inner.local_name().as_ref() {
                    "annotation" | "shapes" | "frame" | "g" => aside = aside.saturating_sub(1),
                    "span" if aside == 0 => drop(spans.pop()),
                    "table-cell" | "covered-table-cell" => {
                        let seen = self.seen(element, pieces);
                        return Some(Seen { noted, ..seen });
                    }
                    _ => {}
                },
                Event::Text(piece) if aside == 0 => pieces.add(&piece, high, struck),
                Event::GeneralRef(reference) if aside == 0 => {
                    let character = resolved(&reference).map(String::from);
                    pieces.add(&character.unwrap_or_default(), high, struck);
                }
                Event::Eof => return None,
                _ => {}
            }
        }
    }

    /// What is seen of a cell in which such a text stands.
    fn seen(&self, element: &BytesStart<'_>, pieces: Pieces) -> Seen {
        let plain = pieces.kept().to_owned();
        let rich = pieces.read();
        let style = self.style(element);
        let struck = style.is_some_and(|style| self.styles.is_struck(&style))
            || rich.as_ref().is_some_and(|rich| rich.struck);
        let odd = self.span(element).or_else(|| odd(element, &plain, rich));
        Seen {
            odd: odd.or_else(|| self.shown(element)),
            struck,
            noted: false,
        }
    }

    /// Notes what is odd about a cell and those that repeat it.
    fn add(&mut self, element: &BytesStart<'_>, seen: &Seen, rows: u32) {
        let repeated = number(element, "number-columns-repeated").unwrap_or(1);
        let first = self.column;
        self.column = first.saturating_add(repeated);
        self.add_merge(element, first);
        if seen.odd.is_none() && !seen.struck && !seen.noted {
            return;
        }
        let columns = first..self.column.min(u32::from(u16::MAX));
        for row in self.row..self.row.saturating_add(rows) {
            for column in columns.clone() {
                if self.looks.is_full() {
                    return;
                }
                let column = column as u16;
                if seen.noted {
                    self.looks.noted.push((row, column));
                }
                if seen.struck {
                    self.looks.struck.push((row, column));
                }
                match &seen.odd {
                    Some(Odd::Percent) => self.looks.percents.push((row, column)),
                    Some(Odd::Shown(shown)) => self.looks.shown.push((row, column, *shown)),
                    Some(Odd::Is(data)) => self.looks.replaced.push((row, column, data.clone())),
                    None => {}
                }
            }
        }
    }
}

impl Sheet<'_> {
    /// Notes the cells that a cell covers.
    fn add_merge(&mut self, element: &BytesStart<'_>, column: u32) {
        let spanned = |name| number(element, name).unwrap_or(1).saturating_sub(1);
        let rows = spanned("number-rows-spanned");
        let columns = spanned("number-columns-spanned");
        if rows.max(columns) > 0 && !self.looks.is_full() {
            self.looks.merges.push(Dimensions {
                start: (self.row, column),
                end: (
                    self.row.saturating_add(rows),
                    column.saturating_add(columns),
                ),
            });
        }
    }
}

fn is_hidden(element: &BytesStart<'_>) -> bool {
    let visibility = attribute(element, "visibility");
    visibility.is_some_and(|visibility| matches!(visibility.as_str(), "collapse" | "filter"))
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    /// A workbook whose one sheet has this in it, with formats of months, days
    /// and amounts.
    fn book(sheet: &str) -> Vec<u8> {
        const NAMES: &str =
            r#"xmlns:number="n" xmlns:style="s" xmlns:table="t" xmlns:office="o" xmlns:text="x""#;
        let styles = format!(
            r#"<c {NAMES}><number:currency-style style:name="N1"><number:number/><number:text> </number:text><number:currency-symbol number:language="sv" number:country="SE">kr</number:currency-symbol></number:currency-style>
            <number:number-style style:name="N9"><number:number number:display-factor="1000"/></number:number-style>
            <style:style style:name="Belopp" style:family="table-cell" style:data-style-name="N1"/>
            <style:style style:name="Vanlig" style:family="table-cell"/></c>"#
        );
        let content = format!(
            r#"<c {NAMES}>
            <number:date-style style:name="N1"><number:month number:textual="true"/><number:text> </number:text><number:year number:style="long"/></number:date-style>
            <number:date-style style:name="N2"><number:year/><number:month/><number:day/></number:date-style>
            <style:style style:name="month" style:family="table-cell" style:data-style-name="N1"/>
            <style:style style:name="amount" style:family="table-cell" style:parent-style-name="Belopp"/>
            <style:style style:name="plain" style:family="table-cell" style:parent-style-name="Vanlig"/>
            <style:style style:name="thousands" style:family="table-cell" style:data-style-name="N9"/>
            <style:style style:name="day" style:family="table-cell" style:data-style-name="N2"><style:text-properties/></style:style>
            <table:table table:name="Labb">{sheet}</table:table></c>"#
        );
        let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
        let options = zip::write::SimpleFileOptions::default();
        for (name, part) in [("styles.xml", styles), ("content.xml", content)] {
            zip.start_file(name, options).unwrap();
            zip.write_all(part.as_bytes()).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    #[test]
    fn notes_are_beside_the_text_of_their_cells() {
        let sheet = r#"<table:table-row><table:table-cell office:value-type="string"><office:annotation><text:p>Stämmer det?</text:p></office:annotation><text:p>norr</text:p></table:table-cell></table:table-row>"#;
        let looks = ods_looks(&book(sheet)).remove("Labb").unwrap();
        assert_eq!(looks.noted, [(0, 0)]);
        assert!(looks.replaced.is_empty(), "the note is no part of the text");
    }

    #[test]
    fn formats_rest_on_named_styles() {
        let cell = |more: &str| {
            format!(
                r#"<table:table-cell {more} office:value="12"><text:p>12</text:p></table:table-cell>"#
            )
        };
        let float = |style: &str| {
            cell(&format!(
                r#"table:style-name="{style}" office:value-type="float""#
            ))
        };
        let sheet = format!(
            r#"<table:table-row>{}{}{}{}{}</table:table-row>"#,
            float("amount"),
            float("plain"),
            float("thousands"),
            cell(r#"office:value-type="currency" office:currency="EUR""#),
            cell(
                r#"office:value-type="float" table:number-rows-spanned="3" table:number-columns-spanned="1""#
            ),
        );
        let looks = ods_looks(&book(&sheet)).remove("Labb").unwrap();
        let seen = looks.shown.iter();
        let seen =
            seen.map(|(_, column, shown)| (*column, shown.power, shown.fits.map(<[_]>::len)));
        assert_eq!(
            seen.collect::<Vec<_>>(),
            [(0, 0, Some(1)), (2, -3, None), (3, 0, Some(0))]
        );
        assert_eq!(
            (looks.merges[0].start, looks.merges[0].end),
            ((0, 4), (2, 4))
        );
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
