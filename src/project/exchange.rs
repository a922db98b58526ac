//! What a project tells the systems that take its results.

use chrono::NaiveDate;

/// A form that other systems take results in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scheme {
    /// An activity file of the International Aid Transparency Initiative, 2.03.
    Iati,
    /// A grant as the 360Giving Data Standard has it.
    ThreeSixtyGiving,
    /// Data values of DHIS2.
    Dhis2,
}

impl Scheme {
    /// All of them, by what the manifest calls them.
    pub const NAMES: [(&'static str, Self); 3] = [
        ("iati", Self::Iati),
        ("360giving", Self::ThreeSixtyGiving),
        ("dhis2", Self::Dhis2),
    ];

    /// What people call it.
    pub fn title(self) -> &'static str {
        match self {
            Self::Iati => "IATI",
            Self::ThreeSixtyGiving => "360Giving",
            Self::Dhis2 => "DHIS2",
        }
    }

    /// The results file that is written in it.
    pub fn file_name(self) -> &'static str {
        match self {
            Self::Iati => "iati.xml",
            Self::ThreeSixtyGiving => "360giving.json",
            Self::Dhis2 => "dhis2.csv",
        }
    }
}

/// What an IATI activity file needs besides the results: `[results.iati]`.
#[derive(Debug, Clone, Default)]
pub struct IatiFacts {
    /// The reporting organisation's identifier.
    pub organisation: Option<String>,
    /// Its name.
    pub organisation_name: Option<String>,
    /// What kind it is of, by the standard's code.
    pub organisation_type: Option<&'static str>,
    /// The activity's identifier.
    pub activity: Option<String>,
    /// How far the activity is, by the standard's code.
    pub status: Option<&'static str>,
    /// The country that benefits, two letters.
    pub country: Option<String>,
    /// The purpose, five digits of the DAC's list.
    pub sector: Option<String>,
    /// What budgets are told in, three letters.
    pub currency: Option<String>,
    /// What was to be spent, at most a year at a time.
    pub budgets: Vec<Budget>,
}

/// A year's budget, or a shorter time's.
#[derive(Debug, Clone)]
pub struct Budget {
    /// Its first day.
    pub start: NaiveDate,
    /// Its last day.
    pub end: NaiveDate,
    /// What it comes to.
    pub amount: u64,
}

/// The grant behind the programme: `[results.grant]`.
#[derive(Debug, Clone, Default)]
pub struct GrantFacts {
    /// Its identifier.
    pub id: Option<String>,
    /// What was granted.
    pub amount: Option<u64>,
    /// What the amount is told in, three letters.
    pub currency: Option<String>,
    /// When it was awarded.
    pub awarded: Option<NaiveDate>,
    /// The funder's identifier and name.
    pub funder: (Option<String>, Option<String>),
    /// The recipient's identifier and name.
    pub recipient: (Option<String>, Option<String>),
}
