//! How many may have given an answer that is not told, as far as what is shown
//! of the same persons tells.

use rayon::prelude::*;

use super::Surveys;
use super::answers::Answers;
use super::consistent::{Persons, Stayed, are_all_tried, concluded};
use super::level::{Grain, Level};
use crate::analysis::{FigureKey, PairedMeasure, Register, SurveyMeasure};
use crate::disclosure::Withheld;
use crate::disclosure::range::Range;
use crate::model::{Occasion, Programme, Scope};

impl Surveys {
    /// The ranges of answers, of thirds of a scale and of shares of positive
    /// answers that are withheld.
    pub fn ranges(
        &self,
        programme: &Programme,
        register: &Register,
        withheld: &Withheld,
    ) -> Vec<(FigureKey, Range)> {
        let of_item = |answers: &Answers| {
            let seen = Seen {
                answers,
                programme,
                register,
                withheld,
                k: self.k,
            };
            seen.ranges()
        };
        let ranges: Vec<_> = self.answers.par_iter().map(of_item).collect();
        ranges.into_iter().flatten().collect()
    }
}

/// An item as a reader sees it.
struct Seen<'a> {
    answers: &'a Answers,
    programme: &'a Programme,
    register: &'a Register,
    withheld: &'a Withheld,
    k: u64,
}

impl Seen<'_> {
    fn ranges(&self) -> Vec<(FigureKey, Range)> {
        let mut found = Vec::new();
        for (&(scope, occasion), persons) in &self.answers.rounds {
            // Of fewer it is not even told how many they are.
            let n = persons.n();
            if n < self.k || !self.shows(self.key(scope, occasion, SurveyMeasure::N)) {
                continue;
            }
            let level = self.level(scope, occasion);
            let mut stayed = self.stayed(scope, occasion);
            if !are_all_tried(persons, &self.answers.scale, level) {
                stayed = Stayed::Nothing;
            }
            for grain in [Grain::Answers, Grain::Thirds, Grain::Positive] {
                if grain < level.grain() {
                    let of_grain = self.of_grain(persons, (level, stayed), grain);
                    let keyed = of_grain.into_iter();
                    found.extend(
                        keyed.map(|(measure, range)| (self.key(scope, occasion, measure), range)),
                    );
                }
            }
        }
        found.retain(|(key, _)| self.withheld.contains_key(key));
        found
    }

    fn of_grain(
        &self,
        persons: &Persons,
        told: (Level, Stayed),
        grain: Grain,
    ) -> Vec<(SurveyMeasure, Range)> {
        let scale = &self.answers.scale;
        let Some(found) = concluded(persons, scale, told, grain) else {
            return Vec::new();
        };
        let n = persons.n();
        let blocks = scale.blocks(grain).into_iter().zip(found.all);
        let ranges = blocks.filter_map(|(block, (low, high))| {
            let measure = self.measure(grain, *block.start())?;
            let of = (grain == Grain::Positive).then_some(n);
            let range = Range::telling(low, high, Some(n), of)?;
            // Small answers are guarded; that blocks of them are is seen here.
            (grain == Grain::Answers || range.leaves_small_open(self.k)).then_some((measure, range))
        });
        ranges.collect()
    }

    /// What is told of the answers that begin with the one at a position.
    fn measure(&self, grain: Grain, at: usize) -> Option<SurveyMeasure> {
        let third = *self.answers.scale.thirds.get(at)?;
        match grain {
            Grain::Answers => {
                let declared = self.programme.survey_items.get(self.answers.item.at())?;
                let answer = declared
                    .scale
                    .start()
                    .checked_add(i32::try_from(at).ok()?)?;
                (!self.answers.is_index).then_some(SurveyMeasure::Answer(answer))
            }
            Grain::Thirds => Some(SurveyMeasure::Third(third)),
            Grain::Positive if third == self.answers.scale.wanted => {
                Some(SurveyMeasure::SharePositive)
            }
            Grain::Positive | Grain::Everyone => None,
        }
    }

    fn key(&self, scope: Scope, occasion: Occasion, measure: SurveyMeasure) -> FigureKey {
        FigureKey::Survey {
            item: self.answers.item,
            scope,
            occasion,
            measure,
        }
    }

    fn shows(&self, key: FigureKey) -> bool {
        self.register.get(key).is_some() && !self.withheld.contains_key(&key)
    }

    /// What is told of everyone: by the figures that are shown, not by the
    /// level that was chosen, of which something else may have been withheld.
    fn level(&self, scope: Scope, occasion: Occasion) -> Level {
        let shows = |measure| self.shows(self.key(scope, occasion, measure));
        let all_shown = |grain| {
            let blocks = self.answers.scale.blocks(grain).into_iter();
            let mut measures = blocks.map(|block| self.measure(grain, *block.start()));
            measures.all(|measure| measure.is_some_and(shows))
        };
        let mean = shows(SurveyMeasure::Mean);
        let positive = shows(SurveyMeasure::SharePositive);
        match (all_shown(Grain::Thirds), positive, mean) {
            _ if all_shown(Grain::Answers) => Level::Full,
            (true, _, true) => Level::ThirdsAndMean,
            (true, _, false) => Level::Thirds,
            (_, true, true) => Level::PositiveAndMean,
            (_, true, false) => Level::Positive,
            (_, _, true) => Level::Mean,
            _ => Level::Number,
        }
    }

    /// What is told of those who answered both times, and of how many.
    fn stayed(&self, scope: Scope, occasion: Occasion) -> Stayed {
        let shows = |measure| {
            self.shows(FigureKey::Paired {
                item: self.answers.item,
                scope,
                measure,
            })
        };
        let (mean, positive) = match occasion {
            Occasion::Baseline => (PairedMeasure::StayersBefore, PairedMeasure::PositiveBefore),
            _ => (PairedMeasure::StayersAfter, PairedMeasure::PositiveAfter),
        };
        if !shows(PairedMeasure::Matched) || !shows(mean) {
            Stayed::Nothing
        } else if shows(positive) {
            Stayed::MeanAndPositive
        } else {
            Stayed::Mean
        }
    }
}
