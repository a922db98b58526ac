//! Quotes for people, in lines of the terminal's width.

use super::{FoundQuote, FoundQuotes};
use crate::wording::Catalogue;
use crate::wording::format::cited;

/// The quotes under a heading for each lab and code, and how many others there are.
pub fn render_quotes(found: &FoundQuotes, words: &Catalogue, width: usize) -> String {
    let mut told = String::new();
    let mut heading = None;
    for quote in &found.quotes {
        let own = Some((&quote.lab, &quote.code));
        if heading != own {
            heading = own;
            if !told.is_empty() {
                told.push('\n');
            }
            wrap(&mut told, &heading_of(quote, words), 0, width);
        }
        told.push_str(&render_quote(quote, words, width));
    }
    let mut count = |key: &str, count: usize| {
        if count > 0 {
            let line = words.format(key, &[("count", (count as u64).into())]);
            wrap(&mut told, &line, 0, width);
        }
    };
    count("quotes-more-without-consent", found.without_consent);
    count("quotes-more-not-quotable", found.not_quotable);
    told
}

/// Whose it is and what it is about.
pub fn heading_of(quote: &FoundQuote, words: &Catalogue) -> String {
    words.format(
        "quotes-heading",
        &[
            ("lab", (&quote.lab).into()),
            ("name", (&quote.name).into()),
            ("code", (&quote.code).into()),
        ],
    )
}

/// A quote with its cell, its state and what chooses it.
pub fn render_quote(quote: &FoundQuote, words: &Catalogue, width: usize) -> String {
    let mut told = String::new();
    if let Some(text) = &quote.text {
        wrap(&mut told, &cited(text, words.language()), 2, width);
    }
    let state = words.text(&format!("quote-{}", quote.state));
    let length = words.format("quote-length", &[("count", (quote.length as u64).into())]);
    wrap(&mut told, &format!("{state} · {length}"), 4, width);
    let cell = match quote.start.zip(quote.end) {
        Some((start, end)) => words.format(
            "quote-cell-span",
            &[
                ("cell", (&quote.cell).into()),
                ("start", start.into()),
                ("end", end.into()),
            ],
        ),
        None => quote.cell.clone(),
    };
    // An address is copied: it is never broken.
    told.push_str(&format!("    {cell}\n"));
    let interview = words.format("quote-interview", &[("cell", (&quote.interview).into())]);
    told.push_str(&format!("    {interview}\n"));
    let chosen = quote.state == "chosen-by-hand";
    for line in quote
        .entry
        .iter()
        .filter(|_| !chosen)
        .flat_map(|own| own.lines())
    {
        told.push_str(&format!("    {line}\n"));
    }
    told
}

/// Adds a text in lines of at most `width` characters, as far as its words
/// allow, each after `indent` spaces.
fn wrap(told: &mut String, text: &str, indent: usize, width: usize) {
    let room = width.saturating_sub(indent).max(20);
    let mut used = 0;
    for word in text.split_whitespace() {
        let length = word.chars().count();
        if used > 0 && used + 1 + length > room {
            told.push('\n');
            used = 0;
        }
        if used == 0 {
            told.push_str(&" ".repeat(indent));
        } else {
            told.push(' ');
            used += 1;
        }
        told.push_str(word);
        used += length;
    }
    told.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_no_wider_than_the_terminal() {
        let mut told = String::new();
        let text = "Vi fick hjälp av handledaren när det var som svårast för oss.";
        wrap(&mut told, text, 2, 24);
        let words: Vec<&str> = told.split_whitespace().collect();
        assert_eq!(words.join(" "), text);
        assert!(told.lines().count() > 2, "{told}");
        for line in told.lines() {
            assert!(
                line.starts_with("  ") && line.chars().count() <= 24,
                "{line}"
            );
        }
    }
}
