//! What a document's elements refer to.

use std::collections::BTreeMap;

use super::super::coded::{Case, Code, CodedProject, Coding, SegmentKind, Source, Variable};
use super::super::paths::{self, nest, nest_tags, warn_of_doubles};
use super::super::warnings::{At, Warnings};
use super::members;
use super::parsed::{Guid, Parsed, ParsedCoding, Selection};
use super::references::{ByGuid, Marked, Span, by_guid, dangling};
use super::texts::Found;
use crate::diagnostic::{Problem, plain};
use crate::model::clean::clean;

/// A row of one of [`super::parsed::SHEETS`].
fn at(sheet: u8, row: usize) -> At {
    At {
        sheet,
        row: u32::try_from(row).unwrap_or(u32::MAX),
        column: 0,
    }
}

/// Fills `project` from the document; `segments` are those of the document in
/// their order.
///
/// # Errors
/// Where so much belongs to so much that it cannot be kept.
pub fn resolve(
    parsed: Parsed,
    segments: Vec<Found>,
    project: &mut CodedProject,
    warnings: &mut Warnings,
) -> Result<(), Problem> {
    project.origin.clone_from(&parsed.origin);
    let codes = by_guid(parsed.codes.iter().map(|code| code.guid));
    let cases = by_guid(parsed.cases.iter().map(|case| case.guid));
    warn_of_twins(&parsed, &codes, warnings);
    project.codes = parsed
        .codes
        .iter()
        .enumerate()
        .map(|(row, code)| Code {
            name: clean(&code.name).into_owned(),
            parent: code.parent,
            description: Some(clean(&code.description).into_owned())
                .filter(|description| !description.is_empty()),
            folder: code.folder,
            implied: false,
            case: cases.get(&code.guid).copied(),
            at: at(0, row),
        })
        .collect();
    let origin = parsed.origin.as_deref().unwrap_or_default();
    if origin.starts_with("Taguette") {
        nest_tags(&mut project.codes);
    } else {
        nest(&mut project.codes, paths::ATLAS_TI);
    }
    warn_of_doubles(&project.codes, warnings);
    project.variables = parsed
        .variables
        .iter()
        .map(|(_, name)| Variable {
            name: clean(name).into_owned(),
        })
        .collect();
    project.cases = parsed
        .cases
        .iter()
        .map(|case| Case {
            name: case.name.clone(),
            by_code: codes.contains_key(&case.guid) || !case.codes.is_empty(),
        })
        .collect();
    project.sets = parsed.sets.iter().map(|set| set.name.clone()).collect();
    name_sources(&parsed, project, warnings);
    let spans: Vec<Span> = segments.iter().map(|found| found.span).collect();
    let marked = resolve_codings(&parsed, segments, &codes, &cases, project, warnings);
    let marked = (marked, spans.as_slice());
    members::resolve_members(&parsed, &codes, marked, project, warnings)
}

fn warn_of_twins(parsed: &Parsed, codes: &ByGuid, warnings: &mut Warnings) {
    for (row, code) in parsed.codes.iter().enumerate() {
        if codes.get(&code.guid).is_some_and(|first| *first != row) {
            let (element, guid) = (plain("Code"), parsed.guids.value(code.guid));
            let problem = Problem::DuplicateGuid { element, guid };
            warnings.push(Some(at(0, row)), problem);
        }
    }
}

fn name_sources(parsed: &Parsed, project: &mut CodedProject, warnings: &mut Warnings) {
    let mut names: BTreeMap<&str, usize> = BTreeMap::new();
    for (row, own) in parsed.sources.iter().enumerate() {
        let length = project.sources[row].length;
        project.sources[row] = Source {
            guid: parsed.guids.text(own.guid).map(ToOwned::to_owned),
            name: clean(&own.name).into_owned(),
            length,
            at: Some(at(1, row)),
            ..Source::default()
        };
        let first = *names.entry(&own.name).or_insert(row);
        if first != row {
            let (element, guid) = (plain(own.element), parsed.guids.value(own.guid));
            let problem = Problem::DuplicateSource { element, guid };
            warnings.push(Some(at(1, row)), problem);
        }
    }
}

