//! What a file is, told by its bytes and never by its claim; and what of it is stored.

use openapi::attachments::FileType;

use super::{jpeg, pdf, png};

/// A file that is taken.
#[derive(Debug)]
pub struct Sniffed {
    pub file_type: FileType,
    /// Pages of a PDF; 1 for a photo.
    pub pages: u16,
    /// What is stored: a photo without the place and the device it was taken with.
    pub bytes: Vec<u8>,
}

/// Why a file is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    /// Not a type of the allow-list.
    UnknownType,
    /// Of the right type by its first bytes, but broken, or something else at the same time.
    Damaged,
}

/// Looks through a whole file.
pub fn sniff(bytes: Vec<u8>) -> Result<Sniffed, Unfit> {
    let kind = infer::get(&bytes).and_then(|kind| kind.mime_type().parse::<FileType>().ok());
    let file_type = kind.ok_or(Unfit::UnknownType)?;
    let (bytes, pages) = match file_type {
        FileType::Jpeg => (jpeg::cleaned(&bytes).ok_or(Unfit::Damaged)?, 1),
        FileType::Png => (png::cleaned(&bytes).ok_or(Unfit::Damaged)?, 1),
        FileType::Pdf => {
            let pages = pdf::pages(&bytes).ok_or(Unfit::Damaged)?;
            (bytes, pages)
        }
    };
    if ends_as_archive(&bytes) { Err(Unfit::Damaged) } else { Ok(Sniffed { file_type, pages, bytes }) }
}

/// A ZIP is read from its end, so that a file can be a ZIP and anything else at once. Its end record is followed
/// by a comment of 64 KB at most.
fn ends_as_archive(bytes: &[u8]) -> bool {
    // The signature, and the number of this disk and of the first: an archive in one piece is on disk 0.
    const END: &[u8] = b"PK\x05\x06\0\0\0\0";
    let tail = &bytes[bytes.len().saturating_sub(usize::from(u16::MAX) + 22)..];
    tail.windows(END.len()).any(|window| window == END)
}

#[cfg(test)]
pub mod given {
    //! Small whole files, made here.

    /// A JPEG of one grey block in form, with the segments in between.
    pub fn jpeg(segments: &[(u8, &[u8])]) -> Vec<u8> {
        let mut file = vec![0xFF, 0xD8];
        let frame: &[u8] = &[8, 0, 8, 0, 8, 1, 1, 0x11, 0];
        let scan: &[u8] = &[1, 1, 0, 0, 63, 0];
        for (marker, payload) in segments.iter().copied().chain([(0xC0, frame), (0xDA, scan)]) {
            let length = u16::try_from(payload.len() + 2).unwrap().to_be_bytes();
            file.extend([0xFF, marker]);
            file.extend(length);
            file.extend(payload);
        }
        file.extend([0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56, 0xFF, 0xD9]);
        file
    }

    /// A PNG with the chunks in between.
    pub fn png(chunks: &[(&[u8; 4], &[u8])]) -> Vec<u8> {
        let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
        let head: (&[u8; 4], &[u8]) = (b"IHDR", &[0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
        let rest: [(&[u8; 4], &[u8]); 2] = [(b"IDAT", &[1, 2, 3]), (b"IEND", &[])];
        for (name, data) in [head].into_iter().chain(chunks.iter().copied()).chain(rest) {
            file.extend(u32::try_from(data.len()).unwrap().to_be_bytes());
            file.extend(*name);
            file.extend(data);
            file.extend([0; 4]);
        }
        file
    }

    /// A PDF of so many pages.
    pub fn pdf(pages: usize) -> Vec<u8> {
        let mut file = "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n".to_owned();
        file += &format!("2 0 obj\n<< /Type /Pages /Kids [] /Count {pages} >>\nendobj\n");
        for page in 0..pages {
            file += &format!("{} 0 obj\n<</Type/Page/Parent 2 0 R>>\nendobj\n", page + 3);
        }
        file += "trailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n";
        file.into_bytes()
    }

    /// The end of an empty ZIP.
    pub const ZIP_END: &[u8] = b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0";
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_bytes_tell_the_type() {
        assert_eq!(sniff(given::jpeg(&[])).unwrap().file_type, FileType::Jpeg);
        assert_eq!(sniff(given::png(&[])).unwrap().file_type, FileType::Png);
        let pdf = sniff(given::pdf(3)).unwrap();
        assert_eq!((pdf.file_type, pdf.pages), (FileType::Pdf, 3));
        let others: [&[u8]; 6] = [b"", b"GIF89a....", b"<html>", b"MZ\x90", b"PK\x03\x04", b"<svg/>"];
        for other in others {
            assert_eq!(sniff(other.to_vec()).unwrap_err(), Unfit::UnknownType);
        }
    }

    #[test]
    fn a_file_is_one_thing_only() {
        for whole in [given::jpeg(&[]), given::png(&[]), given::pdf(1)] {
            let with = |tail: &[u8]| [whole.as_slice(), tail].concat();
            assert_eq!(sniff(with(given::ZIP_END)).unwrap_err(), Unfit::Damaged);
            assert_eq!(sniff(with(b"<script>alert(1)</script>")).unwrap_err(), Unfit::Damaged);
        }
        let inside = [given::pdf(1).as_slice(), given::ZIP_END, b"\n%%EOF"].concat();
        assert_eq!(sniff(inside).unwrap_err(), Unfit::Damaged);
        assert_eq!(sniff([b"\n", given::pdf(1).as_slice()].concat()).unwrap_err(), Unfit::Damaged);
    }

    fn files() -> impl Strategy<Value = Vec<u8>> {
        let whole = prop_oneof![
            Just(given::jpeg(&[(
                0xE1,
                b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0"
            )])),
            Just(given::png(&[(b"tEXt", b"Author\0Lin")])),
            Just(given::pdf(2)),
            prop::collection::vec(any::<u8>(), 0..400),
        ];
        (
            whole,
            prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..6),
            any::<prop::sample::Index>(),
        )
            .prop_map(|(mut file, changes, end)| {
                for (at, byte) in changes {
                    if !file.is_empty() {
                        let at = at.index(file.len());
                        file[at] = byte;
                    }
                }
                let keep = end.index(file.len() + 1).max(file.len() / 2);
                file.truncate(keep);
                file
            })
    }

    proptest! {
        #[test]
        fn no_file_makes_it_panic_and_what_is_stored_is_taken_again(file in files()) {
            if let Ok(taken) = sniff(file) {
                let again = sniff(taken.bytes.clone()).map(|again| (again.file_type, again.pages, again.bytes));
                prop_assert_eq!(again, Ok((taken.file_type, taken.pages, taken.bytes)));
            }
        }
    }
}
