//! Places in a told sentence where a figure belongs: `{utfall}`.

use super::choice::{Chosen, Words};

macro_rules! placeholders {
    ($($(#[$doc:meta])* $name:ident = $sv:literal / $en:literal;)*) => {
        /// What stands between the braces.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Placeholder { $($(#[$doc])* $name,)* }

        impl Chosen for Placeholder {
            const CHOICES: &'static [(Self, Words)] =
                &[$((Self::$name, Words { sv: $sv, en: $en }),)*];
        }
    };
}

placeholders! {
    /// The latest value.
    Actual = "utfall" / "actual";
    /// The value at baseline.
    Baseline = "baslinje" / "baseline";
    /// The target.
    Target = "mål" / "target";
    /// Latest value − baseline.
    Change = "förändring" / "change";
    /// Of a share: how many.
    Numerator = "täljare" / "numerator";
    /// Of a share: of how many.
    Denominator = "nämnare" / "denominator";
    /// When the latest value was measured.
    Date = "datum" / "date";
}

/// A piece of a told sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'a> {
    /// As it stands.
    Text(&'a str),
    /// A figure's place.
    Figure(Placeholder),
    /// Braces around something else.
    Unknown(&'a str),
}

/// The pieces of a sentence; a brace without its other half is text.
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some((before, from)) = rest.split_once('{') {
        let Some((name, after)) = from.split_once('}') else {
            break;
        };
        if !before.is_empty() {
            found.push(Piece::Text(before));
        }
        found.push(match Placeholder::from_word(name) {
            Some(placeholder) => Piece::Figure(placeholder),
            None => Piece::Unknown(name.trim()),
        });
        rest = after;
    }
    if !rest.is_empty() {
        found.push(Piece::Text(rest));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_falls_into_pieces() {
        let told = pieces("{Utfall} har fått jobb, målet var { target }.");
        assert_eq!(
            told,
            [
                Piece::Figure(Placeholder::Actual),
                Piece::Text(" har fått jobb, målet var "),
                Piece::Figure(Placeholder::Target),
                Piece::Text("."),
            ]
        );
        assert_eq!(pieces("Ett {hus"), [Piece::Text("Ett {hus")]);
        assert_eq!(pieces("{hus}"), [Piece::Unknown("hus")]);
    }
}
