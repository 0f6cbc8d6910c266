//! One account as who answers for security sees it: where it is signed in, who tried, and the way out.

use openapi::{
    SessionId, UserId,
    users::{User, UserStatus},
};
use yew::prelude::*;

use super::{
    identity::{LinkIdentity, UnlinkIdentity},
    list::factor,
    moves::{EndSession, FreeFactor, SignOut},
    sessions::{Sessions, SessionsProps},
    sign_ins::{SignIns, SignInsProps},
    words::AccountWords,
};
use crate::{
    app::{drawn, use_api, use_query},
    i18n::{Named, moment, use_words},
    staff::parts::{Actions, AskProps, Of, Todo, use_doing},
    ui::{Card, Definition, Definitions, FailureBanner, PageHeader, Skeleton, Tag},
};

#[derive(Clone, Copy, PartialEq)]
enum Task {
    SignOut,
    End(SessionId),
    Free,
    Link,
    Unlink,
}

#[component]
pub fn AccountPage(props: &Of<UserId>) -> Html {
    let words = use_words::<AccountWords>();
    let api = use_api();
    let provider = {
        let api = api.clone();
        use_query((), move |()| api.call(|c| c.get_sign_in_provider()))
    };
    // What was done ends sessions: they are read again with the account.
    let turn = use_state_eq(|| 0_u32);
    let found = use_query((props.id, *turn), move |(id, _)| api.call(move |c| c.get_account(id)));
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
        // Whether there is a link is not told: a former one ends with the new one, and ending none changes nothing.
        if provider.data.is_some_and(|offered| offered.name.is_some()) {
            todos.push(Todo { label: words.link.into(), act: doing.open(Task::Link) });
            todos.push(Todo { label: words.unlink.into(), act: doing.open(Task::Unlink) });
        }
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
                    {drawn::<Sessions>(SessionsProps { id: props.id, turn: *turn, onend: doing.opening(Task::End) })}
                    {drawn::<SignIns>(SignInsProps { id: props.id })}
                </div>
                <aside>{about(&user, words)}</aside>
            </div>
            {match doing.now {
                None => Html::default(),
                Some(Task::SignOut) => drawn::<SignOut>(AskProps { of: props.id, ondone, onclose }),
                Some(Task::End(session)) => {
                    drawn::<EndSession>(AskProps { of: (props.id, session), ondone, onclose })
                }
                Some(Task::Link) => drawn::<LinkIdentity>(AskProps { of: props.id, ondone, onclose }),
                Some(Task::Unlink) => drawn::<UnlinkIdentity>(AskProps { of: props.id, ondone, onclose }),
                Some(Task::Free) => drawn::<FreeFactor>(AskProps { of: props.id, ondone, onclose }),
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
