//! The list of all problems, a line each: class, name, and the values that its
//! message tells. What each says stands in `wording/messages/*/problems-*.ftl`,
//! under its name in kebab case.

use super::declare::problems;
use super::problem::Class;
use super::value::Value;

problems! {
    // Not in the catalogue yet.
    Data Untranslated { id, message, help };

    // Calling the program, and files that cannot be written.
    Use UnknownLab { lab, near };
    Use UnknownDocument { document, near };

    // Cells, rows and tables: problems-cells.ftl

    // Files and sheets: problems-files.ftl

    // Files of other programs, and their entries in the manifest:
    // problems-imports.ftl

    // The manifest, and what the project keeps beside it: problems-manifest.ftl

    // Templates, claims and documents: problems-templates.ftl
    Data UnknownChart { chart, near, known };

    // What does not fit together, and what must not be shown:
    // problems-checks.ftl

    // Results of other editions and programmes: problems-results.ftl
}
