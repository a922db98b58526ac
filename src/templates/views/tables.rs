//! Descriptive tables as templates see them.

use minijinja::value::Value;

use super::{Views, optional, text, written};
use crate::analysis::FigureKey;
use crate::model::programme::Named;
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
                    "purpose" => written(method.purpose.as_ref(), method.status),
                    "description" => written(method.description.as_ref(), method.status),
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
                "description" => written(transfer.description.as_ref(), transfer.status),
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
                    "description" => written(film.description.as_ref(), film.status),
                }
            });
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
