//! All problems of a form at its top, each a link to its field.

use yew::prelude::*;

use crate::{
    app::browser,
    i18n::{Common, use_words},
};

#[derive(Properties, PartialEq)]
pub struct ErrorSummaryProps {
    /// The field's id and its sentence; [`Form::summary`](crate::app::Form::summary) makes them. Empty shows nothing.
    pub problems: Vec<(AttrValue, AttrValue)>,
}

#[component]
pub fn ErrorSummary(props: &ErrorSummaryProps) -> Html {
    let words = use_words::<Common>();
    if props.problems.is_empty() {
        return Html::default();
    }
    let line = |(id, text): &(AttrValue, AttrValue)| {
        let field = id.clone();
        let onclick = Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            browser::focus(&field);
        });
        html! { <li><a href={format!("#{id}")} {onclick}>{text}</a></li> }
    };
    html! {
        <section class="summary" role="alert" aria-labelledby="error-summary">
            <h2 id="error-summary">{words.problems}</h2>
            <ul>{for props.problems.iter().map(line)}</ul>
        </section>
    }
}
