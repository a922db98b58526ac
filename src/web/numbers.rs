//! The numbers of a chart as a table that one can open: those who do not see
//! the drawing, and those who want the very values, find them there.

use indexmap::IndexMap;

use super::slots::escaped;
use crate::analysis::FigureKey;
use crate::disclosure::Publication;
use crate::results::{FigureNames, FigureRow, Source};
use crate::wording::Catalogue;

/// Rows that a page carries of one chart; the results files have all.
const MOST_ROWS: usize = 400;

/// The columns of [`FigureNames`], as the catalogue calls them.
const NAMES: [&str; 4] = ["web-what", "column-lab", "web-when", "column-group"];

/// The table of `figures` as HTML, folded; nothing where there are none.
pub(super) fn numbers_table(
    figures: &[FigureKey],
    publication: &Publication,
    catalogue: &Catalogue,
) -> String {
    let source = Source {
        publication,
        language: catalogue.language(),
        only: None,
    };
    let mut measures: IndexMap<String, String> = IndexMap::new();
    let mut rows: IndexMap<FigureNames, IndexMap<String, String>> = IndexMap::new();
    for key in figures {
        let Some(published) = publication.figure(*key) else {
            continue;
        };
        let figure = source.figure(*key, published);
        let measured = || figure.measured(catalogue);
        measures
            .entry(figure.measure.clone())
            .or_insert_with(measured);
        let value = value_of(&figure, catalogue);
        let row = rows.entry(figure.names(catalogue)).or_default();
        row.insert(figure.measure, value);
    }
    if rows.is_empty() {
        return String::new();
    }
    let left_out = rows.len().saturating_sub(MOST_ROWS);
    rows.truncate(MOST_ROWS);
    let told: Vec<usize> = (0..NAMES.len())
        .filter(|column| rows.keys().any(|name| !name[*column].is_empty()))
        .collect();
    let title = catalogue.text("web-numbers");
    let mut html = format!(
        "<details class=\"numbers\"><summary>{0}</summary><div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"{0}\"><table><thead><tr>",
        escaped(&title)
    );
    let heading = |html: &mut String, text: &str, class: &str| {
        html.push_str(&format!("<th scope=\"col\"{class}>{}</th>", escaped(text)));
    };
    for column in &told {
        heading(&mut html, &catalogue.text(NAMES[*column]), "");
    }
    for words in measures.values() {
        heading(&mut html, words, " class=\"number\"");
    }
    html.push_str("</tr></thead><tbody>");
    for (name, values) in &rows {
        html.push_str("<tr>");
        for (position, column) in told.iter().enumerate() {
            let (open, close) = match position {
                0 => ("<th scope=\"row\">", "</th>"),
                _ => ("<td>", "</td>"),
            };
            html.push_str(&format!("{open}{}{close}", escaped(&name[*column])));
        }
        for measure in measures.keys() {
            let value = values.get(measure).map_or("", String::as_str);
            html.push_str(&format!("<td class=\"number\">{}</td>", escaped(value)));
        }
        html.push_str("</tr>");
    }
    html.push_str("</tbody></table></div>");
    if left_out > 0 {
        let count = [("count", (left_out as u64).into())];
        let more = catalogue.format("web-numbers-more", &count);
        html.push_str(&format!("<p>{}</p>", escaped(&more)));
    }
    html.push_str("</details>");
    html
}

/// As printed, with the number of people behind a share or a mean; the sign of
/// what is withheld, or its range.
fn value_of(figure: &FigureRow, catalogue: &Catalogue) -> String {
    let printed = figure.printed.0.clone();
    if figure.withheld {
        return printed.unwrap_or_else(|| catalogue.text("withheld-sign"));
    }
    let printed = printed.unwrap_or_default();
    match figure.n {
        Some(n) => format!("{printed} (n {n})"),
        None => printed,
    }
}
