//! What a project says of itself, its data aside: manifest, templates, fonts
//! and pictures.

mod catalogue;
mod data;
mod earlier;
mod evidence;
mod exchange;
mod imports;
pub mod manifest;
mod picture_data;
mod pictures;
pub mod placeholders;
mod policy;
mod tables;
mod within;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use chrono::{Days, NaiveDate};
use walkdir::WalkDir;

pub use catalogue::{CatalogueFile, CataloguedIndicator, FundersCatalogue};
pub use data::{DataEntry, TABLE_ENDINGS};
pub use earlier::EarlierFile;
pub use evidence::EvidenceRule;
pub use exchange::{Budget, GrantFacts, IatiFacts, Scheme};
pub use imports::{
    By, CodingsFormat, CodingsMapping, FormsMapping, ImportMapping, ItemRule, LEAVE_OUT, Rule,
    Telling, is_of_codings,
};
pub use manifest::{DocumentEntry, Each, FILE_NAME, Manifest, Theme, ThemePicture};
pub use pictures::{Pictures, STAND_IN, read_pictures};
pub use policy::{AllowedText, Exemption, FreeTextPolicy, Policy, WantedQuote};
pub use tables::{IndicatorRule, LabRule, Said, TableMapping};

use crate::diagnostic::{
    Diagnostics, Place, Problem, Severity, Value, place_in_text, plain, quoted,
};
use crate::model::Language;
use manifest::{id_of_title, read_manifest};
use within::find_within;

/// The folder of templates, theme and fonts in a project.
pub const TEMPLATES: &str = "report-templates";

/// Templates with what they hold, by their path under `report-templates/`.
macro_rules! shipped {
    ($($path:literal),* $(,)?) => {
        &[$(($path, include_str!(concat!("../../report-templates/", $path)))),*]
    };
}

/// Files that ship with the program; a project's own of the same name win.
const SHIPPED: &[(&str, &str)] = shipped![
    "theme.typ",
    "web/theme.typ",
    "web/content.typ",
    "web/plain.typ",
    "web/style.css",
    "web/index.typ.j2",
    "summary.typ.j2",
    "lab.typ.j2",
    "funder.typ.j2",
    "plain.typ",
    "plain.typ.j2",
    "parts/page.typ.j2",
    "parts/key-figures.typ.j2",
    "parts/attainment.typ.j2",
    "parts/essentials.typ.j2",
    "parts/lab-in-short.typ.j2",
    "parts/labs-table.typ.j2",
    "parts/signs.typ.j2",
    "parts/measures.typ.j2",
    "parts/grounds.typ.j2",
    "parts/quality.typ.j2",
    "parts/no-cause.typ.j2",
    "parts/attachments.typ.j2",
    "parts/basis.typ.j2",
    "parts/indicators.typ.j2",
    "parts/over-labs.typ.j2",
    "parts/surveys.typ.j2",
    "parts/survey-table.typ.j2",
    "parts/themes.typ.j2",
    "parts/quote.typ.j2",
    "parts/said.typ.j2",
    "parts/factors.typ.j2",
    "parts/backgrounds.typ.j2",
    "parts/conclusions.typ.j2",
    "parts/recommendations.typ.j2",
    "parts/interview-method.typ.j2",
    "parts/appendix.typ.j2",
];

/// The files that ship under `report-templates/`, path and text.
pub fn shipped_templates() -> &'static [(&'static str, &'static str)] {
    SHIPPED
}

/// What a project says, its data aside.
#[derive(Debug)]
pub struct Project {
    /// The project folder.
    pub root: PathBuf,
    /// Its manifest.
    pub manifest: Manifest,
    /// The reports' date: the manifest's, or `SOURCE_DATE_EPOCH`.
    pub date: NaiveDate,
    /// The manifest's text.
    pub manifest_source: String,
    /// Templates and theme files by path under `report-templates/`, `/` between.
    pub templates: BTreeMap<String, String>,
    /// The project's own fonts, by path like the templates, and contents.
    pub fonts: Vec<(String, Vec<u8>)>,
    /// Results of earlier publications.
    pub earlier: Vec<EarlierFile>,
    /// The funder's catalogue of indicators.
    pub catalogue: Option<CatalogueFile>,
}

