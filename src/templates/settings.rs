//! What the manifest chooses for the theme, and how made-up words are marked,
//! as a file that `theme.typ` imports.

use super::markup::in_string;
use crate::project::manifest::Theme;
use crate::wording::Catalogue;

/// The file's name beside `theme.typ`.
pub const SETTINGS: &str = "settings.typ";

/// What is made up stands on a ground of its own, whole sentences with the
/// word as well; the pages that hold it can be found by the labels at its beginning and end. The word waits
/// for its place, so that a heading's bookmark is the heading alone.
const MADE_UP: &str = r##"
#let made-up-ground = rgb("#F5F1E7")
#let made-up-ink = rgb("#6B5A2E")
#let made-up-mark = [#metadata(none)<made-up>]
#let made-up(body) = {
  made-up-mark
  highlight(fill: made-up-ground, top-edge: 0.8em, bottom-edge: -0.22em, body)
  if body.ends-with(regex("[.!?…][)’”»\"]*")) {
    context text(size: 0.82em, fill: made-up-ink, hyphenate: false, "\u{a0}(" + made-up-word + ")")
  }
  made-up-mark
}
"##;

/// The same for the web, where the ground is the style sheet's.
pub const WEB_SETTINGS: &str = "web/settings.typ";

const MADE_UP_ON_WEB: &str = r##"
#let made-up-mark = [#metadata(none)<made-up>]
#let made-up(body) = {
  html.elem("mark", attrs: (class: "made-up"), {
    body
    if body.ends-with(regex("[.!?…][)’”»\"]*")) { html.elem("small", "\u{a0}(" + made-up-word + ")") }
  })
  made-up-mark
}
"##;

/// The word for what is made up, and how the web marks it, as Typst.
pub fn web_settings(catalogue: &Catalogue) -> String {
    let word = in_string(&catalogue.text("example-mark"));
    format!("// Written from the manifest.\n#let made-up-word = {word}\n{MADE_UP_ON_WEB}")
}

/// Families to try before those that ship, and marks, as Typst.
pub fn theme_settings(theme: &Theme, catalogue: &Catalogue) -> String {
    let families = |font: Option<&str>| match font {
        Some(family) => format!(
            "(\"{}\",)",
            family.replace('\\', "\\\\").replace('"', "\\\"")
        ),
        None => "()".to_owned(),
    };
    let family =
        |font: &Option<(String, _)>| families(font.as_ref().map(|(family, _)| family.as_str()));
    format!(
        "// Written from the manifest's [theme].\n#let text-fonts = {}\n#let heading-fonts = {}\n#let made-up-word = {}\n{MADE_UP}",
        family(&theme.text_font),
        family(&theme.heading_font),
        in_string(&catalogue.text("example-mark")),
    )
}
