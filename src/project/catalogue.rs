//! A funder's catalogue of indicators, which its projects share.

use std::{fs, io};

use super::Project;
use super::data::TABLE_ENDINGS;
use super::manifest::parse_catalogue;
use super::within::find_within;
use crate::diagnostic::{Diagnostics, Place, Problem, quoted};
use crate::model::{Direction, Unit};

/// What a funder's indicators are.
#[derive(Debug, Clone, Default)]
pub struct FundersCatalogue {
    /// What their codes begin with in projects: `ESF` of `ESF:CO01`.
    pub scheme: String,
    /// The indicators.
    pub indicators: Vec<CataloguedIndicator>,
}

impl FundersCatalogue {
    /// What stands after the scheme in a code as projects write it, and the
    /// indicator that it is; `None` for another scheme's code.
    pub fn find<'c>(&'c self, code: &'c str) -> Option<(&'c str, Option<&'c CataloguedIndicator>)> {
        let (scheme, code) = code.split_once(':')?;
        let own = scheme.trim().eq_ignore_ascii_case(&self.scheme);
        let code = own.then_some(code.trim())?;
        let mut all = self.indicators.iter();
        Some((code, all.find(|entry| entry.code == code)))
    }
}

/// An indicator as its funder has it.
#[derive(Debug, Clone)]
pub struct CataloguedIndicator {
    /// Its code within the scheme.
    pub code: String,
    /// Its name in Swedish and English, where there is one.
    pub name: (Option<String>, Option<String>),
    /// What its values count in.
    pub unit: Option<Unit>,
    /// Which way is better.
    pub direction: Option<Direction>,
    /// The ends of its scale, as far as they are told.
    pub scale: (Option<i32>, Option<i32>),
    /// How it is measured.
    pub measured: Option<String>,
    /// Whether every project has it.
    pub is_required: bool,
    /// Where it stands.
    pub place: Place,
}

/// The catalogue that a project names.
#[derive(Debug, Clone)]
pub struct CatalogueFile {
    /// Its path, as the manifest has it.
    pub path: String,
    /// What stands in it.
    pub contents: Vec<u8>,
    /// What that says; of a table nothing until it is read as data are.
    pub catalogue: FundersCatalogue,
}

impl CatalogueFile {
    /// Whether it is named as a workbook or a text file with a table.
    pub fn is_table(&self) -> bool {
        let ending = self.path.rsplit_once('.').map(|(_, ending)| ending);
        let ending = ending.unwrap_or_default().to_lowercase();
        TABLE_ENDINGS.contains(&ending.as_str())
    }
}

/// Reads the catalogue, where there is one.
pub(super) fn read_catalogue(project: &mut Project) -> Diagnostics {
    let mut diagnostics = Diagnostics::new();
    let Some((path, place)) = &project.manifest.results.catalogue else {
        return diagnostics;
    };
    let unreadable = |error: io::Error| Problem::UnreadableCatalogue {
        path: quoted(path),
        error: (&error).into(),
    };
    let found = find_within(&project.root, path, unreadable);
    let read = found.and_then(|file| fs::read(file).map_err(unreadable));
    let read = read.and_then(|contents| {
        let mut file = CatalogueFile {
            path: path.clone(),
            contents,
            catalogue: FundersCatalogue::default(),
        };
        if !file.is_table() {
            let not_text = |error| unreadable(io::Error::new(io::ErrorKind::InvalidData, error));
            let source = str::from_utf8(&file.contents).map_err(not_text)?;
            let (catalogue, said) = parse_catalogue(path, source);
            diagnostics.extend(said);
            file.catalogue = catalogue;
        }
        Ok(file)
    });
    match read {
        Ok(file) => project.catalogue = Some(file),
        Err(problem) => diagnostics.push(problem.error_at(place.clone())),
    }
    diagnostics
}
