//! Words that count people, in Swedish and English.

/// What counts people within a word: `programdeltagarna`.
#[rustfmt::skip]
const PEOPLE: &[&str] = &[
    "person", "deltag", "kvinn", "ungdom", "elev", "pojk", "flick", "barn", "besökar",
    "individ", "medarbetar", "anställd", "sökande", "svarande", "invånar", "brukar",
    "klient", "patient", "människ", "familj", "syskon", "respond", "particip", "people",
    "woman", "women", "student", "girl", "boys", "child", "young", "männ", "intervjuad",
    "applicant", "hyresgäst", "bosatt", "granne", "grannar", "nyanländ", "senior",
    "pensionär", "föräld", "mamm", "volontär", "vuxn", "tjej", "tenant", "resident",
    "parents", "arbetslös", "sysselsatt", "flykting", "frivillig", "lärare", "farmer",
    "teacher", "beneficiar", "refugee", "volunteer", "employee", "youth", "pupil",
    "learner", "migrant", "customer",
];

/// Whole words that do.
#[rustfmt::skip]
const PEOPLE_WHOLE: &[&str] = &[
    "män", "man", "men", "boy", "st", "unga", "boende", "boenden", "äldre", "killar",
    "kille", "pappa", "pappor", "mentorer", "parent",
    "pers", "stycken", "medverkande", "dam", "damer", "medborgare", "hushåll", "utrikesfödda",
    "utlandsfödda", "households", "herre", "herrar", "herrarna", "grabbar", "grabbarna",
    "tanter", "gubbar", "ladies", "gentlemen",
];

/// Words that hold one of those and count nobody.
#[rustfmt::skip]
const NOT_PEOPLE: &[&str] = &[
    "personal", "personlig", "personuppg", "individuell", "hyresgästför", "residential",
    "föräldraled",
];

/// Words that in a name tell what happened to people: `Fått jobb`.
#[rustfmt::skip]
const OF_PEOPLE: &[&str] = &[
    "fått", "avhopp", "avhoppare", "dropouts", "dropout", "employed", "trained", "enrolled",
    "vaccinated", "hired", "graduated", "staff", "trainees", "girls", "boys",
];

/// The longest ending after a word for people: `deltag-arna`, `ungdom-arnas`.
const ENDING: usize = 6;

/// Whether a word, in small letters, counts people.
pub fn is_people(word: &str) -> bool {
    let other = NOT_PEOPLE.iter().any(|other| word.contains(other));
    let holds = PEOPLE.iter().any(|people| word.contains(people));
    PEOPLE_WHOLE.contains(&word) || (holds && !other)
}

/// Whether the name of what is counted speaks of people: `Antal deltagare`, and not
/// `Barnvagnsrum`, whose last part is the thing counted.
pub fn speaks_of_people(name: &str) -> bool {
    let lower = name.to_lowercase();
    let mut words = lower.split(|c: char| !c.is_alphabetic());
    let counted = |word: &str| {
        PEOPLE.iter().any(|people| {
            let ending = word.rfind(people).map(|at| &word[at + people.len()..]);
            ending.is_some_and(|ending| ending.chars().count() <= ENDING)
        })
    };
    // `st` counts anything.
    words.any(|word| {
        let whole = PEOPLE_WHOLE.contains(&word) && !matches!(word, "st" | "stycken");
        OF_PEOPLE.contains(&word) || whole || (is_people(word) && counted(word))
    })
}

/// What people are of, as groups of them are called: `kön`, `åldersgrupp`.
const OF_PERSONS: &[&str] = &[
    "kön",
    "könsfördelning",
    "genus",
    "ålder",
    "åldersgrupp",
    "åldrar",
    "födelseland",
    "födelseregion",
    "bakgrund",
    "härkomst",
    "nationalitet",
    "modersmål",
    "civilstånd",
    "utbildning",
    "utbildningsnivå",
    "sysselsättning",
    "funktionsnedsättning",
    "boendetid",
    "familj",
    "sex",
    "gender",
    "age",
    "ages",
    "birth",
    "origin",
    "nationality",
    "ethnicity",
    "disability",
    "education",
    "employment",
    "household",
    "hushållstyp",
    "tenure",
];

/// Whether the name of a dimension tells that its groups are of people: `kön och ålder`.
pub fn is_of_persons(dimension: &str) -> bool {
    let lower = dimension.to_lowercase();
    let mut words = lower.split(|c: char| !c.is_alphabetic());
    words.any(|word| OF_PERSONS.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dimensions_of_people_are_told_from_others() {
        assert!(is_of_persons("Kön") && is_of_persons("age group") && is_of_persons("sex and age"));
        assert!(!is_of_persons("område") && !is_of_persons("typ") && !is_of_persons("stage"));
    }

    #[test]
    fn names_of_what_counts_people_are_told_from_others() {
        for name in [
            "Antal deltagare",
            "Fått jobb",
            "Avhopp",
            "Föräldrar",
            "Långtidsarbetslösa",
            "Sysselsatta",
            "Brukare",
            "Anställda",
            "Unga i fotbollsskolan",
            "Youth employed",
            "Farmers trained",
            "Girls vaccinated",
            "Beneficiaries",
            "Refugees",
            "Volunteers",
        ] {
            assert!(speaks_of_people(name), "{name}");
        }
        for name in [
            "Barnvagnsrum",
            "Personaltimmar",
            "Möten",
            "Hyresgästföreningens möten",
            "Meetings held",
            "Residential blocks",
            "Antal odlingslotter",
        ] {
            assert!(!speaks_of_people(name), "{name}");
        }
    }
}
