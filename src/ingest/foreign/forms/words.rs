//! What the headings of survey systems say, in Swedish and English.

use super::export::Role;
use crate::model::clean::folded;

/// A heading as it is compared: letters and digits alone, without case and
/// diacritics.
pub fn key(text: &str) -> String {
    folded(text)
        .chars()
        .filter(|c| c.is_alphanumeric())
        .collect()
}

/// The words of a text, each as it is compared.
pub fn words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '-');
    words.map(key).filter(|word| !word.is_empty()).collect()
}

/// A text on one line: every run of space is one space.
pub fn one_line(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ")
}

/// A question's wording as it is compared: on one line, without case and the
/// signs at its end.
pub fn wording_key(text: &str) -> String {
    let ended = |c: char| c.is_whitespace() || matches!(c, '.' | '?' | '!' | ':' | '…' | '*');
    one_line(text).trim_end_matches(ended).to_lowercase()
}

/// Headings that stand alone, by what their columns are there for.
const HEADINGS: [(Role, &[&str]); 8] = [
    (Role::Personal, &PERSONAL),
    (Role::Pseudonym, &PSEUDONYM),
    (
        Role::ResponseId,
        &[
            "id",
            "responseid",
            "svarsid",
            "svarsnummer",
            "responsenumber",
        ],
    ),
    (Role::Occasion, &OCCASION),
    (Role::Lab, &LAB),
    (
        Role::Completion,
        &[
            "submitdate",
            "datesubmitted",
            "datuminskickat",
            "finished",
            "completed",
            "complete",
            "slutford",
            "svaratklart",
            "svarsstatus",
            "responsestatus",
            "completionstatus",
            "fardig",
            "besvarad",
        ],
    ),
    (
        Role::Test,
        &[
            "test",
            "istest",
            "testsvar",
            "testresponse",
            "provsvar",
            "preview",
        ],
    ),
    (Role::Bookkeeping, &BOOKKEEPING),
];

#[rustfmt::skip]
const PERSONAL: [&str; 40] = [
    "email", "emailaddress", "epost", "epostadress", "mail", "mejl", "mejladress", "mailadress",
    "name", "namn", "firstname", "fornamn", "lastname", "efternamn", "surname", "fullname",
    "username", "anvandarnamn", "ip", "ipaddress", "ipadress", "ipaddr", "phone", "phonenumber",
    "telefon", "telefonnummer", "mobil", "mobilnummer", "personnummer", "adress", "address",
    "surveyidentifier", "redcapsurveyidentifier", "locationlatitude", "locationlongitude",
    "respondentemail",
    "recipientlastname", "recipientfirstname", "recipientemail", "ipadresser",
];

#[rustfmt::skip]
const PSEUDONYM: [&str; 35] = [
    "respondent", "pseudonym", "kod", "code", "deltagare", "deltagarkod", "deltagarid",
    "participant", "participantid", "participantcode", "personkod", "personligkod", "idkod",
    "dinkod", "minkod", "kodnamn", "svarskod", "studieid", "studyid", "subjectid", "yourcode",
    "personalcode", "recordid", "token", "accesscode", "behorighetskod", "respid", "pid",
    "personid", "caseid", "svarandeid", "idnr", "idnummer", "uid", "informantid",
];

#[rustfmt::skip]
const OCCASION: [&str; 21] = [
    "tillfalle", "mattillfalle", "occasion", "omgang", "enkatomgang", "matning", "matpunkt",
    "wave", "timepoint", "fas", "phase", "foreellerefter", "foreefter", "prepost", "beforeafter",
    "eventname", "redcapeventname", "event", "visit",
    "handelse", "handelsenamn",
];

#[rustfmt::skip]
const LAB: [&str; 12] = [
    "labb", "lab", "labbid", "labid", "ort", "kommun", "site", "plats", "vilketlabb", "vilketlab",
    "redcapdataaccessgroup", "dataaccessgroup",
];

#[rustfmt::skip]
const BOOKKEEPING: [&str; 57] = [
    "starttime", "starttid", "completiontime", "slutforandetid", "lastmodifiedtime",
    "senastandrad", "senastandradtid", "tidforsenasteandring", "timestamp", "tidstampel",
    "startdate", "startdatum", "enddate", "slutdatum", "lastpage", "sistasidan", "sistasida", "startlanguage",
    "startsprak", "seed", "datestamp", "datestarted", "datelastaction", "refurl", "referrerurl",
    "language", "sprak", "score", "poang", "totalpoints", "totalpoang", "quizfeedback",
    "gradepostedtime", "collectorid", "collector", "insamlarid", "customdata1", "interviewtime",
    "totaltime", "redcaprepeatinstrument", "repeatinstrument", "surveytimestamp",
    "durationinseconds", "duration", "progress", "recordeddate", "distributionchannel",
    "userlanguage", "externalreference", "status", "respondentid",
    "customdata", "anpassadedata", "anpassadedata1", "qrecaptchascore", "externaldatareference", "upprepningsinstrument",
];

