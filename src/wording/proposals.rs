//! Proposals for foreign files, told to other programs and the page of
//! `labbrapport open`.

use serde_json::Value as Json;

use super::Catalogue;
use super::problems::{json_value, tell_all, tell_entry};
use crate::ingest::foreign::{Line, Proposal};

/// The proposal with its entry as text, and what is wrong or odd about the file.
pub fn proposal_json(proposal: &Proposal, words: &Catalogue) -> Json {
    let mut json = proposal.counts.clone();
    json["entry"] = entry_text(proposal, words).into();
    json["problems"] = json_value(&tell_all(proposal.diagnostics.iter(), words));
    json
}

/// The entry that reads the file, as the manifest has it.
pub fn entry_text(proposal: &Proposal, words: &Catalogue) -> String {
    proposal.entry(|line: &Line| tell_entry(line.key, &line.values, words))
}

/// The parts of a proposal in words, except those that begin with one of `fields`.
pub fn parts_told(proposal: &Proposal, fields: &[&str], words: &Catalogue) -> Vec<Vec<String>> {
    let parts = proposal.parts.iter();
    let told = parts.filter(|part| !part.first().is_none_or(|line| fields.contains(&line.key)));
    let told = told.map(|part| {
        let lines = part.iter();
        let lines = lines.map(|line| tell_entry(line.key, &line.values, words));
        lines.collect()
    });
    told.collect()
}
