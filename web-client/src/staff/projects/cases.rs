//! The cases that count to a project, a page at a time, and taking one out again.

use openapi::{CaseId, Paging, ProjectId, projects::ProjectCase};
use yew::prelude::*;

use super::words::ProjectWords;
use crate::{
    app::{address, drawn, use_action, use_api},
    i18n::{Named, moment, use_words, yuan},
    staff::{
        Route,
        parts::{AskProps, Confirm, Sheet, use_doing, use_list},
    },
    ui::{Button, Column, Link},
};

#[derive(Properties, PartialEq)]
pub struct CasesProps {
    pub id: ProjectId,
    /// How many there are; another number is another reading.
    pub count: u32,
    /// Whether cases may come and go.
    pub open: bool,
    /// A case was taken out.
    pub onchange: Callback<()>,
}

#[component]
pub fn Cases(props: &CasesProps) -> Html {
    let words = use_words::<ProjectWords>();
    let id = props.id;
    let list = use_list(move |c, paging: &Paging| c.list_project_cases(id, paging));
    let reload = list.found.reload.clone();
    use_effect_with(props.count, {
        let (reload, known) = (reload.clone(), list.found.data.is_some());
        move |_| {
            if known {
                reload.emit(());
            }
        }
    });
    let doing = use_doing::<CaseId>(props.onchange.clone());
    let columns = [words.case, words.group, words.price, words.tagged].map(Column::new);
    let columns = columns.into_iter().chain([Column::actions(words.acts)]).collect();
    let sheet = Sheet { title: words.cases, columns, none: words.no_cases, selected: None };
    let row = |one: &ProjectCase| {
        let onclick = doing.open(one.case_id);
        let since = moment(words.lang, one.tagged_at);
        vec![
            html! { <Link href={address(&Route::Case { id: one.case_id })}>{words.case}{" · "}{&since}</Link> },
            html! { {one.group.name(words.lang)} },
            html! { <span class="num">{yuan(words.lang, one.price_fen)}</span> },
            html! { {&since} },
            html! {
                if props.open {
                    <Button {onclick} aria_label={format!("{} {since}", words.untag)}>{words.untag}</Button>
                }
            },
        ]
    };
    html! {
        <>
            <h2 class="above">{words.cases}</h2>
            {list.view(sheet, row)}
            if let Some(of) = doing.now {
                {drawn::<Untag>(AskProps { of, ondone: doing.ondone.clone(), onclose: doing.onclose.clone() })}
            }
        </>
    }
}

/// A case that was tagged by mistake is an ordinary one again.
#[component]
fn Untag(props: &AskProps<CaseId>) -> Html {
    let words = use_words::<ProjectWords>();
    let (api, id, done) = (use_api(), props.of, props.ondone.clone());
    let act = use_action(
        move |()| api.call(move |c| c.untag_project_case(id)),
        move |()| done.emit(words.done(words.untag).into()),
    );
    html! { <Confirm title={words.untag} note={words.untag_lead} {act} onclose={props.onclose.clone()} /> }
}
