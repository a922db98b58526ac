//! `claim` and `require`: a hand-written sentence is held to its figures, and
//! stops the build when they no longer carry it.

mod movement;

use minijinja::Error;
use minijinja::value::{Rest, Value};

use super::environment::{misuse, nothing};
use super::views::{FigureView, Views};
use crate::analysis::{Figure, FigureKey, FigureUnit};
use crate::diagnostic::{Problem, Value as Said, list, nearest, plain, quoted};
use crate::disclosure::Published;
use crate::model::{Qualifier, Unit};
use crate::wording::figures::{figure_text, unrounded_text};
use crate::wording::format;
use movement::check_movement;

/// What a sentence says of a figure.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Claim {
    Increased,
    Decreased,
    Unchanged,
    Compared(Relation, f64),
}

/// How a sentence sets a figure against a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Relation {
    AtLeast,
    AtMost,
    MoreThan,
    LessThan,
    Exactly,
}

const MOVEMENTS: [(&str, Claim); 3] = [
    ("increased", Claim::Increased),
    ("decreased", Claim::Decreased),
    ("unchanged", Claim::Unchanged),
];

const RELATIONS: [(&str, Relation); 5] = [
    ("at least", Relation::AtLeast),
    ("at most", Relation::AtMost),
    ("more than", Relation::MoreThan),
    ("less than", Relation::LessThan),
    ("exactly", Relation::Exactly),
];

/// Relative slack of comparisons: 8 of 10 is at least 0.8.
const SLACK: f64 = 1e-9;

/// `{{ claim("indicator/jobb/boden/actual", "increased") }}`: writes nothing.
///
/// # Errors
/// When the figure says something else, is withheld or missing, or when the
/// claim cannot be understood.
pub fn claim(views: &Views, figure: &Value, says: &str) -> Result<Value, Error> {
    let check = || {
        let key = key_of(views, figure)?;
        let claim = parse_claim(says)?;
        match claim {
            Claim::Compared(relation, limit) => check_limit(views, key, says, relation, limit),
            _ => check_movement(views, key, claim, says),
        }
    };
    check().map(|()| nothing()).map_err(misuse)
}

/// `{{ require(condition, "what the text says", figures…) }}`: writes nothing.
/// The figures are named in the message.
///
/// # Errors
/// When the condition does not hold, or a figure that is named is withheld or
/// missing.
pub fn require(
    views: &Views,
    condition: &Value,
    says: &str,
    figures: Rest<Value>,
) -> Result<Value, Error> {
    let check = || {
        let keys: Vec<FigureKey> = figures
            .iter()
            .map(|figure| key_of(views, figure))
            .collect::<Result<_, _>>()?;
        let mut told = Vec::new();
        for key in keys {
            told.push(plain(format!(
                "{} = {}",
                id(views, key),
                printed(views, key)?
            )));
        }
        if condition.is_true() {
            return Ok(());
        }
        Err(Problem::RequirementNotMet {
            says: quoted(says),
            figures: Some(told).filter(|told| !told.is_empty()).map(list).into(),
        })
    };
    check().map(|()| nothing()).map_err(misuse)
}

fn id(views: &Views, key: FigureKey) -> String {
    views.publication.id(key)
}

/// The key of a figure given by its id or as a template's figure.
fn key_of(views: &Views, figure: &Value) -> Result<FigureKey, Problem> {
    if let Some(view) = figure.downcast_object_ref::<FigureView>() {
        return Ok(view.key());
    }
    match figure.as_str() {
        Some(id) => views.publication.parse_key(id),
        None => Err(Problem::NotAFigure),
    }
}

/// The figure under `key`, where it may be shown.
fn shown(views: &Views, key: FigureKey) -> Result<&Figure, Problem> {
    views
        .publication
        .shown(key)
        .ok_or_else(|| unknown_problem(views, key))
}

fn printed(views: &Views, key: FigureKey) -> Result<String, Problem> {
    let text = figure_text(shown(views, key)?, views.catalogue.language());
    Ok(format::plain_spaces(&text))
}

/// That a sentence rests on a figure that is withheld or not there.
pub(super) fn unknown_problem(views: &Views, key: FigureKey) -> Problem {
    let figure = plain(id(views, key));
    match views.publication.figure(key) {
        Some(Published::Withheld { .. }) => Problem::ClaimWithheld { figure },
        _ => Problem::ClaimMissing { figure },
    }
}

fn parse_claim(text: &str) -> Result<Claim, Problem> {
    let text = text.trim();
    if let Some((_, claim)) = MOVEMENTS.iter().find(|(word, _)| *word == text) {
        return Ok(*claim);
    }
    let relation = RELATIONS
        .iter()
        .find_map(|(words, relation)| Some((*relation, text.strip_prefix(words)?)));
    let found = relation.and_then(|(relation, rest)| {
        let limit = parse_limit(rest)?;
        Some(Claim::Compared(relation, limit))
    });
    found.ok_or_else(|| {
        let words = MOVEMENTS.iter().map(|(word, _)| *word);
        let relations = RELATIONS.iter().map(|(words, _)| format!("{words} 0.8"));
        Problem::UnknownClaim {
            claim: quoted(text),
            near: nearest(text, words.clone()),
            known: list(words.map(plain).chain(relations.map(plain))),
        }
    })
}

/// `0.8`, `0,8`, `80 %`, `−12 500`; percentages as fractions.
fn parse_limit(text: &str) -> Option<f64> {
    let bare: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let bare = bare.replace('−', "-").replace(',', ".");
    let (digits, scale) = match bare.strip_suffix('%') {
        Some(digits) => (digits, 100.0),
        None => (bare.as_str(), 1.0),
    };
    let number = digits
        .parse::<f64>()
        .ok()
        .filter(|number| number.is_finite());
    number.map(|number| number / scale)
}

