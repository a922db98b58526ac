//! What a problem says of its case: values that the catalogue's messages fill in.

use std::io;

/// A value of a problem. How it reads is the catalogue's to say.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Value {
    /// There is none; messages choose by `[none]`.
    Nothing,
    /// Shown as it is: a name or a piece of ours, a number already printed.
    Text(Box<str>),
    /// What somebody typed or named, shown in quotation marks. A problem that
    /// holds one is replaced where it is about a personal column.
    Quoted(Box<str>),
    /// A number of things: chooses plural forms.
    Count(u64),
    /// What our formats call something, Swedish and English, shown in
    /// quotation marks in the reader's language.
    Named(Box<(&'static str, &'static str)>),
    /// Several of these.
    List(Box<[Value]>),
    /// Another entry of the catalogue, told inside this one.
    Entry(&'static str),
    /// What the system says of a file.
    System(Box<(io::ErrorKind, Box<str>)>),
}

impl Value {
    /// Whether it repeats what somebody typed.
    pub fn is_quoted(&self) -> bool {
        match self {
            Self::Quoted(_) => true,
            Self::List(values) => values.iter().any(Self::is_quoted),
            _ => false,
        }
    }
}

/// Shown as it is.
pub fn plain(text: impl ToString) -> Value {
    Value::Text(text.to_string().into())
}

/// What our formats call something, in both languages.
pub fn named(swedish: &'static str, english: &'static str) -> Value {
    Value::Named(Box::new((swedish, english)))
}

/// Several values.
pub fn list(values: impl IntoIterator<Item = Value>) -> Value {
    Value::List(values.into_iter().collect())
}

/// What was typed, shortened to 60 characters, control characters shown as
/// spaces. Never call this with the content of a personal column.
pub fn quoted(text: &str) -> Value {
    const LONGEST: usize = 60;
    let clean = text.chars().map(|c| if c.is_control() { ' ' } else { c });
    let mut shown: String = clean.take(LONGEST + 1).collect();
    if let Some((end, _)) = shown.char_indices().nth(LONGEST) {
        shown.truncate(end);
        shown.push('…');
    }
    Value::Quoted(shown.into())
}

/// What keeps something from being written: `room` on the disk, the `rights` to it, or
/// `other` things.
pub fn stops(error: &io::Error) -> Value {
    use io::ErrorKind::{PermissionDenied, QuotaExceeded, ReadOnlyFilesystem, StorageFull};
    plain(match error.kind() {
        StorageFull | QuotaExceeded => "room",
        PermissionDenied | ReadOnlyFilesystem => "rights",
        _ => "other",
    })
}

macro_rules! counts {
    ($($number:ty),*) => {$(
        impl From<$number> for Value {
            fn from(number: $number) -> Self {
                Self::Count(number as u64)
            }
        }
    )*};
}

counts!(u16, u32, u64, usize);

impl From<&io::Error> for Value {
    fn from(error: &io::Error) -> Self {
        Self::System(Box::new((error.kind(), error.to_string().into())))
    }
}

impl<V: Into<Self>> From<Option<V>> for Value {
    fn from(value: Option<V>) -> Self {
        value.map_or(Self::Nothing, Into::into)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_text_is_shortened() {
        let shortened = format!("{}…", "å".repeat(60));
        assert_eq!(quoted(&"å".repeat(100)), Value::Quoted(shortened.into()));
        assert_eq!(quoted("två\nrader"), Value::Quoted("två rader".into()));
    }
}
