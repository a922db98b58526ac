//! What tests of whole projects share.

#![allow(dead_code, reason = "each test uses a part of it")]
#![allow(clippy::unwrap_used, reason = "a test says what it expects by failing")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use snapbox::{Assert, Data};

/// Holds a text against the file that it was last looked at in. Run with
/// `SNAPSHOTS=overwrite` to write the file anew, and read the difference.
pub fn snapshot(path: &Path, actual: String) {
    let expected = Data::read_from(path, None).raw();
    Assert::new()
        .action_env("SNAPSHOTS")
        .eq(Data::text(actual).raw(), expected);
}

/// Whether snapshots are to be written anew.
pub fn overwrites_snapshots() -> bool {
    std::env::var_os("SNAPSHOTS").is_some_and(|action| action == "overwrite")
}

/// Runs the program in a project's folder.
pub fn labbrapport(project: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_labbrapport"))
        .current_dir(project)
        .args(["--project", "."])
        .args(arguments)
        .output()
        .expect("the program starts")
}

/// What it said.
pub fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// Every file under a folder, by path.
pub fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let found = walkdir::WalkDir::new(folder).into_iter();
    let found = found.map(Result::unwrap);
    let found = found.filter(|entry| entry.file_type().is_file());
    let named = found.map(|entry| {
        let name = entry.path().strip_prefix(folder).unwrap();
        let name = name.to_string_lossy().replace('\\', "/");
        (name, fs::read(entry.path()).unwrap())
    });
    named.collect()
}

/// The folder of a case under `tests/cases/`.
pub fn case(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/cases")
        .join(name)
}

/// A copy of a case to build in, so that nothing is written under `tests/`.
pub fn copy(case: &Path) -> tempfile::TempDir {
    let copy = tempfile::tempdir().unwrap();
    for entry in walkdir::WalkDir::new(case) {
        let entry = entry.unwrap();
        let target = copy.path().join(entry.path().strip_prefix(case).unwrap());
        if entry.file_type().is_dir() {
            fs::create_dir_all(target).unwrap();
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
    copy
}
