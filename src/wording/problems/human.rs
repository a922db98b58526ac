//! Problems for people at a terminal, drawn by `annotate-snippets`.

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::Told;
use crate::diagnostic::{Place, Severity};
use crate::wording::Catalogue;

/// Renders one problem over several lines, with a blank line after it.
/// `colour` adds terminal colours.
pub fn render_human(told: &Told, catalogue: &Catalogue, colour: bool) -> String {
    let (level, key) = match told.severity {
        Severity::Error => (Level::ERROR, "severity-error"),
        Severity::Warning => (Level::WARNING, "severity-warning"),
        Severity::Note => (Level::NOTE, "severity-note"),
    };
    let level = level.with_name(catalogue.text(key));
    let title = level.primary_title(&told.message).id(told.id);
    let mut group = Group::with_title(title);
    group = match &told.place {
        Place::Line {
            file,
            line,
            column,
            snippet: Some(text),
        } => {
            let span = column_span(text, *column);
            group.element(
                Snippet::source(text.as_str())
                    .line_start(*line as usize)
                    .path(file.as_str())
                    .annotation(AnnotationKind::Primary.span(span)),
            )
        }
        Place::Project => group.element(Origin::path(catalogue.text("place-project"))),
        place => group.element(Origin::path(place.to_string())),
    };
    let (note, help) = (
        catalogue.text("severity-note"),
        catalogue.text("severity-help"),
    );
    for (place, what) in &told.related {
        group = group.element(
            Level::NOTE
                .with_name(&note)
                .message(format!("{place}: {what}")),
        );
    }
    if let Some(text) = &told.help {
        group = group.element(Level::HELP.with_name(&help).message(text));
    }
    let renderer = if colour {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    format!("{}\n\n", renderer.render(&[group]))
}

/// The bytes to underline: the word that starts at `column` (from 1, in
/// characters), or the whole line.
fn column_span(text: &str, column: u32) -> std::ops::Range<usize> {
    let Some(skip) = (column as usize).checked_sub(1) else {
        return text.len() - text.trim_start().len()..text.trim_end().len();
    };
    let start = text
        .char_indices()
        .nth(skip)
        .map_or(text.len(), |(at, _)| at);
    let length = text[start..].find(|c: char| !(c.is_alphanumeric() || "_-.".contains(c)));
    let end = length.map_or(text.len(), |length| start + length.max(1));
    // A multi-byte character that is no word character is underlined whole.
    let end = (end..=text.len())
        .find(|&at| text.is_char_boundary(at))
        .unwrap_or(text.len());
    start..end
}
