//! What the cells of a workbook look like, where calamine does not tell:
//! percent formats, units of formats, note signs, error values in words,
//! merged cells, hidden rows and columns, what is struck through. What cannot be read here tells nothing: calamine judges the file.

mod book;
mod formats;
mod notes;
mod ods;
mod ods_cells;
mod ods_styles;
mod rich;
mod sections;
mod shown;
mod words;
mod xls;
mod xlsb;
mod xlsx;

use std::collections::BTreeMap;
use std::io::{BufReader, Cursor, Read};

use calamine::{Data, Dimensions};
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

use formats::Format;
pub use ods::ods_looks;
use rich::Rich;
use sections::NumberFormat;
pub use shown::Shown;
pub use xls::xls_looks;
pub use xlsb::xlsb_looks;
pub use xlsx::{part_has, xlsx_looks};

/// What is known of a sheet beside its values.
#[derive(Debug, Default)]
pub struct Looks {
    /// Cells with numbers that are shown as percentages: row and column.
    pub percents: Vec<(u32, u16)>,
    /// Cells with numbers whose formats show a unit, or a part of them.
    pub shown: Vec<(u32, u16, Shown)>,
    /// Cells that hold something else than their value says.
    pub replaced: Vec<(u32, u16, Data)>,
    /// Hidden rows, first and last.
    pub hidden_rows: Vec<(u32, u32)>,
    /// Hidden columns, first and last.
    pub hidden_columns: Vec<(u32, u32)>,
    /// What is merged, where calamine does not tell.
    pub merges: Vec<Dimensions>,
    /// Cells that are struck through: row and column.
    pub struck: Vec<(u32, u16)>,
    /// Cells that somebody has written a note at, likewise.
    pub noted: Vec<(u32, u16)>,
    /// Whether there are formulas whose values are left as they once were.
    pub stale: bool,
}

impl Looks {
    /// Notes what a format makes of a number in a cell.
    fn add_number(&mut self, (row, column): (u32, u16), format: &NumberFormat, value: f64) {
        let Some(format) = format.of_number(value) else {
            return;
        };
        match format {
            Format::Percent => self.percents.push((row, column)),
            Format::PercentAnd(shown) => {
                self.percents.push((row, column));
                self.shown.push((row, column, shown));
            }
            Format::Shown(shown) => self.shown.push((row, column, shown)),
            Format::Span(span) => {
                let shown = span.of_days(value).map(Data::String);
                self.replaced
                    .extend(shown.map(|shown| (row, column, shown)));
            }
        }
    }

    /// Notes how the text of a cell is meant.
    fn add_text(&mut self, (row, column): (u32, u16), rich: Option<Rich>) {
        let Some(Rich { text, struck }) = rich else {
            return;
        };
        self.replaced.push((row, column, Data::String(text)));
        if struck {
            self.struck.push((row, column));
        }
    }

    /// Whether there is more than in any honest workbook.
    fn is_full(&self) -> bool {
        let cells = self.percents.len() + self.shown.len() + self.replaced.len();
        let cells = cells + self.struck.len() + self.noted.len();
        cells + self.hidden_rows.len() + self.merges.len() > MOST
    }
}

/// What is known of sheets, by their names.
pub type SheetLooks = BTreeMap<String, Looks>;

/// Marks in one workbook; more are in no honest one.
const MOST: usize = 1 << 21;

type Part<'a> = Reader<BufReader<Box<dyn Read + 'a>>>;
type Archive<'a> = zip::ZipArchive<Cursor<&'a [u8]>>;

fn open(bytes: &[u8]) -> Option<Archive<'_>> {
    zip::ZipArchive::new(Cursor::new(bytes)).ok()
}

fn part<'a>(archive: &'a mut Archive<'_>, name: &str) -> Option<Part<'a>> {
    let part: Box<dyn Read + 'a> = Box::new(archive.by_name(name).ok()?);
    let mut reader = Reader::from_reader(BufReader::new(part));
    reader.config_mut().check_end_names = false;
    Some(reader)
}

/// What the relations of a workbook lead to, by their ids.
fn targets(archive: &mut Archive<'_>, name: &str) -> Option<BTreeMap<String, String>> {
    let mut buffer = Vec::new();
    let mut targets = BTreeMap::new();
    let mut relations = part(archive, name)?;
    loop {
        buffer.clear();
        match relations.read_event_into(&mut buffer).ok()? {
            Event::Start(element) | Event::Empty(element) => {
                if let (Some(id), Some(target)) =
                    (attribute(&element, "Id"), attribute(&element, "Target"))
                {
                    let path = match target.strip_prefix('/') {
                        Some(absolute) => absolute.to_owned(),
                        None => format!("xl/{target}"),
                    };
                    targets.insert(id, path);
                }
            }
            Event::Eof => return Some(targets),
            _ => {}
        }
    }
}

/// The value of an attribute, by its name without prefix.
pub fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut attributes = element.attributes();
    let found = attributes.with_checks(false).flatten();
    let mut found = found.filter(|attribute| attribute.key.local_name().as_ref() == name);
    let value = found.next()?;
    let value = value.normalized_value(quick_xml::XmlVersion::Implicit1_0);
    Some(value.ok()?.into_owned())
}

fn number(element: &BytesStart<'_>, name: &str) -> Option<u32> {
    attribute(element, name)?.parse().ok()
}

/// Whether an attribute of these names is there and says yes.
fn says_yes(element: &BytesStart<'_>, name: &str) -> bool {
    attribute(element, name).is_some_and(|value| matches!(value.as_str(), "1" | "true"))
}

/// A note's sign beside a text: digits that stand raised.
fn raised(text: &str) -> impl Iterator<Item = char> {
    const DIGITS: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    text.chars().map(|character| {
        let digit = character
            .to_digit(10)
            .and_then(|digit| usize::try_from(digit).ok());
        digit.map_or(character, |digit| DIGITS[digit])
    })
}

/// A character, or one of the five entities that every document has.
fn resolved(reference: &quick_xml::events::BytesRef<'_>) -> Option<char> {
    if let Ok(Some(character)) = reference.resolve_char_ref() {
        return Some(character);
    }
    Some(match &**reference {
        "lt" => '<',
        "gt" => '>',
        "amp" => '&',
        "apos" => '\'',
        "quot" => '"',
        _ => return None,
    })
}
