//! What is published, field by field. Everything that is written or read of the
//! results follows from these declarations.

use super::cell::{
    Cell, Day, FigureKind, Group, JsonOnly, OfLab, Presence, Refs, ScaleEnds, Shown, TablesOnly,
    Texts, Value, When,
};
use super::table::{About, Field, Record, Table, about, records, values_of, words};
use super::word::{Extent, Hedge, State, Word};
use crate::analysis::indicators::Progress;
use crate::analysis::{FigureUnit, Formula};
use crate::disclosure::PublishedSource;
use crate::model::{Aggregation, Direction, Language, Level, Status};

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

const LAB_NAME: About = about("Labbets namn", "Lab name", "Labbets namn", "The lab's name");
const UNIT: About = about(
    "Enhet",
    "Unit",
    "Vad värdet räknas i; andelar är bråk mellan 0 och 1",
    "What the value counts in; shares are fractions from 0 to 1",
);
const QUALIFIER: About = about(
    "Förbehåll",
    "Qualifier",
    "Minst, över, under eller cirka; tomt för ett exakt värde",
    "At least, over, under or about; blank for an exact value",
);
const NUMERATOR: About = about(
    "Täljare",
    "Numerator",
    "Av en andel: hur många",
    "Of a share: how many",
);
const DENOMINATOR: About = about(
    "Nämnare",
    "Denominator",
    "Av en andel: av hur många",
    "Of a share: of how many",
);
const FROM: About = about(
    "Från",
    "From",
    "Periodens första dag",
    "First day of the period",
);
const TO: About = about(
    "Till",
    "To",
    "Periodens sista dag",
    "Last day of the period",
);

