//! Which characters the bytes of a text file are.

use encoding_rs::{MACINTOSH, WINDOWS_1252};

use crate::diagnostic::{Problem, plain};

/// The upper half of code page 850 as Excel and MS-DOS have it, with the euro
/// sign of 858.
const DOS: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈ€ÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}";

/// UTF-8 or UTF-16 by its mark, else UTF-8 where it is valid, else what makes
/// the most sense as text: Windows-1252, or what old Macs and MS-DOS wrote,
/// which is told.
///
/// # Errors
/// When the bytes are no text, or nothing says what text they are.
pub fn decode(bytes: &[u8]) -> Result<(String, Option<Problem>), Problem> {
    if let Some((encoding, skip)) = encoding_rs::Encoding::for_bom(bytes) {
        let text = encoding.decode_without_bom_handling(&bytes[skip..]).0;
        return Ok((text.into_owned(), None));
    }
    if bytes.contains(&0) {
        return Err(Problem::NotATextFile);
    }
    let bad = match std::str::from_utf8(bytes) {
        Ok(text) => return Ok((text.to_owned(), None)),
        Err(error) => &bytes[..error.valid_up_to()],
    };
    // `Ã` before a sign, which is what å, ä, ö or é of UTF-8 would be in
    // Windows-1252, stands in no text.
    let is_letter = |c: char| matches!(c, '\u{c0}'..='\u{ff}');
    if bytes
        .utf8_chunks()
        .any(|chunk| chunk.valid().contains(is_letter))
    {
        let line = bad.split(|byte| *byte == b'\n').count();
        return Err(Problem::MixedEncoding { line: plain(line) });
    }
    let texts = [
        WINDOWS_1252.decode(bytes).0.into_owned(),
        MACINTOSH.decode(bytes).0.into_owned(),
        dos(bytes),
    ];
    choose(texts)
}

fn dos(bytes: &[u8]) -> String {
    let upper: Vec<char> = DOS.chars().collect();
    let character = |byte: &u8| match byte.checked_sub(0x80) {
        Some(at) => upper.get(usize::from(at)).copied().unwrap_or('\u{fffd}'),
        None => char::from(*byte),
    };
    bytes.iter().map(character).collect()
}

/// The text that makes the most sense. Windows-1252 wins where nothing speaks
/// against it; another only where something does, or where nothing speaks for
/// Windows-1252 and enough for the other.
fn choose([windows, mac, dos]: [String; 3]) -> Result<(String, Option<Problem>), Problem> {
    let [of_windows, of_mac, of_dos] = [&windows, &mac, &dos].map(|text| Sense::of(text));
    let best = of_mac.score().max(of_dos.score());
    if of_windows.score() >= best {
        return Ok((windows, None));
    }
    const ENOUGH: i64 = 3;
    let possible = of_windows.odd == 0 && (of_windows.fitting > 0 || best < ENOUGH);
    if possible || of_mac.score() == of_dos.score() && mac != dos {
        return Err(Problem::UnknownEncoding);
    }
    let (text, system) = match of_mac.score() == best {
        true => (mac, "mac"),
        false => (dos, "dos"),
    };
    let system = plain(system);
    Ok((text, Some(Problem::OldEncoding { system })))
}

/// How much of a text makes sense as Swedish with its neighbours' names.
#[derive(Default)]
struct Sense {
    /// Letters and signs where they belong.
    fitting: i64,
    /// What stands in no text.
    odd: i64,
}

impl Sense {
    fn of(text: &str) -> Self {
        let mut sense = Self::default();
        for cell in text.split([';', '\t', ',', '\n', '\r']) {
            if !cell.is_ascii() {
                sense.add_cell(cell);
            }
        }
        sense
    }

    fn score(&self) -> i64 {
        self.fitting - 3 * self.odd
    }

    fn add_cell(&mut self, cell: &str) {
        let mut quotes = 0;
        let mut before = None;
        let mut characters = cell.chars().peekable();
        while let Some(character) = characters.next() {
            let after = characters.peek().copied();
            if !character.is_ascii() {
                match fit(before, character, after) {
                    1.. => self.fitting += 1,
                    0 => {}
                    _ => self.odd += 1,
                }
            }
            let inches = before.is_some_and(|c| c.is_ascii_digit());
            quotes += i64::from(matches!(character, '“' | '”' | '„') && !inches);
            before = Some(character);
        }
        // What is opened is closed.
        self.odd += quotes % 2;
    }
}

