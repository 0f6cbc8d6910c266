//! The page of one record: its head with what can be done, its stages, its parts as tabs, what stands beside it, and
//! the dialog of the move that is being made.

use std::rc::Rc;

use client::{Asked, Client};
use openapi::work::Due;
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use yew::prelude::*;

use super::{Actions, DueLight, Todo};
use crate::{
    app::{Failure, Search, use_api, use_query, use_search},
    i18n::{Lang, Named},
    ui::{FailureBanner, PageHeader, Skeleton, Stage, Steps, Tab, Tabs, Tag, use_toast},
};

/// What the address says besides the id: the part that is shown, the move whose dialog opens with the page.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct At<P, A> {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub part: Option<P>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub open: Option<A>,
}

impl<P, A> Default for At<P, A> {
    fn default() -> Self {
        Self { part: None, open: None }
    }
}

/// What an address can say: a part of a page, an action.
pub trait Spoken: Copy + PartialEq + Serialize + DeserializeOwned + 'static {}
impl<T: Copy + PartialEq + Serialize + DeserializeOwned + 'static> Spoken for T {}

/// A record that is open, and the move that is being made.
pub struct Open<T, P: Spoken, A: Spoken> {
    pub data: Option<Rc<T>>,
    /// Why the record, or its newest state, can not be shown.
    pub error: Option<Failure>,
    pub loading: bool,
    pub reload: Callback<()>,
    moving: Option<A>,
    pub onopen: Callback<A>,
    pub onclose: Callback<()>,
    /// Done, with the news to tell: the dialog closes and the record is read again.
    pub ondone: Callback<AttrValue>,
    search: Search<At<P, A>>,
}

/// Reads a record, and holds which of its moves is open.
#[hook]
pub fn use_record<I, T, P, A>(id: I, read: fn(&Client, I) -> Asked<T>) -> Open<T, P, A>
where
    I: Copy + PartialEq + 'static,
    T: 'static,
    P: Spoken,
    A: Spoken,
{
    let (api, toast) = (use_api(), use_toast());
    let search = use_search::<At<P, A>>();
    let open = use_state_eq(|| search.now.open);
    let found = use_query(id, move |id| api.call(move |c| read(&c, id)));
    let set = {
        let open = open.setter();
        Callback::from(move |to| open.set(to))
    };
    let onclose = set.reform(|()| None);
    let ondone = {
        let (close, reload) = (onclose.clone(), found.reload.clone());
        Callback::from(move |said: AttrValue| {
            close.emit(());
            reload.emit(());
            toast.emit(said);
        })
    };
    let onopen = set.reform(Some);
    Open {
        data: found.data,
        error: found.error,
        loading: found.loading,
        reload: found.reload,
        moving: *open,
        onopen,
        onclose,
        ondone,
        search,
    }
}

impl<T, P: Spoken + Default, A: Spoken> Open<T, P, A> {
    /// The part that is shown.
    pub fn part(&self) -> P {
        self.search.now.part.unwrap_or_default()
    }

    /// The tab of one part; `count` tells how much is in it.
    pub fn tab(&self, of: P, label: &'static str, count: Option<usize>) -> Tab {
        Tab {
            label: label.into(),
            href: self.search.with(&At { part: Some(of), open: None }),
            count: count.and_then(|count| u32::try_from(count).ok()),
            current: of == self.part(),
        }
    }

    /// The move that is being made, as long as it is still possible.
    pub fn moving(&self, possible: &[A]) -> Option<A> {
        self.moving.filter(|action| possible.contains(action))
    }

    /// What can be done: an action with a page of its own leads there, any other opens its dialog.
    pub fn todos(
        &self,
        offered: &[A],
        lang: Lang,
        go: &Callback<AttrValue>,
        page: impl Fn(A) -> Option<AttrValue>,
    ) -> Vec<Todo>
    where
        A: Named,
    {
        let todo = |action: &A| {
            let action = *action;
            let act = match page(action) {
                Some(page) => go.reform(move |()| page.clone()),
                None => self.onopen.reform(move |()| action),
            };
            Todo { label: action.name(lang).into(), act }
        };
        offered.iter().map(todo).collect()
    }

    /// What stands on the page before the record is there.
    pub fn waiting(&self) -> Html {
        html! { <>{self.failed()}if self.error.is_none() { <Skeleton lines={8} /> }</> }
    }

    /// Why the record, or its newest state, can not be shown.
    pub fn failed(&self) -> Html {
        html! { <FailureBanner failure={self.error.clone()} retry={self.reload.clone()} /> }
    }
}

#[derive(Properties, PartialEq)]
pub struct RecordProps {
    pub title: AttrValue,
    /// Numbers, the organisation.
    pub note: AttrValue,
    pub status: AttrValue,
    pub due: Option<Due>,
    /// What can be done, the next step first.
    pub todos: Vec<Todo>,
    /// The first of them carries the record forward.
    pub urgent: bool,
    pub stages: Vec<Stage>,
    /// What the tabs are parts of; heard, not seen.
    pub parts: AttrValue,
    pub tabs: Vec<Tab>,
    pub aside: Html,
    /// The part that is shown.
    pub children: Html,
}

#[component]
pub fn Record(props: &RecordProps) -> Html {
    html! {
        <>
            <PageHeader title={&props.title} note={props.note.clone()}>
                <Tag>{&props.status}</Tag>
                <DueLight due={props.due.clone()} />
                <Actions todos={props.todos.clone()} urgent={props.urgent} />
            </PageHeader>
            <Steps stages={props.stages.clone()} />
            <div class="split">
                <div>
                    <Tabs label={&props.parts} tabs={props.tabs.clone()} />
                    {props.children.clone()}
                </div>
                {props.aside.clone()}
            </div>
        </>
    }
}
