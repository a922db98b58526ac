//! A server on this computer alone: on the loopback address, at a port that the
//! operating system chooses.

use std::convert::Infallible;
use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::sync::Arc;
use std::time::Duration;

use http_body_util::{BodyExt, Full, Limited};
use hyper::body::{Body, Bytes, Incoming};
use hyper::service::service_fn;
use hyper::{Request, Response, StatusCode};
use hyper_util::rt::TokioIo;

use super::answers::{Answers, refusal};
use super::board::Board;
use super::guard::Guard;
use super::imports::Imports;
use crate::wording::Catalogue;

/// How long to wait where nobody can be let in.
const AGAIN: Duration = Duration::from_millis(50);

/// The most that is received at once, in bytes.
const MOST_SENT: usize = 64 << 20;

/// A server that answers nobody yet.
pub struct Preview {
    listener: TcpListener,
    guard: Guard,
}

/// Takes a port.
///
/// # Errors
/// When there is none, or no random numbers for a token.
pub fn start() -> io::Result<Preview> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    let guard = Guard::at(listener.local_addr()?.port())?;
    Ok(Preview { listener, guard })
}

impl Preview {
    /// The address to open.
    pub fn address(&self) -> String {
        self.guard.address()
    }

    /// Answers until Ctrl+C, until the window it runs in is closed, or until
    /// it is asked to end; with what stands on the `board` and in these words.
    ///
    /// # Errors
    /// When the operating system takes the port away, or tells of no signals.
    pub fn serve(self, board: Arc<Board>, imports: Imports, words: Catalogue) -> io::Result<()> {
        let answers = Arc::new(Answers::new(board, imports, self.guard, words));
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()?;
        runtime.block_on(async {
            self.listener.set_nonblocking(true)?;
            let listener = tokio::net::TcpListener::from_std(self.listener)?;
            tokio::spawn(accept(listener, answers));
            until_ended().await
        })
    }
}

/// Waits for any of the ways in which a program is asked to end.
#[cfg(unix)]
async fn until_ended() -> io::Result<()> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut asked = signal(SignalKind::terminate())?;
    let mut window_closed = signal(SignalKind::hangup())?;
    tokio::select! {
        interrupted = tokio::signal::ctrl_c() => interrupted,
        _ = asked.recv() => Ok(()),
        _ = window_closed.recv() => Ok(()),
    }
}

/// Waits for any of the ways in which a program is asked to end.
#[cfg(windows)]
async fn until_ended() -> io::Result<()> {
    use tokio::signal::windows::{ctrl_close, ctrl_logoff, ctrl_shutdown};
    let mut window_closed = ctrl_close()?;
    let mut leaves = ctrl_logoff()?;
    let mut shuts_down = ctrl_shutdown()?;
    tokio::select! {
        interrupted = tokio::signal::ctrl_c() => interrupted,
        _ = window_closed.recv() => Ok(()),
        _ = leaves.recv() => Ok(()),
        _ = shuts_down.recv() => Ok(()),
    }
}

async fn accept(listener: tokio::net::TcpListener, answers: Arc<Answers>) {
    loop {
        // One who goes away before we answer, or too many at once: the next may do.
        let Ok((stream, _)) = listener.accept().await else {
            tokio::time::sleep(AGAIN).await;
            continue;
        };
        let answers = answers.clone();
        let service = service_fn(move |request: Request<Incoming>| {
            let answers = answers.clone();
            async move { Ok::<Response<Full<Bytes>>, Infallible>(answered(answers, request).await) }
        });
        let connection = hyper::server::conn::http1::Builder::new()
            .serve_connection(TokioIo::new(stream), service);
        tokio::spawn(async move {
            // Nor is one who goes away in the middle of it a problem of ours.
            let _ = connection.await;
        });
    }
}

/// A request that is let in is read, as far as anybody may send, and answered where
/// reading files holds nobody up.
async fn answered(answers: Arc<Answers>, request: Request<Incoming>) -> Response<Full<Bytes>> {
    let (request, body) = request.into_parts();
    let path = match answers.path(&request) {
        Ok(path) => path.to_owned(),
        Err(code) => return refusal(code),
    };
    if body.size_hint().lower() > MOST_SENT as u64 {
        return refusal(StatusCode::PAYLOAD_TOO_LARGE);
    }
    let Ok(body) = Limited::new(body, MOST_SENT).collect().await else {
        return refusal(StatusCode::PAYLOAD_TOO_LARGE);
    };
    let body = body.to_bytes();
    let answer = tokio::task::spawn_blocking(move || answers.to(&path, &body));
    let answer = answer.await;
    answer.unwrap_or_else(|_| refusal(StatusCode::INTERNAL_SERVER_ERROR))
}
