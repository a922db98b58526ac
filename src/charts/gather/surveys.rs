//! From published figures to survey answers before and after.

use super::super::change::ChangeRow;
use super::super::distribution::{AnswerScale, Answers, DistributionRow, Thirds};
use super::super::drawing::{Mark, Shown};
use super::Show;
use crate::analysis::{Figure, FigureKey, FigureUnit, PairedMeasure, SurveyMeasure, Third};
use crate::disclosure::Published;
use crate::model::{ItemIx, Occasion, Scope, Status};
use crate::wording::figures::change_text;

impl Show<'_> {
    /// What was answered to each item that was asked within `scope`.
    pub fn distributions(&self, scope: Scope) -> Vec<DistributionRow> {
        let items = self.publication.survey_items().iter().enumerate();
        // The scores of an index are no answers.
        let asked = items.filter(|(_, item)| !item.is_index());
        let rows = asked.filter_map(|(position, item)| {
            let ix = ItemIx::from(position);
            let last = self.publication.last_occasion(ix, scope)?;
            let before = self.answers(ix, scope, Occasion::Baseline);
            let after = match last {
                Occasion::Baseline => Answers::Missing,
                last => self.answers(ix, scope, last),
            };
            let of_stayers = |occasion| self.of_stayers(ix, scope, occasion);
            let (before, after) = match (&before, &after) {
                // Two means are told of the same people, where one of them must be.
                (Answers::Mean { stayed: false, .. }, Answers::Mean { stayed: true, .. }) => {
                    (of_stayers(Occasion::Baseline), after)
                }
                (Answers::Mean { stayed: true, .. }, Answers::Mean { stayed: false, .. }) => {
                    (before, of_stayers(last))
                }
                _ => (before, after),
            };
            let row = DistributionRow {
                item: item.text.value.clone(),
                scale: AnswerScale {
                    first: *item.scale.start(),
                    last: *item.scale.end(),
                    labels: item.labels.clone(),
                },
                wanted: item.direction,
                before,
                after,
                has_change: self
                    .shown(FigureKey::Paired {
                        item: ix,
                        scope,
                        measure: PairedMeasure::MeanChange,
                    })
                    .is_some(),
            };
            Some(row)
        });
        rows.collect()
    }

    /// As finely as may be shown.
    fn answers(&self, item: ItemIx, scope: Scope, occasion: Occasion) -> Answers {
        let key = |measure| FigureKey::Survey {
            item,
            scope,
            occasion,
            measure,
        };
        let n = match self.figure(key(SurveyMeasure::N)) {
            None => return Answers::Missing,
            Some(Published::Withheld { .. }) => return Answers::Withheld,
            Some(Published::Shown(n)) => n,
        };
        let made_up = n.status == Status::Example;
        let count = |measure| {
            let figure = self.shown(key(measure))?;
            Some(figure.value as u64)
        };
        let scale = self.publication.survey_items()[item.at()].scale.clone();
        let classes: Option<Vec<u64>> = scale
            .map(|answer| count(SurveyMeasure::Answer(answer)))
            .collect();
        if let Some(counts) = classes {
            return Answers::Classes { counts, made_up };
        }
        let third = |third| count(SurveyMeasure::Third(third));
        if let (Some(below), Some(middle), Some(above)) = (
            third(Third::Below),
            third(Third::Middle),
            third(Third::Above),
        ) {
            return Answers::Three {
                counts: [below, middle, above],
                made_up,
            };
        }
        if let Shown::Value(mean) = self.mark(key(SurveyMeasure::Mean)) {
            let n = n.value as u64;
            return Answers::Mean {
                n,
                mean,
                stayed: false,
            };
        }
        match (self.of_stayers(item, scope, occasion), self.thirds(key)) {
            (Answers::Withheld, Some(thirds)) => Answers::Between {
                n: n.value as u64,
                thirds,
            },
            (of_stayers, _) => of_stayers,
        }
    }

    /// Where the numbers below, on and above the middle lie, if that is told of any.
    fn thirds(&self, key: impl Fn(SurveyMeasure) -> FigureKey) -> Option<Thirds> {
        let keys = [Third::Below, Third::Middle, Third::Above]
            .map(|third| key(SurveyMeasure::Third(third)));
        let widths = keys.iter().filter_map(|key| {
            let Some(Published::Withheld { range, .. }) = self.publication.figure(*key) else {
                return None;
            };
            range.map(|range| range.high.saturating_sub(range.low) as f64)
        });
        let widths: Vec<f64> = widths.collect();
        // Wider than that, they only say that everyone answered something.
        let n = self.shown(key(SurveyMeasure::N))?.value;
        let tells = !widths.is_empty() && widths.iter().sum::<f64>() <= n;
        tells.then(|| keys.map(|key| self.mark(key)))
    }

    /// The mean of those who answered both times, where that of all would tell
    /// who came or left.
    fn of_stayers(&self, item: ItemIx, scope: Scope, occasion: Occasion) -> Answers {
        let measure = match occasion {
            Occasion::Baseline => PairedMeasure::StayersBefore,
            _ => PairedMeasure::StayersAfter,
        };
        let key = |measure| FigureKey::Paired {
            item,
            scope,
            measure,
        };
        let matched = self.shown(key(PairedMeasure::Matched));
        match (self.mark(key(measure)), matched) {
            (Shown::Value(mean), Some(matched)) => Answers::Mean {
                n: matched.value as u64,
                mean,
                stayed: true,
            },
            _ => Answers::Withheld,
        }
    }

    /// How much each item changed for those who answered both times.
    pub fn changes(&self, scope: Scope) -> Vec<ChangeRow> {
        let items = self.publication.survey_items().iter().enumerate();
        let rows = items.filter_map(|(position, item)| {
            let ix = ItemIx::from(position);
            let key = |measure| FigureKey::Paired {
                item: ix,
                scope,
                measure,
            };
            let change = self.figure(key(PairedMeasure::MeanChange))?;
            let matched = self.shown(key(PairedMeasure::Matched));
            let mean = |measure| match self.mark(key(measure)) {
                Shown::Value(mean) => Some(mean),
                _ => None,
            };
            let before = mean(PairedMeasure::StayersBefore);
            let after = mean(PairedMeasure::StayersAfter);
            Some(ChangeRow {
                item: item.text.value.clone(),
                items: item.parts.len(),
                scale: (*item.scale.start(), *item.scale.end()),
                of_shares: match change {
                    Published::Shown(figure) => figure.unit == FigureUnit::SharePoints,
                    Published::Withheld { unit, .. } => unit == FigureUnit::SharePoints,
                },
                wanted: item.direction,
                change: match change {
                    Published::Shown(figure) => Shown::Value(self.change_mark(figure)),
                    Published::Withheld { .. } => Shown::Withheld,
                },
                means: before.zip(after).map(|(before, after)| [before, after]),
                n: matched.map(|figure| figure.value as u64),
                verdict: self.publication.verdict(ix, scope),
            })
        });
        rows.collect()
    }

    fn change_mark(&self, figure: &Figure) -> Mark {
        Mark {
            value: figure.told_value(),
            text: change_text(figure, self.catalogue.language()),
            interval: figure.printed_interval(),
            made_up: figure.status == Status::Example,
        }
    }
}
