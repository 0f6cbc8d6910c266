//! What is hardly HTTP: a problem where the service is asked at all, an empty refusal where the parser ends it.

use openapi::{Code, Problem};
use tests::TestApp;
use tokio::io::{AsyncReadExt, AsyncWriteExt};

/// The status and body of what is answered to these bytes, once the service has closed the connection.
async fn told(app: &TestApp, bytes: &[u8]) -> (u16, String) {
    let mut stream = tokio::net::TcpStream::connect(app.listens).await.unwrap();
    // It may be refused before the last byte is sent.
    stream.write_all(bytes).await.ok();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await.ok();
    let answer = String::from_utf8_lossy(&answer).into_owned();
    let (head, body) = answer.split_once("\r\n\r\n").expect("an answer");
    (head.split(' ').nth(1).unwrap().parse().expect("a status"), body.to_owned())
}

#[actix_web::test]
async fn what_no_operation_takes_is_answered_with_a_problem() {
    let app = TestApp::start().await;
    for (line, status, code) in [
        ("GET /api/v1/nothing HTTP/1.1", 404, Code::NotFound),
        ("GET //api//v1 HTTP/1.1", 404, Code::NotFound),
        ("GET /api/v1/applications/%ff%fe HTTP/1.1", 401, Code::Unauthenticated),
        ("GET /api/v1/../../etc/passwd HTTP/1.1", 404, Code::NotFound),
        ("GET /api/v1/applications?status=%zz HTTP/1.1", 401, Code::Unauthenticated),
        ("TRACE /api/v1/applications HTTP/1.1", 405, Code::MethodNotAllowed),
        ("BREW /api/v1/applications HTTP/1.1", 405, Code::MethodNotAllowed),
        ("OPTIONS * HTTP/1.1", 405, Code::MethodNotAllowed),
        ("BREW / HTTP/1.1", 405, Code::MethodNotAllowed),
    ] {
        let request = format!("{line}\r\nhost: x\r\nconnection: close\r\n\r\n");
        let (answered, body) = told(&app, request.as_bytes()).await;
        let problem: Problem = serde_json::from_str(&body).unwrap_or_else(|_| panic!("{line}: {body}"));
        assert_eq!((answered, problem.status, problem.code), (status, status, code), "{line}");
        assert!(!problem.request_id.is_empty(), "{line}");
    }
}

/// The parser of the HTTP server ends these itself, before anything of the service is asked: empty answers and the
/// end of the connection. Nothing that was sent is repeated.
#[actix_web::test]
async fn what_is_not_http_is_refused_and_the_connection_ends() {
    let app = TestApp::start().await;
    let long = "x".repeat(256 * 1024);
    for (what, status, request) in [
        ("no request line", 400, "nonsense\r\n\r\n".to_owned()),
        ("no version", 400, "GET /\r\n\r\n".to_owned()),
        ("no such version", 400, "GET / HTTP/9.9\r\n\r\n".to_owned()),
        ("a header without a name", 400, "GET / HTTP/1.1\r\n: x\r\n\r\n".to_owned()),
        ("a header without an end", 431, format!("GET / HTTP/1.1\r\nhost: x\r\nx-long: {long}\r\n\r\n")),
        ("a path without an end", 431, format!("GET /{long} HTTP/1.1\r\nhost: x\r\n\r\n")),
        ("two lengths", 400, "POST / HTTP/1.1\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nx".to_owned()),
        ("no length", 400, "POST / HTTP/1.1\r\ncontent-length: -1\r\n\r\nx".to_owned()),
        (
            "a length and chunks",
            400,
            "POST / HTTP/1.1\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n".to_owned(),
        ),
    ] {
        let (answered, body) = told(&app, request.as_bytes()).await;
        assert_eq!((answered, body.as_str()), (status, ""), "{what}");
    }
    // Whoever asks properly is served all the while.
    app.anyone().list_organisations(&Default::default()).await.unwrap();
}
