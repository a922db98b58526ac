//! What Typst saw, kept for whoever wants to look.

use std::path::Path;

use super::Prepared;
use super::targets::Target;
use crate::diagnostic::{Diagnostics, Problem, quoted};
use crate::templates::{MAIN, Sources};
use crate::typeset::Typesetter;

/// Writes what Typst saw: markup, charts, pictures and theme.
pub(super) fn keep_sources(
    folder: &Path,
    target: &Target<'_>,
    sources: &Sources,
    typesetter: &Typesetter,
) -> Result<(), Diagnostics> {
    let folder = folder.join(target.output.trim_end_matches(".pdf"));
    let write = |name: &str, contents: &[u8]| {
        let path = folder.join(name);
        let parent = path.parent().unwrap_or(&folder);
        std::fs::create_dir_all(parent)
            .and_then(|()| std::fs::write(&path, contents))
            .map_err(|error| Diagnostics::from(not_written(&path, &error)))
    };
    write(MAIN, sources.markup().as_bytes())?;
    for (name, text) in typesetter.shared_files() {
        write(name, text.as_bytes())?;
    }
    for (name, contents) in &sources.files {
        write(name, contents)?;
    }
    Ok(())
}

/// Writes the fonts that Typst had.
pub(super) fn keep_fonts(folder: &Path, prepared: &Prepared) -> Result<(), Diagnostics> {
    let fonts = folder.join("fonts");
    let problem = |error| Diagnostics::from(not_written(&fonts, &error));
    std::fs::create_dir_all(&fonts).map_err(problem)?;
    for (name, contents) in prepared.fonts.files() {
        std::fs::write(fonts.join(name), contents).map_err(problem)?;
    }
    Ok(())
}

fn not_written(path: &Path, error: &std::io::Error) -> Problem {
    Problem::SourcesNotWritten {
        path: quoted(&path.to_string_lossy()),
        error: error.into(),
    }
}
