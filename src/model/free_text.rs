//! The texts that people wrote and that a report may print, each at its cell.

use super::programme::{Named, Programme, Text};
use super::schema::Column;
pub use super::schema::TextKind;
use super::tables::TableRow;
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

/// Collects texts as they are met.
#[derive(Default)]
pub struct Found<'a> {
    texts: Vec<FreeText<'a>>,
    /// The lab of the row that is looked through.
    lab: Option<LabIx>,
}

impl<'a> Found<'a> {
    /// Adds a cell of a column, where texts of that column are published.
    pub fn add(&mut self, column: &Column, text: &'a Text) {
        if let Some(kind) = column.shown {
            self.add_at(kind, &text.value, text.at);
        }
    }

    fn add_at(&mut self, kind: TextKind, text: &'a str, at: CellRef) {
        self.texts.push(FreeText {
            text,
            at,
            lab: self.lab,
            kind,
        });
    }

    fn add_rows<T: TableRow>(&mut self, rows: &'a [T]) {
        for row in rows {
            self.lab = row.lab();
            row.texts(self);
        }
        self.lab = None;
    }
}

impl Programme {
    /// Every text that a report may print, with quotes that are marked as
    /// quotable in interviews whose consent stands.
    pub fn free_texts(&self) -> Vec<FreeText<'_>> {
        let mut found = Found::default();
        for (position, lab) in self.labs.iter().enumerate() {
            found.lab = Some(LabIx::from(position));
            lab.texts(&mut found);
        }
        found.add_rows(&self.results);
        found.add_rows(&self.texts);
        found.add_rows(&self.films);
        found.add_rows(&self.focus_areas);
        found.add_rows(&self.indicators);
        found.add_rows(&self.measurements);
        self.names_of_groups(&mut found);
        found.add_rows(&self.survey_items);
        self.labels_of_scales(&mut found);
        for category in &self.categories {
            found.add_at(TextKind::Label, &category.name.value, category.name.at);
        }
        self.texts_of_the_programme(&mut found);
        found.add_rows(&self.methods);
        self.transfers(&mut found);
        found.add_rows(&self.organisations);
        found.add_rows(&self.codes);
        found.add_rows(&self.success_factors);
        found.add_rows(&self.conclusions);
        found.add_rows(&self.recommendations);
        found.add_rows(&self.diary);
        self.quotes(&mut found);
        found.texts
    }

    /// Each once, at its first row.
    fn names_of_groups<'a>(&'a self, found: &mut Found<'a>) {
        let mut named = vec![false; self.groups.len()];
        for row in &self.measurements {
            let Some(group) = row.group.map(super::GroupIx::at) else {
                continue;
            };
            let Some(named) = named.get_mut(group) else {
                continue;
            };
            if !std::mem::replace(named, true) {
                let (id, name) = (&self.groups[group], self.group_names.get(group));
                found.add_at(TextKind::Label, id, row.at);
                if let Some(name) = name.filter(|name| *name != id) {
                    found.add_at(TextKind::Label, name, row.at);
                }
            }
        }
    }

    fn labels_of_scales<'a>(&'a self, found: &mut Found<'a>) {
        for item in &self.survey_items {
            for label in &item.labels {
                found.add_at(TextKind::Label, label, item.text.at);
            }
        }
    }

    fn texts_of_the_programme<'a>(&'a self, found: &mut Found<'a>) {
        for item in &self.items {
            match item.key.as_str() {
                "contact" => found.add_at(TextKind::Contact, &item.value.value, item.value.at),
                _ => item.texts(found),
            }
        }
    }

    fn transfers<'a>(&'a self, found: &mut Found<'a>) {
        for transfer in &self.transfers {
            transfer.texts(found);
            if let Named::Other(name) = &transfer.method {
                found.add_at(TextKind::Label, name, transfer.at);
            }
            for place in [&transfer.from, &transfer.to] {
                if let Named::Other(name) = place {
                    found.add_at(TextKind::Label, name, transfer.at);
                }
            }
        }
    }

    fn quotes<'a>(&'a self, found: &mut Found<'a>) {
        for coding in &self.codings {
            let interview = self.interviews.get(coding.interview.at());
            if let Some(interview) =
                interview.filter(|one| one.consent && coding.quotable == Some(true))
                && let Some(quote) = &coding.quote
            {
                found.lab = Some(interview.lab);
                found.add_at(TextKind::Personal, &quote.value, quote.at);
            }
        }
    }
}
