//! The order that people put names in: numbers within them as numbers.

/// By what a text comes before another: `visit 2` before `visit 10`. Texts that
/// differ may have the same, `02` and `2`.
pub fn natural(text: &str) -> Vec<(u64, String)> {
    let mut parts = vec![(0_u64, String::new())];
    for character in text.chars() {
        match (character.to_digit(10), parts.last_mut()) {
            (Some(digit), Some((number, words))) if words.is_empty() => {
                *number = number.saturating_mul(10).saturating_add(digit.into());
            }
            (Some(digit), _) => parts.push((digit.into(), String::new())),
            (None, Some((_, words))) => words.push(character),
            (None, None) => {}
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_ordered_as_numbers() {
        assert!(natural("visit_2_arm_1") < natural("visit_10_arm_1"));
        assert!(natural("T0") < natural("T1"));
        assert!(natural("9 b") < natural("10 a"));
        assert!(natural("Labb") < natural("Labb 1"));
        assert_eq!(natural("p02"), natural("p2"));
    }
}
