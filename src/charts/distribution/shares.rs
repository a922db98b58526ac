//! From counts to shares on either side of the middle answer.

use super::{AnswerScale, Answers};
use crate::model::Direction;

/// Scales with more answers are drawn as three classes.
const MOST_CLASSES: usize = 11;

/// Where an answer lies, seen from the middle of its scale.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Side {
    /// Below, from 0 near the middle to 1 at the end.
    Below(f64),
    /// The middle answer.
    Middle,
    /// Above, from 0 near the middle to 1 at the end.
    Above(f64),
}

/// One class of a bar.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Part {
    /// How many.
    pub count: u64,
    /// Which part of all.
    pub share: f64,
    /// Where it lies.
    pub side: Side,
}

/// A bar ready to draw.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    /// Its classes, lowest first.
    pub parts: Vec<Part>,
    /// How many answered.
    pub n: u64,
    /// The share of answers below the middle.
    pub below: f64,
    /// The share of answers above it.
    pub above: f64,
    /// Whether the counts are made up.
    pub made_up: bool,
    /// Whether a fuller scale was collapsed to three classes.
    pub collapsed: bool,
}

impl Bar {
    /// How far the bar reaches to the left of the middle, as a share.
    pub fn reach_below(&self) -> f64 {
        self.below + (1.0 - self.below - self.above).max(0.0) / 2.0
    }

    /// How far it reaches to the right.
    pub fn reach_above(&self) -> f64 {
        self.above + (1.0 - self.below - self.above).max(0.0) / 2.0
    }

    /// The share on the wanted side.
    pub fn wanted(&self, direction: Direction) -> f64 {
        match direction {
            Direction::Up => self.above,
            Direction::Down => self.below,
        }
    }
}

/// How many classes a scale is drawn in.
pub fn classes(scale: &AnswerScale) -> usize {
    let answers = i64::from(scale.last) - i64::from(scale.first) + 1;
    match usize::try_from(answers) {
        Ok(answers) if (2..=MOST_CLASSES).contains(&answers) => answers,
        _ => 3,
    }
}

/// Where the class at `at` of `of` lies.
pub fn side(at: usize, of: usize) -> Side {
    let (twice, middle) = (2 * at, of.saturating_sub(1));
    let reach = |steps: usize| steps as f64 / middle.max(1) as f64;
    match twice.cmp(&middle) {
        std::cmp::Ordering::Less => Side::Below(reach(middle - twice)),
        std::cmp::Ordering::Equal => Side::Middle,
        std::cmp::Ordering::Greater => Side::Above(reach(twice - middle)),
    }
}

/// The bar of some answers; none where only a mean or nothing may be shown.
pub fn bar(answers: &Answers, scale: &AnswerScale) -> Option<Bar> {
    let (counts, made_up, collapsed) = match answers {
        Answers::Classes { counts, made_up } => (in_classes(counts, scale), *made_up, false),
        Answers::Three { counts, made_up } => (counts.to_vec(), *made_up, true),
        _ => return None,
    };
    // In 128 bits, no sum of counts overflows.
    let total: u128 = counts.iter().map(|count| u128::from(*count)).sum();
    if total == 0 {
        return None;
    }
    let parts: Vec<Part> = counts
        .iter()
        .enumerate()
        .map(|(at, &count)| Part {
            count,
            share: count as f64 / total as f64,
            // Collapsed classes stand for all shades on their side.
            side: match side(at, counts.len()) {
                Side::Below(_) if collapsed => Side::Below(0.6),
                Side::Above(_) if collapsed => Side::Above(0.6),
                side => side,
            },
        })
        .collect();
    let sum = |wanted: fn(Side) -> bool| -> f64 {
        let of_side = parts.iter().filter(|part| wanted(part.side));
        of_side.map(|part| part.share).sum()
    };
    Some(Bar {
        below: sum(|side| matches!(side, Side::Below(_))),
        above: sum(|side| matches!(side, Side::Above(_))),
        n: u64::try_from(total).unwrap_or(u64::MAX),
        parts,
        made_up,
        collapsed,
    })
}

/// Counts per drawn class: those of a very long scale are added up.
fn in_classes(counts: &[u64], scale: &AnswerScale) -> Vec<u64> {
    let classes = classes(scale);
    let answers = i64::from(scale.last) - i64::from(scale.first) + 1;
    let answers = usize::try_from(answers).unwrap_or(0);
    let mut drawn = vec![0_u64; classes];
    for (at, count) in counts.iter().enumerate().take(answers.max(classes)) {
        let class = if answers > MOST_CLASSES {
            match side(at, answers) {
                Side::Below(_) => 0,
                Side::Middle => 1,
                Side::Above(_) => 2,
            }
        } else {
            at
        };
        if let Some(slot) = drawn.get_mut(class) {
            *slot = slot.saturating_add(*count);
        }
    }
    drawn
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scale(first: i32, last: i32) -> AnswerScale {
        AnswerScale {
            first,
            last,
            labels: Vec::new(),
        }
    }

    fn classes_of(counts: &[u64]) -> Answers {
        Answers::Classes {
            counts: counts.to_vec(),
            made_up: false,
        }
    }

    #[test]
    fn the_middle_answer_is_on_neither_side() {
        let bar = bar(&classes_of(&[1, 2, 3, 4, 10]), &scale(1, 5)).unwrap();
        assert_eq!(bar.n, 20);
        assert!((bar.below - 0.15).abs() < 1e-12 && (bar.above - 0.7).abs() < 1e-12);
        assert!((bar.reach_below() - 0.225).abs() < 1e-12);
        assert_eq!(bar.parts[2].side, Side::Middle);
    }

    #[test]
    fn an_even_scale_has_no_middle_answer() {
        let bar = bar(&classes_of(&[1, 1, 1, 1]), &scale(1, 4)).unwrap();
        assert_eq!((bar.below, bar.above), (0.5, 0.5));
    }

    #[test]
    fn long_scales_and_odd_counts_lose_no_answer() {
        let hundred = vec![1; 101];
        let long = bar(&classes_of(&hundred), &scale(0, 100)).unwrap();
        assert_eq!(long.parts.len(), 3);
        assert_eq!(long.parts.iter().map(|p| p.count).sum::<u64>(), 101);
        let huge = bar(&classes_of(&[u64::MAX; 5]), &scale(1, 5)).unwrap();
        assert_eq!((huge.n, huge.below), (u64::MAX, 0.4));
        assert_eq!(bar(&classes_of(&[0, 0]), &scale(1, 2)), None);
        assert_eq!(bar(&classes_of(&[]), &scale(i32::MAX, i32::MIN)), None);
    }
}
