//! What Typst may see: the document's own files and the project's shared ones.
//!
//! Virtual paths are the same in every document's world (`/main.typ`,
//! `/charts/1.svg`): a file id is a leaked 16-bit number, and one path per
//! lab and chart would run out.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};

use super::Fonts;
use super::shown::{Shown, shown_bytes};
use crate::templates::{DocumentFiles, MAIN};

/// Where a document's charts are.
const CHARTS: &str = "charts/";

/// Where the web's own files are: each answers to the path of a file of the
/// pages, without this, on the web.
const WEB: &str = "web/";

/// Where the web's files find those of the pages that they stand in for.
const PAGES: &str = "pages/";

/// Where they find those that ship, whatever a project has of its own.
const SHIPPED: &str = "shipped/";

/// What a document is set through on the web.
const THROUGH: (&str, &str) = (
    "through-the-web.typ",
    "#import \"/content.typ\": as-content\n#show: as-content\n#include \"/main.typ\"\n",
);

/// What a document is set for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Medium {
    /// Pages of a PDF.
    Pages,
    /// A page of the web.
    Web,
}

/// Files that all documents share: the theme and its parts, without a
/// leading slash.
pub struct SharedFiles {
    pages: BTreeMap<String, Source>,
    web: BTreeMap<String, Source>,
}

impl SharedFiles {
    /// Parses the `.typ` files of the theme, given by path and text; `shipped`
    /// are those that come with the program.
    pub fn new<'a>(
        files: impl IntoIterator<Item = (&'a str, &'a str)>,
        shipped: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Self {
        let mut shared = Self {
            pages: BTreeMap::new(),
            web: BTreeMap::new(),
        };
        let (own, paged): (Vec<_>, Vec<_>) = files
            .into_iter()
            .partition(|(path, _)| path.starts_with(WEB));
        for (path, text) in paged {
            add(&mut shared.pages, path, text);
            add(&mut shared.web, path, text);
            add(&mut shared.web, &format!("{PAGES}{path}"), text);
            add(&mut shared.web, &format!("{SHIPPED}{path}"), text);
        }
        for (path, text) in shipped {
            add(&mut shared.web, &format!("{SHIPPED}{path}"), text);
        }
        for (path, text) in own {
            add(&mut shared.web, path.trim_start_matches(WEB), text);
        }
        shared
    }

    /// Whether the web's own file answers to `path`.
    fn stands_in(&self, path: &str) -> bool {
        let (page, web) = (self.pages.get(path), self.web.get(path));
        web.is_some_and(|web| page.is_none_or(|page| page.text() != web.text()))
            && !path.starts_with(PAGES)
            && !path.starts_with(SHIPPED)
    }

    fn of(&self, medium: Medium) -> &BTreeMap<String, Source> {
        match medium {
            Medium::Pages => &self.pages,
            Medium::Web => &self.web,
        }
    }
}

fn add(sources: &mut BTreeMap<String, Source>, path: &str, text: &str) {
    if let Some(id) = file_id(path) {
        sources.insert(path.to_owned(), Source::new(id, text.to_owned()));
    }
}

/// Everything that typesetting needs and that no document changes.
pub struct Typesetter {
    library: LazyHash<Library>,
    web_library: LazyHash<Library>,
    pub(super) fonts: std::sync::Arc<Fonts>,
    pub(super) shared: SharedFiles,
    pub(super) date: NaiveDate,
}

impl Typesetter {
    /// `date` is what Typst takes for today, and the documents' creation date.
    pub fn new(fonts: std::sync::Arc<Fonts>, shared: SharedFiles, date: NaiveDate) -> Self {
        Self {
            library: LazyHash::new(Library::default()),
            web_library: LazyHash::new(
                Library::builder()
                    .with_features([Feature::Html].into_iter().collect())
                    .build(),
            ),
            fonts,
            shared,
            date,
        }
    }

    /// Everything that documents share for pages and for the web, path and text.
    pub fn all_shared_files(&self) -> impl Iterator<Item = (&str, &str)> {
        let web = self.shared.of(Medium::Web).iter();
        let web = web.map(|(path, source)| (path.as_str(), source.text()));
        self.shared_files().chain(web)
    }

