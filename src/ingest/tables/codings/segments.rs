//! Coded segments of a file.

use std::collections::{BTreeMap, BTreeSet};

use super::super::super::imports::ImportedCodings;
use super::super::super::rows::Reader;
use super::interviews::Became;
use crate::diagnostic::Problem;
use crate::model::programme::{Coding, Text};
use crate::model::{CodeIx, InterviewIx, Programme};

/// Adds the codings of a file whose code and source became something. Who
/// coded in an interview is not listed as its coder by that.
pub fn add_codings(
    reader: &mut Reader<'_>,
    import: &ImportedCodings,
    codes: &[Option<CodeIx>],
    (became, file): (&Became, usize),
    programme: &mut Programme,
) {
    let (interviews, consents) = (&became.interviews[file], &became.consents[file]);
    let project = &import.project;
    let mapping = &import.mapping;
    let mut without_quote = 0_usize;
    let mut added = 0_usize;
    let mut passages: BTreeMap<&str, u64> = BTreeMap::new();
    for (position, coding) in project.codings.iter().enumerate() {
        let (Some(code), Some(interview)) = (codes[coding.code], interviews[coding.source]) else {
            continue;
        };
        let Some(at) = import.cell(coding.at) else {
            continue;
        };
        let named = coding.coder.and_then(|coder| project.coders.get(coder));
        let coder = named.or(mapping.coder.as_ref()).cloned();
        let own = &programme.interviews[interview.at()];
        let mut quote = coding.quote.as_ref().and_then(|quote| {
            Some(Text {
                value: quote.clone(),
                at: import.cell(coding.quote_at)?,
            })
        });
        // Of a group, each file tells whose words are whose in it. That one did not consent
        // refuses nothing of the others: no row says no.
        let agreed = !became.partly.contains(&interview) || consents.of_coding(position);
        let quotable = (mapping.quotable && agreed).then_some(true);
        // Signs matter only in what can be shown.
        let shown = quotable == Some(true) && own.consent;
        if let Some(quote) = quote.as_mut().filter(|_| shown) {
            reader.check_covered(quote);
        }
        let next = passages.len() as u64;
        let passage = coding.passage.as_deref();
        let passage = passage.map(|own| *passages.entry(own).or_insert(next));
        without_quote += usize::from(quote.is_none());
        added += 1;
        programme.codings.push(Coding {
            interview,
            code,
            coder,
            span: coding.span,
            quote,
            quotable,
            passage,
            at,
        });
    }
    let mut notes = Vec::new();
    if without_quote > 0 {
        notes.push(Problem::SegmentsWithoutText {
            without: without_quote.into(),
            count: added.into(),
        });
    }
    if mapping.quotable {
        notes.extend(without_consent(interviews, programme));
    }
    let place = import.place(None, reader);
    let notes = notes.into_iter().map(|note| note.note_at(place.clone()));
    reader.diagnostics.extend(notes);
}

/// What is said where interviews of the file do not consent to quotes.
fn without_consent(interviews: &[Option<InterviewIx>], programme: &Programme) -> Option<Problem> {
    let held: BTreeSet<InterviewIx> = interviews.iter().copied().flatten().collect();
    let consents = |own: &&InterviewIx| programme.interviews[own.at()].consent;
    let silent = held.len() - held.iter().filter(consents).count();
    (silent > 0).then(|| Problem::QuotesWithoutConsent {
        without: silent.into(),
        count: held.len().into(),
    })
}
