//! Closed sets of stable codes: the same word on the wire, in rows and in rules.

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

/// The enum behind `codes!` and `words!`.
#[doc(hidden)]
#[macro_export]
macro_rules! coded {
    ($case:tt $(#[$meta:meta])* $name:ident { $($body:tt)* }) => {
        $(#[$meta])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord,
            ::serde::Serialize, ::serde::Deserialize, ::utoipa::ToSchema,
            ::strum::EnumString, ::strum::IntoStaticStr, ::strum::Display, ::strum::VariantArray,
        )]
        #[serde(rename_all = $case)]
        #[strum(serialize_all = $case)]
        pub enum $name { $($body)* }

        impl $name {
            /// The stable code, as it stands in rows and on the wire.
            pub fn code(self) -> &'static str {
                self.into()
            }
        }
    };
}
