//! Kinds of trouble.

/// What kind of trouble a problem is. Exit codes follow from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// The data, the manifest or the templates.
    Data,
    /// How the program was called.
    Use,
    /// Files that cannot be read or written.
    Io,
    /// The program itself, or a library of it.
    Fault,
}
