//! The making of one document: filled, set and staged by one worker, so that
//! nothing but its record stays in memory.

use std::path::Path;

use super::Prepared;
use super::attachments::add_attachments;
use super::fingerprints::Shared;
use super::pages::{make_page, page};
use super::parts::Parts;
use super::previous::Previous;
use super::setting::typst_diagnostic;
use super::sources::keep_sources;
use super::targets::Target;
use crate::diagnostic::{Diagnostics, Severity};
use crate::publish::{DocumentRecord, FileRecord, Staging};
use crate::templates::Sources;
use crate::typeset::{Located, Typeset, Typesetter, typeset_pdf};
use crate::web::Style;

/// Where documents go, and what lies there that need not be made.
#[derive(Clone, Copy)]
pub(super) struct Lying<'a> {
    pub(super) staging: &'a Staging,
    pub(super) previous: &'a Previous,
    pub(super) parts: &'a Parts,
}

/// What documents are made with.
pub(super) struct Workshop<'a> {
    pub(super) typesetter: &'a Typesetter,
    pub(super) style: Option<&'a Style>,
    pub(super) shared: Shared,
    pub(super) lying: Lying<'a>,
    /// Where to keep what Typst saw.
    pub(super) keep: Option<&'a Path>,
}

/// A document that was made, or left as it lay there.
pub(super) struct Made {
    pub(super) record: DocumentRecord,
    pub(super) by: By,
    /// What it was made of.
    pub(super) fingerprint: String,
    pub(super) warnings: Diagnostics,
}

/// What made a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum By {
    ThisBuild,
    TheBuildBefore,
    APart,
}

/// Renders, typesets and stages one document, unless it lies there made of the
/// same.
pub(super) fn make_document(
    prepared: &Prepared,
    target: &Target<'_>,
    workshop: &Workshop<'_>,
) -> Result<(Made, Sources), Diagnostics> {
    let Workshop {
        typesetter,
        style,
        shared,
        lying,
        keep,
    } = workshop;
    let Lying {
        staging,
        previous,
        parts,
    } = *lying;
    let template = target.entry.template.as_str();
    let mut sources = prepared
        .renderer
        .render_document(template, target.subject)?;
    add_attachments(prepared, staging, target.subject, &mut sources)?;
    let page = style.map(|style| page(prepared, &sources, style));
    let fingerprint = shared.fingerprint(target, &sources, page.as_ref());
    match keep {
        Some(folder) => keep_sources(folder, target, &sources, typesetter)?,
        None => {
            let left = previous.left(&target.output, &fingerprint);
            let found = match left.map(|record| (record, By::TheBuildBefore)) {
                Some(left) => Some(left),
                None => parts
                    .take(&target.output, &fingerprint, staging)?
                    .map(|record| (record, By::APart)),
            };
            if let Some((record, by)) = found {
                let made = Made {
                    record,
                    by,
                    fingerprint,
                    warnings: Diagnostics::new(),
                };
                return Ok((made, sources));
            }
        }
    }
    let (typeset, warnings) = typeset_document(prepared, typesetter, target, &sources)?;
    staging.write(&target.output, &typeset.pdf)?;
    let page = page.as_ref();
    let (web, told) = make_page(prepared, typesetter, staging, target, &sources, page)?;
    let warnings = warnings.and(told);
    let record = DocumentRecord {
        name: target.entry.name.clone(),
        of: target.of.clone(),
        file: FileRecord::new(target.output.clone(), &typeset.pdf),
        pages: typeset.pages,
        web,
    };
    let made = Made {
        record,
        by: By::ThisBuild,
        fingerprint,
        warnings,
    };
    Ok((made, sources))
}

/// Typesets a filled document; with what Typst warns about.
///
/// # Errors
/// What Typst reports, at the lines of the templates.
pub(super) fn typeset_document(
    prepared: &Prepared,
    typesetter: &Typesetter,
    target: &Target<'_>,
    sources: &Sources,
) -> Result<(Typeset, Diagnostics), Diagnostics> {
    let template = target.entry.template.as_str();
    let programme = &prepared.project.manifest.title;
    let identity = format!("{programme}/{}", target.output);
    let told = |list: &[Located], severity| -> Diagnostics {
        let one = |located| typst_diagnostic(prepared, sources, located, template, severity);
        let mut diagnostics = Diagnostics::new();
        diagnostics.extend(list.iter().map(one));
        diagnostics
    };
    let typeset = typeset_pdf(
        typesetter,
        sources.markup(),
        &sources.files,
        &identity,
        programme,
    )
    .map_err(|errors| told(&errors, Severity::Error))?;
    let warnings = told(&typeset.warnings, Severity::Warning);
    Ok((typeset, warnings))
}
