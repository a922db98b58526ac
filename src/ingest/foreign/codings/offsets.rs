//! Where a segment stands in its text, by the way its tool counts.
//!
//! REFI-QDA means code points from 0 with an exclusive end. Tools differ: some
//! count UTF-16 units, some a line break as two, some name the last character
//! instead of the one after it. A selection's name is often its text, cut at
//! some length, which tells how positions were counted.

/// A way of counting positions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counting {
    /// UTF-16 units instead of code points.
    utf16: bool,
    /// A line break of two characters counts as two.
    long_breaks: bool,
    /// The end is the last character.
    inclusive: bool,
}

const fn counting(utf16: bool, long_breaks: bool, inclusive: bool) -> Counting {
    Counting {
        utf16,
        long_breaks,
        inclusive,
    }
}

/// Every way of counting, the likeliest first.
pub const COUNTINGS: [Counting; 8] = [
    counting(false, false, false),
    counting(false, true, false),
    counting(true, false, false),
    counting(true, true, false),
    counting(false, false, true),
    counting(false, true, true),
    counting(true, false, true),
    counting(true, true, true),
];

/// How well each way of counting fits.
pub type Scores = [u64; COUNTINGS.len()];

/// A segment as its tool writes it.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'a> {
    /// First position.
    pub start: u64,
    /// Last position, or the one after it.
    pub end: u64,
    /// The segment's name, which may be its text.
    pub name: &'a str,
}

/// Where a segment stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Located<'t> {
    /// Its text.
    pub text: &'t str,
    /// The byte that its text begins with.
    pub byte: usize,
    /// First character and the one after the last, in code points, a line
    /// break being one.
    pub span: (u64, u64),
}

/// A place in a text: byte and code point.
#[derive(Debug, Clone, Copy)]
struct Spot {
    byte: usize,
    point: u64,
}

/// Finds segments in `text` as `counting` has it; `None` for one that lies
/// outside or ends before it begins.
pub fn locate<'t>(
    text: &'t str,
    wanted: &[Wanted<'_>],
    counting: Counting,
) -> Vec<Option<Located<'t>>> {
    let end = |segment: &Wanted<'_>| segment.end.saturating_add(u64::from(counting.inclusive));
    let mut positions: Vec<u64> = wanted
        .iter()
        .flat_map(|one| [one.start, end(one)])
        .collect();
    positions.sort_unstable();
    positions.dedup();
    let spots = spots(text, &positions, counting);
    let spot = |position: u64| {
        let at = positions.binary_search(&position).ok()?;
        spots.get(at).copied()
    };
    let found = wanted.iter().map(|one| {
        let (from, to) = (spot(one.start)?, spot(end(one))?);
        let text = text.get(from.byte..to.byte)?;
        let span = (from.point, to.point);
        let byte = from.byte;
        Some(Located { text, byte, span })
    });
    found.collect()
}

/// The spots of sorted positions, as far as the text goes. A position within
/// a character or a line break is taken as where it begins.
fn spots(text: &str, positions: &[u64], counting: Counting) -> Vec<Spot> {
    let lone = !text.contains('\r');
    let mut found = Vec::with_capacity(positions.len());
    let mut wanted = positions.iter().copied().peekable();
    let (mut position, mut spot) = (0, Spot { byte: 0, point: 0 });
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let long = character == '\r' && characters.next_if_eq(&'\n').is_some();
        // Where a program or parser has made every break one character, the
        // positions may still be those of the text before.
        let broken = long || lone && character == '\n';
        let width = match character {
            _ if broken => 1 + u64::from(counting.long_breaks),
            character if counting.utf16 => character.len_utf16() as u64,
            _ => 1,
        };
        while wanted
            .next_if(|wanted| *wanted < position + width)
            .is_some()
        {
            found.push(spot);
        }
        position += width;
        spot.byte += character.len_utf8() + usize::from(long);
        spot.point += 1;
    }
    if wanted.next_if_eq(&position).is_some() {
        found.push(spot);
    }
    found
}

