//! The checklist as it stands, and the receipts that were given.

use std::rc::Rc;

use openapi::applications::{self, Application, ChecklistItem, MaterialState, Receipt};
use yew::prelude::*;

use super::{
    receipt::{Slip, SlipProps},
    words::MaterialWords,
};
use crate::{
    app::{drawn, use_api, use_query},
    i18n::{Lang, Named, day_in_year, use_words},
    ui::{Button, Card, Column, EmptyState, FailureBanner, Light, Skeleton, Table, Tag, Tone},
};

#[derive(Properties, PartialEq)]
pub struct ChecklistProps {
    pub application: Rc<Application>,
}

#[component]
pub fn Checklist(props: &ChecklistProps) -> Html {
    let words = use_words::<MaterialWords>();
    let (api, application) = (use_api(), &props.application);
    // Read anew whenever the application has changed.
    let found =
        use_query((application.id, application.revision), move |(id, _)| api.call(move |c| c.materials(id)));
    let shown = use_state_eq(|| None::<usize>);
    let show = {
        let shown = shown.setter();
        Callback::from(move |at| shown.set(at))
    };
    let Some(list) = found.data.clone() else {
        return html! {
            <>
                <FailureBanner failure={found.error.clone()} retry={found.reload.clone()} />
                if found.error.is_none() { <Skeleton lines={6} /> }
            </>
        };
    };
    if let Some(receipt) = shown.and_then(|at| list.receipts.get(at)) {
        let onback = show.reform(|()| None);
        let (application, receipt) = (application.clone(), receipt.clone());
        return drawn::<Slip>(SlipProps { application, receipt, onback });
    }
    let columns = [words.item, words.state, words.detail].map(Column::new).to_vec();
    let rows: Vec<_> = list.items.iter().map(|line| row(line, &list, words)).collect();
    html! {
        <>
            <Card title={words.title}>
                <p class="lead">{words.lead}</p>
                <Table caption={words.title} {columns} {rows} />
            </Card>
            <Card title={words.receipts}>{receipts(&list.receipts, &show, words)}</Card>
        </>
    }
}

fn row(line: &ChecklistItem, list: &applications::Checklist, words: &MaterialWords) -> Vec<Html> {
    let lang = words.lang;
    let ChecklistItem { item, zh, en, required, state, source: _ } = line;
    let told = match lang {
        Lang::Zh => zh,
        Lang::En => en,
    };
    let proof = list.proofs.iter().find(|proof| proof.item == *item);
    let said = list.explanations.iter().find(|said| said.item == *item);
    let detail = match state {
        MaterialState::Proven => html! {
            <>
                {proof.map(|one| words.proven(one.source.name(lang), &day_in_year(lang, one.as_of))).unwrap_or_default()}
                <small>{words.no_paper}</small>
            </>
        },
        MaterialState::Explained => html! { {said.map(|one| one.reason.to_string()).unwrap_or_default()} },
        MaterialState::Provided | MaterialState::Missing => Html::default(),
    };
    vec![
        html! {
            <>
                {item.name(lang)}
                if !required { <Tag>{words.not_required}</Tag> }
                <small>{told}</small>
            </>
        },
        html! { <Light tone={tone(*state)}>{state.name(lang)}</Light> },
        detail,
    ]
}

fn tone(state: MaterialState) -> Tone {
    match state {
        MaterialState::Missing => Tone::Orange,
        MaterialState::Provided | MaterialState::Proven => Tone::Green,
        MaterialState::Explained => Tone::Plain,
    }
}

fn receipts(receipts: &[Receipt], show: &Callback<Option<usize>>, words: &MaterialWords) -> Html {
    let row = |(at, receipt): (usize, &Receipt)| {
        let on = day_in_year(words.lang, receipt.on);
        let aria_label = format!("{} {on}", words.show);
        let names: Vec<&str> = receipt.items.iter().map(|one| &*one.name).collect();
        vec![
            html! { {on} },
            html! { <>{words.papers(receipt.items.len())}<small>{names.join(words.lang.comma())}</small></> },
            html! { <Button onclick={show.reform(move |()| Some(at))} {aria_label}>{words.show}</Button> },
        ]
    };
    let columns = vec![Column::new(words.on), Column::new(words.name), Column::actions(words.show)];
    html! {
        <Table caption={words.receipts} {columns} rows={receipts.iter().enumerate().map(row).collect::<Vec<_>>()}
            empty={html! { <EmptyState title={words.no_receipts} /> }} />
    }
}
