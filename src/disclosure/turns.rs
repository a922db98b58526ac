//! The turns of a transcript: where they begin, who is named before them, and when.

use crate::model::clean::folded;

/// Words before a colon that are nobody's name.
const NO_NAMES: [&str; 26] = [
    "ja",
    "nej",
    "jo",
    "nja",
    "men",
    "och",
    "sa",
    "sen",
    "sedan",
    "alltsa",
    "dock",
    "exempel",
    "exempelvis",
    "problem",
    "problemet",
    "resultat",
    "resultatet",
    "svaret",
    "slutsats",
    "slutsatsen",
    "plus",
    "minus",
    "yes",
    "no",
    "so",
    "but",
];

/// Small words within a name.
const PARTICLES: [&str; 9] = ["af", "av", "von", "van", "de", "da", "al", "el", "och"];

/// Where a turn begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    /// At the beginning of a line.
    pub(super) begins_line: bool,
    /// After words.
    pub(super) is_after_words: bool,
    /// Whether other lines begin with a word and a colon as well.
    among_others: bool,
}

/// Who is named before a turn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Label<'q> {
    /// As it stands.
    typed: &'q str,
    /// As it is compared: `r2`.
    pub(super) name: String,
    /// The same without a number: `r`.
    pub(super) who: String,
    /// The turn.
    pub(super) rest: &'q str,
}

impl Label<'_> {
    /// Whether it is a single letter without a number, which a list has as well.
    pub(super) fn is_letter(&self) -> bool {
        self.name.chars().count() == 1
    }

    /// Whether what comes after it begins as sentences do, or the label is one that no
    /// list has: `i: hur då?`.
    pub(super) fn begins_sentence(&self) -> bool {
        let first = self.rest.trim_start().chars().next();
        let asks = ["i", "f", "q"].contains(&self.name.as_str());
        asks && self.typed.chars().all(char::is_lowercase)
            || first.is_some_and(|first| !first.is_lowercase())
    }

    /// Whether it reads as somebody's name or sign: each word begins with a capital, or
    /// it is one of several lines that begin with a word and a colon.
    pub(super) fn may_be_name(&self, place: Place) -> bool {
        const MOST_WORDS: usize = 3;
        let words = || self.typed.split_whitespace();
        let named = |word: &str| {
            let capital = word.chars().next().is_some_and(char::is_uppercase);
            let number = word.bytes().all(|byte| byte.is_ascii_digit());
            capital || number || PARTICLES.contains(&folded(word).as_str())
        };
        let capital = self.typed.chars().next().is_some_and(char::is_uppercase);
        let speaks = capital && words().count() <= MOST_WORDS && words().all(named);
        let in_lines = place.begins_line && place.among_others && words().count() == 1;
        (speaks || in_lines) && !NO_NAMES.contains(&self.who.as_str())
    }
}

/// What stands before a colon, or a word of several letters before a dash, and what comes
/// after it: `I2:`, `INTERVJUARE:Hur`, `Intervjuare - Hur`.
pub(super) fn label_of(turn: &str) -> Option<Label<'_>> {
    const LONGEST: usize = 30;
    let colon = turn.split_once(':').filter(|(_, rest)| {
        let next = rest.chars().next();
        next.is_none_or(|next| next.is_whitespace() || next.is_uppercase() || next == '”')
    });
    let dash = || {
        let parted = [" - ", " – ", " — "].map(|dash| turn.split_once(dash));
        let mut known = parted.into_iter().flatten();
        // Other words than the long ones are too often followed by a dash.
        known.find(|(before, _)| before.chars().count() > 4 && asks_by_name(before))
    };
    let (typed, rest) = colon.or_else(dash)?;
    let typed = typed.trim();
    let fits = typed.chars().count() <= LONGEST
        && typed.chars().next().is_some_and(char::is_alphabetic)
        && !typed.contains(['.', '?', '!', ',', '\n', '”', '"', '(', ')']);
    let bare = typed.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ');
    fits.then(|| Label {
        typed,
        name: folded(typed),
        who: folded(bare),
        rest,
    })
}

