//! Which files the manifest's patterns name.

use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use globset::{Glob, GlobBuilder, GlobMatcher};
use unicode_normalization::UnicodeNormalization;
use walkdir::WalkDir;

use super::undata::kind_of;
use crate::diagnostic::{Diagnostic, Diagnostics, Place, Problem, Severity, Value, plain, quoted};
use crate::model::Status;
use crate::project::{DataEntry, ImportMapping, TABLE_ENDINGS, TableMapping};

/// A file to read.
#[derive(Debug, Clone)]
pub struct DataFile {
    /// Where it lies.
    pub path: PathBuf,
    /// Its path relative to the project, with `/`.
    pub name: String,
    /// The status of rows that have none of their own.
    pub status: Option<Status>,
    /// What it means and where the manifest says so, where it is another
    /// system's export. A survey export is read once for each.
    pub imports: Vec<(ImportMapping, Place)>,
    /// What its sheets with headings of their own mean.
    pub tables: Vec<Arc<TableMapping>>,
    /// SHA-256 of what was read of it, once it was.
    pub digest: OnceLock<[u8; 32]>,
}

impl DataFile {
    /// Whether it is named as a text file.
    pub fn is_text(&self) -> bool {
        self.ends_with("csv") || self.ends_with("tsv")
    }

    /// Its name without folders and ending.
    pub fn stem(&self) -> &str {
        let name = self.name.rsplit('/').next().unwrap_or_default();
        name.rsplit_once('.').map_or(name, |(stem, _)| stem)
    }

    /// Whether its name has this ending, in lower case and without the point.
    pub fn ends_with(&self, ending: &str) -> bool {
        self::ending(&self.name).is_some_and(|own| own == ending)
    }
}

/// What other tools' codings are in, beside tables.
const CODINGS: [&str; 3] = ["qdpx", "qdc", "qde"];
/// What belongs beside data and holds none.
const QUIET: [&str; 11] = [
    "md", "pdf", "jpg", "jpeg", "png", "svg", "gif", "webp", "toml", "typ", "j2",
];

fn ending(name: &str) -> Option<String> {
    Some(name.rsplit_once('.')?.1.to_lowercase())
}

/// Whether a file of this name may hold an export of another program.
pub fn may_be_export(name: &str) -> bool {
    let ending = ending(name);
    let mut all = TABLE_ENDINGS.iter().chain(&CODINGS);
    all.any(|own| ending.as_deref() == Some(own))
}

/// The data files under `project` that the entries name, ordered by name.
/// The last entry that matches a file and gives a status decides it.
pub fn find_files(project: &Path, entries: &[DataEntry]) -> (Vec<DataFile>, Diagnostics) {
    let mut diagnostics = Diagnostics::new();
    let mut patterns = patterns(entries, &mut diagnostics);
    let mut files = Vec::new();
    for path in visible_files(project, entries, &mut diagnostics) {
        let Some(name) = relative_name(project, &path) else {
            continue;
        };
        let Some(said) = entry_of(&mut patterns, &name) else {
            continue;
        };
        let ending = ending(&name);
        let is = |endings: &[&str]| ending.as_deref().is_some_and(|own| endings.contains(&own));
        if is(&TABLE_ENDINGS) || !said.imports.is_empty() && is(&CODINGS) {
            files.push(DataFile {
                path,
                name,
                status: said.status,
                imports: said.imports,
                tables: said.tables,
                digest: OnceLock::new(),
            });
        } else if is(&CODINGS) {
            diagnostics.push(Problem::CodingsLeftAlone.note_at(Place::File(name)));
        } else if said.by_name || !is(&QUIET) {
            diagnostics.extend(not_a_data_file(&path, name, said.by_name));
        }
    }
    for pattern in patterns.iter().filter(|pattern| !pattern.used) {
        let problem = Problem::NoFiles {
            pattern: quoted(&pattern.entry.pattern),
        };
        let severity = match pattern.entry.table {
            Some(_) => Severity::Error,
            None => Severity::Warning,
        };
        diagnostics.push(problem.at(severity, pattern.entry.place.clone()));
    }
    files.sort_by(|a, b| a.name.cmp(&b.name));
    (files, diagnostics)
}

/// What is said of a file that is not read: the more, the more likely it is
/// that somebody misses it.
fn not_a_data_file(path: &Path, name: String, by_name: bool) -> Option<Diagnostic> {
    let kind = kind_of(path, &ending(&name).unwrap_or_default());
    let (kind, holds_data) = match by_name {
        true => kind.unwrap_or(("text", true)),
        false => kind?,
    };
    let problem = Problem::NotADataFile { kind: plain(kind) };
    let severity = match (by_name, holds_data) {
        (true, _) => Severity::Error,
        (false, true) => Severity::Warning,
        (false, false) => Severity::Note,
    };
    Some(problem.at(severity, Place::File(name)))
}

/// An entry's pattern, and whether a file has matched it.
struct Pattern<'e> {
    matcher: GlobMatcher,
    entry: &'e DataEntry,
    used: bool,
}

fn patterns<'e>(entries: &'e [DataEntry], diagnostics: &mut Diagnostics) -> Vec<Pattern<'e>> {
    let mut patterns = Vec::new();
    for entry in entries {
        match glob(&entry.pattern) {
            Ok(glob) => patterns.push(Pattern {
                matcher: glob.compile_matcher(),
                entry,
                used: false,
            }),
            Err(_) => {
                let problem = Problem::InvalidPattern {
                    pattern: quoted(&entry.pattern),
                };
                diagnostics.push(problem.error_at(entry.place.clone()));
            }
        }
    }
    patterns
}

