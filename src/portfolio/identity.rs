//! Which indicators of several programmes are the same: those with the same
//! code elsewhere, and those with the same id and unit. What contradicts itself
//! is kept apart and named.

use std::collections::{BTreeMap, BTreeSet};

use super::account::{Account, Measured, word};
use super::editions::Counted;
use super::gate::{Finding, remark};
use super::rows::SameBy;
use super::unlike::{Difference, differences};
use crate::diagnostic::{Problem, Severity, Value, list, named, plain, quoted};
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
        findings.extend(on_scales(code, &members));
        for kind in apart(SameBy::Code, Some(code), members) {
            known.insert(ids(&kind.members));
            kinds.push(kind);
        }
    }
    for (id, members) in by_id {
        let (members, finding) = agreeing(id, members);
        findings.extend(finding);
        let mut own: Vec<Kind<'_>> = Vec::new();
        if has_one_code(&members) {
            own.extend(apart(SameBy::Id, None, members));
        } else {
            let (classes, finding) = in_classes(id, members);
            findings.extend(finding);
            let classes = classes.into_iter();
            own.extend(classes.flat_map(|members| apart(SameBy::Id, None, members)));
            own.sort_by_key(|kind| {
                let scale = kind.scale.map(|scale| (scale.min, scale.max));
                (kind.members.first().map(sort), scale)
            });
        }
        // What a code already tells is not told once more.
        kinds.extend(
            own.into_iter()
                .filter(|kind| !known.contains(&ids(&kind.members))),
        );
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

/// What is said where a code stands for several sorts.
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

/// What is said where a code stands for several scales.
fn on_scales(code: &str, members: &[Member<'_>]) -> Option<Finding> {
    let scale = |member: &Member<'_>| {
        let scale = member.measured.scale()?;
        let on_scale = member.measured.unit() == Some(Unit::Scale);
        on_scale.then_some((scale.min, scale.max))
    };
    let scales: BTreeSet<(i32, i32)> = members.iter().filter_map(scale).collect();
    let first = scales.first().filter(|_| scales.len() > 1)?;
    let mut others = members.iter();
    let other = others.find(|member| scale(member).is_some_and(|scale| scale != *first))?;
    let told = scales
        .iter()
        .map(|(min, max)| plain(format!("{min}–{max}")));
    let problem = Problem::CodeScales {
        code: quoted(code),
        scales: list(told),
        programmes: programmes(members),
    };
    let file = &other.account.file;
    Some(remark(file, problem, Severity::Warning, None))
}

/// Whether all have a code in common: then that says what they are.
fn has_one_code(members: &[Member<'_>]) -> bool {
    let mut codes = members.iter().map(|member| member.measured.codes());
    let mut common = codes.next().unwrap_or_default();
    for codes in codes {
        common.retain(|code| codes.contains(code));
    }
    !common.is_empty()
}

/// The members with an id by what they mean, and what is said where that is not
/// the same. One that may be the same as several is added to none of them.
fn in_classes<'a>(id: &str, members: Vec<Member<'a>>) -> (Vec<Vec<Member<'a>>>, Option<Finding>) {
    let mut classes: Vec<Vec<(usize, Member<'a>)>> = Vec::new();
    let mut found: BTreeSet<Difference> = BTreeSet::new();
    // Those that say what they count first: they tell most apart.
    let is_vague = |member: &Member<'_>| member.measured.about.definition.is_none();
    let mut ordered: Vec<(usize, Member<'a>)> = members.iter().copied().enumerate().collect();
    ordered.sort_by_key(|(_, member)| is_vague(member));
    for (place, member) in ordered {
        let mut fitting = Vec::new();
        for (at, class) in classes.iter().enumerate() {
            let own = class.iter();
            let own: BTreeSet<Difference> = own
                .flat_map(|(_, other)| differences(other.measured, member.measured))
                .collect();
            if own.is_empty() {
                fitting.push(at);
            }
            found.extend(own);
        }
        let class = match fitting.as_slice() {
            [at] => classes.get_mut(*at),
            _ => None,
        };
        match class {
            Some(class) => class.push((place, member)),
            None => classes.push(vec![(place, member)]),
        }
    }
    let classes = classes.into_iter().map(|mut class| {
        class.sort_by_key(|(place, _)| *place);
        class.into_iter().map(|(_, member)| member).collect()
    });
    let classes: Vec<Vec<Member<'a>>> = classes.collect();
    let several = classes.len() > 1;
    let other = classes.last().and_then(|class| class.first());
    let finding = other.filter(|_| several).map(|other| {
        let problem = Problem::IndicatorUnlike {
            id: quoted(id),
            what: list(found.into_iter().map(Difference::told)),
            programmes: programmes(&members),
        };
        remark(&other.account.file, problem, Severity::Warning, None)
    });
    (classes, finding)
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
    list(named.chain(more.then(|| plain("…"))))
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
