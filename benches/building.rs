//! A whole build of 200 labs beside `typst compile` over the sources that it
//! keeps, two documents at a time:
//! `cargo install typst-cli --locked && cargo bench --bench building --profile dist`.

#![allow(missing_docs, reason = "a benchmark")]
#![allow(clippy::unwrap_used, reason = "a benchmark that fails says so")]

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::LazyLock;
use std::sync::atomic::{AtomicUsize, Ordering};

use walkdir::WalkDir;

#[path = "../examples/generate.rs"]
#[allow(dead_code, reason = "its command line is not used here")]
mod generate;

const LABS: usize = 200;
const AT_A_TIME: usize = 2;

fn main() {
    divan::main();
}

/// A programme, and the kept sources of its documents.
struct Project {
    folder: tempfile::TempDir,
    documents: Vec<PathBuf>,
}

static PROJECT: LazyLock<Project> = LazyLock::new(|| {
    let folder = tempfile::tempdir().unwrap();
    generate::write_programme(LABS, folder.path()).unwrap();
    let sources = folder.path().join("sources");
    build(
        folder.path(),
        &["--keep-sources".as_ref(), sources.as_ref()],
    );
    let files = WalkDir::new(&sources).sort_by_file_name().into_iter();
    let documents: Vec<PathBuf> = files
        .map(|entry| entry.unwrap().into_path())
        .filter(|path| path.ends_with("main.typ"))
        .collect();
    // A report per lab, the summary, the funder's account and the plain summary.
    assert_eq!(documents.len(), LABS + 3);
    Project { folder, documents }
});

fn build(project: &Path, more: &[&std::ffi::OsStr]) {
    let status = Command::new(env!("CARGO_BIN_EXE_labbrapport"))
        .arg("--project")
        .arg(project)
        .args(["build", "--jobs", "2"])
        .args(more)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .unwrap();
    assert!(status.success());
}

/// Everything anew, without what Typst alone does not make.
#[divan::bench(sample_count = 3, sample_size = 1)]
fn labbrapport_build() {
    built_anew("[web]\noff = true\n");
}

#[divan::bench(sample_count = 3, sample_size = 1)]
fn labbrapport_build_with_web_pages() {
    built_anew("");
}

#[divan::bench(sample_count = 3, sample_size = 1)]
fn labbrapport_build_with_nothing_changed(bencher: divan::Bencher<'_, '_>) {
    let folder = PROJECT.folder.path();
    build(folder, &[]);
    bencher.bench_local(|| build(folder, &[]));
}

/// A build into an empty folder, with so much more in the manifest.
fn built_anew(more: &str) {
    let folder = PROJECT.folder.path();
    let manifest = folder.join("labbrapport.toml");
    let text = std::fs::read_to_string(&manifest).unwrap();
    std::fs::remove_dir_all(folder.join("output")).unwrap();
    std::fs::write(&manifest, format!("{text}\n{more}")).unwrap();
    build(folder, &[]);
    std::fs::write(&manifest, text).unwrap();
}

#[divan::bench(sample_count = 3, sample_size = 1)]
fn typst_compile() {
    let fonts = PROJECT.folder.path().join("sources/fonts");
    let next = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for _ in 0..AT_A_TIME {
            scope.spawn(|| {
                while let Some(main) = PROJECT.documents.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let status = Command::new("typst")
                        .args([
                            "compile",
                            "--ignore-system-fonts",
                            "--pdf-standard",
                            "a-3a,ua-1",
                        ])
                        .args(["--creation-timestamp", "1609372800"])
                        .arg("--root")
                        .arg(main.parent().unwrap())
                        .arg("--font-path")
                        .arg(&fonts)
                        .arg(main)
                        .arg(main.with_extension("pdf"))
                        .status()
                        .expect("typst is installed: cargo install typst-cli --locked");
                    assert!(status.success());
                }
            });
        }
    });
}
