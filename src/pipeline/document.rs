//! The making of one document: filled, set and staged by one worker, so that
//! nothing but its record stays in memory.

use std::path::Path;

use super::Prepared;
use super::attachments::add_attachments;
use super::fingerprints::Shared;
use super::pages::make_page;
use super::previous::Previous;
use super::sources::keep_sources;
use super::targets::Target;
use crate::diagnostic::{Diagnostic, Diagnostics, Problem, Severity, plain, quoted};
use crate::project::shipped_templates;
use crate::publish::{DocumentRecord, FileRecord, Staging};
use crate::templates::Sources;
use crate::templates::settings::{SETTINGS, WEB_SETTINGS, theme_settings, web_settings};
use crate::typeset::{Located, SharedFiles, Typeset, Typesetter, ignored_on_web, typeset_pdf};
use crate::web::Style;

/// What sets the documents of a project.
pub(super) fn typesetter_of(prepared: &Prepared) -> Typesetter {
    let project = &prepared.project;
    let theme = project
        .templates
        .iter()
        .filter(|(name, _)| name.ends_with(".typ"));
    let settings = theme_settings(&project.manifest.theme, prepared.renderer.catalogue());
    let theme = theme.map(|(name, text)| (name.as_str(), text.as_str()));
    let on_web = web_settings(prepared.renderer.catalogue());
    let written = [
        (SETTINGS, settings.as_str()),
        (WEB_SETTINGS, on_web.as_str()),
    ];
    let shipped = shipped_templates().iter().copied();
    let shipped = shipped.filter(|(name, _)| name.ends_with(".typ") && !name.starts_with("web/"));
    let shared = SharedFiles::new(theme.chain(written), shipped);
    Typesetter::new(prepared.fonts.clone(), shared, project.date)
}

/// What documents are made with.
pub(super) struct Workshop<'a> {
    pub(super) typesetter: &'a Typesetter,
    pub(super) style: Option<&'a Style>,
    pub(super) shared: Shared,
    pub(super) staging: &'a Staging,
    pub(super) previous: &'a Previous,
    /// Where to keep what Typst saw.
    pub(super) keep: Option<&'a Path>,
}

/// A document that was made, or left as it lay there.
pub(super) struct Made {
    pub(super) record: DocumentRecord,
    pub(super) is_left: bool,
    /// What it was made of.
    pub(super) fingerprint: String,
    pub(super) warnings: Diagnostics,
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
        staging,
        previous,
        keep,
    } = workshop;
    let template = target.entry.template.as_str();
    let mut sources = prepared
        .renderer
        .render_document(template, target.subject)?;
    add_attachments(prepared, staging, target.subject, &mut sources)?;
    let fingerprint = shared.fingerprint(prepared, target, &sources, *style);
    match keep {
        Some(folder) => keep_sources(folder, target, &sources, typesetter)?,
        None => {
            if let Some(record) = previous.left(&target.output, &fingerprint) {
                let made = Made {
                    record,
                    is_left: true,
                    fingerprint,
                    warnings: Diagnostics::new(),
                };
                return Ok((made, sources));
            }
        }
    }
    let (typeset, warnings) = typeset_document(prepared, typesetter, target, &sources)?;
    staging.write(&target.output, &typeset.pdf)?;
    let (web, told) = make_page(prepared, typesetter, staging, target, &sources, *style)?;
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
        is_left: false,
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
    let identity = format!("{}/{}", prepared.project.manifest.title, target.output);
    let told = |list: &[Located], severity| -> Diagnostics {
        let one = |located| typst_diagnostic(prepared, sources, located, template, severity);
        let mut diagnostics = Diagnostics::new();
        diagnostics.extend(list.iter().map(one));
        diagnostics
    };
    let typeset = typeset_pdf(typesetter, sources.markup(), &sources.files, &identity)
        .map_err(|errors| told(&errors, Severity::Error))?;
    let warnings = told(&typeset.warnings, Severity::Warning);
    Ok((typeset, warnings))
}

/// A message of Typst at the nearest template line.
pub(super) fn typst_diagnostic(
    prepared: &Prepared,
    sources: &Sources,
    located: &Located,
    template: &str,
    severity: Severity,
) -> Diagnostic {
    let at = located.at.as_ref();
    let at = at.map(|(path, range)| (path.as_str(), range.start));
    let place = prepared.renderer.place_of(sources, at, template);
    let problem = match ignored_on_web(located) {
        Some(element) => Problem::IgnoredOnWeb {
            element: quoted(element),
        },
        None => Problem::Typst {
            message: plain(located.message.replace('\n', " ")),
            hint: located.hint.as_ref().map(plain).into(),
        },
    };
    problem.at(severity, place)
}
