//! What an export would become: proposed, for people to correct.

use std::collections::BTreeMap;

use super::super::left_out::Reason;
use super::super::lines::{Line, line};
use super::export::Export;
use super::guessed::{Guess, GuessContext, ItemGuess, SourceGuess, slug};
use super::kinds::{Kind, Values, kind_of, known_scale, values_of};
use super::occasions::guess_occasion;
use super::scale::{ScaleGuess, ScaleOrigin};
use super::sources::{guess_lab, guess_respondent};
use crate::diagnostic::{list, plain};

/// Proposes what an export's columns mean.
pub fn guess_mapping(export: &Export<'_>, context: &GuessContext<'_>) -> Guess {
    let columns = 0..export.columns.len();
    let values = columns.map(|column| values_of(export, column));
    let values: Vec<Values<'_>> = values.collect();
    let own = values.iter().enumerate();
    let kinds = own.map(|(column, values)| kind_of(export, column, values));
    let mut kinds: Vec<Kind> = kinds.collect();
    share_scales(export, &values, &mut kinds);
    let found = (0..kinds.len()).filter(|column| kinds[*column].is_ok());
    let found: Vec<usize> = found.collect();
    let (respondent, note) = guess_respondent(export, &found);
    let occasion = guess_occasion(export, context, &found, respondent);
    let lab = guess_lab(export, context, &found, respondent);
    let used = [respondent, occasion.column, lab.column];
    let mut items: Vec<ItemGuess> = Vec::new();
    let mut left_out: BTreeMap<Reason, Vec<usize>> = BTreeMap::new();
    let unused = kinds.iter().enumerate();
    for (column, kind) in unused.filter(|(column, _)| !used.contains(&Some(*column))) {
        match kind {
            Ok(scale) => {
                items.push(item(
                    export,
                    column,
                    scale.clone(),
                    values[column].filled,
                    &items,
                ));
            }
            Err(why) => left_out.entry(*why).or_default().push(column),
        }
    }
    let mut notes: Vec<Line> = note.map(|key| line(0, key, [])).into_iter().collect();
    notes.extend(repeat_note(&values, respondent, &occasion));
    notes.extend(scale_notes(&items));
    Guess {
        file: context.file.to_owned(),
        left_out,
        respondent,
        occasion,
        lab,
        items,
        notes,
    }
}

/// Statements that stand on one scale are rarely more.
const LONGEST_BLOCK: usize = 60;

/// Columns beside each other whose answers are all on one scale are on that
/// one: where nobody chose a step of one question, others tell of it.
fn share_scales(export: &Export<'_>, values: &[Values<'_>], kinds: &mut [Kind]) {
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
        together.filled += own.filled;
        together.many |= own.many;
        for (answer, count) in &own.distinct {
            *together.distinct.entry(answer.clone()).or_default() += count;
        }
    }
    known_scale(question, &together)
}

fn item(
    export: &Export<'_>,
    column: usize,
    scale: ScaleGuess,
    answers: usize,
    earlier: &[ItemGuess],
) -> ItemGuess {
    let own = export.columns.get(column);
    let code = own.and_then(|own| own.code.as_deref());
    let question = own.map_or("", |own| own.question.as_str());
    let text = own
        .and_then(|own| own.subquestion.as_deref())
        .unwrap_or(question);
    let coded = code == own.map(|own| own.heading.as_str());
    let plain = slug(code.unwrap_or(text));
    let named = if plain.is_empty() || plain == "all" {
        "item".to_owned()
    } else {
        plain
    };
    let taken = |id: &str| earlier.iter().any(|item| item.id == id);
    let numbered = (2..).map(|number| format!("{named}-{number}"));
    let id = std::iter::once(named.clone())
        .chain(numbered)
        .find(|id| !taken(id))
        .unwrap_or(named);
    ItemGuess {
        column,
        id,
        text: if coded {
            code.unwrap_or(text).to_owned()
        } else {
            text.to_owned()
        },
        scale,
        answers,
    }
}

/// Before and after may stand in one export with nothing that tells them apart.
fn repeat_note(
    values: &[Values<'_>],
    respondent: Option<usize>,
    occasion: &SourceGuess,
) -> Option<Line> {
    let values = values.get(respondent?)?;
    let again = values.filled.saturating_sub(values.distinct.len());
    let untold = again > 0 && !values.many && occasion.column.is_none();
    untold.then(|| line(0, "import-note-again", []))
}

fn scale_notes(items: &[ItemGuess]) -> impl Iterator<Item = Line> {
    let notes = [
        (ScaleOrigin::LabelsOfSeveral, "import-note-several-scales"),
        (ScaleOrigin::Codes, "import-note-answer-codes"),
    ];
    notes.into_iter().filter_map(|(origin, key)| {
        let of = items.iter().filter(|item| item.scale.origin == origin);
        let ids: Vec<_> = of.map(|item| plain(&item.id)).collect();
        (!ids.is_empty()).then(|| line(0, key, [("items", list(ids))]))
    })
}
