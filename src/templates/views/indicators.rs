//! Indicators as templates see them.

use std::collections::BTreeSet;

use minijinja::value::{ObjectRepr, Value};

use super::lists::{late, lazy_list};
use super::said::{said, said_with};
use super::watched::watched;
use super::{Views, optional, written};
use crate::analysis::{Figure, FigureKey, IndicatorMeasure};
use crate::model::choice::Words;
use crate::model::programme::Indicator;
use crate::model::{Direction, IndicatorIx, LabIx, Scope, Status, Unit};
use crate::wording::sentences::indicator_sentence;

impl Views {
    /// The indicators that have any figure within `scope`, in the order of
    /// their table; for all labs also those that are only told lab by lab.
    pub fn indicators(&self, scope: Scope) -> Value {
        let all = (0..self.publication.indicators().len()).map(IndicatorIx::from);
        let views: Vec<Value> = all.filter_map(|ix| self.indicator(ix, scope)).collect();
        views.into()
    }

    /// The indicators to show large: a lab's own headline, then the key
    /// figures that are the same in every lab, reached or not.
    pub fn key_figures(&self, scope: Scope) -> Value {
        let headline = match scope {
            Scope::Lab(lab) => self.publication.labs()[lab.at()].headline,
            Scope::All => None,
        };
        let same = self.publication.key_figures().iter().copied();
        let same = same.filter(|ix| Some(*ix) != headline);
        let chosen = headline.into_iter().chain(same);
        let views = chosen.filter_map(|ix| self.indicator(ix, scope));
        views.collect::<Vec<Value>>().into()
    }

    /// The indicator that a lab is known by: the one that it names, else the
    /// first key figure that it has.
    pub(super) fn headline(&self, lab: LabIx) -> Value {
        let named = self.publication.labs()[lab.at()].headline;
        let chosen = self.publication.key_figures().iter().copied();
        let chosen = named.into_iter().chain(chosen);
        let mut views = chosen.filter_map(|ix| self.indicator(ix, Scope::Lab(lab)));
        optional(views.next())
    }

    /// An indicator lab by lab, where the labs have no total; nothing where
    /// they have one.
    fn by_lab(&self, ix: IndicatorIx, scope: Scope) -> Value {
        if scope != Scope::All || self.has(ix, scope, IndicatorMeasure::Actual) {
            return Vec::<Value>::new().into();
        }
        self.in_labs(ix)
    }

    /// An indicator lab by lab, of the labs that have any value of it.
    fn in_labs(&self, ix: IndicatorIx) -> Value {
        let measures = [IndicatorMeasure::Baseline, IndicatorMeasure::Actual];
        let labs = (0..self.publication.labs().len()).map(LabIx::from);
        let told = |lab: &LabIx| {
            let mut measures = measures.into_iter();
            measures.any(|measure| self.has(ix, Scope::Lab(*lab), measure))
        };
        let labs: Vec<LabIx> = labs.filter(told).collect();
        let views = self.clone();
        lazy_list(labs.len(), move |position| {
            let lab = labs[position];
            map! {
                "lab" => views.lab_name(lab),
                "short" => views.publication.labs()[lab.at()].called(),
                "headline" => views.publication.labs()[lab.at()].headline == Some(ix),
                "indicator" => optional(views.indicator(ix, Scope::Lab(lab))),
            }
        })
    }

    /// Whether there is such a figure, shown or withheld.
    fn has(&self, indicator: IndicatorIx, scope: Scope, measure: IndicatorMeasure) -> bool {
        let key = FigureKey::Indicator {
            indicator,
            scope,
            measure,
            group: None,
        };
        self.publication.figure(key).is_some()
    }

