//! The programme as a whole, its labs, and what is told of them.

use super::columns::{
    ALT, DESCRIPTION, ID, IMAGE, IN_PLAIN_WORDS, LAB, NAME, SOURCE, STATUS, TEXT,
};
use super::declare::table;
use super::{Picture, Text, Translated};
use crate::model::schema::{col, table};
use crate::model::{Cell, Dated, FocusAreaIx, IndicatorIx, LabIx, Section, Status};

table! {
    /// One item about the whole programme.
    ProgrammeItem in Programme = table(
        "Program", "Programme",
        "Uppgifter om hela programmet, en rad per uppgift.", "About the whole programme, a row per item.",
    );
    {
        /// Canonical English key (`aim`), or as typed where it is not a known one.
        key: String = col("nyckel", "key", "Någon av syfte, bakgrund, urval, mål, mätning, följeforskning, dagbok, innovation, budskap, kontakt, diarienummer, start, slut, belopp, projektledning, författare och lättläst.", "One of aim, background, selection, goals, measurement, follow-up research, diary, innovation, message, contact, reference number, start, end, amount, lead, author and plain language.").required().kept();
        value: Text = col("värde", "value", "Texten.", "The text.").required().prose();
        status: Status = STATUS;
    }
}

table! {
    /// A lab.
    Lab in Labs = table(
        "Labb", "Labs",
        "Programmets labb. Den enda tabell som krävs.", "The programme's labs. The only table that is required.",
    ).required();
    {
        id: Text = ID;
        name: Text = NAME;
        /// What tables and charts call it.
        short_name: Option<Text> = col("kortnamn", "short name", "Ett kort namn för tabeller och diagram. Tomt: namnet.", "A short name for tables and charts. Blank: the name.").label();
        place: Text = col("ort", "place", "Ort eller område.", "Town or area.").required().label();
        operator: Option<Text> = col("huvudman", "operator", "Vem som driver labbet.", "Who runs the lab.").label();
        partners: Vec<Text> = col("parter", "partners", "Samverkande parter, åtskilda med semikolon.", "Partners, separated by semicolons.").label();
        focus_areas: Vec<FocusAreaIx> = col("fokusområden", "focus areas", "Fokusområdenas id, åtskilda med semikolon.", "Ids of focus areas, separated by semicolons.").kept();
        /// The one big figure that it is known by on first pages.
        headline: Option<IndicatorIx> = col("huvudresultat", "headline", "Indikatorn som är labbets stora siffra på första sidan. Tom: det första nyckeltalet.", "The indicator that is the lab's big figure on the first page. Blank: the first key figure.").kept();
        target_group: Option<Text> = col("målgrupp", "target group", "Vilka labbet är till för.", "Whom the lab is for.").prose();
        challenge: Option<Text> = col("utmaning", "challenge", "Vad labbet vill ändra på.", "What the lab wants to change.").prose();
        summary: Option<Text> = col("sammanfattning", "summary", "Två eller tre meningar.", "Two or three sentences.").prose();
        start: Option<Cell<Dated>> = col("start", "start", "När labbet började.", "When the lab began.").kept();
        end: Option<Cell<Dated>> = col("slut", "end", "När labbet slutade.", "When the lab ended.").kept();
        picture: Option<Picture> = IMAGE.kept(), ALT.prose();
    }
    with {
        status: Status = |row| row.status(None);
    }
}

impl Lab {
    /// What tables and charts call it: its short name, where it has one.
    pub fn called(&self) -> &str {
        &self.short_name.as_ref().unwrap_or(&self.name).value
    }
}

table! {
    /// A focus area.
    FocusArea in FocusAreas = table(
        "Fokusområden", "Focus areas",
        "Det som programmet vill påverka.", "What the programme wants to change.",
    );
    {
        id: Text = ID;
        name: Text = NAME;
        description: Option<Text> = DESCRIPTION;
    }
    with {
        status: Status = |row| row.status(None);
        name_in: Translated = |row| row.translated(Self::name);
    }
}

table! {
    /// A result that is told rather than measured.
    ToldResult in Results = table(
        "Resultat", "Results",
        "Resultat som berättas snarare än mäts.", "Results that are told rather than measured.",
    );
    {
        lab: Option<LabIx> = LAB;
        text: Text = TEXT;
        indicator: Option<IndicatorIx> = col("indikator", "indicator", "Indikatorns id.", "The indicator's id.").kept();
        status: Status = STATUS;
        source: Option<Text> = SOURCE.prose();
        plain: Option<Text> = IN_PLAIN_WORDS;
    }
}

impl ToldResult {
    /// The result as it is told, and in plain words where it has them.
    pub fn texts(&self) -> impl Iterator<Item = &Text> {
        std::iter::once(&self.text).chain(&self.plain)
    }
}

table! {
    /// A project group's own words for a section.
    Commentary in Texts = table(
        "Texter", "Texts",
        "Projektgruppens egna kommentarer.", "The project group's own commentary.",
    );
    {
        lab: Option<LabIx> = LAB;
        section: Section = col("avsnitt", "section", "Var i rapporten texten hör hemma.", "Where in the report the text belongs.").required().kept();
        text: Text = TEXT;
        status: Status = STATUS;
    }
}
