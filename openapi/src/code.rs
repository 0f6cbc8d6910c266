//! Code tables: closed sets of stable codes, the same word on the wire, in rows and in rules.

/// Declares a closed set of stable codes, spoken as `SCREAMING_SNAKE_CASE` unless a variant says otherwise
/// with `#[serde(rename = "…")] #[strum(serialize = "…")]`.
#[macro_export]
macro_rules! codes {
    ($(#[$meta:meta])* $name:ident { $($body:tt)* }) => {
        $(#[$meta])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord,
            ::serde::Serialize, ::serde::Deserialize, ::utoipa::ToSchema,
            ::strum::EnumString, ::strum::IntoStaticStr, ::strum::Display, ::strum::VariantArray,
        )]
        #[serde(rename_all = "SCREAMING_SNAKE_CASE")]
        #[strum(serialize_all = "SCREAMING_SNAKE_CASE")]
        pub enum $name { $($body)* }

        impl $name {
            /// The stable code, as it stands in rows and on the wire.
            pub fn code(self) -> &'static str {
                self.into()
            }
        }
    };
}

/// Declares a set of technical words (actions, kinds of a check), spoken as `snake_case`.
#[macro_export]
macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($body:tt)* }) => {
        $(#[$meta])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord,
            ::serde::Serialize, ::serde::Deserialize, ::utoipa::ToSchema,
            ::strum::EnumString, ::strum::IntoStaticStr, ::strum::Display, ::strum::VariantArray,
        )]
        #[serde(rename_all = "snake_case")]
        #[strum(serialize_all = "snake_case")]
        pub enum $name { $($body)* }

        impl $name {
            /// The word, as it stands in rows and on the wire.
            pub fn code(self) -> &'static str {
                self.into()
            }
        }
    };
}
