//! The filters above a list; each choice is another address.

use yew::prelude::*;

use super::{
    PartWords,
    search::{SearchBox, use_search_box},
};
use crate::{
    app::use_go,
    i18n::{Named, code_of, options, use_words},
    ui::{Button, Link, Select},
};

#[derive(Properties, PartialEq)]
pub struct FilterBarProps {
    #[prop_or_default]
    pub query: Option<String>,
    /// The address of the list with another search text; absent where nothing can be searched for.
    #[prop_or_default]
    pub onquery: Option<Callback<Option<String>, AttrValue>>,
    /// The address without any filter; absent when there is none.
    pub clear: Option<AttrValue>,
    pub children: Html,
}

#[component]
pub fn FilterBar(props: &FilterBarProps) -> Html {
    let words = use_words::<PartWords>();
    let go = use_go();
    let find = {
        let onquery = props.onquery.clone();
        Callback::from(move |typed| {
            if let Some(onquery) = &onquery {
                go.emit(onquery.emit(typed));
            }
        })
    };
    let SearchBox { onsubmit, short } = use_search_box(props.query.as_deref(), find);
    html! {
        <form class="filters" {onsubmit} aria-label={words.filters}>
            {props.children.clone()}
            if props.onquery.is_some() {
                <div class="field">
                    <label for="list-query">{words.query}</label>
                    <div class="in"><input id="list-query" name="q" type="search" autocomplete="off" maxlength="40"
                        value={props.query.clone().unwrap_or_default()} aria-invalid={short.then_some("true")}
                        aria-describedby={short.then_some("list-query-error")} /></div>
                </div>
                <Button submit={true}>{words.search}</Button>
            }
            if let Some(href) = &props.clear { <Link {href}>{words.clear}</Link> }
            if short { <p class="problem" id="list-query-error" role="alert">{words.too_short}</p> }
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
