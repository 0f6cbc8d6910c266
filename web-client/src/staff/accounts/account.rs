//! One account as who answers for security sees it: where it is signed in, who tried, and the way out.

use openapi::{
    SessionId, UserId,
    users::{User, UserStatus},
};
use yew::prelude::*;

use super::{
    list::factor,
    moves::{EndSession, FreeFactor, SignOut},
    sessions::Sessions,
    sign_ins::SignIns,
    words::AccountWords,
};
use crate::{
    app::{use_api, use_query},
    i18n::{Named, moment, use_words},
    staff::parts::{Actions, Todo, use_doing},
    ui::{Card, Definition, Definitions, FailureBanner, PageHeader, Skeleton, Tag},
};

#[derive(Clone, Copy, PartialEq)]
enum Task {
    SignOut,
    End(SessionId),
    Free,
}

#[derive(Properties, PartialEq)]
pub struct AccountPageProps {
    pub id: UserId,
}

#[component]
pub fn AccountPage(props: &AccountPageProps) -> Html {
    let words = use_words::<AccountWords>();
    let api = use_api();
    // What was done ends sessions: they are read again with the account.
    let turn = use_state_eq(|| 0_u32);
    let found = use_query((props.id, *turn), move |(id, _)| {
        let api = api.clone();
        async move { api.call(|c| async move { c.get_account(id).await }).await }
    });
    let again = {
        let turn = turn.clone();
        Callback::from(move |()| turn.set(*turn + 1))
    };
    let doing = use_doing::<Task>(again);
    let Some(user) = found.data.clone() else {
        return html! {
            <>
                <FailureBanner failure={found.error.clone()} retry={found.reload.clone()} />
                if found.loading { <Skeleton lines={8} /> }
            </>
        };
    };
    let mut todos = Vec::new();
    if user.status != UserStatus::Deactivated {
        todos.push(Todo { label: words.sign_out.into(), act: doing.open(Task::SignOut) });
    }
    if user.second_factor {
        todos.push(Todo { label: words.free.into(), act: doing.open(Task::Free) });
    }
    let (ondone, onclose) = (doing.ondone.clone(), doing.onclose.clone());
    html! {
        <>
            <PageHeader title={user.name.to_string()} note={user.username.to_string()}>
                <Tag>{user.status.name(words.lang)}</Tag>
                <Actions {todos} urgent={false} />
            </PageHeader>
            <div class="split">
                <div>
                    <Sessions id={props.id} turn={*turn} onend={doing.opening(Task::End)} />
                    <SignIns id={props.id} />
                </div>
                <aside>{about(&user, words)}</aside>
            </div>
            {match doing.now {
                None => Html::default(),
                Some(Task::SignOut) => html! { <SignOut of={props.id} {ondone} {onclose} /> },
                Some(Task::End(session)) => html! { <EndSession of={(props.id, session)} {ondone} {onclose} /> },
                Some(Task::Free) => html! { <FreeFactor of={props.id} {ondone} {onclose} /> },
            }}
        </>
    }
}

fn about(user: &User, words: &AccountWords) -> Html {
    let lang = words.lang;
    let last = user.last_sign_in_at.map(|at| moment(lang, at));
    html! {
        <Card title={words.about}>
            <Definitions>
                <Definition term={words.status}>{user.status.name(lang)}</Definition>
                <Definition term={words.factor}>{factor(user, words)}</Definition>
                <Definition term={words.last}>{last.unwrap_or_else(|| words.never.to_owned())}</Definition>
                if let Some(until) = user.locked_until {
                    <Definition term={words.locked_until}>{moment(lang, until)}</Definition>
                }
                <Definition term={words.roles}>
                    <ul>
                        {for user.grants.iter().map(|grant| html! {
                            <li>{grant.role.name(lang)}<small>{" · "}{&grant.organisation_name}</small></li>
                        })}
                    </ul>
                </Definition>
            </Definitions>
        </Card>
    }
}
