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
    Data UncalculatedFormula;
    Data ErrorValue { value };
    Data UnusableContent { column };
    Data MissingValue { column, merging };
    Data UnsupportedCharacter { character };
    Data NotANumber { typed, why };
    Data NotACount { why };
    Data NegativeCount;
    Data NotADate { typed };
    Data NotYesOrNo { typed };
    Data UnknownOccasion { typed };
    Data InvalidGroup { typed };
    Data NotAChoice { typed, choices, near };
    Data InvalidId { id, why };
    Data DuplicateId { id, table };
    Data UnknownReference { id, table, or, known, near };
    Data PictureOutside;
    Data MissingAltText { column };
    Data NotAWebAddress;
    Data DuplicateKey { key };
    Data EndBeforeStart { what };
    Data CountOfPeople;
    Data UnitMismatch { unit };
    Data ShareOutOfRange;
    Data ZeroDenominator;
    Data NumeratorTooLarge;
    Data ValueDisagrees;
    Data NoValue { only };
    Data ShareWithoutN;
    Data TwoTargets;
    Data DuplicateMeasurement { occasion };
    Data UndatedFollowUp;
    Data InvalidScale;
    Data LabelCount { values, labels };
    Data RepeatedLabel { label };
    Data AnswerOffScale { item, low, high, labels };
    Data ItemWithoutAnswers { item };
    Data RepeatedRespondent;
    Data IndicatorCannotBeFed { item, indicator, scale, share };
    Data FeedsTheOtherWay { item, indicator, goes, other, up };
    Data IndicatorFedTwice { item, other, indicator };
    Data IndexOfOne { index };
    Data IndexOfItself { item };
    Data IndexInIndex { index };
    Data IndexScale { item, scale, index, index_scale };
    Data IndexWithAnswers { index };
    Data CodeCycle { code };
    Data AmbiguousCode { code };
    Data QuoteWithoutConsent { count };

    // Files and sheets: problems-files.ftl
    Data InvalidPattern { pattern };
    Data NoFiles { pattern };
    Data NotADataFile;
    Data CodingsLeftAlone;
    Io UnreadableFile { error };
    Data EmptyFile;
    Data NotAWorkbook { kind };
    Data MisnamedFile { ending };
    Data DamagedFile;
    Data PasswordProtected;
    Data TooLarge;
    Data NotATextFile;
    Data MixedEncoding { line };
    Data UnclosedQuote { cell };
    Data MissingTable { table };
    Data UnknownSheet { sheet, near };
    Data EmptySheet { sheet };
    Data TooManySheets;
    Data NoLabsYet;
    Data NoRowsYet { tables };
    Data MissingHeader { rows, table, columns };
    Data MissingColumn { column, rename };
    Data DuplicateColumn { heading, column };
    Data UnknownColumn { column, table, near };
    Data UnknownUnit { unit };

    // Files of other programs, and their entries in the manifest:
    // problems-imports.ftl

    // The manifest, and what the project keeps beside it: problems-manifest.ftl

    // Templates, claims and documents: problems-templates.ftl

    // What does not fit together, and what must not be shown:
    // problems-checks.ftl

    // Results of other editions and programmes: problems-results.ftl
}
