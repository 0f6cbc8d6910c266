//! Does the journal hold? Checked stretch by stretch to its end, answered in a sentence.

use openapi::{
    OrganisationId,
    readings::{ChainCheck, ChainQuery},
};
use yew::prelude::*;

use super::words::AuditWords;
use crate::{
    app::{Api, Failure, use_action, use_api},
    i18n::use_words,
    staff::parts::OfficeField,
    ui::{Banner, Button, Card, FailureBanner, Tone},
};

#[component]
pub fn Chain() -> Html {
    let words = use_words::<AuditWords>();
    let api = use_api();
    let of = use_state_eq(|| None::<OrganisationId>);
    let answer = use_state_eq(|| None::<ChainCheck>);
    let check = {
        let answer = answer.setter();
        use_action(
            move |of| {
                let api = api.clone();
                async move { whole(&api, of).await }
            },
            move |checked| answer.set(Some(checked)),
        )
    };
    let onchange = {
        let (of, answer) = (of.setter(), answer.setter());
        Callback::from(move |chosen| {
            of.set(chosen);
            answer.set(None);
        })
    };
    let chosen = *of;
    html! {
        <Card title={words.chain}>
            <p class="lead">{words.chain_lead}</p>
            <FailureBanner failure={check.error.clone()} />
            <div class="filters">
                <OfficeField id="chain" label={words.chain_of} value={chosen} {onchange} empty={words.accounts} />
                <Button busy={check.busy} onclick={check.run.reform(move |()| chosen)}>{words.verify}</Button>
            </div>
            if let Some(answer) = &*answer { {said(answer, words)} }
        </Card>
    }
}

/// Goes on from where a stretch ended until the chain does.
async fn whole(api: &Api, organisation_id: Option<OrganisationId>) -> Result<ChainCheck, Failure> {
    let mut query = ChainQuery { organisation_id, after: None };
    loop {
        let asked = query.clone();
        let checked = api.call(move |c| c.verify_chain(&asked)).await?;
        // An answer that goes no further would be asked for for ever.
        if checked.complete || checked.broken_at.is_some() || Some(checked.up_to) == query.after {
            return Ok(checked);
        }
        query.after = Some(checked.up_to);
    }
}

fn said(answer: &ChainCheck, words: &AuditWords) -> Html {
    let (tone, sentence) = match answer.broken_at {
        Some(at) => (Tone::Orange, words.broken(at, answer.up_to)),
        None => (Tone::Green, words.holds(answer.up_to)),
    };
    html! { <Banner {tone} live={true}><p>{sentence}</p></Banner> }
}
