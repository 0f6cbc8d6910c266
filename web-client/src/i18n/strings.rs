//! The macro that makes typed sentences: one without its translation does not compile.

/// Declares a set of sentences, Chinese first, English second. Sentences with parameters follow in `with`.
///
/// ```ignore
/// strings! {
///     /// What the work list says.
///     pub struct WorkWords {
///         overdue: "已逾期", "Overdue";
///     } with {
///         due_today(count: usize): "今天要办 {count} 件", "{count} due today";
///     }
/// }
/// let words = use_words::<WorkWords>();
/// html! { <h1>{words.due_today(7)}</h1> }
/// ```
#[macro_export]
macro_rules! strings {
    (
        $(#[$meta:meta])*
        $vis:vis struct $name:ident { $($field:ident: $zh:literal, $en:literal;)* }
        $(with { $($fun:ident($($arg:ident: $ty:ty),*): $fzh:literal, $fen:literal;)* })?
    ) => {
        $(#[$meta])*
        #[derive(Debug, PartialEq)]
        $vis struct $name {
            /// The language these sentences are in.
            pub lang: $crate::i18n::Lang,
            $(pub $field: &'static str,)*
        }

        impl $name {
            pub const ZH: Self = Self { lang: $crate::i18n::Lang::Zh, $($field: $zh,)* };
            pub const EN: Self = Self { lang: $crate::i18n::Lang::En, $($field: $en,)* };

            $($(pub fn $fun(&self, $($arg: $ty),*) -> String {
                match self.lang {
                    $crate::i18n::Lang::Zh => format!($fzh),
                    $crate::i18n::Lang::En => format!($fen),
                }
            })*)?
        }

        impl $crate::i18n::Words for $name {
            fn of(lang: $crate::i18n::Lang) -> &'static Self {
                match lang {
                    $crate::i18n::Lang::Zh => &Self::ZH,
                    $crate::i18n::Lang::En => &Self::EN,
                }
            }
        }
    };
}