/// Whether a character belongs between its neighbours: 1 where it does, 0 where
/// it may, -1 where it stands in no text.
fn fit(before: Option<char>, character: char, after: Option<char>) -> i8 {
    let is = |neighbour: Option<char>, what: fn(char) -> bool| neighbour.is_some_and(what);
    let within = is(before, char::is_alphabetic) && is(after, char::is_alphabetic);
    let beside = is(before, char::is_alphabetic) || is(after, char::is_alphabetic);
    let number = is(before, |c| c.is_ascii_digit()) || is(after, |c| c.is_ascii_digit());
    match character {
        // No capital follows a small letter, nor stands before one within a word.
        c if c.is_uppercase()
            && (is(before, char::is_lowercase) || within && is(after, char::is_lowercase)) =>
        {
            -1
        }
        'å' | 'ä' | 'ö' | 'é' | 'ü' | 'Å' | 'Ä' | 'Ö' | 'É' if beside && !number => 1,
        'å' | 'ä' | 'ö' | 'Å' | 'Ä' | 'Ö' => 0,
        'ª' | 'º' => -1,
        c if c.is_alphabetic() => i8::from(beside && !number) - 1,
        '“' | '”' | '„' | '«' | '»' => {
            if within {
                -1
            } else {
                1
            }
        }
        '…' if is(after, char::is_alphabetic) => 0,
        '’' | '‘' | '´' | '·' | '\u{a0}' | '\u{ad}' => 0,
        '–' | '—' | '…' | '€' | '£' | '§' | '°' | '½' | '¼' | '¾' | '²' | '³' | '±' | '×' | '•'
        | 'µ' => {
            if within {
                -1
            } else {
                1
            }
        }
        '©' | '®' | '™' | '†' | '‡' | '‰' | '¹' | '≤' | '≥' | '≈' | '÷' | '¬' => {
            if within {
                -1
            } else {
                0
            }
        }
        _ => -1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> (String, &'static str) {
        match decode(bytes) {
            Ok((text, None)) => (text, "windows"),
            Ok((text, Some(problem))) => (text, problem.id()),
            Err(problem) => (String::new(), problem.id()),
        }
    }

    #[test]
    fn every_byte_of_ms_dos_has_its_character() {
        assert_eq!(DOS.chars().count(), 128);
        assert_eq!(dos(b"V\x84xj\x94 \x8f\x8e\x99 \x86"), "Växjö ÅÄÖ å");
    }

    #[test]
    fn old_encodings_are_known_by_what_makes_sense() {
        let sense = |bytes: &[u8], text: &str, id: &str| {
            assert_eq!(read(bytes), (text.to_owned(), id));
        };
        sense(b"ort\nV\xe4xj\xf6", "ort\nVäxjö", "windows");
        sense(b"ort\nV\x84xj\x94", "ort\nVäxjö", "old-encoding");
        sense(b"ort\rV\x8axj\x9a", "ort\rVäxjö", "old-encoding");
        sense(b"Malm\x94;\x99rebro", "Malmö;Örebro", "old-encoding");
        sense(b"\x81re;\x85rebro", "Åre;Örebro", "old-encoding");
        sense(b"H\x8agan\x8as", "Häganäs", "old-encoding");
    }

    #[test]
    fn signs_of_windows_are_no_old_letters() {
        for (bytes, text) in [
            (&b"2019\x962020"[..], "2019–2020"),
            (b"\x94citat\x94", "”citat”"),
            (b"\x93citat\x94 och \x84mer\x94", "“citat” och „mer”"),
            (b"100 \x80", "100 €"),
            (b"17\x94 sk\xe4rm", "17” skärm"),
            (b"det\x92s\x85", "det’s…"),
            (b"\x8akoda \xe4r bra", "Škoda är bra"),
            (b"25 \xb0C \xbd", "25 °C ½"),
            (b"caf\xe9", "café"),
        ] {
            assert_eq!(read(bytes), (text.to_owned(), "windows"));
        }
    }

    #[test]
    fn what_may_be_either_is_asked_about() {
        assert_eq!(read(b"h\x9agskola").1, "unknown-encoding");
        let labs = b"Malm\x9a;J\x9ank\x9aping";
        assert_eq!(read(labs), ("Malmö;Jönköping".to_owned(), "old-encoding"));
    }
}
