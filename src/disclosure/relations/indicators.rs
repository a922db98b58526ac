//! Indicators about people over labs and groups: counts add up, of shares
//! both who reached it and who did not, of means how many answered.

use std::collections::{BTreeMap, BTreeSet};

use super::{Bundle, Counts, Guard, Relation, Subject, Term, Topic, price};
use crate::analysis::{Figure, FigureKey, IndicatorMeasure, Input, Register};
use crate::disclosure::network::NEVER;
use crate::model::{GroupIx, IndicatorIx, Programme, Scope, Unit};

/// A topic per indicator about people.
pub(super) fn topics(programme: &Programme, register: &Register, guard: Guard<'_>) -> Vec<Topic> {
    let indicators = (0..programme.indicators.len()).map(IndicatorIx::from);
    indicators
        .filter_map(|indicator| {
            let unit = programme.indicators[indicator.at()].guarded_as()?;
            Some(Table::read(programme, register, (indicator, unit), guard).into_topic())
        })
        .collect()
}

/// Where a figure stands: in which measure, of whom, in which group.
type Place = (IndicatorMeasure, Scope, Option<GroupIx>);

/// The figures of one indicator that add up, and the dimension of each group.
struct Table<'a> {
    programme: &'a Programme,
    indicator: IndicatorIx,
    unit: Unit,
    guard: Guard<'a>,
    figures: BTreeMap<Place, &'a Figure>,
    counts: BTreeMap<Place, Counts>,
}

impl<'a> Table<'a> {
    fn read(
        programme: &'a Programme,
        register: &'a Register,
        (indicator, unit): (IndicatorIx, Unit),
        guard: Guard<'a>,
    ) -> Self {
        let first = FigureKey::Indicator {
            indicator,
            scope: Scope::All,
            measure: IndicatorMeasure::Baseline,
            group: None,
        };
        let own = register.iter_from(first).map_while(|(key, figure)| {
            let FigureKey::Indicator {
                indicator: of,
                scope,
                measure,
                group,
            } = key
            else {
                return None;
            };
            (of == indicator).then_some(((measure, scope, group), figure))
        });
        let figures: BTreeMap<Place, &Figure> =
            own.filter(|((measure, ..), _)| adds_up(*measure)).collect();
        let mut table = Self {
            programme,
            indicator,
            unit,
            guard,
            figures,
            counts: BTreeMap::new(),
        };
        table.count();
        table
    }

    /// What is counted in labs is told; what is counted in all of them is the
    /// sum, so that a rounded share cannot disagree with its parts.
    fn count(&mut self) {
        let mut sums: BTreeMap<Place, Option<Counts>> = BTreeMap::new();
        for (&(measure, scope, group), figure) in &self.figures {
            if scope == Scope::All {
                continue;
            }
            let counts = counts(self.unit, figure);
            let sum = sums.entry((measure, Scope::All, group));
            let sum = sum.or_insert(Some(Counts {
                first: 0,
                second: Some(0),
            }));
            *sum = sum.zip(counts).map(|(sum, counts)| Counts {
                first: sum.first.saturating_add(counts.first),
                second: sum
                    .second
                    .zip(counts.second)
                    .map(|(sum, more)| sum.saturating_add(more)),
            });
            if let Some(counts) = counts {
                self.counts.insert((measure, scope, group), counts);
            }
        }
        for (place, sum) in sums {
            if let Some(sum) = sum.filter(|_| self.figures.contains_key(&place)) {
                self.counts.insert(place, sum);
            }
        }
    }

    fn into_topic(self) -> Topic {
        let measures: BTreeSet<IndicatorMeasure> =
            self.counts.keys().map(|(measure, ..)| *measure).collect();
        let mut topic = Topic::default();
        for &place in self.counts.keys() {
            if let Some(subject) = self.subject(place) {
                topic.subjects.insert(self.term(place), subject);
            }
        }
        for measure in measures {
            self.add_bundles(measure, &mut topic);
        }
        topic
    }

    fn term(&self, (measure, scope, group): Place) -> Term {
        Term::Figure(FigureKey::Indicator {
            indicator: self.indicator,
            scope,
            measure,
            group,
        })
    }

