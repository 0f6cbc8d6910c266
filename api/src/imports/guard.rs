//! Before a packed workbook is read: how much is in it really. What it says of its own sizes is not believed.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::lines::{Limits, Unreadable};

/// Files in a workbook at most.
const MAX_PARTS: usize = 1_000;

/// Unpacks everything once into nothing, counting bytes and rows, and stops at the first too many.
pub fn check(bytes: &[u8], limits: &Limits) -> Result<(), Unreadable> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unreadable::Damaged)?;
    if archive.len() > MAX_PARTS {
        return Err(Unreadable::TooLarge);
    }
    let (mut unpacked, mut rows) = (0, 0);
    let mut chunk = vec![0; 64 * 1024];
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).map_err(|_| Unreadable::Damaged)?;
        let sheet = part.name().is_ok_and(|name| name.contains("worksheets/"));
        let mut counter = Counter::default();
        loop {
            let read = part.read(&mut chunk).map_err(|_| Unreadable::Damaged)?;
            if read == 0 {
                break;
            }
            unpacked += read;
            if sheet {
                rows += counter.count(&chunk[..read]);
            }
            if rows > limits.rows {
                return Err(Unreadable::TooManyRows);
            }
            if unpacked > limits.unpacked {
                return Err(Unreadable::TooLarge);
            }
        }
    }
    Ok(())
}

/// Counts the beginnings of rows (`<row `, `<row>`, `<x:row `) in pieces of a sheet, wherever it is cut.
#[derive(Default)]
struct Counter {
    last: [u8; 4],
}

impl Counter {
    fn count(&mut self, piece: &[u8]) -> usize {
        let mut found = 0;
        for byte in piece {
            let opens = matches!(self.last[0], b'<' | b':') && &self.last[1..] == b"row";
            if opens && matches!(byte, b' ' | b'>' | b'/' | b'\t' | b'\r' | b'\n') {
                found += 1;
            }
            self.last.rotate_left(1);
            self.last[3] = *byte;
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_counted_wherever_a_sheet_is_cut() {
        let sheet = br#"<sheetData><row r="1"/><row></row><rowBreaks/></row><x:row r="3">"#;
        for cut in 0..sheet.len() {
            let mut counter = Counter::default();
            let counted = counter.count(&sheet[..cut]) + counter.count(&sheet[cut..]);
            // `</row>` ends a row and begins none: before `row` stands `/`.
            assert_eq!(counted, 3, "{cut}");
        }
    }
}
