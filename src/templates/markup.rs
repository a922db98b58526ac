//! Writing values into Typst markup so that they can be nothing but text.
//!
//! A value enters as a string expression, `#"…";` in markup or `"…"` in code.
//! That alone is not enough: inside a template's own comment, raw block or
//! code argument such an expression can still break out. So every written
//! piece is marked with noncharacters that no value and no template can hold;
//! [`Filled::new`] takes the marks out again and remembers the ranges, and
//! [`Filled::breakouts`] parses the markup and holds every range to be exactly
//! one string expression.

use std::collections::BTreeMap;
use std::ops::Range;

use super::breaks::breakable;
use typst_syntax::{LinkedNode, Side, SyntaxKind, parse};

/// Stands before a written piece; a noncharacter, three bytes long.
const START: char = '\u{FDD0}';
/// Stands after a written piece.
const END: char = '\u{FDD1}';

/// Whether a template source holds one of the marks.
pub fn holds_marks(template: &str) -> bool {
    template.contains([START, END])
}

/// `text` as a string expression in markup.
pub fn in_markup(text: &str) -> String {
    format!("{START}#\"{}\";{END}", escape(&breakable(text)))
}

/// The call that the theme marks made-up texts by; `settings.typ` declares it.
const MADE_UP: &str = "made-up";

/// `text` in markup, marked as made up.
pub fn made_up(text: &str) -> String {
    format!("{START}#{MADE_UP}(\"{}\");{END}", escape(&breakable(text)))
}

/// `text` as a string literal in code.
pub fn in_code(text: &str) -> String {
    format!("{START}\"{}\"{END}", escape(text))
}

/// `text` as a string literal of a file of ours.
pub fn in_string(text: &str) -> String {
    format!("\"{}\"", escape(text))
}

/// Only `\` and `"` mean something inside a Typst string.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    for character in text.chars() {
        match character {
            START | END => continue,
            '\\' => escaped.push_str("\\\\"),
            '"' => escaped.push_str("\\\""),
            other => escaped.push(other),
        }
    }
    escaped
}

/// What [`escape`] was given, marks aside.
fn unescape(text: &str) -> String {
    let mut letters = text.chars();
    let one = |letters: &mut std::str::Chars<'_>| match letters.next()? {
        '\\' => letters.next(),
        other => Some(other),
    };
    std::iter::from_fn(|| one(&mut letters)).collect()
}

/// Filled markup without marks, and where values were written.
#[derive(Debug)]
pub struct Filled {
    /// The Typst markup.
    pub markup: String,
    written: Vec<Range<usize>>,
    /// Positions in `markup` where a mark stood.
    marks: Vec<usize>,
}

impl Filled {
    /// Takes the marks out of what a template gave.
    pub fn new(marked: &str) -> Self {
        let mut markup = String::with_capacity(marked.len());
        let mut written: Vec<Range<usize>> = Vec::new();
        let mut marks = Vec::new();
        for character in marked.chars() {
            match character {
                START => written.push(markup.len()..markup.len()),
                END => {
                    if let Some(last) = written.last_mut() {
                        last.end = markup.len();
                    }
                }
                other => {
                    markup.push(other);
                    continue;
                }
            }
            marks.push(markup.len());
        }
        Self {
            markup,
            written,
            marks,
        }
    }

    /// Where values were written in the markup, in order.
    pub fn written(&self) -> &[Range<usize>] {
        &self.written
    }

    /// The texts that were written for readers, each once, and where the first
    /// stands: not those that are arguments in code.
    pub fn texts(&self) -> BTreeMap<String, usize> {
        let mut texts = BTreeMap::new();
        for range in self.written.iter().rev() {
            let piece = self.markup.get(range.clone()).unwrap_or_default();
            let text = piece
                .strip_prefix('#')
                .and_then(|piece| piece.split_once('"'))
                .and_then(|(_, piece)| piece.rsplit_once('"'));
            if let Some((text, _)) = text {
                texts.insert(unescape(text), range.start);
            }
        }
        texts
    }

    /// The position in the marked text of a position in the markup.
    pub fn marked_position(&self, position: usize) -> usize {
        let before = self.marks.partition_point(|&mark| mark <= position);
        position + before * START.len_utf8()
    }

    /// The positions in the markup of written values that are not exactly one
    /// string expression in markup, or one string literal in code.
    pub fn breakouts(&self) -> Vec<usize> {
        let root = parse(&self.markup);
        let root = LinkedNode::new(&root);
        let outside = |range: &&Range<usize>| !is_string_expression(&root, range);
        self.written
            .iter()
            .filter(outside)
            .map(|range| range.start)
            .collect()
    }
}