    /// The totals over labs, and each dimension of groups. Where two
    /// dimensions account for every lab, the totals follow from them.
    fn add_bundles(&self, measure: IndicatorMeasure, topic: &mut Topic) {
        let mut dimensions: Vec<(Bundle, bool)> = Vec::new();
        for (number, groups) in (0..).zip(self.dimensions(measure)) {
            let built = self.dimension(measure, number, &groups, topic);
            dimensions.push(built);
        }
        let followed = dimensions.len() > 1 && dimensions.iter().any(|(_, complete)| *complete);
        if !followed && let Some(totals) = self.over_labs(measure, None) {
            topic.bundles.push(vec![totals]);
        }
        dimensions.sort_by_key(|(_, complete)| !complete);
        let bundles = dimensions.into_iter().map(|(bundle, _)| bundle);
        topic
            .bundles
            .extend(bundles.filter(|bundle| !bundle.is_empty()));
    }

    /// The groups of each dimension, `kön` of `kön: kvinnor`.
    fn dimensions(&self, measure: IndicatorMeasure) -> Vec<Vec<GroupIx>> {
        let mut dimensions: BTreeMap<&str, BTreeSet<GroupIx>> = BTreeMap::new();
        for &(of, _, group) in self.counts.keys() {
            if let Some(group) = group.filter(|_| of == measure) {
                dimensions
                    .entry(self.programme.dimension(group))
                    .or_default()
                    .insert(group);
            }
        }
        let groups = dimensions.into_values();
        groups.map(|groups| groups.into_iter().collect()).collect()
    }

    /// A column: a group, or everyone, in every lab.
    fn over_labs(&self, measure: IndicatorMeasure, group: Option<GroupIx>) -> Option<Relation> {
        let whole = (measure, Scope::All, group);
        if !self.counts.contains_key(&whole) {
            return None;
        }
        let parts = self.counts.keys().filter(|(of, scope, within)| {
            *of == measure && *scope != Scope::All && *within == group
        });
        Some(Relation {
            whole: self.term(whole),
            parts: parts.map(|place| self.term(*place)).collect(),
        })
    }

    /// The rows and columns of a dimension, and whether they account for
    /// everyone in every lab.
    fn dimension(
        &self,
        measure: IndicatorMeasure,
        number: u32,
        groups: &[GroupIx],
        topic: &mut Topic,
    ) -> (Bundle, bool) {
        let mut bundle = Bundle::new();
        let mut complete = self.counts.contains_key(&(measure, Scope::All, None));
        let mut scopes: BTreeSet<Scope> = BTreeSet::new();
        for &(of, scope, _) in self.counts.keys() {
            if of == measure {
                scopes.insert(scope);
            }
        }
        for scope in scopes {
            let row = self.row(measure, scope, groups);
            let Some((total, parts)) = row else {
                complete &= !self.counts.contains_key(&(measure, scope, None));
                continue;
            };
            let mut terms: Vec<Term> = parts.iter().map(|place| self.term(*place)).collect();
            match self.rest(total, &parts) {
                None => {
                    complete = false;
                    continue;
                }
                Some(rest) if rest.first == 0 && rest.second.unwrap_or(0) == 0 => {}
                Some(rest) => {
                    complete = false;
                    terms.push(self.add_rest(total, number, rest, topic));
                }
            }
            complete &= total.0 == measure;
            bundle.push(Relation {
                whole: self.term(total),
                parts: terms,
            });
        }
        let columns = groups.iter();
        bundle.extend(columns.filter_map(|group| self.over_labs(measure, Some(*group))));
        (bundle, complete)
    }

    /// The total of a row and its groups: of labs, the total of the same day.
    fn row(
        &self,
        measure: IndicatorMeasure,
        scope: Scope,
        groups: &[GroupIx],
    ) -> Option<(Place, Vec<Place>)> {
        let parts = groups.iter().map(|group| (measure, scope, Some(*group)));
        let parts: Vec<Place> = parts
            .filter(|place| self.counts.contains_key(place))
            .collect();
        let day = self.figures.get(parts.first()?)?.date;
        let same_day = |place: &Place| {
            scope == Scope::All
                || self
                    .figures
                    .get(place)
                    .is_some_and(|total| total.date == day)
        };
        let own = Some((measure, scope, None)).filter(|place| self.counts.contains_key(place));
        let earlier = day.map(|day| (IndicatorMeasure::At(day), scope, None));
        let latest = Some((IndicatorMeasure::Actual, scope, None));
        let mut totals = [own, earlier, latest].into_iter().flatten();
        let total = totals.find(|place| self.counts.contains_key(place) && same_day(place))?;
        Some((total, parts))
    }

