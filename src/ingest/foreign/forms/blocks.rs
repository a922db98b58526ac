//! Questions beside each other that stand on one scale.

use super::export::Export;
use super::kinds::{Kind, Values, known_scale};
use super::scale::{ScaleGuess, ScaleOrigin};

/// Statements that stand on one scale are rarely more.
const LONGEST_BLOCK: usize = 60;

/// Columns beside each other whose answers are all on one scale are on that
/// one: where nobody chose a step of one question, others tell of it.
pub fn share_scales(export: &Export<'_>, values: &[Values<'_>], kinds: &mut [Kind]) {
    let mut start = 0;
    while start < kinds.len() {
        let mut end = start + 1;
        let mut shared = None;
        while end - start < LONGEST_BLOCK
            && let Some(scale) = shared_scale(export, values, kinds, start..end + 1)
        {
            shared = Some(scale);
            end += 1;
        }
        if let (Some(scale), Some(run)) = (shared, kinds.get_mut(start..end)) {
            run.fill(Ok(scale));
        }
        start = end;
    }
}

/// The scale of a run of columns, where all are items of one kind of scale.
fn shared_scale(
    export: &Export<'_>,
    values: &[Values<'_>],
    kinds: &[Kind],
    run: std::ops::Range<usize>,
) -> Option<ScaleGuess> {
    let scales: Vec<&ScaleGuess> = kinds
        .get(run.clone())?
        .iter()
        .map(|kind| kind.as_ref().ok())
        .collect::<Option<_>>()?;
    let labelled = |scale: &&ScaleGuess| {
        matches!(
            scale.origin,
            ScaleOrigin::Labels | ScaleOrigin::LabelsOfSeveral
        )
    };
    let ticked = |scale: &&ScaleGuess| scale.origin.is_of_ticks();
    if scales.iter().any(ticked) {
        return None;
    }
    let columns = export.columns.get(run.clone())?;
    let question = columns.first().map(|column| &column.question)?;
    let block = columns
        .iter()
        .all(|column| column.question == *question && column.subquestion.is_some());
    if !block && !scales.iter().all(labelled) {
        return None;
    }
    let mut together = Values::default();
    for own in values.get(run)? {
        together.add(own);
    }
    known_scale(question, &together)
}
