//! How finely the answers to an item are told.

use std::ops::RangeInclusive;

use crate::analysis::{SurveyMeasure, Third};

/// What is told of the answers to an item in one lab, or all, on one occasion.
/// How many answered is always told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Level {
    /// How many gave each answer, and so everything.
    Full,
    /// How many lie below, on and above the middle; and the mean.
    ThirdsAndMean,
    /// How many lie beyond the middle in the item's direction; and the mean.
    PositiveAndMean,
    /// How many lie below, on and above the middle.
    Thirds,
    /// The mean.
    Mean,
    /// How many lie beyond the middle in the item's direction.
    Positive,
    /// Nothing more.
    Number,
}

/// Which answers are counted together: each by itself, or as coarser blocks.
/// Every one is made of whole blocks of the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Grain {
    Answers,
    Thirds,
    Positive,
    Everyone,
}

impl Level {
    /// Every level, the one that tells the reader most first.
    pub const ALL: [Self; 7] = [
        Self::Full,
        Self::ThirdsAndMean,
        Self::PositiveAndMean,
        Self::Thirds,
        Self::Mean,
        Self::Positive,
        Self::Number,
    ];

    /// What it is worth to the reader. What changed person by person is worth
    /// more than anything beside it (`PAIRED`).
    pub fn worth(self) -> u32 {
        match self {
            Self::Full => 40,
            Self::ThirdsAndMean => 34,
            Self::PositiveAndMean => 26,
            Self::Thirds => 24,
            Self::Mean => 18,
            Self::Positive => 14,
            Self::Number => 0,
        }
    }

    /// Which answers are counted together.
    pub fn grain(self) -> Grain {
        match self {
            Self::Full => Grain::Answers,
            Self::ThirdsAndMean | Self::Thirds => Grain::Thirds,
            Self::PositiveAndMean | Self::Positive => Grain::Positive,
            Self::Mean | Self::Number => Grain::Everyone,
        }
    }

    /// Whether the sum of all answers is known.
    pub fn tells_sum(self) -> bool {
        match self {
            Self::Full | Self::ThirdsAndMean | Self::PositiveAndMean | Self::Mean => true,
            Self::Thirds | Self::Positive | Self::Number => false,
        }
    }

    /// Whether nothing follows from `other` that does not follow from this.
    pub fn implies(self, other: Self) -> bool {
        self.grain() <= other.grain() && (self.tells_sum() || !other.tells_sum())
    }

    /// The coarsest level from which both follow.
    pub fn with(self, other: Self) -> Self {
        let mut levels = Self::ALL.into_iter().rev();
        let both = levels.find(|level| level.implies(self) && level.implies(other));
        both.unwrap_or(Self::Full)
    }

    /// Whether a figure is shown.
    pub fn shows(self, measure: SurveyMeasure) -> bool {
        match measure {
            SurveyMeasure::N => true,
            SurveyMeasure::Mean => self.tells_sum(),
            SurveyMeasure::SharePositive => self.grain() <= Grain::Positive,
            SurveyMeasure::Third(_) => self.grain() <= Grain::Thirds,
            SurveyMeasure::Answer(_) | SurveyMeasure::Median => self == Self::Full,
            // They follow from this mean and the one before.
            SurveyMeasure::Difference
            | SurveyMeasure::DifferenceP
            | SurveyMeasure::DifferencePAdjusted
            | SurveyMeasure::DifferenceEffect => self.tells_sum(),
            // Told of large groups alone, whatever else is.
            SurveyMeasure::Alpha => true,
        }
    }
}

/// The answers that an item can have, lowest first, known by their position:
/// of an index the sums over its items.
#[derive(Debug, Clone)]
pub(super) struct Scale {
    /// The third that each lies in.
    pub thirds: Vec<Third>,
    /// The third beyond the middle in the item's direction.
    pub wanted: Third,
}

impl Scale {
    /// The blocks that are counted together, each a run of answers.
    pub fn blocks(&self, grain: Grain) -> Vec<RangeInclusive<usize>> {
        let mut blocks: Vec<RangeInclusive<usize>> = Vec::new();
        for at in 0..self.thirds.len() {
            let joins = at > 0
                && match grain {
                    Grain::Answers => false,
                    Grain::Thirds => self.thirds[at] == self.thirds[at - 1],
                    Grain::Positive => self.is_positive(at) == self.is_positive(at - 1),
                    Grain::Everyone => true,
                };
            match blocks.last_mut() {
                Some(block) if joins => *block = *block.start()..=at,
                _ => blocks.push(at..=at),
            }
        }
        blocks
    }

    fn is_positive(&self, at: usize) -> bool {
        self.thirds[at] == self.wanted
    }
}
