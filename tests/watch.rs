//! `labbrapport watch` on a small project: a round at the start, and one for each
//! change, whether it went well or not.

#![allow(clippy::unwrap_used, reason = "a test says what it expects by failing")]

mod common;

use std::fs;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use common::{case, copy};

/// Waits for a line that holds `wanted`, and gives all lines until then.
fn until(lines: &Receiver<String>, wanted: &str) -> Vec<String> {
    let mut seen = Vec::new();
    loop {
        let line = lines.recv_timeout(Duration::from_secs(120));
        let line = line.unwrap_or_else(|_| panic!("no line says {wanted}: {seen:#?}"));
        seen.push(line);
        if seen.last().unwrap().contains(wanted) {
            return seen;
        }
    }
}

#[test]
fn a_change_is_built_and_a_mistake_is_told_at_its_cell() {
    let project = copy(&case("minimal"));
    let mut watching = Command::new(env!("CARGO_BIN_EXE_labbrapport"))
        .arg("--project")
        .arg(project.path())
        .arg("watch")
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let (send, lines) = channel();
    let said = BufReader::new(watching.stderr.take().unwrap());
    std::thread::spawn(move || {
        for line in said.lines().map_while(Result::ok) {
            let _ = send.send(line);
        }
    });
    until(&lines, "Ctrl+C");
    let file = project.path().join("data/labb.csv");
    let table = fs::read_to_string(&file).unwrap();
    fs::write(&file, format!("{table}x y;Namn;Ort\n")).unwrap();
    let round = until(&lines, "Ctrl+C");
    let told = |what: &str| round.iter().any(|line| line.contains(what));
    assert!(told("data/labb.csv") && told("invalid-id"), "{round:#?}");
    // As it was: what lies there was made of the same.
    fs::write(&file, &table).unwrap();
    let round = until(&lines, "Ctrl+C");
    assert!(
        round
            .iter()
            .any(|line| line.starts_with("inget har ändrats")),
        "{round:#?}"
    );
    fs::write(&file, format!("{table}\n")).unwrap();
    let round = until(&lines, "Ctrl+C");
    assert!(
        round.iter().any(|line| line.starts_with("skrev")),
        "{round:#?}"
    );
    watching.kill().unwrap();
    watching.wait().unwrap();
}