    fn indicator(&self, ix: IndicatorIx, scope: Scope) -> Option<Value> {
        let key = |measure| FigureKey::Indicator {
            indicator: ix,
            scope,
            measure,
            group: None,
        };
        let measures = [
            IndicatorMeasure::Baseline,
            IndicatorMeasure::Actual,
            IndicatorMeasure::Target,
        ];
        let by_lab = self.by_lab(ix, scope);
        let in_labs = match scope {
            Scope::All => {
                let views = self.clone();
                late(ObjectRepr::Seq, move || views.in_labs(ix))
            }
            Scope::Lab(_) => Vec::<Value>::new().into(),
        };
        let has = |measure| self.has(ix, scope, measure);
        if !measures.into_iter().any(has) && by_lab.len() == Some(0) {
            return None;
        }
        let indicator: &Indicator = &self.publication.indicators()[ix.at()];
        let words = |words: Words| words.of(self.language());
        let figure = |measure| self.figure(key(measure));
        // The same is often said of both occasions, and read once.
        let mut heard = BTreeSet::new();
        let comments: Vec<Value> = match scope {
            Scope::Lab(lab) => self
                .publication
                .comments(ix, lab)
                .filter(|(comment, _)| heard.insert(*comment))
                .map(|(comment, status)| said_with(comment, status))
                .collect(),
            Scope::All => Vec::new(),
        };
        let area = indicator.focus_area.map(|area| self.focus_area(area.at()));
        let progress = self.progress(ix, scope);
        let (sentence, name_stop) = self.sentence(ix, scope);
        let told = measures.into_iter().map(key);
        let told = told.filter(|key| self.publication.figure(*key).is_some());
        let record = map! {
            "id" => indicator.id.value.as_str(),
            "name" => indicator.name.value.as_str(),
            "codes" => indicator.codes.iter().map(|code| code.value.clone()).collect::<Vec<String>>(),
            "key" => self.publication.key_figures().contains(&ix),
            "level" => words(indicator.level.words()),
            "unit" => words(indicator.unit.words()),
            "unit_id" => indicator.unit.words().en,
            "direction" => words(indicator.direction.words()),
            "up" => indicator.direction == Direction::Up,
            "focus_area" => optional(area),
            "method" => optional(indicator.method.map(|method| words(method.words()))),
            "scale" => optional(self.scale(ix)),
            "measured" => optional(indicator.measured.0.clone()),
            "definition" => written(indicator.definition.as_ref(), indicator.status),
            "baseline" => figure(IndicatorMeasure::Baseline),
            "actual" => figure(IndicatorMeasure::Actual),
            "target" => figure(IndicatorMeasure::Target),
            "change" => figure(IndicatorMeasure::Change),
            "attainment" => figure(IndicatorMeasure::Attainment),
            "reached" => figure(IndicatorMeasure::Reached),
            "with_target" => figure(IndicatorMeasure::WithTarget),
            "trend" => self.trend(ix, scope),
            "made_up_frame" => self.has_made_up_frame(key),
            "progress" => progress.0,
            "progress_word" => said(progress.1, self.rests_on_example(key)),
            "sentence" => sentence,
            "name_stop" => name_stop,
            "comments" => comments,
            "groups" => self.groups(ix, scope),
            "by_lab" => by_lab,
            "in_labs" => in_labs,
        };
        let of = &[
            "sentence",
            "name_stop",
            "progress",
            "progress_word",
            "trend",
        ];
        Some(watched(record, of, told.collect(), self.shown.clone()))
    }

    /// The first and the last answer of the scale that an indicator is a mean on, where
    /// the question that feeds it tells them.
    fn scale(&self, ix: IndicatorIx) -> Option<Vec<i32>> {
        if self.publication.indicators()[ix.at()].unit != Unit::Scale {
            return None;
        }
        let mut items = self.publication.survey_items().iter();
        let item = items.find(|item| item.indicator == Some(ix))?;
        Some(vec![*item.scale.start(), *item.scale.end()])
    }

    /// What can be said of an indicator in words, and what parts its name from that: a
    /// value alone goes on after a colon. Made-up baselines and targets are told only
    /// beside a value that is made up too.
    fn sentence(&self, ix: IndicatorIx, scope: Scope) -> (Value, &'static str) {
        let actual = self.publication.shown(FigureKey::Indicator {
            indicator: ix,
            scope,
            measure: IndicatorMeasure::Actual,
            group: None,
        });
        let made_up = actual.is_some_and(|actual| actual.status == Status::Example);
        let text = indicator_sentence(&self.publication, &self.catalogue, ix, scope);
        let stop = match text.chars().next().is_some_and(char::is_uppercase) {
            true => ".",
            false => ":",
        };
        (said(text, made_up), stop)
    }

    /// Whether anything that tells where an indicator stands is made up.
    fn rests_on_example(&self, key: impl Fn(IndicatorMeasure) -> FigureKey) -> bool {
        [
            IndicatorMeasure::Baseline,
            IndicatorMeasure::Actual,
            IndicatorMeasure::Target,
        ]
        .into_iter()
        .filter_map(|measure| self.publication.shown(key(measure)))
        .any(|figure| figure.status == Status::Example)
    }

    /// Whether a real value stands beside a made-up baseline or target.
    fn has_made_up_frame(&self, key: impl Fn(IndicatorMeasure) -> FigureKey) -> bool {
        let made_up = |measure| {
            self.publication
                .shown(key(measure))
                .map(|figure| figure.status == Status::Example)
        };
        made_up(IndicatorMeasure::Actual) == Some(false)
            && [IndicatorMeasure::Baseline, IndicatorMeasure::Target]
                .into_iter()
                .any(|measure| made_up(measure) == Some(true))
    }

    /// The direction of a change: `up`, `down`, `same`, or nothing where none
    /// can be told.
    fn trend(&self, indicator: IndicatorIx, scope: Scope) -> Value {
        let change = FigureKey::Indicator {
            indicator,
            scope,
            measure: IndicatorMeasure::Change,
            group: None,
        };
        let clear = |_: &&Figure| !self.publication.is_unclear(indicator, scope);
        let change = self.publication.shown(change).filter(clear);
        let trend = change.map(|change| match change.value.total_cmp(&0.0) {
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
            Some(progress) => progress.id(),
            None if self.publication.figure(actual).is_some() => "withheld",
            None => "missing",
        };
        (name, self.catalogue.text(&format!("progress-{name}")))
    }

    /// The disaggregation of an indicator.
    fn groups(&self, indicator: IndicatorIx, scope: Scope) -> Value {
        let groups = 0..self.publication.groups().len();
        let views = groups.map(crate::model::GroupIx::from).filter_map(|ix| {
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
}
