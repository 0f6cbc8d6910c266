//! A dialog around a form: what it means, the fields, the one button that does it.

use yew::prelude::*;

use super::Sending;
use crate::{
    i18n::{Common, use_words},
    ui::{Button, ButtonKind, Dialog, ErrorSummary, FailureBanner},
};

#[derive(Properties, PartialEq)]
pub struct FormDialogProps {
    pub title: AttrValue,
    /// What will happen, in a sentence.
    #[prop_or_default]
    pub note: Option<AttrValue>,
    /// What the button says.
    pub submit: AttrValue,
    pub sending: Sending,
    #[prop_or_default]
    pub problems: Vec<(AttrValue, AttrValue)>,
    #[prop_or_default]
    pub wide: bool,
    pub onclose: Callback<()>,
    #[prop_or_default]
    pub children: Html,
}

/// Stands on the page only while it is open.
#[component]
pub fn FormDialog(props: &FormDialogProps) -> Html {
    let words = use_words::<Common>();
    let onsubmit = props.sending.submit.reform(|event: SubmitEvent| event.prevent_default());
    html! {
        <Dialog id="move" title={&props.title} open={true} wide={props.wide} onclose={props.onclose.clone()}>
            <form {onsubmit} novalidate={true}>
                if let Some(note) = &props.note { <p class="lead">{note}</p> }
                <FailureBanner failure={props.sending.failure.clone()} />
                <ErrorSummary problems={props.problems.clone()} />
                {props.children.clone()}
                <div class="buttons end">
                    <Button kind={ButtonKind::Primary} submit={true} busy={props.sending.busy}>{&props.submit}</Button>
                    <Button onclick={props.onclose.clone()}>{words.cancel}</Button>
                </div>
            </form>
        </Dialog>
    }
}
