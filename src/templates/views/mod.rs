//! What templates see: figures, indicators, labs as template values.

use std::sync::Arc;

use minijinja::value::{ObjectRepr, Value};

use crate::analysis::{ActivityMeasure, FigureKey, FigureUnit, IndicatorMeasure};
use crate::charts::targets;
use crate::disclosure::{Publication, Published};
use crate::model::programme::{Picture, Text};
use crate::model::{Dated, LabIx, Language, Scope, Section, Status, Unit};
use crate::wording::figures::{figure_text, number_text};
use crate::wording::format;
use crate::wording::ranges::{range_said, range_text};
use crate::wording::told::{told_plainly, told_result};
use crate::wording::{Catalogue, ShownFigures};

macro_rules! map {
    ($($key:literal => $value:expr,)*) => {
        Value::from_pairs([$(($key, Value::from($value)),)*])
    };
}

mod backgrounds;
mod codes;
mod evidence;
mod figure;
mod indicators;
mod lists;
pub(super) mod said;
mod surveys;
mod tables;
mod watched;

pub use figure::FigureView;
use said::{said, said_with};
use watched::watched;

/// What every view draws on.
#[derive(Clone)]
pub struct Views {
    /// What may be shown.
    pub publication: Arc<Publication>,
    /// The fixed words.
    pub catalogue: Arc<Catalogue>,
    /// What the document shows.
    pub shown: ShownFigures,
}

fn optional(value: Option<impl Into<Value>>) -> Value {
    value.map_or(Value::from(()), Into::into)
}

fn text(cell: Option<&Text>) -> Value {
    optional(cell.map(|cell| cell.value.as_str()))
}

/// What people wrote, with the status of its row.
fn written(cell: Option<&Text>, status: Status) -> Value {
    optional(cell.map(|cell| said_with(&cell.value, status)))
}

impl Views {
    fn language(&self) -> Language {
        self.catalogue.language()
    }

    /// The figure under `key`.
    pub fn figure(&self, key: FigureKey) -> Value {
        let published = self.publication.figure(key);
        let (shown, withheld, printed) = match published {
            Some(Published::Shown(figure)) => (
                Some(figure.clone()),
                false,
                figure_text(figure, self.language()),
            ),
            Some(Published::Withheld {
                range: Some(range), ..
            }) => (None, true, range_text(range, self.language())),
            Some(Published::Withheld { range: None, .. }) => {
                (None, true, self.catalogue.text("withheld-sign"))
            }
            None => (None, false, self.catalogue.text("missing-sign")),
        };
        Value::from_object(FigureView {
            key,
            noted: self.shown.clone(),
            shown,
            withheld,
            range: match published {
                Some(Published::Withheld { range, .. }) => {
                    range.map(|range| range_said(range, &self.catalogue))
                }
                _ => None,
            },
            printed,
            language: self.language(),
        })
    }

    /// All labs, each made when it is asked for.
    pub fn labs(&self) -> Value {
        let views = self.clone();
        let count = self.publication.labs().len();
        lists::lazy_list(count, move |position| views.lab(position.into()))
    }

    /// One lab with all that its report needs.
    pub fn lab(&self, ix: LabIx) -> Value {
        let lab = &self.publication.labs()[ix.at()];
        let date = |cell: &Option<crate::model::Cell<Dated>>| {
            optional(
                cell.as_ref()
                    .map(|cell| format::dated(cell.value, self.language())),
            )
        };
        let scope = Scope::Lab(ix);
        let texts = self.publication.texts().iter().map(|text| text.lab);
        let results = self.publication.results().iter().map(|result| result.lab);
        let told = texts.chain(results).any(|lab| lab == Some(ix));
        let empty = !told && self.publication.figures_of(ix).next().is_none();
        let focus_areas: Vec<Value> = lab
            .focus_areas
            .iter()
            .map(|area| self.focus_area(area.at()))
            .collect();
        let partners: Vec<String> = lab.partners.iter().map(|cell| cell.value.clone()).collect();
        map! {
            "id" => lab.id.value.as_str(),
            "number" => ix.at() + 1,
            "name" => lab.name.value.as_str(),
            "short" => lab.called(),
            "place" => lab.place.value.as_str(),
            "operator" => text(lab.operator.as_ref()),
            "partners" => partners,
            "focus_areas" => focus_areas,
            "target_group" => written(lab.target_group.as_ref(), lab.status),
            "challenge" => written(lab.challenge.as_ref(), lab.status),
            "summary" => written(lab.summary.as_ref(), lab.status),
            "start" => date(&lab.start),
            "end" => date(&lab.end),
            "picture" => optional(lab.picture.as_ref().map(picture)),
            "indicators" => self.indicators(scope),
            "key_figures" => self.key_figures(scope),
            "headline" => self.headline(ix),
            "results" => self.results(Some(ix)),
            "texts" => self.texts(Some(ix)),
            "methods" => self.methods(Some(ix)),
            "items" => self.survey_items(scope),
            "survey_rounds" => self.survey_rounds(scope),
            "codes" => self.codes(scope),
            "films" => self.films(Some(ix)),
            "activities" => self.activities(scope),
            "diary" => self.figure(FigureKey::Diary { scope }),
            "interviews" => self.figure(FigureKey::Interview { scope }),
            "all_coded" => self.publication.interviews_held().all_coded(scope),
            "empty" => empty,
            "made_up" => self.publication.weakest_status(scope) == Status::Example,
            "withheld_count" => self.publication.withheld_count(scope),
        }
    }

