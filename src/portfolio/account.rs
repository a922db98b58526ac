//! What is kept of a results file: what sums need, and nothing else.

use chrono::NaiveDate;

use crate::diagnostic::Problem;
use crate::model::choice::Chosen;
use crate::model::{Direction, Level, Status, Unit};
use crate::results::{Hedge, IndicatorRow, Programme, ScaleEnds, State, Word};

/// What of an indicator a figure is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Of {
    /// The latest value.
    Actual,
    /// The value before.
    Baseline,
    /// The value aimed at.
    Target,
}

impl Of {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Actual, Self::Baseline, Self::Target];

    /// Its word in results files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Actual => "actual",
            Self::Baseline => "baseline",
            Self::Target => "target",
        }
    }
}

/// A programme as one results file has it.
#[derive(Debug, Clone)]
pub struct Account {
    /// The file, as it was named.
    pub file: String,
    /// SHA-256 of its contents.
    pub digest: String,
    /// The edition.
    pub date: NaiveDate,
    /// Whether that is a draft.
    pub state: Word<State>,
    /// What it says of the programme.
    pub programme: Programme,
    /// What is worth knowing of the PDF that it came in.
    pub noted: Option<Problem>,
    /// How many labs it has.
    pub labs: u64,
    /// Their ids as they are compared, in the order of the alphabet.
    pub lab_ids: Vec<String>,
    /// SHA-256 of all its figures' ids and values.
    pub values: String,
    /// Its indicators, in their order.
    pub measured: Vec<Measured>,
}

/// An indicator, and what a programme says of it over all its labs.
#[derive(Debug, Clone, Default)]
pub struct Measured {
    /// What it is.
    pub about: IndicatorRow,
    /// The name of its focus area.
    pub focus_area: Option<String>,
    /// Actual, baseline and target over all labs, where there are such.
    pub figures: [Option<Told>; 3],
    /// In how many labs the target is reached, of how many that have one; none
    /// where that is withheld.
    pub labs: Option<(u64, u64)>,
    /// What labs tell of it, each by itself.
    pub by_lab: Option<ByLab>,
    /// Whether anyone has said something of its outcome, of whichever lab.
    pub commented: bool,
}

/// The actuals that labs tell in the indicator's unit, each by itself.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ByLab {
    /// How many labs tell it.
    pub labs: u64,
    /// The lowest, as printed.
    pub low: f64,
    /// The highest, as printed.
    pub high: f64,
    /// The weakest status of them.
    pub status: Status,
}

impl ByLab {
    /// These, and one more lab's.
    pub fn with(before: Option<Self>, value: f64, status: Status) -> Self {
        let before = before.unwrap_or(Self {
            labs: 0,
            low: value,
            high: value,
            status,
        });
        Self {
            labs: before.labs.saturating_add(1),
            low: before.low.min(value),
            high: before.high.max(value),
            status: before.status.min(status),
        }
    }
}

/// A figure over all labs. Of a withheld one nothing is kept.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Told {
    /// Its value as far as it is told; none where it is withheld.
    pub value: Option<f64>,
    /// As printed.
    pub printed: Option<f64>,
    /// Of a share: so many.
    pub numerator: Option<u64>,
    /// Of a share: of so many.
    pub denominator: Option<u64>,
    /// How many it rests on.
    pub n: Option<u64>,
    /// How exactly it is known.
    pub hedge: Option<String>,
    /// How certain it is; a word that is not known is taken for preliminary.
    pub status: Option<Status>,
    /// The ends of its scale.
    pub scale: Option<ScaleEnds>,
    /// The first day or month that it is about.
    pub first: Option<String>,
    /// The last day or month that it is about.
    pub last: Option<String>,
    /// Whether it counts in what its indicator counts in.
    pub fits: bool,
}

impl Account {
    /// Whether its edition is no draft.
    pub fn is_final(&self) -> bool {
        word(&self.state) != "draft"
    }
}

impl Measured {
    /// A figure over all labs.
    pub fn figure(&self, of: Of) -> Option<&Told> {
        self.figures.get(of as usize)?.as_ref()
    }

    /// Its value where it is told in the indicator's unit.
    pub fn value(&self, of: Of) -> Option<f64> {
        let told = self.figure(of).filter(|told| told.fits)?;
        told.value
    }

    /// What it counts in; none where the word is not known.
    pub fn unit(&self) -> Option<Unit> {
        Unit::from_word(word(&self.about.unit))
    }

    /// Which way is better; none where the word is not known.
    pub fn direction(&self) -> Option<Direction> {
        Direction::from_word(word(&self.about.direction))
    }

    /// Where in the effect logic it stands; none where the word is not known.
    pub fn level(&self) -> Option<Level> {
        Level::from_word(word(&self.about.level))
    }

    /// Its codes elsewhere, each once.
    pub fn codes(&self) -> Vec<&str> {
        let codes = self.about.codes.iter().flatten();
        let mut codes: Vec<&str> = codes.map(|code| code.trim()).collect();
        codes.retain(|code| !code.is_empty());
        codes.sort_unstable();
        codes.dedup();
        codes
    }

    /// How far of the way from baseline to target the actual is, 1 for all of it;
    /// none where one of them is not told exactly, or there is no way to go.
    pub fn attainment(&self) -> Option<f64> {
        let exact = |of| {
            let told = self.figure(of).filter(|told| told.hedge.is_none())?;
            told.value.filter(|_| told.fits)
        };
        let (from, to) = (exact(Of::Baseline)?, exact(Of::Target)?);
        let way = match self.direction()? {
            Direction::Up => to - from,
            Direction::Down => from - to,
        };
        let attained = (exact(Of::Actual)? - from) / (to - from);
        (way > 0.0 && attained.is_finite()).then_some(attained)
    }

    /// The scale that its values stand on.
    pub fn scale(&self) -> Option<ScaleEnds> {
        let told = self.figures.iter().flatten();
        told.filter_map(|told| told.scale).next()
    }
}

/// The word for programs of a word that was read.
pub fn word<V: crate::results::Vocabulary>(word: &Word<V>) -> &str {
    use crate::results::Worded;
    word.word()
}

/// The word of ours that a file has for how exactly something is known.
pub fn hedge(word: &str) -> Option<Word<Hedge>> {
    use crate::model::Qualifier;
    let said = match word {
        "under" => Hedge::Under,
        word => Hedge::Said(Qualifier::from_word(word)?),
    };
    Some(Word::Ours(said))
}
