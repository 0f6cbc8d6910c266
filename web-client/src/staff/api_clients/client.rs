//! One program: how it stands, its terms and secrets, how often it calls, and what can be done with it.

use std::rc::Rc;

use openapi::{
    ApiClientId,
    api_clients::{ApiClientAction, ApiClientStatus, ApiSecret, IssuedApiSecret},
};
use yew::prelude::*;

use super::{
    moves::{Move, MoveProps, Task},
    page::standing,
    secrets::{Secrets, SecretsProps},
    shown::{Shown, ShownProps},
    terms::{Terms, TermsProps},
    usage::{Usage, UsageProps},
    words::ApiClientWords,
};
use crate::{
    app::{drawn, use_api, use_query},
    i18n::{Named, use_words},
    staff::parts::{Actions, Of, Todo},
    ui::{FailureBanner, PageHeader, Skeleton, use_toast},
};

#[component]
pub fn ApiClientPage(props: &Of<ApiClientId>) -> Html {
    let words = use_words::<ApiClientWords>();
    let (api, toast) = (use_api(), use_toast());
    let task = use_state(|| None::<Task>);
    let issued = use_state(|| None::<Rc<IssuedApiSecret>>);
    let found = use_query(props.id, move |id| api.call(move |c| c.get_api_client(id)));
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
    let onissued = {
        let (issued, close, reload) = (issued.setter(), set(None), found.reload.clone());
        Callback::from(move |made: IssuedApiSecret| {
            close.emit(());
            reload.emit(());
            issued.set(Some(Rc::new(made)));
        })
    };
    let onhanded = {
        let issued = issued.setter();
        Callback::from(move |()| issued.set(None))
    };
    let Some(client) = found.data.clone() else {
        return html! {
            <>
                <FailureBanner failure={found.error.clone()} retry={found.reload.clone()} />
                if found.loading { <Skeleton lines={8} /> }
            </>
        };
    };
    // A secret is revoked at its own row.
    let offered = client.actions.iter().filter(|action| **action != ApiClientAction::Revoke);
    let todos: Vec<Todo> = offered
        .map(|action| Todo { label: action.name(words.lang).into(), act: set(Some(Task::Act(*action))) })
        .collect();
    let onrevoke = client.actions.contains(&ApiClientAction::Revoke).then(|| {
        let task = task.setter();
        Callback::from(move |secret: ApiSecret| task.set(Some(Task::Revoke(secret))))
    });
    html! {
        <>
            <FailureBanner failure={found.error.clone()} retry={found.reload.clone()} />
            <PageHeader title={client.terms.name.to_string()} note={client.organisation_name.clone()}>
                {standing(&client, words)}
                <Actions {todos} urgent={client.status == ApiClientStatus::Suspended} />
            </PageHeader>
            <div class="split">
                <div>
                    {drawn::<Secrets>(SecretsProps { secrets: client.secrets.clone(), onrevoke })}
                    {drawn::<Usage>(UsageProps { id: client.id })}
                </div>
                <aside>{drawn::<Terms>(TermsProps { client: client.clone() })}</aside>
            </div>
            if let Some(task) = &*task {
                {drawn::<Move>(MoveProps { client, task: task.clone(), ondone, onissued, onclose: set(None) })}
            }
            if let Some(issued) = &*issued { {drawn::<Shown>(ShownProps { issued: issued.clone(), onclose: onhanded })} }
        </>
    }
}
