//! The web edition beside the PDFs: a page per document, and one that leads to
//! them.

use std::collections::BTreeMap;

use super::Prepared;
use super::setting::typst_diagnostic;
use super::targets::Target;
use crate::diagnostic::{Diagnostics, Place, Problem, Severity, quoted};
use crate::model::Language;
use crate::project::{Project, TEMPLATES, shipped_templates};
use crate::publish::{DocumentRecord, FileRecord, Staging, WebRecord};
use crate::results;
use crate::templates::{INDEX, IndexEntry, Sources};
use crate::typeset::{Located, SetForWeb, Typesetter, set_for_web};
use crate::web::{Page, Style, folder, page_path};

/// The name of the page that leads to the others.
const INDEX_PAGE: &str = "index.html";

/// The look of the pages, and of the web.
const THEME: &str = "theme.typ";
const WEB_THEME: &str = "web/theme.typ";

fn within(edition: Language, page: &str) -> String {
    format!("{}/{page}", folder(edition))
}

/// Where the page that leads to the others lies.
pub(super) fn index_path(edition: Language) -> String {
    within(edition, INDEX_PAGE)
}

/// Where the pages of documents lie.
pub(super) fn page_paths(edition: Language, documents: &[String]) -> Vec<String> {
    let pages = documents.iter().map(|output| page_path(output));
    pages.map(|page| within(edition, &page)).collect()
}

/// How a project's web pages look; none where it has none.
pub(super) fn style_of(prepared: &Prepared) -> Option<Style> {
    let project = &prepared.project;
    let manifest = &project.manifest;
    manifest
        .web
        .then(|| Style::new(&project.templates, &manifest.theme))
}

/// A warning where the pages have a look of their own, and the web has not.
pub(super) fn check_theme(project: &Project) -> Diagnostics {
    let is_shipped = |name: &str| {
        let mut shipped = shipped_templates().iter();
        let shipped = shipped.find(|(known, _)| *known == name);
        shipped.map(|(_, text)| *text) == project.templates.get(name).map(String::as_str)
    };
    let mut diagnostics = Diagnostics::new();
    if project.manifest.web && !is_shipped(THEME) && is_shipped(WEB_THEME) {
        let place = Place::File(format!("{TEMPLATES}/{THEME}"));
        diagnostics.push(Problem::ThemeWithoutWeb.warning_at(place));
    }
    diagnostics
}

/// Sets a filled document for the web and stages its page.
///
/// # Errors
/// What Typst reports, and what the page would leave out, at the lines of the
/// templates.
pub(super) fn make_page(
    prepared: &Prepared,
    typesetter: &Typesetter,
    staging: &Staging,
    target: &Target<'_>,
    sources: &Sources,
    page: Option<&Page<'_>>,
) -> Result<(Option<WebRecord>, Diagnostics), Diagnostics> {
    let Some(page) = page else {
        return Ok((None, Diagnostics::new()));
    };
    let template = target.entry.template.as_str();
    let (set, warnings) = set_page(prepared, typesetter, sources, template)?;
    let own = page_path(&target.output);
    let html = page.html(&set, &own);
    let path = within(prepared.project.manifest.edition, &own);
    staging.write(&path, html.as_bytes())?;
    let record = WebRecord {
        file: FileRecord::new(path, html.as_bytes()),
        title: set.title,
    };
    Ok((Some(record), warnings))
}

/// Stages the page that leads to the pages of `documents`.
///
/// # Errors
/// Like [`make_page`].
pub(super) fn make_index(
    prepared: &Prepared,
    (typesetter, style): (&Typesetter, &Style),
    staging: &Staging,
    documents: &[&DocumentRecord],
) -> Result<FileRecord, Diagnostics> {
    let edition = prepared.project.manifest.edition;
    let entries = in_order(prepared, documents).filter_map(|document| {
        let page = document.web.as_ref()?;
        let own = page.file.path.strip_prefix(folder(edition))?;
        let labs = prepared.publication.labs();
        let lab = document.of.as_ref();
        let lab = lab.and_then(|of| labs.iter().position(|lab| lab.id.value == *of));
        Some(IndexEntry {
            title: page.title.clone(),
            lab: lab.map(Into::into),
            page: own.trim_start_matches('/').to_owned(),
            pdf: format!("../{}", document.file.path),
            pages: document.pages,
        })
    });
    let entries: Vec<IndexEntry> = entries.collect();
    let sources = prepared
        .renderer
        .render_index(&entries, &format!("../{}", results::folder(edition)))?;
    let (set, _) = set_page(prepared, typesetter, &sources, INDEX)?;
    let html = page(prepared, &sources, style).html(&set, INDEX_PAGE);
    let path = index_path(edition);
    staging.write(&path, html.as_bytes())?;
    Ok(FileRecord::new(path, html.as_bytes()))
}

/// Documents in the order of the manifest, and within an entry by path.
fn in_order<'d>(
    prepared: &Prepared,
    documents: &[&'d DocumentRecord],
) -> impl Iterator<Item = &'d DocumentRecord> {
    let entries = prepared.project.manifest.documents.iter();
    let places: BTreeMap<String, usize> = entries
        .enumerate()
        .map(|(at, entry)| (entry.name.clone(), at))
        .collect();
    let mut ordered: Vec<&DocumentRecord> = documents.to_vec();
    ordered.sort_by_key(|document| places.get(&document.name).copied());
    ordered.into_iter()
}

/// Sets a filled document for the web; with what Typst warns about.
///
/// # Errors
/// What Typst reports, and each text that the page would leave out.
pub(super) fn set_page(
    prepared: &Prepared,
    typesetter: &Typesetter,
    sources: &Sources,
    template: &str,
) -> Result<(SetForWeb, Diagnostics), Diagnostics> {
    let told = |list: &[Located], severity| -> Diagnostics {
        let one = |located| typst_diagnostic(prepared, sources, located, template, severity);
        let mut diagnostics = Diagnostics::new();
        diagnostics.extend(list.iter().map(one));
        diagnostics
    };
    let (texts, places): (Vec<String>, Vec<usize>) = sources.texts().into_iter().unzip();
    let set = set_for_web(typesetter, sources.markup(), &sources.files, &texts)
        .map_err(|errors| told(&errors, Severity::Error))?;
    let mut lost = Diagnostics::new();
    for position in &set.lost {
        let (Some(text), Some(at)) = (texts.get(*position), places.get(*position)) else {
            continue;
        };
        let place =
            prepared
                .renderer
                .place_of(sources, Some((crate::templates::MAIN, *at)), template);
        let text = quoted(text);
        lost.push(Problem::LostOnWeb { text }.error_at(place));
    }
    let warnings = told(&set.warnings, Severity::Warning);
    lost.ok(()).map(|((), _)| (set, warnings))
}

/// The page of a filled document.
pub(super) fn page<'p>(prepared: &Prepared, sources: &'p Sources, style: &'p Style) -> Page<'p> {
    let catalogue = prepared.renderer.catalogue();
    Page::new(style, sources, &prepared.publication, catalogue)
}
