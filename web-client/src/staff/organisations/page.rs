//! The whole network as a tree.

use yew::prelude::*;

use super::{tree::Tree, words::NetworkWords};
use crate::{
    i18n::use_words,
    ui::{Card, PageHeader},
};

#[component]
pub fn OrganisationsPage() -> Html {
    let words = use_words::<NetworkWords>();
    html! {
        <>
            <PageHeader title={words.title} />
            <p class="lead">{words.lead}</p>
            <Card><Tree none={words.none} /></Card>
        </>
    }
}
