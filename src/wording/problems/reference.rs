//! The reference of all problems, from their list and the catalogue.

use strum::VariantNames;

use crate::diagnostic::{Class, Problem};
use crate::model::Language;
use crate::wording::{Argument, Catalogue};

/// `docs/problems.md`: every problem by its id, as it is told in Swedish and
/// in English. What a message fills in stands in angle marks; where a message
/// differs by what was found, the commonest form is shown.
pub fn problems_markdown() -> String {
    let mut text = String::from(
        "# Problems\n\n\
         Made from the list of problems and the catalogue by\n\
         `SNAPSHOTS=overwrite cargo test --release --test docs`; do not edit.\n\n\
         What ends a command with exit code 1 are problems of the data, the manifest\n\
         or the templates; others end it with 2. What a message fills in stands in ‹ ›.\n",
    );
    let swedish = Catalogue::new(Language::Swedish);
    let english = Catalogue::new(Language::English);
    let mut kinds: Vec<_> = Problem::VARIANTS.iter().zip(Problem::KINDS).collect();
    kinds.sort();
    for (id, (class, values)) in kinds {
        let class = match class {
            Class::Data => "data",
            Class::Use => "use",
            Class::Io => "files",
            Class::Fault => "fault of the program",
        };
        text.push_str(&format!("\n## `{id}` ({class})\n\n"));
        for catalogue in [&swedish, &english] {
            text.push_str(&told(id, values, catalogue));
        }
    }
    text
}

/// A message and its help as lines of a list.
fn told(id: &str, values: &[&str], catalogue: &Catalogue) -> String {
    let marked: Vec<String> = values.iter().map(|value| format!("‹{value}›")).collect();
    let arguments = values.iter().zip(&marked);
    let arguments: Vec<(&str, Argument<'_>)> = arguments
        .map(|(value, marked)| (*value, marked.into()))
        .collect();
    let message = catalogue.format(id, &arguments);
    let help = catalogue.lookup_attribute(id, "help", &arguments);
    let help = help.map(|help| help.replace('\n', "  \n  "));
    let help = help.map_or(String::new(), |help| format!("  \n  *{help}*"));
    format!("- {message}{help}\n")
}
