//! What a person takes along after sending something: the number, and what happens next.

use yew::prelude::*;

use super::{Button, use_toast};
use crate::{
    app::browser,
    i18n::{Common, use_words},
};

#[derive(Properties, PartialEq)]
pub struct ReceiptProps {
    /// 已收到您的申请.
    pub title: AttrValue,
    /// What the number is: 申请编号.
    pub label: AttrValue,
    pub number: AttrValue,
    /// What happens next, and by when.
    pub children: Html,
}

#[component]
pub fn Receipt(props: &ReceiptProps) -> Html {
    let words = use_words::<Common>();
    let toast = use_toast();
    let number = props.number.clone();
    let onclick = Callback::from(move |()| {
        browser::copy(&number);
        toast.emit(words.copied.into());
    });
    html! {
        <section class="receipt">
            <h2>{&props.title}</h2>
            <p>{&props.label}<b class="num">{&props.number}</b></p>
            <Button {onclick}>{words.copy_number}</Button>
            <div>{props.children.clone()}</div>
        </section>
    }
}
