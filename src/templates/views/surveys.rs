//! Survey items as templates see them.

use minijinja::value::Value;

use super::Views;
use crate::analysis::paired::Verdict;
use crate::analysis::{FigureKey, PairedMeasure, ResponseMeasure, SurveyMeasure};
use crate::model::{ItemIx, Occasion, Scope};
use crate::wording::format;

impl Views {
    /// The survey items answered within `scope`, before and after.
    pub fn survey_items(&self, scope: Scope) -> Value {
        let items = (0..self.publication.survey_items().len()).map(ItemIx::from);
        items
            .filter_map(|item| self.survey_item(item, scope))
            .collect::<Vec<Value>>()
            .into()
    }

    fn survey_item(&self, item: ItemIx, scope: Scope) -> Option<Value> {
        let key = |occasion, measure| FigureKey::Survey {
            item,
            scope,
            occasion,
            measure,
        };
        let last = self.publication.last_occasion(item, scope)?;
        let start = key(Occasion::Baseline, SurveyMeasure::N);
        let before = self.publication.figure(start).is_some();
        let declared = &self.publication.survey_items()[item.at()];
        let at = |occasion| {
            let figure = |measure| self.figure(key(occasion, measure));
            map! {
                "n" => figure(SurveyMeasure::N),
                "mean" => figure(SurveyMeasure::Mean),
                "median" => figure(SurveyMeasure::Median),
                "share_positive" => figure(SurveyMeasure::SharePositive),
                "alpha" => figure(SurveyMeasure::Alpha),
            }
        };
        Some(map! {
            "id" => declared.id.value.as_str(),
            "text" => declared.text.value.as_str(),
            "scale_min" => *declared.scale.start(),
            "scale_max" => *declared.scale.end(),
            "before" => if before { at(Occasion::Baseline) } else { Value::from(()) },
            "after" => if last == Occasion::Baseline { Value::from(()) } else { at(last) },
            "paired" => self.paired(item, scope),
            "index_of" => self.index_of(item),
        })
    }

    /// The items of an index, and whether each counts the other way; none for
    /// an item that was asked.
    fn index_of(&self, index: ItemIx) -> Value {
        let items = self.publication.survey_items();
        let declared = &items[index.at()];
        let parts = declared.parts.iter().map(|part| {
            let item = &items[part.at()];
            map! {
                "text" => item.text.value.as_str(),
                "reversed" => item.direction != declared.direction,
            }
        });
        parts.collect::<Vec<Value>>().into()
    }

    /// What changed for those who answered both times; none where nobody was
    /// asked twice.
    fn paired(&self, item: ItemIx, scope: Scope) -> Value {
        let key = |measure| FigureKey::Paired {
            item,
            scope,
            measure,
        };
        if self
            .publication
            .figure(key(PairedMeasure::Matched))
            .is_none()
        {
            return Value::from(());
        }
        let figures = PairedMeasure::ALL.iter();
        let figures =
            figures.map(|(name, measure)| (name.replace('-', "_"), self.figure(key(*measure))));
        let verdict = match self.publication.verdict(item, scope) {
            Some(Verdict::Better) => "better",
            Some(Verdict::Worse) => "worse",
            Some(Verdict::Slight) => "slight",
            Some(Verdict::Same) => "same",
            Some(Verdict::Unclear) => "unclear",
            Some(Verdict::TooFew) => "too-few",
            None => "withheld",
        };
        Value::from_pairs(figures.chain([("verdict".to_owned(), Value::from(verdict))]))
    }

    /// The survey rounds of `scope`: occasion, invited, answered and rate.
    pub fn survey_rounds(&self, scope: Scope) -> Value {
        let start = FigureKey::Response {
            scope,
            occasion: Occasion::Baseline,
            measure: ResponseMeasure::Invited,
        };
        let keys = self.publication.figures_from(start).map(|(key, _)| key);
        let mut occasions: Vec<Occasion> = keys
            .map_while(|key| match key {
                FigureKey::Response {
                    scope: within,
                    occasion,
                    ..
                } if within == scope => Some(occasion),
                _ => None,
            })
            .collect();
        occasions.dedup();
        let views = occasions.into_iter().map(|occasion| {
            let figure = |measure| {
                self.figure(FigureKey::Response {
                    scope,
                    occasion,
                    measure,
                })
            };
            map! {
                "occasion" => match occasion {
                    Occasion::Baseline => self.catalogue.text("occasion-baseline"),
                    Occasion::FollowUp => self.catalogue.text("occasion-follow-up"),
                    Occasion::On(date) => format::dated(date, self.language()),
                },
                "invited" => figure(ResponseMeasure::Invited),
                "answered" => figure(ResponseMeasure::Answered),
                "rate" => figure(ResponseMeasure::Rate),
            }
        });
        views.collect::<Vec<Value>>().into()
    }
}
