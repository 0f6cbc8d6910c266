//! PDF documents: whole from header to `%%EOF`, and how many pages they have. One pass over the bytes, with a
//! bound on depth and on what is inflated, so that no file can be a bomb.

use std::io::Read;

/// Bytes inflated for one document at most.
const INFLATED: u64 = 32 * 1024 * 1024;
/// Dictionaries within dictionaries at most.
const DEPTH: usize = 100;

/// The number of pages; nothing when it can not be read as one whole document.
pub fn pages(bytes: &[u8]) -> Option<u16> {
    if !bytes.starts_with(b"%PDF-") || !ends(bytes) {
        return None;
    }
    let mut found = Found { counted: None, leaves: 0, left: INFLATED };
    read(bytes, &mut found, Streams::Opened)?;
    // A tree that claims more pages than there are is not believed.
    let pages = found.counted?.min(found.leaves);
    u16::try_from(pages).ok().filter(|pages| *pages > 0)
}

/// After the last `%%EOF` comes nothing but white space.
fn ends(bytes: &[u8]) -> bool {
    const EOF: &[u8] = b"%%EOF";
    let tail = &bytes[bytes.len().saturating_sub(1024)..];
    let at = tail.windows(EOF.len()).rposition(|window| window == EOF);
    at.is_some_and(|at| tail[at + EOF.len()..].iter().all(|byte| is_space(*byte)))
}

struct Found {
    /// `/Count` of the last page tree's root: later versions of a document are appended.
    counted: Option<u32>,
    leaves: u32,
    /// How much may still be inflated.
    left: u64,
}

/// Whether object streams are looked into; there are none within one.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Streams {
    Opened,
    Passed,
}

#[derive(Default)]
struct Dictionary<'a> {
    kind: &'a [u8],
    filter: &'a [u8],
    parent: bool,
    count: Option<u32>,
}

/// Reads the dictionaries one after the other; nothing when they are nested beyond reason.
fn read(bytes: &[u8], found: &mut Found, streams: Streams) -> Option<()> {
    let mut open: Vec<Dictionary> = Vec::new();
    let mut last = Dictionary::default();
    let mut rest = bytes;
    while let Some(first) = rest.first() {
        rest = match first {
            b'%' => past(rest, |byte| byte != b'\n' && byte != b'\r'),
            b'(' => past_string(rest),
            b'<' if rest.starts_with(b"<<") => {
                open.push(Dictionary::default());
                &rest[2..]
            }
            b'<' => past(rest, |byte| byte != b'>'),
            b'>' if rest.starts_with(b">>") => {
                last = open.pop().unwrap_or_default();
                note(&last, found);
                &rest[2..]
            }
            b'/' => match open.last_mut() {
                Some(dictionary) => entry(rest, dictionary),
                None => word(&rest[1..]).1,
            },
            byte if is_regular(*byte) => {
                let (word, after) = word(rest);
                if word == b"stream" && streams == Streams::Opened {
                    stream(after, &last, found)?
                } else {
                    after
                }
            }
            _ => &rest[1..],
        };
        if open.len() > DEPTH {
            return None;
        }
    }
    Some(())
}

fn note(dictionary: &Dictionary, found: &mut Found) {
    match dictionary.kind {
        b"Page" => found.leaves = found.leaves.saturating_add(1),
        b"Pages" if !dictionary.parent => found.counted = dictionary.count.or(found.counted),
        _ => {}
    }
}

/// A name within a dictionary, with its value where that matters.
fn entry<'a>(rest: &'a [u8], dictionary: &mut Dictionary<'a>) -> &'a [u8] {
    let (name, after) = word(&rest[1..]);
    let value = past(after, is_space);
    match name {
        b"Parent" => dictionary.parent = true,
        b"Count" => {
            dictionary.count = std::str::from_utf8(word(value).0).ok().and_then(|text| text.parse().ok())
        }
        b"Type" if value.starts_with(b"/") => {
            let (kind, after) = word(&value[1..]);
            dictionary.kind = kind;
            return after;
        }
        b"Filter" => {
            let value = past(value, |byte| byte == b'[' || is_space(byte));
            if value.starts_with(b"/") {
                dictionary.filter = word(&value[1..]).0;
            }
        }
        _ => {}
    }
    after
}

/// Passes over a stream; an object stream is inflated and read, for newer documents keep their pages there.
fn stream<'a>(rest: &'a [u8], of: &Dictionary, found: &mut Found) -> Option<&'a [u8]> {
    const END: &[u8] = b"endstream";
    let length = rest.windows(END.len()).position(|window| window == END).unwrap_or(rest.len());
    let (data, after) = rest.split_at(length);
    if of.kind == b"ObjStm" {
        let data = data.strip_prefix(b"\r\n").or_else(|| data.strip_prefix(b"\n")).unwrap_or(data);
        if of.filter == b"FlateDecode" {
            let mut plain = Vec::new();
            // What is broken behind its beginning still has a beginning.
            let _ = flate2::read::ZlibDecoder::new(data).take(found.left).read_to_end(&mut plain);
            found.left = found.left.checked_sub(u64::try_from(plain.len()).ok()?).filter(|left| *left > 0)?;
            read(&plain, found, Streams::Passed)?;
        } else if of.filter.is_empty() {
            read(data, found, Streams::Passed)?;
        }
    }
    Some(after.strip_prefix(END).unwrap_or(after))
}

/// Past a string in brackets, which may hold brackets in pairs.
fn past_string(rest: &[u8]) -> &[u8] {
    let (mut depth, mut escaped) = (0_usize, false);
    for (at, byte) in rest.iter().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'(' => depth += 1,
            b')' if depth == 1 => return &rest[at + 1..],
            b')' => depth -= 1,
            _ => {}
        }
    }
    &[]
}

/// A run of regular characters, and what follows it.
fn word(rest: &[u8]) -> (&[u8], &[u8]) {
    rest.split_at(rest.iter().position(|byte| !is_regular(*byte)).unwrap_or(rest.len()))
}

fn past(rest: &[u8], skipped: impl Fn(u8) -> bool) -> &[u8] {
    &rest[rest.iter().position(|byte| !skipped(*byte)).unwrap_or(rest.len())..]
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b'\0' | b'\t' | b'\n' | 0x0C | b'\r' | b' ')
}

fn is_regular(byte: u8) -> bool {
    !is_space(byte) && !matches!(byte, b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%')
}

#[cfg(test)]
#[path = "pdf_tests.rs"]
mod tests;
