//! Interviews that have one of several codes: no sum, since one may have many.
//! What bounds them is stated here as inequalities between counts, of labs and of
//! all: codes, what is told over several of them, and pairs.

use std::collections::{BTreeMap, BTreeSet};

use crate::analysis::{CodeMeasure, FactorMeasure, FigureKey, Register, TogetherMeasure};
use crate::disclosure::intervals::{Inequalities, Inequality};
use crate::model::{CodeIx, LabIx, Programme, Scope};

/// Of more codes than this that occur, no three are looked at at once: there are
/// as many triples as the cube of the codes.
const MOST_IN_TRIPLES: usize = 60;

/// Of more codes, pairs that are not told of need not be none.
const MOST_IN_PAIRS: usize = 200;

/// A set of codes, and the figures that count the interviews with one of them.
type Sets = BTreeMap<BTreeSet<CodeIx>, Vec<FigureKey>>;

/// A number of interviews.
#[derive(Debug, Clone)]
pub(in crate::disclosure) struct Count {
    /// The figures that tell it; none where nobody does.
    pub keys: Vec<FigureKey>,
    pub value: i64,
    /// The most that it can be, whatever is shown.
    pub most: i64,
    pub lab: Option<LabIx>,
    /// Whether there are any is known where one of these sets of figures is shown.
    pub listed_with: Vec<Vec<FigureKey>>,
}

/// Counts of interviews, and what holds between them.
#[derive(Debug)]
pub(in crate::disclosure) struct Overlaps {
    pub counts: Vec<Count>,
    pub inequalities: Inequalities,
}

/// The numbers that stand for a set of codes in a scope: how many interviews
/// have one of them, and by how many its codes count more.
type Places = BTreeMap<(Scope, BTreeSet<CodeIx>), (u32, Option<u32>)>;

/// Every inequality between the interviews of codes, `over` sets of codes
/// which the figures of all labs are told of.
pub(in crate::disclosure) fn overlaps(
    programme: &Programme,
    register: &Register,
    over: impl Iterator<Item = (FigureKey, BTreeSet<CodeIx>)>,
) -> Overlaps {
    let mut sets = Sets::new();
    for (key, _) in register.iter() {
        if let FigureKey::Code {
            code,
            scope: Scope::All,
            measure: CodeMeasure::Interviews,
        } = key
        {
            sets.entry([code].into()).or_default().push(key);
        }
    }
    for (key, codes) in over.filter(|(_, codes)| !codes.is_empty()) {
        sets.entry(codes).or_default().push(key);
    }
    let mut labs: BTreeMap<LabIx, i64> = BTreeMap::new();
    for interview in &programme.interviews {
        *labs.entry(interview.lab).or_default() += 1;
    }
    let mut made = Making {
        coded: coded(programme),
        labs,
        ..Making::default()
    };
    for (codes, keys) in &sets {
        made.add_set(register, codes, keys);
    }
    let scopes: Vec<Scope> = made.scopes().collect();
    for (at, codes) in sets.keys().enumerate() {
        made.relate_labs(codes);
        for scope in &scopes {
            made.relate_codes(*scope, codes);
            for (other_at, other) in sets.keys().enumerate() {
                made.relate_sets(*scope, codes, other, &sets, at < other_at);
            }
        }
    }
    made.relate_pairs(register, &sets);
    Overlaps {
        inequalities: Inequalities::new(made.counts.len(), made.inequalities),
        counts: made.counts,
    }
}

/// The codes of each interview, with its lab.
fn coded(programme: &Programme) -> Vec<(LabIx, BTreeSet<CodeIx>)> {
    let interviews = programme.interviews.iter();
    let mut coded: Vec<_> = interviews
        .map(|interview| (interview.lab, BTreeSet::new()))
        .collect();
    for coding in &programme.codings {
        if let Some((_, codes)) = coded.get_mut(coding.interview.at()) {
            codes.insert(coding.code);
        }
    }
    coded
}

/// A figure of all labs as it is told of one.
fn of_lab(key: FigureKey, lab: LabIx) -> Option<FigureKey> {
    match key {
        FigureKey::Code { code, measure, .. } => Some(FigureKey::Code {
            code,
            scope: Scope::Lab(lab),
            measure,
        }),
        FigureKey::Factor { factor, .. } => Some(FigureKey::Factor {
            factor,
            measure: FactorMeasure::InterviewsIn(lab),
        }),
        _ => None,
    }
}

#[derive(Default)]
struct Making {
    coded: Vec<(LabIx, BTreeSet<CodeIx>)>,
    labs: BTreeMap<LabIx, i64>,
    counts: Vec<Count>,
    inequalities: Vec<Inequality>,
    places: Places,
}

impl Making {
    fn scopes(&self) -> impl Iterator<Item = Scope> {
        let labs = self.labs.keys().map(|lab| Scope::Lab(*lab));
        labs.chain([Scope::All])
    }

