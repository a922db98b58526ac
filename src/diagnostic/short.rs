//! One line per problem: `place: severity[id]: message`.

use super::Diagnostic;

/// Renders one problem on one line, without a line break at its end.
pub fn render_short(diagnostic: &Diagnostic) -> String {
    let Diagnostic {
        id,
        severity,
        message,
        place,
        ..
    } = diagnostic;
    format!("{place}: {}[{id}]: {message}", severity.word())
}
