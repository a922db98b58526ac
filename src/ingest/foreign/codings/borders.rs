//! Which way of counting a tool has, by who it is, and whether its segments
//! bear that out: people mark whole words, so segments that are counted right
//! begin and end at the borders of words, and others do so by chance.

use super::offsets::{COUNTINGS, Counting, Located, Wanted, locate};

/// Ways that borders can tell apart, the first of [`COUNTINGS`]: those whose
/// end is exclusive. An inclusive one only takes a space or a point more.
const WAYS: usize = 4;

/// The way of counting that a program has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Habit {
    way: usize,
    /// Whether the program is one that is known to have it.
    known: bool,
}

impl Habit {
    /// The habit of a program by what it says it is. NVivo counts UTF-16 units,
    /// on Windows with a line break as two; REFI-QDA means code points.
    pub fn of(origin: &str) -> Self {
        let origin = origin.to_lowercase();
        let way = match (origin.contains("nvivo"), origin.contains("mac")) {
            (false, _) => 0,
            (true, true) => 2,
            (true, false) => 3,
        };
        Self {
            way,
            known: way > 0,
        }
    }

    /// The way of counting.
    pub fn counting(self) -> Counting {
        COUNTINGS[self.way]
    }
}

/// How many of some segments stand at borders of words.
#[derive(Debug, Clone, Copy, Default)]
pub struct Borders {
    segments: u64,
    fitting: [u64; WAYS],
    /// Which ways place some segment elsewhere than the habit does.
    other: [bool; WAYS],
}

impl Borders {
    /// Of the segments of a text.
    pub fn of(text: &str, wanted: &[Wanted<'_>], habit: Habit) -> Self {
        let located: Vec<Vec<Option<Located<'_>>>> = COUNTINGS[..WAYS]
            .iter()
            .map(|counting| locate(text, wanted, *counting))
            .collect();
        let mut borders = Self {
            segments: wanted.len() as u64,
            ..Self::default()
        };
        for (way, own) in located.iter().enumerate() {
            let stand = own.iter().flatten().filter(|own| is_bordered(text, own));
            borders.fitting[way] = stand.count() as u64;
            borders.other[way] = *own != located[habit.way];
        }
        borders
    }

    /// Adds those of another text.
    pub fn add(&mut self, other: &Self) {
        self.segments += other.segments;
        for way in 0..WAYS {
            self.fitting[way] += other.fitting[way];
            self.other[way] |= other.other[way];
        }
    }

    /// Whether the segments of a whole project prove a habit: four of five
    /// stand at borders, and they do so by no other way more often, nor, where
    /// the habit is but supposed, as often.
    pub fn prove(&self, habit: Habit) -> bool {
        let own = self.fitting[habit.way];
        let mut ways = self.fitting.iter().zip(self.other);
        let beaten = ways
            .any(|(fitting, other)| other && (*fitting > own || !habit.known && *fitting == own));
        own > 0 && own * 5 >= self.segments * 4 && !beaten
    }

    /// Whether those of a single text go with what is proven of its project:
    /// few of them are cut out of words.
    pub fn go_with(&self, counting: Counting) -> bool {
        let way = COUNTINGS[..WAYS].iter().position(|own| *own == counting);
        way.is_none_or(|way| self.fitting[way] * 2 >= self.segments)
    }
}

/// Whether a segment cuts no word at either end.
fn is_bordered(text: &str, segment: &Located<'_>) -> bool {
    let end = segment.byte + segment.text.len();
    let before = text
        .get(..segment.byte)
        .and_then(|part| part.chars().next_back());
    let after = text.get(end..).and_then(|part| part.chars().next());
    let (first, last) = (
        segment.text.chars().next(),
        segment.text.chars().next_back(),
    );
    let in_word = |a: Option<char>, b: Option<char>| {
        let letter = |own: Option<char>| own.is_some_and(char::is_alphanumeric);
        letter(a) && letter(b)
    };
    !segment.text.trim().is_empty() && !in_word(before, first) && !in_word(last, after)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Hej 😀!\r\nDet är bra, sa hon.\r\nVi fick hjälp.\r\nSlut på det";

    /// Where words stand as NVivo counts on Windows.
    fn counted(words: &[&str]) -> Vec<Wanted<'static>> {
        let wide = |part: &str| part.encode_utf16().count() as u64;
        let words = words.iter().map(|words| {
            let start = wide(&TEXT[..TEXT.find(words).unwrap()]);
            let end = start + wide(words);
            Wanted {
                start,
                end,
                name: "",
            }
        });
        words.collect()
    }

    #[test]
    fn a_habit_is_proven_by_whole_words() {
        let windows = Habit::of("NVivo for Windows 12.6");
        let wanted = counted(&["Det är bra", "Vi fick hjälp.", "på det"]);
        let borders = Borders::of(TEXT, &wanted, windows);
        assert!(borders.prove(windows) && borders.go_with(windows.counting()));
        for other in ["NVivo for Mac 11", "Quirkos 2.5", ""] {
            let habit = Habit::of(other);
            assert!(!Borders::of(TEXT, &wanted, habit).prove(habit), "{other}");
        }
    }

    #[test]
    fn a_habit_that_is_but_supposed_is_not_proven_by_chance() {
        let habit = Habit::of("x");
        // Of "å " another way makes " å", which cuts no word either; of whole
        // words it makes parts.
        let one = |start, end| Wanted {
            start,
            end,
            name: "",
        };
        let text = "Ja.\r\nVi å vi å vi";
        let tie = Borders::of(text, &[one(7, 9)], habit);
        assert!(!tie.prove(habit));
        let decided = Borders::of(text, &[one(7, 9), one(4, 6), one(9, 11)], habit);
        assert!(decided.prove(habit));
    }
}
