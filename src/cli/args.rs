//! The arguments. What `--help` says of each stands in
//! `wording/messages/*/help.ftl`.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

use crate::pipeline::Part;

/// From a folder of lab workbooks to finished, accessible reports.
///
/// Without a command it builds the project in the current folder.
#[derive(Debug, Parser)]
#[command(name = "labbrapport", bin_name = "labbrapport", version)]
pub struct Args {
    /// The project folder, which holds labbrapport.toml [default: the current
    /// folder, or the nearest above it that does].
    #[arg(long, value_name = "DIR", global = true)]
    pub project: Option<PathBuf>,

    /// How much is said.
    #[command(flatten)]
    pub manner: Manner,

    /// What to do; `build` where nothing is said.
    #[command(subcommand)]
    pub command: Option<Command>,

    /// The options of a build without the word `build`.
    #[command(flatten)]
    pub build: BuildArgs,
}

/// How much is said, and whether in colour.
#[derive(Debug, Default, PartialEq, Eq, Clone, Copy, clap::Args)]
pub struct Manner {
    /// Whether problems are shown in colour.
    #[arg(long, value_enum, value_name = "WHEN", global = true, default_value_t)]
    pub color: Colour,
    /// Says nothing but what is wrong, and results.
    #[arg(long, short, global = true, conflicts_with = "verbose")]
    pub quiet: bool,
    /// Says more: notes too, and each on its own.
    #[arg(long, short, global = true)]
    pub verbose: bool,
}

/// When to use colour.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Colour {
    /// On a terminal that shows colours.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Makes every report and writes it under output/.
    Build(BuildArgs),
    /// Puts the parts of a build that many machines shared together, as if one
    /// had made them all.
    Gather(GatherArgs),
    /// Builds, and builds anew whenever a file of the project changes, until
    /// Ctrl+C.
    Watch(BuildArgs),
    /// Shows the project in the browser while one works on it: what is wrong
    /// and where, beside the pages as they will be. Nothing is written to the
    /// project until one asks for it; until Ctrl+C.
    Open(OpenArgs),
    /// Reads and validates everything, and writes nothing.
    Check(CheckArgs),
    /// Lists every file that a build writes, one on a line, for programs that
    /// must know beforehand.
    Outputs(OutputsArgs),
    /// Writes a project to start from into a new folder. On a terminal it asks
    /// for the programme's and the labs' names where they are not given.
    New(NewArgs),
    /// Lists every quote with its cell, whether it is chosen or why not, and
    /// the manifest's entry that chooses it.
    Quotes(QuotesArgs),
    /// Leads from a printed figure, an id or a cell to formula and cells, from a
    /// quote to its cell, and from a recommendation to the segments behind it.
    Trace(TraceArgs),
    /// Makes everything once more and says whether output/ is the same.
    Verify(VerifyArgs),
    /// Takes the results out of an account or a results file that was sent in,
    /// and says what was received and what is missing.
    Receive(ReceiveArgs),
    /// Says what differs between two editions' results.json.
    Diff {
        /// The earlier edition's results.json.
        #[arg(value_name = "OLD")]
        old: PathBuf,
        /// The later edition's results.json.
        #[arg(value_name = "NEW")]
        new: PathBuf,
        /// How the differences are shown.
        #[arg(long, value_enum, default_value_t = ResultFormat::Human)]
        format: ResultFormat,
    },
    /// Adds up what the results of many programmes tell, for who funds them.
    Portfolio(PortfolioArgs),
    /// Shows what exports of other systems would become, and prints the
    /// manifest's entries for them.
    Import {
        /// The exports, before and after together: survey answers from Microsoft Forms, Google Forms,
        /// LimeSurvey, SurveyMonkey, REDCap or any table with a row per
        /// respondent; codings as REFI-QDA (.qdpx, .qdc) or a table from
        /// Taguette, ATLAS.ti, MAXQDA or QualCoder.
        #[arg(value_name = "FILE", required = true)]
        files: Vec<PathBuf>,
        /// How it is shown; `short` is as `human`.
        #[arg(long, value_enum, default_value_t = Format::Human)]
        format: Format,
    },
    /// Prints completions for a shell.
    Completions {
        /// The shell.
        shell: Shell,
    },
    /// Prints the manual page, or writes one for every command.
    Man {
        /// Writes the pages of all commands into this folder.
        #[arg(long, value_name = "DIR")]
        output: Option<PathBuf>,
    },
}

