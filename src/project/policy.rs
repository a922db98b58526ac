//! What the manifest says about small numbers and texts.

use crate::diagnostic::Place;
use crate::model::{CellAddress, IndicatorIx, LabIx, Programme};

/// The threshold and the exemptions from it.
#[derive(Debug, Clone)]
pub struct Policy {
    /// k: counts of 1 to k − 1 are small. At least 2.
    pub threshold: u64,
    /// Exemptions that the manifest grants.
    pub exemptions: Vec<Exemption>,
    /// What is said about texts.
    pub free_text: FreeTextPolicy,
    /// Quotes that are chosen by hand.
    pub quotes: Vec<WantedQuote>,
    /// Results of earlier publications: their paths, and where these stand.
    pub earlier: Vec<(String, Place)>,
}

/// A quote that is chosen by hand.
#[derive(Debug, Clone)]
pub struct WantedQuote {
    /// The cell that holds it, `data/intervjuer.xlsx#Kodningar!F12`.
    pub cell: String,
    /// Where it stands in the manifest.
    pub place: Place,
}

/// An agreement that a lab's indicator is shown although it is small. Takes
/// effect for the rows that ask for it themselves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exemption {
    /// The lab's id, as typed.
    pub lab: String,
    /// The indicator's id, as typed.
    pub indicator: String,
    /// Why; printed in the build's manifest.
    pub reason: String,
    /// Where it stands in the manifest.
    pub place: Place,
}

impl Exemption {
    /// Whether it is about this lab and indicator.
    pub fn covers(&self, programme: &Programme, lab: LabIx, indicator: IndicatorIx) -> bool {
        let same = |typed: &str, id: &str| typed.trim().to_lowercase() == id.to_lowercase();
        same(&self.lab, &programme.labs[lab.at()].id.value)
            && same(
                &self.indicator,
                &programme.indicators[indicator.at()].id.value,
            )
    }
}

impl Policy {
    /// The exemption that covers a lab's indicator, where one does.
    pub fn grants(
        &self,
        programme: &Programme,
        lab: LabIx,
        indicator: IndicatorIx,
    ) -> Option<&Exemption> {
        self.exemptions
            .iter()
            .find(|exemption| exemption.covers(programme, lab, indicator))
    }
}

/// What the manifest says about texts.
#[derive(Debug, Clone, Default)]
pub struct FreeTextPolicy {
    /// Names that must not be published, each as it is written.
    pub names: Vec<String>,
    /// Cells whose texts may be published as they are.
    pub allowed: Vec<AllowedText>,
}

/// An agreement that a cell's text is published although it points at someone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AllowedText {
    /// The cell as typed.
    pub cell: String,
    /// The cell.
    pub address: CellAddress,
    /// Why; printed in the build's manifest.
    pub reason: String,
    /// Where it stands in the manifest.
    pub place: Place,
}
