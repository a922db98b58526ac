//! Descriptive tables as templates see them.

use minijinja::value::Value;

use super::said::said_with;
use super::{Views, optional, text, written};
use crate::analysis::FigureKey;
use crate::model::choice::{Chosen, OrganisationRole};
use crate::model::programme::Named;
use crate::model::{LabIx, MethodIx, Status};

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
                    "name" => said_with(&method.name.value, method.status),
                    "made_up" => method.status == Status::Example,
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
        let place = |named: &Named<LabIx>, status| match named {
            // A lab and its place are two: what spread to the town need not have to the lab.
            Named::Known(lab) => {
                let lab = &publication.labs()[lab.at()];
                let (called, place) = (lab.called(), &lab.place.value);
                match called.contains(place.as_str()) {
                    true => said_with(called, status),
                    false => said_with(&format!("{called} ({place})"), status),
                }
            }
            Named::Other(place) => said_with(place, status),
        };
        let views = publication.transfers().iter().map(|transfer| {
            // That a real method went there may still be made up.
            let (method, status) = match &transfer.method {
                Named::Known(method) => {
                    let method = &publication.methods()[method.at()];
                    (
                        method.name.value.as_str(),
                        method.status.min(transfer.status),
                    )
                }
                Named::Other(name) => (name.as_str(), transfer.status),
            };
            map! {
                "method" => said_with(method, status),
                "from" => place(&transfer.from, transfer.status),
                "to" => place(&transfer.to, transfer.status),
                "made_up" => status == Status::Example,
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
                    "title" => said_with(&film.title.value, film.status),
                    "made_up" => film.status == Status::Example,
                    "lab" => optional(film.lab.map(|lab| self.lab_name(lab))),
                    "url" => text(film.url.as_ref()),
                    "description" => written(film.description.as_ref(), film.status),
                }
            });
        views.collect::<Vec<Value>>().into()
    }

    /// The organisations' names by what they are to the programme.
    pub fn organisations_as(&self) -> Value {
        let roles = OrganisationRole::CHOICES.iter();
        Value::from_pairs(roles.map(|(role, words)| {
            let all = self.publication.organisations().iter();
            let own = all.filter(|organisation| organisation.roles.contains(role));
            let names = own.map(|organisation| organisation.name.value.clone());
            (words.en, names.collect::<Vec<String>>())
        }))
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
