//! Occasions side by side: one row per person, each question once for each occasion.

use std::collections::{BTreeMap, BTreeSet};

use super::export::{Column, Role, Side, When};
use super::times::{Time, Told, time_of};
use super::words::wording_key;

/// Marks the columns that ask one question on several occasions: before and after, or in
/// waves that are numbered or dated. One that only speaks of a time stays as it is.
pub fn find_sides(columns: &mut [Column]) {
    let told = columns.iter().map(|column| match column.role {
        Role::Question => time_of(column),
        _ => None,
    });
    let told: Vec<Option<Told>> = told.collect();
    let mut asked: BTreeMap<String, Vec<&Told>> = BTreeMap::new();
    for own in told.iter().flatten() {
        let times = asked.entry(wording_key(&own.question));
        times.or_default().push(own);
    }
    let waves = Waves::of(asked.values());
    let sides: Vec<Option<Side>> = told
        .iter()
        .map(|own| {
            let own = own.as_ref()?;
            let times = asked.get(&wording_key(&own.question))?;
            let when = waves.when(own, times)?;
            Some(Side {
                when,
                question: own.question.clone(),
                of: None,
            })
        })
        .collect();
    for (column, side) in columns.iter_mut().zip(sides) {
        column.side = side;
    }
}

/// The occasions of a sheet, as its headings tell them.
#[derive(Default)]
struct Waves {
    numbers: BTreeSet<Time>,
    dates: BTreeSet<Time>,
    /// Words for what came after, of which others came later: `efter` beside
    /// `uppföljning`.
    between: BTreeSet<String>,
}

impl Waves {
    fn of<'t>(asked: impl Iterator<Item = &'t Vec<&'t Told>>) -> Self {
        let mut waves = Self::default();
        for times in asked.filter(|times| times.len() > 1 && is_series(times)) {
            let mut after = times.iter().filter(|own| own.time == Time::After);
            // The last of them, from left to right, is the follow-up.
            after.next_back();
            waves.between.extend(after.map(|own| wording_key(&own.by)));
            let all = || times.iter().map(|own| own.time);
            waves.numbers.extend(all().filter(is_numbered));
            waves.dates.extend(all().filter(is_dated));
        }
        waves
    }

    /// When a column was asked, of those that ask the same.
    fn when(&self, own: &Told, times: &[&Told]) -> Option<When> {
        if !is_series(times) {
            return None;
        }
        let wave = |waves: &BTreeSet<Time>, later: When| {
            let known = waves.contains(&own.time).then_some(());
            known.map(|()| match waves.first() == Some(&own.time) {
                true => When::Baseline,
                false if waves.last() == Some(&own.time) => When::FollowUp,
                false => later,
            })
        };
        match own.time {
            Time::Before => (times.len() > 1).then_some(When::Baseline),
            Time::After if times.len() == 1 => None,
            Time::After if self.between.contains(&wording_key(&own.by)) => Some(When::Between),
            Time::After => Some(When::FollowUp),
            Time::Numbered(_) => wave(&self.numbers, When::Between),
            // Follow-ups are told apart by their dates.
            Time::Dated(day) => {
                let when = wave(&self.dates, When::Between)?;
                Some(match when {
                    When::Baseline => When::Baseline,
                    _ => When::On(day, own.by.trim().to_owned()),
                })
            }
        }
    }
}

/// Whether the times at which one question was asked are of one kind, and each another.
fn is_series(times: &[&Told]) -> bool {
    let all = |is: fn(&Time) -> bool| times.iter().all(|own| is(&own.time));
    let words = |time: &Time| matches!(time, Time::Before | Time::After);
    let apart = |told: &dyn Fn(&Told) -> String| {
        let different: BTreeSet<String> = times.iter().map(|own| told(own)).collect();
        different.len() == times.len()
    };
    if all(is_numbered) || all(is_dated) {
        return apart(&|own| format!("{:?}", own.time));
    }
    let before = times.iter().filter(|own| own.time == Time::Before).count();
    times.iter().all(|own| words(&own.time)) && before == 1 && apart(&|own| wording_key(&own.by))
}

