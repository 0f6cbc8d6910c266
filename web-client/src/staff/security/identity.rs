//! One's identity at the house's provider: linked here, and ended here.

use std::rc::Rc;

use openapi::{
    FieldProblem,
    auth::{IdentityProof, ProviderRedirect},
};
use yew::prelude::*;

use super::words::SecurityWords;
use crate::{
    app::{Check, browser, drawn, use_api, use_form, use_query},
    i18n::{moment, use_words},
    staff::parts::{FormDialog, use_sending},
    ui::{Button, Card, FailureBanner, TextField, use_toast},
};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Task {
    Link,
    End,
}

/// Stands on the page where there is a provider, or still a link to one.
#[component]
pub fn Identity() -> Html {
    let words = use_words::<SecurityWords>();
    let (api, toast) = (use_api(), use_toast());
    let task = use_state_eq(|| None::<Task>);
    let found = use_query((), move |()| async move {
        let offered = api.call(|c| c.get_sign_in_provider()).await?;
        let linked = api.call(|c| c.get_own_identity()).await?;
        Ok((offered.name, linked.linked_at))
    });
    let set = |to: Option<Task>| {
        let task = task.setter();
        Callback::from(move |()| task.set(to))
    };
    let onended = {
        let (close, reload) = (set(None), found.reload.clone());
        Callback::from(move |()| {
            close.emit(());
            reload.emit(());
            toast.emit(words.identity_ended.into());
        })
    };
    let onclose = set(None);
    let card = match found.data.as_deref() {
        None | Some((None, None)) => Html::default(),
        Some((name, linked)) => html! {
            <Card title={words.identity}>
                <p class="lead">{words.identity_lead(name.as_deref().unwrap_or(words.identity))}</p>
                if let Some(at) = linked {
                    <p>{words.linked_since(&moment(words.lang, *at))}</p>
                    <Button onclick={set(Some(Task::End))}>{words.identity_end}</Button>
                } else {
                    <Button onclick={set(Some(Task::Link))}>{words.identity_link}</Button>
                }
            </Card>
        },
    };
    html! {
        <>
            <FailureBanner failure={found.error.clone()} retry={found.reload.clone()} />
            {card}
            {match *task {
                Some(Task::Link) => drawn::<LinkDialog>(LinkProps { onclose }),
                Some(Task::End) => drawn::<EndDialog>(EndProps { onended, onclose }),
                None => Html::default(),
            }}
        </>
    }
}

fn proof(typed: &str) -> Result<IdentityProof, Vec<FieldProblem>> {
    let mut check = Check::default();
    let password = check.required("password", Some(typed.to_owned()).filter(|typed| !typed.is_empty()));
    check.done(|| Some(IdentityProof { password: password? }))
}

#[derive(Properties, PartialEq)]
struct LinkProps {
    onclose: Callback<()>,
}

/// The password first; then the browser goes to the provider and comes back linked.
#[component]
fn LinkDialog(props: &LinkProps) -> Html {
    let words = use_words::<SecurityWords>();
    let form = use_form(String::new);
    let sending = use_sending(
        &form,
        |typed: &String| proof(typed),
        |c, said: Rc<IdentityProof>| c.begin_identity_link(&said),
        |to: ProviderRedirect| browser::leave_for(&to.url),
    );
    html! {
        <FormDialog title={words.identity_link} note={words.identity_link_lead} submit={words.next} {sending}
            problems={form.summary(|_| words.current)} onclose={props.onclose.clone()}>
            <TextField id="password" label={words.current} kind="password" autocomplete="current-password"
                value={form.draft().clone()} error={form.error("password")}
                onchange={form.edit("password", |d: &mut String, v| *d = v)} />
        </FormDialog>
    }
}

#[derive(Properties, PartialEq)]
struct EndProps {
    onended: Callback<()>,
    onclose: Callback<()>,
}

#[component]
fn EndDialog(props: &EndProps) -> Html {
    let words = use_words::<SecurityWords>();
    let form = use_form(String::new);
    let onended = props.onended.clone();
    let sending = use_sending(
        &form,
        |typed: &String| proof(typed),
        |c, said: Rc<IdentityProof>| c.end_own_identity(&said),
        move |()| onended.emit(()),
    );
    html! {
        <FormDialog title={words.identity_end} note={words.set_up_lead} submit={words.identity_end} {sending}
            problems={form.summary(|_| words.current)} onclose={props.onclose.clone()}>
            <TextField id="password" label={words.current} kind="password" autocomplete="current-password"
                value={form.draft().clone()} error={form.error("password")}
                onchange={form.edit("password", |d: &mut String, v| *d = v)} />
        </FormDialog>
    }
}
