//! What a PDF says itself of the programme that it is of, which is held against
//! the results that it carries: an attachment is soon changed for another.

use memchr::memmem;

use super::alike::as_compared;
use crate::diagnostic::{Problem, quoted};
use crate::results::Programme;

/// Longer descriptions of a PDF are none that we wrote.
const MOST_METADATA: usize = 1 << 16;

/// What to say of a PDF that carries a programme's results: nothing where it
/// names that programme, else that it names none.
///
/// # Errors
/// When it names another.
pub fn check_bearer(pdf: &[u8], programme: &Programme) -> Result<Option<Problem>, Problem> {
    let Some(printed) = programme_of_pdf(pdf) else {
        return Ok(Some(Problem::PdfOfNone));
    };
    let own = as_compared(&printed);
    let mut titles = programme.title.each().map(|(_, title)| title);
    if titles.any(|title| as_compared(title) == own) {
        return Ok(None);
    }
    let title = programme.title.each().next();
    let title = title.map_or(programme.id.as_str(), |(_, title)| title);
    Err(Problem::PdfOfOther {
        printed: quoted(&printed),
        carried: quoted(title),
    })
}

/// The title of the programme in the metadata that the program writes into every
/// document, and that stand in a PDF as they are (see ISO 16684-1).
fn programme_of_pdf(pdf: &[u8]) -> Option<String> {
    let mut packets = memmem::rfind_iter(pdf, b"<x:xmpmeta");
    packets.find_map(|at| {
        let rest = pdf.get(at..)?;
        let rest = rest.get(..MOST_METADATA).unwrap_or(rest);
        let end = memmem::find(rest, b"</x:xmpmeta>")?;
        let packet = String::from_utf8_lossy(rest.get(..end)?);
        let ours = between(&packet, "<xmp:CreatorTool>", "</xmp:CreatorTool>")?;
        let described = between(&packet, "<dc:description>", "</dc:description>")?;
        let item = between(described, "<rdf:li", "</rdf:li>")?;
        let (_, text) = item.split_once('>')?;
        (ours.starts_with("labbrapport") && !text.trim().is_empty()).then(|| unescaped(text))
    })
}

fn between<'t>(text: &'t str, start: &str, end: &str) -> Option<&'t str> {
    let (_, rest) = text.split_once(start)?;
    Some(rest.split_once(end)?.0)
}

/// The five characters that stand in XML by their names; `&` last.
fn unescaped(text: &str) -> String {
    let named = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&apos;", "'"),
        ("&amp;", "&"),
    ];
    let mut text = text.to_owned();
    for (name, character) in named {
        text = text.replace(name, character);
    }
    text
}
