//! Documents made here, whole and broken.

use std::io::Write;

use flate2::{Compression, write::ZlibEncoder};

use super::*;
use crate::attachments::sniff::given;

fn deflated(plain: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(plain).unwrap();
    encoder.finish().unwrap()
}

/// A document as newer programs write it: its objects are in a compressed stream.
fn modern(objects: &[u8]) -> Vec<u8> {
    let mut file =
        b"%PDF-1.7\n5 0 obj\n<</Type/ObjStm/N 3/First 16/Filter/FlateDecode>>\nstream\r\n".to_vec();
    file.extend(deflated(objects));
    file.extend(b"\nendstream\nendobj\nstartxref\n0\n%%EOF");
    file
}

#[test]
fn pages_are_counted() {
    assert_eq!(pages(&given::pdf(1)), Some(1));
    assert_eq!(pages(&given::pdf(12)), Some(12));
    assert_eq!(pages(&given::pdf(0)), None);
}

#[test]
fn pages_in_a_compressed_stream_are_counted() {
    let objects = b"1 0 2 40 3 80 <</Type/Catalog/Pages 2 0 R>> <</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>> \
        <</Type/Page/Parent 2 0 R>> <</Type/Page/Parent 2 0 R>>";
    assert_eq!(pages(&modern(objects)), Some(2));
}

#[test]
fn a_bomb_is_refused_before_it_goes_off() {
    assert_eq!(pages(&modern(&vec![b' '; 40 * 1024 * 1024])), None);
    let nested = [b"%PDF-1.4\n".as_slice(), &b"<<".repeat(100_000), b"\n%%EOF"].concat();
    assert_eq!(pages(&nested), None);
}

#[test]
fn texts_and_comments_are_not_taken_for_structure() {
    let mut file = b"%PDF-1.4\n% <</Type/Pages/Count 9>>\n(a \\) <</Type/Pages/Count 9>> (b))\n".to_vec();
    file.extend(&given::pdf(2)[9..]);
    assert_eq!(pages(&file), Some(2));
}

#[test]
fn a_claim_of_more_pages_than_there_are_is_not_believed() {
    let lie = b"%PDF-1.4\n<</Type/Pages/Count 9999>>\n<</Type/Page/Parent 2 0 R>>\n%%EOF";
    assert_eq!(pages(lie), Some(1));
}

#[test]
fn the_last_version_of_an_amended_document_counts() {
    let mut file = given::pdf(3);
    file.extend(b"2 0 obj\n<< /Type /Pages /Kids [] /Count 2 >>\nendobj\n%%EOF\n");
    assert_eq!(pages(&file), Some(2));
}

#[test]
fn what_is_cut_or_continued_is_refused() {
    let whole = given::pdf(1);
    assert_eq!(pages(&whole[..whole.len() - 8]), None);
    assert_eq!(pages(&[whole.as_slice(), b"MZ"].concat()), None);
}