/// What a file's entries say together.
#[derive(Default)]
struct Said {
    status: Option<Status>,
    /// What it means, and where that is said, where it is another system's.
    imports: Vec<(ImportMapping, Place)>,
    /// What its sheets mean.
    tables: Vec<Arc<TableMapping>>,
    /// Whether an entry names it and no other.
    by_name: bool,
    /// Whether one of the imports does.
    import_by_name: bool,
}

impl Said {
    /// Adds what an entry for other systems' files says. Before and after may
    /// stand side by side in a survey's file, and each entry that names the
    /// file reads its own columns. What a pattern says of a file that an entry
    /// names does not count, and of codings the last word does.
    fn add_import(&mut self, mapping: &ImportMapping, entry: &DataEntry) {
        let by_name = !has_wildcard(&entry.pattern);
        if self.import_by_name && !by_name {
            return;
        }
        let survey = |mapping: &ImportMapping| matches!(mapping, ImportMapping::Survey(_));
        let beside = survey(mapping) && self.imports.iter().all(|(own, _)| survey(own));
        if !beside || by_name != self.import_by_name {
            self.imports.clear();
        }
        self.import_by_name = by_name;
        self.imports.push((mapping.clone(), entry.place.clone()));
    }
}

/// What the entries say of the file `name`; the last that says something wins.
fn entry_of(patterns: &mut [Pattern<'_>], name: &str) -> Option<Said> {
    let mut said: Option<Said> = None;
    for pattern in patterns.iter_mut() {
        if pattern.matcher.is_match(name) {
            pattern.used = true;
            let entry = pattern.entry;
            let said = said.get_or_insert_default();
            said.status = entry.status.or(said.status);
            if let Some(mapping) = &entry.import {
                said.add_import(mapping, entry);
            }
            said.tables.extend(entry.table.clone());
            said.by_name |= !has_wildcard(&entry.pattern);
        }
    }
    said
}

fn has_wildcard(pattern: &str) -> bool {
    pattern.contains(['*', '?', '[', '{'])
}

fn glob(pattern: &str) -> Result<Glob, globset::Error> {
    let pattern: String = pattern.trim_start_matches("./").nfc().collect();
    GlobBuilder::new(&pattern).literal_separator(true).build()
}

/// Every file below the folders that the patterns begin with, except hidden
/// ones and the lock files of spreadsheet programs.
fn visible_files(
    project: &Path,
    entries: &[DataEntry],
    diagnostics: &mut Diagnostics,
) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = Vec::new();
    for entry in entries {
        let fixed: PathBuf = entry
            .pattern
            .trim_start_matches("./")
            .split('/')
            .take_while(|part| !has_wildcard(part) && *part != "..")
            .collect();
        let walk = WalkDir::new(project.join(fixed))
            .follow_links(true)
            .sort_by_file_name()
            .into_iter();
        let shown = walk.filter_entry(|entry| {
            let name = entry.file_name().to_string_lossy();
            entry.depth() == 0 || !(name.starts_with('.') || name.starts_with("~$"))
        });
        for found in shown {
            match found {
                Ok(entry) if entry.file_type().is_file() => files.push(entry.into_path()),
                Ok(_) => {}
                // What the pattern begins with need not exist; that is said later.
                Err(error) if error.depth() == 0 || error.loop_ancestor().is_some() => {}
                Err(error) => diagnostics.extend(unreadable(project, &error)),
            }
        }
    }
    files.sort();
    files.dedup();
    files
}

fn unreadable(project: &Path, error: &walkdir::Error) -> Option<Diagnostic> {
    let name = relative_name(project, error.path()?)?;
    let problem = Problem::UnreadableFile {
        error: error.io_error().map(Value::from).into(),
    };
    Some(problem.error_at(Place::File(name)))
}

fn relative_name(project: &Path, path: &Path) -> Option<String> {
    let parts = path.strip_prefix(project).ok()?.components();
    let parts: Vec<String> = parts
        .map(|part| part.as_os_str().to_string_lossy().into_owned())
        .collect();
    // Some systems store names decomposed; manifests are typed composed.
    Some(parts.join("/").nfc().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lock_files_are_skipped_and_the_last_status_wins() {
        let project = tempfile::tempdir().unwrap();
        let data = project.path().join("data/sub");
        std::fs::create_dir_all(&data).unwrap();
        for name in [
            "a.xlsx",
            "~$a.xlsx",
            ".~lock.a.ods#",
            "b.csv",
            "README.md",
            "c.docx",
        ] {
            std::fs::write(data.join(name), "x").unwrap();
        }
        let entry = |pattern: &str, status| DataEntry {
            import: None,
            table: None,
            pattern: pattern.into(),
            status,
            place: Place::Project,
        };
        let entries = [
            entry("data/**", Some(Status::Example)),
            entry("data/**/b.csv", Some(Status::Published)),
            entry("nowhere/*", None),
        ];
        let (files, diagnostics) = find_files(project.path(), &entries);
        let found: Vec<_> = files
            .iter()
            .map(|file| (file.name.as_str(), file.status))
            .collect();
        assert_eq!(
            found,
            [
                ("data/sub/a.xlsx", Some(Status::Example)),
                ("data/sub/b.csv", Some(Status::Published)),
            ]
        );
        let ids: Vec<_> = diagnostics
            .iter()
            .map(|diagnostic| diagnostic.problem.id())
            .collect();
        assert_eq!(ids, ["not-a-data-file", "no-files"]);
    }
}
