//! The words of the charts: headings that say the finding, signs and what
//! they mean.

use super::{Mark, Shown};
use crate::model::Language;
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

/// What stands in the drawing: the value, or the sign for why there is none.
pub fn printed(shown: &Shown, catalogue: &Catalogue) -> String {
    match (seen(shown), shown) {
        (Some(mark), _) => mark.text.clone(),
        (None, Shown::Withheld) => catalogue.text("withheld-sign"),
        (None, _) => catalogue.text("missing-sign"),
    }
}

/// What the alt text says: the value, or in words why there is none.
pub fn spoken(shown: &Shown, catalogue: &Catalogue) -> String {
    match (seen(shown), shown) {
        (Some(mark), _) if mark.made_up => {
            catalogue.format("chart-alt-example", &[("value", (&mark.text).into())])
        }
        (Some(mark), _) => mark.text.clone(),
        (None, Shown::Withheld) => catalogue.text("chart-alt-withheld"),
        (None, _) => catalogue.text("chart-alt-missing"),
    }
}

/// The word for where an indicator stands; the key itself where it is unknown.
pub fn status(progress: &str, catalogue: &Catalogue) -> String {
    let key = format!("progress-{progress}");
    catalogue
        .lookup(&key, &[])
        .unwrap_or_else(|| progress.to_owned())
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
    /// Something is missing.
    pub missing: bool,
}

impl Signs {
    /// Takes notice of one figure.
    pub fn see(&mut self, shown: &Shown) {
        match seen(shown) {
            Some(mark) => {
                self.interval |= mark.interval.is_some();
                self.made_up |= mark.made_up;
            }
            None if *shown == Shown::Withheld => self.withheld = true,
            None => self.missing = true,
        }
    }

    /// The sentences that explain signs for figures that are not there.
    pub fn notes(self, catalogue: &Catalogue) -> Vec<String> {
        let mut notes = Vec::new();
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
    /// Reached or not.
    pub judged: u64,
    /// There is a target, but no telling.
    pub unjudged: u64,
}

impl Tally {
    /// Counts one progress.
    pub fn count(&mut self, progress: &str) {
        match progress {
            "reached" => {
                self.reached += 1;
                self.judged += 1;
            }
            "on-the-way" | "no-movement" | "wrong-way" | "not-reached" => self.judged += 1,
            "withheld" | "missing" | "unclear-target" => self.unjudged += 1,
            _ => {}
        }
    }

    /// The finding as a heading; none where no target could be judged.
    pub fn heading(self, catalogue: &Catalogue) -> Option<String> {
        let Self {
            reached,
            judged,
            unjudged,
        } = self;
        let language = catalogue.language();
        let in_words = judged <= 12;
        let key = match reached {
            _ if judged == 0 => return None,
            0 => "chart-targets-none",
            all if all == judged => "chart-targets-all",
            _ if in_words => "chart-targets-words",
            _ => "chart-targets-digits",
        };
        let reached_word = figure(reached, in_words, language);
        let of_word = figure(judged, in_words, language);
        let known = if unjudged == 0 { "all" } else { "some" };
        let heading = catalogue.format(
            key,
            &[
                ("reached", reached.into()),
                ("of", judged.into()),
                ("reached-word", (&reached_word).into()),
                ("of-word", (&of_word).into()),
                ("known", known.into()),
            ],
        );
        Some(format::sentence_case(&heading))
    }
}

/// A count in words or digits.
pub fn figure(count: u64, in_words: bool, language: Language) -> String {
    if in_words {
        format::number_word(count, language)
    } else {
        format::number(count as f64, 0, language)
    }
}

/// A count in digits.
pub fn digits(count: u64, catalogue: &Catalogue) -> String {
    figure(count, false, catalogue.language())
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

/// The sentence for the rows that are not read out.
pub fn more_rows(left: usize, catalogue: &Catalogue) -> Option<String> {
    let left = u64::try_from(left).ok().filter(|left| *left > 0)?;
    let shown = digits(left, catalogue);
    let arguments: [(&str, Argument<'_>); 2] = [("count", left.into()), ("shown", (&shown).into())];
    Some(catalogue.format("chart-alt-more", &arguments))
}
