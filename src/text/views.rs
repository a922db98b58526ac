//! What templates see: figures, indicators, labs as template values.

use std::fmt;
use std::sync::Arc;

use minijinja::value::{Enumerator, Object, ObjectRepr, Value};

use super::Catalogue;
use super::figures::{change_text, figure_text, fraction_text, interval_text};
use super::format;
use super::sentences::indicator_sentence;
use crate::analysis::indicators::Progress;
use crate::analysis::{
    ActivityMeasure, CodeMeasure, FactorMeasure, Figure, FigureKey, IndicatorMeasure, SurveyMeasure,
};
use crate::disclosure::{Publication, Published};
use crate::model::programme::{Ground, Indicator, Named, Text};
use crate::model::{
    Direction, IndicatorIx, ItemIx, LabIx, Language, MethodIx, Occasion, Scope, Section, Status,
};

/// What every view draws on.
#[derive(Clone)]
pub struct Views {
    /// What may be shown.
    pub publication: Arc<Publication>,
    /// The fixed words.
    pub catalogue: Arc<Catalogue>,
}

/// A figure in a template. Written, it is its text, the sign for withheld, or
/// the sign for missing; a template asks `known`, `withheld`, `missing`.
#[derive(Debug)]
pub struct FigureView {
    shown: Option<Figure>,
    withheld: bool,
    printed: String,
    language: Language,
}

impl fmt::Display for FigureView {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.printed)
    }
}

impl Object for FigureView {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Plain
    }

    fn get_value_by_str(self: &Arc<Self>, key: &str) -> Option<Value> {
        let figure = self.shown.as_ref();
        Some(match key {
            "known" => figure.is_some().into(),
            "withheld" => self.withheld.into(),
            "missing" => (figure.is_none() && !self.withheld).into(),
            "text" => self.printed.as_str().into(),
            "fraction" => optional(figure.and_then(|f| fraction_text(f, self.language))),
            "change" => figure.map_or(Value::from(self.printed.as_str()), |f| {
                change_text(f, self.language).into()
            }),
            "interval" => optional(figure.and_then(|f| interval_text(f, self.language))),
            "n" => optional(figure.and_then(|f| f.n)),
            "numerator" => optional(figure.and_then(|f| f.numerator)),
            "value" => optional(figure.map(|f| f.value)),
            "made_up" => figure.is_some_and(|f| f.status == Status::Example).into(),
            "date" => optional(
                figure
                    .and_then(|f| f.date)
                    .map(|date| format::date(date, self.language)),
            ),
            _ => return None,
        })
    }

    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        self.get_value_by_str(key.as_str()?)
    }

    fn is_true(self: &Arc<Self>) -> bool {
        self.shown.is_some()
    }

    fn render(self: &Arc<Self>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.printed)
    }
}

fn optional(value: Option<impl Into<Value>>) -> Value {
    value.map_or(Value::from(()), Into::into)
}

fn text(cell: Option<&Text>) -> Value {
    optional(cell.map(|cell| cell.value.as_str()))
}

