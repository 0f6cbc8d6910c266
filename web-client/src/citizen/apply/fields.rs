//! The fields of the questions: label by path, problem by path, one line each.

use openapi::applications::Form as Saved;
use yew::prelude::*;

use super::{Draft, labels::label, words::ApplyWords};
use crate::{
    app::Form,
    i18n::Lang,
    ui::{Choice, MoneyField, NumberField, Radios, TextArea, TextField},
};

/// What a question is drawn from.
#[derive(Clone, Copy)]
pub struct Page<'a> {
    pub form: &'a Form<Draft>,
    pub saved: &'a Saved,
    pub words: &'static ApplyWords,
    pub lang: Lang,
}

/// A line of text and how it is asked for.
pub struct Line<'a> {
    pub path: &'static str,
    pub value: &'a str,
    pub hint: &'static str,
    /// A telephone number: the phone shows its digits.
    pub phone: bool,
    pub optional: bool,
    /// Lines of a longer text.
    pub rows: u32,
    /// What the browser may fill in.
    pub autocomplete: Option<&'static str>,
}

impl<'a> Line<'a> {
    pub fn new(path: &'static str, value: &'a str) -> Self {
        Self { path, value, hint: "", phone: false, optional: false, rows: 5, autocomplete: None }
    }

    pub fn hint(self, hint: &'static str) -> Self {
        Self { hint, ..self }
    }

    pub fn phone(self) -> Self {
        Self { phone: true, autocomplete: Some("tel-national"), ..self }
    }

    pub fn rows(self, rows: u32) -> Self {
        Self { rows, ..self }
    }

    pub fn optional(self) -> Self {
        Self { optional: true, ..self }
    }

    pub fn fills(self, name: &'static str) -> Self {
        Self { autocomplete: Some(name), ..self }
    }
}

fn some(text: &'static str) -> Option<AttrValue> {
    (!text.is_empty()).then(|| text.into())
}

impl Page<'_> {
    pub fn draft(&self) -> &Draft {
        self.form.draft()
    }

    fn name(&self, path: &str) -> AttrValue {
        label(self.lang, path).into()
    }

    pub fn text(&self, line: Line<'_>, put: fn(&mut Draft, String)) -> Html {
        let Line { path, value, hint, phone, optional, autocomplete, .. } = line;
        let inputmode = phone.then(|| AttrValue::from("tel"));
        html! {
            <TextField id={path} label={self.name(path)} value={value.to_owned()} hint={some(hint)} {optional}
                {inputmode} autocomplete={autocomplete.map(AttrValue::from)} error={self.form.error(path)}
                onchange={self.form.edit(path, put)} />
        }
    }

    pub fn area(&self, line: Line<'_>, max: usize, put: fn(&mut Draft, String)) -> Html {
        let Line { path, value, hint, optional, rows, .. } = line;
        html! {
            <TextArea id={path} label={self.name(path)} value={value.to_owned()} hint={some(hint)} {optional} {rows} {max}
                error={self.form.error(path)} onchange={self.form.edit(path, put)} />
        }
    }

    pub fn radios(&self, path: &'static str, value: &str, choices: Vec<Choice>, put: fn(&mut Draft, String)) -> Html {
        html! {
            <Radios id={path} label={self.name(path)} value={value.to_owned()} {choices}
                error={self.form.error(path)} onchange={self.form.edit(path, put)} />
        }
    }

    pub fn money(&self, path: &'static str, value: Option<openapi::Fen>, hint: &'static str, optional: bool,
        put: fn(&mut Draft, Option<openapi::Fen>)) -> Html {
        html! {
            <MoneyField id={path} label={self.name(path)} {value} hint={some(hint)} {optional}
                error={self.form.error(path)} onchange={self.form.edit(path, put)} />
        }
    }

    pub fn number(&self, path: &'static str, value: Option<u32>, unit: &'static str,
        put: fn(&mut Draft, Option<u32>)) -> Html {
        html! {
            <NumberField id={path} label={self.name(path)} {value} unit={unit} error={self.form.error(path)}
                onchange={self.form.edit(path, put)} />
        }
    }
}
