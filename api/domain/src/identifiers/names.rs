//! Names of persons (VAL-11): one spelling for the dots and spaces people type.

/// The dots that stand in transcribed names; kept is U+00B7.
const DOTS: [char; 6] = ['•', '‧', '・', '．', '∙', '･'];

/// The name with single spaces and the middle dot `·`; every other character, rare ones too, stays.
pub fn normalised(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    words.join(" ").replace(DOTS, "·")
}
