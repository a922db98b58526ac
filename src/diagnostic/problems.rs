//! The list of all problems, a line each: class, name, and the values that its
//! message tells. What each says stands in `wording/messages/*/problems-*.ftl`,
//! under its name in kebab case.

use super::class::Class;
use super::declare::problems;
use super::value::Value;

problems! {
    // Calling the program, and files that cannot be written: problems.ftl
    Use UnknownLab { lab, near };
    Use UnknownDocument { document, near };
    Use NoManifest { error };
    Use NothingSelected;
    Use PartialContradicts { count };
    Io OutputBusy { path };
    Io OutputNotWritable { path, error };
    Use OutputInTheWay { path };
    Io OutputUnfinished { path, error };
    Io InputChanged;
    Io SourcesNotWritten { path, error };
    Io NoWorker { error };
    Fault LibraryPanic { document, panic };

    // Cells, rows and tables: problems-cells.ftl
    Data UncalculatedFormula;
    Data ErrorValue { value };
    Data UnusableContent { column };
    Data MissingValue { column, merging };
    Data UnsupportedCharacter { character };
    Data NotANumber { typed, why };
    Data AmbiguousPoint { typed, thousands, decimal };
    Data QualifiersDisagree { column };
    Data MergedNumber;
    Data MixedPercentages { example };
    Data NotACount { why };
    Data NegativeCount;
    Data NotADate { typed };
    Data NotYesOrNo { typed };
    Data UnknownOccasion { typed };
    Data InvalidGroup { typed };
    Data NotAChoice { typed, choices, near };
    Data InvalidId { id, why };
    Data DuplicateId { id, table };
    Data ListNotParted { typed, parted };
    Data UnknownReference { id, table, or, known, near };
    Data PictureOutside;
    Data MissingAltText { column };
    Data NotAWebAddress;
    Data TotalRow { word };
    Data RepeatedRow;
    Data LabWithoutData { lab };
    Data DuplicateKey { key };
    Data EndBeforeStart { what };
    Data CountOfPeople;
    Data UnitMismatch { unit, given };
    Data UnknownRowUnit { taken };
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
    Data TableByHeadings { sheet, table };
    Data EmptySheet { sheet };
    Data TooManySheets;
    Data NoLabsYet;
    Data NoRowsYet { tables };
    Data HiddenParts { parts };
    Data MissingHeader { rows, table, columns };
    Data MissingColumn { column, rename };
    Data DuplicateColumn { heading, column };
    Data UnknownColumn { column, table, holds, near };
    Data UnknownUnit { unit };
    Data WideAndLong { heading };
    Data OccasionTwice { heading, other };
    Data WhichOccasion { column };
    Data NoLabOfSheet { sheet, file };
    Data MappedSheetMissing { sheet, file, near };
    Data MappedColumnUnknown { column, table, known, near };
    Data MappedHeadingMissing { headings, file, near };
    Data MappedNoHeader { file };
    Data MappedTwice { sheet };
    Data RuleWithoutRow { is, near };

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
    Data ManifestEncoding;
    Data ManifestSyntax { message };
    Data CurlyQuotes;
    Data UnknownKey { key, within, near, known };
    Data MissingKey { key, within, example };
    Data WrongType { key, expected };
    Data NotInRange { key, least, most };
    Data NotATable { key, header };
    Data UnknownChoice { key, found, near, choices };
    Data InvalidProgrammeId { id };
    Data InvalidColour { found };
    Data InvalidOutput;
    Data OutputWithoutId;
    Data SameOutput { output };
    Data ReservedOutput { output };
    Data SameDocumentName { name };
    Data UnknownFont { family, near };
    Data OutsideProject { path };
    Data UnreadableNames { error };
    Data UnreadableTemplate { error };
    Data UnknownPictureKind { path };
    Data MissingPicture { path, error };
    Data HugePicture { path };
    Data TooManyPixels { path, width, height };
    Data UnreadablePicture { path };

    // Templates, claims and documents: problems-templates.ftl
    Data UnknownTemplate { template, near };
    Data ReservedCharacter;
    Data UnsafeValue;
    Data Template { message };
    Data TemplateSyntax { message };
    Data TemplateUndefined { message };
    Data NotKnownHere { name };
    Data UnknownPicture { path };
    Data Typst { message, hint };
    Data TypedFigure { typed, figure, others };
    Data TypedInText { typed, figure, others };
    Data UnknownFigure { figure };
    Data UnknownInFigure { what, part, near };
    Data NotAFigure;
    Data UnknownClaim { claim, near, known };
    Data ClaimOnShare { figure, says };
    Data ClaimWithoutBefore { figure };
    Data ClaimNotCarried { figure, says, before, actual };
    Data ClaimWithheld { figure };
    Data ClaimMissing { figure };
    Data RequirementNotMet { says, figures };
    Data UnknownChart { chart, near, known };

    // What does not fit together, and what must not be shown:
    // problems-checks.ftl
    Data TypedAndFed { indicator, item };
    Data UnequalPeriods { indicator };
    Data TargetOnWrongSide { indicator, direction };
    Data InterviewWithoutDate { undated, dated };
    Data CoderNotListed { segments };
    Data CodeSupportsNothing { code };
    Data FactorWithoutEvidence { factor };
    Data ConclusionWithoutEvidence { conclusion };
    Data RecommendationWithoutGrounds { recommendation };
    Data RecommendationOnWeakEvidence { recommendation };
    Data RecommendationOnNoEvidence { recommendation };
    Data NoSuchQuote { cell };
    Data PersonalText { what, cell };
    Data AllowTextNotNeeded;
    Data ExemptionNotAskedFor { indicator, lab };
    Data ExemptionNotGranted { indicator, lab };
    Data WithheldPrimary { figure };
    Data WithheldDerived { figure };
    Data WithheldComplementary { figure };
    Data WithheldMore { count };
    Data WithheldClasses { count };
    Data WithheldTogether { count };
    Data DisclosureAudit { figure };

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
