//! Typed numbers of interviews and of answers to surveys: they can only be those that
//! were read.

use super::numbers::{Amount, TypedNumber};
use crate::analysis::{CodeMeasure, FactorMeasure, FigureKey, ResponseMeasure, SurveyMeasure};
use crate::disclosure::Publication;
use crate::model::Scope;

/// What a typed number is a number of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Counted {
    Interviews,
    Answers,
}

impl Counted {
    /// What a number counts, by the words beside it: `tolv intervjuer`, `enkäten
    /// besvarades av 52 personer`.
    pub fn of(text: &str, number: &TypedNumber) -> Option<Self> {
        /// As many words may stand between: `tolv långa intervjuer`.
        const BETWEEN: usize = 2;
        let (before, after) = (&text[..number.range.start], &text[number.range.end..]);
        let within = |part: &'_ str| -> Vec<String> {
            let words = part.split(|c: char| !c.is_alphanumeric());
            let words = words.filter(|word| !word.is_empty());
            words.map(str::to_lowercase).collect()
        };
        let sentence_end = ['.', '!', '?', ';', ':', '\n', ','];
        let after = within(after.split(sentence_end).next().unwrap_or_default());
        let before = within(before.rsplit(sentence_end).next().unwrap_or_default());
        let next = || after.iter().take(BETWEEN);
        let begins =
            |word: &String, stems: &[&str]| stems.iter().any(|stem| word.starts_with(stem));
        if next().any(|word| ["intervjuer", "interviews"].contains(&word.as_str())) {
            return Some(Self::Interviews);
        }
        let people = [
            "personer",
            "boende",
            "hyresgäster",
            "people",
            "residents",
            "tenants",
        ];
        let of_people = next().any(|word| people.contains(&word.as_str()));
        let answers = [
            "svar",
            "enkätsvar",
            "svarande",
            "respondenter",
            "responses",
            "respondents",
        ];
        if next().take(1).any(|word| answers.contains(&word.as_str())) {
            return Some(Self::Answers);
        }
        let near = after.iter().take(BETWEEN + 2);
        let near = near.chain(before.iter().rev().take(BETWEEN + 1));
        let mut near = near.filter(|_| of_people);
        let answered = ["svara", "besvara", "answer", "respond"];
        near.any(|word| begins(word, &answered))
            .then_some(Self::Answers)
    }

    /// How many there are within a scope.
    pub fn whole(self, publication: &Publication, scope: Scope) -> Option<FigureKey> {
        let is_whole = |key: &FigureKey| match (self, key) {
            (Self::Interviews, FigureKey::Interview { scope: own }) => *own == scope,
            (
                Self::Answers,
                FigureKey::Response {
                    scope: own,
                    measure: ResponseMeasure::Answered,
                    ..
                },
            ) => *own == scope,
            _ => false,
        };
        let figures = publication.figures().map(|(key, _)| key);
        figures.filter(is_whole).max()
    }

    /// A figure that is the number, or the larger number of two.
    pub fn same(self, publication: &Publication, number: &TypedNumber) -> Option<FigureKey> {
        let value = self.value(number)?;
        let same = |key: &FigureKey| {
            let figure = publication.shown(*key);
            self.counts(*key) && figure.is_some_and(|figure| figure.printed_value() == value)
        };
        let figures = publication.figures().map(|(key, _)| key);
        figures.filter(same).min()
    }

    /// The number that is compared: of `tolv av tjugo` the twenty. Of two that may be a
    /// part told in words, none.
    fn value(self, number: &TypedNumber) -> Option<f64> {
        const FRACTION: f64 = 10.0;
        match number.amount {
            Amount::Plain(value) => Some(value),
            Amount::Of(_, of) => Some(of).filter(|of| *of > FRACTION),
            _ => None,
        }
    }

    /// Whether a number was compared at all.
    pub fn compares(self, number: &TypedNumber) -> bool {
        self.value(number).is_some()
    }

    /// Whether a figure counts such things.
    fn counts(self, key: FigureKey) -> bool {
        match (self, key) {
            (Self::Interviews, FigureKey::Interview { .. }) => true,
            (Self::Interviews, FigureKey::Code { measure, .. }) => matches!(
                measure,
                CodeMeasure::Interviews | CodeMeasure::InterviewsWithChildren
            ),
            (
                Self::Interviews,
                FigureKey::Factor { measure, .. } | FigureKey::Conclusion { measure, .. },
            ) => matches!(
                measure,
                FactorMeasure::Interviews | FactorMeasure::InterviewsIn(_)
            ),
            (Self::Answers, FigureKey::Response { .. } | FigureKey::Paired { .. }) => true,
            (Self::Answers, FigureKey::Survey { measure, .. }) => measure == SurveyMeasure::N,
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{typed_numbers, typed_words};
    use super::Counted::{self, Answers, Interviews};

    #[test]
    fn what_a_number_counts_stands_beside_it() {
        let counted = |text: &str| {
            let mut numbers = typed_numbers(text);
            numbers.extend(typed_words(text));
            numbers.iter().find_map(|number| {
                let own = Counted::of(text, number)?;
                own.compares(number).then_some(own)
            })
        };
        for (text, expected) in [
            ("Vi gjorde tolv intervjuer.", Some(Interviews)),
            ("Starkt stöd: tolv av tjugo intervjuer", Some(Interviews)),
            ("We held 12 long interviews.", Some(Interviews)),
            ("Enkäten besvarades av 52 personer.", Some(Answers)),
            ("52 personer svarade på enkäten.", Some(Answers)),
            ("Vi fick 40 svar.", Some(Answers)),
            ("12 personer fick arbete.", None),
            ("Efter 14 dagar gjordes intervjuer.", None),
            ("I 3 trapphus svarade många.", None),
        ] {
            assert_eq!(counted(text), expected, "{text}");
        }
    }
}
