//! What a project says of itself, its data aside: manifest, templates, fonts
//! and pictures.

mod data;
mod evidence;
mod imports;
pub mod manifest;
mod pictures;
mod policy;
mod tables;
mod within;

use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use chrono::{Days, NaiveDate};
use walkdir::WalkDir;

pub use data::DataEntry;
pub use evidence::EvidenceRule;
pub use imports::{
    By, CodingsFormat, CodingsMapping, FormsMapping, ImportMapping, ItemRule, LEAVE_OUT, Rule,
    Telling, is_of_codings,
};
pub use manifest::{DocumentEntry, Each, FILE_NAME, Manifest, Theme, ThemePicture};
pub use pictures::{Pictures, read_pictures};
pub use policy::{AllowedText, Exemption, FreeTextPolicy, Policy, WantedQuote};
pub use tables::{IndicatorRule, LabRule, Said, TableMapping};

use crate::diagnostic::{Diagnostics, Place, Problem, Value, quoted};
use crate::model::Language;
use manifest::parse_manifest;
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
    "summary.typ.j2",
    "lab.typ.j2",
    "funder.typ.j2",
    "plain.typ",
    "plain.typ.j2",
    "parts/page.typ.j2",
    "parts/key-figures.typ.j2",
    "parts/attainment.typ.j2",
    "parts/attachments.typ.j2",
    "parts/basis.typ.j2",
    "parts/indicators.typ.j2",
    "parts/over-labs.typ.j2",
    "parts/surveys.typ.j2",
    "parts/survey-table.typ.j2",
    "parts/themes.typ.j2",
    "parts/quote.typ.j2",
    "parts/factors.typ.j2",
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
    /// The project's own fonts, name and contents.
    pub fonts: Vec<(String, Vec<u8>)>,
}

/// Reads a project's manifest, templates and fonts.
///
/// `edition` is the language of the reports where it is not the manifest's.
///
/// # Errors
/// A missing manifest, every problem in it, and files that cannot be read.
pub fn read_project(root: &Path, edition: Option<Language>) -> Result<Project, Diagnostics> {
    let path = root.join(FILE_NAME);
    let manifest_source = fs::read_to_string(&path).map_err(|error| {
        let problem = match error.kind() {
            ErrorKind::InvalidData => Problem::ManifestEncoding,
            _ => Problem::NoManifest {
                error: (&error).into(),
            },
        };
        Diagnostics::from(problem.error_at(Place::File(path.to_string_lossy().into_owned())))
    })?;
    let mut manifest = parse_manifest(&manifest_source)?;
    if let Some(edition) = edition {
        manifest.set_edition(edition);
    }
    let date = manifest.date.or_else(source_date).ok_or_else(|| {
        let problem = Problem::MissingKey {
            key: quoted("date"),
            within: Value::Nothing,
            example: Value::Entry("example-date"),
        };
        Diagnostics::from(problem.error_at(Place::File(FILE_NAME.into())))
    })?;
    let mut project = Project {
        root: root.to_owned(),
        date,
        manifest,
        manifest_source,
        templates: SHIPPED
            .iter()
            .map(|(name, text)| ((*name).into(), (*text).into()))
            .collect(),
        fonts: Vec::new(),
    };
    let diagnostics = read_own_templates(&mut project).and(read_names(&mut project));
    if diagnostics.has_errors() {
        Err(diagnostics)
    } else {
        Ok(project)
    }
}

/// The language that problems of a project are told in: its manifest's, which
/// is looked for even where the manifest cannot be read as a whole; where there
/// is no manifest, that of `LC_ALL` or `LANG`, else English.
pub fn readers_language(root: &Path) -> Language {
    let Ok(bytes) = fs::read(root.join(FILE_NAME)) else {
        let asked = ["LC_ALL", "LANG"]
            .iter()
            .find_map(|name| std::env::var(name).ok());
        return match asked {
            Some(asked) if asked.starts_with("sv") => Language::Swedish,
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

fn read_own_templates(project: &mut Project) -> Diagnostics {
    let mut diagnostics = Diagnostics::new();
    let folder = project.root.join(TEMPLATES);
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
            "j2" | "typ" if entry.file_type().is_file() => match fs::read_to_string(entry.path()) {
                Ok(text) => {
                    project.templates.insert(name, text);
                }
                Err(error) => diagnostics.push(unreadable(error).error_at(place())),
            },
            "ttf" | "otf" | "ttc" if entry.file_type().is_file() => match fs::read(entry.path()) {
                Ok(data) => project.fonts.push((
                    parts.last().map_or_else(String::new, ToString::to_string),
                    data,
                )),
                Err(error) => diagnostics.push(unreadable(error).error_at(place())),
            },
            _ => {}
        }
    }
    diagnostics
}
