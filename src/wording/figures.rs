//! How a figure is printed: one way everywhere.

use super::{Catalogue, format};
use crate::analysis::{Figure, FigureUnit, Formula};
use crate::model::{Language, Qualifier, Unit};

/// A figure as printed: `80 %`, `över 100`, `3,4`, `12 500 kr`.
pub fn figure_text(figure: &Figure, language: Language) -> String {
    let number = value_text(figure, figure.value, language);
    match (figure.unit, figure.qualifier) {
        // Of a test in a small group.
        (FigureUnit::Number, Qualifier::AtLeast) => format!("≥\u{a0}{number}"),
        (_, qualifier) => format::qualified(&number, qualifier, language),
    }
}

fn strength_word(strength: f64, language: Language) -> &'static str {
    let words = match language {
        Language::Swedish => ["inget", "svagt", "måttligt", "starkt"],
        Language::English => ["none", "weak", "moderate", "strong"],
    };
    words[(strength.clamp(0.0, 3.0)) as usize]
}

/// A change as printed, with its sign: `+0,7`, `−5 procentenheter`.
pub fn change_text(figure: &Figure, language: Language) -> String {
    let mut text = value_text(figure, figure.value, language);
    let signed = text.starts_with('+') || !text.bytes().any(|b| (b'1'..=b'9').contains(&b));
    if figure.value > 0.0 && !signed {
        text.insert(0, '+');
    }
    format::qualified(&text, figure.qualifier, language)
}

/// A change without its unit, where the column says it: `−5` of percentage points.
pub fn bare_change_text(figure: &Figure, language: Language) -> String {
    let bare = match figure.unit {
        FigureUnit::SharePoints => Figure {
            value: figure.value * 100.0,
            unit: FigureUnit::Number,
            ..figure.clone()
        },
        _ => figure.clone(),
    };
    change_text(&bare, language)
}

/// A share as so many of so many: `9 av 10`; `None` for other figures.
pub fn fraction_text(figure: &Figure, language: Language) -> Option<String> {
    let (numerator, n) = (figure.numerator?, figure.n?);
    let of = match language {
        Language::Swedish => "av",
        Language::English => "of",
    };
    let digits = |count: u64| format::number(count as f64, 0, language);
    Some(format!(
        "{}\u{a0}{of}\u{a0}{}",
        digits(numerator),
        digits(n)
    ))
}

/// The 95 % interval as printed, `60–98 %`.
pub fn interval_text(figure: &Figure, language: Language) -> Option<String> {
    let (low, high) = figure.interval()?;
    let decimals = usize::from(figure.interval_decimals());
    Some(match figure.unit {
        FigureUnit::Of(Unit::Share) => {
            let low = format::number(low * 100.0, decimals, language);
            format::span(low, format::percent(high, decimals, language))
        }
        FigureUnit::SharePoints => format::span(
            format::number(low * 100.0, decimals, language),
            format::number(high * 100.0, decimals, language),
        ),
        _ => format::span(
            format::number(low, decimals, language),
            format::number(high, decimals, language),
        ),
    })
}

/// A figure's number with more decimals than are printed, where it is then
/// another: `79,6 %`.
pub fn unrounded_text(figure: &Figure, language: Language) -> Option<String> {
    (1..=3).find_map(|more| {
        let decimals = figure.decimals.saturating_add(more);
        let finer = Figure {
            decimals,
            ..figure.clone()
        };
        let differs = finer.printed_value() != figure.printed_value();
        differs.then(|| value_text(&finer, figure.value, language))
    })
}

/// `value` in a figure's unit and with its decimals, without a qualifier.
pub fn value_text(figure: &Figure, value: f64, language: Language) -> String {
    let (_, decimals) = figure.printed_as(value);
    if let Some(limit) = figure.told_under() {
        return format!("<\u{a0}{}", format::number(limit, decimals, language));
    }
    match figure.unit {
        FigureUnit::Number
            if matches!(figure.formula, Formula::Strength | Formula::StrongestGround) =>
        {
            strength_word(value, language).to_owned()
        }
        unit => number_text(unit, value, decimals, language),
    }
}