    fn held(&self, scope: Scope) -> i64 {
        match scope {
            Scope::All => self.labs.values().sum(),
            Scope::Lab(lab) => self.labs.get(&lab).copied().unwrap_or(0),
        }
    }

    fn count(&mut self, count: Count) -> u32 {
        self.counts.push(count);
        self.counts.len() as u32 - 1
    }

    /// Interviews within a scope, by their codes.
    fn within(&self, scope: Scope) -> impl Iterator<Item = &BTreeSet<CodeIx>> {
        let own = self.coded.iter();
        own.filter(move |(lab, _)| scope == Scope::All || scope == Scope::Lab(*lab))
            .map(|(_, codes)| codes)
    }

    fn add_set(&mut self, register: &Register, codes: &BTreeSet<CodeIx>, all: &[FigureKey]) {
        for scope in self.scopes().collect::<Vec<_>>() {
            let (keys, listed_with, lab) = match scope {
                Scope::All => (all.to_vec(), vec![Vec::new()], None),
                Scope::Lab(lab) => {
                    let own = all.iter().filter_map(|key| of_lab(*key, lab));
                    let of_labs = all.iter().filter(|key| of_lab(**key, lab).is_some());
                    let listed = of_labs.map(|key| vec![*key]).collect();
                    (own.collect::<Vec<_>>(), listed, Some(lab))
                }
            };
            let keys = keys.into_iter().filter(|key| register.get(*key).is_some());
            let keys = keys.collect();
            let found = self
                .within(scope)
                .map(|own| own.intersection(codes).count());
            let (mut value, mut sum) = (0, 0);
            for of_interview in found {
                value += i64::from(of_interview > 0);
                sum += of_interview as i64;
            }
            let most = self.held(scope);
            let own = self.count(Count {
                keys,
                value,
                most,
                lab,
                listed_with,
            });
            let more = (codes.len() > 1).then(|| {
                self.count(Count {
                    keys: Vec::new(),
                    value: sum - value,
                    most: most * (codes.len() as i64 - 1),
                    lab,
                    listed_with: Vec::new(),
                })
            });
            self.places.insert((scope, codes.clone()), (own, more));
        }
    }

    fn at_least(&mut self, least: i64, added: &[u32], less: &[u32]) {
        let added = added.iter().map(|number| (*number, true));
        let less = less.iter().map(|number| (*number, false));
        self.inequalities.push(Inequality {
            terms: added.chain(less).collect(),
            least,
        });
    }

    fn equal(&mut self, one: &[u32], other: &[u32]) {
        self.at_least(0, one, other);
        self.at_least(0, other, one);
    }

    fn place(&self, scope: Scope, codes: &BTreeSet<CodeIx>) -> Option<(u32, Option<u32>)> {
        self.places.get(&(scope, codes.clone())).copied()
    }

    fn codes(&self, scope: Scope, codes: impl Iterator<Item = CodeIx>) -> Vec<u32> {
        let places = codes.filter_map(|code| self.place(scope, &[code].into()));
        places.map(|(own, _)| own).collect()
    }

    /// Labs add up.
    fn relate_labs(&mut self, codes: &BTreeSet<CodeIx>) {
        let Some((own, more)) = self.place(Scope::All, codes) else {
            return;
        };
        let labs = self.labs.keys();
        let labs: Vec<_> = labs
            .filter_map(|lab| self.place(Scope::Lab(*lab), codes))
            .collect();
        let of: Vec<u32> = labs.iter().map(|(own, _)| *own).collect();
        self.equal(&[own], &of);
        if let Some(more) = more {
            let of: Vec<u32> = labs.iter().filter_map(|(_, more)| *more).collect();
            self.equal(&[more], &of);
        }
    }

    /// As many as any of its codes, and no more than all of them.
    fn relate_codes(&mut self, scope: Scope, codes: &BTreeSet<CodeIx>) {
        let Some((own, Some(more))) = self.place(scope, codes) else {
            return;
        };
        let parts = self.codes(scope, codes.iter().copied());
        for part in &parts {
            self.at_least(0, &[own], &[*part]);
        }
        self.equal(&[own, more], &parts);
    }

