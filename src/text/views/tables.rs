//! Descriptive tables as templates see them.

use minijinja::value::Value;

use super::{Views, optional, text};
use crate::analysis::{FactorMeasure, FigureKey};
use crate::model::programme::{Ground, Named};
use crate::model::{LabIx, MethodIx};

impl Views {
    /// The methods that a lab tested, or all of them.
    pub fn methods(&self, lab: Option<LabIx>) -> Value {
        let all = self.publication.methods().iter().enumerate();
        let views = all
            .filter(|(_, method)| lab.is_none_or(|lab| method.labs.contains(&lab)))
            .map(|(position, method)| {
                let labs: Vec<String> = method
                    .labs
                    .iter()
                    .map(|lab| self.lab_name(*lab).to_owned())
                    .collect();
                map! {
                    "id" => method.id.value.as_str(),
                    "name" => method.name.value.as_str(),
                    "purpose" => text(method.purpose.as_ref()),
                    "description" => text(method.description.as_ref()),
                    "labs" => labs,
                    "everywhere" => method.labs.len() == self.publication.labs().len(),
                    "count" => self.figure(FigureKey::Method { method: MethodIx::from(position) }),
                }
            });
        views.collect::<Vec<Value>>().into()
    }

    /// Methods that went from one place to another.
    pub fn transfers(&self) -> Value {
        let publication = &self.publication;
        let lab = |named: &Named<LabIx>| match named {
            Named::Known(lab) => publication.labs()[lab.at()].place.value.clone(),
            Named::Other(place) => place.clone(),
        };
        let views = publication.transfers().iter().map(|transfer| {
            let method = match &transfer.method {
                Named::Known(method) => publication.methods()[method.at()].name.value.clone(),
                Named::Other(name) => name.clone(),
            };
            map! {
                "method" => method,
                "from" => lab(&transfer.from),
                "to" => lab(&transfer.to),
                "description" => text(transfer.description.as_ref()),
            }
        });
        views.collect::<Vec<Value>>().into()
    }

    /// Films of one lab, or of the whole programme and every lab.
    pub fn films(&self, lab: Option<LabIx>) -> Value {
        let films = self.publication.films().iter();
        let views = films
            .filter(|film| lab.is_none() || film.lab == lab)
            .map(|film| {
                map! {
                    "title" => film.title.value.as_str(),
                    "lab" => optional(film.lab.map(|lab| self.lab_name(lab))),
                    "url" => text(film.url.as_ref()),
                    "description" => text(film.description.as_ref()),
                }
            });
        views.collect::<Vec<Value>>().into()
    }

    /// The success factors with the interviews behind them.
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
                "title" => factor.title.value.as_str(),
                "text" => factor.text.value.as_str(),
                "segments" => figure(FactorMeasure::Segments),
                "interviews" => figure(FactorMeasure::Interviews),
                "labs" => figure(FactorMeasure::Labs),
                "strength" => figure(FactorMeasure::Strength),
                "quote" => self.factor_quote(position.into()),
            }
        });
        views.collect::<Vec<Value>>().into()
    }

    /// The conclusions of the follow-up research.
    pub fn conclusions(&self) -> Value {
        let conclusions = self.publication.conclusions().iter().enumerate();
        let views = conclusions.map(|(position, conclusion)| {
            map! {
                "id" => conclusion.id.value.as_str(),
                "number" => position + 1,
                "title" => conclusion.title.value.as_str(),
                "text" => conclusion.text.value.as_str(),
            }
        });
        views.collect::<Vec<Value>>().into()
    }

    /// The recommendations with the titles of what they rest on.
    pub fn recommendations(&self) -> Value {
        let publication = &self.publication;
        let title = |ground: &Ground| match ground {
            Ground::Factor(factor) => publication.success_factors()[factor.at()]
                .title
                .value
                .clone(),
            Ground::Conclusion(conclusion) => publication.conclusions()[conclusion.at()]
                .title
                .value
                .clone(),
        };
        let views = publication.recommendations().iter().enumerate().map(
            |(position, recommendation)| {
                map! {
                    "id" => recommendation.id.value.as_str(),
                    "number" => position + 1,
                    "title" => recommendation.title.value.as_str(),
                    "text" => recommendation.text.value.as_str(),
                    "audience" => text(recommendation.audience.as_ref()),
                    "grounds" => recommendation.grounds.iter().map(title).collect::<Vec<String>>(),
                }
            },
        );
        views.collect::<Vec<Value>>().into()
    }

    /// The organisations, their roles in words, and their people in the
    /// project group.
    pub fn organisations(&self) -> Value {
        let views =
            self.publication
                .organisations()
                .iter()
                .enumerate()
                .map(|(position, organisation)| {
                    let roles = organisation.roles.iter();
                    let roles = roles.map(|role| role.words().of(self.language()));
                    let labs: Vec<String> = organisation
                        .labs
                        .iter()
                        .map(|lab| self.lab_name(*lab).to_owned())
                        .collect();
                    let members = self.publication.project_group().iter();
                    let members = members.filter(|member| member.organisation.at() == position);
                    map! {
                        "name" => organisation.name.value.as_str(),
                        "roles" => roles.collect::<Vec<_>>(),
                        "labs" => labs,
                        "in_project_group" => members.count() > 0,
                    }
                });
        views.collect::<Vec<Value>>().into()
    }
}
