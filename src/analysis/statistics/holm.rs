//! Holm's correction for several tests.

/// P-values adjusted for how many tests were made (Holm 1979): in order of
/// size each is multiplied by how many are left, never smaller than the one
/// before and never above 1. In the order they came in.
pub fn holm(p: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..p.len()).collect();
    order.sort_by(|a, b| p[*a].total_cmp(&p[*b]));
    let mut adjusted = vec![1.0; p.len()];
    let mut largest = 0.0_f64;
    for (rank, &index) in order.iter().enumerate() {
        let left = (p.len() - rank) as f64;
        largest = largest.max((p[index] * left).min(1.0));
        adjusted[index] = largest;
    }
    adjusted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn smaller_ones_are_never_adjusted_beyond_larger_ones() {
        let adjusted = holm(&[0.01, 0.04, 0.03]);
        assert_eq!(adjusted, [0.03, 0.06, 0.06]);
        assert_eq!(holm(&[]), [0.0; 0]);
    }
}
