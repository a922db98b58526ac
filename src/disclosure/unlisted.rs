//! Withheld figures that go without saying: parts of what is withheld as a whole,
//! and what says again of the same people what is withheld beside it. They are
//! withheld, and shown so where a page has a place for them; no list of figures
//! has a row for each, and none is counted.

use std::collections::BTreeSet;

use super::Withheld;
use super::range::Ranges;
use crate::analysis::{CodeMeasure, FactorMeasure, FigureKey, PairedMeasure, SurveyMeasure, Third};
use crate::model::tables::SurveyItem;
use crate::model::{ItemIx, Programme, Scope};

/// Those of the `withheld` figures.
pub(super) fn unlisted(
    programme: &Programme,
    withheld: &Withheld,
    ranges: &Ranges,
) -> BTreeSet<FigureKey> {
    let seen = Seen {
        programme,
        withheld,
        ranges,
    };
    let keys = withheld.keys().copied();
    keys.filter(|key| seen.goes_without_saying(*key)).collect()
}

struct Seen<'a> {
    programme: &'a Programme,
    withheld: &'a Withheld,
    ranges: &'a Ranges,
}

impl Seen<'_> {
    fn goes_without_saying(&self, key: FigureKey) -> bool {
        self.whole_of(key).is_some_and(|whole| self.hides(whole))
            || self.beside(key).is_some_and(|beside| self.hides(beside))
            || self.is_untold_part(key)
    }

    fn hides(&self, key: FigureKey) -> bool {
        self.withheld.contains_key(&key)
    }

    /// The count over all labs that a lab's is a part of: withheld, it has a row for
    /// all its labs, which would each have to be listed, also those without any.
    fn whole_of(&self, key: FigureKey) -> Option<FigureKey> {
        match key {
            FigureKey::Code {
                code,
                scope: Scope::Lab(_),
                measure,
            } => Some(FigureKey::Code {
                code,
                scope: Scope::All,
                measure,
            }),
            FigureKey::Factor {
                factor,
                measure: FactorMeasure::InterviewsIn(_),
            } => Some(FigureKey::Factor {
                factor,
                measure: FactorMeasure::Interviews,
            }),
            _ => None,
        }
    }

    /// What says of the same interviews or answers what a figure says, more plainly.
    fn beside(&self, key: FigureKey) -> Option<FigureKey> {
        match key {
            FigureKey::Code {
                code,
                scope,
                measure,
            } => {
                let measure = match measure {
                    CodeMeasure::Segments | CodeMeasure::Labs => CodeMeasure::Interviews,
                    CodeMeasure::SegmentsWithChildren | CodeMeasure::LabsWithChildren => {
                        CodeMeasure::InterviewsWithChildren
                    }
                    _ => return None,
                };
                Some(FigureKey::Code {
                    code,
                    scope,
                    measure,
                })
            }
            FigureKey::Agreement {
                code: Some(code), ..
            } => Some(FigureKey::Code {
                code,
                scope: Scope::All,
                measure: CodeMeasure::Interviews,
            }),
            FigureKey::Paired {
                item,
                scope,
                measure,
            } => {
                use PairedMeasure as P;
                let measure = match measure {
                    P::PValue | P::PAdjusted | P::Effect => P::MeanChange,
                    P::StayersBefore | P::StayersAfter => P::MeanChange,
                    _ => return None,
                };
                Some(FigureKey::Paired {
                    item,
                    scope,
                    measure,
                })
            }
            // Of two answers the mean is the share.
            FigureKey::Survey {
                item,
                scope,
                occasion,
                measure: SurveyMeasure::Mean,
            } if self.has_two_answers(item) => Some(FigureKey::Survey {
                item,
                scope,
                occasion,
                measure: SurveyMeasure::SharePositive,
            }),
            _ => None,
        }
    }

    fn has_two_answers(&self, item: ItemIx) -> bool {
        let item = self.programme.survey_items.get(item.at());
        item.is_some_and(SurveyItem::has_two_answers)
    }

    /// Whether a figure is of a finer level than is told of the group: answers one by
    /// one, the median; thirds of a scale unless it is told where they lie; shares of
    /// those who answered both times.
    fn is_untold_part(&self, key: FigureKey) -> bool {
        match key {
            FigureKey::Survey {
                item,
                scope,
                occasion,
                measure,
            } => match measure {
                SurveyMeasure::Answer(_) | SurveyMeasure::Median => true,
                SurveyMeasure::Third(_) => {
                    let thirds = [Third::Below, Third::Middle, Third::Above];
                    let told = thirds.map(|third| FigureKey::Survey {
                        item,
                        scope,
                        occasion,
                        measure: SurveyMeasure::Third(third),
                    });
                    !told.iter().any(|third| self.ranges.contains_key(third))
                }
                _ => false,
            },
            FigureKey::Paired { measure, .. } => matches!(
                measure,
                PairedMeasure::PositiveBefore | PairedMeasure::PositiveAfter
            ),
            _ => false,
        }
    }
}
