//! What guards small numbers and texts, and what evidence is strong.

use super::section::{Names, Section};
use crate::diagnostic::Place;
use crate::model::CellAddress;
use crate::project::EvidenceRule;
use crate::project::{AllowedText, Exemption, FreeTextPolicy, Policy, WantedQuote};

/// The policy, and the file that its names stand in.
pub(super) type ReadPolicy = (Policy, Option<(String, Place)>);

pub(super) fn read_policy(table: &mut Section<'_, '_>) -> Option<ReadPolicy> {
    let threshold = table.whole("threshold", 2, 1000).unwrap_or(5);
    let exemptions = table.sections("exemption", read_exemption);
    let (names, names_file) = match table.text_or_texts("names") {
        Some(Names::File(file)) => (Vec::new(), Some((file, table.value_place("names")))),
        Some(Names::Listed(names)) => (names, None),
        None => (Vec::new(), None),
    };
    let allowed = table.sections("allow-text", read_allowed_text);
    let earlier = table.listed("earlier");
    let policy = Policy {
        threshold: threshold.unsigned_abs(),
        exemptions,
        free_text: FreeTextPolicy { names, allowed },
        quotes: Vec::new(),
        earlier,
    };
    Some((policy, names_file))
}

pub(super) fn read_wanted_quote(table: &mut Section<'_, '_>) -> Option<WantedQuote> {
    let place = table.place.clone();
    let cell = table.required_text("cell", "example-quote-cell");
    Some(WantedQuote { cell: cell?, place })
}

pub(super) fn read_evidence(table: &mut Section<'_, '_>) -> Option<EvidenceRule> {
    let rule = EvidenceRule::default();
    let mut at_least = |key, default: u64| {
        let given = table.whole(key, 1, 100_000);
        given.map_or(default, i64::unsigned_abs)
    };
    Some(EvidenceRule {
        strong: (
            at_least("strong-interviews", rule.strong.0),
            at_least("strong-labs", rule.strong.1),
        ),
        moderate: (
            at_least("moderate-interviews", rule.moderate.0),
            at_least("moderate-labs", rule.moderate.1),
        ),
    })
}

fn read_allowed_text(table: &mut Section<'_, '_>) -> Option<AllowedText> {
    let place = table.place.clone();
    let cell = table.required_text("cell", "example-text-cell");
    let reason = table.required_text("reason", "example-text-reason");
    let cell = cell?;
    let Some(address) = CellAddress::parse(&cell).filter(CellAddress::is_one_cell) else {
        table.wrong_type("cell", "expected-cell");
        return None;
    };
    Some(AllowedText {
        cell,
        address,
        reason: reason?,
        place,
    })
}

fn read_exemption(table: &mut Section<'_, '_>) -> Option<Exemption> {
    let place = table.place.clone();
    let lab = table.required_text("lab", "example-lab");
    let indicator = table.required_text("indicator", "example-indicator");
    let reason = table.required_text("reason", "example-figure-reason");
    Some(Exemption {
        lab: lab?,
        indicator: indicator?,
        reason: reason?,
        place,
    })
}
