//! The portfolio as a document that a funder reads, set as reports are: the
//! same theme, and everything from files as text alone.

use std::sync::Arc;

use super::pages::context_of;
use super::told::Portfolio;
use crate::diagnostic::{Diagnostics, Place, Problem, Severity, plain};
use crate::project::{TEMPLATES, Theme, shipped_templates};
use crate::templates::settings::{SETTINGS, theme_settings};
use crate::templates::{Sources, render_plain};
use crate::typeset::{Fonts, Located, SharedFiles, Typesetter, typeset_pdf};
use crate::wording::Catalogue;

/// The template: no project's, so it is not among those that projects get.
const TEMPLATE: (&str, &str) = (
    "portfolio.typ.j2",
    include_str!("../../report-templates/portfolio.typ.j2"),
);

impl Portfolio {
    /// The bytes of the PDF, the same for the same rows, and what Typst warns
    /// of; none where no programme counts, since there is no edition to date it by.
    ///
    /// # Errors
    /// What the template engine or Typst says, which is a fault of ours.
    pub fn pdf(
        &self,
        catalogue: &Catalogue,
    ) -> Result<Option<(Vec<u8>, Diagnostics)>, Diagnostics> {
        let Some(date) = self.date else {
            return Ok(None);
        };
        let sources = self.fill(catalogue)?;
        let settings = theme_settings(&Theme::default(), catalogue);
        let theme = shipped_templates().iter().copied();
        let theme = theme.filter(|(name, _)| *name == "theme.typ");
        let files = theme.chain([(SETTINGS, settings.as_str())]);
        let shared = SharedFiles::new(files, []);
        let fonts = Arc::new(Fonts::new(Vec::new()));
        let typesetter = Typesetter::new(fonts, shared, date);
        let title = catalogue.text("portfolio-running");
        let identity = format!("portfolio:{}", catalogue.language().code());
        let set = typeset_pdf(
            &typesetter,
            sources.markup(),
            &sources.files,
            &identity,
            &title,
        );
        let set = set.map_err(|errors| told(&errors, Severity::Error))?;
        Ok(Some((set.pdf, told(&set.warnings, Severity::Warning))))
    }

    fn fill(&self, catalogue: &Catalogue) -> Result<Sources, Diagnostics> {
        let parts = shipped_templates().iter();
        let parts = parts.filter(|(name, _)| name.starts_with("parts/"));
        let templates = parts.chain([&TEMPLATE]);
        let templates = templates.map(|(name, text)| ((*name).to_owned(), (*text).to_owned()));
        let words = Catalogue::new(catalogue.language());
        let context = context_of(self, catalogue);
        render_plain(templates.collect(), TEMPLATE.0, words, context)
    }
}

/// What Typst says of the template.
fn told(located: &[Located], severity: Severity) -> Diagnostics {
    let mut diagnostics = Diagnostics::new();
    diagnostics.extend(located.iter().map(|located| {
        let problem = Problem::Typst {
            message: plain(located.message.replace('\n', " ")),
            hint: located.hint.as_ref().map(plain).into(),
        };
        let place = Place::File(format!("{TEMPLATES}/{}", TEMPLATE.0));
        problem.at(severity, place)
    }));
    diagnostics
}