/// How well each way of counting fits the names of segments in `text`.
pub fn score(text: &str, wanted: &[Wanted<'_>]) -> Scores {
    let named: Vec<Wanted<'_>> = wanted
        .iter()
        .copied()
        .filter(|segment| !bare(segment.name).0.is_empty())
        .collect();
    COUNTINGS.map(|counting| {
        let located = locate(text, &named, counting);
        let fits = named
            .iter()
            .zip(located)
            .map(|(segment, located)| located.map_or(0, |located| fit(segment.name, located.text)));
        fits.sum()
    })
}

/// The way of counting that fits best; of several the one that is best over
/// all of a project, and then the likeliest. `None` where none fits.
pub fn best(own: &Scores, overall: &Scores) -> Option<Counting> {
    let top = *own.iter().max()?;
    let ways = COUNTINGS.iter().zip(own.iter().zip(overall)).rev();
    let fitting = ways.filter(|(_, (own, _))| **own == top && top > 0);
    let best = fitting.max_by_key(|(_, (_, overall))| **overall);
    best.map(|(counting, _)| *counting)
}

/// How well a text fits a name: 2 where they are the same but for spaces, 1
/// where the name is the text's beginning, 0 where it is something else.
pub fn fit(name: &str, text: &str) -> u64 {
    const TELLING: usize = 20;
    let (name, cut) = bare(name);
    let mut text = collapsed(text);
    let mut length = 0;
    for character in collapsed(name) {
        length += 1;
        if text.next() != Some(character) {
            return 0;
        }
    }
    match text.next() {
        _ if length == 0 => 0,
        None => 2,
        Some(_) if cut || length >= TELLING => 1,
        Some(_) => 0,
    }
}

/// A name without the sign that it was cut, and whether it was.
fn bare(name: &str) -> (&str, bool) {
    let name = name.trim();
    let cut = name.strip_suffix('…').or_else(|| name.strip_suffix("..."));
    (cut.unwrap_or(name).trim(), cut.is_some())
}

/// A text's characters with one space for each run of them, without those
/// around it.
pub fn collapsed(text: &str) -> impl Iterator<Item = char> {
    let mut characters = text.trim().chars().peekable();
    std::iter::from_fn(move || {
        let character = characters.next()?;
        if !character.is_whitespace() {
            return Some(character);
        }
        while characters.next_if(|next| next.is_whitespace()).is_some() {}
        Some(' ')
    })
}

/// Whether a name that does not fit at its place stands elsewhere in the
/// text, so that its place is wrong and not its name. `collapsed` is the text
/// as [`collapsed`] gives it.
pub fn stands_elsewhere(name: &str, text: &str) -> bool {
    const SHORTEST: usize = 8;
    let name: String = collapsed(bare(name).0).collect();
    name.chars().count() >= SHORTEST && text.contains(&name)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Hej 😀😀!\r\nDet är bra, sa hon. Vi fick hjälp.\r\nSlut";
    const QUOTE: &str = "Vi fick hjälp.";

    /// Positions of `quote` in `text` as a way of counting has them.
    fn positions(text: &str, quote: &str, counting: Counting) -> (u64, u64) {
        let width = |part: &str| {
            let breaks = part.matches("\r\n").count();
            let all = if counting.utf16 {
                part.encode_utf16().count()
            } else {
                part.chars().count()
            };
            (all - if counting.long_breaks { 0 } else { breaks }) as u64
        };
        let at = text.find(quote).unwrap();
        let start = width(&text[..at]);
        let end = start + width(quote) - u64::from(counting.inclusive);
        (start, end)
    }

    #[test]
    fn every_way_of_counting_is_found_by_the_name() {
        for counting in COUNTINGS {
            let (start, end) = positions(TEXT, QUOTE, counting);
            let wanted = [Wanted {
                start,
                end,
                name: QUOTE,
            }];
            let scores = score(TEXT, &wanted);
            assert_eq!(best(&scores, &scores), Some(counting), "{counting:?}");
            let located = locate(TEXT, &wanted, counting).pop().unwrap().unwrap();
            assert_eq!(located.text, QUOTE);
            assert_eq!(located.span, (28, 42), "one per character and break");
        }
    }

    #[test]
    fn breaks_that_became_one_character_may_still_count_as_two() {
        let unbroken = TEXT.replace("\r\n", "\n");
        let (start, end) = positions(TEXT, QUOTE, COUNTINGS[1]);
        let wanted = [Wanted {
            start,
            end,
            name: QUOTE,
        }];
        let scores = score(&unbroken, &wanted);
        assert_eq!(best(&scores, &scores), Some(COUNTINGS[1]));
    }

    #[test]
    fn names_may_be_cut_and_spaced_otherwise() {
        assert_eq!(fit("Vi  fick\nhjälp.", "Vi fick hjälp. "), 2);
        assert_eq!(fit("Vi fick…", "Vi fick hjälp."), 1);
        assert_eq!(fit("Vi fick...", "Vi fick hjälp."), 1);
        assert_eq!(fit("Vi fick", "Vi fick hjälp."), 0, "short and not cut");
        assert_eq!(fit("Citat 1:3", "Vi fick hjälp."), 0);
        assert_eq!(fit("", "Vi"), 0);
    }

    #[test]
    fn what_lies_outside_is_not_found() {
        let find = |start, end| {
            locate(
                "abc",
                &[Wanted {
                    start,
                    end,
                    name: "",
                }],
                COUNTINGS[0],
            )
            .pop()
        };
        assert!(find(0, 3).flatten().is_some());
        assert!(find(0, 4).flatten().is_none());
        assert!(find(2, 1).flatten().is_none());
        assert!(find(u64::MAX, u64::MAX).flatten().is_none());
    }

    #[test]
    fn nothing_fits_where_no_name_is_the_text() {
        let wanted = [Wanted {
            start: 0,
            end: 3,
            name: "Citat 1:3",
        }];
        let scores = score(TEXT, &wanted);
        assert_eq!(best(&scores, &scores), None);
    }
}
