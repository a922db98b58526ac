//! What the manifest chooses for the theme, as a file that `theme.typ` imports.

use crate::project::manifest::Theme;

/// The file's name beside `theme.typ`.
pub const SETTINGS: &str = "settings.typ";

/// Families to try before those that ship, as Typst.
pub fn theme_settings(theme: &Theme) -> String {
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
        "// Written from the manifest's [theme].\n#let text-fonts = {}\n#let heading-fonts = {}\n",
        family(&theme.text_font),
        family(&theme.heading_font),
    )
}
