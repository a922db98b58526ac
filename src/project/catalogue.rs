//! A funder's catalogue of indicators, which its projects share.

use std::fs;
use std::ops::RangeInclusive;

use super::Project;
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
    /// The ends of its scale.
    pub scale: Option<RangeInclusive<i32>>,
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
    pub source: String,
    /// What that says.
    pub catalogue: FundersCatalogue,
}

/// Reads the catalogue, where there is one.
pub(super) fn read_catalogue(project: &mut Project) -> Diagnostics {
    let mut diagnostics = Diagnostics::new();
    let Some((path, place)) = &project.manifest.results.catalogue else {
        return diagnostics;
    };
    let unreadable = |error: std::io::Error| Problem::UnreadableCatalogue {
        path: quoted(path),
        error: (&error).into(),
    };
    let found = find_within(&project.root, path, unreadable);
    match found.and_then(|file| fs::read_to_string(file).map_err(unreadable)) {
        Ok(source) => {
            let (catalogue, said) = parse_catalogue(path, &source);
            diagnostics.extend(said);
            project.catalogue = Some(CatalogueFile {
                path: path.clone(),
                source,
                catalogue,
            });
        }
        Err(problem) => diagnostics.push(problem.error_at(place.clone())),
    }
    diagnostics
}
