//! Labels that survey scales are written with, in Swedish and English.

use std::sync::LazyLock;

use crate::model::clean::folded;

/// A scale's labels, lowest first; what is written for one step in several
/// ways is parted by `|`.
pub type Family = &'static [&'static str];

/// Known scales. Where several fit the labels that were seen, one whose every
/// step was seen is taken, else the earlier.
#[rustfmt::skip]
const FAMILIES: &[Family] = &[
    &["Nej|N", "Ja|J"],
    &["No|N", "Yes|Y"],
    &["Falskt", "Sant"],
    &["False", "True"],
    &["Nej, inte alls|Nej, absolut inte", "Nej, knappast|Nej, inte riktigt|Nej, inte särskilt|Nej, i liten utsträckning|Nej", "Ja, delvis|Ja, till viss del|Ja, i viss mån|Ja, ganska|Ja", "Ja, helt|Ja, helt och hållet|Ja, absolut|Ja, mycket|Ja, i hög grad"],
    &["Nej", "Delvis|Till viss del|Kanske", "Ja"],
    &["No", "Partly|Partially|Maybe", "Yes"],
    // Agreement.
    &["Instämmer inte alls", "Instämmer inte", "Varken eller|Neutral|Varken instämmer eller inte|Varken instämmer eller tar avstånd|Varken instämmer eller instämmer inte", "Instämmer", "Instämmer helt|Instämmer helt och hållet|Instämmer fullt ut|Instämmer starkt"],
    &["Instämmer inte alls", "Instämmer till liten del|Instämmer i liten utsträckning|Instämmer i låg grad|Instämmer i ringa grad|Instämmer knappast|Instämmer lite|Instämmer delvis inte|Instämmer i mindre utsträckning", "Instämmer delvis|Instämmer till viss del|Instämmer i viss mån|Instämmer i viss utsträckning|Varken eller|Neutral", "Instämmer till stor del|Instämmer i stor utsträckning|Instämmer i hög grad|Instämmer i stort sett|Instämmer i stort|Instämmer ganska mycket", "Instämmer helt|Instämmer helt och hållet|Instämmer fullt ut|Instämmer i mycket hög grad"],
    &["Instämmer inte alls", "Instämmer delvis inte|Instämmer knappast|Instämmer inte helt|Instämmer i liten utsträckning", "Varken eller|Neutral|Varken instämmer eller inte", "Instämmer delvis", "Instämmer helt|Instämmer helt och hållet|Instämmer fullt ut"],
    &["Instämmer inte alls", "Instämmer delvis|Instämmer till viss del|Instämmer till liten del|Instämmer i liten utsträckning|Instämmer i låg grad|Instämmer knappast", "Instämmer till stor del|Instämmer i stor utsträckning|Instämmer i hög grad|Instämmer i stort sett|Instämmer", "Instämmer helt|Instämmer helt och hållet|Instämmer fullt ut"],
    &["Instämmer inte alls", "Instämmer delvis|Instämmer till viss del", "Instämmer helt|Instämmer helt och hållet|Instämmer"],
    &["Instämmer inte alls", "Instämmer till viss del|Instämmer delvis|Instämmer till liten del|Instämmer i viss mån|Instämmer i liten utsträckning", "Varken eller|Neutral", "Instämmer till stor del|Instämmer i stor utsträckning|Instämmer i hög grad|Instämmer i stort sett|Instämmer", "Instämmer helt|Instämmer helt och hållet|Instämmer fullt ut"],
    &["Stämmer inte alls|Stämmer mycket dåligt", "Stämmer dåligt|Stämmer ganska dåligt|Stämmer inte så bra|Stämmer inte särskilt bra", "Varken eller|Varken bra eller dåligt|Stämmer varken bra eller dåligt|Neutral", "Stämmer ganska bra|Stämmer bra|Stämmer delvis", "Stämmer helt|Stämmer mycket bra|Stämmer precis|Stämmer helt och hållet"],
    &["Stämmer inte alls|Stämmer mycket dåligt", "Stämmer dåligt|Stämmer ganska dåligt|Stämmer inte så bra|Stämmer till viss del", "Stämmer ganska bra|Stämmer bra|Stämmer till stor del", "Stämmer helt|Stämmer mycket bra|Stämmer precis|Stämmer helt och hållet"],
    &["Tar helt avstånd", "Tar delvis avstånd|Tar avstånd", "Varken eller|Neutral|Varken instämmer eller tar avstånd", "Instämmer delvis|Instämmer", "Instämmer helt|Instämmer helt och hållet"],
    &["Håller inte alls med|Håller absolut inte med", "Håller inte med|Håller delvis inte med", "Varken eller|Neutral", "Håller med|Håller delvis med", "Håller helt med|Håller absolut med"],
    &["Instämmer inte alls", "Instämmer inte|Instämmer delvis inte|Instämmer knappast", "Instämmer|Instämmer delvis|Instämmer i stort sett", "Instämmer helt|Instämmer helt och hållet|Instämmer fullt ut"],
    &["Instämmer inte alls", "Instämmer inte|Instämmer i liten utsträckning", "Instämmer delvis inte|Instämmer knappast|Instämmer i viss utsträckning inte", "Varken eller|Neutral|Varken instämmer eller inte", "Instämmer delvis|Instämmer i viss utsträckning", "Instämmer|Instämmer i stor utsträckning", "Instämmer helt|Instämmer helt och hållet|Instämmer fullt ut"],
    &["Tar helt avstånd", "Tar delvis avstånd|Tar avstånd", "Instämmer delvis|Instämmer", "Instämmer helt|Instämmer helt och hållet"],
    &["Håller inte alls med|Håller absolut inte med", "Håller inte med|Håller delvis inte med", "Håller med|Håller delvis med", "Håller helt med|Håller absolut med"],
    &["Strongly disagree|Disagree strongly", "Disagree", "Neither agree nor disagree|Neither agree or disagree|Neutral|Neither|Undecided|Not sure", "Agree", "Strongly agree|Agree strongly"],
    &["Strongly disagree|Disagree strongly", "Somewhat disagree|Slightly disagree|Disagree somewhat", "Neither agree nor disagree|Neither agree or disagree|Neutral|Neither", "Somewhat agree|Slightly agree|Agree somewhat", "Strongly agree|Agree strongly"],
    &["Strongly disagree", "Disagree", "Agree", "Strongly agree"],
    &["Strongly disagree", "Somewhat disagree|Slightly disagree", "Somewhat agree|Slightly agree", "Strongly agree"],
    &["Strongly disagree", "Disagree", "Somewhat disagree|Slightly disagree", "Somewhat agree|Slightly agree", "Agree", "Strongly agree"],
    &["Strongly disagree", "Disagree", "Somewhat disagree|Slightly disagree", "Neither agree nor disagree|Neutral|Neither", "Somewhat agree|Slightly agree", "Agree", "Strongly agree"],
    &["Completely disagree|Totally disagree", "Disagree|Mostly disagree|Somewhat disagree", "Neither agree nor disagree|Neutral|Neither", "Agree|Mostly agree|Somewhat agree", "Completely agree|Totally agree"],
    &["Completely disagree|Totally disagree", "Disagree|Mostly disagree|Somewhat disagree", "Agree|Mostly agree|Somewhat agree", "Completely agree|Totally agree"],
    &["Completely disagree|Totally disagree", "Mostly disagree|Disagree", "Slightly disagree|Somewhat disagree", "Neither agree nor disagree|Neutral|Neither", "Slightly agree|Somewhat agree", "Mostly agree|Agree", "Completely agree|Totally agree"],
    &["Definitely disagree|Strongly disagree", "Tend to disagree", "Neither agree nor disagree|Neutral|Neither", "Tend to agree", "Definitely agree|Strongly agree"],
    // Satisfaction.
    &["Mycket missnöjd", "Missnöjd|Ganska missnöjd", "Varken nöjd eller missnöjd|Varken eller|Neutral", "Nöjd|Ganska nöjd", "Mycket nöjd"],
    &["Inte alls nöjd", "Inte särskilt nöjd|Mindre nöjd|Inte nöjd|Inte så nöjd", "Varken eller|Neutral", "Ganska nöjd|Nöjd", "Mycket nöjd|Helt nöjd"],
    &["Inte alls nöjd", "Inte särskilt nöjd|Mindre nöjd|Inte så nöjd", "Ganska nöjd|Nöjd", "Mycket nöjd|Helt nöjd"],
    &["Very dissatisfied", "Dissatisfied|Somewhat dissatisfied", "Neither satisfied nor dissatisfied|Neutral|Neither", "Satisfied|Somewhat satisfied", "Very satisfied"],
    &["Very dissatisfied", "Dissatisfied|Somewhat dissatisfied", "Satisfied|Somewhat satisfied", "Very satisfied"],
    &["Mycket missnöjd", "Missnöjd|Ganska missnöjd", "Nöjd|Ganska nöjd", "Mycket nöjd"],
    &["Mycket missnöjd", "Missnöjd", "Ganska missnöjd|Något missnöjd", "Varken nöjd eller missnöjd|Varken eller|Neutral", "Ganska nöjd|Något nöjd", "Nöjd", "Mycket nöjd"],
    &["Extremely dissatisfied|Completely dissatisfied", "Somewhat dissatisfied|Dissatisfied", "Neither satisfied nor dissatisfied|Neutral|Neither", "Somewhat satisfied|Satisfied", "Extremely satisfied|Completely satisfied"],
    &["Very dissatisfied|Extremely dissatisfied|Completely dissatisfied", "Dissatisfied|Moderately dissatisfied|Mostly dissatisfied", "Somewhat dissatisfied|Slightly dissatisfied", "Neither satisfied nor dissatisfied|Neutral|Neither", "Somewhat satisfied|Slightly satisfied", "Satisfied|Moderately satisfied|Mostly satisfied", "Very satisfied|Extremely satisfied|Completely satisfied"],
    &["Not at all satisfied", "Slightly satisfied|Not very satisfied|Not so satisfied", "Moderately satisfied|Somewhat satisfied", "Very satisfied", "Extremely satisfied|Completely satisfied"],
    // How often.
    &["Aldrig", "Sällan", "Ibland", "Ofta", "Alltid|Mycket ofta|Nästan alltid|Varje dag"],
    &["Aldrig", "Nästan aldrig", "Ibland", "Ganska ofta|Ofta", "Mycket ofta|Alltid"],
    &["Aldrig", "Sällan|Ibland", "Ofta", "Alltid"],
    &["Never", "Rarely|Seldom", "Sometimes|Occasionally", "Often|Usually|Frequently", "Always|Very often|Almost always"],
    &["Never", "Almost never", "Sometimes", "Fairly often|Often", "Very often|Always"],
    &["Never", "Sometimes|Rarely", "Often", "Always"],
    &["Aldrig", "Sällan", "Ibland", "Oftast|För det mesta", "Alltid"],
    &["Aldrig", "Ibland", "Ungefär hälften av tiden|Ungefär hälften av gångerna", "För det mesta|Oftast", "Alltid"],
    &["Aldrig", "Mycket sällan", "Sällan", "Ibland", "Ofta", "Mycket ofta", "Alltid"],
    &["Aldrig", "Mer sällan|Någon gång per år", "Någon gång i månaden|Någon gång per månad|En gång i månaden", "Någon gång i veckan|Någon gång per vecka|En gång i veckan", "Flera gånger i veckan|Flera gånger per vecka", "Varje dag|Dagligen"],
    &["Never", "Sometimes", "About half the time", "Most of the time", "Always"],
    &["Never", "Very rarely", "Rarely", "Sometimes|Occasionally", "Often|Frequently", "Very often|Very frequently", "Always"],
    &["Never", "Less than once a month|Less often", "Once a month|Monthly|A few times a month", "Once a week|Weekly|About once a week", "Several times a week|A few times a week", "Every day|Daily"],
    // How good.
    &["Mycket dålig|Mycket dåligt|Mycket dåliga", "Dålig|Dåligt|Dåliga|Ganska dålig|Ganska dåligt", "Varken bra eller dålig|Varken bra eller dåligt|Varken eller|Någorlunda|Någorlunda bra|Någorlunda god|Någorlunda gott|Godkänd|Godkänt|Acceptabel|Acceptabelt|Okej", "Bra|God|Gott|Ganska bra|Ganska god", "Mycket bra|Mycket god|Mycket gott|Utmärkt"],
    &["Mycket dålig|Mycket dåligt", "Dålig|Dåligt|Ganska dålig|Ganska dåligt", "Bra|God|Gott|Ganska bra|Ganska god", "Mycket bra|Mycket god|Mycket gott|Utmärkt"],
    &["Very poor|Very bad", "Poor|Bad", "Fair|Acceptable|Average|Neither good nor bad|Okay", "Good", "Very good|Excellent"],
    &["Poor", "Fair", "Good", "Very good", "Excellent"],
    &["Poor", "Fair", "Good", "Excellent"],
    &["Helt oense|Mycket oense", "Ganska oense|Delvis oense|Oense", "Varken eller|Neutral|Varken enig eller oense", "Ganska enig|Delvis enig|Enig|Ganska eniga|Eniga", "Helt enig|Mycket enig|Helt eniga|Mycket eniga"],
    // To what extent.
    &["Inte alls", "I liten utsträckning|I låg grad|I ringa grad|Till liten del|Lite|Lite grann|I mycket liten utsträckning|Något|Knappast", "I viss utsträckning|I viss mån|Till viss del|Delvis|Varken eller|Ganska", "I stor utsträckning|I hög grad|Till stor del|Mycket|Ganska mycket", "I mycket stor utsträckning|I mycket hög grad|Helt och hållet|Helt|Väldigt mycket|Fullt ut"],
    &["Inte alls", "I liten utsträckning|I låg grad|Till viss del|Lite|I viss utsträckning|I viss mån|Till liten del|Delvis", "I stor utsträckning|I hög grad|Till stor del|Ganska mycket", "I mycket stor utsträckning|I mycket hög grad|Helt och hållet|Helt|Väldigt mycket|Mycket"],
    &["Not at all", "Slightly|A little|To a small extent|A little bit", "Moderately|Somewhat|To some extent|To a moderate extent", "Very|Very much|Quite a bit|To a large extent|To a great extent|A lot", "Extremely|To a very large extent|To a very great extent|Completely"],
    &["Not at all", "A little|Slightly|To a small extent|Somewhat|To some extent", "Quite a bit|To a large extent|A lot|Moderately", "Very much|Completely|To a very large extent|Extremely"],
    // How safe.
    &["Mycket otrygg", "Ganska otrygg|Otrygg", "Varken trygg eller otrygg|Varken eller|Varken otrygg eller trygg|Neutral", "Ganska trygg|Trygg", "Mycket trygg"],
    &["Mycket otrygg", "Ganska otrygg|Otrygg", "Ganska trygg|Trygg", "Mycket trygg"],
    &["Very unsafe", "Fairly unsafe|Somewhat unsafe|A bit unsafe|Unsafe", "Neither safe nor unsafe|Neither unsafe nor safe|Neither|Neutral", "Fairly safe|Somewhat safe|Safe", "Very safe"],
    &["Very unsafe", "Fairly unsafe|Somewhat unsafe|A bit unsafe|Unsafe", "Fairly safe|Somewhat safe|Safe", "Very safe"],
    &["Mycket otryggt", "Ganska otryggt|Otryggt", "Varken tryggt eller otryggt|Varken eller|Neutral", "Ganska tryggt|Tryggt", "Mycket tryggt"],
    &["Mycket otryggt", "Ganska otryggt|Otryggt", "Ganska tryggt|Tryggt", "Mycket tryggt"],
    &["Mycket otrygg", "Otrygg", "Ganska otrygg|Något otrygg", "Varken trygg eller otrygg|Varken eller|Neutral", "Ganska trygg|Något trygg", "Trygg", "Mycket trygg"],
    &["Helt otrygg", "Ganska otrygg|Otrygg|Delvis otrygg", "Varken trygg eller otrygg|Varken eller|Neutral", "Ganska trygg|Trygg|Delvis trygg", "Helt trygg"],
    &["Inte alls trygg", "Inte särskilt trygg|Inte så trygg|Mindre trygg", "Varken eller|Varken trygg eller otrygg|Neutral", "Ganska trygg|Trygg", "Mycket trygg|Helt trygg"],
    &["Inte alls trygg", "Inte särskilt trygg|Inte så trygg|Mindre trygg", "Ganska trygg|Trygg", "Mycket trygg|Helt trygg"],
    &["Very unsafe", "Unsafe", "Somewhat unsafe|Slightly unsafe", "Neither safe nor unsafe|Neither|Neutral", "Somewhat safe|Slightly safe", "Safe", "Very safe"],
    &["Not at all safe", "Slightly safe|Not very safe|Not so safe", "Moderately safe|Somewhat safe|Fairly safe", "Very safe", "Extremely safe|Completely safe"],
    // How likely, how important.
    &["Mycket osannolikt", "Osannolikt|Ganska osannolikt", "Varken eller|Neutral|Varken sannolikt eller osannolikt", "Sannolikt|Ganska sannolikt", "Mycket sannolikt"],
    &["Very unlikely", "Unlikely|Somewhat unlikely", "Neither likely nor unlikely|Neutral|Neither", "Likely|Somewhat likely", "Very likely"],
    &["Inte alls viktigt|Helt oviktigt", "Mindre viktigt|Inte särskilt viktigt|Inte så viktigt|Oviktigt", "Varken eller|Ganska viktigt|Neutral", "Viktigt", "Mycket viktigt"],
    &["Inte alls viktigt", "Mindre viktigt|Inte särskilt viktigt|Inte så viktigt", "Ganska viktigt|Viktigt", "Mycket viktigt"],
    &["Not at all important|Not important|Unimportant", "Slightly important", "Moderately important|Neutral", "Important|Very important", "Extremely important|Very important"],
];

