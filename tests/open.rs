//! The project in the browser: what is shown follows what is saved, and nobody
//! is answered but the browser on this computer that has the address.

#![allow(clippy::unwrap_used, reason = "a test says what it expects by failing")]

mod common;

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use common::{case, copy};
use serde_json::Value;

/// A program that is ended with the test.
struct Open {
    child: Child,
    host: String,
    token: String,
}

impl Drop for Open {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Open {
    fn of(project: &Path) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_labbrapport"))
            .args(["open", "--no-browser", "--project"])
            .arg(project)
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut said = String::new();
        let stderr = child.stderr.as_mut().unwrap();
        BufReader::new(stderr).read_line(&mut said).unwrap();
        let (_, address) = said.split_once("http://").unwrap();
        let (host, path) = address.split_once('/').unwrap();
        let (token, _) = path.split_once('/').unwrap();
        Self {
            child,
            host: host.to_owned(),
            token: token.to_owned(),
        }
    }

    /// The status and the body that a request in these words gets.
    fn asked(&self, request: &str) -> (u16, String) {
        let mut stream = TcpStream::connect(&self.host).unwrap();
        stream
            .set_read_timeout(Some(Duration::from_secs(20)))
            .unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        let answer = String::from_utf8_lossy(&answer).into_owned();
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        (status, format!("{head}\n\n{body}"))
    }

    fn get(&self, path: &str, more: &str) -> (u16, String) {
        let Self { host, token, .. } = self;
        self.asked(&format!(
            "GET /{token}/{path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n{more}\r\n"
        ))
    }

    fn state(&self) -> Value {
        let (status, answer) = self.get("state", "");
        assert_eq!(status, 200);
        serde_json::from_str(answer.split_once("\n\n").unwrap().1).unwrap()
    }

    /// Waits until things stand so.
    fn until(&self, what: &str, stands: impl Fn(&Value) -> bool) -> Value {
        let start = Instant::now();
        loop {
            let state = self.state();
            if state["working"] == false && stands(&state) {
                return state;
            }
            assert!(
                start.elapsed() < Duration::from_secs(120),
                "{what}: {state:#}"
            );
            std::thread::sleep(Duration::from_millis(50));
        }
    }
}

fn digest<'s>(state: &'s Value, page: &str) -> &'s Value {
    let documents = state["documents"].as_array().unwrap();
    let own = documents.iter().find(|document| document["page"] == page);
    &own.unwrap()["digest"]
}

#[test]
fn what_is_shown_follows_what_is_saved_and_nothing_is_written_unasked() {
    let project = copy(&case("english"));
    let measurements = project.path().join("data/measurements.csv");
    let text = fs::read_to_string(&measurements).unwrap();
    let open = Open::of(project.path());
    let first = open.until("pages", |state| state["good"] == true);
    let (north, west) = ("web/labs/north.html", "web/labs/west.html");
    let (status, page) = open.get(&format!("pages/{north}"), "");
    assert!(status == 200 && page.contains("The North Lab"));
    // A cell that cannot be read: told at its place, and the pages stay.
    fs::write(
        &measurements,
        text.replace("12.5,north", "about twelve or so,north"),
    )
    .unwrap();
    let broken = open.until("a problem", |state| state["good"] == false);
    let problems = broken["problems"].as_array().unwrap();
    let at = |told: &&Value| told["place"]["file"] == "data/measurements.csv";
    let told = problems.iter().find(at).unwrap();
    assert_eq!(told["severity"], "error");
    assert!(
        told["place"]["text"].as_str().unwrap().contains("!A12"),
        "{told}"
    );
    assert_eq!(digest(&broken, north), digest(&first, north));
    // Mended, with another value: the lab's page is another, the others are not.
    fs::write(&measurements, text.replace("12.5,north", "11.5,north")).unwrap();
    let mended = open.until("mended", |state| state["good"] == true);
    assert_ne!(digest(&mended, north), digest(&first, north));
    assert_eq!(digest(&mended, west), digest(&first, west));
    assert!(!project.path().join("output").exists());
    // Asked for.
    let Open { host, token, .. } = &open;
    let (status, _) = open.asked(&format!(
        "POST /{token}/build HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
    ));
    assert_eq!(status, 202);
    open.until("written", |state| !state["built"].is_null());
    assert!(project.path().join("output/final-report.pdf").is_file());
}

#[test]
fn a_folder_that_is_no_project_or_goes_away_is_told_and_it_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let open = Open::of(folder.path());
    let state = open.until("no manifest", |state| state["round"] != 0);
    assert_eq!(state["problems"][0]["id"], "no-manifest");
    let source = copy(&case("english"));
    fs::create_dir(folder.path().join("data")).unwrap();
    for entry in fs::read_dir(source.path().join("data")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap();
        fs::copy(&path, folder.path().join("data").join(name)).unwrap();
    }
    let manifest = source.path().join("labbrapport.toml");
    fs::copy(manifest, folder.path().join("labbrapport.toml")).unwrap();
    open.until("a project", |state| state["good"] == true);
    fs::remove_file(folder.path().join("labbrapport.toml")).unwrap();
    open.until("gone", |state| state["good"] == false);
}

