//! Fields of a draft: each known by its place, with what is wrong or to be minded there.

use yew::prelude::*;

use super::{
    at::At,
    change::Change,
    draft::{Draft, chosen},
    told::Told,
    words::EditWords,
};
use crate::{
    app::Form,
    ui::{Button, Checkboxes, Choice, Select, TextArea, TextField},
};

/// What fields are drawn with.
pub struct Fields<'a> {
    pub form: &'a Form<Draft>,
    pub told: &'a Told,
    pub words: &'static EditWords,
}

/// What is known of a field before its input is drawn.
struct Field {
    id: String,
    hint: Option<AttrValue>,
    error: Option<AttrValue>,
    onchange: Callback<String>,
}

impl Fields<'_> {
    fn field(&self, at: At, hint: &'static str) -> Field {
        let id = at.pointer(self.form.draft());
        let plain = (!hint.is_empty()).then(|| AttrValue::from(hint));
        Field {
            hint: self.told.warning(&id).or(plain),
            error: self.told.error(&id),
            onchange: self.form.edit_with(id.clone(), move |draft: &mut Draft, typed: String| {
                draft.change(&Change::Put(at.clone(), typed));
            }),
            id,
        }
    }

    /// One line of text.
    pub fn text(&self, at: At, label: &'static str, value: &str, hint: &'static str) -> Html {
        self.line(at, label, value, hint, "text")
    }

    /// A day.
    pub fn day(&self, at: At, label: &'static str, value: &str, hint: &'static str) -> Html {
        self.line(at, label, value, hint, "date")
    }

    fn line(&self, at: At, label: &'static str, value: &str, hint: &'static str, kind: &'static str) -> Html {
        let Field { id, hint, error, onchange } = self.field(at, hint);
        html! {
            <TextField {id} {label} value={value.to_owned()} {hint} {error} {onchange} {kind} maxlength="200"
                autocomplete="off" />
        }
    }

    /// Some sentences.
    pub fn prose(&self, at: At, label: &'static str, value: &str, hint: &'static str) -> Html {
        let Field { id, hint, error, onchange } = self.field(at, hint);
        html! { <TextArea {id} {label} value={value.to_owned()} {hint} {error} {onchange} rows={3} /> }
    }

    /// One of a table.
    pub fn pick(
        &self,
        at: At,
        label: &'static str,
        value: &str,
        options: Vec<(AttrValue, AttrValue)>,
    ) -> Html {
        let Field { id, hint, error, onchange } = self.field(at, "");
        html! { <Select {id} {label} value={value.to_owned()} {options} {hint} {error} {onchange} /> }
    }

    /// Any number of a table.
    pub fn many(&self, at: At, label: &'static str, value: &str, choices: Vec<Choice>) -> Html {
        let Field { id, hint, error, onchange } = self.field(at, "");
        let values: Vec<AttrValue> = chosen(value).map(|code| code.to_owned().into()).collect();
        let onchange = onchange.reform(|codes: Vec<AttrValue>| codes.join(","));
        html! { <div class="many"><Checkboxes {id} {label} {values} {choices} {hint} {error} {onchange} /></div> }
    }

    /// A button that changes the draft; `of` says to what, where the word alone does not.
    pub fn button(&self, change: Change, label: &'static str, of: &str) -> Html {
        let onclick = self.form.edit_with("", move |draft: &mut Draft, ()| draft.change(&change));
        let aria_label = (!of.is_empty()).then(|| AttrValue::from(format!("{label} {of}")));
        html! { <Button {onclick} {aria_label}>{label}</Button> }
    }
}
