//! Exports of other programs on the page: what they would become, and their way into
//! the project. The proposal is that of `labbrapport import`; no row of a file
//! reaches the page.

use std::collections::BTreeMap;
use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::SystemTime;

use hyper::StatusCode;
use serde::Deserialize;
use serde_json::{Value as Json, json};
use walkdir::WalkDir;

use super::appending::{Appended, Unwritten, append, manifest_digest, take_back};
use super::names::{DATA, may_be_name};
use crate::diagnostic::{Diagnostics, Place, caught};
use crate::ingest::foreign::{Answers, Known, Proposal, propose_imports};
use crate::ingest::{find_files, holds_tables, read_known};
use crate::pipeline::prepare;
use crate::project::{FILE_NAME, read_project, readers_language};
use crate::wording::Catalogue;
use crate::wording::problems::{json_value, tell_all};
use crate::wording::proposals::{entry_text, parts_told, proposal_json};

/// Parts of a survey's proposal that the form shows as fields.
const FIELDS: [&str; 3] = [
    "import-respondent",
    "import-items",
    "import-to-fill-in-heading",
];

/// A file, and what is answered about it.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Asked {
    /// The name of a file that was received, or the path of one of the project's.
    file: String,
    /// Whether it was received.
    #[serde(default)]
    received: bool,
    /// The name that it gets in the data folder, where it is received.
    #[serde(default)]
    name: String,
    #[serde(default)]
    answers: Answers,
    /// The digest of the manifest that the answers are for.
    #[serde(default)]
    manifest: String,
}

/// A file that was asked about.
struct Looked {
    /// Where it lies.
    path: PathBuf,
    asked: Asked,
    /// What the project has already.
    known: Known,
    proposal: Proposal,
}

/// What is told, and how it went.
pub type Said = (StatusCode, Json);

/// Files on their way into a project.
pub struct Imports {
    project: PathBuf,
    /// Where files lie that nobody has saved yet.
    received: PathBuf,
    /// What was saved last, as long as it can be taken back.
    saved: Mutex<Option<Saved>>,
    /// Which files are the project's own tables, by when they were last changed.
    own: Mutex<BTreeMap<PathBuf, (SystemTime, bool)>>,
}

/// An entry that was saved.
struct Saved {
    appended: Appended,
    /// The file that was put into the data folder for it.
    put: Option<PathBuf>,
}

impl Imports {
    /// For the project at `project`; files are received in a folder of our own.
    pub fn new(project: &Path, received: &Path) -> Self {
        Self {
            project: project.to_owned(),
            received: received.to_owned(),
            saved: Mutex::default(),
            own: Mutex::default(),
        }
    }

    /// Whether a file holds tables of the project, which are read as they are.
    fn is_own(&self, path: &Path, name: &str) -> bool {
        let changed = fs::metadata(path).and_then(|own| own.modified());
        let changed = changed.unwrap_or(SystemTime::UNIX_EPOCH);
        let mut known = self.own.lock().unwrap_or_else(PoisonError::into_inner);
        match known.get(path) {
            Some((then, own)) if *then == changed => *own,
            _ => {
                let own = caught(|| holds_tables(path, name)).unwrap_or(false);
                known.insert(path.to_owned(), (changed, own));
                own
            }
        }
    }

    fn words(&self) -> Catalogue {
        Catalogue::new(readers_language(&self.project))
    }

    fn refused(&self, code: StatusCode, key: &'static str) -> Said {
        (code, json!({ "why": key, "said": self.words().text(key) }))
    }

    /// The project's files that may be exports and that no entry reads yet.
    pub fn files(&self) -> Said {
        (StatusCode::OK, json!({ "files": self.unread() }))
    }

