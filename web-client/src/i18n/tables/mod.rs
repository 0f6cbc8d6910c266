//! What every code is called, in both languages. A new code does not compile without its words.
//!
//! ```ignore
//! application.status.name(lang)                 // 审查中
//! choices::<Finding>(lang)                      // for Radios
//! options::<Cause>(lang)                        // for Select
//! typed.parse::<Cause>().ok()                   // back from the code
//! ```

mod applications;
mod cases;
mod documents;
mod events;
mod governance;
mod imports;
mod intake;
mod network;
mod packs;
mod people;
mod programs;
mod projects;
mod roster;
mod rules;
mod sources;
mod units;
mod verifications;
mod villages;
mod visits;

use std::str::FromStr;

use yew::AttrValue;

use super::Lang;
use crate::ui::Choice;

pub use people::{ethnicities, ethnicity};

/// A code of a closed table that people can read.
pub trait Named: Copy + PartialEq + FromStr + 'static {
    /// The whole table, in its own order.
    const ALL: &'static [Self];

    /// The stable code, as it stands on the wire.
    fn code(self) -> &'static str;

    /// The words, Chinese and English.
    fn both(self) -> (&'static str, &'static str);

    /// The words in one language.
    fn name(self, lang: Lang) -> &'static str {
        match (lang, self.both()) {
            (Lang::Zh, (zh, _)) => zh,
            (Lang::En, (_, en)) => en,
        }
    }
}

/// Names every code of a table, Chinese first.
macro_rules! names {
    ($($table:ty { $($code:ident: $zh:literal, $en:literal;)* })*) => {$(
        impl $crate::i18n::Named for $table {
            const ALL: &'static [Self] = &[$(Self::$code),*];

            fn code(self) -> &'static str {
                <$table>::code(self)
            }

            fn both(self) -> (&'static str, &'static str) {
                match self { $(Self::$code => ($zh, $en),)* }
            }
        }
    )*};
}
use names;

/// The whole table for [`Radios`](crate::ui::Radios) and [`Checkboxes`](crate::ui::Checkboxes).
pub fn choices<C: Named>(lang: Lang) -> Vec<Choice> {
    C::ALL.iter().map(|code| Choice::new(code.code(), code.name(lang))).collect()
}

/// The whole table for [`Select`](crate::ui::Select).
pub fn options<C: Named>(lang: Lang) -> Vec<(AttrValue, AttrValue)> {
    C::ALL.iter().map(|code| (code.code().into(), code.name(lang).into())).collect()
}

/// What several codes are called: `劳动、婚姻家庭`.
pub fn listed<C: Named>(codes: &[C], lang: Lang) -> String {
    codes.iter().map(|code| code.name(lang)).collect::<Vec<_>>().join(lang.comma())
}

/// The `value` of a field over a table: the code, empty when nothing is chosen.
pub fn code_of<C: Named>(chosen: Option<C>) -> AttrValue {
    chosen.map(C::code).unwrap_or_default().into()
}
