//! Digests of files.

use sha2::{Digest, Sha256};

/// SHA-256 in hexadecimal.
pub fn sha256(contents: &[u8]) -> String {
    hexadecimal(&Sha256::digest(contents))
}

/// Bytes in hexadecimal.
pub fn hexadecimal(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes
        .iter()
        .fold(String::with_capacity(2 * bytes.len()), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        })
}
