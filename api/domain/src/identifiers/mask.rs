//! Masks (§15.3): what is shown to people who may not see the whole number. The full view is logged elsewhere.

/// `410902194906150010` as `4109**********0010`; shorter numbers show a quarter at each end.
pub fn resident_id(number: &str) -> String {
    let length = number.chars().count();
    let shown = (length / 4).min(4);
    starred(number, shown, shown)
}

/// `张三` as `张*`, `张小三` as `张*三`.
pub fn name(name: &str) -> String {
    match name.chars().count() {
        0 | 1 => starred(name, 0, 0),
        2 => starred(name, 1, 0),
        _ => starred(name, 1, 1),
    }
}

/// `13812341234` as `138****1234`; other phones show a third of their digits, the last ones.
pub fn phone(number: &str) -> String {
    match number.chars().count() {
        11 => starred(number, 3, 4),
        length => starred(number, 0, (length / 3).min(4)),
    }
}

/// A bank card as `**** **** **** 1234`, whatever its length, so that the length tells nothing.
pub fn bank(number: &str) -> String {
    let digits: Vec<char> = number.chars().filter(char::is_ascii_digit).collect();
    let last: String = match digits.len() {
        16.. => digits[digits.len() - 4..].iter().collect(),
        _ => "****".to_owned(),
    };
    format!("**** **** **** {last}")
}

/// The text with all but its first and last characters starred.
fn starred(text: &str, first: usize, last: usize) -> String {
    let length = text.chars().count();
    let shown = |at: usize| at < first || at + last >= length;
    text.chars().enumerate().map(|(at, c)| if shown(at) { c } else { '*' }).collect()
}
