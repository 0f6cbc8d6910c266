//! The shape of what is coming, while it is being read.

use yew::prelude::*;

use crate::i18n::{Common, use_words};

#[derive(Properties, PartialEq)]
pub struct SkeletonProps {
    #[prop_or(3)]
    pub lines: u32,
}

#[component]
pub fn Skeleton(props: &SkeletonProps) -> Html {
    let words = use_words::<Common>();
    html! {
        <div class="skeleton" role="status">
            <span class="unseen">{words.loading}</span>
            {for (0..props.lines).map(|_| html! { <i></i> })}
        </div>
    }
}