/// The options of a build.
#[derive(Debug, Default, PartialEq, Eq, Clone, clap::Args)]
pub struct BuildArgs {
    /// Makes only the documents of this lab; may be repeated.
    #[arg(long, value_name = "ID")]
    pub lab: Vec<String>,
    /// Makes only the documents of this name; may be repeated.
    #[arg(long, value_name = "NAME")]
    pub document: Vec<String>,
    /// Makes only a part of the documents, the second of three with 2/3, into a
    /// folder of its own; `gather` puts the parts together.
    #[arg(long, value_name = "I/N", conflicts_with_all = ["lab", "document", "keep_sources"])]
    pub shard: Option<Part>,
    /// The folder of the part [default: parts/2-of-3 in the project].
    #[arg(long, value_name = "DIR", requires = "shard")]
    pub into: Option<PathBuf>,
    /// How many documents are made at the same time [default: one per core].
    #[arg(long, value_name = "N")]
    pub jobs: Option<NonZeroUsize>,
    /// Makes the edition in this language, under output/en/ or output/sv/
    /// where it is not the manifest's.
    #[arg(long, value_enum, value_name = "LANG", alias = "lang")]
    pub edition: Option<Lang>,
    /// How problems and what was written are shown.
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
    /// Also writes what Typst saw, and the fonts, under this folder.
    #[arg(long, value_name = "DIR")]
    pub keep_sources: Option<PathBuf>,
}

