//! The filters above a list; each choice is another address.

use wasm_bindgen::JsCast;
use web_sys::HtmlFormElement;
use yew::prelude::*;

use super::PartWords;
use crate::{
    app::use_go,
    i18n::{Named, code_of, options, use_words},
    ui::{Button, Link, Select},
};

#[derive(Properties, PartialEq)]
pub struct FilterBarProps {
    pub query: Option<String>,
    /// The address of the list with another search text.
    pub onquery: Callback<Option<String>, AttrValue>,
    /// The address without any filter; absent when there is none.
    pub clear: Option<AttrValue>,
    pub children: Html,
}

#[component]
pub fn FilterBar(props: &FilterBarProps) -> Html {
    let words = use_words::<PartWords>();
    let go = use_go();
    let onquery = props.onquery.clone();
    let onsubmit = Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        let form = event.target().and_then(|t| t.dyn_into::<HtmlFormElement>().ok());
        let typed =
            form.and_then(|f| web_sys::FormData::new_with_form(&f).ok()).and_then(|d| d.get("q").as_string());
        go.emit(onquery.emit(typed.map(|q| q.trim().to_owned()).filter(|q| !q.is_empty())));
    });
    html! {
        <form class="filters" {onsubmit} aria-label={words.filters}>
            {props.children.clone()}
            <div class="field">
                <label for="list-query">{words.query}</label>
                <div class="in"><input id="list-query" name="q" type="search" autocomplete="off" maxlength="40"
                    value={props.query.clone().unwrap_or_default()} /></div>
            </div>
            <Button submit={true}>{words.search}</Button>
            if let Some(href) = &props.clear { <Link {href}>{words.clear}</Link> }
        </form>
    }
}

#[derive(Properties, PartialEq)]
pub struct PickProps<C: Named> {
    pub id: AttrValue,
    pub label: AttrValue,
    pub value: Option<C>,
    /// The address of the list with another choice.
    pub onpick: Callback<Option<C>, AttrValue>,
}

/// One filter over a table of codes.
#[component]
pub fn Pick<C: Named>(props: &PickProps<C>) -> Html {
    let words = use_words::<PartWords>();
    let go = use_go();
    let onpick = props.onpick.clone();
    let onchange = Callback::from(move |typed: String| go.emit(onpick.emit(typed.parse().ok())));
    let value = code_of(props.value);
    html! {
        <Select id={&props.id} label={&props.label} {value} options={options::<C>(words.lang)} {onchange}
            empty={words.any} />
    }
}