fn resolve_codings(
    parsed: &Parsed,
    mut segments: Vec<Found>,
    codes: &ByGuid,
    cases: &ByGuid,
    project: &mut CodedProject,
    warnings: &mut Warnings,
) -> Marked {
    let users = by_guid(parsed.users.iter().map(|(guid, _)| *guid));
    let mut coders: BTreeMap<usize, usize> = BTreeMap::new();
    let mut seen: BTreeMap<(Guid, Guid), usize> = BTreeMap::new();
    let mut uses = parsed.uses();
    // Some tools write a selection several times: an area and its text, or a
    // line of it each, with codings of their own.
    let mut once: BTreeMap<(Selection, usize, Option<usize>), usize> = BTreeMap::new();
    let mut marked = Marked::new();
    for (row, coding) in parsed.codings.iter().enumerate() {
        let at = at(2, row);
        if coding.guid.is_some() && seen.insert((coding.guid, coding.code), row).is_some() {
            let (element, guid) = (plain("Coding"), parsed.guids.value(coding.guid));
            warnings.push(Some(at), Problem::DuplicateGuid { element, guid });
            continue;
        }
        let Some(code) = codes.get(&coding.code).copied() else {
            match cases.get(&coding.code) {
                Some(case) => marked.push((*case, coding.source, coding.segment)),
                None => {
                    let who = ("Coding", coding.guid);
                    dangling(warnings, Some(at), who, &parsed.guids, "code");
                }
            }
            continue;
        };
        let user = user_of(parsed, coding, &users, at, warnings);
        let coder = user.map(|user| {
            let next = coders.len();
            *coders.entry(user).or_insert_with(|| {
                project.coders.push(coder_name(parsed, user));
                next
            })
        });
        let segment = coding.segment;
        let found = segment.map(|segment| {
            uses[segment] -= 1;
            match uses[segment] {
                0 => std::mem::take(&mut segments[segment]),
                _ => segments[segment].clone(),
            }
        });
        let found = found.unwrap_or_default();
        let kind = segment.map(|segment| parsed.segments[segment].kind);
        let coding = Coding {
            source: coding.source,
            code,
            coder,
            cases: Vec::new(),
            span: found.span,
            quote: found.quote,
            passage: None,
            kind: kind.unwrap_or(SegmentKind::Whole),
            at,
            quote_at: at,
        };
        let selections = segment.map_or_else(Vec::new, |segment| parsed.selections(segment));
        let alike = || selections.iter().map(|own| (own.clone(), code, coder));
        let earlier = alike().find_map(|alike| once.get(&alike).copied());
        let place = earlier.unwrap_or(project.codings.len());
        once.extend(alike().map(|alike| (alike, place)));
        match project.codings.get_mut(place) {
            Some(earlier) => join(earlier, coding),
            None => project.codings.push(coding),
        }
    }
    marked
}

/// Adds what another element tells of the same selection: that of an area of
/// a page has no words, that of its text has.
fn join(coding: &mut Coding, other: Coding) {
    if coding.span.is_none() && other.span.is_some() {
        coding.span = other.span;
        coding.kind = other.kind;
    }
    if coding.quote.is_none() && other.quote.is_some() {
        coding.quote = other.quote;
        coding.quote_at = other.quote_at;
    }
}

fn user_of(
    parsed: &Parsed,
    coding: &ParsedCoding,
    users: &ByGuid,
    at: At,
    warnings: &mut Warnings,
) -> Option<usize> {
    if !coding.user.is_some() {
        return None;
    }
    let user = users.get(&coding.user).copied();
    if user.is_none() {
        let who = ("Coding", coding.guid);
        dangling(warnings, Some(at), who, &parsed.guids, "user");
    }
    user
}

fn coder_name(parsed: &Parsed, user: usize) -> String {
    let name = parsed.users.get(user).map_or("", |(_, name)| name);
    let name = clean(name);
    if name.is_empty() {
        format!("user {}", user + 1)
    } else {
        name.into_owned()
    }
}
