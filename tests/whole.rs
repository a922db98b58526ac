//! Publishing is whole or not at all: builds that are killed, builds of a part,
//! inputs that change under way, and files that are not the project's.

#![allow(clippy::unwrap_used, reason = "a test says what it expects by failing")]

mod common;

use std::collections::BTreeMap;
use std::fs;
use std::num::NonZeroUsize;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use common::{case, copy, files, labbrapport, said};
use labbrapport::pipeline::{BuildOptions, build, prepare};
use labbrapport::typeset::Workers;

fn replace(project: &Path, file: &str, from: &str, to: &str) {
    let path = project.join(file);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(from), "{file} holds {from}");
    fs::write(path, text.replace(from, to)).unwrap();
}

fn add(project: &Path, file: &str, text: &str) {
    let path = project.join(file);
    let before = fs::read_to_string(&path).unwrap_or_default();
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, before + text).unwrap();
}

fn builds(project: &Path, arguments: &[&str]) {
    let built = labbrapport(project, arguments);
    assert!(built.status.success(), "{}", said(&built));
}

const OLD: &str = "date = 2020-01-31";
const NEW: &str = "date = 2021-12-31";

#[test]
fn a_build_that_is_killed_leaves_the_old_output_or_the_new_one() {
    let project = copy(&case("english"));
    let project = project.path();
    add(project, "output/README.md", "mine");
    let mut outputs = [NEW, OLD].map(|date| {
        replace(project, "labbrapport.toml", "date = 20", "date = 20");
        let text = fs::read_to_string(project.join("labbrapport.toml")).unwrap();
        let text = text.replace(OLD, date).replace(NEW, date);
        fs::write(project.join("labbrapport.toml"), text).unwrap();
        builds(project, &["build"]);
        files(&project.join("output"))
    });
    assert_ne!(outputs[0], outputs[1]);
    let start = Instant::now();
    builds(project, &["build"]);
    let time = start.elapsed();
    let mut random = fastrand::Rng::with_seed(13);
    let (mut from, mut to) = (OLD, NEW);
    for _ in 0..20 {
        replace(project, "labbrapport.toml", from, to);
        // Most of them where the work is done and the files are moved.
        let part = 1.1 - 0.6 * random.f64() * random.f64();
        kill(project, time.mul_f64(part));
        builds(project, &["check"]);
        let left = files(&project.join("output"));
        let [new, old] = &outputs;
        assert!(left == *new || left == *old, "neither old nor new");
        let entries = fs::read_dir(project).unwrap().flatten();
        let names = entries.map(|entry| entry.file_name().into_string().unwrap());
        let working: Vec<String> = names.filter(|name| name.contains("-build-")).collect();
        assert!(working.is_empty(), "{working:?}");
        if left == *new {
            outputs.swap(0, 1);
            (from, to) = (to, from);
        } else {
            replace(project, "labbrapport.toml", to, from);
        }
    }
}

fn kill(project: &Path, after: Duration) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_labbrapport"));
    command.arg("--project").arg(project).arg("build");
    let mut child = command.stderr(Stdio::null()).spawn().unwrap();
    std::thread::sleep(after);
    let _ = child.kill();
    child.wait().unwrap();
}

/// A file of a few kilobytes may have a cell in the last row and column.
#[cfg(target_os = "linux")]
#[test]
fn far_cells_take_little_memory_and_time() {
    const MOST_KIB: u64 = 256 << 10;
    let project = copy(&case("far-cells"));
    let begun = Instant::now();
    let mut command = Command::new(env!("CARGO_BIN_EXE_labbrapport"));
    command.args(["check", "--format", "short"]);
    let command = command.current_dir(project.path()).stderr(Stdio::null());
    let mut checking = command.spawn().unwrap();
    let (status, mut most) = (format!("/proc/{}/status", checking.id()), 0);
    while checking.try_wait().unwrap().is_none() {
        let told = fs::read_to_string(&status).unwrap_or_default();
        let mut lines = told.lines();
        let peak = lines.find_map(|line| line.strip_prefix("VmHWM:"));
        let peak = peak.and_then(|peak| peak.trim().strip_suffix(" kB")?.parse().ok());
        most = most.max(peak.unwrap_or(0));
        std::thread::sleep(Duration::from_millis(1));
    }
    assert!(checking.wait().unwrap().success());
    assert!((1..MOST_KIB).contains(&most), "{most} KiB");
    assert!(
        begun.elapsed() < Duration::from_secs(5),
        "{:?}",
        begun.elapsed()
    );
}

