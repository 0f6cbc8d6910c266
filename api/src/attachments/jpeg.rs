//! JPEG photos: whole from start to end, and without what tells where and by whom they were taken.

const EOI: u8 = 0xD9;
const SOS: u8 = 0xDA;
const EXIF: &[u8] = b"Exif\0\0";

/// The photo without metadata, except for how it is to be turned; nothing when it is not a whole JPEG.
pub fn cleaned(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut rest = bytes.strip_prefix(&[0xFF, 0xD8])?;
    let mut body = Vec::with_capacity(bytes.len());
    let mut turned = None;
    let mut scans = 0_usize;
    loop {
        let (marker, after) = marker(rest)?;
        match marker {
            EOI => {
                rest = after;
                break;
            }
            0x00 | 0x01 | 0xD0..=0xD8 => return None,
            _ => {}
        }
        let length = usize::from(u16::from_be_bytes(after.first_chunk::<2>().copied()?));
        let (segment, after) = after.split_at_checked(length)?;
        let payload = segment.get(2..)?;
        if marker == 0xE1 && payload.starts_with(EXIF) {
            turned = turned.or(orientation(&payload[EXIF.len()..]));
        }
        if kept(marker, payload) {
            body.extend([0xFF, marker]);
            body.extend(segment);
        }
        rest = after;
        if marker == SOS {
            let (data, after) = rest.split_at(scan_length(rest));
            body.extend(data);
            rest = after;
            scans += 1;
        }
    }
    if scans == 0 || !may_follow(rest) {
        return None;
    }
    let mut file = vec![0xFF, 0xD8];
    file.extend(turned.map(exif).iter().flatten());
    file.append(&mut body);
    file.extend([0xFF, EOI]);
    Some(file)
}

/// The next marker; any number of 0xFF may stand before it.
fn marker(rest: &[u8]) -> Option<(u8, &[u8])> {
    let after = rest.strip_prefix(&[0xFF])?;
    let fill = after.iter().take_while(|byte| **byte == 0xFF).count();
    let (marker, after) = after[fill..].split_first()?;
    Some((*marker, after))
}

/// How long the compressed data is: up to a marker that is neither a stuffed zero nor a restart.
fn scan_length(rest: &[u8]) -> usize {
    let ends = |pair: &[u8]| pair[0] == 0xFF && !matches!(pair[1], 0x00 | 0xD0..=0xD7);
    rest.windows(2).position(ends).unwrap_or(rest.len())
}

/// What the picture needs. Of application segments only JFIF, the colour profile and Adobe's colour transform:
/// the others (Exif, XMP, IPTC, makers' notes) and comments hold places, times and names.
fn kept(marker: u8, payload: &[u8]) -> bool {
    match marker {
        0xE0 => payload.starts_with(b"JFIF\0"),
        0xE2 => payload.starts_with(b"ICC_PROFILE\0"),
        0xEE => payload.starts_with(b"Adobe"),
        0xE1 | 0xE3..=0xED | 0xEF | 0xFE => false,
        _ => true,
    }
}

/// What phones put behind a photo: a second picture, a moment of film, their own trailer. It is cut off; anything
/// else that follows makes the file something other than a photo.
fn may_follow(rest: &[u8]) -> bool {
    rest.iter().all(|byte| *byte == 0)
        || rest.starts_with(&[0xFF, 0xD8])
        || rest.get(4..8) == Some(b"ftyp")
        || rest.ends_with(b"SEFT")
}

/// Exif's orientation, when the picture is to be turned or mirrored (2–8).
fn orientation(tiff: &[u8]) -> Option<u8> {
    let little = match tiff.first_chunk::<4>()? {
        b"II\x2a\0" => true,
        b"MM\0\x2a" => false,
        _ => return None,
    };
    let short = |at: usize| {
        let bytes = *tiff.get(at..)?.first_chunk::<2>()?;
        Some(if little { u16::from_le_bytes(bytes) } else { u16::from_be_bytes(bytes) })
    };
    let bytes = *tiff.get(4..)?.first_chunk::<4>()?;
    let table = if little { u32::from_le_bytes(bytes) } else { u32::from_be_bytes(bytes) };
    let table = usize::try_from(table).ok()?;
    let entries = usize::from(short(table)?);
    (0..entries)
        .map_while(|number| table.checked_add(2 + number * 12))
        .find(|entry| short(*entry) == Some(0x0112))
        .and_then(|entry| u8::try_from(short(entry.checked_add(8)?)?).ok())
        .filter(|turned| (2..=8).contains(turned))
}

/// An Exif segment that says how the picture is to be turned, and nothing else.
fn exif(turned: u8) -> [u8; 36] {
    let mut segment =
        *b"\xFF\xE1\0\x22Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0";
    segment[29] = turned;
    segment
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::attachments::sniff::given;

    const GPS: &[u8] = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x02\x88\x25\0\x04\0\0\0\x01\0\0\0\x2a\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0N31.2E121.4";

    #[test]
    fn a_photo_loses_its_place_and_keeps_its_orientation() {
        let photo = given::jpeg(&[
            (0xE0, b"JFIF\0\x01"),
            (0xE1, GPS),
            (0xE1, b"http://ns.adobe.com/xap/1.0/\0<gps>"),
            (0xED, b"Photoshop 3.0\0"),
            (0xFE, b"taken by Lin"),
        ]);
        let cleaned = cleaned(&photo).unwrap();
        assert_eq!(
            cleaned,
            [&[0xFF, 0xD8], exif(6).as_slice(), &given::jpeg(&[(0xE0, b"JFIF\0\x01")])[2..]].concat()
        );
        assert!(!cleaned.windows(5).any(|window| window == b"N31.2"));
    }

    #[test]
    fn a_photo_that_stands_upright_has_no_exif_at_all() {
        let plain = given::jpeg(&[]);
        assert_eq!(cleaned(&given::jpeg(&[(0xE1, b"Exif\0\0MM\0\x2a\0\0\0\x08\0\0")])), Some(plain.clone()));
        assert_eq!(cleaned(&plain), Some(plain));
    }

    #[test]
    fn what_phones_append_is_cut_off_and_what_others_append_is_refused() {
        let plain = given::jpeg(&[]);
        let with = |tail: &[u8]| cleaned(&[plain.as_slice(), tail].concat());
        for tail in [&[0, 0, 0][..], &given::jpeg(&[]), b"\0\0\0\x18ftypmp42..", b"Image_UTC_Data..SEFT"] {
            assert_eq!(with(tail).as_ref(), Some(&plain));
        }
        assert_eq!(with(b"PK\x03\x04"), None);
        assert_eq!(with(b"\n<script>"), None);
    }

    #[test]
    fn a_photo_that_does_not_end_is_refused() {
        let plain = given::jpeg(&[]);
        for end in 0..plain.len() {
            assert_eq!(cleaned(&plain[..end]), None, "cut at {end}");
        }
        assert_eq!(cleaned(&[0xFF, 0xD8, 0xFF, 0xD9]), None);
    }
}
