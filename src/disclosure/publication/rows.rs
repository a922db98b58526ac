//! The rows and texts that a publication shows, as they stand in the tables.

use super::super::interviews_held::InterviewsHeld;
use super::Publication;
use crate::diagnostic::Place;
use crate::model::free_text::FreeText;
use crate::model::programme::{
    Category, Commentary, Conclusion, Film, FocusArea, Indicator, Lab, Measurement, Method,
    Organisation, Recommendation, SuccessFactor, SurveyItem, ToldResult, Transfer,
};
use crate::model::{IndicatorIx, LabIx, Scope, Status};

impl Publication {
    /// The texts that people wrote and a report may print, each at its cell.
    pub fn free_texts(&self) -> Vec<FreeText<'_>> {
        self.programme.free_texts()
    }

    /// An item about the whole programme by its canonical key, `aim`.
    pub fn item(&self, key: &str) -> Option<&str> {
        let mut items = self.programme.items.iter();
        items
            .find(|item| item.key == key)
            .map(|item| item.value.value.as_str())
    }

    /// All items about the whole programme: canonical key, text, status.
    pub fn items(&self) -> impl Iterator<Item = (&str, &str, Status)> {
        self.programme
            .items
            .iter()
            .map(|item| (item.key.as_str(), item.value.value.as_str(), item.status))
    }

    /// The comments of a lab's indicator, in the order of its rows: they
    /// explain a value to the reader.
    pub fn comments(
        &self,
        indicator: IndicatorIx,
        lab: LabIx,
    ) -> impl Iterator<Item = (&str, Status)> {
        let of_lab = move |row: &&Measurement| row.indicator == indicator && row.lab == lab;
        let rows = self.programme.measurements.iter().filter(of_lab);
        rows.filter_map(|row| {
            let comment = row.remarks.as_ref()?.comment.as_ref()?;
            Some((comment.value.as_str(), row.status))
        })
    }

    /// The status of everything that people wrote, and the lab it is about.
    pub(super) fn text_statuses(&self) -> Vec<(Option<LabIx>, Status)> {
        let p = &self.programme;
        let labs = (0..).zip(&p.labs);
        let labs = labs.map(|(at, lab): (usize, _)| (Some(LabIx::from(at)), lab.status));
        let texts = p.texts.iter().map(|text| (text.lab, text.status));
        let results = p.results.iter().map(|result| (result.lab, result.status));
        let of_all = (p.items.iter().map(|row| row.status))
            .chain(p.success_factors.iter().map(|row| row.status))
            .chain(p.conclusions.iter().map(|row| row.status))
            .chain(p.recommendations.iter().map(|row| row.status))
            .chain(p.methods.iter().map(|row| row.status));
        let of_all = of_all.map(|status| (None, status));
        labs.chain(texts).chain(results).chain(of_all).collect()
    }

    /// The disaggregation group's name in the language of the edition.
    pub fn group(&self, group: crate::model::GroupIx) -> &str {
        &self.programme.group_names[group.at()]
    }

    /// The disaggregation groups' names.
    pub fn groups(&self) -> &[String] {
        &self.programme.groups
    }

    /// The categories of background variables.
    pub fn categories(&self) -> &[Category] {
        &self.programme.categories
    }

    /// Dates and titles of diary posts, with their lab; texts and authors stay.
    pub fn diary(&self) -> impl Iterator<Item = (chrono::NaiveDate, Option<LabIx>, &str)> {
        let entries = self.programme.diary.iter();
        entries.map(|entry| (entry.date.value, entry.lab, entry.title.value.as_str()))
    }

    /// The project group: organisation, name and role of each member. They
    /// stand for the programme in public, unlike those who took part in it.
    pub fn project_group(&self) -> &[crate::model::programme::Member] {
        &self.programme.project_group
    }

    /// How many were invited to the surveys of a lab: bookkeeping about the
    /// collection. Rounds without a number count nothing.
    pub fn survey_rounds(&self) -> &[crate::model::programme::SurveyRound] {
        &self.programme.survey_rounds
    }

    /// Whether interviews have dates and are coded.
    pub fn interviews_held(&self) -> &InterviewsHeld {
        &self.interviews
    }

    /// A code's id and name.
    pub fn codes(&self) -> &[crate::model::programme::Code] {
        &self.programme.codes
    }

    /// The files that were read, each once, in reading order.
    pub fn source_files(&self) -> Vec<&str> {
        self.programme.sources.files()
    }

    /// The files that a report of the scope may rest on: not those that only other labs'
    /// figures come from.
    pub fn source_files_of(&self, scope: Scope) -> Vec<&str> {
        let Scope::Lab(lab) = scope else {
            return self.source_files();
        };
        let is_own = |file: &&str| {
            let labs = self.labs_of_files.get(*file);
            labs.is_none_or(|labs| labs.contains(&lab))
        };
        self.source_files().into_iter().filter(is_own).collect()
    }

    /// The pictures that reports show, by path, each with the cell that names it.
    pub fn pictures(&self) -> impl Iterator<Item = (&str, Place)> {
        let pictures = self.labs().iter().filter_map(|lab| lab.picture.as_ref());
        pictures.map(|picture| {
            let path = &picture.path;
            (path.value.as_str(), self.own_screen().place(path.at))
        })
    }
}

macro_rules! tables {
    ($($(#[$doc:meta])* $name:ident: $row:ty;)*) => {
        impl Publication {$(
            $(#[$doc])*
            pub fn $name(&self) -> &[$row] {
                &self.programme.$name
            }
        )*}
    };
}

// Tables without personal columns pass as they are.
tables! {
    /// The labs.
    labs: Lab;
    /// The focus areas.
    focus_areas: FocusArea;
    /// The indicators.
    indicators: Indicator;
    /// Results that are told rather than measured.
    results: ToldResult;
    /// The project groups' own words.
    texts: Commentary;
    /// The survey items.
    survey_items: SurveyItem;
    /// The methods.
    methods: Method;
    /// Methods that went from one place to another.
    transfers: Transfer;
    /// The success factors.
    success_factors: SuccessFactor;
    /// The conclusions of the follow-up research.
    conclusions: Conclusion;
    /// The recommendations.
    recommendations: Recommendation;
    /// The organisations behind the programme.
    organisations: Organisation;
    /// The films.
    films: Film;
}
