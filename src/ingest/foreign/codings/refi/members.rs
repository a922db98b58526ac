//! Which cases and sets a source belongs to, and what its variables say.

use std::collections::BTreeMap;

use super::super::coded::{CodedProject, Part, SegmentKind, VariableValue};
use super::super::warnings::Warnings;
use super::parsed::{Guid, Guids, Parsed};
use super::references::{ByGuid, Marked, Span, dangling};
use crate::diagnostic::{Problem, Value, plain};
use crate::model::clean::clean;

/// Memberships and values that are kept.
const MOST_MEMBERSHIPS: usize = 1_000_000;

/// Fills in the sources' cases, sets and variables. `marked` is what codings with a
/// case's identifier join to it, `spans` are where the document's segments stand.
///
/// # Errors
/// Where there are more than can be kept.
pub fn resolve_members(
    parsed: &Parsed,
    codes: &ByGuid,
    (marked, spans): (Marked, &[Span]),
    project: &mut CodedProject,
    warnings: &mut Warnings,
) -> Result<(), Problem> {
    let mut members = Members {
        elements: of_elements(parsed),
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
        let own = (None, own.values.as_slice());
        members.give_values(source, own, &parsed.guids, project, warnings)?;
    }
    let joined = members.join_cases(parsed, codes, (marked, spans), project, warnings)?;
    members.read_cases(parsed, joined, project, warnings)?;
    members.read_sets(parsed, project, warnings)
}

/// What an identifier means: a source and, for one of its selections, which segment.
type Elements = BTreeMap<Guid, (usize, Option<usize>)>;

/// What belongs to a case: sources, and the place of what is only a part.
type Joined = Vec<(usize, Option<Span>)>;

struct Members {
    /// Sources and their selections.
    elements: Elements,
    variables: ByGuid,
    left: usize,
}

fn of_elements(parsed: &Parsed) -> Elements {
    let mut found = Elements::new();
    for (source, own) in parsed.sources.iter().enumerate() {
        found.entry(own.guid).or_insert((source, None));
    }
    for (position, segment) in parsed.segments.iter().enumerate() {
        let own = (segment.source, Some(position));
        found.entry(segment.guid).or_insert(own);
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
        (case, values): (Option<usize>, &[(Guid, String)]),
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
                case,
            };
            let own = &mut project.sources[source].values;
            // One that stands twice does so close by.
            if !own.iter().rev().take(32).any(|known| *known == value) {
                own.push(value);
            }
        }
        Ok(())
    }

    /// What belongs to each case: by its own list, by codings with its identifier, and by
    /// its codes.
    fn join_cases(
        &mut self,
        parsed: &Parsed,
        codes: &ByGuid,
        (marked, spans): (Marked, &[Span]),
        project: &CodedProject,
        warnings: &mut Warnings,
    ) -> Result<Vec<Joined>, Problem> {
        let place = |segment: usize| spans.get(segment).copied().flatten();
        let by_code = places_by_code(project);
        let mut joined = vec![Joined::new(); parsed.cases.len()];
        self.spend(marked.len())?;
        for (case, source, segment) in marked {
            joined[case].push((source, segment.map(place)));
        }
        for (own, joined) in parsed.cases.iter().zip(&mut joined) {
            for guid in &own.members {
                match self.elements.get(guid) {
                    Some((source, segment)) => joined.push((*source, segment.map(place))),
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
                    joined.extend(coded);
                }
            }
            joined.sort_unstable();
            joined.dedup();
            self.spend(joined.len())?;
        }
        Ok(joined)
    }

    fn read_cases(
        &mut self,
        parsed: &Parsed,
        joined: Vec<Joined>,
        project: &mut CodedProject,
        warnings: &mut Warnings,
    ) -> Result<(), Problem> {
        for ((case, own), joined) in parsed.cases.iter().enumerate().zip(joined) {
            for of_source in joined.chunk_by(|one, next| one.0 == next.0) {
                let Some((source, first)) = of_source.first().copied() else {
                    continue;
                };
                let belonging = &mut project.sources[source];
                belonging.cases.push(case);
                // All of it stands before its parts.
                if first.is_some() {
                    belonging.partly.push(case);
                    let spans = of_source.iter().filter_map(|(_, span)| *span);
                    belonging
                        .parts
                        .extend(spans.map(|span| Part { case, span }));
                }
                let own = (Some(case), own.values.as_slice());
                self.give_values(source, own, &parsed.guids, project, warnings)?;
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
                let Some((source, _)) = self.elements.get(guid) else {
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

/// What each code stands at, each place once.
fn places_by_code(project: &CodedProject) -> Vec<Joined> {
    let mut found = vec![Joined::new(); project.codes.len()];
    for coding in &project.codings {
        let part = (coding.kind != SegmentKind::Whole).then_some(coding.span);
        found[coding.code].push((coding.source, part));
    }
    for places in &mut found {
        places.sort_unstable();
        places.dedup();
    }
    found
}
