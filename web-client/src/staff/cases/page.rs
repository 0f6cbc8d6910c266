//! One case: where it stands, what happened, and what can be done with it.

use std::rc::Rc;

use openapi::{
    CaseId,
    cases::{Case, CaseAction},
};
use serde::{Deserialize, Serialize};
use yew::prelude::*;

use super::{
    CaseWords,
    aside::Aside,
    closing::ClosingView,
    conduct::{Diary, Messages},
    moves::Move,
    next,
    stages::stages,
};
use crate::{
    app::{Search, address, use_api, use_go, use_query, use_search},
    i18n::{Named, use_words},
    staff::{
        Route,
        parts::{Actions, Documents, DueLight, History, Holder, PartWords, Todo},
    },
    ui::{FailureBanner, PageHeader, Skeleton, Steps, Tab, Tabs, Tag, use_toast},
};

/// The part of the page that is shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Part {
    #[default]
    History,
    Diary,
    Documents,
    Messages,
    Closing,
}

/// What the address says besides the id.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct At {
    #[serde(skip_serializing_if = "Option::is_none")]
    part: Option<Part>,
    /// The move whose dialog opens with the page.
    #[serde(skip_serializing_if = "Option::is_none")]
    open: Option<CaseAction>,
}

/// The address at which this action can be taken at once.
pub fn doing(id: CaseId, action: CaseAction) -> AttrValue {
    match action {
        CaseAction::Archive => address(&Route::Archive { id }),
        CaseAction::PassClosing | CaseAction::ReturnClosing => {
            format!("{}?part=closing", address(&Route::Case { id })).into()
        }
        _ => format!("{}?open={}", address(&Route::Case { id }), action.code()).into(),
    }
}

#[derive(Properties, PartialEq)]
pub struct CasePageProps {
    pub id: CaseId,
}

#[component]
pub fn CasePage(props: &CasePageProps) -> Html {
    let api = use_api();
    let search = use_search::<At>();
    let open = use_state_eq(|| search.now.open);
    let found = use_query(props.id, move |id| {
        let api = api.clone();
        async move { api.call(|c| async move { c.get_case(id).await }).await }
    });
    let onclose = {
        let open = open.setter();
        Callback::from(move |()| open.set(None))
    };
    let onopen = {
        let open = open.setter();
        Callback::from(move |action| open.set(Some(action)))
    };
    let ondone = {
        let (toast, close, reload) = (use_toast(), onclose.clone(), found.reload.clone());
        Callback::from(move |said: AttrValue| {
            close.emit(());
            reload.emit(());
            toast.emit(said);
        })
    };
    let Some(case) = found.data.clone() else {
        return html! {
            <><FailureBanner failure={found.error.clone()} retry={found.reload.clone()} /><Skeleton lines={8} /></>
        };
    };
    let moving = open.filter(|action| case.actions.contains(action));
    html! {
        <>
            <FailureBanner failure={found.error.clone()} retry={found.reload.clone()} />
            <Record case={case.clone()} {search} {onopen} reload={found.reload.clone()} />
            if let Some(action) = moving { <Move {case} {action} {ondone} {onclose} /> }
        </>
    }
}

#[derive(Properties, PartialEq)]
struct RecordProps {
    case: Rc<Case>,
    search: Search<At>,
    onopen: Callback<CaseAction>,
    reload: Callback<()>,
}

#[component]
fn Record(props: &RecordProps) -> Html {
    let (words, parts) = (use_words::<CaseWords>(), use_words::<PartWords>());
    let case = &props.case;
    let part = props.search.now.part.unwrap_or_default();
    let tab = |of: Part, label: &str, count: Option<usize>| Tab {
        label: label.to_owned().into(),
        href: props.search.with(&At { part: Some(of), open: None }),
        count: count.and_then(|count| u32::try_from(count).ok()),
        current: of == part,
    };
    let tabs = vec![
        tab(Part::History, parts.history, None),
        tab(Part::Diary, words.tab_diary, Some(case.diary.len())),
        tab(Part::Documents, parts.documents, Some(case.attachments.len())),
        tab(Part::Messages, words.tab_messages, Some(case.messages.len())),
        tab(Part::Closing, words.tab_closing, None),
    ];
    let holder = Holder::Case(case.id, case.actions.contains(&CaseAction::Attach));
    html! {
        <>
            <Head case={case.clone()} onopen={props.onopen.clone()} />
            <Steps stages={stages(case, words)} />
            <div class="split">
                <div>
                    <Tabs label={words.title} {tabs} />
                    {match part {
                        Part::History => html! { <History entries={case.timeline.clone()} /> },
                        Part::Diary => html! { <Diary case={case.clone()} /> },
                        Part::Documents => html! {
                            <Documents {holder} files={case.attachments.clone()} onchange={props.reload.clone()} />
                        },
                        Part::Messages => html! { <Messages case={case.clone()} /> },
                        Part::Closing => html! { <ClosingView case={case.clone()} /> },
                    }}
                </div>
                <Aside case={case.clone()} />
            </div>
        </>
    }
}

#[derive(Properties, PartialEq)]
struct HeadProps {
    case: Rc<Case>,
    onopen: Callback<CaseAction>,
}

#[component]
fn Head(props: &HeadProps) -> Html {
    let words = use_words::<CaseWords>();
    let go = use_go();
    let case = &props.case;
    let (id, lang) = (case.id, words.lang);
    let title = match case.cause {
        Some(cause) => format!("{} · {}", case.recipient, cause.name(lang)),
        None => case.recipient.clone(),
    };
    let known = [case.number.clone(), case.opponents.first().cloned(), Some(case.organisation_name.clone())];
    let note = known.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let offered = next::ordered(&case.actions);
    let urgent = offered.first().is_some_and(|action| next::leads_on(*action));
    let todo = |action: CaseAction| {
        let (go, onopen) = (go.clone(), props.onopen.clone());
        let act = Callback::from(move |()| match action {
            CaseAction::Archive => go.emit(doing(id, action)),
            _ => onopen.emit(action),
        });
        Todo { label: action.name(lang).into(), act }
    };
    html! {
        <PageHeader {title} {note}>
            <Tag>{case.status.name(lang)}</Tag>
            <DueLight due={case.due.clone()} />
            <Actions todos={offered.into_iter().map(todo).collect::<Vec<_>>()} {urgent} />
        </PageHeader>
    }
}