fn asks_by_name(word: &str) -> bool {
    let asks = [
        "intervju",
        "interviewer",
        "moderator",
        "forskare",
        "samtalsledare",
    ];
    let name = folded(word.trim());
    !word.trim().contains(' ') && asks.iter().any(|start| name.starts_with(start))
}

/// The places where a turn may begin: at the beginning, on a new line, and after a sentence.
pub(super) fn turns(coded: &str) -> impl Iterator<Item = (Place, &str)> {
    let labelled = coded.lines().filter(|line| {
        let label = label_of(without_time(line.trim()));
        label.is_some_and(|label| !label.typed.contains(' '))
    });
    let among_others = labelled.count() > 1;
    let starts = coded.char_indices().filter_map(move |(at, sign)| {
        let before = coded[..at].trim_end_matches([' ', '\t', '–', '—']);
        let end = before.chars().next_back();
        let begins = end.is_none_or(|end| ".?!…\n\r)]”\"".contains(end));
        let starts = begins && !sign.is_whitespace() && !"–—".contains(sign);
        let place = Place {
            begins_line: end.is_none_or(|end| "\n\r".contains(end)),
            is_after_words: before.chars().any(char::is_alphabetic),
            among_others,
        };
        starts.then_some((place, at))
    });
    starts.map(|(place, at)| (place, without_time(&coded[at..])))
}

/// Whether a text has turns that begin with a dash, beside others.
pub(super) fn dialogue(coded: &str) -> bool {
    let begins = |line: &str| {
        let bare = line.trim_start();
        let turn = without_dash(bare);
        turn.len() < bare.len() && !turn.starts_with(char::is_lowercase)
    };
    let coded = coded.trim();
    let mut lines = coded.lines().filter(|line| !line.trim().is_empty());
    let first = lines.next().is_some_and(begins);
    let later = lines.any(begins);
    let within = ['–', '—', '-'].iter().any(|dash| {
        let mut signs = coded.match_indices(*dash);
        signs.any(|(at, _)| {
            let (before, after) = coded.split_at(at);
            let after = without_dash(after);
            before.trim_end().ends_with(['.', '?', '!', '…'])
                && after.len() + dash.len_utf8() < coded.len() - at
                && after.starts_with(char::is_uppercase)
        })
    });
    later || first && within
}

/// Without a dash before the whole.
pub(super) fn without_dash(text: &str) -> &str {
    let bare = text.strip_prefix(['–', '—', '-']);
    let bare = bare.filter(|bare| bare.starts_with(char::is_whitespace));
    bare.map_or(text, str::trim_start)
}

/// Without a time at the beginning: `00:12:33`, `[12:33]`, `#00:12:33-4#`. One of hours
/// and minutes alone is said, unless it stands before a label.
pub(super) fn without_time(text: &str) -> &str {
    if let Some(rest) = without_enclosed_time(text) {
        return rest;
    }
    let end = text.find(char::is_whitespace).unwrap_or(text.len());
    let (first, rest) = text.split_at(end);
    let rest = rest.trim_start();
    let parts: Vec<&str> = first.split([':', '.', ',', '-']).collect();
    let digits = |part: &&str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let colons = first.matches(':').count();
    let is_time = colons > 0 && parts.iter().all(digits) && parts.iter().all(|part| part.len() < 4);
    let to_seconds = colons == 2 && first.rfind(':') < first.find(['-', ',', '.']).or(Some(end));
    let labelled = || {
        let label = label_of(rest);
        label.is_some_and(|own| {
            !own.typed.contains(' ') && own.typed.starts_with(char::is_uppercase)
        })
    };
    match is_time && (to_seconds || colons == 1 && labelled()) {
        true => rest,
        false => text,
    }
}

/// What comes after a time within signs.
fn without_enclosed_time(text: &str) -> Option<&str> {
    let close = match text.chars().next()? {
        '[' => ']',
        '(' => ')',
        '<' => '>',
        '{' => '}',
        '#' => '#',
        _ => return None,
    };
    let (time, rest) = text.get(1..)?.split_once(close)?;
    let of_time = |c: char| c.is_ascii_digit() || ":.,-– #".contains(c);
    let is_time = time.contains(':') && time.chars().all(of_time);
    is_time.then(|| rest.trim_start())
}
