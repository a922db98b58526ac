//! What the one interviewed said, of what was coded: without the marks, times and names
//! that a transcript puts around it.

use std::collections::{BTreeMap, BTreeSet};

use super::turns::{Label, dialogue, label_of, turns, without_dash, without_time};
use crate::model::programme::Coding;
use crate::model::{InterviewIx, Programme};

/// Who asks, before what is asked, as [`Label::who`] has it.
const ASKS: [&str; 28] = [
    "intervjuare",
    "intervjuaren",
    "intervjuledare",
    "intervjuledaren",
    "interviewer",
    "samtalsledare",
    "samtalsledaren",
    "moderator",
    "moderatorn",
    "facilitator",
    "forskare",
    "forskaren",
    "researcher",
    "utredare",
    "utredaren",
    "utvarderare",
    "utvarderaren",
    "evaluator",
    "fragestallare",
    "fragestallaren",
    "fraga",
    "question",
    "intv",
    "int",
    "il",
    "i",
    "f",
    "q",
];

/// Who answers.
const ANSWERS: [&str; 16] = [
    "ip",
    "r",
    "s",
    "a",
    "respondent",
    "respondenten",
    "informant",
    "informanten",
    "intervjuperson",
    "intervjupersonen",
    "interviewee",
    "deltagare",
    "deltagaren",
    "participant",
    "svar",
    "answer",
];

/// Marks that stand around what somebody said.
const MARKS: [(char, char); 8] = [
    ('”', '”'),
    ('"', '"'),
    ('“', '”'),
    ('„', '“'),
    ('»', '»'),
    ('«', '»'),
    ('’', '’'),
    ('‘', '’'),
];

/// The letters that the quotes of each interview use as labels: those that several of
/// them begin with. `A: att få bo kvar` alone is a list.
#[derive(Debug, Default)]
pub(super) struct Letters(BTreeMap<InterviewIx, BTreeSet<String>>);

impl Letters {
    /// Those of all quotes.
    pub(super) fn of(programme: &Programme) -> Self {
        let mut met: BTreeMap<InterviewIx, BTreeMap<String, BTreeSet<&str>>> = BTreeMap::new();
        for coding in &programme.codings {
            let Some(quote) = &coding.quote else { continue };
            let label = label_of(without_time(&quote.value));
            if let Some(label) = label.filter(Label::is_letter) {
                let own = met.entry(coding.interview).or_default();
                own.entry(label.name).or_default().insert(&quote.value);
            }
        }
        let several = met.into_iter().map(|(interview, letters)| {
            let used = letters.into_iter().filter(|(_, quotes)| quotes.len() > 1);
            (interview, used.map(|(letter, _)| letter).collect())
        });
        Self(several.collect())
    }

    /// Whether a label is one, of a coding's interview.
    fn has(&self, coding: &Coding, label: &Label<'_>) -> bool {
        !label.is_letter() || label.begins_sentence() || {
            let own = self.0.get(&coding.interview);
            own.is_some_and(|own| own.contains(&label.name))
        }
    }
}

/// The words of the one interviewed in a coding's quote, as a report prints them: without
/// quotation marks of their own, which it adds, and without the time and the name that a
/// transcript puts before a turn. `None` where somebody else speaks as well, or somebody
/// is named who may be.
pub(super) fn spoken<'q>(coded: &'q str, coding: &Coding, letters: &Letters) -> Option<&'q str> {
    own_words(coded, |label| letters.has(coding, label))
}

