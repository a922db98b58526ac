//! From what is published of the whole programme to its diary as a calendar,
//! its methods on their way, and its logic.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::super::calendar::DiaryPost;
use super::super::drawing::Shown;
use super::super::effect_logic::{LogicBand, LogicBox};
use super::super::spread_of_methods::{MethodSpread, Site};
use super::Show;
use crate::analysis::{FigureKey, IndicatorMeasure};
use crate::model::programme::Named;
use crate::model::{FocusAreaIx, IndicatorIx, LabIx, Level, Scope, Status};

impl Show<'_> {
    /// The diary's posts. The first and the last are pointed out, and the first
    /// of every lab.
    pub fn posts(&self, scope: Scope) -> Vec<DiaryPost> {
        let mut entries: Vec<(NaiveDate, Option<LabIx>, &str)> = self
            .publication
            .diary()
            .filter(|(_, lab, _)| match scope {
                Scope::All => true,
                Scope::Lab(own) => *lab == Some(own),
            })
            .collect();
        entries.sort_by_key(|(date, _, _)| *date);
        let figure = self.shown(FigureKey::Diary { scope });
        let made_up = figure.is_some_and(|figure| figure.status == Status::Example);
        let last = entries.len().saturating_sub(1);
        let mut seen = BTreeSet::new();
        let posts = entries.into_iter().enumerate();
        posts
            .map(|(at, (date, lab, title))| {
                let first_of_lab = seen.insert(lab) && lab.is_some();
                let pointed_out = first_of_lab || at == 0 || at == last;
                DiaryPost {
                    date,
                    highlight: pointed_out.then(|| title.to_owned()),
                    made_up,
                }
            })
            .collect()
    }

    /// The ways of methods that begin or end within `scope`.
    pub fn ways(&self, scope: Scope) -> Vec<MethodSpread> {
        let within = |site: &Named<LabIx>| match (scope, site) {
            (Scope::All, _) => true,
            (Scope::Lab(lab), Named::Known(known)) => lab == *known,
            (Scope::Lab(_), Named::Other(_)) => false,
        };
        let transfers = self.publication.transfers().iter();
        transfers
            .filter(|transfer| within(&transfer.from) || within(&transfer.to))
            .map(|transfer| MethodSpread {
                method: match &transfer.method {
                    Named::Known(method) => {
                        self.publication.methods()[method.at()].name.value.clone()
                    }
                    Named::Other(name) => name.clone(),
                },
                from: self.site(&transfer.from),
                to: self.site(&transfer.to),
            })
            .collect()
    }

    fn site(&self, site: &Named<LabIx>) -> Site {
        match site {
            Named::Known(lab) => Site {
                name: self.name(Scope::Lab(*lab)),
                outside: false,
            },
            Named::Other(name) => Site {
                name: name.clone(),
                outside: true,
            },
        }
    }

    /// The indicators that have anything to tell within `scope`, by focus area
    /// and level; those of no focus area last.
    pub fn logic(&self, scope: Scope) -> Vec<LogicBand> {
        let areas = self.publication.focus_areas().iter().enumerate();
        let areas = areas.map(|(position, area)| {
            let name = area.name.value.clone();
            (Some(FocusAreaIx::from(position)), Some(name))
        });
        // Of none, they would seem to belong to the area above.
        let rest = match scope {
            _ if self.publication.focus_areas().is_empty() => None,
            Scope::All => Some(self.catalogue.text("no-focus-area-all")),
            Scope::Lab(_) => Some(self.catalogue.text("no-focus-area")),
        };
        let bands = areas.chain([(None, rest)]).map(|(area, name)| LogicBand {
            name,
            columns: [Level::Activity, Level::Result, Level::Impact]
                .map(|level| self.boxes(scope, area, level)),
        });
        bands
            .filter(|band| band.columns.iter().any(|boxes| !boxes.is_empty()))
            .collect()
    }

    fn boxes(&self, scope: Scope, area: Option<FocusAreaIx>, level: Level) -> Vec<LogicBox> {
        let all = self.publication.indicators().iter().enumerate();
        all.filter(|(_, indicator)| indicator.focus_area == area && indicator.level == level)
            .filter_map(|(position, _)| self.logic_box(position.into(), scope))
            .collect()
    }

    fn logic_box(&self, indicator: IndicatorIx, scope: Scope) -> Option<LogicBox> {
        let label = self.publication.indicators()[indicator.at()]
            .name
            .value
            .clone();
        let told_in = |scope: &Scope| {
            let mut measures = [IndicatorMeasure::Actual, IndicatorMeasure::Baseline].into_iter();
            measures.any(|measure| self.measured(indicator, *scope, measure) != Shown::Missing)
        };
        let of = |label, scope| {
            let actual = self.measured(indicator, scope, IndicatorMeasure::Actual);
            LogicBox {
                label,
                target: self.measured(indicator, scope, IndicatorMeasure::Target),
                standing: self.standing(indicator, scope, &actual),
                of_labs: self.of_labs(indicator, scope),
                apart: false,
                made_up: false,
                actual,
            }
        };
        if told_in(&scope) {
            return Some(of(label, scope));
        }
        // What has no total is told where it was measured.
        let labs = (0..self.publication.labs().len()).map(|lab| Scope::Lab(lab.into()));
        let told: Vec<Scope> = labs
            .filter(|lab| scope == Scope::All && told_in(lab))
            .collect();
        match *told {
            [] => None,
            [only] => {
                // Of the only lab its name says nothing.
                let label = match self.publication.labs().len() {
                    1 => label,
                    _ => format!("{label} ({})", self.name(only)),
                };
                Some(of(label, only))
            }
            _ => Some(LogicBox {
                apart: true,
                made_up: told.iter().any(|lab| {
                    let actual = self.measured(indicator, *lab, IndicatorMeasure::Actual);
                    matches!(actual, Shown::Value(mark) if mark.made_up)
                }),
                ..of(label, scope)
            }),
        }
    }

    /// In how many of several labs a target is reached, told of all together.
    fn of_labs(&self, indicator: IndicatorIx, scope: Scope) -> Option<String> {
        if scope != Scope::All || self.publication.labs().len() < 2 {
            return None;
        }
        let mark = |measure| match self.measured(indicator, scope, measure) {
            Shown::Value(mark) => Some(mark),
            Shown::Withheld | Shown::Between(_) | Shown::Missing => None,
        };
        let reached = mark(IndicatorMeasure::Reached)?;
        let of = mark(IndicatorMeasure::WithTarget)?;
        let counts = [
            ("reached", (&reached.text).into()),
            ("of", (&of.text).into()),
            ("labs", (of.value as u64).into()),
        ];
        Some(self.catalogue.format("reached-of", &counts))
    }
}
