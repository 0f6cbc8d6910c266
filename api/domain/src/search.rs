//! What people type to find a record, as exact tokens that both engines look up the same way.

/// The tokens of one record: parts of the name, pinyin initials for each way to read it, numbers, the last four of an
/// ID.
pub fn tokens(
    name: Option<&str>,
    initials: &[String],
    number: Option<&str>,
    id_no: Option<&str>,
) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    found.extend(name.into_iter().flat_map(parts));
    found.extend(initials.iter().flat_map(|read| parts(read)));
    if let Some(number) = number {
        found.push(normal(number));
        found.extend(number.rsplit("第").next().map(|tail| normal(tail.trim_end_matches('号'))));
    }
    if let Some(tail) = id_no.and_then(|id| id.get(id.len().checked_sub(4)?..)) {
        found.push(normal(tail));
    }
    found.sort();
    found.dedup();
    found
}

/// What is typed, in the form of a token: lower case, without spaces and brackets of either width.
pub fn normal(typed: &str) -> String {
    typed
        .chars()
        .filter(|c| {
            !c.is_whitespace() && !matches!(c, '（' | '）' | '(' | ')' | '〔' | '〕' | '[' | ']' | '·')
        })
        .flat_map(char::to_lowercase)
        .collect()
}

/// Every run of two or more characters of a short text, and the text itself.
fn parts(text: &str) -> Vec<String> {
    let chars: Vec<char> = normal(text).chars().take(12).collect();
    let runs = (0..chars.len())
        .flat_map(|from| (from + 2..=chars.len()).map(move |to| (from, to)))
        .map(|(from, to)| chars[from..to].iter().collect());
    std::iter::once(chars.iter().collect()).filter(|whole: &String| !whole.is_empty()).chain(runs).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_is_found_by_name_part_initials_number_and_last_four() {
        let tokens = tokens(
            Some("林秀英"),
            &["lxy".to_owned()],
            Some("（2026）长援申字第0012号"),
            Some("410902194906150010"),
        );
        for typed in [
            "林秀英",
            "秀英",
            "林秀",
            "LXY",
            "xy",
            "2026长援申字第0012号",
            "(2026) 长援申字第0012号",
            "0012",
            "0010",
        ] {
            assert!(tokens.contains(&normal(typed)), "{typed}");
        }
        assert!(!tokens.contains(&"英".to_owned()), "one character finds too much");
    }
}
