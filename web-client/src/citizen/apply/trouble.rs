//! What stands in the way, and the way out of it.

use openapi::{ApplicationId, Code};
use yew::prelude::*;

use super::{super::Route, Step, fields::Page, labels::label, words::ApplyWords};
use crate::{
    app::{Failure, address, browser},
    ui::{Button, FailureBanner, Link},
};

/// Every problem: those of this page lead to their field, others to their page.
pub fn problems(page: &Page<'_>, id: ApplicationId, here: Step, title: &'static str) -> Html {
    let all = page.form.summary(|path| label(page.lang, path));
    if all.is_empty() {
        return Html::default();
    }
    let line = |(path, text): (AttrValue, AttrValue)| {
        let step = Step::of(&path);
        if step != here {
            return html! { <li><Link href={address(&Route::Apply { id, step })}>{text}</Link></li> };
        }
        let field = path.clone();
        let onclick = Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            browser::focus(&field);
        });
        html! { <li><a href={format!("#{path}")} {onclick}>{text}</a></li> }
    };
    html! {
        <section class="summary" role="alert" aria-labelledby="error-summary">
            <h2 id="error-summary">{title}</h2>
            <ul>{for all.into_iter().map(line)}</ul>
        </section>
    }
}

/// What the server said, with the way out.
pub fn failed(failure: Option<Failure>, words: &ApplyWords, again: Callback<()>) -> Html {
    match failure.as_ref().map(Failure::code) {
        Some(Code::Unauthenticated | Code::TokenExpired) => html! {
            <>
                <FailureBanner {failure} />
                <Button onclick={again}>{words.again}</Button>
            </>
        },
        _ => html! { <FailureBanner failure={failure.filter(|f| f.fields().is_empty())} /> },
    }
}