fn own_words(coded: &str, is_label: impl Fn(&Label<'_>) -> bool) -> Option<&str> {
    if dialogue(coded) || others_within(coded, &is_label) {
        return None;
    }
    let mut text = coded.trim();
    loop {
        let before = text;
        text = without_dash(without_time(text));
        if let Some(label) = label_of(text).filter(&is_label)
            && ANSWERS.contains(&label.who.as_str())
        {
            text = label.rest.trim_start();
        }
        text = without_marks(text);
        if text == before {
            return Some(text);
        }
    }
}

/// Whether a turn begins here that is not of the one who answers.
fn others_within(coded: &str, is_label: impl Fn(&Label<'_>) -> bool) -> bool {
    let mut speakers = BTreeSet::new();
    for (place, turn) in turns(coded) {
        let Some(label) = label_of(turn).filter(&is_label) else {
            continue;
        };
        let asks = ASKS.contains(&label.who.as_str());
        let answers = ANSWERS.contains(&label.who.as_str());
        if asks || !answers && label.may_be_name(place) {
            return true;
        }
        if answers {
            speakers.insert(label.name);
            // What stands before it is somebody else's.
            if place.is_after_words && speakers.len() == 1 && !labelled(coded, &is_label) {
                return true;
            }
        }
    }
    speakers.len() > 1
}

/// Whether a text begins with a label.
fn labelled(coded: &str, is_label: impl Fn(&Label<'_>) -> bool) -> bool {
    turns(coded)
        .next()
        .and_then(|(_, turn)| label_of(turn))
        .is_some_and(|label| is_label(&label))
}

/// Without marks around the whole, where they are not those of two parts.
fn without_marks(text: &str) -> &str {
    let inner = MARKS.iter().find_map(|(open, close)| {
        let inner = text.strip_prefix(*open)?.strip_suffix(*close)?;
        (!inner.contains([*open, *close])).then_some(inner)
    });
    inner.unwrap_or(text).trim()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spoken(coded: &str) -> Option<&str> {
        let alone = |label: &Label<'_>| !label.is_letter() || label.begins_sentence();
        own_words(coded, alone)
    }

    #[test]
    fn what_a_transcript_adds_is_not_said() {
        for coded in [
            "Hon frågade hur jag hade det.",
            "”Hon frågade hur jag hade det.”",
            " \"Hon frågade hur jag hade det.\" ",
            "00:12:33 Hon frågade hur jag hade det.",
            "[12:33] Hon frågade hur jag hade det.",
            "[00:12:33 – 00:12:40] Hon frågade hur jag hade det.",
            "12:33 R: Hon frågade hur jag hade det.",
            "[00:12:33] IP: Hon frågade hur jag hade det.",
            "#00:12:33-4# R2: ”Hon frågade hur jag hade det.”",
            "INFORMANT:Hon frågade hur jag hade det.",
            "– Hon frågade hur jag hade det.",
        ] {
            assert_eq!(
                spoken(coded),
                Some("Hon frågade hur jag hade det."),
                "{coded}"
            );
        }
        for kept in [
            "”Ja”, sa hon, ”det går.”",
            "Klockan 12:30 kom de.",
            "08:30 varje morgon står hon där.",
            "10:00-14:00 är det öppet.",
            "Jag hade en fråga: varför just vi?",
            "Hon frågade: ”Vill du bo kvar?” och jag sa ja.",
            "Ja: det gick till slut.",
            "12 personer kom.",
            "S: t Persgatan var värre.",
            "A: att få bo kvar. B: att barnen kan gå till skolan.",
            "Det var bra – tror jag – till slut.",
        ] {
            assert_eq!(spoken(kept), Some(kept));
        }
    }

    #[test]
    fn somebody_elses_words_are_nobodys_voice() {
        for coded in [
            "Intervjuare: Vad betyder labbet för dig?",
            "INTERVJUARE:Vad betyder labbet för dig?",
            "Intervjuare - Vad betyder labbet för dig?",
            "I: Hur då? R: Jo, de lyssnade.",
            "i: hur då? r: jo, de lyssnade.",
            "Ja, precis. I: Hur då?",
            "Ja, precis. R: Jo.",
            "R: Ja.\nF: Varför det?",
            "[00:01:10] I1: Hur länge har du bott här?",
            "R1: Jag trivs. R2: Det gör inte jag.",
            "Anna: Hur länge?\nLeila: Sju år.",
            "anna: hur länge?\nleila: sju år.",
            "Fatima: Jag vågar gå ut numera.",
            "Anna af Ek: Jag vågar gå ut numera.",
            "Det var tyst. LP: Hur kändes det?",
            "Forskaren: Hur kändes det?",
            "Speaker 1: Hur är det här? Speaker 2: Okej.",
            "– Hur kändes det?\n– Det var tryggt.",
            "– Hur kändes det? – Det var tryggt.",
            "Hur kändes det?\n- Det var tryggt.",
        ] {
            assert_eq!(spoken(coded), None, "{coded}");
        }
    }

    #[test]
    fn a_letter_is_a_label_where_the_interview_uses_it() {
        assert_eq!(spoken("r: jo, de lyssnade"), Some("r: jo, de lyssnade"));
        assert_eq!(
            own_words("r: jo, de lyssnade", |_| true),
            Some("jo, de lyssnade")
        );
    }
}
