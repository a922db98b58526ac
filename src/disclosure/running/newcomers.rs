//! Who came between two dates. Of counts that only rise, differences add up as the
//! counts do, and none is less than nothing: where few came in all, few came to
//! each group.

use std::collections::BTreeMap;

use crate::analysis::{FigureKey, IndicatorMeasure};
use crate::disclosure::network::NEVER;
use crate::disclosure::order::Series;
use crate::disclosure::relations::{Bundle, Counts, Relation, Subject, Term, Topic};

/// The differences between two dates: each stands under the larger count, with
/// the smaller one.
#[derive(Debug, Default)]
pub(super) struct Newcomers {
    pub topic: Topic,
    pub since: BTreeMap<FigureKey, FigureKey>,
}

/// Counts by where they stand among the counts that they are no less than.
type Places = BTreeMap<FigureKey, (usize, usize)>;

/// The differences between dates that follow each other, and between the first and
/// the last.
pub(super) fn newcomers(topic: &Topic, series: &[&Series]) -> Vec<Newcomers> {
    let mut places = Places::new();
    let mut measures: BTreeMap<usize, Vec<IndicatorMeasure>> = BTreeMap::new();
    for (number, own) in series.iter().enumerate() {
        for (at, (key, _)) in own.iter().enumerate() {
            places.insert(*key, (number, at));
        }
        let dates = own.iter().filter_map(|(key, _)| measure(*key)).collect();
        measures.insert(number, dates);
    }
    // The longest series has every date.
    let dates = measures.into_values().max_by_key(Vec::len);
    let dates = dates.unwrap_or_default();
    let mut pairs: Vec<_> = dates.iter().zip(dates.iter().skip(1)).collect();
    if let [first, _, .., last] = &dates[..] {
        pairs.push((first, last));
    }
    let between = |(from, to): (&IndicatorMeasure, &IndicatorMeasure)| {
        Newcomers::of(topic, &places, *from, *to)
    };
    let found = pairs.into_iter().map(between);
    found.filter(|own| !own.since.is_empty()).collect()
}

impl Newcomers {
    fn of(topic: &Topic, places: &Places, from: IndicatorMeasure, to: IndicatorMeasure) -> Self {
        let mut own = Self::default();
        for (number, bundle) in (0..).zip(&topic.bundles) {
            let relations = bundle.iter();
            let built: Bundle = relations
                .filter_map(|relation| own.relation(topic, places, (from, to), relation, number))
                .collect();
            if !built.is_empty() {
                own.topic.bundles.push(built);
            }
        }
        own
    }

    /// A relation of the later date, less the same one of the earlier.
    fn relation(
        &mut self,
        topic: &Topic,
        places: &Places,
        (from, to): (IndicatorMeasure, IndicatorMeasure),
        relation: &Relation,
        number: u32,
    ) -> Option<Relation> {
        let apart = |term: &Term| -> Option<(FigureKey, FigureKey, u64)> {
            let Term::Figure(later) = *term else {
                return None;
            };
            let earlier = at(later, from).filter(|_| measure(later) == Some(to))?;
            let ((series, after), (same, before)) = (places.get(&later)?, places.get(&earlier)?);
            let count = |key| Some(topic.subjects.get(&Term::Figure(key))?.counts.first);
            let apart = count(later)?.checked_sub(count(earlier)?)?;
            (series == same && before < after).then_some((later, earlier, apart))
        };
        let whole = apart(&relation.whole)?;
        let figures = relation.parts.iter();
        let figures = figures.filter(|part| matches!(part, Term::Figure(_)));
        let parts: Vec<_> = figures.map(apart).collect::<Option<_>>()?;
        let told = parts.iter().map(|(.., apart)| *apart).sum();
        let rest = whole.2.checked_sub(told)?;
        let mut terms = Vec::new();
        for (later, earlier, apart) in parts.iter().copied().chain([whole]) {
            let term = Term::Figure(later);
            let like = topic.subjects.get(&term)?;
            self.since.insert(later, earlier);
            let subject = subject(apart, vec![later, earlier], like.lab);
            self.topic.subjects.insert(term, subject);
            terms.push(term);
        }
        let whole_term = terms.pop()?;
        // Whether a row accounts for everyone is not known of the earlier date.
        if rest > 0 || relation.parts.len() > parts.len() {
            let term = Term::Rest(whole.0, number);
            let lab = self.topic.subjects.get(&whole_term)?.lab;
            let subject = subject(rest, Vec::new(), lab);
            self.topic.subjects.insert(term, subject);
            terms.push(term);
        }
        Some(Relation {
            whole: whole_term,
            parts: terms,
        })
    }
}

/// Those who came: they may be nobody.
fn subject(apart: u64, keys: Vec<FigureKey>, lab: Option<u32>) -> Subject {
    Subject {
        counts: Counts {
            first: apart,
            second: None,
        },
        keys,
        whole_lab: true,
        most: None,
        between: None,
        lab,
        cost: NEVER,
    }
}

fn measure(key: FigureKey) -> Option<IndicatorMeasure> {
    match key {
        FigureKey::Indicator { measure, .. } => Some(measure),
        _ => None,
    }
}

/// The same count at another date.
fn at(key: FigureKey, measure: IndicatorMeasure) -> Option<FigureKey> {
    match key {
        FigureKey::Indicator {
            indicator,
            scope,
            group,
            ..
        } => Some(FigureKey::Indicator {
            indicator,
            scope,
            measure,
            group,
        }),
        _ => None,
    }
}
