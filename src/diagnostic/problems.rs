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
    Data KeyOfOtherImport { key, kind };
    Data ToldByMany { key };
    Data ToldByNothing { key };
    Data PatternWithoutPlace { pattern, key, by };
    Data EmptyExport;
    Data EmptyExportSheet;
    Data ExportTooLarge { what, most, file };
    Data EncryptedArchive;
    Data DamagedArchive;
    Data UnsupportedArchive;
    Data PathOutsideArchive { path };
    Data ArchiveBomb { file, times };
    Data MalformedXml;
    Data XmlDoctype;
    Data XmlEntity { entity };
    Data NoProject;
    Data SeveralProjects { count };
    Data UnknownFormat;
    Data OtherFormat { found, said, word };
    Data RowWithoutSource;
    Data DuplicateCode { code };
    Data DuplicateGuid { element, guid };
    Data DuplicateSource { element, guid };
    Data DanglingReference { element, guid, to };
    Data PositionOutsideText { element, guid, why };
    Data PositionsDoNotFit { element, guid, misplaced, count };
    Data MissingSourceText { element, guid, count };
    Data TooManyQuotes;
    Data UnknownVariable { file, by, name, near };
    Data UnknownCode { file, code, near };
    Data AmbiguousImportedCode { code };
    Data UnreadableValue { key };
    Data OtherLab { earlier };
    Data SeveralLabs;
    Data NothingTellsLab { file };
    Data SourceWithoutLab { guid, count };
    Data SourceOfUnknownLab;
    Data UncodedSources { count };
    Data SegmentsWithoutText { without, count };
    Data QuotesWithoutConsent { without, count };
    Data NoSurveyExport;
    Data NoResponses;
    Data RowsLeftOut { count, why };
    Data NoExportColumn { column, near };
    Data SeveralExportColumns { column, pattern };
    Data NoItems;
    Data InvalidItemId { id };
    Data InvalidItemScale { item };
    Data LabelOffScale { item, low, high };
    Data ItemTwice { item };
    Data ItemColumnTwice { item };
    Data UnansweredItem { item };
    Data UnknownLabel { item, low, high, labels };
    Data ExportAnswerOffScale { item, low, high, labels };
    Data UnknownExportOccasion { found };
    Data NearRespondent;
    Data OtherScale { item, low, high };
    Data ItemSaidOtherwise { item, key };
    Data ItemOfOtherIndex { item, index };

    // The manifest, and what the project keeps beside it: problems-manifest.ftl

    // Templates, claims and documents: problems-templates.ftl

    // What does not fit together, and what must not be shown:
    // problems-checks.ftl

    // Results of other editions and programmes: problems-results.ftl
}
