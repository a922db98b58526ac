//! Indicators as templates see them.

use minijinja::value::Value;

use super::watched::watched;
use super::{Views, optional, text};
use crate::analysis::indicators::Progress;
use crate::analysis::{FigureKey, IndicatorMeasure};
use crate::model::choice::Words;
use crate::model::programme::Indicator;
use crate::model::{Direction, IndicatorIx, Scope, Status};
use crate::wording::sentences::indicator_sentence;

impl Views {
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
        let words = |words: Words| words.of(self.language());
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
        let told = measures.into_iter().map(key);
        let told = told.filter(|key| self.publication.figure(*key).is_some());
        let record = map! {
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
            "made_up_frame" => self.has_made_up_frame(key),
            "progress" => progress.0,
            "progress_word" => progress.1,
            "sentence" => indicator_sentence(&self.publication, &self.catalogue, ix, scope),
            "comments" => comments,
            "groups" => self.groups(ix, scope),
        };
        let of = &["sentence", "progress", "progress_word", "trend"];
        Some(watched(record, of, told.collect(), self.shown.clone()))
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
