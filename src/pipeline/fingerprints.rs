//! What a document was made of, as a number: where it is the same as when the
//! file that lies there was made, the file is left.

use std::fs;
use std::path::Path;

use sha2::{Digest, Sha256};

use super::Prepared;
use super::targets::Target;
use crate::publish::{DocumentRecord, hexadecimal, sha256};
use crate::templates::Sources;
use crate::typeset::Typesetter;
use crate::web::{Page, Style};

/// Which program this is: the same wherever it was built of the same sources.
pub(super) fn program() -> String {
    format!(
        "labbrapport {} {}",
        env!("CARGO_PKG_VERSION"),
        env!("LABBRAPPORT_MADE_OF")
    )
}

/// What all documents of a build are made of besides their own sources.
pub(super) struct Shared(Sha256);

impl Shared {
    pub(super) fn of(prepared: &Prepared, typesetter: &Typesetter, style: Option<&Style>) -> Self {
        let project = &prepared.project;
        let mut hash = Sha256::new();
        add(&mut hash, program().as_bytes());
        add(&mut hash, project.date.to_string().as_bytes());
        add(&mut hash, project.manifest.title.as_bytes());
        add(&mut hash, project.manifest.edition.code().as_bytes());
        for (path, text) in typesetter.all_shared_files() {
            add(&mut hash, path.as_bytes());
            add(&mut hash, text.as_bytes());
        }
        for (path, contents) in prepared.fonts.files() {
            add(&mut hash, path.as_bytes());
            add(&mut hash, contents);
        }
        add(&mut hash, style.map_or("", Style::head).as_bytes());
        Self(hash)
    }

    /// The fingerprint of a filled document, with all that it carries.
    pub(super) fn fingerprint(
        &self,
        target: &Target<'_>,
        sources: &Sources,
        page: Option<&Page<'_>>,
    ) -> String {
        let mut hash = self.0.clone();
        add(&mut hash, target.entry.template.as_bytes());
        add(&mut hash, target.output.as_bytes());
        add(&mut hash, sources.markup().as_bytes());
        for (path, contents) in &sources.files {
            add(&mut hash, path.as_bytes());
            add(&mut hash, contents);
        }
        for chart in page.into_iter().flat_map(Page::charts) {
            add(&mut hash, chart.as_bytes());
        }
        let digest: [u8; 32] = hash.finalize().into();
        hexadecimal(&digest)
    }
}

/// Adds a piece with its length, so that pieces cannot run into each other.
fn add(hash: &mut Sha256, piece: &[u8]) {
    hash.update((piece.len() as u64).to_le_bytes());
    hash.update(piece);
}

/// Whether the files of a document lie in `output` as they were written.
pub(super) fn is_whole(output: &Path, document: &DocumentRecord) -> bool {
    document.files().all(|file| {
        let contents = fs::read(output.join(&file.path));
        contents.is_ok_and(|contents| sha256(&contents) == file.sha256)
    })
}
