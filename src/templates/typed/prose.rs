//! What of Typst markup is prose.

use std::ops::Range;

use typst_syntax::{LinkedNode, SyntaxKind, parse};

/// The prose of Typst markup: a text of the same length in bytes where all
/// that is code, values, mathematics or markup's own signs is blanked out.
/// Strings typed in code are prose too, `values` aside: those that were
/// written by expressions.
pub fn prose_of(markup: &str, values: &[Range<usize>]) -> String {
    let root = parse(markup);
    let mut prose = String::with_capacity(markup.len());
    let mut open = vec![LinkedNode::new(&root)];
    while let Some(node) = open.pop() {
        if node.children().len() > 0 {
            open.extend(node.children().rev());
            continue;
        }
        let text = node.get().leaf_text();
        match node.kind() {
            SyntaxKind::Text | SyntaxKind::Space => prose.push_str(text),
            SyntaxKind::Str if !is_value(values, node.offset()) => {
                prose.push_str(&text.replace("\"", "\u{1}"));
            }
            SyntaxKind::Shorthand if text == "~" => prose.push(' '),
            _ => prose.extend(std::iter::repeat_n('\u{1}', text.len())),
        }
    }
    prose
}

/// Whether a value was written at a position; `values` stand in order.
fn is_value(values: &[Range<usize>], at: usize) -> bool {
    let next = values.partition_point(|range| range.start <= at);
    let last = next.checked_sub(1).and_then(|last| values.get(last));
    last.is_some_and(|range| range.contains(&at))
}

#[cfg(test)]
mod tests {
    use super::super::numbers::typed_numbers;
    use super::*;

    #[test]
    fn only_prose_is_read_and_keeps_its_place() {
        let markup =
            "= Rubrik 7\n#box(width: 12pt)[Nu 80~% av] #\"55 %\"; $ 3 + 4 $ // 99\n#f(\"66 %\")";
        let value = markup.find("\"55").unwrap();
        let prose = prose_of(markup, std::slice::from_ref(&(value..value + 6)));
        assert_eq!(prose.len(), markup.len());
        let numbers = typed_numbers(&prose);
        let found: Vec<&str> = numbers
            .into_iter()
            .map(|number| &markup[number.range])
            .collect();
        assert_eq!(found, ["7", "80~%", "66 %"]);
    }
}