/// Which parts to put together.
#[derive(Debug, Clone, clap::Args)]
pub struct GatherArgs {
    /// The folders of the parts [default: all in parts/ in the project].
    #[arg(value_name = "DIR")]
    pub parts: Vec<PathBuf>,
    /// Gathers the edition in this language instead of the manifest's.
    #[arg(long, value_enum, value_name = "LANG", alias = "lang")]
    pub edition: Option<Lang>,
    /// How many documents are looked at at the same time [default: one per core].
    #[arg(long, value_name = "N")]
    pub jobs: Option<NonZeroUsize>,
    /// How problems and what was written are shown.
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

/// What to check.
#[derive(Debug, Clone, clap::Args)]
pub struct CheckArgs {
    /// Checks the edition in this language instead of the manifest's.
    #[arg(long, value_enum, value_name = "LANG", alias = "lang")]
    pub edition: Option<Lang>,
    /// Shows every note by itself, also where many are of a kind.
    #[arg(long)]
    pub all: bool,
    /// How problems are shown.
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

/// Which files to list.
#[derive(Debug, Clone, clap::Args)]
pub struct OutputsArgs {
    /// Those of the edition in this language instead of the manifest's.
    #[arg(long, value_enum, value_name = "LANG", alias = "lang")]
    pub edition: Option<Lang>,
    /// How they are shown.
    #[arg(long, value_enum, default_value_t = ResultFormat::Human)]
    pub format: ResultFormat,
}

/// How a project is shown.
#[derive(Debug, Clone, clap::Args)]
pub struct OpenArgs {
    /// Shows the edition in this language instead of the manifest's.
    #[arg(long, value_enum, value_name = "LANG", alias = "lang")]
    pub edition: Option<Lang>,
    /// Prints the address, and opens no browser and no folder.
    #[arg(long)]
    pub no_browser: bool,
}

/// What a new project holds from the start.
#[derive(Debug, Clone, clap::Args)]
pub struct NewArgs {
    /// The folder.
    #[arg(value_name = "DIR")]
    pub folder: PathBuf,
    /// The programme's name, as the reports' title page shows it.
    #[arg(long, value_name = "TITLE")]
    pub title: Option<String>,
    /// The labs' names, separated by commas: "Norr, Syd".
    #[arg(long, value_name = "NAMES")]
    pub labs: Option<String>,
    /// The language of workbook and reports.
    #[arg(long, alias = "language", value_enum, default_value_t = Lang::Sv)]
    pub lang: Lang,
}

/// Which quotes to list.
#[derive(Debug, Clone, clap::Args)]
pub struct QuotesArgs {
    /// Only those of this lab; may be repeated.
    #[arg(long, value_name = "ID")]
    pub lab: Vec<String>,
    /// Only those of this code, by its id or name; may be repeated.
    #[arg(long, value_name = "ID")]
    pub code: Vec<String>,
    /// How the quotes are shown.
    #[arg(long, value_enum, default_value_t = ResultFormat::Human)]
    pub format: ResultFormat,
}

/// What to trace.
#[derive(Debug, Clone, clap::Args)]
pub struct TraceArgs {
    /// A text as printed ("80 %"), a quote or its first words, a recommendation's
    /// title, an id or a part of it, or a cell's address.
    #[arg(value_name = "TEXT")]
    pub text: Option<String>,
    /// The figures that rest on this cell, file.xlsx#Sheet!F14.
    #[arg(long, value_name = "ADDRESS")]
    pub cell: Option<String>,
    /// Also shows what stands in the cells, never of personal columns.
    #[arg(long)]
    pub values: bool,
    /// How the figures are shown.
    #[arg(long, value_enum, default_value_t = ResultFormat::Human)]
    pub format: ResultFormat,
}

/// What was sent in.
#[derive(Debug, Clone, clap::Args)]
pub struct ReceiveArgs {
    /// The account as PDF, or a results.json.
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// Writes the results here; a file that is there already is left as it is.
    #[arg(long, value_name = "JSON")]
    pub output: Option<PathBuf>,
    /// How the receipt is shown.
    #[arg(long, value_enum, default_value_t = ResultFormat::Human)]
    pub format: ResultFormat,
}

/// What to verify.
#[derive(Debug, Clone, clap::Args)]
pub struct VerifyArgs {
    /// Verifies the edition in this language instead of the manifest's.
    #[arg(long, value_enum, value_name = "LANG", alias = "lang")]
    pub edition: Option<Lang>,
    /// How many documents are made at the same time [default: one per core].
    #[arg(long, value_name = "N")]
    pub jobs: Option<NonZeroUsize>,
    /// How the differences are shown.
    #[arg(long, value_enum, default_value_t = ResultFormat::Human)]
    pub format: ResultFormat,
}

/// Which results to add up.
#[derive(Debug, Clone, clap::Args)]
pub struct PortfolioArgs {
    /// Files results.json, PDFs that carry one, and folders that hold the
    /// programmes' output folders.
    #[arg(value_name = "RESULTS", required = true)]
    pub results: Vec<PathBuf>,
    /// The folder that is written: new, empty, or an earlier portfolio.
    #[arg(long, value_name = "DIR")]
    pub output: PathBuf,
    /// The language of messages and tables; else that of the system.
    #[arg(long, value_enum)]
    pub lang: Option<Lang>,
    /// How the outcome is shown; JSON is what portfolio.json holds.
    #[arg(long, value_enum, default_value_t = ResultFormat::Human)]
    pub format: ResultFormat,
}

/// How a result is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ResultFormat {
    /// Lines of text.
    Human,
    /// JSON.
    Json,
}

/// How problems are shown.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Over several lines, with help, and colour on a terminal.
    #[default]
    Human,
    /// A line each.
    Short,
    /// A JSON array.
    Json,
}

/// A language of workbooks and reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Lang {
    /// Swedish.
    Sv,
    /// English.
    En,
}

impl From<Lang> for crate::model::Language {
    fn from(lang: Lang) -> Self {
        match lang {
            Lang::Sv => Self::Swedish,
            Lang::En => Self::English,
        }
    }
}
