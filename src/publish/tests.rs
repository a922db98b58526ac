//! A swap that is stopped anywhere leaves the old output or the new one.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use super::journal::{Journal, Move};
use super::plan::Plan;
use super::workplace::{NEW, make_workplace};
use super::{Staging, recover};
use crate::diagnostic::Problem;

fn set(files: &[&str]) -> BTreeSet<String> {
    files.iter().map(|file| (*file).to_owned()).collect()
}

/// What lies in a folder: files with their contents, and folders.
fn tree(folder: &Path) -> BTreeMap<String, String> {
    let found = walkdir::WalkDir::new(folder).min_depth(1).into_iter();
    let found = found.map(Result::unwrap);
    let told = found.map(|entry| {
        let path = entry.path().strip_prefix(folder).unwrap();
        let contents = match entry.file_type().is_file() {
            true => fs::read_to_string(entry.path()).unwrap(),
            false => "a folder".into(),
        };
        (path.to_string_lossy().into_owned(), contents)
    });
    told.collect()
}

fn write(folder: &Path, files: &[(&str, &str)]) {
    for (path, contents) in files {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, contents).unwrap();
    }
}

const BEFORE: [(&str, &str); 8] = [
    ("manifest.json", "old"),
    ("labb/a.pdf", "old"),
    ("labb/gone.pdf", "old"),
    ("labb/notes/mine.txt", "mine"),
    ("old/gone.pdf", "old"),
    ("en/slutrapport.pdf", "english"),
    ("README.md", "mine"),
    ("labb/mine.txt", "mine"),
];
const MADE: [(&str, &str); 3] = [
    ("manifest.json", "new"),
    ("labb/a.pdf", "new"),
    ("resultat/results.json", "new"),
];
const STALE: [&str; 3] = ["labb/a.pdf", "labb/gone.pdf", "old/gone.pdf"];

fn after() -> BTreeMap<String, String> {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), &BEFORE);
    write(folder.path(), &MADE);
    for path in STALE.iter().filter(|path| **path != "labb/a.pdf") {
        fs::remove_file(folder.path().join(path)).unwrap();
    }
    fs::remove_dir(folder.path().join("old")).unwrap();
    tree(folder.path())
}

fn build(root: &Path, folder: &str) -> Result<(), Problem> {
    let staging = Staging::open(root, folder)?;
    for (path, contents) in MADE {
        staging.write(path, contents.as_bytes())?;
    }
    let written = set(&["labb/a.pdf", "resultat/results.json"]);
    staging.publish(&written, &set(&STALE), b"new")
}

