//! How often a sign stands in what is written.

use std::io::{Result, Write};

use memchr::memmem::Finder;

/// Counts a sign in what is written to it, and keeps nothing of it.
pub struct Counting<'s> {
    finder: Finder<'s>,
    /// The end of what was written, in which the sign may begin.
    kept: Vec<u8>,
    /// How often the sign has stood so far.
    pub count: u64,
}

impl<'s> Counting<'s> {
    /// Nothing counted yet of a sign of two bytes or more.
    pub fn new(sign: &'s [u8]) -> Self {
        Self {
            finder: Finder::new(sign),
            kept: Vec::new(),
            count: 0,
        }
    }

    fn add(&mut self, bytes: &[u8]) {
        self.count += self.finder.find_iter(bytes).count() as u64;
    }
}

impl Write for Counting<'_> {
    fn write(&mut self, bytes: &[u8]) -> Result<usize> {
        let most = self.finder.needle().len().saturating_sub(1);
        // Shorter than the sign on either side: found is what lies over both.
        let mut over = std::mem::take(&mut self.kept);
        over.extend(&bytes[..bytes.len().min(most)]);
        self.add(&over);
        self.add(bytes);
        match bytes.len() < most {
            true => self.kept = over.split_off(over.len().saturating_sub(most)),
            false => self.kept.extend(&bytes[bytes.len() - most..]),
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_is_counted_however_it_is_parted() {
        let text = b"<si/><si><t>a</t></si><sst><si/>";
        for length in 1..text.len() {
            let mut counting = Counting::new(b"<si");
            for piece in text.chunks(length) {
                counting.write_all(piece).unwrap();
            }
            assert_eq!(counting.count, 3, "{length}");
        }
    }
}
