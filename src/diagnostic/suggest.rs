//! The nearest good name.

use super::value::{Value, quoted};

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
        let near = nearest("Mätvärde", ["Mätvärden", "Metoder"]);
        assert_eq!(near, quoted("Mätvärden"));
        assert_eq!(nearest("budget", ["Mätvärden", "Metoder"]), Value::Nothing);
    }
}
