//! The fields of the questions about eligibility.

use openapi::{Code, Fen};
use yew::prelude::*;

use super::questions::{Ask, People, Question};
use crate::{
    app::Form,
    citizen::{
        say::{Said, pick},
        small::{Typed, typing},
    },
    i18n::{Lang, at_field, fen_from_yuan},
    ui::{Checkboxes, Choice, Radios, TextField, Typed as Value},
};

/// The fields of this page: every answer is a text under its code.
pub struct Fields<'a> {
    pub form: &'a Form<Typed>,
    pub lang: Lang,
}

impl Fields<'_> {
    pub fn at(&self, code: &str) -> AttrValue {
        self.form.draft().at(code).to_owned().into()
    }

    /// Any number of these, and the answer that it is none of them.
    pub fn people(&self, code: &'static str, label: &'static str, all: People) -> Html {
        let choices = all.iter().map(|(code, said)| Choice::new(*code, pick(self.lang, *said)));
        let values: Vec<AttrValue> =
            chosen(self.form.draft(), code).map(|one| one.to_owned().into()).collect();
        let put = move |typed: &mut Typed, codes: Vec<AttrValue>| typed.put(code, codes.join(","));
        html! {
            <Checkboxes id={code} {label} {values} choices={choices.collect::<Vec<_>>()} onchange={self.form.edit(code, put)} />
        }
    }

    pub fn question(&self, question: &Question) -> Html {
        let (label, hint) = (pick(self.lang, question.said), question.hint.map(|hint| pick(self.lang, hint)));
        match question.ask {
            Ask::Money => self.money(question.code, label, hint),
            Ask::Number => self.number(question.code, label, hint),
            Ask::Of(answers) => {
                let choice = |(code, said): &(&'static str, Said)| Choice::new(*code, pick(self.lang, *said));
                html! {
                    <Radios id={question.code} {label} hint={hint.map(AttrValue::from)} value={self.at(question.code)}
                        choices={answers.iter().map(choice).collect::<Vec<_>>()} onchange={typing(self.form, question.code)} />
                }
            }
        }
    }

    pub fn money(&self, code: &'static str, label: &'static str, hint: Option<&'static str>) -> Html {
        let unit = if self.lang == Lang::Zh { "元" } else { "yuan" };
        self.line(
            code,
            label,
            hint,
            "decimal",
            Some(unit),
            fen_from_yuan(self.form.draft().at(code)).is_some(),
        )
    }

    pub fn number(&self, code: &'static str, label: &'static str, hint: Option<&'static str>) -> Html {
        self.line(code, label, hint, "numeric", None, u32::read(self.form.draft().at(code)).is_some())
    }

    fn line(
        &self,
        code: &'static str,
        label: &'static str,
        hint: Option<&'static str>,
        inputmode: &'static str,
        unit: Option<&'static str>,
        read: bool,
    ) -> Html {
        let wrong = !read && !self.form.draft().at(code).is_empty();
        let error = wrong.then(|| AttrValue::from(at_field(self.lang, Code::BadFormat)));
        html! {
            <TextField id={code} {label} hint={hint.map(AttrValue::from)} value={self.at(code)} {error} {inputmode}
                maxlength={Fen::MAXLENGTH.map(AttrValue::from)} unit={unit.map(AttrValue::from)}
                onchange={typing(self.form, code)} />
        }
    }
}

/// The codes that were chosen there.
pub fn chosen<'a>(typed: &'a Typed, code: &str) -> impl Iterator<Item = &'a str> + use<'a> {
    typed.at(code).split(',').filter(|code| !code.is_empty())
}
