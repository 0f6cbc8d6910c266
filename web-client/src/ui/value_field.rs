//! Numbers, amounts and days: typed as text on one line, handed on as the value they mean.

use chrono::NaiveDate;
use openapi::Fen;
use yew::prelude::*;

use super::TextField;
use crate::i18n::{Common, digit, fen_from_yuan, use_words, yuan_plain};

/// A value that a person types on one line.
pub trait Typed: Copy + PartialEq + 'static {
    /// What the browser's input is.
    const KIND: &'static str = "text";
    /// Which keyboard a phone shows.
    const INPUTMODE: Option<&'static str> = None;
    /// So many characters can be typed.
    const MAXLENGTH: Option<&'static str> = None;

    /// The value, or nothing while what stands there is none.
    fn read(typed: &str) -> Option<Self>;

    /// What stands in the input.
    fn write(self) -> String;

    /// What stands behind it, where that is always the same.
    fn unit(_words: &Common) -> Option<&'static str> {
        None
    }
}

/// People, days, pages. Never for numbers that name something (phones, ID numbers).
impl Typed for u32 {
    const INPUTMODE: Option<&'static str> = Some("numeric");
    const MAXLENGTH: Option<&'static str> = Some("9");

    fn read(typed: &str) -> Option<Self> {
        // 人, 口 or 天 behind it is as good as nothing.
        let number = typed.trim().trim_end_matches(char::is_alphabetic).trim_end();
        number.chars().map(digit).collect::<Option<String>>()?.parse().ok()
    }

    fn write(self) -> String {
        self.to_string()
    }
}

/// Typed in yuan, handed on in fen.
impl Typed for Fen {
    const INPUTMODE: Option<&'static str> = Some("decimal");
    const MAXLENGTH: Option<&'static str> = Some("18");

    fn read(typed: &str) -> Option<Self> {
        fen_from_yuan(typed)
    }

    fn write(self) -> String {
        yuan_plain(self)
    }

    fn unit(words: &Common) -> Option<&'static str> {
        Some(words.yuan_unit)
    }
}

/// By the browser's own calendar.
impl Typed for NaiveDate {
    const KIND: &'static str = "date";

    fn read(typed: &str) -> Option<Self> {
        typed.parse().ok()
    }

    fn write(self) -> String {
        self.to_string()
    }
}

#[derive(Properties, PartialEq)]
pub struct ValueFieldProps<V: Typed> {
    pub id: AttrValue,
    pub label: AttrValue,
    pub value: Option<V>,
    pub onchange: Callback<Option<V>>,
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    #[prop_or_default]
    pub error: Option<AttrValue>,
    #[prop_or_default]
    pub optional: bool,
    /// The largest that may be chosen: today, for births.
    #[prop_or_default]
    pub max: Option<V>,
    /// 人, 天, 份.
    #[prop_or_default]
    pub unit: Option<AttrValue>,
}

/// A whole number.
pub type NumberField = ValueField<u32>;
/// An amount of money.
pub type MoneyField = ValueField<Fen>;
/// A day.
pub type DateField = ValueField<NaiveDate>;

#[component]
pub fn ValueField<V: Typed>(props: &ValueFieldProps<V>) -> Html {
    let words = use_words::<Common>();
    let written = |value: Option<V>| value.map(V::write);
    // What is typed stays as typed (`3900.`, `3,900`) as long as it means the value outside.
    let typed = use_state(|| written(props.value).unwrap_or_default());
    let shown = match V::read(&typed) == props.value {
        true => (*typed).clone(),
        false => written(props.value).unwrap_or_default(),
    };
    let onchange = {
        let (typed, onchange) = (typed.setter(), props.onchange.clone());
        Callback::from(move |text: String| {
            onchange.emit(V::read(&text));
            typed.set(text);
        })
    };
    let unit = props.unit.clone().or_else(|| V::unit(words).map(AttrValue::from));
    html! {
        <TextField id={&props.id} label={&props.label} value={shown} {onchange} hint={&props.hint} error={&props.error}
            optional={props.optional} kind={V::KIND} inputmode={V::INPUTMODE.map(AttrValue::from)}
            maxlength={V::MAXLENGTH.map(AttrValue::from)} max={written(props.max).map(AttrValue::from)} {unit} />
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_read_in_either_width_and_never_guessed() {
        assert_eq!(u32::read(" 12 "), Some(12));
        assert_eq!(u32::read("１２口"), Some(12));
        assert_eq!(u32::read("1.5"), None);
        assert_eq!(u32::read("三"), None);
        assert_eq!(u32::read(""), None);
    }

    #[test]
    fn what_is_written_is_read_again() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 20);
        assert_eq!(day.and_then(|day| NaiveDate::read(&day.write())), day);
        assert_eq!(Fen::new(390_050).and_then(|sum| Fen::read(&sum.write())), Fen::new(390_050));
    }
}
