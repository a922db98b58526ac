//! One document: markup in, PDF/UA-1 and PDF/A-3a out.

use std::num::NonZeroUsize;

use chrono::Datelike;
use typst::foundations::{Datetime, Label, Smart};
use typst::introspection::Introspector;
use typst::utils::PicoStr;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use super::Typesetter;
use super::errors::{Located, locate};
use super::world::{DocumentWorld, Medium};
use crate::templates::DocumentFiles;

/// A finished PDF and what Typst warned about.
pub struct Typeset {
    /// The file.
    pub pdf: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// Warnings with their places.
    pub warnings: Vec<Located>,
}

/// Sets `markup` with its `files` and writes it as a tagged PDF that claims
/// PDF/UA-1 and PDF/A-3a. `identity` is stable for the document across builds; of
/// which `programme` it is stands in its metadata, whatever theme a project has.
///
/// # Errors
/// What Typst reports, each with its place in the markup or the theme.
pub fn typeset_pdf(
    typesetter: &Typesetter,
    markup: &str,
    files: &DocumentFiles,
    identity: &str,
    programme: &str,
) -> Result<Typeset, Vec<Located>> {
    let world = DocumentWorld::new(typesetter, markup, files, Medium::Pages).ok_or_else(nowhere)?;
    let compiled = typst::compile::<PagedDocument>(&world);
    let mut document = compiled.output.map_err(|errors| locate(&world, &errors))?;
    document.info_mut().description = Some(programme.into());
    let standards = PdfStandards::new(&[PdfStandard::A_3a, PdfStandard::Ua_1])
        .map_err(|error| vec![Located::nowhere(error.message())])?;
    let options = PdfOptions {
        ident: Smart::Custom(identity.to_owned()),
        creator: Smart::Custom(Some(format!("labbrapport {}", env!("CARGO_PKG_VERSION")))),
        timestamp: midnight(typesetter.date),
        standards,
        ..PdfOptions::default()
    };
    let mut pdf = typst_pdf::pdf(&document, &options).map_err(|errors| locate(&world, &errors))?;
    part_data_from_line_end(&mut pdf);
    Ok(Typeset {
        pdf,
        pages: document.pages().len(),
        warnings: locate(&world, &compiled.warnings),
    })
}

/// The page, from 1, on which each of `labels` stands; `None` of one that
/// stands nowhere, or in several places.
///
/// # Errors
/// What Typst reports, each with its place in the markup or the theme.
pub fn pages_of_labels(
    typesetter: &Typesetter,
    markup: &str,
    files: &DocumentFiles,
    labels: &[String],
) -> Result<Vec<Option<usize>>, Vec<Located>> {
    let world = DocumentWorld::new(typesetter, markup, files, Medium::Pages).ok_or_else(nowhere)?;
    let compiled = typst::compile::<PagedDocument>(&world);
    let document = compiled.output.map_err(|errors| locate(&world, &errors))?;
    let introspector = document.introspector();
    let page = |label: &String| {
        let label = Label::new(PicoStr::intern(label))?;
        let location = introspector.query_label(label).ok()?.location()?;
        introspector.page(location).map(NonZeroUsize::get)
    };
    Ok(labels.iter().map(page).collect())
}

pub(super) fn nowhere() -> Vec<Located> {
    vec![Located::nowhere("the document has no place to stand")]
}

fn midnight(date: chrono::NaiveDate) -> Option<Timestamp> {
    Datetime::from_ymd_hms(date.year(), date.month() as u8, date.day() as u8, 0, 0, 0)
        .map(Timestamp::new_utc)
}

/// A stream is followed by a line end and `endstream`. Where its last byte
/// happens to be a carriage return, a line feed after it reads as one CR LF,
/// and PDF/A validators find the stream a byte too short; a carriage return,
/// as good a line end, does not. No byte moves.
fn part_data_from_line_end(pdf: &mut [u8]) {
    const AMBIGUOUS: &[u8] = b"\r\nendstream";
    let mut from = 0;
    while let Some(found) = pdf[from..]
        .windows(AMBIGUOUS.len())
        .position(|part| part == AMBIGUOUS)
    {
        pdf[from + found + 1] = b'\r';
        from += found + AMBIGUOUS.len();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stream_that_ends_in_a_carriage_return_keeps_its_length() {
        let mut pdf = b"stream\nab\r\nendstream stream\ncd\nendstream".to_vec();
        part_data_from_line_end(&mut pdf);
        assert_eq!(pdf, b"stream\nab\r\rendstream stream\ncd\nendstream");
    }
}
