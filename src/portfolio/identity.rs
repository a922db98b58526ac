//! Which indicators of several programmes are the same: those with the same
//! code elsewhere, and those with the same id and unit. What contradicts itself
//! is kept apart and named.

use std::collections::{BTreeMap, BTreeSet};

use super::account::{Account, Measured, word};
use super::editions::Counted;
use super::gate::{Finding, remark};
use super::rows::SameBy;
use crate::diagnostic::{Problem, Severity, Value, list, named, quoted};
use crate::model::choice::Chosen;
use crate::model::{Direction, Unit};
use crate::results::ScaleEnds;

/// So many programmes are named in a problem.
const MOST_NAMED: usize = 10;

/// An indicator of a programme.
#[derive(Debug, Clone, Copy)]
pub struct Member<'a> {
    /// The programme.
    pub account: &'a Account,
    /// The indicator.
    pub measured: &'a Measured,
}

impl<'a> Member<'a> {
    /// The programme's id.
    pub fn programme(&self) -> &'a str {
        &self.account.programme.id
    }
}

/// Indicators that are the same.
#[derive(Debug)]
pub struct Kind<'a> {
    /// By what.
    pub same_by: SameBy,
    /// The code, where it is by that.
    pub code: Option<&'a str>,
    /// The scale that they stand on, where they do.
    pub scale: Option<ScaleEnds>,
    /// They, in the order of their programmes.
    pub members: Vec<Member<'a>>,
}

/// What indicators count in, and which way is better: unit, direction.
type Sort<'a> = (&'a str, &'a str);

fn sort<'a>(member: &Member<'a>) -> Sort<'a> {
    let about = &member.measured.about;
    (word(&about.unit), word(&about.direction))
}

/// All indicators that are the same, those by code first, and what
/// contradicts itself.
pub fn find_same(counted: &[Counted]) -> (Vec<Kind<'_>>, Vec<Finding>) {
    let all = counted.iter().flat_map(|counted| {
        let account = &counted.now;
        let measured = account.measured.iter();
        measured.map(move |measured| Member { account, measured })
    });
    let mut by_code: BTreeMap<&str, Vec<Member<'_>>> = BTreeMap::new();
    let mut by_id: BTreeMap<&str, Vec<Member<'_>>> = BTreeMap::new();
    for member in all {
        for code in member.measured.codes() {
            by_code.entry(code).or_default().push(member);
        }
        let id = member.measured.about.id.as_str();
        by_id.entry(id).or_default().push(member);
    }
    let (mut kinds, mut findings) = (Vec::new(), Vec::new());
    let mut known = BTreeSet::new();
    for (code, members) in by_code {
        findings.extend(unlike(code, &members));
        for kind in apart(SameBy::Code, Some(code), members) {
            known.insert(ids(&kind.members));
            kinds.push(kind);
        }
    }
    for (id, members) in by_id {
        let (members, finding) = agreeing(id, members);
        findings.extend(finding);
        let mut by_unit: BTreeMap<&str, Vec<Member<'_>>> = BTreeMap::new();
        for member in members {
            by_unit.entry(sort(&member).0).or_default().push(member);
        }
        for members in by_unit.into_values() {
            findings.extend(unlike(id, &members));
            let own = apart(SameBy::Id, None, members);
            // What a code already tells is not told once more.
            kinds.extend(own.filter(|kind| !known.contains(&ids(&kind.members))));
        }
    }
    (kinds, findings)
}

/// Which indicators these are.
fn ids<'a>(members: &[Member<'a>]) -> Vec<(&'a str, &'a str)> {
    let members = members.iter();
    members
        .map(|member| (member.programme(), member.measured.about.id.as_str()))
        .collect()
}

/// Members by unit, direction and scale. Where all scales that are known are
/// one, those whose scale is not known belong to it.
fn apart<'a>(
    same_by: SameBy,
    code: Option<&'a str>,
    members: Vec<Member<'a>>,
) -> impl Iterator<Item = Kind<'a>> {
    let ends = |scale: ScaleEnds| (scale.min, scale.max);
    let mut by_sort: BTreeMap<Sort<'a>, Vec<Member<'a>>> = BTreeMap::new();
    for member in members {
        by_sort.entry(sort(&member)).or_default().push(member);
    }
    by_sort.into_values().flat_map(move |members| {
        let scale = |member: &Member<'_>| {
            let on_scale = member.measured.unit() == Some(Unit::Scale);
            member.measured.scale().filter(|_| on_scale)
        };
        let known: BTreeSet<_> = members.iter().filter_map(scale).map(ends).collect();
        let mut only = known.iter().copied();
        let only = only.next().filter(|_| known.len() == 1);
        let mut by_scale: BTreeMap<_, Vec<Member<'a>>> = BTreeMap::new();
        for member in members {
            let own = scale(&member).map(ends).or(only);
            by_scale.entry(own).or_default().push(member);
        }
        by_scale.into_iter().map(move |(scale, members)| Kind {
            same_by,
            code,
            scale: scale.map(|(min, max)| ScaleEnds { min, max }),
            members,
        })
    })
}

/// What is said where a code, or an id with one unit, stands for several sorts.
fn unlike(code: &str, members: &[Member<'_>]) -> Option<Finding> {
    let sorts: BTreeSet<Sort<'_>> = members.iter().map(sort).collect();
    let first = sort(members.first()?);
    let other = members.iter().find(|member| sort(member) != first)?;
    let units: BTreeSet<&str> = sorts.iter().map(|(unit, _)| *unit).collect();
    let directions: BTreeSet<&str> = sorts.iter().map(|(_, direction)| *direction).collect();
    let problem = Problem::CodeUnlike {
        code: quoted(code),
        units: list(units.into_iter().map(told::<Unit>)),
        directions: list(directions.into_iter().map(told::<Direction>)),
        programmes: programmes(members),
    };
    let file = &other.account.file;
    Some(remark(file, problem, Severity::Warning, None))
}

/// A word of ours in the reader's language, another one as it stands.
fn told<C: Chosen>(word: &str) -> Value {
    let ours = C::CHOICES.iter().find(|(_, words)| words.en == word);
    ours.map_or_else(|| quoted(word), |(_, words)| named(words.sv, words.en))
}

fn programmes(members: &[Member<'_>]) -> Value {
    let mut ids: Vec<&str> = members.iter().map(Member::programme).collect();
    ids.dedup();
    let more = ids.len() > MOST_NAMED;
    let named = ids.into_iter().take(MOST_NAMED).map(quoted);
    list(named.chain(more.then(|| crate::diagnostic::plain("…"))))
}

/// The members with an id that may be the same by it: all, but where their
/// codes have nothing in common only those that have none.
fn agreeing<'a>(id: &str, members: Vec<Member<'a>>) -> (Vec<Member<'a>>, Option<Finding>) {
    let coded = || members.iter().map(|member| member.measured.codes());
    let mut coded = coded().filter(|codes| !codes.is_empty());
    let mut common: Vec<&str> = coded.next().unwrap_or_default();
    let some = !common.is_empty();
    for codes in coded {
        common.retain(|code| codes.contains(code));
    }
    if !some || !common.is_empty() {
        return (members, None);
    }
    let is_coded = |member: &Member<'_>| !member.measured.codes().is_empty();
    let (coded, plain): (Vec<_>, Vec<_>) = members.into_iter().partition(is_coded);
    let problem = Problem::CodesUnlike {
        id: quoted(id),
        programmes: programmes(&coded),
    };
    let file = coded.first().map(|member| member.account.file.as_str());
    let finding = remark(file.unwrap_or_default(), problem, Severity::Note, None);
    (plain, Some(finding))
}
