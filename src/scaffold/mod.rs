//! A project to start from: manifest, templates and a blank workbook.

mod beginning;
mod examples;
pub mod json_schema;
pub mod reference;
mod workbook;

use std::fs;
use std::path::Path;

pub use beginning::{Beginning, NewLab};

use crate::diagnostic::{Diagnostics, Place, Problem, plain};
use crate::model::Language;
use crate::project::manifest::{FILE_NAME, id_of_title};
use crate::project::placeholders::{SUBTITLE, TITLE};
use crate::project::{TEMPLATES, shipped_templates};

fn failed(problem: Problem, path: &Path) -> Diagnostics {
    problem
        .error_at(Place::File(path.display().to_string()))
        .into()
}

/// Whether a project may be written into `folder`.
///
/// # Errors
/// When the folder holds something.
pub fn check_folder(folder: &Path) -> Result<(), Diagnostics> {
    if fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some()) {
        return Err(failed(Problem::FolderNotEmpty, folder));
    }
    Ok(())
}

/// Writes a project into `folder`, which must be new or empty, and gives the
/// files that were written, relative to it.
///
/// # Errors
/// When the folder holds something, or a file cannot be written, at its place.
pub fn write_project(folder: &Path, beginning: &Beginning) -> Result<Vec<String>, Diagnostics> {
    check_folder(folder)?;
    let book = workbook::first_workbook(beginning).map_err(|error| {
        let reason = plain(error);
        failed(Problem::WorkbookNotMade { reason }, folder)
    })?;
    // Of a folder that is only `.`, the name that it has on disk.
    let full = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
    let name = full
        .file_name()
        .map(|name| name.to_string_lossy().into_owned());
    let title = beginning.title.clone().or(name);
    let id = id_of_title(&title.unwrap_or_default());
    let book_name = match beginning.language {
        Language::Swedish => "data/projekt.xlsx",
        Language::English => "data/project.xlsx",
    };
    let mut files: Vec<(String, Vec<u8>)> = vec![
        (FILE_NAME.to_owned(), manifest(beginning, &id).into_bytes()),
        (".gitignore".to_owned(), GITIGNORE.into()),
        (book_name.to_owned(), book),
    ];
    let templates = shipped_templates().iter();
    files.extend(templates.map(|(name, text)| (format!("{TEMPLATES}/{name}"), (*text).into())));
    for (name, contents) in &files {
        let path = folder.join(name);
        let parent = path.parent().unwrap_or(folder);
        fs::create_dir_all(parent)
            .and_then(|()| fs::write(&path, contents))
            .map_err(|error| {
                let error = (&error).into();
                failed(Problem::ProjectNotWritten { error }, &path)
            })?;
    }
    Ok(files.into_iter().map(|(name, _)| name).collect())
}

const GITIGNORE: &str = "\
# Raw data may hold what people told in confidence: keep it out of the history.
/data/
# Reports are made anew from the data.
/output/
.labbrapport-*
~$*
.~lock*
";

