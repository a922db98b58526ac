//! The words of the charts: headings that say the finding, signs and what
//! they mean.

use super::chart::{Brief, Mark, Shown, Standing};
use crate::analysis::indicators::Progress;
use crate::wording::{Argument, Catalogue, format};

/// At most this many rows are read out one by one.
pub const ROWS_READ: usize = 12;

/// The value to draw, where there is one that can be.
pub fn seen(shown: &Shown) -> Option<&Mark> {
    match shown {
        Shown::Value(mark) if mark.value.is_finite() => Some(mark),
        _ => None,
    }
}

/// Those whose value is the highest, where that is above zero.
pub fn highest<'a, R: Copy>(rows: impl Iterator<Item = (R, &'a Shown)>) -> Vec<(R, &'a Mark)> {
    let known: Vec<_> = rows
        .filter_map(|(row, shown)| Some((row, seen(shown)?)))
        .filter(|(_, mark)| mark.value > 0.0)
        .collect();
    let most = known.iter().map(|(_, mark)| mark.value).fold(0.0, f64::max);
    let first = known.into_iter();
    first.filter(|(_, mark)| mark.value >= most).collect()
}

/// What stands in the drawing: the value, or the sign for why there is none.
pub fn printed(shown: &Shown, catalogue: &Catalogue) -> String {
    match (seen(shown), shown) {
        (Some(mark), _) => mark.text.clone(),
        (None, Shown::Between(range)) => range.text.clone(),
        (None, Shown::Withheld) => catalogue.text("withheld-sign"),
        (None, _) => catalogue.text("missing-sign"),
    }
}

/// What the alt text says: the value, or in words why there is none.
pub fn spoken(shown: &Shown, catalogue: &Catalogue) -> String {
    match (seen(shown), shown) {
        (Some(mark), _) => marked(mark.text.clone(), mark.made_up, catalogue),
        (None, Shown::Between(range)) => range.said.clone(),
        (None, Shown::Withheld) => catalogue.text("chart-alt-withheld"),
        (None, _) => catalogue.text("chart-alt-missing"),
    }
}

/// What is said, and that it is made up where it is.
pub fn marked(said: String, made_up: bool, catalogue: &Catalogue) -> String {
    if made_up {
        catalogue.format("chart-alt-example", &[("value", (&said).into())])
    } else {
        said
    }
}

/// The word for where an indicator stands.
pub fn status(standing: Standing, catalogue: &Catalogue) -> String {
    catalogue.text(match standing {
        Standing::Told(Progress::Reached) => "progress-reached",
        Standing::Told(Progress::OnTheWay) => "progress-on-the-way",
        Standing::Told(Progress::Unclear) => "progress-unclear",
        Standing::Told(Progress::NoMovement) => "progress-no-movement",
        Standing::Told(Progress::WrongWay) => "progress-wrong-way",
        Standing::Told(Progress::NotReached) => "progress-not-reached",
        Standing::Told(Progress::Inexact) => "progress-inexact",
        Standing::Told(Progress::UnclearTarget) => "progress-unclear-target",
        Standing::Told(Progress::NoTarget) => "progress-no-target",
        Standing::Withheld => "progress-withheld",
        Standing::Missing => "progress-missing",
    })
}

/// Which signs a chart uses and so has to explain.
#[derive(Debug, Clone, Copy, Default)]
pub struct Signs {
    /// An interval is drawn.
    pub interval: bool,
    /// Something is made up.
    pub made_up: bool,
    /// Something is withheld.
    pub withheld: bool,
    /// Of something withheld is told where it lies.
    pub range: bool,
    /// Something is missing.
    pub missing: bool,
}

impl Signs {
    /// The signs of some figures.
    pub fn of<'a>(figures: impl IntoIterator<Item = &'a Shown>) -> Self {
        let mut signs = Self::default();
        for shown in figures {
            signs.see(shown);
        }
        signs
    }

    fn see(&mut self, shown: &Shown) {
        match seen(shown) {
            Some(mark) => {
                self.interval |= mark.interval.is_some();
                self.made_up |= mark.made_up;
            }
            None => match shown {
                Shown::Withheld => self.withheld = true,
                Shown::Between(_) => self.range = true,
                Shown::Value(_) | Shown::Missing => self.missing = true,
            },
        }
    }

    /// The sentences that explain signs for figures that are not there.
    pub fn notes(self, catalogue: &Catalogue) -> Vec<String> {
        let mut notes = Vec::new();
        if self.range {
            notes.push(catalogue.text("chart-note-range"));
        }
        for (used, key, sign) in [
            (self.withheld, "chart-note-withheld", "withheld-sign"),
            (self.missing, "chart-note-missing", "missing-sign"),
        ] {
            if used {
                let sign = catalogue.text(sign);
                notes.push(catalogue.format(key, &[("sign", (&sign).into())]));
            }
        }
        notes
    }
}

/// How many targets were reached, of how many that could be judged.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Reached.
    pub reached: u64,
    /// Reached or not, or unclear.
    pub judged: u64,
    /// Of those: no more than chance could make.
    pub unclear: u64,
    /// There is a target, but no telling.
    pub unjudged: u64,
}

