//! A server for `dist/` on this machine alone, with the headers that a real host must send.

use std::convert::Infallible;
use std::fs;
use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread::JoinHandle;

use anyhow::{Context as _, Result, bail};
use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::header::{self, HeaderMap, HeaderName, HeaderValue};
use hyper::service::service_fn;
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::TokioIo;

use crate::cache::hash;
use crate::dist::{self, INDEX};
use crate::run;

/// The same for every answer. `docs/deploy.md` asks a host for these.
pub const HEADERS: [(HeaderName, &str); 4] = [
    (
        header::CONTENT_SECURITY_POLICY,
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src 'self' data:; \
         font-src 'self'; style-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; \
         form-action 'none'; frame-ancestors 'self'; require-trusted-types-for 'script'",
    ),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "no-referrer"),
    (HeaderName::from_static("permissions-policy"), "camera=(), geolocation=(), microphone=(), usb=()"),
];

/// A running server. It stops with the program.
pub struct Server {
    /// Its address, with the name that a person would type.
    pub url: String,
    threads: Vec<JoinHandle<Result<()>>>,
}

impl Server {
    /// Never returns unless the server fails.
    pub fn wait(self) -> Result<()> {
        for thread in self.threads {
            if thread.join().is_err() {
                bail!("the server stopped");
            }
        }
        Ok(())
    }
}

/// Sockets taken before a build starts, so that a busy port is told at once.
pub struct Sockets {
    port: u16,
    sockets: Vec<TcpListener>,
}

impl Sockets {
    /// Takes a port of this machine; 0 takes a free one.
    pub fn take(port: u16) -> Result<Self> {
        let first = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| busy(port, &error))?;
        let port = first.local_addr()?.port();
        let mut sockets = vec![first];
        // `localhost` means this address first on some systems; others do not have it.
        if let Ok(second) = TcpListener::bind((Ipv6Addr::LOCALHOST, port)) {
            sockets.push(second);
        }
        Ok(Self { port, sockets })
    }

    /// Starts to serve a folder.
    pub fn serve(self, folder: &Path) -> Result<Server> {
        let folder = Arc::new(folder.to_path_buf());
        let mut threads = Vec::new();
        for socket in self.sockets {
            socket.set_nonblocking(true)?;
            let folder = Arc::clone(&folder);
            threads.push(std::thread::spawn(move || answer_all(socket, &folder)));
        }
        Ok(Server { url: format!("http://localhost:{}", self.port), threads })
    }
}

fn busy(port: u16, error: &io::Error) -> anyhow::Error {
    if error.kind() != io::ErrorKind::AddrInUse {
        return anyhow::anyhow!("port {port} cannot be used: {error}");
    }
    let by = holder(port).map_or_else(|| "another program".to_owned(), |name| format!("`{name}`"));
    let other = port.checked_add(1).unwrap_or(8080);
    anyhow::anyhow!("port {port} is in use by {by}: stop it, or choose another port with `--port {other}`")
}

/// The program that listens on a port, where `lsof` or `ss` can tell.
fn holder(port: u16) -> Option<String> {
    use std::process::Command;
    let mut lsof = Command::new("lsof");
    lsof.args(["-nP", "-sTCP:LISTEN", "-Fc", &format!("-iTCP:{port}")]);
    let name = run::output(&mut lsof)
        .ok()
        .and_then(|text| Some(text.lines().find_map(|line| line.strip_prefix('c'))?.to_owned()));
    name.or_else(|| {
        let mut ss = Command::new("ss");
        ss.args(["-Hltnp", &format!("sport = :{port}")]);
        let text = run::output(&mut ss).ok()?;
        // … users:(("name",pid=1,fd=3))
        Some(text.split("((\"").nth(1)?.split('"').next()?.to_owned())
    })
}

fn answer_all(socket: TcpListener, folder: &Arc<PathBuf>) -> Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build()?;
    runtime.block_on(async {
        let socket = tokio::net::TcpListener::from_std(socket)?;
        loop {
            // A connection that breaks before it is accepted concerns nobody else.
            let Ok((stream, from)) = socket.accept().await else { continue };
            debug_assert!(is_local(from));
            let folder = Arc::clone(folder);
            tokio::spawn(async move {
                let service = service_fn(move |request: Request<Incoming>| {
                    let folder = Arc::clone(&folder);
                    async move { Ok::<_, Infallible>(respond(&folder, &request)) }
                });
                // A browser that hangs up is nothing to report.
                let _ =
                    hyper::server::conn::http1::Builder::new().serve_connection(TokioIo::new(stream), service).await;
            });
        }
    })
}

fn is_local(address: SocketAddr) -> bool {
    match address.ip() {
        IpAddr::V4(ip) => ip.is_loopback(),
        IpAddr::V6(ip) => ip.is_loopback(),
    }
}