    /// A set and one that is larger; and two that overlap, against all of both.
    fn relate_sets(
        &mut self,
        scope: Scope,
        set: &BTreeSet<CodeIx>,
        other: &BTreeSet<CodeIx>,
        sets: &Sets,
        is_first: bool,
    ) {
        let (Some((own, Some(more))), Some((its, Some(its_more)))) =
            (self.place(scope, set), self.place(scope, other))
        else {
            return;
        };
        if set.is_subset(other) && set != other {
            let rest = self.codes(scope, other.difference(set).copied());
            self.at_least(0, &[its], &[own]);
            self.at_least(0, &[its_more], &[more]);
            self.at_least(0, &[&[own], &rest[..]].concat(), &[its]);
        } else if is_first && !other.is_subset(set) {
            let both: BTreeSet<CodeIx> = set.union(other).copied().collect();
            let common = self.codes(scope, set.intersection(other).copied());
            for wider in sets
                .keys()
                .filter(|wider| wider.len() > 1 && !wider.is_subset(set) && !wider.is_subset(other))
            {
                let Some((widest, _)) = self.place(scope, wider) else {
                    continue;
                };
                let rest = self.codes(scope, wider.difference(&both).copied());
                let added = [&[own, its], &rest[..]].concat();
                if !set.is_disjoint(wider) && !other.is_disjoint(wider) {
                    self.at_least(0, &added, &[widest]);
                }
                if both.is_subset(wider) {
                    for code in &common {
                        self.at_least(0, &added, &[widest, *code]);
                    }
                }
            }
        }
    }

    /// Two codes in the same interviews, of all labs.
    fn relate_pairs(&mut self, register: &Register, sets: &Sets) {
        let all = Scope::All;
        let codes: Vec<CodeIx> = sets
            .keys()
            .filter(|codes| codes.len() == 1)
            .filter_map(|codes| codes.first().copied())
            .collect();
        let mut pairs: BTreeMap<(CodeIx, CodeIx), u32> = BTreeMap::new();
        let held = self.held(all);
        for (at, &one) in codes.iter().enumerate() {
            for &other in &codes[at + 1..] {
                let key = FigureKey::Together {
                    one,
                    other,
                    measure: TogetherMeasure::Interviews,
                };
                let is_told = register.get(key).is_some();
                if !is_told && codes.len() > MOST_IN_PAIRS {
                    continue;
                }
                let has_both = |own: &&BTreeSet<CodeIx>| own.contains(&one) && own.contains(&other);
                let value = self.within(all).filter(has_both).count() as i64;
                let of_code = |code| FigureKey::Code {
                    code,
                    scope: all,
                    measure: CodeMeasure::Interviews,
                };
                let both = self.count(Count {
                    keys: is_told.then_some(key).into_iter().collect(),
                    value,
                    most: held,
                    lab: None,
                    listed_with: vec![vec![of_code(one), of_code(other)]],
                });
                pairs.insert((one, other), both);
                if let [a, b] = self.codes(all, [one, other].into_iter())[..] {
                    self.at_least(0, &[a], &[both]);
                    self.at_least(0, &[b], &[both]);
                    self.at_least(-held, &[both], &[a, b]);
                }
            }
        }
        for codes in sets.keys() {
            self.relate_to_pairs(codes, &pairs);
        }
        if codes.len() <= MOST_IN_TRIPLES {
            self.relate_triples(&codes, &pairs);
        }
    }

    /// By how many interviews the codes of a set count more: by those of any
    /// pair, of the pairs with one of them, and by no more than all pairs.
    fn relate_to_pairs(
        &mut self,
        codes: &BTreeSet<CodeIx>,
        pairs: &BTreeMap<(CodeIx, CodeIx), u32>,
    ) {
        let Some((own, Some(more))) = self.place(Scope::All, codes) else {
            return;
        };
        let mut within = Vec::new();
        for &one in codes {
            let with_one = codes.iter().filter(|other| **other != one);
            let with_one = with_one.map(|other| pair(pairs, one, *other));
            let Some(with_one) = with_one.collect::<Option<Vec<u32>>>() else {
                return;
            };
            self.at_least(0, &[more], &with_one);
            within.extend(with_one);
        }
        within.sort_unstable();
        within.dedup();
        self.at_least(0, &within, &[more]);
        for ((one, other), both) in pairs {
            if codes.contains(one) && codes.contains(other) {
                let parts = self.codes(Scope::All, [*one, *other].into_iter());
                self.at_least(0, &[own, *both], &parts);
            }
        }
    }

    /// Two pairs with one code: what they have in common has the third pair.
    fn relate_triples(&mut self, codes: &[CodeIx], pairs: &BTreeMap<(CodeIx, CodeIx), u32>) {
        for &one in codes {
            for (at, &two) in codes.iter().enumerate() {
                for &three in &codes[at + 1..] {
                    if one == two || one == three {
                        continue;
                    }
                    let found =
                        [(one, two), (one, three), (two, three)].map(|(a, b)| pair(pairs, a, b));
                    let [Some(first), Some(second), Some(third)] = found else {
                        continue;
                    };
                    let own = self.codes(Scope::All, [one].into_iter());
                    self.at_least(0, &[&own[..], &[third]].concat(), &[first, second]);
                }
            }
        }
    }
}

fn pair(pairs: &BTreeMap<(CodeIx, CodeIx), u32>, one: CodeIx, other: CodeIx) -> Option<u32> {
    pairs.get(&(one.min(other), one.max(other))).copied()
}
