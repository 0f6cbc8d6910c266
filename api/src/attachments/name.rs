//! The name a file goes by: what a person may read, and nothing a computer may obey.

use openapi::{Line, attachments::FileType};

/// The last part of a claimed name without control and direction characters, ending as its type does. It always
/// reads as a [`Line`].
pub fn cleaned(claimed: &str, file_type: FileType) -> String {
    let endings: &[&str] = match file_type {
        FileType::Jpeg => &[".jpg", ".jpeg"],
        FileType::Png => &[".png"],
        FileType::Pdf => &[".pdf"],
    };
    let base = claimed.rsplit(['/', '\\']).next().unwrap_or_default();
    let plain: String = base.chars().filter(|c| !c.is_control() && !is_invisible(*c)).collect();
    let plain = plain.trim().trim_start_matches('.');
    let cut = endings.iter().find_map(|ending| {
        let (stem, end) = plain.split_at_checked(plain.len().checked_sub(ending.len())?)?;
        end.eq_ignore_ascii_case(ending).then_some(stem)
    });
    // Half of the room, for normalising may make a text longer.
    let stem: String = cut.unwrap_or(plain).chars().take(Line::MAX / 2).collect();
    let stem = stem.trim().parse::<Line>().map_or_else(|_| "file".to_owned(), Line::into_string);
    format!("{stem}{}", endings[0])
}

/// Characters that hide or turn around what stands beside them: `photo\u{202E}gpj.exe`.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_name_is_one_part_of_a_path_and_ends_as_its_type() {
        let cases = [
            ("身份证.JPG", "身份证.jpg"),
            ("../../etc/passwd", "passwd.jpg"),
            (r"C:\Users\lin\照片.jpeg", "照片.jpg"),
            ("photo\u{202E}gpj.exe", "photogpj.exe.jpg"),
            (".htaccess", "htaccess.jpg"),
            ("a\r\nSet-Cookie: x.jpg", "aSet-Cookie: x.jpg"),
            ("", "file.jpg"),
            ("...", "file.jpg"),
            (".jpg", "jpg.jpg"),
        ];
        for (claimed, name) in cases {
            assert_eq!(cleaned(claimed, FileType::Jpeg), name);
        }
    }

    proptest! {
        #[test]
        fn every_name_reads_as_a_line(claimed in any::<String>()) {
            prop_assert!(cleaned(&claimed, FileType::Pdf).parse::<Line>().is_ok());
        }
    }
}
