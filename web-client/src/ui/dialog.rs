//! The browser's own modal dialog: it keeps the focus inside, closes on Esc, and gives the focus back.

use web_sys::HtmlDialogElement;
use yew::prelude::*;

use super::{Button, HEADING};
use crate::{
    app::browser,
    i18n::{Common, use_words},
};

#[derive(Properties, PartialEq)]
pub struct DialogProps {
    /// Unique on the page; names the dialog to screen readers.
    pub id: AttrValue,
    pub title: AttrValue,
    pub open: bool,
    /// Asked to close: by Esc, by the cross, by the cancel button.
    pub onclose: Callback<()>,
    pub children: Html,
    /// The buttons that decide; the cancel button is added. Without any, there is only the cross.
    #[prop_or_default]
    pub buttons: Html,
    /// Holds a table or a long form.
    #[prop_or_default]
    pub wide: bool,
}

#[component]
pub fn Dialog(props: &DialogProps) -> Html {
    let words = use_words::<Common>();
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with(props.open, move |open| {
            let shown = node.cast::<HtmlDialogElement>().filter(|_| *open).map(|dialog| {
                let opener = browser::focused();
                // Already open only after a hot reload; showing twice is an error in the browser.
                if !dialog.open() {
                    let _ = dialog.show_modal();
                }
                (dialog, opener)
            });
            // Closed or gone from the page: whoever opened it goes on where they were.
            move || {
                if let Some((dialog, opener)) = shown {
                    dialog.close();
                    browser::give_back(opener, HEADING);
                }
            }
        });
    }
    let title = format!("{}-title", props.id);
    let close = props.onclose.reform(|_: web_sys::Event| ());
    let has_buttons = props.buttons != Html::default();
    html! {
        <dialog ref={node} id={&props.id} class={props.wide.then_some("wide")} aria-labelledby={title.clone()} onclose={close}>
            <div class="card-head">
                <h2 id={title}>{&props.title}</h2>
                <button type="button" class="cross" aria-label={words.close}
                    onclick={props.onclose.reform(|_: MouseEvent| ())}>{"×"}</button>
            </div>
            {props.children.clone()}
            if has_buttons {
                <div class="buttons">
                    {props.buttons.clone()}
                    <Button onclick={props.onclose.clone()}>{words.cancel}</Button>
                </div>
            }
        </dialog>
    }
}
