//! Rounding as a spreadsheet shows it.

/// `value` with `decimals` decimals, halves away from zero in decimal. A
/// spreadsheet holds 15 significant digits: those of 100 × 0.145 are 14.5, and
/// are shown as 15.
pub fn rounded(value: f64, decimals: usize) -> String {
    let decimals_shown = decimals as i32;
    let scientific = format!("{:.14e}", value.abs());
    let Some((digits, power)) = scientific.split_once('e') else {
        return format!("{value:.decimals$}");
    };
    let digits: Vec<u8> = digits.bytes().filter(u8::is_ascii_digit).collect();
    // How many of the digits stand before the last that is shown, and it.
    let kept = power.parse::<i32>().unwrap_or(0) + 1 + decimals_shown;
    let mut shown: Vec<u8> = (0..kept.max(0) as usize)
        .map(|at| digits.get(at).copied().unwrap_or(b'0'))
        .collect();
    let next = usize::try_from(kept).ok().and_then(|at| digits.get(at));
    if next.is_some_and(|digit| *digit >= b'5') {
        carry(&mut shown);
    }
    while shown.len() <= decimals {
        shown.insert(0, b'0');
    }
    let negative = value < 0.0 && shown.iter().any(|digit| *digit != b'0');
    let mut text = String::from(if negative { "-" } else { "" });
    let whole = shown.len() - decimals;
    for (at, digit) in shown.into_iter().enumerate() {
        if at == whole {
            text.push('.');
        }
        text.push(char::from(digit));
    }
    text
}

/// The decimals that show `value` without a long tail: none for whole
/// numbers and from 100 on, else one; `most` at most.
pub fn sensible_decimals(value: f64, most: usize) -> usize {
    let whole = (value - value.round()).abs() < 1e-9;
    if whole || value.abs() >= 100.0 {
        0
    } else {
        most.min(1)
    }
}

/// Adds one to the last digit.
fn carry(digits: &mut Vec<u8>) {
    for digit in digits.iter_mut().rev() {
        if *digit < b'9' {
            *digit += 1;
            return;
        }
        *digit = b'0';
    }
    digits.insert(0, b'1');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_are_rounded_away_from_zero_in_decimal() {
        for (value, decimals, shown) in [
            (12.5, 0, "13"),
            (2.5, 0, "3"),
            (0.5, 0, "1"),
            (3.15, 1, "3.2"),
            (3.35, 1, "3.4"),
            (0.145 * 100.0, 0, "15"),
            (1.005, 2, "1.01"),
            (-2.5, 0, "-3"),
            (-0.4, 0, "0"),
            (0.05, 0, "0"),
            (0.05, 1, "0.1"),
            (0.049, 1, "0.0"),
            (9.95, 1, "10.0"),
            (99.5, 0, "100"),
            (1e15, 0, "1000000000000000"),
            (1e-30, 2, "0.00"),
            (0.0, 1, "0.0"),
            (123_456_789.5, 0, "123456790"),
        ] {
            assert_eq!(rounded(value, decimals), shown, "{value} {decimals}");
        }
    }

    proptest::proptest! {
        #[test]
        fn rounding_is_near(value in -1e12_f64..1e12, decimals in 0_usize..6) {
            let shown: f64 = rounded(value, decimals).parse().unwrap();
            let half = 0.5 * 10f64.powi(-(decimals as i32));
            proptest::prop_assert!((shown - value).abs() <= half + value.abs() * 1e-14);
        }
    }
}
