//! What is answered to whom: the page that shows everything, how things stand,
//! the pages of the last good round, and the wish for a build.

use std::fs;
use std::io::ErrorKind;
use std::sync::Arc;

use http_body_util::Full;
use hyper::body::Bytes;
use hyper::header::HeaderValue;
use hyper::http::request::Parts;
use hyper::{Response, StatusCode};

use super::board::Board;
use super::figures::figures;
use super::guard::{Guard, RECEIVED};
use super::imports::{Imports, Said};
use super::names::decoded;
use crate::wording::Catalogue;

/// The page, with `{{ key }}` in place of its words.
const SHELL: &str = include_str!("shell.html");
const SCRIPT: &str = include_str!("shell.js");
const FIGURES: &str = include_str!("figures.js");
const FORM: &str = include_str!("form.js");
const STYLE: &str = include_str!("shell.css");

/// The page runs its own script and shows its own pages; nothing is fetched from
/// elsewhere, and no other site may show it within its own.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; \
     connect-src 'self'; frame-src 'self'; img-src data:; font-src data:; base-uri 'none'; \
     form-action 'none'; frame-ancestors 'self'";

/// Below it are the pages of the documents.
const PAGES: &str = "pages/";

/// What is answered.
pub(super) struct Answers {
    board: Arc<Board>,
    imports: Imports,
    guard: Guard,
    words: Catalogue,
    shell: String,
}

impl Answers {
    pub(super) fn new(board: Arc<Board>, imports: Imports, guard: Guard, words: Catalogue) -> Self {
        Self {
            board,
            imports,
            guard,
            shell: filled(SHELL, &words),
            words,
        }
    }

    /// What a request is for, below the token: asked before anything of it is read.
    ///
    /// # Errors
    /// Why it is not answered.
    pub(super) fn path<'r>(&self, request: &'r Parts) -> Result<&'r str, StatusCode> {
        let path = request.uri.path();
        self.guard.path(&request.method, &request.headers, path)
    }

    /// The answer to a request for this path that is let in, with this body.
    pub(super) fn to(&self, path: &str, body: &[u8]) -> Response<Full<Bytes>> {
        match path {
            "figures" => told(figures(self.board.project().as_ref(), body, &self.words)),
            "figures.js" => found("text/javascript; charset=utf-8", FIGURES.into()),
            "import/form.js" => found("text/javascript; charset=utf-8", FORM.into()),
            "import/unread" => told(self.imports.files()),
            "import/propose" => told(self.imports.propose(body)),
            "import/undo" => told(self.imports.undo()),
            "import/save" => told(self.imports.save(body)),
            "" => found("text/html; charset=utf-8", self.shell.clone().into()),
            "shell.js" => found("text/javascript; charset=utf-8", SCRIPT.into()),
            "shell.css" => found("text/css; charset=utf-8", STYLE.into()),
            "state" => found("application/json", self.board.value().to_string().into()),
            "build" => {
                self.board.ask_for_build();
                answer(StatusCode::ACCEPTED, "text/plain", Vec::new())
            }
            _ => match (path.strip_prefix(PAGES), path.strip_prefix(RECEIVED)) {
                (Some(page), _) => self.page(page),
                (_, Some(name)) => told(self.receive(name, body)),
                _ => refusal(StatusCode::NOT_FOUND),
            },
        }
    }

    fn receive(&self, name: &str, contents: &[u8]) -> Said {
        let name = decoded(name).unwrap_or_default();
        self.imports.receive(&name, contents)
    }

    /// A file of a document, by the path that the board knows it by: no other
    /// file of this computer can be asked for.
    fn page(&self, path: &str) -> Response<Full<Bytes>> {
        let Some(file) = self.board.page(path) else {
            return refusal(StatusCode::NOT_FOUND);
        };
        let kind = match path.rsplit_once('.') {
            Some((_, "pdf")) => "application/pdf",
            _ => "text/html; charset=utf-8",
        };
        match fs::read(file) {
            Ok(contents) => found(kind, contents),
            // A round is putting its pages in place.
            Err(error) if error.kind() == ErrorKind::NotFound => {
                answer(StatusCode::SERVICE_UNAVAILABLE, "text/plain", Vec::new())
            }
            Err(_) => answer(StatusCode::INTERNAL_SERVER_ERROR, "text/plain", Vec::new()),
        }
    }
}

/// What was said of an import, as JSON.
fn told((code, said): Said) -> Response<Full<Bytes>> {
    answer(code, "application/json", said.to_string().into())
}

/// An answer that has no body.
pub(super) fn refusal(code: StatusCode) -> Response<Full<Bytes>> {
    answer(code, "text/plain", Vec::new())
}

fn found(kind: &'static str, contents: Vec<u8>) -> Response<Full<Bytes>> {
    answer(StatusCode::OK, kind, contents)
}

fn answer(code: StatusCode, kind: &'static str, contents: Vec<u8>) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::new(Bytes::from(contents)));
    *response.status_mut() = code;
    for (name, value) in [
        ("content-type", kind),
        ("content-security-policy", POLICY),
        ("cache-control", "no-store"),
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "no-referrer"),
        ("cross-origin-resource-policy", "same-origin"),
    ] {
        response
            .headers_mut()
            .insert(name, HeaderValue::from_static(value));
    }
    response
}

/// `{{ key }}` replaced by that entry of the catalogue, as HTML.
fn filled(template: &str, words: &Catalogue) -> String {
    let mut filled = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, from)) = rest.split_once("{{ ") {
        filled.push_str(before);
        let Some((key, after)) = from.split_once(" }}") else {
            break;
        };
        let text = words.text(key);
        filled.push_str(
            &text
                .replace('&', "&amp;")
                .replace('<', "&lt;")
                .replace('"', "&quot;"),
        );
        rest = after;
    }
    filled.push_str(rest);
    filled
}
