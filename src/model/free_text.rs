//! The texts that people wrote and that a report may print, each at its cell.

use super::programme::{Named, Programme, Text};
use super::{CellRef, LabIx};

/// A text that a report may print.
#[derive(Debug, Clone, Copy)]
pub struct FreeText<'a> {
    /// What it says.
    pub text: &'a str,
    /// Where it stands.
    pub at: CellRef,
    /// The lab it is about, where it is about one.
    pub lab: Option<LabIx>,
    /// What kind of text it is.
    pub kind: TextKind,
}

/// What kind of text it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextKind {
    /// Names, titles, labels.
    Label,
    /// Sentences.
    Prose,
    /// How to reach the programme: addresses are what it is for.
    Contact,
    /// An address on the web.
    Link,
    /// Of a personal column: never quoted in a message.
    Personal,
}

/// Collects texts as they are met.
#[derive(Default)]
struct Collected<'a>(Vec<FreeText<'a>>);

impl<'a> Collected<'a> {
    fn add<'t>(
        &mut self,
        kind: TextKind,
        lab: Option<LabIx>,
        texts: impl IntoIterator<Item = &'t Text>,
    ) where
        't: 'a,
    {
        for cell in texts {
            self.add_at(kind, lab, &cell.value, cell.at);
        }
    }

    fn add_at(&mut self, kind: TextKind, lab: Option<LabIx>, text: &'a str, at: CellRef) {
        self.0.push(FreeText {
            text,
            at,
            lab,
            kind,
        });
    }
}

impl Programme {
    /// Every text that a report may print, with quotes that are marked as
    /// quotable in interviews whose consent stands.
    pub fn free_texts(&self) -> Vec<FreeText<'_>> {
        let mut found = Collected::default();
        self.texts_of_labs(&mut found);
        self.texts_of_measurements(&mut found);
        self.texts_of_the_programme(&mut found);
        self.texts_of_research(&mut found);
        self.texts_of_people(&mut found);
        found.0
    }

    fn texts_of_labs<'a>(&'a self, found: &mut Collected<'a>) {
        for (position, lab) in self.labs.iter().enumerate() {
            let of = Some(LabIx::from(position));
            let picture = lab.picture.as_ref().map(|picture| &picture.alt);
            found.add(TextKind::Label, of, [&lab.name, &lab.place]);
            found.add(
                TextKind::Label,
                of,
                lab.operator.iter().chain(&lab.partners),
            );
            let prose = [&lab.target_group, &lab.challenge, &lab.summary];
            found.add(TextKind::Prose, of, prose.into_iter().flatten());
            found.add(TextKind::Prose, of, picture);
        }
        for result in &self.results {
            let texts = [Some(&result.text), result.source.as_ref()];
            found.add(TextKind::Prose, result.lab, texts.into_iter().flatten());
        }
        for text in &self.texts {
            found.add(TextKind::Prose, text.lab, [&text.text]);
        }
        for film in &self.films {
            found.add(TextKind::Label, film.lab, [&film.title]);
            found.add(TextKind::Link, film.lab, &film.url);
            found.add(TextKind::Prose, film.lab, &film.description);
        }
    }

    fn texts_of_measurements<'a>(&'a self, found: &mut Collected<'a>) {
        for area in &self.focus_areas {
            found.add(TextKind::Label, None, [&area.name]);
            found.add(TextKind::Prose, None, &area.description);
        }
        for indicator in &self.indicators {
            found.add(TextKind::Label, None, [&indicator.name]);
            found.add(TextKind::Prose, None, &indicator.definition);
        }
        let mut named = vec![false; self.groups.len()];
        for row in &self.measurements {
            let remarks = row.remarks.as_ref();
            let comment = remarks.and_then(|remarks| remarks.comment.as_ref());
            found.add(TextKind::Personal, Some(row.lab), comment);
            let Some(group) = row.group.map(super::GroupIx::at) else {
                continue;
            };
            if let (Some(named), Some(name)) = (named.get_mut(group), self.groups.get(group))
                && !std::mem::replace(named, true)
            {
                found.add_at(TextKind::Label, None, name, row.at);
            }
        }
        for item in &self.survey_items {
            found.add(TextKind::Label, None, [&item.text]);
            for label in &item.labels {
                found.add_at(TextKind::Label, None, label, item.text.at);
            }
        }
    }

    fn texts_of_the_programme<'a>(&'a self, found: &mut Collected<'a>) {
        for item in &self.items {
            let kind = match item.key.as_str() {
                "contact" => TextKind::Contact,
                _ => TextKind::Prose,
            };
            found.add(kind, None, [&item.value]);
        }
        for method in &self.methods {
            found.add(TextKind::Label, None, [&method.name]);
            let prose = [&method.purpose, &method.description];
            found.add(TextKind::Prose, None, prose.into_iter().flatten());
        }
        for transfer in &self.transfers {
            found.add(TextKind::Prose, None, &transfer.description);
            if let Named::Other(name) = &transfer.method {
                found.add_at(TextKind::Label, None, name, transfer.at);
            }
            for place in [&transfer.from, &transfer.to] {
                if let Named::Other(name) = place {
                    found.add_at(TextKind::Label, None, name, transfer.at);
                }
            }
        }
        for organisation in &self.organisations {
            found.add(TextKind::Label, None, [&organisation.name]);
        }
    }

    fn texts_of_research<'a>(&'a self, found: &mut Collected<'a>) {
        for code in &self.codes {
            found.add(TextKind::Label, None, [&code.name]);
            found.add(TextKind::Prose, None, &code.definition);
        }
        for factor in &self.success_factors {
            found.add(TextKind::Prose, None, [&factor.title, &factor.text]);
        }
        for conclusion in &self.conclusions {
            found.add(TextKind::Prose, None, [&conclusion.title, &conclusion.text]);
        }
        for recommendation in &self.recommendations {
            let texts = [&recommendation.title, &recommendation.text];
            found.add(TextKind::Prose, None, texts);
            found.add(TextKind::Label, None, &recommendation.audience);
        }
    }

    fn texts_of_people<'a>(&'a self, found: &mut Collected<'a>) {
        for entry in &self.diary {
            found.add(TextKind::Label, entry.lab, [&entry.title]);
        }
        for coding in &self.codings {
            let interview = self.interviews.get(coding.interview.at());
            if let Some(interview) = interview.filter(|one| one.consent && coding.quotable) {
                found.add(TextKind::Personal, Some(interview.lab), &coding.quote);
            }
        }
    }
}
