//! What the follow-up research says.

use super::Text;
use super::columns::{ID, IN_PLAIN_WORDS, STATUS, TEXT, TITLE};
use super::declare::table;
use crate::model::schema::{col, table};
use crate::model::{CodeIx, ConclusionIx, FactorIx, IndicatorIx, Status};

table! {
    /// A success factor.
    SuccessFactor in SuccessFactors = table(
        "Framgångsfaktorer", "Success factors",
        "Det som gjorde skillnad.", "What made the difference.",
    );
    {
        id: Text = ID;
        title: Text = TITLE;
        text: Text = TEXT;
        status: Status = STATUS;
        indicators: Vec<IndicatorIx> = col("indikatorer", "indicators", "Indikatorer som väntas röra sig.", "Indicators that are expected to move.").kept();
        plain: Option<Text> = IN_PLAIN_WORDS;
    }
}

table! {
    /// A conclusion of the follow-up research.
    Conclusion in Conclusions = table(
        "Slutsatser", "Conclusions",
        "Följeforskningens slutsatser.", "The conclusions of the follow-up research.",
    );
    {
        id: Text = ID;
        title: Text = TITLE;
        text: Text = TEXT;
        status: Status = STATUS;
        codes: Vec<CodeIx> = col("koder", "codes", "Koder som slutsatsen bygger på.", "Codes that the conclusion rests on.").kept();
    }
}

/// What a recommendation rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ground {
    /// A success factor.
    Factor(FactorIx),
    /// A conclusion.
    Conclusion(ConclusionIx),
}

table! {
    /// A recommendation.
    Recommendation in Recommendations = table("Rekommendationer", "Recommendations", "Råd till andra.", "Advice to others.");
    {
        id: Text = ID;
        title: Text = TITLE;
        text: Text = TEXT;
        status: Status = STATUS;
        audience: Option<Text> = col("riktas till", "audience", "Vem rådet är till för.", "Whom the advice is for.").label();
        grounds: Vec<Ground> = col("bygger på", "based on", "Framgångsfaktorer eller slutsatser.", "Success factors or conclusions.").kept();
        plain: Option<Text> = IN_PLAIN_WORDS;
    }
}
