//! Lists that are parted by something else than `;`.

use crate::ingest::cell;

/// The items of a list that has something else than `;` between them, where
/// each is known.
pub fn not_parted(typed: &str, known: impl Fn(&str) -> bool) -> Option<Vec<String>> {
    if cell::list(typed).all(&known) {
        return None;
    }
    let mut plain = typed.to_owned();
    for sign in [",", "\n", "/", "&", "+", " och ", " and ", " samt "] {
        plain = plain.replace(sign, ";");
    }
    let parts: Vec<String> = cell::list(&plain).map(str::to_owned).collect();
    (parts.len() > 1 && parts.iter().all(|part| known(part))).then_some(parts)
}
