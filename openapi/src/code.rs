//! Closed sets of stable codes: the same word on the wire, in rows and in rules.

use std::fmt;

use serde::{
    Deserializer,
    de::{Error, Visitor},
};

/// Declares a closed set of stable codes of a code table, spoken as `SCREAMING_SNAKE_CASE` unless a variant
/// says otherwise with `#[serde(rename = "…")] #[strum(serialize = "…")]`.
#[macro_export]
macro_rules! codes {
    ($($body:tt)*) => { $crate::coded! { "SCREAMING_SNAKE_CASE" $($body)* } };
}

/// Declares a set of technical words (actions, kinds of a check), spoken as `snake_case`.
#[macro_export]
macro_rules! words {
    ($($body:tt)*) => { $crate::coded! { "snake_case" $($body)* } };
}

/// The enum behind `codes!` and `words!`. It is read and written as its code; what does that is the same for all of
/// them and exists once, because the faces are downloaded.
#[doc(hidden)]
#[macro_export]
macro_rules! coded {
    ($case:tt $(#[$meta:meta])* $name:ident { $($body:tt)* }) => {
        $(#[$meta])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, ::utoipa::ToSchema,
            ::strum::VariantArray, ::strum::VariantNames,
        )]
        #[serde(rename_all = $case)]
        #[strum(serialize_all = $case)]
        pub enum $name { $($body)* }

        impl $name {
            /// The stable code, as it stands in rows and on the wire.
            pub fn code(self) -> &'static str {
                <Self as ::strum::VariantNames>::VARIANTS[self as usize]
            }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.pad(self.code())
            }
        }

        impl From<$name> for &'static str {
            fn from(code: $name) -> Self {
                code.code()
            }
        }

        impl ::std::str::FromStr for $name {
            type Err = ::strum::ParseError;
            fn from_str(code: &str) -> Result<Self, Self::Err> {
                let at = $crate::code::find(<Self as ::strum::VariantNames>::VARIANTS, code);
                at.map(|at| <Self as ::strum::VariantArray>::VARIANTS[at]).ok_or(Self::Err::VariantNotFound)
            }
        }

        impl ::serde::Serialize for $name {
            fn serialize<S: ::serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(self.code())
            }
        }

        impl<'de> ::serde::Deserialize<'de> for $name {
            fn deserialize<D: ::serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let at = $crate::code::read(from, <Self as ::strum::VariantNames>::VARIANTS)?;
                Ok(<Self as ::strum::VariantArray>::VARIANTS[at])
            }
        }
    };
}

/// The place of a code in its table.
#[doc(hidden)]
#[inline(never)]
pub fn find(codes: &[&str], code: &str) -> Option<usize> {
    codes.iter().position(|one| *one == code)
}

/// Reads a code; answers its place in the table.
#[doc(hidden)]
#[inline(never)]
pub fn read<'de, D: Deserializer<'de>>(from: D, codes: &'static [&'static str]) -> Result<usize, D::Error> {
    from.deserialize_str(Reader(codes))
}

struct Reader(&'static [&'static str]);

impl Visitor<'_> for Reader {
    type Value = usize;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a code")
    }

    fn visit_str<E: Error>(self, code: &str) -> Result<usize, E> {
        find(self.0, code).ok_or_else(|| E::unknown_variant(code, self.0))
    }
}