#[test]
fn of_a_project_without_web_pages_the_pdfs_are_shown() {
    let project = copy(&case("english"));
    let manifest = project.path().join("labbrapport.toml");
    let text = fs::read_to_string(&manifest).unwrap() + "\n[web]\noff = true\n";
    fs::write(&manifest, text).unwrap();
    let open = Open::of(project.path());
    let state = open.until("pages", |state| state["good"] == true);
    assert!(digest(&state, "final-report.pdf").is_string());
    assert_eq!(open.get("pages/final-report.pdf", "").0, 200);
}

#[test]
fn others_are_not_answered() {
    let project = copy(&case("english"));
    let open = Open::of(project.path());
    let Open { host, token, .. } = &open;
    let end = "Connection: close\r\n\r\n";
    let (status, page) = open.get("", "");
    assert_eq!(status, 200);
    for header in [
        "content-security-policy: default-src 'none'",
        "frame-ancestors 'self'",
        "cache-control: no-store",
        "x-content-type-options: nosniff",
    ] {
        assert!(page.contains(header), "{page}");
    }
    assert!(!page.contains("{{") && !page.contains("http://"), "{page}");
    let evil = host.replace("127.0.0.1", "evil.example");
    for (request, code) in [
        (
            format!("GET /{token}/state HTTP/1.1\r\nHost: {evil}\r\n{end}"),
            421,
        ),
        (format!("GET /state HTTP/1.1\r\nHost: {host}\r\n{end}"), 404),
        (
            format!(
                "GET /{}/state HTTP/1.1\r\nHost: {host}\r\n{end}",
                "0".repeat(32)
            ),
            404,
        ),
        (
            format!(
                "GET /{token}/state HTTP/1.1\r\nHost: {host}\r\nOrigin: http://evil.example\r\n{end}"
            ),
            403,
        ),
        (
            format!(
                "GET /{token}/state HTTP/1.1\r\nHost: {host}\r\nSec-Fetch-Site: cross-site\r\n{end}"
            ),
            403,
        ),
        (
            format!("POST /{token}/build HTTP/1.1\r\nHost: {host}\r\nOrigin: null\r\n{end}"),
            403,
        ),
        (
            format!("PUT /{token}/state HTTP/1.1\r\nHost: {host}\r\n{end}"),
            405,
        ),
        (
            format!("GET /{token}/pages/../labbrapport.toml HTTP/1.1\r\nHost: {host}\r\n{end}"),
            404,
        ),
        (
            format!("GET /{token}/pages/%2e%2e/labbrapport.toml HTTP/1.1\r\nHost: {host}\r\n{end}"),
            404,
        ),
        (
            format!("GET /{token}/pages/manifest.json HTTP/1.1\r\nHost: {host}\r\n{end}"),
            404,
        ),
        (
            format!("GET /{token}/pages//etc/passwd HTTP/1.1\r\nHost: {host}\r\n{end}"),
            404,
        ),
    ] {
        let (status, answer) = open.asked(&request);
        assert_eq!(status, code, "{request}");
        assert!(!answer.contains("good"), "{answer}");
    }
}

impl Open {
    fn post(&self, path: &str, body: &str) -> (u16, String) {
        let Self { host, token, .. } = self;
        self.asked(&format!(
            "POST /{token}/{path} HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\nConnection: close\r\nContent-Length: {}\r\n\r\n{body}",
            body.len()
        ))
    }
}

