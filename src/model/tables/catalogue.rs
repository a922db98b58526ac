//! A funder's catalogue of indicators, where it is a table. It is none of the
//! project's own tables.

use super::Text;
use super::declare::table;
use crate::model::schema::{col, table};
use crate::model::{Cell, Direction, Unit};

table! {
    /// An indicator as its funder has it.
    CataloguedRow in Indicators = table(
        "Indikatorkatalog", "Indicator catalogue",
        "Indikatorer som en finansiär har gemensamt för sina projekt.", "Indicators that a funder has in common for its projects.",
    ).forgotten();
    {
        code: Text = col("kod", "code", "Koden som projekten skriver den: ESF:CO01.", "The code as projects write it: ESF:CO01.").required();
        name: Option<Text> = col("namn", "name", "Vad indikatorn heter.", "What the indicator is called.");
        unit: Option<Unit> = col("enhet", "unit", "Vad värdet räknas i.", "What the value counts in.");
        direction: Option<Direction> = col("riktning", "direction", "Vilket håll som är bättre.", "Which way is better.");
        scale_from: Option<Cell<i64>> = col("skala från", "scale from", "Skalans lägsta värde.", "The scale's lowest value.");
        scale_to: Option<Cell<i64>> = col("skala till", "scale to", "Skalans högsta värde.", "The scale's highest value.");
        measured: Option<Text> = col("mäts", "measured", "Hur den mäts.", "How it is measured.");
        required: bool = col("krävs", "required", "Ja om alla projekt ska ha den.", "Yes if every project is to have it.");
    }
}
