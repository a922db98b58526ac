//! The one declaration of the input format: tables, columns, headings in both
//! languages, types, and which columns are personal. The reader, the blank
//! workbook, the reference documentation and the JSON Schema follow from it.

use super::choice::{self, Words};

/// A table of the data dictionary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "each is described by its entry in `TABLES`")]
pub enum TableId {
    Programme,
    Labs,
    FocusAreas,
    Indicators,
    Measurements,
    Results,
    Texts,
    SurveyItems,
    SurveyRounds,
    SurveyResponses,
    Interviews,
    Codes,
    Codings,
    Activities,
    Diary,
    Methods,
    Transfers,
    SuccessFactors,
    Conclusions,
    Recommendations,
    Organisations,
    ProjectGroup,
    Films,
}

impl TableId {
    /// The table's declaration.
    pub fn table(self) -> &'static Table {
        // TABLES lists the variants in the order they are declared; a test holds that.
        &TABLES[self as usize]
    }
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// This table's own identifier.
    Id,
    /// A pseudonym or key that is not checked as an identifier.
    Key,
    /// Free text.
    Text,
    /// Text items separated by `;`.
    List,
    /// A number.
    Number,
    /// A whole number of at least 0.
    Count,
    /// A whole number, perhaps negative.
    Whole,
    /// A date.
    Date,
    /// Yes or no.
    YesNo,
    /// An identifier of another table.
    Ref(TableId),
    /// An identifier of another table, or any text.
    RefOrText(TableId),
    /// Identifiers of another table separated by `;`.
    RefList(TableId),
    /// Identifiers of either of two tables separated by `;`.
    RefListEither(TableId, TableId),
    /// One of fixed choices.
    OneOf(&'static [Words]),
    /// Fixed choices separated by `;`.
    ListOf(&'static [Words]),
    /// `baseline`, `follow-up`, or a date.
    Occasion,
    /// A disaggregation, `dimension: category`.
    Group,
    /// A file under the project folder.
    Path,
    /// A web address.
    Url,
}

/// The sheet of a blank workbook that says how to fill it in.
pub const GUIDE: Words = Words {
    sv: "Så här gör du",
    en: "How to fill this in",
};

/// A column of a table.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// Its heading, lower case.
    pub heading: Words,
    /// What it holds.
    pub kind: Kind,
    /// Whether every row must have it.
    pub required: bool,
    /// Whether its contents are about a person and never leave the reader in
    /// diagnostics, logs, caches or traces.
    pub personal: bool,
    /// Whether a unit may stand in parentheses after its heading.
    pub takes_unit: bool,
    /// What to write in it, for people.
    pub help: Words,
}

impl Column {
    const fn required(mut self) -> Self {
        self.required = true;
        self
    }

    const fn personal(mut self) -> Self {
        self.personal = true;
        self
    }

    const fn takes_unit(mut self) -> Self {
        self.takes_unit = true;
        self
    }
}

/// A table: its names, columns and what it is for.
#[derive(Debug)]
pub struct Table {
    /// Which table.
    pub id: TableId,
    /// The sheet's name.
    pub name: Words,
    /// Its columns, in the order the blank workbook has them.
    pub columns: &'static [Column],
    /// Whether a project must have it.
    pub required: bool,
    /// Whether further columns are named by survey item ids.
    pub item_columns: bool,
    /// What it is for, for people.
    pub help: Words,
}

impl Table {
    /// The position of the column with this English heading.
    pub fn column(&self, english: &str) -> Option<usize> {
        self.columns
            .iter()
            .position(|column| column.heading.en == english)
    }

    /// The position of the table's identifier column, where it has one.
    pub fn id_column(&self) -> Option<usize> {
        self.columns
            .iter()
            .position(|column| column.kind == Kind::Id)
    }
}

const fn words(sv: &'static str, en: &'static str) -> Words {
    Words { sv, en }
}

const fn col(
    sv: &'static str,
    en: &'static str,
    kind: Kind,
    help_sv: &'static str,
    help_en: &'static str,
) -> Column {
    Column {
        heading: words(sv, en),
        kind,
        required: false,
        personal: false,
        takes_unit: false,
        help: words(help_sv, help_en),
    }
}

const fn table(id: TableId, name: Words, help: Words, columns: &'static [Column]) -> Table {
    Table {
        id,
        name,
        columns,
        required: false,
        item_columns: false,
        help,
    }
}