#[test]
fn an_export_is_saved_with_its_entry_and_nothing_is_written_over() {
    let project = copy(&case("english"));
    let manifest = project.path().join("labbrapport.toml");
    let before = fs::read_to_string(&manifest).unwrap();
    let open = Open::of(project.path());
    let export = "Code,I feel safe\nK123,1\nK124,5\nK125,3\n";
    assert_eq!(open.post("import/files/answers.csv", export).0, 200);
    let asked = |name: &str, digest: &str, more: &str| {
        format!(
            r#"{{"file": "answers.csv", "received": true, "name": "{name}", "manifest": "{digest}"{more}}}"#
        )
    };
    let (status, told) = open.post("import/propose", &asked("answers.csv", "", ""));
    assert!(status == 200 && !told.contains("K123"), "{told}");
    let told: Value = serde_json::from_str(told.split_once("\n\n").unwrap().1).unwrap();
    let digest = told["manifest"].as_str().unwrap();
    for (name, digest, code) in [
        ("labs.csv", digest, 409),
        ("answers.csv", "another", 409),
        ("../answers.csv", digest, 400),
        (".answers.csv", digest, 400),
        ("con.csv", digest, 400),
    ] {
        let (status, told) = open.post("import/save", &asked(name, digest, ""));
        assert_eq!(status, code, "{name}: {told}");
        assert_eq!(fs::read_to_string(&manifest).unwrap(), before);
        assert!(!project.path().join("data/answers.csv").exists());
    }
    // What the project could not read afterwards is taken back, and told at its place.
    let unknown = r#", "answers": {"entries": [{"respondent": "Code", "confirm": true, "lab": {"value": "nowhere"}}]}"#;
    let (status, told) = open.post("import/save", &asked("answers.csv", digest, unknown));
    assert!(
        status == 422 && told.contains("unknown-reference"),
        "{told}"
    );
    assert_eq!(fs::read_to_string(&manifest).unwrap(), before);
    assert!(!project.path().join("data/answers.csv").exists());
    let answers = r#", "answers": {"entries": [{"respondent": "Code", "confirm": true, "lab": {"value": "north"}}]}"#;
    let (status, told) = open.post("import/save", &asked("answers.csv", digest, answers));
    assert_eq!(status, 200, "{told}");
    let saved = fs::read_to_string(project.path().join("data/answers.csv"));
    assert_eq!(saved.unwrap(), export);
    let after = fs::read_to_string(&manifest).unwrap();
    let entry = after.strip_prefix(&before).unwrap();
    assert!(
        entry.contains("lab = \"north\"") && entry.contains("confirm = true"),
        "{entry}"
    );
    let (status, told) = open.post("import/undo", "");
    assert_eq!(status, 200, "{told}");
    assert_eq!(fs::read_to_string(&manifest).unwrap(), before);
    assert!(!project.path().join("data/answers.csv").exists());
    assert_eq!(open.post("import/undo", "").0, 409, "once");
}

#[test]
fn the_projects_own_workbooks_are_no_exports() {
    let project = copy(&case("english"));
    let open = Open::of(project.path());
    let (status, told) = open.get("import/unread", "");
    assert!(status == 200 && !told.contains("labs"), "{told}");
    let own = fs::read_dir(project.path().join("data")).unwrap();
    let own = own.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let labs = own
        .into_iter()
        .find(|name| name.starts_with("labs"))
        .unwrap();
    let asked = format!(r#"{{"file": "{labs}", "received": true, "name": "other-{labs}"}}"#);
    let contents = fs::read_to_string(project.path().join("data").join(&labs)).unwrap();
    assert_eq!(open.post(&format!("import/files/{labs}"), &contents).0, 200);
    let (status, told) = open.post("import/propose", &asked);
    assert!(status == 422 && told.contains("own-tables"), "{told}");
}

#[test]
fn what_is_too_large_or_no_name_is_not_received() {
    let project = copy(&case("english"));
    let open = Open::of(project.path());
    let Open { host, token, .. } = &open;
    let (status, _) = open.asked(&format!(
        "POST /{token}/import/files/a.csv HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\nConnection: close\r\nContent-Length: {}\r\n\r\n",
        (64 << 20) + 1
    ));
    assert_eq!(status, 413);
    for name in [
        "..%2Fa.csv",
        "%2e%2e%5ca.csv",
        ".a.csv",
        "nul.csv",
        "a.exe",
        "%ff.csv",
    ] {
        assert_eq!(
            open.post(&format!("import/files/{name}"), "a").0,
            400,
            "{name}"
        );
    }
    let asked = r#"{"file": "../labbrapport.toml", "name": "a.csv"}"#;
    assert_eq!(open.post("import/propose", asked).0, 400);
}

#[test]
fn a_figure_tells_what_it_rests_on_and_nothing_that_stands_there() {
    let project = copy(&case("english"));
    let open = Open::of(project.path());
    let state = open.until("pages", |state| state["good"] == true);
    let documents = state["documents"].as_array().unwrap();
    let is_of_north = |own: &&Value| own["title"].as_str().unwrap().contains("North");
    let document = documents.iter().find(is_of_north).unwrap()["pdf"].clone();
    let asked = |text: &str| {
        let asked = serde_json::json!({ "document": document, "text": text });
        let (status, told) = open.post("figures", &asked.to_string());
        assert_eq!(status, 200);
        let told: Value = serde_json::from_str(told.split_once("\n\n").unwrap().1).unwrap();
        told
    };
    let told = asked("12.5");
    let figure = &told["figures"][0];
    assert_eq!(figure["printed"], "12.5 days");
    assert_eq!(figure["id"], "indicator/wait/north/actual");
    let details = figure["details"].as_array().unwrap();
    let places = details.iter().find(|own| own["places"] == true).unwrap();
    assert_eq!(places["items"][0], "data/measurements.csv#measurements!A12");
    assert!(details.iter().all(|own| own["label"] != "contents"));
    assert_eq!(asked("987654")["figures"], serde_json::json!([]));
    let (status, _) = open.post("figures", r#"{"file": "labbrapport.toml"}"#);
    assert_eq!(status, 400);
}
