//! One line per problem: `place: severity[id]: message`.

use super::Told;

/// Renders one problem on one line, without a line break at its end. The word
/// for its severity is the same in every language: programs look for it.
pub fn render_short(told: &Told) -> String {
    let Told {
        id,
        severity,
        message,
        place,
        ..
    } = told;
    format!("{place}: {}[{id}]: {message}", severity.id())
}

/// One line in English, for tests.
#[cfg(test)]
pub fn told_short(diagnostic: &crate::diagnostic::Diagnostic) -> String {
    let english = crate::wording::Catalogue::new(crate::model::Language::English);
    render_short(&super::tell(diagnostic, &english))
}

#[cfg(test)]
impl crate::diagnostic::Problem {
    /// Its message and help in English, for tests.
    pub fn told(&self) -> (String, Option<String>) {
        let english = crate::wording::Catalogue::new(crate::model::Language::English);
        super::tell_problem(self, &english)
    }
}
