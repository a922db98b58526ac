//! What an export would become: proposed, for people to correct.

use super::export::Export;
use super::kinds::{Kind, Values, kind_of, known_scale, values_of};
use super::occasions::guess_occasion;
use super::proposal::{GuessContext, ItemGuess, Proposal, ProposedSource, slug};
use super::scale::{ScaleGuess, ScaleOrigin};
use super::sources::{guess_lab, guess_respondent};

/// Proposes what an export's columns mean.
pub fn guess_mapping(export: &Export<'_>, context: &GuessContext<'_>) -> Proposal {
    let values: Vec<Values<'_>> = (0..export.columns.len())
        .map(|column| values_of(export, column))
        .collect();
    let mut kinds: Vec<(Kind, Option<ScaleGuess>)> = values
        .iter()
        .enumerate()
        .map(|(column, values)| kind_of(export, column, values))
        .collect();
    share_scales(export, &values, &mut kinds);
    let columns = kinds
        .iter()
        .enumerate()
        .filter(|(_, (kind, _))| *kind == Kind::Item);
    let found: Vec<usize> = columns.map(|(column, _)| column).collect();
    let (respondent, note) = guess_respondent(export, &found);
    let occasion = guess_occasion(export, context, &found, respondent);
    let lab = guess_lab(export, context, &found, respondent);
    let used = [respondent, occasion.column(), lab.column()];
    let mut items: Vec<ItemGuess> = Vec::new();
    for (column, (_, scale)) in kinds
        .iter()
        .enumerate()
        .filter(|(column, _)| !used.contains(&Some(*column)))
    {
        if let (Some(scale), Some(values)) = (scale, values.get(column)) {
            items.push(item(export, column, scale.clone(), values.filled, &items));
        }
    }
    let mut notes: Vec<String> = note.into_iter().collect();
    notes.extend(repeat_note(&values, respondent, &occasion));
    notes.extend(scale_notes(&items));
    Proposal {
        file: context.file.to_owned(),
        left_out: left_out(&kinds, &used),
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
fn share_scales(
    export: &Export<'_>,
    values: &[Values<'_>],
    kinds: &mut [(Kind, Option<ScaleGuess>)],
) {
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
            for (_, own) in run {
                *own = Some(scale.clone());
            }
        }
        start = end;
    }
}

/// The scale of a run of columns, where all are items of one kind of scale.
fn shared_scale(
    export: &Export<'_>,
    values: &[Values<'_>],
    kinds: &[(Kind, Option<ScaleGuess>)],
    run: std::ops::Range<usize>,
) -> Option<ScaleGuess> {
    let scales: Vec<&ScaleGuess> = kinds
        .get(run.clone())?
        .iter()
        .map(|(_, scale)| scale.as_ref())
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

fn left_out(
    kinds: &[(Kind, Option<ScaleGuess>)],
    used: &[Option<usize>],
) -> Vec<(Kind, Vec<usize>)> {
    let mut left_out: std::collections::BTreeMap<Kind, Vec<usize>> =
        std::collections::BTreeMap::new();
    for (column, (kind, _)) in kinds.iter().enumerate() {
        if *kind != Kind::Item && !used.contains(&Some(column)) {
            left_out.entry(*kind).or_default().push(column);
        }
    }
    left_out.into_iter().collect()
}

/// Before and after may stand in one export with nothing that tells them apart.
fn repeat_note(
    values: &[Values<'_>],
    respondent: Option<usize>,
    occasion: &ProposedSource,
) -> Option<String> {
    let values = values.get(respondent?)?;
    let again = values.filled.saturating_sub(values.distinct.len());
    (again > 0 && !values.many && occasion.column().is_none()).then(|| {
        "some pseudonyms stand more than once and no column tells the occasion: if before and after are in one export, add a column that tells them apart".to_owned()
    })
}

fn scale_notes(items: &[ItemGuess]) -> Vec<String> {
    let ids = |origin: ScaleOrigin| -> Vec<&str> {
        let of = items.iter().filter(|item| item.scale.origin == origin);
        of.map(|item| item.id.as_str()).collect()
    };
    let note = |origin, what: &str| {
        let ids = ids(origin);
        (!ids.is_empty()).then(|| format!("{what}: {}", ids.join(", ")))
    };
    let several = note(
        ScaleOrigin::LabelsOfSeveral,
        "the labels that were seen are on several known scales; see that the steps are right",
    );
    let codes = note(
        ScaleOrigin::Codes,
        "the answers are codes, and which end is high is not known; see what they mean",
    );
    several.into_iter().chain(codes).collect()
}
