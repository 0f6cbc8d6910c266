//! The check as it stands, with what was declared before.

use openapi::conflicts::{ConflictCheck, ConflictDeclaration};
use yew::prelude::*;

use super::{
    Subject,
    declare::{Declare, DeclareProps},
    hits,
    words::ConflictWords,
};
use crate::{
    app::{drawn, use_api, use_query},
    i18n::{Named, moment, use_words},
    staff::parts::use_doing,
    ui::{Banner, Button, ButtonKind, Card, FailureBanner, Skeleton, Tone},
};

#[derive(Properties, PartialEq)]
pub struct ConflictsProps {
    pub of: Subject,
    /// Something was declared; the record tells it, too.
    pub onchange: Callback<()>,
}

#[component]
pub fn Conflicts(props: &ConflictsProps) -> Html {
    let words = use_words::<ConflictWords>();
    let (api, of) = (use_api(), props.of);
    let found = use_query(of, move |of| api.call(move |c| of.check(&c)));
    let doing = use_doing::<()>({
        let (again, onchange) = (found.reload.clone(), props.onchange.clone());
        Callback::from(move |()| {
            again.emit(());
            onchange.emit(());
        })
    });
    let side = html! {
        if found.data.is_some() {
            <Button kind={ButtonKind::Quiet} onclick={doing.open(())}>{words.declare}</Button>
        }
    };
    let (ondone, onclose) = (doing.ondone.clone(), doing.onclose.clone());
    html! {
        <Card title={words.title} {side}>
            <FailureBanner failure={found.error.clone()} retry={found.reload.clone()} />
            if let Some(check) = found.data.clone() {
                {checked(&check, words)}
                if doing.now.is_some() { {drawn::<Declare>(DeclareProps { of, check, ondone, onclose })} }
            } else if found.loading {
                <Skeleton lines={2} />
            }
        </Card>
    }
}

fn checked(check: &ConflictCheck, words: &ConflictWords) -> Html {
    html! {
        <>
            if check.open {
                <Banner tone={Tone::Orange}><p>{words.open(check.hits.len())}</p></Banner>
            }
            if check.hits.is_empty() {
                <p class="soft">{words.none}</p>
            } else {
                {hits::list(&check.hits, words)}
            }
            if !check.declarations.is_empty() {
                <h3>{words.before}</h3>
                <ul class="lines">{for check.declarations.iter().map(|said| declared(said, check, words))}</ul>
            }
        </>
    }
}

fn declared(said: &ConflictDeclaration, check: &ConflictCheck, words: &ConflictWords) -> Html {
    let at = moment(words.lang, said.declared_at);
    let firm = said.firm_id.and_then(|firm| check.hits.iter().find(|hit| hit.firm_id == Some(firm)));
    let firm = firm.and_then(|hit| hit.firm_name.clone());
    html! {
        <li>
            <b>{said.outcome.name(words.lang)}</b>{" · "}{at}
            <div class="soft">{words.found(said.hits, said.top_score)}</div>
            if let Some(firm) = firm { <div>{firm}</div> }
            if let Some(note) = &said.note { <div class="prose">{&**note}</div> }
        </li>
    }
}
