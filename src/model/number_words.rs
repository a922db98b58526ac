//! Numbers in words, as people type them in either language.

/// From zero to twenty; a number may have several words.
const SMALL: [&[&str]; 21] = [
    &["noll", "zero"],
    &["ett", "en", "one"],
    &["två", "two"],
    &["tre", "three"],
    &["fyra", "four"],
    &["fem", "five"],
    &["sex", "six"],
    &["sju", "seven"],
    &["åtta", "eight"],
    &["nio", "nine"],
    &["tio", "ten"],
    &["elva", "eleven"],
    &["tolv", "twelve"],
    &["tretton", "thirteen"],
    &["fjorton", "fourteen"],
    &["femton", "fifteen"],
    &["sexton", "sixteen"],
    &["sjutton", "seventeen"],
    &["arton", "eighteen"],
    &["nitton", "nineteen"],
    &["tjugo", "twenty"],
];
/// Thirty to ninety.
const TENS: [&[&str]; 7] = [
    &["trettio", "thirty"],
    &["fyrtio", "forty"],
    &["femtio", "fifty"],
    &["sextio", "sixty"],
    &["sjuttio", "seventy"],
    &["åttio", "eighty"],
    &["nittio", "ninety"],
];

/// The number below a hundred that a word says, `femton`, `trettiotvå`,
/// `thirty-two`; also a hundred.
pub fn number_of_word(word: &str) -> Option<u64> {
    let word = word.to_lowercase();
    if matches!(word.as_str(), "hundra" | "hundred") {
        return Some(100);
    }
    let small = |word: &str| SMALL.iter().position(|words| words.contains(&word));
    let tens = TENS.iter().zip(3..).flat_map(|(words, ten)| {
        let words = words.iter();
        words.map(move |word| (*word, ten * 10))
    });
    let tens: Vec<(&str, usize)> = [("tjugo", 20), ("twenty", 20)]
        .into_iter()
        .chain(tens)
        .collect();
    let compound = || {
        tens.iter().find_map(|(ten, value)| {
            let rest = word.strip_prefix(ten)?;
            match rest.trim_start_matches('-') {
                "" => Some(*value),
                rest => Some(value + small(rest).filter(|one| (1..10).contains(one))?),
            }
        })
    };
    small(&word).or_else(compound).map(|number| number as u64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_numbers_in_both_languages() {
        for (word, number) in [
            ("Nio", Some(9)),
            ("femton", Some(15)),
            ("trettiotvå", Some(32)),
            ("thirty-two", Some(32)),
            ("eighty", Some(80)),
            ("hundra", Some(100)),
            ("tjugotio", None),
            ("nionde", None),
            ("", None),
        ] {
            assert_eq!(number_of_word(word), number, "{word}");
        }
    }
}
