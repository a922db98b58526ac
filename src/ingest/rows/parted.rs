//! Lists that are parted by something else than `;`.

use crate::ingest::cell;

/// The items of a list that has something else than `;` between them, where
/// each is known, or commas are between them and one is.
pub fn not_parted(typed: &str, known: impl Fn(&str) -> bool) -> Option<Vec<String>> {
    if cell::list(typed).all(&known) {
        return None;
    }
    let mut plain = typed.to_owned();
    for sign in [",", "\n", "/", "&", "+", " och ", " and ", " samt "] {
        plain = plain.replace(sign, ";");
    }
    let parts: Vec<String> = cell::list(&plain).map(str::to_owned).collect();
    // Commas alone part what is meant to be several, also where one of them is misspelt.
    let by_comma = || {
        let only = !typed.contains([';', '\n', '/', '&', '+']);
        only && typed.contains(',') && parts.iter().any(|part| known(part))
    };
    let several = parts.iter().all(|part| known(part)) || by_comma();
    (parts.len() > 1 && several).then_some(parts)
}
