//! The fields of the questions: label by path, problem by path, one line each.

use openapi::{OrganisationId, applications::Form as Saved};
use yew::prelude::*;

use super::{Draft, labels::label, words::ApplyWords};
use crate::{
    app::Form,
    i18n::Lang,
    ui::{Choice, MoneyField, Radios, Select, TextArea, TextField},
};

/// What a question is drawn from.
#[derive(Clone, Copy)]
pub struct Page<'a> {
    pub form: &'a Form<Draft>,
    pub saved: &'a Saved,
    /// The centre that is asked.
    pub centre: OrganisationId,
    pub words: &'static ApplyWords,
    pub lang: Lang,
}

/// What an input takes.
#[derive(Clone, Copy)]
pub enum Keys {
    Text,
    Phone,
    Number,
    Day,
}

/// A line of text and how it is asked for.
pub struct Line<'a> {
    pub path: AttrValue,
    pub value: &'a str,
    pub hint: &'static str,
    /// What the input is, and which keyboard a phone shows.
    pub keys: Keys,
    pub optional: bool,
    /// Lines of a longer text.
    pub rows: u32,
    /// What the browser may fill in.
    pub autocomplete: Option<&'static str>,
}

impl<'a> Line<'a> {
    pub fn new(path: impl Into<AttrValue>, value: &'a str) -> Self {
        Self {
            path: path.into(),
            value,
            hint: "",
            keys: Keys::Text,
            optional: false,
            rows: 5,
            autocomplete: None,
        }
    }

    pub fn hint(self, hint: &'static str) -> Self {
        Self { hint, ..self }
    }

    pub fn phone(self) -> Self {
        Self { keys: Keys::Phone, autocomplete: Some("tel-national"), ..self }
    }

    pub fn keys(self, keys: Keys) -> Self {
        Self { keys, ..self }
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
        let onchange = self.form.edit(line.path.clone(), put);
        self.input(line, onchange)
    }

    pub fn input(&self, line: Line<'_>, onchange: Callback<String>) -> Html {
        let Line { path, value, hint, keys, optional, autocomplete, .. } = line;
        let (kind, inputmode) = match keys {
            Keys::Text => ("text", None),
            Keys::Phone => ("tel", Some(AttrValue::from("tel"))),
            Keys::Number => ("text", Some("numeric".into())),
            Keys::Day => ("date", None),
        };
        html! {
            <TextField id={&path} label={self.name(&path)} value={value.to_owned()} hint={some(hint)} {optional}
                {kind} {inputmode} autocomplete={autocomplete.map(AttrValue::from)} error={self.form.error(&path)}
                {onchange} />
        }
    }

    pub fn area(&self, line: Line<'_>, max: usize, put: fn(&mut Draft, String)) -> Html {
        let Line { path, value, hint, optional, rows, .. } = line;
        html! {
            <TextArea id={&path} label={self.name(&path)} value={value.to_owned()} hint={some(hint)} {optional} {rows} {max}
                error={self.form.error(&path)} onchange={self.form.edit(path, put)} />
        }
    }

    pub fn radios(
        &self,
        path: &'static str,
        value: &str,
        choices: Vec<Choice>,
        put: fn(&mut Draft, String),
    ) -> Html {
        self.one_of(path.into(), value, choices, self.form.edit(path, put))
    }

    pub fn one_of(
        &self,
        path: AttrValue,
        value: &str,
        choices: Vec<Choice>,
        onchange: Callback<String>,
    ) -> Html {
        html! {
            <Radios id={&path} label={self.name(&path)} value={value.to_owned()} {choices} error={self.form.error(&path)}
                {onchange} />
        }
    }

    /// One of many, which may be left open.
    pub fn select(
        &self,
        path: &'static str,
        value: &str,
        options: Vec<(AttrValue, AttrValue)>,
        put: fn(&mut Draft, String),
    ) -> Html {
        html! {
            <Select id={path} label={self.name(path)} value={value.to_owned()} {options} optional={true}
                error={self.form.error(path)} onchange={self.form.edit(path, put)} />
        }
    }

    pub fn money(
        &self,
        path: &'static str,
        value: Option<openapi::Fen>,
        hint: &'static str,
        optional: bool,
        put: fn(&mut Draft, Option<openapi::Fen>),
    ) -> Html {
        html! {
            <MoneyField id={path} label={self.name(path)} {value} hint={some(hint)} {optional}
                error={self.form.error(path)} onchange={self.form.edit(path, put)} />
        }
    }
}
