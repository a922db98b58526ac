//! From published counts to activities over time.

use std::collections::BTreeMap;

use super::super::activities::ActivitySeries;
use super::Show;
use crate::analysis::{ActivityMeasure, FigureKey};
use crate::disclosure::Published;
use crate::model::{LabIx, Scope, Status};

/// Labs whose activities are drawn one under the other; beyond, all together.
const MOST_LABS: usize = 6;

impl Show<'_> {
    /// The activities within `scope`, lab by lab where there are few.
    pub fn activity_series(&self, scope: Scope) -> Vec<ActivitySeries> {
        let labs = self.publication.labs().len();
        let scopes: Vec<Scope> = match scope {
            Scope::All if (2..=MOST_LABS).contains(&labs) => {
                (0..labs).map(|lab| Scope::Lab(LabIx::from(lab))).collect()
            }
            scope => vec![scope],
        };
        scopes
            .into_iter()
            .filter_map(|scope| self.activities(scope))
            .collect()
    }

    fn activities(&self, scope: Scope) -> Option<ActivitySeries> {
        let start = FigureKey::Activity {
            scope,
            measure: ActivityMeasure::Month {
                year: i32::MIN,
                month: 0,
            },
        };
        let mut months = BTreeMap::new();
        let mut made_up = false;
        for (key, published) in self.publication.figures_from(start) {
            let FigureKey::Activity {
                scope: of,
                measure: ActivityMeasure::Month { year, month },
            } = key
            else {
                break;
            };
            if of != scope {
                break;
            }
            if let Published::Shown(figure) = published {
                months.insert((year, month), figure.value as u64);
                made_up |= figure.status == Status::Example;
            }
        }
        // Of all labs together the chart says whose they are.
        let name = match scope {
            Scope::All => String::new(),
            Scope::Lab(_) => self.name(scope),
        };
        let months: Vec<(i32, u32, u64)> = months
            .into_iter()
            .map(|((year, month), count)| (year, month, count))
            .collect();
        (!months.is_empty()).then_some(ActivitySeries {
            name,
            months,
            made_up,
        })
    }
}