    /// Counts of activities.
    pub fn activities(&self, scope: Scope) -> Value {
        let figure = |measure| self.figure(FigureKey::Activity { scope, measure });
        map! {
            "count" => figure(ActivityMeasure::Count),
            "participants" => figure(ActivityMeasure::Participants),
            "lasting" => figure(ActivityMeasure::Lasting),
            "months" => self.months(scope),
        }
    }

    /// The months that have activities, each `at` counted from year 0, `when` in words, and
    /// its `count`.
    fn months(&self, scope: Scope) -> Value {
        let start = FigureKey::Activity {
            scope,
            measure: ActivityMeasure::Month {
                year: i32::MIN,
                month: 0,
            },
        };
        let months = self.publication.figures_from(start).map_while(|(key, _)| {
            let FigureKey::Activity {
                scope: of,
                measure: ActivityMeasure::Month { year, month },
            } = key
            else {
                return None;
            };
            let at = i64::from(year) * 12 + i64::from(month) - 1;
            let name = month.saturating_sub(1) as usize;
            (of == scope).then(|| {
                map! {
                    "at" => at,
                    "when" => format::month_of(year, name, self.language()),
                    "count" => self.figure(key),
                }
            })
        });
        months.collect::<Vec<Value>>().into()
    }

    /// A focus area with its indicators over all labs.
    pub fn focus_area(&self, position: usize) -> Value {
        let area = &self.publication.focus_areas()[position];
        map! {
            "id" => area.id.value.as_str(),
            "name" => area.name.value.as_str(),
            "description" => written(area.description.as_ref(), area.status),
        }
    }

    fn lab_name(&self, lab: LabIx) -> &str {
        &self.publication.labs()[lab.at()].name.value
    }

    /// How targets are reached, with how many values go the wrong way.
    fn targets_sentence(&self, heading: &str, wrong_way: u64) -> String {
        if wrong_way == 0 {
            return format!("{heading}.");
        }
        let number = format::number_word(wrong_way, self.catalogue.language());
        let arguments = [("count", wrong_way.into()), ("number", (&number).into())];
        let wrong = self.catalogue.format("funder-line-wrong", &arguments);
        format!("{heading}; {wrong}.")
    }

    /// How the labs' targets are reached, in a sentence and a number.
    pub fn targets(&self) -> Value {
        let views = self.clone();
        lists::late(ObjectRepr::Map, move || {
            // What is counted is not shown by that.
            let unshown = ShownFigures::default();
            let targets = targets(&views.publication, &views.catalogue, &unshown);
            let made_up = views.publication.weakest_status(Scope::All) == Status::Example;
            map! {
                "heading" => optional(targets.heading.clone().map(|heading| said(heading, made_up))),
                "sentence" => optional(targets.heading.map(|heading| {
                    said(views.targets_sentence(&heading, targets.wrong_way), made_up)
                })),
                "wrong_way" => targets.wrong_way,
                "reached" => targets.reached.0,
                "judged" => targets.reached.1,
                "unjudged" => targets.unjudged,
                "unclear" => targets.unclear,
                "given" => targets.given,
                "made_up" => made_up,
            }
        })
    }