use Kind::{
    Count, Date, Group, Id, Key, List, ListOf, Number, Occasion, OneOf, Path, Ref, RefList,
    RefListEither, RefOrText, Text, Url, Whole, YesNo,
};

const LAB: Column = col(
    "labb",
    "lab",
    Ref(TableId::Labs),
    "Labbets id.",
    "The lab's id.",
);
const STATUS: Column = col(
    "status",
    "status",
    OneOf(choice::Status::WORDS),
    "Hur säker uppgiften är. Tom: filens status, annars preliminär.",
    "How certain it is. Blank: the file's status, else preliminary.",
);
const SOURCE: Column = col(
    "källa",
    "source",
    Text,
    "Var uppgiften kommer ifrån.",
    "Where it comes from.",
);
const ID: Column = col(
    "id",
    "id",
    Id,
    "Kort namn utan mellanslag: bokstäver, siffror, - och _.",
    "Short name without spaces: letters, digits, - and _.",
)
.required();
const NAME: Column = col(
    "namn",
    "name",
    Text,
    "Namnet som det ska stå i rapporten.",
    "The name as the report shows it.",
)
.required();
const TITLE: Column = col("rubrik", "title", Text, "Kort rubrik.", "Short title.").required();
const TEXT: Column = col("text", "text", Text, "Brödtext.", "Body text.").required();
const DESCRIPTION: Column = col(
    "beskrivning",
    "description",
    Text,
    "En eller ett par meningar.",
    "A sentence or two.",
);
const IMAGE: Column = col(
    "bild",
    "image",
    Path,
    "Bildfil i projektmappen, till exempel bilder/labb.jpg.",
    "Picture in the project folder, for example pictures/lab.jpg.",
);
const ALT: Column = col(
    "alt-text",
    "alt text",
    Text,
    "Vad bilden visar, för den som inte ser den. Krävs när det finns en bild.",
    "What the picture shows, for those who cannot see it. Required with a picture.",
);
const LABS: Column = col(
    "labb",
    "labs",
    RefList(TableId::Labs),
    "Labbens id, åtskilda med semikolon.",
    "The labs' ids, separated by semicolons.",
);

