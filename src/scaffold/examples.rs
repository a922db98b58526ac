//! A row for each sheet of the blank workbook that shows how one is filled in. It
//! stands above the headings, where nothing is read.

use crate::model::Language;
use crate::model::choice::Words;
use crate::model::schema::TableId;

/// A column, by its English heading, and what stands in it in Swedish and English.
type Cell = (&'static str, &'static str, &'static str);

/// What stands in the example row of a table, by the English heading of its column.
/// All rows belong to one lab that is made up, and refer to each other.
pub(super) fn example_row(table: TableId) -> &'static [Cell] {
    const LAB: Cell = ("lab", "kvarnby", "kvarnby");
    match table {
        TableId::Programme => &[
            ("key", "syfte", "aim"),
            (
                "value",
                "Pröva vad som hjälper hyresgäster in i arbete.",
                "Try out what helps tenants into work.",
            ),
        ],
        TableId::Labs => &[
            ("id", "kvarnby", "kvarnby"),
            ("name", "Labb Kvarnby", "Kvarnby Lab"),
            ("place", "Kvarnby", "Kvarnby"),
            ("operator", "Kvarnbybostäder", "Kvarnby Homes"),
            (
                "partners",
                "Kvarnby kommun; Hyresgästföreningen",
                "Town of Kvarnby; the tenants’ union",
            ),
            ("focus areas", "arbete", "work"),
            (
                "target group",
                "hyresgäster utan arbete",
                "tenants out of work",
            ),
            ("start", "mars 2025", "March 2025"),
        ],
        TableId::FocusAreas => &[
            ("id", "arbete", "work"),
            ("name", "Arbete", "Work"),
            (
                "description",
                "Vägar in på arbetsmarknaden.",
                "Ways into the labour market.",
            ),
        ],
        TableId::Indicators => &[
            ("id", "jobb", "jobs"),
            ("name", "Hyresgäster i arbete", "Tenants in work"),
            ("level", "resultat", "result"),
            ("unit", "personer", "persons"),
            ("direction", "upp", "up"),
            ("focus area", "arbete", "work"),
            ("key figure", "1", "1"),
            ("method", "register", "register"),
            (
                "definition",
                "Deltagare som har en anställning den dag det mäts.",
                "Participants who are employed on the day of the count.",
            ),
        ],
        TableId::Measurements => &[
            LAB,
            ("indicator", "jobb", "jobs"),
            ("occasion", "uppföljning", "follow-up"),
            ("date", "2026-05-12", "2026-05-12"),
            ("value", "24", "24"),
            ("target", "30", "30"),
            ("source", "labbets register", "the lab’s register"),
        ],
        TableId::Results => &[
            LAB,
            (
                "text",
                "Tre caféer drivs vidare av de boende.",
                "Three cafés are still run by residents.",
            ),
        ],
        TableId::Texts => &[
            LAB,
            ("section", "reflektion", "reflection"),
            (
                "text",
                "Vi borde ha börjat med att fråga.",
                "We should have begun by asking.",
            ),
        ],
        TableId::SurveyItems => &[
            ("id", "trygghet", "safety"),
            (
                "text",
                "Jag känner mig trygg på gården på kvällen.",
                "I feel safe in the yard in the evening.",
            ),
            ("type", "skala", "scale"),
            ("scale min", "1", "1"),
            ("scale max", "4", "4"),
            (
                "labels",
                "stämmer inte alls; stämmer dåligt; stämmer ganska bra; stämmer helt",
                "not at all; hardly; fairly well; completely",
            ),
        ],
        TableId::SurveyRounds => &[
            LAB,
            ("occasion", "baslinje", "baseline"),
            ("invited", "60", "60"),
            ("date", "2025-04-02", "2025-04-02"),
        ],
        TableId::SurveyResponses => &[
            LAB,
            ("respondent", "R07", "R07"),
            ("occasion", "baslinje", "baseline"),
        ],
        TableId::Interviews => &[
            ("id", "I3", "I3"),
            LAB,
            ("date", "2025-11-20", "2025-11-20"),
            ("role", "deltagare", "participant"),
            ("consent to quotes", "ja", "yes"),
        ],
        TableId::Codes => &[
            ("id", "mod", "courage"),
            ("name", "Våga fråga", "Daring to ask"),
            (
                "definition",
                "Någon säger att de vågar mer än förut.",
                "Someone says that they dare more than before.",
            ),
            ("supports", "moten", "meetings"),
        ],
        TableId::Codings => &[
            ("interview", "I3", "I3"),
            ("code", "mod", "courage"),
            ("coder", "AB", "AB"),
            ("quote", "Nu ringer jag och frågar.", "Now I call and ask."),
            ("quotable", "ja", "yes"),
        ],
        TableId::Activities => &[
            LAB,
            ("date", "2025-09-18", "2025-09-18"),
            ("name", "Jobbcafé", "Job café"),
            ("participants", "14", "14"),
            ("lasting", "ja", "yes"),
            ("method", "jobbcafe", "job-cafe"),
        ],
        TableId::Diary => &[
            ("date", "2025-09-19", "2025-09-19"),
            LAB,
            (
                "title",
                "Fler än stolarna räckte till",
                "More than there were chairs for",
            ),
            (
                "text",
                "Nästa gång lånar vi bord.",
                "Next time we borrow tables.",
            ),
        ],
        TableId::Methods => &[
            ("id", "jobbcafe", "job-cafe"),
            ("name", "Jobbcafé", "Job café"),
            (
                "purpose",
                "Möta arbetsgivare hemma på gården.",
                "To meet employers close to home.",
            ),
            ("labs", "kvarnby", "kvarnby"),
        ],
        TableId::Transfers => &[
            ("method", "jobbcafe", "job-cafe"),
            ("from", "kvarnby", "kvarnby"),
            ("to", "Åby", "Åby"),
        ],
        TableId::SuccessFactors => &[
            ("id", "moten", "meetings"),
            ("title", "Möten nära hemmet", "Meetings close to home"),
            (
                "text",
                "Den som bor nära kommer.",
                "Those who live close by come.",
            ),
            ("indicators", "jobb", "jobs"),
        ],
        TableId::Conclusions => &[
            ("id", "tid", "time"),
            ("title", "Det tar tid", "It takes time"),
            (
                "text",
                "De flesta kom först efter ett halvår.",
                "Most came only after half a year.",
            ),
            ("codes", "mod", "courage"),
        ],
        TableId::Recommendations => &[
            ("id", "fraga", "ask"),
            ("title", "Fråga först", "Ask first"),
            (
                "text",
                "Låt de boende välja dag och plats.",
                "Let residents choose day and place.",
            ),
            ("audience", "bostadsbolag", "housing companies"),
            ("based on", "moten", "meetings"),
        ],
        TableId::Organisations => &[
            ("id", "kb", "kb"),
            ("name", "Kvarnbybostäder", "Kvarnby Homes"),
            ("role", "huvudman", "operator"),
            ("labs", "kvarnby", "kvarnby"),
        ],
        TableId::ProjectGroup => &[
            ("organisation", "kb", "kb"),
            ("role", "projektledare", "project leader"),
        ],
        TableId::Films => &[
            ("title", "En dag i labbet", "A day in the lab"),
            LAB,
            (
                "url",
                "https://example.org/film",
                "https://example.org/film",
            ),
        ],
    }
}

/// What stands above the headings of a sheet, beside the example.
pub(super) fn about_examples(language: Language) -> &'static str {
    Words {
        sv: " Raden i kursiv, ovanför rubrikerna, är ett exempel och räknas inte. Skriv under rubrikerna.",
        en: " The row in italics, above the headings, is an example and does not count. Write below the headings.",
    }
    .of(language)
}