    /// When the programme was held, from its first year or day to its last: as
    /// the programme says, else as its labs do.
    pub fn period(&self) -> Value {
        let said = |key| {
            let text = self.publication.item(key)?;
            let day = text.parse().map(|day| format::date(day, self.language()));
            Some(day.unwrap_or_else(|_| text.to_owned()))
        };
        let print = |date| format::dated(date, self.language());
        let labs = || self.publication.labs().iter();
        let starts = labs().filter_map(|lab| Some(lab.start.as_ref()?.value));
        let ends = labs().filter_map(|lab| Some(lab.end.as_ref()?.value));
        let start = said("start").or_else(|| starts.min().map(print));
        let end = said("end").or_else(|| ends.max_by_key(|end| end.last()).map(print));
        optional(match (start, end) {
            (Some(start), Some(end)) if start == end => Some(start),
            (Some(start), Some(end)) => Some(format::period(&start, &end)),
            (one, other) => one.or(other),
        })
    }

    /// What is told of the whole programme by key; the keys that every
    /// template may ask for are always there.
    pub fn programme(&self) -> Value {
        let known = [
            "aim",
            "background",
            "selection",
            "innovation",
            "contact",
            "reference_number",
            "plain_language",
            "message",
            "goals",
            "measurement",
            "follow_up_research",
            "diary",
            "start",
            "end",
            "amount",
            "author",
            "lead",
        ];
        let mut items: std::collections::BTreeMap<String, Value> = known
            .iter()
            .map(|key| ((*key).to_owned(), Value::from(())))
            .collect();
        items.extend(
            self.publication
                .items()
                .map(|(key, text, status)| (key.replace([' ', '-'], "_"), said_with(text, status))),
        );
        // From a cell of numbers it comes without what makes it money.
        if let Some((_, text, status)) = self.publication.items().find(|item| item.0 == "amount")
            && let Ok(amount) = text.trim().parse::<f64>()
        {
            let unit = FigureUnit::Of(Unit::Sek);
            let said = number_text(unit, amount, 0, self.language());
            items.insert("amount".to_owned(), said_with(&said, status));
        }
        Value::from_pairs(items)
    }

    /// Results that are told, of one lab or of the programme.
    pub fn results(&self, lab: Option<LabIx>) -> Value {
        let results = self
            .publication
            .results()
            .iter()
            .filter(|result| result.lab == lab);
        let (publication, catalogue) = (&self.publication, &self.catalogue);
        let views = results.filter_map(|result| {
            let told = told_result(publication, catalogue, result).ok()?;
            let plain = told_plainly(publication, catalogue, result);
            let record = map! {
                "text" => said_with(&told.text, told.status),
                "plain" => optional(plain.map(|told| said_with(&told.text, told.status))),
                "source" => text(result.source.as_ref()),
                "carries" => !told.figures.is_empty(),
                "tells_target" => told.figures.iter().any(is_target),
                "indicator" => optional(result.indicator.map(|of| {
                    self.publication.indicators()[of.at()].id.value.as_str()
                })),
                "made_up" => told.status == Status::Example,
            };
            Some(watched(
                record,
                &["text", "plain"],
                told.figures,
                self.shown.clone(),
            ))
        });
        views.collect::<Vec<Value>>().into()
    }

    /// The project group's words by section, each a list of texts.
    pub fn texts(&self, lab: Option<LabIx>) -> Value {
        let sections = [
            ("introduction", Section::Introduction),
            ("results", Section::Results),
            ("surveys", Section::Surveys),
            ("interviews", Section::Interviews),
            ("activities", Section::Activities),
            ("reflection", Section::Reflection),
            ("deviations", Section::Deviations),
        ];
        Value::from_pairs(sections.map(|(name, section)| {
            let texts = self.publication.texts().iter();
            let own = texts.filter(|text| text.lab == lab && text.section == section);
            (
                name,
                own.map(|text| said_with(&text.text.value, text.status))
                    .collect::<Vec<Value>>(),
            )
        }))
    }
}

/// Whether a figure is what somebody aimed at.
fn is_target(key: &FigureKey) -> bool {
    let FigureKey::Indicator { measure, .. } = key else {
        return false;
    };
    *measure == IndicatorMeasure::Target
}

/// A picture as templates see it; `image()` gives its place for Typst.
fn picture(picture: &Picture) -> Value {
    map! {
        "path" => picture.path.value.as_str(),
        "alt" => picture.alt.value.as_str(),
    }
}