macro_rules! map {
    ($($key:literal => $value:expr,)*) => {
        Value::from_pairs([$(($key, Value::from($value)),)*])
    };
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
                Some((**figure).clone()),
                false,
                figure_text(figure, self.language()),
            ),
            Some(Published::Withheld(_)) => (None, true, self.catalogue.text("withheld-sign")),
            None => (None, false, self.catalogue.text("missing-sign")),
        };
        Value::from_object(FigureView {
            shown,
            withheld,
            printed,
            language: self.language(),
        })
    }

    /// All labs, each made when it is asked for.
    pub fn labs(&self) -> Value {
        let views = self.clone();
        let count = self.publication.labs().len();
        lazy_list(count, move |position| views.lab(position.into()))
    }

    /// One lab with all that its report needs.
    pub fn lab(&self, ix: LabIx) -> Value {
        let lab = &self.publication.labs()[ix.at()];
        let date = |cell: &Option<crate::model::Cell<chrono::NaiveDate>>| {
            optional(
                cell.as_ref()
                    .map(|cell| format::date(cell.value, self.language())),
            )
        };
        let scope = Scope::Lab(ix);
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
            "place" => lab.place.value.as_str(),
            "operator" => text(lab.operator.as_ref()),
            "partners" => partners,
            "focus_areas" => focus_areas,
            "target_group" => text(lab.target_group.as_ref()),
            "challenge" => text(lab.challenge.as_ref()),
            "summary" => text(lab.summary.as_ref()),
            "start" => date(&lab.start),
            "end" => date(&lab.end),
            "picture" => optional(lab.picture.as_ref().map(picture)),
            "indicators" => self.indicators(scope),
            "key_figures" => self.key_figures(scope),
            "results" => self.results(Some(ix)),
            "texts" => self.texts(Some(ix)),
            "methods" => self.methods(Some(ix)),
            "items" => self.survey_items(scope),
            "codes" => self.codes(scope),
            "films" => self.films(Some(ix)),
            "activities" => self.activities(scope),
            "diary" => self.figure(FigureKey::Diary { scope }),
            "interviews" => self.figure(FigureKey::Interview { scope }),
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
        }
    }

    /// A focus area with its indicators over all labs.
    pub fn focus_area(&self, position: usize) -> Value {
        let area = &self.publication.focus_areas()[position];
        map! {
            "id" => area.id.value.as_str(),
            "name" => area.name.value.as_str(),
            "description" => text(area.description.as_ref()),
        }
    }

    /// The indicators that have any figure within `scope`, grouped by nothing,
    /// in the order of their table.
    pub fn indicators(&self, scope: Scope) -> Value {
        let all = (0..self.publication.indicators().len()).map(IndicatorIx::from);
        let views: Vec<Value> = all.filter_map(|ix| self.indicator(ix, scope)).collect();
        views.into()
    }

    /// The indicators to show large: published before made up, people before
    /// things, reached before the rest; four at most.
    pub fn key_figures(&self, scope: Scope) -> Value {
        const MOST: usize = 4;
        let actual = |indicator| {
            let measure = IndicatorMeasure::Actual;
            self.publication.shown(FigureKey::Indicator {
                indicator,
                scope,
                measure,
                group: None,
            })
        };
        let all = (0..self.publication.indicators().len()).map(IndicatorIx::from);
        let mut chosen: Vec<_> = all
            .filter_map(|ix| {
                let figure = actual(ix)?;
                let reached = self.publication.progress(ix, scope) == Some(Progress::Reached);
                let rank = (
                    std::cmp::Reverse(figure.status),
                    figure.numerator.is_none(),
                    !reached,
                );
                Some((rank, ix))
            })
            .collect();
        chosen.sort_by_key(|(rank, ix)| (*rank, *ix));
        let views = chosen
            .into_iter()
            .take(MOST)
            .filter_map(|(_, ix)| self.indicator(ix, scope));
        views.collect::<Vec<Value>>().into()
    }

    fn indicator(&self, ix: IndicatorIx, scope: Scope) -> Option<Value> {
        let key = |measure| FigureKey::Indicator {
            indicator: ix,
            scope,
            measure,
            group: None,
        };
        let has = |measure| self.publication.figure(key(measure)).is_some();
        let measures = [
            IndicatorMeasure::Baseline,
            IndicatorMeasure::Actual,
            IndicatorMeasure::Target,
        ];
        if !measures.into_iter().any(has) {
            return None;
        }
        let indicator: &Indicator = &self.publication.indicators()[ix.at()];
        let words = |choice: crate::model::choice::Choice| match self.language() {
            Language::Swedish => choice.sv,
            Language::English => choice.en,
        };
        let figure = |measure| self.figure(key(measure));
        let comments: Vec<String> = match scope {
            Scope::Lab(lab) => self
                .publication
                .comments(ix, lab)
                .map(ToOwned::to_owned)
                .collect(),
            Scope::All => Vec::new(),
        };
        let area = indicator.focus_area.map(|area| self.focus_area(area.at()));
        let progress = self.progress(ix, scope);
        Some(map! {
            "id" => indicator.id.value.as_str(),
            "name" => indicator.name.value.as_str(),
            "level" => words(indicator.level.words()),
            "unit" => words(indicator.unit.words()),
            "direction" => words(indicator.direction.words()),
            "up" => indicator.direction == Direction::Up,
            "focus_area" => optional(area),
            "method" => optional(indicator.method.map(|method| words(method.words()))),
            "definition" => text(indicator.definition.as_ref()),
            "baseline" => figure(IndicatorMeasure::Baseline),
            "actual" => figure(IndicatorMeasure::Actual),
            "target" => figure(IndicatorMeasure::Target),
            "change" => figure(IndicatorMeasure::Change),
            "attainment" => figure(IndicatorMeasure::Attainment),
            "reached" => figure(IndicatorMeasure::Reached),
            "with_target" => figure(IndicatorMeasure::WithTarget),
            "trend" => self.trend(key(IndicatorMeasure::Change)),
            "progress" => progress.0,
            "progress_word" => progress.1,
            "sentence" => indicator_sentence(&self.publication, &self.catalogue, ix, scope),
            "comments" => comments,
            "groups" => self.groups(ix, scope),
        })
    }

    /// The direction of a change: `up`, `down`, `same`, or nothing.
    fn trend(&self, change: FigureKey) -> Value {
        let trend =
            self.publication
                .shown(change)
                .map(|change| match change.value.total_cmp(&0.0) {
                    std::cmp::Ordering::Greater => "up",
                    std::cmp::Ordering::Less => "down",
                    std::cmp::Ordering::Equal => "same",
                });
        optional(trend)
    }

    /// The status against the target as a mark's name and a word.
    fn progress(&self, ix: IndicatorIx, scope: Scope) -> (&'static str, String) {
        let actual = FigureKey::Indicator {
            indicator: ix,
            scope,
            measure: IndicatorMeasure::Actual,
            group: None,
        };
        let name = match self.publication.progress(ix, scope) {
            Some(progress) => progress_name(progress),
            None if self.publication.figure(actual).is_some() => "withheld",
            None => "missing",
        };
        (name, self.catalogue.text(&format!("progress-{name}")))
    }

    /// The disaggregation of an indicator.
    fn groups(&self, indicator: IndicatorIx, scope: Scope) -> Value {
        let groups = 0..self.publication.groups().len() as u32;
        let views = groups.map(crate::model::GroupIx).filter_map(|ix| {
            let key = |measure| FigureKey::Indicator {
                indicator,
                scope,
                measure,
                group: Some(ix),
            };
            self.publication.figure(key(IndicatorMeasure::Actual))?;
            Some(map! {
                "name" => self.publication.group(ix),
                "baseline" => self.figure(key(IndicatorMeasure::Baseline)),
                "actual" => self.figure(key(IndicatorMeasure::Actual)),
            })
        });
        views.collect::<Vec<Value>>().into()
    }

    /// Results that are told, of one lab or of the programme.
    pub fn results(&self, lab: Option<LabIx>) -> Value {
        let results = self
            .publication
            .results()
            .iter()
            .filter(|result| result.lab == lab);
        let views = results.map(|result| {
            map! {
                "text" => result.text.value.as_str(),
                "source" => text(result.source.as_ref()),
                "made_up" => result.status == Status::Example,
            }
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
        ];
        Value::from_pairs(sections.map(|(name, section)| {
            let texts = self.publication.texts().iter();
            let own = texts.filter(|text| text.lab == lab && text.section == section);
            (
                name,
                own.map(|text| text.text.value.clone())
                    .collect::<Vec<String>>(),
            )
        }))
    }

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

    fn lab_name(&self, lab: LabIx) -> &str {
        &self.publication.labs()[lab.at()].name.value
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
        ];
        let mut items: std::collections::BTreeMap<String, Value> = known
            .iter()
            .map(|key| ((*key).to_owned(), Value::from(())))
            .collect();
        items.extend(
            self.publication
                .items()
                .map(|(key, text)| (key.replace(' ', "_"), text.into())),
        );
        Value::from_pairs(items)
    }

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
        let start = key(Occasion::Baseline, SurveyMeasure::N);
        let occasions = self
            .publication
            .figures_from(start)
            .map(|(key, _)| key)
            .map_while(|key| match key {
                FigureKey::Survey {
                    item: of,
                    scope: within,
                    occasion,
                    ..
                } if of == item && within == scope => Some(occasion),
                _ => None,
            });
        let last = occasions.max()?;
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
        })
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
            }
        });
        views.collect::<Vec<Value>>().into()
    }

    fn code_key(&self, position: usize, scope: Scope, measure: CodeMeasure) -> FigureKey {
        FigureKey::Code {
            code: position.into(),
            scope,
            measure,
        }
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
}