    /// The files that the pages of all documents share, path and text.
    pub fn shared_files(&self) -> impl Iterator<Item = (&str, &str)> {
        let pages = self.shared.of(Medium::Pages).iter();
        pages.map(|(path, source)| (path.as_str(), source.text()))
    }
}

/// The world of one document.
pub(super) struct DocumentWorld<'a> {
    typesetter: &'a Typesetter,
    medium: Medium,
    /// What is set: the document itself, or what it is set through.
    main: Source,
    document: Source,
    moved: Vec<(usize, usize, usize)>,
    files: &'a DocumentFiles,
}

impl<'a> DocumentWorld<'a> {
    pub(super) fn new(
        typesetter: &'a Typesetter,
        markup: &str,
        files: &'a DocumentFiles,
        medium: Medium,
    ) -> Option<Self> {
        let shown = Shown::new(markup, &typesetter.fonts);
        let document = Source::new(file_id(MAIN)?, shown.text);
        let main = match medium {
            Medium::Pages => document.clone(),
            Medium::Web => Source::new(file_id(THROUGH.0)?, THROUGH.1.to_owned()),
        };
        Some(Self {
            typesetter,
            medium,
            main,
            document,
            moved: shown.moved,
            files,
        })
    }
}

impl DocumentWorld<'_> {
    /// The path under which the project has the shared file at `path`.
    pub(super) fn given_path(&self, path: &str) -> String {
        let stands_in = self.medium == Medium::Web && self.typesetter.shared.stands_in(path);
        if stands_in {
            return format!("{WEB}{path}");
        }
        let of_pages = path.strip_prefix(PAGES).or(path.strip_prefix(SHIPPED));
        of_pages.unwrap_or(path).to_owned()
    }

    /// The file of the document itself.
    pub(super) fn document(&self) -> FileId {
        self.document.id()
    }

    /// The position in the markup as it was given of one in what is set.
    pub(super) fn given_position(&self, at: usize) -> usize {
        let before = self.moved.partition_point(|(end, ..)| *end <= at);
        let last = before.checked_sub(1).and_then(|last| self.moved.get(last));
        last.map_or(at, |(_, set, given)| at + given - set)
    }
}

fn file_id(path: &str) -> Option<FileId> {
    let path = VirtualPath::new(path).ok()?;
    Some(RootedPath::new(VirtualRoot::Project, path).intern())
}

/// The path of a project file without a leading slash; `None` for packages.
pub(super) fn project_path(id: FileId) -> Option<&'static str> {
    let path = id.get();
    matches!(path.root(), VirtualRoot::Project).then(|| path.vpath().get_without_slash())
}

fn not_found(id: FileId) -> FileError {
    FileError::NotFound(id.get().vpath().get_without_slash().into())
}

impl World for DocumentWorld<'_> {
    fn library(&self) -> &LazyHash<Library> {
        match self.medium {
            Medium::Pages => &self.typesetter.library,
            Medium::Web => &self.typesetter.web_library,
        }
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.typesetter.fonts.store.book()
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main.id() {
            return Ok(self.main.clone());
        }
        if id == self.document.id() {
            return Ok(self.document.clone());
        }
        let path = project_path(id).ok_or_else(|| not_found(id))?;
        self.typesetter
            .shared
            .of(self.medium)
            .get(path)
            .cloned()
            .ok_or_else(|| not_found(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let path = project_path(id).ok_or_else(|| not_found(id))?;
        if let Some(bytes) = self.files.get(path) {
            return Ok(match bytes.as_str() {
                Ok(text) if path.starts_with(CHARTS) => {
                    shown_bytes(bytes, text, &self.typesetter.fonts)
                }
                _ => bytes.clone(),
            });
        }
        self.source(id)
            .map(|source| Bytes::from_string(source.text().to_owned()))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.typesetter.fonts.store.font(index)
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        typst_date(self.typesetter.date)
    }
}

/// A calendar date as Typst holds it.
pub(super) fn typst_date(date: NaiveDate) -> Option<Datetime> {
    Datetime::from_ymd(date.year(), date.month() as u8, date.day() as u8)
}