impl Tally {
    /// Counts where one indicator stands.
    fn count(&mut self, standing: Standing) {
        match standing {
            Standing::Told(Progress::Reached) => {
                self.reached += 1;
                self.judged += 1;
            }
            Standing::Told(
                Progress::OnTheWay
                | Progress::NoMovement
                | Progress::WrongWay
                | Progress::NotReached,
            ) => self.judged += 1,
            Standing::Told(Progress::Unclear) => {
                self.unclear += 1;
                self.judged += 1;
            }
            Standing::Told(Progress::Inexact | Progress::UnclearTarget)
            | Standing::Withheld
            | Standing::Missing => self.unjudged += 1,
            Standing::Told(Progress::NoTarget) => {}
        }
    }

    /// Counts where some indicators stand.
    pub fn of(standings: impl IntoIterator<Item = Standing>) -> Self {
        let mut tally = Self::default();
        for standing in standings {
            tally.count(standing);
        }
        tally
    }

    /// The finding as a heading; none where no target could be judged.
    pub fn heading(self, catalogue: &Catalogue) -> Option<String> {
        let Self {
            reached,
            judged,
            unclear,
            unjudged,
        } = self;
        let key = match reached {
            _ if judged == 0 => return None,
            _ if unclear == judged => "chart-targets-all-unclear",
            0 => "chart-targets-none",
            all if all == judged => "chart-targets-all",
            _ if format::has_word(judged) => "chart-targets-words",
            _ => "chart-targets-digits",
        };
        let known = if unjudged == 0 { "all" } else { "some" };
        let counts = [("reached", reached), ("of", judged)];
        let heading = finding(key, &counts, &[("known", known.into())], catalogue);
        if unclear == 0 || unclear == judged {
            return Some(heading);
        }
        let word = counted(unclear, judged, catalogue);
        Some(catalogue.format(
            "chart-targets-with-unclear",
            &[
                ("heading", (&heading).into()),
                ("unclear", unclear.into()),
                ("unclear-word", (&word).into()),
            ],
        ))
    }
}

/// A finding that counts things, the last of `counts` the largest: each is
/// told as a number and, under its name and `-word`, in words or digits, all
/// alike.
pub fn finding(
    key: &str,
    counts: &[(&str, u64)],
    besides: &[(&str, Argument<'_>)],
    catalogue: &Catalogue,
) -> String {
    let of = counts.last().map_or(0, |(_, of)| *of);
    let words: Vec<(String, String)> = counts
        .iter()
        .map(|(name, count)| (format!("{name}-word"), counted(*count, of, catalogue)))
        .collect();
    let mut arguments: Vec<(&str, Argument<'_>)> = besides.to_vec();
    arguments.extend(counts.iter().map(|(name, count)| (*name, (*count).into())));
    arguments.extend(
        words
            .iter()
            .map(|(name, word)| (name.as_str(), word.into())),
    );
    format::sentence_case(&catalogue.format(key, &arguments))
}

/// A count in words where the largest it stands beside has a word, else in
/// digits.
pub fn counted(count: u64, largest: u64, catalogue: &Catalogue) -> String {
    if format::has_word(largest) {
        format::number_word(count, catalogue.language())
    } else {
        digits(count, catalogue)
    }
}

/// A count in digits.
pub fn digits(count: u64, catalogue: &Catalogue) -> String {
    format::number(count as f64, 0, catalogue.language())
}

/// A name as it stands in a heading: a very long one is cut.
pub fn short(name: &str) -> String {
    const LONGEST: usize = 70;
    let mut characters = name.trim().chars();
    let kept: String = characters.by_ref().take(LONGEST).collect();
    if characters.next().is_some() {
        format!("{}…", kept.trim_end())
    } else {
        kept
    }
}

/// Sentences, each closed with a full stop, as one text.
pub fn sentences<'a>(parts: impl IntoIterator<Item = &'a String>) -> String {
    let mut out = String::new();
    for part in parts {
        let part = part.trim();
        if part.is_empty() {
            continue;
        }
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(part);
        if !part.ends_with(['.', '!', '?']) {
            out.push('.');
        }
    }
    out
}

/// A sentence with a count, told as a number and, as `shown`, in digits.
pub fn with_count(key: &str, count: u64, catalogue: &Catalogue) -> String {
    let shown = digits(count, catalogue);
    catalogue.format(key, &[("count", count.into()), ("shown", (&shown).into())])
}

/// The sentence for the rows that are not read out.
pub fn more_rows(left: usize, catalogue: &Catalogue) -> Option<String> {
    (left > 0).then(|| with_count("chart-alt-more", left as u64, catalogue))
}

/// The first rows, each as `tell` says it, and how many more there are.
pub fn read_out<R>(rows: &[R], catalogue: &Catalogue, tell: impl Fn(&R) -> String) -> Vec<String> {
    let read = rows.iter().take(ROWS_READ).map(tell);
    let more = more_rows(rows.len().saturating_sub(ROWS_READ), catalogue);
    read.chain(more).collect()
}

/// Whose figures are drawn, and then the sentences that say how to read what
/// is used.
pub fn scope(key: &str, brief: &Brief<'_>, how: &[(bool, &str)]) -> String {
    let scope = brief.catalogue.format(key, &[("of", brief.of.into())]);
    explained(scope, how, brief.catalogue)
}

/// A scope and the sentences that say how to read what is used.
pub fn explained(mut scope: String, how: &[(bool, &str)], catalogue: &Catalogue) -> String {
    for (_, key) in how.iter().filter(|(used, _)| *used) {
        scope.push(' ');
        scope.push_str(&catalogue.text(key));
    }
    scope
}

/// How many people, as `n = 22`.
pub fn people(n: u64, catalogue: &Catalogue) -> String {
    catalogue.format("chart-n", &[("n", (&digits(n, catalogue)).into())])
}
