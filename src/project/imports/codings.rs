//! What a file of codings means for the project, as an `[[import]]` entry of
//! the manifest says it.

use indexmap::IndexMap;

/// Which tool's format a file is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodingsFormat {
    /// A REFI-QDA project, `.qdpx` or its bare `.qde`.
    RefiProject,
    /// A REFI-QDA codebook, `.qdc`.
    RefiCodebook,
    /// Taguette's table of highlights.
    Taguette,
    /// Taguette's table of tags.
    TaguetteCodebook,
    /// ATLAS.ti's table of quotations.
    AtlasTi,
    /// MAXQDA's table of coded segments.
    MaxQda,
    /// QualCoder's table of coded segments.
    QualCoder,
}

impl CodingsFormat {
    /// Every format, in the order they are offered.
    pub const ALL: [Self; 7] = [
        Self::RefiProject,
        Self::RefiCodebook,
        Self::Taguette,
        Self::TaguetteCodebook,
        Self::AtlasTi,
        Self::MaxQda,
        Self::QualCoder,
    ];

    /// The word that the manifest and results have for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::RefiProject => "refi-qda",
            Self::RefiCodebook => "refi-qda-codebook",
            Self::Taguette => "taguette",
            Self::TaguetteCodebook => "taguette-codebook",
            Self::AtlasTi => "atlas-ti",
            Self::MaxQda => "maxqda",
            Self::QualCoder => "qualcoder",
        }
    }

    /// What people call it.
    pub fn name(self) -> &'static str {
        match self {
            Self::RefiProject => "a REFI-QDA project",
            Self::RefiCodebook => "a REFI-QDA codebook",
            Self::Taguette => "highlights from Taguette",
            Self::TaguetteCodebook => "a codebook from Taguette",
            Self::AtlasTi => "quotations from ATLAS.ti",
            Self::MaxQda => "coded segments from MAXQDA",
            Self::QualCoder => "coded segments from QualCoder",
        }
    }

    /// Whether the file is a document of elements, not of cells.
    pub fn is_refi(self) -> bool {
        matches!(self, Self::RefiProject | Self::RefiCodebook)
    }

    /// Whether the file is a codebook alone.
    pub fn is_codebook(self) -> bool {
        matches!(self, Self::RefiCodebook | Self::TaguetteCodebook)
    }
}

/// What a file of codings means. Whatever is not said is not known: without
/// consent and permission no quote is shown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CodingsMapping {
    /// The format that the entry was written for.
    pub format: Option<CodingsFormat>,
    /// What tells a source's lab; the first that does wins.
    pub lab: Vec<Told>,
    /// What tells the role of the one interviewed.
    pub role: Option<Told>,
    /// What tells the day of the interview.
    pub date: Option<Told>,
    /// What tells the interview's language.
    pub language: Option<Told>,
    /// What tells whether the one interviewed consents to quotes.
    pub consent: Option<Told>,
    /// Whether the file's segments may be quoted, consent provided.
    pub quotable: bool,
    /// Who coded, where the file does not say.
    pub coder: Option<String>,
    /// Codes that are left out with those below them, by name.
    pub leave_out: Vec<String>,
}

/// What tells something of a source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told {
    /// The same for every source of the file.
    Fixed(String),
    /// As something in the file tells.
    By(Rule),
}

/// Something in the file, and what its values mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// What tells.
    pub by: By,
    /// What a value means; one that is not here is taken as it stands.
    pub values: IndexMap<String, String>,
}

/// What in a file tells something of a source. Patterns hold a word in braces
/// where the value stands, `Labb: {lab}`, and `*` for anything.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum By {
    /// The value of the variable of this name, the source's or its case's.
    Variable(String),
    /// The name of a case that the source belongs to.
    Case(String),
    /// The name of a set or document group that the source belongs to.
    Set(String),
    /// The source's own name.
    Source(String),
}

impl By {
    /// The manifest's key, and what it holds.
    pub fn key(&self) -> (&'static str, &str) {
        match self {
            Self::Variable(name) => ("variable", name),
            Self::Case(pattern) => ("case", pattern),
            Self::Set(pattern) => ("set", pattern),
            Self::Source(pattern) => ("source", pattern),
        }
    }

    /// Whether its values may be repeated in messages: names of cases and
    /// sources are often those of people.
    pub fn may_be_quoted(&self) -> bool {
        matches!(self, Self::Variable(_) | Self::Set(_))
    }
}
