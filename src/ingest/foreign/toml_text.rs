//! Texts as TOML has them, for entries to paste.

/// A TOML basic string.
pub fn toml_text(text: &str) -> String {
    let mut quoted = String::from("\"");
    for character in text.chars() {
        match character {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            c if c.is_control() => quoted.push_str(&format!("\\u{:04X}", u32::from(c))),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

/// An inline table of texts.
pub fn toml_table<'t>(pairs: impl IntoIterator<Item = (&'t str, &'t str)>) -> String {
    let pairs = pairs
        .into_iter()
        .map(|(key, value)| format!("{} = {}", toml_text(key), toml_text(value)));
    let pairs: Vec<String> = pairs.collect();
    format!("{{ {} }}", pairs.join(", "))
}
