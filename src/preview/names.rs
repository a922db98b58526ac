//! The name of a file that is dropped on the page, and where it may lie: in the
//! project's data folder, and nowhere else.

use crate::ingest::may_be_export;
use crate::model::reserved::is_device;

/// The project's folder of data.
pub const DATA: &str = "data";

/// The longest name, in bytes, that every file system takes.
const LONGEST: usize = 200;

/// Whether a file of the data folder may be called so: no path, nothing hidden,
/// nothing that Windows keeps for itself, and of a kind that is read.
pub fn may_be_name(name: &str) -> bool {
    let plain = |c: char| !c.is_control() && !"/\\:*?\"<>|[]{}".contains(c);
    let device = name
        .split('.')
        .next()
        .is_some_and(|stem| is_device(stem.trim()));
    let hidden = name.starts_with(['.', '~', ' ']);
    let short = name.len() <= LONGEST;
    short && name.chars().all(plain) && !device && !hidden && may_be_export(name)
}

/// A part of an address as text; `None` where it is none.
pub fn decoded(part: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(part.len());
    let mut rest = part.bytes();
    while let Some(byte) = rest.next() {
        let byte = match byte {
            b'%' => {
                let mut digit = || char::from(rest.next()?).to_digit(16);
                u8::try_from(digit()? * 16 + digit()?).ok()?
            }
            other => other,
        };
        bytes.push(byte);
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_no_path_and_nothing_that_is_hidden_or_reserved() {
        for name in [
            "svar.csv",
            "Enkät våren 2026.xlsx",
            "kodning.qdpx",
            "a.b.CSV",
        ] {
            assert!(may_be_name(name), "{name}");
        }
        let long = format!("{}.csv", "a".repeat(300));
        for name in [
            "",
            ".csv",
            "..",
            "../svar.csv",
            "a/b.csv",
            "a\\b.csv",
            "c:svar.csv",
            ".dold.csv",
            "~$svar.xlsx",
            "con.csv",
            "LPT1.xlsx",
            "nul .csv",
            "aux.x.csv",
            "svar.exe",
            "svar",
            "labbrapport.toml",
            "svar\n.csv",
            "svar.csv ",
            &long,
        ] {
            assert!(!may_be_name(name), "{name}");
        }
    }

    #[test]
    fn an_address_is_read_as_text_or_not_at_all() {
        assert_eq!(
            decoded("Enk%C3%A4t%20a.csv").as_deref(),
            Some("Enkät a.csv")
        );
        for wrong in ["%", "%4", "%zz", "%ff", "a%2"] {
            assert_eq!(decoded(wrong), None, "{wrong}");
        }
    }
}