    /// What a total holds beyond its groups; `None` where the groups overlap.
    /// A typed share is rounded, and where its groups account for everyone
    /// they tell its count.
    fn rest(&self, total: Place, parts: &[Place]) -> Option<Counts> {
        let counts = self.counts.get(&total)?;
        let parts: Vec<&Counts> = parts
            .iter()
            .map(|place| self.counts.get(place))
            .collect::<Option<_>>()?;
        let first = parts.iter().map(|part| part.first).sum::<u64>();
        let second = parts.iter().map(|part| part.second).sum::<Option<u64>>();
        let n = |first: u64, second: Option<u64>| first.checked_add(second?);
        let same_n = counts.second.is_some() && n(first, second) == n(counts.first, counts.second);
        let nothing = Counts {
            first: 0,
            second: counts.second.map(|_| 0),
        };
        if same_n && first != counts.first {
            return (self.unit == Unit::Share)
                .then_some(nothing)
                .filter(|_| first.abs_diff(counts.first) <= parts.len() as u64 + 1);
        }
        Some(Counts {
            first: counts.first.checked_sub(first)?,
            second: match (counts.second, second) {
                (Some(all), Some(told)) => Some(all.checked_sub(told)?),
                _ => None,
            },
        })
    }

    fn add_rest(&self, total: Place, number: u32, rest: Counts, topic: &mut Topic) -> Term {
        let Term::Figure(key) = self.term(total) else {
            return self.term(total);
        };
        let term = Term::Rest(key, number);
        let subject = Subject {
            counts: rest,
            keys: Vec::new(),
            whole_lab: false,
            most: None,
            between: None,
            lab: lab(total.1),
            cost: NEVER,
        };
        topic.subjects.insert(term, subject);
        term
    }

    fn subject(&self, place: Place) -> Option<Subject> {
        let (measure, scope, group) = place;
        let counts = *self.counts.get(&place)?;
        let Term::Figure(key) = self.term(place) else {
            return None;
        };
        let total = self.counts.get(&(measure, scope, None));
        // A lab with a few people in all is withheld as a whole, zeros too.
        let whole_lab = scope != Scope::All
            && group.is_some()
            && total.is_some_and(|total| (1..self.guard.k).contains(&total.first))
            && matches!(self.term((measure, scope, None)), Term::Figure(total) if !(self.guard.exempt)(total));
        // A count of zero is always shown: withheld it would seem to be something.
        let cost = if counts.first == 0 && self.unit != Unit::Share {
            NEVER
        } else {
            price(scope != Scope::All, group.is_some(), counts.first)
        };
        Some(Subject {
            counts,
            keys: vec![key],
            whole_lab,
            most: None,
            between: None,
            lab: lab(scope),
            cost,
        })
    }
}

fn lab(scope: Scope) -> Option<u32> {
    match scope {
        Scope::Lab(lab) => Some(lab.at() as u32),
        Scope::All => None,
    }
}

fn adds_up(measure: IndicatorMeasure) -> bool {
    matches!(
        measure,
        IndicatorMeasure::Baseline | IndicatorMeasure::Actual | IndicatorMeasure::At(_)
    )
}

/// What is counted under a typed figure; `None` where that is not known, or
/// where survey answers tell it, which are judged by themselves.
fn counts(unit: Unit, figure: &Figure) -> Option<Counts> {
    let fed = figure.inputs.iter();
    if fed.clone().any(|input| matches!(input, Input::Figure(_))) {
        return None;
    }
    let whole = figure.value.round().max(0.0) as u64;
    match unit {
        Unit::Share => {
            let n = figure.n?;
            let of = (figure.value * n as f64).round().max(0.0) as u64;
            let of = figure.numerator.unwrap_or(of).min(n);
            Some(Counts {
                first: of,
                second: Some(n - of),
            })
        }
        Unit::Scale => Some(Counts {
            first: figure.n?,
            second: None,
        }),
        _ => Some(Counts {
            first: whole,
            second: figure.n.and_then(|n| n.checked_sub(whole)),
        }),
    }
}
