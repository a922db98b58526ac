//! What sums and dates tell together of counts that only rise or only fall: a
//! bound that follows from the sums of one date holds at the next, and may leave
//! less there than either tells by itself.
//!
//! Bounds are passed on from date to date and through the flows of each, until
//! nothing changes. Those found so are true; that none is found does not prove
//! that there is none.

mod newcomers;

use std::collections::{BTreeMap, BTreeSet};

use newcomers::{Newcomers, newcomers};

use super::network::NEVER;
use super::order::{Ordered, Series};
use super::relations::{Between, Guard, Term, Topic};
use super::{Rule, Withheld, complementary};
use crate::analysis::{FigureKey, IndicatorMeasure};
use crate::model::{GroupIx, Scope};

/// How often bounds are passed on at most.
const ROUNDS: usize = 8;
/// Of how many withheld counts it is looked at in all what each lab can conclude.
/// In larger tables others are withheld besides, of which a lab knows nothing.
const LOOKED_AT: usize = 4_000;
/// How many figures are tried by themselves.
const TRIED: usize = 24;

/// Further figures to withhold so that small counts stay open when all dates
/// are seen together; none where they do.
pub(super) fn protect(
    topics: &[Topic],
    ordered: &Ordered,
    guard: Guard<'_>,
    withheld: &Withheld,
) -> BTreeSet<FigureKey> {
    let mut more = BTreeSet::new();
    for topic in topics {
        let own = |series: &&Series| {
            let first = series.first();
            first.is_some_and(|(key, _)| topic.subjects.contains_key(&Term::Figure(*key)))
        };
        let series: Vec<&Series> = ordered.series().iter().filter(own).collect();
        let running = Running {
            topic,
            newcomers: newcomers(topic, &series),
            series,
            guard,
        };
        if !running.series.is_empty() {
            more.extend(running.protect(withheld));
        }
    }
    more
}

/// What a viewer cannot rule out of withheld counts: least and largest.
type Ends = BTreeMap<FigureKey, (u64, u64)>;

/// The counts of one indicator, at all dates.
struct Running<'a> {
    topic: &'a Topic,
    series: Vec<&'a Series>,
    newcomers: Vec<Newcomers>,
    guard: Guard<'a>,
}

