//! Agreement on characters of a text.

use super::agreement::{agreeing_pairs, table_of_two};
use super::krippendorff::alpha;

/// A text cut into stretches of which the coders said the same from end to
/// end: the unit is the character, and a stretch counts for as many as it has.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Runs(Vec<(Vec<Option<i64>>, u64)>);

impl Runs {
    /// Which characters of a text of `length` each coder gave a code: 1 or 0.
    /// `coders` holds the spans that each marked, none where one read the text
    /// and found nothing; a span's end is the first character after it. Spans
    /// may overlap, and what lies beyond the text does not count.
    pub fn of_presence(length: u64, coders: &[Vec<(u64, u64)>]) -> Self {
        Self::among(length, coders.iter().map(|spans| Some(spans.as_slice())))
    }

    /// The same, where `None` stands for a coder who did not read the text.
    pub fn among<'a>(
        length: u64,
        coders: impl IntoIterator<Item = Option<&'a [(u64, u64)]>>,
    ) -> Self {
        let mut edges: Vec<(u64, usize, i64)> = Vec::new();
        let coders: Vec<Option<&[(u64, u64)]>> = coders.into_iter().collect();
        for (coder, spans) in coders.iter().enumerate() {
            for &(start, end) in spans.unwrap_or_default() {
                let end = end.min(length);
                if start < end {
                    edges.extend([(start, coder, 1), (end, coder, -1)]);
                }
            }
        }
        edges.sort_unstable();
        let mut open = vec![0_i64; coders.len()];
        let mut runs: Vec<(Vec<Option<i64>>, u64)> = Vec::new();
        let mut from = 0;
        for (at, coder, step) in edges.into_iter().chain([(length, 0, 0)]) {
            if at > from {
                let read = coders.iter().zip(&open);
                let said = read.map(|(read, open)| read.map(|_| i64::from(*open > 0)));
                let said: Vec<Option<i64>> = said.collect();
                match runs.last_mut() {
                    Some((last, times)) if *last == said => *times += at - from,
                    _ => runs.push((said, at - from)),
                }
                from = at;
            }
            if let Some(open) = open.get_mut(coder) {
                *open += step;
            }
        }
        Self(runs)
    }

    /// Puts the stretches of another text after these, where several texts
    /// are judged together; its coders must be the same, in the same order.
    pub fn append(&mut self, other: Self) {
        self.0.extend(other.0);
    }

    /// Krippendorff's alpha over the characters; `None` where it is undefined.
    pub fn alpha(&self) -> Option<f64> {
        alpha(self.stretches())
    }

    /// The share of pairs of coders that agree, over all characters.
    pub fn raw_agreement(&self) -> Option<f64> {
        agreeing_pairs(self.stretches())
    }

    /// The table of two coders for Cohen's kappa, in characters; `None` for
    /// any other number of coders.
    pub fn cross_table(&self) -> Option<Vec<Vec<u64>>> {
        table_of_two(self.stretches())
    }

    /// What each coder said of each stretch, and how many units it has.
    pub fn stretches(&self) -> impl Iterator<Item = (&[Option<i64>], u64)> + Clone {
        self.0.iter().map(|(said, times)| (said.as_slice(), *times))
    }
}

impl FromIterator<(Vec<Option<i64>>, u64)> for Runs {
    fn from_iter<T: IntoIterator<Item = (Vec<Option<i64>>, u64)>>(stretches: T) -> Self {
        Self(stretches.into_iter().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::super::agreement::{cross_table, krippendorff_alpha, raw_agreement};
    use super::*;

    #[test]
    fn a_text_falls_into_stretches() {
        let runs = Runs::of_presence(10, &[vec![(2, 5), (4, 6)], vec![(4, 99)]]);
        let said = |a, b, times| (vec![Some(a), Some(b)], times);
        assert_eq!(
            runs.0,
            [said(0, 0, 2), said(1, 0, 2), said(1, 1, 2), said(0, 1, 4)]
        );
        assert_eq!(runs.cross_table(), Some(vec![vec![2, 4], vec![2, 2]]));
        assert_eq!(runs.raw_agreement(), Some(0.4));
    }

    #[test]
    fn a_text_without_characters_has_no_agreement() {
        let none = Runs::of_presence(0, &[vec![(0, 5)], vec![]]);
        assert_eq!(none.alpha(), None);
        assert_eq!(none.raw_agreement(), None);
        // Nobody marked anything: they agree, but by a single value.
        let unmarked = Runs::of_presence(9, &[vec![], vec![]]);
        assert_eq!(unmarked.alpha(), None);
        assert_eq!(unmarked.raw_agreement(), Some(1.0));
    }

    #[test]
    fn who_did_not_read_a_text_says_nothing_of_it() {
        let spans = [(2, 5)];
        let runs = Runs::among(6, [Some(&spans[..]), None, Some(&[][..])]);
        let said: Vec<_> = runs.stretches().collect();
        let (none, one) = ([Some(0), None, Some(0)], [Some(1), None, Some(0)]);
        assert_eq!(said, [(&none[..], 2), (&one[..], 3), (&none[..], 1)]);
        assert_eq!(runs.raw_agreement(), Some(0.5));
    }

    type Spans = Vec<(u64, u64)>;

    proptest::proptest! {
        /// Stretches give what the characters give one by one.
        #[test]
        fn stretches_are_characters(
            texts in proptest::collection::vec(
                (0_u64..40, proptest::collection::vec(proptest::collection::vec((0_u64..50, 0_u64..50), 0..5), 3..=3)),
                1..4,
            ),
            coders in 1_usize..4,
        ) {
            let mut runs = Runs::of_presence(0, &[]);
            let mut units = Vec::new();
            for (length, mut spans) in texts {
                spans.truncate(coders);
                runs.append(Runs::of_presence(length, &spans));
                let marked = |spans: &Spans, at| spans.iter().any(|(start, end)| *start <= at && at < *end);
                units.extend((0..length).map(|at| {
                    spans.iter().map(|spans| Some(i64::from(marked(spans, at)))).collect::<Vec<_>>()
                }));
            }
            let close = |a: Option<f64>, b: Option<f64>| match (a, b) {
                (Some(a), Some(b)) => (a - b).abs() < 1e-12,
                (a, b) => a == b,
            };
            proptest::prop_assert!(close(runs.alpha(), krippendorff_alpha(&units)));
            proptest::prop_assert!(close(runs.raw_agreement(), raw_agreement(&units)));
            if coders == 2 {
                proptest::prop_assert_eq!(runs.cross_table(), cross_table(&units));
            }
        }
    }
}