    fn unread(&self) -> Vec<String> {
        let entries = read_project(&self.project, None).map(|read| read.manifest.data);
        let mut entries = entries.unwrap_or_default();
        entries.retain(|entry| entry.import.is_some());
        let (read, _) = find_files(&self.project, &entries);
        let walk = WalkDir::new(self.project.join(DATA)).sort_by_file_name();
        let walk = walk.into_iter().filter_entry(|entry| {
            entry.depth() == 0 || !entry.file_name().to_string_lossy().starts_with('.')
        });
        let files = walk.flatten().filter(|entry| entry.file_type().is_file());
        let files = files.filter(|entry| may_be_name(&entry.file_name().to_string_lossy()));
        let names = files.filter_map(|entry| {
            let within = entry.path().strip_prefix(&self.project).ok()?;
            Some(within.to_string_lossy().replace('\\', "/"))
        });
        let names = names.filter(|name| !read.iter().any(|file| file.name == *name));
        let names = names.filter(|name| !self.is_own(&self.project.join(name), name));
        names.collect()
    }

    /// Takes in a file, which nobody sees before it is saved.
    pub fn receive(&self, name: &str, contents: &[u8]) -> Said {
        if !may_be_name(name) {
            return self.refused(StatusCode::BAD_REQUEST, "open-import-bad-name");
        }
        match fs::write(self.received.join(name), contents) {
            Ok(()) => (StatusCode::OK, json!({ "file": name })),
            Err(_) => self.refused(StatusCode::INTERNAL_SERVER_ERROR, "open-import-not-written"),
        }
    }

    /// What a file would become with these answers.
    pub fn propose(&self, body: &[u8]) -> Said {
        match self.proposed(body) {
            Ok(looked) => (StatusCode::OK, self.shown(&looked)),
            Err(said) => said,
        }
    }

    fn shown(
        &self,
        Looked {
            known, proposal, ..
        }: &Looked,
    ) -> Json {
        let words = self.words();
        let mut json = proposal_json(proposal, &words);
        json["told"] = parts_told(proposal, &FIELDS, &words).into();
        json["manifest"] = manifest_digest(&self.project).into();
        json["known-labs"] = known.labs.ids().collect::<Vec<_>>().into();
        json
    }

    fn known(&self) -> Known {
        let read = read_project(&self.project, None);
        read.map(|read| read_known(&self.project, &read.manifest))
            .unwrap_or_default()
    }

    /// What a file would become with the answers.
    fn proposed(&self, body: &[u8]) -> Result<Looked, Said> {
        let asked: Asked = serde_json::from_slice(body)
            .map_err(|_| self.refused(StatusCode::BAD_REQUEST, "open-import-unclear"))?;
        let bad = || self.refused(StatusCode::BAD_REQUEST, "open-import-bad-name");
        let (path, name) = match asked.received {
            true if may_be_name(&asked.file) && may_be_name(&asked.name) => (
                self.received.join(&asked.file),
                format!("{DATA}/{}", asked.name),
            ),
            false if self.unread().contains(&asked.file) => {
                (self.project.join(&asked.file), asked.file.clone())
            }
            _ => return Err(bad()),
        };
        let files = [(path.as_path(), name)];
        let known = self.known();
        let found = caught(|| propose_imports(&files, &known, &asked.answers));
        match found {
            Ok(Ok(proposals)) => match proposals.into_iter().next() {
                Some(proposal) => Ok(Looked {
                    path,
                    asked,
                    known,
                    proposal,
                }),
                None => Err(bad()),
            },
            Ok(Err(diagnostics)) => Err(self.wrong(&diagnostics)),
            Err(_) => Err(self.refused(StatusCode::UNPROCESSABLE_ENTITY, "open-import-unclear")),
        }
    }

    fn wrong(&self, diagnostics: &Diagnostics) -> Said {
        let told = tell_all(diagnostics.iter(), &self.words());
        let json = json!({ "problems": json_value(&told) });
        (StatusCode::UNPROCESSABLE_ENTITY, json)
    }

