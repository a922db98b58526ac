//! What programmes tell of the same indicator together. Only what each of them
//! publishes over all its labs counts; what one withholds is counted as
//! withheld, and never worked out.

use std::collections::{BTreeMap, BTreeSet};

use super::account::{Of, Told, hedge};
use super::identity::{Kind, Member};
use super::rows::{By, How, Measure, SumRow};
use crate::model::{Language, Level, Qualifier, Unit};
use crate::results::{Hedge, JsonOnly, When, Word, Worded};

/// Decimals that a sum of decimals keeps: more are the computer's own.
const SUM_DECIMALS: i32 = 6;
/// Decimals of a share: a tenth of a per cent.
const SHARE_DECIMALS: i32 = 3;

/// A programme's part of a sum.
struct Part<'a> {
    member: Member<'a>,
    told: &'a Told,
    /// Whether the programme has no other indicator of the kind.
    alone: bool,
}

impl Part<'_> {
    fn value(&self) -> Option<f64> {
        self.told.value
    }
}

/// The sums of indicators that are the same: actual, baseline and target, as
/// far as anyone reports them.
pub fn add_up(kind: &Kind<'_>, out_of: usize, language: Language) -> Vec<SumRow> {
    add_up_within(By::All, kind, out_of, language)
}

/// The same within each focus area and each level, where the indicators stand
/// in several.
pub fn add_up_parts(kind: &Kind<'_>, out_of: usize, language: Language) -> Vec<SumRow> {
    let levels = parts_by(kind, |member| member.measured.level());
    let areas = parts_by(kind, |member| member.measured.focus_area.as_deref());
    let levels = levels.into_iter().map(|part| (By::Level, part));
    let areas = areas.into_iter().map(|part| (By::Area, part));
    let parts = levels.chain(areas);
    parts
        .flat_map(|(by, part)| add_up_within(by, &part, out_of, language))
        .collect()
}

fn add_up_within(by: By, kind: &Kind<'_>, out_of: usize, language: Language) -> Vec<SumRow> {
    let alike = of_all_measures(kind);
    let of = |of| sum_of(kind, of, &alike, out_of, language);
    let rows = Of::ALL.into_iter().filter_map(of);
    let within = |row| SumRow {
        within: Word::Ours(by),
        ..row
    };
    rows.map(within).collect()
}

/// Indicators that are the same, apart by something that not all have alike;
/// nothing where they do.
fn parts_by<'a, K: Ord>(kind: &Kind<'a>, key: impl Fn(&Member<'a>) -> Option<K>) -> Vec<Kind<'a>> {
    let mut parts: BTreeMap<Option<K>, Vec<Member<'a>>> = BTreeMap::new();
    for member in &kind.members {
        parts.entry(key(member)).or_default().push(*member);
    }
    if parts.len() < 2 {
        return Vec::new();
    }
    let named = parts.into_iter().filter(|(key, _)| key.is_some());
    let part = |members| Kind { members, ..*kind };
    named.map(|(_, members)| part(members)).collect()
}

/// The programmes that all sums of a kind are of: those whose actuals are added,
/// else whose targets, else whose baselines. A target of other programmes than the
/// actual beside it would tell of a way that nobody has gone.
fn of_all_measures<'a>(kind: &Kind<'a>) -> BTreeSet<&'a str> {
    let Some(first) = kind.members.first() else {
        return BTreeSet::new();
    };
    let how = how(first.measured.unit());
    let added = |of| {
        let parts = parts_of(kind, of).into_iter();
        let parts = parts.filter(|part| part.value().is_some() && adds_up(part, how, kind));
        programmes(&parts.collect::<Vec<_>>())
    };
    let measures = [Of::Actual, Of::Target, Of::Baseline];
    let mut added = measures.into_iter().map(added);
    added.find(|own| !own.is_empty()).unwrap_or_default()
}

/// What programmes tell of one measure.
fn parts_of<'a>(kind: &Kind<'a>, of: Of) -> Vec<Part<'a>> {
    let mut times: BTreeMap<&str, usize> = BTreeMap::new();
    for member in &kind.members {
        *times.entry(member.programme()).or_default() += 1;
    }
    let members = kind.members.iter();
    let parts = members.filter_map(|member| {
        Some(Part {
            member: *member,
            told: member.measured.figure(of)?,
            alone: times.get(member.programme()) == Some(&1),
        })
    });
    parts.collect()
}

