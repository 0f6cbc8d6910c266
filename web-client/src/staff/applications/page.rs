//! One application: where it stands, what happened, and what can be done with it.

use std::rc::Rc;

use openapi::{
    ApplicationId,
    applications::{Action, Application},
};
use serde::{Deserialize, Serialize};
use yew::prelude::*;

use super::{ApplicationWords, aside::Aside, form_view::FormView, moves::Move, next, stages::stages};
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
    Documents,
    Form,
}

/// What the address says besides the id.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct At {
    #[serde(skip_serializing_if = "Option::is_none")]
    part: Option<Part>,
    /// The move whose dialog opens with the page.
    #[serde(skip_serializing_if = "Option::is_none")]
    open: Option<Action>,
}

/// The address at which this action can be taken at once.
pub fn doing(id: ApplicationId, action: Action) -> AttrValue {
    match action {
        Action::Edit | Action::Submit => address(&Route::EditApplication { id }),
        _ => format!("{}?open={}", address(&Route::Application { id }), action.code()).into(),
    }
}

#[derive(Properties, PartialEq)]
pub struct ApplicationPageProps {
    pub id: ApplicationId,
}

#[component]
pub fn ApplicationPage(props: &ApplicationPageProps) -> Html {
    let api = use_api();
    let search = use_search::<At>();
    let open = use_state_eq(|| search.now.open);
    let found = use_query(props.id, move |id| {
        let api = api.clone();
        async move { api.call(|c| async move { c.get_application(id).await }).await }
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
    let Some(application) = found.data.clone() else {
        return html! {
            <><FailureBanner failure={found.error.clone()} retry={found.reload.clone()} /><Skeleton lines={8} /></>
        };
    };
    let moving = open.filter(|action| application.actions.contains(action));
    html! {
        <>
            <FailureBanner failure={found.error.clone()} retry={found.reload.clone()} />
            <Record application={application.clone()} {search} {onopen} reload={found.reload.clone()} />
            if let Some(action) = moving { <Move {application} {action} {ondone} {onclose} /> }
        </>
    }
}

#[derive(Properties, PartialEq)]
struct RecordProps {
    application: Rc<Application>,
    search: Search<At>,
    onopen: Callback<Action>,
    reload: Callback<()>,
}

#[component]
fn Record(props: &RecordProps) -> Html {
    let (words, parts) = (use_words::<ApplicationWords>(), use_words::<PartWords>());
    let application = &props.application;
    let part = props.search.now.part.unwrap_or_default();
    let tab = |of: Part, label: &str, count: Option<u32>| Tab {
        label: label.to_owned().into(),
        href: props.search.with(&At { part: Some(of), open: None }),
        count,
        current: of == part,
    };
    let tabs = vec![
        tab(Part::History, parts.history, None),
        tab(Part::Documents, parts.documents, u32::try_from(application.attachments.len()).ok()),
        tab(Part::Form, words.tab_form, None),
    ];
    let holder = Holder::Application(application.id, application.actions.contains(&Action::Attach));
    html! {
        <>
            <Head application={application.clone()} onopen={props.onopen.clone()} />
            <Steps stages={stages(application, words)} />
            <div class="split">
                <div>
                    <Tabs label={words.title} {tabs} />
                    {match part {
                        Part::History => html! { <History entries={application.timeline.clone()} /> },
                        Part::Documents => html! {
                            <Documents {holder} files={application.attachments.clone()} onchange={props.reload.clone()} />
                        },
                        Part::Form => html! { <FormView application={application.clone()} /> },
                    }}
                </div>
                <Aside application={application.clone()} onopen={props.onopen.clone()} />
            </div>
        </>
    }
}

#[derive(Properties, PartialEq)]
struct HeadProps {
    application: Rc<Application>,
    onopen: Callback<Action>,
}

#[component]
fn Head(props: &HeadProps) -> Html {
    let words = use_words::<ApplicationWords>();
    let go = use_go();
    let application = &props.application;
    let (id, lang, form) = (application.id, words.lang, &application.form);
    let who = form.applicant.name.as_deref().unwrap_or(words.nobody);
    let title = form.matter.cause.map_or(who.to_owned(), |cause| format!("{who} · {}", cause.name(lang)));
    let note = format!(
        "{} · {} · {}",
        application.number.as_deref().unwrap_or(words.no_number),
        application.source.name(lang),
        application.organisation_name
    );
    let offered = next::ordered(&application.actions);
    let urgent = offered.first().is_some_and(|action| next::leads_on(*action));
    let todo = |action: Action| {
        let (go, onopen) = (go.clone(), props.onopen.clone());
        let act = Callback::from(move |()| match action {
            Action::Edit => go.emit(doing(id, action)),
            _ => onopen.emit(action),
        });
        Todo { label: action.name(lang).into(), act }
    };
    let may = |action: &Action| *action != Action::Merge || !application.duplicates.is_empty();
    html! {
        <PageHeader {title} {note}>
            <Tag>{application.status.name(lang)}</Tag>
            <DueLight due={application.due.clone()} />
            <Actions todos={offered.into_iter().filter(may).map(todo).collect::<Vec<_>>()} {urgent} />
        </PageHeader>
    }
}
