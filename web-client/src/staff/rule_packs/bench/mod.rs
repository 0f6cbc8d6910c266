//! The test bench: facts at the left, what this version makes of them at the right, as they are typed.

mod facts;
mod fields;
mod found;
mod words;

use std::rc::Rc;

use openapi::{RulePackId, eligibility::Facts};
use yew::prelude::*;

use super::live::use_live;
use crate::{
    app::{browser, use_form},
    i18n::use_words,
    ui::{Card, FailureBanner},
};
use facts::Said;
use fields::fields;
use found::found;
use words::BenchWords;

#[derive(Properties, PartialEq)]
pub struct BenchProps {
    pub id: RulePackId,
    /// Where the pack holds.
    pub region: String,
}

#[component]
pub fn Bench(props: &BenchProps) -> Html {
    let words = use_words::<BenchWords>();
    let form = use_form(|| Said::at(&props.region, browser::today()));
    let (asked, mut problems) = match form.draft().read() {
        Ok(facts) => (Some(Rc::new(facts)), Vec::new()),
        Err(problems) => (None, problems),
    };
    let id = props.id;
    let (answer, failure) = use_live(asked, move |c, facts: Rc<Facts>| c.try_rule_pack(id, &facts));
    // What the service finds wrong with facts stands at their fields.
    let at_fields = failure.as_ref().map(|failure| failure.fields()).unwrap_or_default();
    problems.extend(at_fields.iter().cloned());
    let elsewhere = failure.clone().filter(|failure| failure.fields().is_empty());
    html! {
        <>
            <p class="lead">{words.lead}</p>
            <div class="halves">
                <Card title={words.facts}>{fields(&form, &problems, words)}</Card>
                <div>
                    <FailureBanner failure={elsewhere} />
                    {match &answer {
                        Some(answer) => found(answer, words),
                        None => html! { <Card title={words.found}><p class="soft">{words.nothing_yet}</p></Card> },
                    }}
                </div>
            </div>
        </>
    }
}
