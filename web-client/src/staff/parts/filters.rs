//! The filters above a list; each choice is another address.

use yew::prelude::*;

use super::{
    PartWords,
    search::{SearchBox, use_search_box},
};
use crate::{
    app::use_go,
    i18n::{Lang, Named, code_of, options, use_words},
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

/// One filter over a table of codes; `to` gives the address of the list with another choice.
pub fn pick<C: Named>(
    id: &'static str,
    label: &'static str,
    value: Option<C>,
    lang: Lang,
    to: Callback<Option<C>, AttrValue>,
) -> Html {
    let hrefs: Vec<AttrValue> = C::ALL.iter().map(|code| to.emit(Some(*code))).collect();
    let options = options::<C>(lang);
    html! { <Pick {id} {label} value={code_of(value)} {options} {hrefs} all={to.emit(None)} /> }
}

/// One filter that shows those alone of which something is true.
pub fn only(
    id: &'static str,
    label: &'static str,
    yes: &'static str,
    value: Option<bool>,
    to: Callback<Option<bool>, AttrValue>,
) -> Html {
    let value = if value == Some(true) { "true" } else { "" };
    let (options, hrefs) = (vec![("true".into(), yes.into())], vec![to.emit(Some(true))]);
    html! { <Pick {id} {label} {value} {options} {hrefs} all={to.emit(None)} /> }
}

#[derive(Properties, PartialEq)]
struct PickProps {
    id: AttrValue,
    label: AttrValue,
    value: AttrValue,
    options: Vec<(AttrValue, AttrValue)>,
    /// The address of the list with each option.
    hrefs: Vec<AttrValue>,
    /// That without a choice.
    all: AttrValue,
}

/// [`pick`] without the type of its codes: what draws it is downloaded once.
#[component]
fn Pick(props: &PickProps) -> Html {
    let words = use_words::<PartWords>();
    let go = use_go();
    let PickProps { id, label, value, options, hrefs, all } = props;
    let onchange = {
        let codes = options.iter().map(|(code, _)| code.clone());
        let to: Vec<_> = codes.zip(hrefs.iter().cloned()).collect();
        let all = all.clone();
        Callback::from(move |typed: String| {
            let href = to.iter().find(|(code, _)| **code == *typed).map(|(_, href)| href);
            go.emit(href.unwrap_or(&all).clone());
        })
    };
    html! { <Select {id} {label} {value} options={options.clone()} {onchange} empty={words.any} /> }
}
