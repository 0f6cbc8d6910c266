//! Words for people: typed sentences in two languages, dates, money and sizes as people write them.
//!
//! * [`strings!`](crate::strings) declares sentences, [`use_words`] reads them in the language of the moment.
//! * [`day`], [`moment`], [`yuan`], [`size`] take a [`Lang`] from [`use_lang`] or from `words.lang`.
//! * [`Named`] says what every code of a table is called; a new code does not compile without its words.
//! * [`sentence`] says what an [`openapi::Code`] means and what to do next.

mod amounts;
mod codes;
mod common;
mod dates;
mod lang;
mod strings;
mod tables;

pub use amounts::{digit, fen_from_yuan, size, yuan, yuan_plain};
pub use codes::{at_field, problem, sentence};
pub use common::Common;
pub use dates::{china_day, clock_time, day, day_in_year, from_china, moment, short_day};
pub use lang::{Lang, LanguageProvider, LanguageProviderProps, Words, use_choose_lang, use_lang, use_words};
pub use tables::{Named, choices, code_of, ethnicities, ethnicity, listed, options};
