//! The page: what must be done first, then the four things one can look after.

use openapi::auth::{Duty, SecondFactorState};
use yew::prelude::*;

use super::{
    enrol::{Enrol, EnrolProps},
    identity::Identity,
    password::{ChangePassword, ChangePasswordProps},
    remove::{Remove, RemoveProps},
    sessions::Sessions,
    sign_ins::SignIns,
    words::SecurityWords,
};
use crate::{
    app::{drawn, use_session},
    i18n::use_words,
    ui::{Banner, Button, Card, PageHeader, Tone},
};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Task {
    Password,
    Enrol,
    Remove,
}

#[component]
pub fn SecurityPage() -> Html {
    let words = use_words::<SecurityWords>();
    let session = use_session();
    let task = use_state_eq(|| None::<Task>);
    let set = |to: Option<Task>| {
        let task = task.setter();
        Callback::from(move |()| task.set(to))
    };
    let duty = |duty: &Duty| {
        let said = match duty {
            Duty::ChangePassword => words.duty_password,
            Duty::EnrolSecondFactor => words.duty_factor,
        };
        html! { <Banner tone={Tone::Orange}><p>{said}</p></Banner> }
    };
    let factor = session.me().map_or(SecondFactorState::Off, |me| me.second_factor);
    let duties = session.me().map(|me| me.duties.clone()).unwrap_or_default();
    let onclose = set(None);
    html! {
        <>
            <PageHeader title={words.title} />
            {for duties.iter().map(duty)}
            <Card title={words.password}>
                <p class="lead">{words.password_lead}</p>
                <Button onclick={set(Some(Task::Password))}>{words.change}</Button>
            </Card>
            <Card title={words.factor}>
                <p class="lead">{words.factor_lead}</p>
                {match factor {
                    SecondFactorState::On => html! {
                        <><p>{words.factor_on}</p><Button onclick={set(Some(Task::Remove))}>{words.remove}</Button></>
                    },
                    SecondFactorState::AtProvider => html! {
                        <>
                            <p>{words.factor_at_provider}</p>
                            <Button onclick={set(Some(Task::Enrol))}>{words.set_up}</Button>
                        </>
                    },
                    SecondFactorState::Off => html! {
                        <Button onclick={set(Some(Task::Enrol))}>{words.set_up}</Button>
                    },
                }}
            </Card>
            {drawn::<Identity>(())}
            {drawn::<Sessions>(())}
            {drawn::<SignIns>(())}
            {match *task {
                Some(Task::Password) => drawn::<ChangePassword>(ChangePasswordProps { onclose }),
                Some(Task::Enrol) => drawn::<Enrol>(EnrolProps { onclose }),
                Some(Task::Remove) => drawn::<Remove>(RemoveProps { onclose }),
                None => Html::default(),
            }}
        </>
    }
}
