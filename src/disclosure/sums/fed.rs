//! Indicators that a survey item feeds.

use super::super::Withheld;
use crate::analysis::{
    Figure, FigureKey, Formula, IndicatorMeasure, Input, PairedMeasure, Register, SurveyMeasure,
};
use crate::model::{ItemIx, Occasion, Scope};

/// Whether the figures of labs add up to that of all.
pub(super) fn is_additive(measure: IndicatorMeasure) -> bool {
    matches!(
        measure,
        IndicatorMeasure::Baseline | IndicatorMeasure::Actual | IndicatorMeasure::At(_)
    )
}

/// Whether a survey item stands behind an indicator's figure. Where not, its
/// relations are judged in networks.
pub(super) fn is_fed(figure: &Figure) -> bool {
    figure.inputs.iter().any(|input| item_of(input).is_some())
}

fn item_of(input: &Input) -> Option<ItemIx> {
    match input {
        Input::Figure(FigureKey::Survey { item, .. } | FigureKey::Paired { item, .. }) => {
            Some(*item)
        }
        _ => None,
    }
}

/// The figure of all labs of an indicator that an item feeds.
pub(super) struct FedTotal {
    pub key: FigureKey,
    labs: Vec<FigureKey>,
    item: ItemIx,
}

impl FedTotal {
    pub fn of(register: &Register, key: FigureKey, figure: &Figure) -> Option<Self> {
        let FigureKey::Indicator {
            scope: Scope::All,
            group: None,
            measure,
            ..
        } = key
        else {
            return None;
        };
        let labs = figure.inputs.iter().filter_map(|input| match input {
            Input::Figure(lab @ FigureKey::Indicator { .. }) if is_additive(measure) => Some(*lab),
            _ => None,
        });
        let labs: Vec<FigureKey> = labs.collect();
        let mut own = labs.iter().filter_map(|lab| register.get(*lab));
        let item = own.find_map(|figure| match &*figure.inputs {
            [input] => item_of(input),
            _ => None,
        })?;
        Some(Self { key, labs, item })
    }

    /// The figure of the item over all labs that the total repeats, where it does: not where
    /// it is of who answered both times in some labs, and of everyone in others.
    pub fn repeats(&self, register: &Register) -> Option<FigureKey> {
        let figure = register.get(self.key)?;
        let item = self.item;
        let scope = Scope::All;
        let starts = [
            FigureKey::Survey {
                item,
                scope,
                occasion: Occasion::Baseline,
                measure: SurveyMeasure::N,
            },
            FigureKey::Paired {
                item,
                scope,
                measure: PairedMeasure::Matched,
            },
        ];
        let is_own = |key: FigureKey| match key {
            FigureKey::Survey {
                item: own, scope, ..
            }
            | FigureKey::Paired {
                item: own, scope, ..
            } => own == item && scope == Scope::All,
            _ => false,
        };
        let own = starts.into_iter().flat_map(|start| {
            let from = register.iter_from(start);
            from.take_while(|(key, _)| is_own(*key))
        });
        let mut same = own.filter(|(_, other)| {
            other.about_people
                && other.n == figure.n
                && (other.value - figure.value).abs() < 1e-9
                && matches!(
                    other.formula,
                    Formula::Mean | Formula::MeanScore | Formula::SharePositive
                )
        });
        same.next().map(|(other, _)| other)
    }

    /// Whether the total is shown while some lab's value is not. Beside what is told of
    /// the item, which is judged without it, it would tell of the few that it leaves out.
    pub fn tells_of_withheld(&self, withheld: &Withheld) -> bool {
        !withheld.contains_key(&self.key) && self.withheld_labs(withheld).next().is_some()
    }

    pub fn withheld_labs<'a>(
        &'a self,
        withheld: &'a Withheld,
    ) -> impl Iterator<Item = FigureKey> + 'a {
        let labs = self.labs.iter().copied();
        labs.filter(|lab| withheld.contains_key(lab))
    }
}