/// A label as it is compared: words without case, diacritics and punctuation.
pub fn plain_key(text: &str) -> String {
    let words = text.replace(['\'', '’'], "");
    let words = words.split(|c: char| !c.is_alphanumeric());
    let words: Vec<String> = words.map(folded).filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

/// A label as it is compared with those of the known scales: *stämmer* is
/// *instämmer*, *ej* is *inte*, and *jag* and *det* say nothing.
pub fn label_key(text: &str) -> String {
    let key = plain_key(text);
    let said = key
        .strip_prefix("jag ")
        .or_else(|| key.strip_prefix("det "));
    let words = said.unwrap_or(&key).split(' ').map(|word| match word {
        "ej" | "icke" => "inte",
        "stammer" => "instammer",
        word => word,
    });
    words.collect::<Vec<_>>().join(" ")
}

/// A known scale with its labels as they are compared.
#[derive(Debug)]
pub struct Known {
    /// The labels as they are written.
    pub steps: Family,
    keys: Vec<Vec<String>>,
}

impl Known {
    /// The position from 0 of a label, given as it is compared.
    pub fn step_of(&self, key: &str) -> Option<usize> {
        // As little as the first word of a middle is written where codes are short.
        let middle = match key {
            "varken" => Some("varken "),
            "neither" => Some("neither "),
            _ => None,
        };
        let same =
            |label: &String| label == key || middle.is_some_and(|middle| label.starts_with(middle));
        self.keys.iter().position(|step| step.iter().any(same))
    }
}

/// The known scales.
pub fn known_scales() -> &'static [Known] {
    static KNOWN: LazyLock<Vec<Known>> = LazyLock::new(|| {
        let known = FAMILIES.iter().map(|steps| Known {
            steps,
            keys: steps
                .iter()
                .map(|step| step.split('|').map(label_key).collect())
                .collect(),
        });
        known.collect()
    });
    &KNOWN
}

/// How a step is usually written.
pub fn step_label(step: &str) -> &str {
    step.split('|').next().unwrap_or(step)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_step_is_found_at_its_own_place() {
        for known in known_scales() {
            assert!((2..=7).contains(&known.steps.len()));
            for (place, step) in known.steps.iter().enumerate() {
                let first = label_key(step_label(step));
                assert_eq!(known.step_of(&first), Some(place), "{step}");
            }
        }
    }

    #[test]
    fn spellings_are_one() {
        assert_eq!(
            label_key("Stämmer ej alls!"),
            label_key("Instämmer inte alls")
        );
        assert_eq!(
            label_key("Jag instämmer helt."),
            label_key("instämmer helt")
        );
    }
}