fn sum_of(
    kind: &Kind<'_>,
    of: Of,
    alike: &BTreeSet<&str>,
    out_of: usize,
    language: Language,
) -> Option<SumRow> {
    let first = kind.members.first()?;
    let parts = parts_of(kind, of);
    if parts.is_empty() {
        return None;
    }
    let how = how(first.measured.unit());
    let (told, withheld): (Vec<Part<'_>>, Vec<Part<'_>>) =
        parts.into_iter().partition(|part| part.value().is_some());
    let (added, _): (Vec<&Part<'_>>, Vec<&Part<'_>>) =
        told.iter().partition(|part| adds_up(part, how, kind));
    let added: BTreeSet<&str> = added.iter().map(|part| part.member.programme()).collect();
    let covers = alike.is_subset(&added);
    let (pooled, rest): (Vec<Part<'_>>, Vec<Part<'_>>) = told.into_iter().partition(|part| {
        covers && alike.contains(part.member.programme()) && adds_up(part, how, kind)
    });
    // Where nothing is added, the status is of what is listed.
    let shown = if pooled.is_empty() { &rest } else { &pooled };
    let about = &first.measured.about;
    let together = together(&pooled, how);
    let partial = together.value.is_some() && !(withheld.is_empty() && rest.is_empty());
    let status = shown.iter().filter_map(|part| part.told.status).min();
    let mut reporting = programmes(&pooled);
    reporting.extend(programmes(&withheld));
    reporting.extend(programmes(&rest));
    Some(SumRow {
        same_by: Word::Ours(kind.same_by),
        code: kind.code.map(ToOwned::to_owned),
        indicator: about.id.clone(),
        name: about.name.of(language).unwrap_or(&about.id).to_owned(),
        definition: definition(&kind.members, language),
        measured: measured(&kind.members),
        level: level(&kind.members),
        focus_areas: distinct(&kind.members, |member| {
            member.measured.focus_area.as_deref()
        }),
        unit: unit_word(first),
        direction: direction_word(first),
        scale: kind.scale,
        measure: Word::Ours(match of {
            Of::Actual => Measure::Actual,
            Of::Baseline => Measure::Baseline,
            Of::Target => Measure::Target,
        }),
        how: Word::Ours(how),
        qualifier: together.value.and_then(|_| weakest_hedge(&pooled)),
        programmes: programmes(&pooled).len() as u64,
        reported_by: reporting.len() as u64,
        out_of: out_of as u64,
        withheld: programmes(&withheld).len() as u64,
        not_pooled: programmes(&rest).len() as u64,
        partial,
        status: status.map(Word::Ours),
        first: shown
            .iter()
            .filter_map(|part| part.told.first.clone())
            .min()
            .map(When),
        last: shown
            .iter()
            .filter_map(|part| part.told.last.clone())
            .max()
            .map(When),
        ids: listed(&pooled),
        ids_withheld: listed(&withheld),
        ids_not_pooled: listed(&rest),
        ..together
    })
}

/// How values in a unit become one.
fn how(unit: Option<Unit>) -> How {
    match unit {
        Some(Unit::Count | Unit::Persons) => How::Added,
        Some(Unit::Share) => How::Pooled,
        Some(Unit::Scale) => How::Mean,
        Some(Unit::RelativeChange | Unit::Sek | Unit::Hours | Unit::Days) | None => How::Listed,
    }
}

/// Whether a told value can be put together with others. Two indicators of one
/// programme under one code may count the same people: neither is added.
fn adds_up(part: &Part<'_>, how: How, kind: &Kind<'_>) -> bool {
    let told = part.told;
    let counts = match how {
        How::Added => true,
        How::Pooled => {
            let share = told.numerator.zip(told.denominator);
            share.is_some_and(|(of, all)| all > 0 && of <= all)
        }
        How::Mean => {
            told.n.is_some_and(|n| n > 0) && told.scale.is_some() && told.scale == kind.scale
        }
        How::Listed => false,
    };
    counts && told.fits && part.alone
}

