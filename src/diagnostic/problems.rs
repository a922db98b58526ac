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

    // What does not fit together, and what must not be shown:
    // problems-checks.ftl

    // Results of other editions and programmes: problems-results.ftl
    Use NotResults { line, column };
    Io ResultsNotReadable { error };

    // Tracing a figure, verifying the reports, beginning a project:
    // problems-results.ftl
    Use NoCellAddress { text };
    Use NothingToTrace;
    Use NoOutput;
    Io NoTemporaryFolder { error };
    Use FolderNotEmpty;
    Io ProjectNotWritten { error };
    Fault WorkbookNotMade { reason };
    Io ClockNotSet;
}
