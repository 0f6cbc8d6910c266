//! Do journal and readings hold? Checked stretch by stretch to their ends, each answered in a sentence.

use openapi::{
    OrganisationId,
    readings::{ChainCheck, ChainQuery, Ledger},
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
    let answer = use_state_eq(|| None::<[Checked; 2]>);
    let check = {
        let answer = answer.setter();
        use_action(
            move |of| {
                let api = api.clone();
                async move {
                    Ok([whole(&api, Ledger::Journal, of).await?, whole(&api, Ledger::Readings, None).await?])
                }
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
            if let Some(books) = &*answer { {for books.iter().map(|book| said(book, words))} }
        </Card>
    }
}

/// A book as far as it was checked.
#[derive(Clone, PartialEq)]
struct Checked {
    /// Entries that hold, over all of its chains.
    entries: u32,
    /// The last answer: where it ended or broke.
    last: ChainCheck,
}

/// Goes on from where a stretch ended until the book does, or until it is broken.
async fn whole(
    api: &Api,
    ledger: Ledger,
    organisation_id: Option<OrganisationId>,
) -> Result<Checked, Failure> {
    let mut query = ChainQuery { ledger: Some(ledger), organisation_id, ..ChainQuery::default() };
    let mut entries = 0_u32;
    loop {
        let asked = query.clone();
        let last = api.call(move |c| c.verify_chain(&asked)).await?;
        entries = entries.saturating_add(last.checked);
        match last.next.clone().filter(|_| last.broken_at.is_none()) {
            Some(place) => query = query.from_place(place),
            None => return Ok(Checked { entries, last }),
        }
    }
}

fn said(book: &Checked, words: &AuditWords) -> Html {
    let Checked { entries, last } = book;
    let (tone, sentence) = match (last.ledger, last.broken_at) {
        (Ledger::Journal, Some(at)) => (Tone::Orange, words.broken(at, last.up_to)),
        (Ledger::Journal, None) => (Tone::Green, words.holds(*entries)),
        (Ledger::Readings, Some(at)) => {
            let chain = last.chain.map(|chain| chain.to_string()).unwrap_or_default();
            (Tone::Orange, words.readings_broken(&chain, at, last.up_to))
        }
        (Ledger::Readings, None) => (Tone::Green, words.readings_hold(*entries)),
    };
    html! { <Banner {tone} live={true}><p>{sentence}</p></Banner> }
}
