//! Money and sizes: integers inside, yuan and megabytes only where a person reads or types them.

use openapi::Fen;

use super::Lang;

/// `163,500.00 元`, `¥163,500.00`.
pub fn yuan(lang: Lang, amount: Fen) -> String {
    match lang {
        Lang::Zh => format!("{amount} 元"),
        Lang::En => format!("¥{amount}"),
    }
}

/// What stands in an input: no groups, no `.00` when there are no fen.
pub fn yuan_plain(amount: Fen) -> String {
    match (amount.get() / 100, amount.get() % 100) {
        (yuan, 0) => yuan.to_string(),
        (yuan, fen) => format!("{yuan}.{fen:02}"),
    }
}

/// Reads an amount as typed: `3900`, `3,900.5`, `３９００元`. Nothing when it is no amount.
pub fn fen_from_yuan(typed: &str) -> Option<Fen> {
    let text: String = typed.trim().trim_end_matches('元').chars().filter_map(plain).collect();
    let (yuan, fen) = text.split_once('.').unwrap_or((&text, ""));
    if yuan.is_empty() || fen.len() > 2 || !digits(yuan) || !digits(fen) {
        return None;
    }
    let fen: i64 = format!("{fen:0<2}").parse().ok()?;
    Fen::new(yuan.parse::<i64>().ok()?.checked_mul(100)?.checked_add(fen)?)
}

fn digits(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_digit())
}

/// Digits of any width; groups and spaces are dropped.
fn plain(c: char) -> Option<char> {
    match c {
        ',' | '，' | ' ' | '¥' => None,
        '．' | '。' => Some('.'),
        other => Some(digit(other).unwrap_or(other)),
    }
}

/// A digit as phones type it, full-width or not; nothing when it is none.
pub fn digit(c: char) -> Option<char> {
    match c {
        '０'..='９' => char::from_digit(c as u32 - '０' as u32, 10),
        _ => c.is_ascii_digit().then_some(c),
    }
}

/// `812 KB`, `3.4 MB`.
pub fn size(bytes: u64) -> String {
    match bytes {
        0..1024 => format!("{bytes} B"),
        1024..1_048_576 => format!("{} KB", bytes / 1024),
        _ => format!("{}.{} MB", bytes / 1_048_576, bytes % 1_048_576 * 10 / 1_048_576),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_read_as_people_type_it() {
        assert_eq!(fen_from_yuan("3900").map(Fen::get), Some(390_000));
        assert_eq!(fen_from_yuan("163,500.5 元").map(Fen::get), Some(16_350_050));
        assert_eq!(fen_from_yuan("３９００").map(Fen::get), Some(390_000));
        assert_eq!(fen_from_yuan("三千"), None);
        assert_eq!(fen_from_yuan("-5"), None);
        assert_eq!(fen_from_yuan("1.005"), None);
    }

    #[test]
    fn an_amount_survives_its_input() {
        for fen in [0, 5, 390_000, 16_350_050] {
            let amount = Fen::new(fen).unwrap();
            assert_eq!(fen_from_yuan(&yuan_plain(amount)), Some(amount));
        }
    }

    #[test]
    fn a_size_is_short() {
        assert_eq!(size(3_600_000), "3.4 MB");
    }
}
