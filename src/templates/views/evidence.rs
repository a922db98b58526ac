//! Success factors, conclusions and recommendations with what they rest on.

use minijinja::value::Value;

use super::said::said_with;
use super::{Views, text};
use crate::analysis::{FactorMeasure, FigureKey};
use crate::model::programme::Ground;
use crate::model::{CodeIx, Status};

impl Views {
    /// The success factors with what speaks for each.
    pub fn success_factors(&self) -> Value {
        let factors = self.publication.success_factors().iter().enumerate();
        let views = factors.map(|(position, factor)| {
            let figure = |measure| {
                self.figure(FigureKey::Factor {
                    factor: position.into(),
                    measure,
                })
            };
            map! {
                "id" => factor.id.value.as_str(),
                "number" => position + 1,
                "title" => said_with(&factor.title.value, factor.status),
                "text" => said_with(&factor.text.value, factor.status),
                "plain" => said_with(&factor.plain.as_ref().unwrap_or(&factor.title).value, factor.status),
                "made_up" => factor.status == Status::Example,
                "segments" => figure(FactorMeasure::Segments),
                "interviews" => figure(FactorMeasure::Interviews),
                "labs" => figure(FactorMeasure::Labs),
                "strength" => figure(FactorMeasure::Strength),
                "diary" => figure(FactorMeasure::Diary),
                "moved" => figure(FactorMeasure::Moved),
                "followed" => figure(FactorMeasure::Followed),
                "themes" => self.themes(|code| {
                    let code = &self.publication.codes()[code.at()];
                    code.supports.contains(&position.into())
                }),
                "quote" => self.factor_quote(position.into()),
            }
        });
        views.collect::<Vec<Value>>().into()
    }

    /// The conclusions of the follow-up research with the interviews behind them.
    pub fn conclusions(&self) -> Value {
        let conclusions = self.publication.conclusions().iter().enumerate();
        let views = conclusions.map(|(position, conclusion)| {
            let figure = |measure| {
                self.figure(FigureKey::Conclusion {
                    conclusion: position.into(),
                    measure,
                })
            };
            map! {
                "id" => conclusion.id.value.as_str(),
                "number" => position + 1,
                "title" => said_with(&conclusion.title.value, conclusion.status),
                "text" => said_with(&conclusion.text.value, conclusion.status),
                "made_up" => conclusion.status == Status::Example,
                "segments" => figure(FactorMeasure::Segments),
                "interviews" => figure(FactorMeasure::Interviews),
                "labs" => figure(FactorMeasure::Labs),
                "strength" => figure(FactorMeasure::Strength),
                "themes" => self.themes(|code| conclusion.codes.contains(&code)),
            }
        });
        views.collect::<Vec<Value>>().into()
    }

    /// The names of the codes that are wanted, in the order of the codebook.
    fn themes(&self, wanted: impl Fn(CodeIx) -> bool) -> Vec<String> {
        let codes = self.publication.codes().iter().enumerate();
        codes
            .filter(|(position, _)| wanted(CodeIx::from(*position)))
            .map(|(_, code)| code.name.value.clone())
            .collect()
    }

    /// The recommendations: `grounds` are the titles of what they rest on,
    /// `chain` the same with kind, id, number and strength.
    pub fn recommendations(&self) -> Value {
        let recommendations = self.publication.recommendations().iter().enumerate();
        let views = recommendations.map(|(position, recommendation)| {
            let grounds = recommendation.grounds.iter();
            let key = FigureKey::Recommendation {
                recommendation: position.into(),
            };
            map! {
                "id" => recommendation.id.value.as_str(),
                "number" => position + 1,
                "title" => said_with(&recommendation.title.value, recommendation.status),
                "text" => said_with(&recommendation.text.value, recommendation.status),
                "plain" => said_with(&recommendation.plain.as_ref().unwrap_or(&recommendation.title).value, recommendation.status),
                "made_up" => recommendation.status == Status::Example,
                "audience" => text(recommendation.audience.as_ref()),
                "strength" => self.figure(key),
                "grounds" => grounds.clone().map(|own| self.ground_title(own)).collect::<Vec<Value>>(),
                "chain" => grounds.map(|own| self.ground(own)).collect::<Vec<Value>>(),
            }
        });
        views.collect::<Vec<Value>>().into()
    }

    /// The title of what a recommendation rests on, marked as its own row says.
    fn ground_title(&self, ground: &Ground) -> Value {
        let (title, status) = match ground {
            Ground::Factor(factor) => {
                let factor = &self.publication.success_factors()[factor.at()];
                (&factor.title, factor.status)
            }
            Ground::Conclusion(conclusion) => {
                let conclusion = &self.publication.conclusions()[conclusion.at()];
                (&conclusion.title, conclusion.status)
            }
        };
        said_with(&title.value, status)
    }

    fn ground(&self, ground: &Ground) -> Value {
        let measure = FactorMeasure::Strength;
        let (kind, id, position, key) = match *ground {
            Ground::Factor(factor) => (
                "factor",
                &self.publication.success_factors()[factor.at()].id,
                factor.at(),
                FigureKey::Factor { factor, measure },
            ),
            Ground::Conclusion(conclusion) => (
                "conclusion",
                &self.publication.conclusions()[conclusion.at()].id,
                conclusion.at(),
                FigureKey::Conclusion {
                    conclusion,
                    measure,
                },
            ),
        };
        map! {
            "kind" => kind,
            "id" => id.value.as_str(),
            "number" => position + 1,
            "title" => self.ground_title(ground),
            "strength" => self.figure(key),
        }
    }
}
