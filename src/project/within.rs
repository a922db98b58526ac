//! Files that a project names, which stay inside its folder.

use std::io;
use std::path::{Component, Path, PathBuf};

use crate::diagnostic::{Problem, quoted};

/// Where the file that the project at `root` calls `path` lies.
///
/// # Errors
/// When the path leads out of the project, by itself or by a link; or
/// `missing`, when there is no such file.
pub(super) fn find_within(
    root: &Path,
    path: &str,
    missing: impl Fn(io::Error) -> Problem,
) -> Result<PathBuf, Problem> {
    let outside = || Problem::OutsideProject { path: quoted(path) };
    let forward = path.replace('\\', "/");
    // A colon is a drive on Windows, and a project may be carried there.
    let mut parts = Path::new(&forward).components();
    let stays = |part| matches!(part, Component::Normal(_) | Component::CurDir);
    if forward.contains(':') || !parts.all(stays) {
        return Err(outside());
    }
    let file = root.join(path).canonicalize().map_err(&missing)?;
    let root = root.canonicalize().map_err(missing)?;
    if file.starts_with(root) {
        Ok(file)
    } else {
        Err(outside())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_lies_inside_is_found() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("project");
        std::fs::create_dir_all(root.join("pictures")).unwrap();
        std::fs::write(root.join("pictures/a.png"), "").unwrap();
        std::fs::write(folder.path().join("secret.png"), "").unwrap();
        let find = |path: &str| {
            let missing = |_| Problem::NothingSelected;
            find_within(&root, path, missing).map_err(|problem| problem.id())
        };
        assert!(find("pictures/a.png").is_ok());
        assert!(find("./pictures/a.png").is_ok());
        let absolute = folder.path().join("secret.png");
        for path in [
            "../secret.png",
            "pictures/../../secret.png",
            "..\\secret.png",
            "c:secret.png",
            absolute.to_str().unwrap(),
        ] {
            assert_eq!(find(path), Err("outside-project"), "{path}");
        }
        assert_eq!(find("pictures/b.png"), Err("nothing-selected"));
        #[cfg(unix)]
        {
            let link = |to: &str, from: &str| {
                std::os::unix::fs::symlink(to, root.join(from)).unwrap();
            };
            link("../secret.png", "link.png");
            link("..", "up");
            link("pictures/a.png", "own.png");
            assert_eq!(find("link.png"), Err("outside-project"));
            assert_eq!(find("up/secret.png"), Err("outside-project"));
            assert!(find("own.png").is_ok());
        }
    }
}
