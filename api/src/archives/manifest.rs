//! The manifest of a bound file: one fingerprint over cover, remark and every line of the index (ARC-06).

use openapi::archives::{ArchiveFile, Cover, DossierItem};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// SHA-256 in hex. Anybody who holds the file can compute it again.
pub fn fingerprint(file: &ArchiveFile) -> String {
    let ArchiveFile { case_id, cover, index, pages, manifest_sha256: _, remark } = file;
    let lines: Vec<Value> = index.iter().map(line).collect();
    let content = json!([case_id, front(cover), lines, pages, remark]);
    hex::encode(Sha256::digest(content.to_string().as_bytes()))
}

/// Lists rather than objects, so that the text does not depend on the order of keys.
fn front(cover: &Cover) -> Value {
    let Cover {
        centre,
        application_no,
        case_no,
        closing_no,
        matter_type,
        cause,
        recipient,
        firm,
        handler,
        organ,
        opened_on,
        closed_on,
        bound_on,
        bound_by,
        retention,
    } = cover;
    json!([
        centre,
        application_no,
        case_no,
        closing_no,
        matter_type,
        cause,
        recipient,
        firm,
        handler,
        organ,
        opened_on,
        closed_on,
        bound_on,
        bound_by,
        retention
    ])
}

fn line(item: &DossierItem) -> Value {
    let DossierItem { position, part, kind, title, attachment_id, on, first_page, last_page, sha256 } = item;
    json!([position, part, kind, title, attachment_id, on, first_page, last_page, sha256])
}