/// The templates and fonts that a project draws on.
#[derive(Debug)]
pub struct OwnFiles {
    /// Templates and theme files, as [`Project::templates`] has them.
    pub templates: BTreeMap<String, String>,
    /// Fonts, as [`Project::fonts`] has them.
    pub fonts: Vec<(String, Vec<u8>)>,
}

/// Reads a project's manifest, templates and fonts.
///
/// `edition` is the language of the reports where it is not the manifest's.
///
/// # Errors
/// A missing manifest, every problem in it, and files that cannot be read.
pub fn read_project(root: &Path, edition: Option<Language>) -> Result<Project, Diagnostics> {
    let (project, diagnostics) = read_what_can_be(root, edition).map_err(|(found, _)| found)?;
    diagnostics.ok(project).map(|(project, _)| project)
}

/// Like [`read_project`], as far as can be: with errors beside the project that
/// leave the meaning of its data alone, or else beside its templates and fonts.
///
/// # Errors
/// A manifest that is not there or does not tell how the data are read.
pub fn read_what_can_be(
    root: &Path,
    edition: Option<Language>,
) -> Result<(Project, Diagnostics), (Diagnostics, OwnFiles)> {
    let (own, unreadable) = read_own_files(root);
    let (manifest_source, manifest, mut diagnostics) = match read_manifest_of(root) {
        Ok((source, Some(manifest), told)) => (source, manifest, told.and(unreadable)),
        Ok((_, None, told)) | Err(told) => return Err((told.and(unreadable), own)),
    };
    // One that cannot be read, or stands in the wrong place, was told.
    let date_is_told = diagnostics.iter().any(|found| {
        let date = quoted("date");
        let values = found.problem.values();
        let about = values
            .iter()
            .any(|(name, value)| *name == "key" && **value == date);
        about && found.severity == Severity::Error
    });
    let date = manifest.date.or_else(source_date).unwrap_or_else(|| {
        if date_is_told {
            return NaiveDate::default();
        }
        let problem = Problem::MissingKey {
            key: quoted("date"),
            within: Value::Nothing,
            example: Value::Entry("example-date"),
        };
        diagnostics.push(problem.error_at(Place::File(FILE_NAME.into())));
        NaiveDate::default()
    });
    if manifest.results.id.is_none() {
        // Results of two programmes, or of two years, are told apart by it.
        let id = plain(id_of_title(&manifest.title));
        let mut lines = manifest_source.lines();
        let begun = lines.any(|line| line.trim_start().starts_with("[results]"));
        let section = begun.then(|| plain("begun")).into();
        let place = Place::File(FILE_NAME.into());
        diagnostics.push(Problem::MissingProgrammeId { id, section }.error_at(place));
    }
    let mut project = Project {
        root: root.to_owned(),
        date,
        manifest,
        manifest_source,
        templates: own.templates,
        fonts: own.fonts,
        earlier: Vec::new(),
        catalogue: None,
    };
    if let Some(edition) = edition {
        project.manifest.set_edition(edition);
    }
    diagnostics.extend(read_names(&mut project));
    diagnostics.extend(earlier::read_earlier(&mut project));
    diagnostics.extend(catalogue::read_catalogue(&mut project));
    Ok((project, diagnostics))
}

type ReadManifest = (String, Option<Manifest>, Diagnostics);

/// The manifest's text and what it says, with the problems in it.
fn read_manifest_of(root: &Path) -> Result<ReadManifest, Diagnostics> {
    let path = root.join(FILE_NAME);
    let bytes = fs::read(&path).map_err(|error| {
        let error = (&error).into();
        let place = Place::File(path.to_string_lossy().into_owned());
        let problem = match misnamed(root) {
            Some(found) => Problem::ManifestMisnamed {
                found: quoted(&found),
            },
            None => Problem::NoManifest { error },
        };
        Diagnostics::from(problem.error_at(place))
    })?;
    let source = String::from_utf8(bytes).map_err(|error| {
        let first = error.utf8_error().valid_up_to();
        let text = String::from_utf8_lossy(error.as_bytes());
        Diagnostics::from(
            Problem::ManifestEncoding.error_at(place_in_text(FILE_NAME, &text, first)),
        )
    })?;
    let (manifest, diagnostics) = read_manifest(&source);
    Ok((source, manifest, diagnostics))
}

