//! The end of the list of problems: those of results files, of many programmes,
//! and of what is made beside reports.

/// Declares the problems that it is given, and then these.
macro_rules! with_results {
    ($($before:tt)*) => {
        super::declare::problems! {
            $($before)*

            // Results of other editions and programmes: problems-results.ftl
            Use NotResults { line, column };
            Use ResultsNewer { version, known };
            Io ReceivedNotWritten { error };
            Io ResultsNotReadable { error };
            Use ResultsTooLarge { most };
            Use ResultsTooMany;
            Use ResultsWithout { key, within };
            Use ResultsTwice { id };
            Use ResultsImpossible { id, why };
            Use ResultsInPdf { count };
            Use NoResultsInFolder;
            Use ResultsOfLab { lab, programme };
            Use OtherResults { id, date, other };
            Use SameResults { other };
            Use EarlierResults { id, other };
            Use DraftBesideFinal { id, date, other };
            Use EditionAhead { date, day };
            Use ProgrammeTwice { id, first, other };
            Use ProgrammeAlike { id, first, other };
            Use LabBeside { lab, other };
            Use PdfsWithoutResults { count, files };
            Use PdfOfOther { printed, carried };
            Use PdfOfNone;
            Use CodeUnlike { code, units, directions, programmes };
            Use CodesUnlike { id, programmes };
            Use CodeScales { code, scales, programmes };
            Use IndicatorUnlike { id, what, programmes };

            // Tracing a figure, verifying the reports, beginning a project:
            // problems-results.ftl
            Use NoCellAddress { text };
            Use CellWithoutSheet { text, right };
            Use CellOfNoSheet { text, near, known };
            Use NothingToTrace;
            Use NoSuchCode { code, near };
            Use NoOutput;
            Io NoTemporaryFolder { error };
            Use FolderNotEmpty;
            Io ProjectNotWritten { error };
            Fault WorkbookNotMade { reason };
            Io ClockNotSet;
        }
    };
}

pub(super) use with_results;
