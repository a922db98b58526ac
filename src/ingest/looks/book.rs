//! What an `.xlsx` workbook says of its sheets and of its formulas.

use quick_xml::events::Event;

use super::{Archive, attribute, part, says_yes, targets};

/// What the workbook says of its sheets.
#[derive(Default)]
pub(super) struct Book {
    /// Their names, and the parts that hold them.
    pub sheets: Vec<(String, String)>,
    /// Whether days are counted from 1904.
    pub counts_from_1904: bool,
    /// Formulas are computed only when somebody asks for it.
    pub is_left: bool,
    /// Formulas are to be computed when the workbook is opened: no program that
    /// computes has saved it, which would have taken the wish away.
    pub is_unfinished: bool,
}

/// What the part that is the workbook says.
pub(super) fn book(archive: &mut Archive<'_>) -> Option<Book> {
    let targets = targets(archive, "xl/_rels/workbook.xml.rels")?;
    let mut buffer = Vec::new();
    let mut book = Book::default();
    let mut workbook = part(archive, "xl/workbook.xml")?;
    loop {
        buffer.clear();
        match workbook.read_event_into(&mut buffer).ok()? {
            Event::Start(element) | Event::Empty(element) => match element.local_name().as_ref() {
                "workbookPr" => book.counts_from_1904 = says_yes(&element, "date1904"),
                "calcPr" => {
                    book.is_left = attribute(&element, "calcMode").as_deref() == Some("manual");
                    book.is_unfinished = says_yes(&element, "fullCalcOnLoad");
                }
                "sheet" => {
                    let path = attribute(&element, "id").and_then(|id| targets.get(&id).cloned());
                    book.sheets.extend(attribute(&element, "name").zip(path));
                }
                _ => {}
            },
            Event::Eof => return Some(book),
            _ => {}
        }
    }
}
