//! What the codes of the contract mean to the person they are about: plain words in both languages.

mod cases;
mod kinds;
mod means;
mod people;
mod status;

pub use cases::{case_now, result};
pub use kinds::{GROUPS, KINDS, Kind, cause, group, kind_of};
pub use means::{GROUNDS, ground, mode_of, refuse_reason};
pub use people::{GROUPS as PEOPLE, category, stage, stages};
pub use status::{event, now, status, tone};

use crate::i18n::Lang;

/// A sentence in Chinese and in English.
pub type Said = (&'static str, &'static str);

/// The sentence in the language being read.
pub fn pick(lang: Lang, (zh, en): Said) -> &'static str {
    match lang {
        Lang::Zh => zh,
        Lang::En => en,
    }
}
