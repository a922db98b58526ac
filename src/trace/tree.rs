//! A recommendation's chain for people, drawn as a tree.

use super::chain::{Chain, Count, GroundLink, Segments};
use crate::wording::Catalogue;

/// A line with more lines of its own, and what hangs below it.
struct Node {
    lines: Vec<String>,
    below: Vec<Node>,
}

/// The chain as a tree of lines.
pub fn render_chain(chain: &Chain, words: &Catalogue) -> String {
    let title = words.format(
        "trace-recommendation",
        &[("title", (&chain.title).into()), ("id", (&chain.id).into())],
    );
    let mut told = format!("{title}\n{}\n", chain.cell);
    let grounds: Vec<Node> = chain.grounds.iter().map(|own| ground(own, words)).collect();
    if grounds.is_empty() {
        told.push_str(&words.text("trace-no-grounds"));
        told.push('\n');
    }
    draw(&grounds, "", &mut told);
    told
}

fn ground(own: &GroundLink, words: &Catalogue) -> Node {
    let interviews = counted(own.interviews, words);
    let line = words.format(
        &format!("trace-{}", own.kind),
        &[
            ("title", (&own.title).into()),
            ("id", (&own.id).into()),
            ("interviews", (&interviews).into()),
        ],
    );
    let codes = own.codes.iter().map(|code| {
        let labs = code.labs.iter().map(|own| segments(own, words));
        let (name, id) = ((&code.name).into(), (&code.id).into());
        Node {
            lines: vec![words.format("trace-code", &[("name", name), ("id", id)])],
            below: labs.collect(),
        }
    });
    Node {
        lines: vec![line],
        below: codes.collect(),
    }
}

fn segments(own: &Segments, words: &Catalogue) -> Node {
    let interviews = counted(own.interviews, words);
    let segments = counted(own.segments, words);
    let line = words.format(
        "trace-segments-in",
        &[
            ("lab", (&own.lab).into()),
            ("segments", (&segments).into()),
            ("interviews", (&interviews).into()),
        ],
    );
    let mut lines = vec![line];
    lines.extend(together(&own.cells));
    Node {
        lines,
        below: Vec::new(),
    }
}

/// A count in words; "withheld" where it is.
fn counted(count: Count, words: &Catalogue) -> String {
    match count {
        Count::Shown(value) => value.to_string(),
        Count::None => 0.to_string(),
        Count::Withheld => words.text("trace-count-withheld"),
    }
}

/// Cells of one sheet on as few lines as read well, the sheet's name on the first.
fn together(cells: &[String]) -> Vec<String> {
    const A_LINE: usize = 8;
    let mut lines: Vec<String> = Vec::new();
    let mut sheet = None;
    let mut on_line = 0;
    for cell in cells {
        let (own, short) = cell.rsplit_once('!').unwrap_or(("", cell));
        if sheet == Some(own)
            && on_line < A_LINE
            && let Some(line) = lines.last_mut()
        {
            line.push_str(&format!(", {short}"));
            on_line += 1;
            continue;
        }
        lines.push(match sheet == Some(own) {
            true => format!("  {short}"),
            false => cell.clone(),
        });
        sheet = Some(own);
        on_line = 1;
    }
    lines
}

fn draw(nodes: &[Node], before: &str, told: &mut String) {
    for (position, node) in nodes.iter().enumerate() {
        let last = position + 1 == nodes.len();
        let (branch, beside) = match last {
            true => ("└─ ", "   "),
            false => ("├─ ", "│  "),
        };
        let under = format!("{before}{beside}");
        for (number, line) in node.lines.iter().enumerate() {
            let lead = match number {
                0 => format!("{before}{branch}"),
                _ => format!("{under}  "),
            };
            told.push_str(&format!("{lead}{line}\n"));
        }
        draw(&node.below, &under, told);
    }
}
