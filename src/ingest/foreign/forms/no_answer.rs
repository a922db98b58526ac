//! Answers that say nothing on any scale.

use std::ops::RangeInclusive;

use super::scale_families::plain_key;
use super::scale_numbers::{leading_number, worded_in};

/// As they are compared: words without case, diacritics and punctuation.
#[rustfmt::skip]
const NO_ANSWER: [&str; 94] = [
    "vet ej", "vet inte", "jag vet inte", "jag vet ej", "ingen aning", "vill inte svara",
    "vill ej svara", "vill inte uppge", "vill ej uppge", "onskar inte svara", "ingen uppfattning",
    "har ingen uppfattning", "ingen asikt", "har ingen asikt", "ej aktuellt", "inte aktuellt",
    "ej aktuell", "ej relevant", "inte relevant", "ej svar", "inget svar", "har inte svarat",
    "ej svarat", "ej besvarad", "ej besvarat", "obesvarad", "obesvarat", "kan inte svara",
    "kan ej svara", "kan inte bedoma", "kan ej bedoma", "svart att saga", "ej tillampligt",
    "inte tillampligt", "ej tillamplig", "galler inte mig", "galler ej mig", "berors inte",
    "ingen erfarenhet", "uppgift saknas",
    "dont know", "do not know", "i dont know", "i do not know", "no idea", "not applicable",
    "does not apply", "doesnt apply", "na", "n a", "dk", "no opinion", "no answer", "no response",
    "not answered", "not stated", "prefer not to say", "prefer not to answer",
    "i prefer not to say", "i prefer not to answer", "id prefer not to say", "rather not say",
    "id rather not say", "refused", "refuse to answer", "decline to answer", "declined to answer",
    "not relevant", "unsure", "cant say", "cannot say", "hard to say",
    "gar sallan ut", "rarely go out", "ej matt", "inte matt", "not measured", "ej uppmatt",
    "kan inte ta stallning", "kan ej ta stallning", "har inte tagit stallning", "minns inte",
    "minns ej", "kommer inte ihag", "vill inte saga", "jag har ingen asikt",
    "jag har ingen uppfattning", "vet inte riktigt", "jag minns inte", "dont remember",
    "do not remember", "cant remember", "cannot remember", "no experience",
];

/// Whether an answer says nothing on any scale: `Vet ej`, `Vill inte svara`,
/// `N/A`, also with the number that it was given (`9 - Vet ej`), or several in
/// one (`Vet ej / vill inte svara`).
pub fn is_no_answer(text: &str) -> bool {
    let text = text.trim();
    let said = leading_number(text).map_or(text, |(_, words)| words);
    let known = |text: &str| NO_ANSWER.contains(&plain_key(text).as_str());
    let all = |text: &str| {
        let mut parts = text
            .split(['/', ',', ';'])
            .flat_map(|part| part.split(" eller "));
        parts.all(|part| part.split(" or ").all(known))
    };
    // What is said of it in parentheses changes nothing.
    let plain = said
        .strip_suffix(')')
        .and_then(|said| said.rsplit_once('('));
    let plain = plain.map(|(plain, _)| plain.trim());
    text == "-"
        || known(said)
        || all(&said.to_lowercase())
        || plain.is_some_and(|plain| !plain.is_empty() && known(plain))
}

/// What a question says that a value of its scale stands for, and is no answer:
/// `(1 = inte alls, 5 = helt, 6 = vet ej)`.
pub fn no_step_in<'t>(text: &'t str, scale: &RangeInclusive<i32>) -> Option<&'t str> {
    let told = worded_in(text).into_iter();
    let mut told = told.filter(|(value, words)| scale.contains(value) && is_no_answer(words));
    told.next().map(|(_, words)| words)
}

/// The values that a question says to be no answers, also without a sign between them:
/// `(4 alltid, 1 aldrig, 5 vet ej)`.
pub fn no_steps(text: &str) -> Vec<i32> {
    let told = worded_in(text).into_iter();
    let told = told.filter(|(_, words)| is_no_answer(words));
    told.map(|(value, _)| value).collect()
}

/// The range of the other values that it gives words, where one is no answer.
pub fn steps_beside(text: &str) -> Option<(i32, i32)> {
    let told = worded_in(text);
    let is_step = |(_, words): &&(i32, &str)| !is_no_answer(words);
    let steps = || told.iter().filter(is_step).map(|(value, _)| *value);
    let (low, high) = (steps().min()?, steps().max()?);
    let beside = steps().count() < told.len();
    (beside && (0..=1).contains(&low) && (2..=10).contains(&high)).then_some((low, high))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_says_nothing_is_no_answer() {
        for text in [
            "Vet ej",
            "VET INTE.",
            "Don’t know",
            "N/A",
            "n.a.",
            "Vet inte/vill inte svara",
            "Vet ej eller vill inte svara",
            "9 - Vet ej",
            "Ej aktuellt",
            "Don't know / no opinion",
            "Jag vet inte",
            "-",
        ] {
            assert!(is_no_answer(text), "{text}");
        }
        for text in [
            "(99) Prefer not to say",
            "Varken eller",
            "Nej",
            "Vet ej hur",
            "0",
            "",
            "3 - Neutral",
            "/",
            "Ja, vet ej",
        ] {
            assert!(!is_no_answer(text), "{text}");
        }
    }
}