fn is_string_expression(root: &LinkedNode<'_>, range: &Range<usize>) -> bool {
    let Some(leaf) = root.leaf_at(range.start, Side::After) else {
        return false;
    };
    let parent = |node: &LinkedNode<'_>| node.parent_kind();
    match leaf.kind() {
        SyntaxKind::Str => {
            leaf.range() == *range
                && !matches!(
                    parent(&leaf),
                    Some(SyntaxKind::Markup | SyntaxKind::ModuleImport | SyntaxKind::ModuleInclude)
                )
        }
        SyntaxKind::Hash => parent(&leaf) == Some(SyntaxKind::Markup) && is_text(&leaf, range),
        _ => false,
    }
}

/// Whether what follows a hash is one string, alone or as the only argument
/// of the call that marks it, and ends with the range.
fn is_text(hash: &LinkedNode<'_>, range: &Range<usize>) -> bool {
    let mut leaves = std::iter::successors(hash.next_leaf(), LinkedNode::next_leaf).peekable();
    let called = leaves.next_if(|node| node.kind() == SyntaxKind::Ident);
    let (before, after) = match &called {
        Some(name) if name.leaf_text() == MADE_UP => (MADE_UP.len() + 2, 2),
        Some(_) => return false,
        None => (1, 1),
    };
    let mut next_is = |kind| leaves.next().filter(|node| node.kind() == kind);
    if called.is_some() && next_is(SyntaxKind::LeftParen).is_none() {
        return false;
    }
    let whole = range.start + before..range.end - after;
    next_is(SyntaxKind::Str).is_some_and(|node| node.range() == whole)
        && (called.is_none() || next_is(SyntaxKind::RightParen).is_some())
        && next_is(SyntaxKind::Semicolon).is_some_and(|node| node.range().end == range.end)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NASTY: &[&str] = &[
        "#import \"x\"",
        "$",
        "*_",
        "{{ x }}",
        "`",
        "\")",
        "=cmd|' /C calc'!A0",
        "\\",
        "\\\"",
        "*/",
        "//",
        "\n\n= x",
        "```",
        "]",
        "[",
        "<label>",
        "@ref",
        "\u{202e}abc",
        "#",
        ";",
    ];

    #[test]
    fn in_plain_markup_every_value_is_one_string() {
        for value in NASTY {
            let filled = Filled::new(&format!(
                "Some *{}* text {}s, {}.",
                in_markup(value),
                in_markup(value),
                made_up(value)
            ));
            assert!(filled.breakouts().is_empty(), "{value}");
        }
    }

    #[test]
    fn in_an_argument_a_literal_is_one_string() {
        for value in NASTY {
            let filled = Filled::new(&format!("#link({})[{}]", in_code(value), in_markup(value)));
            assert!(filled.breakouts().is_empty(), "{value}");
        }
    }

    #[test]
    fn markup_inside_a_string_of_the_template_is_found() {
        let filled = Filled::new(&format!("#link(\"{}\")[x]", in_markup("\"); panic(\"")));
        assert_eq!(filled.breakouts().len(), 1);
    }

    #[test]
    fn values_in_comments_raw_blocks_and_imports_are_found() {
        for template in ["// {}\n", "/* {} */", "`{}`", "```\n{}\n```", "$ {} $"] {
            let filled = Filled::new(&template.replace("{}", &in_markup("x")));
            assert_eq!(filled.breakouts().len(), 1, "{template}");
        }
        let filled = Filled::new(&format!("#import {}", in_code("x")));
        assert_eq!(filled.breakouts().len(), 1);
    }

    #[test]
    fn texts_for_readers_are_told_from_arguments() {
        let marked = format!(
            "{} #link({})[{}]",
            in_markup("a \"b\" \\ c"),
            in_code("https://x"),
            made_up("påhittat")
        );
        let texts = Filled::new(&marked).texts();
        let texts: Vec<&String> = texts.keys().collect();
        assert_eq!(texts, ["a \"b\" \\ c", "påhittat"]);
    }

    #[test]
    fn positions_lead_back_to_the_marked_text() {
        let marked = format!("a {} b", in_markup("x"));
        let filled = Filled::new(&marked);
        let at = filled.markup.find(" b").unwrap();
        assert_eq!(&marked[filled.marked_position(at)..], " b");
    }
}
