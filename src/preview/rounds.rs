//! A round for every save: the project is read, and what may be made of it is
//! made in a folder of our own; of what has not changed, nothing is made again.

use std::path::Path;
use std::sync::Arc;
use std::thread::sleep;
use std::time::Duration;

use super::board::{Board, Document, Good};
use super::changes::Changes;
use crate::diagnostic::{Diagnostics, Problem, Severity, caught, plain, quoted};
use crate::model::Language;
use crate::pipeline::{BuildOptions, Outcome, Prepared, build, prepare};
use crate::project::{FILE_NAME, readers_language};
use crate::publish::BuildManifest;
use crate::typeset::{Workers, cores};
use crate::wording::Catalogue;
use crate::wording::problems::{Told, tell_all};

/// How often files are looked at, and wishes heard.
const LOOK: Duration = Duration::from_millis(60);

/// Rounds without end, of the project at `root`, made under `folder`; `built` is
/// called with the folder that a build into the project has written.
pub fn run_rounds(
    root: &Path,
    edition: Option<Language>,
    folder: &Path,
    board: &Board,
    built: &dyn Fn(&Path),
) {
    let mut language = readers_language(root);
    loop {
        let mut changes = Changes::since_now(root);
        // A folder that was moved away does not change who reads.
        if root.join(FILE_NAME).exists() {
            language = readers_language(root);
        }
        let words = Catalogue::new(language);
        board.begin();
        let round = made(root, edition, folder);
        // A file that was being saved was read in part: what is wrong with that
        // half is nobody's mistake.
        if round.is_err() && changes.has_changed() {
            changes.wait_until_settled(LOOK);
            continue;
        }
        show(round, folder, (board, &words));
        while changes.look().is_empty() {
            if board.takes_wish() {
                build_in_place(root, edition, (board, &words), built);
            }
            sleep(LOOK);
        }
    }
}

/// What a round made, or why it made nothing.
type Made = Result<(Prepared, Outcome), Diagnostics>;

/// Made of the project at `root` and put under `target`. A library that panics
/// ends a round, and nothing else.
fn made(root: &Path, edition: Option<Language>, target: &Path) -> Made {
    let work = || {
        let prepared = prepare(root, edition)?;
        let options = BuildOptions::everything(Workers::again(cores()));
        let outcome = build(&prepared, &options, target, &|_| {})?;
        Ok((prepared, outcome))
    };
    caught(work).unwrap_or_else(|panic| {
        Err(Diagnostics::from(Problem::LibraryPanic {
            document: quoted(&root.to_string_lossy()),
            panic: plain(panic),
        }))
    })
}

fn told(diagnostics: &Diagnostics, words: &Catalogue) -> Vec<Told> {
    let all = diagnostics.iter();
    // Pages of a project without labs show nothing, and somebody has to know why.
    let matter = all
        .filter(|found| found.severity >= Severity::Warning || found.problem == Problem::NoLabsYet);
    let mut told = tell_all(matter, words);
    told.sort_by_key(|told| std::cmp::Reverse(told.severity));
    told
}

/// What a round, made under `folder`, came to.
fn show(round: Made, folder: &Path, (board, words): (&Board, &Catalogue)) {
    match round {
        Ok((prepared, outcome)) => {
            let mut problems = told(&prepared.diagnostics, words);
            problems.extend(told(&outcome.diagnostics, words));
            let output = folder.join(prepared.output_folder());
            let good = BuildManifest::read(&output).map(|manifest| Good {
                project: Arc::new(prepared),
                documents: documents_of(&manifest),
                pages: output,
            });
            board.end(problems, good);
        }
        Err(diagnostics) => board.end(told(&diagnostics, words), None),
    }
}

/// The index first. Of a project that wants no web pages the PDFs are shown.
fn documents_of(manifest: &BuildManifest) -> Vec<Document> {
    let documents = manifest.documents.iter().map(|document| {
        let web = document.web.as_ref();
        let shown = web.map_or(&document.file, |web| &web.file);
        Document {
            title: web.map_or(&document.file.path, |web| &web.title).clone(),
            page: shown.path.clone(),
            pdf: document.file.path.clone(),
            digest: shown.sha256.clone(),
        }
    });
    let mut documents: Vec<Document> = documents.collect();
    if let Some(index) = &manifest.index {
        let first = Document {
            title: String::new(),
            page: index.path.clone(),
            pdf: String::new(),
            digest: index.sha256.clone(),
        };
        documents.insert(0, first);
    }
    documents
}

/// What the last round found stays on the board; a build that stops is told there.
fn build_in_place(
    root: &Path,
    edition: Option<Language>,
    (board, words): (&Board, &Catalogue),
    built: &dyn Fn(&Path),
) {
    board.begin();
    match made(root, edition, root) {
        Ok((prepared, outcome)) => {
            let output = prepared.output_folder();
            let count = outcome.documents.len() as u64;
            let said = [("documents", count.into()), ("output", (&output).into())];
            board.tell_built(words.format("open-built", &said));
            built(&root.join(output));
        }
        // Somebody else is writing: nothing in the project is wrong.
        Err(diagnostics) if is_busy(&diagnostics) => {
            let said = told(&diagnostics, words).into_iter().next();
            board.tell_built(said.map(|told| told.message).unwrap_or_default());
        }
        Err(diagnostics) => {
            board.tell_built(words.text("open-not-built"));
            board.end(told(&diagnostics, words), None);
        }
    }
}

fn is_busy(diagnostics: &Diagnostics) -> bool {
    let mut errors = diagnostics.iter();
    errors.all(|own| matches!(own.problem, Problem::OutputBusy { .. }))
}
