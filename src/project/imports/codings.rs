//! What a file of codings means for the project, as an `[[import]]` entry of
//! the manifest says it.

use strum::IntoEnumIterator;

use super::Telling;

/// Which tool's format a file is in. Each is an entry of the catalogue,
/// `format-…`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, strum::EnumIter, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case", prefix = "format-")]
pub enum CodingsFormat {
    /// A REFI-QDA project, `.qdpx` or its bare `.qde`.
    #[strum(serialize = "refi-qda")]
    RefiProject,
    /// A REFI-QDA codebook, `.qdc`.
    #[strum(serialize = "refi-qda-codebook")]
    RefiCodebook,
    /// Taguette's table of highlights.
    Taguette,
    /// Taguette's table of tags.
    TaguetteCodebook,
    /// ATLAS.ti's table of quotations.
    AtlasTi,
    /// MAXQDA's table of coded segments.
    #[strum(serialize = "maxqda")]
    MaxQda,
    /// QualCoder's table of coded segments.
    #[strum(serialize = "qualcoder")]
    QualCoder,
}

impl CodingsFormat {
    /// The word that the manifest and results have for it.
    pub fn word(self) -> &'static str {
        let key: &'static str = self.into();
        key.trim_start_matches("format-")
    }

    /// The format that a manifest names.
    pub fn named(word: &str) -> Option<Self> {
        let word = word.trim().to_lowercase();
        Self::iter().find(|format| format.word() == word)
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
    pub lab: Vec<Telling>,
    /// What tells the role of the one interviewed.
    pub role: Option<Telling>,
    /// What tells the day of the interview.
    pub date: Option<Telling>,
    /// What tells the interview's language.
    pub language: Option<Telling>,
    /// What tells whether the one interviewed consents to quotes.
    pub consent: Option<Telling>,
    /// Whether the file's segments may be quoted, consent provided.
    pub quotable: bool,
    /// Who coded, where the file does not say.
    pub coder: Option<String>,
    /// Codes that are left out with those below them, by name.
    pub leave_out: Vec<String>,
}
