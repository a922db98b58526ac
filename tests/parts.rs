//! A build that many machines share: each makes a part of the documents, and
//! `gather` gives what one machine would have given, byte for byte.

#![allow(clippy::unwrap_used, reason = "a test says what it expects by failing")]

mod common;

use std::fs;
use std::path::Path;

use common::{case, copy, files, labbrapport, said};

fn succeeds(project: &Path, arguments: &[&str]) -> String {
    let done = labbrapport(project, arguments);
    assert!(done.status.success(), "{}", said(&done));
    said(&done)
}

/// What stops a command, problems only.
fn fails(project: &Path, arguments: &[&str]) -> String {
    let done = labbrapport(project, arguments);
    assert_eq!(done.status.code(), Some(2), "{}", said(&done));
    assert!(!project.join("output").exists());
    said(&done)
}

fn make_parts(project: &Path, parts: &[&str]) {
    for part in parts {
        succeeds(project, &["build", "--shard", part]);
    }
}

#[test]
fn parts_are_gathered_to_what_one_machine_makes() {
    let project = copy(&case("english"));
    let project = project.path();
    succeeds(project, &["build"]);
    let one = files(&project.join("output"));
    fs::remove_dir_all(project.join("output")).unwrap();
    // More parts than documents: some are empty.
    let parts = [
        "1/9", "2/9", "3/9", "4/9", "5/9", "6/9", "7/9", "8/9", "9/9",
    ];
    make_parts(project, &parts);
    let of_parts: usize = (1..=9)
        .map(|number| {
            let part = project.join(format!("parts/{number}-of-9/output"));
            let names = files(&part).into_keys();
            names.filter(|name| name.ends_with(".pdf")).count()
        })
        .sum();
    assert_eq!(
        of_parts,
        one.keys().filter(|name| name.ends_with(".pdf")).count()
    );
    assert!(!project.join("output").exists());
    let told = succeeds(project, &["gather"]);
    let taken = format!("{of_parts} documents were taken from the parts");
    assert!(told.contains(&taken), "{told}");
    assert!(files(&project.join("output")) == one);
    // What was gathered stands like what was built.
    let told = succeeds(project, &["build"]);
    assert!(told.contains("nothing has changed"), "{told}");
}

#[test]
fn a_document_that_was_damaged_on_the_way_is_made_anew() {
    let project = copy(&case("english"));
    let project = project.path();
    succeeds(project, &["build"]);
    let one = files(&project.join("output"));
    make_parts(project, &["1/1"]);
    fs::remove_dir_all(project.join("output")).unwrap();
    let part = project.join("parts/1-of-1/output");
    let damaged = one.keys().find(|name| name.ends_with(".pdf")).unwrap();
    fs::write(part.join(damaged), "half a file").unwrap();
    succeeds(project, &["gather"]);
    assert!(files(&project.join("output")) == one);
}

#[test]
fn parts_that_do_not_belong_together_stop_it() {
    let project = copy(&case("english"));
    let project = project.path();
    let told = fails(project, &["gather"]);
    assert!(
        told.contains("no whole part of a build lies here"),
        "{told}"
    );
    make_parts(project, &["1/3", "3/3"]);
    let told = fails(project, &["gather"]);
    assert!(told.contains("part 2/3 is missing"), "{told}");
    let folders = ["1-of-3", "3-of-3", "1-of-3"].map(|part| project.join("parts").join(part));
    let named = folders.each_ref().map(|folder| folder.to_str().unwrap());
    let told = fails(project, &["gather", named[0], named[1], named[2]]);
    assert!(told.contains("part 1/3 is also in"), "{told}");
    make_parts(project, &["2/2"]);
    let told = fails(project, &["gather"]);
    assert!(
        told.contains("the build is shared in different ways: into 2, 3 parts"),
        "{told}"
    );
    fs::remove_dir_all(project.join("parts/2-of-2")).unwrap();
    make_parts(project, &["2/3"]);
    let manifest = project.join("labbrapport.toml");
    let text = fs::read_to_string(&manifest).unwrap();
    fs::write(&manifest, format!("{text}\n# changed\n")).unwrap();
    let told = fails(project, &["gather"]);
    let other = "the part was made of something else than what lies here now: “labbrapport.toml”";
    assert_eq!(told.matches(other).count(), 3, "{told}");
}

#[test]
fn a_part_is_one_of_as_many_as_there_are() {
    let project = copy(&case("english"));
    for wrong in ["0/3", "4/3", "3", "a/b", "1/0"] {
        let told = labbrapport(project.path(), &["build", "--shard", wrong]);
        assert_eq!(told.status.code(), Some(2));
        assert!(said(&told).contains("a part is written 2/3"), "{wrong}");
    }
}
