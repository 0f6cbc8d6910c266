//! One question a page: the way back, when it was saved, how far, the question, and two big buttons.

use yew::prelude::*;

use super::{
    Button, ButtonKind, Link, Progress, Tools,
    page_header::{HEADING, use_page_title},
};
use crate::i18n::{Common, use_words};

#[derive(Properties, PartialEq)]
pub struct StepPageProps {
    /// The question, as a person would ask it.
    pub title: AttrValue,
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    pub step: u32,
    pub of: u32,
    /// The page before.
    pub back: AttrValue,
    /// When the draft was last kept: `14:32`.
    #[prop_or_default]
    pub saved_at: Option<AttrValue>,
    #[prop_or_default]
    pub busy: bool,
    /// The big button, or Enter.
    pub onnext: Callback<()>,
    /// Says something better than 下一步 on the last page.
    #[prop_or_default]
    pub next_label: Option<AttrValue>,
    /// Offers 不清楚: the question is left for the centre to ask.
    #[prop_or_default]
    pub onunsure: Option<Callback<()>>,
    /// [`ErrorSummary`](super::ErrorSummary) first, then the fields.
    pub children: Html,
}

#[component]
pub fn StepPage(props: &StepPageProps) -> Html {
    let words = use_words::<Common>();
    use_page_title(&props.title);
    let onsubmit = props.onnext.reform(|event: SubmitEvent| event.prevent_default());
    let step = words.step_of(props.step, props.of);
    html! {
        <form class="step-page" {onsubmit} novalidate={true}>
            <header>
            <div class="step-top">
                <Link href={&props.back}>{"‹ "}{words.back}</Link>
                if let Some(time) = &props.saved_at { <span role="status">{words.saved_at(time)}</span> }
            </div>
            <Progress label={step.clone()} value={props.step} max={props.of} />
            </header>
            <main id="main">
                <p class="step">{step}</p>
                <h1 id={HEADING} tabindex="-1">{&props.title}</h1>
                if let Some(hint) = &props.hint { <p class="lead">{hint}</p> }
                {props.children.clone()}
                <Tools />
            </main>
            <footer class="step-foot">
                if let Some(unsure) = &props.onunsure { <Button onclick={unsure.clone()}>{words.not_sure}</Button> }
                <Button kind={ButtonKind::Primary} submit={true} busy={props.busy}>
                    {props.next_label.clone().unwrap_or(words.next.into())}
                </Button>
            </footer>
        </form>
    }
}
