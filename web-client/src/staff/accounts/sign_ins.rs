//! Who tried to sign in to somebody's account, the latest first.

use openapi::{Paging, UserId};
use yew::prelude::*;

use super::words::AccountWords;
use crate::{
    i18n::use_words,
    staff::{
        parts::{Sheet, use_list},
        security::{SecurityWords, sign_in_row},
    },
    ui::{Card, Column},
};

#[derive(Properties, PartialEq)]
pub struct SignInsProps {
    pub id: UserId,
}

#[component]
pub fn SignIns(props: &SignInsProps) -> Html {
    let (words, own) = (use_words::<AccountWords>(), use_words::<SecurityWords>());
    let id = props.id;
    let list = use_list(move |c, page: &Paging| c.list_sign_ins_of(id, page));
    let columns = [own.at, own.outcome, own.device, own.address].map(Column::new).to_vec();
    let sheet = Sheet { title: words.sign_ins, columns, none: words.no_sign_ins, selected: None };
    html! { <Card title={words.sign_ins}>{list.view(sheet, |one| sign_in_row(one, own))}</Card> }
}
