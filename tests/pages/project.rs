//! A project that a test makes up in a folder of its own, and what it builds.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A project folder that goes when the test ends.
pub struct Project {
    folder: tempfile::TempDir,
}

impl Project {
    /// A project with a manifest and no data yet.
    pub fn new(manifest: &str) -> Self {
        let project = Self {
            folder: tempfile::tempdir().unwrap(),
        };
        project.with("labbrapport.toml", manifest)
    }

    /// Its folder.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Writes a file, given by its path in the project.
    pub fn with(self, path: &str, contents: impl AsRef<[u8]>) -> Self {
        let path = self.folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, contents).unwrap();
        self
    }

    /// Writes a table: its headings and rows, cells parted by semicolons.
    pub fn table<R: AsRef<str>>(
        self,
        name: &str,
        headings: &str,
        rows: impl IntoIterator<Item = R>,
    ) -> Self {
        let mut text = format!("{headings}\n");
        for row in rows {
            text.push_str(row.as_ref());
            text.push('\n');
        }
        self.with(&format!("data/{name}.csv"), text)
    }

    /// Runs the program on the project.
    pub fn run(&self, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_labbrapport"))
            .arg("--project")
            .arg(self.folder.path())
            .args(arguments)
            .output()
            .expect("the program starts")
    }

    /// What `check` says, a line per problem.
    pub fn check(&self) -> String {
        let output = self.run(&["check", "--format", "short"]);
        String::from_utf8(output.stderr).unwrap()
    }

    /// Builds every document and gives each with its path under `output/`.
    pub fn build(&self) -> Vec<(String, Vec<u8>)> {
        let built = self.run(&["build"]);
        let said = String::from_utf8_lossy(&built.stderr);
        assert!(built.status.success(), "{said}");
        let output = self.folder.path().join("output");
        let files = walkdir::WalkDir::new(&output).sort_by_file_name();
        let files = files.into_iter().map(|entry| entry.unwrap().into_path());
        let documents = files.filter(|path| path.extension().is_some_and(|end| end == "pdf"));
        documents
            .map(|path| (under(&output, &path), fs::read(&path).unwrap()))
            .collect()
    }
}

fn under(folder: &Path, path: &Path) -> String {
    let path: PathBuf = path.strip_prefix(folder).unwrap().into();
    path.to_str().unwrap().replace('\\', "/")
}
