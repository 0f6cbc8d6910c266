//! The two faces, embedded when they were built: the citizen's at `/`, the staff's at `/staff/`.

use std::borrow::Cow;

use actix_web::{
    HttpRequest, HttpResponse,
    http::{
        StatusCode,
        header::{self, AcceptEncoding, ContentEncoding, Encoding, Header},
    },
};
use rust_embed::{EmbeddedFile, RustEmbed};

use super::{Error, Result};

#[derive(RustEmbed)]
#[folder = "../web-client/dist/citizen"]
#[allow_missing = true]
struct Citizen;

#[derive(RustEmbed)]
#[folder = "../web-client/dist/staff"]
#[allow_missing = true]
struct Staff;

/// The places of the citizens' face that its second program has; `Route` of `web-client/src/citizen` knows the same.
const MORE: [&str; 8] =
    ["applications", "consents", "mine", "offices", "paper", "privacy", "rights", "sign-in"];

/// The same of the staff's face; `web-client/src/staff/programs.rs` knows the pages.
const STAFF_MORE: [&str; 7] =
    ["api-clients", "coverage", "holidays", "jurisdictions", "meetings", "register", "rule-packs"];

/// What `/` says while the faces are not built.
const NOT_BUILT: &str = "<!doctype html><html lang=\"zh-CN\"><meta charset=\"utf-8\"><title>法援通</title>\
    <h1>法援通</h1><p>网页尚未构建。请在项目根目录运行 <code>make run</code>。</p>\
    <p lang=\"en\">The web pages are not built yet. Run <code>make run</code> in the root of the project.</p>\
    <p><a href=\"/docs/\">API</a></p>";

/// A page or asset of a face. A path without an extension is a place within the application, and the application
/// itself is the answer.
pub fn serve(request: &HttpRequest) -> Result<HttpResponse> {
    let path = request.path().trim_start_matches('/');
    let (get, path): (fn(&str) -> Option<EmbeddedFile>, &str) = match path.strip_prefix("staff") {
        Some(rest) if rest.is_empty() || rest.starts_with('/') => (Staff::get, rest.trim_start_matches('/')),
        _ => (Citizen::get, path),
    };
    let place = !path.rsplit('/').next().is_some_and(|last| last.contains('.'));
    let path = if place { page(request.path()) } else { path };
    let brotli = accepts_brotli(request).then(|| get(&format!("{path}.br"))).flatten();
    let (encoding, file) = match (brotli, get(path)) {
        (Some(small), Some(plain)) => {
            (Some(ContentEncoding::Brotli), EmbeddedFile { metadata: plain.metadata, ..small })
        }
        (_, Some(plain)) => (None, plain),
        (_, None) if place => return Ok(not_built()),
        (_, None) => return Err(Error::NotFound),
    };
    Ok(answer(request, path, encoding, file))
}

/// The page of the program that has a place.
fn page(place: &str) -> &'static str {
    let mut steps = place.trim_start_matches('/').split('/');
    let (more, first): (&[&str], _) = match steps.next().unwrap_or_default() {
        "staff" => (&STAFF_MORE, steps.next().unwrap_or_default()),
        first => (&MORE, first),
    };
    if more.contains(&first) { "more.html" } else { "index.html" }
}

fn answer(
    request: &HttpRequest,
    path: &str,
    encoding: Option<ContentEncoding>,
    file: EmbeddedFile,
) -> HttpResponse {
    let tag = format!(
        "\"{}{}\"",
        hex::encode(&file.metadata.sha256_hash()[..16]),
        if encoding.is_some() { "-br" } else { "" }
    );
    let known =
        request.headers().get(header::IF_NONE_MATCH).is_some_and(|seen| seen.as_bytes() == tag.as_bytes());
    let mut answer = HttpResponse::build(if known { StatusCode::NOT_MODIFIED } else { StatusCode::OK });
    // The name of an asset changes with its content.
    let asset = path.starts_with("assets/");
    answer
        .insert_header((
            header::CACHE_CONTROL,
            if asset { "public, max-age=31536000, immutable" } else { "no-cache" },
        ))
        .insert_header((header::ETAG, tag))
        .insert_header((header::VARY, "Accept-Encoding"));
    if known {
        return answer.finish();
    }
    let kind = file.metadata.mimetype();
    answer.content_type(if kind.starts_with("text/") {
        format!("{kind}; charset=utf-8")
    } else {
        kind.to_owned()
    });
    if let Some(encoding) = encoding {
        answer.insert_header(encoding);
    }
    match file.data {
        Cow::Borrowed(data) => answer.body(data),
        Cow::Owned(data) => answer.body(data),
    }
}

fn not_built() -> HttpResponse {
    HttpResponse::ServiceUnavailable()
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .content_type("text/html; charset=utf-8")
        .body(NOT_BUILT)
}

fn accepts_brotli(request: &HttpRequest) -> bool {
    let accepted = AcceptEncoding::parse(request).ok();
    let best =
        accepted.and_then(|accepted| accepted.negotiate([Encoding::brotli(), Encoding::identity()].iter()));
    best == Some(Encoding::brotli())
}

#[cfg(test)]
mod tests {
    use actix_web::test::TestRequest;

    use super::*;

    #[test]
    fn a_place_is_answered_with_the_program_that_has_it() {
        for more in ["/mine", "/mine/", "/applications/0199/receipt", "/privacy", "/staff/rule-packs/1/edit"]
        {
            assert_eq!(page(more), "more.html", "{more}");
        }
        for index in [
            "/",
            "/apply/0199/who",
            "/check",
            "/minefield",
            "/rule-packs",
            "/staff/applications",
            "/staff/rights/1",
        ] {
            assert_eq!(page(index), "index.html", "{index}");
        }
    }

    #[test]
    fn without_a_network_a_place_is_answered_with_the_same_program() {
        let worker = include_str!("../../../web-client/worker/worker.js");
        let places = format!("const MORE = /^\\/({})(\\/|$)/;", MORE.join("|"));
        assert!(worker.contains(&places), "the worker has other places than {places}");
    }

    #[test]
    fn brotli_is_sent_to_whom_it_is_welcome() {
        let welcome = |said: &'static str| {
            accepts_brotli(&TestRequest::get().insert_header(("Accept-Encoding", said)).to_http_request())
        };
        assert!(welcome("gzip, deflate, br, zstd"));
        assert!(!welcome("gzip, deflate"));
        assert!(!welcome("br;q=0, gzip"));
        assert!(!accepts_brotli(&TestRequest::get().to_http_request()));
    }
}
