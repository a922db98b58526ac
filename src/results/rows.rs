//! What is published, field by field. Everything that is written or read of the
//! results follows from these declarations.

use super::cell::{Cell, Day, OfLab, Shown, TablesOnly, Value};
use super::table::{About, Field, Record, Table, about, records, values_of, words};
use super::word::Word;
use crate::analysis::indicators::Progress;
use crate::analysis::{FigureUnit, Formula};
use crate::disclosure::PublishedSource;
use crate::model::{Direction, Language, Level, Qualifier, Status};

const LAB: About = about(
    "Labb",
    "Lab",
    "Labbets id; tomt för hela programmet",
    "The lab's id; blank for the whole programme",
);
const N: About = about(
    "n",
    "n",
    "Hur många värdet bygger på",
    "How many people or answers the value rests on",
);
const LOW: About = about(
    "Undre gräns",
    "Lower bound",
    "Undre gräns för 95 procents konfidensintervall; för ett värde som hålls inne det minsta som det kan vara",
    "Lower end of the 95 % confidence interval; of a withheld value the least that it may be",
);
const HIGH: About = about(
    "Övre gräns",
    "Upper bound",
    "Övre gräns för 95 procents konfidensintervall; för ett värde som hålls inne det största som det kan vara",
    "Upper end of the 95 % confidence interval; of a withheld value the most that it may be",
);

// A line per field, however long: a list to be read down, not across.
#[rustfmt::skip]
records! {
    /// What the file says of the project.
    Programme {
        id: String = about("Id", "Id", "Projektets id", "The project's id among others");
        title: String = about("Titel", "Title", "Projektets titel", "The project's title");
        language: Word<Language> = about("Språk", "Language", "Språket i namn och utskrivna siffror", "The language of names and printed figures");
        date: Day = about("Datum", "Date", "Rapporternas datum", "The reports' date");
        threshold: u64 = about("Skyddsnivå", "Protection level", "Antal från 1 till under den visas inte", "Counts from 1 to below it are withheld");
        licence: Option<String> = about("Licens", "Licence", "Licensen som resultaten får användas under", "The licence that the results may be used under");
    }

    /// A lab.
    LabRow {
        id: String = about("Id", "Id", "Labbets id", "The lab's id");
        name: String = about("Namn", "Name", "Labbets namn", "The lab's name");
        place: String = about("Ort", "Place", "Var labbet ligger", "Where the lab is");
        operator: TablesOnly<Option<String>> = about("Drivs av", "Run by", "Vem som driver labbet", "Who runs the lab");
        start: TablesOnly<Option<Day>> = about("Start", "Start", "Första dagen", "First day");
        end: TablesOnly<Option<Day>> = about("Slut", "End", "Sista dagen", "Last day");
    }

    /// What is measured.
    IndicatorRow {
        id: String = about("Id", "Id", "Indikatorns id", "The indicator's id");
        name: String = about("Namn", "Name", "Indikatorns namn", "The indicator's name");
        definition: Option<String> = about("Definition", "Definition", "Vad som räknas", "What is counted");
        level: Word<Level> = about("Nivå", "Level", "Led i effektlogiken", "Where in the effect logic it stands");
        unit: Word<FigureUnit> = about("Enhet", "Unit", "Vad värdena räknas i; andelar är bråk mellan 0 och 1", "What its values count in; shares are fractions from 0 to 1");
        direction: Word<Direction> = about("Riktning", "Direction", "Åt vilket håll som är bättre", "Which way is better");
        focus_area: Option<String> = about("Fokusområde", "Focus area", "Fokusområdets namn", "The focus area's name");
    }

    /// What came of an indicator in a lab, or over all of them.
    ResultRow {
        indicator: String = about("Indikator", "Indicator", "Indikatorns id", "The indicator's id");
        scope: String = about("Avser", "Scope", "Labbets id, eller all för hela programmet", "The lab's id, or all for the whole programme");
        lab: OfLab = LAB;
        baseline: Option<Shown> = about("Baslinje", "Baseline", "Värdet före", "The value before");
        baseline_date: Option<Day> = about("Baslinjens datum", "Baseline date", "När baslinjen mättes", "When the baseline was measured");
        baseline_status: Option<Word<Status>> = about("Baslinjens status", "Baseline status", "Hur säker baslinjen är; exempel är påhittade", "How certain the baseline is; examples are made up");
        target: Option<Shown> = about("Mål", "Target", "Värdet som eftersträvas", "The value aimed at");
        target_status: Option<Word<Status>> = about("Målets status", "Target status", "Hur säkert målet är; exempel är påhittade", "How certain the target is; examples are made up");
        actual: Option<Shown> = about("Utfall", "Actual", "Det senaste värdet", "The latest value");
        actual_date: Option<Day> = about("Utfallets datum", "Actual date", "När utfallet mättes", "When the actual was measured");
        actual_status: Option<Word<Status>> = about("Utfallets status", "Actual status", "Hur säkert utfallet är; exempel är påhittade", "How certain the actual is; examples are made up");
        change: Option<Shown> = about("Förändring", "Change", "Utfall minus baslinje", "Actual minus baseline");
        attainment: Option<Shown> = about("Måluppfyllelse", "Attainment", "(Utfall − baslinje) / (mål − baslinje), 1 är hela vägen", "(actual − baseline) / (target − baseline), 1 is all the way");
        progress: Option<Word<Progress>> = about("Läge", "Progress", "Hur utfallet står mot målet", "How the actual stands against the target");
        n: Option<u64> = N;
        low: Option<f64> = LOW;
        high: Option<f64> = HIGH;
        comment: Option<String> = about("Kommentar", "Comment", "Labbets förklaring av utfallet", "The lab's explanation of the outcome");
    }

    /// A figure. Of a withheld one there is nothing but its id, its lab, its unit
    /// and, where what is shown tells it anyway, the range that it lies in.
    FigureRow {
        id: String = about("Id", "Id", "Siffrans id, samma i alla utgåvor", "The figure's id, the same in every edition");
        lab: OfLab = LAB;
        value: Shown = about("Värde", "Value", "Värdet med full precision", "The value in full precision");
        text: Option<String> = about("Som i rapporten", "As printed", "Som siffran skrivs i rapporterna; för ett värde som hålls inne spannet, om det finns något", "As the reports print it; of a withheld value its range, where there is one");
        unit: Word<FigureUnit> = about("Enhet", "Unit", "Vad värdet räknas i; andelar är bråk mellan 0 och 1", "What the value counts in; shares are fractions from 0 to 1");
        qualifier: Option<Word<Qualifier>> = about("Förbehåll", "Qualifier", "Minst, över eller cirka; tomt för ett exakt värde", "At least, over or about; blank for an exact value");
        n: Option<u64> = N;
        low: Option<f64> = LOW;
        high: Option<f64> = HIGH;
        status: Option<Word<Status>> = about("Status", "Status", "Hur säker uppgiften är; exempel är påhittade", "How certain the figure is; examples are made up");
        withheld: bool = about("Visas inte", "Withheld", "Om värdet hålls inne för att skydda enskilda", "Whether the value is withheld to protect people");
        formula: Option<Word<Formula>> = about("Uträkning", "Formula", "Hur siffran har räknats fram", "How the figure was computed");
        source: Option<Vec<PublishedSource>> = about("Källor", "Sources", "Bladen som siffran bygger på: fil#blad, kolumner och inom parentes antalet celler, utom av rader om personer", "The sheets that the figure rests on: file#sheet, columns, and in parentheses the number of cells, save for rows about people");
    }
}

