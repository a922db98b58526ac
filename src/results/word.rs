//! Words of ours in the results: the same in every language for programs, in
//! the reader's language for people.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::{Value as Json, json};

use super::cell::{Cell, Kind, Value, Worded};
use crate::analysis::indicators::Progress;
use crate::analysis::{FigureUnit, Formula};
use crate::model::{Aggregation, Direction, Language, Level, Qualifier, Status};
use crate::wording::Catalogue;
use crate::wording::figures::formula_text;

/// What words of one kind mean.
pub trait Vocabulary: Copy {
    /// All of them; empty where more may come.
    const WORDS: &'static [&'static str] = &[];
    /// Whether the tables list them.
    const LISTED: bool = true;

    /// The word for programs.
    fn word(self) -> &'static str;

    /// What people read.
    fn told(self, catalogue: &Catalogue) -> String;
}

/// A word of a vocabulary.
#[derive(Debug, Clone, PartialEq)]
pub enum Word<V> {
    /// One that is to be written.
    Ours(V),
    /// One that was read, maybe from another version of the program.
    Read(String),
}

impl<V: Vocabulary> Worded for Word<V> {
    fn word(&self) -> &str {
        match self {
            Self::Ours(value) => value.word(),
            Self::Read(word) => word,
        }
    }

    fn told(&self, catalogue: &Catalogue) -> String {
        match self {
            Self::Ours(value) => value.told(catalogue),
            Self::Read(word) => word.clone(),
        }
    }
}

impl<V> Default for Word<V> {
    fn default() -> Self {
        Self::Read(String::new())
    }
}

impl<V: Vocabulary> Cell for Word<V> {
    const KIND: Kind = if V::WORDS.is_empty() || !V::LISTED {
        Kind::Text
    } else {
        Kind::OneOf(V::WORDS)
    };

    fn schema() -> Json {
        if V::WORDS.is_empty() {
            json!({"type": "string"})
        } else {
            json!({"enum": V::WORDS})
        }
    }

    fn value(&self) -> Value<'_> {
        Value::Word(self)
    }
}

impl<V: Vocabulary> Serialize for Word<V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.word())
    }
}

impl<'de, V> Deserialize<'de> for Word<V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::Read)
    }
}

/// Vocabularies whose words stand where their values are declared.
macro_rules! vocabularies {
    ($($name:ident { $($constant:ident: $kind:ty = $value:expr;)* })*) => {$(
        impl Vocabulary for $name {
            $(const $constant: $kind = $value;)*

            fn word(self) -> &'static str {
                self.words().en
            }

            fn told(self, catalogue: &Catalogue) -> String {
                self.words().of(catalogue.language()).to_owned()
            }
        }
    )*};
}

type Words = &'static [&'static str];

vocabularies! {
    Level { WORDS: Words = &["activity", "result", "impact"]; }
    Direction { WORDS: Words = &["up", "down"]; }
    Status { WORDS: Words = &["published", "preliminary", "example"]; }
    Aggregation { WORDS: Words = &["sum", "pooled", "mean", "none"]; }
    FigureUnit { WORDS: Words = &[
        "count", "persons", "share", "relative change", "scale", "sek", "hours", "days",
        "percentage points", "ratio", "number",
    ]; LISTED: bool = false; }
}

/// How exactly a value is known, where it is not exact.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Hedge {
    /// As somebody said of it.
    Said(Qualifier),
    /// Less than this: too small to be printed.
    Under,
}

impl Vocabulary for Hedge {
    const WORDS: Words = &["over", "at least", "about", "under"];
    const LISTED: bool = false;

    fn word(self) -> &'static str {
        match self {
            Self::Said(qualifier) => qualifier.words().en,
            Self::Under => "under",
        }
    }

    fn told(self, catalogue: &Catalogue) -> String {
        match self {
            Self::Said(qualifier) => qualifier.words().of(catalogue.language()).to_owned(),
            Self::Under => "under".to_owned(),
        }
    }
}

/// How far the reports of an edition are.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum State {
    /// They may change.
    Draft,
    /// They are done.
    Final,
}

/// What a results file is about.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Extent {
    /// The whole programme.
    Programme,
    /// One of its labs.
    Lab,
}

impl Vocabulary for Extent {
    const WORDS: Words = &["programme", "lab"];

    fn word(self) -> &'static str {
        match self {
            Self::Programme => "programme",
            Self::Lab => "lab",
        }
    }

    fn told(self, _: &Catalogue) -> String {
        self.word().to_owned()
    }
}

impl Vocabulary for State {
    const WORDS: Words = &["draft", "final"];

    fn word(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Final => "final",
        }
    }

    fn told(self, _: &Catalogue) -> String {
        self.word().to_owned()
    }
}

impl Vocabulary for Progress {
    const WORDS: Words = &[
        "reached",
        "on-the-way",
        "unclear",
        "no-movement",
        "wrong-way",
        "not-reached",
        "inexact",
        "unclear-target",
        "no-target",
    ];

    fn word(self) -> &'static str {
        self.id()
    }

    fn told(self, catalogue: &Catalogue) -> String {
        catalogue.text(&format!("progress-{}", self.id()))
    }
}

/// The ids of all formulas.
const FORMULAS: [&str; Formula::ALL.len()] = {
    let mut ids = [""; Formula::ALL.len()];
    let mut at = 0;
    while at < ids.len() {
        ids[at] = Formula::ALL[at].id();
        at += 1;
    }
    ids
};

impl Vocabulary for Formula {
    const WORDS: Words = &FORMULAS;
    const LISTED: bool = false;

    fn word(self) -> &'static str {
        self.id()
    }

    fn told(self, catalogue: &Catalogue) -> String {
        formula_text(self, catalogue)
    }
}

impl Vocabulary for Language {
    const WORDS: Words = &["sv", "en"];

    fn word(self) -> &'static str {
        self.code()
    }

    fn told(self, _: &Catalogue) -> String {
        self.code().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::model::choice::Chosen;

    fn assert_closed<V: Vocabulary + Chosen>(without: &[&str]) {
        let words = V::CHOICES.iter().map(|(value, _)| value.word());
        let words = words.filter(|word| !without.contains(word));
        let closed = <V as Vocabulary>::WORDS.iter().copied();
        assert_eq!(words.collect::<BTreeSet<_>>(), closed.collect());
    }

    #[test]
    fn what_is_closed_has_all_its_words() {
        assert_closed::<Level>(&[]);
        assert_closed::<Direction>(&[]);
        assert_closed::<Status>(&[]);
        assert_closed::<Aggregation>(&[]);
    }
}