/// The value of some parts, with what it is made of.
fn together(parts: &[Part<'_>], how: How) -> SumRow {
    if parts.is_empty() {
        return SumRow::default();
    }
    let values = || parts.iter().filter_map(Part::value);
    match how {
        How::Added => SumRow {
            value: Some(rounded(values().sum(), SUM_DECIMALS)),
            ..SumRow::default()
        },
        How::Pooled => {
            let total = |of: fn(&Told) -> Option<u64>| {
                let of = parts.iter().filter_map(|part| of(part.told));
                of.fold(0_u64, u64::saturating_add)
            };
            let (of, all) = (total(|told| told.numerator), total(|told| told.denominator));
            SumRow {
                value: Some(rounded(of as f64 / all as f64, SHARE_DECIMALS)),
                numerator: Some(of),
                denominator: Some(all),
                ..SumRow::default()
            }
        }
        How::Mean => {
            let weighted = parts
                .iter()
                .filter_map(|part| Some((part.value()?, part.told.n?)));
            let (sum, n) = weighted.fold((0.0, 0_u64), |(sum, all), (value, n)| {
                (sum + value * n as f64, all.saturating_add(n))
            });
            // No more decimals than its parts are printed with: means have one.
            let decimals = values().map(decimals_of).fold(1, i32::max);
            SumRow {
                value: Some(rounded(sum / n as f64, decimals)),
                n: Some(n),
                ..SumRow::default()
            }
        }
        How::Listed => SumRow::default(),
    }
}

fn rounded(value: f64, decimals: i32) -> f64 {
    let decimals = usize::try_from(decimals).unwrap_or_default();
    let printed = crate::model::decimal::rounded(value, decimals).parse();
    printed.unwrap_or(value)
}

/// The decimals that a number is printed with, at most three.
pub fn decimals_of(value: f64) -> i32 {
    let printed = value.to_string();
    let decimals = printed.rsplit_once('.').map_or(0, |(_, after)| after.len());
    i32::try_from(decimals.min(3)).unwrap_or_default()
}

/// How exactly a sum is known: as its parts are, where those that are not exact
/// agree, else about.
fn weakest_hedge(parts: &[Part<'_>]) -> Option<Word<Hedge>> {
    let said = parts.iter().filter_map(|part| part.told.hedge.as_deref());
    let said: BTreeSet<&str> = said.collect();
    let about = Word::Ours(Hedge::Said(Qualifier::About));
    let words: Vec<&str> = said.into_iter().collect();
    match words.as_slice() {
        [] => None,
        [one] => Some(hedge(one).unwrap_or(about)),
        ["at least", "over"] => hedge("at least"),
        _ => Some(about),
    }
}

fn programmes<'a>(parts: &[Part<'a>]) -> BTreeSet<&'a str> {
    parts.iter().map(|part| part.member.programme()).collect()
}

/// Programmes in their order, in which their parts stand.
fn listed(parts: &[Part<'_>]) -> JsonOnly<Vec<String>> {
    let ids = parts.iter().map(|part| part.member.programme().to_owned());
    let mut ids: Vec<String> = ids.collect();
    ids.dedup();
    JsonOnly(Some(ids).filter(|ids| !ids.is_empty()))
}

fn distinct<'a>(
    members: &[Member<'a>],
    of: impl Fn(&Member<'a>) -> Option<&'a str>,
) -> Option<Vec<String>> {
    let words: BTreeSet<&str> = members.iter().filter_map(of).collect();
    let words: Vec<String> = words.into_iter().map(ToOwned::to_owned).collect();
    (!words.is_empty()).then_some(words)
}

/// What is counted, as the first says that says it.
fn definition(members: &[Member<'_>], language: Language) -> Option<String> {
    let mut said = members.iter();
    let text = |member: &Member<'_>| {
        member
            .measured
            .about
            .definition
            .as_ref()?
            .of(language)
            .map(ToOwned::to_owned)
    };
    said.find_map(text)
}

/// How all that say it say that they are measured; none where they differ.
fn measured(members: &[Member<'_>]) -> Option<String> {
    let said = members.iter();
    let mut said = said.filter_map(|member| member.measured.about.measured.as_ref());
    let first = said.next()?;
    said.all(|other| other == first).then(|| first.clone())
}

/// The level that all have; none where they differ.
fn level(members: &[Member<'_>]) -> Option<Word<Level>> {
    let mut levels = members.iter().map(|member| member.measured.level());
    let first = levels.next()?;
    let level = first.filter(|_| levels.all(|level| level == first))?;
    Some(Word::Ours(level))
}

/// An indicator's unit as a word of ours, where it is one.
pub fn unit_word(member: &Member<'_>) -> Word<crate::analysis::FigureUnit> {
    let unit = member.measured.unit().map(crate::analysis::FigureUnit::Of);
    let read = member.measured.about.unit.word().to_owned();
    unit.map_or(Word::Read(read), Word::Ours)
}

/// An indicator's direction as a word of ours, where it is one.
pub fn direction_word(member: &Member<'_>) -> Word<crate::model::Direction> {
    let read = member.measured.about.direction.word().to_owned();
    let direction = member.measured.direction();
    direction.map_or(Word::Read(read), Word::Ours)
}