/// All tables, those that others refer to first.
pub const TABLES: &[Table] = &[LABS, INDICATORS, RESULTS, FIGURES];

const LABS: Table = Table {
    name: "labs",
    title: words("Labb", "Labs"),
    description: words("En rad per labb", "A row per lab"),
    primary_key: &["id"],
    foreign_keys: &[],
    fields: LabRow::FIELDS,
    each: values_of::<LabRow>,
};

const INDICATORS: Table = Table {
    name: "indicators",
    title: words("Indikatorer", "Indicators"),
    description: words(
        "En rad per indikator: vad som mäts",
        "A row per indicator: what is measured",
    ),
    primary_key: &["id"],
    foreign_keys: &[],
    fields: IndicatorRow::FIELDS,
    each: values_of::<IndicatorRow>,
};

const RESULTS: Table = Table {
    name: "indicator-results",
    title: words("Resultat", "Results"),
    description: words(
        "En rad per indikator och labb, och en för hela programmet",
        "A row per indicator and lab, and one for the whole programme",
    ),
    primary_key: &["indicator", "scope"],
    foreign_keys: &[("indicator", "indicators"), ("lab", "labs")],
    fields: ResultRow::FIELDS,
    each: values_of::<ResultRow>,
};

/// The table of all figures.
pub const FIGURES: Table = Table {
    name: "figures",
    title: words("Alla siffror", "All figures"),
    description: words(
        "En rad per siffra, med formel och källor",
        "A row per figure, with formula and sources",
    ),
    primary_key: &["id"],
    foreign_keys: &[("lab", "labs")],
    fields: FigureRow::FIELDS,
    each: values_of::<FigureRow>,
};
