//! Who is answered: the browser on this computer that has the address, and no
//! other. Pages of other sites reach every address of a computer's own; they
//! know neither its name for itself nor the token, and say where they come from.

use hyper::header::{HOST, HeaderMap, ORIGIN};
use hyper::{Method, StatusCode};

/// Bytes of the token.
const TOKEN: usize = 16;

/// Below it, files are received by their names.
pub(super) const RECEIVED: &str = "import/files/";

/// What a request must have.
#[derive(Debug, Clone)]
pub struct Guard {
    host: String,
    token: String,
}

impl Guard {
    /// For a server at this port, with a token of its own.
    ///
    /// # Errors
    /// When the operating system gives no random numbers.
    pub fn at(port: u16) -> std::io::Result<Self> {
        let mut bytes = [0; TOKEN];
        getrandom::fill(&mut bytes).map_err(std::io::Error::other)?;
        Ok(Self {
            host: format!("127.0.0.1:{port}"),
            token: bytes.iter().map(|byte| format!("{byte:02x}")).collect(),
        })
    }

    /// The address to open.
    pub fn address(&self) -> String {
        format!("http://{}/{}/", self.host, self.token)
    }

    /// The path below the token.
    ///
    /// # Errors
    /// Why the request is not answered.
    pub(super) fn path<'p>(
        &self,
        method: &Method,
        headers: &HeaderMap,
        path: &'p str,
    ) -> Result<&'p str, StatusCode> {
        let header = |name| headers.get(name).and_then(|value| value.to_str().ok());
        if header(HOST.as_str()) != Some(&self.host) {
            return Err(StatusCode::MISDIRECTED_REQUEST);
        }
        let origin = headers
            .contains_key(ORIGIN)
            .then(|| header(ORIGIN.as_str()));
        let own = format!("http://{}", self.host);
        if origin.is_some_and(|origin| origin != Some(&own)) {
            return Err(StatusCode::FORBIDDEN);
        }
        if matches!(header("sec-fetch-site"), Some("cross-site" | "same-site")) {
            return Err(StatusCode::FORBIDDEN);
        }
        let path = path.strip_prefix('/').unwrap_or(path);
        let (token, below) = path.split_once('/').ok_or(StatusCode::NOT_FOUND)?;
        if !same(token.as_bytes(), self.token.as_bytes()) {
            return Err(StatusCode::NOT_FOUND);
        }
        match *method {
            Method::GET | Method::HEAD if !is_post(below) => Ok(below),
            // Browsers say where every request comes from that changes anything.
            Method::POST if is_post(below) => match origin {
                Some(_) => Ok(below),
                None => Err(StatusCode::FORBIDDEN),
            },
            _ => Err(StatusCode::METHOD_NOT_ALLOWED),
        }
    }
}

/// Whether it is for what is asked for or sent, and not looked at.
fn is_post(path: &str) -> bool {
    [
        "build",
        "figures",
        "import/propose",
        "import/save",
        "import/undo",
    ]
    .contains(&path)
        || path.starts_with(RECEIVED)
}

/// Compared in a time that does not tell how much of it is right.
fn same(one: &[u8], other: &[u8]) -> bool {
    let differ = one.iter().zip(other).fold(0, |all, (a, b)| all | (a ^ b));
    one.len() == other.len() && differ == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(&'static str, &str)]) -> HeaderMap {
        let pairs = pairs.iter();
        pairs
            .map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap()))
            .collect()
    }

    #[test]
    fn only_those_who_have_the_address_are_answered() {
        let guard = Guard::at(8000).unwrap();
        let path = format!("/{}/state", guard.token);
        let asked = |method: &Method, pairs: &[(&'static str, &str)], path: &str| {
            guard
                .path(method, &headers(pairs), path)
                .map(ToOwned::to_owned)
        };
        let host = ("host", "127.0.0.1:8000");
        let get = &Method::GET;
        assert_eq!(asked(get, &[host], &path), Ok("state".into()));
        let own = ("origin", "http://127.0.0.1:8000");
        assert_eq!(asked(get, &[host, own], &path), Ok("state".into()));
        for (pairs, code) in [
            (vec![("host", "evil.example:8000")], 421),
            (vec![("host", "localhost:8000")], 421),
            (vec![], 421),
            (vec![host, ("origin", "http://evil.example")], 403),
            (vec![host, ("origin", "null")], 403),
            (vec![host, ("sec-fetch-site", "cross-site")], 403),
        ] {
            let told = asked(get, &pairs, &path).unwrap_err();
            assert_eq!(told.as_u16(), code, "{pairs:?}");
        }
        for wrong in ["/", "/state", "/0123456789abcdef0123456789abcdef/state", ""] {
            assert_eq!(asked(get, &[host], wrong).unwrap_err().as_u16(), 404);
        }
        assert_eq!(
            asked(&Method::POST, &[host], &path).unwrap_err().as_u16(),
            405
        );
        for sent in [
            "build",
            "import/propose",
            "import/save",
            "import/undo",
            "import/files/a.csv",
        ] {
            let path = format!("/{}/{sent}", guard.token);
            let post = |pairs: &[(&'static str, &str)]| {
                asked(&Method::POST, pairs, &path).map_err(|code| code.as_u16())
            };
            assert_eq!(post(&[host, own]), Ok(sent.into()));
            assert_eq!(post(&[host]), Err(403), "of nowhere");
            let other = ("origin", "http://127.0.0.1:8001");
            assert_eq!(post(&[host, other]), Err(403), "of another program's page");
            assert_eq!(asked(get, &[host, own], &path).unwrap_err().as_u16(), 405);
        }
        assert_eq!(
            asked(&Method::DELETE, &[host], &path).unwrap_err().as_u16(),
            405
        );
    }
}
