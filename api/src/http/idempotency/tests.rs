//! What makes two requests the same.

use actix_web::test::TestRequest;

use super::*;

fn print(path: &str, kind: &'static str, body: &str) -> String {
    let request = TestRequest::post().uri(path).insert_header((header::CONTENT_TYPE, kind)).to_srv_request();
    fingerprint(&request, body.as_bytes())
}

#[test]
fn another_path_query_or_body_is_another_request() {
    let json = "application/json";
    let one = print("/api/v1/applications", json, "{}");
    assert_eq!(one, print("/api/v1/applications", json, "{}"));
    assert_ne!(one, print("/api/v1/applications", json, "{ }"));
    assert_ne!(one, print("/api/v1/applications?a=1", json, "{}"));
    assert_ne!(one, print("/api/v1/cases", json, "{}"));
}

#[test]
fn the_same_form_is_the_same_whatever_its_boundary() {
    let form = |boundary: &str| format!("--{boundary}\r\nkind\r\n--{boundary}\r\nfile\r\n--{boundary}--");
    let first = print("/a", "multipart/form-data; boundary=abc", &form("abc"));
    assert_eq!(first, print("/a", "multipart/form-data; boundary=\"xyz-1\"", &form("xyz-1")));
    assert_ne!(first, print("/a", "multipart/form-data; boundary=abc", &form("abc").replace("file", "life")));
}