impl Running<'_> {
    fn protect(&self, withheld: &Withheld) -> BTreeSet<FigureKey> {
        let mut withheld = withheld.clone();
        let mut more = BTreeSet::new();
        for viewer in self.viewers(&withheld) {
            let mut beyond_help = BTreeSet::new();
            while let Some(key) = self.narrow(&withheld, viewer, &beyond_help) {
                if let Some(enough) = self.enough(key, &withheld, viewer) {
                    withheld.insert(enough, Rule::Complementary);
                    more.insert(enough);
                    continue;
                }
                let many = self.around(key, &withheld);
                if !many.is_empty() {
                    // What these take besides may be enough for the others.
                    more.extend(many);
                    return more;
                }
                beyond_help.insert(key);
            }
        }
        more
    }

    /// Readers, and labs of which something is withheld.
    fn viewers(&self, withheld: &Withheld) -> Vec<Option<u32>> {
        let hidden = self.topic.subjects.iter().filter(|(term, subject)| {
            matches!(term, Term::Figure(key) if withheld.contains_key(key)) && subject.lab.is_some()
        });
        let (mut labs, mut count) = (BTreeSet::new(), 0);
        for (_, subject) in hidden {
            labs.extend(subject.lab);
            count += 1;
        }
        if count == 0 {
            return Vec::new();
        }
        let labs = labs.into_iter().map(Some);
        let looks = labs.len() * count <= LOOKED_AT;
        std::iter::once(None)
            .chain(labs.filter(|_| looks))
            .collect()
    }

    /// The first small count that a viewer knows better than 1 to k − 1.
    fn narrow(
        &self,
        withheld: &Withheld,
        viewer: Option<u32>,
        beyond_help: &BTreeSet<FigureKey>,
    ) -> Option<FigureKey> {
        let mut ends = self.ends(withheld, viewer).into_iter();
        let is_found = |(key, ends): &(FigureKey, _)| {
            self.is_narrow(*key, *ends) && !beyond_help.contains(key)
        };
        ends.find(is_found).map(|(key, _)| key)
    }

    fn is_narrow(&self, key: FigureKey, (least, most): (u64, u64)) -> bool {
        let k = self.guard.k;
        (1..k).contains(&self.count(key)) && (least > 1 || most.saturating_add(1) < k)
    }

    /// What follows from all dates together.
    fn ends(&self, withheld: &Withheld, viewer: Option<u32>) -> Ends {
        let mut seen = complementary::as_seen(self.topic, self.guard.k, withheld);
        let mut ends = Ends::new();
        for _ in 0..ROUNDS {
            let flows = complementary::bounds_for(&seen, self.guard, withheld, viewer);
            for (key, (least, most, _)) in flows {
                let own = ends.entry(key).or_insert((0, u64::MAX));
                *own = (own.0.max(least), own.1.min(most.unwrap_or(u64::MAX)));
            }
            let mut narrower = self.pass_on(&mut ends, withheld, viewer);
            for newcomers in &self.newcomers {
                narrower |= self.pass_through(newcomers, &mut ends, withheld, viewer);
            }
            if !narrower {
                break;
            }
            for (key, (least, most)) in &ends {
                if let Some(subject) = seen.subjects.get_mut(&Term::Figure(*key)) {
                    let most = (*most).max(subject.counts.first);
                    subject.between = Some(Between {
                        least: (*least).min(subject.counts.first),
                        most: Some(most).filter(|most| *most < u64::MAX),
                    });
                }
            }
        }
        ends
    }

    /// Passes bounds on from date to date; whether any became narrower.
    fn pass_on(&self, ends: &mut Ends, withheld: &Withheld, viewer: Option<u32>) -> bool {
        let mut narrower = false;
        let is_open = |key: FigureKey| self.is_open(key, withheld, viewer);
        for series in &self.series {
            let (mut least, mut most) = (0, u64::MAX);
            for &(key, count) in *series {
                if is_open(key) {
                    let own = ends.entry(key).or_insert((0, u64::MAX));
                    narrower |= least > own.0;
                    own.0 = own.0.max(least);
                    least = own.0;
                } else {
                    least = least.max(count);
                }
            }
            for &(key, count) in series.iter().rev() {
                if is_open(key) {
                    let own = ends.entry(key).or_insert((0, u64::MAX));
                    narrower |= most < own.1;
                    own.1 = own.1.min(most);
                    most = own.1;
                } else {
                    most = most.min(count);
                }
            }
        }
        narrower
    }

    /// Passes bounds on through those who came; whether any became narrower.
    fn pass_through(
        &self,
        newcomers: &Newcomers,
        ends: &mut Ends,
        withheld: &Withheld,
        viewer: Option<u32>,
    ) -> bool {
        let of = |key: FigureKey, ends: &Ends| match self.is_open(key, withheld, viewer) {
            true => ends.get(&key).copied().unwrap_or((0, u64::MAX)),
            false => (self.count(key), self.count(key)),
        };
        let mut topic = Topic {
            bundles: newcomers.topic.bundles.clone(),
            subjects: newcomers.topic.subjects.clone(),
        };
        for (later, earlier) in &newcomers.since {
            if let Some(subject) = topic.subjects.get_mut(&Term::Figure(*later)) {
                let (now, then) = (of(*later, ends), of(*earlier, ends));
                let apart = subject.counts.first;
                let most = now.1.saturating_sub(then.0).max(apart);
                subject.between = Some(Between {
                    least: now.0.saturating_sub(then.1).min(apart),
                    most: Some(most).filter(|_| now.1 < u64::MAX),
                });
                // Unknown is what either is: the first says whether it is known.
                subject
                    .keys
                    .sort_by_key(|key| !self.is_open(*key, withheld, viewer));
            }
        }
        let flows = complementary::bounds_for(&topic, self.guard, withheld, viewer);
        let mut narrower = false;
        for (later, (least, most, _)) in flows {
            let Some(&earlier) = newcomers.since.get(&later) else {
                continue;
            };
            let most = most.unwrap_or(u64::MAX);
            let (now, then) = (of(later, ends), of(earlier, ends));
            let found = [
                (
                    later,
                    then.0.saturating_add(least),
                    then.1.saturating_add(most),
                ),
                (
                    earlier,
                    now.0.saturating_sub(most),
                    now.1.saturating_sub(least),
                ),
            ];
            for (key, least, most) in found {
                if self.is_open(key, withheld, viewer) {
                    let own = ends.entry(key).or_insert((0, u64::MAX));
                    narrower |= least > own.0 || most < own.1;
                    *own = (own.0.max(least), own.1.min(most));
                }
            }
        }
        narrower
    }

    /// Whether a viewer does not know a count.
    fn is_open(&self, key: FigureKey, withheld: &Withheld, viewer: Option<u32>) -> bool {
        let subject = self.topic.subjects.get(&Term::Figure(key));
        let is_own = viewer.is_some() && subject.is_some_and(|own| own.lab == viewer);
        withheld.contains_key(&key) && !(self.guard.known)(key) && !is_own
    }

    fn count(&self, key: FigureKey) -> u64 {
        let subject = self.topic.subjects.get(&Term::Figure(key));
        subject.map_or(0, |subject| subject.counts.first)
    }

    /// What may be withheld besides, the cheapest first.
    fn candidates(&self, withheld: &Withheld) -> Vec<FigureKey> {
        let mut shown: Vec<(u32, FigureKey)> = Vec::new();
        for (term, subject) in &self.topic.subjects {
            if let Term::Figure(other) = *term
                && !withheld.contains_key(&other)
                && self.guard.may_hide(other)
                && subject.cost != NEVER
            {
                shown.push((subject.cost, other));
            }
        }
        shown.sort_unstable();
        shown.into_iter().map(|(_, key)| key).collect()
    }

    /// One figure that opens a count when it is withheld too.
    fn enough(
        &self,
        key: FigureKey,
        withheld: &Withheld,
        viewer: Option<u32>,
    ) -> Option<FigureKey> {
        let own = place(key);
        let near = |other: &FigureKey| {
            let its = place(*other);
            own.0 == its.0 || own.2 == its.2 || its.0 == Some(Scope::All)
        };
        let candidates = self.candidates(withheld).into_iter();
        candidates.filter(near).take(TRIED).find(|other| {
            let mut with = withheld.clone();
            with.insert(*other, Rule::Complementary);
            let ends = self.ends(&with, viewer);
            ends.get(&key)
                .is_none_or(|ends| !self.is_narrow(key, *ends))
        })
    }

    /// What is told of a count's lab on the same date, else of its lab at all, else
    /// of the indicator.
    fn around(&self, key: FigureKey, withheld: &Withheld) -> BTreeSet<FigureKey> {
        let all: BTreeSet<FigureKey> = self.candidates(withheld).into_iter().collect();
        let (scope, measure, _) = place(key);
        let of_lab = |other: &&FigureKey| place(**other).0 == scope;
        let of_date = |other: &&FigureKey| of_lab(other) && place(**other).1 == measure;
        let of_date: BTreeSet<FigureKey> = all.iter().filter(of_date).copied().collect();
        let of_lab: BTreeSet<FigureKey> = all.iter().filter(of_lab).copied().collect();
        let mut nearest = [of_date, of_lab, all].into_iter();
        nearest.find(|keys| !keys.is_empty()).unwrap_or_default()
    }
}

/// Of whom a figure tells, and of when.
fn place(key: FigureKey) -> (Option<Scope>, Option<IndicatorMeasure>, Option<GroupIx>) {
    match key {
        FigureKey::Indicator {
            scope,
            measure,
            group,
            ..
        } => (Some(scope), Some(measure), group),
        _ => (None, None, None),
    }
}
