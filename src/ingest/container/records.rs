//! Records of an `.xls` stream (MS-XLS 2.1.4).

/// A record: its kind, and where its data lie in the stream.
#[derive(Debug, Clone, Copy)]
pub struct Record {
    /// What it is.
    pub kind: u16,
    /// The first byte of its data.
    pub begin: usize,
    /// The first byte after them.
    pub end: usize,
}

/// The record at a place, if it is whole.
pub fn record_at(stream: &[u8], at: usize) -> Option<Record> {
    let head = stream.get(at..at.checked_add(4)?)?;
    let (begin, length) = (at + 4, usize::from(word(head, 2)));
    let end = begin + length;
    (end <= stream.len()).then(|| Record {
        kind: word(head, 0),
        begin,
        end,
    })
}

/// Two bytes of a record's data; zero where there are none.
pub fn word(data: &[u8], at: usize) -> u16 {
    let bytes = data.get(at..at + 2);
    bytes.map_or(0, |bytes| u16::from_le_bytes([bytes[0], bytes[1]]))
}

/// Four bytes of a record's data.
pub fn long(data: &[u8], at: usize) -> u32 {
    u32::from(word(data, at)) | u32::from(word(data, at + 2)) << 16
}

/// A number of eight bytes in a record's data; zero where there is none.
pub fn double(data: &[u8], at: usize) -> f64 {
    let bytes = data.get(at..).and_then(|data| data.first_chunk());
    bytes.map_or(0.0, |bytes| f64::from_le_bytes(*bytes))
}

/// A number that was made shorter (RkNumber, MS-XLS 2.5.217).
pub fn rk(short: u32) -> f64 {
    let whole = short & 2 != 0;
    let value = match whole {
        true => f64::from(short.cast_signed() >> 2),
        false => f64::from_bits(u64::from(short & !3) << 32),
    };
    if short & 1 != 0 { value / 100.0 } else { value }
}

/// How many characters the shared texts have (SST, MS-XLS 2.4.265), which go on
/// in the records that continue the first.
pub fn text_lengths(stream: &[u8], first: Record) -> Vec<u64> {
    let mut texts = shared_texts(stream, first);
    std::iter::from_fn(|| texts.text(&mut SharedText::default())).collect()
}

/// A shared text in runs, each from a character on in a font.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct SharedText {
    /// Its characters, where it has runs.
    pub units: Vec<u16>,
    /// Where each begins, and its font.
    pub runs: Vec<(u16, u16)>,
}

/// The shared texts, those without runs empty.
pub fn texts_in_runs(stream: &[u8], first: Record) -> impl Iterator<Item = SharedText> + '_ {
    let mut texts = shared_texts(stream, first);
    std::iter::from_fn(move || {
        let mut text = SharedText::default();
        texts.text(&mut text).map(|_| text)
    })
}

fn shared_texts(stream: &[u8], first: Record) -> Pieces<'_> {
    const CONTINUE: u16 = 0x003c;
    let mut pieces = vec![&stream[(first.begin + 8).min(first.end)..first.end]];
    let mut at = first.end;
    while let Some(record) = record_at(stream, at).filter(|record| record.kind == CONTINUE) {
        pieces.push(&stream[record.begin..record.end]);
        at = record.end;
    }
    Pieces { pieces, piece: 0 }
}

/// Data in several pieces, of which the first is what has not been read.
struct Pieces<'a> {
    pieces: Vec<&'a [u8]>,
    piece: usize,
}

impl<'a> Pieces<'a> {
    /// The piece that holds what comes next.
    fn current(&mut self) -> Option<&mut &'a [u8]> {
        while self.pieces.get(self.piece)?.is_empty() {
            self.piece += 1;
        }
        self.pieces.get_mut(self.piece)
    }

    fn number(&mut self, bytes: u32) -> Option<u64> {
        let mut number = 0;
        for at in 0..bytes {
            let piece = self.current()?;
            let (byte, rest) = piece.split_first()?;
            *piece = rest;
            number |= u64::from(*byte) << (8 * at);
        }
        Some(number)
    }

    fn skip(&mut self, mut bytes: u64) -> Option<()> {
        while bytes > 0 {
            let piece = self.current()?;
            let here = piece
                .len()
                .min(usize::try_from(bytes).unwrap_or(usize::MAX));
            *piece = &piece[here..];
            bytes -= here as u64;
        }
        Some(())
    }

    /// Reads a text (MS-XLS 2.5.293) and says how long it is; every piece that
    /// goes on in the middle of its characters says anew how wide they are.
    fn text(&mut self, text: &mut SharedText) -> Option<u64> {
        let length = self.number(2)?;
        let flags = self.number(1)?;
        let runs = if flags & 8 != 0 { self.number(2)? } else { 0 };
        let more = if flags & 4 != 0 { self.number(4)? } else { 0 };
        let (mut left, mut wide) = (length, flags & 1);
        while left > 0 {
            let before = self.piece;
            let here = self.current()?.len() as u64;
            if self.piece != before {
                wide = self.number(1)? & 1;
                continue;
            }
            let characters = left.min(here >> wide);
            if runs > 0 {
                let size = if wide == 1 { 2 } else { 1 };
                let units = self.current()?.chunks_exact(size);
                let units = units.take(usize::try_from(characters).unwrap_or(usize::MAX));
                let unit = |unit: &[u8]| match unit {
                    [low, high] => u16::from_le_bytes([*low, *high]),
                    _ => unit.first().copied().map_or(0, u16::from),
                };
                text.units.extend(units.map(unit));
            }
            self.skip((characters << wide).max(1))?;
            left -= characters;
        }
        for _ in 0..runs {
            let (start, font) = (self.number(2)?, self.number(2)?);
            text.runs.push((start as u16, font as u16));
        }
        self.skip(more)?;
        Some(length)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_go_on_in_the_next_record() {
        let record = |kind: u16, data: &[u8]| {
            let length = u16::try_from(data.len()).unwrap();
            [&kind.to_le_bytes(), &length.to_le_bytes(), data].concat()
        };
        let first = b"\0\0\0\0\0\0\0\0\x03\0\0abc\x04\0\0de";
        let next = b"\x01f\0g\0\x02\0\x08\x01\0hi????";
        let stream = [record(0x00fc, first), record(0x003c, next)].concat();
        let first = record_at(&stream, 0).unwrap();
        assert_eq!(text_lengths(&stream, first), [3, 4, 2]);
        let texts: Vec<SharedText> = texts_in_runs(&stream, first).collect();
        let units = "hi".encode_utf16().collect();
        let runs = vec![(0x3f3f, 0x3f3f)];
        assert_eq!(texts[2], SharedText { units, runs });
        assert_eq!(texts[..2], [SharedText::default(), SharedText::default()]);
    }

    #[test]
    fn short_numbers_are_whole_or_halves_of_long_ones() {
        assert_eq!(rk(43_405 << 2 | 2), 43_405.0);
        assert_eq!(rk(1_250 << 2 | 3), 12.5);
        assert_eq!(rk((0.5_f64.to_bits() >> 32) as u32), 0.5);
        assert_eq!(rk((-4_i32 << 2).cast_unsigned() | 2), -4.0);
    }
}
