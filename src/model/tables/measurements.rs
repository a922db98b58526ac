//! Indicators and what was measured.

use chrono::NaiveDate;

use super::columns::{ID, LAB, NAME, OCCASION, SOURCE, STATUS};
use super::declare::table;
use super::{OfFunder, Text, Translated};
use crate::model::free_text::TextKind;
use crate::model::schema::{col, table};
use crate::model::{
    Aggregation, Cell, CellRef, Dated, Direction, FocusAreaIx, GroupIx, IndicatorIx, LabIx, Level,
    MeasuringMethod, Number, Occasion, Qualifier, Status, Unit,
};

table! {
    /// An indicator.
    Indicator in Indicators = table("Indikatorer", "Indicators", "Vad som mäts.", "What is measured.");
    {
        id: Text = ID;
        name: Text = NAME;
        level: Level = col("nivå", "level", "Aktivitet, resultat eller effekt.", "Activity, result or impact.").required().kept();
        unit: Unit = col("enhet", "unit", "Vad värdet räknas i.", "What the value counts in.").required().kept();
        direction: Direction = col("riktning", "direction", "Vilket håll som är bättre.", "Which way is better.").required().kept();
        focus_area: Option<FocusAreaIx> = col("fokusområde", "focus area", "Fokusområdets id.", "The focus area's id.").kept();
        /// Its place among the key figures of first pages, from 1.
        key_figure: Option<Cell<u64>> = col("nyckeltal", "key figure", "Plats bland nyckeltalen på rapporternas första sida: 1, 2, 3. Samma i alla labb.", "Its place among the key figures of the reports' first page: 1, 2, 3. The same in all labs.").kept();
        /// How the labs' values become one; see [`Indicator::joined_by`].
        aggregation: Option<Aggregation> = col("summering", "aggregation", "Hur labbens värden blir ett. Tom: antal och personer läggs ihop, andelar räknas på alla personer tillsammans, skalor blir medelvärden; kronor, tid och förändringar visas labb för labb.", "How the labs' values become one. Blank: counts and persons are added, shares are of all persons together, scales become means; kronor, time and changes are shown lab by lab.").kept();
        /// What others call it: `ESF:CO01`, `SDG:8.6`.
        codes: Vec<Text> = col("kod", "code", "Indikatorns kod hos andra, till exempel ESF:CO01; flera åtskilda med semikolon.", "The indicator's code elsewhere, for example ESF:CO01; several separated by semicolons.").label();
        method: Option<MeasuringMethod> = col("mätmetod", "method", "Hur det mäts.", "How it is measured.").kept();
        cumulative: bool = col("kumulativ", "cumulative", "Ja om värdet är en löpande summa.", "Yes if the value is a running total.").kept();
        /// Whoever is counted later was counted at the start.
        closed_cohort: bool = col("sluten grupp", "closed cohort", "Ja om de som räknas senare är en del av dem som räknades från början.", "Yes if whoever is counted later was counted at the start.").kept();
        definition: Option<Text> = col("definition", "definition", "Exakt vad som räknas.", "Exactly what is counted.").prose();
    }
    with {
        status: Status = |row| row.status(None);
        name_in: Translated = |row| row.translated(Self::name);
        definition_in: Translated = |row| row.translated(Self::definition);
        /// How the funder's catalogue says that it is measured; filled in once
        /// that is read.
        measured: OfFunder = |_| OfFunder::default();
        /// As what its values are guarded though its unit is not about people: means that
        /// say of how many they are, counts by sex or age. Filled in with the measurements.
        guarded_besides: Option<Unit> = |_| None;
    }
}

impl Indicator {
    /// As what its values say something about people, and so are guarded by the
    /// disclosure threshold; `None` where they do not.
    pub fn guarded_as(&self) -> Option<Unit> {
        match self.unit.is_about_people() {
            true => Some(self.unit),
            false => self.guarded_besides,
        }
    }

