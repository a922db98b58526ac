//! Survey items and codes as templates see them.

use minijinja::value::Value;

use super::{Views, text};
use crate::analysis::paired::Verdict;
use crate::analysis::{CodeMeasure, FigureKey, PairedMeasure, ResponseMeasure, SurveyMeasure};
use crate::disclosure::{Published, Quote};
use crate::model::{CodeIx, FactorIx, ItemIx, Occasion, Scope, Status};
use crate::text::format;

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
        })
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
                    Occasion::On(date) => format::date(date, self.language()),
                },
                "invited" => figure(ResponseMeasure::Invited),
                "answered" => figure(ResponseMeasure::Answered),
                "rate" => figure(ResponseMeasure::Rate),
            }
        });
        views.collect::<Vec<Value>>().into()
    }

    /// The codes that occur within `scope`, most interviews first; those that
    /// are withheld come last and in the order of the codebook, so that their
    /// place tells nothing.
    pub fn codes(&self, scope: Scope) -> Value {
        let mut found: Vec<(Option<u64>, usize)> = Vec::new();
        for position in 0..self.publication.codes().len() {
            let key = self.code_key(position, scope, CodeMeasure::Interviews);
            if let Some(published) = self.publication.figure(key) {
                let shown = match published {
                    Published::Shown(figure) => Some(figure.value as u64),
                    Published::Withheld(_) => None,
                };
                found.push((shown, position));
            }
        }
        found.sort_by_key(|(shown, position)| (std::cmp::Reverse(*shown), *position));
        let views = found.into_iter().map(|(_, position)| {
            let code = &self.publication.codes()[position];
            map! {
                "id" => code.id.value.as_str(),
                "name" => code.name.value.as_str(),
                "definition" => text(code.definition.as_ref()),
                "segments" => self.figure(self.code_key(position, scope, CodeMeasure::Segments)),
                "interviews" => self.figure(self.code_key(position, scope, CodeMeasure::Interviews)),
                "labs" => self.figure(self.code_key(position, scope, CodeMeasure::Labs)),
                "quote" => self.code_quote(position.into(), scope),
            }
        });
        views.collect::<Vec<Value>>().into()
    }

    /// The quote of a theme in a lab; none for all labs together.
    fn code_quote(&self, code: CodeIx, scope: Scope) -> Value {
        let quotes = self.publication.quotes().iter();
        let own = quotes
            .clone()
            .find(|quote| quote.code == code && scope == Scope::Lab(quote.lab));
        own.map_or(Value::from(()), |quote| self.quote(quote))
    }

    /// A quote that speaks for a success factor: for each factor of another
    /// lab than for the one before, as far as there are any.
    pub(super) fn factor_quote(&self, factor: FactorIx) -> Value {
        let speaks = |quote: &&Quote| {
            self.publication.codes()[quote.code.at()]
                .supports
                .contains(&factor)
        };
        let own: Vec<&Quote> = self.publication.quotes().iter().filter(speaks).collect();
        let labs = self.publication.labs().len().max(1);
        let turn = |quote: &&&Quote| (quote.lab.at() + labs - factor.at() % labs) % labs;
        let chosen = own.iter().min_by_key(turn);
        chosen.map_or(Value::from(()), |quote| self.quote(quote))
    }

    fn quote(&self, quote: &Quote) -> Value {
        map! {
            "text" => quote.text.as_str(),
            "lab" => self.publication.labs()[quote.lab.at()].name.value.as_str(),
            "role" => super::optional(quote.role.as_deref()),
            "made_up" => quote.status == Status::Example,
        }
    }

    fn code_key(&self, position: usize, scope: Scope, measure: CodeMeasure) -> FigureKey {
        FigureKey::Code {
            code: position.into(),
            scope,
            measure,
        }
    }
}