/// A file that was meant to be the manifest: editors add endings of their own,
/// `labbrapport.toml.txt`.
fn misnamed(root: &Path) -> Option<String> {
    let entries = fs::read_dir(root).ok()?.flatten();
    let names = entries.filter_map(|entry| entry.file_name().into_string().ok());
    let mut meant: Vec<String> = names
        .filter(|name| {
            let name = name.to_lowercase();
            let rest = name.strip_prefix(FILE_NAME);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', ' ', '(']))
        })
        .collect();
    meant.sort();
    meant.into_iter().next()
}

/// The language that problems of a project are told in: its manifest's, which
/// is looked for even where the manifest cannot be read as a whole; where there
/// is no manifest, the system's where that is Swedish, else English.
pub fn readers_language(root: &Path) -> Language {
    let Ok(bytes) = fs::read(root.join(FILE_NAME)) else {
        return match sys_locale::get_locale() {
            Some(locale) if locale.starts_with("sv") => Language::Swedish,
            _ => Language::English,
        };
    };
    let text = String::from_utf8_lossy(&bytes);
    let said = text.lines().find_map(|line| {
        let value = line
            .trim()
            .strip_prefix("language")?
            .trim_start()
            .strip_prefix('=')?;
        Some(value.trim().trim_matches(['"', '\'']).starts_with("en"))
    });
    match said {
        Some(true) => Language::English,
        _ => Language::default(),
    }
}

/// The day of `SOURCE_DATE_EPOCH`, seconds since 1970, as reproducible-builds.org has it.
fn source_date() -> Option<NaiveDate> {
    let seconds: i64 = std::env::var("SOURCE_DATE_EPOCH").ok()?.parse().ok()?;
    NaiveDate::from_ymd_opt(1970, 1, 1)?
        .checked_add_days(Days::new(u64::try_from(seconds).ok()? / 86_400))
}

/// Reads the names that must not be published, one a line; lines that begin
/// with `#` are left out.
fn read_names(project: &mut Project) -> Diagnostics {
    let mut diagnostics = Diagnostics::new();
    let Some((file, place)) = &project.manifest.names_file else {
        return diagnostics;
    };
    let unreadable = |error: std::io::Error| Problem::UnreadableNames {
        error: (&error).into(),
    };
    let found = find_within(&project.root, file, unreadable);
    match found.and_then(|path| fs::read_to_string(path).map_err(unreadable)) {
        Ok(text) => {
            let lines = text
                .lines()
                .map(|line| line.trim_start_matches('\u{feff}').trim());
            let names = lines.filter(|line| !line.is_empty() && !line.starts_with('#'));
            let listed = &mut project.manifest.policy.free_text.names;
            listed.extend(names.map(ToOwned::to_owned));
        }
        Err(problem) => diagnostics.push(problem.error_at(place.clone())),
    }
    diagnostics
}

/// The shipped templates, with the project's own and its fonts.
fn read_own_files(root: &Path) -> (OwnFiles, Diagnostics) {
    let mut diagnostics = Diagnostics::new();
    let shipped = SHIPPED.iter();
    let mut own = OwnFiles {
        templates: shipped
            .map(|(name, text)| ((*name).into(), (*text).into()))
            .collect(),
        fonts: Vec::new(),
    };
    let folder = root.join(TEMPLATES);
    for entry in WalkDir::new(&folder)
        .sort_by_file_name()
        .into_iter()
        .flatten()
    {
        let Ok(relative) = entry.path().strip_prefix(&folder) else {
            continue;
        };
        let parts: Vec<_> = relative
            .components()
            .map(|part| part.as_os_str().to_string_lossy())
            .collect();
        let name = parts.join("/");
        let ending = name
            .rsplit_once('.')
            .map_or("", |(_, ending)| ending)
            .to_lowercase();
        let place = || Place::File(format!("{TEMPLATES}/{name}"));
        let unreadable = |error: std::io::Error| Problem::UnreadableTemplate {
            error: (&error).into(),
        };
        match ending.as_str() {
            "j2" | "typ" | "css" if entry.file_type().is_file() => {
                match fs::read_to_string(entry.path()) {
                    Ok(text) => {
                        own.templates.insert(name, text);
                    }
                    Err(error) => diagnostics.push(unreadable(error).error_at(place())),
                }
            }
            "ttf" | "otf" | "ttc" if entry.file_type().is_file() => match fs::read(entry.path()) {
                Ok(data) => own.fonts.push((name, data)),
                Err(error) => diagnostics.push(unreadable(error).error_at(place())),
            },
            _ => {}
        }
    }
    (own, diagnostics)
}
