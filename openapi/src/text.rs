//! Texts a person typed: trimmed, NFC, free of control characters, and never without a maximum.

use std::{fmt, ops::Deref, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, de::Error as _};

/// Why a text is not acceptable. The sentence is the browser's; this is only for machines and logs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextProblem {
    /// Nothing but white space where something must stand.
    Empty,
    /// A control character at this position, counted in characters from 0.
    Control(usize),
    /// More characters than this maximum.
    TooLong(usize),
}

impl fmt::Display for TextProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => write!(f, "must not be empty"),
            Self::Control(at) => write!(f, "control character at position {at}"),
            Self::TooLong(max) => write!(f, "longer than {max} characters"),
        }
    }
}

impl std::error::Error for TextProblem {}

#[derive(Clone, Copy)]
enum Breaks {
    Refused,
    Kept,
}

fn clean(raw: &str, max: usize, breaks: Breaks) -> Result<String, TextProblem> {
    let trimmed = raw.trim();
    let text = composed(trimmed.replace("\r\n", "\n"));
    if text.is_empty() {
        return Err(TextProblem::Empty);
    }
    let refused = |c: char| match breaks {
        Breaks::Refused => c.is_control(),
        Breaks::Kept => c.is_control() && c != '\n' && c != '\t',
    };
    if let Some(at) = text.chars().position(refused) {
        return Err(TextProblem::Control(at));
    }
    if text.chars().count() > max {
        return Err(TextProblem::TooLong(max));
    }
    Ok(text)
}

#[cfg(not(target_arch = "wasm32"))]
fn composed(text: String) -> String {
    use unicode_normalization::{UnicodeNormalization, is_nfc};
    if is_nfc(&text) { text } else { text.nfc().collect() }
}

/// In the browser the text is sent as it was typed; the server composes it.
#[cfg(target_arch = "wasm32")]
fn composed(text: String) -> String {
    text
}

/// One reader for all texts: a copy for each would be downloaded by every citizen.
#[inline(never)]
fn read<'de, D: Deserializer<'de>>(from: D, max: usize, breaks: Breaks) -> Result<String, D::Error> {
    clean(&String::deserialize(from)?, max, breaks).map_err(D::Error::custom)
}

macro_rules! texts {
    ($($(#[$meta:meta])* $name:ident($max:literal, $breaks:ident)),* $(,)?) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
        pub struct $name(String);

        impl $name {
            /// The maximum length in characters.
            pub const MAX: usize = $max;

            /// The text itself.
            pub fn into_string(self) -> String {
                self.0
            }
        }

        impl FromStr for $name {
            type Err = TextProblem;
            fn from_str(raw: &str) -> Result<Self, TextProblem> {
                clean(raw, Self::MAX, Breaks::$breaks).map(Self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                read(from, Self::MAX, Breaks::$breaks).map(Self)
            }
        }

        impl Deref for $name {
            type Target = str;
            fn deref(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl From<$name> for String {
            fn from(text: $name) -> String {
                text.0
            }
        }

        impl utoipa::PartialSchema for $name {
            fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
                use utoipa::openapi::schema::{ObjectBuilder, Type};
                ObjectBuilder::new()
                    .schema_type(Type::String)
                    .min_length(Some(1))
                    .max_length(Some($max))
                    .into()
            }
        }

        impl utoipa::ToSchema for $name {}
    )*};
}

texts! {
    /// A person's name, 1–50 characters, `·` and spaces allowed (VAL-11).
    Name(50, Refused),
    /// A number, a code or a phone as typed: at most 40 characters.
    Short(40, Refused),
    /// One line: a title, an address, an employer; at most 200 characters.
    Line(200, Refused),
    /// A few sentences: a reason, a message; at most 2 000 characters.
    Paragraph(2000, Kept),
    /// A long text: facts and reasons, a summary; at most 8 000 characters.
    Prose(8000, Kept),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_trimmed_and_normalised() {
        assert_eq!(&*" 林秀英 ".parse::<Name>().unwrap(), "林秀英");
        assert_eq!(&*"e\u{301}".parse::<Name>().unwrap(), "\u{e9}");
    }

    #[test]
    fn a_text_has_no_control_characters_and_a_maximum() {
        assert_eq!("a\u{0}b".parse::<Name>(), Err(TextProblem::Control(1)));
        assert_eq!("第一行\n第二行".parse::<Line>(), Err(TextProblem::Control(3)));
        assert!("第一行\n第二行".parse::<Prose>().is_ok());
        assert_eq!("字".repeat(51).parse::<Name>(), Err(TextProblem::TooLong(50)));
        assert!("字".repeat(50).parse::<Name>().is_ok());
        assert_eq!("   ".parse::<Line>(), Err(TextProblem::Empty));
    }
}
