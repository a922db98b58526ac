//! The order of arrows and places, so that few arrows cross.

use std::ops::Range;

use super::{MethodSpread, Site};

/// From one arrow to the next.
pub const ROW: f64 = 36.0;
/// The words over the columns.
pub const HEADER: f64 = 14.0;
/// How often the places of either side are put in order by the other's.
const ROUNDS: usize = 4;

/// A place with the rows of the arrows that begin or end there.
pub struct Stop<'a> {
    /// The place.
    pub site: &'a Site,
    /// Its rows, one under the other.
    pub rows: Range<usize>,
}

/// The arrows of one drawing.
pub struct Plan<'a> {
    /// The arrows in the order of their beginnings.
    pub ways: Vec<&'a MethodSpread>,
    /// The row on the right that each arrow ends at.
    pub ends: Vec<usize>,
    /// Where arrows begin.
    pub from: Vec<Stop<'a>>,
    /// Where they end.
    pub to: Vec<Stop<'a>>,
}

/// The arrows in groups by where they begin, near where they end.
pub fn order(ways: &[MethodSpread]) -> Vec<&MethodSpread> {
    let mut ways: Vec<&MethodSpread> = ways.iter().collect();
    for _ in 0..ROUNDS {
        by_group(&mut ways, |way| &way.to);
        by_group(&mut ways, |way| &way.from);
    }
    ways
}

/// Puts arrows with one place together, the groups by the mean of where their
/// arrows stood, and within a group in the order they stood in.
fn by_group(ways: &mut Vec<&MethodSpread>, site: fn(&MethodSpread) -> &Site) {
    let mut groups: Vec<(f64, Vec<&MethodSpread>)> = Vec::new();
    let mut places = indexmap::IndexMap::<(&str, bool), (usize, f64)>::new();
    for (at, way) in ways.iter().enumerate() {
        let site = site(way);
        let next = places.len();
        let place = places
            .entry((site.name.as_str(), site.outside))
            .or_insert((next, 0.0));
        if place.0 == groups.len() {
            groups.push((0.0, Vec::new()));
        }
        if let Some(group) = groups.get_mut(place.0) {
            group.0 += at as f64;
            group.1.push(way);
        }
    }
    for group in &mut groups {
        group.0 /= group.1.len().max(1) as f64;
    }
    groups.sort_by(|a, b| a.0.total_cmp(&b.0));
    *ways = groups.into_iter().flat_map(|(_, ways)| ways).collect();
}

/// The plan of some arrows.
pub fn plan<'a>(ways: &[&'a MethodSpread]) -> Plan<'a> {
    let mut by_end = ways.to_vec();
    by_group(&mut by_end, |way| &way.to);
    let mut ends = vec![0; ways.len()];
    for (end, way) in by_end.iter().enumerate() {
        if let Some(at) = ways.iter().position(|other| std::ptr::eq(*other, *way)) {
            ends[at] = end;
        }
    }
    Plan {
        from: stops(ways, |way| &way.from),
        to: stops(&by_end, |way| &way.to),
        ways: ways.to_vec(),
        ends,
    }
}

fn stops<'a>(ways: &[&'a MethodSpread], site: fn(&MethodSpread) -> &Site) -> Vec<Stop<'a>> {
    let mut stops: Vec<Stop<'a>> = Vec::new();
    for (at, way) in ways.iter().enumerate() {
        match stops.last_mut() {
            Some(stop) if stop.site == site(way) => stop.rows.end = at + 1,
            _ => stops.push(Stop {
                site: site(way),
                rows: at..at + 1,
            }),
        }
    }
    stops
}

#[cfg(test)]
mod tests {
    use super::*;

    fn way(from: &str, to: &str) -> MethodSpread {
        let site = |name: &str| Site {
            name: name.to_owned(),
            outside: false,
        };
        MethodSpread {
            method: format!("{from}{to}"),
            from: site(from),
            to: site(to),
        }
    }

    #[test]
    fn a_place_stands_once_on_a_side_and_arrows_end_where_they_should() {
        let ways = [way("a", "x"), way("b", "y"), way("a", "y"), way("c", "x")];
        let ordered = order(&ways);
        let plan = &plan(&ordered);
        assert_eq!((plan.from.len(), plan.to.len()), (3, 2));
        for (way, end) in plan.ways.iter().zip(&plan.ends) {
            let stop = plan.to.iter().find(|stop| stop.rows.contains(end)).unwrap();
            assert_eq!(stop.site, &way.to);
        }
        let mut ends = plan.ends.clone();
        ends.sort_unstable();
        assert_eq!(ends, [0, 1, 2, 3]);
    }
}
