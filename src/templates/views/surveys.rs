//! Survey items as templates see them.

use minijinja::value::Value;

use super::{Views, optional};
use crate::analysis::verdict::Verdict;
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
            "of_shares" => declared.has_shares(),
            "highest" => optional(declared.labels.last().map(String::as_str)),
            "before" => if before { at(Occasion::Baseline) } else { Value::from(()) },
            "after" => if last == Occasion::Baseline { Value::from(()) } else { at(last) },
            "paired" => self.paired(item, scope),
            "groups" => self.of_groups(item, (scope, last)),
            "index_of" => self.index_of(item),
            "skipped" => self.skipped(item, scope, [Occasion::Baseline, last]),
        })
    }

    /// How many gave an answer that counts, where many of those who answered the survey
    /// gave none: on the occasion where the fewest did. None where not every lab of the
    /// scope was asked.
    fn skipped(&self, item: ItemIx, scope: Scope, occasions: [Occasion; 2]) -> Value {
        /// As many of all have to answer for nothing to be said.
        const MOST: f64 = 0.8;
        let labs = (0..self.publication.labs().len()).map(|lab| Scope::Lab(lab.into()));
        let labs: Vec<Scope> = match scope {
            Scope::All => labs.collect(),
            Scope::Lab(_) => vec![scope],
        };
        let n = |scope, occasion| FigureKey::Survey {
            item,
            scope,
            occasion,
            measure: SurveyMeasure::N,
        };
        let all = |scope, occasion| FigureKey::Response {
            scope,
            occasion,
            measure: ResponseMeasure::Answered,
        };
        let exists = |key| self.publication.figure(key).is_some();
        let value = |key| self.publication.shown(key).map(|figure| figure.value);
        let told = occasions.into_iter().filter_map(|occasion| {
            let mut labs = labs.iter();
            let asked = labs.all(|lab| !exists(all(*lab, occasion)) || exists(n(*lab, occasion)));
            let (own, of) = (n(scope, occasion), all(scope, occasion));
            let part = value(own)? / value(of)?;
            (asked && part < MOST).then_some((part, own, of))
        });
        match told.min_by(|a, b| a.0.total_cmp(&b.0)) {
            Some((part, own, of)) => map! {
                "part" => part,
                "n" => self.figure(own),
                "answered" => self.figure(of),
            },
            None => Value::from(()),
        }
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
        let change = self.publication.figure(key(PairedMeasure::MeanChange));
        if change.is_none() {
            return Value::from(());
        }
        let figures = PairedMeasure::ALL.iter();
        let figures =
            figures.map(|(name, measure)| (name.replace('-', "_"), self.figure(key(*measure))));
        let mean = |measure| Some(self.publication.shown(key(measure))?.value);
        let dropouts = mean(PairedMeasure::DropoutsBefore);
        let stayers = mean(PairedMeasure::StayersBefore);
        let gap = dropouts
            .zip(stayers)
            .map(|(left, stayed)| (left - stayed).abs());
        let smallest = self.publication.survey_items()[item.at()].smallest_change();
        // How far those who left had answered from those who stayed, and whether
        // that is as much as matters.
        let left = gap.map(|gap| if gap < smallest { "alike" } else { "apart" });
        let told = self.publication.shown(key(PairedMeasure::MeanChange));
        let verdict = word(self.publication.verdict(item, scope), told.is_some());
        let more = [
            ("verdict", Value::from(verdict)),
            ("gap", Value::from(gap)),
            ("left", Value::from(left)),
        ];
        Value::from_pairs(figures.chain(more.map(|(name, value)| (name.to_owned(), value))))
    }

    /// How the answers after differ from those before, where these are other
    /// people's or cannot be told apart; none where persons are compared.
    fn of_groups(&self, item: ItemIx, (scope, occasion): (Scope, Occasion)) -> Value {
        let key = |measure| FigureKey::Survey {
            item,
            scope,
            occasion,
            measure,
        };
        let difference = key(SurveyMeasure::Difference);
        if self.publication.figure(difference).is_none() {
            return Value::from(());
        }
        let matched = FigureKey::Paired {
            item,
            scope,
            measure: PairedMeasure::Matched,
        };
        let known = self.publication.figure(matched).is_some();
        map! {
            "difference" => self.figure(difference),
            "effect" => self.figure(key(SurveyMeasure::DifferenceEffect)),
            "p_adjusted" => self.figure(key(SurveyMeasure::DifferencePAdjusted)),
            "n" => self.figure(key(SurveyMeasure::N)),
            "verdict" => word(
                self.publication.difference(item, scope),
                self.publication.shown(difference).is_some(),
            ),
            "who" => if known { "others" } else { "anonymous" },
        }
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

/// A verdict as templates know it; of a change that is `told` the test alone may be withheld.
fn word(verdict: Option<Verdict>, told: bool) -> &'static str {
    match verdict {
        Some(Verdict::Better) => "better",
        Some(Verdict::Worse) => "worse",
        Some(Verdict::Slight) => "slight",
        Some(Verdict::Same) => "same",
        Some(Verdict::Unclear) => "unclear",
        Some(Verdict::TooFew) => "too-few",
        None if told => "untested",
        None => "withheld",
    }
}