#[test]
fn two_builds_at_once_leave_one_whole_output() {
    let project = copy(&case("english"));
    let project = project.path();
    builds(project, &["build"]);
    let alone = files(&project.join("output"));
    let run = || {
        let mut command = Command::new(env!("CARGO_BIN_EXE_labbrapport"));
        command.arg("--project").arg(project).arg("build");
        command.stderr(Stdio::null()).spawn().unwrap()
    };
    let codes = [run(), run()].map(|mut child| child.wait().unwrap().code());
    assert!(codes.iter().all(|code| [Some(0), Some(2)].contains(code)));
    assert!(codes.contains(&Some(0)));
    assert!(files(&project.join("output")) == alone);
}

#[test]
fn a_build_of_a_part_contradicts_nothing_that_stays() {
    let project = copy(&case("english"));
    let project = project.path();
    // Nothing lies there yet that could be contradicted.
    builds(project, &["build", "--lab", "north"]);
    builds(project, &["build"]);
    let before = files(&project.join("output"));
    builds(project, &["build", "--document", "easy-read"]);
    assert!(before == files(&project.join("output")));

    let measured = "data/measurements.csv";
    replace(project, measured, "500,south", "510,south");
    let stopped = labbrapport(project, &["build", "--lab", "north"]);
    assert_eq!(stopped.status.code(), Some(2));
    let told = said(&stopped);
    assert!(told.contains("error[partial-contradicts]"), "{told}");
    assert!(told.contains("output/ is as it was"), "{told}");
    assert!(before == files(&project.join("output")));
    builds(project, &["build"]);
    builds(project, &["build", "--lab", "north"]);
}

#[test]
fn a_choice_that_nothing_fits_is_told() {
    let project = copy(&case("english"));
    let arguments = ["build", "--lab", "north", "--document", "final-report"];
    let stopped = labbrapport(project.path(), &arguments);
    assert_eq!(stopped.status.code(), Some(2));
    let told = said(&stopped);
    assert!(told.contains("error[nothing-selected]"), "{told}");
    assert!(!project.path().join("output").exists());
}

type Change = fn(&Path);

#[test]
fn what_changes_under_way_stops_the_build() {
    let changes: [(&str, Change); 7] = [
        ("data/measurements.csv", |project| {
            replace(project, "data/measurements.csv", "500,south", "510,south");
        }),
        ("data/labs.csv", |project| {
            fs::remove_file(project.join("data/labs.csv")).unwrap();
        }),
        ("data/more.csv", |project| {
            add(project, "data/more.csv", "name,id\n")
        }),
        ("labbrapport.toml", |project| {
            replace(project, "labbrapport.toml", "test", "tested");
        }),
        ("report-templates/lab.typ.j2", |project| {
            add(project, "report-templates/lab.typ.j2", "= Mine\n");
        }),
        ("logo.svg", |project| {
            replace(project, "logo.svg", "width=\"9\"", "width=\"8\"");
        }),
        ("names.txt", |project| add(project, "names.txt", "Brita\n")),
    ];
    for (file, change) in changes {
        let project = copy(&case("english"));
        let project = project.path();
        add(project, "names.txt", "Anna\n");
        let svg = r#"<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"></svg>"#;
        add(project, "logo.svg", svg);
        let settings = "\n[disclosure]\nnames = \"names.txt\"\n\
            [[theme.logo]]\nfile = \"logo.svg\"\nalt = \"Ours\"\n";
        add(project, "labbrapport.toml", settings);
        add(project, "output/manifest.json", "the previous one");
        let prepared = prepare(project, None).unwrap();
        let options = BuildOptions::everything(Workers::once(NonZeroUsize::MIN));
        change(project);
        let stopped = build(&prepared, &options, project, &|_| {}).unwrap_err();
        let told: Vec<String> = stopped
            .iter()
            .map(|found| format!("{} {:?}", found.problem.id(), found.place))
            .collect();
        assert_eq!(told, [format!("input-changed File({file:?})")]);
        let left = files(&project.join("output"));
        assert_eq!(left["manifest.json"], b"the previous one");
        assert_eq!(left.len(), 1);
    }
}

