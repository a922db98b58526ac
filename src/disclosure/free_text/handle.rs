//! Accounts in social media, `@maja_lind`.

/// Fewer signs than any account's name has.
const FEWEST: usize = 3;

/// Whether a text holds an account's name: an at sign that nothing stands before,
/// and a name that begins with a letter right after it.
pub(super) fn holds_handle(text: &[char]) -> bool {
    (0..text.len()).any(|at| {
        let before = at.checked_sub(1).map(|before| text[before]);
        let begins = before.is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '@' | '/' | '.'));
        let name = text[at + 1..].iter();
        let name = name.take_while(|c| c.is_alphanumeric() || matches!(c, '_' | '.' | '-'));
        let letter = text.get(at + 1).is_some_and(|c| c.is_alphabetic());
        text[at] == '@' && begins && letter && name.count() >= FEWEST
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accounts_and_other_at_signs() {
        let holds = |text: &str| holds_handle(&text.chars().collect::<Vec<char>>());
        for text in ["@maja_lind", "Insta: @majalind.", "(@maja.lind)"] {
            assert!(holds(text), "{text}");
        }
        for text in ["12 @ 100 kr", "@2019", "a@b", "möte @ kl 3", "@", ""] {
            assert!(!holds(text), "{text}");
        }
    }
}
