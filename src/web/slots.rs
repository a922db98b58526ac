//! Charts within a page: Typst leaves an empty element for each, and its
//! drawing is put there.

/// How the theme writes where a chart goes.
const SLOT: &str = "<div data-chart=\"";

/// How the theme writes the way to the page that leads to all others.
const HOME: &str = "<a class=\"home\" href=\"";

/// `html` with what `fill` gives for each slot's path in its place, and with the
/// way home led `up`, `../`. Only an element is a slot: the same letters in a
/// text or an attribute are not.
pub(super) fn fill_slots<'c>(html: &str, up: &str, fill: impl Fn(&str) -> &'c str) -> String {
    let mut filled = String::with_capacity(html.len() * 2);
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        let (text, from) = rest.split_at(at);
        filled.push_str(text);
        let (tag, after) = from.split_at(tag_end(from));
        let path = tag
            .strip_prefix(SLOT)
            .and_then(|tag| tag.strip_suffix("\">"));
        match (path, after.strip_prefix("</div>")) {
            (Some(path), Some(after)) => {
                filled.push_str(fill(path));
                rest = after;
            }
            _ => {
                match tag.strip_prefix(HOME) {
                    Some(home) => filled.extend([HOME, up, home]),
                    None => filled.push_str(tag),
                }
                rest = after;
            }
        }
    }
    filled.push_str(rest);
    filled
}

/// Where a tag that begins here ends; `>` within quotes is not its end.
fn tag_end(from: &str) -> usize {
    let mut quoted = false;
    for (at, letter) in from.char_indices() {
        match letter {
            '"' => quoted = !quoted,
            '>' if !quoted => return at + 1,
            _ => {}
        }
    }
    from.len()
}

/// A chart's SVG as a part of a page: named, told, and as wide as there is room.
/// `class` and `id` tell it apart on the page.
pub(super) fn inline_svg(svg: &str, (class, id): (&str, &str), title: &str, alt: &str) -> String {
    let (head, body) = svg.split_at(tag_end(svg));
    let attribute = |name: &str| {
        let (_, value) = head.split_once(&format!(" {name}=\""))?;
        value.split('"').next()
    };
    let points = |name| {
        let value = attribute(name)?.trim_end_matches("pt").parse::<f64>().ok();
        Some((value? / 0.75).round())
    };
    let (width, height) = (
        points("width").unwrap_or(0.0),
        points("height").unwrap_or(0.0),
    );
    let view = attribute("viewBox").unwrap_or_default();
    let body: String = body
        .replace(" opacity=\"1\"", "")
        .split('\n')
        .map(str::trim)
        .collect();
    format!(
        "<svg class=\"{class}\" width=\"{width}\" height=\"{height}\" viewBox=\"{view}\" \
         role=\"img\" aria-labelledby=\"{id}-t {id}-d\">\
         <title id=\"{id}-t\">{}</title><desc id=\"{id}-d\">{}</desc>{body}",
        escaped(title),
        escaped(alt)
    )
}

/// A text within HTML or one of its attributes.
pub(super) fn escaped(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => written.push_str("&amp;"),
            '<' => written.push_str("&lt;"),
            '>' => written.push_str("&gt;"),
            '"' => written.push_str("&quot;"),
            other => written.push(other),
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_element_is_a_slot() {
        let slot = "<div data-chart=\"charts/1.svg\"></div>";
        let page = format!("<p title=\"{slot}\">{}</p>{slot}", escaped(slot));
        let filled = fill_slots(&page, "", |path| match path {
            "charts/1.svg" => "[1]",
            _ => "",
        });
        assert_eq!(
            filled,
            format!("<p title=\"{slot}\">{}</p>[1]", escaped(slot))
        );
    }

    #[test]
    fn a_drawing_is_named_and_told() {
        let svg = "<svg width=\"480pt\" height=\"300pt\" viewBox=\"0 0 9600 6000\" xmlns=\"x\">\n<text opacity=\"1\">\na &lt; b\n</text>\n</svg>\n";
        assert_eq!(
            inline_svg(svg, ("wide", "c1"), "5 of 8 & more", "\"x\""),
            "<svg class=\"wide\" width=\"640\" height=\"400\" viewBox=\"0 0 9600 6000\" \
             role=\"img\" aria-labelledby=\"c1-t c1-d\">\
             <title id=\"c1-t\">5 of 8 &amp; more</title><desc id=\"c1-d\">&quot;x&quot;</desc>\
             <text>a &lt; b</text></svg>"
        );
    }
}
