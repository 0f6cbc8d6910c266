//! What can be done with a record: the first thing as a button, a few beside it, the rest under 更多.

use web_sys::Element;
use yew::prelude::*;

use super::PartWords;
use crate::{
    app::{browser, use_hotkey},
    i18n::use_words,
    ui::{Button, ButtonKind, HEADING},
};

/// One thing that can be done.
#[derive(Debug, Clone, PartialEq)]
pub struct Todo {
    pub label: AttrValue,
    pub act: Callback<()>,
}

#[derive(Properties, PartialEq)]
pub struct ActionsProps {
    /// The one next step first; it also answers to the key A.
    pub todos: Vec<Todo>,
    /// False when nothing here is the next step: then no button is the primary one.
    #[prop_or(true)]
    pub urgent: bool,
}

/// Beside the first, before the rest folds away.
const BESIDE: usize = 2;

#[component]
pub fn Actions(props: &ActionsProps) -> Html {
    let words = use_words::<PartWords>();
    let first = props.todos.first();
    use_hotkey("a", first.map(|todo| todo.act.clone()).unwrap_or_default());
    // Whoever stood on a button that is gone now goes on at the head of the page.
    let held = browser::focused().filter(|one| one.closest(".page-head").is_ok_and(|head| head.is_some()));
    use_effect(move || {
        if held.is_some_and(|button| !button.is_connected()) {
            browser::focus(HEADING);
        }
    });
    let Some(first) = first else { return Html::default() };
    // By their words: what appears or goes while somebody clicks moves no other button's action under the click.
    let plain = |todo: &Todo| {
        html! { <Button key={todo.label.to_string()} onclick={todo.act.clone()}>{&todo.label}</Button> }
    };
    let beside = props.todos.iter().skip(1).take(BESIDE);
    let rest: Vec<Html> = props.todos.iter().skip(1 + BESIDE).map(plain).collect();
    let onclick = Callback::from(|event: MouseEvent| fold(event.target_dyn_into::<Element>()));
    let kind = if props.urgent { ButtonKind::Primary } else { ButtonKind::Plain };
    html! {
        <>
            if !rest.is_empty() {
                <details class="menu more"><summary class="btn">{words.more}</summary><div {onclick}>{for rest}</div></details>
            }
            {for beside.map(plain)}
            <Button key={first.label.to_string()} {kind} hotkey="A" onclick={first.act.clone()}>{&first.label}</Button>
        </>
    }
}

/// Closes the menu that was chosen from.
fn fold(chosen: Option<Element>) {
    if let Some(menu) = chosen.and_then(|button| button.closest("details").ok().flatten()) {
        // An attribute that is not there is as good as removed.
        let _ = menu.remove_attribute("open");
    }
}