/// The answer to a request; its body does not matter, so any will do in tests.
fn respond<B>(folder: &Path, request: &Request<B>) -> Response<Full<Bytes>> {
    let mut response = if request.method() == Method::GET || request.method() == Method::HEAD {
        find(folder, request.uri().path()).map_or_else(
            || plain(StatusCode::NOT_FOUND, "There is nothing here.\n"),
            |(name, path)| file(&name, &path, request.headers()),
        )
    } else {
        let mut response = plain(StatusCode::METHOD_NOT_ALLOWED, "Only GET and HEAD.\n");
        response.headers_mut().insert(header::ALLOW, HeaderValue::from_static("GET, HEAD"));
        response
    };
    for (name, value) in HEADERS {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    if request.method() == Method::HEAD {
        // The length said is that of the answer to GET.
        *response.body_mut() = Full::default();
    }
    response
}

/// The file that a path asks for: its name in `dist/` and where it is.
fn find(folder: &Path, path: &str) -> Option<(String, PathBuf)> {
    let name = file_name(path)?;
    let path = folder.join(&name);
    path.is_file().then_some((name, path))
}

/// The name of a file of `dist/`. Only what the build gives as names passes: no `..`, no hidden file, nothing encoded.
fn file_name(path: &str) -> Option<String> {
    let name = path.strip_prefix('/')?;
    let name = if name.is_empty() { INDEX } else { name };
    let good = |part: &str| {
        !part.is_empty()
            && !part.starts_with('.')
            && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_'))
    };
    let compressed = Path::new(name).extension().is_some_and(|extension| extension == "br");
    (!compressed && name.split('/').all(good)).then(|| name.to_owned())
}

fn file(name: &str, path: &Path, asked: &HeaderMap) -> Response<Full<Bytes>> {
    let compressed = accepts_brotli(asked).then(|| fs::read(path.with_added_extension("br")).ok()).flatten();
    let is_compressed = compressed.is_some();
    let Some(bytes) = compressed.or_else(|| fs::read(path).ok()) else {
        return plain(StatusCode::INTERNAL_SERVER_ERROR, "The file cannot be read.\n");
    };
    let tag = format!("\"{}\"", hash(&bytes));
    let same =
        asked.get(header::IF_NONE_MATCH).and_then(|tags| tags.to_str().ok()).is_some_and(|tags| tags.contains(&tag));
    let mut response = if same { empty(StatusCode::NOT_MODIFIED) } else { full(StatusCode::OK, bytes) };
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type(name)));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(cache_control(name)));
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        headers.insert(header::ETAG, tag);
    }
    if is_compressed {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("br"));
    }
    response
}

fn plain(status: StatusCode, text: &'static str) -> Response<Full<Bytes>> {
    let mut response = full(status, text);
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

fn full(status: StatusCode, body: impl Into<Bytes>) -> Response<Full<Bytes>> {
    let body = body.into();
    let length = HeaderValue::from(body.len());
    let mut response = Response::new(Full::new(body));
    *response.status_mut() = status;
    response.headers_mut().insert(header::CONTENT_LENGTH, length);
    response
}

fn empty(status: StatusCode) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::default());
    *response.status_mut() = status;
    response
}

fn content_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map_or("", |(_, extension)| extension) {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "wasm" => "application/wasm",
        "ttf" => "font/ttf",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "webmanifest" => "application/manifest+json",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

fn cache_control(name: &str) -> &'static str {
    if dist::is_hashed(name) { "public, max-age=31536000, immutable" } else { "no-cache" }
}

fn accepts_brotli(headers: &HeaderMap) -> bool {
    headers.get_all(header::ACCEPT_ENCODING).iter().filter_map(|value| value.to_str().ok()).any(|value| {
        value.split(',').any(|coding| {
            let mut parts = coding.split(';').map(str::trim);
            let name = parts.next().unwrap_or_default();
            let refused = parts.any(|part| part.strip_prefix("q=").is_some_and(|q| q.parse() == Ok(0.0)));
            name.eq_ignore_ascii_case("br") && !refused
        })
    })
}

/// Checks that a folder holds a build, before it is served.
pub fn check(folder: &Path) -> Result<()> {
    if !folder.join(INDEX).is_file() {
        bail!("{} holds no build: run `cargo xtask web` first", folder.display());
    }
    Ok(())
}

