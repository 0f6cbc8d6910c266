//! PNG pictures: whole from signature to `IEND`, and without text, time and Exif.

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// The picture with only the chunks that draw it; nothing when it is not a whole PNG.
pub fn cleaned(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut rest = bytes.strip_prefix(SIGNATURE)?;
    let mut file = Vec::with_capacity(bytes.len());
    file.extend(SIGNATURE);
    let (mut first, mut drawn) = (true, false);
    loop {
        let length = usize::try_from(u32::from_be_bytes(rest.first_chunk::<4>().copied()?)).ok()?;
        let (chunk, after) = rest.split_at_checked(length.checked_add(12)?)?;
        let name = chunk.get(4..8)?;
        if first != (name == b"IHDR") {
            return None;
        }
        first = false;
        rest = after;
        match name {
            b"IHDR" | b"PLTE" | b"tRNS" | b"gAMA" | b"cHRM" | b"sRGB" | b"iCCP" | b"cICP" | b"sBIT"
            | b"pHYs" => {}
            b"IDAT" => drawn = true,
            b"IEND" => {
                file.extend(chunk);
                return (drawn && length == 0 && rest.is_empty()).then_some(file);
            }
            // An unknown chunk that the picture can not do without: nobody could draw it.
            _ if name[0].is_ascii_uppercase() => return None,
            _ => continue,
        }
        file.extend(chunk);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::attachments::sniff::given;

    #[test]
    fn a_picture_loses_what_does_not_draw_it() {
        let picture =
            given::png(&[(b"eXIf", b"MM\0\x2a"), (b"tEXt", b"Author\0Lin"), (b"gAMA", &[0, 0, 1, 2])]);
        assert_eq!(cleaned(&picture), Some(given::png(&[(b"gAMA", &[0, 0, 1, 2])])));
    }

    #[test]
    fn a_picture_that_does_not_end_at_its_end_is_refused() {
        let plain = given::png(&[]);
        assert_eq!(cleaned(&plain).as_ref(), Some(&plain));
        for end in 0..plain.len() {
            assert_eq!(cleaned(&plain[..end]), None, "cut at {end}");
        }
        assert_eq!(cleaned(&[plain.as_slice(), b"\0"].concat()), None);
        assert_eq!(cleaned(&given::png(&[(b"EVIL", b"")])), None);
    }
}
