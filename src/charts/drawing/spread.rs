//! Labels side by side, each as near its mark as the others allow.

/// A label that wants to stand over a place on a line.
#[derive(Debug, Clone, Copy)]
pub struct Wish {
    /// Where its centre would best be.
    pub centre: f64,
    /// Its width.
    pub width: f64,
}

/// The centres that come nearest the wishes, in their order, with at least
/// `gap` between labels and none outside `from..to`, as long as they fit at all.
pub fn spread(wishes: &[Wish], from: f64, to: f64, gap: f64) -> Vec<f64> {
    // Taken relative to labels packed to the left, positions must only not
    // decrease: neighbours that would are moved to their mean.
    let mut packed = Vec::with_capacity(wishes.len());
    let mut x = 0.0;
    for wish in wishes {
        packed.push(x);
        x += wish.width + gap;
    }
    let free = (to - from - (x - gap)).max(0.0);
    let mut clusters: Vec<(f64, usize)> = Vec::new();
    for (wish, packed) in wishes.iter().zip(&packed) {
        clusters.push((wish.centre - wish.width / 2.0 - packed, 1));
        while let [.., (left, n), (right, m)] = clusters[..]
            && left > right
        {
            clusters.pop();
            clusters.pop();
            let mean = (left * n as f64 + right * m as f64) / (n + m) as f64;
            clusters.push((mean, n + m));
        }
    }
    let starts = clusters
        .iter()
        .flat_map(|&(start, n)| std::iter::repeat_n(start.clamp(from, from + free), n));
    starts
        .zip(&packed)
        .zip(wishes)
        .map(|((start, packed), wish)| start + packed + wish.width / 2.0)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wish(centre: f64) -> Wish {
        Wish {
            centre,
            width: 10.0,
        }
    }

    #[test]
    fn labels_stay_where_there_is_room() {
        assert_eq!(
            spread(&[wish(20.0), wish(50.0)], 0.0, 100.0, 2.0),
            [20.0, 50.0]
        );
    }

    #[test]
    fn labels_part_evenly_and_stay_inside() {
        assert_eq!(
            spread(&[wish(50.0), wish(50.0)], 0.0, 100.0, 2.0),
            [44.0, 56.0]
        );
        assert_eq!(
            spread(&[wish(99.0), wish(100.0)], 0.0, 100.0, 2.0),
            [83.0, 95.0]
        );
        assert_eq!(spread(&[wish(-9.0)], 0.0, 100.0, 2.0), [5.0]);
        assert!(spread(&[], 0.0, 100.0, 2.0).is_empty());
    }
}
