//! Colours, fonts and pictures.

use super::section::Section;
use crate::diagnostic::{Place, Problem, quoted};

/// Colours, fonts and pictures of the theme.
#[derive(Debug, Clone)]
pub struct Theme {
    /// The programme's accent, `#rrggbb`.
    pub accent: String,
    /// The family of running text, where it is not the shipped one.
    pub text_font: Option<(String, Place)>,
    /// The family of headings and tables, where it is not the shipped one.
    pub heading_font: Option<(String, Place)>,
    /// The picture of title pages.
    pub cover: Option<ThemePicture>,
    /// Logotypes at the foot of title pages.
    pub logos: Vec<ThemePicture>,
    /// Pictures for templates of the project's own.
    pub own: Vec<ThemePicture>,
}

/// A picture that the manifest names.
#[derive(Debug, Clone)]
pub struct ThemePicture {
    /// Its path under the project.
    pub file: String,
    /// What it shows.
    pub alt: String,
    /// Where the manifest names it.
    pub place: Place,
    /// Where the manifest says what it shows.
    pub alt_place: Place,
}

impl Theme {
    /// The pictures that it names, by path, each with its line.
    pub fn pictures(&self) -> impl Iterator<Item = (&str, Place)> {
        self.all()
            .map(|picture| (picture.file.as_str(), picture.place.clone()))
    }

    /// What its pictures are said to show, each with its line.
    pub fn alt_texts(&self) -> impl Iterator<Item = (String, Place)> {
        self.all()
            .map(|picture| (picture.alt.clone(), picture.alt_place.clone()))
    }

    fn all(&self) -> impl Iterator<Item = &ThemePicture> {
        self.cover.iter().chain(&self.logos).chain(&self.own)
    }
}

impl Default for Theme {
    fn default() -> Self {
        Self {
            accent: "#0072B2".into(),
            text_font: None,
            heading_font: None,
            cover: None,
            logos: Vec::new(),
            own: Vec::new(),
        }
    }
}

pub(super) fn read_theme(table: &mut Section<'_, '_>) -> Option<Theme> {
    let mut theme = Theme::default();
    if let Some(accent) = table.text("accent") {
        let digits = accent.strip_prefix('#').filter(|digits| digits.len() == 6);
        if digits.is_some_and(|digits| digits.bytes().all(|b| b.is_ascii_hexdigit())) {
            theme.accent = accent;
        } else {
            let found = quoted(&accent);
            table.wrong("accent", Problem::InvalidColour { found });
        }
    }
    let mut font = |key| {
        let family = table.text(key)?;
        Some((family, table.value_place(key)))
    };
    theme.text_font = font("text-font");
    theme.heading_font = font("heading-font");
    theme.cover = table.section("cover", read_theme_picture);
    theme.logos = table.sections("logo", read_theme_picture);
    theme.own = table.sections("picture", read_theme_picture);
    Some(theme)
}

fn read_theme_picture(table: &mut Section<'_, '_>) -> Option<ThemePicture> {
    let file = table.required_text("file", "example-picture");
    let alt = table.required_text("alt", "example-alt");
    Some(ThemePicture {
        file: file?,
        alt: alt?,
        place: table.place.clone(),
        alt_place: table.value_place("alt"),
    })
}