/// A number in a unit, with so many decimals: of a share, those of its per cents.
pub fn number_text(unit: FigureUnit, value: f64, decimals: usize, language: Language) -> String {
    match unit {
        FigureUnit::Number => format::number(value, decimals, language),
        FigureUnit::Of(Unit::Share) | FigureUnit::Ratio => {
            format::percent(value, decimals, language)
        }
        FigureUnit::Of(Unit::RelativeChange) => {
            let text = format::percent(value, decimals, language);
            if value > 0.0 {
                format!("+{text}")
            } else {
                text
            }
        }
        FigureUnit::SharePoints => {
            let digits = format::number(value * 100.0, decimals, language);
            let unit = match (language, is_one(&digits)) {
                (Language::Swedish, true) => "procentenhet",
                (Language::Swedish, false) => "procentenheter",
                (Language::English, true) => "percentage point",
                (Language::English, false) => "percentage points",
            };
            format::with_unit(&digits, unit)
        }
        FigureUnit::Of(Unit::Sek) => {
            let unit = match language {
                Language::Swedish => "kr",
                Language::English => "SEK",
            };
            format::with_unit(&format::number(value, decimals, language), unit)
        }
        FigureUnit::Of(unit @ (Unit::Hours | Unit::Days)) => {
            let digits = format::number(value, decimals, language);
            let unit = match (unit, language, is_one(&digits)) {
                (Unit::Hours, Language::Swedish, _) => "tim",
                (Unit::Hours, Language::English, _) => "h",
                (_, Language::Swedish, true) => "dag",
                (_, Language::Swedish, false) => "dagar",
                (_, Language::English, true) => "day",
                (_, Language::English, false) => "days",
            };
            format::with_unit(&digits, unit)
        }
        FigureUnit::Of(Unit::Count | Unit::Persons | Unit::Scale) => {
            format::number(value, decimals, language)
        }
    }
}

/// Whether a printed number is one of something: a word after it is in the singular.
fn is_one(digits: &str) -> bool {
    matches!(digits, "1" | "−1" | "+1")
}

/// A formula in the reports' language: `formula-pooled-share` of the
/// catalogue, or in the words of the documentation where it has none.
pub fn formula_text(formula: Formula, catalogue: &Catalogue) -> String {
    let words = catalogue.lookup(&format!("formula-{}", formula.id()), &[]);
    words.unwrap_or_else(|| formula.text().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figure(value: f64, unit: FigureUnit) -> Figure {
        Figure {
            unit,
            ..Figure::typed(value)
        }
    }

    #[test]
    fn figures_are_printed_in_their_unit() {
        let share = Figure {
            numerator: Some(9),
            n: Some(10),
            ..figure(0.9, FigureUnit::Of(Unit::Share))
        };
        assert_eq!(figure_text(&share, Language::Swedish), "90\u{a0}%");
        assert_eq!(
            fraction_text(&share, Language::Swedish).unwrap(),
            "9\u{a0}av\u{a0}10"
        );
        let count = Figure {
            qualifier: Qualifier::Over,
            ..figure(100.0, FigureUnit::Of(Unit::Count))
        };
        assert_eq!(figure_text(&count, Language::Swedish), "över\u{a0}100");
        let points = figure(-0.05, FigureUnit::SharePoints);
        assert_eq!(
            change_text(&points, Language::Swedish),
            "−5\u{a0}procentenheter"
        );
        assert_eq!(bare_change_text(&points, Language::Swedish), "−5");
        let point = figure(0.01, FigureUnit::SharePoints);
        assert_eq!(
            change_text(&point, Language::Swedish),
            "+1\u{a0}procentenhet"
        );
        let days = |value| figure(value, FigureUnit::Of(Unit::Days));
        assert_eq!(figure_text(&days(1.0), Language::Swedish), "1\u{a0}dag");
        assert_eq!(change_text(&days(-1.0), Language::English), "−1\u{a0}day");
        assert_eq!(figure_text(&days(21.0), Language::Swedish), "21\u{a0}dagar");
        let relative = figure(0.8, FigureUnit::Of(Unit::RelativeChange));
        assert_eq!(figure_text(&relative, Language::Swedish), "+80\u{a0}%");
    }
}