    /// How the labs' values become one: as its row says, else as its unit bears.
    /// Means of money and time weigh unknown things, and sums of waits are
    /// nobody's wait, so those have no total unless the row gives them one.
    pub fn joined_by(&self) -> Aggregation {
        self.aggregation.unwrap_or(match self.unit {
            Unit::Count | Unit::Persons => Aggregation::Sum,
            Unit::Share => Aggregation::Pooled,
            Unit::Scale => Aggregation::Mean,
            Unit::RelativeChange | Unit::Sek | Unit::Hours | Unit::Days => Aggregation::None,
        })
    }
}

table! {
    /// A row of measurements.
    Measurement in Measurements = table(
        "Mätvärden", "Measurements",
        "En rad per labb, indikator, tillfälle och grupp.", "A row per lab, indicator, occasion and group.",
    );
    {
        lab: LabIx = LAB.required();
        indicator: IndicatorIx = col("indikator", "indicator", "Indikatorns id.", "The indicator's id.").required().kept();
        occasion: Occasion = OCCASION;
        /// The row's date, or that of an occasion named by its date.
        date: Option<Dated> = col("datum", "date", "När det mättes.", "When it was measured.");
        /// In the indicator's unit: shares and relative changes as fractions,
        /// kronor in kronor.
        value: Option<Cell<Number>> = col("värde", "value", "Värdet. Andelar som 80 % eller 0,8.", "The value. Shares as 80 % or 0.8.").takes_unit();
        /// Read with the row's numbers.
        unit: TypedWith = col("enhet", "unit", "Vad radens värde står i, om det inte är indikatorns enhet: procent, tkr.", "What the row's value is given in, where that is not the indicator's unit: percent, tkr.");
        qualifier: Qualifier = col("bestämning", "qualifier", "Exakt om inget annat anges.", "Exact unless said otherwise.").kept();
        numerator: Option<Cell<u64>> = col("täljare", "numerator", "För andelar: hur många.", "For shares: how many.");
        denominator: Option<Cell<u64>> = col("nämnare", "denominator", "För andelar: av hur många.", "For shares: of how many.");
        target: Option<Cell<Number>> = col("mål", "target", "Målet, på någon av indikatorns rader i labbet.", "The target, on any of the indicator's rows in the lab.").takes_unit();
        n: Option<Cell<u64>> = col("n", "n", "För medelvärden: hur många som svarade.", "For means: how many answered.");
        /// First and last day that a count covers.
        period: (Option<NaiveDate>, Option<NaiveDate>) =
            col("från", "from", "Periodens första dag.", "First day of the period."),
            col("till", "to", "Periodens sista dag.", "Last day of the period.");
        /// The position of its name, once all rows have been read.
        group: Option<GroupIx> = col("grupp", "group", "Till exempel kön: kvinnor. Tom: alla.", "For example gender: women. Blank: everyone.").kept();
        status: Status = STATUS;
        /// What is said about the row, where anything is: most rows are bare,
        /// and there are many.
        remarks: Option<Box<Remarks>> =
            SOURCE,
            col("kommentar", "comment", "Förklaring till värdet.", "Explains the value.").personal().shown_as(TextKind::Personal),
            col("undantag", "exemption", "Varför en liten uppgift får visas; gäller när manifestet håller med.", "Why a small figure may be shown; takes effect when the manifest agrees.");
    }
    with {
        /// The row's first cell, for problems about the row as a whole.
        at: CellRef = |row| row.at();
    }
}

/// The unit that a row's numbers were typed in: they are in their indicator's
/// once they are read.
#[derive(Debug, Clone, Copy, Default)]
pub struct TypedWith;

/// What is said about a measurement.
#[derive(Debug)]
#[allow(missing_docs, reason = "the columns of the table")]
pub struct Remarks {
    pub source: Option<Text>,
    pub comment: Option<Text>,
    /// Why the row may be shown although it is small, as its data asks.
    pub exemption: Option<Text>,
}
