//! What a new project says where somebody should say what it is about:
//! `labbrapport new` writes it, and `check` finds it left.

use crate::model::choice::Words;

/// The title of a new project.
pub const TITLE: Words = Words {
    sv: "Programmets namn",
    en: "Name of the programme",
};
/// Its subtitle, in a comment.
pub const SUBTITLE: Words = Words {
    sv: "En rad under rubriken",
    en: "A line under the title",
};
/// What the help for a picture without one shows of an alt text.
pub const ALT: Words = Words {
    sv: "…", en: "…"
};

/// Whether a text is what a new project says, or an example of ours.
pub fn is_placeholder(text: &str) -> bool {
    let text = text.trim().to_lowercase();
    let all = [TITLE, SUBTITLE, ALT];
    all.iter()
        .flat_map(|words| [words.sv, words.en])
        .any(|words| words.to_lowercase() == text)
}
