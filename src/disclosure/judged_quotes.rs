//! What is to be said of every quote before one is chosen: which of them may be
//! shown, and why the others may not. For the project's own screen; the text of
//! those that may not be shown is not kept.

use std::collections::{BTreeMap, BTreeSet};

use super::Withheld;
use super::spoken::{Letters, spoken};
use crate::analysis::{CodeMeasure, FigureKey, Register};
use crate::model::programme::Coding;
use crate::model::{CellRef, CodeIx, LabIx, Programme, Scope};

/// No longer quote is shown. A hundred words or so are somebody's story, with
/// the particulars by which those who know the lab know who told it; and a part
/// of it, cut by a program, could say something else than the whole.
pub(super) const LONGEST: usize = 600;

/// Whether a quote is the one of its theme and lab, or why it is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum QuoteState {
    /// Chosen by the manifest.
    ChosenByHand,
    /// Chosen by the rule.
    Chosen,
    /// It may be shown; another one is chosen.
    AnotherChosen,
    /// A passage, which is too long to be shown.
    TooLong,
    /// The theme may not be told of the lab.
    ThemeWithheld,
    /// Something in it points at a person.
    Personal,
    /// Somebody else speaks too, or may do so.
    NotOwnWords,
}

impl QuoteState {
    /// Its stable name; with `quote-` before it an entry of the catalogue.
    pub fn id(self) -> &'static str {
        match self {
            Self::ChosenByHand => "chosen-by-hand",
            Self::Chosen => "chosen",
            Self::AnotherChosen => "another-chosen",
            Self::TooLong => "too-long",
            Self::ThemeWithheld => "theme-withheld",
            Self::Personal => "personal",
            Self::NotOwnWords => "not-own-words",
        }
    }

    /// Whether the quote may be shown.
    pub fn may_be_shown(self) -> bool {
        matches!(
            self,
            Self::ChosenByHand | Self::Chosen | Self::AnotherChosen
        )
    }
}

/// A quote that is marked as quotable, of an interview with consent.
#[derive(Debug, Clone)]
pub struct JudgedQuote {
    /// Its cell.
    pub at: CellRef,
    /// Where its interview stands: its id is nobody's to print.
    pub interview: CellRef,
    /// Where it begins and ends in the interview's text, in characters,
    /// where they are known.
    pub span: Option<(u64, u64)>,
    /// The lab.
    pub lab: LabIx,
    /// The theme.
    pub code: CodeIx,
    /// How many characters it has.
    pub length: usize,
    /// Whether it is chosen, or why not.
    pub state: QuoteState,
    /// What was said, where it may be shown.
    pub text: Option<String>,
    /// Its row among the codings, as long as there are any.
    pub(super) coding: usize,
}

/// Quotes that may not even be named, counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Unnamed {
    /// Of interviews without consent.
    pub without_consent: usize,
    /// Not marked as quotable, of interviews with consent.
    pub not_quotable: usize,
}

/// All quotes of a programme.
#[derive(Debug, Clone, Default)]
pub struct JudgedQuotes {
    /// Those with consent that are marked as quotable, by lab and theme, those
    /// that are chosen first.
    pub named: Vec<JudgedQuote>,
    /// How many others there are.
    pub unnamed: BTreeMap<(LabIx, CodeIx), Unnamed>,
}

/// Judges every quote; none is chosen yet. `personal` are the cells whose texts
/// point at a person, without the manifest's leave.
pub(super) fn judge_quotes(
    programme: &Programme,
    register: &Register,
    withheld: &Withheld,
    personal: &BTreeSet<CellRef>,
) -> JudgedQuotes {
    let mut judged = JudgedQuotes::default();
    let letters = Letters::of(programme);
    for (position, coding) in programme.codings.iter().enumerate() {
        let Some(quote) = &coding.quote else {
            continue;
        };
        let interview = &programme.interviews[coding.interview.at()];
        if !interview.consent || coding.quotable != Some(true) {
            let key = (interview.lab, coding.code);
            let unnamed = judged.unnamed.entry(key).or_default();
            match interview.consent {
                true => unnamed.not_quotable += 1,
                false => unnamed.without_consent += 1,
            }
            continue;
        }
        let said = spoken(&quote.value, coding, &letters);
        let length = said.unwrap_or(&quote.value).chars().count();
        let state = if said.is_none() {
            QuoteState::NotOwnWords
        } else if personal.contains(&quote.at) {
            QuoteState::Personal
        } else if !tells_theme(register, withheld, coding, interview.lab) {
            QuoteState::ThemeWithheld
        } else if length > LONGEST {
            QuoteState::TooLong
        } else {
            QuoteState::AnotherChosen
        };
        judged.named.push(JudgedQuote {
            at: quote.at,
            interview: interview.id.at,
            span: coding.span,
            lab: interview.lab,
            code: coding.code,
            length,
            state,
            text: said.filter(|_| state.may_be_shown()).map(str::to_owned),
            coding: position,
        });
    }
    judged
}

/// Whether the theme may be told of the lab.
fn tells_theme(register: &Register, withheld: &Withheld, coding: &Coding, lab: LabIx) -> bool {
    let key = FigureKey::Code {
        code: coding.code,
        scope: Scope::Lab(lab),
        measure: CodeMeasure::Interviews,
    };
    register.get(key).is_some() && !withheld.contains_key(&key)
}
