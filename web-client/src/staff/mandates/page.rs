//! The mandates of one's centres, and the way to give and to take back.

use openapi::{
    MandateId,
    mandates::{Mandate, MandateFilter},
};
use yew::prelude::*;

use super::{give::Give, words::MandateWords};
use crate::{
    app::{browser, drawn, use_action, use_api},
    i18n::{day_in_year, use_words},
    staff::parts::{AskProps, Confirm, PartWords, Sheet, use_doing, use_list},
    ui::{Button, ButtonKind, Column, Light, PageHeader, Tag, Tone},
};

#[derive(Clone, Copy, PartialEq)]
enum Task {
    Give,
    Revoke(MandateId),
}

#[component]
pub fn MandatesPage() -> Html {
    let (words, parts) = (use_words::<MandateWords>(), use_words::<PartWords>());
    let list = use_list(|c, filter: &MandateFilter| c.list_mandates(filter));
    let doing = use_doing::<Task>(list.found.reload.clone());
    let columns = [words.to, words.from, words.days, words.reason, words.state].map(Column::new);
    let columns = columns.into_iter().chain([Column::actions(parts.acts)]).collect();
    let sheet = Sheet { title: words.title, columns, none: words.none, selected: None };
    let row = |one: &Mandate| {
        let mut cells = facts(one, words);
        let open = one.revoked_at.is_none() && one.valid_to >= browser::today();
        let onclick = doing.open(Task::Revoke(one.id));
        let aria_label = format!("{} {}", words.revoke, one.to_name);
        cells.push(html! { if open { <Button {onclick} {aria_label}>{words.revoke}</Button> } });
        cells
    };
    let (ondone, onclose) = (doing.ondone.clone(), doing.onclose.clone());
    html! {
        <>
            <PageHeader title={words.title}>
                <Button kind={ButtonKind::Primary} onclick={doing.open(Task::Give)}>{words.give}</Button>
            </PageHeader>
            <p class="lead">{words.lead}</p>
            {list.view(sheet, row)}
            {match doing.now {
                None => Html::default(),
                Some(Task::Give) => drawn::<Give>(AskProps { of: (), ondone, onclose }),
                Some(Task::Revoke(of)) => drawn::<Revoke>(AskProps { of, ondone, onclose }),
            }}
        </>
    }
}

fn facts(one: &Mandate, words: &MandateWords) -> Vec<Html> {
    let lang = words.lang;
    let today = browser::today();
    let state = match one {
        Mandate { revoked_at: Some(_), .. } => html! { <Tag>{words.revoked}</Tag> },
        Mandate { in_force: true, .. } => html! { <Light tone={Tone::Green}>{words.in_force}</Light> },
        one if one.valid_from > today => html! { <Light tone={Tone::Plain}>{words.later}</Light> },
        _ => html! { <Tag>{words.over}</Tag> },
    };
    vec![
        html! { <b>{&*one.to_name}</b> },
        html! { {&*one.from_name} },
        html! { {words.period(&day_in_year(lang, one.valid_from), &day_in_year(lang, one.valid_to))} },
        html! { {&*one.reason} },
        state,
    ]
}

/// Takes a mandate back.
#[component]
fn Revoke(props: &AskProps<MandateId>) -> Html {
    let words = use_words::<MandateWords>();
    let (api, id, done) = (use_api(), props.of, props.ondone.clone());
    let act = use_action(
        move |()| api.call(move |c| c.revoke_mandate(id)),
        move |_: Mandate| done.emit(words.revoke_done.into()),
    );
    html! { <Confirm title={words.revoke} note={words.revoke_lead} {act} onclose={props.onclose.clone()} /> }
}
