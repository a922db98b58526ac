//! Answers by background as templates see them: a table per background.

use minijinja::value::Value;

use super::Views;
use crate::analysis::{BreakdownMeasure, FigureKey};
use crate::model::{CategoryIx, ItemIx, ItemType, Scope};

/// As many categories stand beside each other on a page.
const BESIDE: usize = 6;

impl Views {
    /// Every background with its categories, and what people of each answered at
    /// the latest occasion; in parts where there are many categories.
    pub fn backgrounds(&self) -> Value {
        let items = (0..).zip(self.publication.survey_items());
        let backgrounds = items.filter(|(_, item)| item.kind == ItemType::Background);
        let views = backgrounds.flat_map(|(at, _)| self.background(ItemIx::from(at)));
        views.collect::<Vec<Value>>().into()
    }

    fn background(&self, background: ItemIx) -> Vec<Value> {
        let categories = (0..).zip(self.publication.categories());
        let own = categories.filter(|(_, category)| category.item == background);
        let own: Vec<CategoryIx> = own.map(|(at, _)| CategoryIx::from(at)).collect();
        // Of one category alone nothing is broken down.
        if own.len() < 2 {
            return Vec::new();
        }
        let parts: Vec<&[CategoryIx]> = own.chunks(BESIDE).collect();
        let is_shown = parts.iter().any(|part| self.shows_any(part));
        let kept = if is_shown { parts.len() } else { 1 };
        let parts = parts.into_iter().take(kept).enumerate();
        parts
            .map(|(at, part)| self.part(background, part, (at > 0, is_shown)))
            .collect()
    }

    fn part(
        &self,
        background: ItemIx,
        part: &[CategoryIx],
        (continues, is_shown): (bool, bool),
    ) -> Value {
        let name = |category: &CategoryIx| {
            let own = self.publication.categories().get(category.at());
            own.map(|own| own.name.value.clone()).unwrap_or_default()
        };
        let text = self.publication.survey_items().get(background.at());
        let items = self.items_broken_down(part).into_iter().map(|item| {
            let declared = self.publication.survey_items().get(item.at());
            let cells = part.iter().map(|category| self.cell(item, *category));
            map! {
                "text" => declared.map_or("", |own| own.text.value.as_str()),
                "is_index" => declared.is_some_and(|own| own.is_index()),
                "of_shares" => declared.is_some_and(|own| own.has_shares()),
                "cells" => cells.collect::<Vec<Value>>(),
            }
        });
        map! {
            "text" => text.map_or("", |own| own.text.value.as_str()),
            "categories" => part.iter().map(name).collect::<Vec<String>>(),
            "items" => items.collect::<Vec<Value>>(),
            "continues" => continues,
            "shown" => is_shown,
        }
    }

    fn key(
        &self,
        item: ItemIx,
        category: CategoryIx,
        measure: BreakdownMeasure,
    ) -> Option<FigureKey> {
        let occasion = self.publication.last_occasion(item, Scope::All)?;
        let key = FigureKey::Breakdown {
            item,
            occasion,
            category,
            measure,
        };
        self.publication.figure(key).map(|_| key)
    }

    fn items_broken_down(&self, part: &[CategoryIx]) -> Vec<ItemIx> {
        let items = (0..self.publication.survey_items().len()).map(ItemIx::from);
        let has_any = |item: &ItemIx| {
            let mut part = part.iter();
            part.any(|own| self.key(*item, *own, BreakdownMeasure::N).is_some())
        };
        items.filter(has_any).collect()
    }

    fn shows_any(&self, part: &[CategoryIx]) -> bool {
        let mut items = self.items_broken_down(part).into_iter();
        items.any(|item| {
            let mut part = part.iter();
            part.any(|own| {
                let key = self.key(item, *own, BreakdownMeasure::Mean);
                key.is_some_and(|key| self.publication.shown(key).is_some())
            })
        })
    }

    /// The mean and n of a category; none where nobody of it answered.
    fn cell(&self, item: ItemIx, category: CategoryIx) -> Value {
        let figure = |measure| Some(self.figure(self.key(item, category, measure)?));
        match (figure(BreakdownMeasure::Mean), figure(BreakdownMeasure::N)) {
            (Some(mean), Some(n)) => map! {
                "mean" => mean,
                "n" => n,
            },
            _ => Value::from(()),
        }
    }
}