/// When each file of the output was last written, manifest and results aside,
/// which every build writes.
fn written(project: &Path) -> BTreeMap<String, std::time::SystemTime> {
    let output = project.join("output");
    let names = files(&output).into_keys();
    let of_documents = names.filter(|name| name.ends_with(".pdf") || name.contains("/labs/"));
    of_documents
        .map(|name| {
            let about = fs::metadata(output.join(&name)).unwrap();
            (name, about.modified().unwrap())
        })
        .collect()
}

fn first_line_of(said: &str, with: &str) -> bool {
    said.lines().any(|line| line.starts_with(with))
}

#[test]
fn a_build_with_nothing_changed_writes_nothing_and_says_so() {
    let project = copy(&case("english"));
    let project = project.path();
    builds(project, &["build"]);
    let (before, output) = (written(project), files(&project.join("output")));
    let again = labbrapport(project, &["build"]);
    assert!(again.status.success());
    assert!(
        first_line_of(&said(&again), "nothing has changed"),
        "{}",
        said(&again)
    );
    assert_eq!(written(project), before);
    assert_eq!(files(&project.join("output")), output);
}

#[test]
fn a_changed_cell_makes_only_the_documents_that_show_it() {
    let project = copy(&case("english"));
    let project = project.path();
    builds(project, &["build"]);
    let before = written(project);
    replace(project, "data/measurements.csv", "12.5,north", "11.5,north");
    let built = labbrapport(project, &["build"]);
    assert!(built.status.success(), "{}", said(&built));
    let after = written(project);
    for (name, is_left) in [
        ("labs/north.pdf", false),
        ("web/labs/north.html", false),
        ("final-report.pdf", false),
        ("labs/south.pdf", true),
        ("web/labs/west.html", true),
    ] {
        assert_eq!(before[name] == after[name], is_left, "{name}");
    }
    // What was left is what would be made.
    let verified = labbrapport(project, &["verify"]);
    assert!(verified.status.success());
}

#[test]
fn what_was_touched_is_made_anew() {
    let project = copy(&case("english"));
    let project = project.path();
    builds(project, &["build"]);
    let whole = files(&project.join("output"));
    for touched in [
        "final-report.pdf",
        "web/final-report.html",
        "results/figures.csv",
        "web/index.html",
    ] {
        let path = project.join("output").join(touched);
        assert!(path.exists(), "{touched}");
        fs::write(&path, "something else").unwrap();
        builds(project, &["build"]);
        assert_eq!(files(&project.join("output")), whole, "{touched}");
    }
    // A theme, a font's name in the manifest, a new data file, a missing page.
    add(
        project,
        "report-templates/web/style.css",
        "body { color: red }",
    );
    let built = labbrapport(project, &["build"]);
    assert!(!first_line_of(&said(&built), "nothing has changed"));
    fs::remove_file(project.join("report-templates/web/style.css")).unwrap();
    builds(project, &["build"]);
    assert_eq!(files(&project.join("output")), whole);
    fs::remove_file(project.join("output/final-report.pdf")).unwrap();
    builds(project, &["build"]);
    assert_eq!(files(&project.join("output")), whole);
}
