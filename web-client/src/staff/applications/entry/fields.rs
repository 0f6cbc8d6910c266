//! Fields over the draft, one call each.

use openapi::Fen;
use yew::prelude::*;

use super::draft::Draft;
use crate::{
    app::Form,
    i18n::{Lang, Named, code_of, options},
    ui::{DateField, MoneyField, Select, TextArea, TextField},
};

/// Makes fields of one form.
#[derive(Clone, PartialEq)]
pub struct Fields {
    pub form: Form<Draft>,
    pub lang: Lang,
}

/// Puts a value in the draft.
type Put<V> = fn(&mut Draft, V);

impl Fields {
    pub fn draft(&self) -> &Draft {
        self.form.draft()
    }

    pub fn text(&self, id: &'static str, label: &'static str, value: &str, put: Put<String>) -> Html {
        html! {
            <TextField {id} {label} value={value.to_owned()} error={self.form.error(id)}
                onchange={self.form.edit(id, put)} />
        }
    }

    pub fn area(&self, id: &'static str, label: &'static str, value: &str, put: Put<String>) -> Html {
        html! {
            <TextArea {id} {label} rows={4} value={value.to_owned()} error={self.form.error(id)}
                onchange={self.form.edit(id, put)} />
        }
    }

    pub fn pick<C: Named>(
        &self,
        id: &'static str,
        label: &'static str,
        value: Option<C>,
        put: Put<Option<C>>,
    ) -> Html {
        html! {
            <Select {id} {label} options={options::<C>(self.lang)} value={code_of(value)} error={self.form.error(id)}
                onchange={self.form.edit_with(id, move |d: &mut Draft, typed: String| put(d, typed.parse().ok()))} />
        }
    }

    pub fn date(
        &self,
        id: &'static str,
        label: &'static str,
        value: Option<chrono::NaiveDate>,
        put: Put<Option<chrono::NaiveDate>>,
    ) -> Html {
        html! {
            <DateField {id} {label} {value} error={self.form.error(id)} onchange={self.form.edit(id, put)} />
        }
    }

    pub fn money(
        &self,
        id: &'static str,
        label: &'static str,
        value: Option<Fen>,
        put: Put<Option<Fen>>,
    ) -> Html {
        html! {
            <MoneyField {id} {label} {value} error={self.form.error(id)} onchange={self.form.edit(id, put)} />
        }
    }
}
