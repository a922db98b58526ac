//! Names the program by what it is made of, `LABBRAPPORT_MADE_OF`: a build of
//! other sources may do anything otherwise, also under the same version; two
//! builds of the same sources make the same bytes, whatever the machine.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

/// What decides what the program does.
const MADE_OF: [&str; 3] = ["Cargo.lock", "report-templates", "src"];

fn main() -> Result<(), Box<dyn Error>> {
    let mut files = Vec::new();
    for part in MADE_OF {
        println!("cargo::rerun-if-changed={part}");
        find_files(Path::new(part), &mut files)?;
    }
    files.sort();
    let mut hash = Sha256::new();
    for file in files {
        let mut contents = fs::read(&file)?;
        // A checkout on Windows may end lines in its own way.
        contents.retain(|byte| *byte != b'\r');
        let name = file.to_string_lossy().replace('\\', "/");
        for piece in [name.as_bytes(), &contents] {
            hash.update((piece.len() as u64).to_le_bytes());
            hash.update(piece);
        }
    }
    let digest: [u8; 32] = hash.finalize().into();
    let digest: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    println!("cargo::rustc-env=LABBRAPPORT_MADE_OF={}", &digest[..16]);
    Ok(())
}

/// All files in a folder, tests aside, which a package leaves out; or the file.
fn find_files(path: &Path, files: &mut Vec<PathBuf>) -> std::io::Result<()> {
    if !path.is_dir() {
        if path.exists() {
            files.push(path.to_owned());
        }
        return Ok(());
    }
    for entry in fs::read_dir(path)? {
        let entry = entry?;
        if entry.file_name() != "tests" {
            find_files(&entry.path(), files)?;
        }
    }
    Ok(())
}