/// A manifest with its keys explained.
fn manifest(beginning: &Beginning, id: &str) -> String {
    let Beginning { language, date, .. } = *beginning;
    let title = beginning.title.as_deref();
    // With quotes, and what needs it escaped.
    let title = toml::Value::from(title.unwrap_or(TITLE.of(language)));
    let subtitle = SUBTITLE.of(language);
    match language {
        Language::Swedish => format!(
            "\
# Projektets inställningar. Sökvägar räknas från den här filens mapp.

# Programmets namn, som det ska stå på rapporternas framsida.
title = {title}
# subtitle = \"{subtitle}\"

# Rapporternas språk: \"sv\" eller \"en\".
language = \"sv\"
# Rapporternas datum.
date = {date}
# \"draft\" märker varje sida som utkast; \"final\" gör det inte.
state = \"draft\"

# Filerna som läses, och hur säkra uppgifterna är där raden inget säger:
# \"exempel\", \"preliminär\" eller \"publicerad\".
[[data]]
files = \"data/**\"
status = \"preliminär\"

# Antal från 1 till threshold − 1 visas inte, och inte heller det som röjer dem.
[disclosure]
threshold = 5
# Tidigare utgåvors results.json, som läsarna har: det som skiljer sig från dem
# med några få personer visas inte.
# earlier = [\"published/2024/results.json\"]

# En liten uppgift får visas när raden ber om det (kolumnen undantag) och det
# står här:
# [[disclosure.exemption]]
# lab = \"labbets id\"
# indicator = \"indikatorns id\"
# reason = \"varför\"

# Vad programmet heter bland andra i resultatfilerna: samma år efter år.
[results]
id = \"{id}\"
"
        ),
        Language::English => format!(
            "\
# The project's manifest. Paths are relative to this file's folder.

# The programme's name, as the reports' title page shows it.
title = {title}
# subtitle = \"{subtitle}\"

# The reports' language: \"sv\" or \"en\".
language = \"en\"
# The reports' date.
date = {date}
# \"draft\" marks every page as a draft; \"final\" does not.
state = \"draft\"

# The files that are read, and how certain their data are where the row says
# nothing: \"example\", \"preliminary\" or \"published\".
[[data]]
files = \"data/**\"
status = \"preliminary\"

# Counts of 1 to threshold − 1 are withheld, and so is what would reveal them.
[disclosure]
threshold = 5
# Earlier editions' results.json, which readers have: what differs from them by a
# few persons is withheld.
# earlier = [\"published/2024/results.json\"]

# A small figure is shown when its row asks for it (column exemption) and it
# stands here:
# [[disclosure.exemption]]
# lab = \"the lab's id\"
# indicator = \"the indicator's id\"
# reason = \"why\"

# What the programme is called among others in the results files: the same
# year after year.
[results]
id = \"{id}\"
"
        ),
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::diagnostic::Severity;

    fn beginning(language: Language, title: &str, labs: &str) -> Beginning {
        let date = NaiveDate::from_ymd_opt(2020, 1, 31).unwrap();
        Beginning::new(language, date, title, labs)
    }

    #[test]
    fn a_new_project_passes_its_check_with_friendly_notes() {
        for language in [Language::Swedish, Language::English] {
            let folder = tempfile::tempdir().unwrap();
            write_project(folder.path(), &beginning(language, "", "")).unwrap();
            let diagnostics = crate::pipeline::check(folder.path(), None).unwrap();
            let said: Vec<String> = diagnostics
                .iter()
                .map(crate::wording::problems::told_short)
                .collect();
            assert_eq!(diagnostics.count(Severity::Warning), 0, "{said:#?}");
            assert!(
                said.iter().any(|line| line.contains("no-labs-yet")),
                "{said:#?}"
            );
        }
    }

    #[test]
    fn the_examples_are_filled_in_as_they_ought_to_be() {
        for language in [Language::Swedish, Language::English] {
            let folder = tempfile::tempdir().unwrap();
            write_project(folder.path(), &beginning(language, "Prov", "")).unwrap();
            // As if somebody had typed each example below its headings.
            let book = workbook::filled_with_examples(&beginning(language, "Prov", "")).unwrap();
            for name in ["projekt.xlsx", "project.xlsx"] {
                let path = folder.path().join("data").join(name);
                if path.exists() {
                    fs::write(path, &book).unwrap();
                }
            }
            let said: Vec<String> = match crate::pipeline::check(folder.path(), None) {
                Ok(found) | Err(found) => {
                    let stop = found.iter().filter(|one| one.severity > Severity::Note);
                    // One segment is weak evidence, which is so, and the reports of this
                    // test are older than the examples.
                    let stop = stop.filter(|one| {
                        use Problem::{AfterReport, RecommendationOnWeakEvidence};
                        !matches!(
                            one.problem,
                            RecommendationOnWeakEvidence { .. } | AfterReport { .. }
                        )
                    });
                    stop.map(crate::wording::problems::told_short).collect()
                }
            };
            assert!(said.is_empty(), "{said:#?}");
        }
    }

    #[test]
    fn a_title_is_the_manifests_whatever_it_holds() {
        for title in [r#"Ungas "röst" \o/"#, "It's", "a\u{7}b", "#1 = [x]"] {
            let folder = tempfile::tempdir().unwrap();
            write_project(folder.path(), &beginning(Language::English, title, "")).unwrap();
            let project = crate::project::read_project(folder.path(), None).unwrap();
            assert_eq!(project.manifest.title, title);
        }
    }

    #[test]
    fn what_is_there_is_never_overwritten() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("notes.txt"), "mine").unwrap();
        let written = write_project(folder.path(), &beginning(Language::Swedish, "", ""));
        let stopped = written.unwrap_err();
        assert!(
            stopped
                .iter()
                .all(|found| found.problem == Problem::FolderNotEmpty)
        );
    }
}