fn is_numbered(time: &Time) -> bool {
    matches!(time, Time::Numbered(_))
}

fn is_dated(time: &Time) -> bool {
    matches!(time, Time::Dated(_))
}

#[cfg(test)]
mod tests {
    use super::super::parts::Parts;
    use super::*;

    /// The occasions and questions that headings come to.
    fn sides(headings: &[&str]) -> Vec<Option<(String, String)>> {
        let columns = headings.iter().map(|text| Parts::plain(text).at(0, text));
        let mut columns: Vec<Column> = columns.collect();
        find_sides(&mut columns);
        let sides = columns.into_iter().map(|column| column.side);
        sides
            .map(|side| side.map(|side| (side.when.word().to_owned(), side.question)))
            .collect()
    }

    #[test]
    fn a_question_asked_twice_is_one() {
        for (before, after, question) in [
            ("Trygg före", "Trygg efter", "Trygg"),
            ("Före: jag är trygg", "Efter: jag är trygg", "Jag är trygg"),
            ("pre_q1", "post_q1", "q1"),
            ("q1_t1", "q1_t2", "q1"),
            ("trygg_t0", "trygg_t1", "trygg"),
            ("Q1 [Before]", "Q1 [After]", "Q1"),
            ("Q1[pre]", "Q1[post]", "Q1"),
            ("Trygg (innan insatsen)", "Trygg (efter insatsen)", "Trygg"),
            (
                "Hur trygg är du före?",
                "Hur trygg är du efter?",
                "Hur trygg är du?",
            ),
            (
                "Jag sover gott efter – baslinje",
                "Jag sover gott – uppföljning",
                "",
            ),
            (
                "Tryggt hemma, mätning 1",
                "Tryggt hemma, mätning 2",
                "Tryggt hemma",
            ),
            (
                "Hur var det före? [Jag är trygg]",
                "Hur är det efter? [Jag är trygg]",
                "Jag är trygg",
            ),
            (
                "I feel safe before the lab",
                "I feel safe after the lab",
                "I feel safe",
            ),
        ] {
            let found = sides(&["Kod", before, "Något annat", after]);
            let pair = [
                ("baseline".to_owned(), question.to_owned()),
                ("follow-up".to_owned(), question.to_owned()),
            ];
            let [one, other] = pair.map(|side| Some(side).filter(|_| !question.is_empty()));
            assert_eq!(found, [None, one, None, other], "{before}");
        }
    }

    #[test]
    fn what_has_no_other_side_is_left_alone() {
        for headings in [
            ["Trygg före", "Trivsel efter", "Trygg"],
            ["q_1", "q_2", "q_3"],
            ["q_t1", "q_t1", "q_t3"],
            ["Besök 2018", "Resor 2019", "Trygg"],
            ["Trygg före", "Trygg före", "Trygg efter"],
            ["Före", "Efter", "Trygg"],
        ] {
            assert_eq!(sides(&headings), [None, None, None], "{headings:?}");
        }
    }

    #[test]
    fn waves_are_told_by_numbers_words_and_dates() {
        let words = |headings: &[&str]| -> Vec<String> {
            let sides = sides(headings).into_iter();
            sides.map(|side| side.unwrap_or_default().0).collect()
        };
        assert_eq!(
            words(&["q_t1", "q_t2", "q_t3", "r_t2", "r_t3"]),
            ["baseline", "between", "follow-up", "between", "follow-up"]
        );
        assert_eq!(
            words(&["Trygg före", "Trygg efter", "Trygg uppföljning", "Trygg"]),
            ["baseline", "between", "follow-up", ""]
        );
        assert_eq!(
            words(&[
                "Trygg (2019-03-01)",
                "Trygg (2019-10-01)",
                "Trygg (maj 2020)"
            ]),
            ["baseline", "2019-10-01", "maj 2020"]
        );
    }
}
