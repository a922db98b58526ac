//! One line per problem: `place: severity[id]: message`.

use super::Told;
use crate::diagnostic::Place;
use crate::wording::Catalogue;

/// Renders one problem on one line, without a line break at its end, in the language of
/// its message. Programs read JSON, whose words are the same in every language.
pub fn render_short(told: &Told, catalogue: &Catalogue) -> String {
    let Told {
        id,
        severity,
        message,
        place,
        ..
    } = told;
    let severity = catalogue.text(&format!("severity-{}", severity.id()));
    let place = match place {
        Place::Project => catalogue.text("place-project"),
        place => place.to_string(),
    };
    format!("{place}: {severity}[{id}]: {message}")
}

/// One line in English, for tests.
#[cfg(test)]
pub fn told_short(diagnostic: &crate::diagnostic::Diagnostic) -> String {
    let english = crate::wording::Catalogue::new(crate::model::Language::English);
    render_short(&super::tell(diagnostic, &english), &english)
}

#[cfg(test)]
impl crate::diagnostic::Problem {
    /// Its message and help in English, for tests.
    pub fn told(&self) -> (String, Option<String>) {
        let english = crate::wording::Catalogue::new(crate::model::Language::English);
        super::tell_problem(self, &english)
    }
}
