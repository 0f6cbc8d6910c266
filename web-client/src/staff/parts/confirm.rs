//! Asks once more before something that says nothing but itself.

use yew::prelude::*;

use crate::{
    app::Action,
    ui::{Button, ButtonKind, Dialog, FailureBanner},
};

#[derive(Properties, PartialEq)]
pub struct ConfirmProps {
    /// What is done; the button says the same.
    pub title: AttrValue,
    /// What will happen, in a sentence.
    pub note: AttrValue,
    pub act: Action<()>,
    pub onclose: Callback<()>,
}

#[component]
pub fn Confirm(props: &ConfirmProps) -> Html {
    let ConfirmProps { title, note, act, onclose } = props;
    let buttons = html! {
        <Button kind={ButtonKind::Danger} busy={act.busy} onclick={act.run.clone()}>{title}</Button>
    };
    html! {
        <Dialog id="move" {title} open={true} {onclose} {buttons}>
            <p class="lead">{note}</p>
            <FailureBanner failure={act.error.clone()} />
        </Dialog>
    }
}