/// Stops a swap after every number of steps, and has the next command come.
fn stop_everywhere(before: &[(&str, &str)], folder: &str, plan: fn(&Plan<'_>) -> Journal) {
    let written: BTreeSet<String> = MADE.iter().map(|(path, _)| (*path).into()).collect();
    let stale = set(&STALE);
    let mut steps = 0;
    loop {
        let project = tempfile::tempdir().unwrap();
        let root = project.path();
        write(&root.join(folder), before);
        let old = tree(root);
        let (work, name) = make_workplace(root, folder).unwrap();
        let work = work.keep();
        write(&work.join(NEW), &MADE);
        let journal = plan(&Plan {
            root,
            work: &name,
            target: folder,
            written: &written,
            stale: &stale,
        });
        journal.write(&work).unwrap();
        let ended = steps > journal.moves().count();
        journal.perform(root, steps).unwrap();
        if ended {
            Journal::close(&work).unwrap();
        }
        recover(root).unwrap();
        recover(root).unwrap();
        fs::remove_file(root.join(".labbrapport-lock")).unwrap();
        if ended {
            if !before.is_empty() {
                assert_eq!(tree(&root.join(folder)), after());
            }
            assert!(!work.exists());
            break;
        }
        assert_eq!(tree(root), old, "after {steps} steps");
        steps += 1;
    }
    assert!(steps > 1);
}

#[test]
fn a_swap_of_the_folder_can_stop_anywhere() {
    let plan = |plan: &Plan<'_>| plan.by_folder().unwrap().unwrap();
    stop_everywhere(&BEFORE, "output", plan);
    stop_everywhere(&BEFORE, "output/en", plan);
    stop_everywhere(&[], "output", plan);
}

#[test]
fn a_swap_file_by_file_can_stop_anywhere() {
    let plan = |plan: &Plan<'_>| plan.by_file().unwrap();
    // What goes leaves its folder to whoever closes the swap.
    let before = BEFORE.iter().filter(|(path, _)| !path.starts_with("old/"));
    let before: Vec<_> = before.copied().collect();
    stop_everywhere(&before, "output", plan);
    stop_everywhere(&before, "output/en", plan);
}

#[test]
fn a_swap_that_is_stopped_while_it_is_undone_is_undone_by_the_next() {
    let project = tempfile::tempdir().unwrap();
    let root = project.path();
    write(&root.join("output"), &BEFORE);
    let old = tree(&root.join("output"));
    let work = root.join(".labbrapport-build-1");
    write(&work.join(NEW), &MADE);
    let (written, stale) = (MADE.map(|(path, _)| path), set(&STALE));
    let plan = Plan {
        root,
        work: ".labbrapport-build-1",
        target: "output",
        written: &set(&written),
        stale: &stale,
    };
    let journal = plan.by_folder().unwrap().unwrap();
    journal.write(&work).unwrap();
    journal.perform(root, usize::MAX).unwrap();
    // Undone, but for the journal, and some of the new files removed.
    journal.undo(root).unwrap();
    fs::remove_dir_all(work.join(NEW)).unwrap();
    recover(root).unwrap();
    assert_eq!(tree(&root.join("output")), old);
    assert!(!work.exists());
}

#[test]
fn a_build_takes_the_place_of_the_one_before_and_leaves_the_rest() {
    let project = tempfile::tempdir().unwrap();
    let root = project.path();
    write(&root.join("output"), &BEFORE);
    let left = root.join(".labbrapport-build-left");
    write(&left, &[("new/a.pdf", "half")]);
    let staging = Staging::open(root, "output").unwrap();
    let second = Staging::open(root, "output/en");
    assert!(matches!(second, Err(Problem::OutputBusy { .. })));
    // A command that comes meanwhile leaves a build at work alone.
    recover(root).unwrap();
    staging.write("labb/a.pdf", b"lost").unwrap();
    drop(staging);
    assert!(!left.exists());
    build(root, "output").unwrap();
    assert_eq!(tree(&root.join("output")), after());
    assert_eq!(fs::read_dir(root).unwrap().count(), 2, "output and lock");
}

#[test]
fn an_edition_is_made_inside_an_output_that_may_not_be_there() {
    let project = tempfile::tempdir().unwrap();
    build(project.path(), "output/en").unwrap();
    let made = tree(&project.path().join("output/en"));
    assert_eq!(made["labb/a.pdf"], "new");
}

#[test]
fn what_lies_in_the_way_stops_the_swap_before_anything_moves() {
    for (file, contents) in [("resultat", "a file"), ("labb/a.pdf/mine.txt", "mine")] {
        let project = tempfile::tempdir().unwrap();
        let root = project.path();
        write(&root.join("output"), &[("manifest.json", "old")]);
        write(&root.join("output"), &[(file, contents)]);
        let old = tree(&root.join("output"));
        let stopped = build(root, "output");
        assert!(matches!(stopped, Err(Problem::OutputInTheWay { .. })));
        assert_eq!(tree(&root.join("output")), old);
    }
}

#[test]
fn a_swap_that_is_blocked_half_way_is_undone() {
    let project = tempfile::tempdir().unwrap();
    let root = project.path();
    write(&root.join("output"), &BEFORE);
    let work = root.join(".labbrapport-build-1");
    write(&work.join(NEW), &MADE);
    let old = tree(&root.join("output"));
    let journal = Journal {
        folders: vec![],
        aside: vec![Move::new("output", ".labbrapport-build-1/old")],
        place: vec![
            Move::new(".labbrapport-build-1/old/en", ".labbrapport-build-1/new/en"),
            // It is there already.
            Move::new(
                ".labbrapport-build-1/old/labb",
                ".labbrapport-build-1/new/labb",
            ),
            Move::new(".labbrapport-build-1/new", "output"),
        ],
    };
    journal.write(&work).unwrap();
    assert!(journal.perform(root, usize::MAX).is_err());
    // Some program has made the folder anew.
    fs::create_dir(root.join("output")).unwrap();
    recover(root).unwrap();
    assert_eq!(tree(&root.join("output")), old);
}

#[test]
fn what_cannot_be_moved_back_is_kept_until_it_can() {
    let project = tempfile::tempdir().unwrap();
    let root = project.path();
    write(&root.join("output"), &BEFORE);
    let old = tree(&root.join("output"));
    let work = root.join(".labbrapport-build-1");
    write(&work.join(NEW), &MADE);
    let journal = Journal {
        folders: vec![],
        aside: vec![Move::new("output", ".labbrapport-build-1/old")],
        place: vec![Move::new(".labbrapport-build-1/new", "output")],
    };
    journal.write(&work).unwrap();
    journal.perform(root, 1).unwrap();
    write(&root.join("output"), &[("other.txt", "another program's")]);
    for _ in 0..2 {
        let stopped = recover(root);
        assert!(matches!(stopped, Err(Problem::OutputUnfinished { .. })));
    }
    fs::remove_dir_all(root.join("output")).unwrap();
    recover(root).unwrap();
    assert_eq!(tree(&root.join("output")), old);
}

#[test]
fn a_journal_moves_nothing_outside_the_project() {
    let project = tempfile::tempdir().unwrap();
    let root = project.path().join("project");
    let work = root.join(".labbrapport-build-1");
    write(&work, &[("old/a", "theirs")]);
    for path in ["../a", "/a", "a/../../b"] {
        let journal = Journal {
            aside: vec![Move::new(path, ".labbrapport-build-1/old/a")],
            ..Journal::default()
        };
        journal.write(&work).unwrap();
        assert!(recover(&root).is_err());
        assert!(work.join("old/a").exists());
    }
}

#[cfg(unix)]
#[test]
fn an_output_that_is_a_link_stays_one() {
    let project = tempfile::tempdir().unwrap();
    let root = project.path().join("project");
    let linked = project.path().join("elsewhere");
    fs::create_dir(&root).unwrap();
    write(&linked, &BEFORE);
    std::os::unix::fs::symlink("../elsewhere", root.join("output")).unwrap();
    build(&root, "output").unwrap();
    assert!(root.join("output").is_symlink());
    assert_eq!(tree(&linked), after());
    assert_eq!(fs::read_dir(&root).unwrap().count(), 2, "output and lock");
    build(&root, "output/en").unwrap();
    assert_eq!(tree(&linked.join("en"))["labb/a.pdf"], "new");
}

#[cfg(unix)]
#[test]
fn the_folder_keeps_who_may_read_it() {
    use std::os::unix::fs::PermissionsExt;
    let project = tempfile::tempdir().unwrap();
    let output = project.path().join("output");
    fs::create_dir(&output).unwrap();
    fs::set_permissions(&output, fs::Permissions::from_mode(0o2775)).unwrap();
    build(project.path(), "output").unwrap();
    let mode = fs::metadata(&output).unwrap().permissions().mode();
    assert_eq!(mode & 0o7777, 0o2775);
}
