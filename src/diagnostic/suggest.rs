//! Wording shared by messages: quoting what was typed, and the nearest good name.

use super::value::{Value, quoted};

/// `text` in backticks, shortened to 60 characters, control characters shown
/// as spaces. Never call this with the content of a personal column.
pub fn quote(text: &str) -> String {
    const LONGEST: usize = 60;
    let clean: String = text
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .take(LONGEST + 1)
        .collect();
    match clean.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("`{}…`", &clean[..end]),
        None => format!("`{clean}`"),
    }
}

/// "did you mean `x`?" for the nearest of `candidates`, where one is near
/// enough (Jaro–Winkler similarity of at least 0.8, ignoring case).
pub fn did_you_mean<'a>(
    typed: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<String> {
    const NEAR: f64 = 0.8;
    let typed = typed.trim().to_lowercase();
    candidates
        .into_iter()
        .map(|candidate| {
            (
                strsim::jaro_winkler(&typed, &candidate.to_lowercase()),
                candidate,
            )
        })
        .filter(|(similarity, _)| *similarity >= NEAR)
        .max_by(|a, b| a.0.total_cmp(&b.0).then_with(|| b.1.cmp(a.1)))
        .map(|(_, candidate)| format!("did you mean `{candidate}`?"))
}

/// The nearest of `candidates` to what was typed, where one is near enough
/// (Jaro–Winkler similarity of at least 0.8, ignoring case). As the `near` of
/// a problem it becomes its help: "Menade du …?"
pub fn nearest<'a>(typed: &str, candidates: impl IntoIterator<Item = &'a str>) -> Value {
    const NEAR: f64 = 0.8;
    let typed = typed.trim().to_lowercase();
    let similar = candidates.into_iter().map(|candidate| {
        let folded = candidate.to_lowercase();
        (strsim::jaro_winkler(&typed, &folded), candidate)
    });
    let near = similar.filter(|(similarity, _)| *similarity >= NEAR);
    let best = near.max_by(|a, b| a.0.total_cmp(&b.0).then_with(|| b.1.cmp(a.1)));
    best.map_or(Value::Nothing, |(_, candidate)| quoted(candidate))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_name_is_offered_and_a_far_one_is_not() {
        assert_eq!(
            did_you_mean("Mätvärde", ["Mätvärden", "Metoder"]),
            Some("did you mean `Mätvärden`?".into())
        );
        assert_eq!(did_you_mean("budget", ["Mätvärden", "Metoder"]), None);
    }

    #[test]
    fn long_text_is_shortened() {
        assert_eq!(quote(&"å".repeat(100)), format!("`{}…`", "å".repeat(60)));
        assert_eq!(quote("två\nrader"), "`två rader`");
    }
}