    /// Puts a received file into the data folder, and its entry into the manifest:
    /// both or neither, and nothing in place of what is there.
    pub fn save(&self, body: &[u8]) -> Said {
        let looked = match self.proposed(body) {
            Ok(looked) => looked,
            Err(said) => return said,
        };
        let Looked {
            path,
            asked,
            proposal,
            ..
        } = looked;
        let entry = entry_text(&proposal, &self.words());
        let put = match asked.received {
            true => match self.put(&path, &asked.name) {
                Ok(put) => Some(put),
                Err(said) => return said,
            },
            false => None,
        };
        let written = append(&self.project, &asked.manifest, &entry);
        // It was nowhere before, and is again.
        let remove = |put: &Option<PathBuf>| {
            if let Some(put) = put {
                let _ = fs::remove_file(put);
            }
        };
        if written.is_err() {
            remove(&put);
        }
        match written {
            Ok(appended) => {
                let name = match asked.received {
                    true => format!("{DATA}/{}", asked.name),
                    false => asked.file.clone(),
                };
                let wrong = self.wrong_with(&appended, &name);
                if wrong.has_errors() && take_back(&self.project, &appended).is_ok() {
                    remove(&put);
                    return self.wrong(&wrong);
                }
                *self.saved() = Some(Saved { appended, put });
                let said = self.words().text("open-import-saved");
                (StatusCode::OK, json!({ "said": said }))
            }
            Err(Unwritten::Changed) => {
                self.refused(StatusCode::CONFLICT, "open-import-manifest-changed")
            }
            Err(Unwritten::Unreadable) => {
                self.refused(StatusCode::CONFLICT, "open-import-manifest-unreadable")
            }
            Err(Unwritten::Refused) => {
                self.refused(StatusCode::INTERNAL_SERVER_ERROR, "open-import-not-written")
            }
        }
    }

    /// What the project says of the entry that was put at its end, and of the file.
    fn wrong_with(&self, appended: &Appended, name: &str) -> Diagnostics {
        let read = caught(|| prepare(&self.project, None).map(|prepared| prepared.diagnostics));
        let Ok(Ok(found) | Err(found)) = read else {
            return Diagnostics::new();
        };
        let own = found.iter().filter(|own| match &own.place {
            Place::Line { file, line, .. } if file == FILE_NAME => *line > appended.lines,
            place => place.file() == Some(name),
        });
        let mut wrong = Diagnostics::new();
        wrong.extend(own.cloned());
        wrong
    }

    fn saved(&self) -> MutexGuard<'_, Option<Saved>> {
        self.saved.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes back what was saved last: the entry, and the file that was put there.
    pub fn undo(&self) -> Said {
        let Some(saved) = self.saved().take() else {
            return self.refused(StatusCode::CONFLICT, "open-import-nothing-to-undo");
        };
        match take_back(&self.project, &saved.appended) {
            Ok(()) => {
                if let Some(put) = &saved.put {
                    let _ = fs::remove_file(put);
                }
                let said = self.words().text("open-import-undone");
                (StatusCode::OK, json!({ "said": said }))
            }
            Err(_) => self.refused(StatusCode::CONFLICT, "open-import-nothing-to-undo"),
        }
    }

    fn put(&self, from: &Path, name: &str) -> Result<PathBuf, Said> {
        let failed = |_| self.refused(StatusCode::INTERNAL_SERVER_ERROR, "open-import-not-written");
        let folder = self.project.join(DATA);
        fs::create_dir_all(&folder).map_err(failed)?;
        // A link may lead out of the project, where nothing is ours.
        let within = folder.canonicalize().map_err(failed)?;
        if !within.starts_with(self.project.canonicalize().map_err(failed)?) {
            return Err(self.refused(StatusCode::FORBIDDEN, "open-import-not-written"));
        }
        let contents = fs::read(from).map_err(failed)?;
        let path = within.join(name);
        let file = OpenOptions::new().write(true).create_new(true).open(&path);
        let mut file = match file {
            Ok(file) => file,
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                return Err(self.refused(StatusCode::CONFLICT, "open-import-exists"));
            }
            Err(error) => return Err(failed(error)),
        };
        let written = file.write_all(&contents).and_then(|()| file.sync_all());
        if let Err(error) = written {
            let _ = fs::remove_file(&path);
            return Err(failed(error));
        }
        Ok(path)
    }
}