// A line per field, however long: a list to be read down, not across.
#[rustfmt::skip]
records! {
    /// What the file says of the programme.
    Programme {
        id: String = about("Id", "Id", "Programmets id, samma i alla utgåvor", "The programme's id, the same in every edition");
        title: Texts = about("Titel", "Title", "Programmets titel", "The programme's title");
        reference_number: Option<String> = about("Diarienummer", "Reference number", "Finansiärens nummer på programmet", "The funder's number of the programme");
        funder: Option<Vec<String>> = about("Finansiär", "Funder", "De som betalar", "Those who pay");
        lead: Option<Vec<String>> = about("Projektledning", "Lead", "De som leder programmet", "Those who lead the programme");
        partners: Option<Vec<String>> = about("Parter", "Partners", "De som deltar i programmet", "Those who take part in the programme");
        start: Option<When> = about("Start", "Start", "När programmet började", "When the programme began");
        end: Option<When> = about("Slut", "End", "När programmet slutade", "When the programme ended");
        amount: Option<String> = about("Belopp", "Amount", "Vad programmet fick", "What the programme was given");
        contact: Option<String> = about("Kontakt", "Contact", "Vem som svarar på frågor", "Who answers questions");
        author: Option<String> = about("Författare", "Author", "Vem som har skrivit redovisningen", "Who wrote the account");
        language: Word<Language> = about("Språk", "Language", "Språket i texter utan språkkod", "The language of texts without a code");
        threshold: u64 = about("Skyddsnivå", "Protection level", "Antal från 1 till under den visas inte", "Counts from 1 to below it are withheld");
        licence: Option<String> = about("Licens", "Licence", "Licensen som resultaten får användas under", "The licence that the results may be used under");
    }

    /// The edition that a file is of.
    Edition {
        date: Day = about("Datum", "Date", "Rapporternas datum", "The reports' date");
        state: Word<State> = about("Läge", "State", "Om rapporterna är ett utkast eller slutliga", "Whether the reports are a draft or final");
    }

    /// What a file is about: the whole programme, or one lab of it.
    FileScope {
        of: Word<Extent> = about("Omfattning", "Extent", "Hela programmet eller ett labb", "The whole programme or one lab");
        lab: Option<String> = LAB;
        part_of: Option<String> = about("Del av", "Part of", "Id för programmet som labbet hör till: dess egen fil har samma siffror", "The id of the programme that the lab is of: its own file has the same figures");
    }

    /// A lab.
    LabRow {
        id: String = about("Id", "Id", "Labbets id", "The lab's id");
        name: String = about("Namn", "Name", "Labbets namn", "The lab's name");
        place: String = about("Ort", "Place", "Var labbet ligger", "Where the lab is");
        operator: Option<String> = about("Drivs av", "Run by", "Vem som driver labbet", "Who runs the lab");
        start: Option<Day> = about("Start", "Start", "Första dagen", "First day");
        end: Option<Day> = about("Slut", "End", "Sista dagen", "Last day");
    }

    /// A focus area.
    FocusAreaRow {
        id: String = about("Id", "Id", "Fokusområdets id", "The focus area's id");
        name: Texts = about("Namn", "Name", "Fokusområdets namn", "The focus area's name");
    }

    /// What is measured.
    IndicatorRow {
        id: String = about("Id", "Id", "Indikatorns id", "The indicator's id");
        name: Texts = about("Namn", "Name", "Indikatorns namn", "The indicator's name");
        definition: Option<Texts> = about("Definition", "Definition", "Vad som räknas", "What is counted");
        measured: Option<String> = about("Mäts", "Measured", "Hur den mäts, som finansiärens katalog säger", "How it is measured, as the funder's catalogue says");
        level: Word<Level> = about("Nivå", "Level", "Led i effektlogiken", "Where in the effect logic it stands");
        unit: Word<FigureUnit> = about("Enhet", "Unit", "Vad värdena räknas i; andelar är bråk mellan 0 och 1", "What its values count in; shares are fractions from 0 to 1");
        direction: Word<Direction> = about("Riktning", "Direction", "Åt vilket håll som är bättre", "Which way is better");
        aggregation: Word<Aggregation> = about("Summering", "Aggregation", "Hur labbens värden blir ett", "How the labs' values become one");
        cumulative: bool = about("Kumulativ", "Cumulative", "Om värdet är en löpande summa", "Whether the value is a running total");
        focus_area: Option<String> = about("Fokusområde", "Focus area", "Fokusområdets id", "The focus area's id");
        codes: Option<Vec<String>> = about("Koder", "Codes", "Indikatorns koder hos andra", "The indicator's codes elsewhere");
    }

    /// What came of an indicator in a lab, or over all of them.
    ResultRow {
        indicator: String = about("Indikator", "Indicator", "Indikatorns id", "The indicator's id");
        indicator_name: String = about("Indikatorns namn", "Indicator name", "Indikatorns namn", "The indicator's name");
        scope: String = about("Avser", "Scope", "Labbets id, eller all för hela programmet", "The lab's id, or all for the whole programme");
        lab: OfLab = LAB;
        lab_name: Option<String> = LAB_NAME;
        unit: Word<FigureUnit> = UNIT;
        baseline: Option<Shown> = about("Baslinje", "Baseline", "Värdet före", "The value before");
        baseline_date: Option<Day> = about("Baslinjens datum", "Baseline date", "När baslinjen mättes", "When the baseline was measured");
        baseline_status: Option<Word<Status>> = about("Baslinjens status", "Baseline status", "Hur säker baslinjen är; exempel är påhittade", "How certain the baseline is; examples are made up");
        target: Option<Shown> = about("Mål", "Target", "Värdet som eftersträvas", "The value aimed at");
        target_status: Option<Word<Status>> = about("Målets status", "Target status", "Hur säkert målet är; exempel är påhittade", "How certain the target is; examples are made up");
        actual: Option<Shown> = about("Utfall", "Actual", "Det senaste värdet", "The latest value");
        qualifier: Option<Word<Hedge>> = QUALIFIER;
        numerator: Option<u64> = NUMERATOR;
        denominator: Option<u64> = DENOMINATOR;
        actual_date: Option<Day> = about("Utfallets datum", "Actual date", "När utfallet mättes", "When the actual was measured");
        from: Option<Day> = FROM;
        to: Option<Day> = TO;
        actual_status: Option<Word<Status>> = about("Utfallets status", "Actual status", "Hur säkert utfallet är; exempel är påhittade", "How certain the actual is; examples are made up");
        change: Option<Shown> = about("Förändring", "Change", "Utfall minus baslinje", "Actual minus baseline");
        attainment: Option<Shown> = about("Måluppfyllelse", "Attainment", "(Utfall − baslinje) / (mål − baslinje), 1 är hela vägen", "(actual − baseline) / (target − baseline), 1 is all the way");
        progress: Option<Word<Progress>> = about("Läge", "Progress", "Hur utfallet står mot målet", "How the actual stands against the target");
        n: Option<u64> = N;
        low: Option<f64> = LOW;
        high: Option<f64> = HIGH;
        comment: Option<String> = about("Kommentar", "Comment", "Labbets förklaring av utfallet", "The lab's explanation of the outcome");
    }

    /// A figure. Of a withheld one there is nothing but what it is, its unit and,
    /// where what is shown tells it anyway, the range that it lies in.
    FigureRow {
        id: String = about("Id", "Id", "Siffrans id, samma i alla utgåvor", "The figure's id, the same in every edition");
        kind: FigureKind = about("Slag", "Kind", "Vad siffran handlar om", "What kind of thing the figure is about");
        subject: Option<String> = about("Gäller", "Subject", "Id för det som siffran handlar om", "The id of what the figure is about");
        subject_name: TablesOnly<Option<String>> = about("Gäller, namn", "Subject name", "Namnet på det som siffran handlar om", "The name of what the figure is about");
        lab: OfLab = LAB;
        lab_name: TablesOnly<Option<String>> = LAB_NAME;
        measure: String = about("Mått", "Measure", "Vad av det", "What of it");
        occasion: Option<String> = about("Tillfälle", "Occasion", "Av en enkät: när, eller paired för dem som svarade båda gångerna", "Of a survey: when, or paired for those who answered both times");
        date: Option<When> = about("Datum", "Date", "När det mättes", "When it was measured");
        from: Option<Day> = FROM;
        to: Option<Day> = TO;
        group: JsonOnly<Group> = about("Grupp", "Group", "Vilken av många delar; tomt är alla", "Which one of many parts; everyone where there is none");
        dimension: TablesOnly<Option<String>> = about("Indelning", "Dimension", "Vad delarna skiljer sig åt i", "What the parts are told apart by");
        category: TablesOnly<Option<String>> = about("Grupp", "Category", "Vilken av delarna; tomt är alla", "Which of the parts; blank is everyone");
        category_name: TablesOnly<Option<String>> = about("Grupp, namn", "Category name", "Vad delen heter på utgåvans språk", "What the part is called in the language of the edition");
        value: Shown = about("Värde", "Value", "Värdet som det skrivs, med samma antal decimaler", "The value as printed, with as many decimals");
        text: JsonOnly<Texts> = about("Som i rapporten", "As printed", "Som siffran skrivs i rapporterna, på varje språk; av ett värde som hålls inne spannet, om det finns något", "As the reports print it, in each language; of a withheld value its range, where there is one");
        printed: TablesOnly<Option<String>> = about("Som i rapporten", "As printed", "Som siffran skrivs i rapporterna; av ett värde som hålls inne spannet, om det finns något", "As the reports print it; of a withheld value its range, where there is one");
        unit: Word<FigureUnit> = UNIT;
        qualifier: Option<Word<Hedge>> = QUALIFIER;
        n: Option<u64> = N;
        numerator: Option<u64> = NUMERATOR;
        denominator: Option<u64> = DENOMINATOR;
        low: Option<f64> = LOW;
        high: Option<f64> = HIGH;
        scale: Option<ScaleEnds> = about("Skala", "Scale", "Skalans ändar", "The ends of the scale");
        status: Option<Word<Status>> = about("Status", "Status", "Hur säker uppgiften är; exempel är påhittade", "How certain the figure is; examples are made up");
        comment: Option<String> = about("Kommentar", "Comment", "Labbets förklaring av utfallet", "The lab's explanation of the outcome");
        withheld: bool = about("Visas inte", "Withheld", "Om värdet hålls inne för att skydda enskilda", "Whether the value is withheld to protect people");
        formula: Option<Word<Formula>> = about("Uträkning", "Formula", "Hur siffran har räknats fram", "How the figure was computed");
        inputs: JsonOnly<Vec<String>> = about("Räknad ur", "Inputs", "Id för siffrorna som den har räknats fram ur", "The ids of the figures that it was computed from");
        source: JsonOnly<Refs> = about("Källor", "Sources", "Bladen som siffran bygger på, som platser i listan sources", "The sheets that the figure rests on, as places in the list of sources");
        sources: TablesOnly<Vec<PublishedSource>> = about("Källor", "Sources", "Bladen som siffran bygger på: fil#blad, kolumner och inom parentes antalet celler, utom av rader om personer", "The sheets that the figure rests on: file#sheet, columns, and in parentheses the number of cells, save for rows about people");
    }
}

