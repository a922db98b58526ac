//! A number together with the precision it was typed with.

/// A number as typed: its value after units are applied, and how many decimals
/// of that value the typing stands for (`80 %` is 0.80 with two).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Number {
    /// The value, finite.
    pub value: f64,
    /// Decimals that were typed, at most 15; negative for rounded thousands
    /// (`1,2 mnkr` is 1,200,000 with −5).
    pub decimals: i8,
}

impl Number {
    /// Whether `exact` would be typed as this number at its precision: half a
    /// unit in the last typed place, with a hair of room for binary fractions.
    pub fn agrees_with(self, exact: f64) -> bool {
        let unit = 10f64.powi(-i32::from(self.decimals));
        (self.value - exact).abs() <= 0.5 * unit * (1.0 + 1e-9) + exact.abs() * 1e-12
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agreement_is_judged_at_the_typed_precision() {
        let typed = Number {
            value: 0.68,
            decimals: 2,
        };
        assert!(typed.agrees_with(15.0 / 22.0));
        assert!(
            !Number {
                value: 0.682,
                decimals: 3
            }
            .agrees_with(2.0 / 3.0)
        );
    }
}