/// Every table, in the order of [`TableId`]. A column a line: read as a table.
#[rustfmt::skip]
pub static TABLES: &[Table] = &[
    table(
        TableId::Programme,
        words("Program", "Programme"),
        words(
            "Uppgifter om hela programmet, en rad per uppgift.",
            "About the whole programme, a row per item.",
        ),
        &[
            col(
                "nyckel",
                "key",
                Key,
                "Till exempel syfte, bakgrund, urval, innovation, kontakt, diarienummer.",
                "For example aim, background, selection, innovation, contact, reference number.",
            )
            .required(),
            col("värde", "value", Text, "Texten.", "The text.").required(),
        ],
    ),
    Table {
        id: TableId::Labs,
        name: words("Labb", "Labs"),
        required: true,
        item_columns: false,
        help: words("Programmets labb. Den enda tabell som krävs.", "The programme's labs. The only table that is required."),
        columns: &[
            ID,
            NAME,
            col("ort", "place", Text, "Ort eller område.", "Town or area.").required(),
            col("huvudman", "operator", Text, "Vem som driver labbet.", "Who runs the lab."),
            col("parter", "partners", List, "Samverkande parter, åtskilda med semikolon.", "Partners, separated by semicolons."),
            col("fokusområden", "focus areas", RefList(TableId::FocusAreas), "Fokusområdenas id, åtskilda med semikolon.", "Ids of focus areas, separated by semicolons."),
            col("målgrupp", "target group", Text, "Vilka labbet är till för.", "Whom the lab is for."),
            col("utmaning", "challenge", Text, "Vad labbet vill ändra på.", "What the lab wants to change."),
            col("sammanfattning", "summary", Text, "Två eller tre meningar.", "Two or three sentences."),
            col("start", "start", Date, "När labbet började.", "When the lab began."),
            col("slut", "end", Date, "När labbet slutade.", "When the lab ended."),
            IMAGE,
            ALT,
        ],
    },
    table(
        TableId::FocusAreas,
        words("Fokusområden", "Focus areas"),
        words("Det som programmet vill påverka.", "What the programme wants to change."),
        &[ID, NAME, DESCRIPTION],
    ),
    table(
        TableId::Indicators,
        words("Indikatorer", "Indicators"),
        words("Vad som mäts.", "What is measured."),
        &[
            ID,
            NAME,
            col("nivå", "level", OneOf(choice::Level::WORDS), "Aktivitet, resultat eller effekt.", "Activity, result or impact.").required(),
            col("enhet", "unit", OneOf(choice::Unit::WORDS), "Vad värdet räknas i.", "What the value counts in.").required(),
            col("riktning", "direction", OneOf(choice::Direction::WORDS), "Vilket håll som är bättre.", "Which way is better.").required(),
            col("fokusområde", "focus area", Ref(TableId::FocusAreas), "Fokusområdets id.", "The focus area's id."),
            col("mätmetod", "method", OneOf(choice::MeasuringMethod::WORDS), "Hur det mäts.", "How it is measured."),
            col("kumulativ", "cumulative", YesNo, "Ja om värdet är en löpande summa.", "Yes if the value is a running total."),
            col("definition", "definition", Text, "Exakt vad som räknas.", "Exactly what is counted."),
        ],
    ),
    table(
        TableId::Measurements,
        words("Mätvärden", "Measurements"),
        words(
            "En rad per labb, indikator, tillfälle och grupp.",
            "A row per lab, indicator, occasion and group.",
        ),
        &[
            LAB.required(),
            col("indikator", "indicator", Ref(TableId::Indicators), "Indikatorns id.", "The indicator's id.").required(),
            col("tillfälle", "occasion", Occasion, "Baslinje, uppföljning eller ett datum.", "Baseline, follow-up or a date.").required(),
            col("datum", "date", Date, "När det mättes.", "When it was measured."),
            col("värde", "value", Number, "Värdet. Andelar som 80 % eller 0,8.", "The value. Shares as 80 % or 0.8.").takes_unit(),
            col("bestämning", "qualifier", OneOf(choice::Qualifier::WORDS), "Exakt om inget annat anges.", "Exact unless said otherwise."),
            col("täljare", "numerator", Count, "För andelar: hur många.", "For shares: how many."),
            col("nämnare", "denominator", Count, "För andelar: av hur många.", "For shares: of how many."),
            col("mål", "target", Number, "Målet, på någon av indikatorns rader i labbet.", "The target, on any of the indicator's rows in the lab.").takes_unit(),
            col("n", "n", Count, "För medelvärden: hur många som svarade.", "For means: how many answered."),
            col("från", "from", Date, "Periodens första dag.", "First day of the period."),
            col("till", "to", Date, "Periodens sista dag.", "Last day of the period."),
            col("grupp", "group", Group, "Till exempel kön: kvinnor. Tom: alla.", "For example gender: women. Blank: everyone."),
            STATUS,
            SOURCE,
            col("kommentar", "comment", Text, "Förklaring till värdet.", "Explains the value.").personal(),
            col("undantag", "exemption", Text, "Varför en liten uppgift får visas; gäller när manifestet håller med.", "Why a small figure may be shown; takes effect when the manifest agrees."),
        ],
    ),
    table(
        TableId::Results,
        words("Resultat", "Results"),
        words("Resultat som berättas snarare än mäts.", "Results that are told rather than measured."),
        &[
            LAB,
            TEXT,
            col("indikator", "indicator", Ref(TableId::Indicators), "Indikatorns id.", "The indicator's id."),
            STATUS,
            SOURCE,
        ],
    ),
    table(
        TableId::Texts,
        words("Texter", "Texts"),
        words("Projektgruppens egna kommentarer.", "The project group's own commentary."),
        &[
            LAB,
            col("avsnitt", "section", OneOf(choice::Section::WORDS), "Var i rapporten texten hör hemma.", "Where in the report the text belongs.").required(),
            TEXT,
        ],
    ),
    table(
        TableId::SurveyItems,
        words("Enkätfrågor", "Survey items"),
        words("Enkätens frågor och skalor.", "The survey's items and scales."),
        &[
            ID,
            TEXT,
            col("skala min", "scale min", Whole, "Skalans lägsta värde.", "The scale's lowest value.").required(),
            col("skala max", "scale max", Whole, "Skalans högsta värde.", "The scale's highest value.").required(),
            col("etiketter", "labels", List, "Skalans ord, lägst först, åtskilda med semikolon.", "The scale's words, lowest first, separated by semicolons."),
            col("riktning", "direction", OneOf(choice::Direction::WORDS), "Vilket håll som är bättre. Tom: upp.", "Which way is better. Blank: up."),
            col("indikator", "indicator", Ref(TableId::Indicators), "Indikatorn som frågans medelvärde ger.", "The indicator that the item's mean feeds."),
            col("index", "index", Ref(TableId::SurveyItems), "Indexet som frågan ingår i: en rad för sig i tabellen, med namn och samma skala. Vänds om frågan har en annan riktning.", "The index that the item is part of: a row of its own in the table, with a name and the same scale. Reversed where the item's direction is another."),
        ],
    ),
    table(
        TableId::SurveyRounds,
        words("Enkätomgångar", "Survey rounds"),
        words("När enkäten gjordes och hur många som bjöds in.", "When the survey was held and how many were invited."),
        &[
            LAB.required(),
            col("tillfälle", "occasion", Occasion, "Baslinje, uppföljning eller ett datum.", "Baseline, follow-up or a date.").required(),
            col("inbjudna", "invited", Count, "Hur många som fick enkäten.", "How many were given the survey."),
            col("datum", "date", Date, "När den gjordes.", "When it was held."),
        ],
    ),
    Table {
        id: TableId::SurveyResponses,
        name: words("Enkätsvar", "Survey responses"),
        required: false,
        item_columns: true,
        help: words("En rad per svar, en kolumn per fråga.", "A row per response, a column per item."),
        columns: &[
            LAB.required(),
            col("respondent", "respondent", Key, "En pseudonym, aldrig ett namn.", "A pseudonym, never a name.").required().personal(),
            col("tillfälle", "occasion", Occasion, "Baslinje, uppföljning eller ett datum.", "Baseline, follow-up or a date.").required(),
        ],
    },
    table(
        TableId::Interviews,
        words("Intervjuer", "Interviews"),
        words("Intervjuerna som kodats.", "The interviews that were coded."),
        &[
            ID.personal(),
            LAB.required(),
            col("datum", "date", Date, "När intervjun gjordes.", "When the interview was held."),
            col("roll", "role", Text, "Till exempel deltagare eller projektledare.", "For example participant or project leader."),
            col("språk", "language", Text, "Intervjuns språk.", "The interview's language."),
            col("samtycke citat", "consent to quotes", YesNo, "Ja om personen får citeras. Tom: nej.", "Yes if the person may be quoted. Blank: no."),
            col("kodare", "coders", List, "Alla som kodat intervjun, åtskilda med semikolon.", "All who coded the interview, separated by semicolons."),
        ],
    ),
    table(
        TableId::Codes,
        words("Kodbok", "Codes"),
        words("Koderna och hur de hänger ihop.", "The codes and how they hang together."),
        &[
            ID,
            NAME,
            col("förälder", "parent", Ref(TableId::Codes), "Överordnad kods id.", "The parent code's id."),
            col("definition", "definition", Text, "Vad koden står för.", "What the code stands for."),
            col("stödjer", "supports", RefList(TableId::SuccessFactors), "Framgångsfaktorer som koden talar för.", "Success factors that the code speaks for."),
        ],
    ),
    table(
        TableId::Codings,
        words("Kodningar", "Codings"),
        words("En rad per kodat avsnitt.", "A row per coded segment."),
        &[
            col("intervju", "interview", Ref(TableId::Interviews), "Intervjuns id.", "The interview's id.").required().personal(),
            col("kod", "code", Ref(TableId::Codes), "Kodens id eller namn.", "The code's id or name.").required(),
            col("kodare", "coder", Text, "Vem som kodade.", "Who coded."),
            col("start", "start", Count, "Avsnittets första tecken.", "The segment's first character."),
            col("slut", "end", Count, "Avsnittets sista tecken.", "The segment's last character."),
            col("citat", "quote", Text, "Det som sades.", "What was said.").personal(),
            col("citerbar", "quotable", YesNo, "Ja om citatet får visas.", "Yes if the quote may be shown."),
        ],
    ),
    table(
        TableId::Activities,
        words("Aktiviteter", "Activities"),
        words("En rad per aktivitet.", "A row per activity."),
        &[
            LAB.required(),
            col("datum", "date", Date, "När aktiviteten hölls.", "When the activity was held.").required(),
            NAME,
            col("typ", "type", Text, "Slag av aktivitet.", "Kind of activity."),
            col("deltagare", "participants", Count, "Hur många som kom.", "How many came."),
            col("bestående", "lasting", YesNo, "Ja om aktiviteten lever vidare.", "Yes if the activity goes on."),
            col("metod", "method", Ref(TableId::Methods), "Metodens id.", "The method's id."),
        ],
    ),
    table(
        TableId::Diary,
        words("Dagbok", "Diary"),
        words("Programmets delade dagbok.", "The programme's shared diary."),
        &[
            col("datum", "date", Date, "Inläggets datum.", "The post's date.").required(),
            LAB,
            TITLE,
            col("text", "text", Text, "Inläggets text.", "The post's text.").personal(),
            col("författare", "author", Text, "Vem som skrev.", "Who wrote.").personal(),
            IMAGE,
            ALT,
            col("koder", "codes", RefList(TableId::Codes), "Koder som inlägget hör till.", "Codes that the post belongs to."),
        ],
    ),
    table(
        TableId::Methods,
        words("Metoder", "Methods"),
        words("Metoderna och var de prövats.", "The methods and where they were tested."),
        &[
            ID,
            NAME,
            col("syfte", "purpose", Text, "Vad metoden är till för.", "What the method is for."),
            DESCRIPTION,
            LABS,
        ],
    ),
    table(
        TableId::Transfers,
        words("Spridning", "Transfers"),
        words("Metoder som gått från en plats till en annan.", "Methods that went from one place to another."),
        &[
            col("metod", "method", RefOrText(TableId::Methods), "Metodens id eller namn.", "The method's id or name.").required(),
            col("från", "from", RefOrText(TableId::Labs), "Labbets id eller en ort.", "The lab's id or a place.").required(),
            col("till", "to", RefOrText(TableId::Labs), "Labbets id eller en ort.", "The lab's id or a place.").required(),
            DESCRIPTION,
        ],
    ),
    table(
        TableId::SuccessFactors,
        words("Framgångsfaktorer", "Success factors"),
        words("Det som gjorde skillnad.", "What made the difference."),
        &[
            ID,
            TITLE,
            TEXT,
            col("indikatorer", "indicators", RefList(TableId::Indicators), "Indikatorer som väntas röra sig.", "Indicators that are expected to move."),
        ],
    ),
    table(
        TableId::Conclusions,
        words("Slutsatser", "Conclusions"),
        words("Följeforskningens slutsatser.", "The conclusions of the follow-up research."),
        &[
            ID,
            TITLE,
            TEXT,
            col("koder", "codes", RefList(TableId::Codes), "Koder som slutsatsen bygger på.", "Codes that the conclusion rests on."),
        ],
    ),
    table(
        TableId::Recommendations,
        words("Rekommendationer", "Recommendations"),
        words("Råd till andra.", "Advice to others."),
        &[
            ID,
            TITLE,
            TEXT,
            col("riktas till", "audience", Text, "Vem rådet är till för.", "Whom the advice is for."),
            col("bygger på", "based on", RefListEither(TableId::SuccessFactors, TableId::Conclusions), "Framgångsfaktorer eller slutsatser.", "Success factors or conclusions."),
        ],
    ),
    table(
        TableId::Organisations,
        words("Organisationer", "Organisations"),
        words("Organisationerna bakom programmet.", "The organisations behind the programme."),
        &[
            ID,
            NAME,
            col("roll", "role", ListOf(choice::OrganisationRole::WORDS), "En eller flera roller, åtskilda med semikolon.", "One or more roles, separated by semicolons.").required(),
            LABS,
        ],
    ),
    table(
        TableId::ProjectGroup,
        words("Projektgrupp", "Project group"),
        words("De som ledde programmet.", "Those who led the programme."),
        &[
            col("organisation", "organisation", Ref(TableId::Organisations), "Organisationens id.", "The organisation's id.").required(),
            col("namn", "name", Text, "Personens namn.", "The person's name.").personal(),
            col("roll", "role", Text, "Personens roll.", "The person's role."),
        ],
    ),
    table(
        TableId::Films,
        words("Filmer", "Films"),
        words("Filmer om programmet.", "Films about the programme."),
        &[
            col("titel", "title", Text, "Filmens titel.", "The film's title.").required(),
            LAB,
            col("länk", "url", Url, "Webbadress.", "Web address."),
            DESCRIPTION,
        ],
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_stand_in_the_order_of_their_ids() {
        for (position, table) in TABLES.iter().enumerate() {
            assert_eq!(table.id as usize, position, "{}", table.name.en);
        }
    }

    #[test]
    fn headings_are_unique_within_a_table() {
        for table in TABLES {
            for (position, column) in table.columns.iter().enumerate() {
                for other in &table.columns[..position] {
                    assert_ne!(column.heading.sv, other.heading.sv, "{}", table.name.en);
                    assert_ne!(column.heading.en, other.heading.en, "{}", table.name.en);
                }
            }
        }
    }
}