/// All tables, those that others refer to first.
pub const TABLES: &[Table] = &[LABS, FOCUS_AREAS, INDICATORS, RESULTS, FIGURES];

const LABS: Table = Table {
    name: "labs",
    title: words("Labb", "Labs"),
    description: words("En rad per labb", "A row per lab"),
    primary_key: &["id"],
    foreign_keys: &[],
    fields: LabRow::FIELDS,
    each: values_of::<LabRow>,
};

const FOCUS_AREAS: Table = Table {
    name: "focus-areas",
    title: words("Fokusområden", "Focus areas"),
    description: words("En rad per fokusområde", "A row per focus area"),
    primary_key: &["id"],
    foreign_keys: &[],
    fields: FocusAreaRow::FIELDS,
    each: values_of::<FocusAreaRow>,
};

const INDICATORS: Table = Table {
    name: "indicators",
    title: words("Indikatorer", "Indicators"),
    description: words(
        "En rad per indikator: vad som mäts",
        "A row per indicator: what is measured",
    ),
    primary_key: &["id"],
    foreign_keys: &[("focus_area", "focus-areas")],
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

impl FigureRow {
    /// Its value as far as it is told: so many of so many, else as printed;
    /// `None` of a withheld one.
    pub fn told_value(&self) -> Option<f64> {
        let value = self.value.0.filter(|_| !self.withheld)?;
        let exact = self.numerator.zip(self.denominator.filter(|n| *n > 0));
        Some(exact.map_or(value, |(of, n)| of as f64 / n as f64))
    }
}
