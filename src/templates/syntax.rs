//! What is wrong with a template by itself, and how the engine's errors are told.

use std::sync::Arc;

use minijinja::{Error, ErrorKind};

use super::environment::{Misuse, Templates, environment};
use super::markup;
use crate::diagnostic::{
    Diagnostic, Diagnostics, Place, Problem, nearest, place_in_text, plain, quoted,
};
use crate::model::Language;
use crate::project::DocumentEntry;
use crate::wording::Catalogue;

/// Checks that every template parses and none holds our own marks.
/// The documents' templates must exist.
pub fn check_templates(templates: &Templates, documents: &[DocumentEntry]) -> Diagnostics {
    let mut diagnostics = Diagnostics::new();
    let templates = &Arc::new(templates.clone());
    // Its words do not matter: nothing is filled.
    let env = environment(
        templates.clone(),
        Arc::new(Catalogue::new(Language::default())),
    );
    for (name, text) in templates.iter() {
        if markup::holds_marks(text) {
            let problem = Problem::ReservedCharacter;
            diagnostics.push(problem.error_at(Place::File(template_path(name))));
        }
        if name.ends_with(".j2")
            && let Err(error) = env.get_template(name)
        {
            diagnostics.push(template_error(templates, &error));
        }
    }
    for DocumentEntry {
        template: name,
        place,
        ..
    } in documents
    {
        if !templates.contains_key(name) {
            let known = templates
                .keys()
                .map(String::as_str)
                .filter(|name| name.ends_with(".j2"));
            let problem = Problem::UnknownTemplate {
                template: quoted(name),
                near: nearest(name, known),
            };
            diagnostics.push(problem.error_at(place.clone()));
        }
    }
    diagnostics
}

/// An error of the engine, at the line of its template.
pub(super) fn template_error(templates: &Templates, error: &Error) -> Diagnostic {
    let mut innermost = error;
    while let Some(source) =
        std::error::Error::source(innermost).and_then(|source| source.downcast_ref::<Error>())
    {
        innermost = source;
    }
    let name = innermost.name().or(error.name()).unwrap_or_default();
    let message = match innermost.detail() {
        Some(detail) => format!("{}: {detail}", innermost.kind()),
        None => innermost.kind().to_string(),
    };
    let text = templates.get(name).map_or("", String::as_str);
    let place = match (innermost.range(), innermost.line()) {
        (Some(range), _) => place_in_text(&template_path(name), text, range.start),
        (None, Some(line)) => Place::Line {
            file: template_path(name),
            line: u32::try_from(line).unwrap_or(u32::MAX),
            column: 0,
            snippet: text
                .lines()
                .nth(line.saturating_sub(1))
                .map(ToOwned::to_owned),
        },
        (None, None) => Place::File(template_path(name)),
    };
    let own = std::error::Error::source(innermost).and_then(|source| source.downcast_ref());
    if let Some(Misuse(problem)) = own {
        return problem.clone().error_at(place);
    }
    let message = plain(message);
    let problem = match innermost.kind() {
        ErrorKind::UndefinedError => Problem::TemplateUndefined { message },
        ErrorKind::SyntaxError => Problem::TemplateSyntax { message },
        _ => Problem::Template { message },
    };
    problem.error_at(place)
}

pub(super) fn template_path(name: &str) -> String {
    format!("{}/{name}", crate::project::TEMPLATES)
}
