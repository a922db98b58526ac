//! What the manifest and the templates say in print: whether it is the project's
//! own, and whether the fonts have its letters.

use crate::diagnostic::{Diagnostics, Problem, place_in_text, quoted, uncovered};
use crate::project::placeholders::is_placeholder;
use crate::project::{Project, TEMPLATES};
use crate::typeset::Fonts;

/// Warnings at letters of the manifest and of templates that no font has.
pub(super) fn check_letters(project: &Project, fonts: &Fonts) -> Diagnostics {
    let covered = |character| fonts.covers(character);
    let mut diagnostics = Diagnostics::new();
    for (text, place) in &project.manifest.printed {
        if let Some(problem) = uncovered(text, covered) {
            diagnostics.push(problem.warning_at(place.clone()));
        }
    }
    let templates = project.templates.iter();
    for (name, text) in templates.filter(|(name, _)| name.ends_with(".j2")) {
        let is_missing = |(_, c): &(usize, char)| !c.is_ascii() && !covered(*c);
        if let Some((at, _)) = text.char_indices().find(is_missing)
            && let Some(problem) = uncovered(text, covered)
        {
            let place = place_in_text(&format!("{TEMPLATES}/{name}"), text, at);
            diagnostics.push(problem.warning_at(place));
        }
    }
    diagnostics
}

/// Errors at what still says what a new project says. Of a project that tells
/// of labs: one that was just begun has all that before it.
pub(super) fn check_placeholders(project: &Project) -> Diagnostics {
    let mut diagnostics = Diagnostics::new();
    let printed = project.manifest.printed.iter();
    for (text, place) in printed.filter(|(text, _)| is_placeholder(text)) {
        let text = quoted(text);
        diagnostics.push(Problem::Placeholder { text }.error_at(place.clone()));
    }
    diagnostics
}
