//! Records of an `.xlsb` part (MS-XLSB 2.1.4).

use std::io::Read;

/// What stands before a record's data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// What the record is.
    pub kind: u16,
    /// How many bytes of data follow.
    pub length: u64,
    /// How many bytes this took itself.
    pub size: u64,
}

/// The head of the next record; `None` at the end.
pub fn record_head(part: &mut impl Read) -> Option<Head> {
    let mut byte = [0_u8];
    let mut next = || part.read_exact(&mut byte).ok().map(|()| byte[0]);
    let mut size = 1;
    let mut kind = u16::from(next()?);
    if kind & 0x80 != 0 {
        kind = kind & 0x7f | u16::from(next()? & 0x7f) << 7;
        size += 1;
    }
    let mut length = 0;
    for shift in 0..4 {
        let byte = next()?;
        size += 1;
        length |= u64::from(byte & 0x7f) << (7 * shift);
        if byte & 0x80 == 0 {
            break;
        }
    }
    Some(Head { kind, length, size })
}

/// Reads the next record's data, and says what it is; `None` at the end, or
/// where the record is not whole.
pub fn next_record(part: &mut impl Read, data: &mut Vec<u8>) -> Option<u16> {
    let head = record_head(part)?;
    data.clear();
    let read = part.by_ref().take(head.length).read_to_end(data).ok()?;
    (read as u64 == head.length).then_some(head.kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_and_lengths_have_seven_bits_a_byte() {
        let stream = [&b"\x13\x02ab\xe9\x04\x80\x01"[..], &[7; 128], b"\x01\x05x"].concat();
        let (mut part, mut data) = (stream.as_slice(), Vec::new());
        assert_eq!(next_record(&mut part, &mut data), Some(0x13));
        assert_eq!(data, b"ab");
        assert_eq!(next_record(&mut part, &mut data), Some(617));
        assert_eq!(data, [7; 128]);
        assert_eq!(next_record(&mut part, &mut data), None);
    }
}
