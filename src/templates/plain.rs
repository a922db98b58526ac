//! Fills a template that tells of no project: words, filters and what it is
//! given, and no function that needs a publication.

use std::sync::Arc;

use minijinja::value::Value;

use super::Sources;
use super::environment::{Templates, environment};
use super::syntax::template_error;
use crate::diagnostic::Diagnostics;
use crate::wording::Catalogue;

/// Fills `template`, one of `templates`, with `context`. What of it is foreign
/// enters as text, as in every template.
///
/// # Errors
/// What is wrong in the template, at its line.
pub fn render_plain(
    templates: Templates,
    template: &str,
    catalogue: Catalogue,
    context: Value,
) -> Result<Sources, Diagnostics> {
    let templates = Arc::new(templates);
    let env = environment(templates.clone(), Arc::new(catalogue));
    let rendered = env
        .get_template(template)
        .and_then(|template| template.render_with_spans(context))
        .map_err(|error| Diagnostics::from(template_error(&templates, &error)))?;
    Sources::new(rendered).checked(&templates)
}
