//! Buttons act, button links go somewhere. One primary a page.

use yew::prelude::*;

use super::Link;
use crate::i18n::{Common, use_words};

/// How much a button weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ButtonKind {
    /// The one thing to do here.
    Primary,
    #[default]
    Plain,
    /// Cannot be undone; always behind a [`Dialog`](super::Dialog).
    Danger,
    /// Looks like a link, is a button.
    Quiet,
}

impl ButtonKind {
    fn class(self) -> &'static str {
        match self {
            Self::Primary => "btn p",
            Self::Plain => "btn",
            Self::Danger => "btn d",
            Self::Quiet => "btn q",
        }
    }
}

#[derive(Properties, PartialEq)]
pub struct ButtonProps {
    #[prop_or_default]
    pub kind: ButtonKind,
    /// It is being done: the button cannot be pressed twice, and says so.
    #[prop_or_default]
    pub busy: bool,
    #[prop_or_default]
    pub disabled: bool,
    /// Submits the form around it.
    #[prop_or_default]
    pub submit: bool,
    #[prop_or_default]
    pub onclick: Callback<()>,
    /// The key that does the same; shown, and told to assistive technology.
    #[prop_or_default]
    pub hotkey: Option<AttrValue>,
    #[prop_or_default]
    pub aria_label: Option<AttrValue>,
    #[prop_or_default]
    pub aria_pressed: Option<AttrValue>,
    pub children: Html,
}

#[component]
pub fn Button(props: &ButtonProps) -> Html {
    let words = use_words::<Common>();
    let (busy, submit) = (props.busy, props.submit);
    let onclick = {
        let act = props.onclick.clone();
        Callback::from(move |event: MouseEvent| {
            if busy {
                event.prevent_default();
            } else if !submit {
                act.emit(());
            }
        })
    };
    // A busy button keeps its focus: `disabled` would drop it for people on a keyboard.
    html! {
        <button type={if submit { "submit" } else { "button" }} class={props.kind.class()} {onclick}
            disabled={props.disabled} aria-disabled={busy.then_some("true")} aria-busy={busy.then_some("true")}
            aria-label={props.aria_label.clone()} aria-pressed={props.aria_pressed.clone()}
            aria-keyshortcuts={props.hotkey.clone()}>
            if busy { {words.working} } else { {props.children.clone()} }
            if let Some(key) = &props.hotkey { <kbd aria-hidden="true">{key}</kbd> }
        </button>
    }
}

#[derive(Properties, PartialEq)]
pub struct ButtonLinkProps {
    pub href: AttrValue,
    #[prop_or_default]
    pub kind: ButtonKind,
    #[prop_or_default]
    pub hotkey: Option<AttrValue>,
    #[prop_or_default]
    pub aria_label: Option<AttrValue>,
    pub children: Html,
}

#[component]
pub fn ButtonLink(props: &ButtonLinkProps) -> Html {
    html! {
        <Link href={props.href.clone()} class={classes!(props.kind.class())} aria_label={props.aria_label.clone()}>
            {props.children.clone()}
            if let Some(key) = &props.hotkey { <kbd aria-hidden="true">{key}</kbd> }
        </Link>
    }
}
