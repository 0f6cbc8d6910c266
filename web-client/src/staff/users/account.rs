//! One account: who it is, what it may do where, and what can be done with it.

use std::rc::Rc;

use openapi::{
    UserId,
    auth::Grant,
    users::{Invitation, User, UserAction, UserStatus},
};
use yew::prelude::*;

use super::{
    code::handover,
    grants::{Grants, GrantsProps},
    moves::{Move, MoveProps, Task},
    words::UserWords,
};
use crate::{
    app::{drawn, use_api, use_query},
    i18n::{Named, moment, use_words},
    staff::parts::{Actions, Of, Todo},
    ui::{Card, Definition, Definitions, FailureBanner, PageHeader, Skeleton, Tag, use_toast},
};

#[component]
pub fn AccountPage(props: &Of<UserId>) -> Html {
    let words = use_words::<UserWords>();
    let (api, toast) = (use_api(), use_toast());
    let task = use_state(|| None::<Task>);
    let made = use_state(|| None::<Rc<Invitation>>);
    let found = use_query(props.id, move |id| api.call(move |c| c.get_user(id)));
    let set = |to: Option<Task>| {
        let task = task.setter();
        Callback::from(move |()| task.set(to.clone()))
    };
    let ondone = {
        let (close, reload) = (set(None), found.reload.clone());
        Callback::from(move |what: &'static str| {
            close.emit(());
            reload.emit(());
            toast.emit(words.done(what).into());
        })
    };
    let onreset = {
        let (made, done) = (made.setter(), ondone.clone());
        Callback::from(move |invitation: Invitation| {
            done.emit(words.reset);
            made.set(Some(Rc::new(invitation)));
        })
    };
    let Some(user) = found.data.clone() else {
        return html! {
            <>
                <FailureBanner failure={found.error.clone()} retry={found.reload.clone()} />
                if found.loading { <Skeleton lines={8} /> }
            </>
        };
    };
    let onend = user.actions.contains(&UserAction::EndGrant).then(|| {
        let task = task.setter();
        Callback::from(move |grant: Grant| task.set(Some(Task::End(grant))))
    });
    let todos: Vec<Todo> = user
        .actions
        .iter()
        .filter_map(|action| task_of(*action))
        .map(|task| Todo { label: task.title(words).into(), act: set(Some(task)) })
        .collect();
    let onhanded = {
        let made = made.setter();
        Callback::from(move |()| made.set(None))
    };
    html! {
        <>
            <FailureBanner failure={found.error.clone()} retry={found.reload.clone()} />
            <PageHeader title={user.name.to_string()} note={user.username.to_string()}>
                <Tag>{user.status.name(words.lang)}</Tag>
                <Actions {todos} urgent={user.status != UserStatus::Active} />
            </PageHeader>
            <div class="split">
                <div>{drawn::<Grants>(GrantsProps { grants: user.grants.clone(), onend })}</div>
                <aside>{state(&user, words)}</aside>
            </div>
            if let Some(task) = &*task {
                {drawn::<Move>(MoveProps { user: user.clone(), task: task.clone(), ondone, onreset, onclose: set(None) })}
            }
            if let Some(made) = &*made { {handover(words.reset, made, words, onhanded)} }
        </>
    }
}

/// The dialog for what the server offers; a role is ended beside the role.
fn task_of(action: UserAction) -> Option<Task> {
    match action {
        UserAction::Revive => Some(Task::Revive),
        UserAction::Grant => Some(Task::Grant),
        UserAction::EndGrant => None,
        UserAction::Rename => Some(Task::Rename),
        UserAction::ResetPassword => Some(Task::Reset),
        UserAction::Deactivate => Some(Task::Deactivate),
    }
}

fn state(user: &User, words: &UserWords) -> Html {
    let lang = words.lang;
    let last = user.last_sign_in_at.map(|at| moment(lang, at));
    let factor = if user.second_factor { words.factor_on } else { words.factor_off };
    html! {
        <Card title={words.state}>
            <Definitions>
                <Definition term={words.status}>{user.status.name(lang)}</Definition>
                <Definition term={words.since}>{moment(lang, user.created_at)}</Definition>
                <Definition term={words.last}>{last.unwrap_or_else(|| words.never.to_owned())}</Definition>
                <Definition term={words.factor}>{factor}</Definition>
                if let Some(until) = user.locked_until {
                    <Definition term={words.locked_until}>{moment(lang, until)}</Definition>
                }
            </Definitions>
        </Card>
    }
}
