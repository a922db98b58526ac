//! What documents are set with, for pages and for the web, and how what Typst
//! says is told.

use super::Prepared;
use crate::diagnostic::{Diagnostic, Problem, Severity, plain, quoted};
use crate::project::shipped_templates;
use crate::templates::Sources;
use crate::templates::settings::{SETTINGS, WEB_SETTINGS, theme_settings, web_settings};
use crate::typeset::{Located, SharedFiles, Typesetter, ignored_on_web};

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