/// Words that make a short heading one about who somebody is.
#[rustfmt::skip]
const PERSONAL_WORDS: [&str; 17] = [
    "epost", "epostadress", "email", "mejl", "mejladress", "mailadress", "namn", "name",
    "fornamn", "efternamn", "personnummer", "telefonnummer", "telefon", "mobilnummer",
    "fodelsedatum", "birthdate", "heter",
];

/// Words that make a heading one about a code that the respondent keeps.
#[rustfmt::skip]
const PSEUDONYM_WORDS: [&str; 8] = [
    "kod", "koden", "pseudonym", "code", "deltagarkod", "kodnamn", "idkod", "personkod",
];

/// A question that is longer than this many words is about something else,
/// even if a name or a code is spoken of in it.
const SHORT_HEADING: usize = 7;

/// What a heading says that its column is there for.
pub fn role_of(heading: &str) -> Role {
    let key = key(heading);
    let stands = |(_, headings): &&(Role, &[&str])| headings.contains(&key.as_str());
    if let Some((role, _)) = HEADINGS.iter().find(stands) {
        return *role;
    }
    let words = words(heading);
    let has = |list: &[&str]| words.iter().any(|word| list.contains(&word.as_str()));
    if has(&PSEUDONYM_WORDS) {
        Role::Pseudonym
    } else if words.len() <= SHORT_HEADING && has(&PERSONAL_WORDS) {
        Role::Personal
    } else {
        Role::Question
    }
}

/// Whether words of somebody's own hold an address or a number that somebody is reached
/// at: they are never shown as one of a few answers.
pub fn reaches_somebody(text: &str) -> bool {
    /// The fewest digits of a telephone number with its area.
    const DIGITS: usize = 8;
    let address = text.split_whitespace().any(|word| {
        word.split_once('@')
            .is_some_and(|(before, after)| !before.is_empty() && after.contains('.'))
    });
    let mut numbers = text.split(|c: char| !(c.is_ascii_digit() || "+-– ()/".contains(c)));
    let number = numbers.any(|run| run.chars().filter(char::is_ascii_digit).count() >= DIGITS);
    address || number && !is_date(text)
}

/// Whether a text looks like something that says who somebody is: an e-mail
/// address, a network address, a Swedish personal number, a telephone number.
pub fn looks_personal(text: &str) -> bool {
    let text = text.trim();
    let address = text.split_once('@').is_some_and(|(before, after)| {
        !before.is_empty() && !before.contains(' ') && after.contains('.')
    });
    let parts: Vec<&str> = text.split('.').collect();
    let network = parts.len() == 4 && parts.iter().all(|part| part.parse::<u8>().is_ok());
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let others = text
        .chars()
        .all(|c| c.is_ascii_digit() || "+-– ()/".contains(c));
    address || network || (others && (9..=13).contains(&digits) && !is_date(text))
}

/// `2019-05-12 10:30` has as many digits as a telephone number.
fn is_date(text: &str) -> bool {
    let year = text.get(..4).and_then(|year| year.parse::<u16>().ok());
    year.is_some_and(|year| (1900..=2100).contains(&year))
        && text.get(4..5) == Some("-")
        && text.get(7..8) == Some("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_say_what_a_column_is_there_for() {
        for (heading, role) in [
            ("E-postadress", Role::Personal),
            ("Vad heter du?", Role::Personal),
            ("Din e-post:", Role::Personal),
            ("IP Address", Role::Personal),
            ("Slutförandetid", Role::Bookkeeping),
            ("Tidstämpel", Role::Bookkeeping),
            (
                "Skriv din personliga kod (två bokstäver och två siffror)",
                Role::Pseudonym,
            ),
            ("Mättillfälle", Role::Occasion),
            ("Labb", Role::Lab),
            (
                "Jag känner mina grannar vid namn och hejar på dem",
                Role::Question,
            ),
            ("Jag känner mig trygg", Role::Question),
        ] {
            assert_eq!(role_of(heading), role, "{heading}");
        }
    }

    #[test]
    fn what_says_who_somebody_is_is_seen() {
        for text in [
            "a.b@example.org",
            "192.168.0.1",
            "19900101-1234",
            "070-123 45 67",
        ] {
            assert!(looks_personal(text), "{text}");
        }
        for text in ["Instämmer helt", "5", "AB12", "2019-05-12 10:30", "1.5"] {
            assert!(!looks_personal(text), "{text}");
        }
    }
}
