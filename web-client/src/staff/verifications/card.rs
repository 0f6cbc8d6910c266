//! The checks beside an application, and beginning one.

use std::rc::Rc;

use openapi::{
    ApplicationId,
    applications::Application,
    auth::Permission,
    verifications::{VerificationFilter, VerificationSummary},
};
use yew::prelude::*;

use super::{
    begin::{Begin, BeginProps},
    list::{light, page_of, result},
    words::VerificationWords,
};
use crate::{
    app::{drawn, use_api, use_query, use_session},
    i18n::{Named, use_words},
    staff::parts::use_doing,
    ui::{Button, ButtonKind, Card, FailureBanner, Link},
};

/// Checks told beside an application, the newest first.
const SHOWN: u16 = 10;

/// The card for the page of an application.
pub fn beside(application: &Rc<Application>) -> Html {
    drawn::<VerificationCard>(VerificationCardProps { application: application.clone() })
}

#[derive(Properties, PartialEq)]
struct VerificationCardProps {
    application: Rc<Application>,
}

/// Stands there for those who read checks.
#[component]
fn VerificationCard(props: &VerificationCardProps) -> Html {
    let session = use_session();
    let may = |permission| session.me().is_some_and(|me| me.permissions.contains(&permission));
    match may(Permission::ReadVerifications) {
        true => drawn::<Checks>(ChecksProps {
            application: props.application.clone(),
            begins: may(Permission::Verify) && domain::verification::checkable(props.application.status),
        }),
        false => Html::default(),
    }
}

#[derive(Properties, PartialEq)]
struct ChecksProps {
    application: Rc<Application>,
    begins: bool,
}

#[component]
fn Checks(props: &ChecksProps) -> Html {
    let words = use_words::<VerificationWords>();
    let api = use_api();
    let application = &props.application;
    let found = use_query(application.id, move |id: ApplicationId| {
        let filter = VerificationFilter {
            application_id: Some(id),
            limit: Some(SHOWN),
            ..VerificationFilter::default()
        };
        api.call(move |c| c.list_verifications(&filter))
    });
    let doing = use_doing::<()>(found.reload.clone());
    let checks = found.data.as_deref().map(|page| page.items.as_slice()).unwrap_or_default();
    let none = checks.is_empty() && found.data.is_some();
    if none && !props.begins {
        return Html::default();
    }
    let side = html! {
        if props.begins { <Button kind={ButtonKind::Quiet} onclick={doing.open(())}>{words.begin}</Button> }
    };
    let means = &application.form.means;
    html! {
        <Card title={words.title} {side}>
            <FailureBanner failure={found.error.clone()} retry={found.reload.clone()} />
            if none { <p class="soft">{words.card_none}</p> }
            if !checks.is_empty() { <ul class="list">{for checks.iter().map(|one| line(one, words))}</ul> }
            if doing.now.is_some() {
                {drawn::<Begin>(BeginProps { id: application.id, mode: means.mode, ground: means.ground, onclose: doing.onclose.clone() })}
            }
        </Card>
    }
}

fn line(one: &VerificationSummary, words: &VerificationWords) -> Html {
    html! {
        <li>
            <Link href={page_of(one)}>{one.mode.name(words.lang)}{" · "}{result(one.result, words)}</Link>
            {" "}{light(one.status, words)}
        </li>
    }
}
