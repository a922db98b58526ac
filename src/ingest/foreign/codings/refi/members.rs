//! Which cases and sets a source belongs to, and what its variables say.

use super::super::coded::{CodedProject, VariableValue};
use super::super::warnings::Warnings;
use super::parsed::{Guid, Guids, Parsed};
use super::references::{ByGuid, Marked, dangling};
use crate::diagnostic::{Problem, Value, plain};
use crate::model::clean::clean;

/// Memberships and values that are kept.
const MOST_MEMBERSHIPS: usize = 1_000_000;

/// Fills in the sources' cases, sets and variables. `marked` are the cases
/// and sources that codings with a case's identifier join.
///
/// # Errors
/// Where there are more than can be kept.
pub fn resolve_members(
    parsed: &Parsed,
    codes: &ByGuid,
    marked: Marked,
    project: &mut CodedProject,
    warnings: &mut Warnings,
) -> Result<(), Problem> {
    let mut members = Members {
        sources: of_elements(parsed),
        variables: parsed
            .variables
            .iter()
            .enumerate()
            .rev()
            .map(|(position, (guid, _))| (*guid, position))
            .collect(),
        left: MOST_MEMBERSHIPS,
    };
    for (source, own) in parsed.sources.iter().enumerate() {
        members.give_values(source, &own.values, &parsed.guids, project, warnings)?;
    }
    members.read_cases(parsed, codes, marked, project, warnings)?;
    members.read_sets(parsed, project, warnings)
}

struct Members {
    /// Sources by the identifiers of themselves and of their selections.
    sources: ByGuid,
    variables: ByGuid,
    left: usize,
}

fn of_elements(parsed: &Parsed) -> ByGuid {
    let mut found = ByGuid::new();
    for (source, own) in parsed.sources.iter().enumerate() {
        found.entry(own.guid).or_insert(source);
    }
    for segment in &parsed.segments {
        found.entry(segment.guid).or_insert(segment.source);
    }
    found.remove(&Guid::default());
    found
}

impl Members {
    fn spend(&mut self, count: usize) -> Result<(), Problem> {
        let left = self.left.checked_sub(count);
        self.left = left.ok_or_else(|| Problem::ExportTooLarge {
            what: plain("members"),
            most: plain(MOST_MEMBERSHIPS),
            file: Value::Nothing,
        })?;
        Ok(())
    }

    fn give_values(
        &mut self,
        source: usize,
        values: &[(Guid, String)],
        guids: &Guids,
        project: &mut CodedProject,
        warnings: &mut Warnings,
    ) -> Result<(), Problem> {
        self.spend(values.len())?;
        for (guid, value) in values {
            let value = clean(value);
            if value.is_empty() {
                continue;
            }
            let Some(variable) = self.variables.get(guid).copied() else {
                let at = project.sources[source].at;
                let who = ("VariableValue", Guid::default());
                dangling(warnings, at, who, guids, "variable");
                continue;
            };
            let value = VariableValue {
                variable,
                value: value.into_owned(),
            };
            let own = &mut project.sources[source].values;
            // One that stands twice does so close by.
            if !own.iter().rev().take(32).any(|known| *known == value) {
                own.push(value);
            }
        }
        Ok(())
    }

    fn read_cases(
        &mut self,
        parsed: &Parsed,
        codes: &ByGuid,
        marked: Marked,
        project: &mut CodedProject,
        warnings: &mut Warnings,
    ) -> Result<(), Problem> {
        let by_code = sources_by_code(project);
        let mut joined: Vec<Vec<usize>> = vec![Vec::new(); parsed.cases.len()];
        self.spend(marked.len())?;
        for (case, source) in marked {
            joined[case].push(source);
        }
        for ((case, own), mut sources) in parsed.cases.iter().enumerate().zip(joined) {
            for guid in &own.members {
                match self.sources.get(guid) {
                    Some(source) => sources.push(*source),
                    None => {
                        let who = ("Case", own.guid);
                        dangling(warnings, None, who, &parsed.guids, "source");
                    }
                }
            }
            for guid in own.codes.iter().chain([&own.guid]) {
                if let Some(code) = codes.get(guid) {
                    let coded = &by_code[*code];
                    self.spend(coded.len())?;
                    sources.extend(coded);
                }
            }
            sources.sort_unstable();
            sources.dedup();
            self.spend(sources.len())?;
            for source in sources {
                project.sources[source].cases.push(case);
                self.give_values(source, &own.values, &parsed.guids, project, warnings)?;
            }
        }
        Ok(())
    }

    fn read_sets(
        &mut self,
        parsed: &Parsed,
        project: &mut CodedProject,
        warnings: &mut Warnings,
    ) -> Result<(), Problem> {
        for (set, own) in parsed.sets.iter().enumerate() {
            self.spend(own.members.len())?;
            for guid in &own.members {
                let Some(source) = self.sources.get(guid) else {
                    let who = ("Set", Guid::default());
                    dangling(warnings, None, who, &parsed.guids, "source");
                    continue;
                };
                let sets = &mut project.sources[*source].sets;
                if sets.last() != Some(&set) {
                    sets.push(set);
                }
            }
        }
        Ok(())
    }
}

/// The sources that each code stands in, each once.
fn sources_by_code(project: &CodedProject) -> Vec<Vec<usize>> {
    let mut found = vec![Vec::new(); project.codes.len()];
    for coding in &project.codings {
        let sources: &mut Vec<usize> = &mut found[coding.code];
        if sources.last() != Some(&coding.source) {
            sources.push(coding.source);
        }
    }
    for sources in &mut found {
        sources.sort_unstable();
        sources.dedup();
    }
    found
}
