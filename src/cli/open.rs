//! `labbrapport open`: the project in the browser, while one works on it.

use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use super::args::OpenArgs;
use super::report::{self, Report};
use crate::preview::{Board, Imports, run_rounds, start};
use crate::wording::Catalogue;
use crate::wording::problems::tell_system;

/// Shows the project until whoever started it ends it.
pub fn open(report: &Report, options: &OpenArgs) -> ExitCode {
    let project = report.project.as_path();
    let edition = options.edition.map(Into::into);
    let opened = start().and_then(|preview| {
        let folders = (tempfile::tempdir()?, tempfile::tempdir()?);
        Ok((preview, folders))
    });
    let (preview, (folder, received)) = match opened {
        Ok(opened) => opened,
        Err(error) => return report::failure(&tell_system(&error, &report.words)),
    };
    let address = preview.address();
    report.say("open-at", &[("address", (&address).into())]);
    let board = Arc::new(Board::default());
    let shows = !options.no_browser;
    if shows {
        // Where there is no browser, the address is there to be opened.
        let _ = open::that_detached(&address);
    }
    let built = move |output: &Path| {
        if shows {
            let _ = open::that_detached(output);
        }
    };
    let (root, pages, rounds) = (project.to_owned(), folder.path().to_owned(), board.clone());
    std::thread::spawn(move || run_rounds(&root, edition, &pages, &rounds, &built));
    let words = Catalogue::new(report.words.language());
    let imports = Imports::new(project, received.path());
    let served = preview.serve(board, imports, Catalogue::new(report.words.language()));
    // What was shown is of this project's people, and goes when nobody looks any more.
    drop((folder, received));
    match served {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => report::failure(&tell_system(&error, &words)),
    }
}
