//! The direct labels of a row: the target above its tick, baseline and actual
//! below their dots. The first of each kind on a sheet carries its word.

use super::super::drawing::{
    Anchor, Lettering, Shown, Wish, bold, fit, printed, seen, soft, spread, text_width,
};
use super::OverviewRow;
use super::layout::Ruler;
use super::row::Painter;

/// From a row's line to the baseline of the values below it.
const BELOW: f64 = 13.2;
/// From that line to the baseline of the target above it.
const ABOVE: f64 = 8.2;
/// How far labels may reach beyond the ends of the axis.
const OVERHANG: f64 = 10.0;

struct Value {
    text: String,
    centre: f64,
    lettering: Lettering,
}

impl Painter<'_, '_> {
    /// The target above its tick.
    pub(super) fn target_text(&mut self, ruler: &Ruler, row: &OverviewRow, y: f64) {
        if row.target == Shown::Missing {
            return;
        }
        let left = self.columns.left - OVERHANG;
        let right = self.columns.right + OVERHANG;
        let place = seen(&row.target).map(|mark| ruler.place(mark.value).x);
        let text = printed(&row.target, self.brief.catalogue);
        let named = self.named.target && place.is_some();
        let text = self.with_word(&text, "chart-mark-target", named);
        self.named.target |= place.is_some();
        let soft = soft(Anchor::Middle);
        let text = fit(&text, right - left, soft.weight);
        let wish = Wish {
            centre: place.unwrap_or(self.columns.right),
            width: text_width(&text, soft.weight),
        };
        for x in spread(&[wish], left, right, 0.0) {
            self.canvas.text_on_paper(&text, (x, y - ABOVE), soft);
        }
    }

    /// Baseline and actual under their marks, parted where they would touch.
    pub(super) fn value_texts(&mut self, ruler: &Ruler, row: &OverviewRow, y: f64) {
        let left = self.columns.left - OVERHANG;
        let right = self.columns.right + OVERHANG;
        let gap = 6.0;
        let mut values = Vec::new();
        for (shown, is_actual) in [(&row.baseline, false), (&row.actual, true)] {
            let (key, lettering, named) = if is_actual {
                let bold = bold(Anchor::Middle);
                ("chart-mark-actual", bold, &mut self.named.actual)
            } else {
                let soft = soft(Anchor::Middle);
                ("chart-mark-baseline", soft, &mut self.named.baseline)
            };
            let place = seen(shown).map(|mark| ruler.place(mark.value).x);
            // A sign has no mark to tell by what it is a sign of.
            let is_named = *named && place.is_some();
            *named |= place.is_some();
            let text = self.with_word(&printed(shown, self.brief.catalogue), key, is_named);
            values.push(Value {
                text: fit(&text, (right - left - gap) / 2.0, lettering.weight),
                centre: place.unwrap_or(left),
                lettering,
            });
        }
        values.sort_by(|a, b| a.centre.total_cmp(&b.centre));
        let wishes: Vec<Wish> = values
            .iter()
            .map(|value| Wish {
                centre: value.centre,
                width: text_width(&value.text, value.lettering.weight),
            })
            .collect();
        for (value, x) in values.iter().zip(spread(&wishes, left, right, gap)) {
            self.canvas
                .text_on_paper(&value.text, (x, y + BELOW), value.lettering);
        }
    }

    fn with_word(&self, value: &str, key: &str, named: bool) -> String {
        if named {
            return value.to_owned();
        }
        self.brief.catalogue.format(key, &[("value", value.into())])
    }
}
