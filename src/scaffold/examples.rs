//! A row for each sheet of the blank workbook that shows how one is filled in. It
//! stands above the headings, where nothing is read.

use crate::model::Language;
use crate::model::choice::Words;
use crate::model::schema::TableId;

/// A column, by its English heading, and what stands in it.
type Cell = (&'static str, Words);

const fn cell(column: &'static str, sv: &'static str, en: &'static str) -> Cell {
    (column, Words { sv, en })
}

/// The same in both languages.
const fn same(column: &'static str, text: &'static str) -> Cell {
    cell(column, text, text)
}

/// What stands in the example row of a table, by the English heading of its column.
/// All rows belong to one lab that is made up, and refer to each other.
pub(super) fn example_row(table: TableId) -> &'static [Cell] {
    const LAB: Cell = same("lab", "kvarnby");
    match table {
        TableId::Programme => &[
            cell("key", "syfte", "aim"),
            cell(
                "value",
                "Pröva vad som hjälper hyresgäster in i arbete.",
                "Try out what helps tenants into work.",
            ),
        ],
        TableId::Labs => &[
            same("id", "kvarnby"),
            cell("name", "Labb Kvarnby", "Kvarnby Lab"),
            same("place", "Kvarnby"),
            cell("operator", "Kvarnbybostäder", "Kvarnby Homes"),
            cell(
                "partners",
                "Kvarnby kommun; Hyresgästföreningen",
                "Town of Kvarnby; the tenants’ union",
            ),
            cell("focus areas", "arbete", "work"),
            cell(
                "target group",
                "hyresgäster utan arbete",
                "tenants out of work",
            ),
            cell("start", "mars 2025", "March 2025"),
        ],
        TableId::FocusAreas => &[
            cell("id", "arbete", "work"),
            cell("name", "Arbete", "Work"),
            cell(
                "description",
                "Vägar in på arbetsmarknaden.",
                "Ways into the labour market.",
            ),
        ],
        TableId::Indicators => &[
            cell("id", "jobb", "jobs"),
            cell("name", "Hyresgäster i arbete", "Tenants in work"),
            cell("level", "resultat", "result"),
            cell("unit", "personer", "persons"),
            cell("direction", "upp", "up"),
            cell("focus area", "arbete", "work"),
            same("key figure", "1"),
            cell("method", "register", "register"),
            cell(
                "definition",
                "Deltagare som har en anställning den dag det mäts.",
                "Participants who are employed on the day of the count.",
            ),
        ],
        TableId::Measurements => &[
            LAB,
            cell("indicator", "jobb", "jobs"),
            cell("occasion", "uppföljning", "follow-up"),
            same("date", "2026-05-12"),
            same("value", "24"),
            same("target", "30"),
            cell("source", "labbets register", "the lab’s register"),
        ],
        TableId::Results => &[
            LAB,
            cell(
                "text",
                "Tre caféer drivs vidare av de boende.",
                "Three cafés are still run by residents.",
            ),
        ],
        TableId::Texts => &[
            LAB,
            cell("section", "reflektion", "reflection"),
            cell(
                "text",
                "Vi borde ha börjat med att fråga.",
                "We should have begun by asking.",
            ),
        ],
        TableId::SurveyItems => &[
            cell("id", "trygghet", "safety"),
            cell(
                "text",
                "Jag känner mig trygg på gården på kvällen.",
                "I feel safe in the yard in the evening.",
            ),
            cell("type", "skala", "scale"),
            same("scale min", "1"),
            same("scale max", "4"),
            cell(
                "labels",
                "stämmer inte alls; stämmer dåligt; stämmer ganska bra; stämmer helt",
                "not at all; hardly; fairly well; completely",
            ),
        ],
        TableId::SurveyRounds => &[
            LAB,
            cell("occasion", "baslinje", "baseline"),
            same("invited", "60"),
            same("date", "2025-04-02"),
        ],
        TableId::SurveyResponses => &[
            LAB,
            same("respondent", "R07"),
            cell("occasion", "baslinje", "baseline"),
        ],
        TableId::Interviews => &[
            same("id", "I3"),
            LAB,
            same("date", "2025-11-20"),
            cell("role", "deltagare", "participant"),
            cell("consent to quotes", "ja", "yes"),
        ],
        TableId::Codes => &[
            cell("id", "mod", "courage"),
            cell("name", "Våga fråga", "Daring to ask"),
            cell(
                "definition",
                "Någon säger att de vågar mer än förut.",
                "Someone says that they dare more than before.",
            ),
            cell("supports", "moten", "meetings"),
        ],
        TableId::Codings => &[
            same("interview", "I3"),
            cell("code", "mod", "courage"),
            same("coder", "AB"),
            cell("quote", "Nu ringer jag och frågar.", "Now I call and ask."),
            cell("quotable", "ja", "yes"),
        ],
        TableId::Activities => &[
            LAB,
            same("date", "2025-09-18"),
            cell("name", "Jobbcafé", "Job café"),
            same("participants", "14"),
            cell("lasting", "ja", "yes"),
            cell("method", "jobbcafe", "job-cafe"),
        ],
        TableId::Diary => &[
            same("date", "2025-09-19"),
            LAB,
            cell(
                "title",
                "Fler än stolarna räckte till",
                "More than there were chairs for",
            ),
            cell(
                "text",
                "Nästa gång lånar vi bord.",
                "Next time we borrow tables.",
            ),
        ],
        TableId::Methods => &[
            cell("id", "jobbcafe", "job-cafe"),
            cell("name", "Jobbcafé", "Job café"),
            cell(
                "purpose",
                "Möta arbetsgivare hemma på gården.",
                "To meet employers close to home.",
            ),
            same("labs", "kvarnby"),
        ],
        TableId::Transfers => &[
            cell("method", "jobbcafe", "job-cafe"),
            same("from", "kvarnby"),
            cell("to", "Åby", "Åby"),
        ],
        TableId::SuccessFactors => &[
            cell("id", "moten", "meetings"),
            cell("title", "Möten nära hemmet", "Meetings close to home"),
            cell(
                "text",
                "Den som bor nära kommer.",
                "Those who live close by come.",
            ),
            cell("indicators", "jobb", "jobs"),
        ],
        TableId::Conclusions => &[
            cell("id", "tid", "time"),
            cell("title", "Det tar tid", "It takes time"),
            cell(
                "text",
                "De flesta kom först efter ett halvår.",
                "Most came only after half a year.",
            ),
            cell("codes", "mod", "courage"),
        ],
        TableId::Recommendations => &[
            cell("id", "fraga", "ask"),
            cell("title", "Fråga först", "Ask first"),
            cell(
                "text",
                "Låt de boende välja dag och plats.",
                "Let residents choose day and place.",
            ),
            cell("audience", "bostadsbolag", "housing companies"),
            cell("based on", "moten", "meetings"),
        ],
        TableId::Organisations => &[
            same("id", "kb"),
            cell("name", "Kvarnbybostäder", "Kvarnby Homes"),
            cell("role", "huvudman", "operator"),
            same("labs", "kvarnby"),
        ],
        TableId::ProjectGroup => &[
            same("organisation", "kb"),
            cell("role", "projektledare", "project leader"),
        ],
        TableId::Films => &[
            cell("title", "En dag i labbet", "A day in the lab"),
            LAB,
            same("url", "https://example.org/film"),
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
