//! The nearest good name.

use super::value::{Value, quoted};

/// The nearest of `candidates` to what was typed, where one is near enough
/// (Jaro–Winkler similarity of at least 0.8, ignoring case). As the `near` of
/// a problem it becomes its help: "Menade du …?"
pub fn nearest<'a>(typed: &str, candidates: impl IntoIterator<Item = &'a str>) -> Value {
    nearest_of(typed, candidates, [])
}

/// The nearest of ids and names. Names begin alike, as ids do not (`Labb Norra`, `Labb
/// Södra`), so they must be nearer: at most one letter in five is another.
pub fn nearest_of<'a>(
    typed: &str,
    ids: impl IntoIterator<Item = &'a str>,
    names: impl IntoIterator<Item = &'a str>,
) -> Value {
    const NEAR: f64 = 0.8;
    let typed = typed.trim().to_lowercase();
    let ids = ids.into_iter().map(|id| {
        let similarity = strsim::jaro_winkler(&typed, &id.to_lowercase());
        (similarity, id)
    });
    let names = names.into_iter().filter_map(|name| {
        let folded = name.to_lowercase();
        let near = strsim::normalized_damerau_levenshtein(&typed, &folded) >= NEAR;
        near.then(|| (strsim::jaro_winkler(&typed, &folded), name))
    });
    let near = ids
        .chain(names)
        .filter(|(similarity, _)| *similarity >= NEAR);
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
        let names = ["Labb Norra", "Solgårdens labb"];
        assert_eq!(
            nearest_of("Solgardens lab", ["a"], names),
            quoted("Solgårdens labb")
        );
        assert_eq!(nearest_of("Labb Södra", ["a"], names), Value::Nothing);
    }
}
