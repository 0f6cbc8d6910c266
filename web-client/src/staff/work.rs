//! My work today.

use yew::prelude::*;

use super::StaffWords;
use crate::{
    app::browser,
    i18n::{Common, day, use_words},
    ui::{EmptyState, PageHeader},
};

#[component]
pub fn WorkPage() -> Html {
    let (common, words) = (use_words::<Common>(), use_words::<StaffWords>());
    html! {
        <>
            <PageHeader title={words.work} note={day(words.lang, browser::today())} />
            <EmptyState title={common.nothing_here} />
        </>
    }
}
