//! In what indicators that are called the same are not: then they are not added.

use std::collections::BTreeSet;

use super::account::{Measured, word};
use super::alike::{as_compared, say_the_same};
use crate::diagnostic::{Value, named};

/// In what two indicators can differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Difference {
    /// What is counted.
    Definition,
    /// What they are called, where neither or only one says what is counted.
    Name,
    /// How they are measured.
    Measured,
    /// What they count in.
    Unit,
    /// Which way is better.
    Direction,
    /// The ends of their scale.
    Scale,
    /// Whether they are running totals.
    Running,
}

impl Difference {
    /// What people read.
    pub fn told(self) -> Value {
        match self {
            Self::Definition => named("definition", "definition"),
            Self::Name => named("namn", "name"),
            Self::Measured => named("hur den mäts", "how it is measured"),
            Self::Unit => named("enhet", "unit"),
            Self::Direction => named("vad som är bättre", "which way is better"),
            Self::Scale => named("skala", "scale"),
            Self::Running => named("löpande summa", "running total"),
        }
    }
}

/// In what two indicators with one id differ. What one of them does not say is no
/// difference.
pub fn differences(one: &Measured, other: &Measured) -> BTreeSet<Difference> {
    let (own, next) = (&one.about, &other.about);
    let defined = own.definition.as_ref().zip(next.definition.as_ref());
    let defined = defined.and_then(|(own, next)| say_the_same(own, next));
    let called = say_the_same(&own.name, &next.name);
    let measured = own.measured.as_deref().zip(next.measured.as_deref());
    let scale = one.scale().zip(other.scale());
    let differs = [
        (Difference::Definition, defined == Some(false)),
        (Difference::Name, defined.is_none() && called == Some(false)),
        (
            Difference::Measured,
            measured.is_some_and(|(own, next)| as_compared(own) != as_compared(next)),
        ),
        (Difference::Unit, word(&own.unit) != word(&next.unit)),
        (
            Difference::Direction,
            word(&own.direction) != word(&next.direction),
        ),
        (
            Difference::Scale,
            scale.is_some_and(|(own, next)| own != next),
        ),
        (Difference::Running, own.cumulative != next.cumulative),
    ];
    let differs = differs.into_iter().filter(|(_, differs)| *differs);
    differs.map(|(difference, _)| difference).collect()
}