/// A list whose parts are made when they are asked for.
fn lazy_list(count: usize, make: impl Fn(usize) -> Value + Send + Sync + 'static) -> Value {
    struct Lazy<F>(usize, F);
    impl<F> fmt::Debug for Lazy<F> {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            write!(f, "list of {}", self.0)
        }
    }
    impl<F: Fn(usize) -> Value + Send + Sync + 'static> Object for Lazy<F> {
        fn repr(self: &Arc<Self>) -> ObjectRepr {
            ObjectRepr::Seq
        }
        fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
            let position = key.as_usize().filter(|position| *position < self.0)?;
            Some((self.1)(position))
        }
        fn enumerate(self: &Arc<Self>) -> Enumerator {
            Enumerator::Seq(self.0)
        }
    }
    Value::from_object(Lazy(count, make))
}

/// A picture as templates see it; `image()` gives its place for Typst.
fn picture(picture: &crate::model::programme::Picture) -> Value {
    map! {
        "path" => picture.path.value.as_str(),
        "alt" => picture.alt.value.as_str(),
    }
}

/// The name of a status mark.
pub fn progress_name(progress: Progress) -> &'static str {
    match progress {
        Progress::Reached => "reached",
        Progress::OnTheWay => "on-the-way",
        Progress::NoMovement => "no-movement",
        Progress::WrongWay => "wrong-way",
        Progress::NotReached => "not-reached",
        Progress::UnclearTarget => "unclear-target",
        Progress::NoTarget => "no-target",
    }
}

impl Views {
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
                    let roles = organisation.roles.iter().map(|role| {
                        let words = role.words();
                        match self.language() {
                            Language::Swedish => words.sv,
                            Language::English => words.en,
                        }
                    });
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