/// Opens a page in the person's browser; without one, the address printed must do.
pub fn open_in_browser(url: &str) {
    if let Err(error) = open::that_detached(url).context("no browser could be opened") {
        eprintln!("{error:#}: open {url} yourself");
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Read as _, Write as _};

    use super::*;

    const SCRIPT: &str = "loader-0123456789ab.js";

    fn site() -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(INDEX), "<p>page").unwrap();
        fs::write(folder.path().join(SCRIPT), "script").unwrap();
        fs::write(folder.path().join(format!("{SCRIPT}.br")), "small").unwrap();
        fs::write(folder.path().join(".secret"), "").unwrap();
        folder
    }

    fn ask(method: Method, path: &str, headers: &[(HeaderName, &str)]) -> Response<Full<Bytes>> {
        let site = site();
        let mut request = Request::builder().method(method).uri(path);
        for (name, value) in headers {
            request = request.header(name, *value);
        }
        respond(site.path(), &request.body(()).unwrap())
    }

    fn header_of(response: &Response<Full<Bytes>>, name: &HeaderName) -> String {
        response.headers().get(name).map(|value| value.to_str().unwrap().to_owned()).unwrap_or_default()
    }

    #[test]
    fn hosts_are_asked_for_the_same_headers() {
        let asked = include_str!("../../docs/deploy.md").to_lowercase();
        for (name, value) in HEADERS {
            assert!(asked.contains(&format!("    {name}: {}\n", value.to_lowercase())), "{name}");
        }
        assert!(asked.contains(&cache_control(SCRIPT).to_lowercase()) && asked.contains(cache_control(INDEX)));
    }

    #[test]
    fn the_page_is_revalidated_and_safe() {
        let response = ask(Method::GET, "/", &[]);
        assert_eq!(response.status(), StatusCode::OK);
        assert_eq!(header_of(&response, &header::CACHE_CONTROL), "no-cache");
        assert_eq!(header_of(&response, &header::CONTENT_TYPE), "text/html; charset=utf-8");
        for (name, value) in HEADERS {
            assert_eq!(header_of(&response, &name), value);
        }
        let tag = header_of(&response, &header::ETAG);
        let again = ask(Method::GET, "/index.html", &[(header::IF_NONE_MATCH, &tag)]);
        assert_eq!(again.status(), StatusCode::NOT_MODIFIED);
        let other = ask(Method::GET, "/", &[(header::IF_NONE_MATCH, "\"0\"")]);
        assert_eq!(other.status(), StatusCode::OK);
    }

    #[test]
    fn hashed_names_are_kept_for_ever_and_compressed_on_demand() {
        let path = format!("/{SCRIPT}?query");
        let plain = ask(Method::GET, &path, &[(header::ACCEPT_ENCODING, "gzip, br;q=0")]);
        assert_eq!(header_of(&plain, &header::CONTENT_LENGTH), "6");
        assert!(header_of(&plain, &header::CACHE_CONTROL).contains("immutable"));
        let small = ask(Method::GET, &path, &[(header::ACCEPT_ENCODING, "gzip, br")]);
        assert_eq!(header_of(&small, &header::CONTENT_ENCODING), "br");
        assert_eq!(header_of(&small, &header::CONTENT_LENGTH), "5");
        assert_eq!(header_of(&small, &header::CONTENT_TYPE), "text/javascript; charset=utf-8");
        assert_ne!(header_of(&small, &header::ETAG), header_of(&plain, &header::ETAG));
    }

    #[test]
    fn nothing_outside_the_build_is_found() {
        for path in [
            "/none",
            "/.secret",
            "/../Cargo.toml",
            "/a/../index.html",
            "/%2e%2e/x",
            "//index.html",
            "/c:x",
            "/a\\b",
            "/loader-0123456789ab.js.br",
        ] {
            assert_eq!(file_name(path).filter(|name| name == INDEX || name == SCRIPT), None, "{path}");
            if path.parse::<hyper::Uri>().is_ok_and(|uri| uri.path() == path) {
                assert_eq!(ask(Method::GET, path, &[]).status(), StatusCode::NOT_FOUND, "{path}");
            }
        }
        assert_eq!(file_name("/fonts/a-b_c.ttf").as_deref(), Some("fonts/a-b_c.ttf"));
    }

    #[test]
    fn only_reading_is_allowed() {
        let response = ask(Method::POST, "/", &[]);
        assert_eq!(response.status(), StatusCode::METHOD_NOT_ALLOWED);
        assert_eq!(header_of(&response, &header::ALLOW), "GET, HEAD");
    }

    #[test]
    fn the_game_is_sent_as_webassembly() {
        assert_eq!(content_type("doux-foyer-0123456789ab.wasm"), "application/wasm");
        assert_eq!(content_type("fonts/text-regular.ttf"), "font/ttf");
        assert_eq!(content_type("unknown"), "application/octet-stream");
    }

    #[test]
    fn a_real_connection_works_and_its_port_is_busy() {
        let site = site();
        let sockets = Sockets::take(0).unwrap();
        let port = sockets.port;
        let server = sockets.serve(site.path()).unwrap();
        assert_eq!(server.url, format!("http://localhost:{port}"));
        let mut stream = std::net::TcpStream::connect((Ipv4Addr::LOCALHOST, port)).unwrap();
        write!(stream, "HEAD / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        let answer = answer.to_lowercase();
        assert!(answer.starts_with("http/1.1 200 ok") && answer.contains("content-length: 7"), "{answer}");
        assert!(answer.ends_with("\r\n\r\n"), "{answer}");
        let error = Sockets::take(port).err().unwrap();
        assert!(error.to_string().contains(&format!("port {port} is in use by")), "{error}");
    }
}