fn check_limit(
    views: &Views,
    key: FigureKey,
    says: &str,
    relation: Relation,
    limit: f64,
) -> Result<(), Problem> {
    let figure = shown(views, key)?;
    if figure.unit == FigureUnit::Of(Unit::Share) && !(0.0..=1.0).contains(&limit) {
        return Err(Problem::ClaimOnShare {
            figure: plain(id(views, key)),
            says: quoted(says),
        });
    }
    if carries(figure, relation, limit) {
        return Ok(());
    }
    let language = views.catalogue.language();
    let mut actual = printed(views, key)?;
    if let Some(finer) = unrounded_text(figure, language) {
        actual = format!("{} ≈ {actual}", format::plain_spaces(&finer));
    }
    Err(Problem::ClaimNotCarried {
        figure: plain(id(views, key)),
        says: quoted(says.trim()),
        before: Said::Nothing,
        actual: plain(actual),
    })
}

/// Whether a figure is what a relation says, both as it is and as it is
/// printed: a reader who sees `80 %` finds "more than 80 %" wrong whatever the
/// next decimal is, and 79.6 % is not "at least 80 %" for being printed so.
fn carries(figure: &Figure, relation: Relation, limit: f64) -> bool {
    let holds = |value| holds(value, figure.qualifier, relation, limit);
    holds(figure.value) && holds(figure.printed_value())
}

/// A figure that is only known to be over or at least its value never carries
/// a claim about what it stays under.
fn holds(value: f64, qualifier: Qualifier, relation: Relation, limit: f64) -> bool {
    let slack = SLACK * limit.abs().max(1.0);
    let above = value - limit;
    let open = matches!(qualifier, Qualifier::Over | Qualifier::AtLeast);
    match relation {
        Relation::AtLeast => above >= -slack,
        Relation::MoreThan if qualifier == Qualifier::Over => above >= -slack,
        Relation::MoreThan => above > slack,
        Relation::AtMost => !open && above <= slack,
        Relation::LessThan => !open && above < -slack,
        Relation::Exactly => !open && above.abs() <= slack,
    }
}

#[cfg(test)]
mod tests {
    use super::movement::between;
    use super::*;
    use crate::model::Language;

    fn figure(value: f64, qualifier: Qualifier) -> Figure {
        Figure {
            qualifier,
            ..Figure::typed(value)
        }
    }

    #[test]
    fn claims_are_words_and_numbers_as_people_write_them() {
        assert_eq!(parse_claim(" increased ").unwrap(), Claim::Increased);
        for text in [
            "at least 0.8",
            "at least 0,8",
            "at least 80 %",
            "at least 80\u{a0}%",
        ] {
            let claim = parse_claim(text).unwrap();
            assert_eq!(claim, Claim::Compared(Relation::AtLeast, 0.8), "{text}");
        }
        assert_eq!(
            parse_claim("less than −12\u{202f}500").unwrap(),
            Claim::Compared(Relation::LessThan, -12500.0)
        );
        for text in [
            "increase",
            "at least",
            "at least much",
            "0.8",
            "at least inf",
        ] {
            assert_eq!(
                parse_claim(text).unwrap_err().id(),
                "unknown-claim",
                "{text}"
            );
        }
    }

    #[test]
    fn limits_hold_as_far_as_the_figure_is_known() {
        let exact = figure(0.1 + 0.7, Qualifier::Exact);
        assert!(carries(&exact, Relation::AtLeast, 0.8));
        assert!(carries(&exact, Relation::Exactly, 0.8));
        assert!(!carries(&exact, Relation::MoreThan, 0.8));
        assert!(!carries(&exact, Relation::LessThan, 0.8));
        let over = figure(100.0, Qualifier::Over);
        assert!(carries(&over, Relation::MoreThan, 100.0));
        assert!(!carries(&over, Relation::AtMost, 200.0));
        assert!(!carries(&over, Relation::Exactly, 100.0));
    }

    #[test]
    fn limits_hold_both_in_fact_and_as_printed() {
        let share = |value| Figure {
            unit: FigureUnit::Of(Unit::Share),
            ..figure(value, Qualifier::Exact)
        };
        for (value, relation, carried) in [
            (0.804, Relation::MoreThan, false),
            (0.806, Relation::MoreThan, true),
            (0.796, Relation::AtLeast, false),
            (0.796, Relation::LessThan, false),
            (0.804, Relation::AtMost, false),
            (0.804, Relation::AtLeast, true),
            (0.804, Relation::Exactly, false),
        ] {
            let carries = carries(&share(value), relation, 0.8);
            assert_eq!(carries, carried, "{value} {relation:?}");
        }
        let finer = unrounded_text(&share(0.796), Language::English);
        assert_eq!(finer.as_deref(), Some("79.6%"));
        assert_eq!(unrounded_text(&share(0.8), Language::English), None);
    }

    #[test]
    fn what_is_printed_alike_is_unchanged() {
        let (from, to) = (figure(3.0, Qualifier::Exact), figure(3.0, Qualifier::Exact));
        assert!(between(&from, &to, Language::Swedish).alike);
        let moved = between(&from, &figure(4.0, Qualifier::Exact), Language::Swedish);
        assert!(!moved.alike && moved.by > 0.0);
        let ends = (moved.before.as_deref(), moved.after.as_str());
        assert_eq!(ends, (Some("3"), "4"));
    }
}
