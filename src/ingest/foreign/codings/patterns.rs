//! Patterns for names of cases, sets and sources: `Labb: {lab}`, `*_{lab}_*`.

/// Characters of a name that are compared with a pattern.
const LONGEST: usize = 300;

/// What stands before and after the word in braces; `None` without one.
pub fn around_braces(pattern: &str) -> Option<(&str, &str)> {
    let (before, rest) = pattern.split_once('{')?;
    let (word, after) = rest.split_once('}')?;
    (!word.is_empty()).then_some((before, after))
}

/// What stands where a pattern has its word in braces, in a name that fits
/// the pattern, without case; of several ways the shortest.
pub fn captured(pattern: &str, name: &str) -> Option<String> {
    let (before, after) = around_braces(pattern)?;
    let name: Vec<char> = name.trim().chars().take(LONGEST).collect();
    let lower = |text: &str| -> Vec<char> { text.chars().map(small).collect() };
    let (before, after) = (lower(before), lower(after));
    let folded: Vec<char> = name.iter().copied().map(small).collect();
    let starts = (0..name.len()).filter(|start| fits(&before, &folded[..*start]));
    for start in starts {
        let mut ends = start + 1..=name.len();
        if let Some(end) = ends.find(|end| fits(&after, &folded[*end..])) {
            let value: String = name[start..end].iter().collect();
            let value = value.trim();
            return (!value.is_empty()).then(|| value.to_owned());
        }
    }
    None
}

/// The first small letter of a letter: one for one, so that places stay.
fn small(character: char) -> char {
    character.to_lowercase().next().unwrap_or(character)
}

/// Whether a text fits a pattern in which `*` stands for anything.
fn fits(pattern: &[char], text: &[char]) -> bool {
    let (mut at, mut from) = (0, 0);
    // Where the latest star stands, and how much of the text it has taken.
    let mut star: Option<(usize, usize)> = None;
    while from < text.len() {
        match pattern.get(at) {
            Some('*') => {
                star = Some((at, from));
                at += 1;
            }
            Some(c) if *c == text[from] => (at, from) = (at + 1, from + 1),
            _ => match &mut star {
                Some((place, taken)) => {
                    *taken += 1;
                    (at, from) = (*place + 1, *taken);
                }
                None => return false,
            },
        }
    }
    pattern[at..].iter().all(|c| *c == '*')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_tell_the_value() {
        let told = |pattern: &str, name: &str| captured(pattern, name);
        assert_eq!(told("{lab}", "Boden"), Some("Boden".into()));
        assert_eq!(told("Labb: {lab}", "labb: Växjö "), Some("Växjö".into()));
        assert_eq!(told("{lab}_*", "boden_2_eva.docx"), Some("boden".into()));
        assert_eq!(told("*_{lab}_*", "i1_Boden_x"), Some("Boden".into()));
        assert_eq!(told("Roll={roll}", "roll=chef"), Some("chef".into()));
        assert_eq!(told("{lab}-*", "boden"), None);
        assert_eq!(told("Labb: {lab}", "Labb: "), None);
        assert_eq!(told("boden", "boden"), None, "nothing stands for the lab");
    }
}
