//! The relations that one declared, and those of colleagues where one may record them.

use openapi::{
    RecusalId,
    recusals::{Recusal, RecusalAction, RecusalFilter},
};
use yew::prelude::*;

use super::{declare::Declare, words::RecusalWords};
use crate::{
    app::{drawn, use_action, use_api},
    i18n::{Named, moment, use_words},
    staff::parts::{AskProps, Confirm, PartWords, Sheet, use_doing, use_list},
    ui::{Banner, Button, ButtonKind, Column, Light, PageHeader, Tag, Tone},
};

#[derive(Clone, Copy, PartialEq)]
enum Task {
    Declare,
    End(RecusalId),
}

#[component]
pub fn RecusalsPage() -> Html {
    let (words, parts) = (use_words::<RecusalWords>(), use_words::<PartWords>());
    let list = use_list(|c, filter: &RecusalFilter| c.list_recusals(filter));
    let doing = use_doing::<Task>(list.found.reload.clone());
    let columns = [words.who, words.ground, words.target, words.declared, words.state].map(Column::new);
    let columns = columns.into_iter().chain([Column::actions(parts.acts)]).collect();
    let sheet = Sheet { title: words.title, columns, none: words.none, selected: None };
    let row = |one: &Recusal| {
        let mut cells = facts(one, words);
        let name = one.user_name.as_deref().unwrap_or_default();
        let may = one.actions.contains(&RecusalAction::End);
        let onclick = doing.open(Task::End(one.id));
        let aria_label = format!("{} {name}", words.end);
        cells.push(html! { if may { <Button {onclick} {aria_label}>{words.end}</Button> } });
        cells
    };
    let (ondone, onclose) = (doing.ondone.clone(), doing.onclose.clone());
    html! {
        <>
            <PageHeader title={words.title}>
                <Button kind={ButtonKind::Primary} onclick={doing.open(Task::Declare)}>{words.declare}</Button>
            </PageHeader>
            <Banner><p>{words.lead}</p><p>{words.end_rule}</p></Banner>
            {list.view(sheet, row)}
            {match doing.now {
                None => Html::default(),
                Some(Task::Declare) => drawn::<Declare>(AskProps { of: (), ondone, onclose }),
                Some(Task::End(of)) => drawn::<End>(AskProps { of, ondone, onclose }),
            }}
        </>
    }
}

fn facts(one: &Recusal, words: &RecusalWords) -> Vec<Html> {
    let lang = words.lang;
    let state = match one.ended_at {
        None => html! { <Light tone={Tone::Orange}>{words.holds}</Light> },
        Some(_) => html! { <Tag>{words.ended}</Tag> },
    };
    let name = one.user_name.as_deref().unwrap_or("—");
    let by_another = one.declared_by != one.user_id;
    vec![
        html! { <>{name}if by_another { <small>{words.recorded_for}</small> }</> },
        html! { <>{one.ground.name(lang)}if let Some(note) = &one.note { <small>{&**note}</small> }</> },
        html! { {one.target.name(lang)} },
        html! { {moment(lang, one.declared_at)} },
        state,
    ]
}

/// Ends a relation.
#[component]
fn End(props: &AskProps<RecusalId>) -> Html {
    let words = use_words::<RecusalWords>();
    let (api, id, done) = (use_api(), props.of, props.ondone.clone());
    let act = use_action(
        move |()| api.call(move |c| c.end_recusal(id)),
        move |_: Recusal| done.emit(words.end_done.into()),
    );
    html! { <Confirm title={words.end} note={words.end_lead} {act} onclose={props.onclose.clone()} /> }
}
