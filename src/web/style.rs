//! How web pages look: the style sheet of the theme with the fonts inside it.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::project::manifest::Theme;

/// The theme's style sheet under `report-templates/`.
const SHEET: &str = "web/style.css";

/// Nothing is fetched, run, sent or framed, whatever stands on the page.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'";

/// Subsets of the fonts of the pages, as `report-templates/web/fonts/make.sh` makes them: family,
/// weight, style, contents.
const FONTS: [(&str, u16, &str, &[u8]); 5] = [
    (
        "Libertinus Serif",
        400,
        "normal",
        include_bytes!("../../report-templates/web/fonts/LibertinusSerif-Regular.woff2"),
    ),
    (
        "Libertinus Serif",
        400,
        "italic",
        include_bytes!("../../report-templates/web/fonts/LibertinusSerif-Italic.woff2"),
    ),
    (
        "Libertinus Serif",
        700,
        "normal",
        include_bytes!("../../report-templates/web/fonts/LibertinusSerif-Bold.woff2"),
    ),
    (
        "Noto Sans",
        400,
        "normal",
        include_bytes!("../../report-templates/web/fonts/NotoSans-Regular.woff2"),
    ),
    (
        "Noto Sans",
        700,
        "normal",
        include_bytes!("../../report-templates/web/fonts/NotoSans-Bold.woff2"),
    ),
];

/// What stands in the head of every page.
pub struct Style {
    head: String,
}

impl Style {
    /// The style of a project: `files` are its templates by path, with its own
    /// style sheet where it has one.
    pub fn new(files: &std::collections::BTreeMap<String, String>, theme: &Theme) -> Self {
        let sheet = files.get(SHEET).map_or("", String::as_str);
        let faces: String = FONTS
            .iter()
            .map(|(family, weight, style, contents)| {
                format!(
                    "@font-face{{font-family:\"{family}\";font-weight:{weight};font-style:{style};src:url(data:font/woff2;base64,{}) format(\"woff2\")}}\n",
                    STANDARD.encode(contents)
                )
            })
            .collect();
        let family = |font: &Option<(String, _)>| {
            let own = font.as_ref().map(|(family, _)| family.as_str());
            own.map(|family| format!("\"{}\",", family.replace(['"', '\\', '<', '\n'], "")))
                .unwrap_or_default()
        };
        let chosen = format!(
            ":root{{--accent:{};--own-text:{}\"Libertinus Serif\";--own-heading:{}\"Noto Sans\"}}\n",
            theme.accent,
            family(&theme.text_font),
            family(&theme.heading_font)
        );
        let head = format!(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\
             <meta name=\"color-scheme\" content=\"light dark\">\
             <style>\n{faces}{chosen}{}</style>",
            sheet.replace("</", "<\\/")
        );
        Self { head }
    }

    /// What is put into a head.
    pub fn head(&self) -> &str {
        &self.head
    }

    /// A page with this in its head, right after it says how it is written.
    pub(super) fn put_into(&self, html: &str) -> String {
        let head = html.find("<head>").map(|at| at + "<head>".len());
        let charset = head.and_then(|head| {
            let after = html.get(head..)?;
            let meta = after
                .starts_with("<meta charset=")
                .then(|| after.find('>'))??;
            Some(head + meta + 1)
        });
        let at = charset.or(head).unwrap_or(0);
        let (before, after) = html.split_at(at);
        format!("{before}{}{after}", self.head)
    }
}
